import type { DocumentModel } from '../../core/documents/model.ts';
import { bankFacts, creditFacts, packingFacts } from '../facts.ts';
import { label } from '../labels.ts';
import type { Label, Speech } from '../labels.ts';
import { factEntries, titleEntry, writeBlocks } from './blocks.ts';
import type { Block, Entry } from './blocks.ts';
import type { Canvas } from './canvas.ts';
import { figure, text } from './content.ts';
import type { Content } from './content.ts';
import type { Halves } from './columns.ts';
import { quantityFormat } from './number-formats.ts';
import type { Pictures } from './pictures.ts';
import type { Look } from './style.ts';

const SMALL: Look = { size: 8.5, color: 'soft' };
const SIGNER: Look = { bold: true };
const LINE: Look = { ...SMALL, above: 'thin' };
/** Points of the room for a signature, and for a stamp of 30 mm; pixels of the stamp. */
const SIGNATURE = 48;
const STAMP_ROW = 90;
const STAMP = { width: 113, height: 113 };

/** Packing, letter of credit and bank, each on the shorter side; `links` are the formulas of sums on the packing list. */
export function writeDetails(
  canvas: Canvas,
  { left, right }: Halves,
  model: DocumentModel,
  { speech, links }: { readonly speech: Speech; readonly links: ReadonlyMap<Label, string> },
): void {
  const { packing, lc, bank } = model;
  const section = (title: Label, entries: readonly Entry[]): Entry[] => [titleEntry(label(title, speech)), ...entries];
  const days = lc && { latestShipment: lc.latestShipment, expiry: lc.expiry, lastPresentation: lc.lastPresentation };
  const figures: Partial<Record<Label, Content>> = packing
    ? {
        cartons: measured(String(packing.cartons), undefined, speech, links.get('cartons')),
        volume: measured(packing.volume, 'm³', speech, links.get('volume')),
        grossWeight: measured(packing.grossWeight, 'kg', speech, links.get('grossWeight')),
        netWeight: measured(packing.netWeight, 'kg', speech, links.get('netWeight')),
      }
    : {};
  const blocks = [
    ...(packing ? [section('packing', factEntries(packingFacts(packing, speech), speech, {}, figures))] : []),
    ...(lc ? [section('lc', factEntries(creditFacts(lc, speech), speech, days))] : []),
    ...(bank ? [section('bank', factEntries(bankFacts(bank, speech), speech))] : []),
  ].filter((entries) => entries.length > 1);
  if (blocks.length === 0) return;
  const sides: readonly [Entry[], Entry[]] = [[], []];
  for (const entries of blocks) (sides[0].length <= sides[1].length ? sides[0] : sides[1]).push(...entries);
  canvas.gap(8);
  writeBlocks(canvas, [
    { half: left, entries: sides[0] },
    { half: right, entries: sides[1] },
  ]);
}

function measured(value: string | undefined, unit: string | undefined, speech: Speech, link?: string): Content {
  return figure(value, quantityFormat(value ?? '', unit), speech, link);
}

/** Notes longer than this have the page's width for themselves. */
const SHORT_NOTES = 500;

/** The notes and the signatures; beside each other where both are short, so that a small offer stays on one page. */
export function writeClosing(canvas: Canvas, halves: Halves, closing: ClosingOf): void {
  const { model, speech } = closing;
  const notes = noteEntries(model.notes, speech);
  const beside = model.kind === 'quotation' && model.notes.join('').length <= SHORT_NOTES;
  const half = beside ? halves.left : halves.whole;
  const numbered = { half: { ...half, split: half.from + 1 }, entries: notes };
  if (notes.length > 0) canvas.gap(8);
  if (notes.length > 0 && !beside) writeBlocks(canvas, [numbered]);
  if (!beside) canvas.gap(12);
  writeSignatures(canvas, beside ? [numbered] : [], halves, closing);
}

interface ClosingOf {
  readonly model: DocumentModel;
  readonly pictures: Pictures;
  readonly speech: Speech;
}

/** The notes, numbered so that a mail can refer to them. */
function noteEntries(notes: readonly string[], speech: Speech): Entry[] {
  if (notes.length === 0) return [];
  const rows = notes.map((note, n) => ({ label: `${n + 1}.`, content: text(note) }));
  return [titleEntry(label('notes', speech)), ...rows];
}

/** The seller's signature with the stamp; on a proforma, which the buyer orders by, also a place for the buyer's. */
function writeSignatures(
  canvas: Canvas,
  others: readonly Block[],
  { left, right }: Halves,
  { model, pictures, speech }: ClosingOf,
): void {
  const stamped = pictures.has(model.stamp);
  // A line of its own for each: the buyer's ends a column before the seller's begins.
  const short = { ...left, to: left.to > 1 ? left.to - 1 : left.to };
  const signature = (title: Label, name: string, line: Label): Entry[] => [
    { content: text(label(title, speech)), look: SMALL, height: 18 },
    { content: text(name), look: SIGNER },
    { content: text(''), height: stamped ? STAMP_ROW : SIGNATURE },
    { content: text(label(line, speech)), look: LINE },
  ];
  const buyer = { half: short, entries: signature('accepted', model.buyer.name, 'signatureDate') };
  const seller = { half: right, entries: signature('onBehalf', model.seller.name, 'signature') };
  const rows = writeBlocks(canvas, [...others, ...(model.kind === 'proforma' ? [buyer] : []), seller]);
  const row = rows[2];
  if (row === undefined) return;
  pictures.show(canvas, model.stamp, { alt: '', box: STAMP, row, column: right.from, x: 60, y: 3 });
}
