import * as vscode from 'vscode';
import { uriArgument } from './arguments.ts';
import type { Shell } from './shell.ts';

/** Copies the number, SKU or id of an item of a tree. */
export async function copyCode(_: Shell, __: unknown, code: unknown): Promise<void> {
  if (typeof code === 'string') await vscode.env.clipboard.writeText(code);
}

/** Shows an item's file in the explorer. */
export async function revealFile(_: Shell, argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  if (uri) await vscode.commands.executeCommand('revealInExplorer', uri);
}
