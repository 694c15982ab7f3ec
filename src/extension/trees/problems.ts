import * as vscode from 'vscode';
import type { Issue } from '../../core/index.ts';

/** How many problems something has; remarks and hints do not count. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
}

export function problemsOf(issues: readonly Issue[]): Problems {
  const count = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

/** The count in words; `undefined` where there is none. */
export function problemWords({ errors, warnings }: Problems): string | undefined {
  const words = [
    errors > 0 && vscode.l10n.t('Errors: {count}', { count: String(errors) }),
    warnings > 0 && vscode.l10n.t('Warnings: {count}', { count: String(warnings) }),
  ];
  return words.filter(Boolean).join(', ') || undefined;
}

/** The sign of an item with problems; of one without, its own. */
export function problemIcon({ errors, warnings }: Problems, own: string): vscode.ThemeIcon {
  if (errors > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (warnings > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(own);
}
