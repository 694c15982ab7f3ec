import assert from 'node:assert/strict';
import { ENGLISH } from '../../src/webview/labels.ts';
import { FRESH } from '../../src/webview/state.ts';
import { view, type Block } from '../../src/webview/view.ts';
import { issue, line, report, show } from './report.ts';

const seen = (...given: Parameters<typeof show>) => view(show(...given), ENGLISH, FRESH);
const block = (id: Block['id'], ...given: Parameters<typeof show>) =>
  seen(...given).blocks.find((candidate) => candidate.id === id);

const unknown = { goods: null, discount: null, charges: null, total: null, words: null };

describe('what the sidebar says of a document', () => {
  it('shows the total with thousands separators and gives it to the clipboard with its currency', () => {
    const { total } = seen();
    assert.equal(total.amount, '14,532.84');
    assert.equal(total.copy, 'USD 14,532.84');
    assert.equal(total.missing, undefined);
  });

  it('shows an incomplete total as a dash, with what is missing in words', () => {
    const { total } = seen({ complete: false, missing: ['mainCarriage', 'fx', 'something-new'], totals: unknown });
    assert.equal(total.amount, '—');
    assert.equal(total.copy, undefined);
    assert.deepEqual(total.missing, [
      'Main carriage: an amount, in the document or in the rates',
      'An exchange rate between the currencies in use',
      'something-new',
    ]);
  });

  it('never shows a figure for an incomplete total, even where the report has one', () => {
    const { total } = seen({ complete: false, totals: { ...unknown, total: '0.00', words: 'SAY NOTHING' } });
    assert.deepEqual([total.amount, total.words, total.copy], ['—', undefined, undefined]);
  });

  it('gives no parts of an incomplete total', () => {
    assert.deepEqual(
      block('payment', { complete: false, totals: unknown })?.rows.map(({ value }) => value),
      ['—', '—'],
    );
  });

  it('shows a total of nothing as the figure that it is', () => {
    assert.equal(seen({ totals: { ...unknown, total: '0.00' } }).total.amount, '0.00');
  });

  it('names the state that it was told', () => {
    const { head } = seen({}, 'expired');
    assert.deepEqual([head.state, head.stateName], ['expired', 'Expired']);
  });

  it('speaks plainly of a document that has hardly begun', () => {
    const { head, blocks } = seen({
      number: '',
      date: null,
      validUntil: null,
      buyer: { name: '', country: null },
      incoterm: null,
      lines: [],
      schedule: [],
      payment: null,
    });
    assert.deepEqual(
      [head.number, head.buyer, head.term, head.dates],
      ['No number yet', 'No buyer yet', undefined, []],
    );
    assert.deepEqual(
      blocks.map(({ id, empty }) => [id, empty]),
      [['lines', 'No items yet']],
    );
  });

  it('says the variant of DDP without the tax', () => {
    const { head } = seen({ incoterm: { rule: 'DDP', place: 'Chicago', edition: 2020, taxUnpaid: true } });
    assert.deepEqual(head.term, { rule: 'DDP', variant: 'VAT unpaid', place: 'Chicago' });
  });

  it('offers a proforma invoice for a quotation only', () => {
    assert.deepEqual(seen().commands, ['export', 'newProforma']);
    assert.deepEqual(seen({ kind: 'proforma' }).commands, ['export']);
  });

  it('speaks the language of the labels that were sent', () => {
    const labels = { ...ENGLISH, total: '合计', 'kind.quotation': '报价单' };
    assert.equal(view(show(), labels, FRESH).head.kind, '报价单');
  });
});

