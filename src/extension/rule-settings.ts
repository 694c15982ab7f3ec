import * as vscode from 'vscode';
import { readChoices } from '../core/index.ts';
import type { RuleChoices } from '../core/index.ts';

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

/** Switches a rule off in the settings of an open folder, where all who work in it share them; what stands there stays. */
export async function turnOff(code: string, folder: vscode.Uri): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, folder);
  const own = configuration.inspect<RuleChoices>(KEY)?.workspaceFolderValue ?? {};
  await configuration.update(KEY, { ...own, [code]: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
}
