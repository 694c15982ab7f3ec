import { compute } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { inLanguage } from '../spec/shape.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

function buyerName({ deal }: Computation): string | undefined {
  return inLanguage(deal.buyer?.value.name, 'en');
}

/** A proforma that differs from the quotation the buyer accepted must say so; else the buyer, or the bank, will. */
export const differsFromParent: TradeRule = {
  code: 'differs-from-parent',
  about: 'document',
  severity: 'warning',
  reason:
    'A proforma that differs from the quotation the buyer accepted must say so; else the buyer, or the bank, will.',
  example: {
    in: 'proforma',
    wrong: 'follows: QT-2026-0042\nitems:\n  - { sku: LED-PANEL-60, quantity: 200 }',
    right: 'follows: QT-2026-0042\nitems:\n  - { sku: LED-PANEL-60, quantity: 100 }',
  },
  check(context) {
    const { workspace, file, computation } = context;
    const follows = file.kind === 'proforma' ? file.value.follows : undefined;
    if (follows === undefined) return [];
    const parent = workspace.documentNumbered(follows);
    if (!parent)
      return [
        {
          range: at(context, 'follows'),
          message: 'No document has the number {number}: correct follows:, or add that document',
          data: { number: follows },
        },
      ];
    const before = compute(workspace, parent);
    const findings: Finding[] = [];
    const differ = (key: string, then: string | undefined, now: string | undefined): void => {
      if (then !== undefined && now !== undefined && then !== now)
        findings.push({
          range: at(context, key),
          message: '“{key}” is {now} here, but was {then} in {number}: make sure that the buyer agreed',
          data: { key, then, now, number: follows },
        });
    };
    const term = (of: typeof computation): string | undefined =>
      of.deal.term && `${of.deal.term.word} ${of.deal.term.place}`.trim();
    differ('incoterm', term(before), term(computation));
    differ('currency', before.deal.currency, computation.deal.currency);
    differ('buyer', buyerName(before), buyerName(computation));
    const lines = new Map(before.priced.lines.map((line) => [line.line.item.sku ?? '', line]));
    computation.priced.lines.forEach((line, index) => {
      const sku = line.line.item.sku;
      const old = sku === undefined ? undefined : lines.get(sku);
      if (!sku || !old) return;
      const data = { sku, number: follows };
      if (old.line.quantity && line.line.quantity && !old.line.quantity.equals(line.line.quantity)) {
        const then = old.line.quantity.toFixed();
        findings.push({
          range: at(context, 'items', index, 'quantity'),
          message: 'The quantity of {sku} was {then} in {number}: make sure that the buyer agreed',
          data: { ...data, then },
        });
      }
      if (old.unitPrice && line.unitPrice && !old.unitPrice.equals(line.unitPrice)) {
        const then = `${old.unitPrice.toFixed()} ${before.deal.currency}`;
        findings.push({
          range: at(context, 'items', index, 'price'),
          message: 'The price of {sku} was {then} in {number}: make sure that the buyer agreed',
          data: { ...data, then },
        });
      }
    });
    return findings;
  },
};
