import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { duty } from '../../../../src/core/spec/duty.ts';
import { Refusal } from '../../../../src/core/spec/grammar.ts';
import type { Duty } from '../../../../src/core/trade/import/duties.ts';
import { branchAt, branchesAt, dutyProblems, isPlain } from '../../../../src/core/trade/import/duty-branch.ts';
import type { Branch, DutyMeasure } from '../../../../src/core/trade/import/duty-branch.ts';

/** 10,000 kg (100 DTN) in 50 units; 1 GBP is the currency of the document, 1 EUR is 0.8 of it. */
const MEASURE: DutyMeasure = {
  quantity: dec('50'),
  weight: dec('10000'),
  rateOf: ({ currency }) => ({ GBP: dec('1'), EUR: dec('0.8') })[currency ?? ''],
};

function named(name: string, text: string): Duty {
  const rate = duty(text);
  assert(!(rate instanceof Refusal), text);
  return { name, rate, origin: { file: 'x', at: [], source: undefined, date: undefined, validUntil: undefined } };
}

const line = ({ ofValue, fixed }: Branch): string => `${ofValue.toFixed()}·V + ${fixed.toFixed()}`;

function at(text: string, value: string, measure = MEASURE): string {
  return line(branchAt(named('', text).rate, measure, dec(value)));
}

function amounts(value: string, ...duties: readonly Duty[]): string[] {
  return branchesAt(duties, MEASURE, dec(value)).map(({ ofValue, fixed }) =>
    ofValue.times(value).plus(fixed).toFixed(),
  );
}

describe('the branch of a duty', () => {
  // HMRC's own case, trade-tariff-duty-calculator, compound_spec.rb: value 1200, 100 DTN, duty 800.
  const compound = '13.8% MIN 13 GBP/DTN MAX 15 GBP/DTN - 7 GBP/DTN';
  for (const [text, value, expected] of [
    ['3.9%', '1000', '0.039·V + 0'],
    ['free', '1000', '0·V + 0'],
    ['5 GBP per DTN', '1000', '0·V + 500'],
    ['5 EUR per t', '1000', '0·V + 40'],
    ['0.10 GBP per pc', '1000', '0·V + 5'],
    ['3.9% + 2 GBP per unit - 1%', '1000', '0.029·V + 100'],
    [compound, '1200', '0·V + 800'],
    ['13.8% min 13 GBP per 100 kg', '1200', '0·V + 1300'],
    ['13.8% min 13 GBP per 100 kg', '9420.29', '0.138·V + 0'],
    ['13.8% min 13 GBP per 100 kg', '9420.28', '0·V + 1300'],
    ['13.8% max 13 GBP per 100 kg', '9420.29', '0·V + 1300'],
    ['13.8% max 13 GBP per 100 kg', '9420.28', '0.138·V + 0'],
    ['9% min 1% + 1 GBP per kg', '1000', '0.01·V + 10000'],
    ['5% - 1 GBP per DTN', '2001', '0.05·V + -100'],
    ['5% - 1 GBP per DTN', '1999', '0·V + 0'],
    ['5% min 1% - 1 GBP per DTN', '1000', '0.05·V + 0'],
    ['10% of Customs duty', '1000', '0·V + 0'],
  ] as const)
    it(`${text} at ${value} is ${expected}`, () => assert.equal(at(text, value), expected));

  it('is all there is of a share of the value, and one of several of a duty with bounds', () => {
    const branchOf = (text: string): Branch => branchAt(named('', text).rate, MEASURE, dec('1000'));
    assert.deepEqual(branchOf('3.9%'), { ofValue: dec('0.039'), fixed: dec('0') });
    for (const [text, stands] of [
      ['3% + 1%', 'value'],
      ['3% min 1 GBP per unit', 'min'],
      ['3% max 0.10 GBP per unit', 'max'],
      ['3% - 1 GBP per unit', 'nothing'],
    ] as const)
      assert.equal(branchOf(text).among?.stands, stands, text);
    const { value, min, max } = branchOf('3% min 1 GBP per unit').among ?? {};
    assert.deepEqual(
      [value, min, max].map((one) => one && line(one)),
      ['0.03·V + 0', '0·V + 50', undefined],
    );
  });

  it('counts nothing where weight or exchange rate is not known', () => {
    assert.equal(at('3% + 5 GBP per kg', '1000', { ...MEASURE, weight: undefined }), '0.03·V + 0');
    assert.equal(at('3% + 5 USD per kg', '1000'), '0.03·V + 0');
    assert.equal(at('3% + 5 GBP per unit', '1000', { ...MEASURE, weight: undefined }), '0.03·V + 250');
  });
});

describe('the duties of a line', () => {
  it('are each what it would be alone', () => {
    const all = [named('A', '3.9%'), named('B', '13.8% min 13 GBP/DTN'), named('C', '1 GBP per unit')];
    assert.deepEqual(amounts('1000', ...all), ['39', '1300', '50']);
  });

  it('take shares of another duty, wherever that stands', () => {
    const base = named('Customs duty', '10% min 2 GBP per unit');
    const share = named('Surcharge', '10% of customs  DUTY + 1%');
    const second = named('Second', '50% of Surcharge');
    assert.deepEqual(amounts('500', second, share, base), ['7.5', '15', '100']);
    assert.deepEqual(amounts('2000', base, share, second), ['200', '40', '20']);
  });

  it('take a share of nothing where the other stands below zero', () => {
    assert.deepEqual(amounts('100', named('A', '1% - 5 GBP per unit'), named('B', '50% of A + 2%')), ['0', '2']);
  });

  it('count a duty that is not there as nothing, and say so', () => {
    const lost = named('A', '10% of Anti-dumping + 1%');
    assert.deepEqual(amounts('100', lost), ['1']);
    assert.deepEqual(
      dutyProblems([lost, named('Fine', '3%')]).map(({ row, of, kind }) => [row.name, of, kind]),
      [['A', 'Anti-dumping', 'unknown']],
    );
  });

  it('end where duties lead back to each other, and say so', () => {
    const loop = [named('A', '1% + 10% of B'), named('B', '2% max 10% of A')];
    assert.equal(amounts('100', ...loop).length, 2);
    assert.deepEqual(
      dutyProblems(loop).map(({ kind }) => kind),
      ['loop'],
    );
    assert.deepEqual(
      dutyProblems([named('A', '1% of A')]).map(({ kind }) => kind),
      ['loop'],
    );
    assert.deepEqual(dutyProblems([named('B', '1% of A'), named('A', '1%')]), []);
  });

  it('are plain where each is one share of the customs value', () => {
    const plain = (...texts: readonly string[]): boolean => isPlain(texts.map((text, n) => named(`${n}`, text)));
    assert(plain());
    assert(plain('3.9%', 'free'));
    for (const text of ['1 GBP per kg', '3% + 1%', '3% min 1%', '3% max 4%', '10% of 0', '3% - 4%'])
      assert(!plain('3.9%', text), text);
  });
});
