import { validUntil } from '../documents/build-model.ts';
import { compute, saidIn } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { yamlText } from '../spec/yaml-text.ts';
import { inLanguage } from '../spec/shape.ts';
import { nodeAt } from '../spec/file-tree.ts';
import { termText } from '../spec/term.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import { beside, better, fix } from './fix.ts';
import { discountText, folded, lineDifferences } from './lines-from-parent.ts';
import { at } from './rule.ts';
import { isSamePlace } from './same-place.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

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
    const { workspace, file } = context;
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
    return [
      ...keyDifferences(context, before, follows),
      ...expired(context, before, follows),
      ...lineDifferences(context, before, follows),
    ];
  },
};

/** What a key of both comes to. */
interface Compared {
  readonly key: string;
  readonly then: string | undefined;
  readonly now: string | undefined;
  readonly isSame?: (then: string, now: string) => boolean;
  /** It counts too where only one of the two says it. */
  readonly alone?: boolean;
}

function keyDifferences(context: DocumentContext, before: Computation, number: string): Finding[] {
  const { computation } = context;
  const compared: readonly Compared[] = [
    { key: 'incoterm', then: termOf(before), now: termOf(computation) },
    { key: 'currency', then: before.deal.currency, now: computation.deal.currency },
    { key: 'buyer', then: buyerOf(before), now: buyerOf(computation) },
    ...(['from', 'to'] as const).map((key) => ({
      key,
      then: before.deal[key],
      // What is not written is the place of the term.
      now: context.file.value[key],
      isSame: isSamePlace,
    })),
    {
      key: 'discount',
      then: discountText(before.deal.discount) || undefined,
      now: discountText(computation.deal.discount) || undefined,
      alone: true,
    },
    {
      key: 'payment',
      then: paymentOf(before).text,
      now: paymentOf(computation).text,
      isSame: () => isSamePayment(paymentOf(before), paymentOf(computation)),
      alone: true,
    },
    { key: 'leadTime', then: leadTimeOf(before), now: leadTimeOf(computation), isSame: isSameText },
  ];
  return compared.flatMap((one) => differing(context, before.deal.file, one, number));
}

function differing(context: DocumentContext, parent: DocumentFile, compared: Compared, number: string): Finding[] {
  const { key, then, now, isSame = isAlike, alone = false } = compared;
  if (then === now || ((then === undefined || now === undefined) && !alone)) return [];
  if (then !== undefined && now !== undefined && isSame(then, now)) return [];
  const message =
    now === undefined
      ? '“{key}” was {then} in {number} and is not said here: make sure that the buyer agreed'
      : then === undefined
        ? '“{key}” is {now} here, and {number} says none: make sure that the buyer agreed'
        : '“{key}” is {now} here, but was {then} in {number}: make sure that the buyer agreed';
  return [
    {
      range: at(context, nodeAt(context.file.tree, [key]) ? key : 'follows'),
      message,
      data: { key, number, ...(then === undefined ? {} : { then }), ...(now === undefined ? {} : { now }) },
      fixes: asBefore(context.file, parent, key),
    },
  ];
}

/** What the quotation says at a key, in its own words. */
function asBefore(file: DocumentFile, parent: DocumentFile, key: string): Fix[] {
  const then = nodeAt(parent.tree, [key]);
  if (then?.kind !== 'text') return [];
  if (nodeAt(file.tree, [key])) return better(file, [key], then.text);
  const line = `${key}: ${yamlText(then.text)}`;
  return fix('Add {better}', { better: line }, [beside(file, ['follows'], line)]);
}

/** An offer whose day is over may be taken up all the same; its seller should know that he renews it. */
function expired(context: DocumentContext, before: Computation, number: string): Finding[] {
  const { date } = context.file.value;
  const until = validUntil(before);
  if (date === undefined || until === undefined || until >= date) return [];
  const message =
    '{number} was valid until {until}, before the date of this document: make sure that its prices still hold';
  return [{ range: at(context, 'date'), severity: 'info', message, data: { number, until } }];
}

function termOf({ deal: { term } }: Computation): string | undefined {
  return term && termText(term.word, term);
}

function buyerOf({ deal }: Computation): string | undefined {
  return inLanguage(deal.buyer?.value.name, 'en');
}

function leadTimeOf({ deal }: Computation): string | undefined {
  return inLanguage(deal.file.value.leadTime ?? deal.seller?.value.defaults?.leadTime, 'en');
}

function paymentOf(computation: Computation): Computation['payment'] {
  return saidIn(computation, 'en').payment;
}

function isAlike(then: string, now: string): boolean {
  return folded(then) === folded(now);
}

/** In two scripts words cannot be compared. */
function isSameText(then: string, now: string): boolean {
  return isHan(then) !== isHan(now) || isAlike(then, now);
}

/** By shares, ways and days; where a day is words alone, by these. */
function isSamePayment(then: Computation['payment'], now: Computation['payment']): boolean {
  const [a, b] = [then, now].map(({ parts }) =>
    parts.map(({ share, amount, by, due }) => JSON.stringify([share, amount, by, due])).join('\n'),
  );
  if (a !== b) return false;
  return then.parts.every(({ due }) => due) || isSameText(then.text ?? '', now.text ?? '');
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
