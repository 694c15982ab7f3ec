import assert from 'node:assert/strict';
import { partsOf } from './parts-of.ts';
import type { Row } from './parts-of.ts';

/** Where one part ends and the next begins. */
const BORDERS: readonly Row[] = [
  ['30% deposit. Before shipment 70%.', '30 | deposit', '70 | Before shipment'],
  ['1. 30% deposit\n2. 70% before shipment', '30 | deposit', '70 | before shipment'],
  ['10) 30% deposit; 11) 70% later', '30 | deposit', '70 | later'],
  ['30% now+later 70%', '30 | now', '70 | later'],
  ['30% deposit/70% later', '30 | deposit', '70 | later'],
  ['30% on order / before shipment 70%', '30 | on order', '70 | before shipment'],
  ['Balance before shipment/30% deposit', '70 | Balance before shipment', '30 | deposit'],
  ['Balance before shipment/ 33.3 % deposit', '66.7 | Balance before shipment', '33.3 | deposit'],
  ['30% deposit - 70% before shipment', '30 | deposit', '70 | before shipment'],
  ['30% with the order 70% on arrival', '30 | with the order', '70 | on arrival'],
  ['30% deposit with order, 70% later', '30 | deposit with order', '70 | later'],
  ['30% deposit, and\n70% later', '30 | deposit', '70 | later'],
  ['thirty percent deposit 70% before shipment', '30 | deposit', '70 | before shipment'],
  ['30% now 70% later 2% will be added if late', '30 | now', '70 | later 2% will be added if late'],
  ['+5% in quantity; 30% now, 70% later', '30 | +5% in quantity; now', '70 | later'],
  // Words that lead to a share go with it.
  ['30% deposit the remaining 70% later', '30 | deposit', '70 | the remaining later'],
  ['30% deposit balance  70% later', '30 | deposit', '70 | balance later'],
  ['30%定金余款70%发货前', '30 | 定金', '70 | 余款发货前'],
  ['30%定金剩余70%发货前', '30 | 定金', '70 | 剩余发货前'],
  ['30%定金其余70%发货前', '30 | 定金', '70 | 其余发货前'],
  ['30%定金余下70%发货前', '30 | 定金', '70 | 余下发货前'],
  ['30%定金尾款为 70%发货前', '30 | 定金', '70 | 尾款为发货前'],
];

const WORDS: readonly Row[] = [
  ['(30% deposit, 70% later)', '30 | deposit', '70 | later'],
  ['T/T(30% advance payment, 70% later)', '30 T/T | advance payment', '70 T/T | later'],
  ['Payment ( 30% in advance, 70% later )', '30 | Payment in advance', '70 | later'],
  ['deposit (T/T) 30% now, 70% (by L/C) later', '30 T/T | deposit (T/T) now', '70 L/C | later'],
  ['30% (deposit) (by T/T) now, 70% later', '30 T/T | (deposit) (by T/T) now', '70 | later'],
  ['deposit (30%) now, 70% later', '30 | deposit now', '70 | later'],
  ['(30%) deposit, balance (70%)', '30 | deposit', '70 | balance'],
  ['定金（30%）见合同，70%发货前', '30 | 定金见合同', '70 | 发货前'],
  ['定金 30% 见合同，70%发货前', '30 | 定金见合同', '70 | 发货前'],
  ['定金30%on order，70%发货前', '30 | 定金on order', '70 | 发货前'],
  ['PI后30%on order，deposit 70%见B/L', '30 | PI后on order', '70 | deposit见B/L'],
  ['30﹪ deposit, 70﹪ later', '30 | deposit', '70 | later'],
];

