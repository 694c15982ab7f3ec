import assert from 'node:assert/strict';
import { product } from '../../files.ts';
import { charging, missing, pricedOf } from './priced-of.ts';

const at = (price: string): Record<string, string> => ({ 'a.product.yaml': product({ price }) });
const TWO = '[{ sku: A, quantity: 10 }, { description: Spare, quantity: 1, price: 5 EUR }]';
const EURO = { 'x.rates.yaml': 'fx: [{ pair: EUR/USD, rate: 1.1, date: 2026-11-20, source: s }]\n' };
const FINAL = '[{ sku: A, quantity: 10, price: 20 }]';
const APART = 'separate lines';
const NOWHERE = '{ name: Example Imports }';
const NL = '{ country: NL, importerOfRecord: seller }';
const DUTY = 'duties: [{ hs: "94", to: NL, rate: 4%, source: s }]\n';
const RATES = { 'x.rates.yaml': `${DUTY}taxes: [{ to: NL, rate: 20%, source: s }]\n` };

describe('what a document lacks', () => {
  for (const [why, own, expected, files] of [
    ['nothing', {}, ''],
    ['a term', { incoterm: undefined }, 'incoterm!'],
    ['a term that is a rule', { incoterm: 'XYZ Ningbo' }, 'incoterm! reading!'],
    ['a currency, where its prices stand in two', { currency: undefined, items: TWO }, 'currency!', EURO],
    ['nothing, where a key is not known', { colour: 'red' }, ''],
    ['nothing that a price needs, where its number is not given', { number: undefined }, ''],
    ['items', { items: '[]' }, 'items!'],
    ['a quantity', { items: '[{ sku: A }]' }, 'quantity!'],
    ['a price', { items: '[{ description: X, quantity: 1 }]' }, 'price!'],
    ['a rate of exchange', { currency: 'EUR' }, 'fx!'],
    [
      'a quantity alone, and no freight for nothing',
      { incoterm: 'CFR Chicago', items: '[{ sku: A }]' },
      'quantity! mainCarriage',
    ],
    ['freight', { incoterm: 'CFR Chicago' }, 'mainCarriage!'],
  ] as const)
    it(why, () => assert.equal(missing(pricedOf(own, files)), expected));
});

describe('a price that stands', () => {
  for (const [why, own, expected] of [
    ['needs no freight', { incoterm: 'CFR Chicago' }, 'mainCarriage'],
    ['needs freight that is charged beside it', { incoterm: 'CFR Chicago', charging: APART }, 'mainCarriage!'],
    [
      'needs no charge beside it that is expected and no more',
      { incoterm: 'DAP Chicago', charging: APART, charges: '{ mainCarriage: 100 USD }' },
      'preCarriage exportClearance originTerminal destinationTerminal onCarriage',
    ],
    ['needs no rate of exchange for a charge that it holds', { charges: charging('preCarriage: 9 EUR') }, 'fx'],
    [
      'needs one for a charge beside it, though it is no more than expected',
      { incoterm: 'DAP Chicago', charging: APART, charges: charging('onCarriage: 9 EUR') },
      'fx!',
    ],
    ['needs no country of import', { incoterm: 'DDP Chicago', buyer: NOWHERE, charges: charging() }, 'country'],
    [
      'needs one where duties are charged beside it',
      { incoterm: 'DDP Chicago', buyer: NOWHERE, charges: charging(), charging: APART },
      'country!',
    ],
    [
      'needs no freight for a commission of FOB',
      { incoterm: 'CFR Chicago', pricing: '{ commission: 5% of FOB }' },
      'mainCarriage',
    ],
  ] as const)
    it(why, () => assert.equal(missing(pricedOf({ items: FINAL, ...own })), expected));
});

describe('a commission of FOB', () => {
  for (const [why, rate, expected] of [
    ['needs the freight, though the list price holds it', '5%', 'mainCarriage!'],
    ['of nothing needs none', '0%', 'mainCarriage'],
  ] as const)
    it(why, () => {
      const own = { incoterm: 'CFR Chicago', pricing: `{ commission: ${rate} of FOB }` };
      assert.equal(missing(pricedOf(own, at('{ term: CFR Chicago, unit: 10 USD }'))), expected);
    });
});

describe('a charge that cannot be counted', () => {
  const freight = (mainCarriage: string): unknown[] =>
    pricedOf(
      { incoterm: 'CFR Chicago', charges: charging(`mainCarriage: ${mainCarriage}`) },
      { 'a.product.yaml': product({ packing: undefined }) },
    ).gaps.map((gap) => ({ ...gap, origin: undefined }));

  for (const [what, written, gap] of [
    ['no rate of exchange', '100 EUR', { kind: 'fx', from: 'EUR', to: 'USD', line: undefined }],
    ['no packing', '65 USD per W/M', { kind: 'chargeCount', element: 'mainCarriage', unit: 'W/M' }],
    ['a share of the price', '5%', { kind: 'chargeShare', element: 'mainCarriage' }],
  ] as const)
    it(`${what}: this is said, and nothing else`, () =>
      assert.deepEqual(freight(written), [{ ...gap, origin: undefined, blocks: true }]));
});

