import { Document, parseDocument } from 'yaml';
import type { Issue } from '../spec/issue.ts';
import type { DocumentFile, SourceFile } from '../spec/file.ts';
import type { Path } from '../spec/tree.ts';
import type { Workspace } from '../spec/workspace.ts';

/** One thing supposed: `items[0].quantity` = `2000`, `fx.USD/CNY` = `7.0`, `product.LED-1.cost.amount` = `60 CNY`. */
export interface Setting {
  readonly path: string;
  readonly value: string;
}

export interface Supposed {
  readonly workspace: Workspace;
  readonly file: DocumentFile;
  /** What the files complain of that they did not before: values that cannot be read, keys that are not known. */
  readonly issues: readonly Issue[];
  /** Settings that lead nowhere. */
  readonly lost: readonly Setting[];
}

/**
 * The workspace as if its files said otherwise; the files themselves stay. A path is one of the document, or begins with
 * `fx.` (a pair), `duties.` or `taxes.` (a name), `product.` (a SKU), `buyer` or `seller`.
 */
export function suppose(workspace: Workspace, file: DocumentFile, settings: readonly Setting[]): Supposed {
  const copy = workspace.copy();
  const lost = settings.filter((setting) => !apply(copy, file.path, setting));
  const document = copy.document(file.path) ?? file;
  const changed = copy.all().filter((one) => one !== workspace.get(one.path));
  const before = new Set(changed.flatMap(({ path }) => workspace.get(path)?.issues.map(keyOf) ?? []));
  const issues = changed.flatMap((one) => one.issues.filter((issue) => !before.has(keyOf(issue))));
  return { workspace: copy, file: document, issues, lost };
}

function keyOf({ file, code, data, message }: Issue): string {
  return JSON.stringify([file, code, message, data]);
}

function apply(workspace: Workspace, document: string, { path, value }: Setting): boolean {
  const [head = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  if (head === 'fx') return setRate(workspace, document, tail, value);
  if (head === 'duties' || head === 'taxes') return setNamed(workspace, head, tail, value);
  if (head === 'product') return setProduct(workspace, tail, value);
  const target = head === 'seller' || head === 'buyer' ? party(workspace, document, head) : undefined;
  if (target && tail) return edit(workspace, target, keysOf(tail), value);
  const file = workspace.get(document);
  return file !== undefined && edit(workspace, file, keysOf(path), value);
}

/** `items[0].quantity` as keys and indexes. */
function keysOf(path: string): Path {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function party(workspace: Workspace, document: string, which: 'seller' | 'buyer'): SourceFile | undefined {
  const { value } = workspace.document(document) ?? {};
  if (which === 'seller') return workspace.seller(value?.seller, document);
  return typeof value?.buyer === 'string' ? workspace.buyer(value.buyer) : undefined;
}

/** Writes a value, given as YAML, at a path of a file; false where the path or the value leads nowhere. */
function edit(workspace: Workspace, file: SourceFile, path: Path, value: string): boolean {
  if (path.length === 0 || value.trim() === '') return false;
  return rewrite(workspace, file, (document) => {
    const node = parseDocument(value, { schema: 'failsafe' });
    const beyond = path.some((key, n) => typeof key === 'number' && !document.hasIn(path.slice(0, n + 1)));
    if (node.errors.length > 0 || beyond) return false;
    document.setIn(path, node.contents);
    return true;
  });
}

/** Changes the YAML of a file of the copy. Anchors are written out first: one of two places is to change, not both. */
function rewrite(workspace: Workspace, file: SourceFile, change: (document: Document) => boolean): boolean {
  try {
    let document: Document = parseDocument(file.text, { schema: 'failsafe' });
    if (document.errors.length > 0) return false;
    if (/[&*][\w-]/.test(file.text)) document = new Document(document.toJS(), { schema: 'failsafe' });
    return change(document) && workspace.set(file.path, document.toString({ lineWidth: 0 })) !== undefined;
  } catch {
    // A path that goes through a plain value, or a value that refers to nothing.
    return false;
  }
}

/** The rate of a pair in place of all that the rates files say of these two currencies. */
function setRate(workspace: Workspace, document: string, pair: string, value: string): boolean {
  const [base = '', quote = ''] = pair.toUpperCase().split('/');
  if (!/^[A-Z]{3}$/.test(base) || !/^[A-Z]{3}$/.test(quote) || base === quote) return false;
  for (const file of workspace.of('rates')) {
    const rows = file.value.fx ?? [];
    const others = rows.flatMap(({ pair: two }, n) => (two?.includes(base) && two.includes(quote) ? [n] : []));
    for (const n of others.reverse()) remove(workspace, file.path, ['fx', n]);
  }
  const { date } = workspace.document(document)?.value ?? {};
  const row = `{ pair: ${base}/${quote}, rate: ${value}, date: ${date ?? '2000-01-01'}, source: supposed }`;
  return workspace.set(`supposed.${base}-${quote}.rates.yaml`, `fx:\n  - ${row}\n`) !== undefined;
}

function remove(workspace: Workspace, path: string, at: Path): void {
  const file = workspace.get(path);
  if (file) rewrite(workspace, file, (document) => document.deleteIn(at));
}

/** The rate of every duty or tax of a name. */
function setNamed(workspace: Workspace, list: 'duties' | 'taxes', name: string, value: string): boolean {
  const usual = list === 'duties' ? 'Customs duty' : 'Import tax';
  let found = false;
  for (const file of workspace.of('rates')) {
    const rows: readonly { readonly name?: string | undefined }[] = file.value[list] ?? [];
    rows.forEach((row, n) => {
      if ((row.name ?? usual).toLowerCase() !== name.toLowerCase()) return;
      const now = workspace.get(file.path);
      if (now && edit(workspace, now, [list, n, 'rate'], value)) found = true;
    });
  }
  return found;
}

/** A key of a product; SKUs may hold points. */
function setProduct(workspace: Workspace, path: string, value: string): boolean {
  const skus = [...workspace.productsBySku().keys()].filter((sku) => path.startsWith(`${sku}.`));
  const sku = skus.sort((a, b) => b.length - a.length)[0];
  const found = sku === undefined ? undefined : workspace.product(sku);
  if (sku === undefined || !found) return false;
  return edit(workspace, found.file, [...found.at, ...keysOf(path.slice(sku.length + 1))], value);
}