const BALANCES: readonly Row[] = [
  ['30% deposit the  balance before shipment', '30 | deposit', '70 | the  balance before shipment'],
  ['30% deposit,and  rest before shipment', '30 | deposit', '70 | and  rest before shipment'],
  ['rest before shipment, 30% deposit', '70 | rest before shipment', '30 | deposit'],
  ['30%定金，剩余发货前付清', '30 | 定金', '70 | 剩余发货前付清'],
  ['30%定金，余下发货前付清', '30 | 定金', '70 | 余下发货前付清'],
  // An arm rest is furniture.
  ['30% deposit, arm rest samples free', '30 | deposit, arm rest samples free'],
  ['70% T/T balance', '70 T/T | balance'],
  ['20% deposit, 40% payment as the balance', '20 | deposit', '40 | payment as the balance'],
  [
    '30% deposit, balance before shipment, the balance in one payment',
    '30 | deposit',
    '70 | balance before shipment, the balance in one payment',
  ],
  ['30% deposit (USD 5000), balance later', '30 | deposit (USD 5000)', '70 | balance later'],
  ['30% now, 70% later, USD 50 in advance for samples', '30 | now', '70 | later, USD 50 in advance for samples'],
  ['USD 5000 deposit/50% later/balance last', '5000 USD | deposit', '50 | later', 'rest | balance last'],
  ['30% now, 70% of the balance then', '30 | now', '70 | 70% of the balance then'],
  [
    '30% now, 50% of the balance later and the rest then',
    '30 | now',
    '35 | 50% of the balance later',
    '35 | the rest then',
  ],
];

/** Which parts a way of payment ahead of them is of. */
const LED: readonly Row[] = [
  ['t/t 30% deposit, 70% later', '30 T/T | deposit', '70 T/T | later'],
  ['Payment term: T/T 30% deposit, 70% later', '30 T/T | Payment term: T/T deposit', '70 T/T | later'],
  ['Trial order T/T 30% deposit, 70% later', '30 T/T | Trial order T/T deposit', '70 | later'],
  ['T/T trial order, 30% deposit, 70% later', '30 T/T | trial order, deposit', '70 | later'],
  ['T/T, L/C: 30% deposit, 70% later', '30 | T/T, L/C: deposit', '70 | later'],
  ['T/T 30% deposit, 70% by draft', '30 T/T | deposit', '70 | by draft'],
  ['电汇30%定金，70%见票后30天', '30 T/T | 定金', '70 | 见票后30天'],
  ['电汇30%定金，70%承兑', '30 T/T | 定金', '70 | 承兑'],
  ['30/70, T/T', '30 T/T |', '70 T/T |'],
];

/** Two ways to pay are one payment of the whole, in its own words. */
const ALTERNATIVES: readonly string[] = [
  'L/C at sight or 30% T/T deposit, 70% before shipment',
  '20% or 30% deposit, 50% later',
  '30% deposit, balance before shipment, or if in stock 100% in advance',
  '50% cash with order or by cash 50%',
  '50%电汇或50%信用证',
  '50%电汇或者 : 50%信用证',
];

/** An `or` within a part is none. */
const NO_ALTERNATIVES: readonly Row[] = [
  ['30% on order or contract, balance later', '30 | on order or contract', '70 | balance later'],
  ['On order or contract 30%, before shipment 60%', '30 | On order or contract', '60 | before shipment'],
];

describe('the parts of terms of payment', () => {
  for (const [title, rows] of [
    ['where they end', BORDERS],
    ['their words', WORDS],
    ['the balance', BALANCES],
    ['the way of payment ahead of them', LED],
    ['“or” within a part', NO_ALTERNATIVES],
  ] as const)
    describe(title, () => {
      for (const [text, ...expected] of rows) it(`“${text}”`, () => assert.deepEqual(partsOf(text), expected));
    });

  describe('alternatives', () => {
    for (const text of ALTERNATIVES)
      it(`“${text}”`, () => {
        const [whole, ...others] = partsOf(text);
        assert.match(whole ?? '', /^100 /);
        assert.ok(whole?.endsWith(` | ${text}`));
        assert.deepEqual(others, []);
      });
  });
});
