import type { LadderPart, LadderStep, PriceLadder } from '../core/documents/ladder.ts';
import { NONE, grouped } from './format.ts';
import { fill, type Labels } from './labels.ts';
import { STAGES, type Stage } from './stages.ts';

/** The price as a picture: bars on one scale, from nothing to all that is known of the way to the door. */
export interface PictureView {
  readonly stages: readonly StageView[];
}

export interface StageView {
  readonly id: Stage;
  readonly title: string;
  readonly steps: readonly StepView[];
}

export interface StepView {
  readonly id: LadderStep['id'];
  readonly name: string;
  readonly who: LadderStep['who'];
  /** `12,800.00`, or who has it where no amount is known. */
  readonly figure: string;
  /** A step without an amount of its own is set small. */
  readonly slim: boolean;
  /** Parts of the bar, as fractions of the width. */
  readonly bars: readonly { readonly kind: BarKind; readonly from: number; readonly to: number }[];
  /** Who pays, in a sentence. */
  readonly says: string;
  readonly about: string;
  /** The key by which the amount is explained. */
  readonly explained: string | undefined;
  readonly parts: readonly { readonly kind: BarKind; readonly name: string; readonly figure: string }[];
  /** Below this step: the risk passes, the price ends. */
  readonly riskPasses: string | undefined;
  readonly priceEnds: { readonly text: string; readonly figure: string } | undefined;
}

export type BarKind = 'goods' | LadderPart['id'] | 'seller' | 'buyer';

/** What the picture is of. */
export interface Pictured {
  readonly ladder: PriceLadder;
  readonly currency: string;
  /** `FOB Ningbo`. */
  readonly term: string;
  /** What the price of the goods consists of is shown. */
  readonly internal: boolean;
}

export function pictureView(pictured: Pictured, labels: Labels): PictureView {
  const { ladder } = pictured;
  const spans = spansOf(ladder);
  const stages = Object.entries(STAGES) as [Stage, readonly LadderStep['id'][]][];
  return {
    stages: stages.map(([id, ids]) => ({
      id,
      title: labels[`stage.${id}`],
      steps: ladder.steps
        .filter((step) => ids.includes(step.id))
        .map((step) => stepView(step, { pictured, span: spans.get(step.id), labels })),
    })),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly whole: number;
}

/** Where each amount lies: the seller's one upon another up to the total, the buyer's from there on. For drawing only. */
function spansOf({ steps, total }: PriceLadder): ReadonlyMap<LadderStep['id'], Span> {
  const of = ({ amount }: LadderStep): number => Math.max(0, Number(amount ?? 0));
  const sellers = steps.filter(({ who }) => who === 'S').reduce((sum, step) => sum + of(step), 0);
  const all = steps.reduce((sum, step) => sum + of(step), 0);
  const whole = Math.max(all, Number(total ?? 0), 1e-9);
  const at = { S: 0, B: sellers, N: sellers };
  return new Map(
    steps.map((step) => {
      const from = at[step.who];
      at[step.who] += of(step);
      return [step.id, { from: from / whole, to: at[step.who] / whole, whole }];
    }),
  );
}

interface Setting {
  readonly pictured: Pictured;
  readonly span: Span | undefined;
  readonly labels: Labels;
}

function stepView(step: LadderStep, { pictured, span, labels }: Setting): StepView {
  const { ladder, currency, term, internal } = pictured;
  const { id, who, amount } = step;
  const name = id === 'goods' ? labels['step.goods'] : labels[`element.${id}`];
  const parts = internal ? (step.inside ?? []) : [];
  const figure = amount === null ? lacking(step, ladder.total !== null, labels) : grouped(amount);
  const says = whoSays(step, ladder.total !== null, labels);
  const kind = who === 'B' ? 'buyer' : id === 'goods' ? 'goods' : 'seller';
  const bars = amount === null || !span ? [] : parts.length > 0 ? stacked(parts, span) : [{ kind, ...span } as const];
  return {
    id,
    name,
    who,
    figure,
    slim: amount === null,
    bars: bars.filter(({ from, to }) => to > from),
    says,
    about: labels[`about.${id}`],
    explained: internal && who === 'S' && amount !== null && id !== 'goods' ? `charge:${id}` : undefined,
    parts: parts.map((part) => ({
      kind: part.id,
      name: part.id === 'cost' ? labels['part.cost'] : labels[part.id],
      figure: grouped(part.amount),
    })),
    riskPasses: ladder.riskAfter === id ? labels.riskPasses : undefined,
    priceEnds:
      ladder.sellerUntil === id && term !== ''
        ? { text: fill(labels.priceEnds, { rule: term }), figure: `${currency} ${grouped(ladder.total)}` }
        : undefined,
  };
}

/** The parts of the goods beside one another; a loss takes no room. */
function stacked(parts: readonly LadderPart[], { from, whole }: Span): StepView['bars'] {
  let at = from;
  return parts.map(({ id, amount }) => {
    const start = at;
    at += Math.max(0, Number(amount)) / whole;
    return { kind: id, from: start, to: at };
  });
}

function lacking({ who, within }: LadderStep, complete: boolean, labels: Labels): string {
  if (who === 'B') return labels.byBuyer;
  if (who === 'N') return labels.byNobody;
  if (within) return labels[`within.${within}`];
  return complete ? labels.nothing : NONE;
}

function whoSays({ who, amount, id, within }: LadderStep, complete: boolean, labels: Labels): string {
  if (who === 'N') return labels.nobodyPays;
  if (who === 'B') return amount === null ? labels.buyerPaysUnknown : labels.buyerPays;
  if (amount !== null || id === 'goods') return labels.sellerPays;
  if (within) return labels[`sellerPaysWithin.${within}`];
  return complete ? labels.sellerPaysNothing : labels.sellerLacks;
}
