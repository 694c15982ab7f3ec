import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { amountText, countryText, percentText, quantityText } from '../format.ts';
import { label } from '../labels.ts';
import type { Language } from '../labels.ts';
import { html, lined } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Pictures } from './pictures.ts';

/** Which of the columns that not every document needs are there. */
interface Columns {
  readonly pictures: Pictures;
  readonly picture: boolean;
  readonly discount: boolean;
  readonly language: Language;
}

/** The goods, one row a line; `rows` are appended to the body so that totals stay with the last line in print. */
export function itemTable(model: DocumentModel, pictures: Pictures, language: Language): Markup {
  const columns: Columns = {
    pictures,
    picture: model.lines.some((line) => pictures.has(line.image)),
    discount: model.lines.some((line) => line.discount !== undefined),
    language,
  };
  const money = html`<span class="unit">${model.currency}</span>`;
  return html`<table class="items" aria-label="${label('items', language)}">
    <thead>
      <tr>
        <th class="no" scope="col">${label('no', language)}</th>
        ${columns.picture ? html`<th class="picture" scope="col"></th>` : undefined}
        <th class="text" scope="col">${label('description', language)}</th>
        <th class="figure" scope="col">${label('quantity', language)}</th>
        <th class="unit-cell" scope="col"></th>
        <th class="figure" scope="col">${label('unitPrice', language)} ${money}</th>
        ${columns.discount ? html`<th class="figure" scope="col">${label('discount', language)} ${money}</th>` : undefined}
        <th class="figure" scope="col">${label('amount', language)} ${money}</th>
      </tr>
    </thead>
    <tbody>
      ${model.lines.map((line) => row(line, columns))}
    </tbody>
  </table>`;
}

function row(line: LineModel, columns: Columns): Markup {
  const { language } = columns;
  return html`<tr>
    <td class="no">${line.no}</td>
    ${columns.picture ? html`<td class="picture">${columns.pictures.show(line.image, 'thumb', line.description)}</td>` : undefined}
    <td class="text">${goods(line, language)}</td>
    <td class="figure quantity" data-label="${label('quantity', language)}">${quantityText(line.quantity)}</td>
    <td class="unit-cell">${line.unit}</td>
    ${line.free ? free(columns) : money(line, columns)}
  </tr> `;
}

function money(line: LineModel, { discount: discounts, language }: Columns): Markup {
  return html`<td class="figure price" data-label="${label('unitPrice', language)}">${amountText(line.unitPrice)}</td>
    ${discounts ? discount(line, language) : undefined}
    <td class="figure amount" data-label="${label('amount', language)}">${amountText(line.amount)}</td>`;
}

/** Goods without a price: a price of zero would read as a mistake. The words take the room of all three columns. */
function free({ discount: discounts, language }: Columns): Markup {
  return html`<td class="figure amount" colspan="${discounts ? 3 : 2}" data-label="${label('amount', language)}">
    ${label('free', language)}
  </td>`;
}

function goods(line: LineModel, language: Language): Markup {
  const codes = [
    line.sku === undefined ? undefined : html`<span class="sku">${line.sku}</span>`,
    line.hs === undefined ? undefined : html`<span><span class="key">${label('hs', language)}</span> ${line.hs}</span>`,
    line.origin === undefined
      ? undefined
      : html`<span><span class="key">${label('origin', language)}</span> ${countryText(line.origin, language)}</span>`,
  ].filter((code) => code !== undefined);
  return html`<p class="goods">${lined(line.description)}</p>
    ${codes.length > 0 ? html`<p class="codes">${codes}</p>` : undefined}${
      line.specs.length > 0
        ? html`<p class="specs">
            ${line.specs.map(([key, value]) => html`<span><span class="key">${key}</span> ${value}</span>`)}
          </p>`
        : undefined
    }`;
}

function discount(line: LineModel, language: Language): Markup {
  if (line.discount === undefined) return html`<td class="figure discount none"></td>`;
  const rate = line.discountRate === undefined ? undefined : html`<small>${percentText(line.discountRate)}</small>`;
  return html`<td class="figure discount" data-label="${label('discount', language)}">
    ${amountText(line.discount)}${rate}
  </td>`;
}
