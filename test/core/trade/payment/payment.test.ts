import assert from 'node:assert/strict';
import { readPayment } from '../../../../src/core/trade/payment/payment.ts';
import { withMethod } from '../../../../src/core/trade/payment/payment-method.ts';
import { partsOf } from './parts-of.ts';
import type { Row } from './parts-of.ts';

const SHARES: readonly Row[] = [
  ['30% T/T in advance, 70% T/T against copy of B/L', '30 T/T | in advance', '70 T/T | against copy of B/L'],
  ['30% T/T in advance, 70% against copy of B/L', '30 T/T | in advance', '70 | against copy of B/L'],
  ['30% deposit, balance 70% before shipment', '30 | deposit', '70 | balance before shipment'],
  ['30% in advance and 70% before shipment', '30 | in advance', '70 | before shipment'],
  ['T/T 30% in advance; 70% at sight', '30 T/T | in advance', '70 | at sight'],
  ['L/C at sight for 100%', '100 L/C | at sight for'],
  ['100% by irrevocable L/C at sight', '100 L/C | by irrevocable L/C at sight'],
  ['100% irrevocable L/C at sight', '100 L/C | irrevocable L/C at sight'],
  ['100% D/A 30 days after sight', '100 D/A | 30 days after sight'],
  ['33.3333% now, 66.6667% later', '33.3333 | now', '66.6667 | later'],
  ['33,3% now, 66,7% later', '33.3 | now', '66.7 | later'],
  ['30% in advance, by T/T, 70% on arrival', '30 T/T | in advance', '70 | on arrival'],
  ['50% T/T in advance; 50% L/C 60 days after B/L date', '50 T/T | in advance', '50 L/C | 60 days after B/L date'],
  ['50% T/T in advance / 50% T/T against BL', '50 T/T | in advance', '50 T/T | against BL'],
  ['30% T/T deposit + 70% T/T balance against B/L', '30 T/T | deposit', '70 T/T | balance against B/L'],
  ['1) 30% T/T deposit; 2) 70% L/C at sight', '30 T/T | deposit', '70 L/C | at sight'],
  ['T/T: 20% in advance, 80% within 10 days', '20 T/T | in advance', '80 T/T | within 10 days'],
  ['Payment by T/T, 30% deposit, 70% before shipment', '30 T/T | Payment by T/T, deposit', '70 T/T | before shipment'],
  ['30% by wire transfer, 70% by Western Union', '30 T/T |', '70 Western Union |'],
  ['30% PayPal, 70% D/P at sight', '30 PayPal |', '70 D/P | at sight'],
  ['30% TT deposit 70% against BL copy', '30 T/T | deposit', '70 | against BL copy'],
  ['Deposit 30% / Balance 70% before shipment', '30 | Deposit', '70 | Balance before shipment'],
  ['deposit: 30%; balance: 70%', '30 | deposit', '70 | balance'],
  ['30% DP, 70% before shipment', '30 | DP', '70 | before shipment'],
  ['50% now\n50% later\n', '50 | now', '50 | later'],
  ['30% + 70%', '30 |', '70 |'],
  ['thirty percent deposit, seventy per cent before shipment', '30 | deposit', '70 | before shipment'],
  ['thirty percent (30%) now and seventy percent (70%) later', '30 | now', '70 | later'],
  ['thirty (30) percent now, 70% (seventy percent) later', '30 | now', '70 | later'],
  ['twenty-five percent now, seventy-five pct later', '25 | now, seventy-five pct later'],
  ['25 pct now, 75 pct later', '25 | now', '75 | later'],
  ['Half in advance, the other half before shipment', '50 | in advance', '50 | before shipment'],
  ['30/70 T/T', '30 T/T |', '70 T/T |'],
  ['T/T 30/70 against copy of B/L', '30 T/T |', '70 T/T | against copy of B/L'],
  ['30:60:10', '30 |', '60 |', '10 |'],
  ['30/70', '30 |', '70 |'],
  ['30/70 T/T, balance before shipment', '30 |', '70 T/T | balance before shipment'],
  ['90% against documents, 10% retention after 12 months', '90 | against documents', '10 | retention after 12 months'],
  ['10% on order, 40% at loading, 50% at sight', '10 | on order', '40 | at loading', '50 | at sight'],
  ['30% before production or at order, 70% later', '30 | before production or at order', '70 | later'],
  ['30%预付，70%见提单复印件付款', '30 | 预付', '70 | 见提单复印件付款'],
  ['预付30%，余款70%见提单复印件付款', '30 | 预付', '70 | 余款见提单复印件付款'],
  ['电汇30%定金，70%见提单传真件', '30 T/T | 定金', '70 T/T | 见提单传真件'],
  ['30% 定金 / 70% 见提单副本', '30 | 定金', '70 | 见提单副本'],
  ['30％定金、70％发货前付清。', '30 | 定金', '70 | 发货前付清'],
  ['３０％　Ｔ／Ｔ定金，７０％见提单', '30 T/T | Ｔ／Ｔ定金', '70 | 见提单'],
  ['前T/T 30%，后T/T 70%', '30 T/T | 前T/T', '70 T/T | 后T/T'],
  ['三成定金七成见提单副本', '30 | 定金', '70 | 见提单副本'],
  ['八成信用证即期，二成电汇预付', '80 L/C | 即期', '20 T/T | 预付'],
  ['3成定金', '30 | 定金'],
  ['３成定金，７成见提单副本', '30 | 定金', '70 | 见提单副本'],
  ['3成定金7成尾款', '30 | 定金', '70 | 尾款'],
  ['2.5成电汇预付，7成半发货前', '25 T/T | 预付', '75 | 发货前'],
  ['七成预付 3 成见提单', '70 | 预付', '30 | 见提单'],
  ['10成预付', '100 | 预付'],
  ['百分之三十预付，百分之七十见提单', '30 | 预付', '70 | 见提单'],
  ['百分之二十五定金，百分之七十五发货前', '25 | 定金', '75 | 发货前'],
  ['一半预付，另一半发货前付清', '50 | 预付', '50 | 发货前付清'],
  ['发货前100%付清', '100 | 发货前付清'],
  ['30%訂金, 70%出貨前付清', '30 | 訂金', '70 | 出貨前付清'],
  ['定金３０％', '30 | 定金'],
];

