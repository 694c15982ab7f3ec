import { elementLabel, label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { percentText } from '../format.ts';
import { CHARGE_REASONS, DISCOUNT } from './codes.ts';
import type { Ready } from './ready.ts';
import { cac, cbc, line, money, unCode } from './xml.ts';
import type { Xml } from './xml.ts';

/** Something off a line or off the goods: an amount, and the rate it was written as. */
interface Discount {
  readonly discount: string | undefined;
  readonly discountRate: string | undefined;
}

/**
 * What is taken off. The rate is said in the reason: MultiplierFactorNumeric is 0.02 to UBL and 2 to the European norm,
 * so that a number there is misread by one or the other.
 */
export function allowance({ discount, discountRate }: Discount, currency: string, speech: Speech): Xml {
  if (discount === undefined || isZero(discount)) return [];
  const rate = discountRate === undefined ? [] : [percentText(discountRate, speech)];
  return cac(
    'AllowanceCharge',
    cbc('ChargeIndicator', 'false'),
    unCode('AllowanceChargeReasonCode', DISCOUNT, 'UNCL5189'),
    line('AllowanceChargeReason', [label('discount', speech), ...rate].join(' ')),
    money('Amount', discount, currency),
  );
}

/** The discount on the goods, and the charges on lines of their own. */
export function allowancesAndCharges({ model, speech }: Ready): Xml {
  const charges = model.charges.map(({ element, amount }) =>
    cac(
      'AllowanceCharge',
      cbc('ChargeIndicator', 'true'),
      unCode('AllowanceChargeReasonCode', CHARGE_REASONS[element], 'UNCL7161'),
      line('AllowanceChargeReason', elementLabel(element, speech)),
      money('Amount', amount, model.currency),
    ),
  );
  return [...allowance(model.totals, model.currency, speech), ...charges.flat()];
}

/** The sums: lines − allowances + charges = what is to be paid. Of taxes nothing is known, so nothing is said. */
export function monetaryTotal(name: string, { model, goods, total }: Ready): Xml {
  const { discount, charges } = model.totals;
  const { currency } = model;
  return cac(
    name,
    money('LineExtensionAmount', goods, currency),
    discount === undefined || isZero(discount) ? [] : money('AllowanceTotalAmount', discount, currency),
    model.charges.length === 0 ? [] : money('ChargeTotalAmount', charges, currency),
    money('PayableAmount', total, currency),
  );
}

function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}
