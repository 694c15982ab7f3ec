import * as vscode from 'vscode';
import { REFUSALS } from '../export/refusal.ts';
import type { TemplateFault } from '../export/typst/template-error.ts';
import { PressError } from '../worker/press.ts';
import type { Fault } from './fault.ts';
import type { Root } from './places.ts';
import { worded } from './wording.ts';

/** Why a document could not be written or shown. */
export interface Troubled {
  readonly kind: 'refused' | 'font' | 'template' | 'fault';
  readonly text: string;
  readonly faults: readonly Fault[];
  /** For who looks further: of a fault of our own where it came about. */
  readonly details: string;
}

/** What a press said, in the editor's language. A place is given only in one of these files of the workspace. */
export function troubledBy(error: unknown, root: Root, files: ReadonlySet<string>): Troubled {
  const failure = error instanceof PressError ? error.failure : undefined;
  if (failure?.kind === 'template' || (failure?.kind === 'refused' && failure.faults.length > 0)) {
    const faults = failure.faults.map((fault) => faultAt(fault, root, files));
    const text = vscode.l10n.t('The template has a fault.');
    return { kind: 'template', text, faults, details: [text, ...faults.map(written)].join('\n') };
  }
  if (failure?.kind === 'refused') {
    const text = ended(worded(failure.template, failure.data));
    const kind = failure.template === REFUSALS.font ? 'font' : 'refused';
    // A template that takes too long is wrong somewhere, which Typst cannot say.
    const { template } = failure.data;
    const faults =
      template === undefined ? [] : [faultAt({ path: template, range: undefined, message: '' }, root, files)];
    return { kind, text, faults, details: text };
  }
  const details = error instanceof Error ? error.message : String(error);
  // A fault of our own comes with its stack, which tells nobody anything in front.
  return { kind: 'fault', text: details.split('\n', 1)[0] ?? '', faults: [], details };
}

function faultAt({ path, range, message }: TemplateFault, root: Root, files: ReadonlySet<string>): Fault {
  const file = path.replace(/^\//, '');
  if (!files.has(file)) return { text: message, place: undefined };
  const { line, column, endLine, endColumn } = range ?? { line: 0, column: 0, endLine: 0, endColumn: 0 };
  const at = new vscode.Range(line, column, endLine, endColumn);
  return { text: message, place: { file, uri: vscode.Uri.joinPath(root.uri, file), range: at } };
}

/** As the editor's panels take it for a link. */
function written({ text, place }: Fault): string {
  if (!place) return text;
  const { line, character } = place.range.start;
  return `${place.uri.fsPath}:${line + 1}:${character + 1}: ${text}`;
}

/** As a sentence: another may follow. */
export function ended(text: string): string {
  if (/[.。!?！？]$/.test(text)) return text;
  return `${text}${vscode.env.language.startsWith('zh') ? '。' : '.'}`;
}
