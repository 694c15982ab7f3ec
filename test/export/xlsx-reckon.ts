import { Decimal } from '../../src/core/money/decimal.ts';
import type { ReadBook, ReadSheet } from './xlsx-read.ts';

/** What a formula of a workbook comes to in exact decimals, from the cells that it names: `ROUND`, `SUM`, `*`, `-`. */
export function reckon(book: ReadBook, sheet: ReadSheet, formula: string): Decimal {
  const tokens =
    formula.match(/'(?:[^']|'')*'![A-Z]+\d+|[A-Z]+\d+:[A-Z]+\d+|[A-Z]+\d+|ROUND|SUM|\d+(?:\.\d+)?|[-+*(),]/g) ?? [];
  if (tokens.join('') !== formula) throw new Error(`cannot read ${formula}`);
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  const number = (of: ReadSheet, ref: string): Decimal => {
    const cell = of.cells.get(ref);
    if (cell?.kind !== 'number') throw new Error(`${ref} is no number`);
    return new Decimal(cell.value);
  };
  const range = (from: string, to: string): Decimal => {
    const letter = from.replace(/\d+/, '');
    const [first, last] = [from, to].map((ref) => Number(ref.replace(/\D+/, '')));
    let sum = new Decimal(0);
    for (let row = first ?? 0; row <= (last ?? 0); row += 1) {
      const cell = sheet.cells.get(`${letter}${row}`);
      if (cell?.kind === 'number') sum = sum.plus(cell.value);
    }
    return sum;
  };
  const factor = (): Decimal => {
    const token = take();
    if (token === '-') return factor().negated();
    if (token === 'SUM') {
      take();
      const [from = '', to = ''] = take().split(':');
      take();
      return range(from, to);
    }
    if (token === 'ROUND') {
      take();
      const value = expression();
      take();
      const digits = Number(take());
      take();
      return value.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);
    }
    if (token.startsWith("'")) {
      const [name, ref = ''] = [token.slice(1, token.lastIndexOf("'")).replace(/''/g, "'"), token.split('!').at(-1)];
      const other = book.sheets.find((one) => one.name === name);
      if (!other) throw new Error(`no sheet ${name}`);
      return number(other, ref);
    }
    return /^\d/.test(token) ? new Decimal(token) : number(sheet, token);
  };
  const term = (): Decimal => {
    let value = factor();
    while (tokens[at] === '*') {
      take();
      value = value.times(factor());
    }
    return value;
  };
  function expression(): Decimal {
    let value = term();
    while (tokens[at] === '-') {
      take();
      value = value.minus(term());
    }
    return value;
  }
  return expression();
}
