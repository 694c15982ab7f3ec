import assert from 'node:assert/strict';
import { RULES, compareTerms } from '../../../../src/core/index.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';
import { dec, sum } from '../../../../src/core/money/decimal.ts';
import { brightline } from '../../brightline.ts';
import { document, documentIn, folder, product, quoted, totalsOf, workspaceOf } from '../../files.ts';

const total = (report: TotalsReport): string => report.totals.total ?? `incomplete: ${report.missing.join(', ')}`;

/** A list price of A in the usual folder. */
const listed = (term: string, unit: string): Record<string, string> => ({
  'a.product.yaml': product({ price: `{ term: ${term}, unit: ${unit} USD }` }),
});

const ROAD =
  '{ preCarriage: 100 USD, exportClearance: 50 USD, originTerminal: 80 USD, mainCarriage: 900 USD, destinationTerminal: 200 USD, onCarriage: 300 USD, unloading: 60 USD, importClearance: 90 USD, insurance: 0.3% of 110% }';
const BY_LAND = '{ preCarriage: 100 USD, mainCarriage: 900 USD, onCarriage: 300 USD, unloading: 60 USD }';
const RATES =
  'duties: [{ hs: "9405", to: US, name: Duty, rate: 4%, source: s }, { hs: "94", to: US, name: Extra, rate: 20%, source: s }]\nfees: [{ to: US, name: Merchandise processing fee, rate: 0.35%, min: 34 USD, max: 660 USD, source: s }, { to: US, name: Harbor maintenance fee, rate: 0.13%, source: s }]\n';
const deal = (own: Record<string, string>): Record<string, string> => ({
  'x.rates.yaml': RATES,
  'a.product.yaml': product({ cost: '{ amount: 6 USD }' }),
  'b.product.yaml': product({
    sku: 'B',
    hs: '"940521"',
    price: '{ term: FOB Ningbo, unit: 4.5 USD }',
    cost: '{ amount: 3 USD }',
    packing: '{ unitsPerCarton: 10, carton: 60 x 40 x 40 cm, netWeight: 5 kg, grossWeight: 6 kg }',
  }),
  'q.quotation.yaml': document({
    items: '[{ sku: A, quantity: 400 }, { sku: B, quantity: 950 }]',
    mode: 'sea',
    charges: ROAD,
    destination: '{ country: US, importerOfRecord: seller }',
    ...own,
  }),
});

describe('from one term to another', () => {
  it('FOB to CIF and back gives the FOB price', () => {
    const charges = '{ mainCarriage: 2000 USD, insurance: 0.5% of 110% }';
    const cif = quoted({ incoterm: 'CIF Chicago', charges }, listed('FOB Ningbo', '100'));
    assert.equal(cif.lines[0]?.unitPrice, '120.66'); // 120 ÷ (1 − 0.0055)
    const fob = quoted({ incoterm: 'FOB Ningbo', charges }, listed('CIF Chicago', '120.66'));
    assert.equal(fob.lines[0]?.unitPrice, '100.00');
  });

  it('keeps a list price under its own term', () => {
    for (const term of ['EXW Ningbo', 'FOB Ningbo', 'CPT Chicago', 'DPU Chicago'])
      assert.equal(total(quoted({ incoterm: term, charges: BY_LAND }, listed(term, '100'))), '10000.00', term);
  });

  it('takes commission on top of a list price, and insurance with it', () => {
    const by = (pricing: string, incoterm: string): string =>
      total(
        quoted(
          {
            incoterm,
            pricing,
            charges: '{ mainCarriage: 2000 USD, insurance: 0.5% of 110% }',
            charging: 'separate lines',
          },
          listed('FOB Ningbo', '100'),
        ),
      );
    assert.equal(by('{ commission: 4% }', 'FOB Ningbo'), '10417.00'); // 104.17 × 100
    // 12000 ÷ (1 − 0.04 − 0.0055) = 12572.03; the goods part of it is 105.03 × 100
    assert.equal(by('{ commission: 4% }', 'CIF Chicago'), '12572.15');
  });

  it('takes the insurance out of a CIF list price before commission, and solves it again', () => {
    const charges = '{ mainCarriage: none, insurance: 1% of 110% }';
    const report = quoted(
      { incoterm: 'CIF Chicago', pricing: '{ commission: 4% }', charges },
      listed('CIF Chicago', '100'),
    );
    assert.equal(report.lines[0]?.unitPrice, '104.21'); // 98.90 ÷ (1 − 0.04 − 0.011) = 104.2149…
  });

  it('gives dearer terms dearer totals, the further the seller goes', () => {
    const workspace = workspaceOf(folder(deal({})));
    const rows = compareTerms(workspace, documentIn(workspace));
    assert.deepEqual(
      rows.map((row) => row.rule),
      [...RULES],
    );
    assert.deepEqual(
      rows.filter((row) => !row.complete),
      [],
    );
    const of = (rule: string): ReturnType<typeof dec> => dec(rows.find((row) => row.rule === rule)?.total ?? '0');
    for (const [less, more] of [
      'EXW FCA',
      'FCA FOB',
      'FOB CFR',
      'CFR CIF',
      'CPT CIP',
      'CPT DAP',
      'DAP DPU',
      'DAP DDP',
    ].map((pair) => pair.split(' ')))
      assert.ok(of(less ?? '').lessThan(of(more ?? '')), `${less} < ${more}`);
  });
});

