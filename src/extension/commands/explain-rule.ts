import * as vscode from 'vscode';
import { RULE_TEXTS, ruleLevel } from '../../core/index.ts';
import type { RuleText } from '../../core/index.ts';
import { pageUri } from '../rule-pages.ts';
import { choiceOf, offerTurnOn } from '../rule-settings.ts';
import { badArgument } from './arguments.ts';
import type { Shell } from './shell.ts';

/** Explain Rule: the page of a rule. Without a code the person is asked which, those of the file at hand first. */
export async function explainRule(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const code = argument === undefined ? await pickRule(shell) : argument;
  if (code === undefined) return undefined;
  const rule = RULE_TEXTS.find((one) => one.code === code);
  if (!rule) throw badArgument('code', code);
  const uri = pageUri(rule.code);
  await vscode.commands.executeCommand('vscode.open', uri);
  const chosen = choiceOf(rule.code);
  if (chosen?.choice === 'off') void offerTurnOn(rule.code, chosen.folder);
  return uri;
}

interface Row extends vscode.QuickPickItem {
  readonly code?: string;
}

async function pickRule(shell: Shell): Promise<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const place = uri && (await shell.store.ready(uri));
  const here = new Set(place ? shell.store.issues(place).map(({ code }) => code) : []);
  const [first, others] = [true, false].map((isHere) => RULE_TEXTS.filter(({ code }) => here.has(code) === isHere));
  const rows: Row[] = [
    ...under(vscode.l10n.t('In this file'), first ?? []),
    ...under(vscode.l10n.t('All rules'), others ?? []),
  ];
  const title = vscode.l10n.t('Explain which rule?');
  return (await vscode.window.showQuickPick(rows, { title, matchOnDetail: true }))?.code;
}

function under(heading: string, rules: readonly RuleText[]): Row[] {
  if (rules.length === 0) return [];
  const say = (message: string): string => vscode.l10n.t(message);
  return [
    { label: heading, kind: vscode.QuickPickItemKind.Separator },
    ...rules.map((rule) => ({
      label: rule.code,
      description: ruleLevel(rule, say, choiceOf(rule.code)?.choice),
      detail: say(rule.reason),
      code: rule.code,
    })),
  ];
}
