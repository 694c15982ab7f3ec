import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { ENGLISH } from '../../src/webview/labels.ts';
import { Nothing, Page } from '../../src/webview/page.tsx';
import type { Shown } from '../../src/webview/page.tsx';
import type { Drawing } from '../../src/webview/parts.tsx';
import { FRESH, PARTS } from '../../src/webview/state.ts';
import type { PageTrace } from '../../src/webview/protocol.ts';
import { issue, ladder, line, show } from './report.ts';

const act = { post: () => undefined, change: () => undefined, copy: () => undefined, goToIssues: () => undefined };
const everything: Drawing = {
  labels: ENGLISH,
  state: { ...FRESH, open: PARTS, allLines: true, allIssues: true },
  copied: false,
  explained: undefined,
  act,
};

function drawn(shown: Partial<Shown> = {}, drawing: Partial<Drawing> = {}): string {
  const given: Shown = { show: show(), terms: undefined, outcome: undefined, ...shown };
  return render(<Page shown={given} drawing={{ ...everything, ...drawing }} />);
}

const EVIL = '<img src=x onerror=alert(1)></script><b>';

function trace(text: string): PageTrace {
  return { label: text, amount: text, how: text, from: text, place: { file: text, line: 1 }, parts: [] };
}

/** A page on which every text that may come from a file is the same. */
function drawnWith(text: string): string {
  const terms = {
    type: 'terms' as const,
    rows: [
      {
        rule: 'FOB' as const,
        place: text,
        complete: false,
        missing: [text],
        total: null,
        profit: null,
        margin: null,
        current: true,
        bears: {} as never,
        riskPasses: text,
        meaning: 'meaning',
      },
    ],
    picture: undefined,
  };
  const given = show({
    number: text,
    follows: text,
    buyer: { name: text, country: null },
    incoterm: { rule: 'FOB', place: text, edition: 2020, taxUnpaid: false },
    lines: [{ ...line(1, '1.00'), description: text, sku: text, unit: text }],
    charges: [{ element: 'mainCarriage', amount: '1.00', shown: 'separate', source: text }],
    schedule: [{ percent: '30', by: text, when: text, words: text, due: null, amount: '1.00' }],
    landed: { country: 'US', customsValue: '1.00', duties: [{ name: text, amount: '1.00' }], taxes: [], fees: [] },
    issues: [issue({ message: text, file: `${text}.quotation.yaml` })],
    complete: false,
    missing: [text],
  });
  return drawn(
    { show: { ...given, fixes: [[text]] }, terms },
    {
      state: { ...everything.state, figure: 'line:0' },
      explained: { figure: 'line:0', trace: { ...trace(text), parts: [trace(text)] } },
    },
  );
}

describe('the page of the sidebar', () => {
  it('keeps hostile text as text', () => {
    const html = drawnWith(EVIL);
    const tags = Array.from(html.matchAll(/<(\w+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g));
    assert.ok(tags.length > 100);
    assert.deepEqual(
      tags.filter(([, tag = '']) => ['img', 'script', 'b', 'a', 'style'].includes(tag)),
      [],
    );
    const names = new Set(
      tags.flatMap(([, , written = '']) =>
        written
          .replace(/="[^"]*"/g, '')
          .trim()
          .split(/\s+/),
      ),
    );
    assert.deepEqual(
      [...names].filter((name) => /^(on\w*|style|href|src|srcdoc)$/i.test(name)),
      [],
    );
    assert.ok(html.split('&lt;img').length > 16, 'it is there in all places');
  });

  it('stays small with texts of 10,000 characters', () => {
    const html = drawnWith('W'.repeat(10_000));
    assert.ok(html.length < 40_000, String(html.length));
  });

  it('sets every text of a file apart for its own direction', () => {
    const html = drawnWith('\u05d0\u05d1');
    const found = [...html.matchAll(/<([^<>]*)>[^<>]*\u05d0\u05d1/g)];
    assert.ok(found.length > 16);
    // What only a screen reader says stands for itself.
    for (const [all, tag = ''] of found) assert.match(tag, /^bdi$|class="unseen"$/, all);
  });

  it('has no internal figures where the report has none', () => {
    const given = show();
    const html = drawn({ show: { ...given, internal: false, whatIf: undefined, ladder: { ...ladder, steps: [] } } });
    assert.doesNotMatch(html, /id="internal"|id="h-whatIf"|class="earned/);
    assert.match(drawn(), /id="h-whatIf"/);
  });

  it('names every control', () => {
    const html = drawnWith('text');
    for (const [, attributes = '', inside = ''] of html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)) {
      const words = inside.replace(/<[^>]*>/g, '').trim();
      assert.ok(words !== '' || /aria-label="[^"]+"/.test(attributes), attributes);
    }
    const labels = new Set(Array.from(html.matchAll(/<label for="([^"]+)"/g), ([, name]) => name));
    for (const [, attributes = ''] of html.matchAll(/<input([^>]*)>/g)) {
      const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
      assert.ok(labels.has(id) || /aria-label="[^"]+"/.test(attributes), attributes);
    }
  });

  it('gives no id twice', () => {
    const ids = Array.from(drawnWith('x').matchAll(/\bid="([^"]+)"/g), ([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join());
  });

  it('shows where the price ends and where the risk passes, in that order of the way', () => {
    const text = drawn().replace(/<[^>]*>/g, ' ');
    assert.match(
      text,
      /Loading on board[^]*FOB Ningbo ends here[^]*14,532\.84[^]*risk is the buyer’s[^]*Main carriage/,
    );
  });

  it('explains the figure that is looked at, and no other', () => {
    const explained = { figure: 'line:1', trace: trace('how it came') };
    const looked = drawn({}, { explained, state: { ...everything.state, figure: 'line:1' } });
    assert.equal(looked.split('how it came').length, 6);
    assert.doesNotMatch(drawn({}, { explained }), /how it came/);
  });

  it('offers the way to begin where there is no document', () => {
    for (const [reason, first] of [
      ['no-workspace', 'New Workspace with Samples'],
      ['no-document', 'New Quotation…'],
    ] as const) {
      const html = render(<Nothing empty={{ type: 'empty', reason }} labels={ENGLISH} act={act} />);
      assert.match(html, new RegExp(`class="primary"[^>]*>${first}`));
    }
  });
});
