import type { DocumentModel } from '../../core/documents/model.ts';
import { editionText, shippingFacts, termText } from '../facts.ts';
import { label } from '../labels.ts';
import type { Language } from '../labels.ts';
import { factRow } from './header.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** The term of delivery, written large since the price means nothing without it, and the shipment. */
export function terms(model: DocumentModel, language: Language): Markup | undefined {
  const rows = shippingFacts(model, language);
  const { incoterm } = model;
  if (!incoterm && rows.length === 0) return undefined;
  return html`<section class="terms" aria-label="${label('shipping', language)}">
    ${
      incoterm &&
      html`<dl class="term">
        <dt>${label('incoterm', language)}</dt>
        <dd><strong>${termText(incoterm, language)}</strong><span>${editionText(incoterm)}</span></dd>
      </dl>`
    }
    <dl class="facts">${rows.map((fact) => html`<div>${factRow(fact)}</div>`)}</dl>
  </section>`;
}
