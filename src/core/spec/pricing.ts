import type * as z from 'zod';
import { explain, object } from './shape.ts';
import { oneOf } from './grammar.ts';
import { scalar } from './scalars.ts';

/**
 * How prices are made. Internal. `profit`, `commission` and `bank` are shares of the price unless they say
 * otherwise (a commission `of FOB` leaves out freight and what follows it); `overhead` is a share of the purchase (VAT included); `interest` is a yearly rate on the purchase.
 */
export const pricing = explain(
  object({
    method: oneOf(['list', 'cost']),
    profit: scalar.profit,
    commission: scalar.commission,
    bank: scalar.priceShare,
    overhead: scalar.overhead,
    interest: explain(object({ rate: scalar.percent, days: scalar.days }, ['rate', 'days']), {
      rate: 'Interest a year on the purchase, such as 6%.',
      days: 'From paying the factory to being paid, such as 60 days.',
    }),
  }),
  {
    method: 'list: from the products’ list prices; cost: built up from what you pay for the goods.',
    profit: 'Your profit: 12% of price, or 20% of cost.',
    commission: 'The agent’s commission: 3% of price, or 3% of FOB.',
    bank: 'Bank charges as a share of the price, such as 0.5% of price.',
    overhead: 'Overhead: 10% of purchase (VAT included), or a share of price.',
    interest: 'Interest on the money that is tied up until the buyer pays.',
  },
);
export type Pricing = z.infer<typeof pricing>;
