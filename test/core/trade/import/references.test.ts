import assert from 'node:assert/strict';
import { inOrder, nameKey } from '../../../../src/core/trade/import/references.ts';

interface Row {
  readonly name: string;
  readonly of: readonly string[];
}

const row = (name: string, ...of: readonly string[]): Row => ({ name, of });
const ordered = (...rows: readonly Row[]): string =>
  inOrder(rows, ({ of }) => of)
    .rows.map(({ name }) => name)
    .join(' ');
const bad = (...rows: readonly Row[]): readonly string[] =>
  inOrder(rows, ({ of }) => of).bad.map((one) => `${one.row.name} of ${one.of}: ${one.kind}`);

describe('names of duties and taxes', () => {
  it('are alike whatever their case and spaces', () =>
    assert.equal(nameKey('  Customs \t duty '), nameKey('customs DUTY')));
  it('are unlike where one is two words and the other is one', () =>
    assert.notEqual(nameKey('Customs duty'), nameKey('Customsduty')));
});

describe('rows that name each other', () => {
  for (const [why, rows, expected] of [
    ['keep their order where none names another', [row('C'), row('A'), row('B')], 'C A B'],
    ['come after those that they name', [row('A', 'B'), row('B', 'C'), row('C')], 'C B A'],
    ['stand once though many name them', [row('A', 'C'), row('B', 'C', 'A'), row('C')], 'C A B'],
    ['find them whatever their case', [row('A', ' b'), row('B')], 'B A'],
  ] as const)
    it(why, () => {
      assert.equal(ordered(...rows), expected);
      assert.deepEqual(bad(...rows), []);
    });

  it('say which they look for in vain, and go on', () => {
    const rows = [row('A', 'X', 'B'), row('B', 'Y')];
    assert.equal(ordered(...rows), 'B A');
    assert.deepEqual(bad(...rows), ['A of X: unknown', 'B of Y: unknown']);
  });

  it('say where they lead back, and stand all the same', () => {
    const rows = [row('A', 'B'), row('B', 'C'), row('C', 'A'), row('D', 'A')];
    assert.equal(ordered(...rows), 'C B A D');
    assert.deepEqual(bad(...rows), ['C of A: loop']);
  });
});