const BALANCES: readonly Row[] = [
  ['T/T 30% deposit, balance before shipment', '30 T/T | deposit', '70 T/T | balance before shipment'],
  ['30% deposit and the balance against B/L copy', '30 | deposit', '70 | the balance against B/L copy'],
  ['30% deposit. Balance before shipment.', '30 | deposit', '70 | Balance before shipment'],
  ['30% deposit the balance before shipment', '30 | deposit', '70 | the balance before shipment'],
  ['30% deposit balance 70% before shipment', '30 | deposit', '70 | balance before shipment'],
  ['30% deposit 70% balance', '30 | deposit', '70 | balance'],
  ['Advance 30%, Pay the balance before delivery', '30 | Advance', '70 | Pay the balance before delivery'],
  [
    'T/T (30% advance payment, and pay the balance against copy of B/L)',
    '30 T/T | advance payment',
    '70 T/T | pay the balance against copy of B/L',
  ],
  ['20% down, 30% at loading, the rest on arrival', '20 | down', '30 | at loading', '50 | the rest on arrival'],
  ['Balance before shipment, 30% deposit', '70 | Balance before shipment', '30 | deposit'],
  ['30% deposit, T/T, balance by L/C at sight', '30 T/T | deposit, T/T', '70 L/C | balance by L/C at sight'],
  ['30% now, 70% later, the balance is paid by the buyer', '30 | now', '70 | later, the balance is paid by the buyer'],
  [
    '30% now, 50% of the balance later, the rest then',
    '30 | now',
    '35 | 50% of the balance later',
    '35 | the rest then',
  ],
  ['30% now, 70% of the balance later', '30 | now', '70 | 70% of the balance later'],
  ['30%定金，余款发货前付清', '30 | 定金', '70 | 余款发货前付清'],
  ['3成定金，余款发货前付清', '30 | 定金', '70 | 余款发货前付清'],
  ['30%预付，尾款凭提单副本', '30 | 预付', '70 | 尾款凭提单副本'],
  ['30%定金余款发货前付清', '30 | 定金', '70 | 余款发货前付清'],
  ['三成半定金，其余见提单', '35 | 定金', '65 | 其余见提单'],
  ['5000 USD deposit, balance before shipment', '5000 USD | deposit', 'rest | balance before shipment'],
  ['USD 5,000.50 deposit, the rest later', '5000.5 USD | deposit', 'rest | the rest later'],
  ['US$5,000 down payment; rest before shipment', '5000 USD | down payment', 'rest | rest before shipment'],
  ['5000 CAD deposit, balance before shipment', '5000 CAD | deposit', 'rest | balance before shipment'],
  ['预付5000美元，余款发货前付清', '5000 USD | 预付', 'rest | 余款发货前付清'],
  ['1000 EUR deposit, 50% later, balance last', '1000 EUR | deposit', '50 | later', 'rest | balance last'],
];

