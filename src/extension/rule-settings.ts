import * as vscode from 'vscode';
import { RULE_TEXTS, readChoices } from '../core/index.ts';
import type { Choice, RuleChoices } from '../core/index.ts';

const SECTION = 'tradewright';
const KEY = 'rules';

/** What the settings that hold for a folder say of the rules. */
export function choicesIn(folder: vscode.Uri): RuleChoices {
  return readChoices(vscode.workspace.getConfiguration(SECTION, folder).get(KEY));
}

/** Tells when the settings of the rules were changed, wherever. */
export function onDidChangeChoices(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(
    (event) => event.affectsConfiguration(`${SECTION}.${KEY}`) && changed(),
  );
}

/** What is chosen for a rule in the first open folder that chooses; pages of rules belong to no file. */
export function choiceOf(code: string): { readonly folder: vscode.Uri; readonly choice: Choice } | undefined {
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const choice = choicesIn(folder)[code];
    if (choice) return { folder, choice };
  }
  return undefined;
}

/** Gives a rule its own level again; it is written down only where the settings of the person say otherwise. */
export async function turnOn(code: string, folder: vscode.Uri): Promise<void> {
  await write(folder, ({ [code]: _, ...own }) => own);
  const rule = RULE_TEXTS.find((one) => one.code === code);
  if (rule && choicesIn(folder)[code] === 'off') await write(folder, (own) => ({ ...own, [code]: rule.severity }));
}

/** Switches a rule off in the settings of an open folder, where all who work in it share them; what stands there stays. */
export async function turnOff(code: string, folder: vscode.Uri): Promise<void> {
  await write(folder, (own) => ({ ...own, [code]: 'off' }));
}

async function write(folder: vscode.Uri, changed: (own: RuleChoices) => RuleChoices): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, folder);
  const own = changed(configuration.inspect<RuleChoices>(KEY)?.workspaceFolderValue ?? {});
  const value = Object.keys(own).length > 0 ? own : undefined;
  await configuration.update(KEY, value, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** Says that a rule is off, and offers the way back. */
export async function offerTurnOn(code: string, folder: vscode.Uri): Promise<void> {
  const on = vscode.l10n.t('Turn On Again');
  const said = vscode.l10n.t('{rule} is turned off in this workspace', { rule: code });
  if ((await vscode.window.showInformationMessage(said, on)) === on) await turnOn(code, folder);
}
