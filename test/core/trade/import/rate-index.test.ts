import assert from 'node:assert/strict';
import { parseFile } from '../../../../src/core/spec/file.ts';
import { HsIndex, countryRates, hsDigits, inForce } from '../../../../src/core/trade/import/rate-index.ts';
import type { RatesFile } from '../../../../src/core/trade/import/rate-index.ts';

function filesOf(...texts: readonly string[]): readonly RatesFile[] {
  return texts.flatMap((text, n) => {
    const file = parseFile(`${n}.rates.yaml`, text);
    return file?.kind === 'rates' ? [file] : [];
  });
}

describe('rows by HS code', () => {
  const index = new HsIndex<string>();
  ['94054', '94', '9405', '94', '85', ''].forEach((hs, order) =>
    index.add({ row: `${order}`, name: 'N', key: 'n', hs, order, origin: { file: 'x', at: [] } as never }),
  );
  for (const [hs, expected] of [
    ['9405421', '0 1 2 3 5'],
    ['9405', '1 2 3 5'],
    ['94', '1 3 5'],
    ['9', '5'],
    ['', '5'],
    ['8504', '4 5'],
  ] as const)
    it(`under ${hs || 'no code'}: each once, in the order of the files`, () =>
      assert.equal(
        index
          .under(hs)
          .map(({ row }) => row)
          .join(' '),
        expected,
      ));
});

describe('the rates of a country', () => {
  it('are those of all files, in turn', () => {
    const files = filesOf(
      'duties: [{ hs: "94.05", to: GB, rate: 4%, source: a }, { hs: "94", to: US, rate: 1%, source: b }]\n',
      'taxes: [{ to: US, rate: 1%, source: c }, { to: GB, name: " VAT", hs: "94", rate: 20%, source: d, date: 2026-11-01 }]\n' +
        'fees: [{ to: GB, name: Entry, amount: 1 GBP, source: e }]\n' +
        'regimes: [{ country: GB, value: CIF, tax: none, source: f }]\n',
    );
    const { duties, taxes, fees, regimes } = countryRates(files, 'GB');
    const [duty] = duties.under('9405');
    assert.deepEqual(
      [duties.under('9405').length, duty?.name, duty?.key, duty?.hs],
      [1, 'Customs duty', 'customs duty', '9405'],
    );
    assert.deepEqual(duty?.origin, {
      file: '0.rates.yaml',
      at: ['duties', 0],
      source: 'a',
      date: undefined,
      validUntil: undefined,
    });
    const [tax] = taxes.under('9405');
    assert.deepEqual([taxes.under('9405').length, tax?.key, tax?.hs], [1, 'vat', '94']);
    assert.deepEqual(tax?.origin, {
      file: '1.rates.yaml',
      at: ['taxes', 1],
      source: 'd',
      date: '2026-11-01',
      validUntil: undefined,
    });
    assert.deepEqual([fees.length, fees[0]?.name, regimes.length, regimes[0]?.source], [1, 'Entry', 1, 'f']);
  });

  it('leave out rows that do not say their rate, or no country', () => {
    const rows =
      '[{ hs: "94", to: GB, source: s }, { hs: "94", rate: 1%, source: s }, { hs: "x", to: GB, rate: 1%, source: s }]';
    const { duties, taxes } = countryRates(filesOf(`duties: ${rows}\ntaxes: ${rows}\n`), 'GB');
    assert.deepEqual([duties.under('94'), taxes.under('94')], [[], []]);
  });

  it('are nothing where no file speaks of it', () => {
    const { duties, taxes, fees, regimes } = countryRates(
      filesOf('fees: [{ to: GB, name: E, amount: 1 GBP, source: s }]\n'),
      'FR',
    );
    assert.deepEqual([duties.under('94'), taxes.under('94'), fees, regimes], [[], [], [], []]);
  });

  it('are put in order once for the same files', () => {
    const files = filesOf('duties: [{ hs: "94", to: GB, rate: 4%, source: a }]\n');
    assert.equal(countryRates(files, 'GB'), countryRates(files, 'GB'));
  });
});

it('the digits of an HS code are all that counts of it', () =>
  assert.deepEqual([hsDigits(' 9405.42-00 '), hsDigits(undefined)], ['94054200', '']));

describe('a rule in force', () => {
  for (const [dates, day, expected] of [
    [{}, '2026-11-23', true],
    [{ validFrom: '2026-11-23' }, '2026-11-22', false],
    [{ validFrom: '2026-11-23' }, '2026-11-23', true],
    [{ validUntil: '2026-11-23' }, '2026-11-23', true],
    [{ validUntil: '2026-11-23' }, '2026-11-24', false],
    [{ validFrom: '2027-01-01', validUntil: '2026-01-01' }, undefined, true],
  ] as const)
    it(`${JSON.stringify(dates)} on ${day ?? 'no day'}: ${expected}`, () =>
      assert.equal(inForce(dates, day), expected));
});
