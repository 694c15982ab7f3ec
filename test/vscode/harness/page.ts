import type { Browser, Page } from 'playwright-core';
import { extensionId } from './paths';

export interface PageOptions {
  readonly browser: Browser;
  /** `localhost:PORT` of the server. */
  readonly host: string;
  /** The workspace, a folder on this disk. */
  readonly folder: string;
  /** Extensions under development: a folder runs in the Node extension host, an http address in the web worker. */
  readonly extensions: readonly string[];
  /** A module with `run()`, likewise. */
  readonly tests?: string;
  /** What `vscode.env.language` says and our texts are in, as `zh-cn`. VS Code's own stay English: its packs are not here. */
  readonly locale?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Called with what follows `TEST_EVENT` in what tests write to their console. */
  readonly onEvent?: (text: string) => void;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** What the page and the extension hosts said, one line each. */
  readonly log: readonly string[];
  /** Settles when `tests` are through: 0 if `run()` resolved. */
  readonly exited: Promise<number>;
  close(): Promise<void>;
}

const eventMark = 'TEST_EVENT ';

/**
 * Opens the workbench with extensions under development. They are put into the configuration that the page carries:
 * VS Code's own way by the address wants its smoke-test driver, which allows one extension and swallows every toast.
 */
export async function openPage(options: PageOptions): Promise<WorkbenchPage> {
  const { browser, host, folder, tests } = options;
  const inWorker = options.extensions.some((place) => place.startsWith('http:'));
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    bypassCSP: inWorker, // it comes from another port; elsewhere a webview has to live with its own policy
    reducedMotion: 'reduce', // a toast that fades in spoils a picture
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript('globalThis.__name ??= (f) => f'); // tsx leaves calls of it in what we evaluate there
  if (options.locale)
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.locale)}`);
  const page = await context.newPage();
  const log: string[] = [];
  page.on('console', (message) => log.push(`[${message.type()}] ${message.text()} (${message.location().url})`));
  page.on('pageerror', (error) => {
    const stack = error.stack ?? error.message;
    // What is not of VS Code's own scripts is of a webview, whose scripts may have no name.
    log.push(`[error] ${stack.includes('/static/out/vs/') ? '' : `[${extensionId}] `}${stack}`);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = args.map(String).join(' ');
    if (text.startsWith(eventMark)) options.onEvent?.(text.slice(eventMark.length));
    else log.push(`[${type}] ${text}`);
  });
  const exited = new Promise<number>((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  const uri = (place: string) => components(place.startsWith('/') ? `vscode-remote://${host}${place}` : place);
  await page.route(
    (url) => url.host === host && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = withOptions(await response.text(), {
        extensions: options.extensions.map(uri),
        ...(tests && { extensionTestsPath: uri(tests) }),
      });
      await route.fulfill({ response, body });
    },
  );
  const payload = JSON.stringify([['skipWelcome', 'true']]);
  await page.goto(`http://${host}/?${new URLSearchParams({ folder, payload })}`);
  return { page, log, exited, close: () => context.close() };
}

function components(uri: string) {
  const { protocol, host, pathname } = new URL(uri);
  return { scheme: protocol.slice(0, -1), authority: host, path: decodeURIComponent(pathname) };
}

function withOptions(html: string, developmentOptions: object): string {
  const place = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!place.test(html)) throw new Error('this VS Code server carries its configuration in another way');
  return html.replace(place, (_, start: string, escaped: string) => {
    const config = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as object;
    const text = JSON.stringify({ ...config, developmentOptions });
    return `${start}${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
