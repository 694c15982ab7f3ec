import { Decimal, sum } from '../../core/money/decimal.ts';
import { comesTo, numberOf } from './exact.ts';

/** A cell with a number, as a formula uses it: exactly, and as the program has it. */
export interface Operand {
  readonly ref: string;
  readonly exact: Decimal;
  readonly float: number;
}

/** The number in a cell; `undefined` where there is none, or one that stands there as text. */
export function operand(ref: string, text: string | undefined): Operand | undefined {
  const float = text === undefined ? undefined : numberOf(text);
  return text === undefined || float === undefined ? undefined : { ref, exact: new Decimal(text), float };
}

/** The model's figure and its decimals: what a formula must come to. */
export interface Target {
  readonly model: string | undefined;
  readonly digits: number;
}

interface Reckoning {
  readonly expression: string;
  readonly exact: Decimal;
  readonly float: number;
}

/** `ROUND(…)`, or nothing where it would not give the model's figure: the cell then has the figure itself. */
function rounded({ model, digits }: Target, { expression, exact, float }: Reckoning): string | undefined {
  if (model === undefined || numberOf(model) === undefined || !comesTo(model, digits, exact, float)) return undefined;
  return `ROUND(${expression},${digits})`;
}

/** Quantity × price − discount. */
export function lineAmount(
  target: Target,
  quantity: Operand | undefined,
  price: Operand | undefined,
  discount?: Operand,
): string | undefined {
  if (!quantity || !price) return undefined;
  const gross = { exact: quantity.exact.times(price.exact), float: quantity.float * price.float };
  const expression = `${quantity.ref}*${price.ref}`;
  if (!discount) return rounded(target, { expression, ...gross });
  return rounded(target, {
    expression: `${expression}-${discount.ref}`,
    exact: gross.exact.minus(discount.exact),
    float: gross.float - discount.float,
  });
}

/** A product: quantity × price × rate of a discount, total × share of a payment. */
export function product(target: Target, factors: readonly (Operand | undefined)[]): string | undefined {
  const known = factors.filter((factor) => factor !== undefined);
  if (known.length < factors.length) return undefined;
  return rounded(target, {
    expression: known.map(({ ref }) => ref).join('*'),
    exact: known.reduce((result, { exact }) => result.times(exact), new Decimal(1)),
    float: known.reduce((result, { float }) => result * float, 1),
  });
}

/** The sum of the cells of a range; `parts` are the numbers in it. */
export function total(target: Target, range: string, parts: readonly (Operand | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0) return undefined;
  return rounded(target, { expression: `SUM(${range})`, ...added(known) });
}

/** What is left of a whole after the cells of a range. */
export function remainder(
  target: Target,
  whole: Operand | undefined,
  range: string,
  parts: readonly (Operand | undefined)[],
): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (!whole || known.length < parts.length) return undefined;
  if (known.length === 0) return rounded(target, { ...whole, expression: whole.ref });
  const { exact, float } = added(known);
  return rounded(target, {
    expression: `${whole.ref}-SUM(${range})`,
    exact: whole.exact.minus(exact),
    float: whole.float - float,
  });
}

function added(parts: readonly Operand[]): Pick<Operand, 'exact' | 'float'> {
  return { exact: sum(parts.map(({ exact }) => exact)), float: parts.reduce((result, { float }) => result + float, 0) };
}
