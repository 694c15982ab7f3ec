import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decimal, fixed } from '../../src/core/money/decimal.ts';
import type { DocumentModel, LineModel } from '../../src/core/documents/model.ts';
import { comesTo, numberOf } from '../../src/export/xlsx/exact.ts';
import { lineAmount, operand, product, remainder, total } from '../../src/export/xlsx/formulas.ts';
import { sampleModel, sampleProforma } from './sample-model.ts';
import { packedLine } from './xlsx-models.ts';
import { besides, bookOf, tableOf } from './xlsx-read.ts';
import type { ReadCell } from './xlsx-read.ts';

describe('a number in Excel', () => {
  for (const [text, number] of [
    ['14682.84', 14682.84],
    ['0.00', 0],
    ['-5.16', -5.16],
    ['123456789012.345', 123456789012.345],
    ['1234567890123.456', undefined],
    ['1234567890123456', undefined],
    ['1000000000000000000', 1e18],
    ['1,200', undefined],
    ['', undefined],
  ] as const) {
    it(`${text === '' ? 'nothing' : text} is ${number === undefined ? 'left as text' : 'kept to the last digit'}`, () =>
      assert.equal(numberOf(text), number));
  }
});

describe('a formula in Excel', () => {
  const cell = (text: string): ReturnType<typeof operand> => operand('A1', text);

  it('is not written where binary fractions could round a half the other way', () => {
    // 1.005 is a little less, 14,901.15 × 30% a little less than a half in binary.
    assert.equal(lineAmount({ model: '1.01', digits: 2 }, cell('1'), cell('1.005')), undefined);
    assert.equal(product({ model: '4470.35', digits: 2 }, [cell('14901.15'), cell('0.3')]), undefined);
    assert.equal(lineAmount({ model: '0.13', digits: 2 }, cell('1'), cell('0.125')), 'ROUND(A1*A1,2)');
  });

  it('is not written where it does not come to the figure of the model', () => {
    assert.equal(lineAmount({ model: '10.01', digits: 2 }, cell('2'), cell('5')), undefined);
    assert.equal(lineAmount({ model: '9.99', digits: 2 }, cell('2'), cell('5'), cell('0.02')), undefined);
    assert.equal(product({ model: '3.33', digits: 2 }, [cell('10'), cell('0.3')]), undefined);
    assert.equal(total({ model: '10.00', digits: 2 }, 'A1:A2', [cell('5'), cell('4')]), undefined);
    assert.equal(remainder({ model: '6', digits: 2 }, cell('10'), 'A1:A1', [cell('5')]), undefined);
  });

  it('is not written where a cell that it needs has no number', () => {
    assert.equal(lineAmount({ model: '10.00', digits: 2 }, undefined, cell('5')), undefined);
    assert.equal(total({ model: '5.00', digits: 2 }, 'A1:A2', [cell('5'), undefined]), undefined);
    assert.equal(total({ model: undefined, digits: 2 }, 'A1:A1', [cell('5')]), undefined);
    assert.equal(product({ model: '1', digits: 2 }, [cell('1234567890123456.7'), cell('1')]), undefined);
  });

  it('comes to the figure in exact decimals and in binary fractions, whatever the figures', () => {
    const decimal = (most: number, digits: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max: most }).map((units) => fixed(new Decimal(units).div(10 ** digits), digits));
    fc.assert(
      fc.property(
        decimal(9_999_999, 3),
        decimal(99_999_999, 4),
        fc.constantFrom(0, 2, 3),
        (quantity, price, digits) => {
          const model = fixed(new Decimal(quantity).times(price), digits);
          const formula = lineAmount({ model, digits }, cell(quantity), cell(price));
          if (formula === undefined) return;
          const float = Number(quantity) * Number(price);
          assert.equal(float.toFixed(digits), model);
          assert.equal(comesTo(model, digits, new Decimal(quantity).times(price), float), true);
        },
      ),
      { seed: 2026, numRuns: 2000 },
    );
  });
});

