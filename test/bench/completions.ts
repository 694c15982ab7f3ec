import type { DocumentFile } from '../../src/core/index.ts';
import type { View } from '../../src/language/view.ts';
import type { Language } from './core.ts';
import { productsText } from './look-up.ts';
import type { Subject } from './sample.ts';

// What is offered in a document of 1,000 lines beside 10,000 products in 200 files. Every figure is invented.

const FILES = 200;
const EACH = 50;
const LINES = 1000;
const PRODUCTS = Array.from({ length: FILES }, (_, file) => productsText(file * EACH, EACH));

/** Where somebody writes: the text of the document up to the cursor, and behind it. */
const PLACES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'incoterm:': ['incoterm: ', ''],
  'incoterm: FOB n': ['incoterm: FOB n', ''],
  'sku:': ['items:\n  - { sku: ', ', quantity: 1 }'],
  'sku: P-4': ['items:\n  - { sku: P-4', ', quantity: 1 }'],
  'unit:': ['items:\n  - { description: x, unit: ', ' }'],
  'hs:': ['items:\n  - { description: x, hs: ', ' }'],
};

export interface Offered extends Subject {
  readonly what: string;
  readonly limit: number;
}

/** The nearest of 10,000 SKUs to one that nobody has, as at each key of it. */
export function nearestSku({ closest }: Language): Offered {
  const skus = Array.from(
    { length: FILES * EACH },
    (_, n) => `LAMP-${String.fromCharCode(65 + (n % 26))}-${10_000 + n}`,
  );
  return { what: 'nearest of 10,000 SKUs', limit: 10, prepare: () => () => closest('XLAMQ-AB-1000', skus) };
}

/** Once with no product read but those of the document, and once with all of them read; each time in another text. */
export function completions(language: Language): Offered[] {
  let note = 0;
  const warm = workspaceOf(language);
  for (const file of warm.of('product')) for (const index of file.indexes) file.product(index);
  return Object.entries(PLACES).flatMap(([place, around]) => {
    const ask = (workspace: typeof warm) => {
      const asked = textAround(around, (note += 1));
      workspace.set('q.quotation.yaml', asked.text);
      const view = viewOf(language, workspace);
      return () => {
        const found = language.complete(view, { path: 'q.quotation.yaml', kind: 'quotation', ...asked });
        if (!found) throw new Error(`nothing is offered at ${place}`);
      };
    };
    return [
      { what: `offers at ${place}, cold`, limit: 50, prepare: () => ask(workspaceOf(language)) },
      { what: `offers at ${place}, warm`, limit: 16, prepare: () => ask(warm) },
    ];
  });
}

function workspaceOf({ Workspace, compute }: Language): InstanceType<Language['Workspace']> {
  const workspace = new Workspace();
  workspace.set('us.seller.yaml', 'name: Example Exports\naddress: Ningbo\ncountry: CN\n');
  for (const [n, text] of PRODUCTS.entries()) workspace.set(`${n}.product.yaml`, text);
  const file = workspace.set('q.quotation.yaml', textAround(['', ''], 0).text);
  compute(workspace, file as DocumentFile);
  return workspace;
}

function textAround([before, after]: readonly [string, string], note: number): { text: string; offset: number } {
  const lines = Array.from({ length: LINES }, (_, n) => `  - { sku: P-${n * 10}, quantity: ${100 + n} }\n`).join('');
  const head = `# ${note}\nnumber: Q-1\ndate: 2026-11-23\nbuyer: { name: Example Imports, country: NL }\ncurrency: USD\nfrom: Ningbo\nto: Rotterdam\n`;
  const isItem = before.startsWith('items:');
  const [start, end] = isItem ? [`${head}incoterm: FOB Ningbo\n`, `\n${lines}`] : [head, `\nitems:\n${lines}`];
  return { text: `${start}${before}${after}${end}`, offset: start.length + before.length };
}

function viewOf({ compute, fill }: Language, workspace: InstanceType<Language['Workspace']>): View {
  return {
    workspace,
    today: '2026-11-23',
    language: 'zh-cn',
    computation: (path) => {
      const file = workspace.document(path);
      return file && compute(workspace, file);
    },
    issues: () => [],
    l10n: { t: (message, data = {}) => fill(message, data), element: (element) => element },
  };
}
