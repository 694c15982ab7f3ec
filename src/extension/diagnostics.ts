import * as vscode from 'vscode';
import { checkFile, isDocumentKind } from '../core/index.ts';
import type { Issue, Severity } from '../core/index.ts';
import { today } from './store.ts';
import type { Place, Store } from './store.ts';
import { rangeIn } from './ranges.ts';
import { wordedIssue } from './wording.ts';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Keeps the Problems panel true: the file that changed at once, those that may depend on it when typing rests. */
export function showDiagnostics(store: Store): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tradewright');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (place: Place): void => {
    const file = store.file(place);
    const uri = store.uriOf(place);
    if (!file) return collection.delete(uri);
    collection.set(
      uri,
      issuesOf(store, place).map((issue) => diagnostic(file.text, issue)),
    );
  };
  const showRest = (): void => {
    for (const root of store.all()) for (const { path } of root.workspace.all()) show({ root, path });
  };
  const subscription = store.onDidChange((place) => {
    show(place);
    clearTimeout(timer);
    timer = setTimeout(showRest, 150);
  });
  return vscode.Disposable.from(collection, subscription, new vscode.Disposable(() => clearTimeout(timer)));
}

/** All issues of a file, in their order. */
export function issuesOf(store: Store, place: Place): readonly Issue[] {
  const file = store.file(place);
  if (!file) return [];
  if (isDocumentKind(file.kind)) return store.result(place)?.issues ?? [];
  return checkFile(place.root.workspace, file, today());
}

function diagnostic(text: string, issue: Issue): vscode.Diagnostic {
  const made = new vscode.Diagnostic(rangeIn(text, issue.range), wordedIssue(issue), SEVERITY[issue.severity]);
  made.source = 'Trade';
  made.code = issue.code;
  return made;
}