/** One payment of the whole: no share is said, or none that is certain. */
const WHOLE: readonly Row[] = [
  ['L/C at sight', '100 L/C | at sight'],
  ['D/P at sight', '100 D/P | at sight'],
  ['DP at sight', '100 D/P | at sight'],
  ['documents against acceptance, 60 days', '100 D/A | 60 days'],
  ['O/A 60 days after B/L date', '100 O/A | 60 days after B/L date'],
  ['Net 30 days', '100 | Net 30 days'],
  ['T/T in advance', '100 T/T | in advance'],
  ['T/T, in advance', '100 T/T | in advance'],
  ['CAD', '100 CAD |'],
  ['Cash against documents', '100 CAD |'],
  ['Cash in advance', '100 | Cash in advance'],
  ['Western Union or PayPal', '100 | Western Union or PayPal'],
  ['Cash, 100% at the gate', '100 cash | at the gate'],
  ['即期信用证', '100 L/C | 即期信用证'],
  ['见票后90天远期信用证', '100 L/C | 见票后90天远期信用证'],
  ['付款交单', '100 D/P |'],
  ['西联', '100 Western Union |'],
  ['100% T/T in advance or 100% L/C at sight', '100 | 100% T/T in advance or 100% L/C at sight'],
  ['50% T/T or 50% L/C', '100 | 50% T/T or 50% L/C'],
  ['30-50% deposit, balance before shipment', '100 | 30-50% deposit, balance before shipment'],
  ['minimum 30% deposit, balance later', '100 | minimum 30% deposit, balance later'],
  ['deposit, balance before shipment', '100 | deposit, balance before shipment'],
  ['USD 5000 deposit before shipment', '100 | USD 5000 deposit before shipment'],
  ['sample fee USD 50, balance later', '100 | sample fee USD 50, balance later'],
  ['2/10 net 30', '100 | 2/10 net 30'],
  ['2% 10 net 30', '100 | 2% 10 net 30'],
  ['30/70/2026', '100 | 30/70/2026'],
  ['不超过30%的定金', '100 | 不超过30%的定金'],
  ['9成新样机，款到发货', '100 | 9成新样机，款到发货'],
  ['3-5成定金，余款发货前', '100 | 3-5成定金，余款发货前'],
  ['上涨3成时另议', '100 | 上涨3成时另议'],
  ['30%-50% deposit, balance before shipment', '100 | 30%-50% deposit, balance before shipment'],
  ['30% to 50% deposit, balance before shipment', '100 | 30% to 50% deposit, balance before shipment'],
  ['30%至50%定金，余款发货前', '100 | 30%至50%定金，余款发货前'],
];

/** Percentages that are none of the price. */
const OTHERS: readonly string[] = [
  '1% late fee per month',
  'within 5% tolerance',
  'plus 2% bank charge',
  '5% more or less allowed',
  '+/-5% in quantity',
  'prices ±3%',
  'interest at 1.5% per month on late payment',
  '1.5% monthly interest on overdue amounts',
  'interest 6% p.a. for the buyer',
  'penalty 0.5% for each week of delay',
  'a penalty of 5% will be charged',
  '15% discount for payment in advance',
  'price includes 5% commission',
  '13% VAT included',
  'VAT 13%',
  '10% performance bond',
  'bank guarantee 10%',
  'insurance for 110% of invoice value',
  'insured for 110%',
  'spare parts 1% free of charge',
  '2% spare parts',
  'up to 3%',
  '5% off',
  'handling fee of 0.3%',
  '逾期每月1%滞纳金',
  '逾期按每日0.5%计违约金',
  '手续费1%',
  '数量允许5%溢短装',
  '数量增减5%',
  '上下浮动5%',
  '按发票金额的110%投保',
  '履约保证金5%',
  '税率13%',
  '另付2%银行费用',
  '原料上涨三成时调价',
  '成本价另议',
  '5% +/- in quantity',
  'half month after sight',
  'half  a month after sight',
  'half a year after arrival',
  'half  of  the  year',
  'half of May',
];

