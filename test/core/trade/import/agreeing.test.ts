import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../../src/core/money/decimal.ts';
import { agreeing } from '../../../../src/core/trade/import/agreeing.ts';

interface Search {
  readonly value: string;
  readonly due: string;
  /** The values tried on the way, in turn. */
  readonly tried: readonly string[];
}

/** Looks for a value in a price from a first guess. */
function search(price: string, start: string, dueAt: (value: Decimal) => Decimal): Search {
  const tried: string[] = [];
  const found = agreeing(
    { value: dec(start), due: dueAt(dec(start)) },
    {
      at: (value) => {
        tried.push(value.toFixed());
        return dueAt(value);
      },
      left: (due) => dec(price).minus(due),
    },
  );
  return { value: found.value.toFixed(), due: found.due.toFixed(), tried };
}

/** As much again as the value, down to tens. */
const tens = (value: Decimal): Decimal => value.div(10).floor().times(10);

describe('a value that agrees with what is due at it', () => {
  for (const [why, price, start, expected] of [
    ['may be the first', '107', '57', { value: '57', due: '50', tried: [] }],
    ['may be what is left at the first', '107', '52', { value: '57', due: '50', tried: ['57'] }],
    // At 0 all is left, at 107 only 7: half-way first, 53.5, then what is left there.
    [
      'is looked for half-way and at what is left by turns',
      '107',
      '0',
      { value: '57', due: '50', tried: ['107', '53.5', '57'] },
    ],
    // At 300 nothing is left and less, at −193 all of it and more: in between again.
    [
      'lies between one that leaves less and one that leaves more',
      '107',
      '300',
      { value: '57', due: '50', tried: ['-193', '53.5', '57'] },
    ],
  ] as const)
    it(why, () => assert.deepEqual(search(price, start, tens), expected));

  it('takes what is left only between the bounds known', () => {
    // 1,000 is due from 20 on, and nothing below: at 10 is left 30, at 30 far less than nothing.
    const { tried } = search('30', '10', (value) => (value.lessThan(20) ? dec('0') : dec('1000')));
    assert.deepEqual(tried.slice(0, 4), ['30', '20', '15', '17.5']);
  });
});

describe('where no value agrees', () => {
  const steps = (value: Decimal): Decimal => value.div(1000).floor().times(100);

  it('the higher due stands, and the value is what it leaves', () => {
    // Below 31,000 are due 3,000, which leave 31,000; at 31,000 are due 3,100.
    const { value, due, tried } = search('34000', '30909', steps);
    assert.deepEqual([value, due], ['30900', '3100']);
    // 91 is halved to nothing of twelve decimals.
    assert.ok(tried.length > 40 && tried.length < 55, `${tried.length}`);
  });

  it('the lower due stands if the higher leaves less than nothing', () => {
    for (const start of ['10', '10.1', '25', '0'])
      assert.deepEqual(
        { ...search('30', start, (value) => (value.lessThan(20) ? dec('1') : dec('31'))), tried: [] },
        { value: '29', due: '1', tried: [] },
        start,
      );
  });

  it('the higher due may leave nothing at all', () => {
    const { value, due } = search('30', '10', (value) => (value.lessThan(20) ? dec('1') : dec('30')));
    assert.deepEqual([value, due], ['0', '30']);
  });

  it('so near a step what is due there counts', () => {
    // Left is 20, where 10 more are due than a hair below it.
    const { value, due, tried } = search('30', '19.9999999999999', (value) =>
      value.lessThan(20) ? dec('10') : dec('20'),
    );
    assert.deepEqual([value, due, tried], ['10', '20', ['20']]);
  });

  it('the search ends', () => {
    const { value, tried } = search('1', '0', (value) => value.neg());
    assert.deepEqual([value, tried.length], ['121', 120]);
  });
});
