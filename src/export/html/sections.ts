import type { DocumentModel, InstalmentModel } from '../../core/documents/model.ts';
import { bankFacts, creditFacts, packingFacts } from '../facts.ts';
import type { Fact } from '../facts.ts';
import { amountText, percentText } from '../format.ts';
import type { Label, Speech } from '../labels.ts';
import { factRow } from './header.ts';
import { heading } from './heading.ts';
import { html, lined } from './markup.ts';
import type { Markup } from './markup.ts';

/** What is agreed besides the goods: payment, packing, letter of credit, bank. */
export function sections(model: DocumentModel, speech: Speech): Markup {
  const section = (title: Label, rows: readonly Fact[], className: string = title): Markup | undefined =>
    factSection(className, title, rows, speech);
  const packing = model.packing && section('packing', packingFacts(model.packing, speech));
  const credit = model.lc && section('lc', creditFacts(model.lc, speech));
  const others = [payment(model, speech), packing, credit].filter((section) => section !== undefined);
  const wide = others.length % 2 === 0 ? 'bank wide' : 'bank';
  const bank = model.bank && section('bank', bankFacts(model.bank, speech), wide);
  return html`<div class="details">${[...others, bank]}</div>`;
}

function factSection(className: string, title: Label, rows: readonly Fact[], speech: Speech): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html` <section class="detail ${className}">
    <h2>${heading(title, speech)}</h2>
    <dl class="pairs">${rows.map((fact) => html`<div>${factRow(fact, speech)}</div>`)}</dl>
  </section>`;
}

function payment(model: DocumentModel, speech: Speech): Markup | undefined {
  const { payment: terms, schedule } = model;
  if (terms === undefined && schedule.length === 0) return undefined;
  return html` <section class="detail payment">
    <h2>${heading('payment', speech)}</h2>
    ${terms === undefined ? undefined : html`<p>${lined(terms)}</p>`}${schedule.length > 0 ? scheduleTable(model.currency, schedule, speech) : undefined}
  </section>`;
}

function scheduleTable(currency: string, schedule: readonly InstalmentModel[], speech: Speech): Markup {
  return html`<table class="schedule">
    <thead>
      <tr>
        <th class="figure" scope="col">${heading('share', speech)}</th>
        <th class="text" scope="col">${heading('due', speech)}</th>
        <th class="figure" scope="col">${heading('amount', speech)} <span class="unit">${currency}</span></th>
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
    <h2>${heading('notes', speech)}</h2>
    <ol>
      ${model.notes.map((note) => html`<li>${lined(note)}</li>`)}
    </ol>
  </section>`;
}
