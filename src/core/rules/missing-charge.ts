import { beside, fix } from './fix.ts';
import { at, keyAt } from './rule.ts';
import { yamlText } from '../spec/yaml-text.ts';
import { nodeAt } from '../spec/file-tree.ts';
import type { Path } from '../spec/tree.ts';
import type { Element } from '../tables/incoterms.ts';
import { otherStarts } from '../trade/charges/charge-finding.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';

type Lacking = Omit<Finding, 'range' | 'severity'>;

/** A price that goes this far must hold this cost. It is never guessed: without it there is no total. */
export const missingCharge: TradeRule = {
  code: 'missing-charge',
  about: 'document',
  severity: 'error',
  reason: 'A price that goes this far must hold this cost. It is never guessed: without it there is no total.',
  example: {
    in: 'quotation',
    wrong: 'incoterm: CFR Chicago',
    right:
      'incoterm: CFR Chicago\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none }',
  },
  check(context) {
    const { priced, deal } = context.computation;
    const rule = deal.term?.rule ?? '';
    const lineUnknown = (): boolean =>
      priced.gaps.some((one) => one.kind === 'quantity') ||
      deal.lines.some((line) => line.item.sku !== undefined && !line.product);
    return priced.gaps.flatMap((gap): Finding[] => {
      if (gap.kind === 'charge' && gap.blocks) {
        return [
          {
            range: keyAt(context, ...placeFor(context, gap.element)),
            ...lacking(context, gap.element, rule),
          },
        ];
      }
      // Without its quantity or product a line cannot be packed: that has been named already.
      if (gap.kind === 'chargeCount' && !lineUnknown()) {
        const own = gap.origin.file === context.file.path;
        const range = own ? at(context, ...gap.origin.at) : keyAt(context, 'incoterm');
        const { plan } = context.computation;
        if (plan?.boxes.some(({ size }) => size.type === gap.unit))
          return [
            {
              range: own ? range : keyAt(context, 'container'),
              severity: gap.blocks ? 'error' : 'warning',
              message: 'The charge for {element} has no amount for a {unit}: add one per {unit} to the rates',
              data: { element: gap.element, unit: gap.unit },
            },
          ];
        return [
          {
            range,
            severity: gap.blocks ? 'error' : 'warning',
            message:
              'The charge for {element} is per {unit}, but the number is not known: add the packing or the container',
            data: { element: gap.element, unit: gap.unit },
          },
        ];
      }
      if (gap.kind === 'chargeShare') {
        return [
          {
            range: keyAt(context, 'charges', gap.element),
            message: 'A percentage does not fit {element}: write an amount (only insurance is a share of the price)',
            data: { element: gap.element },
          },
        ];
      }
      return [];
    });
  },
};

/** What is said of a charge that was not found; where the rates have it from elsewhere, from where. */
function lacking({ workspace, file, computation }: DocumentContext, element: Element, rule: string): Lacking {
  const { deal, plan } = computation;
  const starts = otherStarts({ deal, rates: workspace.rates(), plan }, element);
  const [start, ...others] = starts;
  if (start === undefined)
    return {
      message:
        '{rule} needs {element}, but neither this document nor the rates have it: add it under charges:, or write none',
      data: { rule, element },
    };
  const places = starts.join(', ');
  if (deal.leaving)
    return {
      message:
        '{rule} needs {element}: the rates have it from {places}, but not from {from}. Add it to the rates or under charges:, or correct from:',
      data: { rule, element, places, from: deal.leaving.place },
    };
  return {
    message: '{rule} needs {element}: the rates have it from {places}. Add from: with the place the goods leave from',
    data: { rule, element, places },
    fixes:
      others.length > 0
        ? []
        : fix('Add from: {place}', { place: start }, [beside(file, ['incoterm'], `from: ${yamlText(start)}`)]),
  };
}

/** The key that waits for its value, where the document has it; else the term that needs it. */
function placeFor({ file }: DocumentContext, element: Element): Path {
  const charges = nodeAt(file.tree, ['charges']);
  return charges?.kind === 'map' && charges.entries.has(element) ? ['charges', element] : ['incoterm'];
}
