import { unzipSync } from 'fflate';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import type { Assets } from '../../src/export/assets.ts';
import { renderXlsx } from '../../src/export/xlsx/workbook.ts';

/** A cell as a spreadsheet reads it. */
export interface ReadCell {
  readonly kind: 'number' | 'text' | 'error';
  readonly value: string;
  readonly formula: string | undefined;
  readonly format: string | undefined;
  /** Its style marks it as text that a program must not take for anything else when it is edited. */
  readonly quoted: boolean;
  /** Where its text stands: `left`, `right`, `center`. */
  readonly horizontal: string | undefined;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  /** By reference: `L20`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

export interface ReadBook {
  /** Text of every part, pictures as letters of a byte each. */
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly ReadSheet[];
}

export async function bookOf(model: DocumentModel, assets: Assets = () => undefined): Promise<ReadBook> {
  return readBook(await renderXlsx(model, assets));
}

export function readBook(bytes: Uint8Array): ReadBook {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      new TextDecoder(path.startsWith('xl/media/') ? 'latin1' : 'utf-8').decode(part),
    ]),
  );
  const part = (path: string): string => parts.get(path) ?? '';
  const strings = all(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, xml = '']) => textOf(xml));
  const styles = part('xl/styles.xml');
  const codes = new Map(
    all(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g).map(([, id, code = '']) => [id, plain(code)]),
  );
  const formats = all(
    /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '',
    /<xf numFmtId="(\d+)"([^>]*)>(.*?)(?=<xf |<\/cellXfs>)/gs,
  ).map(([, id, rest = '', inside = '']) => ({
    code: codes.get(id),
    quoted: / quotePrefix="1"/.test(rest),
    horizontal: /horizontal="(\w+)"/.exec(inside)?.[1],
  }));
  const names = all(part('xl/workbook.xml'), /<sheet name="([^"]*)"/g).map(([, name = '']) => plain(name));
  const sheets = names.map((name, n): ReadSheet => {
    const xml = part(`xl/worksheets/sheet${n + 1}.xml`);
    const cells = all(xml, /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).map(([, attributes = '', body = '']) => {
      const attribute = (name: string): string | undefined =>
        new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
      const written = plain(/<v>(.*?)<\/v>/s.exec(body)?.[1] ?? '');
      const type = attribute('t');
      const formula = /<f(?: [^>]*)?>(.*?)<\/f>/s.exec(body)?.[1];
      const isNumber = type === undefined && written !== '';
      const value = type === 's' ? (strings[Number(written)] ?? '') : type === 'inlineStr' ? textOf(body) : written;
      const cell: ReadCell = {
        kind: isNumber ? 'number' : type === 'e' ? 'error' : 'text',
        value,
        formula: formula === undefined ? undefined : plain(formula),
        format: formats[Number(attribute('s') ?? 0)]?.code,
        quoted: formats[Number(attribute('s') ?? 0)]?.quoted ?? false,
        horizontal: formats[Number(attribute('s') ?? 0)]?.horizontal,
      };
      return [attribute('r') ?? '', cell] as const;
    });
    return { name, xml, cells: new Map(cells) };
  });
  return { parts, sheets };
}

/** The rows below the headings, up to the first whose first cell is no number: a cell for each heading, by its first line. */
export function tableOf({ cells }: ReadSheet, first = 'No.'): ReadonlyMap<string, ReadCell>[] {
  const heading = [...cells].find(([, { value }]) => value.split('\n')[0] === first)?.[0] ?? '';
  const row = rowOf(heading);
  const headings = [...cells].filter(([ref]) => rowOf(ref) === row);
  const rows: ReadonlyMap<string, ReadCell>[] = [];
  for (let below = row + 1; cells.get(`A${below}`)?.kind === 'number'; below += 1)
    rows.push(
      new Map(
        headings.flatMap(([ref, { value }]) => {
          const cell = cells.get(`${ref.replace(/\d+/, '')}${below}`);
          return cell ? [[value.replace(/\n[A-Z]{3}$/, '').replace('\n', ' '), cell] as const] : [];
        }),
      ),
    );
  return rows;
}

/** The next cells with something in them to the right of the one with this text. */
export function besides({ cells }: ReadSheet, text: string): ReadCell[] {
  const ref = [...cells].find(([, { value }]) => value === text)?.[0];
  if (ref === undefined) return [];
  const row = [...cells].filter(([other]) => rowOf(other) === rowOf(ref));
  const at = row.findIndex(([other]) => other === ref);
  return row.slice(at + 1).flatMap(([, cell]) => (cell.value === '' ? [] : [cell]));
}

function rowOf(ref: string): number {
  return Number(/\d+/.exec(ref)?.[0] ?? 0);
}

function textOf(xml: string): string {
  const text = all(xml, /<t(?: [^>]*)?>(.*?)<\/t>/gs)
    .map(([, part = '']) => plain(part))
    .join('');
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, '&');
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}
