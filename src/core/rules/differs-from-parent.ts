import { compute } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { inLanguage } from '../spec/shape.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { beside, better, fix } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

function buyerName({ deal }: Computation): string | undefined {
  return inLanguage(deal.buyer?.value.name, 'en');
}

/** A file that differs in more has another trouble, and it is asked again at every key. */
const MOST_MENDED = 20;

/** SKUs that several lines have. */
function repeated({ priced }: Computation): string[] {
  const skus = priced.lines.map(({ line }) => line.item.sku ?? '');
  const once = new Set<string>();
  return skus.filter((sku) => once.size === once.add(sku).size);
}

/** What the quotation says at a key, in its own words. */
function asBefore(file: DocumentFile, parent: DocumentFile, key: string): Fix[] {
  const then = nodeAt(parent.tree, [key]);
  return then?.kind === 'text' ? better(file, [key], then.text) : [];
}

/** The quoted price in place of another, or of the one that is worked out. */
function asQuoted(file: DocumentFile, index: number, price: string): Fix[] {
  const written = better(file, ['items', index, 'price'], price);
  if (written.length > 0) return written;
  const line = `price: ${price}`;
  return fix('Add {better}', { better: line }, [beside(file, ['items', index, 'quantity'], line)]);
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
          fixes: asBefore(file, parent, key),
        });
    };
    const term = (of: typeof computation): string | undefined =>
      of.deal.term && `${of.deal.term.word} ${of.deal.term.place}`.trim();
    differ('incoterm', term(before), term(computation));
    differ('currency', before.deal.currency, computation.deal.currency);
    differ('buyer', buyerName(before), buyerName(computation));
    const lines = new Map(before.priced.lines.map((line) => [line.line.item.sku ?? '', line]));
    // Of a line that is split it is open which part the quoted figure belongs to.
    const split = new Set([...repeated(before), ...repeated(computation)]);
    let mended = 0;
    const mendable = (sku: string): boolean => !split.has(sku) && ++mended <= MOST_MENDED;
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
          fixes: mendable(sku) ? better(file, ['items', index, 'quantity'], then) : [],
        });
      }
      if (old.unitPrice && line.unitPrice && !old.unitPrice.equals(line.unitPrice)) {
        const sameCurrency = before.deal.currency === computation.deal.currency;
        const price = old.unitPrice.toFixed();
        const then = `${price} ${before.deal.currency}`;
        findings.push({
          range: at(context, 'items', index, 'price'),
          message: 'The price of {sku} was {then} in {number}: make sure that the buyer agreed',
          data: { ...data, then },
          fixes: sameCurrency && !line.line.item.free && mendable(sku) ? asQuoted(file, index, price) : [],
        });
      }
    });
    return findings;
  },
};
