import type { Deal, Discount, Fx, Line, Money, Pricing, Share } from './deal.ts';
import { Dice } from './dice.ts';
import { generateCharges } from './generate-charges.ts';
import { generateImport } from './generate-import.ts';
import { ARRIVING, RULES, decimalsOf } from './tables.ts';
import type { Rule } from './tables.ts';

/** What the deals may hold: `plain` leaves out what was added to the files' contract last. */
export type Scope = 'plain' | 'all';

const CURRENCIES = ['USD', 'USD', 'USD', 'EUR', 'CNY', 'GBP', 'JPY', 'KWD'];
const RATES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['7.1', '7.2', '8', '6.4', '7.0832'],
  JPY: ['150', '160', '148.37'],
  EUR: ['0.8', '0.9', '0.86957'],
  GBP: ['0.75', '0.8', '0.7653'],
  KWD: ['0.3', '0.32', '0.30715'],
};
/** The same facts written the other way round: USD is what they all meet at. */
const TURNED: Readonly<Record<string, readonly string[]>> = {
  EUR: ['1.25', '1.15', '1.1'],
  GBP: ['1.25', '1.33', '1.3067'],
  KWD: ['3.2', '3.125', '3.2557'],
};

function exchange(dice: Dice): Fx[] {
  const rows = Object.entries(RATES).map(([currency, rates]): Fx => {
    const turned = TURNED[currency];
    return turned && dice.chance(50)
      ? { base: currency, quote: 'USD', rate: dice.pick(turned), date: '2026-08-01' }
      : { base: 'USD', quote: currency, rate: dice.pick(rates), date: '2026-08-01' };
  });
  // An older rate and one of tomorrow, neither of which counts.
  const [first] = rows;
  if (!first || !dice.chance(30)) return rows;
  return [{ ...first, rate: '5', date: '2026-07-01' }, ...rows, { ...first, rate: '9', date: '2027-12-01' }];
}

const PROFITS = ['5%', '10%', '12%', '12.5%', '15%', '20%', '25%'];
const COMMISSIONS = ['2%', '2.5%', '3%', '5%', '12.5%'];

function profitOf(dice: Dice): Share {
  return { rate: dice.pick(PROFITS), of: dice.chance(60) ? 'price' : 'cost' };
}

function pricingOf(dice: Dice, scope: Scope): Pricing {
  const method = dice.chance(55) ? 'cost' : 'list';
  const fob = scope === 'all' && dice.chance(40);
  return {
    method,
    ...(method === 'cost' && dice.chance(75) ? { profit: profitOf(dice) } : {}),
    ...(dice.chance(35)
      ? { commission: { rate: dice.pick(COMMISSIONS), of: fob ? ('FOB' as const) : ('price' as const) } }
      : {}),
    ...(dice.chance(20) ? { bank: dice.pick(['0.5%', '1%', '2.5%']) } : {}),
    ...(dice.chance(20)
      ? {
          overhead: {
            rate: dice.pick(['3%', '5%', '10%']),
            of: dice.chance(60) ? ('purchase' as const) : ('price' as const),
          },
        }
      : {}),
    ...(dice.chance(20)
      ? { interest: { rate: dice.pick(['6%', '4.8%', '7.2%']), days: dice.pick([30, 45, 60, 90]) } }
      : {}),
  };
}

function discountOf(dice: Dice, currency: string): Discount {
  if (dice.chance(60)) return { kind: 'share', rate: dice.pick(['1%', '2%', '2.5%', '5%', '12.5%']) };
  return { kind: 'amount', amount: dice.amount(1, 9, decimalsOf(currency)), currency };
}

const HS = ['94054210', '94051140', '85044095', '39269097', '73269098'];

