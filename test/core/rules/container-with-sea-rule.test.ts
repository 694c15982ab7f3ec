import assert from 'node:assert/strict';
import { document, found, said } from './found.ts';

const of = (incoterm: string, container?: string): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, container }),
});

describe('container-with-sea-rule', () => {
  for (const [rule, instead] of [
    ['FOB Ningbo', 'FCA'],
    ['CFR Chicago', 'CPT'],
    ['CIF Chicago', 'CIP'],
  ] as const)
    it(`advises ${instead} instead of ${rule} in a container`, () => {
      assert.deepEqual(found('container-with-sea-rule', of(rule, '40HC')), [rule]);
      assert.match(
        said('container-with-sea-rule', of(rule, '40HC'))[0] ?? '',
        new RegExp(`recommend ${instead}: under`),
      );
    });

  it('is content with FCA, and with FOB where no container is named', () => {
    assert.deepEqual(found('container-with-sea-rule', of('FCA Ningbo', '40HC')), []);
    assert.deepEqual(found('container-with-sea-rule', of('FOB Ningbo')), []);
  });
});
