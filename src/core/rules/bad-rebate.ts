import { dec } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import type { Item } from '../spec/document.ts';
import type { SourceFile } from '../spec/file.ts';
import { isWritten, rangeAt } from '../spec/file-tree.ts';
import type { Cost } from '../spec/product.ts';
import type { Path } from '../spec/tree.ts';
import { KeptSums, some } from '../trade/deal/kept-sums.ts';
import type { Finding, TradeRule } from './rule.ts';

/** The highest standard rate of VAT anywhere is 27% (Hungary, since 2012): above this it is a slip of the pen. */
const MOST_VAT = dec('0.5');

/** What is refunded is VAT that was paid with the goods. */
export const badRebate: TradeRule = {
  code: 'bad-rebate',
  about: 'file',
  severity: 'error',
  reason:
    'The refund on export gives back VAT that was paid with the purchase, so its rate is never above that of the VAT: in China it is the rate that applies to the goods, or a lower one that the State Council sets (Caishui [2012] No. 39, part 2). A rebate without its VAT, or above it, makes the cost, and so the price, too low.',
  example: {
    in: 'product',
    wrong: 'cost: { amount: 10 USD, vat: 13%, rebate: 16% }',
    right: 'cost: { amount: 10 USD, vat: 13%, rebate: 13% }',
  },
  check({ file }) {
    return costsIn(file).flatMap(({ cost, at }): Finding[] => {
      if (!cost || !isWrong(cost)) return [];
      const { vat, rebate } = cost;
      const percent = (rate: Decimal | undefined): string => `${rate?.times(100).toFixed() ?? ''}%`;
      const on = (key: string): Finding['range'] => rangeAt(file.tree, [...at, key]);
      if (vat?.greaterThan(MOST_VAT))
        return [
          {
            range: on('vat'),
            message: 'A VAT of {vat} is nowhere charged: correct it, such as 13%',
            data: { vat: percent(vat) },
          },
        ];
      // A VAT that cannot be read has been named by the reader.
      if (!vat && isWritten(file.tree, [...at, 'vat'])) return [];
      return [
        {
          range: on('rebate'),
          message: vat
            ? 'The rebate of {rebate} is above the VAT of {vat}: more than was paid is never refunded. Correct one of the two'
            : 'A rebate needs the VAT that it refunds: add vat: to this cost, the rate that is inside the amount',
          data: vat ? { rebate: percent(rebate), vat: percent(vat) } : {},
        },
      ];
    });
  },
};

function isWrong({ vat, rebate }: Cost): boolean {
  if (vat?.greaterThan(MOST_VAT)) return true;
  return rebate !== undefined && !rebate.isZero() && (!vat || rebate.greaterThan(vat));
}

interface CostAt {
  readonly cost: Cost | undefined;
  readonly at: Path;
}

function costsIn(file: SourceFile): readonly CostAt[] {
  if (file.kind === 'product')
    return file.value.map(({ product, at }) => ({ cost: product.cost, at: [...at, 'cost'] }));
  if (file.kind !== 'quotation' && file.kind !== 'proforma') return [];
  const { items = [] } = file.value;
  if (!ANY_WRONG.of(items)) return [];
  return items.map(({ cost }, index) => ({ cost, at: ['items', index, 'cost'] }));
}

/** Whether any is, kept from key to key. */
const ANY_WRONG = new KeptSums<Item, boolean>(some(({ cost }) => cost !== undefined && isWrong(cost)));
