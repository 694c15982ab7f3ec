import type { DocumentModel } from '../../core/documents/model.ts';
import { editionText, shippingFacts, termText } from '../facts.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { factRow } from './header.ts';
import { heading } from './heading.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** The term of delivery, written large since the price means nothing without it, and the shipment. */
export function terms(model: DocumentModel, speech: Speech): Markup | undefined {
  const rows = shippingFacts(model, speech);
  const { incoterm } = model;
  if (!incoterm && rows.length === 0) return undefined;
  return html`<section class="terms" aria-label="${label('shipping', speech)}">
    ${
      incoterm &&
      html`<dl class="term">
        <dt>${heading('incoterm', speech)}</dt>
        <dd><strong>${termText(incoterm, speech)}</strong><span>${editionText(incoterm)}</span></dd>
      </dl>`
    }
    <dl class="facts">${rows.map((fact) => html`<div>${factRow(fact, speech)}</div>`)}</dl>
  </section>`;
}
