import { parseDecimal, priceForMargin, targetPrice } from '../core/index.ts';
import type { BuyersPrice, Offer, TargetAnswer } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { percent } from './percent.ts';
import { supposed } from './supposed.ts';
import { table } from './table.ts';

const USE = 'write --margin 12%, or --total 25000, or --item 2 --price 11.50';

type Amount = NonNullable<ReturnType<typeof parseDecimal>>;

/** `tradewright target`: the price for a margin, or what a buyer's price leaves and what would make it worth while. */
export function target([file]: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright target FILE: which document?');
  const { loaded, document } = supposed(file, options, io);
  const { currency = '' } = document.value;
  if (options.margin !== undefined) {
    const margin = marginOf(options.margin);
    const offer = priceForMargin(loaded.workspace, document, margin);
    if (options.json) io.out(JSON.stringify({ margin: margin.toFixed(), offer }, undefined, 2));
    else
      io.out(
        [...rows([['At a margin of', options.margin], ...offerRows(offer, currency)]), ...lacks(offer)].join('\n'),
      );
    return 0;
  }
  const wish = wishOf(options);
  const wanted = wish.line && document.value.items?.[wish.line.index];
  if (wish.line && (!wanted || wanted.free))
    throw new CliError(`--item ${options.item ?? '1'}: there is no such item with a price`);
  const answer = targetPrice(loaded.workspace, document, wish);
  if (options.json) io.out(JSON.stringify(answer, undefined, 2));
  else io.out(printed(answer, currency, wish).join('\n'));
  return 0;
}

function marginOf(text: string): Amount {
  const value = parseDecimal(/^([\d.]+)\s*%$/.exec(text)?.[1] ?? '');
  if (!value?.lessThan(100)) throw new CliError(`--margin ${text}: write a percentage below 100%, such as 12%`);
  return value.div(100);
}

function wishOf({ total, price, item }: Options): BuyersPrice {
  if (total !== undefined && price === undefined) return { total: amountOf('--total', total) };
  const index = Number(item ?? '1') - 1;
  if (price === undefined || total !== undefined || !Number.isInteger(index) || index < 0)
    throw new CliError(`tradewright target: ${USE}`);
  return { line: { index, unitPrice: amountOf('--price', price) } };
}

function amountOf(option: string, text: string): Amount {
  const value = parseDecimal(text);
  if (!value?.greaterThan(0)) throw new CliError(`${option} ${text}: write a number above zero, such as 11.50`);
  return value;
}

function printed(
  { now, target: wished, breakEven, floor, terms, quantity }: TargetAnswer,
  currency: string,
  { total }: BuyersPrice,
): string[] {
  const isOff = (amount: string | null, wanted: Amount | 0): boolean =>
    amount !== null && parseDecimal(amount)?.equals(wanted) === false;
  const terse = (label: string, offer: Offer): string[] => [
    label,
    offer.total ?? '—',
    offer.profit ?? '—',
    offer === breakEven && isNearZero(offer.margin) ? '≈ 0 %' : offer.margin ? percent(offer.margin) : '—',
  ];
  return [
    ...table(
      [
        ['', `Total ${currency}`.trim(), 'Profit', 'Margin'],
        terse('As it is', now),
        terse('Buyer’s price', wished),
        terse('Break-even', breakEven),
      ],
      ['left', 'right', 'right', 'right'],
    ),
    ...(isOff(breakEven.profit, 0) || (total && isOff(wished.total, total))
      ? [
          'Unit prices are rounded, which moves totals a little; with more decimals they come nearer (defaults: priceDecimals: in the seller file).',
        ]
      : []),
    ...lacks(wished),
    '',
    `Unit prices at the buyer’s price: ${wished.unitPrices.map((one) => one ?? '—').join(', ')}`,
    `Floor: ${percent(floor)}`,
    terms.length > 0
      ? `At these unit prices the floor is reached under: ${terms.map(({ rule, margin }) => `${rule} (${percent(margin)})`).join(', ')}`
      : 'At these unit prices no rule of Incoterms 2020 reaches the floor.',
    quantity && quantity.times !== '1'
      ? `It is reached at ${quantity.times} times the quantities (${quantity.quantities.join(', ')}): ${percent(quantity.margin)}`
      : quantity
        ? 'It is reached at the quantities as they are.'
        : 'No quantity up to 64 times reaches it.',
  ];
}

/** As near to break-even as rounded unit prices come: no tenth of a per cent, up or down. */
function isNearZero(margin: string | null): boolean {
  const value = parseDecimal(margin?.replace('-', '') ?? '');
  return value !== undefined && !value.isZero() && value.lessThan('0.0005');
}

function offerRows(offer: Offer, currency: string): string[][] {
  return [
    ['Unit prices', offer.unitPrices.map((one) => one ?? '—').join(', ')],
    [`Total ${currency}`.trim(), offer.total ?? '—'],
    ['Profit', offer.profit ?? '—'],
    ['Margin after rounding', offer.margin ? percent(offer.margin) : '—'],
  ];
}

/** Why figures are not there, and what to do. */
function lacks({ total, profit, missing, withoutCost }: Offer): string[] {
  if (missing.includes('shares'))
    return ['No price leaves that: duty, tax and the other shares of the price take more than the rest.'];
  if (total === null) return [`Incomplete: ${missing.join(', ')}. tradewright check says more.`];
  if (profit !== null || withoutCost.length === 0) return [];
  const items = withoutCost.length === 1 ? 'Item' : 'Items';
  return [
    `${items} ${withoutCost.join(', ')} without a cost: profit and margin are not known. Add cost: to the product or the item.`,
  ];
}

function rows(pairs: readonly (readonly string[])[]): string[] {
  return table(pairs, ['left', 'left']);
}
