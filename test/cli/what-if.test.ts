import assert from 'node:assert/strict';
import { inFolder } from './in-folder.ts';
import type { Ran } from './in-folder.ts';

// Suppositions, targets and sensitivity: through files on disk and the command line.

const SELLER = 'name: Example Exports\naddress: Ningbo\ncountry: CN\nfloor: { margin: 5% }\n';
const RATES = 'fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-01, source: bank }]\n';
const PRODUCT =
  'sku: A\nname: Lamp\nunit: pcs\ncost: { amount: 56 CNY }\nprice: { term: FOB Ningbo, currency: USD, unit: 10 }\n';
const QUOTATION = `number: Q
date: 2026-11-23
buyer: { name: B, country: US }
currency: USD
incoterm: CFR Chicago
items:
  - { sku: A, quantity: &hundred 100 }
  - { sku: A, quantity: *hundred }
charges: { preCarriage: none, exportClearance: none, originTerminal: none, mainCarriage: 100 USD }
`;

type Internal = { readonly totals: { readonly total: string }; readonly internal: { readonly margin: string } };

function cli<T>(quotation: string, use: (run: (...args: string[]) => Ran) => T): T {
  const files = {
    'us.seller.yaml': SELLER,
    'r.rates.yaml': RATES,
    'a.product.yaml': PRODUCT,
    'q.quotation.yaml': quotation,
  };
  return inFolder(files, use);
}
const plain = QUOTATION.replace('&hundred ', '').replace('*hundred', '100');
const totalWith = (...sets: string[]): string =>
  cli(QUOTATION, (run) => {
    const ran = run('totals', 'q.quotation.yaml', '--json', ...sets.flatMap((set) => ['--set', set]));
    assert.equal(ran.err, '');
    return (JSON.parse(ran.out) as Internal).totals.total;
  });

describe('--set', () => {
  for (const [set, total] of [
    ['items[0].quantity=50', '1600.50'],
    ['charges.mainCarriage=300 USD', '2300.00'],
    ['product.A.price.unit=11', '2300.00'],
    ['incoterm=FOB Ningbo', '2000.00'],
    ['items=[{ sku: A, quantity: 1 }]', '110.00'],
  ] as const)
    it(`${set} gives ${total}`, () => assert.equal(totalWith(set), total));

  it('can be given more than once, and rates of exchange count', () =>
    cli(plain, (run) => {
      const { out } = run(
        'totals',
        'q.quotation.yaml',
        '--json',
        '--set',
        'fx.USD/CNY=8',
        '--set',
        'items[0].quantity=200',
      );
      // 300 × 10.33 = 3,099 less freight 100 and 300 × 56 ÷ 8
      assert.equal((JSON.parse(out) as Internal).internal.margin, '0.2901');
    }));

  for (const set of [
    'items[5].quantity=1',
    'items[2].quantity=1',
    'items[0].quantiy=1',
    'items[0].quantity=',
    'items[0].quantity=many',
    'product.B.cost.amount=1 USD',
    'product.A.cst.amount=1 USD',
    'fx.USD/USD=5',
    'fx.USD/XYZ=5',
    'duties.Nope=5%',
    'nothing',
  ])
    it(`${set} is refused in words`, () =>
      cli(QUOTATION, (run) => {
        const ran = run('totals', 'q.quotation.yaml', '--set', set);
        assert.deepEqual([ran.code, ran.out], [2, '']);
        assert.match(ran.err, /^--set/);
      }));

  it('names the one of several that is wrong', () =>
    cli(plain, (run) => {
      const sets = ['items[0].quantity=5', 'items[1].quantity=many', 'discount=5%'].flatMap((set) => ['--set', set]);
      assert.match(run('totals', 'q.quotation.yaml', ...sets).err, /^--set items\[1\]\.quantity=many: /);
    }));

  it('says at which written line a hint belongs, of what is only supposed at the nearest thing above', () =>
    cli(plain.replace('CFR Chicago', 'FOB Ningbo').replace('mainCarriage: 100 USD', 'loading: none'), (run) => {
      const hints = (...sets: string[]): string[] =>
        run('totals', 'q.quotation.yaml', ...sets)
          .out.split('\n')
          .filter((line) => /^q\.quotation\.yaml:/.test(line));
      const before = hints();
      const [added = ''] = hints('--set', 'charges.mainCarriage=300 USD').filter((line) => !before.includes(line));
      assert.match(added, /^q\.quotation\.yaml:9:10  hint  charge-not-borne  Under FOB/);
      assert.deepEqual(hints('--set', 'notes=[a]').sort(), before.sort());
    }));

  it('says so where what is supposed changes nothing, once, and ends as it would', () =>
    cli(plain, (run) => {
      const withSets = (...sets: string[]): Ran =>
        run('totals', 'q.quotation.yaml', ...sets.flatMap((set) => ['--set', set]));
      const { code, err } = withSets('notes=[a]', 'items[0].quantity=50');
      assert.deepEqual([code, err], [withSets().code, '--set notes=[a]: without it this comes out the same\n']);
      assert.equal(withSets('items[0].quantity=50').err, '');
      // Neither does without the other.
      assert.equal(withSets('fx.USD/EUR=2', 'charges.mainCarriage=50 EUR').err, '');
    }));

  it('is not for what a buyer gets', () =>
    cli(plain, (run) => assert.equal(run('export', 'q.quotation.yaml', '--to', 'md', '--set', 'discount=5%').code, 2)));
});

const answer = (quotation: string, ...args: string[]): string =>
  cli(quotation, (run) => {
    const ran = run('target', 'q.quotation.yaml', '--json', ...args);
    assert.equal(ran.err, '');
    return ran.out;
  });
