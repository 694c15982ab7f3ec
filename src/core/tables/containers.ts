import { dec } from '../money/decimal.ts';
import type { Decimal } from '../money/decimal.ts';

export const CONTAINER_TYPES = ['20GP', '40GP', '40HC', '45HC'] as const;
export type ContainerType = (typeof CONTAINER_TYPES)[number];

/** One container type: usable volume in m³, payload in kg, inner length, width and height in m. */
export interface ContainerSize {
  readonly type: ContainerType;
  readonly usable: Decimal;
  readonly payload: Decimal;
  readonly inner: readonly [Decimal, Decimal, Decimal];
  readonly source: string;
}

const SOURCE =
  'en-test.56ok.com container load standards, 2026-11; inner sizes and 20GP to 45HC payloads vary by carrier';

function size(type: ContainerType, usable: string, payload: string, inner: [string, string, string]): ContainerSize {
  return {
    type,
    usable: dec(usable),
    payload: dec(payload),
    inner: [dec(inner[0]), dec(inner[1]), dec(inner[2])],
    source: SOURCE,
  };
}

/** What loaders count with; `containers:` in a rates file wins over it. Smallest first. */
export const CONTAINERS: readonly ContainerSize[] = [
  size('20GP', '28', '17500', ['5.898', '2.352', '2.385']),
  size('40GP', '58', '22000', ['12.032', '2.352', '2.385']),
  size('40HC', '68', '22000', ['12.032', '2.352', '2.69']),
  size('45HC', '78', '29000', ['13.556', '2.352', '2.698']),
];
