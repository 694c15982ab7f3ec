import type { Range, SourceFile } from '../../core/index.ts';
import { placeAt } from '../place-at.ts';
import type { View } from '../view.ts';
import type { Action, Asked } from './action.ts';
import { convertTerm } from './convert-term.ts';
import { extractBuyer } from './extract-buyer.ts';
import { fillCharges } from './fill-charges.ts';
import { ownFigures } from './own-figures.ts';
import { productStubs } from './product-stubs.ts';
import { sortItems } from './sort-items.ts';

export { fromLineStart } from './from-line-start.ts';
export type { Action, Change } from './action.ts';

const ACTIONS: readonly ((asked: Asked) => readonly Action[])[] = [
  fillCharges,
  convertTerm,
  ownFigures,
  extractBuyer,
  sortItems,
  productStubs,
];

/** What can be done to a file at a place, besides the fixes that its issues bring along. Changes are worked out when picked. */
export function actionsAt(view: View, file: SourceFile, range: Range): readonly Action[] {
  const asked = { view, file, range, place: placeAt(file.tree, range.start) };
  return ACTIONS.flatMap((action) => action(asked));
}