describe('charges inside the prices or on lines of their own', () => {
  const pricings = [
    '{ method: list }',
    '{ method: list, commission: 3% }',
    '{ method: cost, profit: 12% of price, commission: 3% }',
    '{ method: cost, profit: 20% of cost }',
  ];
  for (const incoterm of ['FOB Ningbo', 'CIF Chicago', 'CIP Chicago', 'DAP Chicago', 'DDP Chicago'])
    for (const pricing of pricings)
      it(`${incoterm}, ${pricing}: the total is the same up to the rounding of prices`, () => {
        const [inside, apart] = ['included', 'separate lines'].map((charging) =>
          totalsOf(folder(deal({ incoterm, pricing, charging }))),
        );
        assert.ok(inside && apart);
        assert.ok(inside.complete && apart.complete);
        // half a cent on each of 1,350 units, twice
        const most = dec('0.005').times(1350).times(2).plus('0.2');
        const difference = dec(total(inside)).minus(total(apart)).abs();
        assert.ok(difference.lessThan(most), `${total(inside)} ${total(apart)}`);
        assert.equal(inside.totals.charges, '0.00');
        for (const report of [inside, apart]) {
          const shown = report.charges
            .filter((charge) => charge.shown === 'separate')
            .map((charge) => dec(charge.amount));
          assert.equal(report.totals.charges, sum(shown).toFixed(2));
          assert.equal(report.totals.goods, sum(report.lines.map((line) => dec(line.amount ?? 'NaN'))).toFixed(2));
          assert.equal(report.totals.total, dec(report.totals.goods).plus(report.totals.charges).toFixed(2));
        }
      });
});

