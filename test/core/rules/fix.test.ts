import assert from 'node:assert/strict';
import { RULE_TEXTS, fill } from '../../../src/core/index.ts';
import type { Issue, SourceFile, TextEdit } from '../../../src/core/index.ts';
import { append, atFileEnd, beside, remove, write } from '../../../src/core/rules/fix.ts';
import type { Example } from '../../../src/core/rules/rule.ts';
import { TODAY, fileAt, issuesOf, workspaceOf } from '../files.ts';
import type { Files } from '../files.ts';
import { withExample } from './sample.ts';

type Wrong = Omit<Example, 'right'>;

/** What each rule offers for its example: titles, and the lines that a file has afterwards and had not before. */
const FIXES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'bad-date': { 'Write 2026-11-23': 'date: 2026-11-23' },
  'bad-percent': { 'Write 13%': 'cost: { amount: 5 USD, vat: 13% }' },
  'bad-placeholder': { 'Write {number}': 'email: { subject: "Quotation {number}" }' },
  'bank-currency': { 'Write usd': 'bank: usd' },
  'below-moq': { 'Raise the quantity to 100': '  - { sku: LED-PANEL-60, quantity: 100 }' },
  'bl-other-mode': {
    'Write air waybill': 'payment: 30% T/T in advance, 70% T/T against copy of air waybill',
  },
  'charge-not-borne': {
    'Remove mainCarriage from this document':
      'charges: { preCarriage: none, exportClearance: none, originTerminal: none }',
  },
  'cif-minimum-cover': {
    'Note that the price pays for clauses (C)': 'notes: ["Insurance: Institute Cargo Clauses (C), 110% of the price"]',
    'Note that the price pays for clauses (A)': 'notes: ["Insurance: Institute Cargo Clauses (A), 110% of the price"]',
  },
  'container-no-effect': { 'Remove container: from this document': '' },
  'container-not-needed': { 'Write 1 x 40HC': 'container: 1 x 40HC' },
  'container-overfull': { 'Write 2 x 40HC': 'container: 2 x 40HC' },
  'container-overweight': { 'Write 2 x 20GP': 'container: 2 x 20GP' },
  'container-with-sea-rule': { 'Write FCA Ningbo': 'incoterm: FCA Ningbo' },
  'country-as-place': { 'Write FCA Ningbo': 'incoterm: FCA Ningbo' },
  'ddp-importer-of-record': {
    'Add importerOfRecord: seller': 'destination: { country: US, entryDate: 2027-01-15, importerOfRecord: seller }',
    'Add importerOfRecord: agent': 'destination: { country: US, entryDate: 2027-01-15, importerOfRecord: agent }',
  },
  'ddp-tax-not-recoverable': {
    'Add tax: recoverable':
      'destination: { country: NL, importerOfRecord: seller, tax: recoverable, entryDate: 2027-01-15 }',
    'Add tax: paid': 'destination: { country: NL, importerOfRecord: seller, tax: paid, entryDate: 2027-01-15 }',
  },
  'dead-incoterm': { 'Write DAP Chicago': 'incoterm: DAP Chicago' },
  'differs-from-parent': { 'Write 100': '  - { sku: LED-PANEL-60, quantity: 100 }' },
  'duplicate-number': { 'Write PI-2026-0001': 'number: PI-2026-0001' },
  'exw-export': { 'Write FCA Ningbo': 'incoterm: FCA Ningbo' },
  'fca-on-board': {
    'Note that the carrier issues an on-board bill of lading':
      'notes: ["The buyer instructs the carrier to issue an on-board bill of lading to the seller (Incoterms 2020, FCA A6/B6)"]',
  },
  'file-missing': { 'Write templates/document.typ': 'design: { template: templates/document.typ }' },
  'fx-inverted': { 'Write CNY/USD': '  - { pair: CNY/USD, rate: 0.1408, date: 2026-11-23, source: bank }' },
  'gross-below-net': {
    'Swap the two weights':
      'packing: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
  },
  'image-missing': { 'Write images/led-panel-60.png': 'image: images/led-panel-60.png' },
  'missing-bank': { 'Write usd': 'bank: usd' },
  'missing-currency': { 'Add currency: USD': 'currency: USD' },
  'missing-named-place': { 'Write FOB Ningbo': 'incoterm: FOB Ningbo' },
  'offer-expired': { 'Date it 2026-11-23: then it holds until 2026-12-23': 'date: 2026-11-23' },
  'partial-carton': {
    'Round down to 100': '  - { sku: LED-PANEL-60, quantity: 100 }',
    'Round up to 104': '  - { sku: LED-PANEL-60, quantity: 104 }',
  },
  'port-differs': { 'Write from: Ningbo': 'from: Ningbo', 'Write FOB Shanghai': 'incoterm: FOB Shanghai' },
  'price-zero': { 'Write free: yes': '  - { sku: LED-PANEL-60, quantity: 4, free: yes, description: Spare panel }' },
  'sea-rule-other-mode': { 'Write FCA Ningbo': 'incoterm: FCA Ningbo' },
  'stale-fact': { 'Shorten the offer to 2026-12-15': 'validUntil: 2026-12-15' },
  'tolerance-unmatched': { 'Give the amount 5% too': 'tolerance: { quantity: 5%, amount: 5% }' },
  'two-prices': {
    'Write 12.80 in item 2': '  - { sku: LED-PANEL-60, quantity: 500, price: 12.80 }',
    'Write 11.90 in item 1': '  - { sku: LED-PANEL-60, quantity: 100, price: 11.90 }',
  },
  'unit-differs': {
    'Write 96 pcs': '  - { sku: LED-PANEL-60, quantity: 96 }',
    'Remove the unit: it counts in pcs': '  - { sku: LED-PANEL-60, quantity: 24 }',
  },
  'unknown-buyer': { 'Write acme': 'buyer: acme' },
  'unknown-font': { 'Write Noto Sans': 'design: { font: Noto Sans }' },
  'unknown-sku': { 'Write LED-PANEL-60': '  - { sku: LED-PANEL-60, quantity: 100 }' },
  'waybill-to-order': { 'Write Example Bank': 'consignee: { name: Example Bank }' },
};

