import { ONE } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import type { DocumentFile } from '../../spec/file.ts';
import type { Rates } from '../../spec/rates.ts';
import { originOf } from './fact.ts';
import type { Origin } from './fact.ts';

/** One use of a pair: multiply by the rate, or divide where the pair stands the other way round. */
export interface FxStep {
  readonly base: string;
  readonly quote: string;
  readonly rate: Decimal;
  readonly inverse: boolean;
  readonly origin: Origin;
}

export interface Conversion {
  /** 1 unit of the first currency in the second; a quotient carries 40 digits. */
  readonly rate: Decimal;
  readonly steps: readonly FxStep[];
}

interface PairFact {
  readonly base: string;
  readonly quote: string;
  readonly rate: Decimal;
  readonly origin: Origin;
}

interface RatesFile {
  readonly path: string;
  readonly value: Rates;
}

/** Converts between currencies by dated pairs: direct, inverse, or across one other currency. */
export class Exchange {
  private readonly pairs: readonly PairFact[];
  private readonly known = new Map<string, Conversion | undefined>();

  /**
   * For each two currencies, either way round, the newest rate that is not after `date` counts; failing that, the oldest
   * after it; of one day the later line. Pairs that are `held` stand instead, the last first.
   */
  constructor(
    private readonly files: readonly RatesFile[],
    private readonly date: string | undefined,
    private readonly held: readonly PairFact[] = [],
  ) {
    const best = new Map<string, PairFact & { readonly date: string }>();
    for (const { path, value } of files) {
      value.fx?.forEach((fact, index) => {
        if (!fact.pair || !fact.rate) return;
        const [base, quote] = fact.pair;
        const found = {
          base,
          quote,
          rate: fact.rate,
          date: fact.date ?? '',
          origin: originOf(path, ['fx', index], fact),
        };
        const key = twoOf(base, quote);
        const before = best.get(key);
        if (!before || isBetter(found.date, before.date, date)) best.set(key, found);
      });
    }
    for (const fact of held) best.set(twoOf(fact.base, fact.quote), { ...fact, date: '' });
    this.pairs = [...best.values()];
  }

  /** How much one unit of `from` is in `to`; `undefined` when no pair leads there. */
  convert(from: string, to: string): Conversion | undefined {
    if (from === to) return UNCHANGED;
    const key = `${from}>${to}`;
    if (!this.known.has(key)) this.known.set(key, this.find(from, to));
    return this.known.get(key);
  }

  /** The same rates but for some, by pair (`USD/CNY`), which come from elsewhere. */
  holding(rates: Iterable<readonly [string, Decimal]>, originOfPair: (pair: string) => Origin): Exchange {
    const facts = [...rates].map(([pair, rate]): PairFact => {
      const [base = '', quote = ''] = pair.split('/').map((code) => code.trim().toUpperCase());
      return { base, quote, rate, origin: originOfPair(pair) };
    });
    return facts.length === 0 ? this : new Exchange(this.files, this.date, [...this.held, ...facts]);
  }

  private find(from: string, to: string): Conversion | undefined {
    const direct = this.step(from, to);
    if (direct) return conversion([direct]);
    for (const middle of new Set(this.pairs.flatMap((pair) => [pair.base, pair.quote])).values()) {
      const first = this.step(from, middle);
      const second = first && this.step(middle, to);
      if (first && second) return conversion([first, second]);
    }
    return undefined;
  }

  private step(from: string, to: string): FxStep | undefined {
    const straight = this.pairs.find((pair) => pair.base === from && pair.quote === to);
    if (straight) return { ...straight, inverse: false };
    const turned = this.pairs.find((pair) => pair.base === to && pair.quote === from);
    return turned && { ...turned, inverse: true };
  }
}

/** Of an amount that stands in the currency wanted. */
export const UNCHANGED: Conversion = { rate: ONE, steps: [] };

const EXCHANGES = new WeakMap<readonly RatesFile[], Map<string | undefined, Exchange>>();

/** The exchange of a day by the rates of a workspace; the same object while the rates are the same. */
export function exchangeOf(rates: readonly RatesFile[], date: string | undefined): Exchange {
  let days = EXCHANGES.get(rates);
  if (!days) EXCHANGES.set(rates, (days = new Map()));
  let exchange = days.get(date);
  if (!exchange) days.set(date, (exchange = new Exchange(rates, date)));
  return exchange;
}

const HELD = new WeakMap<object, { readonly of: Exchange; readonly exchange: Exchange }>();

/** An exchange but for the rates that a document holds to; the same object while both are the same. */
export function holdingTo(exchange: Exchange, { path, value: { fx } }: DocumentFile): Exchange {
  if (!fx) return exchange;
  const known = HELD.get(fx);
  if (known?.of === exchange) return known.exchange;
  const held = exchange.holding(Object.entries(fx), (pair) => originOf(path, ['fx', pair]));
  HELD.set(fx, { of: exchange, exchange: held });
  return held;
}

function conversion(steps: readonly FxStep[]): Conversion {
  let rate: Decimal = ONE;
  for (const step of steps) rate = step.inverse ? rate.div(step.rate) : rate.times(step.rate);
  return { rate, steps };
}

/** One key for a pair and its inverse. */
function twoOf(base: string, quote: string): string {
  return base < quote ? `${base}/${quote}` : `${quote}/${base}`;
}

function isBetter(candidate: string, current: string, date: string | undefined): boolean {
  if (candidate === current || date === undefined) return candidate >= current;
  const [fits, fitted] = [candidate <= date, current <= date];
  if (fits !== fitted) return fits;
  return fits ? candidate > current : candidate < current;
}
