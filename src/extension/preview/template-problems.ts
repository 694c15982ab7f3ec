import * as vscode from 'vscode';
import type { Root } from '../store.ts';
import type { Troubled } from './trouble.ts';

/** The faults of a preview's template as problems of its files; what was there before goes. */
export function showTemplateProblems(
  problems: vscode.DiagnosticCollection,
  root: Root,
  troubled: Troubled | undefined,
): void {
  problems.clear();
  const byFile = new Map<string, vscode.Diagnostic[]>();
  for (const { text, place } of troubled?.ofTemplate ? troubled.faults : []) {
    if (!place) continue;
    const problem = new vscode.Diagnostic(place.range, text, vscode.DiagnosticSeverity.Error);
    problem.source = 'Trade';
    problem.code = 'template';
    byFile.set(place.file, [...(byFile.get(place.file) ?? []), problem]);
  }
  for (const [file, found] of byFile) problems.set(vscode.Uri.joinPath(root.uri, file), found);
}
