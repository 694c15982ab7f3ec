import { ONE, ZERO } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';

/**
 * What of a line an amount can hang on: its rounded price, its base (list price, cost or given price), its volume (m³)
 * and weight (kg), each line alike, and what is its own alone (duties by weight or unit). Amounts are for the whole line.
 */
export interface Features {
  readonly price: Decimal;
  readonly base: Decimal;
  readonly volume: Decimal;
  readonly weight: Decimal;
  readonly each: Decimal;
  readonly own: Decimal;
}

/**
 * An amount that is a linear function of a line's features: the coefficients. All lines of a group share a form, so
 * what is solved once for the group costs a line a few multiplications; and applied to the sums of the features of a
 * group it gives the sum of the amounts.
 */
export type Form = Features;

export const NOTHING: Form = { price: ZERO, base: ZERO, volume: ZERO, weight: ZERO, each: ZERO, own: ZERO };

export const FEATURES = ['price', 'base', 'volume', 'weight', 'each', 'own'] as const;

export function only(feature: keyof Form, coefficient: Decimal): Form {
  return { ...NOTHING, [feature]: coefficient };
}

export function plus(...forms: readonly Form[]): Form {
  return combine((key) => {
    let total = ZERO;
    for (const form of forms) if (!form[key].isZero()) total = total.plus(form[key]);
    return total;
  });
}

export function minus(a: Form, b: Form): Form {
  return combine((key) => (b[key].isZero() ? a[key] : a[key].minus(b[key])));
}

export function times(form: Form, factor: Decimal): Form {
  if (factor.equals(ONE)) return form;
  return combine((key) => (form[key].isZero() ? ZERO : form[key].times(factor)));
}

export function over(form: Form, divisor: Decimal): Form {
  if (divisor.equals(ONE)) return form;
  return combine((key) => (form[key].isZero() ? ZERO : form[key].div(divisor)));
}

/** A form made coefficient by coefficient. */
function combine(of: (key: keyof Form) => Decimal): Form {
  const price = of('price');
  return { price, base: of('base'), volume: of('volume'), weight: of('weight'), each: of('each'), own: of('own') };
}

/** The sum of the features of lines, or of sums of them. */
export function addUp(rows: readonly Features[]): Features {
  return combine((key) => {
    let total: Decimal = ZERO;
    for (const row of rows) {
      const value = row[key];
      if (value !== ZERO) total = total === ZERO ? value : total.plus(value);
    }
    return total;
  });
}

/** The amount of a form for one line, or for the sums of a group. */
export function amountOf(form: Form, features: Features): Decimal {
  let total: Decimal | undefined;
  for (const key of FEATURES) {
    const coefficient = form[key];
    const feature = features[key];
    if (coefficient.isZero() || feature.isZero()) continue;
    const part = coefficient === ONE ? feature : feature === ONE ? coefficient : coefficient.times(feature);
    total = total ? total.plus(part) : part;
  }
  return total ?? ZERO;
}

/** A form for features whose base is in another currency, by its rate. */
export function forSource(form: Form, rate: Decimal): Form {
  return rate === ONE || form.base.isZero() ? form : { ...form, base: form.base.times(rate) };
}

export function same(a: Form, b: Form): boolean {
  return a === b || FEATURES.every((key) => a[key].equals(b[key]));
}
