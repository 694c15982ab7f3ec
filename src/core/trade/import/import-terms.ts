import { ONE, ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { minus, only, over, plus, times } from '../deal/form.ts';
import type { Form } from '../deal/form.ts';
import type { Group } from '../price/group.ts';
import type { FeeTerms, ImportCase } from './import-case.ts';
import { byValue } from '../price/spread.ts';
import type { Goods } from '../deal/goods.ts';
import { NO_TAX, added, taxShares } from './tax-chain.ts';
import type { TaxShares } from './tax-chain.ts';

/**
 * Duties, taxes and fees of the lines of a group, and their customs value, as linear functions of the price P:
 *
 *     D = a·V + b + g·P           a, g: shares; b: fixed
 *     V = P − D − K − k·P         customs value: what remains after duties, freight and costs abroad are taken out
 *                                 (19 CFR 152.103 and the general rule of the WTO agreement)
 */
export interface ImportTerms {
  /** D = duty.ofPrice · P + duty.fixed, V put in; with what is due on goods free of charge. */
  readonly duty: { readonly ofPrice: Decimal; readonly fixed: Form };
  /** V = value.ofPrice · P + value.fixed. */
  readonly value: { readonly ofPrice: Decimal; readonly fixed: Form };
  /** a and b, for goods whose customs value is given. */
  readonly ofValue: Decimal;
  readonly fixed: Form;
}

/** The shares of all taxes of a group together; none where no tax falls due or the document gives it as an amount. */
export function taxesOf(importCase: ImportCase, { taxes }: Group): TaxShares {
  return importCase.taxDue && !importCase.givenTax ? added(taxShares(taxes, importCase.regime)) : NO_TAX;
}

/**
 * What the import takes of the lines of a group: `fees` as they stand, `paid` what of it is inside the price, `carried`
 * what the price holds besides, due on goods free of charge.
 */
export function importTerms(
  importCase: ImportCase,
  group: Group,
  {
    goods,
    fees,
    paid,
    carried,
  }: { readonly goods: Goods; readonly fees: FeeTerms; readonly paid: Paid; readonly carried: Form },
): ImportTerms {
  const { outside, outsideOfPrice: k } = importCase;
  const tax = paid.taxes ? taxesOf(importCase, group) : NO_TAX;
  const rate = sum(group.ofValue);
  const a = rate
    .plus(tax.value)
    .plus(tax.duty.times(rate))
    .plus(fees.share.times(ONE.plus(tax.fees)));
  const own = only('own', ONE.plus(tax.duty));
  // Goods free of charge take no part of what is spread over the lines.
  const b =
    group.kind.method === 'free'
      ? own
      : plus(
          own,
          times(importCase.givenDuty ?? plus(), ONE.plus(tax.duty)),
          paid.taxes ? (importCase.givenTax ?? plus()) : plus(),
          times(importCase.taxed, tax.carriage),
          byValue(goods, fees.fixed.times(ONE.plus(tax.fees))),
        );
  const g = tax.carriage.times(importCase.taxedOfPrice);
  if (!paid.duties)
    return {
      duty: { ofPrice: ZERO, fixed: plus() },
      value: { ofPrice: ONE.minus(k), fixed: minus(plus(), outside) },
      ofValue: a,
      fixed: b,
    };
  const grown = ONE.plus(a);
  const value = {
    ofPrice: ONE.minus(k).minus(g).div(grown),
    fixed: over(minus(plus(), plus(b, outside, carried)), grown),
  };
  return {
    duty: { ofPrice: value.ofPrice.times(a).plus(g), fixed: plus(times(value.fixed, a), b, carried) },
    value,
    ofValue: a,
    fixed: b,
  };
}

/** What of the import is inside the price. */
export interface Paid {
  readonly duties: boolean;
  readonly taxes: boolean;
}
