import * as vscode from 'vscode';

/** Shows a place of a file where that file or another is open, beside a preview that stays in view. */
export async function revealBeside(
  uri: vscode.Uri,
  selection: vscode.Range,
  preview: vscode.ViewColumn | undefined = previewInFront(),
): Promise<void> {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== preview);
  const hasIt = ({ tabs }: vscode.TabGroup): boolean =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  const found = others.find(hasIt) ?? others.find(({ isActive }) => isActive) ?? others[0];
  await vscode.window.showTextDocument(uri, { selection, viewColumn: found?.viewColumn ?? vscode.ViewColumn.Beside });
}

/** A page in front of the person, which a text would cover. */
function previewInFront(): vscode.ViewColumn | undefined {
  const { activeTab, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview ? viewColumn : undefined;
}