describe('DDP', () => {
  it('from a list price is what one adds up by hand', () => {
    const report = totalsOf(
      folder(
        deal({
          incoterm: 'DDP Chicago',
          charging: 'separate lines',
          charges: '{ mainCarriage: 900 USD, onCarriage: 300 USD, insurance: 40 USD }',
        }),
      ),
    );
    const value = dec('8275'); // 400 × 10 + 950 × 4.50; freight and insurance are outside a US value
    const [fee, harbor] = [dec('34'), value.times('0.0013')]; // 0.35 % would be 28.96, below the least
    const duties = value.times('0.24');
    assert.equal(report.landed?.customsValue, '8275.00');
    assert.deepEqual(
      report.landed?.duties.map((duty) => duty.amount),
      ['331.00', '1655.00'],
    );
    assert.deepEqual(
      report.landed?.fees.map((one) => one.amount),
      ['34.00', '10.76'],
    );
    const by = value.plus(duties).plus(fee).plus(harbor).plus(900).plus(300).plus(40);
    assert.ok(by.minus(total(report)).abs().lessThanOrEqualTo('0.02'), `${by} ${total(report)}`);
  });

  it('with final prices holds its customs value: the parts come to the price again', () => {
    const report = quoted(
      {
        incoterm: 'DDP Chicago',
        mode: 'sea',
        items: '[{ sku: A, quantity: 100, price: 130.00 }]',
        charges: ROAD,
        destination: '{ country: US, importerOfRecord: seller }',
      },
      { 'x.rates.yaml': RATES },
    );
    assert.equal(total(report), '13000.00');
    const { landed } = report;
    assert.ok(landed?.customsValue);
    const abroad = ['mainCarriage', 'insurance', 'destinationTerminal', 'onCarriage', 'importClearance'];
    const outside = report.charges
      .filter((charge) => abroad.includes(charge.element))
      .map((charge) => dec(charge.amount));
    const due = [...landed.duties, ...landed.taxes, ...landed.fees].map((row) => dec(row.amount));
    const again = sum([dec(landed.customsValue), ...outside, ...due]);
    assert.ok(again.minus(13000).abs().lessThanOrEqualTo('0.03'), again.toFixed());
  });

  it('VAT unpaid leaves the tax to the buyer', () => {
    const rates = 'duties: [{ hs: "94", to: NL, rate: 4%, source: s }]\ntaxes: [{ to: NL, rate: 20%, source: s }]\n';
    const by = (incoterm: string): TotalsReport =>
      quoted(
        { incoterm, charges: '{ mainCarriage: none }', destination: '{ country: NL, importerOfRecord: seller }' },
        { 'x.rates.yaml': rates },
      );
    assert.equal(total(by('DDP (VAT unpaid) Rotterdam')), '1040.00');
    assert.equal(total(by('DDP Rotterdam')), '1248.00');
    assert.deepEqual(by('DDP (VAT unpaid) Rotterdam').landed?.taxes, []);
  });

  it('takes duties and taxes that the document gives as amounts, without any table', () => {
    const report = quoted({
      incoterm: 'DDP Dubai',
      charges: '{ mainCarriage: 100 USD, importDuties: 50 USD, importTaxes: 60 USD }',
      destination: '{ country: AE, importerOfRecord: seller }',
    });
    assert.equal(total(report), '1210.00');
  });
});

