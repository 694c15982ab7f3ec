import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import type { ContainerChoice } from '../../../../src/core/spec/measures.ts';
import { container } from '../../../../src/core/spec/measures.ts';
import { Refusal } from '../../../../src/core/spec/grammar.ts';
import { CONTAINERS } from '../../../../src/core/tables/containers.ts';
import { planContainers } from '../../../../src/core/trade/cargo/containers.ts';
import type { ContainerPlan } from '../../../../src/core/trade/cargo/containers.ts';
import type { Freights } from '../../../../src/core/trade/cargo/container-sets.ts';
import type { Load } from '../../../../src/core/trade/cargo/packing.ts';
import { document, folder, quoted, totalsOf } from '../../files.ts';
import { load, loadOfLines } from './loads.ts';

function choice(text: string): ContainerChoice {
  const read = container(text);
  assert.ok(!(read instanceof Refusal), text);
  return read;
}

/** `2 × 40HC 0.471 volume + …`, what is over, and why. */
function told(plan: ContainerPlan | undefined): string | undefined {
  return plan?.boxes
    .map(({ size, count, fill, by }) => `${count} × ${size.type} ${fill?.toFixed(3) ?? '—'} ${by}`)
    .join(' + ');
}

const plan = (cargo: Load, text: string, freights?: Freights): ContainerPlan | undefined =>
  planContainers(cargo, choice(text), CONTAINERS, freights);

describe('containers by the load', () => {
  for (const [title, volume, weight, text, expected] of [
    ['the smallest that holds all', '20', '1000', 'auto', '1 × 20GP 0.714 volume'],
    ['the next where weight is too much', '20', '18000', 'auto', '1 × 40GP 0.818 weight'],
    ['exactly full is full, not over', '28', '17500', '20GP', '1 × 20GP 1.000 volume'],
    ['a drop over takes a second', '28.001', '100', '20GP', '2 × 20GP 0.000 volume'],
    ['weight alone takes a second', '10', '17501', '20GP', '2 × 20GP 0.000 weight'],
    [
      '40HC where one is not enough, the rest in the smallest',
      '100',
      '1000',
      'auto',
      '1 × 40HC 1.000 volume + 1 × 40GP 0.552 volume',
    ],
    ['a rest for a 20GP', '90', '1000', 'auto', '1 × 40HC 1.000 volume + 1 × 20GP 0.786 volume'],
    ['a rest that only a 40HC holds', '130', '1000', 'auto', '2 × 40HC 0.912 volume'],
    ['the largest alone before two', '75', '1000', 'auto', '1 × 45HC 0.962 volume'],
    ['whole 40HC without a rest', '136', '1000', 'auto', '2 × 40HC 1.000 volume'],
    [
      'heavy cargo: two 40HC of 22 t, the rest by weight',
      '30',
      '60000',
      'auto',
      '2 × 40HC 1.000 weight + 1 × 20GP 0.914 weight',
    ],
    ['the type that was asked for', '1', '10', '45HC', '1 × 45HC 0.013 volume'],
    ['volume alone where weights are not known', '60', undefined, 'auto', '1 × 40HC 0.882 volume'],
    ['a mix, largest first', '80', '1000', '20GP + 40HC', '1 × 40HC 1.000 volume + 1 × 20GP 0.429 volume'],
    ['a mix that is exactly full', '96', '1000', '40HC + 20GP', '1 × 40HC 1.000 volume + 1 × 20GP 1.000 volume'],
    ['three thirds are a whole', '164', '1000', '2 x 40HC + 20GP', '2 × 40HC 1.000 volume + 1 × 20GP 1.000 volume'],
    ['counts stand though less would do', '30', '1000', '3 x 40HC', '3 × 40HC 0.000 volume'],
    [
      'the last of given ones in part',
      '100',
      '1000',
      '2 x 40HC + 20GP',
      '2 × 40HC 0.471 volume + 1 × 20GP 0.000 volume',
    ],
    [
      'a mix of three',
      '150',
      '1000',
      '20GP + 45HC + 40GP',
      '1 × 45HC 1.000 volume + 1 × 40GP 1.000 volume + 1 × 20GP 0.500 volume',
    ],
  ] as const)
    it(title, () => assert.equal(told(plan(load(volume, weight), text)), expected));

  it('none for LCL, and none where the volume is not known', () => {
    assert.equal(plan(load('1', '1'), 'LCL'), undefined);
    for (const text of ['auto', '40HC']) assert.equal(plan(loadOfLines(), text), undefined);
  });

  it('given counts stand even where nothing is known of the load', () => {
    assert.equal(told(plan(loadOfLines(), '2 x 40HC')), '2 × 40HC — volume');
  });

  it('“auto” says nothing of how the goods travel', () => {
    const files = folder({
      'us.seller.yaml': 'name: S\naddress: N\ncountry: CN\ndefaults: { mode: air }\n',
      'q.quotation.yaml': document({ incoterm: 'FCA Ningbo', container: 'auto' }),
    });
    assert.deepEqual(totalsOf(files).packing?.containers, []);
    const boxed = { ...files, 'q.quotation.yaml': document({ container: '20GP' }) };
    assert.equal(totalsOf(boxed).packing?.containers[0]?.type, '20GP');
  });

  it('a figure of the workspace wins over the table', () => {
    const rates = 'containers: [{ type: 20GP, usable: 2 m3, source: s }]\n';
    assert.equal(quoted({ container: '20GP' }, { 'x.rates.yaml': rates }).packing?.containers[0]?.count, 2);
  });
});

