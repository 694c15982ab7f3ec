import { nodeAt, rangeAt } from '../../core/spec/file-tree.ts';
import { countryRates, hsDigits } from '../../core/trade/import/rate-index.ts';
import type { RatesFile } from '../../core/trade/import/rate-index.ts';
import { regimeIn } from '../../core/trade/import/duties.ts';
import type { Regime, Truncation } from '../../core/tables/regimes.ts';
import type { Path } from '../../core/spec/tree.ts';
import { percentText, quantityText } from '../figures.ts';
import { lineAt, placeLink } from './place.ts';
import { joined, lines, paragraphs, plain, strong, table } from '../markdown.ts';
import { countryName } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** So many rates of a country are listed. */
const MOST_RATES = 12;

/** How a country values and taxes imports, and what the rates of the workspace say of it. */
export function countryCard(reader: Reader, country: string): string {
  const files = reader.view.workspace.rates();
  const regime = regimeIn(country, countryRates(files, country));
  return paragraphs([
    strong(countryName(reader, country)),
    regime
      ? regimeLines(reader, regime)
      : reader.view.l10n.t('How this country values imports is not known here: say it under regimes: in a rates file'),
    rateTable(
      reader,
      rowsOf(files, ({ to }) => to === country),
    ),
  ]);
}

function regimeLines({ view: { l10n } }: Reader, regime: Regime): string {
  const { value, tax, uplift, feesTaxed, truncate, source, date } = regime;
  return lines([
    value === 'FOB'
      ? l10n.t('Customs value: FOB, without international freight and insurance')
      : l10n.t('Customs value: CIF, with international freight and insurance'),
    taxedOn({ l10n }, tax),
    uplift && l10n.t('{percent} of the customs value is added for the tax', { percent: percentText(uplift) }),
    feesTaxed ? l10n.t('The tax is charged on entry fees too') : undefined,
    truncate && truncated({ l10n }, truncate),
    joined([plain(source), plain(date)]),
  ]);
}

type Words = Pick<Reader['view'], 'l10n'>;

function taxedOn({ l10n }: Words, tax: Regime['tax']): string {
  switch (tax) {
    case 'none':
      return l10n.t('No tax is charged at import');
    case 'value+duty':
      return l10n.t('Import tax is charged on customs value and duty');
    case 'value+duty+inland':
      return l10n.t('Import tax is charged on customs value, duty and the costs up to the destination');
    case 'value+duty+freight':
      return l10n.t('Import tax is charged on customs value, duty, international freight and insurance');
  }
}

function truncated({ l10n }: Words, { value, duty, tax, currency }: Truncation): string {
  const [cut, payable] = [value, duty ?? tax].map((multiple) => (multiple ? quantityText(multiple) : '1'));
  return l10n.t('Cut down to whole multiples: values to {value} {currency}, what is payable to {payable} {currency}', {
    value: cut ?? '1',
    payable: payable ?? '1',
    currency,
  });
}

/** A duty, tax or fee as it stands in a rates file. */
export interface RateRow {
  readonly file: RatesFile;
  readonly at: Path;
  readonly name: string | undefined;
  readonly hs: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The duties, taxes and fees that are wanted, in the order of the files. */
export function rowsOf(files: readonly RatesFile[], wanted: (row: Omit<RateRow, 'file' | 'at'>) => boolean): RateRow[] {
  return files.flatMap((file) => {
    const { duties = [], taxes = [], fees = [] } = file.value;
    const all = [
      ...duties.map(({ name, hs, from, to }, n) => ({ name, hs, from, to, at: ['duties', n] })),
      ...taxes.map(({ name, hs, to }, n) => ({ name, hs, from: undefined, to, at: ['taxes', n] })),
      ...fees.map(({ name, to }, n) => ({ name, hs: undefined, from: undefined, to, at: ['fees', n] })),
    ];
    return all.filter(wanted).map((row) => ({ ...row, file }));
  });
}

/** Whether a rate is for goods of a code. */
export function isFor({ hs }: Pick<RateRow, 'hs'>, code: string): boolean {
  const digits = hsDigits(hs);
  return digits !== '' && hsDigits(code).startsWith(digits);
}

export function rateTable(reader: Reader, rows: readonly RateRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  const { l10n } = reader.view;
  const head = [l10n.t('Rates of the workspace'), l10n.t('Rate'), ''] as const;
  const shown = rows.slice(0, MOST_RATES).map((row): readonly [string, string, string] => {
    const { file, at, name, hs, from, to } = row;
    const way = [from, to].filter(Boolean).join(' → ');
    const label = joined([hs === undefined ? undefined : plain(`HS ${hs}`), plain(way), name && plain(name, 60)]);
    const place = { file: file.path, line: lineAt(file, rangeAt(file.tree, at).start) };
    return [label, rateOf(row), placeLink(reader, place)];
  });
  const left = rows.length - shown.length;
  const more = l10n.t('and {count} more', { count: String(left) });
  return table([head, ...shown, ...(left > 0 ? [[more, '', ''] as const] : [])]);
}

/** As somebody wrote it. */
function rateOf({ file, at }: RateRow): string {
  for (const key of ['rate', 'amount']) {
    const node = nodeAt(file.tree, [...at, key]);
    if (node?.kind === 'text') return plain(node.text, 60);
  }
  return '—';
}
