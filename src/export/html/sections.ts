import type { DocumentModel, InstalmentModel } from '../../core/documents/model.ts';
import { bankFacts, creditFacts, packingFacts } from '../facts.ts';
import type { Fact } from '../facts.ts';
import { amountText, percentText } from '../format.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { factRow } from './header.ts';
import { html, lined } from './markup.ts';
import type { Markup } from './markup.ts';

/** What is agreed besides the goods: payment, packing, letter of credit, bank. */
export function sections(model: DocumentModel, speech: Speech): Markup {
  const packing =
    model.packing && factSection('packing', label('packing', speech), packingFacts(model.packing, speech));
  const credit = model.lc && factSection('credit', label('lc', speech), creditFacts(model.lc, speech));
  const others = [payment(model, speech), packing, credit].filter((section) => section !== undefined);
  const wide = others.length % 2 === 0 ? 'bank wide' : 'bank';
  const bank = model.bank && factSection(wide, label('bank', speech), bankFacts(model.bank, speech));
  return html`<div class="details">${[...others, bank]}</div>`;
}

function factSection(className: string, title: string, rows: readonly Fact[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html` <section class="detail ${className}">
    <h2>${title}</h2>
    <dl class="pairs">${rows.map((fact) => html`<div>${factRow(fact)}</div>`)}</dl>
  </section>`;
}

function payment(model: DocumentModel, speech: Speech): Markup | undefined {
  const { payment: terms, schedule } = model;
  if (terms === undefined && schedule.length === 0) return undefined;
  return html` <section class="detail payment">
    <h2>${label('payment', speech)}</h2>
    ${terms === undefined ? undefined : html`<p>${lined(terms)}</p>`}${schedule.length > 0 ? scheduleTable(model.currency, schedule, speech) : undefined}
  </section>`;
}

function scheduleTable(currency: string, schedule: readonly InstalmentModel[], speech: Speech): Markup {
  return html`<table class="schedule">
    <thead>
      <tr>
        <th class="figure" scope="col">${label('share', speech)}</th>
        <th class="text" scope="col">${label('due', speech)}</th>
        <th class="figure" scope="col">${label('amount', speech)} <span class="unit">${currency}</span></th>
      </tr>
    </thead>
    <tbody>
      ${schedule.map(
        ({ percent, when, amount }) =>
          html` <tr>
            <td class="figure">${percent === undefined ? '' : percentText(percent, speech)}</td>
            <td class="text">${when}</td>
            <td class="figure">${amountText(amount, speech)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The notes, numbered so that a mail can refer to them. */
export function notes(model: DocumentModel, speech: Speech): Markup | undefined {
  if (model.notes.length === 0) return undefined;
  return html` <section class="notes">
    <h2>${label('notes', speech)}</h2>
    <ol>
      ${model.notes.map((note) => html`<li>${lined(note)}</li>`)}
    </ol>
  </section>`;
}