/** Examples whose fix is not the whole of it: no latest day of shipment can be proposed; the right key is there already. */
const BY_HALVES: ReadonlySet<string> = new Set(['lc-unsaid', 'unknown-key']);

interface Mending {
  readonly code: string;
  readonly wrong: Wrong;
  /** By title, as above. */
  readonly fixes: Readonly<Record<string, string>>;
}

const quotation = (wrong: string, beside: Files = {}): Wrong => ({ in: 'quotation', wrong, beside });
const proforma = (wrong: string, beside: Files = {}): Wrong => ({ in: 'proforma', wrong, beside });
const seller = (wrong: string): Wrong => ({ in: 'seller', wrong });
const bank = (keys: string): Wrong =>
  seller(
    `banks:\n  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382", ${keys} }`,
  );
const banked = (keys: string): string =>
  `  - { id: usd, currency: USD, beneficiary: Brightline, bank: Example Bank, account: "571 906 3382", ${keys} }`;
const CIF =
  'incoterm: CIF Chicago\ncharges: { mainCarriage: 3850 USD, insurance: 0.3% of 110%, preCarriage: none, exportClearance: none, originTerminal: none }';
const OCEAN = {
  '2026.rates.yaml':
    'charges:\n  - { element: mainCarriage, from: Ningbo, to: Chicago, amount: 3850 USD, source: forwarder, validUntil: 2026-12-15 }',
};

