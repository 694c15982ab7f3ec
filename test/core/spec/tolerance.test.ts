import assert from 'node:assert/strict';
import { Refusal } from '../../../src/core/spec/grammar.ts';
import { creditAmount, tolerance } from '../../../src/core/spec/tolerance.ts';
import { issuesOf, document } from '../files.ts';

const rate = (text: string): string | undefined => {
  const read = tolerance(text);
  return read instanceof Refusal ? read.complaint.better : read.toFixed();
};

describe('a tolerance', () => {
  for (const [text, fraction] of [
    ['5%', '0.05'],
    ['±5%', '0.05'],
    ['+/- 5%', '0.05'],
    ['about', '0.1'],
    ['Approximately', '0.1'],
    ['约', '0.1'],
    ['0%', '0'],
  ] as const)
    it(`“${text}” is ${fraction}`, () => assert.equal(rate(text), fraction));

  it('is refused without a sign, with what to write', () => assert.equal(rate('5'), '5%'));
  it('is refused from 100% on, and negative', () => {
    assert.ok(tolerance('100%') instanceof Refusal);
    assert.ok(tolerance('-5%') instanceof Refusal);
  });

  it('is reported where it stands wrongly, alone or inside', () => {
    const codes = (said: string): string[] =>
      issuesOf({ 'p.proforma.yaml': document({ tolerance: said }) }, 'p.proforma.yaml').map(({ code }) => code);
    assert.ok(codes('plenty').includes('bad-percent'));
    assert.ok(codes('{ quantity: plenty }').includes('bad-percent'));
    assert.ok(codes('{ quantities: 5% }').includes('unknown-key'));
  });
});

describe('the amount of a letter of credit', () => {
  const read = (text: string): unknown => {
    const amount = creditAmount(text);
    if (amount instanceof Refusal) return amount.complaint.better;
    return [amount.about, amount.money.amount.toFixed(), amount.money.currency];
  };

  it('may be about so much', () => {
    assert.deepEqual(read('about USD 100000'), [true, '100000', 'USD']);
    assert.deepEqual(read('approximately 100000.50 USD'), [true, '100000.5', 'USD']);
    assert.deepEqual(read('约100000'), [true, '100000', undefined]);
    assert.deepEqual(read('100000 USD'), [false, '100000', 'USD']);
  });

  it('is refused with what to write', () => {
    assert.equal(read('about 100,000 USD'), 'about 100000 USD');
    assert.ok(creditAmount('about') instanceof Refusal);
    assert.ok(creditAmount('about -5 USD') instanceof Refusal);
  });
});
