import type * as z from 'zod';
import { object } from './shape.ts';
import { oneOf } from './grammar.ts';
import { scalar } from './scalars.ts';

/**
 * How prices are made. Internal. `profit`, `commission` and `bank` are shares of the price unless they say
 * otherwise (a commission `of FOB` leaves out freight and what follows it); `overhead` is a share of the purchase (VAT included); `interest` is a yearly rate on the purchase.
 */
export const pricing = object({
  method: oneOf(['list', 'cost']),
  profit: scalar.profit,
  commission: scalar.commission,
  bank: scalar.priceShare,
  overhead: scalar.overhead,
  interest: object({ rate: scalar.percent, days: scalar.days }, ['rate', 'days']),
});
export type Pricing = z.infer<typeof pricing>;
