import { idOf, inLanguage } from '../../core/index.ts';
import type { SourceFile } from '../../core/index.ts';
import { namesIn } from './product.ts';
import { placeLink } from './place.ts';
import { joined, lines, paragraphs, plain, strong } from '../markdown.ts';
import { countryName } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** Who a buyer is and what is usual with him. */
export function buyerCard(reader: Reader, file: Extract<SourceFile, { kind: 'buyer' }>): string {
  const { view, internal } = reader;
  const { l10n } = view;
  const { value } = file;
  const { incoterm, contact } = value;
  const [name = idOf(file), ...others] = namesIn(value.name, view.language);
  const text = (local: typeof value.payment): string | undefined => {
    const words = inLanguage(local, view.language);
    return words && plain(words);
  };
  const count = view.workspace.documents().filter((one) => one.value.buyer === idOf(file)).length;
  const note = internal ? text(value.internal) : undefined;
  return paragraphs([
    lines([strong(plain(name)), ...others.map((other) => plain(other))]),
    lines([
      joined([text(value.address), value.country && countryName(reader, value.country)]),
      joined([text(contact?.person), contact?.phone && plain(contact.phone), contact?.email && plain(contact.email)]),
      joined([incoterm && plain(`${incoterm.rule} ${incoterm.place}`), value.currency, text(value.payment)]),
    ]),
    note && `${strong(l10n.t('Note (internal)'))}: ${note}`,
    joined([l10n.t('Documents: {count}', { count: String(count) }), placeLink(reader, { file: file.path, line: 1 })]),
  ]);
}
