import { Workspace } from '../../../../src/core/index.ts';
import { loadOfDeal } from '../../../../src/core/trade/cargo/packing.ts';
import { gatherDeal } from '../../../../src/core/trade/deal/deal.ts';
import type { Deal, OtherTerm, Supposed } from '../../../../src/core/trade/deal/deal.ts';
import { exchangeOf } from '../../../../src/core/trade/deal/fx.ts';
import { gatherGoods } from '../../../../src/core/trade/deal/goods.ts';
import type { Goods } from '../../../../src/core/trade/deal/goods.ts';
import { documentIn, workspaceOf } from '../../files.ts';
import type { Files } from '../../files.ts';

/** A quotation that says nothing but what is given, beside these files. */
export function quoting(text: string, files: Files = {}): Workspace {
  return workspaceOf({ ...files, 'q.quotation.yaml': text });
}

/** What is agreed in the quotation of a workspace, under its own term or another. */
export function dealIn(workspace: Workspace, other?: OtherTerm, supposed?: Supposed): Deal {
  return gatherDeal(workspace, documentIn(workspace), other, supposed);
}

export const dealOf = (text: string, files: Files = {}): Deal => dealIn(quoting(text, files));

/** What the lines of a deal come to by the rates of its workspace. */
export function goodsIn(workspace: Workspace, deal: Deal = dealIn(workspace)): Goods {
  return gatherGoods(deal, exchangeOf(workspace.rates(), deal.date), loadOfDeal(deal));
}

export function goodsOf(text: string, files: Files = {}): Goods {
  return goodsIn(quoting(text, files));
}
