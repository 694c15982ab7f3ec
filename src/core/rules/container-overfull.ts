import { sum } from '../money/decimal.ts';
import { moreBoxes } from './more-boxes.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Cargo that does not go into the booked containers stays on the quay, and the letter of credit with it. */
export const containerOverfull: TradeRule = {
  code: 'container-overfull',
  about: 'document',
  severity: 'error',
  reason: 'Cargo that does not go into the booked containers stays on the quay, and the letter of credit with it.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\ncontainer: 1 x 40HC\nitems:\n  - { sku: LED-PANEL-60, quantity: 4000 }',
    right: 'incoterm: FCA Ningbo\ncontainer: 2 x 40HC\nitems:\n  - { sku: LED-PANEL-60, quantity: 4000 }',
  },
  check(context) {
    const { plan, load } = context.computation;
    const { volume, pallets } = plan?.over ?? {};
    const range = at(context, 'container');
    const found: Finding[] = [];
    if (plan && volume) {
      const room = sum(plan.boxes.map(({ size, count }) => size.usable.times(count)));
      const [all, over] = [load.volume?.toDecimalPlaces(3).toFixed() ?? '', volume.toDecimalPlaces(3).toFixed()];
      found.push({
        range,
        message: 'These containers hold {room} m³, the load is {volume} m³: {over} m³ do not go in',
        data: { room: room.toFixed(), volume: all, over },
        fixes: moreBoxes(context),
      });
    }
    if (pallets !== undefined)
      found.push({
        range,
        message: '{over} pallets do not go into these containers',
        data: { over: String(pallets) },
      });
    return found;
  },
};
