import { fixed } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Item } from '../spec/document.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { TextEdit } from '../spec/issue.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import { minorUnits } from '../tables/currencies.ts';
import { gapName } from '../trade/deal/gap.ts';
import { pricesByProfit } from './by-profit.ts';
import { compute } from './compute.ts';
import type { Computation, Supposition } from './compute.ts';
import { pairsUsed } from './pairs-used.ts';
import { putValue } from './put.ts';
import { priceForMargin, profitForMargin } from './target.ts';

/** What can be supposed of a document without touching a file, each with its figure of now, as text. */
export interface WhatIfInputs {
  /** Rates of exchange that the price hangs on: `USD/CNY`, `7.1`. */
  readonly fx: readonly { readonly pair: string; readonly rate: string }[];
  /** In the document's currency; `null` where the price holds no main carriage as an amount. */
  readonly freight: string | null;
  /** True where duties of the price are worked out from rates. */
  readonly duty: boolean;
  /** Profit ÷ price, as a fraction; `null` where a cost is not known. */
  readonly margin: string | null;
  /** True where the profit that the document asks for makes the margin: every price comes from a cost. */
  readonly byProfit: boolean;
}

/** What is supposed. What is absent stays as it is. */
export interface WhatIf {
  readonly fx?: ReadonlyMap<string, Decimal>;
  /** Main carriage in the document's currency. */
  readonly freight?: Decimal;
  /** Added to the duty of every line, as a fraction of its customs value. */
  readonly duty?: Decimal;
  /** A factor on the quantity of every line; units stay whole. */
  readonly quantity?: Decimal;
  /** Profit ÷ price, as a fraction: prices are worked out anew from cost. */
  readonly margin?: Decimal;
}

/** What comes of it, as text; `null` is a figure that lacks an input. */
export interface WhatIfOutcome {
  readonly total: string | null;
  readonly profit: string | null;
  readonly margin: string | null;
  readonly missing: readonly string[];
}

/** What of a computed document can be supposed. */
export function whatIfInputs(computation: Computation): WhatIfInputs {
  const { deal, priced, inside } = computation;
  const freight = priced.charges.find(({ element }) => element === 'mainCarriage');
  return {
    fx: pairsUsed(computation).map(({ base, quote, rate }) => ({ pair: `${base}/${quote}`, rate: rate.toFixed() })),
    freight: freight ? fixed(freight.borne, minorUnits(deal.currency)) : null,
    duty: priced.borne.has('importDuties') && !computation.charges.given.has('importDuties') && !!priced.landed,
    margin: inside?.margin ? fixed(inside.margin, 4) : null,
    byProfit: pricesByProfit(computation),
  };
}

/** The document with something supposed: its prices follow, as they would if the files said so. */
export function whatIf(workspace: Workspace, file: DocumentFile, wish: WhatIf): WhatIfOutcome {
  const supposed = supposition(workspace, file, wish);
  if (wish.margin) return priceForMargin(workspace, file, wish.margin, supposed);
  const { priced, inside, deal } = compute(workspace, file, undefined, supposed);
  const money = (amount: Decimal | undefined): string | null =>
    amount ? fixed(amount, minorUnits(deal.currency)) : null;
  return {
    total: money(priced.total),
    profit: money(inside?.profit),
    margin: inside?.margin ? fixed(inside.margin, 4) : null,
    missing: [...new Set(priced.gaps.filter(({ blocks }) => blocks).map(gapName))],
  };
}

/**
 * The edits that write into the document what of a wish belongs there: freight, quantities, and the margin where
 * prices come from cost. Rates of exchange and duties stay in the rates files. `undefined` where the file is written in a
 * way that does not allow it, or no profit leaves that margin.
 */
export function writeWhatIf(
  workspace: Workspace,
  file: DocumentFile,
  wish: Pick<WhatIf, 'freight' | 'quantity' | 'margin'>,
): readonly TextEdit[] | undefined {
  const { freight, quantity, margin } = wish;
  const { deal } = compute(workspace, file);
  const edits: (TextEdit | undefined)[] = [];
  if (freight) {
    const value = `${fixed(freight, minorUnits(deal.currency))} ${deal.currency}`;
    edits.push(putValue(file, { keys: ['charges', 'mainCarriage'], value }));
  }
  if (quantity) edits.push(...writtenQuantities(file, quantity));
  if (margin) {
    const profit = profitForMargin(workspace, file, margin, supposition(workspace, file, { ...wish }));
    const percent = profit?.times(100).toDecimalPlaces(4).toFixed();
    edits.push(
      percent === undefined
        ? undefined
        : putValue(file, { keys: ['pricing', 'profit'], value: `${percent}% of price` }),
    );
  }
  const known = edits.flatMap((edit) => edit ?? []);
  return known.length === edits.length ? known : undefined;
}

function writtenQuantities(file: DocumentFile, factor: Decimal): (TextEdit | undefined)[] {
  return (file.value.items ?? []).flatMap((item, n) => {
    const written = nodeAt(file.tree, ['items', n, 'quantity']);
    const { quantity } = times(item, factor);
    return written && quantity ? [{ file: file.path, range: written.range, text: quantity.toFixed() }] : [];
  });
}

function supposition(workspace: Workspace, file: DocumentFile, { fx, freight, duty, quantity }: WhatIf): Supposition {
  const items = quantity && file.value.items?.map((item) => times(item, quantity));
  // A freight by the container or the m³ goes with the goods: what is supposed is the whole of what it would be.
  const now = freight && compute(workspace, file, undefined, items ? { items } : {}).priced.charges;
  const carriage = now?.find(({ element }) => element === 'mainCarriage')?.borne;
  return {
    ...(fx && { fx }),
    ...(freight && carriage?.greaterThan(0) && { charges: new Map([['mainCarriage', freight.div(carriage)]]) }),
    ...(duty && { duty }),
    ...(items && { items }),
  };
}

function times(item: Item, factor: Decimal): Item {
  return item.quantity ? { ...item, quantity: item.quantity.times(factor).ceil() } : item;
}
