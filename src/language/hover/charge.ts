import { explainFigure } from '../../core/index.ts';
import type { Computation, Element } from '../../core/index.ts';
import type { PricedCharge } from '../../core/trade/price/priced.ts';
import type { Origin } from '../../core/trade/deal/fact.ts';
import { nodeAt, rangeAt } from '../../core/spec/file-tree.ts';
import { amountText } from '../figures.ts';
import { lineAt, placeLink } from './place.ts';
import { traceTable } from './trace.ts';
import { joined, lines, paragraphs, plain, strong, table } from '../markdown.ts';
import { daysBetween } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** Whether what a charge comes to may be shown: one inside the prices is the seller's matter. */
export function mayShow({ internal }: Reader, charge: PricedCharge): boolean {
  return internal || charge.shown === 'separate';
}

/** What a charge comes to in the document, where its figure comes from and how old that is. */
export function chargeCard(reader: Reader, computation: Computation, element: Element): string | undefined {
  const { l10n } = reader.view;
  const { priced, deal } = computation;
  const name = strong(l10n.element(element));
  const charge = priced.charges.find((one) => one.element === element);
  const rule = deal.term?.rule;
  if (!charge)
    return (
      rule && paragraphs([name, l10n.t('Not in the price: under {rule} the seller does not pay for it', { rule })])
    );
  if (!mayShow(reader, charge)) return name;
  const where = charge.shown === 'separate' ? l10n.t('on a line of its own') : l10n.t('inside the unit prices');
  const trace = explainFigure(reader.view.workspace, computation, { of: 'charge', element });
  const origins = charge.given?.parts.map(({ origin }) => origin) ?? [];
  return paragraphs([
    joined([name, `${deal.currency} ${amountText(charge.amount, deal.currency)}`, where]),
    trace?.how && plain(trace.how),
    lines(origins.map((origin) => ageLine(reader, origin))),
    trace && trace.parts.length > 0 ? traceTable(reader, trace) : undefined,
  ]);
}

/** All charges of a document, each with its source. */
export function chargesTable(reader: Reader, { priced, deal }: Computation): string | undefined {
  const { l10n } = reader.view;
  const shown = priced.charges.filter((charge) => mayShow(reader, charge));
  if (shown.length === 0) return undefined;
  const rows = shown.map(({ element, amount, given }): readonly [string, string, string] => [
    l10n.element(element),
    amountText(amount, deal.currency),
    given ? (ageLine(reader, given.origin) ?? '') : '',
  ]);
  return table([[l10n.t('Charges that the seller bears'), deal.currency, ''], ...rows]);
}

/** Who says a figure, since when and until when, and the way there. */
export function ageLine(reader: Reader, { file, at, source, date, validUntil }: Origin): string | undefined {
  const { workspace, today, l10n } = reader.view;
  const found = workspace.get(file);
  const line = found && nodeAt(found.tree, at) && lineAt(found, rangeAt(found.tree, at).start);
  const age = date === undefined ? undefined : daysBetween(date, today);
  return joined([
    source && plain(source),
    age === undefined || age < 0 ? date : l10n.t('{date}, {days} days old', { date: date ?? '', days: String(age) }),
    validUntil &&
      (validUntil < today
        ? strong(l10n.t('expired on {date}', { date: validUntil }))
        : l10n.t('valid until {date}', { date: validUntil })),
    line === undefined ? undefined : placeLink(reader, { file, line }),
  ]);
}
