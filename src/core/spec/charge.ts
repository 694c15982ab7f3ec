import { CONTAINER_TYPES } from '../tables/containers.ts';
import { parseDecimal } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';
import { measured, suffixes } from './charge-suffix.ts';
import type { VolumeRatio } from './charge-suffix.ts';
import { Refusal, instead, refuse, valueOf } from './grammar.ts';
import { money, withoutCurrency } from './money.ts';
import type { Money } from './money.ts';
import { percent } from './numbers.ts';

/** What a charge is counted by. */
export type ChargeUnit =
  | 'shipment'
  | 'container'
  | (typeof CONTAINER_TYPES)[number]
  | 'W/M'
  | 'm3'
  | 'kg'
  | 't'
  | 'carton'
  | 'pallet'
  | 'unit';

/** An amount per something: how volume and weight are set against each other, rounded up to steps, and its minimum. */
export interface AmountCharge {
  readonly kind: 'amount';
  readonly money: Money;
  readonly per: ChargeUnit;
  /** Fewest that are charged for. */
  readonly min: Decimal | undefined;
  /** Of W/M and kg; absent: the usual one. */
  readonly at: VolumeRatio | undefined;
  /** What is charged for is rounded up to a multiple of it. */
  readonly step: Decimal | undefined;
}

/** A charge as written: known to be nothing, an amount (per something), or a share of the insured value. */
export type Charge =
  { readonly kind: 'none' } | AmountCharge | { readonly kind: 'share'; readonly rate: Decimal; readonly of: Decimal };

const UNITS: Readonly<Record<string, ChargeUnit>> = {
  shipment: 'shipment',
  lot: 'shipment',
  container: 'container',
  'w/m': 'W/M',
  wm: 'W/M',
  rt: 'W/M',
  m3: 'm3',
  'm³': 'm3',
  cbm: 'm3',
  kg: 'kg',
  t: 't',
  ton: 't',
  tonne: 't',
  carton: 'carton',
  ctn: 'carton',
  pallet: 'pallet',
  plt: 'pallet',
  unit: 'unit',
  pc: 'unit',
  pcs: 'unit',
  set: 'unit',
  '40hq': '40HC',
  '45hq': '45HC',
  ...Object.fromEntries(CONTAINER_TYPES.map((type) => [type.toLowerCase(), type])),
};

export const CHARGE_FORMS =
  'a charge, such as 2400 CNY, 3850 USD per 40HC, 65 USD per W/M min 1, 28 CNY per kg at 5000 cm3/kg, 0.3% of 110% or none';
const BAD_CHARGE =
  '“{text}” is not a charge: write it as 2400 CNY, 3850 USD per 40HC, 65 USD per W/M min 1, 0.3% of 110% or none';

export function charge(text: string): Charge | Refusal {
  if (/^(none|nil)$/i.test(text)) return { kind: 'none' };
  if (/[%％]/.test(text)) return share(text);
  const match = /^(.*?)(?:\s*(?:\bper\b|\/)\s*(\S+)(?:\s+(.*))?)?$/i.exec(text);
  const sum = match?.[1]?.trim() ?? '';
  const amount = money(sum);
  if (amount instanceof Refusal)
    return amount.complaint.better === undefined
      ? refuse('bad-value', BAD_CHARGE, { text })
      : instead(amount, (better) => better + text.slice(sum.length));
  if (amount.amount.isNegative()) return refuse('bad-value', '“{text}”: a charge cannot be negative', { text });
  const per = match?.[2] ? valueOf(UNITS, match[2].toLowerCase()) : 'shipment';
  if (!per)
    return refuse(
      'bad-value',
      '“{unit}” is not a unit of charging: write shipment, container, 20GP, 40GP, 40HC, 45HC, W/M, m3, kg, t, carton, pallet or unit',
      { unit: match?.[2] ?? '' },
    );
  const more = suffixes(match?.[3] ?? '');
  if (!more) return refuse('bad-value', BAD_CHARGE, { text });
  return measured(per, more, text) ?? { kind: 'amount', money: amount, per, ...more };
}

function share(text: string): Charge | Refusal {
  const match = /^(\S+\s*[%％]?)(?:\s+(?:of|on)\s+(\S+))?$/i.exec(text);
  const [first, base] = [match?.[1]?.trim() ?? text, match?.[2]];
  const rate = percent(first);
  if (rate instanceof Refusal) return instead(rate, (better) => (base ? `${better} of ${base}` : better));
  const of = percent(base ?? '110%');
  // The insured part is the price and a tenth: 1.1 is meant as 110 %, not as 1.1 %.
  const bare = parseDecimal(base ?? '');
  const part = bare?.lessThan(10) ? `${bare.times(100).toFixed()}%` : undefined;
  return of instanceof Refusal ? instead(of, (better) => `${first} of ${part ?? better}`) : { kind: 'share', rate, of };
}

export function namedCharge(text: string): Charge | Refusal {
  const value = charge(text);
  return value instanceof Refusal || value.kind !== 'amount' || value.money.currency ? value : withoutCurrency(text);
}
