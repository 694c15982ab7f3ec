import { Workspace, checkFile, compute, kindOf, listingOf, parted, totalsReport } from '../../src/core/index.ts';
import type { DocumentFile, FileContent, Issue, OtherFiles, SourceFile, TotalsReport } from '../../src/core/index.ts';
import type { OtherTerm } from '../../src/core/trade/deal/deal.ts';

/** YAML texts by path. Of any other file: `picture`, `font` and the families in it, or what is neither. */
export type Files = Readonly<Record<string, string>>;
type Keys = Readonly<Record<string, string | undefined>>;

export const TODAY = '2026-11-23';

function yaml(base: Keys, own: Keys): string {
  const lines = Object.entries({ ...base, ...own }).filter(([, value]) => value !== undefined);
  return lines.map(([key, value]) => `${key}: ${value}\n`).join('');
}

/** A seller file with nothing wrong in it; keys given here stand instead, `undefined` leaves one out. */
export function seller(own: Keys = {}): string {
  return yaml({ name: 'Example Exports', address: 'Ningbo', country: 'CN' }, own);
}

export function buyer(own: Keys = {}): string {
  return yaml({ name: 'Example Imports', country: 'US' }, own);
}

export function product(own: Keys = {}): string {
  const packing = '{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm, netWeight: 9 kg, grossWeight: 10 kg }';
  const price = '{ term: FOB Ningbo, currency: USD, unit: 10 }';
  return yaml({ sku: 'A', name: 'Lamp', unit: 'pcs', hs: '"940542"', origin: 'CN', price, packing }, own);
}

const DOCUMENT = {
  number: 'Q-1',
  date: '2026-11-23',
  buyer: '{ name: Example Imports, country: US }',
  currency: 'USD',
  incoterm: 'FOB Ningbo',
  from: 'Ningbo',
  to: 'Chicago',
  items: '[{ sku: A, quantity: 100 }]',
  charges: '{ preCarriage: none, exportClearance: none, originTerminal: none }',
};

/** A quotation (or proforma) with nothing wrong in it. */
export function document(own: Keys = {}): string {
  return yaml(DOCUMENT, own);
}

/** A seller, a product A and a quotation q; files given here stand instead. */
export function folder(own: Files = {}): Files {
  return { 'us.seller.yaml': seller(), 'a.product.yaml': product(), 'q.quotation.yaml': document(), ...own };
}

export function workspaceOf(files: Files): Workspace {
  const others = Object.entries(files).filter(([path]) => !kindOf(path));
  const workspace = new Workspace(others.length > 0 ? otherFiles(new Map(others)) : undefined);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  return workspace;
}

function otherFiles(texts: ReadonlyMap<string, string>): OtherFiles {
  return {
    folder: (folder) => {
      const inside = [...texts.keys()].map(parted).filter((one) => one.folder === folder);
      return listingOf(inside.map(({ name }) => name));
    },
    content: (path): FileContent | undefined => {
      const text = texts.get(path);
      const families = /^font (.*)/.exec(text ?? '')?.[1]?.split(', ');
      return text === undefined ? undefined : { picture: text === 'picture', families };
    },
  };
}

export function fileAt(workspace: Workspace, path: string): SourceFile {
  const file = workspace.get(path);
  if (!file) throw new Error(`no file ${path}`);
  return file;
}

export function documentIn(workspace: Workspace, path = 'q.quotation.yaml'): DocumentFile {
  const file = workspace.document(path);
  if (!file) throw new Error(`no document ${path}`);
  return file;
}

export function issuesOf(files: Files, path = 'q.quotation.yaml', today = TODAY): Issue[] {
  const workspace = workspaceOf(files);
  return checkFile(workspace, fileAt(workspace, path), today);
}

/** The totals object of a document in a folder of texts. */
export function totalsOf(files: Files, other?: OtherTerm, path = 'q.quotation.yaml'): TotalsReport {
  const workspace = workspaceOf(files);
  return totalsReport(compute(workspace, documentIn(workspace, path), other), []);
}

/** The totals of the usual folder with these keys of its quotation. */
export function quoted(own: Keys, files: Files = {}): TotalsReport {
  return totalsOf(folder({ ...files, 'q.quotation.yaml': document(own) }));
}
