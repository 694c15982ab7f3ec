import assert from 'node:assert/strict';
import { h, patch, type Child } from '../../src/webview/dom.ts';
import { FakeNode } from './page.ts';

function page() {
  const root = new FakeNode('main');
  return { root, draw: (...children: Child[]) => patch(root as unknown as Element, children) };
}

const item = (key: string) => h('li', { key }, key);

describe('patching the page', () => {
  it('draws elements, attributes and text', () => {
    const { root, draw } = page();
    draw(h('p', { class: 'a', hidden: true, title: false }, 'one ', h('b', {}, 'two')));
    const [paragraph] = root.childNodes;
    assert.deepEqual(
      [...(paragraph?.attributes ?? [])],
      [
        ['class', 'a'],
        ['hidden', ''],
      ],
    );
    assert.equal(root.textContent, 'one two');
  });

  it('takes markup for text', () => {
    const { root, draw } = page();
    draw(h('p', {}, '<b>x</b>'));
    assert.deepEqual(
      root.childNodes[0]?.childNodes.map(({ tag }) => tag),
      ['#text'],
    );
  });

  it('changes what stands in place', () => {
    const { root, draw } = page();
    draw(h('p', { class: 'a', title: 't' }, 'one'));
    const before = root.childNodes[0];
    draw(h('p', { class: 'b' }, 'two'));
    assert.equal(root.childNodes[0], before);
    assert.deepEqual([...(before?.attributes ?? [])], [['class', 'b']]);
    assert.equal(root.textContent, 'two');
  });

  it('does not move what stays when others come and go, so that it keeps the focus', () => {
    const { root, draw } = page();
    draw(item('a'), item('b'), item('c'));
    const kept = root.childNodes[1];
    draw(item('b'), item('d'));
    draw(item('e'), item('f'), item('b'));
    assert.equal(root.textContent, 'efb');
    assert.equal(root.childNodes[2], kept);
    assert.equal(kept?.moves, 1);
  });

  it('follows a change of order by key', () => {
    const { root, draw } = page();
    draw(item('a'), item('b'), item('c'));
    const [a, b, c] = root.childNodes;
    draw(item('c'), item('a'), item('b'));
    assert.deepEqual(root.childNodes, [c, a, b]);
  });

  it('draws SVG in its own namespace', () => {
    const { root, draw } = page();
    draw(h('svg', {}, h('path', { d: 'M0 0' })));
    const [svg] = root.childNodes;
    assert.equal(svg?.childNodes[0]?.namespaceURI, 'http://www.w3.org/2000/svg');
  });
});
