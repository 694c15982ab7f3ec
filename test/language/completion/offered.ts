import { complete } from '../../../src/language/completion/complete.ts';
import type { Completion } from '../../../src/language/completion/completion.ts';
import { kindOf } from '../../../src/core/index.ts';
import type { Files } from '../../core/files.ts';
import { marked, viewOf } from '../marked.ts';

/** What is offered at the cursor of one file among others. */
export function offered(files: Files, language = 'en'): readonly Completion[] {
  return answered(files, language)?.items ?? [];
}

export function answered(files: Files, language = 'en') {
  const { path, text, offset } = cursorIn(files);
  const kind = kindOf(path);
  if (!kind) throw new Error(`No kind of file: ${path}`);
  return complete(viewOf({ ...files, [path]: text }, language), { path, kind, text, offset });
}

/** The labels of what is offered, in their order. */
export function labels(files: Files, language = 'en'): string[] {
  return offered(files, language).map(({ label }) => label);
}

/** The file after the first completion of that label was taken, its tab stops with their defaults; `│` where the first is. */
export function accepted(files: Files, label: string): string {
  const { text, offset } = cursorIn(files);
  const found = answered(files);
  const one = found?.items.find((item) => item.label === label);
  if (!found || !one) throw new Error(`“${label}” is not among ${found?.items.map((item) => item.label).join(', ')}`);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const lines = one.insert.replaceAll('\n', `\n${indent}`);
  const { start, end } = found.range;
  return `${text.slice(0, start)}${expanded(lines)}${text.slice(end)}`;
}

function expanded(snippet: string): string {
  const first = /\$\{?1/.test(snippet) ? '1' : '0';
  const stops = snippet.replace(/\$(\d)|\$\{(\d)(?:[:|]([^}]*?)\|?)?\}/g, (_, a?: string, b?: string, value = '') =>
    (a ?? b) === first ? `│${value.split(',')[0] ?? ''}` : (value.split(',')[0] ?? ''),
  );
  return stops.replace(/\\([\\$}])/g, '$1');
}

function cursorIn(files: Files): { readonly path: string; readonly text: string; readonly offset: number } {
  const [path, source] = Object.entries(files).find(([, text]) => text.includes('│')) ?? ['', ''];
  return { path, ...marked(source) };
}
