import assert from 'node:assert/strict';
import { quoted } from '../../files.ts';
import type { TotalsReport } from '../../../../src/core/index.ts';

// A country that cuts duties down: what is cut off stays in the price, and so in the customs value.

const CHARGES = ['destinationTerminal', 'onCarriage', 'importClearance', 'mainCarriage'];

interface Deal {
  readonly items: string;
  readonly rates: string;
  readonly charges?: string;
  readonly own?: Readonly<Record<string, string>>;
}

/** A document in yen, into Japan, without tax unless its keys say otherwise. */
function entered({ items, rates, charges = '', own = {} }: Deal): TotalsReport {
  const none = CHARGES.filter((one) => !charges.includes(one)).map((one) => `${one}: none`);
  return quoted(
    {
      currency: 'JPY',
      incoterm: 'DDP Osaka (tax unpaid)',
      buyer: '{ name: B, country: JP }',
      destination: '{ country: JP, importerOfRecord: seller }',
      charges: `{ ${[...none, 'preCarriage: none', 'exportClearance: none', 'originTerminal: none', charges].filter(Boolean).join(', ')} }`,
      items,
      ...own,
    },
    { 'x.rates.yaml': `fx: [{ pair: USD/JPY, rate: 150, date: 2026-11-01, source: x }]\n${rates}` },
  );
}

const line = (price: number | string, hs = '9405', more = ''): string =>
  `{ description: L, hs: "${hs}", origin: CN, quantity: 1, price: ${price}${more} }`;
const duty = (rate: string, hs = '9405'): string => `{ hs: "${hs}", to: JP, rate: ${rate}, source: x }`;
const duties = (...rows: readonly string[]): string => `duties: [${rows.join(', ')}]\n`;
const TAXES =
  'taxes: [{ to: JP, name: Tax, rate: 7.8%, source: x }, { to: JP, name: Local, rate: 22/78 of Tax, source: x }]\n';

const amountsOf = (rows: readonly { readonly amount: string }[] = []): number[] =>
  rows.map((row) => Number(row.amount));
const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);
const down = (amount: number, multiple: number): number => Math.floor(amount / multiple + 1e-9) * multiple;

/** Customs value and duty. */
function found(report: TotalsReport): [number, number] {
  assert.ok(report.landed);
  return [Number(report.landed.customsValue), total(amountsOf(report.landed.duties))];
}

