import assert from 'node:assert/strict';
import { dec, sum } from '../../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../../src/core/money/decimal.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';
import { document, folder, product, seller, totalsOf } from '../../files.ts';

// Prices that hold duties with a least and a most, and fees with theirs: each hangs on the price that it is part of.

const NOTHING = [
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'importClearance',
];

/** Goods that cost 100 a unit, one unit of each SKU, DDP Canada without tax. */
function priced(duties: Readonly<Record<string, string>>, pricing: string, fees = ''): TotalsReport {
  const skus = Object.keys(duties);
  const rates = skus.map((sku, n) => `  - { hs: "940${n}", to: CA, rate: "${duties[sku]}", source: x }\n`).join('');
  const products = skus.map((sku, n) => [
    `${sku}.product.yaml`,
    product({ sku, hs: `"940${n}"`, cost: '{ amount: 100 USD }' }),
  ]);
  return totalsOf(
    folder({
      'us.seller.yaml': seller({ defaults: '{ priceDecimals: 8 }' }),
      'r.rates.yaml': `duties:\n${rates}taxes: [{ to: CA, name: GST, rate: 0%, source: x }]\n${fees}`,
      ...(Object.fromEntries(products) as Record<string, string>),
      'q.quotation.yaml': document({
        buyer: '{ name: B, country: CA }',
        incoterm: 'DDP Port',
        pricing,
        items: `[${skus.map((sku) => `{ sku: ${sku}, quantity: 1 }`).join(', ')}]`,
        charges: `{ ${NOTHING.map((one) => `${one}: none`).join(', ')} }`,
        destination: '{ country: CA, importerOfRecord: seller, entryDate: 2026-12-01 }',
      }),
    }),
  );
}

const figures = ({ landed, totals }: TotalsReport): readonly (string | null | undefined)[] => [
  totals.total,
  landed?.customsValue,
  landed?.duties[0]?.amount,
];

describe('prices that hold a duty between bounds', () => {
  // P = 4 (100 + D) and D = V ÷ 2 with V = P − D leave nothing: D = 200 + 1.5 D. At its most, P = 4 (100 + 20).
  it('stand where only the most of the duty leaves a price', () =>
    assert.deepEqual(figures(priced({ A: '50% max 20 USD per unit' }, '{ method: cost, profit: 300% of cost }')), [
      '480.00',
      '460.00',
      '20.00',
    ]));

  it('are not to be had where the duty has no most', () => {
    const report = priced({ A: '50%' }, '{ method: cost, profit: 300% of cost }');
    assert.equal(report.totals.total, null);
    assert.deepEqual(report.missing, ['shares']);
  });

  it('are had however great the most is', () =>
    // P = 4 (100 + 1,000,000)
    assert.equal(
      priced({ A: '50% max 1000000 USD per unit' }, '{ method: cost, profit: 300% of cost }').totals.total,
      '4000400.00',
    ));

  it('are not to be had where one line of two has none', () => {
    const report = priced({ A: '10%', B: '50%' }, '{ method: cost, profit: 300% of cost }');
    assert.deepEqual(report.missing, ['shares']);
  });

  it('are found line by line', () => {
    // A: 4 (100 + D), D = 0.1 V: P = 400 + 4 D, V = 10 D, P = 11 D: D = 400 ÷ 7. B at its most: 4 (100 + 30).
    const report = priced({ A: '10%', B: '60% max 30 USD per unit' }, '{ method: cost, profit: 300% of cost }');
    assert.equal(report.totals.total, dec('400').div(7).times(11).plus(520).toFixed(2));
    assert.equal(report.landed?.duties[0]?.amount, dec('400').div(7).plus(30).toFixed(2));
  });
});

describe('duties and fees between bounds, together', () => {
  const profits = ['10% of price', '45% of price', '150% of cost'];
  const duties: readonly Readonly<Record<string, string>>[] = [
    { A: '400% min 70 USD per unit max 85 USD per unit' },
    { A: '90% min 40 USD per unit max 130 USD per unit', B: '15%' },
    { A: '250% max 60 USD per unit', B: '35% min 50 USD per unit', C: '5%' },
  ];
  for (const [rate, least, most] of [
    [5, 10, 25],
    [40, 60, 300],
    [80, 20, 90],
  ] as const)
    for (const profit of profits)
      for (const some of duties)
        it(`${rate}% between ${least} and ${most}, profit ${profit}, ${Object.values(some).join(' and ')}`, () => {
          const fees = `fees: [{ to: CA, name: Fee, rate: ${rate}%, min: ${least} USD, max: ${most} USD, source: x }]\n`;
          const { landed, totals } = priced(some, `{ method: cost, profit: ${profit} }`, fees);
          assert.ok(landed && totals.total !== null);
          const value = dec(landed.customsValue ?? '');
          const amounts = (rows: readonly { readonly amount: string }[]): Decimal =>
            sum(rows.map(({ amount }) => dec(amount)));
          const fee = amounts(landed.fees);
          const due = value.times(rate).div(100);
          const bound = due.lessThan(least) ? dec(String(least)) : due.greaterThan(most) ? dec(String(most)) : due;
          assert.ok(fee.minus(bound).abs().lessThan('0.02'), `fee ${fee.toFixed()} for ${bound.toFixed()}`);
          const rest = dec(totals.total).minus(value).minus(amounts(landed.duties)).minus(fee);
          assert.ok(rest.abs().lessThan('0.05'), `${rest.toFixed()} of the price is neither value, duty nor fee`);
        });
});
