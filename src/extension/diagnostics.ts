import * as vscode from 'vscode';
import type { Issue, Severity } from '../core/index.ts';
import { openDocument } from './places.ts';
import type { Place, Root, Store } from './store.ts';
import { rangeIn } from './ranges.ts';
import { pageUri } from './rule-pages.ts';
import { wordedIssue } from './wording.ts';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** As many problems of one file are shown; a file that has more is broken as a whole. */
const MOST = 500;

/** Typing rests when it has paused for this long; then the editor is never held up longer than a slice. In ms. */
const REST = 150;
const SLICE = 15;

/** Keeps the Problems panel true: an open file that changed at once, those that may depend on it when typing rests. */
export function showDiagnostics(store: Store): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tradewright');
  const waiting = new Map<Root, 'all' | Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (place: Place): void => {
    const file = store.file(place);
    const uri = store.uriOf(place);
    if (file) collection.set(uri, diagnostics(file.text, store.issues(place)));
    else collection.delete(uri);
  };
  const showRest = (): void => {
    const end = Date.now() + SLICE;
    for (const [root, which] of waiting) {
      const paths = which === 'all' ? new Set(root.workspace.all().map(({ path }) => path)) : which;
      waiting.set(root, paths);
      for (const path of paths) {
        paths.delete(path);
        show({ root, path });
        if (Date.now() > end) return void (timer = setTimeout(showRest, 0));
      }
      waiting.delete(root);
    }
  };
  const subscription = store.onDidChange(({ root, path, others }) => {
    const place = { root, path };
    if (!store.file(place) || openDocument(store.uriOf(place))) show(place);
    const before = waiting.get(root);
    waiting.set(root, others === 'all' || before === 'all' ? 'all' : new Set([...(before ?? []), path, ...others]));
    clearTimeout(timer);
    timer = setTimeout(showRest, REST);
  });
  return vscode.Disposable.from(collection, subscription, new vscode.Disposable(() => clearTimeout(timer)));
}

function diagnostics(text: string, issues: readonly Issue[]): vscode.Diagnostic[] {
  if (issues.length <= MOST) return issues.map((issue) => diagnostic(text, issue));
  const shown = issues.slice(0, MOST - 1).map((issue) => diagnostic(text, issue));
  const rest = issues.slice(MOST - 1).map((issue) => ({ issue, severity: SEVERITY[issue.severity] }));
  const worst = rest.reduce((one, other) => (other.severity < one.severity ? other : one));
  const more = vscode.l10n.t('and {count} more', { count: String(rest.length) });
  const last = new vscode.Diagnostic(rangeIn(text, worst.issue.range), more, worst.severity);
  last.source = 'Trade';
  return [...shown, last];
}

function diagnostic(text: string, issue: Issue): vscode.Diagnostic {
  const made = new vscode.Diagnostic(rangeIn(text, issue.range), wordedIssue(issue), SEVERITY[issue.severity]);
  made.source = 'Trade';
  made.code = { value: issue.code, target: pageUri(issue.code) };
  return made;
}