describe('a DDP list price under DAP', () => {
  const lacking = (own: Record<string, string>): string =>
    missing(
      pricedOf({ incoterm: 'DAP Chicago', charges: charging(), ...own }, at('{ term: DDP Chicago, unit: 10 USD }')),
    );

  for (const [why, own, expected] of [
    ['what of it is duty is not known', {}, 'importDuties!'],
    ['nor the tax, where the country has one', { destination: NL }, 'importDuties! importTaxes!'],
    ['nor the tax of a country that is not known', { buyer: NOWHERE }, 'importDuties! importTaxes!'],
    ['but where the document says it', { charges: charging('importDuties: 50 USD') }, ''],
    [
      'but where the document says both',
      { destination: NL, charges: charging('importDuties: 50 USD, importTaxes: 0 USD') },
      '',
    ],
  ] as const)
    it(why, () => assert.equal(lacking(own), expected));
});

describe('goods free of charge', () => {
  const lacking = (free: string, own: Record<string, string> = {}): string =>
    missing(
      pricedOf(
        {
          incoterm: 'DDP Rotterdam',
          destination: NL,
          charges: charging(),
          items: `[{ sku: A, quantity: 10 }, { sku: A, quantity: 1, ${free} }]`,
          ...own,
        },
        RATES,
      ),
    );

  for (const [why, found, expected] of [
    ['need a customs value', lacking('free: yes'), 'customsValue!'],
    ['have it', lacking('free: yes, customsValue: 5 USD'), ''],
    ['need none where they do not ship', lacking('free: yes, ships: no'), ''],
    ['need none where the buyer imports', lacking('free: yes', { incoterm: 'DAP Rotterdam' }), ''],
    ['at a price need none', lacking('price: 0.01'), ''],
  ] as const)
    it(why, () => assert.equal(found, expected));

  it('are named by their line', () => {
    const items = '[{ sku: A, quantity: 10 }, { sku: A, quantity: 1, free: yes }]';
    const { gaps } = pricedOf({ incoterm: 'DDP Rotterdam', destination: NL, charges: charging(), items }, RATES);
    assert.deepEqual(gaps, [{ kind: 'customsValue', line: 1, blocks: true }]);
  });
});

describe('what prices themselves lack', () => {
  const cost = { 'a.product.yaml': product({ cost: '{ amount: 6 USD }' }) };
  for (const [why, own, expected] of [
    ['something for the goods', { pricing: '{ method: cost, profit: 60% of price, commission: 40% }' }, 'shares!'],
    ['nothing with shares below the whole', { pricing: '{ method: cost, profit: 59% of price, commission: 40% }' }, ''],
    [
      'nothing where no line has a quantity',
      { pricing: '{ method: cost, profit: 100% }', items: '[{ sku: A }]' },
      'quantity!',
    ],
    [
      'something for one line of two',
      { pricing: '{ method: cost, profit: 100% }', items: '[{ sku: A }, { sku: A, quantity: 1 }]' },
      'quantity! shares!',
    ],
    [
      'something for a line with a profit of its own',
      {
        pricing: '{ method: cost, profit: 1% }',
        items: '[{ sku: A, quantity: 1 }, { sku: A, quantity: 1, profit: 100% }]',
      },
      'shares!',
    ],
    ['nothing where they stand', { pricing: '{ commission: 100% }', items: FINAL }, ''],
  ] as const)
    it(why, () => assert.equal(missing(pricedOf(own, cost)), expected));

  for (const [why, own, line] of [
    ['a line', { items: '[{ sku: A, quantity: 1, discount: 5 EUR }]' }, 0],
    ['the document', { discount: '5 EUR' }, undefined],
  ] as const)
    it(`a rate of exchange for what is taken off ${why}`, () => {
      const { gaps, goods, lines, total } = pricedOf(own);
      assert.deepEqual(gaps, [{ kind: 'fx', from: 'EUR', to: 'USD', line, origin: undefined, blocks: true }]);
      assert.equal(lines[0]?.unitPrice?.toFixed(), '10');
      // Goods less a discount that is not known are not known; the document's is taken off after.
      assert.deepEqual([goods?.toFixed(), total], [line === undefined ? '1000' : undefined, undefined]);
    });

  it('no rate of exchange for what is taken off a line without a price', () =>
    assert.equal(missing(pricedOf({ items: '[{ sku: A, discount: 5 EUR }]' })), 'quantity!'));
});
