import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { CONTAINERS } from '../../../../src/core/tables/containers.ts';
import type { ContainerSize, ContainerType } from '../../../../src/core/tables/containers.ts';
import { planContainers } from '../../../../src/core/trade/cargo/containers.ts';
import type { ContainerPlan } from '../../../../src/core/trade/cargo/containers.ts';
import type { Freights } from '../../../../src/core/trade/cargo/container-sets.ts';
import { load } from './loads.ts';

type Prices = Partial<Record<ContainerType, string | null>>;

/** A freight for each container of a type; `null` where no exchange rate leads to the document's currency. */
function freights(prices: Prices): Freights {
  return new Map(
    Object.entries(prices).map(([type, each]) => [
      type as ContainerType,
      (count) => (each === null ? undefined : dec(each).times(count)),
    ]),
  );
}

function auto(volume: string, prices?: Prices, sizes = CONTAINERS, weight = '100'): string {
  return told(planContainers(load(volume, weight), 'auto', sizes, prices && freights(prices)));
}

function told(plan: ContainerPlan | undefined): string {
  return `${plan?.boxes.map(({ size, count }) => `${count} × ${size.type}`).join(' + ') ?? ''} ${plan?.chosen ?? ''}`;
}

/** The usual containers, one of them with another payload. */
function carrying(type: ContainerType, payload: string): ContainerSize[] {
  return CONTAINERS.map((size) => (size.type === type ? { ...size, payload: dec(payload) } : size));
}

describe('container sets of the same cost', () => {
  it('with as many containers take the one with less room', () => {
    // 2 × 45HC + 1 × 20GP (184 m³) and 3 × 40GP (174 m³) are 3000 each; every other set is dearer.
    assert.equal(auto('170', { '20GP': '600', '40GP': '1000', '45HC': '1200' }), '3 × 40GP cheapest');
  });

  it('take the one with fewer containers, though it is the first to be tried', () => {
    // 17 t: one 20GP, or two 40GP of 10 t by a road's limit.
    const sizes = carrying('40GP', '10000');
    assert.equal(auto('10', { '20GP': '2000', '40GP': '1000' }, sizes, '17000'), '1 × 20GP cheapest');
  });
});

describe('the smallest containers', () => {
  for (const [title, volume, prices, expected] of [
    ['two types', '90', undefined, '1 × 40HC + 1 × 20GP smallest'],
    ['of one type, which alone has a freight, in whatever currency', '50', { '20GP': null }, '2 × 20GP smallest'],
    ['of the largest type with a freight', '80', { '20GP': null, '40GP': null }, '1 × 40GP + 1 × 20GP smallest'],
    ['only where no freight can be compared', '90', { '20GP': '1000', '40HC': null }, '4 × 20GP cheapest'],
  ] as const)
    it(title, () => assert.equal(auto(volume, prices), expected));

  it('are none where there are no containers', () => assert.equal(planContainers(load('90'), 'auto', []), undefined));
});

describe('why these containers', () => {
  it('the document names them', () => {
    for (const choice of ['40HC', [{ type: '40HC', count: 1 }]] as const)
      assert.equal(told(planContainers(load('10'), choice, CONTAINERS)), '1 × 40HC given');
  });
});