describe('what may not be wrong in silence', () => {
  const DDP = { incoterm: 'DDP Chicago', charges: '{ mainCarriage: none }', mode: 'air' };

  it('no profit is shown where a cost that the term brings is not known', () => {
    const item = 'price: 20, cost: { amount: 5 USD }';
    for (const [incoterm, charges, missing] of [
      ['CIF Chicago', '{ mainCarriage: 100 USD }', 'insurance'],
      ['CFR Chicago', '{}', 'mainCarriage'],
      ['DDP Chicago', '{ mainCarriage: 100 USD }', 'duty'],
    ] as const) {
      const report = quoted({ incoterm, charges, items: `[{ sku: A, quantity: 10, ${item} }]` });
      assert.deepEqual([report.totals.total, report.internal?.profit], ['200.00', null], missing);
    }
  });

  it('under DAP no import bill is shown that lacks a duty or a tax', () => {
    const by = (rates: string): unknown =>
      quoted(
        { incoterm: 'DAP Rotterdam', charges: '{ mainCarriage: none }', destination: '{ country: NL }' },
        { 'x.rates.yaml': rates },
      ).landed;
    const [duty, tax] = [
      'duties: [{ hs: "94", to: NL, rate: 4%, source: s }]\n',
      'taxes: [{ to: NL, rate: 20%, source: s }]\n',
    ];
    assert.equal(by(duty), null);
    assert.equal(by(tax), null);
    assert.notEqual(by(duty + tax), null);
  });

  it('a duty by weight is not nothing where no weight is known', () => {
    const rates =
      'duties: [{ hs: "94", to: NL, rate: 10 USD per 100 kg, source: s }]\ntaxes: [{ to: NL, rate: 20%, source: s }]\n';
    const into = { ...DDP, destination: '{ country: NL, importerOfRecord: seller }' };
    const known = quoted(into, { 'x.rates.yaml': rates });
    assert.equal(known.landed?.duties[0]?.amount, '22.50'); // 25 cartons of 9 kg net
    const packing = '{ unitsPerCarton: 4, carton: 50 x 40 x 50 cm }';
    const unknown = quoted(into, { 'x.rates.yaml': rates, 'a.product.yaml': product({ packing }) });
    assert.deepEqual([unknown.totals.total, unknown.missing], [null, ['importDuties']]);
  });

  it('insurance by rate is in the base of Australian GST', () => {
    const rates =
      'duties: [{ hs: "94", to: AU, rate: 5%, source: s }]\ntaxes: [{ to: AU, name: GST, rate: 10%, source: s }]\n';
    const destination = '{ country: AU, importerOfRecord: seller }';
    const charges = '{ mainCarriage: 200 USD, insurance: 2% of 110% }';
    const { landed, ...report } = quoted({ ...DDP, charges, destination }, { 'x.rates.yaml': rates });
    assert.ok(landed?.customsValue);
    const inside = report.charges.filter((charge) => ['mainCarriage', 'insurance'].includes(charge.element));
    const base = sum(
      [landed.customsValue, landed.duties[0]?.amount ?? '', ...inside.map((charge) => charge.amount)].map(dec),
    );
    assert.equal(inside.length, 2);
    assert.ok(
      base
        .times('0.1')
        .minus(landed.taxes[0]?.amount ?? 'NaN')
        .abs()
        .lessThan('0.01'),
    );
  });

  it('the longest HS code that fits counts, then the origin, whatever the order', () => {
    const all = [
      'hs: "94", rate: 20%',
      'hs: "940542", rate: 6%',
      'hs: "940542", from: CN, rate: 7%',
      'hs: "9405", rate: 4%',
      'hs: "940542", from: VN, rate: 9%',
      'hs: "9405421000", rate: 8%',
    ].map((row) => `  - { to: NL, name: Duty, source: s, ${row} }\n`);
    const anywhere = all.filter((row) => !row.includes('from'));
    for (const [rows, duty] of [
      [all, '70.00'],
      [anywhere, '60.00'],
    ] as const)
      for (const order of [rows, [...rows].reverse()]) {
        const rates = `taxes: [{ to: NL, rate: 20%, source: s }]\nduties:\n${order.join('')}`;
        const destination = '{ country: NL, importerOfRecord: seller }';
        const { landed } = quoted({ ...DDP, destination }, { 'x.rates.yaml': rates });
        assert.equal(landed?.duties[0]?.amount, duty);
      }
  });

  it('a newer tax of the same name replaces the older one, and others add up', () => {
    const rates = (taxes: string): Record<string, string> => ({
      'x.rates.yaml': `duties: [{ hs: "94", to: NL, rate: 0%, source: s }]\ntaxes: [${taxes}]\n`,
    });
    const into = { ...DDP, destination: '{ country: NL, importerOfRecord: seller }' };
    const vat = (rate: string): string => `{ to: NL, name: VAT, rate: ${rate}, source: s }`;
    assert.equal(total(quoted(into, rates(`${vat('19%')}, ${vat('21%')}`))), '1210.00');
    assert.equal(total(quoted(into, rates(`${vat('21%')}, { to: NL, name: Levy, rate: 1%, source: s }`))), '1220.00');
  });

  it('a way that is not said counts as sea for the harbour fee too', () => {
    const rates = { 'x.rates.yaml': 'duties: [{ hs: "94", to: US, rate: 0%, source: s }]\n' };
    const by = (mode: string | undefined): unknown =>
      quoted({ ...DDP, mode, date: '2026-08-01', destination: '{ country: US, importerOfRecord: seller }' }, rates)
        .landed?.fees.length;
    assert.deepEqual([by('air'), by('sea'), by(undefined)], [1, 2, 2]);
  });

  it('a document without items has no total', () => {
    for (const items of [undefined, '[]']) assert.equal(quoted({ items: items ?? '' }).totals.total, null);
  });

  it('a line without its price, quantity or product has none either', () => {
    for (const item of ['{ sku: A }', '{ sku: Z, quantity: 1 }', '{ description: X, quantity: 1 }', ''])
      assert.equal(quoted({ items: `\n  - { sku: A, quantity: 1 }\n  - ${item}` }).totals.total, null, item);
  });

  it('a charge of the document wins over the rates, and `none` wins over both', () => {
    const rates = { 'x.rates.yaml': 'charges: [{ element: mainCarriage, amount: 900 USD, source: s }]\n' };
    const by = (charges: string): string => total(quoted({ incoterm: 'CFR Chicago', charges }, rates));
    assert.deepEqual(
      [by('{}'), by('{ mainCarriage: 500 USD }'), by('{ mainCarriage: none }')],
      ['1900.00', '1500.00', '1000.00'],
    );
  });

  it('the closest line of the rates wins, whatever the order', () => {
    const rows = [
      'amount: 1 USD',
      'to: Chicago, amount: 2 USD',
      'to: Chicago, from: Ningbo, amount: 3 USD',
      'to: Rotterdam, amount: 4 USD',
      'to: Chicago, from: Ningbo, mode: air, amount: 5 USD',
    ].map((row) => `  - { element: mainCarriage, source: s, ${row} }\n`);
    for (const order of [rows, [...rows].reverse()]) {
      const files = { 'x.rates.yaml': `charges:\n${order.join('')}` };
      const { charges } = quoted({ incoterm: 'CFR Chicago', mode: 'sea', charges: '{}' }, files);
      assert.equal(charges.find((charge) => charge.element === 'mainCarriage')?.amount, '3.00');
    }
  });
});

