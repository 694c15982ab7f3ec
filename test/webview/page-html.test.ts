import assert from 'node:assert/strict';
import { pageHtml } from '../../src/extension/page-html.ts';

describe('the page of a view', () => {
  const given = {
    title: 'Trade <totals>',
    scriptUri: 'https://host/webview.js?a=1&b="2"',
    styleUri: 'https://host/sidebar.css',
    cspSource: 'https://host',
    nonce: 'n0nce',
    lang: 'zh-cn',
    pictures: false,
  };
  const html = pageHtml(given);

  it('allows its own script and style only', () => {
    assert.match(html, /default-src 'none'; style-src https:\/\/host; script-src 'nonce-n0nce';/);
    assert.doesNotMatch(html, /unsafe|img-src|font-src|data:|<style|style="/);
  });

  it('has no script but the one with the nonce', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="n0nce" src="https://host/webview.js?a=1&amp;b=&quot;2&quot;">',
    ]);
  });

  it('allows pictures only where it shows some, and those only that come with what it is sent', () => {
    const policy = (page: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    assert.equal(policy(pageHtml({ ...given, pictures: true })).replace(' img-src data:;', ''), policy(html));
  });

  it('says its language', () => {
    assert.match(html, /<html lang="zh-cn">/);
    assert.match(html, /<title>Trade &lt;totals><\/title>/);
  });
});
