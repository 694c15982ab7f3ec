import assert from 'node:assert/strict';
import { compute, explain } from '../../../src/core/index.ts';
import type { Computation, Trace } from '../../../src/core/index.ts';
import { brightline } from '../brightline.ts';
import { document, documentIn, folder, product, workspaceOf } from '../files.ts';

const numberOf = (text: string): number => Number(text.replace('−', '-').replace('+', ''));
const find = (trace: Trace, label: RegExp): Trace[] => [
  ...(label.test(trace.label) ? [trace] : []),
  ...trace.parts.flatMap((part) => find(part, label)),
];

describe('the trace of a total', () => {
  for (const number of ['QT-2026-0041', 'QT-2026-0042', 'QT-2026-0043']) {
    const traced = (): { readonly trace: Trace; readonly computation: Computation } => {
      const workspace = workspaceOf(brightline());
      const file = workspace.documentNumbered(number);
      assert.ok(file);
      const computation = compute(workspace, file);
      return { trace: explain(workspace, computation), computation };
    };

    it(`${number}: the goods are the sum of the lines, and the total of goods and separate charges`, () => {
      const { trace } = traced();
      const [goods] = find(trace, /^Goods$/);
      assert.ok(goods);
      const cents = (text: string): number => Math.round(numberOf(text) * 100);
      assert.equal(
        goods.parts.reduce((sum, part) => sum + cents(part.amount), 0),
        cents(goods.amount),
      );
      const separate = trace.parts.filter((part) => /^[a-z]+[A-Za-z]*$/.test(part.label));
      assert.equal(
        cents(goods.amount) + separate.reduce((sum, part) => sum + cents(part.amount), 0),
        cents(trace.amount),
      );
    });

    it(`${number}: the parts of each price come to the exact price`, () => {
      const { trace, computation } = traced();
      const exact = find(trace, /^Price of the line, exact$/);
      const worked = computation.priced.lines.filter((line) => line.line.basis.method !== 'final');
      const listed = find(trace, /^Unit price$/).filter(({ how }) => how?.startsWith('list price'));
      assert.equal(exact.length + listed.length, worked.length);
      if (computation.deal.separate) return;
      for (const price of exact) {
        const shares = /1 − ([\d.]+)%/.exec(price.how ?? '')?.[1];
        const sum = price.parts.reduce((total, part) => total + numberOf(part.amount), 0);
        assert.ok(Math.abs(sum / (1 - Number(shares ?? 0) / 100) - numberOf(price.amount)) < 0.001, price.amount);
      }
    });

    it(`${number}: every fact from outside names its source and place`, () => {
      const { trace } = traced();
      for (const rate of find(trace, /^1 [A-Z]{3} = /)) assert.match(rate.from ?? '', /2026\.rates\.yaml:\d+/);
      for (const list of find(trace, /^List price$/)) assert.match(list.from ?? '', /product\.yaml:\d+$/);
    });
  }
});

describe('the trace of a unit price', () => {
  const priceOf = (own: Parameters<typeof document>[0], price = '{ term: FOB Ningbo, currency: USD, unit: 12.80 }') => {
    const files = folder({ 'a.product.yaml': product({ price }), 'q.quotation.yaml': document(own) });
    const workspace = workspaceOf(files);
    return find(explain(workspace, compute(workspace, documentIn(workspace))), /^Unit price$/)[0];
  };

  it('is the list price where that stands as it is', () => {
    const trace = priceOf({}, '{ term: FOB Ningbo, currency: USD, tiers: [{ from: 50, unit: 12.80 }] }');
    assert.deepEqual([trace?.amount, trace?.how, trace?.parts], ['12.80', 'list price FOB Ningbo, from 50', []]);
    assert.match(trace?.from ?? '', /^a\.product\.yaml:\d+$/);
  });

  it('speaks of rounding only where something is rounded', () => {
    const charges = (freight: string) =>
      `{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: ${freight} USD }`;
    const how = (freight: string) => priceOf({ incoterm: 'CFR Chicago', charges: charges(freight) })?.how;
    assert.equal(how('20'), '1300 ÷ 100');
    assert.equal(how('20.10'), '1300.1 ÷ 100, rounded to 2 decimals');
    assert.equal(
      priceOf({}, '{ term: FOB Ningbo, currency: USD, unit: 12.805 }')?.how,
      '1280.5 ÷ 100, rounded to 2 decimals',
    );
  });
});
