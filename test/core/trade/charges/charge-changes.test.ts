import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { chargesIn, told } from './charges-of.ts';

const rates = (onCarriage: string): Readonly<Record<string, string>> => ({
  'x.rates.yaml': [
    'insurance: { rate: 0.3%, source: s }',
    'charges:',
    '  - { element: mainCarriage, amount: 100 USD, source: s }',
    `  - { element: onCarriage, amount: ${onCarriage}, source: s }`,
  ].join('\n'),
});

describe('charges that the freight covers', () => {
  const covered = { incoterm: 'DAP Chicago', carriageCovers: '[onCarriage]' };

  it('stay out, and only they', () => {
    const found = chargesIn(covered, rates('40 USD'));
    assert.deepEqual([told(found), told(found, 'onCarriage')], ['100', undefined]);
  });

  it('stay out with what is wrong about them', () => {
    assert.equal(
      told(chargesIn({ ...covered, carriageCovers: undefined }, rates('40 EUR')), 'onCarriage'),
      'fx EUR/USD',
    );
    assert.deepEqual(chargesIn(covered, rates('40 EUR')).problems, []);
  });

  it('leave what is wrong about others', () => {
    const found = chargesIn({ ...covered, carriageCovers: '[destinationTerminal]' }, rates('40 EUR'));
    assert.equal(told(found, 'onCarriage'), 'fx EUR/USD');
  });

  it('stand where the document gives them itself', () => {
    const own = { ...covered, charges: '{ onCarriage: 55 USD }' };
    assert.equal(told(chargesIn(own, rates('40 USD')), 'onCarriage'), '55');
  });
});

describe('charges supposed dearer', () => {
  const supposed = {
    charges: new Map([
      ['mainCarriage', dec('1.1')],
      ['insurance', dec('2')],
    ] as const),
  };

  it('are so many times theirs, the others as they were', () => {
    const found = chargesIn({ incoterm: 'DAP Chicago' }, rates('40 USD'), supposed);
    assert.deepEqual([told(found), told(found, 'onCarriage'), told(found, 'insurance')], ['110', '40', '0.0066']);
  });

  it('keep what is wrong', () => {
    const found = chargesIn({ incoterm: 'DAP Chicago' }, rates('40 EUR'), supposed);
    assert.deepEqual([told(found), told(found, 'onCarriage')], ['110', 'fx EUR/USD']);
  });
});
