import assert from 'node:assert/strict';
import { INLAY_KINDS, inlayExplained, inlaysIn } from '../../src/language/inlays.ts';
import type { InlayKind } from '../../src/language/inlays.ts';
import { brightline } from '../core/brightline.ts';
import { document, fileAt, folder } from '../core/files.ts';
import type { Files } from '../core/files.ts';
import { viewOf } from './marked.ts';
import { readerOf, unescaped } from './reading.ts';

interface Wanted {
  readonly kinds?: readonly InlayKind[];
  readonly internal?: boolean;
  /** Of the text: the part that is in view. */
  readonly seen?: string;
}

/** The lines of a document that have figures beside them, with the figures in place. */
function shown(
  files: Files,
  path = 'q.quotation.yaml',
  { kinds = INLAY_KINDS, internal = true, seen }: Wanted = {},
): string[] {
  const view = viewOf(files);
  const file = fileAt(view.workspace, path);
  const start = seen === undefined ? 0 : file.text.indexOf(seen);
  const range = { start, end: start + (seen ?? file.text).length };
  const found = inlaysIn(readerOf(view, { internal }), file, { range, kinds: new Set(kinds) });
  let text = file.text;
  for (const { at, label } of [...found].reverse().sort((a, b) => b.at - a.at))
    text = `${text.slice(0, at)} «${label}»${text.slice(at)}`;
  return text.split('\n').filter((line) => line.includes('«'));
}

const quoted = (own: Record<string, string>, wanted?: Wanted, files: Files = {}): string[] =>
  shown(folder({ ...files, 'q.quotation.yaml': document(own) }), 'q.quotation.yaml', wanted);

const FX = { 'x.rates.yaml': 'fx: [{ pair: USD/CNY, rate: 7, date: 2026-11-20, source: bank }]\n' };

describe('figures beside the text', () => {
  it('are price, step, amount and cartons behind each item, and how full the container is', () => {
    assert.deepEqual(shown(brightline(), 'quotations/QT-2026-0041.quotation.yaml'), [
      'container: 40HC «84% full · 652 ctn · 56.81 m³»',
      '  - { sku: LED-PANEL-60, quantity: 1200 } «× 11.90 (from 500) = 14,280.00» «· 300 ctn · 27.03 m³»',
      '  - { sku: LED-PANEL-30120, quantity: 800 } «× 12.95 (from 500) = 10,360.00» «· 200 ctn · 18.55 m³»',
      '  - { sku: LED-DOWN-18, quantity: 3000 } «× 4.25 (from 1,000) = 12,750.00» «· 150 ctn · 11.16 m³»',
      '    quantity: 120 «= 252.84» «· 2 ctn · 0.06 m³»',
    ]);
  });

  it('stand at the end of their line where a brace is not closed yet', () => {
    const [line] = quoted({ items: '\n  - { sku: A, quantity: 8' }, { kinds: ['amounts'] });
    assert.equal(line, '  - { sku: A, quantity: 8 «× 10.00 = 80.00»');
  });

  it('stand behind a remark, which stays beside its value', () => {
    const [line] = quoted({ items: '\n  - { sku: A, quantity: 8 } # soon' }, { kinds: ['amounts'] });
    assert.equal(line, '  - { sku: A, quantity: 8 } # soon «× 10.00 = 80.00»');
  });

  it('of a list in braces stand behind each item', () => {
    const [line] = quoted({ items: '[{ sku: A, quantity: 8 }, { sku: A, quantity: 9 }]' }, { kinds: ['amounts'] });
    assert.equal(line, 'items: [{ sku: A, quantity: 8 } «× 10.00 = 80.00», { sku: A, quantity: 9 } «× 10.00 = 90.00»]');
  });

  it('show the load at the items where no container is named, and several containers', () => {
    const big = { items: '\n  - { sku: A, quantity: 5000 }' };
    assert.equal(
      quoted(big, { kinds: ['packing'] })[0]?.trim(),
      'items: «40HC, 100% full + 40GP, 98% full · 1250 ctn · 125 m³»',
    );
    assert.match(
      quoted({ ...big, container: '40HC' }, { kinds: ['packing'] }).join(),
      /container: 40HC «2 × 40HC, last/,
    );
    assert.match(
      quoted({ ...big, container: 'LCL' }, { kinds: ['packing'] }).join(),
      /container: LCL «1250 ctn · 125 m³»/,
    );
  });

  it('are charges in the currency of the document, unless that is what is written', () => {
    const charges =
      '{ preCarriage: 700 CNY, exportClearance: 50 USD, originTerminal: 90 USD per 20GP, exportPacking: none }';
    const [line] = quoted(
      { charges, container: '20GP', items: '[{ sku: A, quantity: 2000 }]' },
      { kinds: ['charges'] },
      FX,
    );
    assert.equal(
      line,
      'charges: { preCarriage: 700 CNY «= 100.00 USD», exportClearance: 50 USD, originTerminal: 90 USD per 20GP «= 180.00 USD», exportPacking: none }',
    );
  });

  it('show no charge inside the prices where internal figures are hidden', () => {
    const own = { incoterm: 'CFR Chicago', charges: '{ mainCarriage: 700 CNY }' };
    const hidden = { kinds: ['charges'], internal: false } as const;
    assert.deepEqual(quoted(own, hidden, FX), []);
    assert.equal(quoted({ ...own, charging: 'separate lines' }, hidden, FX).length, 1);
  });

  it('are left out where an input is lacking, and for goods that are free', () => {
    assert.deepEqual(quoted({ items: '[{ sku: NONE, quantity: 8 }, { sku: A }]' }), []);
    assert.deepEqual(quoted({ items: '[{ sku: A, quantity: 8, free: yes }]' }, { kinds: ['amounts'] }), []);
  });

  it('are those in view alone', () => {
    const items = Array.from({ length: 400 }, (_, n) => `\n  - { sku: A, quantity: ${n + 1} }`).join('');
    const seen = '  - { sku: A, quantity: 200 }\n  - { sku: A, quantity: 201 }';
    assert.deepEqual(quoted({ items }, { kinds: ['amounts'], seen }), [
      '  - { sku: A, quantity: 200 } «× 10.00 = 2,000.00»',
      '  - { sku: A, quantity: 201 } «× 10.00 = 2,010.00»',
    ]);
  });

  it('cost nothing where they are turned off, or the file is no document', () => {
    const view = { ...viewOf(folder()), computation: () => assert.fail('computed') };
    const setting = { range: { start: 0, end: 1000 }, kinds: new Set<InlayKind>() };
    assert.deepEqual(inlaysIn(readerOf(view), fileAt(view.workspace, 'q.quotation.yaml'), setting), []);
    const all = { ...setting, kinds: new Set(INLAY_KINDS) };
    assert.deepEqual(inlaysIn(readerOf(view), fileAt(view.workspace, 'a.product.yaml'), all), []);
  });

  it('explain themselves when somebody asks', () => {
    const reader = readerOf(viewOf(folder()));
    const told = (about: Parameters<typeof inlayExplained>[2]['about']): string =>
      unescaped(inlayExplained(reader, 'q.quotation.yaml', { at: 0, label: '', about }) ?? '');
    assert.match(told({ of: 'line', index: 0 }), /^\| A \| 1,000\.00 \| 10\.00 × 100 pcs/);
    assert.match(told({ of: 'load' }), /^25 ctn · 2\.5 m³ · 250 kg gross/);
  });
});
