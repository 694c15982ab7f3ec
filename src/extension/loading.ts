import * as vscode from 'vscode';

/** Whoever waits no longer than this needs not be told, in ms. */
const SOON = 1000;

/** Says in the status bar that files are being read, where that takes its time. */
export async function tellOfLoading(loading: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), SOON)));
  const isLate = await Promise.race([loading.then(() => false), late]).finally(() => clearTimeout(timer));
  if (!isLate) return;
  const title = vscode.l10n.t('Reading the trade files');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => loading);
}
