import * as vscode from 'vscode';
import { foldsIn } from '../../language/folds.ts';

const KINDS = { comment: vscode.FoldingRangeKind.Comment, region: vscode.FoldingRangeKind.Region } as const;

/** What folds: the editor's own folding by indentation, which this takes the place of, and remarks. */
export class Folds implements vscode.FoldingRangeProvider {
  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] {
    return foldsIn(document.getText()).map(
      ({ start, end, kind }) => new vscode.FoldingRange(start, end, kind && KINDS[kind]),
    );
  }
}
