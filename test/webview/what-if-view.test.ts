import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/webview/labels.ts';
import { whatIfView } from '../../src/webview/what-if-view.ts';
import type { Wish } from '../../src/webview/protocol.ts';
import { isNumber, wishWith, wished } from '../../src/webview/wish.ts';
import { report, show } from './report.ts';

const inputs = show().whatIf;
const outcome = { total: '15000.00', profit: '-12.00', margin: '-0.0008', missing: [] };

function seen(wish: Wish, given: Partial<Parameters<typeof whatIfView>[0]> = {}) {
  assert.ok(inputs);
  return whatIfView({ inputs, report: report(), wish, outcome, ...given }, ENGLISH);
}

describe('what is supposed in the sidebar', () => {
  it('begins with things as they are', () => {
    const view = seen({});
    assert.deepEqual(
      view.inputs.map(({ id, value }) => `${id} = ${value}`),
      ['fx USD/CNY = 7.1', 'freight = 850.00', 'duty = 0', 'quantity = 1', 'margin = 16.74'],
    );
    assert.deepEqual([view.changed, view.writable, view.rows[0]?.then], [false, false, '']);
  });

  it('asks only for what the price hangs on', () => {
    assert.ok(inputs);
    const few = { ...inputs, fx: [], freight: null, duty: false, margin: null };
    assert.deepEqual(
      seen({}, { inputs: few }).inputs.map(({ id }) => id),
      ['quantity'],
    );
  });

  it('has a range about every figure, with the figure in it', () => {
    for (const { value, min, max, step } of seen({}).inputs)
      assert.ok(min <= Number(value) && Number(value) <= max && step > 0 && min < max, `${min} ${value} ${max}`);
  });

  it('stands beside the true figures', () => {
    assert.deepEqual(seen({ freight: '900' }).rows[0], {
      name: 'Total USD',
      now: '14,532.84',
      then: '15,000.00',
      loss: false,
    });
  });

  it('tells break-even plainly, though rounded unit prices seldom meet it', () => {
    const none = { rebate: null, charges: null, commission: null, otherShares: null, markup: null, purchase: null };
    const internal = { ...none, cost: '12000.00', profit: '2432.84', margin: '0.1674' };
    const margin = (text: string) => {
      const given = { report: report({ internal }), outcome: { ...outcome, margin: text } };
      const { then, loss } = seen({ margin: '0' }, given).rows[2] ?? {};
      return [then, loss];
    };
    assert.deepEqual(['-0.0002', '0.0004', '0.0000', '-0.0005', '-0.0102'].map(margin), [
      ['≈ 0%', false],
      ['≈ 0%', false],
      ['0%', false],
      ['−0.05%', true],
      ['−1.02%', true],
    ]);
  });

  it('can be written where it belongs into the document', () => {
    assert.ok(inputs);
    assert.equal(seen({ freight: '900' }).writable, true);
    assert.equal(seen({ fx: { 'USD/CNY': '7' } }).writable, false, 'rates live in the rates files');
    assert.equal(seen({ duty: '5' }).writable, false);
    assert.equal(seen({ margin: '20' }).writable, true);
    assert.equal(seen({ margin: '20' }, { inputs: { ...inputs, byProfit: false } }).writable, false);
    assert.equal(seen({ freight: '900', quantity: 'many' }).writable, false, 'not while something is no number');
  });

  it('says why a margin cannot be written', () => {
    assert.ok(inputs);
    const listed = { inputs: { ...inputs, byProfit: false } };
    assert.match(seen({ margin: '20' }, listed).remark ?? '', /^This margin is only shown/);
    assert.equal(seen({ freight: '900' }, listed).remark, undefined);
  });

  it('marks what is no number', () => {
    assert.deepEqual(
      seen({ freight: '9o0' })
        .inputs.filter(({ valid }) => !valid)
        .map(({ id }) => id),
      ['freight'],
    );
    for (const text of ['1', '-1', '0.5', ' 7 ']) assert.ok(isNumber(text), text);
    for (const text of ['', '1e5', '1,000', '.', '٣', '--1', '1'.repeat(16)]) assert.ok(!isNumber(text), text);
  });

  it('says when no price leaves the margin', () => {
    const none = { total: null, profit: null, margin: null, missing: ['shares'] };
    assert.equal(seen({ margin: '99' }, { outcome: none }).remark, 'No price leaves that.');
  });

  it('is kept by input, and taken back', () => {
    const wish = wishWith(wishWith({}, 'fx USD/CNY', '7'), 'freight', '900');
    assert.deepEqual(
      [wished(wish, 'fx USD/CNY'), wished(wish, 'freight'), wished(wish, 'duty')],
      ['7', '900', undefined],
    );
    assert.equal(wishWith(wish, 'fx USD/CNY', undefined).fx, undefined);
  });
});
