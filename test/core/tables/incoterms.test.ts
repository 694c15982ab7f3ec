import assert from 'node:assert/strict';
import {
  ARRIVAL_RULES,
  DEAD_TERMS,
  ELEMENTS,
  NEED,
  ORIGIN_RULES,
  RULES,
  SEA_RULES,
  bearer,
  isRule,
} from '../../../src/core/tables/incoterms.ts';
import { difference, sellerBears } from '../../../src/core/trade/price/bearing.ts';

// Incoterms 2020, articles A9/B9, cross-checked against two published charts: rule, who bears each of ELEMENTS
// (S seller, B buyer, N nobody is obliged, D depends on contract or place), and whether the rule is for sea only.
const CHART: readonly (readonly [(typeof RULES)[number], string, boolean])[] = [
  ['EXW', 'S B B B B B B N B B B B B B', false],
  ['FCA', 'S D D S B B B N B B B B B B', false],
  ['CPT', 'S S S S S S S N D S B B B B', false],
  ['CIP', 'S S S S S S S S D S B B B B', false],
  ['DAP', 'S S S S S S S N S S B B B B', false],
  ['DPU', 'S S S S S S S N S S S B B B', false],
  ['DDP', 'S S S S S S S N S S B S S S', false],
  ['FAS', 'S S S S S B B N B B B B B B', true],
  ['FOB', 'S S S S S S B N B B B B B B', true],
  ['CFR', 'S S S S S S S N D B B B B B', true],
  ['CIF', 'S S S S S S S S D B B B B B', true],
];

describe('Incoterms 2020', () => {
  it('has the eleven rules', () => {
    assert.deepEqual(
      CHART.map(([rule]) => rule),
      [...RULES],
    );
  });

  for (const [rule, cells, sea] of CHART)
    describe(rule, () => {
      cells.split(' ').forEach((who, n) => {
        const element = ELEMENTS[n] ?? 'exportPacking';
        it(`${element}: ${who}`, () => assert.equal(bearer(rule, element), who));
      });
      it(sea ? 'is for sea only' : 'is for any mode', () => assert.equal(SEA_RULES.has(rule), sea));
    });

  it('names every element in the chart', () => {
    for (const [, cells] of CHART) assert.equal(cells.split(' ').length, ELEMENTS.length);
  });

  it('leaves nothing that the seller must bear out of what is asked for', () => {
    assert.deepEqual(
      ELEMENTS.filter((element) => NEED[element] === 'required'),
      ['mainCarriage', 'insurance', 'importDuties', 'importTaxes'],
    );
  });

  it('replaces no dead term by another dead one', () => {
    for (const [dead, better] of Object.entries(DEAD_TERMS)) {
      assert.equal(isRule(dead), false);
      assert.ok(better === undefined || isRule(better));
    }
  });

  it('splits the rules by where the named place is', () => {
    assert.deepEqual([...ORIGIN_RULES].sort(), ['EXW', 'FAS', 'FCA', 'FOB']);
    assert.deepEqual([...ARRIVAL_RULES].sort(), ['DAP', 'DDP', 'DPU']);
  });
});

describe('what the seller bears', () => {
  for (const [rule, element, given, bears] of [
    ['FOB', 'insurance', true, false],
    ['DAP', 'insurance', true, true],
    ['DAP', 'insurance', false, false],
    ['CIF', 'insurance', false, true],
    ['CFR', 'destinationTerminal', false, false],
    ['CFR', 'destinationTerminal', true, true],
    ['FCA', 'preCarriage', false, true],
    ['EXW', 'preCarriage', true, false],
  ] as const)
    it(`${rule}: ${element}${given ? ', given' : ''}`, () =>
      assert.equal(sellerBears(rule, element, { given, covered: false, atPremises: false }), bears));

  it('goes from FOB to CIF and back by freight and insurance', () => {
    const borne = (rule: 'CIF' | 'FOB') => new Set(ELEMENTS.filter((element) => sellerBears(rule, element)));
    assert.deepEqual(difference('FOB', borne('CIF')), { add: ['mainCarriage', 'insurance'], remove: [] });
    assert.deepEqual(difference('CIF', borne('FOB')), { add: [], remove: ['mainCarriage', 'insurance'] });
  });
});
