import assert from 'node:assert/strict';
import { Workspace } from '../../../../src/core/spec/workspace.ts';
import { gatherDeal } from '../../../../src/core/trade/deal/deal.ts';
import { importFacts } from '../../../../src/core/trade/import/duties.ts';
import type { ImportFacts, LineImport } from '../../../../src/core/trade/import/duties.ts';

type Goods = readonly { readonly hs?: string; readonly origin?: string }[];

export interface Entry {
  readonly country?: string;
  readonly date?: string;
  readonly entryDate?: string;
  readonly mode?: string;
  readonly items?: Goods;
}

export const LAMP: Goods = [{ hs: '9405.42', origin: 'CN' }];

/** What rates files, in the order of their names, say of an import. */
export function factsOf(rates: string | readonly string[], entry: Entry = {}): ImportFacts {
  const { country = 'GB', date = '2026-11-23', entryDate, mode, items = LAMP } = entry;
  const workspace = new Workspace();
  [rates].flat().forEach((text, n) => workspace.set(`${n}.rates.yaml`, text));
  const keys = [
    'number: Q-1',
    date && `date: ${date}`,
    'currency: USD',
    'incoterm: DDP London',
    mode && `mode: ${mode}`,
    `destination: { country: ${country}${entryDate ? `, entryDate: ${entryDate}` : ''} }`,
    'items:',
    ...items.map(({ hs, origin }) => {
      const goods = [hs && `hs: "${hs}"`, origin && `origin: ${origin}`].filter(Boolean);
      return `  - { ${['description: Lamp', 'quantity: 1', ...goods].join(', ')} }`;
    }),
  ];
  const file =
    workspace.set('q.quotation.yaml', keys.filter(Boolean).join('\n')) && workspace.document('q.quotation.yaml');
  assert(file);
  return importFacts(gatherDeal(workspace, file), country, workspace.rates());
}

/** A list of a rates file. */
export const rows = (key: string, ...lines: readonly string[]): string =>
  `${key}:\n${lines.map((line) => `  - { ${line}, source: s }\n`).join('')}`;

/** What applies to the line at an index. */
export function ofLine({ lines }: ImportFacts, index = 0): LineImport | undefined {
  return [...lines.values()][index];
}
