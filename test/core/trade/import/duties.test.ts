import assert from 'node:assert/strict';
import { dutyHow } from '../../../../src/core/documents/trace-words.ts';
import { parseFile } from '../../../../src/core/spec/file.ts';
import { Workspace } from '../../../../src/core/spec/workspace.ts';
import { gatherDeal } from '../../../../src/core/trade/deal/deal.ts';
import { importFacts } from '../../../../src/core/trade/import/duties.ts';
import type { ImportFacts } from '../../../../src/core/trade/import/duties.ts';
import { random } from '../../random.ts';
import { factsOf, ofLine, rows } from './import-facts.ts';
import type { Entry } from './import-facts.ts';

const duties = (...lines: readonly string[]): string => rows('duties', ...lines);
const dutyOf = (facts: ImportFacts, line = 0): string[] =>
  (ofLine(facts, line)?.duties ?? []).map(
    ({ name, rate }) => `${name}: ${dutyHow(rate).replace(' of the customs value', '')}`,
  );

describe('duties of a line', () => {
  for (const [what, lines, expected] of [
    ['the longest HS code', ['hs: "9405", to: GB, rate: 4%', 'hs: "94", to: GB, rate: 9%'], ['Customs duty: 4%']],
    ['whatever its dots', ['hs: "9405.42", to: GB, rate: 4%', 'hs: "94054", to: GB, rate: 9%'], ['Customs duty: 4%']],
    ['no longer code than the line has', ['hs: "9405421", to: GB, rate: 4%'], []],
    ['no other goods', ['hs: "9404", to: GB, rate: 4%', 'hs: "", to: GB, rate: 5%'], []],
    ['no other country', ['hs: "9405", to: US, rate: 4%'], []],
    [
      'the later line among equals',
      ['hs: "9405", to: GB, rate: 4%', 'hs: "94.05", to: GB, rate: 9%'],
      ['Customs duty: 9%'],
    ],
    [
      'the line that names the origin',
      ['hs: "9405", from: CN, to: GB, rate: 4%', 'hs: "9405", to: GB, rate: 9%'],
      ['Customs duty: 4%'],
    ],
    [
      'a longer code before the origin',
      ['hs: "940542", to: GB, rate: 9%', 'hs: "9405", from: CN, to: GB, rate: 4%'],
      ['Customs duty: 9%'],
    ],
    ['no other origin', ['hs: "9405", from: VN, to: GB, rate: 4%', 'hs: "94", to: GB, rate: 9%'], ['Customs duty: 9%']],
    [
      'every name, each by its own code',
      [
        'hs: "94", to: GB, name: Extra, rate: 1%',
        'hs: "9405", to: GB, rate: 4%',
        'hs: "9405", to: GB, name: Extra, rate: 2%',
      ],
      ['Extra: 2%', 'Customs duty: 4%'],
    ],
    [
      'one name however it is written',
      ['hs: "94", to: GB, name: Extra  duty, rate: 1%', 'hs: "94", to: GB, name: extra duty, rate: 2%'],
      ['extra duty: 2%'],
    ],
    [
      'a compound rate',
      ['hs: "9405", to: GB, rate: 13.8% MIN 13 GBP/DTN'],
      ['Customs duty: 13.8%, at least 13 GBP per 100 kg'],
    ],
  ] as const)
    it(`take ${what}`, () => assert.deepEqual(dutyOf(factsOf(duties(...lines))), expected));

  it('come from all files, the later file among equals', () => {
    const files = [
      duties('hs: "9405", to: GB, rate: 4%'),
      duties('hs: "9405", to: GB, rate: 5%', 'hs: "94", to: GB, name: Extra, rate: 1%'),
    ];
    const facts = factsOf(files);
    assert.deepEqual(dutyOf(facts), ['Customs duty: 5%', 'Extra: 1%']);
    assert.deepEqual(ofLine(facts, 0)?.duties?.[0]?.origin.file, '1.rates.yaml');
    assert.deepEqual(ofLine(facts, 0)?.duties?.[1]?.origin.at, ['duties', 1]);
  });

  it('count on the day of entry only, both ends included', () => {
    const text = duties(
      'hs: "9405", to: GB, rate: 1%',
      'hs: "940542", to: GB, rate: 2%, validFrom: 2026-06-01, validUntil: 2026-12-31',
      'hs: "940542", to: GB, rate: 3%, validFrom: 2027-01-01',
    );
    const on = (entry: Entry): string[] => dutyOf(factsOf(text, entry));
    assert.deepEqual(on({ date: '2026-05-31' }), ['Customs duty: 1%']);
    assert.deepEqual(on({ date: '2026-06-01' }), ['Customs duty: 2%']);
    assert.deepEqual(on({ date: '2026-12-31' }), ['Customs duty: 2%']);
    assert.deepEqual(on({ date: '2027-01-01' }), ['Customs duty: 3%']);
    assert.deepEqual(on({ date: '2026-06-01', entryDate: '2027-02-01' }), ['Customs duty: 3%']);
    assert.deepEqual(on({ date: '' }), ['Customs duty: 3%']); // no day: the last that is written
  });

  it('are none where all have lapsed', () => {
    assert.deepEqual(dutyOf(factsOf(duties('hs: "9405", to: GB, rate: 1%, validUntil: 2026-11-22'))), []);
  });

  it('go by each line’s own code and origin', () => {
    const text = duties(
      'hs: "9405", from: CN, to: GB, rate: 4%',
      'hs: "9405", from: VN, to: GB, rate: 0%',
      'hs: "8504", to: GB, rate: 2%',
    );
    const facts = factsOf(text, {
      items: [
        { hs: '940542', origin: 'CN' },
        { hs: '940542', origin: 'VN' },
        { hs: '8504.40' },
        { origin: 'CN' },
        { hs: '940542', origin: 'CN' },
      ],
    });
    assert.deepEqual(
      [...facts.lines].map((_, n) => dutyOf(facts, n)),
      [['Customs duty: 4%'], ['Customs duty: 0%'], ['Customs duty: 2%'], [], ['Customs duty: 4%']],
    );
    assert.equal(ofLine(facts, 0)?.duties, ofLine(facts, 4)?.duties);
  });

  it('are looked up anew when the rates change', () => {
    const workspace = new Workspace();
    const file = workspace.set(
      'q.quotation.yaml',
      'number: Q\ndate: 2026-11-23\nitems: [{ hs: "9405", quantity: 1 }]\n',
    );
    const document = workspace.document('q.quotation.yaml');
    assert(file && document);
    const now = (rate: string): string[] => {
      workspace.set('x.rates.yaml', duties(`hs: "94", to: GB, rate: ${rate}`));
      return dutyOf(importFacts(gatherDeal(workspace, document), 'GB', workspace.rates()));
    };
    assert.deepEqual([now('1%'), now('2%')], [['Customs duty: 1%'], ['Customs duty: 2%']]);
  });

  it('are none but on goods of the origin that they name', () =>
    assert.deepEqual(dutyOf(factsOf(duties('hs: "94", from: CN, to: GB, rate: 9%'), { items: [{ hs: '94' }] })), []));

  describe('hang on an origin that is not said', () => {
    for (const [what, lines, expected] of [
      [
        'where a line of that code names one',
        ['hs: "9405", to: GB, rate: 4%', 'hs: "9405", from: CN, to: GB, rate: 9%'],
        true,
      ],
      ['where no other line is there', ['hs: "9405", from: CN, to: GB, rate: 9%'], true],
      [
        'of another name',
        ['hs: "940542", to: GB, rate: 4%', 'hs: "94", from: CN, to: GB, name: Extra, rate: 9%'],
        true,
      ],
      [
        'but not where a longer code decides',
        ['hs: "940542", to: GB, rate: 4%', 'hs: "9405", from: CN, to: GB, rate: 9%'],
        false,
      ],
      [
        'but not where that line has lapsed',
        ['hs: "94", to: GB, rate: 4%', 'hs: "9405", from: CN, to: GB, rate: 9%, validUntil: 2026-01-01'],
        false,
      ],
      ['but not for other goods', ['hs: "94", to: GB, rate: 4%', 'hs: "8504", from: CN, to: GB, rate: 9%'], false],
    ] as const)
      it(what, () => {
        assert.deepEqual(ofLine(factsOf(duties(...lines), { items: [{ hs: '9405.42' }] }))?.originNeeded, expected);
        assert.deepEqual(ofLine(factsOf(duties(...lines)))?.originNeeded, false);
      });
  });

  it('are those that a plain search through all rows finds', () => {
    const below = random(3);
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const text = Array.from({ length: 300 }, (_, n) => {
      const from = pick(['', 'from: CN, ', 'from: VN, ']);
      const name = pick(['', 'name: Extra, ', 'name: Other, ']);
      const until = pick(['', ', validUntil: 2026-10-01', ', validFrom: 2026-10-01']);
      return `hs: "${pick(['9', '94', '9405', '940542', '85', '8504'])}", ${from}to: ${pick(['GB', 'US'])}, ${name}rate: ${n}%${until}`;
    });
    const file = parseFile('0.rates.yaml', duties(...text));
    const all = file?.kind === 'rates' ? (file.value.duties ?? []) : [];
    assert.equal(all.length, 300);
    const items = [{ hs: '9405.42', origin: 'CN' }, { hs: '94', origin: 'VN' }, { hs: '850440' }, { hs: '9' }];
    const facts = factsOf(duties(...text), { items });
    items.forEach(({ hs, origin }, line) => {
      for (const name of ['Customs duty', 'Extra', 'Other']) {
        const fit = all.filter(
          (row) =>
            row.to === 'GB' &&
            (row.name ?? 'Customs duty') === name &&
            hs.replace('.', '').startsWith(row.hs ?? '?') &&
            (!row.from || row.from === origin) &&
            row.validUntil === undefined,
        );
        const longest = fit.filter((row) => fit.every((other) => (other.hs ?? '').length <= (row.hs ?? '').length));
        const own = longest.filter((row) => row.from);
        const expected = (own.length > 0 ? own : longest).at(-1)?.rate;
        const found = ofLine(facts, line)?.duties?.find((duty) => duty.name === name)?.rate;
        assert.equal(found && dutyHow(found), expected && dutyHow(expected), `${name} of ${hs} from ${origin}`);
      }
    });
  });
});

