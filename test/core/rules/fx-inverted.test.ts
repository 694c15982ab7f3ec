import assert from 'node:assert/strict';
import { document, found, mended, said } from './found.ts';

const CODE = 'fx-inverted';
const PATH = 'x.rates.yaml';
const of = (...rows: readonly (readonly [string, string])[]): Record<string, string> => ({
  [PATH]: `fx:\n${rows.map(([pair, rate], n) => `  - { pair: ${pair}, rate: ${rate}, date: 2026-11-1${String(n)}, source: s }\n`).join('')}`,
});

describe('fx-inverted', () => {
  it('points out two rates of which one is upside down', () => {
    const files = of(['USD/CNY', '7.10'], ['USD/CNY', '0.1408']);
    assert.deepEqual(found(CODE, files, PATH), ['7.10', '0.1408']);
    assert.equal(
      said(CODE, files, PATH)[1],
      'USD/CNY is 0.1408 here and 7.1 in x.rates.yaml: one of the two is upside down. If it is this one, write CNY/USD',
    );
    assert.match(mended(CODE, files, PATH)[PATH] ?? '', /pair: CNY\/USD, rate: 7\.10/);
  });

  it('takes pairs either way round', () => {
    assert.deepEqual(found(CODE, of(['USD/CNY', '7.10'], ['CNY/USD', '7.05']), PATH), ['7.10', '7.05']);
    assert.deepEqual(found(CODE, of(['USD/CNY', '7.10'], ['CNY/USD', '0.1408']), PATH), []);
  });

  it('compares what a document holds to with the rates', () => {
    const files = { ...of(['USD/CNY', '7.10']), 'q.quotation.yaml': document({ fx: '{ USD/CNY: 0.1408 }' }) };
    assert.deepEqual(found(CODE, files), ['0.1408']);
    assert.deepEqual(found(CODE, files, PATH), []);
  });

  it('is content with rates that moved, and cannot tell where both ways are alike', () => {
    assert.deepEqual(found(CODE, of(['USD/CNY', '6.30'], ['USD/CNY', '8.28']), PATH), []);
    assert.deepEqual(found(CODE, of(['AUD/USD', '0.65'], ['AUD/USD', '1.10']), PATH), []);
    assert.deepEqual(found(CODE, of(['EUR/USD', '1.10'], ['EUR/USD', '0.91']), PATH), []);
    assert.deepEqual(found(CODE, of(['USD/TRY', '1.50'], ['USD/TRY', '42']), PATH), []);
  });
});
