import type { Computation } from '../../core/index.ts';
import { pairsUsed } from '../../core/documents/pairs-used.ts';
import { putValues } from '../../core/documents/put.ts';
import type { Written } from '../../core/documents/put.ts';
import { nodeAt } from '../../core/spec/file-tree.ts';
import type { Origin } from '../../core/trade/deal/fact.ts';
import { amountIn } from '../../core/trade/charges/charges.ts';
import type { GivenCharge } from '../../core/trade/charges/charges.ts';
import type { View } from '../view.ts';
import { documentOf, isAt } from './action.ts';
import type { Action, Asked } from './action.ts';

/** Figures of the rates, written into the document: they then stand, whatever becomes of the rates. */
export function ownFigures(asked: Asked): Action[] {
  const { view, file } = asked;
  const document = documentOf(asked);
  const computation = document && view.computation(file.path);
  if (!computation) return [];
  const { l10n } = view;
  const write = (title: string, written: readonly Written[]): Action[] =>
    written.length === 0
      ? []
      : [
          {
            title,
            kind: 'rewrite',
            mends: [],
            change: () => {
              const edits = putValues(file, written);
              return edits && { edits };
            },
          },
        ];
  return [
    ...(isAt(asked, 'charges', 'incoterm', 'charging')
      ? write(l10n.t('Write the charges of the rates into this document'), chargesOf(view, computation))
      : []),
    ...(isAt(asked, 'currency', 'fx')
      ? write(l10n.t('Hold this document to today’s exchange rates'), pairsOf(computation))
      : []),
  ];
}

function chargesOf(view: View, { priced, deal }: Computation): Written[] {
  return priced.charges.flatMap(({ element, given, borne }): Written[] => {
    if (!given || borne.isZero() || given.origin.file === deal.file.path) return [];
    const value = asWritten(view, given) ?? asSum(given);
    return value === undefined ? [] : [{ keys: ['charges', element], value, remark: told(given.origin) }];
  });
}

/** A charge in the words of the rates; `undefined` where it is put together from several. */
function asWritten({ workspace }: View, { parts, charge, origin }: GivenCharge): string | undefined {
  if (parts.length !== 1) return undefined;
  if (charge.kind === 'share') {
    const [rate, of] = [charge.rate, charge.of].map((share) => `${share.times(100).toFixed()}%`);
    return `${rate} of ${of}`;
  }
  const node = nodeAt(workspace.get(origin.file)?.tree, [...origin.at, 'amount']);
  return node?.kind === 'text' ? node.text : undefined;
}

/** One sum of the parts, exact, where all stand in one currency; of several currencies none would be. */
function asSum(given: GivenCharge): string | undefined {
  const currency = given.charge.kind === 'amount' ? given.charge.money.currency : undefined;
  const sum = currency === undefined ? undefined : amountIn(given, currency);
  return sum && `${sum.toFixed()} ${currency}`;
}

function pairsOf(computation: Computation): Written[] {
  const own = computation.deal.file.path;
  return pairsUsed(computation)
    .filter(({ origin }) => origin.file !== own)
    .map(({ base, quote, rate, origin }) => ({
      keys: ['fx', `${base}/${quote}`],
      value: rate.toFixed(),
      remark: told(origin),
    }));
}

/** Where a figure came from, for who reads the file later. */
function told({ source, date, validUntil }: Origin): string | undefined {
  return [source, date, validUntil && `valid until ${validUntil}`].filter(Boolean).join(', ') || undefined;
}
