import { sum } from '../money/decimal.ts';
import { moreBoxes } from './more-boxes.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Above its payload a container is refused on the road and at the port; its verified gross mass tells. SOLAS VI/2. */
export const containerOverweight: TradeRule = {
  code: 'container-overweight',
  about: 'document',
  severity: 'error',
  reason:
    'Above its payload a container is refused on the road and at the port: its gross mass is verified before loading (SOLAS VI/2).',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\ncontainer: 1 x 20GP\nitems:\n  - { sku: TILE-30, quantity: 1500 }',
    right: 'incoterm: FCA Ningbo\ncontainer: 2 x 20GP\nitems:\n  - { sku: TILE-30, quantity: 1500 }',
    beside: {
      'tile-30.product.yaml':
        'sku: TILE-30\nname: Floor tile\nunit: carton\nhs: "6907.21"\norigin: CN\nprice: { term: FCA Ningbo, currency: USD, unit: 6.40 }\npacking: { unitsPerCarton: 1, carton: 32 x 32 x 12 cm, netWeight: 19.4 kg, grossWeight: 20 kg }',
    },
  },
  check(context) {
    const { plan, load } = context.computation;
    if (!plan?.over) return [];
    const { volume, weight, pallets, share } = plan.over;
    const range = at(context, 'container');
    if (weight) {
      const room = sum(plan.boxes.map(({ size, count }) => size.payload.times(count)));
      const [all, over] = [load.grossWeight?.toDecimalPlaces(2).toFixed() ?? '', weight.toDecimalPlaces(2).toFixed()];
      return [
        {
          range,
          message: 'These containers may carry {room} kg, the load is {weight} kg: {over} kg too much',
          data: { room: room.toFixed(), weight: all, over },
          fixes: moreBoxes(context),
        },
      ];
    }
    // The sums would do; only no container is filled by both at once.
    if (volume || pallets !== undefined || !plan.boxes.some(({ by }) => by === 'weight')) return [];
    return [
      {
        range,
        severity: 'warning',
        message:
          'Mixed evenly, {share} of the load stays outside: one container is full by weight, another by volume. Put the heavy goods where there is payload left, or choose other containers',
        data: { share: `${share.times(100).toDecimalPlaces(1).toFixed()}%` },
      },
    ];
  },
};
