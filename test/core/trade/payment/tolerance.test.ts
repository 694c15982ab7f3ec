import assert from 'node:assert/strict';
import type { ReportTolerance } from '../../../../src/core/documents/report.ts';
import { isMeasured } from '../../../../src/core/tables/measure-units.ts';
import { document, folder, totalsOf } from '../../files.ts';

const PROFORMA = 'p.proforma.yaml';

function report(keys: Record<string, string | undefined>): ReturnType<typeof totalsOf> {
  return totalsOf(folder({ [PROFORMA]: document(keys) }), undefined, PROFORMA);
}

const tolerance = (keys: Record<string, string | undefined>): ReportTolerance | null => report(keys).tolerance;
const amount = (keys: Record<string, string | undefined>): readonly (string | null | undefined)[] => {
  const found = tolerance(keys)?.amount;
  return [found?.percent, found?.min, found?.max];
};
const items = (...lines: string[]): string => `[${lines.map((line) => `{ description: x, ${line} }`).join(', ')}]`;

describe('the tolerance of a document', () => {
  it('of one rate is of quantity and amount (5% of 100 lamps at 10 USD)', () => {
    assert.deepEqual(tolerance({ tolerance: '5%' }), {
      quantity: { percent: '5', lines: [{ min: '95', max: '105' }] },
      amount: { percent: '5', min: '950.00', max: '1050.00' },
    });
  });

  it('“about” is 10% of what it stands before (UCP 600 art. 30a; LC-01: about USD 100,000)', () => {
    const lines = items('quantity: 1, price: 100000');
    assert.deepEqual(amount({ tolerance: 'about', items: lines }), ['10', '90000.00', '110000.00']);
    assert.deepEqual(amount({ tolerance: '±10%', items: lines }), ['10', '90000.00', '110000.00']);
    assert.deepEqual(amount({ lc: '{ amount: about USD 100000 }' }), ['10', '90000.00', '110000.00']);
    assert.deepEqual(amount({ lc: '{ amount: 约 100000 }' }), ['10', '90000.00', '110000.00']);
  });

  it('of the quantity leaves the amount as it is (LC-03: about 4400 cartons, 26840.00)', () => {
    for (const said of ['{ quantity: about, amount: 0% }', '{ quantity: about }'])
      assert.deepEqual(tolerance({ tolerance: said, items: items('quantity: 4400, unit: cartons, price: 6.10') }), {
        quantity: { percent: '10', lines: [{ min: '3960', max: '4840' }] },
        amount: { percent: '0', min: '26840.00', max: '26840.00' },
      });
  });

  it('of the amount leaves the quantity as it is', () => {
    assert.deepEqual(tolerance({ tolerance: '{ amount: 2.5% }' }), {
      quantity: { percent: '0', lines: [{ min: '100', max: '100' }] },
      amount: { percent: '2.5', min: '975.00', max: '1025.00' },
    });
  });

  it('is never more than the rate: things come whole, cents are rounded inwards', () => {
    const found = tolerance({ tolerance: '5%', items: items('quantity: 25, price: 0.11', 'quantity: 12.5, unit: kg') });
    assert.deepEqual(found?.quantity.lines, [
      { min: '24', max: '26' },
      { min: '11.875', max: '13.125' },
    ]);
    assert.deepEqual(amount({ tolerance: '5%', items: items('quantity: 1, price: 0.11') }), ['5', '0.11', '0.11']);
  });

  it('waits for quantity and total', () => {
    assert.deepEqual(tolerance({ tolerance: '5%', items: '[{ description: x }]' }), {
      quantity: { percent: '5', lines: [{ min: null, max: null }] },
      amount: { percent: '5', min: null, max: null },
    });
  });

  it('is none where nothing is said', () => assert.equal(tolerance({}), null));

  describe('under a letter of credit that says none', () => {
    const kilos = items('quantity: 1000, unit: kg, price: 2', 'quantity: 10, unit: cartons, price: 1');

    it('is 5% of what is measured, within the amount (UCP 600 art. 30b), 5% less drawn (art. 30c)', () => {
      assert.deepEqual(tolerance({ lc: '{ number: LC-1 }', items: kilos }), {
        quantity: {
          percent: '5',
          lines: [
            { min: '950', max: '1050' },
            { min: '10', max: '10' },
          ],
        },
        amount: { percent: '0', min: '1909.50', max: '2010.00' },
      });
    });

    it('keeps to the amount of the credit', () => {
      assert.deepEqual(amount({ lc: '{ amount: 2000 USD }', items: kilos }), ['0', '1900.00', '2000.00']);
    });

    it('is none of packing units and individual items', () => {
      assert.equal(tolerance({ lc: '{ number: LC-1 }' }), null);
      assert.equal(tolerance({ items: kilos }), null);
    });
  });

  it('tells what is measured from what is counted', () => {
    assert.deepEqual(
      ['kg', 'KGS', 'm', 'MT', 'cbm', 'm³', '公斤'].filter((unit) => !isMeasured(unit)),
      [],
    );
    assert.deepEqual(
      ['pcs', 'cartons', 'set', 'bags', 'drums', '箱', 'm.c.', ''].filter((unit) => isMeasured(unit)),
      [],
    );
  });
});

describe('the letter of credit in the totals', () => {
  it('has its amount, the most it pays and its last day', () => {
    const lc = '{ amount: about 1000 USD, latestShipment: 2026-12-31, expiry: 2027-01-15, presentation: 10 days }';
    assert.deepEqual(report({ lc }).lc, {
      amount: 'about 1000.00 USD',
      least: '900.00',
      most: '1100.00',
      latestShipment: '2026-12-31',
      expiry: '2027-01-15',
      presentation: 10,
      lastPresentation: '2027-01-10',
    });
  });

  it('pays what is written without “about”, and is not there without a credit', () => {
    const exact = report({ lc: '{ amount: 1000 }' }).lc;
    assert.deepEqual([exact?.amount, exact?.least, exact?.most], ['1000.00 USD', null, '1000.00']);
    assert.equal(report({ lc: '{ amount: 1000 EUR }' }).lc?.most, null);
    assert.equal(report({}).lc, null);
  });
});

describe('the schedule in the totals', () => {
  const schedule = (payment: string): unknown => report({ payment, shipment: '{ latest: 2026-12-31 }' }).schedule;

  it('says share, way, words, day and amount', () => {
    assert.deepEqual(schedule('30% T/T in advance, 70% L/C 60 days after B/L date'), [
      { percent: '30', by: 'T/T', when: 'in advance', words: 'T/T in advance', due: null, amount: '300.00' },
      {
        percent: '70',
        by: 'L/C',
        when: '60 days after B/L date',
        words: 'L/C 60 days after B/L date',
        due: '2027-03-01',
        amount: '700.00',
      },
    ]);
  });

  it('has no percentage of a fixed amount', () => {
    assert.deepEqual(schedule('250 USD deposit, balance before shipment'), [
      { percent: null, by: null, when: 'deposit', words: 'deposit', due: null, amount: '250.00' },
      {
        percent: null,
        by: null,
        when: 'balance before shipment',
        words: 'balance before shipment',
        due: null,
        amount: '750.00',
      },
    ]);
  });

  it('is in the document’s words', () => {
    assert.equal(report({ language: 'zh' }).totals.words, '美元壹仟元整');
    assert.equal(report({ language: 'fr' }).totals.words, 'USD mille');
    assert.equal(report({ language: 'de' }).totals.words, 'SAY US DOLLARS ONE THOUSAND ONLY');
  });
});
