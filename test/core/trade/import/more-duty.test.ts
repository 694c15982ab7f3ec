import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { moreDuty } from '../../../../src/core/trade/import/duties.ts';
import { LAMP, factsOf, ofLine, rows } from './import-facts.ts';

describe('an import with more duty supposed', () => {
  const facts = factsOf(rows('duties', 'hs: "94", to: GB, rate: 4%'), { items: [...LAMP, { hs: '85' }, ...LAMP] });

  it('has it beside the duties of every line, as a share of the customs value', () => {
    const more = moreDuty(facts, dec('0.05'));
    assert.deepEqual(
      [...more.lines.values()].map(({ duties }) => duties.map(({ name }) => name)),
      [['Customs duty', 'Supposed'], ['Supposed'], ['Customs duty', 'Supposed']],
    );
    const supposed = ofLine(more, 1)?.duties?.[0];
    assert.deepEqual(supposed?.rate, {
      value: [{ kind: 'share', rate: dec('0.05'), of: undefined }],
      min: undefined,
      max: undefined,
    });
    assert.deepEqual(supposed?.origin, {
      file: '',
      at: [],
      source: 'supposed',
      date: undefined,
      validUntil: undefined,
    });
  });

  it('is otherwise the same, and lines that share their duties still do', () => {
    const more = moreDuty(facts, dec('0.05'));
    assert.deepEqual({ ...more, lines: facts.lines }, facts);
    assert.equal(ofLine(more, 0)?.duties, ofLine(more, 2)?.duties);
    assert.notEqual(ofLine(more, 0)?.duties, ofLine(more, 1)?.duties);
  });

  it('is what it was where no more is supposed', () => {
    assert.equal(moreDuty(facts, undefined), facts);
    assert.equal(moreDuty(facts, dec('0')), facts);
  });
});
