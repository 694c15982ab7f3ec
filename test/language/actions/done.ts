import assert from 'node:assert/strict';
import { actionsAt } from '../../../src/language/actions/index.ts';
import type { Action, Change } from '../../../src/language/actions/index.ts';
import { document, folder } from '../../core/files.ts';
import type { Files } from '../../core/files.ts';
import { viewAt } from '../marked.ts';

/** What can be done where `│` stands. */
export function offered(files: Files): readonly Action[] {
  const { view, file, offset } = viewAt(files);
  return actionsAt(view, file, { start: offset, end: offset });
}

export const titles = (files: Files): string[] => offered(files).map(({ title }) => title);

export const quotation = (own: Record<string, string | undefined>, others: Files = {}): Files =>
  folder({ ...others, 'q.quotation.yaml': document(own) });

/** The text of the file with the cursor after the action whose title begins so, and what else it makes. */
export function done(files: Files, title: string): Change & { readonly text: string } {
  const { view, file, offset } = viewAt(files);
  const actions = actionsAt(view, file, { start: offset, end: offset });
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action && typeof action.change === 'function', actions.map((one) => one.title).join('; '));
  const change = action.change();
  assert.ok(change, 'it can be written');
  const text = change.edits.reduceRight(
    (now, edit) => now.slice(0, edit.range.start) + edit.text + now.slice(edit.range.end),
    file.text,
  );
  return { ...change, text };
}

/** Rates with a source for each figure. */
export const RATES = `fx:
  - { pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: the bank }
charges:
  - { element: originTerminal, amount: 950 CNY per container, source: forwarder, date: 2026-11-18, validUntil: 2026-12-15 }
  - { element: mainCarriage, from: Ningbo, to: Chicago, mode: sea, amount: 3850 USD per 40HC, source: s }
insurance: { rate: 0.3%, of: 110%, source: open cover }
`;
