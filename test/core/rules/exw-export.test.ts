import assert from 'node:assert/strict';
import { document, found, seller } from './found.ts';

const of = (country: string, incoterm = 'EXW Ningbo'): Record<string, string> => ({
  'q.quotation.yaml': document({ incoterm, buyer: `{ name: B, country: ${country} }` }),
});

describe('exw-export', () => {
  it('warns of EXW to another country', () => assert.deepEqual(found('exw-export', of('US')), ['EXW Ningbo']));

  it('is content where no export is declared: inside the EU and other customs territories', () => {
    const between = (home: string, country: string): string[] =>
      found('exw-export', { ...of(country, 'EXW Stuttgart'), 'us.seller.yaml': seller({ country: home }) });
    for (const [home, country] of [
      ['DE', 'FR'],
      ['FR', 'MC'],
      ['CH', 'LI'],
      ['KZ', 'RU'],
    ] as const)
      assert.deepEqual(between(home, country), [], `${home} to ${country}`);
    for (const [home, country] of [
      ['DE', 'GB'],
      ['DE', 'TR'],
      ['DE', 'CH'],
      ['CN', 'HK'],
    ] as const)
      assert.deepEqual(between(home, country), ['EXW Stuttgart'], `${home} to ${country}`);
  });

  it('is content at home, and with FCA', () => {
    assert.deepEqual(found('exw-export', of('CN')), []);
    assert.deepEqual(found('exw-export', of('US', 'FCA Ningbo')), []);
  });
});
