import assert from 'node:assert/strict';
import {
  Workspace,
  allIssues,
  check,
  checkFile,
  compute,
  fill,
  lineStarts,
  positionAt,
  priceLadder,
  referenceTotal,
  showIssues,
  totalsReport,
  whatIfInputs,
  wording,
} from '../../../src/core/index.ts';
import type { Shown } from '../../../src/core/index.ts';

const PATH = 'q.quotation.yaml';
const TODAY = '2026-11-28';
const LINES = 40; // more than one block of sums

const product = (n: number): string => `  - sku: P-${n}
    name: { en: Lamp ${n}, zh: 灯 }
    moq: ${n % 3 === 0 ? 50 : 1}
    hs: "9405${10 + (n % 3)}"
    origin: CN
${n % 9 === 4 ? '' : `    cost: { amount: ${n + 2}.40 ${n % 11 === 5 ? 'EUR' : 'CNY'}, vat: 13%, rebate: 13% }\n`}    price: { term: FOB Ningbo, currency: ${n % 7 === 6 ? 'EUR' : 'USD'}, tiers: [{ from: 10, unit: ${n + 3}.10 }, { from: 100, unit: ${n + 2}.05 }] }
${n % 8 === 3 ? '' : `    packing: { unitsPerCarton: ${4 + (n % 5)}, carton: 40 x 30 x 20 cm, grossWeight: ${5 + (n % 4)} kg, netWeight: 4 kg }\n`}`;

const FILES: Readonly<Record<string, string>> = {
  'us.seller.yaml': 'name: Example Exports\naddress: Ningbo\ncountry: CN\nfloor: { margin: 90% }\n',
  'all.rates.yaml':
    'fx:\n  - { pair: USD/CNY, rate: 7.1, date: 2026-11-20 }\n  - { pair: EUR/USD, rate: 1.1, date: 2026-11-20 }\nduties: [{ hs: "9405", from: CN, to: NL, name: Customs duty, rate: 3.7% }]\n',
  'all.product.yaml': `products:\n${Array.from({ length: LINES }, (_, n) => product(n)).join('')}`,
};

const item = (n: number): string =>
  [`  - sku: P-${n}`, `    quantity: ${20 + ((n * 37) % 200)}`, ...(n % 10 === 9 ? ['    discount: 3 USD'] : [])].join(
    '\n',
  );

const text = (term: string): string => `number: QT-1
date: 2026-11-23
buyer: { name: Acme, country: NL }
incoterm: ${term}
currency: USD
language: en+zh
pricing: { commission: 3% }
charges: { preCarriage: 900 CNY, mainCarriage: 42 USD per W/M }
items:
${Array.from({ length: LINES }, (_, n) => item(n)).join('\n')}
notes:
  - none
`;

/** What people type where, signs that break YAML among it. */
const TYPED = [
  ...[
    '1',
    '0',
    '9',
    '.',
    ' ',
    '\n',
    '\n  - ',
    '\n  - sku: P-3\n    quantity: 7',
    '\n    price: 5 EUR',
    '\n    free: yes',
  ],
  ...[
    '"',
    "'",
    '{',
    ']',
    ':',
    '#',
    '- ',
    '  ',
    'P-7',
    'P-99',
    '\n    ships: no',
    '\n    description: 灯 ☂',
    '*a',
    '\t',
  ],
];

