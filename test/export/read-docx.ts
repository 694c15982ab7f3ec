import { inflateRawSync } from 'node:zlib';

/** The files of a zip, by its directory at the end. */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const [name, extra, note] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? body : inflateRawSync(body));
    at += 46 + name + extra + note;
  }
  return files;
}

/** The XML of a part of a Word file. */
export function partOf(bytes: Uint8Array, part = 'word/document.xml'): string {
  return unzipped(bytes).get(part)?.toString('utf8') ?? '';
}

/** The paragraphs of XML, in order, none of which holds another here. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p(?:\/>|(?: [^>]*)?>.*?<\/w:p>)/gs)].map(([paragraph]) => paragraph);
}

/** The text that Word shows of some XML: a line for each paragraph and line break. */
export function wordText(xml: string): string {
  return paragraphsOf(xml)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?(?<!\/)>(.*?)<\/w:t>|<w:br\/>/gs)]
        .map(([, text]) => plain(text ?? '\n'))
        .join(''),
    )
    .join('\n');
}

/** The cells' texts of the rows of the table with a repeated heading, which is the first. */
export function itemRows(xml: string): string[][] {
  const start = xml.lastIndexOf('<w:tr>', xml.indexOf('<w:tblHeader/>'));
  const table = xml.slice(start).split('</w:tbl>')[0] ?? '';
  return [...table.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordText(cell)),
  );
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (entity, name: string) => entities[name] ?? entity);
}

/** The pictures in a Word file, by their names. */
export function mediaOf(bytes: Uint8Array): string[] {
  return [...unzipped(bytes).keys()].filter((name) => /^word\/media\/./.test(name));
}

/** A picture of which a reader sees only the header and that it has an end. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  bytes.write('\0\0\0\0IEND', 33, 'latin1');
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}