const margins = (out: string): Record<string, string> => {
  const { offer, target, breakEven } = JSON.parse(out) as Record<string, { readonly margin: string }>;
  return { offer: offer?.margin ?? '', target: target?.margin ?? '', breakEven: breakEven?.margin ?? '' };
};

describe('target', () => {
  it('finds the prices of a margin', () => assert.equal(margins(answer(plain, '--margin', '12%'))['offer'], '0.1201'));
  for (const [what, keys] of [
    ['a discount', 'discount: 10%\n'],
    ['a discount that is an amount', 'discount: 150 USD\n'],
  ] as const)
    it(`finds them through ${what}`, () =>
      assert.ok(Math.abs(Number(margins(answer(plain + keys, '--margin', '12%'))['offer']) - 0.12) < 0.001));
  it('finds them through goods free of charge', () => {
    const free = plain.replace('charges:', '  - { sku: A, quantity: 20, free: yes }\ncharges:');
    assert.ok(Math.abs(Number(margins(answer(free, '--margin', '12%'))['offer']) - 0.12) < 0.001);
    assert.ok(Math.abs(Number(margins(answer(free, '--total', '1900'))['breakEven'])) < 0.001);
  });
  it('holds a buyer’s total against the cost', () => {
    const { target, terms } = JSON.parse(answer(plain, '--total', '1800')) as {
      readonly target: { readonly total: string; readonly profit: string };
      readonly terms: readonly { readonly rule: string }[];
    };
    assert.deepEqual([target.total, target.profit], ['1800.00', '100.00']);
    assert.ok(terms.some(({ rule }) => rule === 'FOB'));
  });
  it('meets a total although an amount comes off and charges stand apart', () => {
    const more = plain + 'discount: 300 USD\ncharging: separate lines\n';
    const { target } = JSON.parse(answer(more, '--total', '1500')) as { readonly target: { readonly total: string } };
    assert.equal(target.total, '1500.00');
  });
  it('says that unit prices are rounded where a total is not met', () => {
    const rounded = /^Unit prices are rounded, which moves totals a little/m;
    cli(plain, (run) => {
      assert.match(run('target', 'q.quotation.yaml', '--total', '1800.01').out, rounded);
      assert.doesNotMatch(run('target', 'q.quotation.yaml', '--total', '1800').out, rounded);
    });
  });
  it('tells break-even plainly, though rounded unit prices seldom meet it', () =>
    cli(plain, (run) => {
      const row = (rate: string): string | undefined =>
        /^Break-even.*$/m.exec(
          run('target', 'q.quotation.yaml', '--total', '1800', '--set', `fx.USD/CNY=${rate}`).out,
        )?.[0];
      // 56 ÷ 7.3 + 0.50 is 8.1712…
      assert.match(row('7.3') ?? '', / 1634\.00 +-0\.25 +≈ 0 %$/);
      assert.match(row('7.0') ?? '', / 1700\.00 +0\.00 +0\.00 %$/);
    }));
  it('says at which quantity the floor is reached', () => {
    const { quantity } = JSON.parse(answer(plain, '--total', '1740')) as {
      readonly quantity: { readonly times: string };
    };
    // 8.70 a piece leaves 0.70, freight 100: 5 % of 8.70 × n from n = 378
    assert.equal(quantity.times, '1.9');
  });
  it('says where no price leaves the margin, and which lines have no cost', () => {
    cli(plain + 'pricing: { commission: 8% of price }\n', (run) =>
      assert.match(run('target', 'q.quotation.yaml', '--margin', '95%').out, /No price leaves that/),
    );
    const bought = plain.replace('charges:', '  - { description: Stand, unit: pcs, quantity: 5, price: 4 }\ncharges:');
    cli(bought, (run) => {
      assert.match(run('target', 'q.quotation.yaml', '--margin', '12%').out, /Item 3 without a cost/);
      assert.match(run('target', 'q.quotation.yaml', '--total', '1900').out, /Item 3 without a cost/);
    });
  });
  it('refuses an item that is not there', () =>
    cli(plain, (run) => assert.equal(run('target', 'q.quotation.yaml', '--item', '9', '--price', '5').code, 2)));
});

describe('sensitivity', () => {
  const rows = (quotation: string): readonly { what: string; change: string; profit: string }[] =>
    cli(
      quotation,
      (run) => (JSON.parse(run('sensitivity', 'q.quotation.yaml', '--json').out) as { sensitivity: [] }).sensitivity,
    );

  it('moves the exchange rate and the freight while the price stands', () => {
    const found = rows(plain);
    const at = (what: string, change: string) =>
      found.find((row) => row.what === what && row.change === change)?.profit;
    // 2,100 − 100 − 1,600 = 400
    assert.deepEqual(found[0], { what: 'now', change: '0', profit: '400.00', margin: '0.1905' });
    assert.equal(at('mainCarriage', '0.2'), '380.00');
    assert.equal(at('USD/CNY', '-0.05'), '315.79');
  });
  it('says what moves, by how much, and what is left', () =>
    cli(plain, (run) => {
      const lines = run('sensitivity', 'q.quotation.yaml')
        .out.split('\n')
        .map((line) => line.trim().split(/ {2,}/));
      assert.deepEqual(lines[0], ['If this moves', 'by', 'Profit USD', 'Margin']);
      assert.deepEqual(lines[1], ['now', '400.00', '19.05 %']);
      assert.ok(lines.some((line) => line.join('|') === 'mainCarriage|+20 %|380.00|18.10 %'));
      assert.ok(lines.some((line) => line[1] === '-5 %'));
    }));
  it('is the same where freight stands on a line of its own', () =>
    assert.deepEqual(rows(plain + 'charging: separate lines\n'), rows(plain)));
});
