import type { Deal, DutyRate, DutyRow, FeeRow, TaxRow } from './deal.ts';
import type { Dice } from './dice.ts';
import type { Scope } from './generate.ts';

type Made = Pick<Deal, 'country' | 'entryDate' | 'tax' | 'taxUnpaid' | 'duties' | 'taxes' | 'fees' | 'regime'>;

const RATES = ['0%', '2.5%', '3.9%', '5%', '6.5%', '10%', '12%', '20%', '25%'];

function rateOf(dice: Dice, scope: Scope, first: boolean): DutyRate {
  const share = { kind: 'share' as const, rate: dice.pick(RATES) };
  const specific = (from: number, to: number): DutyRate['value'][number] => ({
    kind: 'specific',
    amount: dice.amount(from, to, 2),
    currency: dice.pick(['USD', 'GBP', 'EUR']),
    ...(dice.chance(70)
      ? { count: dice.pick(['1', '2', '100']), per: 'kg' as const }
      : { count: '1', per: 'unit' as const }),
  });
  if (!dice.chance(35)) return { value: [share] };
  if (scope === 'plain') return { value: [specific(0, 5)] };
  switch (dice.below(first ? 4 : 5)) {
    case 0:
      return { value: [specific(0, 5)] };
    case 1:
      return { value: [share, specific(0, 3)] };
    case 2:
      return { value: [share], min: [specific(0, 3)] };
    case 3:
      return { value: [share], min: [specific(0, 1)], max: [specific(3, 6), { ...specific(0, 1), minus: true }] };
    default:
      return { value: [{ kind: 'share', rate: dice.pick(['10%', '25%']), of: 'Customs duty' }] };
  }
}

function duties(dice: Dice, scope: Scope): DutyRow[] {
  const row = (hs: string, name: string, from?: string): DutyRow => ({
    hs,
    from,
    name,
    rate: rateOf(dice, scope, name === 'Customs duty'),
  });
  const rows = [
    row('9405', 'Customs duty'),
    row('85', 'Customs duty'),
    row('39', 'Customs duty'),
    row('73', 'Customs duty'),
  ];
  if (dice.chance(40)) rows.push(row('940542', 'Customs duty'));
  if (dice.chance(30)) rows.push(row('9405', 'Customs duty', 'CN'));
  if (dice.chance(40)) rows.push(row('94', 'Additional duty'), row('85', 'Additional duty', 'CN'));
  if (dice.chance(20)) rows.push(row('9405', 'Antidumping', 'CN'));
  return rows;
}

function taxes(dice: Dice, scope: Scope): TaxRow[] {
  const rows: TaxRow[] = [{ name: 'VAT', rate: dice.pick(['20%', '10%', '19%', '5%', '25%', '7.8%']) }];
  if (scope === 'all' && dice.chance(20)) rows.push({ name: 'VAT', rate: '8%', hs: '9405' });
  if (dice.chance(15)) rows.push({ name: 'Levy', rate: dice.pick(['1%', '0.5%']) });
  if (scope === 'all' && dice.chance(20))
    rows.push(
      dice.chance(50)
        ? { name: 'Local tax', rate: '0%', ofTax: { over: '22', under: '78', tax: 'VAT' } }
        : { name: 'Sales tax', rate: '18%', inclusive: true },
    );
  return rows;
}

function fees(dice: Dice): FeeRow[] {
  const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'USD' });
  const processing: FeeRow = {
    name: 'Merchandise processing fee',
    rate: dice.pick(['0.35%', '0.5%', '0.21%']),
    ...(dice.chance(70) ? { min: usd('34') } : {}),
    ...(dice.chance(70) ? { max: usd('660') } : {}),
  };
  const entry: FeeRow = {
    name: 'Entry',
    amount: { amount: dice.amount(5, 60, 2), currency: dice.pick(['USD', 'EUR']) },
  };
  const harbour: FeeRow = { name: 'Harbor maintenance fee', rate: '0.125%', mode: 'sea' };
  return [processing, entry, harbour].filter(() => dice.chance(55));
}

/** Where the goods go and what is due there. */
export function generateImport(
  dice: Dice,
  { arriving, ddp, scope }: { arriving: boolean; ddp: boolean; scope: Scope },
): Made {
  const nowhere = { country: undefined, entryDate: undefined, tax: undefined, taxUnpaid: false };
  if (!arriving || (!ddp && dice.chance(40))) return { ...nowhere, duties: [], taxes: [], fees: [], regime: undefined };
  const country = dice.pick(['US', 'US', 'CA', 'AU', 'GB', 'NL', 'DE', 'SG', 'SG']);
  const own = country === 'SG';
  return {
    country,
    entryDate: dice.pick(['2026-09-15', '2026-09-30', '2025-09-30', undefined]),
    tax: scope === 'all' && dice.chance(25) ? dice.pick(['paid', 'suspended', 'recoverable'] as const) : undefined,
    taxUnpaid: ddp && dice.chance(15),
    duties: duties(dice, scope),
    taxes: country === 'US' ? [] : taxes(dice, scope),
    fees: country === 'US' && dice.chance(60) ? [] : dice.chance(50) ? fees(dice) : [],
    regime: own
      ? {
          country,
          value: dice.pick(['FOB', 'CIF'] as const),
          tax: dice.pick(['value+duty', 'value+duty+inland', 'value+duty+freight', 'none'] as const),
          ...(scope === 'all' && dice.chance(25) ? { uplift: '10%' } : {}),
          ...(scope === 'all' && dice.chance(25) ? { feesTaxed: true } : {}),
        }
      : undefined,
  };
}
