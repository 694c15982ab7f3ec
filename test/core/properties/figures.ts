import assert from 'node:assert/strict';
import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../src/core/money/decimal.ts';
import { minorUnits } from '../../../src/core/tables/currencies.ts';
import { digitsOf, textOf } from '../../export/read-page.ts';
import type { Case } from './cases.ts';

/** The sum of amounts as they are printed; what lacks an input is nothing. */
export function total(amounts: Iterable<string | null | undefined>): Decimal {
  return sum([...amounts].map((amount) => (amount ? dec(amount) : ZERO)));
}

export function assertSame(actual: Decimal, expected: Decimal, what: string): void {
  assert.ok(actual.equals(expected), `${what}: ${actual.toFixed()} instead of ${expected.toFixed()}`);
}

export function assertWithin(actual: Decimal, expected: Decimal, bound: Decimal, what = 'figure'): void {
  const off = actual.minus(expected).abs();
  assert.ok(
    off.lessThanOrEqualTo(bound),
    `${what}: ${actual.toFixed()} is ${off.toFixed()} off ${expected.toFixed()}, more than ${bound.toFixed()}`,
  );
}

/** The least amount of the deal's currency, and the step of its derived unit prices. */
export function units({ computation: { deal } }: Case): { readonly minor: Decimal; readonly price: Decimal } {
  return { minor: dec('10').pow(-minorUnits(deal.currency)), price: dec('10').pow(-deal.priceDecimals) };
}

/** What all amounts of the lines can be off by when every unit price is half a step off, and every amount half a minor unit. */
export function roundingOfLines(one: Case): Decimal {
  const { minor, price } = units(one);
  return sum(
    one.computation.deal.lines.map(({ quantity = ZERO }) => quantity.times(price).plus(minor.times(2)).div(2)),
  );
}

/** Every text in a value, at any depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** The amounts of a page's totals as they stand: goods and what follows them, the total last. */
export function sumsOfPage(page: string): string[] {
  const sums = /<dl class="sums">[\s\S]*?<\/dl>/.exec(page)?.[0] ?? '';
  return [...sums.matchAll(/<dd[^>]*>([\s\S]*?)<\/dd>/g)].map((found) => figureOf(textOf(found[1] ?? '')));
}

/** The same of a Markdown text: the list after the table of goods. */
export function sumsOfMarkdown(markdown: string): string[] {
  const list = (markdown.split('## Goods\n')[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const amounts = list.filter((line) => !line.startsWith('- **In words') && !line.includes('SAY '));
  return amounts.map((line) => figureOf(line.replace(/^- \*\*[^*]*\*\*/, '').replaceAll('*', '')));
}

/** `USD −1,200.00` as -1200.00. */
function figureOf(text: string): string {
  return digitsOf(text.replace(/[A-Z]{3}/, '').trim());
}

/** Deep equality of what is plain data: told apart at length only where it differs. */
export function assertEqualData(actual: unknown, expected: unknown, what?: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected, what);
}
