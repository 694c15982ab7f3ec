import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, inSample } from './at-work';

/** The coloured texts of a stretch of a file, each with its type. */
async function colours(path: string, range: vscode.Range): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(at(path));
  const [legend, tokens] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
      range,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      range,
    ),
  ]);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let n = 0; n < tokens.data.length; n += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = tokens.data.slice(n, n + 4);
    line += down;
    character = down === 0 ? character + right : right;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    found.push(`${text}:${legend.tokenTypes[type] ?? ''}`);
  }
  return found;
}

describe('semantic colours', () => {
  inSample();

  it('are those of terms, places, codes and money in what is in view', async () => {
    const found = await colours('quotations/QT-2026-0041.quotation.yaml', new vscode.Range(6, 0, 6, 100));
    assert.deepEqual(found, ['FOB:enumMember', 'Ningbo:namespace']);
    assert.deepEqual(await colours('quotations/QT-2026-0041.quotation.yaml', new vscode.Range(15, 0, 15, 100)), [
      'LED-PANEL-60:variable',
      '1200:number',
    ]);
  });
});
