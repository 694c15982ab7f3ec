import assert from 'node:assert/strict';
import { totalsHtml } from '../../src/extension/totals/totals-html.ts';

describe('the page of the totals view', () => {
  const html = totalsHtml({
    scriptUri: 'https://host/webview.js?a=1&b="2"',
    styleUri: 'https://host/sidebar.css',
    cspSource: 'https://host',
    nonce: 'n0nce',
    lang: 'zh-cn',
  });

  it('allows its own script and style only', () => {
    assert.match(html, /default-src 'none'; style-src https:\/\/host; script-src 'nonce-n0nce';/);
    assert.doesNotMatch(html, /unsafe|img-src|font-src|data:|<style|style="/);
  });

  it('has no script but the one with the nonce', () => {
    assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), [
      '<script nonce="n0nce" src="https://host/webview.js?a=1&amp;b=&quot;2&quot;">',
    ]);
  });

  it('says its language', () => {
    assert.match(html, /<html lang="zh-cn">/);
  });
});
