import * as vscode from 'vscode';
import { showFaults, showLabel } from '../fault.ts';
import type { Troubled } from '../trouble.ts';
import type { Shell } from './shell.ts';
import { nameOf } from './write-export.ts';

/** What became of an export. */
export interface Outcome {
  readonly written: vscode.Uri[];
  readonly failed: Failed[];
  /** Pictures that are not there, and those that Word and Excel files do not show. */
  readonly leftOut: { readonly none: Set<string>; readonly office: Set<string> };
}

/** A file that could not be written. */
export interface Failed {
  readonly name: string;
  readonly why: Troubled;
}

/** Tells what went wrong; of what was written too, where somebody waits to hear of it. `wanted` counts the files. */
export function tellOutcome(shell: Shell, outcome: Outcome, wanted: number, announced: boolean): void {
  const { written, failed, leftOut } = outcome;
  if (failed.length > 0) void tellFailed(shell, failed, wanted);
  if (leftOut.none.size > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Left out, since they are not there or no whole pictures: {names}', { names: few(leftOut.none) }),
    );
  if (leftOut.office.size > 0)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Left out of Word and Excel files, which take PNG and JPEG only: {names}', {
        names: few(leftOut.office),
      }),
    );
  if (announced && written.length > 0) void announce(written);
}

function few(names: ReadonlySet<string>): string {
  return [...names].slice(0, 6).join(', ') + (names.size > 6 ? ', …' : '');
}

/**
 * One message, however many files failed; each of them with its reason is in the output channel. A button goes to the
 * place of the fault, where there is one. With a button a message is shown as a whole, not as one line that is cut.
 */
async function tellFailed({ output }: Shell, failed: readonly Failed[], wanted: number): Promise<void> {
  for (const { name, why } of failed) output.appendLine(notWritten(name, why.details));
  const faults = faultsOf(failed);
  const hasPlace = faults.some(({ place }) => place);
  const show = showLabel(faults);
  const details = vscode.l10n.t('Show Details');
  const buttons = [...(hasPlace ? [show] : []), ...(hasPlace && failed.length === 1 ? [] : [details])];
  const answer = await vscode.window.showErrorMessage(textOf(failed, wanted), ...buttons);
  if (answer === details) output.show(true);
  else if (answer === show) await showFaults(faults);
}

function textOf(failed: readonly Failed[], wanted: number): string {
  const reasons = new Set(failed.map(({ why }) => reasonOf(why)));
  const [first] = failed;
  if (failed.length === 1 && first) return notWritten(first.name, reasonOf(first.why));
  const count = vscode.l10n.t('{count} of {all} files were not written.', {
    count: String(failed.length),
    all: String(wanted),
  });
  return reasons.size === 1 ? `${count} ${[...reasons].join()}` : count;
}

function notWritten(name: string, reason: string): string {
  return vscode.l10n.t('{name} was not written. {reason}', { name, reason });
}

function reasonOf({ text, faults }: Troubled): string {
  return [text, ...faults.map((fault) => fault.text)].filter(Boolean).join(' ');
}

/** Each once: a template has the same for every document. */
function faultsOf(failed: readonly Failed[]): Troubled['faults'] {
  const byText = new Map(failed.flatMap(({ why }) => why.faults).map((fault) => [JSON.stringify(fault), fault]));
  return [...byText.values()];
}

async function announce(written: readonly vscode.Uri[]): Promise<void> {
  const names = written.slice(0, 6).map(nameOf).join(', ') + (written.length > 6 ? ', …' : '');
  const open = vscode.l10n.t('Open');
  const [first] = written;
  if (
    !first ||
    (await vscode.window.showInformationMessage(vscode.l10n.t('Exported {names}', { names }), open)) !== open
  )
    return;
  if (first.path.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', first);
  else if (/\.(txt|xml)$/.test(first.path)) await vscode.window.showTextDocument(first);
  else if (first.scheme === 'file') await vscode.env.openExternal(first);
  else await vscode.commands.executeCommand('revealInExplorer', first);
}
