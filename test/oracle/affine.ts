import { ZERO, add, div, mul, sub } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** constant + value × customs value + price × price of the line: everything that a price is made of has this form. */
export interface Affine {
  readonly constant: Fraction;
  readonly value: Fraction;
  readonly price: Fraction;
}

export const fixed = (constant: Fraction): Affine => ({ constant, value: ZERO, price: ZERO });
export const ofValue = (value: Fraction): Affine => ({ constant: ZERO, value, price: ZERO });
export const ofPrice = (price: Fraction): Affine => ({ constant: ZERO, value: ZERO, price });
export const NOTHING = fixed(ZERO);

export function plus(...parts: readonly Affine[]): Affine {
  return parts.reduce(
    (a, b) => ({
      constant: add(a.constant, b.constant),
      value: add(a.value, b.value),
      price: add(a.price, b.price),
    }),
    NOTHING,
  );
}

export function times(a: Affine, by: Fraction): Affine {
  return { constant: mul(a.constant, by), value: mul(a.value, by), price: mul(a.price, by) };
}

export function minus(a: Affine, b: Affine): Affine {
  return {
    constant: sub(a.constant, b.constant),
    value: sub(a.value, b.value),
    price: sub(a.price, b.price),
  };
}

/** What it comes to at a customs value and a price. */
export function at(a: Affine, { value, price }: Solution): Fraction {
  return add(a.constant, add(mul(a.value, value), mul(a.price, price)));
}

export interface Solution {
  readonly value: Fraction;
  readonly price: Fraction;
}

/** Where both are zero, by Cramer's rule; `undefined` where there is no such point. */
export function bothZero(a: Affine, b: Affine): Solution | undefined {
  const determinant = sub(mul(a.value, b.price), mul(a.price, b.value));
  if (determinant.n === 0n) return undefined;
  const value = div(sub(mul(a.price, b.constant), mul(a.constant, b.price)), determinant);
  const price = div(sub(mul(a.constant, b.value), mul(a.value, b.constant)), determinant);
  return { value, price };
}
