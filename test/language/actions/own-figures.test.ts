import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';
import type { Files } from '../../core/files.ts';
import { RATES, done, quotation, titles } from './done.ts';

describe('figures of the rates', () => {
  const files = (own: Record<string, string | undefined>): Files => quotation(own, { 'x.rates.yaml': RATES });

  it('are written into the document in the words of the rates, with where they come from', () => {
    const own = { incoterm: 'CIF│ Chicago', mode: 'sea', container: '40HC', charges: '\n  preCarriage: none' };
    const { text } = done(files(own), 'Write the charges');
    assert.match(
      text,
      /charges: \n {2}preCarriage: none\n {2}originTerminal: 950 CNY per container # forwarder, 2026-11-18, valid until 2026-12-15\n {2}mainCarriage: 3850 USD per 40HC # s\n {2}insurance: 0.3% of 110% # open cover\n/,
    );
    const workspace = new Workspace();
    assert.deepEqual(workspace.set('q.quotation.yaml', text)?.issues, []);
  });

  it('are one exact sum where each type of container has its own, of one currency alone', () => {
    const rates = (of: string): string =>
      `fx: [{ pair: USD/CNY, rate: 7.1, date: 2026-11-20, source: s }]\ncharges:\n  - { element: originTerminal, amount: 950.10 CNY per 40HC, source: s }\n  - { element: originTerminal, amount: ${of} per 20GP, source: s }\n`;
    const own = {
      incoterm: 'FOB│ Ningbo',
      mode: 'sea',
      container: '2 x 40HC + 20GP',
      charges: '{ preCarriage: none }',
    };
    const both = quotation(own, { 'x.rates.yaml': rates('600 CNY') });
    assert.match(done(both, 'Write the charges').text, /originTerminal: 2500.2 CNY/);
    const mixed = quotation(own, { 'x.rates.yaml': rates('90 USD') });
    assert.ok(!titles(mixed).some((title) => title.startsWith('Write the charges')));
  });

  it('are not offered where the document has its own', () => {
    assert.ok(!titles(files({ incoterm: 'FOB│ Ningbo' })).some((title) => title.startsWith('Write the charges')));
  });

  it('hold the document to today’s exchange', () => {
    const own = { currency: 'US│D', items: '[{ description: x, quantity: 1, cost: { amount: 71 CNY } }]' };
    const { text } = done(files(own), 'Hold this document');
    assert.match(text, /\nfx:\n {2}USD\/CNY: 7.1 # the bank, 2026-11-20\n/);
    assert.deepEqual(titles(files({ ...own, fx: '{ USD/CNY: 7.2 }' })), []);
    assert.deepEqual(titles(files({ currency: 'US│D' })), []);
  });
});
