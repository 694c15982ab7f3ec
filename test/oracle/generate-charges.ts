import type { Charge, Deal } from './deal.ts';
import type { Dice } from './dice.ts';
import type { Scope } from './generate.ts';
import { ELEMENTS } from './tables.ts';
import type { Element, Rule } from './tables.ts';

interface Setting {
  readonly currency: string;
  readonly mode: Deal['mode'];
  readonly scope: Scope;
  readonly rule: Rule;
}

const UNITS: readonly (readonly [per: string, from: number, to: number])[] = [
  ['shipment', 20, 900],
  ['shipment', 20, 900],
  ['W/M', 10, 90],
  ['m3', 10, 90],
  ['kg', 0, 3],
  ['t', 10, 90],
  ['carton', 0, 3],
  ['unit', 0, 2],
];

function chargeOf(dice: Dice, setting: Setting, container: string | undefined): Charge {
  if (dice.chance(8)) return { kind: 'none' };
  const boxes: typeof UNITS =
    container && container !== 'LCL'
      ? [
          ['container', 200, 3000],
          [container, 200, 3000],
        ]
      : [];
  const [per, from, to] = dice.pick([...UNITS, ...boxes, ...boxes]);
  const currency = dice.pick(['CNY', 'USD', setting.currency]);
  const scale = currency === 'JPY' ? 100 : currency === 'CNY' ? 7 : 1;
  const measured = ['W/M', 'm3', 'kg', 't'].includes(per);
  const ratio = setting.scope === 'all' && per === 'W/M' && dice.chance(30);
  const heavy =
    setting.scope === 'all' &&
    per === 'kg' &&
    dice.chance(30) &&
    (setting.mode === 'air' || setting.mode === 'courier');
  return {
    kind: 'amount',
    amount: dice.amount(from * scale, to * scale, dice.below(3)),
    currency,
    per,
    ...(measured && dice.chance(40) ? { min: dice.pick(per === 'kg' ? ['45', '100'] : ['1', '2', '5.5']) } : {}),
    ...(ratio ? { at: dice.pick(['500', '333', '1000']) } : heavy ? { at: dice.pick(['167', '200']) } : {}),
  };
}

/** Charges that the rules cannot do without, and some of those that they can. */
export function generateCharges(
  dice: Dice,
  setting: Setting,
): Pick<Deal, 'charges' | 'rateCharges' | 'container' | 'covers'> {
  const boxed = setting.mode !== 'air' && setting.mode !== 'courier';
  const container =
    boxed && dice.chance(50) ? dice.pick(['20GP', '40GP', '40HC', '45HC']) : dice.pick(['LCL', undefined]);
  const covers: Element[] =
    setting.scope === 'all' && dice.chance(15)
      ? (['loadingOnBoard', 'destinationTerminal', 'onCarriage', 'unloading'] as const).filter(() => dice.chance(50))
      : [];
  const own: Partial<Record<Element, Charge>> = {};
  const rates: Partial<Record<Element, Charge>> = {};
  for (const element of ELEMENTS.slice(0, ELEMENTS.indexOf('importDuties'))) {
    if (covers.includes(element)) continue;
    if (element === 'insurance') {
      const insurance: Charge = dice.chance(70)
        ? {
            kind: 'share',
            rate: dice.pick(['0.3%', '0.5%', '1%', '2.5%']),
            of: dice.pick(['110%', '110%', '100%', '120%']),
          }
        : chargeOf(dice, setting, undefined);
      if (dice.chance(50) || insurance.kind !== 'share') own.insurance = insurance;
      else rates.insurance = insurance;
      continue;
    }
    if (element !== 'mainCarriage' && !dice.chance(65)) continue;
    const one = chargeOf(dice, setting, container);
    // A rate per W/M is for less than a container: a document with one would not find it.
    const loose = one.kind === 'amount' && one.per === 'W/M' && container !== undefined;
    if (loose || dice.chance(75)) own[element] = one;
    else rates[element] = one;
    // What the document says wins over the rates.
    if (own[element] && !loose && dice.chance(10))
      rates[element] = { ...one, ...(one.kind === 'amount' ? { amount: '77' } : {}) };
  }
  return { charges: own, rateCharges: rates, container, covers };
}
