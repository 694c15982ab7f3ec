import * as vscode from 'vscode';
import { MEANING } from '../../core/index.ts';
import type { Rule } from '../../core/index.ts';

/** What a rule asks of the seller, in the editor's language. */
export function meaningOf(rule: Rule): string {
  return vscode.l10n.t(MEANING[rule]);
}