describe('all documents of the sample', () => {
  const files = brightline();
  const workspace = workspaceOf(files);
  for (const file of workspace.documents())
    describe(file.path, () => {
      const report = (): TotalsReport => totalsOf(files, undefined, file.path);

      it('is complete', () => {
        const { complete, missing } = report();
        assert.deepEqual([complete, missing], [true, []]);
      });

      it('adds up', () => {
        const { lines, schedule, totals } = report();
        const { goods, charges, total: whole } = totals;
        assert.ok(goods !== null && charges !== null && whole !== null);
        assert.equal(sum(lines.map((line) => dec(line.amount ?? 'NaN'))).toFixed(2), goods);
        assert.equal(dec(goods).plus(charges).toFixed(2), whole);
        assert.equal(sum(schedule.map((part) => dec(part.amount ?? 'NaN'))).toFixed(2), whole);
        for (const line of lines) {
          const amount = dec(line.unitPrice ?? 'NaN')
            .times(line.quantity ?? 'NaN')
            .minus(line.discount ?? '0');
          assert.equal(amount.toFixed(2), line.amount);
        }
      });

      it('takes profit, cost, charges and commission to the price', () => {
        const { internal, totals } = report();
        assert.ok(internal);
        const parts = [internal.cost, internal.charges, internal.commission, internal.profit].map((part) =>
          dec(part ?? 'NaN'),
        );
        assert.ok(
          sum(parts)
            .minus(totals.total ?? 'NaN')
            .abs()
            .lessThanOrEqualTo('0.02'),
        );
      });

      it('does not depend on the order of its items', () => {
        const turned = { ...files, [file.path]: turn(files[file.path] ?? '') };
        assert.equal(total(totalsOf(turned, undefined, file.path)), total(report()));
      });

      it('writes no figure with an exponent and no negative zero', () => {
        JSON.stringify(report(), (key, value: unknown) => {
          if (typeof value === 'string') assert.doesNotMatch(value, /^-0+(\.0+)?$|\d[eE][+-]?\d|NaN|Infinity/, key);
          if (typeof value === 'number') assert.ok(Number.isSafeInteger(value), key);
          return value;
        });
      });
    });
});

