import * as vscode from 'vscode';
import { CHOOSABLE } from '../../core/index.ts';
import { offerTurnOn, turnOff } from '../rule-settings.ts';
import { badArgument, namedArguments, uriOf } from './arguments.ts';
import type { Shell } from './shell.ts';

/** Turns the rule `code` off for the open folder of the file `uri`. */
export async function turnOffRule(_: Shell, argument?: unknown): Promise<void> {
  const code = namedArguments(argument)?.['code'];
  const uri = uriOf(argument, 'uri');
  if (typeof code !== 'string' || !CHOOSABLE.includes(code)) throw badArgument('code', code);
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) throw badArgument('uri', uri);
  await turnOff(code, folder.uri);
  void offerTurnOn(code, folder.uri);
}