describe('lines', () => {
  const forty = Array.from({ length: 40 }, (_, index) => line(index + 1, '1.00'));

  it('say quantity, unit price, discount and SKU', () => {
    const rows = block('lines', { lines: [{ ...line(1, '14274.84'), discount: '5.16' }] })?.rows;
    assert.deepEqual(rows?.[0]?.notes, ['1,200 pcs × 11.90', 'less 5.16', 'SKU-1']);
  });

  it('show a missing price as a dash', () => {
    const rows = block('lines', { lines: [{ ...line(1, null), unitPrice: null }] })?.rows;
    assert.deepEqual([rows?.[0]?.value, rows?.[0]?.notes[0]], ['—', '1,200 pcs × —']);
  });

  it('are folded after six', () => {
    const lines = block('lines', { lines: forty });
    assert.equal(lines?.rows.length, 6);
    assert.deepEqual(lines?.more, { label: '+ 34 more, smaller', open: false });
  });

  it('folded, are the largest in their order', () => {
    const lines = ['1.00', '9.00', '100.00', '8.00', '7.00', '6.00', null, '5.00'].map((amount, n) =>
      line(n + 1, amount),
    );
    assert.deepEqual(
      block('lines', { lines })?.rows.map(({ figure }) => figure),
      ['line:1', 'line:2', 'line:3', 'line:4', 'line:5', 'line:7'],
    );
  });

  it('unfold', () => {
    const { blocks } = view(show({ lines: forty }), ENGLISH, { ...FRESH, allLines: true });
    assert.equal(blocks[0]?.rows.length, 40);
    assert.deepEqual(blocks[0]?.more, { label: 'Show fewer', open: true });
  });

  it('are not folded when six', () => {
    assert.equal(block('lines', { lines: forty.slice(0, 6) })?.more, undefined);
  });
});

describe('charges', () => {
  const included = { element: 'preCarriage', amount: '169.01', shown: 'included', source: 'haulier' } as const;
  const separate = { element: 'mainCarriage', amount: '3542.00', shown: 'separate', source: 'this document' } as const;

  it('inside the prices are said to be so once', () => {
    const charges = block('charges', { charges: [included] });
    assert.deepEqual([charges?.aside, charges?.isSum], ['included in the prices', false]);
    assert.deepEqual(charges?.rows[0]?.notes, ['haulier']);
  });

  it('of several stretches of the way stand below its name', () => {
    const rows = block('charges', { charges: [included, { ...included, element: 'originTerminal' }, separate] })?.rows;
    assert.deepEqual(
      rows?.map(({ heading }) => heading),
      ['To the port or terminal', undefined, 'Main journey'],
    );
  });

  it('explain themselves to the seller alone', () => {
    const given = show({ charges: [separate] });
    const figures = (internal: boolean) =>
      view({ ...given, internal }, ENGLISH, FRESH).blocks.flatMap(({ rows }) => rows.map(({ figure }) => figure));
    assert.deepEqual(figures(true), ['line:0', 'line:1', 'charge:mainCarriage', 'payment:0', 'payment:1']);
    assert.deepEqual(figures(false), [undefined, undefined, undefined, 'payment:0', 'payment:1']);
  });

  it('of both sorts are told apart, under the sum of those that are added', () => {
    const totals = { ...report().totals, charges: '3542.00' };
    const charges = block('charges', { charges: [included, separate], totals });
    assert.equal(charges?.aside, '3,542.00');
    assert.deepEqual(
      charges?.rows.map(({ name, notes, tone }) => [name, ...notes, tone]),
      [
        ['Pre-carriage', 'included', 'haulier', 'said-only'],
        ['Main carriage', 'separate', 'this document', 'plain'],
      ],
    );
  });
});

describe('packing', () => {
  const packing = {
    cartons: 3120,
    volume: undefined,
    grossWeight: '32760.00',
    netWeight: '28704.00',
    pallets: undefined,
    containers: [{ type: '40HC', count: 4, fill: '0.138' }],
    chosen: 'given',
    over: undefined,
    room: undefined,
    revenueTons: undefined,
    chargeableWeight: undefined,
    lines: [],
  } as const;

  it('gives figures with their units, and a dash alone for what is not known', () => {
    assert.deepEqual(
      seen({ packing }).packing?.facts.map(({ value, unit }) => value + unit),
      ['3,120', '—', '32,760.00kg', '28,704.00kg'],
    );
  });

  it('says how full the last of several containers is', () => {
    assert.deepEqual(seen({ packing }).packing?.containers, [
      { name: '4 × 40HC', fill: 'last one 13.8% full', share: '0.138' },
    ]);
  });

  it('gives revenue tons for less than a container', () => {
    const loose = { ...packing, containers: [], revenueTons: '5.200' };
    assert.equal(seen({ packing: loose }).packing?.loose, '5.200 W/M');
  });
});

