import * as vscode from 'vscode';
import { pageHtml } from './page-html.ts';

/** Puts a page of ours into a webview: `dist/NAME.js` and `dist/NAME.css`. */
export function loadPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  page: { readonly name: string; readonly title: string; readonly pictures: boolean },
): void {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const resource = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    title: page.title,
    scriptUri: resource(`${page.name}.js`),
    styleUri: resource(`${page.name}.css`),
    cspSource: webview.cspSource,
    nonce: nonce(),
    lang: vscode.env.language,
    pictures: page.pictures,
  });
}

/** Hexadecimal. The extension host of VS Code 1.74 may have no Web Crypto. */
function nonce(): string {
  const bytes = new Uint8Array(16);
  const source = globalThis.crypto as Crypto | undefined;
  if (source) source.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor(Math.random() * 256)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
