import { ZERO, sum } from '../../money/decimal.ts';
import type { Decimal } from '../../money/decimal.ts';
import { round } from '../../money/round.ts';
import { ELEMENTS } from '../../tables/incoterms.ts';
import type { Element } from '../../tables/incoterms.ts';
import { amountOf } from '../deal/form.ts';
import { importBill } from '../import/import-bill.ts';
import type { ImportBill } from '../import/import-bill.ts';
import type { ImportCase } from '../import/import-case.ts';
import { importKnown } from '../import/import-gaps.ts';
import { partOf } from './price-case.ts';
import type { PriceCase } from './price-case.ts';
import type { PricedCharge } from './priced.ts';
import { settle } from './settle.ts';
import type { Amounts, SolvedGroup } from './settle.ts';

/** What the seller bears besides the goods, from the rounded prices: the charges, and the bill of the import. */
export function bear(
  price: PriceCase,
  importCase: ImportCase | undefined,
  amounts: Amounts,
): { charges: PricedCharge[]; bill: ImportBill | undefined } {
  const { groups, value } = settle(price, importCase, amounts);
  const known = importCase && importKnown(price, importCase) ? importCase : undefined;
  const bill = known && importBill(price, known, groups);
  const standing = groups.filter(({ group }) => group.kind.apart.has('importDuties'));
  const apart =
    bill && known && standing.length > 0 ? billApart(price, known, { standing, groups, value, bill }) : bill;
  return { charges: ELEMENTS.flatMap((element) => chargeRow(price, element, groups, { bill, apart })), bill };
}

/** The bill of those groups alone whose duties stand apart, with their part of the fees by customs value. */
function billApart(
  price: PriceCase,
  importCase: ImportCase,
  entry: {
    readonly standing: readonly SolvedGroup[];
    readonly groups: readonly SolvedGroup[];
    readonly value: Decimal;
    readonly bill: ImportBill;
  },
): ImportBill {
  // The duty on goods free of charge stands with the others.
  const paying = entry.groups.filter(({ group }) => group.kind.method !== 'free' && group.kind.ships);
  if (entry.standing.length === paying.length) return entry.bill;
  const values = sum(entry.standing.map((solved) => amountOf(solved.value, solved.group.sums)));
  const part = entry.value.isZero() ? ZERO : values.div(entry.value);
  return importBill(price, importCase, entry.standing, part);
}

function chargeRow(
  price: PriceCase,
  element: Element,
  groups: readonly SolvedGroup[],
  { bill, apart }: { readonly bill: ImportBill | undefined; readonly apart: ImportBill | undefined },
): PricedCharge[] {
  const shipping = groups.filter(({ group }) => group.kind.ships);
  if (!price.borne.has(element) || shipping.length === 0) return [];
  const paying = groups.filter(({ group }) => group.kind.method !== 'free' && group.kind.ships);
  const standing = paying.filter(({ group }) => group.kind.apart.has(element));
  const derived = price.derived.has(element);
  const borne = derived ? importAmount(element, bill) : chargeAmount(price, element, paying, paying);
  if (!borne || borne.isZero()) return [];
  const given = price.charges.given.get(element);
  // Where all goods are free there is no price to hold it.
  if (paying.length === 0 && price.deal.separate) return [{ element, amount: borne, borne, shown: 'separate', given }];
  if (standing.length === 0) return [{ element, amount: borne, borne, shown: 'included', given }];
  const amount = (derived ? importAmount(element, apart) : chargeAmount(price, element, standing, paying)) ?? borne;
  return [{ element, amount, borne, shown: 'separate', given }];
}

/** A charge of some groups out of all that bear it, in the minor unit. */
function chargeAmount(
  price: PriceCase,
  element: Element,
  counted: readonly SolvedGroup[],
  all: readonly SolvedGroup[],
): Decimal | undefined {
  const given = price.charges.given.get(element);
  if (!given) return undefined;
  const { digits } = price.rounding;
  if (given.share) {
    const insured = counted.map((solved) => (solved.price ? amountOf(solved.price, solved.group.sums) : ZERO));
    return round(given.share.times(sum(insured)), digits);
  }
  if (counted.length === all.length) return given.amount && round(given.amount, digits);
  const part = partOf(price, element);
  return round(sum(counted.map(({ group }) => amountOf(part, group.sums))), digits);
}

function importAmount(element: Element, bill: ImportBill | undefined): Decimal | undefined {
  if (!bill) return undefined;
  const rows = element === 'importTaxes' ? bill.taxes : [...bill.duties, ...bill.fees];
  return sum(rows.map((row) => row.amount));
}