describe('what does not go in', () => {
  for (const [title, cargo, text, expected] of [
    ['volume', load('100', '1000'), '40HC + 20GP', ['4', undefined, '0.040']],
    ['weight', load('10', '40000'), '40HC + 20GP', [undefined, '500', '0.013']],
    ['both', load('100', '50000'), '1 x 40HC', ['32', '28000', '0.560']],
    ['nothing', load('96', '20000'), '40HC + 20GP', undefined],
    // 22 t in 53.5 m³ of the one, 28 m³ in 11.5 t of the other: the sums would do, evenly mixed it does not.
    ['only the mixture', load('96', '39500'), '40HC + 20GP', [undefined, undefined, '0.151']],
  ] as const)
    it(title, () => {
      const over = plan(cargo, text)?.over;
      assert.deepEqual(over && [over.volume?.toFixed(), over.weight?.toFixed(), over.share.toFixed(3)], expected);
    });
});

describe('container: auto with freights', () => {
  const freights = (prices: Readonly<Record<string, string | undefined>>): Freights =>
    new Map(
      CONTAINERS.flatMap(({ type }) => {
        const each = prices[type];
        return type in prices
          ? [[type, (count: number) => (each === undefined ? undefined : dec(each).times(count))]]
          : [];
      }),
    );

  for (const [title, volume, prices, expected, why] of [
    ['one large is dearer than two small', '50', { '20GP': '1000', '40HC': '2500' }, '2 × 20GP', 'cheapest'],
    ['one large is cheaper than two small', '50', { '20GP': '1500', '40HC': '2500' }, '1 × 40HC', 'cheapest'],
    ['a larger one that is cheaper', '20', { '20GP': '1500', '40HC': '1400' }, '1 × 40HC', 'cheapest'],
    ['of equal cost the smaller', '20', { '20GP': '1500', '40HC': '1500' }, '1 × 20GP', 'cheapest'],
    ['of equal cost fewer', '50', { '20GP': '1000', '40HC': '2000' }, '1 × 40HC', 'cheapest'],
    ['two types together', '90', { '20GP': '1500', '40HC': '2500' }, '1 × 40HC + 1 × 20GP', 'cheapest'],
    ['as many as are needed', '300', { '20GP': '1500', '40HC': '2500' }, '4 × 40HC + 1 × 20GP', 'cheapest'],
    ['only types with a freight', '20', { '40HC': '2500' }, '1 × 40HC', 'cheapest'],
    [
      'smallest among them where none can be compared',
      '20',
      { '40GP': undefined, '40HC': undefined },
      '1 × 40GP',
      'smallest',
    ],
    ['smallest where there are no freights', '20', {}, '1 × 20GP', 'smallest'],
  ] as const)
    it(title, () => {
      const found = plan(load(volume, '1000'), 'auto', freights(prices));
      assert.equal(found?.boxes.map(({ size, count }) => `${count} × ${size.type}`).join(' + '), expected);
      assert.equal(found.chosen, why);
    });

  it('is not dearer than any set of one or two types', () => {
    const prices = { '20GP': '1310', '40GP': '2170', '40HC': '2290', '45HC': '2805' } as const;
    for (const volume of [5, 30, 61, 95, 140, 203, 377].map(String)) {
      const found = plan(load(volume, '100'), 'auto', freights(prices));
      const cost = (found?.boxes ?? []).reduce((sum, { size, count }) => sum + count * Number(prices[size.type]), 0);
      for (const a of CONTAINERS)
        for (const b of CONTAINERS)
          for (let n = 0; n <= 14; n++)
            for (let m = 0; m <= 14; m++)
              if (Number(a.usable) * n + Number(b.usable) * m >= Number(volume))
                assert.ok(
                  cost <= n * Number(prices[a.type]) + m * Number(prices[b.type]),
                  `${volume} ${n}${a.type} ${m}${b.type}`,
                );
    }
  });

  const rates = (...rows: readonly string[]): Readonly<Record<string, string>> => ({
    'x.rates.yaml': `fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-01, source: s }]\ncharges:\n${rows
      .map((row) => `  - { element: mainCarriage, from: Ningbo, to: Chicago, source: s, ${row} }\n`)
      .join('')}`,
  });
  const loaded = (
    files: Readonly<Record<string, string>>,
    own: Readonly<Record<string, string>> = {},
  ): string | undefined =>
    quoted({ incoterm: 'CFR Chicago', container: 'auto', items: '[{ sku: A, quantity: 1200 }]', ...own }, files)
      .packing // 30 m³
      ?.containers.map(({ type, count }) => `${count} × ${type}`)
      .join(' + ');

  for (const [title, rows, expected] of [
    ['in the document’s currency', ['amount: 1000 USD per 20GP', 'amount: 7001 CNY per 40HC'], '1 × 40HC'],
    ['by a row for a container of that type', ['amount: 1000 USD per container, container: 40GP'], '1 × 40GP'],
    ['a sum for a container type', ['amount: 900 USD, container: 40HC', 'amount: 500 USD per 20GP'], '1 × 40HC'],
    ['smallest where each costs the same', ['amount: 1000 USD per container'], '1 × 40GP'],
    [
      'expired rows only where no other is valid',
      ['amount: 100 USD per 20GP, validUntil: 2026-01-01', 'amount: 900 USD per 40HC'],
      '1 × 40HC',
    ],
    ['expired rows where all are', ['amount: 100 USD per 20GP, validUntil: 2026-01-01'], '2 × 20GP'],
    [
      'rows that are not yet valid do not count',
      ['amount: 1 USD per 20GP, validFrom: 2027-01-01', 'amount: 900 USD per 40HC'],
      '1 × 40HC',
    ],
    ['rows without an exchange rate stay out', ['amount: 1 EUR per 20GP', 'amount: 900 USD per 40HC'], '1 × 40HC'],
  ] as const)
    it(title, () => assert.equal(loaded(rates(...rows)), expected));

  it('the document’s own freight for a type decides', () => {
    const files = rates('amount: 1 USD per 40HC');
    assert.equal(loaded(files, { charges: '{ mainCarriage: 800 USD per 20GP }' }), '2 × 20GP');
  });
});
