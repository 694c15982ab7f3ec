import { containerText } from '../spec/measures.ts';
import type { Fix } from '../spec/issue.ts';
import { better } from './fix.ts';
import type { DocumentContext } from './rule.ts';

/** As many containers as the load takes, where all are of one type; of several it is open which there should be more of. */
export function moreBoxes({ file, computation }: DocumentContext): Fix[] {
  const { boxes = [], over } = computation.plan ?? {};
  const [box, another] = boxes;
  // A pallet that goes into no container of the type goes into none of ten.
  if (!box || another || over?.pallets !== undefined) return [];
  const count = box.needed.ceil().toNumber();
  return better(file, ['container'], containerText([{ type: box.size.type, count }]));
}
