import { goesInContainers } from '../trade/deal/deal.ts';
import { fix, remove } from './fix.ts';
import { at } from './rule.ts';
import type { TradeRule } from './rule.ts';

/** Containers of the sea go by ship, by rail and in multimodal transport; air freight is by chargeable weight. */
export const containerNoEffect: TradeRule = {
  code: 'container-no-effect',
  about: 'document',
  severity: 'info',
  reason:
    'Sea containers go by ship, by rail or in multimodal transport; air freight is by chargeable weight, whatever stands here.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: FCA Ningbo\nmode: air\ncontainer: 40HC',
    right: 'incoterm: FCA Ningbo\nmode: air',
  },
  check(context) {
    const { mode } = context.computation.deal;
    const { container } = context.file.value;
    // Groupage goes by road too, by weight or measure as at sea.
    const loose = container === 'LCL' && mode === 'road';
    if (mode === undefined || container === undefined || goesInContainers(mode) || loose) return [];
    return [
      {
        range: at(context, 'container'),
        message: 'These goods go by {mode}, so the container counts for nothing: take container: out, or correct mode:',
        data: { mode },
        fixes: fix('Remove container: from this document', {}, [remove(context.file, ['container'])]),
      },
    ];
  },
};
