import * as vscode from 'vscode';
import { readLanguage } from '../../core/index.ts';
import { Refusal } from './shell.ts';

/** The first argument as a file: a URI from a menu, or `{ uri }` from a caller. */
export function uriArgument(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : uriOf(argument, 'uri');
}

/** A file or folder that a caller names under a key: a URI, or its text, or an absolute path. */
export function uriOf(argument: unknown, key: string): vscode.Uri | undefined {
  const given = namedArguments(argument)?.[key];
  if (given === undefined || given instanceof vscode.Uri) return given;
  if (typeof given === 'string') {
    if (/^(\/|[A-Za-z]:[\\/])/.test(given)) return vscode.Uri.file(given);
    if (/^[a-z][a-z0-9+.-]+:\//i.test(given)) return vscode.Uri.parse(given);
  }
  throw badArgument(key, given);
}

/** A text that a caller names under a key. */
export function textOf(argument: unknown, key: string): string | undefined {
  const given = namedArguments(argument)?.[key];
  if (given === undefined || typeof given === 'string') return given;
  throw badArgument(key, given);
}

/** A language, or two, that a caller names in place of the document's. */
export function languageArgument(argument: unknown): string | undefined {
  const asked = textOf(argument, 'language');
  const language = asked === undefined ? undefined : readLanguage(asked);
  if (typeof language === 'object') throw badArgument('language', asked);
  return language;
}

/** Named arguments of a caller; a menu's URI is none. */
export function namedArguments(argument: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  return argument as Readonly<Record<string, unknown>>;
}

export function badArgument(key: string, given: unknown): Refusal {
  const value = JSON.stringify(given) ?? '';
  return new Refusal(vscode.l10n.t('The command cannot use this value of “{key}”: {value}', { key, value }));
}
