import type { DocumentModel } from '../../core/documents/model.ts';
import { termText } from '../facts.ts';
import { NO_FIGURE, amountText, negated, percentText } from '../format.ts';
import { elementLabel, label } from '../labels.ts';
import type { Language } from '../labels.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** Goods and charges where they differ from the total, the grand total in figures and in words. */
export function totals(model: DocumentModel, language: Language): Markup {
  const { goods, discount, discountRate, total, words } = model.totals;
  const parts = model.charges.length > 0 || goods !== total;
  return html`<section class="totals">
    <div class="words">
      ${
        words === undefined
          ? undefined
          : html`<h2>${label('words', language)}</h2>
              <p>${words}</p>`
      }
    </div>
    <dl class="sums">
      ${
        parts
          ? html`<div>
              <dt>${label('goods', language)}</dt>
              <dd>${amountText(goods)}</dd>
            </div>`
          : undefined
      }
      ${
        discount === undefined
          ? undefined
          : html`<div>
              <dt>${label('discount', language)}${discountRate && html` ${percentText(discountRate)}`}</dt>
              <dd>${amountText(negated(discount))}</dd>
            </div>`
      }
      ${model.charges.map(
        ({ element, amount }) =>
          html`<div>
            <dt>${elementLabel(element, language)}</dt>
            <dd>${amountText(amount)}</dd>
          </div>`,
      )}
      <div class="grand">
        <dt>
          ${label('total', language)}${model.incoterm && html`<span>${termText(model.incoterm, language)}</span>`}
        </dt>
        ${total === undefined ? html`<dd class="none">${NO_FIGURE}</dd>` : html`<dd><span class="currency">${model.currency}</span> ${amountText(total)}</dd>`}
      </div>
    </dl>
  </section>`;
}
