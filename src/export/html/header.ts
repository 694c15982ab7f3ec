import type { DocumentModel, PartyModel } from '../../core/documents/model.ts';
import { addressText, contactFacts, headFacts } from '../facts.ts';
import type { Fact } from '../facts.ts';
import { incompleteText } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { heading } from './heading.ts';
import { emailLink, html, lined, webLink } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Pictures } from './pictures.ts';

/** Who sends the document: logo and names on the left, address and contacts on the right. */
export function letterhead(model: DocumentModel, pictures: Pictures, speech: Speech): Markup {
  const { seller } = model;
  return html`<header class="letterhead">
    <div class="brand">
      ${pictures.show(model.logo, 'logo', seller.name)}
      <div>
        <p class="brand-name">${seller.name}</p>
        ${localName(seller)}
      </div>
    </div>
    <address class="contact">${addressLines(seller, speech)}${contactLines(seller, 'sender', speech)}</address>
  </header>`;
}

/** What the document is, and its number. */
export function titleBlock(model: DocumentModel, speech: Speech): Markup {
  return html`<section class="title">
    <h1>${heading(model.kind, speech)}</h1>
    <p class="number">${model.number}</p>
  </section>`;
}

/** The warning of a document whose figures lack an input. */
export function banner(model: DocumentModel, speech: Speech): Markup | undefined {
  if (model.complete) return undefined;
  return html`<p class="banner" role="status">${incompleteText(model.missing, speech)}</p>`;
}

/** Buyer, consignee and notify party side by side, then the document's dates. */
export function parties(model: DocumentModel, speech: Speech): Markup {
  const present = (['buyer', 'consignee', 'notify'] as const).flatMap((role) => {
    const party = model[role];
    return party ? [{ role, party }] : [];
  });
  return html`<section class="parties">
    ${present.map(
      ({ role, party }) =>
        html` <div class="party">
          <h2>${heading(role, speech)}</h2>
          <p class="party-name">${party.name}</p>
          ${localName(party)}
          <address>${addressLines(party, speech)}${contactLines(party, 'addressee', speech)}</address>
        </div>`,
    )}
    <dl class="dates">${headFacts(model, speech).map((fact) => html`<div>${factRow(fact, speech)}</div>`)}</dl>
  </section>`;
}

function localName(party: PartyModel): Markup | undefined {
  return party.localName === undefined || party.localName === party.name
    ? undefined
    : html`<p class="local-name">${party.localName}</p>`;
}

function addressLines(party: PartyModel, speech: Speech): Markup | undefined {
  const address = addressText(party, speech);
  return address === '' ? undefined : html`<p>${lined(address)}</p>`;
}

/** An address of e-mail or web says what it is; the others need their label. */
function contactLines(party: PartyModel, role: 'sender' | 'addressee', speech: Speech): Markup | undefined {
  const rows = contactFacts(party, role, speech);
  if (rows.length === 0) return undefined;
  return html`<ul class="contacts">
    ${rows.map((fact) => html`<li>${contactLine(fact, speech)}</li>`)}
  </ul>`;
}

function contactLine(fact: Fact, speech: Speech): Markup {
  if (fact.key === 'email') return emailLink(fact.value);
  if (fact.key === 'website') return webLink(fact.value);
  return html`<span class="key">${heading(fact.key, speech)}</span> <bdi>${fact.value}</bdi>`;
}

/** The term and description of a fact, for inside a `dl`. */
export function factRow(fact: Fact, speech: Speech): Markup {
  return html`<dt>${heading(fact.key, speech)}</dt>
    <dd>${lined(fact.value)}</dd>`;
}