describe('landed cost', () => {
  const landed = {
    country: 'US',
    customsValue: null,
    duties: [{ name: 'Section 301', amount: '22801.03' }],
    taxes: [],
    fees: [{ name: 'Merchandise Processing Fee', amount: '315.93' }],
  };

  it('names each amount, and its kind where the name does not', () => {
    assert.deepEqual(
      block('landed', { landed })?.rows.map(({ name, notes, value }) => [name, ...notes, value]),
      [
        ['Customs value', '—'],
        ['Section 301', 'Duty', '22,801.03'],
        ['Merchandise Processing Fee', '315.93'],
      ],
    );
  });
});

describe('internal figures', () => {
  const internal = {
    cost: '9733.12',
    rebate: null,
    charges: '387.32',
    commission: '0.00',
    otherShares: '0.00',
    profit: '-812.40',
    margin: '-0.0553',
    markup: null,
    purchase: { currency: 'CNY', cost: '71858.03', profit: '-5768.04', exchangeCost: '7.6940' },
  };

  it('are absent when the report has none', () => {
    assert.equal(seen().internal, undefined);
  });

  it('tell a loss, leave out what does not occur and keep what is not known', () => {
    const rows = seen({ internal }).internal;
    assert.deepEqual(
      [rows?.[0]?.value, rows?.[0]?.notes, rows?.[0]?.tone],
      ['−812.40', ['−5.53% of the price'], 'loss'],
    );
    assert.deepEqual(
      rows?.slice(1).map(({ name, value }) => `${name}: ${value}`),
      [
        'Cost of goods: 9,733.12',
        'Tax rebate: —',
        'Charges we bear: 387.32',
        'Total cost, CNY: 71,858.03',
        'Profit, CNY: −5,768.04',
        'Exchange cost: 7.6940 CNY/USD',
      ],
    );
  });

  it('stand with the total in one line', () => {
    assert.deepEqual(seen({ internal }).total.earned, {
      name: 'Profit',
      value: '−812.40 · −5.53% of the price',
      loss: true,
    });
    assert.equal(seen().total.earned, undefined);
  });
});

describe('issues in the sidebar', () => {
  it('stand with the gravest first, with line, and with the file where it is another', () => {
    const issues = [
      issue({ severity: 'info', file: 'rates/2026.rates.yaml', line: 3 }),
      issue({ severity: 'error', line: 8 }),
    ];
    const shown = seen({ issues });
    assert.deepEqual(
      shown.issues?.items.map(({ severity, where }) => [severity, ...where]),
      [
        ['error', 'Line 8'],
        ['info', '2026.rates.yaml', 'Line 3'],
      ],
    );
    assert.deepEqual(shown.issues?.items[1]?.place, { file: 'rates/2026.rates.yaml', line: 3, column: 11 });
    assert.deepEqual(
      shown.counts.map(({ label }) => label),
      ['Errors: 1', 'Remarks: 1'],
    );
  });

  it('do not name the document that is shown, whether it is known by its name or its path', () => {
    const given = show({ issues: [issue()] });
    const byPath = { ...given, source: { ...given.source, name: issue().file } };
    for (const message of [given, byPath])
      assert.deepEqual(view(message, ENGLISH, FRESH).issues?.items[0]?.where, ['Line 8']);
  });

  it('keep their keys when lines move, and never share one', () => {
    const keys = (first: number) =>
      seen({ issues: [issue({ line: first }), issue({ line: first + 1 })] }).issues?.items.map(({ key }) => key);
    assert.deepEqual(keys(8), keys(9));
    assert.equal(new Set(keys(8)).size, 2);
  });

  it('are folded when many', () => {
    const many = Array.from({ length: 14 }, (_, index) => issue({ line: index + 1 }));
    assert.deepEqual(seen({ issues: many }).issues?.more, { label: '+ 6 more', open: false });
  });
});
