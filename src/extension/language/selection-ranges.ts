import * as vscode from 'vscode';
import { selectionsAt } from '../../language/selection.ts';
import { rangeIn } from '../ranges.ts';
import type { Store } from '../store.ts';
import { shownIn } from './shown.ts';

/** Expand Selection: from a text to its entry, its item, its list, the file. */
export class SelectionRanges implements vscode.SelectionRangeProvider {
  constructor(private readonly store: Store) {}

  provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
  ): vscode.SelectionRange[] | undefined {
    const shown = shownIn(this.store, document);
    if (!shown) return undefined;
    const { file } = shown;
    return positions.map((position) => {
      const outward = selectionsAt(file, document.offsetAt(position)).map((range) => rangeIn(file.text, range));
      const all = outward.reduceRight<vscode.SelectionRange | undefined>(
        (parent, range) =>
          parent && !parent.range.contains(range) ? parent : new vscode.SelectionRange(range, parent),
        undefined,
      );
      // One is wanted for each position, in an empty file too.
      return all ?? new vscode.SelectionRange(new vscode.Range(position, position));
    });
  }
}
