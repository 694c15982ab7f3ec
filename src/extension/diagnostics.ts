import * as vscode from 'vscode';
import type { Severity, ShownIssue } from '../core/index.ts';
import { openDocument } from './places.ts';
import type { Place, Root, Store } from './store.ts';
import { pageUri } from './rule-pages.ts';
import { isLong } from './sliced-check.ts';

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
  const published = new Map<string, readonly ShownIssue[]>();
  const show = (place: Place): void => {
    const uri = store.uriOf(place);
    const issues = store.file(place) && store.shownIssues(place);
    // What was published is sent to the editor again as a whole: not where it is the same.
    if (issues && issues === published.get(uri.toString())) return;
    if (issues) published.set(uri.toString(), issues);
    else published.delete(uri.toString());
    collection.set(uri, issues && diagnostics(issues));
  };
  const showRest = (): void => {
    const end = Date.now() + SLICE;
    for (const [root, which] of waiting) {
      const paths = which === 'all' ? allOf(root) : which;
      waiting.set(root, paths);
      for (const path of paths) {
        const isDone = store.isChecked({ root, path }, end);
        if (isDone) {
          paths.delete(path);
          show({ root, path });
        }
        if (!isDone || Date.now() > end) {
          clearTimeout(timer);
          timer = setTimeout(showRest, 0);
          return;
        }
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

/** Of a root all files, those last that take long. */
function allOf({ workspace }: Root): Set<string> {
  const [short, long] = [workspace.all().filter((file) => !isLong(file)), workspace.all().filter(isLong)];
  return new Set([...short, ...long].map(({ path }) => path));
}

function diagnostics(issues: readonly ShownIssue[]): vscode.Diagnostic[] {
  if (issues.length <= MOST) return issues.map(diagnostic);
  const shown = issues.slice(0, MOST - 1).map(diagnostic);
  const rest = issues.slice(MOST - 1);
  const worst = rest.reduce((one, other) => (SEVERITY[other.row.severity] < SEVERITY[one.row.severity] ? other : one));
  const more = vscode.l10n.t('and {count} more problems', { count: String(rest.length) });
  const last = new vscode.Diagnostic(rangeOf(worst), more, SEVERITY[worst.row.severity]);
  last.source = 'Trade';
  return [...shown, last];
}

function diagnostic(issue: ShownIssue): vscode.Diagnostic {
  const { message, severity, code } = issue.row;
  const made = new vscode.Diagnostic(rangeOf(issue), message, SEVERITY[severity]);
  made.source = 'Trade';
  made.code = { value: code, target: pageUri(code) };
  return made;
}

function rangeOf({ row, end }: ShownIssue): vscode.Range {
  return new vscode.Range(row.line - 1, row.column - 1, end.line - 1, end.column - 1);
}
