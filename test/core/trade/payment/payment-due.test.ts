import assert from 'node:assert/strict';
import { dueDay, lastPresentation } from '../../../../src/core/documents/credit.ts';
import { readDue } from '../../../../src/core/trade/payment/payment-due.ts';

const DOCUMENT = { date: '2026-11-23', shipment: { latest: '2026-12-31' } };

/** What falls due when on a proforma of 23 November that ships by 31 December. */
const DUE: readonly (readonly [string, string | undefined])[] = [
  ['60 days after B/L date', '2027-03-01'],
  ['60 days from BL date', '2027-03-01'],
  ['within 10 days from the date of shipment', '2027-01-10'],
  ['30 days after shipment', '2027-01-30'],
  ['within 7 days of on-board B/L date', '2027-01-07'],
  ['30 calendar days after the date of the bill of lading', '2027-01-30'],
  ['7 days before shipment', '2026-12-24'],
  ['7 days prior to latest shipment date', '2026-12-24'],
  ['装运后30天内', '2027-01-30'],
  ['提单日后60天', '2027-03-01'],
  ['装运前7天', '2026-12-24'],
  ['形式发票日期后10天内', '2026-12-03'],
  ['30 days after this proforma invoice date', '2026-12-23'],
  ['within 5 days after PI date', '2026-11-28'],
  ['not later than 2026-12-15', '2026-12-15'],
  ['by 31 December 2026', '2026-12-31'],
  ['on or before 1st Jan. 2027', '2027-01-01'],
  ['不迟于2026年12月5日', '2026-12-05'],
  ['Not later than 2026-12-15', '2026-12-15'],
  ['60 DAYS AFTER B/L DATE', '2027-03-01'],
  ['出运后30天', '2027-01-30'],
  ['發貨後30天', '2027-01-30'],
  ['开船之后 30 天', '2027-01-30'],
  ['装船日起30天', '2027-01-30'],
  // Nothing that the document makes certain.
  ['Net 30 days', undefined],
  ['30 days after invoice date', undefined],
  ['30 days after quotation date', undefined],
  ['90 days after sight', undefined],
  ['见票后90天', undefined],
  ['见提单后7天', undefined],
  ['7 days after copy of B/L', undefined],
  ['within 3 days after B/L copy', undefined],
  ['within 5 days of PI sign', undefined],
  ['5 working days after shipment', undefined],
  ['30 days after arrival', undefined],
  ['by 2026-02-30', undefined],
  ['before shipment', undefined],
  ['ready on board 2026-12-15', undefined],
];

/** What the days are counted from; a proforma has no date of its quotation or invoice. */
const COUNTED: readonly (readonly [string, number | undefined, string?])[] = [
  ['30 days after quotation date', 30, 'quotation'],
  ['10 days before the commercial invoice date', -10, 'invoice'],
  ['报价单日期后30天', 30, 'quotation'],
  ['報價後30天', 30, 'quotation'],
  ['发票日后30天', 30, 'invoice'],
  ['商业发票日期后30天', 30, 'invoice'],
  ['形式發票日起30天', 30, 'proforma'],
  ['Net 30', 30, 'invoice'],
  ['Net  30days', 30, 'invoice'],
  ['net 30day', 30, 'invoice'],
  ['Net 30 from delivery', undefined],
  ['Net 30 day after arrival', undefined],
  ['Net 30  days  after arrival', undefined],
  ['Net 30days after arrival', undefined],
];

describe('the day on which a part falls due', () => {
  for (const [words, day] of DUE)
    it(`“${words}”`, () => assert.equal(dueDay(readDue(words), DOCUMENT, 'proforma'), day));

  for (const [words, days, from] of COUNTED)
    it(`is counted in “${words}” from ${from ?? 'no document'}`, () =>
      assert.deepEqual(readDue(words), days === undefined ? undefined : { kind: 'days', days, from }));

  it('needs the day that it is counted from', () => {
    assert.equal(dueDay(readDue('60 days after B/L date'), { date: '2026-11-23' }, 'proforma'), undefined);
    assert.equal(dueDay(readDue('60 days after PI date'), { date: '2026-11-23' }, 'quotation'), undefined);
    assert.equal(dueDay(readDue('Net 30'), { date: '2026-11-23' }, 'invoice'), '2026-12-23');
  });

  it('counts from the earlier of the document’s and the credit’s last day of shipment', () => {
    const value = { shipment: { latest: '2026-12-31' }, lc: { latestShipment: '2026-12-20' } };
    assert.equal(dueDay(readDue('1 day after shipment'), value, 'proforma'), '2026-12-21');
  });
});

describe('the last day of presentation', () => {
  const shipped = { shipment: { latest: '2026-12-31' } };
  it('is 21 days after shipment where the credit says none (UCP 600 art. 14c)', () =>
    assert.equal(lastPresentation({ ...shipped, lc: {} }), '2027-01-21'));
  it('is as many days as the credit says', () =>
    assert.equal(lastPresentation({ ...shipped, lc: { presentation: 15 } }), '2027-01-15'));
  it('is never later than expiry', () =>
    assert.equal(lastPresentation({ ...shipped, lc: { expiry: '2027-01-10' } }), '2027-01-10'));
  it('takes the credit’s own last day of shipment', () =>
    assert.equal(lastPresentation({ lc: { latestShipment: '2026-12-10', expiry: '2027-02-01' } }), '2026-12-31'));
  it('is not known without a day of shipment, nor without a credit', () => {
    assert.equal(lastPresentation({ lc: { expiry: '2027-02-01' } }), undefined);
    assert.equal(lastPresentation(shipped), undefined);
  });
});
