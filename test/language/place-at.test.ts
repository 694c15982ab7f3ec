import assert from 'node:assert/strict';
import { placeAt } from '../../src/language/place-at.ts';
import { roleAt } from '../../src/language/role.ts';
import { document, folder } from '../core/files.ts';
import { textAt, viewAt } from './marked.ts';

/** What stands at the cursor of a quotation, and what it is to the trade. */
function at(own: Record<string, string>): string {
  const { file, offset } = viewAt(folder({ 'q.quotation.yaml': document(own) }));
  const place = placeAt(file.tree, offset);
  if (!place) return 'nothing';
  const role = place.on === 'value' ? roleAt(file.kind, place.path) : 'key';
  return `${role ?? 'text'} ${place.path.join('.')} ${textAt(file, place.range)}`;
}

const ITEMS = (second: string): string => `\n  - { sku: A, quantity: 1 }\n  - ${second}`;

describe('what stands at an offset', () => {
  for (const [own, expected] of [
    [{ currency: 'U│SD' }, 'currency currency “USD”'],
    [{ currency: 'USD│' }, 'currency currency “USD”'],
    [{ incoterm: 'FOB N│ingbo' }, 'term incoterm “FOB Ningbo”'],
    [{ buyer: '"ac│me"' }, 'buyer buyer “"acme"”'],
    [{ 'curr│ency': 'EUR', currency: undefined }, 'key currency “currency”'],
    [{ items: ITEMS('{ sku: B│, quantity: 2 }') }, 'sku items.1.sku “B”'],
    [{ items: ITEMS('{ sku: B, quan│tity: 2 }') }, 'key items.1.quantity “quantity”'],
    [{ items: ITEMS('sku: B\n    quantity: 2│0') }, 'quantity items.1.quantity “20”'],
    [{ items: ITEMS('sku: B\n    price: 2│ USD') }, 'money items.1.price “2 USD”'],
    [{ items: '[{ sku: A│, quantity: 3 }]' }, 'sku items.0.sku “A”'],
    [{ charges: '{ mainCarriage: 8│00 USD }' }, 'charge charges.mainCarriage “800 USD”'],
    [{ notes: '[one, tw│o]' }, 'text notes.1 “two”'],
    [{ notes: '[one, two] # a re│mark' }, 'nothing'],
    [{ colour: 're│d' }, 'text colour “red”'],
  ] as const)
    it(JSON.stringify(own), () => assert.equal(at(own as Record<string, string>), expected));
});