/** What rules offer besides, or for the same written otherwise. */
const OTHERS: readonly Mending[] = [
  { code: 'bad-hs', wrong: { in: 'product', wrong: 'hs: "94.05.42"' }, fixes: { 'Write 9405.42': 'hs: "9405.42"' } },
  {
    code: 'bad-hs',
    wrong: { in: 'product', wrong: 'hs: 9405-4200-10' },
    fixes: { 'Write 9405.42.00.10': 'hs: 9405.42.00.10' },
  },
  { code: 'bad-hs', wrong: { in: 'product', wrong: 'hs: "940542 LED"' }, fixes: {} },
  {
    code: 'bad-iban',
    wrong: bank('iban: "IBAN: gb82 west 1234-5698-7654-32"'),
    fixes: { 'Write GB82WEST12345698765432': banked('iban: "GB82WEST12345698765432"') },
  },
  { code: 'bad-iban', wrong: bank('iban: GB83WEST12345698765432'), fixes: {} },
  {
    code: 'bad-swift',
    wrong: bank('swift: exam-cn-bj'),
    fixes: { 'Write EXAMCNBJ': banked('swift: EXAMCNBJ') },
  },
  {
    code: 'below-moq',
    wrong: quotation('items:\n  - { sku: LED-PANEL-60, quantity: 60 }', { 'led-panel-60.product.yaml': 'moq: 99' }),
    fixes: { 'Raise the quantity to 100': '  - { sku: LED-PANEL-60, quantity: 100 }' },
  },
  {
    code: 'partial-carton',
    wrong: quotation('items:\n  - sku: LED-PANEL-60\n    quantity: 102 # as asked', {
      'led-panel-60.product.yaml': 'moq: 102',
    }),
    fixes: { 'Round up to 104': '    quantity: 104 # as asked' },
  },
  {
    code: 'partial-carton',
    wrong: quotation('items:\n  - { sku: LED-PANEL-60, quantity: 3 }'),
    fixes: { 'Round up to 4': '  - { sku: LED-PANEL-60, quantity: 4 }' },
  },
  {
    code: 'bl-other-mode',
    wrong: quotation('incoterm: FCA Ningbo\nmode: rail\npayment: 预付30%，余款70%见提单复印件付款'),
    fixes: { 'Write 铁路运单': 'payment: 预付30%，余款70%见铁路运单复印件付款' },
  },
  {
    code: 'bl-other-mode',
    wrong: quotation('incoterm: FCA Ningbo\nmode: air\npayment: 预付30%，70%凭海运提单副本付款'),
    fixes: { 'Write 空运单': 'payment: 预付30%，70%凭空运单副本付款' },
  },
  {
    code: 'bl-other-mode',
    wrong: quotation('incoterm: FCA Ningbo\nmode: air\npayment: 100% T/T against clean on board ocean BL copy'),
    fixes: { 'Write air waybill': 'payment: 100% T/T against air waybill copy' },
  },
  {
    code: 'bl-other-mode',
    wrong: quotation('incoterm: FCA Ningbo\nmode: air\npayment: 100% T/T 60 days from BL date'),
    fixes: {},
  },
  {
    code: 'bl-other-mode',
    wrong: quotation('incoterm: FCA Ningbo\nmode: air\npayment: 100% T/T 30 days after B/L date'),
    fixes: {},
  },
  {
    code: 'charge-owed',
    wrong: quotation(`${CIF.replace('110%', '100%')}\nnotes: ["Insurance: Institute Cargo Clauses (C)"]`),
    fixes: { 'Write 0.3% of 110%': CIF.split('\n')[1] ?? '' },
  },
  {
    code: 'charge-not-borne',
    wrong: quotation(
      'incoterm: EXW Ningbo\nbuyer: { name: Brightline Trading, country: CN }\ncharges:\n  preCarriage: 100 USD # truck',
      { 'led-panel-60.product.yaml': 'price: { term: EXW Ningbo, currency: USD, unit: 12.80 }' },
    ),
    fixes: { 'Remove preCarriage from this document': '' },
  },
  {
    code: 'cif-minimum-cover',
    wrong: quotation(`${CIF}\nnotes:\n  - Made in China`),
    fixes: {
      'Note that the price pays for clauses (C)': '  - "Insurance: Institute Cargo Clauses (C), 110% of the price"',
      'Note that the price pays for clauses (A)': '  - "Insurance: Institute Cargo Clauses (A), 110% of the price"',
    },
  },
  {
    code: 'container-not-needed',
    wrong: quotation('incoterm: FCA Ningbo\ncontainer: 40HC + 20GP\nitems:\n  - { sku: LED-PANEL-60, quantity: 1200 }'),
    fixes: { 'Write 1 x 40HC': 'container: 1 x 40HC' },
  },
  {
    code: 'container-overfull',
    wrong: quotation('incoterm: FCA Ningbo\ncontainer: 40HC + 20GP\nitems:\n  - { sku: LED-PANEL-60, quantity: 8000 }'),
    fixes: {},
  },
  {
    code: 'date-order',
    wrong: proforma('date: 2026-11-23\nshipment:\n  latest: 2026-01-15'),
    fixes: { 'Write 2027-01-15': '  latest: 2027-01-15' },
  },
  { code: 'date-order', wrong: proforma('date: 2026-11-23\nshipment: { latest: 2026-11-15 }'), fixes: {} },
  {
    code: 'ddp-importer-of-record',
    wrong: quotation(
      'incoterm: DDP Chicago\nmode: air\ncharges: { mainCarriage: 3850 USD, preCarriage: none, exportClearance: none, originTerminal: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
      {
        '2026.rates.yaml': 'duties:\n  - { hs: "9405", to: US, name: Customs duty, rate: 4%, source: tariff schedule }',
      },
    ),
    fixes: {
      'Add importerOfRecord: seller': 'destination: { importerOfRecord: seller }',
      'Add importerOfRecord: agent': 'destination: { importerOfRecord: agent }',
    },
  },
  {
    code: 'differs-from-parent',
    wrong: proforma('follows: QT-2026-0042', {
      'QT-2026-0042.quotation.yaml': 'payment: "30% T/T in advance, 70%: against copy of B/L"',
    }),
    fixes: {
      'Add payment: "30% T/T in advance, 70%: against copy of B/L"':
        'payment: "30% T/T in advance, 70%: against copy of B/L"',
    },
  },
  {
    code: 'differs-from-parent',
    wrong: proforma('follows: QT-2026-0042\nincoterm: FCA Ningbo'),
    fixes: { 'Write FOB Ningbo': 'incoterm: FOB Ningbo' },
  },
  {
    code: 'differs-from-parent',
    wrong: proforma('follows: QT-2026-0042\nitems:\n  - { sku: LED-PANEL-60, quantity: 100, price: 12.40 }'),
    fixes: { 'Write 12.8': '  - { sku: LED-PANEL-60, quantity: 100, price: 12.8 }' },
  },
  {
    code: 'differs-from-parent',
    wrong: proforma('follows: QT-2026-0042\nitems:\n  - sku: LED-PANEL-60\n    quantity: 100\n    discount: 2%', {
      'QT-2026-0042.quotation.yaml': 'items:\n  - { sku: LED-PANEL-60, quantity: 100, price: 13, discount: 2% }',
    }),
    fixes: { 'Add price: 13': '    price: 13' },
  },
  {
    code: 'differs-from-parent',
    wrong: proforma(
      'follows: QT-2026-0042\nitems:\n  - { sku: LED-PANEL-60, quantity: 60 }\n  - { sku: LED-PANEL-60, quantity: 44 }',
    ),
    fixes: {},
  },
  {
    code: 'missing-named-place',
    wrong: proforma('incoterm: FOB\nfrom:\nportOfLoading: Ningbo, China'),
    fixes: { 'Write FOB Ningbo, China': 'incoterm: FOB Ningbo, China' },
  },
  {
    code: 'missing-named-place',
    wrong: quotation('incoterm: EXW\nbuyer: { name: Brightline Trading, country: CN }'),
    fixes: {},
  },
  {
    code: 'lc-dates',
    wrong: proforma('shipment: { latest: 2027-01-15 }\nlc: { latestShipment: 2026-12-31 }'),
    fixes: { 'Write 2026-12-31': 'shipment: { latest: 2026-12-31 }' },
  },
  {
    code: 'lc-unsaid',
    wrong: proforma('payment: 100% by irrevocable L/C at sight\nshipment: { latest: 2026-12-31 }'),
    fixes: {
      'Add partialShipments: allowed, transhipment: allowed': 'partialShipments: allowed\ntranshipment: allowed',
      'Add partialShipments: not allowed, transhipment: not allowed':
        'partialShipments: not allowed\ntranshipment: not allowed',
    },
  },
  {
    code: 'offer-expired',
    wrong: quotation('date: 2026-10-01\nvalidUntil: 2026-10-31'),
    fixes: { 'Date it 2026-11-23: then it holds until 2026-12-23': 'date: 2026-11-23\nvalidUntil: 2026-12-23' },
  },
  {
    code: 'stale-fact',
    wrong: quotation('incoterm: CFR Chicago\nvalidity: 60 days', OCEAN),
    fixes: { 'Shorten the offer to 2026-12-15': 'validity: 22 days' },
  },
  {
    code: 'tolerance-unmatched',
    wrong: proforma('tolerance:\n  quantity: 10%\n  amount: 5%'),
    fixes: { 'Give the amount 10% too': '  amount: 10%' },
  },
  { code: 'tolerance-unmatched', wrong: proforma('tolerance: { quantity: 5% }\nlc: { number: LC-1 }'), fixes: {} },
  {
    code: 'waybill-to-order',
    wrong: proforma('incoterm: FCA Ningbo\nmode: air\nconsignee: { name: To order of shipper }'),
    fixes: {},
  },
];

