import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES, compute, priceLadder, referenceTotal } from '../../../src/core/index.ts';
import type { Computation, LadderStep } from '../../../src/core/index.ts';
import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import { placeFor } from '../../../src/core/documents/terms.ts';
import { brightline } from '../brightline.ts';
import { document, documentIn, folder, product, workspaceOf } from '../files.ts';

const FILES = brightline();
const PATHS = Object.keys(FILES).filter((path) => /\.(quotation|proforma)\.yaml$/.test(path));

const SAMPLE = workspaceOf(FILES);

/** A document of the sample under a rule. */
function under(path: string, rule: (typeof RULES)[number]): Computation {
  const file = documentIn(SAMPLE, path);
  return compute(SAMPLE, file, { rule, place: placeFor(rule, compute(SAMPLE, file)) });
}

function computed(own: Readonly<Record<string, string>>, products: Readonly<Record<string, string>> = {}): Computation {
  const workspace = workspaceOf(folder({ 'q.quotation.yaml': document(own), 'a.product.yaml': product(products) }));
  return compute(workspace, documentIn(workspace));
}

const step = (computation: Computation, id: LadderStep['id'], buyer = false): LadderStep => {
  const found = priceLadder(computation, { buyer }).steps.find((one) => one.id === id);
  assert.ok(found);
  return found;
};

describe('the price from works to door', () => {
  for (const path of PATHS)
    it(`of ${path} sums to the total under every rule, for the seller and for the buyer`, () => {
      let totals = 0;
      for (const rule of RULES)
        for (const buyer of [false, true]) {
          const { steps, total } = priceLadder(under(path, rule), { buyer });
          if (total === null) continue;
          totals++;
          const sellers = steps
            .filter(({ who }) => who === 'S')
            .map(({ amount }) => (amount === null ? ZERO : dec(amount)));
          assert.equal(sum(sellers).toFixed(2), total, `${rule} ${buyer ? 'buyer' : 'seller'}`);
        }
      assert.ok(totals > 0);
    });

  it('has parts of the goods that sum to them', () => {
    for (const rule of RULES) {
      const { amount, inside } = step(under(PATHS[0] ?? '', rule), 'goods');
      if (amount !== null && inside) assert.equal(sum(inside.map((part) => dec(part.amount))).toFixed(2), amount, rule);
    }
  });

  it('tells the buyer neither what is inside prices nor what the seller supposes of the buyer’s own costs', () => {
    const own = {
      incoterm: 'CFR Chicago',
      charges:
        '{ preCarriage: 50 USD, exportClearance: none, originTerminal: none, mainCarriage: 850 USD, onCarriage: 300 USD }',
    };
    const computation = computed(own);
    assert.equal(step(computation, 'mainCarriage').amount, '850.00');
    assert.equal(step(computation, 'onCarriage').amount, '300.00');
    const { steps } = priceLadder(computation, { buyer: true });
    assert.deepEqual(
      steps.filter(({ amount }) => amount !== null).map(({ id, amount }) => [id, amount]),
      [['goods', priceLadder(computation).total]],
    );
    assert.ok(steps.every(({ inside }) => inside === undefined));
    assert.equal(step(computation, 'mainCarriage', true).within, 'goods');
  });

  it('tells the buyer what stands on a line of its own', () => {
    const charges = '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 850 USD }';
    const computation = computed({ incoterm: 'CFR Chicago', charges, charging: 'separate lines' });
    assert.equal(step(computation, 'mainCarriage', true).amount, '850.00');
  });

  it('says where a cost is that is not known apart', () => {
    const list = computed({ charges: '{}' });
    assert.deepEqual(
      ['preCarriage', 'exportPacking'].map((id) => step(list, id as LadderStep['id']).within),
      ['goods', 'goods'],
    );
    const cost = computed(
      { charges: '{}', pricing: '{ method: cost, profit: 10% of price }' },
      { cost: '{ amount: 6 USD }' },
    );
    assert.equal(step(cost, 'exportPacking').within, null);
    assert.equal(step(list, 'mainCarriage').within, null, 'the buyer’s');
  });

  for (const [term, risk, until] of [
    ['EXW Ningbo', 'exportPacking', 'exportPacking'],
    ['FOB Ningbo', 'loadingOnBoard', 'loadingOnBoard'],
    ['CIF Chicago', 'loadingOnBoard', 'insurance'],
    ['DAP Chicago', 'onCarriage', 'onCarriage'],
    ['DPU Chicago', 'unloading', 'unloading'],
    ['DDP Chicago', 'onCarriage', 'importTaxes'],
  ] as const)
    it(`passes the risk after ${risk} and ends after ${until} under ${term}`, () => {
      const { riskAfter, sellerUntil } = priceLadder(computed({ incoterm: term }));
      assert.deepEqual([riskAfter, sellerUntil], [risk, until]);
    });

  it('passes the risk where it is loaded under FCA at the works, and later elsewhere', () => {
    assert.equal(priceLadder(computed({ incoterm: 'FCA Ningbo', handover: 'premises' })).riskAfter, 'loadingAtOrigin');
    assert.notEqual(priceLadder(computed({ incoterm: 'FCA Ningbo' })).riskAfter, 'loadingAtOrigin');
  });
});

describe('the total in another currency', () => {
  const rates = 'fx: [{ pair: USD/CNY, rate: 7.1234567, source: bank, date: 2026-11-20 }]\n';
  const at = (own: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
    const workspace = workspaceOf(folder({ 'r.rates.yaml': rates, 'a.product.yaml': product(own), ...more }));
    return referenceTotal(compute(workspace, documentIn(workspace)));
  };

  it('is that of the purchases, at the rate of the day', () =>
    assert.deepEqual(at({ cost: '{ amount: 40 CNY }' }), { currency: 'CNY', total: '7123.46', rate: '7.12346' }));

  it('is not there where everything is in one currency, or no rate leads on', () => {
    assert.equal(at({ cost: '{ amount: 6 USD }' }), undefined);
    assert.equal(at({ cost: '{ amount: 6 EUR }' }), undefined);
    assert.equal(at({}), undefined);
  });
});

describe('random ladders', () => {
  it('never show less than the goods for the buyer than for the seller', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.constantFrom(...RULES), (path, rule) => {
        const computation = under(path, rule);
        const [own, buyers] = [step(computation, 'goods').amount, step(computation, 'goods', true).amount];
        if (own !== null && buyers !== null) assert.ok(dec(buyers).greaterThanOrEqualTo(dec(own)));
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
