import { ELEMENTS, MEANING } from '../../core/index.ts';
import { RISK_PASSES, SEA_RULES, bearer } from '../../core/tables/incoterms.ts';
import type { Bearer, Element, Rule } from '../../core/tables/incoterms.ts';
import type { Term } from '../../core/spec/term.ts';
import { joined, lines, paragraphs, plain, strong } from '../markdown.ts';
import { listed } from '../reader.ts';
import type { Reader } from '../reader.ts';

/** A rule and its place in plain words: who pays for what, where the risk passes, who clears the goods. */
export function termCard(reader: Reader, rule: Rule, { place, taxUnpaid }: Pick<Term, 'place' | 'taxUnpaid'>): string {
  const { l10n } = reader.view;
  const isTaxUnpaid = taxUnpaid && rule === 'DDP';
  const bears = (element: Element): Bearer => (isTaxUnpaid && element === 'importTaxes' ? 'B' : bearer(rule, element));
  const borneBy = (who: Bearer): string | undefined => {
    const elements = ELEMENTS.filter((element) => bears(element) === who);
    return elements.length > 0
      ? listed(
          reader,
          elements.map((element) => lowered(l10n.element(element))),
        )
      : undefined;
  };
  const row = (label: string, words: string | undefined): string | undefined =>
    words === undefined ? undefined : `${strong(label)}: ${words}`;
  const clears = (element: Element): string =>
    bearer(rule, element) === 'S' ? l10n.t('the seller') : l10n.t('the buyer');
  return paragraphs([
    joined([
      strong(plain([rule, place, isTaxUnpaid && '(VAT unpaid)'].filter(Boolean).join(' '))),
      'Incoterms 2020',
      SEA_RULES.has(rule) ? l10n.t('for sea and inland waterway only') : undefined,
    ]),
    isTaxUnpaid
      ? l10n.t(
          'The seller brings the goods to the named place and pays import clearance and duty; the buyer pays the import tax.',
        )
      : l10n.t(MEANING[rule]),
    lines([
      row(l10n.t('The seller pays'), borneBy('S')),
      row(l10n.t('The buyer pays'), borneBy('B')),
      row(l10n.t('As the contract of carriage or the place says'), borneBy('D')),
      row(l10n.t('Nobody is obliged to pay'), borneBy('N')),
      row(l10n.t('The risk passes'), l10n.t(RISK_PASSES[rule])),
      row(l10n.t('Clears for export'), clears('exportClearance')),
      row(l10n.t('Clears for import'), clears('importClearance')),
    ]),
  ]);
}

/** A name in the middle of a sentence. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
