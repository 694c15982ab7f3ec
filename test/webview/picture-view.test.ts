import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/webview/labels.ts';
import { pictureView } from '../../src/webview/picture-view.ts';
import { ladder } from './report.ts';

const pictured = { ladder, currency: 'USD', term: 'FOB Ningbo', internal: true };
const steps = (change: Partial<typeof pictured> = {}) =>
  pictureView({ ...pictured, ...change }, ENGLISH).stages.flatMap((stage) => stage.steps);
const step = (id: string, change: Partial<typeof pictured> = {}) => {
  const found = steps(change).find((one) => one.id === id);
  assert.ok(found);
  return found;
};

describe('the picture of the price', () => {
  it('sets each amount of the seller upon the one before it, and the buyer’s beyond the total', () => {
    const whole = 14532.84 + 850;
    const [goods, preCarriage, mainCarriage] = ['goods', 'preCarriage', 'mainCarriage'].map((id) => step(id).bars);
    assert.deepEqual(
      goods?.map(({ kind }) => kind),
      ['cost', 'profit'],
    );
    const end = goods?.at(-1)?.to ?? 0;
    assert.ok(Math.abs(end - 14432.84 / whole) < 1e-9);
    assert.ok(Math.abs((preCarriage?.[0]?.from ?? 0) - end) < 1e-9);
    assert.ok(Math.abs((mainCarriage?.[0]?.from ?? 0) - 14532.84 / whole) < 1e-9);
    assert.ok(Math.abs((mainCarriage?.[0]?.to ?? 0) - 1) < 1e-9);
  });

  it('says who pays, and where a cost is that is not known apart', () => {
    assert.deepEqual(
      steps().map(({ figure }) => figure),
      ['14,432.84', 'in the goods', '100.00', 'nothing', '850.00', 'nobody', 'buyer'],
    );
    assert.equal(step('importDuties').says, 'The buyer pays, beside the price; the amount is not known here');
  });

  it('does not say that nothing is paid while the total is incomplete', () => {
    const open = { ...ladder, total: null };
    assert.equal(step('loadingOnBoard', { ladder: open }).figure, '—');
    assert.equal(step('loadingOnBoard', { ladder: open }).says, 'The seller pays; the amount is not known yet');
  });

  it('shows what the goods consist of to the seller alone', () => {
    assert.deepEqual(
      step('goods').parts.map(({ name, figure }) => `${name} ${figure}`),
      ['Cost of the goods 12,000.00', 'Profit 2,432.84'],
    );
    assert.deepEqual(step('goods', { internal: false }).parts, []);
    assert.deepEqual(
      step('goods', { internal: false }).bars.map(({ kind }) => kind),
      ['goods'],
    );
  });

  it('draws no bar for a loss', () => {
    const [goods, ...rest] = ladder.steps;
    assert.ok(goods);
    const inside = [
      { id: 'cost' as const, amount: '15000.00' },
      { id: 'profit' as const, amount: '-567.16' },
    ];
    const bars = step('goods', { ladder: { ...ladder, steps: [{ ...goods, inside }, ...rest] } }).bars;
    assert.deepEqual(
      bars.map(({ kind }) => kind),
      ['cost'],
    );
  });

  it('marks the last step of the price and of the seller’s risk', () => {
    const marked = steps().filter(({ priceEnds, riskPasses }) => priceEnds ?? riskPasses);
    assert.deepEqual(
      marked.map(({ id, priceEnds }) => [id, priceEnds?.figure]),
      [['loadingOnBoard', 'USD 14,532.84']],
    );
  });
});
