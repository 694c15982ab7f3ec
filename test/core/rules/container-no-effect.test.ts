import assert from 'node:assert/strict';
import { document, found, said, seller, severities } from './found.ts';

const of = (mode: string | undefined, container: string | undefined): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', mode, container }),
});

describe('container-no-effect', () => {
  it('says that a container counts for nothing by air, by courier and by road', () => {
    assert.deepEqual(said('container-no-effect', of('air', 'LCL')), [
      'These goods go by air, so the container counts for nothing: take container: out, or correct mode:',
    ]);
    assert.deepEqual(found('container-no-effect', of('courier', '2 x 20GP')), ['2 x 20GP']);
    assert.deepEqual(severities('container-no-effect', of('road', '40HC')), ['info']);
  });

  it('is silent where containers go, for groupage by road, and for what the seller takes by default', () => {
    for (const [mode, container] of [
      ['sea', '40HC'],
      ['rail', '40HC'],
      ['multimodal', 'LCL'],
      [undefined, '40HC'],
      ['road', 'LCL'],
      ['air', undefined],
    ] as const)
      assert.deepEqual(found('container-no-effect', of(mode, container)), [], `${mode} ${container}`);
    const byDefault = { ...of('air', undefined), 'us.seller.yaml': seller({ defaults: '{ container: 40HC }' }) };
    assert.deepEqual(found('container-no-effect', byDefault), []);
  });
});
