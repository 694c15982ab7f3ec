import { ELEMENTS, explainFigure, isDocumentKind } from '../../core/index.ts';
import type { Computation, Range, SourceFile } from '../../core/index.ts';
import { Refusal } from '../../core/spec/grammar.ts';
import { term } from '../../core/spec/term.ts';
import { country } from '../../core/spec/words.ts';
import { amountText } from '../figures.ts';
import { keyExplained } from '../expected.ts';
import { buyerCard } from './buyer.ts';
import { chargeCard, chargesTable } from './charge.ts';
import { countryCard } from './country.ts';
import { deadTermCard } from './dead-term.ts';
import { hsCard } from './hs.ts';
import { loadCard } from './load.ts';
import { productCard } from './product.ts';
import { termCard } from './term.ts';
import { figureTable, totalTable, traceTable } from './trace.ts';
import { placeAt } from '../place-at.ts';
import type { PlaceAt } from '../place-at.ts';
import type { Reader } from '../reader.ts';
import { roleAt } from '../role.ts';

/** What is told of a place, as Markdown in which every text of a file is escaped. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** What is to be said of the key or value at an offset. */
export function hoverAt(reader: Reader, file: SourceFile, offset: number): Hover | undefined {
  const place = placeAt(file.tree, offset);
  if (!place) return undefined;
  const computation = isDocumentKind(file.kind) ? reader.view.computation(file.path) : undefined;
  const parts =
    place.on === 'key'
      ? [keyWords(reader, file, place), computation && ofKey(reader, computation, place)]
      : [ofValue(reader, { file, place, computation })];
  const markdown = parts.filter(Boolean).join('\n\n---\n\n');
  return markdown ? { range: place.range, markdown } : undefined;
}

/** What a key is for, by the definition of its file. */
function keyWords({ view: { l10n } }: Reader, { kind }: SourceFile, { path }: PlaceAt): string | undefined {
  const words = keyExplained(kind, path);
  return words && l10n.t(words);
}

/** What a document comes to under a key. */
function ofKey(reader: Reader, computation: Computation, { path }: PlaceAt): string | undefined {
  const [key, name] = path;
  if (path.length === 2 && key === 'charges') return ofCharge(reader, computation, name);
  if (path.length > 1) return undefined;
  if (key === 'items') return totalTable(reader, computation);
  if (key === 'charges') return chargesTable(reader, computation);
  return key === 'pricing' ? profit(reader, computation) : undefined;
}

interface At {
  readonly file: SourceFile;
  readonly place: PlaceAt;
  /** Of a document. */
  readonly computation: Computation | undefined;
}

function ofValue(reader: Reader, at: At): string | undefined {
  const { file, place, computation } = at;
  const { workspace } = reader.view;
  const { path, text } = place;
  const line = path[0] === 'items' && typeof path[1] === 'number' ? path[1] : undefined;
  switch (roleAt(file.kind, path)) {
    case 'sku': {
      const found = workspace.product(text);
      return found && productCard(reader, found, line === undefined ? undefined : computation?.deal.lines[line]?.basis);
    }
    case 'buyer': {
      const found = workspace.buyer(text);
      return found && buyerCard(reader, found);
    }
    case 'term': {
      const read = term(text);
      if (read instanceof Refusal) return undefined;
      return read.rule ? termCard(reader, read.rule, read) : deadTermCard(reader, read);
    }
    case 'country': {
      const read = country(text);
      return read instanceof Refusal ? undefined : countryCard(reader, read);
    }
    case 'hs':
      return hsCard(reader, text);
    case 'charge':
      return computation && ofCharge(reader, computation, path.at(-1));
    case 'payment':
      return computation && payments(reader, computation);
    case 'container':
      return computation && loadCard(reader, computation);
    case 'money':
    case 'quantity':
    case 'share':
      return computation && ofFigure(reader, computation, { path, line });
    default:
      return path.at(-1) === 'discount' ? computation && ofFigure(reader, computation, { path, line }) : undefined;
  }
}

function ofFigure(
  reader: Reader,
  computation: Computation,
  { path, line }: Pick<PlaceAt, 'path'> & { readonly line: number | undefined },
): string | undefined {
  if (line !== undefined) return figureTable(reader, computation, { of: 'line', index: line });
  return path[0] === 'pricing' ? profit(reader, computation) : totalTable(reader, computation);
}

function ofCharge(reader: Reader, computation: Computation, name: unknown): string | undefined {
  const element = ELEMENTS.find((one) => one === name);
  return element && chargeCard(reader, computation, element);
}

function profit(reader: Reader, computation: Computation): string | undefined {
  return reader.internal ? figureTable(reader, computation, { of: 'profit' }) : undefined;
}

function payments(reader: Reader, computation: Computation): string {
  const { payment, priced, deal } = computation;
  const { workspace, l10n } = reader.view;
  const parts = payment.parts.flatMap(
    (_, index) => explainFigure(workspace, computation, { of: 'payment', index }) ?? [],
  );
  const amount = priced.total ? amountText(priced.total, deal.currency) : '—';
  const label = l10n.t('Total {currency}', { currency: deal.currency });
  return traceTable(reader, { label, amount, how: undefined, from: undefined, parts });
}
