import * as vscode from 'vscode';
import type { Troubled } from '../trouble.ts';

/** The faults of a preview's template as problems of its files; what was there before goes. */
export function showTemplateProblems(problems: vscode.DiagnosticCollection, troubled: Troubled | undefined): void {
  problems.clear();
  const byFile = new Map<string, readonly [vscode.Uri, vscode.Diagnostic[]]>();
  for (const { text, place } of troubled?.kind === 'template' ? troubled.faults : []) {
    if (!place) continue;
    const problem = new vscode.Diagnostic(place.range, text, vscode.DiagnosticSeverity.Error);
    problem.source = 'Trade';
    problem.code = 'template';
    byFile.set(place.file, [place.uri, [...(byFile.get(place.file)?.[1] ?? []), problem]]);
  }
  for (const [uri, found] of byFile.values()) problems.set(uri, found);
}
