import { isDocumentKind } from '../../core/index.ts';
import { idOf } from '../../core/spec/workspace.ts';
import type { Offer, Writing } from './completion.ts';
import { inOwn, named } from './names.ts';
import { findable } from './pinyin.ts';
import { used } from './uses.ts';

/** Buyers by their ids, those of most documents first. */
export function buyers(writing: Writing): Offer[] {
  const { view } = writing;
  const counts = new Map(used(writing, 'buyer'));
  const ids = view.workspace.buyerIds().sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return ids.flatMap((id): Offer[] => {
    const buyer = view.workspace.buyer(id)?.value;
    return buyer ? [party(writing, id, buyer)] : [];
  });
}

/** Sellers by their ids. */
export function sellers(writing: Writing): Offer[] {
  return writing.view.workspace.of('seller').map((file) => party(writing, idOf(file), file.value));
}

type Party = Parameters<typeof idOf>[0]['value'];

function party({ view }: Writing, value: string, { name, country, address, ...more }: Party): Offer {
  const where = country ? named(view, [country], 'region')[0]?.description : undefined;
  const own = inOwn(view, name);
  return {
    value,
    kind: 'party',
    description: [own, where].filter(Boolean).join(' · '),
    found: [...namesOf(name), where ?? ''].map(findable).join(' '),
    words: () =>
      [inOwn(view, address), inOwn(view, 'payment' in more ? more.payment : undefined)].filter(Boolean).join('\n\n'),
  };
}

/** The accounts of the document's seller: first those in its currency. */
export function banks({ view, path }: Writing): Offer[] {
  const file = view.workspace.document(path);
  const seller = view.workspace.seller(file?.value.seller, path);
  const own = file && isDocumentKind(file.kind) ? file.value.currency : undefined;
  const all = (seller?.value.banks ?? []).filter(({ id }) => id !== undefined);
  return [...all.filter(({ currency }) => currency === own), ...all.filter(({ currency }) => currency !== own)].map(
    ({ id = '', currency, bank, account, iban }) => ({
      value: id,
      description: [currency, inOwn(view, bank)].filter(Boolean).join(' · '),
      detail: iban ?? account,
      found: findable(inOwn(view, bank) ?? ''),
    }),
  );
}

/** A text in all of its languages. */
export function namesOf(text: Party['name']): string[] {
  return typeof text === 'string' ? [text] : Object.values(text ?? {});
}
