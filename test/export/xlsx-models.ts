import fs from 'node:fs';
import type { DocumentModel, LineModel, LinePackingModel } from '../../src/core/documents/model.ts';
import { sampleModel, sampleProforma } from './sample-model.ts';

const SAMPLE = new URL('../fixtures/brightline/', import.meta.url);
const picture = (name: string): Uint8Array => fs.readFileSync(new URL(name, SAMPLE));
const FILES: Readonly<Record<string, Uint8Array>> = {
  'media/logo.png': picture('media/logo.png'),
  'media/stamp.png': picture('media/stamp.png'),
  'images/led-panel-60.png': picture('products/images/led-panel-60.png'),
};

/** The pictures of the sample. */
export const pictures = (path: string): Uint8Array | undefined => FILES[path];

/** A line of the packing list; four in a carton. */
export function packedLine(line: number, changes: Partial<LinePackingModel> = {}): LinePackingModel {
  return {
    line,
    cartons: 300,
    unitsPerCarton: '4',
    partial: undefined,
    volume: '27.034',
    grossWeight: '3150.00',
    netWeight: '2760.00',
    pallets: undefined,
    fits: undefined,
    ...changes,
  };
}

/** The model with two packed lines: 330 cartons, 30.001 m³, 3,400.50 and 2,990.25 kg. */
export function withPacking(model: DocumentModel): DocumentModel {
  const second = { cartons: 30, volume: '2.967', grossWeight: '250.50', netWeight: '230.25' };
  const sums = { cartons: 330, volume: '30.001', grossWeight: '3400.50', netWeight: '2990.25' };
  return {
    ...model,
    packing: model.packing && { ...model.packing, ...sums, lines: [packedLine(1), packedLine(2, second)] },
  };
}

/** A model of one currency: lines, discount, charges, total and two instalments that are sums in it. */
export function inCurrency(currency: string, figures: CurrencyFigures): DocumentModel {
  const base = sampleModel();
  const [first] = base.lines;
  const lines = figures.lines.map(([quantity, unitPrice, amount], n): LineModel => {
    if (!first) throw new Error('the sample has lines');
    return { ...first, no: n + 1, quantity, unitPrice, amount };
  });
  const { goods, discount, total, parts } = figures;
  return {
    ...base,
    currency,
    lines,
    totals: { goods, discount, discountRate: '3%', charges: '0', total, words: undefined },
    schedule: base.schedule.map((part, n) => ({ ...part, amount: parts[n] })),
  };
}

interface CurrencyFigures {
  readonly lines: readonly (readonly [quantity: string, unitPrice: string, amount: string])[];
  readonly goods: string;
  /** 3% of the goods. */
  readonly discount: string;
  readonly total: string;
  /** 30% and the rest. */
  readonly parts: readonly [string, string];
}

export const YEN = inCurrency('JPY', {
  lines: [
    ['3', '133.5', '401'],
    ['12.5', '1200', '15000'],
  ],
  goods: '15401',
  discount: '462',
  total: '14939',
  parts: ['4482', '10457'],
});

export const DINAR = inCurrency('KWD', {
  lines: [
    ['7', '1.2345', '8.642'],
    ['100', '0.0915', '9.150'],
  ],
  goods: '17.792',
  discount: '0.534',
  total: '17.258',
  parts: ['5.177', '12.081'],
});

/** A proforma with packing on a sheet of its own. */
export const PROFORMA = withPacking(sampleProforma());