function allIssues(files: Files): Issue[] {
  const yaml = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  return yaml.flatMap((name) => issuesOf(files, name, TODAY));
}

function codesOf(issues: readonly Issue[]): string[] {
  return [...new Set(issues.map(({ code }) => code))].sort();
}

function mended(files: Files, edits: readonly TextEdit[]): Files {
  const after: Record<string, string> = { ...files };
  for (const { file, range, text } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    const before = after[file] ?? '';
    after[file] = before.slice(0, range.start) + text + before.slice(range.end);
  }
  return after;
}

/** The lines of files that the same file had not before. */
function newLines(before: Files, after: Files): string {
  const lines = Object.entries(after).flatMap(([name, text]) => {
    const had = new Set(before[name]?.split('\n'));
    return text.split('\n').filter((line) => !had.has(line));
  });
  return lines.join('\n');
}

/** What is to be said once one of two right fixes was taken: the list prices hold for the other port. */
const TOLD_THEN: Readonly<Record<string, readonly string[]>> = { 'port-differs': ['list-price-place'] };

function checkFixes(code: string, wrong: Wrong, expected: Mending['fixes'] | undefined): void {
  const files = withExample({ ...wrong, right: '' }, 'wrong');
  const issues = allIssues(files).filter((issue) => issue.code === code);
  assert.notEqual(issues.length, 0);
  const others = codesOf(allIssues(files)).filter((one) => one !== code);
  const offered: Record<string, string> = {};
  for (const fix of issues.flatMap(({ fixes = [] }) => fixes)) {
    const after = mended(files, fix.edits);
    const title = fill(fix.title, fix.data);
    offered[title] = newLines(files, after);
    const left = codesOf(allIssues(after)).filter((one) => !TOLD_THEN[code]?.includes(one));
    assert.deepEqual(left, others, title);
  }
  assert.deepEqual(offered, expected ?? {});
}

