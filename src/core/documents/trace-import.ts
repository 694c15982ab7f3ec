import { sum } from '../money/decimal.ts';
import type { NamedSum } from '../trade/import/group-import.ts';
import { chargeHow, feeHow, percent, six } from './trace-words.ts';
import { node } from './trace-context.ts';
import type { Trace, TraceContext } from './trace-context.ts';
import { explainCustomsValue, valuesByLine } from './trace-customs.ts';
import { explainDuty } from './trace-duties.ts';
import type { Working } from './trace-lines.ts';
import { explainTax } from './trace-taxes.ts';

/** What the import comes to: customs value, duties, taxes and fees, each with its rate and who says so. */
export function explainImport(context: TraceContext): Trace | undefined {
  const { priced, imports, deal } = context.computation;
  const { landed, borne } = priced;
  if (!landed || !imports) return undefined;
  const { duties, taxes, fees, working } = landed;
  const rows = [...duties, ...taxes, ...fees];
  const inside = borne.has('importDuties') ? 'inside the price' : 'for the buyer, as information';
  const recoverable = deal.tax === 'recoverable' && taxes.length > 0 ? '; the tax is claimed back, no cost' : '';
  const row = ({ name, amount }: NamedSum, rest: Partial<Trace>): Trace => node(name, context.money(amount), rest);
  const { givenDuty, givenTax } = working.importCase;
  return node(`Import into ${landed.country}`, context.money(sum(rows.map(({ amount }) => amount))), {
    how: `${rows.map(({ name }) => name).join(' + ') || 'nothing'}; ${inside}${recoverable}`,
    parts: [
      explainCustomsValue(context),
      ...valuesByLine(context, working),
      ...duties.map((one) =>
        row(one, givenDuty ? given(context, 'importDuties') : explainDuty(context, working, one.name)),
      ),
      ...taxes.map((one) =>
        row(one, givenTax ? given(context, 'importTaxes') : explainTax(context, working, one.name)),
      ),
      ...fees.map((one) => row(one, explainFee(working, one.name))),
    ],
  });
}

/** What the document gives as an amount. */
function given(context: TraceContext, element: 'importDuties' | 'importTaxes'): Partial<Trace> {
  const charge = context.computation.charges.given.get(element);
  if (!charge) return {};
  return {
    how: chargeHow(charge.charge, charge.count, charge.share),
    from: context.origin(charge.origin),
    parts: context.conversion(charge.conversion),
  };
}

function explainFee({ value, importCase }: Working, name: string): Partial<Trace> {
  const fee = importCase.facts.fees.find((one) => one.name === name);
  if (!fee) return {};
  const atRate = fee.amount
    ? []
    : [node('At the rate', six(value.times(fee.rate)), { how: `${percent(fee.rate)} × customs value ${six(value)}` })];
  return { how: feeHow(fee), from: fee.source, parts: atRate };
}
