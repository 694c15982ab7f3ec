import { ONE, dec } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { pair as readPair } from '../spec/money.ts';
import { Refusal } from '../spec/grammar.ts';
import { rangeAt } from '../spec/file-tree.ts';
import type { SourceFile } from '../spec/file.ts';
import type { Path } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';
import { better } from './fix.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Of currencies that are nearly worth the same, a rate and its inverse are too near to each other to tell. */
const APART = dec('1.5');
/** How far the inverse of one may be from the other: rates move, though not that far. */
const NEAR = dec('1.25');

/** Two rates of one pair of which one is about the inverse of the other. */
export const fxInverted: TradeRule = {
  code: 'fx-inverted',
  about: 'file',
  severity: 'error',
  reason:
    'USD/CNY 7.10 says that 1 USD is 7.10 CNY (the first currency is the base). Where two rates of one pair stand in the workspace and one is about the inverse of the other, one of them is upside down, and every total that goes by it is wrong many times over.',
  example: {
    in: 'rates',
    wrong:
      'fx:\n  - { pair: USD/CNY, rate: 7.1000, date: 2026-11-20, source: bank }\n  - { pair: USD/CNY, rate: 0.1408, date: 2026-11-23, source: bank }',
    right:
      'fx:\n  - { pair: USD/CNY, rate: 7.1000, date: 2026-11-20, source: bank }\n  - { pair: CNY/USD, rate: 0.1408, date: 2026-11-23, source: bank }',
  },
  check({ workspace, file }) {
    const own = ratesIn(file);
    if (own.length === 0) return [];
    const known = ratesOf(workspace);
    return own.flatMap((one): Finding[] => {
      const { low, high } = known.get(keyOf(one)) ?? { low: one, high: one };
      const [rate, other] = [one.rate, [low, high].find((rated) => isInverse(one.rate, turned(rated, one)))];
      if (!other) return [];
      const turnedPair = `${one.quote}/${one.base}`;
      return [
        {
          range: rangeAt(file.tree, one.rateAt),
          message:
            '{pair} is {rate} here and {other} in {file}: one of the two is upside down. If it is this one, write {turned}',
          data: {
            pair: `${one.base}/${one.quote}`,
            rate: rate.toFixed(),
            other: turned(other, one).toSignificantDigits(6).toFixed(),
            file: other.file,
            turned: turnedPair,
          },
          fixes: one.pairAt ? better(file, one.pairAt, turnedPair) : [],
        },
      ];
    });
  },
};

/** A rate as it is written: 1 of the base in the quote. */
interface Rated {
  readonly base: string;
  readonly quote: string;
  readonly rate: Decimal;
  readonly file: string;
  readonly rateAt: Path;
  /** Absent in a document, where the pair is the key itself. */
  readonly pairAt: Path | undefined;
}

function ratesIn(file: SourceFile): Rated[] {
  if (file.kind === 'rates')
    return (file.value.fx ?? []).flatMap(({ pair, rate }, n): Rated[] =>
      pair && rate
        ? [
            {
              base: pair[0],
              quote: pair[1],
              rate,
              file: file.path,
              rateAt: ['fx', n, 'rate'],
              pairAt: ['fx', n, 'pair'],
            },
          ]
        : [],
    );
  if (file.kind !== 'quotation' && file.kind !== 'proforma') return [];
  return Object.entries(file.value.fx ?? {}).flatMap(([key, rate]): Rated[] => {
    const pair = readPair(key);
    return pair instanceof Refusal
      ? []
      : [{ base: pair[0], quote: pair[1], rate, file: file.path, rateAt: ['fx', key], pairAt: undefined }];
  });
}

interface Ends {
  readonly low: Rated;
  readonly high: Rated;
}

const KNOWN = new WeakMap<readonly SourceFile[], ReadonlyMap<string, Ends>>();

/** The lowest and the highest rate of each two currencies in the rates files, taken the same way round. */
function ratesOf(workspace: Workspace): ReadonlyMap<string, Ends> {
  const files = workspace.rates();
  const known = KNOWN.get(files);
  if (known) return known;
  const ends = new Map<string, Ends>();
  for (const one of files.flatMap(ratesIn)) {
    const { low, high } = ends.get(keyOf(one)) ?? { low: one, high: one };
    const here = turned(one, low);
    ends.set(keyOf(one), {
      low: here.lessThan(low.rate) ? one : low,
      high: here.greaterThan(turned(high, low)) ? one : high,
    });
  }
  KNOWN.set(files, ends);
  return ends;
}

function keyOf({ base, quote }: Rated): string {
  return [base, quote].sort().join('/');
}

/** A rate of the same two currencies, the way round that another is written. */
function turned(rated: Rated, as: Rated): Decimal {
  return rated.base === as.base ? rated.rate : ONE.div(rated.rate);
}

function isInverse(one: Decimal, other: Decimal): boolean {
  const [product, ratio] = [one.times(other), one.div(other)];
  const isFar = ratio.greaterThan(APART) || ONE.div(ratio).greaterThan(APART);
  return isFar && product.lessThan(NEAR) && ONE.div(product).lessThan(NEAR);
}