describe('terms of payment', () => {
  describe('shares', () => {
    for (const [text, ...expected] of SHARES) it(`“${text}”`, () => assert.deepEqual(partsOf(text), expected));
  });

  describe('the balance', () => {
    for (const [text, ...expected] of BALANCES) it(`“${text}”`, () => assert.deepEqual(partsOf(text), expected));

    it('is told from the shares', () => {
      const rests = readPayment('30% now, balance later, 20% last').map(({ rest }) => rest);
      assert.deepEqual(rests, [false, true, false]);
    });
  });

  describe('one payment', () => {
    for (const [text, ...expected] of WHOLE) it(`“${text}”`, () => assert.deepEqual(partsOf(text), expected));

    it('where nothing is written there is none', () => {
      assert.deepEqual(readPayment(''), []);
      assert.deepEqual(readPayment(' \n '), []);
    });

    it('of a text as long as a contract: more than 2000 letters', () => {
      const text = '30% now, 70% later'.padEnd(2000, ' and so on');
      assert.deepEqual(partsOf(text), ['30 | now', `70 | ${text.slice('30% now, 70% '.length)}`]);
      assert.deepEqual(partsOf(`${text}!`), [`100 | ${text}!`]);
    });

    it('is not the rest of anything', () => {
      const rests = ['L/C at sight', '30/70'].flatMap((text) => readPayment(text).map(({ rest }) => rest));
      assert.deepEqual(rests, [false, false, false]);
    });
  });

  describe('other percentages', () => {
    for (const text of OTHERS)
      it(`“${text}” is no share, alone, before or after the shares`, () => {
        assert.deepEqual(
          readPayment(text).map(({ share, when }) => `${share?.toFixed()} ${when}`),
          [`1 ${text}`],
        );
        assert.deepEqual(partsOf(`30% now, 70% later; ${text}`), ['30 | now', `70 | later; ${text}`]);
        assert.deepEqual(partsOf(`${text}; 30% now, 70% later`), [`30 | ${text}; now`, '70 | later']);
      });
  });
});

describe('the way of payment in the words of a part', () => {
  for (const [words, method, expected] of [
    ['T/T in advance', 'T/T', 'T/T in advance'],
    ['in advance', 'T/T', 'T/T in advance'],
    ['in advance by T/T', 'T/T', 'T/T in advance'],
    ['irrevocable L/C at sight', 'L/C', 'irrevocable L/C at sight'],
    ['irrevocable letter of credit at sight', 'L/C', 'irrevocable letter of credit at sight'],
    ['前Ｔ／Ｔ', 'T/T', '前Ｔ／Ｔ'],
    ['即期信用证', 'L/C', '即期信用证'],
    ['IN ADVANCE BY T/T', 'T/T', 'T/T IN ADVANCE'],
    ['见提单', undefined, '见提单'],
    ['', 'T/T', 'T/T'],
  ] as const)
    it(`is said once: “${expected}” of “${words}”`, () => assert.equal(withMethod(words, method), expected));
});

describe('terms that are read again', () => {
  it('are not read twice while a document is typed', () => {
    const first = readPayment('30% now, 70% then');
    readPayment('40% now, 60% then');
    assert.equal(readPayment('30% now, 70% then'), first);
  });

  it('are forgotten after a hundred others', () => {
    const first = readPayment('30% now, 70% at last');
    for (let day = 1; day <= 100; day++) readPayment(`30% now, 70% after ${day} days`);
    const second = readPayment('30% now, 70% at last');
    assert.notEqual(second, first);
    assert.deepEqual(second, first);
  });
});
