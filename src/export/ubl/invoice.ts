import { headFacts } from '../facts.ts';
import { allowance, allowancesAndCharges, monetaryTotal } from './charges.ts';
import { delivery, deliveryTerms } from './delivery.ts';
import { heading, noteOf, reference } from './heading.ts';
import { codeOf, item, price, remark } from './item.ts';
import { party } from './party.ts';
import { paymentMeans, paymentTerms } from './payment.ts';
import type { Ready, ReadyLine } from './ready.ts';
import { said } from './said.ts';
import { cac, cbc, counted, money, unCode } from './xml.ts';
import type { Xml } from './xml.ts';

const VALIDITY = new Set(['validUntil'] as const);

/** A UBL Invoice of a type of UNTDID 1001, its elements in the order of the schema. */
export function invoice(ready: Ready, typeCode: string): Xml {
  const { model, speech, lines } = ready;
  // An invoice has no period of validity: a proforma's is said.
  const validity = said(headFacts(model, speech), VALIDITY);
  return [
    heading(ready),
    unCode('InvoiceTypeCode', typeCode, 'UNCL1001'),
    cbc('Note', noteOf(ready, validity)),
    cbc('DocumentCurrencyCode', model.currency, { listID: 'ISO4217' }),
    cbc('LineCountNumeric', String(lines.length)),
    reference(ready),
    cac('AccountingSupplierParty', party('Party', model.seller, speech)),
    cac('AccountingCustomerParty', party('Party', model.buyer, speech)),
    delivery(ready),
    deliveryTerms(ready),
    paymentMeans(ready),
    paymentTerms(ready),
    allowancesAndCharges(ready),
    monetaryTotal('LegalMonetaryTotal', ready),
    lines.flatMap((of) => invoiceLine(of, ready)),
  ].flat();
}

function invoiceLine(of: ReadyLine, ready: Ready): Xml {
  const { currency } = ready.model;
  return cac(
    'InvoiceLine',
    cbc('ID', String(of.no)),
    remark(of, ready, 'free has a sign'),
    counted('InvoicedQuantity', of.quantity, codeOf(of)),
    money('LineExtensionAmount', of.amount, currency),
    of.free ? cbc('FreeOfChargeIndicator', 'true') : [],
    allowance(of, currency, ready.speech),
    item(of, ready),
    price(of, currency),
  );
}