/** The same document with its items the other way round. */
function turn(text: string): string {
  const [, before = '', items = '', after = ''] = /^([^]*?\nitems:\n)((?: .*\n)+)([^]*)$/.exec(text) ?? [];
  assert.notEqual(items, '');
  return (
    before +
    items
      .split(/^(?= {2}- )/m)
      .reverse()
      .join('') +
    after
  );
}

describe('what a review found', () => {
  it('an element apart for one line and inside another is borne whole', () => {
    const files = {
      'a.product.yaml': product({ price: '{ term: FOB Ningbo, currency: USD, unit: 10 }' }),
      'b.product.yaml': product({ sku: 'B', price: '{ term: CFR Chicago, currency: USD, unit: 10 }' }),
      'q.quotation.yaml': document({
        incoterm: 'CFR Chicago',
        charging: 'separate lines',
        items:
          '[{ sku: A, quantity: 100, cost: { amount: 5 USD } }, { sku: B, quantity: 100, cost: { amount: 5 USD } }]',
        charges: '{ preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 100 USD }',
      }),
    };
    const report = totalsOf(folder(files));
    assert.deepEqual(
      report.charges.map(({ amount }) => amount),
      ['50.00'],
    );
    assert.equal(report.totals.total, '2050.00');
    assert.equal(report.internal?.charges, '100.00');
    assert.equal(report.internal?.profit, '950.00');
  });

  it('duty given as an amount is the whole bill of customs', () => {
    const report = quoted({
      incoterm: 'DDP Chicago',
      charges: '{ mainCarriage: 100 USD, importDuties: 500 USD }',
      destination: '{ country: US, importerOfRecord: seller, entryDate: 2027-01-15 }',
    });
    assert.deepEqual([report.complete, report.totals.total], [true, '1600.00']);
  });

  it('where the way is not said, freight by air is not taken', () => {
    const rates =
      'charges:\n  - { element: mainCarriage, mode: sea, amount: 1000 USD, source: s }\n  - { element: mainCarriage, mode: air, amount: 9000 USD, source: s }\n';
    assert.equal(
      quoted({ incoterm: 'CFR Chicago', mode: undefined }, { 'x.rates.yaml': rates }).totals.total,
      '2000.00',
    );
  });

  it('a fee whose rows have all ended is missing, not nothing', () => {
    const rates =
      'duties: [{ hs: "9405", to: DE, rate: 4%, source: s }]\ntaxes: [{ to: DE, rate: 19%, source: s }]\nfees: [{ to: DE, name: Entry, amount: 50 EUR, validUntil: 2015-02-01, source: s }]\n';
    const report = quoted(
      { incoterm: 'DDP Hamburg', charges: '{ mainCarriage: 100 USD }', destination: '{ country: DE }' },
      { 'x.rates.yaml': rates },
    );
    assert.deepEqual(report.missing, ['fees']);
  });

  for (const [what, items] of [
    ['a quantity with a comma', '[{ sku: A, quantity: 1,200 }]'],
    ['a discount without its sign', '[{ sku: A, quantity: 1, discount: 2 }]'],
  ] as const)
    it(`${what} leaves no total: what is left out would make another document`, () => {
      const report = quoted({ items });
      assert.deepEqual([report.totals.total, report.missing], [null, ['reading']]);
    });

  it('a language that nobody writes documents in takes no total away', () => {
    const report = quoted({ items: '[{ sku: A, quantity: 1 }]', language: 'tlh' });
    assert.deepEqual([report.totals.total === null, report.missing], [false, []]);
  });

  it('another term brings its place along, and its freight', () => {
    const rates =
      'charges:\n  - { element: mainCarriage, to: Chicago, amount: 1000 USD, source: s }\n  - { element: mainCarriage, to: Rotterdam, amount: 400 USD, source: s }\n';
    const files = folder({ 'x.rates.yaml': rates });
    assert.equal(totalsOf(files, { rule: 'CFR', place: 'Rotterdam' }).totals.total, '1400.00');
    assert.equal(totalsOf(files, { rule: 'CFR', place: '' }).incoterm?.place, 'Chicago');
  });
});
