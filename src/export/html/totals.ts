import type { DocumentModel } from '../../core/documents/model.ts';
import { termText } from '../facts.ts';
import { NO_FIGURE, amountText, negated, percentText } from '../format.ts';
import type { Speech } from '../labels.ts';
import { elementHeading, heading } from './heading.ts';
import { html, lined } from './markup.ts';
import type { Markup } from './markup.ts';

/** Goods and charges where they differ from the total, the grand total in figures and in words. */
export function totals(model: DocumentModel, speech: Speech): Markup {
  const { goods, discount, discountRate, total, words } = model.totals;
  const parts = model.charges.length > 0 || goods !== total;
  return html`<section class="totals">
    <div class="words">
      ${
        words === undefined
          ? undefined
          : html`<h2>${heading('words', speech)}</h2>
              <p>${lined(words)}</p>`
      }
    </div>
    <dl class="sums">
      ${
        parts
          ? html`<div>
              <dt>${heading('goods', speech)}</dt>
              <dd>${amountText(goods, speech)}</dd>
            </div>`
          : undefined
      }
      ${
        discount === undefined
          ? undefined
          : html`<div>
              <dt>${heading('discount', speech)}${discountRate && html` ${percentText(discountRate, speech)}`}</dt>
              <dd>${amountText(negated(discount), speech)}</dd>
            </div>`
      }
      ${model.charges.map(
        ({ element, amount }) =>
          html`<div>
            <dt>${elementHeading(element, speech)}</dt>
            <dd>${amountText(amount, speech)}</dd>
          </div>`,
      )}
      <div class="grand">
        <dt>${heading('total', speech)}${model.incoterm && html`<span>${termText(model.incoterm, speech)}</span>`}</dt>
        ${total === undefined ? html`<dd class="none">${NO_FIGURE}</dd>` : html`<dd><span class="currency">${model.currency}</span> ${amountText(total, speech)}</dd>`}
      </div>
    </dl>
  </section>`;
}
