import { compute } from '../../../../src/core/index.ts';
import type { Computation } from '../../../../src/core/index.ts';
import { gapName } from '../../../../src/core/trade/deal/gap.ts';
import type { Priced } from '../../../../src/core/trade/price/priced.ts';
import { document, documentIn, folder, workspaceOf } from '../../files.ts';
import type { Files } from '../../files.ts';

type Keys = Readonly<Record<string, string | undefined>>;

/** What the usual folder comes to with these keys of its quotation, and these files. */
export function computed(own: Keys = {}, files: Files = {}): Computation {
  const workspace = workspaceOf(folder({ ...files, 'q.quotation.yaml': document(own) }));
  return compute(workspace, documentIn(workspace));
}

export const pricedOf = (own: Keys = {}, files: Files = {}): Priced => computed(own, files).priced;

/** The unit prices, `-` where one cannot be worked out. */
export const unitPrices = ({ lines }: Priced): string =>
  lines.map(({ unitPrice }) => unitPrice?.toFixed() ?? '-').join(' ');

/** What is missing by name; what leaves the total incomplete with a `!`. */
export const missing = ({ gaps }: Priced): string =>
  gaps.map((gap) => `${gapName(gap)}${gap.blocks ? '!' : ''}`).join(' ');

/** The charges: how much of each, out of how much if it is less than all, and whether on a line of its own. */
export const charged = ({ charges }: Priced): readonly string[] =>
  charges.map(({ element, amount, borne, shown }) =>
    [element, amount.toFixed(), ...(amount.equals(borne) ? [] : ['of', borne.toFixed()]), shown].join(' '),
  );

/** The elements of a charges mapping, nothing to pay for any of them, and some with what is to pay. */
export function charging(own = ''): string {
  const none = ABROAD.filter((element) => !own.includes(element)).map((element) => `${element}: none`);
  return `{ ${[...none, own].filter(Boolean).join(', ')} }`;
}

const ABROAD = [
  'preCarriage',
  'exportClearance',
  'originTerminal',
  'mainCarriage',
  'destinationTerminal',
  'onCarriage',
  'unloading',
  'importClearance',
];
