import type { WriteOptions } from 'hucre/xlsx';
import { minorUnits } from '../../core/tables/currencies.ts';
import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { label, speechOf } from '../labels.ts';
import type { Label, Speech } from '../labels.ts';
import { createCanvas } from './canvas.ts';
import type { Canvas } from './canvas.ts';
import { writeClosing, writeDetails } from './closing.ts';
import { columnsOf, halvesOf } from './columns.ts';
import { head } from './head.ts';
import { writeItems } from './items.ts';
import type { Operand } from './formulas.ts';
import type { Section } from './page-breaks.ts';
import { packed } from './package.ts';
import { packingSheet } from './packing-sheet.ts';
import type { PackingSheet } from './packing-sheet.ts';
import { pageOf } from './page-setup.ts';
import { picturesOf } from './pictures.ts';
import type { Pictures } from './pictures.ts';
import { writeSchedule } from './schedule.ts';
import { BODY, stylesOf } from './style.ts';
import type { Styles } from './style.ts';
import { cellText, quoted, sheetName } from './text.ts';
import { sumColumns, writeTotals, writeWords } from './totals.ts';

/** The document as a workbook with live formulas: a sheet to print, and one with the packing of each line. */
export async function renderXlsx(model: DocumentModel, assets: Assets): Promise<Uint8Array> {
  const speech = speechOf(model.language);
  const styles = stylesOf(model.design, speech);
  const pictures = picturesOf([model.logo, model.stamp, ...model.lines.map(({ image }) => image)], assets);
  const { packing } = model;
  const packingList = packing && packing.lines.length > 0 ? packingSheet(model, packing, styles, speech) : undefined;
  const first = sheetName(model.number, label(model.kind, speech));
  const second = sheetName(label('packing', speech), 'Packing', [first]);
  const { canvas, ...sheet } = documentSheet(model, {
    styles,
    speech,
    pictures,
    links: linksTo(packingList, second),
  });
  const pages = [
    pageOf(canvas, { name: first, model, speech, ...sheet }),
    ...(packingList
      ? [
          pageOf(packingList.canvas, {
            name: second,
            model,
            speech,
            heading: packingList.heading,
            table: packingList.canvas.height,
          }),
        ]
      : []),
  ];
  return packed(
    pages.map(({ sheet }, n) => ({ sheet, pictures: n === 0 ? canvas.pictures : [] })),
    pictures.files,
    {
      ...propertiesOf(model, speech),
      namedRanges: pages.flatMap(({ names }) => names),
      defaultFont: { name: styles.font, size: BODY },
    },
  );
}

interface DocumentSheet {
  readonly canvas: Canvas;
  readonly heading: number;
  /** Points from the top to the end of the goods. */
  readonly table: number;
  readonly sections: readonly Section[];
}

interface Means {
  readonly styles: Styles;
  readonly speech: Speech;
  readonly pictures: Pictures;
  readonly links: ReadonlyMap<Label, string>;
}

function documentSheet(model: DocumentModel, { styles, speech, pictures, links }: Means): DocumentSheet {
  const digits = minorUnits(model.currency);
  const columns = columnsOf(
    model,
    model.lines.some(({ image }) => pictures.has(image)),
    speech,
  );
  const halves = halvesOf(columns, speech);
  const canvas = createCanvas(
    columns.map(({ width }) => width),
    styles,
  );
  head(canvas, halves, { model, pictures, speech });
  const items = writeItems(canvas, { lines: model.lines, columns, pictures, digits, speech });
  const table = canvas.height;
  const sums = sumColumns(halves.right);
  const sections: Section[] = [];
  const together = (write: () => void): void => {
    const from = canvas.next;
    write();
    sections.push({ from, to: canvas.next });
  };
  let total: Operand | undefined;
  together(() => {
    canvas.gap(6);
    total = writeTotals(canvas, { model, items, columns: sums, digits, speech });
    writeWords(canvas, halves.whole, model.totals.words, speech);
  });
  together(() => writeSchedule(canvas, { model, total, whole: halves.whole, sums, digits, speech }));
  together(() => writeDetails(canvas, halves, model, { speech, links }));
  together(() => writeClosing(canvas, halves, { model, pictures, speech }));
  return { canvas, heading: items.heading, table, sections };
}

/** The sums of the packing list as formulas for the first sheet, by the label of the fact. */
function linksTo(list: PackingSheet | undefined, name: string): Map<Label, string> {
  return new Map(Array.from(list?.sums ?? [], ([key, ref]) => [key, `${quoted(name)}!${ref}`]));
}

/** Nothing of the machine, of its user or of this moment. */
function propertiesOf(model: DocumentModel, speech: Speech): Pick<WriteOptions, 'properties'> {
  const day = model.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(model.date) ? Date.parse(model.date) : NaN;
  const dated = Number.isNaN(day) ? undefined : new Date(day);
  return {
    properties: {
      title: cellText([label(model.kind, speech), model.number].filter(Boolean).join(' ')),
      creator: cellText(model.seller.name),
      ...(dated ? { created: dated } : {}),
      // Without one the library would take the clock.
      modified: dated ?? new Date(Date.UTC(1980, 0, 1)),
    },
  };
}
