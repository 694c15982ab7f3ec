import { allowance, allowancesAndCharges, monetaryTotal } from './charges.ts';
import { delivery, deliveryTerms } from './delivery.ts';
import { heading, noteOf, reference } from './heading.ts';
import { codeOf, item, price, remark } from './item.ts';
import { party } from './party.ts';
import { conditions, onlyPaymentMeans } from './payment.ts';
import type { Ready, ReadyLine } from './ready.ts';
import { cac, cbc, counted, money } from './xml.ts';
import type { Xml } from './xml.ts';

/** A UBL Quotation, its elements in the order of the schema. */
export function quotation(ready: Ready): Xml {
  const { model, speech, date, lines } = ready;
  return [
    heading(ready),
    cbc('Note', noteOf(ready)),
    cbc('PricingCurrencyCode', model.currency, { listID: 'ISO4217' }),
    cbc('LineCountNumeric', String(lines.length)),
    model.validUntil === undefined
      ? []
      : cac('ValidityPeriod', cbc('StartDate', date), cbc('EndDate', model.validUntil)),
    reference(ready),
    cac('SellerSupplierParty', party('Party', model.seller, speech)),
    cac('BuyerCustomerParty', party('Party', model.buyer, speech)),
    delivery(ready),
    deliveryTerms(ready),
    onlyPaymentMeans(ready),
    conditions(ready),
    allowancesAndCharges(ready),
    monetaryTotal('QuotedMonetaryTotal', ready),
    lines.flatMap((of) => quotationLine(of, ready)),
  ].flat();
}

function quotationLine(of: ReadyLine, ready: Ready): Xml {
  const { currency } = ready.model;
  const id = cbc('ID', String(of.no));
  return cac(
    'QuotationLine',
    id,
    cac(
      'LineItem',
      id,
      remark(of, ready, 'free is said'),
      counted('Quantity', of.quantity, codeOf(of)),
      money('LineExtensionAmount', of.amount, currency),
      allowance(of, currency, ready.speech),
      price(of, currency),
      item(of, ready),
    ),
  );
}
