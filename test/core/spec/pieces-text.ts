export const PATH = 'q.quotation.yaml';
export const TEXT = `# an offer
number: QT-1 # the first
date: 2026-11-23
buyer: acme
incoterm: FOB Ningbo
items:
  # lamps
  - { sku: A, quantity: 10 }
  - sku: B
    quantity: 1,200
    price: 2.15 USD

  - description: { en: Spare drivers, zh: 备用 }
    quantity: 12
    packing: { unitsPerCarton: 6 }
charges: # what is known
  mainCarriage: 800 USD
notes:
  - |
    Two lines
    - not an item
  - "quoted: text"
`;
