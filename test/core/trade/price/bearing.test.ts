import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import type { Element, Rule } from '../../../../src/core/tables/incoterms.ts';
import type { Goods } from '../../../../src/core/trade/deal/goods.ts';
import { NOTHING, only } from '../../../../src/core/trade/deal/form.ts';
import { difference, sellerBears } from '../../../../src/core/trade/price/bearing.ts';
import { byValue } from '../../../../src/core/trade/price/spread.ts';
import { charging, computed, pricedOf } from './priced-of.ts';

describe('who bears an element', () => {
  const open = { given: false, covered: false, atPremises: false };
  for (const [rule, element, said, expected] of [
    ['CPT', 'destinationTerminal', {}, false],
    ['CPT', 'destinationTerminal', { given: true }, true],
    ['FCA', 'preCarriage', {}, true],
    ['FCA', 'preCarriage', { atPremises: true }, false],
    ['FCA', 'loadingAtOrigin', { atPremises: true }, true],
    ['FOB', 'loadingOnBoard', {}, true],
    ['FOB', 'loadingOnBoard', { covered: true }, false], // liner terms: with the freight, which is the buyer's
    ['CFR', 'onCarriage', {}, false],
    ['CFR', 'onCarriage', { covered: true }, true],
    ['DAP', 'insurance', {}, false],
    ['DAP', 'insurance', { given: true }, true],
    ['FOB', 'insurance', { given: true }, false],
  ] as const)
    it(`${element} under ${rule}${Object.keys(said)
      .map((key) => `, ${key}`)
      .join('')}: the ${expected ? 'seller' : 'buyer'}`, () =>
      assert.equal(sellerBears(rule, element, { ...open, ...said }), expected));

  it('nothing said: what hangs on the contract is the buyer’s, and FCA is not at the premises', () => {
    assert.equal(sellerBears('CPT', 'destinationTerminal'), false);
    assert.equal(sellerBears('FCA', 'preCarriage'), true);
  });

  const borne = (own: Record<string, string | undefined>): string => [...pricedOf(own).borne].join(' ');
  const FOB = 'exportPacking loadingAtOrigin preCarriage exportClearance originTerminal loadingOnBoard';
  for (const [why, own, expected] of [
    ['FOB', {}, FOB],
    ['no term', { incoterm: undefined }, ''],
    ['no rule', { incoterm: 'XYZ Ningbo' }, ''],
    [
      'a charge that the contract leaves open',
      { incoterm: 'CFR Chicago', charges: '{ destinationTerminal: 9 USD }' },
      `${FOB} mainCarriage destinationTerminal`,
    ],
    [
      'known to be nothing',
      { incoterm: 'CFR Chicago', charges: '{ destinationTerminal: none }' },
      `${FOB} mainCarriage`,
    ],
  ] as const)
    it(`of a deal: ${why}`, () => assert.equal(borne(own), expected));
});

describe('from one rule to another', () => {
  const borneUnder = (rule: Rule): ReadonlySet<Element> =>
    pricedOf({ incoterm: `${rule} Ningbo`, charges: '{}' }).borne;

  for (const [from, to, atPremises, add, remove] of [
    ['FCA', 'FOB', false, ['originTerminal', 'loadingOnBoard'], []],
    ['FCA', 'FOB', true, ['preCarriage', 'originTerminal', 'loadingOnBoard'], []],
    [
      'FOB',
      'EXW',
      false,
      [],
      ['loadingAtOrigin', 'preCarriage', 'exportClearance', 'originTerminal', 'loadingOnBoard'],
    ],
  ] as const)
    it(`${from}${atPremises ? ' at the premises' : ''} to ${to}`, () =>
      assert.deepEqual(difference(from, borneUnder(to), atPremises), { add, remove }));
});

describe('duties and taxes that are worked out', () => {
  const DDP = { incoterm: 'DDP Rotterdam', destination: '{ country: NL }' };
  for (const [why, own, expected] of [
    ['both', DDP, ['importDuties', 'importTaxes']],
    [
      'none, where the document says both',
      { ...DDP, charges: charging('importDuties: 5 USD, importTaxes: 6 USD') },
      [],
    ],
    [
      'both, where it says one: the other hangs on the value',
      { ...DDP, charges: charging('importDuties: 5 USD') },
      ['importDuties', 'importTaxes'],
    ],
    ['the duties, where the tax is the buyer’s', { ...DDP, incoterm: 'DDP (VAT unpaid) Rotterdam' }, ['importDuties']],
    [
      'none, where the tax is the buyer’s and duty is said',
      { ...DDP, incoterm: 'DDP (VAT unpaid) Rotterdam', charges: charging('importDuties: 5 USD') },
      [],
    ],
    [
      'none, where duty is said and there is no tax',
      { incoterm: 'DDP Chicago', charges: charging('importDuties: 5 USD') },
      [],
    ],
    ['none under DAP', { ...DDP, incoterm: 'DAP Rotterdam' }, []],
  ] as const)
    it(why, () => assert.deepEqual([...pricedOf(own).derived], expected));
});

describe('a charge spread over lines', () => {
  const goods = (base: string, each: string): Goods => ({
    facts: [],
    sums: { ...NOTHING, base: dec(base), each: dec(each) },
    measured: { volume: false, weight: false },
  });

  for (const [why, base, each, expected] of [
    ['by value', '400', '2', only('base', dec('0.25'))],
    ['alike, where nothing has a value', '0', '4', only('each', dec('25'))],
    ['whole on one line', '0', '1', only('each', dec('100'))],
    ['over nothing', '0', '0', NOTHING],
  ] as const)
    it(why, () => assert.deepEqual(byValue(goods(base, each), dec('100')), expected));

  it('is a part of each line', () => {
    const { priced, goods } = computed({
      items: '[{ sku: A, quantity: 100 }, { sku: A, quantity: 300 }]',
      charges: '{ exportClearance: 80 USD, originTerminal: 40 USD }',
    });
    // 4,000 USD of goods in all, and 100 cartons of 0.1 m³
    assert.equal(goods.sums.volume.toFixed(), '10');
    assert.deepEqual(priced.parts.get('exportClearance'), only('base', dec('0.02')));
    assert.deepEqual(priced.parts.get('originTerminal'), only('volume', dec('4')));
  });
});
