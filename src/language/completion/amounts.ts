import { nodeAt } from '../../core/spec/file-tree.ts';
import { ELEMENTS } from '../../core/tables/incoterms.ts';
import type { Element } from '../../core/tables/incoterms.ts';
import { unique } from './codes.ts';
import type { Offer, Writing } from './completion.ts';
import { used, usedValues } from './uses.ts';

/** What charges are counted by, the usual ones first. */
const PER = ['container', '20GP', '40GP', '40HC', '45HC', 'W/M min 1', 'm3', 'kg', 'carton', 'pallet', 'unit'];

/** The currency behind a number that is there. */
export function money(writing: Writing): Offer[] {
  const number = /^([\d.]+)\s+[A-Za-z]*$/.exec(writing.cursor.typed)?.[1];
  return number ? currenciesNear(writing).map((code) => ({ value: `${number} ${code}`, kind: 'figure' })) : [];
}

/** Forms of a charge: those of the rates for this element, amounts per something, a share of the price, nothing. */
export function charges(writing: Writing): Offer[] {
  const { view, cursor, kind } = writing;
  const [, number, currency] = /^([\d.]+)\s+(?:([A-Za-z]{3})\b)?/.exec(cursor.typed) ?? [];
  if (number) {
    const codes = currency ? [currency.toUpperCase()] : currenciesNear(writing);
    const amounts = codes.map((code) => `${number} ${code}`);
    return [...amounts, ...amounts.flatMap((amount) => PER.map((per) => `${amount} per ${per}`))].map((value) => ({
      value,
      kind: 'figure',
    }));
  }
  const element = ELEMENTS.find((one) => one === cursor.path.at(-1));
  const known = element && kind !== 'rates' ? ofRates(writing, element) : [];
  const shares = !element || element === 'insurance' ? ['0.3% of 110%'] : [];
  const [code = 'USD'] = currenciesNear(writing);
  const amounts = element === 'insurance' ? [] : ['', ' per container', ' per 40HC', ' per W/M min 1'];
  return [
    ...known,
    ...shares.map((value): Offer => ({
      value,
      kind: 'figure',
      words: () => view.l10n.t('Premium of the insured value: 110% of the price'),
    })),
    ...amounts.map((per): Offer => ({ value: `… ${code}${per}`, kind: 'figure', insert: `\${1:100} ${code}${per}` })),
    { value: 'none', kind: 'figure', description: view.l10n.t('known to be nothing') },
  ];
}

/** What the rates have for an element, as it is written there: those of this way first. */
function ofRates(writing: Writing, element: Element): Offer[] {
  const own = writing.view.workspace.document(writing.path)?.value;
  const all = writing.view.workspace.rates().flatMap((file) =>
    (file.value.charges ?? []).flatMap((charge, n) => {
      if (charge.element !== element || !charge.amount) return [];
      const node = nodeAt(file.tree, ['charges', n, 'amount']);
      const fits = [
        !charge.from || same(charge.from, own?.from),
        !charge.to || same(charge.to, own?.to),
        !charge.mode || !own?.mode || charge.mode === own.mode,
      ];
      const way = [[charge.from, charge.to].filter(Boolean).join(' – '), charge.container, charge.source];
      return node?.kind === 'text'
        ? [{ value: node.text, description: way.filter(Boolean).join(' · '), fits: fits.every(Boolean) }]
        : [];
    }),
  );
  const seen = new Set<string>();
  return all
    .filter(({ fits, value }) => fits && !seen.has(value) && seen.add(value))
    .map(({ value, description }) => ({ value, description, kind: 'figure' }));
}

function same(place: string, other: string | undefined): boolean {
  return other === undefined || place.toLowerCase() === other.toLowerCase();
}

/** The document's currency, then those of the workspace. */
function currenciesNear(writing: Writing): string[] {
  const own = writing.view.workspace.document(writing.path)?.value.currency;
  return unique([own ?? '', ...usedValues(writing, 'currency'), 'USD', 'CNY', 'EUR']).slice(0, 6);
}

/** Shares by their key: what is usual, after what the workspace has there. */
export const USUAL_SHARES: Readonly<Record<string, readonly string[]>> = {
  profit: ['12% of price', '20% of cost'],
  commission: ['3% of price', '3% of FOB'],
  bank: ['0.5% of price'],
  overhead: ['10% of purchase', '5% of price'],
  vat: ['13%', '9%', '0%'],
  rebate: ['13%', '9%', '0%'],
  of: ['110%', '120%'],
};

export function shares(writing: Writing): Offer[] {
  const key = String(writing.cursor.path.at(-1));
  const own = used(writing, `share:${key}`).map(([value]) => value);
  return unique([...own, ...(Object.hasOwn(USUAL_SHARES, key) ? (USUAL_SHARES[key] ?? []) : [])]).map((value) => ({
    value,
    kind: 'figure',
  }));
}