describe('the fixes that rules offer', () => {
  for (const { code, example } of RULE_TEXTS)
    if (!BY_HALVES.has(code))
      it(`${code}: mend its example, and make nothing else wrong`, () => checkFixes(code, example, FIXES[code]));

  for (const { code, wrong, fixes } of OTHERS)
    it(`${code}: ${Object.keys(fixes).join(' · ') || 'none'} for ${JSON.stringify(wrong.wrong)}`, () =>
      checkFixes(code, wrong, fixes));
});

/** A quotation after an edit; what it was where there is none. */
function edited(text: string, edit: (file: SourceFile) => TextEdit | undefined): string | undefined {
  const files = { 'q.quotation.yaml': text };
  const made = edit(fileAt(workspaceOf(files), 'q.quotation.yaml'));
  return made && mended(files, [made])['q.quotation.yaml'];
}

describe('the edits of fixes', () => {
  it('write in place of a text, in its quotes, and behind an empty key', () => {
    const put = (text: string): string | undefined => edited(text, (file) => write(file, ['from'], 'Ningbo, CN'));
    assert.equal(put('from: Wuhan # port\nto: X\n'), 'from: Ningbo, CN # port\nto: X\n');
    assert.equal(put('from: "Wuhan"\n'), 'from: "Ningbo, CN"\n');
    assert.equal(put("from: 'Wuhan'\n"), 'from: "Ningbo, CN"\n');
    assert.equal(put('from: # port\r\nto: X\r\n'), 'from: Ningbo, CN # port\r\nto: X\r\n');
    assert.equal(put('{ to: X, from: Wuhan }\n'), '{ to: X, from: "Ningbo, CN" }\n');
    assert.equal(put('from: { at: home }\n'), undefined);
    assert.equal(put('to: X\n'), undefined);
  });

  it('leave alone what an alias leads to', () => {
    const text = 'from: &port Wuhan\nto: *port\nlc: &a { number: LC-1 }\nshipment: *a\n';
    assert.equal(
      edited(text, (file) => write(file, ['shipment', 'number'], '2')),
      undefined,
    );
    assert.equal(
      edited(text, (file) => remove(file, ['shipment', 'number'])),
      undefined,
    );
    assert.equal(
      edited(text, (file) => write(file, ['to'], 'Chicago')),
      text.replace('*port', 'Chicago'),
    );
  });

  it('put a key beside another', () => {
    const put = (text: string): string | undefined =>
      edited(text, (file) => beside(file, ['lc', 'number'], 'a: 1', 'b: 2'));
    assert.equal(put('lc:\n  number: 7 # ours\nto: X\n'), 'lc:\n  number: 7 # ours\n  a: 1\n  b: 2\nto: X\n');
    assert.equal(put('lc:\r\n  number: 7\r\n'), 'lc:\r\n  number: 7\r\n  a: 1\r\n  b: 2\r\n');
    assert.equal(
      put('lc:\n  number: |\n    7\n    8\nto: X\n'),
      'lc:\n  number: |\n    7\n    8\n  a: 1\n  b: 2\nto: X\n',
    );
    assert.equal(put('lc: { number: 7 }'), 'lc: { number: 7, a: 1, b: 2 }');
    assert.equal(put('lc: { amount: 7 }'), undefined);
  });

  it('remove a key with its line, and the mapping that it leaves empty', () => {
    const cut = (text: string): string | undefined => edited(text, (file) => remove(file, ['lc', 'number']));
    assert.equal(cut('from: A\nlc:\n  number: 7 # ours\n  expiry: x\n'), 'from: A\nlc:\n  expiry: x\n');
    assert.equal(
      cut('from: A\r\nlc:\r\n  expiry: x\r\n  number: 7\r\nto: X\r\n'),
      'from: A\r\nlc:\r\n  expiry: x\r\nto: X\r\n',
    );
    assert.equal(cut('from: A\nlc:\n  number:\n    7\nto: X\n'), 'from: A\nto: X\n');
    assert.equal(cut('lc: { number: 7, expiry: x }'), 'lc: { expiry: x }');
    assert.equal(cut('lc: { expiry: x, number: 7 }'), 'lc: { expiry: x }');
    assert.equal(cut('lc: {\n  expiry: x,\n  number: 7\n}\n'), 'lc: {\n  expiry: x\n}\n');
    assert.equal(cut('lc: {\n  expiry: x, # soon\n  number: 7\n}\n'), undefined);
  });

  it('add to a list and at the end of a file', () => {
    const put = (text: string): string | undefined => edited(text, (file) => append(file, ['notes'], '"C"'));
    assert.equal(put('notes:\n  - A\n  - B # b\nto: X\n'), 'notes:\n  - A\n  - B # b\n  - "C"\nto: X\n');
    assert.equal(put('notes: [A, B]\n'), 'notes: [A, B, "C"]\n');
    assert.equal(put('notes: A\n'), undefined);
    const end = (text: string): string | undefined => edited(text, (file) => atFileEnd(file, 'to: X'));
    assert.equal(end('from: A'), 'from: A\nto: X\n');
    assert.equal(end('from: A\r\n'), 'from: A\r\nto: X\r\n');
    for (const text of ['{ from: A }\n', 'from: A\n...\n', ' from: A\n']) assert.equal(end(text), undefined, text);
  });
});
