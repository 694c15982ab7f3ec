import { kindOf } from '../../../src/core/index.ts';
import type { FileKind } from '../../../src/core/index.ts';
import type { Example } from '../../../src/core/rules/rule.ts';
import type { Files } from '../files.ts';

const CHARGES = '{ preCarriage: none, exportClearance: none, originTerminal: none }';

/** A small workspace with nothing to say against: what an example of a rule does not write stands as it does here. */
export const SOUND: Files = {
  'brightline.seller.yaml': `name: Ningbo Brightline Lighting Co., Ltd.
address: 88 Jiangdong Rd, Ningbo
country: CN
banks:
  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382" }
`,
  'acme.buyer.yaml': 'name: Acme Lakeside Supply LLC\ncountry: US\n',
  'led-panel-60.product.yaml': `sku: LED-PANEL-60
name: LED panel light
unit: pcs
hs: "9405.11"
origin: CN
price: { term: FOB Ningbo, currency: USD, unit: 12.80 }
packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }
`,
  '2026.rates.yaml': 'fx:\n  - { pair: USD/CNY, rate: 7.1000, date: 2026-11-20, source: bank }\n',
  'QT-2026-0042.quotation.yaml': `number: QT-2026-0042
date: 2026-11-23
buyer: acme
currency: USD
incoterm: FOB Ningbo
from: Ningbo
to: Chicago
items:
  - { sku: LED-PANEL-60, quantity: 100 }
charges: ${CHARGES}
`,
  'PI-2026-0017.proforma.yaml': `number: PI-2026-0017
date: 2026-11-23
buyer: acme
currency: USD
incoterm: FOB Ningbo
from: Ningbo
to: Chicago
items:
  - { sku: LED-PANEL-60, quantity: 100 }
charges: ${CHARGES}
bank: usd
`,
};

/** The sound workspace with one side of an example in it. */
export function withExample(example: Example, side: 'wrong' | 'right'): Files {
  const files: Record<string, string> = { ...SOUND };
  for (const [name, text] of [...Object.entries(example.beside ?? {}), [nameOf(example.in), example[side]] as const])
    files[name] = kindOf(name) ? written(files[name] ?? '', text) : text;
  return files;
}

function nameOf(kind: FileKind): string {
  const name = Object.keys(SOUND).find((one) => kindOf(one) === kind);
  if (name === undefined) throw new Error(`the sound workspace has no ${kind}`);
  return name;
}

/** A file with these keys at its top; those that it had give way. */
function written(before: string, keys: string): string {
  const own = new Set(Array.from(keys.matchAll(/^\w+(?=:)/gm), ([key]) => key));
  const kept = before.split(/^(?=\w)/m).filter((part) => !own.has(/^\w+/.exec(part)?.[0] ?? ''));
  return `${kept.join('')}${keys}\n`;
}
