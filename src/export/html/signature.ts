import type { DocumentModel } from '../../core/documents/model.ts';
import type { Speech } from '../labels.ts';
import { heading } from './heading.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Pictures } from './pictures.ts';
import { notes } from './sections.ts';

/** Notes longer than this have the page's width for themselves. */
const SHORT_NOTES = 500;

/** The notes and the signatures; beside each other where both are short, so that a small offer stays on one page. */
export function closing(model: DocumentModel, pictures: Pictures, speech: Speech): Markup {
  const beside = model.kind === 'quotation' && model.notes.join('').length <= SHORT_NOTES;
  return html`<div class="closing${beside ? ' beside' : ''}">
    ${notes(model, speech)} ${signatures(model, pictures, speech)}
  </div>`;
}

/** The seller's signature with the stamp; on a proforma, which the buyer orders by, also a place for the buyer's. */
function signatures(model: DocumentModel, pictures: Pictures, speech: Speech): Markup {
  const buyer = html` <div class="signature">
    <p class="key">${heading('accepted', speech)}</p>
    <p class="signer">${model.buyer.name}</p>
    <p class="rule">${heading('signatureDate', speech)}</p>
  </div>`;
  return html`<section class="signatures">
    ${model.kind === 'proforma' ? buyer : undefined}
    <div class="signature seller">
      <p class="key">${heading('onBehalf', speech)}</p>
      <p class="signer">${model.seller.name}</p>
      ${pictures.show(model.stamp, 'stamp', '')}
      <p class="rule">${heading('signature', speech)}</p>
    </div>
  </section>`;
}
