import assert from 'node:assert/strict';
import { taxHow } from '../../../../src/core/documents/trace-words.ts';
import { parseFile } from '../../../../src/core/spec/file.ts';
import type { ImportFacts } from '../../../../src/core/trade/import/duties.ts';
import { unknownReference } from '../../../../src/core/trade/import/taxes.ts';
import { LAMP, factsOf, ofLine, rows } from './import-facts.ts';
import type { Entry } from './import-facts.ts';

const taxes = (...lines: readonly string[]): string => rows('taxes', ...lines);
const taxOf = (facts: ImportFacts, line = 0): string[] =>
  (ofLine(facts, line)?.taxes ?? []).map(({ name, written }) => `${name}: ${written}`);

describe('taxes of a line', () => {
  it('go by code, name and day', () => {
    const text = taxes(
      'to: GB, name: VAT, rate: 20%',
      'to: GB, name: VAT, rate: 5%, hs: "9405"',
      'to: GB, name: VAT, rate: 0%, hs: "94054", validFrom: 2027-01-01',
      'to: GB, name: Levy, rate: 1%, hs: "85"',
      'to: US, name: VAT, rate: 7%',
    );
    const on = (entry: Entry): string[][] => {
      const facts = factsOf(text, { items: [...LAMP, { hs: '8504.40' }, {}], ...entry });
      return [...facts.lines].map((_, n) => taxOf(facts, n));
    };
    assert.deepEqual(on({}), [['VAT: 5%'], ['VAT: 20%', 'Levy: 1%'], ['VAT: 20%']]);
    assert.deepEqual(on({ entryDate: '2027-01-01' })[0], ['VAT: 0%']);
  });

  it('replace an older rate of the same name, and have a name of their own', () => {
    const text = taxes('to: GB, rate: 20%', 'to: GB, rate: 21%', 'to: GB, rate: 9%, hs: "."');
    assert.deepEqual(taxOf(factsOf(text)), ['Import tax: 21%']);
  });

  it('come after those that they are a share of or charged on', () => {
    const text = taxes(
      'to: GB, name: Local, rate: 22/78 of consumption tax',
      'to: GB, name: All, rate: 18%, on: value+duty+taxes, inclusive: yes',
      'to: GB, name: Half of all, rate: 50% of All',
      'to: GB, name: Consumption tax, rate: 7.8%',
      'to: GB, name: Excise, rate: 3%, on: value',
    );
    const facts = factsOf(text);
    const names = ofLine(facts, 0)?.taxes?.map(({ name }) => name) ?? [];
    assert.equal(names.length, 5);
    const before = (a: string, b: string): void => assert(names.indexOf(a) < names.indexOf(b), `${a} before ${b}`);
    before('Consumption tax', 'Local');
    before('Excise', 'All');
    before('Consumption tax', 'All');
    before('All', 'Half of all');
    const [local, all] = ['Local', 'All'].map((name) => ofLine(facts, 0)?.taxes?.find((tax) => tax.name === name));
    assert.deepEqual([local?.of, local?.on, local?.inclusive], ['consumption tax', undefined, false]);
    assert.equal(local?.rate.times(78).toDecimalPlaces(30).toFixed(), '22');
    assert.deepEqual([all?.of, all?.on, all?.inclusive], [undefined, 'value+duty+taxes', true]);
  });

  const ALL = 'on: value+duty+taxes';
  for (const [why, lines, expected] of [
    ['in the order of the file', ['name: B', 'name: A, on: value', 'name: C, on: value+duty'], 'B A C'],
    ['those on all others last, in the order of the file', [`name: D, ${ALL}`, `name: C, ${ALL}`, 'name: A'], 'A D C'],
    ['a share of a tax before those on all', [`name: C, ${ALL}`, 'name: B, rate: 5% of A', 'name: A'], 'A B C'],
    [
      'a share of a tax on all others does not draw that tax before them',
      ['name: D, rate: 5% of C', `name: C, ${ALL}`, 'name: B, rate: 5% of A', 'name: A'],
      'A B C D',
    ],
    [
      'nor does a share of that share, whatever its case',
      ['name: E, rate: 5% of d', 'name: D, rate: 5% of c', `name: C, ${ALL}`, 'name: B, rate: 5% of A', 'name: A'],
      'A B C D E',
    ],
    [
      'the second on all others is on a share of the first too',
      [`name: A, ${ALL}`, `name: B, ${ALL}`, 'name: C, rate: 5% of A'],
      'A C B',
    ],
  ] as const)
    it(`stand ${why}`, () => {
      const rates = lines.map((line) => `to: GB, ${line.includes('rate') ? line : `${line}, rate: 1%`}`);
      const names = ofLine(factsOf(taxes(...rates)))?.taxes.map(({ name }) => name);
      assert.equal(names?.join(' '), expected);
    });

  it('go by the longer code, wherever it stands', () =>
    assert.deepEqual(taxOf(factsOf(taxes('to: GB, name: VAT, rate: 5%, hs: "9405"', 'to: GB, name: VAT, rate: 20%'))), [
      'VAT: 5%',
    ]));

  it('name a tax that is not there, or each other', () => {
    const bad = (...lines: readonly string[]): string[] =>
      unknownReference(ofLine(factsOf(taxes(...lines)))?.taxes ?? []).map(
        ({ row, of, kind }) => `${row.name} of ${of}: ${kind}`,
      );
    assert.deepEqual(bad('to: GB, name: VAT, rate: 20%', 'to: GB, name: Local, rate: 10% of vat'), []);
    assert.deepEqual(bad('to: GB, name: Local, rate: 10% of GST'), ['Local of GST: unknown']);
    assert.deepEqual(bad('to: GB, name: VAT, rate: 20%, hs: "85"', 'to: GB, name: Local, rate: 10% of VAT'), [
      'Local of VAT: unknown',
    ]);
    assert.deepEqual(bad('to: GB, name: A, rate: 10% of A'), ['A of A: loop']);
    assert.deepEqual(bad('to: GB, name: A, rate: 10% of B', 'to: GB, name: B, rate: 10% of A').length, 1);
  });

  it('cannot be all of a base that they are part of', () => {
    const issues = (rate: string, inclusive: string): string[] =>
      (parseFile('x.rates.yaml', taxes(`to: BR, rate: ${rate}, inclusive: ${inclusive}`))?.issues ?? []).map(
        (one) => one.message,
      );
    assert.deepEqual(issues('100%', 'yes'), ['A tax that is part of its own base is below 100%']);
    assert.deepEqual([issues('99.9%', 'yes'), issues('100%', 'no')], [[], []]);
  });

  it('say in words what they are charged at', () => {
    const how = (line: string): string =>
      ofLine(factsOf(taxes(`to: GB, ${line}`)))
        ?.taxes.map(taxHow)
        .join() ?? '';
    assert.equal(how('rate: 20%'), '20% of customs value, duty and what the country adds');
    assert.equal(how('rate: 20%, on: value'), '20% of the customs value');
    assert.equal(
      how('rate: 18%, on: value+duty+taxes, inclusive: yes'),
      '18% of customs value, duty and the taxes before it, itself included',
    );
    assert.equal(how('rate: 22/78 of Consumption tax'), '22/78 of Consumption tax');
  });
});
