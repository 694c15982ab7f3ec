import assert from 'node:assert/strict';
import type { Child, VNode } from '../../src/webview/dom.ts';
import { ENGLISH } from '../../src/webview/labels.ts';
import type { FromPage } from '../../src/webview/protocol.ts';
import { render, renderEmpty } from '../../src/webview/render.ts';
import { FRESH } from '../../src/webview/state.ts';
import { view } from '../../src/webview/view.ts';
import { issue, line, show } from './report.ts';

const sent: FromPage[] = [];
const act = {
  post: (message: FromPage) => void sent.push(message),
  copy: (text: string) => void sent.push({ type: 'copy', text }),
  toggle: () => undefined,
  goToIssues: () => undefined,
};

function drawn(...given: Parameters<typeof show>): VNode[] {
  return render({ view: view(show(...given), ENGLISH, FRESH), labels: ENGLISH, copied: false, act });
}

function nodes(children: readonly Child[]): VNode[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...nodes(child.children)]));
}

function textOf(children: readonly Child[]): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child.children))).join('');
}

const buttons = (children: readonly Child[]) => nodes(children).filter(({ tag }) => tag === 'button');

describe('the drawing of the sidebar', () => {
  beforeEach(() => void (sent.length = 0));

  it('keeps hostile text as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = drawn({
      number: evil,
      buyer: { name: evil, country: null },
      lines: [{ ...line(1, '1.00'), description: evil, sku: evil, unit: 'pcs' }],
      issues: [issue({ message: evil })],
    });
    const tags = new Set(nodes(page).map(({ tag }) => tag));
    assert(!tags.has('img') && !tags.has('script'));
    assert.equal(textOf(page).split(evil).length - 1, 5);
    const names = new Set(nodes(page).flatMap(({ attributes }) => Object.keys(attributes)));
    assert.deepEqual(
      [...names].filter((name) => /^on|^style$|^href$|^src$/.test(name)),
      [],
    );
  });

  it('stays small with a text of 10,000 characters', () => {
    const long = 'W'.repeat(10_000);
    assert(textOf(drawn({ number: long, lines: [{ ...line(1, '1.00'), description: long }] })).length < 2_000);
  });

  it('has no internal block when the report has none', () => {
    assert(!nodes(drawn()).some(({ key }) => key === 'internal'));
  });

  it('gives no two neighbours the same key', () => {
    const issues = [issue(), issue(), issue({ severity: 'hint' })];
    const page = drawn({ issues, complete: false, missing: ['mainCarriage', 'price'] });
    for (const { children } of nodes(page)) {
      const keys = children.flatMap((child) =>
        typeof child === 'string' || child.key === '' ? [] : [`${child.tag} ${child.key}`],
      );
      assert.equal(new Set(keys).size, keys.length, keys.join());
    }
  });

  it('names every button', () => {
    for (const button of buttons(drawn({ issues: [issue()] })))
      assert.notEqual(textOf(button.children) + (button.attributes['aria-label'] ?? ''), '');
  });

  it('goes to the place of an issue', () => {
    buttons(drawn({ issues: [issue()] }))
      .find((button) => button.attributes['class'] === 'issue')
      ?.click?.();
    assert.deepEqual(sent, [
      { type: 'reveal', place: { file: 'quotes/QT-2026-0042.quotation.yaml', line: 8, column: 11 } },
    ]);
  });

  it('offers the way to begin where there is no document', () => {
    for (const reason of ['no-workspace', 'no-document'] as const)
      for (const button of buttons(renderEmpty({ type: 'empty', reason }, ENGLISH, act))) button.click?.();
    assert.deepEqual(
      sent.map((message) => message.type === 'command' && message.id),
      ['newWorkspace', 'newQuotation', 'newQuotation', 'newWorkspace'],
    );
  });
});