describe('the customs value of a price whose duty is cut down', () => {
  it('is the price less the duty that is payable', () => {
    // 10% of 30,000 cut down; before that 33,340 ÷ 1.1 = 30,309.09
    assert.deepEqual(found(entered({ items: `[${line(33_340)}]`, rates: duties(duty('10%')) })), [30_340, 3_000]);
  });

  for (const percent of [3.9, 10, 60, 250])
    it(`agrees with its own duty at ${percent}% wherever a value can, else has the higher duty that leaves one`, () => {
      const dueAt = (value: number): number => down((down(value, 1000) * percent) / 100, 100);
      for (let price = 3_000; price < 16_000; price += 97) {
        const [value, due] = found(entered({ items: `[${line(price)}]`, rates: duties(duty(`${percent}%`)) }));
        assert.equal(value + due, price, `${price}`);
        const agreeing = Array.from({ length: price + 1 }, (_, one) => one).filter((one) => one + dueAt(one) === price);
        const step = Array.from({ length: 20 }, (_, n) => n * 1000).find((one) => one + dueAt(one) > price) ?? 0;
        const higher = dueAt(step) <= price ? dueAt(step) : dueAt(step - 1);
        assert.deepEqual(due, agreeing.length > 0 ? dueAt(agreeing[0] ?? 0) : higher, `${price}`);
      }
    });

  it('beside a step: one yen more or less', () => {
    const at = (price: number): [number, number] =>
      found(entered({ items: `[${line(price)}]`, rates: duties(duty('10%')) }));
    assert.deepEqual(at(33_999), [30_999, 3_000]);
    assert.deepEqual(at(34_100), [31_000, 3_100]);
    // 34,000 less 3,000 is 31,000, on which 3,100 are due; less 3,100 it is 30,900, on which 3,000 are.
    for (const price of [34_000, 34_099]) assert.deepEqual(at(price), [price - 3_100, 3_100]);
  });

  it('taxes in the price come out of it as they are payable', () => {
    for (const price of [33_340, 412_345, 1_234_567]) {
      const report = entered({
        items: `[${line(price)}]`,
        rates: duties(duty('10%')) + TAXES,
        charges: 'onCarriage: 5000 JPY',
        own: { incoterm: 'DDP Osaka' },
      });
      const [value, due] = found(report);
      const [tax = 0, local = 0] = amountsOf(report.landed?.taxes);
      assert.equal(value + due + tax + local + 5_000, price);
      assert.equal(due, down(down(value, 1000) * 0.1, 100));
      assert.equal(tax, down(down(value + due, 1000) * 0.078, 100));
      assert.equal(local, down((tax * 22) / 78, 100));
    }
  });

  it('in another currency, to its smallest coin', () => {
    for (const price of ['217.33', '5200.10', '36763']) {
      const own = { incoterm: 'DDP Osaka', currency: 'USD' };
      const report = entered({ items: `[${line(price)}]`, rates: duties(duty('7.7%')) + TAXES, own });
      const [value, due] = found(report);
      assert.ok(Math.abs(value + due + total(amountsOf(report.landed?.taxes)) - Number(price)) < 0.021, price);
      assert.ok(Math.abs(due - down(down(value * 150, 1000) * 0.077, 100) / 150) < 0.006, price);
    }
  });

  it('what moved is spread over the lines by their customs values', () => {
    // Alike values: 10% of 15,100 is cut with 15,000; nothing on the other. 32,000 less 1,500 is 30,500.
    const items = `[${line(16_000)}, ${line(16_000, '8504')}]`;
    const report = entered({ items, rates: duties(duty('10%'), duty('0%', '8504')) });
    const [value, due] = found(report);
    assert.equal(value + due, 32_000);
    assert.equal(due, 1_400);
  });

  it('goods free of charge keep the value that they are given', () => {
    const items = `[${line(33_340)}, { description: F, hs: "9405", origin: CN, quantity: 1, free: yes, customsValue: 2500 JPY }]`;
    const [value, due] = found(entered({ items, rates: duties(duty('10%')) }));
    assert.equal(value - 2_500 + due, 33_340);
    assert.equal(due, down(down(value, 1000) * 0.1, 100));
  });

  it('does not move where the duties are not in the price, and not where they stand on a line of their own', () => {
    const rates = duties(duty('10%'));
    const buyers = entered({ items: `[${line(33_340)}]`, rates: rates + TAXES, own: { incoterm: 'DAP Osaka' } });
    assert.deepEqual(found(buyers), [33_340, 3_300]);
    const apart = entered({ items: `[${line(33_340)}]`, rates, own: { charging: 'separate lines' } });
    assert.deepEqual(found(apart), [33_340, 3_300]);
    assert.equal(apart.totals.total, '36640');
  });

  it('does not move where the duty is given as an amount', () => {
    const report = entered({ items: `[${line(33_340)}]`, rates: '', charges: 'importDuties: 3040 JPY' });
    assert.deepEqual(found(report), [30_300, 3_040]);
  });

  it('where some lines hold their duty and others have it apart, all of it is the total', () => {
    const items = `[{ sku: A, quantity: 100 }, { sku: B, quantity: 10 }]`;
    const list = (sku: string, term: string, unit: number): string =>
      `sku: ${sku}\nname: L\nunit: pcs\nhs: "9405"\norigin: CN\nprice: { term: ${term}, currency: JPY, unit: ${unit} }\n`;
    for (const [fob, ddp] of [
      [1_013, 3_334],
      [977, 5_111],
    ] as const) {
      const report = quoted(
        {
          currency: 'JPY',
          incoterm: 'DDP Osaka',
          charging: 'separate lines',
          buyer: '{ name: B, country: JP }',
          destination: '{ country: JP, importerOfRecord: seller }',
          charges: '{ mainCarriage: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
          items,
        },
        {
          'a.product.yaml': list('A', 'FOB Ningbo', fob),
          'b.product.yaml': list('B', 'DDP Osaka', ddp),
          'x.rates.yaml': `${duties(duty('10%'))}taxes: [{ to: JP, name: Tax, rate: 7.8%, source: x }]\n`,
        },
      );
      assert.deepEqual(report.missing, []);
      const [value, due] = found(report);
      const [tax = 0] = amountsOf(report.landed?.taxes);
      assert.equal(value + due + tax, Number(report.totals.total));
      assert.equal(due, down(down(value, 1000) * 0.1, 100));
      assert.equal(tax, down(down(value + due, 1000) * 0.078, 100));
    }
  });

  for (const items of [
    '[{ sku: A, quantity: 99 }, { sku: B, quantity: 10 }]',
    '[{ sku: B, quantity: 10 }, { sku: A, quantity: 99 }]',
  ])
    it(`does not move for lines that have their duty apart: ${items}`, () => {
      const report = quoted(
        {
          currency: 'JPY',
          incoterm: 'DDP Osaka',
          charging: 'separate lines',
          buyer: '{ name: B, country: JP }',
          destination: '{ country: JP, importerOfRecord: seller }',
          charges: '{ mainCarriage: none, destinationTerminal: none, onCarriage: none, importClearance: none }',
          items,
        },
        {
          'a.product.yaml':
            'sku: A\nname: L\nhs: "8504"\norigin: CN\nprice: { term: FOB Ningbo, currency: JPY, unit: 1010 }\n',
          'b.product.yaml':
            'sku: B\nname: L\nhs: "9405"\norigin: CN\nprice: { term: DDP Osaka, currency: JPY, unit: 3334 }\n',
          'x.rates.yaml': `${duties(duty('10%'), duty('5%', '8504'))}taxes: [{ to: JP, rate: 0%, source: x }]\n`,
        },
      );
      // A is worth 99,990: 5% of 99,000 is 4,950, alone cut down to 4,900. B holds 3,000 of 33,340, as 4,950 + 3,000 is
      // cut down to 7,900; a value that moved for A too would reach 100,000, and a duty of 8,000.
      assert.deepEqual(found(report), [130_330, 7_900]);
      assert.equal(report.totals.total, String(99_990 + 33_340 + 4_900));
    });
});

describe('the tax on other taxes where amounts are cut down', () => {
  it('is charged on those taxes as they are payable', () => {
    const rates = `${duties(duty('10%'))}taxes: [${[
      'name: All, rate: 10%, on: value+duty+taxes',
      'name: First, rate: 7.8%',
      'name: Second, rate: 5%',
    ]
      .map((one) => `{ to: JP, source: x, ${one} }`)
      .join(', ')}]\n`;
    const { landed } = entered({ items: `[${line(33_340)}]`, rates, own: { incoterm: 'DAP Osaka' } });
    // 10% of 33,000. 7.8% and 5% of 36,640 down to 36,000: 2,808, cut down to 2,800, and 1,800. 10% of 41,240 down to 41,000.
    assert.deepEqual(landed?.taxes, [
      { name: 'First', amount: '2800' },
      { name: 'Second', amount: '1800' },
      { name: 'All', amount: '4100' },
    ]);
    assert.deepEqual(amountsOf(landed?.duties), [3_300]);
  });
});
