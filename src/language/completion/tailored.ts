import { isDocumentKind, nextNumber } from '../../core/index.ts';
import { literal } from './completion.ts';
import type { Writing } from './completion.ts';

/** A snippet with what the files know in place of its examples: the seller's country, currency and port, a free number. */
export function tailored({ view, path, kind }: Writing, body: string): string {
  const { workspace, today } = view;
  const seller = kind === 'seller' ? undefined : workspace.seller(undefined, path)?.value;
  const { country, defaults } = seller ?? {};
  const product = workspace.of('product')[0]?.product(0);
  const currency = defaults?.currency;
  // Costs at home are in the money of other costs; without any, a seller who names no other home is taken for Chinese.
  const home = product?.cost?.amount?.currency ?? (country === undefined || country === 'CN' ? 'CNY' : currency);
  const land = country && new Intl.DisplayNames(['en'], { type: 'region' }).of(country);
  const port = (kind === 'buyer' ? undefined : product?.price?.term?.place) || defaults?.incoterm?.place;
  const number = isDocumentKind(kind) ? nextNumber(workspace, kind, today, path) : undefined;
  const examples: readonly (readonly [example: RegExp, own: string | undefined])[] = [
    [/(?:QT|PI)-\$CURRENT_YEAR-0001/g, number],
    [/(?<=:)acme(?=\})/g, workspace.buyerIds()[0]],
    [/(?<=:)LED-PANEL-60(?=\})/g, product?.sku],
    [/(?<=:)Ningbo, China(?=\})/g, port && land ? `${port}, ${land}` : port],
    [/(?<=:)Ningbo(?=\})/g, port],
    [/(?<=:|from: )CN(?=\}|,)/g, country],
    [/(?<=MADE IN )CHINA/g, land?.toUpperCase()],
    [/(?<=[\d}] )CNY\b/g, home],
  ];
  const own = examples.reduce((now, [example, text]) => (text ? now.replace(example, () => literal(text)) : now), body);
  return currency ? own.replace(/(?<=\|)USD,EUR,[A-Z,]+(?=\|)/g, (codes) => first(currency, codes.split(','))) : own;
}

function first(code: string, codes: readonly string[]): string {
  return [code, ...codes.filter((other) => other !== code)].join(',');
}
