import { containerText } from '../spec/measures.ts';
import { better } from './fix.ts';
import { at } from './rule.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Freight is charged by the container, full or empty. */
export const containerNotNeeded: TradeRule = {
  code: 'container-not-needed',
  about: 'document',
  severity: 'warning',
  reason: 'Freight is charged by the container, whether it is full or empty.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\ncontainer: 2 x 40HC\nitems:\n  - { sku: LED-PANEL-60, quantity: 1200 }',
    right: 'incoterm: FCA Ningbo\ncontainer: 1 x 40HC\nitems:\n  - { sku: LED-PANEL-60, quantity: 1200 }',
  },
  check(context) {
    const { plan, load, deal } = context.computation;
    if (!plan || plan.over || load.volume === undefined || typeof deal.container === 'string') return [];
    const range = at(context, 'container');
    const taken = new Map(plan.boxes.map((box) => [box.size.type, box.taken.ceil().toNumber()]));
    const needed = deal.container
      .map(({ type, count }) => ({ type, count: Math.min(count, taken.get(type) ?? count) }))
      .filter(({ count }) => count > 0);
    const fixes = needed.length > 0 ? better(context.file, ['container'], containerText(needed)) : [];
    return plan.boxes.flatMap(({ size, count, taken }): Finding[] => {
      const empty = count - taken.ceil().toNumber();
      if (empty <= 0) return [];
      const data = { boxes: `${empty} × ${size.type}` };
      return [{ range, message: '{boxes} would stay empty: the load goes into the other containers', data, fixes }];
    });
  },
};