describe('a figure that no formula gives', () => {
  const sheetOf = async (model: DocumentModel): Promise<Awaited<ReturnType<typeof bookOf>>['sheets'][number]> => {
    const [sheet] = (await bookOf(model)).sheets;
    assert.ok(sheet);
    return sheet;
  };
  const plain = (cell: ReadCell | undefined, value: string): void => {
    assert.deepEqual([cell?.value, cell?.formula], [value, undefined]);
  };
  const [line] = sampleModel().lines;
  assert.ok(line);
  const oneLine = (changes: Partial<LineModel>): DocumentModel => sampleModel({ lines: [{ ...line, ...changes }] });

  it('stands as a plain number: an amount that is not quantity × price, a half, a price of many decimals', async () => {
    for (const [changes, value] of [
      [{ amount: '14280.01' }, '14280.01'],
      [{ quantity: '1', unitPrice: '1.005', amount: '1.01' }, '1.01'],
      [{ quantity: '3', unitPrice: '0.33333', amount: '1.01' }, '1.01'],
      [{ discount: '10.00', discountRate: '2%', amount: '14270.00' }, '14270'],
    ] as const) {
      const [row] = tableOf(await sheetOf(oneLine(changes)));
      if ('discount' in changes) plain(row?.get('Discount'), '10');
      else plain(row?.get('Amount'), value);
    }
  });

  it('stands as text where it has more digits than a spreadsheet keeps, and sums beside it are plain', async () => {
    const model = oneLine({ quantity: '1', unitPrice: '12345678901234567.89', amount: '12345678901234567.89' });
    const sheet = await sheetOf({ ...model, totals: { ...model.totals, goods: '5.00', total: '5.00' } });
    const [row] = tableOf(sheet);
    assert.deepEqual([row?.get('Amount')?.kind, row?.get('Amount')?.value], ['text', '12,345,678,901,234,567.89']);
    plain(besides(sheet, 'Total FOB Ningbo')[0], '5');
  });

  it('stands plain in a schedule: a half, a fixed amount; the part beside it is what is left', async () => {
    const sheet = await sheetOf(sampleProforma());
    plain(besides(sheet, 'T/T in advance')[0], '4470.35');
    assert.match(besides(sheet, 'T/T against copy of B/L')[0]?.formula ?? '', /^ROUND\(J\d+-SUM/);
    const [first, second] = sampleModel().schedule;
    assert.ok(first && second);
    const given = sampleModel({
      schedule: [
        { ...first, percent: undefined, when: 'USD 5000 in advance', amount: '5000.00' },
        { ...second, percent: undefined, when: 'balance', amount: '9682.84' },
      ],
    });
    const fixedParts = await sheetOf(given);
    plain(besides(fixedParts, 'USD 5000 in advance')[0], '5000');
    assert.match(besides(fixedParts, 'balance')[0]?.formula ?? '', /^ROUND\(J\d+-SUM/);
  });

  it('stands plain in a schedule whose rest comes first, and the shares after it are live', async () => {
    const [part] = sampleModel().schedule;
    assert.ok(part);
    const rest = { ...part, percent: undefined, when: 'balance', amount: '10277.99' };
    const sheet = await sheetOf(sampleModel({ schedule: [rest, { ...part, when: 'at the end' }] }));
    plain(besides(sheet, 'balance')[0], '10277.99');
    assert.match(besides(sheet, 'at the end')[0]?.formula ?? '', /^ROUND\(J\d+\*A\d+,2\)$/);
  });

  it('stands plain below packed lines: a sum of what was rounded, or of what lies on pallets', async () => {
    const { packing } = sampleModel();
    assert.ok(packing);
    const lines = [packedLine(1, { volume: '1.001' }), packedLine(2, { volume: '1.001' })];
    const [, sheet] = (
      await bookOf(
        sampleModel({ packing: { ...packing, cartons: 600, volume: '2.003', grossWeight: undefined, lines } }),
      )
    ).sheets;
    assert.ok(sheet);
    const [cartons, volume, gross] = besides(sheet, 'Total');
    assert.match(cartons?.formula ?? '', /SUM/);
    plain(volume, '2.003');
    assert.equal(gross?.value, '—');
  });
});
