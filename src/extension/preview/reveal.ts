import * as vscode from 'vscode';

/** Shows a place of a file beside a preview, where that file or another is open; the preview stays in view. */
export async function revealBeside(
  uri: vscode.Uri,
  selection: vscode.Range,
  preview: vscode.ViewColumn | undefined,
): Promise<void> {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== preview);
  const hasIt = ({ tabs }: vscode.TabGroup): boolean =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  const { viewColumn = vscode.ViewColumn.Beside } = others.find(hasIt) ?? others[0] ?? {};
  await vscode.window.showTextDocument(uri, { selection, viewColumn });
}
