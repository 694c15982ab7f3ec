import assert from 'node:assert/strict';
import { partsOf } from './parts-of.ts';
import type { Row } from './parts-of.ts';

const NUMBERS: readonly Row[] = [
  ['fifteen percent deposit, eighty-five percent later', '15 | deposit', '85 | later'],
  ['sixteen percent deposit, eighty four percent later', '16 | deposit', '84 | later'],
  ['nineteen (19) percent now, eighty-one (81) percent later', '19 | now', '81 | later'],
  ['One hundred percent in advance', '100 | in advance'],
  ['百分之百预付', '100 | 预付'],
  ['百分之十预付，百分之九十见提单', '10 | 预付', '90 | 见提单'],
  ['百分之五预付，百分之十五到货，百分之八十见提单', '5 | 预付', '15 | 到货', '80 | 见提单'],
  ['两成定金，八成发货前', '20 | 定金', '80 | 发货前'],
];

const HALVES: readonly Row[] = [
  ['Half now, other half later', '50 | now', '50 | later'],
  ['Half now, the  other  half later', '50 | now', '50 | later'],
  ['Half now, another half later', '50 | now', '50 | later'],
  ['One half now, one half later', '50 | now', '50 | later'],
  // Only a half that opens its clause is a share.
  ['50% now, 50% when the other half ships', '50 | now', '50 | when the other half ships'],
];

const RATIOS: readonly Row[] = [
  ['30 / 70 T/T', '30 T/T |', '70 T/T |'],
  ['20 : 30 : 50', '20 |', '30 |', '50 |'],
  ['30/70 % T/T', '30 T/T |', '70 T/T |'],
  // Nothing is no part, and a date is no ratio.
  ['0:40:60', '100 | 0:40:60'],
];

const OF_THE_REST: readonly Row[] = [
  ['30% now, 50%of the balance later, the rest then', '30 | now', '35 | 50%of the balance later', '35 | the rest then'],
  ['30% now, 50% of  the  rest later, balance then', '30 | now', '35 | 50% of  the  rest later', '35 | balance then'],
  ['30% now, 50% of balance later, the rest then', '30 | now', '35 | 50% of balance later', '35 | the rest then'],
  ['30%预付，余款的50%发货前，其余见提单', '30 | 预付', '35 | 余款的50%发货前', '35 | 其余见提单'],
  ['30%预付，剩余的 50%发货前，其余见提单', '30 | 预付', '35 | 剩余的 50%发货前', '35 | 其余见提单'],
  ['30%预付，剩余部分的50%发货前，其余见提单', '30 | 预付', '35 | 剩余部分的50%发货前', '35 | 其余见提单'],
  // The remaining documents and the way of paying the rest are no shares of it.
  ['30% now, 70% on receipt of the remaining documents', '30 | now', '70 | on receipt of the remaining documents'],
  ['30%定金，余款的支付方式为70%电汇', '30 | 定金', '70 T/T | 余款的支付方式为电汇'],
];

const AMOUNTS: readonly Row[] = [
  ['5000.50 USD deposit, balance later', '5000.5 USD | deposit', 'rest | balance later'],
  ['USD 5000 downpayment, balance later', '5000 USD | downpayment', 'rest | balance later'],
  ['5000美元定金，余款发货前付清', '5000 USD | 定金', 'rest | 余款发货前付清'],
  // Of something else than the price, or no money.
  ['Deposit after 5000 PCS, balance later', '100 | Deposit after 5000 PCS, balance later'],
  ['sample fee 50 USD in advance, balance later', '100 | sample fee 50 USD in advance, balance later'],
  ['50 USD handling fee in advance, balance later', '100 | 50 USD handling fee in advance, balance later'],
];

describe('the shares and amounts in terms of payment', () => {
  for (const [title, rows] of [
    ['numbers in words', NUMBERS],
    ['halves', HALVES],
    ['ratios', RATIOS],
    ['shares of the rest', OF_THE_REST],
    ['fixed amounts', AMOUNTS],
  ] as const)
    describe(title, () => {
      for (const [text, ...expected] of rows) it(`“${text}”`, () => assert.deepEqual(partsOf(text), expected));
    });
});
