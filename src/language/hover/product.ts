import { inLanguage, rangeAt, workspacePath } from '../../core/index.ts';
import type { Product } from '../../core/spec/product.ts';
import type { LocalText } from '../../core/spec/shape.ts';
import type { Found } from '../../core/spec/workspace.ts';
import { parted } from '../../core/documents/named-files.ts';
import { folded } from '../../core/spec/other-files.ts';
import type { PriceBasis } from '../../core/trade/deal/deal-line.ts';
import type { SourceFile } from '../../core/index.ts';
import { percentText, priceText, quantityText } from '../figures.ts';
import { lineAt, placeLink } from './place.ts';
import { joined, lines, paragraphs, plain, strong } from '../markdown.ts';
import type { Reader } from '../reader.ts';
import { countryName } from '../reader.ts';

/** Height of a product's picture in a hover, in px. */
const PICTURE = 80;

/** What a product is: picture, code, names, prices, packing. Of its price the step that a line's is from is marked. */
export function productCard(reader: Reader, found: Found<Product>, basis?: PriceBasis): string {
  const { view, internal } = reader;
  const { l10n } = view;
  const { value, file, at } = found;
  const unit = plain(value.unit ?? '');
  const place = { file: file.path, line: lineAt(file, rangeAt(file.tree, at).start) };
  return paragraphs([
    pictureOf(reader, file, value.image),
    lines([
      joined([strong(plain(value.sku ?? '')), placeLink(reader, place)]),
      joined(namesIn(value.name, view.language).map((name) => plain(name))),
    ]),
    lines([
      joined([
        value.hs === undefined ? undefined : l10n.t('HS {hs}', { hs: plain(value.hs) }),
        value.origin && l10n.t('from {country}', { country: countryName(reader, value.origin) }),
        value.moq && l10n.t('minimum order {quantity}', { quantity: `${quantityText(value.moq)} ${unit}` }),
        value.leadTime && plain(inLanguage(value.leadTime, view.language) ?? ''),
      ]),
      packingLine(reader, value),
      pricesOf(reader, value, basis),
      internal ? costLine(reader, value) : undefined,
    ]),
  ]);
}

/** The picture, where there is one in the workspace: nothing is ever fetched from elsewhere. */
function pictureOf({ view, uriOf }: Reader, file: SourceFile, image: string | undefined): string | undefined {
  const path = workspacePath(file.path, image);
  if (path === undefined) return undefined;
  const { folder, name } = parted(path);
  const isThere = view.workspace.others?.folder(folder)?.has(folded(name)) ?? true;
  return isThere ? `![](${uriOf(path)}|height=${PICTURE})` : undefined;
}

/** A name in the reader's language first, then as it is in others. */
export function namesIn(name: LocalText | undefined, language: string): readonly string[] {
  const first = inLanguage(name, language);
  const all = typeof name === 'object' ? Object.values(name) : [];
  return [...new Set([first, ...all])].filter((text): text is string => Boolean(text?.trim())).slice(0, 3);
}

function packingLine({ view: { l10n } }: Reader, { packing, unit }: Product): string | undefined {
  if (!packing) return undefined;
  const { unitsPerCarton, carton, netWeight, grossWeight } = packing;
  const each = unitsPerCarton && `${quantityText(unitsPerCarton)} ${plain(unit ?? '')}`;
  const kg = [netWeight, grossWeight].map((weight) => (weight ? quantityText(weight) : '—')).join(' / ');
  return joined([
    each && l10n.t('{units} in a carton', { units: each }),
    carton && `${carton.map((side) => quantityText(side.times(100))).join(' × ')} cm`,
    netWeight || grossWeight ? l10n.t('{kg} kg net / gross', { kg }) : undefined,
  ]);
}

/** The steps of the list price on one line, the one that applies strong: `FOB Ningbo, USD: 12.80 from 100 · ▸ 11.90 from 500`. */
function pricesOf({ view: { l10n } }: Reader, { price }: Product, basis: PriceBasis | undefined): string | undefined {
  const { term, currency } = price ?? {};
  const steps = price?.tiers?.length ? price.tiers : price?.unit ? [{ from: undefined, unit: price.unit }] : [];
  if (!term || steps.length === 0) return undefined;
  const applies = ({ from }: (typeof steps)[number]): boolean =>
    basis?.method === 'list' && (from && basis.tier ? from.equals(basis.tier) : from === basis.tier);
  const words = steps.map((step) => {
    const { from, unit: each } = step;
    const figure = each ? priceText(each.amount, each.currency ?? currency) : '—';
    const text = from ? l10n.t('{price} from {quantity}', { price: figure, quantity: quantityText(from) }) : figure;
    return applies(step) ? strong(`▸ ${text}`) : text;
  });
  const head = [plain(`${term.word} ${term.place}`), currency ?? steps[0]?.unit?.currency].filter(Boolean).join(', ');
  return `${head}: ${joined(words)}`;
}

function costLine({ view: { l10n } }: Reader, { cost }: Product): string | undefined {
  if (!cost?.amount) return undefined;
  const { amount, vat, rebate, supplier } = cost;
  return joined([
    `${strong(l10n.t('Cost (internal)'))}: ${priceText(amount.amount, amount.currency)} ${amount.currency ?? ''}`,
    vat && l10n.t('VAT {percent}', { percent: percentText(vat) }),
    rebate && l10n.t('rebate {percent}', { percent: percentText(rebate) }),
    supplier && plain(supplier),
  ]);
}