describe('a document that is typed into', function () {
  this.timeout(120_000);

  for (const [seed, term] of [
    [1, 'FOB Ningbo'],
    [2, 'CIF Rotterdam'],
    [3, 'DDP Rotterdam'],
  ] as const)
    it(`comes to what it comes to when it is read anew: ${term}`, () => {
      const random = seeded(seed);
      const pick = (below: number): number => Math.floor(random() * below);
      const workspace = filled();
      const whole = text(term);
      let now = whole;
      let shown: Shown | undefined;
      let found = 0;
      for (let n = 0; n < 250; n += 1) {
        const lines = now.split('\n');
        if (random() < 0.1) now = whole;
        else if (random() < 0.15) lines.splice(pick(lines.length), 1 + pick(3));
        else if (random() < 0.1) lines.splice(pick(lines.length), 0, lines[pick(lines.length)] ?? '');
        else lines[pick(lines.length)] += TYPED[pick(TYPED.length)] ?? '';
        now = now === whole && random() < 0.5 ? whole : lines.join('\n');
        const result = stateOf(workspace, now, shown);
        shown = result.shown;
        const anew = stateOf(filled(), now);
        assert.deepEqual(result.said, anew.said, now);
        assert.deepEqual(shown.issues, anew.shown.issues, now);
        for (const { row, end } of shown.issues)
          assert.ok(
            row.line >= 1 && row.column >= 1 && end.line >= row.line && end.column >= 1,
            `${row.code} in ${now}`,
          );
        found += shown.issues.length;
      }
      assert.ok(found > 1000, String(found));
    });

  it('shows its issues where they stand, in the order of the file', () => {
    const { shown, issues } = stateOf(filled(), text('FOB Ningbo'));
    const starts = lineStarts(text('FOB Ningbo'));
    assert.deepEqual(
      shown.issues.map(({ row: { code, line, column, message } }) => ({ code, line, column, message })),
      issues.map((issue) => ({ code: issue.code, ...positionAt(starts, issue.range.start), message: wording(issue) })),
    );
  });

  it('works out nothing of the lines below an item that comes', () => {
    const workspace = filled();
    const priced = (now: string) => {
      workspace.set(PATH, now);
      const file = workspace.document(PATH);
      assert.ok(file);
      return compute(workspace, file).priced.lines;
    };
    const before = priced(text('FOB Ningbo'));
    const after = priced(text('FOB Ningbo').replace(item(10), `${item(30)}\n${item(10)}`));
    assert.equal(after.length, LINES + 1);
    assert.deepEqual(
      after.flatMap((line) => (before.includes(line) ? [] : [line.line.item.sku])),
      ['P-30'],
    );
  });

  it('shows what an item with nothing behind its dash lacks at the dash', () => {
    const head = 'number: Q\ndate: 2026-11-23\nbuyer: { name: A, country: NL }\nincoterm: FOB Ningbo\ncurrency: USD\n';
    const { shown } = stateOf(filled(), `${head}pricing: { profit: 5% }\nitems:\n  - { sku: P-1, quantity: 5 }\n  -\n`);
    const places = shown.issues.filter(({ row }) => row.code === 'missing-cost').map(({ row, end }) => [row, end]);
    assert.deepEqual(
      places.map(([row, end]) => [row?.line, row?.column, end?.line, end?.column]),
      [[9, 3, 9, 4]],
    );
  });

  it('keeps what it shows of lines that were not touched', () => {
    const workspace = filled();
    const before = stateOf(workspace, text('FOB Ningbo')).shown;
    const after = stateOf(
      workspace,
      text('FOB Ningbo').replace('sku: P-20\n', 'sku: P-20\n    unit: pairs\n'),
      before,
    ).shown;
    const above = before.issues.filter(({ row }) => row.line < 40);
    assert.ok(above.length > 10);
    assert.deepEqual(after.issues.slice(0, above.length), above);
    for (const [n, issue] of above.entries()) assert.equal(after.issues[n], issue);
    assert.equal(
      stateOf(workspace, text('FOB Ningbo').replace('- none', '- some'), before).shown.issues,
      before.issues,
    );
  });
});

let read: Workspace | undefined;

/** A workspace in which no document was computed yet. */
function filled(): Workspace {
  if (!read) {
    read = new Workspace();
    for (const [path, content] of Object.entries(FILES)) read.set(path, content);
  }
  return read.copy();
}

/** Everything that is said of a state of the document. */
function stateOf(workspace: Workspace, now: string, before?: Shown) {
  workspace.set(PATH, now);
  const file = workspace.document(PATH);
  assert.ok(file);
  const computation = compute(workspace, file);
  const checked = check(workspace, file, TODAY, computation);
  const issues = checkFile(workspace, file, TODAY, computation);
  assert.deepEqual(allIssues(checked), issues);
  const said = [
    totalsReport(computation, []),
    totalsReport(computation, [], { brief: true }),
    priceLadder(computation),
    whatIfInputs(computation),
    referenceTotal(computation),
    computation.priced.gaps,
    issues,
  ];
  return { said: JSON.parse(JSON.stringify(said)) as unknown, issues, shown: showIssues(checked, fill, before) };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
