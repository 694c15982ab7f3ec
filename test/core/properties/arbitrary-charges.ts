import fc from 'fast-check';
import { ELEMENTS } from '../../../src/core/index.ts';
import { money, percent, rarely, usually } from './arbitrary-basics.ts';
import type { Keys } from './deal.ts';

export const MODES = ['sea', 'sea', 'sea', 'air', 'rail', 'road', 'courier', 'multimodal', undefined] as const;
export const CONTAINERS = [
  undefined,
  'auto',
  'LCL',
  'LCL',
  '20GP',
  '40GP',
  '40HC',
  '45HC',
  '40HC + 20GP',
  '2 x 40HC + 20GP',
] as const;

const measured = fc
  .tuple(
    fc.constantFrom('W/M', 'W/M', 'm3', 'kg', 't'),
    money(1, 60),
    rarely(fc.constantFrom('1', '2.5', '45'), 40),
    rarely(fc.constantFrom('0.5', '1'), 20),
    rarely(fc.boolean(), 40),
  )
  .map(([per, amount, min, step, ratio]) => {
    const at = per === 'W/M' ? '500 kg/m3' : per === 'kg' ? '5000 cm3/kg' : undefined;
    const suffixes = [ratio && at && `at ${at}`, step && `step ${step}`, min && `min ${min}`].filter(Boolean);
    return [`${amount} per ${per}`, ...suffixes].join(' ');
  });
const counted = fc
  .tuple(fc.constantFrom('carton', 'unit', 'pallet'), money(0, 2))
  .map(([per, amount]) => `${amount} per ${per}`);
const boxed = fc
  .tuple(fc.constantFrom('container', 'container', '40HC', '20GP'), money(200, 3000))
  .map(([per, amount]) => `${amount} per ${per}`);
const charge = fc.oneof(
  { weight: 1, arbitrary: fc.constant('none') },
  { weight: 8, arbitrary: money(20, 900) },
  { weight: 3, arbitrary: measured },
  { weight: 1, arbitrary: counted },
  { weight: 1, arbitrary: boxed },
);

const insured = fc
  .tuple(percent(0, 3), fc.constantFrom('110%', '100%', '120%'))
  .map(([rate, of]) => `${rate} of ${of}`);
const insurance = fc.oneof({ weight: 3, arbitrary: insured }, { weight: 1, arbitrary: money(10, 200) });

const MOVING = ELEMENTS.slice(0, ELEMENTS.indexOf('importDuties'));
const COVERS = ['loadingOnBoard', 'destinationTerminal', 'onCarriage', 'unloading'];

interface Given {
  readonly element: string;
  readonly amount: string | undefined;
  readonly ofRates: boolean;
}

function given(element: string): fc.Arbitrary<Given> {
  const needed = element === 'mainCarriage' || element === 'insurance';
  return fc.record({
    element: fc.constant(element),
    amount: usually(element === 'insurance' ? insurance : charge, needed ? 97 : 55),
    ofRates: fc.boolean(),
  });
}

/** Charges of the document and of the rates, and the keys that say how they are borne, spread and shown. */
export const charges: fc.Arbitrary<{ readonly document: Keys; readonly rates: readonly Keys[] }> = fc
  .record({
    given: fc.tuple(...MOVING.map(given)),
    mode: fc.constantFrom(...MODES),
    container: fc.constantFrom(...CONTAINERS),
    covers: rarely(fc.subarray(COVERS, { minLength: 1 })),
    allocate: rarely(fc.constantFrom('value', 'volume', 'weight'), 20),
    separate: rarely(fc.constant('separate lines'), 35),
    handover: rarely(fc.constantFrom('premises', 'elsewhere'), 30),
    duties: rarely(money(10, 300), 6),
    taxes: rarely(money(10, 300), 6),
  })
  .map(({ given: all, mode, container, covers, allocate, separate, handover, duties, taxes }) => {
    // What the freight covers has no amount of its own; a share belongs to the document, W/M and boxes too.
    const known = all.filter(({ element, amount }) => amount !== undefined && !covers?.includes(element));
    const elsewhere = (one: Given): boolean => one.ofRates && !/%|W\/M|container|\dHC|\dGP/.test(one.amount ?? '');
    const own = Object.fromEntries(
      known.filter((one) => !elsewhere(one)).map(({ element, amount }) => [element, amount]),
    );
    return {
      document: {
        mode,
        container,
        handover,
        carriageCovers: covers,
        allocate,
        charging: separate,
        charges: { ...own, importDuties: duties, importTaxes: taxes },
      },
      rates: known.filter(elsewhere).map(({ element, amount }) => ({ element, amount, source: 's' })),
    };
  });
