import type { DocumentModel, LineModel } from '../../core/documents/model.ts';
import { amountText, countryText, percentText, quantityText } from '../format.ts';
import { label, secondOf } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { heading } from './heading.ts';
import { html, lined } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Pictures } from './pictures.ts';

/** Which of the columns that not every document needs are there. */
interface Columns {
  readonly pictures: Pictures;
  readonly picture: boolean;
  readonly discount: boolean;
  readonly speech: Speech;
}

/** The goods, one row a line; `rows` are appended to the body so that totals stay with the last line in print. */
export function itemTable(model: DocumentModel, pictures: Pictures, speech: Speech): Markup {
  const columns: Columns = {
    pictures,
    picture: model.lines.some((line) => pictures.has(line.image)),
    discount: model.lines.some((line) => line.discount !== undefined),
    speech,
  };
  const money = html`<span class="unit">${model.currency}</span>`;
  return html`<table class="items" aria-label="${label('items', speech)}">
    <thead>
      <tr>
        <th class="no" scope="col">${heading('no', speech)}</th>
        ${columns.picture ? html`<th class="picture" scope="col"></th>` : undefined}
        <th class="text" scope="col">${heading('description', speech)}</th>
        <th class="figure" scope="col">${heading('quantity', speech)}</th>
        <th class="unit-cell" scope="col"></th>
        <th class="figure" scope="col">${heading('unitPrice', speech)} ${money}</th>
        ${columns.discount ? html`<th class="figure" scope="col">${heading('discount', speech)} ${money}</th>` : undefined}
        <th class="figure" scope="col">${heading('amount', speech)} ${money}</th>
      </tr>
    </thead>
    <tbody>
      ${model.lines.map((line) => row(line, columns))}
    </tbody>
  </table>`;
}

function row(line: LineModel, columns: Columns): Markup {
  const { speech } = columns;
  return html`<tr>
    <td class="no">${line.no}</td>
    ${columns.picture ? html`<td class="picture">${columns.pictures.show(line.image, 'thumb', line.description)}</td>` : undefined}
    <td class="text">${goods(line, speech)}</td>
    <td class="figure quantity" data-label="${label('quantity', speech)}">${quantityText(line.quantity, speech)}</td>
    <td class="unit-cell">${line.unit}</td>
    ${line.free ? free(columns) : money(line, columns)}
  </tr> `;
}

function money(line: LineModel, { discount: discounts, speech }: Columns): Markup {
  return html`<td class="figure price" data-label="${label('unitPrice', speech)}">
      ${amountText(line.unitPrice, speech)}
    </td>
    ${discounts ? discount(line, speech) : undefined}
    <td class="figure amount" data-label="${label('amount', speech)}">${amountText(line.amount, speech)}</td>`;
}

/** Goods without a price: a price of zero would read as a mistake. The words take the room of all three columns. */
function free({ discount: discounts, speech }: Columns): Markup {
  return html`<td class="figure amount" colspan="${discounts ? 3 : 2}" data-label="${label('amount', speech)}">
    ${label('free', speech)}
  </td>`;
}

function goods(line: LineModel, speech: Speech): Markup {
  const codes = [
    line.sku === undefined ? undefined : html`<span class="sku">${line.sku}</span>`,
    line.hs === undefined
      ? undefined
      : html`<span><span class="key">${heading('hs', speech)}</span> <bdi>${line.hs}</bdi></span>`,
    line.origin === undefined
      ? undefined
      : html`<span><span class="key">${heading('origin', speech)}</span> ${countryText(line.origin, speech)}</span>`,
  ].filter((code) => code !== undefined);
  return html`<p class="goods">${lined(line.description)}</p>
    ${line.localDescription === undefined ? undefined : html`<p class="local-name" lang="${secondOf(speech)}">${lined(line.localDescription)}</p>`}
    ${codes.length > 0 ? html`<p class="codes">${codes}</p>` : undefined}${
      line.specs.length > 0
        ? html`<p class="specs">
            ${line.specs.map(([key, value]) => html`<span><span class="key">${key}</span> <bdi>${value}</bdi></span>`)}
          </p>`
        : undefined
    }`;
}

function discount(line: LineModel, speech: Speech): Markup {
  if (line.discount === undefined) return html`<td class="figure discount none"></td>`;
  const rate =
    line.discountRate === undefined ? undefined : html`<small>${percentText(line.discountRate, speech)}</small>`;
  return html`<td class="figure discount" data-label="${label('discount', speech)}">
    ${amountText(line.discount, speech)}${rate}
  </td>`;
}
