import { ZERO, dec, sum } from '../../../src/core/money/decimal.ts';
import type { Decimal } from '../../../src/core/money/decimal.ts';
import type { Trace } from '../../../src/core/index.ts';
import { assertWithin } from '../properties/figures.ts';

/** The number of an amount as it is printed, its currency left out. */
function amountOf({ amount }: Trace): Decimal {
  const [number = ''] = amount.split(' ');
  return number === '—' ? ZERO : dec(number.replace('−', '-').replace('+', ''));
}

const EXACT = dec('0.000001');
/** Half the smallest coin of a currency without any, and a little for what is printed to six decimals. */
const COIN = dec('0.50001');

/** Fails where the parts of a figure of an import do not come to it. */
export function assertAddsUp(trace: Trace): void {
  const [value, ...rest] = trace.parts;
  const due = rest.filter(({ label }) => label !== 'Customs value by line');
  same(sum(due.map(amountOf)), trace, EXACT);
  for (const part of [...(value ? [value] : []), ...trace.parts.filter((one) => !due.includes(one) && one !== value)])
    if (part.parts.length > 0) partsSum(part, EXACT);
  for (const one of due) assertFigure(one);
}

function assertFigure(trace: Trace): void {
  const [first] = trace.parts;
  if (!first || first.label === 'At the rate' || first.label.startsWith('1 ')) return;
  if (first.label === 'Payable') {
    same(amountOf(first).div(rateBack(first)), trace, COIN);
    const [before = ''] = /[\d.]+/.exec(first.how ?? '') ?? [];
    same(
      dec(before),
      { ...first, amount: `${sum(first.parts.map(amountOf)).toFixed()}` },
      EXACT.times(first.parts.length + 1),
    );
    return;
  }
  if (first.label === 'Charged on') chargedOn(first, trace);
  else {
    partsSum(trace, COIN);
    for (const { parts, ...rest } of trace.parts)
      if (parts[0]?.label === 'Charged on') chargedOn(parts[0], { ...rest, parts });
  }
}

function chargedOn(base: Trace, tax: Trace): void {
  partsSum(base, EXACT.times(base.parts.length + 1));
  same(dec(/= (-?[\d.]+)$/.exec(base.how ?? '')?.[1] ?? '0'), tax, COIN);
}

function rateBack({ how = '' }: Trace): Decimal {
  return dec(/; ÷ ([\d.]+) /.exec(how)?.[1] ?? '1');
}

function partsSum(trace: Trace, bound: Decimal): void {
  same(sum(trace.parts.map(amountOf)), trace, bound.plus(EXACT.times(trace.parts.length)));
}

function same(found: Decimal, trace: Trace, bound: Decimal): void {
  assertWithin(found, amountOf(trace), bound, `${trace.label} = ${trace.how ?? ''}`);
}