describe('a country’s own regime', () => {
  it('stands in place of the table’s, the last of them', () => {
    const text = rows(
      'regimes',
      'country: GB, value: FOB, tax: none',
      'country: GB, value: CIF, tax: value+duty, uplift: 10%, feesTaxed: yes, truncate: { value: 1000, duty: 100, currency: JPY }, date: 2026-11-01',
    );
    const { regime } = factsOf(text);
    assert.equal(regime?.uplift?.toFixed(), '0.1');
    assert.equal(regime.truncate?.value?.toFixed(), '1000');
    assert.deepEqual(
      [regime.value, regime.tax, regime.feesTaxed, regime.truncate?.currency, regime.truncate?.tax, regime.date],
      ['CIF', 'value+duty', true, 'JPY', undefined, '2026-11-01'],
    );
  });

  for (const [written, expected] of [
    ['{ value: 1000, currency: JPY }', ['value']],
    ['{ duty: 100, currency: JPY }', ['duty']],
    ['{ tax: 100, currency: JPY }', ['tax']],
    ['{ value: 1000 }', undefined],
  ] as const)
    it(`cuts down ${written}`, () => {
      const { truncate } =
        factsOf(rows('regimes', `country: GB, value: CIF, tax: none, truncate: ${written}`)).regime ?? {};
      assert.deepEqual(truncate && Object.keys(truncate), expected && [...expected, 'currency']);
      for (const key of expected ?? []) assert.equal(truncate?.[key]?.toFixed(), /\d+/.exec(written)?.[0]);
    });

  it('says no more than is written of it', () => {
    const { regime } = factsOf('regimes: [{ country: GB, value: FOB }]\n');
    assert.deepEqual(regime, { country: 'GB', value: 'FOB', tax: 'value+duty', source: '', date: '' });
  });

  it('stands not in place of the table’s where it does not say how goods are valued', () => {
    const { regime } = factsOf('regimes: [{ country: GB, tax: none, source: s }]\n');
    assert.deepEqual([regime?.value, regime?.tax], ['CIF', 'value+duty+inland']);
  });

  it('truncates in a currency', () => {
    const text = rows('regimes', 'country: JP, value: CIF, tax: value+duty, truncate: { value: 1000 }');
    assert.deepEqual(
      parseFile('x.rates.yaml', text)?.issues.map((issue) => issue.code),
      ['missing-key'],
    );
  });
});
