import type { Computation } from '../documents/compute.ts';
import { ZERO } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Discount } from '../spec/money.ts';
import { inLanguage } from '../spec/shape.ts';
import type { DocumentFile } from '../spec/file.ts';
import type { Fix } from '../spec/issue.ts';
import type { PricedLine } from '../trade/price/priced.ts';
import { beside, better, fix } from './fix.ts';
import { at, itemAt, keyAt } from './rule.ts';
import type { DocumentContext, Finding } from './rule.ts';

/** A file that differs in more has another trouble, and it is asked again at every key. */
const MOST_MENDED = 20;
const MOST_NAMED = 5;

interface Placed {
  readonly priced: PricedLine;
  readonly index: number;
}

/** Lines of the same goods, in their order, by SKU or else by their words. */
type Groups = ReadonlyMap<string, readonly Placed[]>;

const GROUPS = new WeakMap<readonly PricedLine[], Groups>();

function groupsOf({ priced: { lines } }: Computation): Groups {
  const known = GROUPS.get(lines);
  if (known) return known;
  const groups = new Map<string, Placed[]>();
  for (const [index, priced] of lines.entries()) {
    const key = folded(nameOf(priced));
    const group = groups.get(key);
    if (group) group.push({ priced, index });
    else groups.set(key, [{ priced, index }]);
  }
  GROUPS.set(lines, groups);
  return groups;
}

function nameOf({ line: { item } }: PricedLine): string {
  return item.sku ?? inLanguage(item.description, 'en') ?? '';
}

/** A text by its letters and figures alone: two that mean the same differ in commas and capitals. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '');
}

/** What lines of a document say otherwise than those of the one that it follows. */
export function lineDifferences(context: DocumentContext, before: Computation, number: string): Finding[] {
  const { file, computation } = context;
  const [then, now] = [groupsOf(before), groupsOf(computation)];
  const sameCurrency = before.deal.currency === computation.deal.currency;
  let mended = 0;
  const findings = [...now].flatMap(([key, lines]): Finding[] => {
    const old = then.get(key);
    const sku = short(lines.map(({ priced }) => nameOf(priced))[0] ?? '');
    const data = { sku, number };
    if (!old)
      return lines.map(({ index }) => ({
        range: itemAt(context, index),
        message: '{sku} is not in {number}: make sure that the buyer agreed',
        data,
      }));
    // Of a line that is split it is open which part the quoted figure belongs to.
    const isMendable = old.length === 1 && lines.length === 1 && mended < MOST_MENDED;
    const found = [
      ...quantities(lines, old).map(({ index, was }): Finding => {
        const path = ['items', index, 'quantity'];
        return {
          range: at(context, ...path),
          message: 'The quantity of {sku} was {then} in {number}: make sure that the buyer agreed',
          data: { ...data, then: was },
          fixes: isMendable ? better(file, path, was) : [],
        };
      }),
      ...lines.flatMap((line, n): Finding[] => {
        const quoted = old[Math.min(n, old.length - 1)] ?? line;
        const price = otherPrice(line, old, quoted);
        const off = otherDiscount(line, old, quoted);
        return [
          ...(price === undefined
            ? []
            : [
                {
                  range: at(context, 'items', line.index, 'price'),
                  message: 'The price of {sku} was {then} in {number}: make sure that the buyer agreed',
                  data: { ...data, then: `${price} ${before.deal.currency}` },
                  fixes:
                    isMendable && sameCurrency && !line.priced.line.item.free
                      ? asQuoted(file, line.index, 'price', price)
                      : [],
                },
              ]),
          ...(off === undefined
            ? []
            : [
                {
                  range: at(context, 'items', line.index, 'discount'),
                  message: off
                    ? 'The discount of {sku} was {then} in {number}: make sure that the buyer agreed'
                    : '{sku} had no discount in {number}: make sure that the buyer agreed',
                  data: off ? { ...data, then: off } : data,
                  fixes: off && isMendable ? asQuoted(file, line.index, 'discount', off) : [],
                },
              ]),
        ];
      }),
    ];
    if (found.some(({ fixes }) => fixes && fixes.length > 0)) mended += 1;
    return found;
  });
  const gone = [...then].flatMap(([key, [first]]) => (now.has(key) || !first ? [] : [short(nameOf(first.priced))]));
  if (gone.length > 0) findings.push(left(context, gone, number));
  return findings;
}

/** A buyer may well order a part of what was quoted. */
function left(context: DocumentContext, gone: readonly string[], number: string): Finding {
  const lines = gone.length > MOST_NAMED ? [...gone.slice(0, MOST_NAMED), '…'] : gone;
  return {
    range: keyAt(context, 'items'),
    severity: 'info',
    message: '{lines} of {number} is left out here: make sure that the buyer agreed',
    data: { lines: lines.join(', '), number },
  };
}

/** Where the quantity is another, and what it was: line by line, or of all of them where a line was split or joined. */
function quantities(
  lines: readonly Placed[],
  old: readonly Placed[],
): { readonly index: number; readonly was: string }[] {
  const [now, then] = [total(lines), total(old)];
  if (now && then?.equals(now)) return [];
  if (lines.length !== old.length) return now && then ? [{ index: lines[0]?.index ?? 0, was: then.toFixed() }] : [];
  return lines.flatMap(({ priced, index }, n) => {
    const was = old[n]?.priced.line.quantity;
    const is = priced.line.quantity;
    return was && is && !was.equals(is) ? [{ index, was: was.toFixed() }] : [];
  });
}

function total(lines: readonly Placed[]): Decimal | undefined {
  let all: Decimal | undefined = ZERO;
  for (const { priced } of lines) all = priced.line.quantity && all?.plus(priced.line.quantity);
  return all;
}

/** The quoted price of a line, where none of its goods was quoted at the price that it has now. */
function otherPrice({ priced }: Placed, old: readonly Placed[], quoted: Placed): string | undefined {
  const [is, was] = [priced.unitPrice, quoted.priced.unitPrice];
  if (!is || !was || old.some((one) => one.priced.unitPrice?.equals(is))) return undefined;
  return was.toFixed();
}

/** The quoted discount, where none of its goods had the one that the line has now; empty where there was none. */
function otherDiscount({ priced }: Placed, old: readonly Placed[], quoted: Placed): string | undefined {
  const is = discountText(priced.line.discount);
  if (old.some((one) => discountText(one.priced.line.discount) === is)) return undefined;
  return discountText(quoted.priced.line.discount);
}

/** As it is written in a file; empty where there is none. */
export function discountText(discount: Discount | undefined): string {
  if (!discount) return '';
  if (discount.kind === 'share') return `${discount.rate.times(100).toFixed()}%`;
  const { amount, currency } = discount.money;
  return currency === undefined ? amount.toFixed() : `${amount.toFixed()} ${currency}`;
}

/** The quoted figure in place of another, or of one that is not written. */
function asQuoted(file: DocumentFile, index: number, key: 'price' | 'discount', quoted: string): Fix[] {
  const written = better(file, ['items', index, key], quoted);
  if (written.length > 0) return written;
  const line = `${key}: ${quoted}`;
  return fix('Add {better}', { better: line }, [beside(file, ['items', index, 'quantity'], line)]);
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