function lineOf(dice: Dice, deal: { pricing: Pricing; currency: string; priceDecimals: number; scope: Scope }): Line {
  const { scope, currency } = deal;
  const costCurrency = dice.chance(70) ? 'CNY' : dice.pick(['USD', currency]);
  const big = costCurrency === 'JPY' ? 100 : 1;
  const given = dice.chance(15);
  const listCurrency = dice.pick(['USD', 'USD', currency, 'EUR']);
  const scale = listCurrency === 'JPY' ? 100 : 1;
  const tier = (from: string): { from: string; unit: string } => ({
    from,
    unit: dice.amount(5 * scale, 200 * scale, dice.below(4)),
  });
  const tiers = [tier('1'), ...(dice.chance(50) ? [tier('100')] : []), ...(dice.chance(30) ? [tier('500')] : [])];
  const priceScale = currency === 'JPY' ? 100 : 1;
  const price: Money | undefined = given
    ? { amount: dice.amount(60 * priceScale, 300 * priceScale, Math.min(deal.priceDecimals, 3)), currency }
    : undefined;
  const vat = dice.chance(70);
  const free = scope === 'all' && dice.chance(8);
  const ships = !(scope === 'all' && dice.chance(8));
  return {
    quantity: dice.chance(80)
      ? String(dice.pick([1, 3, 7, 10, 40, 99, 100, 120, 500, 750, 1200]))
      : dice.amount(1, 900, 1),
    hs: dice.pick(HS),
    origin: dice.pick(['CN', 'CN', 'CN', 'VN']),
    packing: {
      unitsPerCarton: dice.pick(['1', '4', '6', '12', '25']),
      carton: [String(20 + dice.below(60)), String(20 + dice.below(40)), dice.amount(15, 50, 1)],
      net: dice.amount(2, 15, 1),
      gross: dice.amount(16, 22, 1),
    },
    cost: dice.chance(95)
      ? {
          amount: dice.amount(5 * big, 400 * big, 2),
          currency: costCurrency,
          ...(vat ? { vat: dice.pick(['13%', '9%', '17%', '25%']) } : {}),
          ...(vat && dice.chance(80) ? { rebate: dice.pick(['13%', '9%', '5%', '10%']) } : {}),
        }
      : undefined,
    list: { rule: listRule(dice), currency: listCurrency, tiers },
    price: free || (!ships && dice.chance(60)) ? price && (free ? undefined : price) : price,
    discount: !free && dice.chance(20) ? discountOf(dice, currency) : undefined,
    free,
    customsValue: free ? { amount: dice.amount(1, 20, 2), currency } : undefined,
    ships,
    profit: scope === 'all' && deal.pricing.method === 'cost' && dice.chance(15) ? profitOf(dice) : undefined,
  };
}

const listRule = (dice: Dice): Rule =>
  dice.pick(dice.chance(50) ? (['FOB', 'EXW', 'CIF'] as const) : RULES.filter((one) => one !== 'DDP'));

/** A deal, always the same for a seed. A few lack what their rule needs. */
export function generate(seed: number, scope: Scope): Deal {
  const dice = new Dice(seed);
  const deal = whole(dice, seed, scope);
  if (!dice.chance(8)) return deal;
  const without = <K extends 'mainCarriage' | 'insurance'>(element: K): Deal => ({
    ...deal,
    charges: { ...deal.charges, [element]: undefined },
    rateCharges: { ...deal.rateCharges, [element]: undefined },
  });
  switch (dice.below(5)) {
    case 0:
      return without('mainCarriage');
    case 1:
      return without('insurance');
    case 2:
      return { ...deal, duties: deal.duties.filter((row) => row.hs !== '39') };
    case 3:
      return { ...deal, taxes: [] };
    default:
      return { ...deal, country: deal.country && 'ZW' };
  }
}

function whole(dice: Dice, seed: number, scope: Scope): Deal {
  const currency = dice.pick(CURRENCIES);
  const rule = dice.chance(30) ? 'DDP' : dice.pick(RULES);
  const pricing = pricingOf(dice, scope);
  const priceDecimals = currency === 'JPY' ? dice.below(3) : dice.below(5);
  const count = dice.pick([1, 1, 2, 2, 3, 4, 6, 10]);
  const made = Array.from({ length: count }, () => lineOf(dice, { pricing, currency, priceDecimals, scope }));
  const lines = made.map((line): Line => {
    const needed = pricing.method === 'cost' && line.price === undefined;
    const cost = line.cost ?? (needed ? { amount: '40', currency: 'CNY' } : undefined);
    return { ...line, cost };
  });
  const [first, ...rest] = lines;
  const usual = first ? [{ ...first, free: false, ships: true }, ...rest] : [];
  const mode = dice.pick(['sea', 'sea', 'sea', 'air', 'rail', 'courier', undefined] as const);
  const moving = generateCharges(dice, { currency, mode, scope, rule });
  return {
    seed,
    date: '2026-08-20',
    currency,
    priceDecimals,
    rule,
    mode,
    pricing,
    separate: dice.chance(40),
    allocate: dice.chance(15) ? dice.pick(['value', 'volume', 'weight'] as const) : undefined,
    discount: scope === 'all' && dice.chance(15) ? discountOf(dice, currency) : undefined,
    handover: scope === 'all' && rule === 'FCA' ? dice.pick(['premises', 'elsewhere', undefined] as const) : undefined,
    fx: exchange(dice),
    payment: dice.chance(50)
      ? dice.pick([['30%', '70%'], ['33.33%', '33.33%', '33.34%'], ['12.5%', '87.5%'], ['100%']])
      : [],
    ...moving,
    ...generateImport(dice, { arriving: ARRIVING.includes(rule), ddp: rule === 'DDP', scope }),
    lines: usual,
  };
}
