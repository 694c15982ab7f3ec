import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { errorsOfOurs, hostLogs } from './log';
import { openPage, type WorkbenchPage } from './page';
import { root } from './paths';
import { startSession, type Session } from './session';
import { serve, type StaticServer } from './static';
import { Workbench } from './workbench';
import { makeWorkspace } from './workspace';

export interface SuiteOptions {
  /** Path → text; without it the workspace is a copy of the sample. */
  readonly files?: Readonly<Record<string, string>>;
  /** Settings of this workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Extensions under development besides ours, as a fake language model. */
  readonly extensions?: readonly string[];
  /** As `zh-cn`: the language of our texts. */
  readonly locale?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Our extension runs in the web worker extension host, as in a browser without a server. */
  readonly web?: boolean;
}

export interface Suite {
  readonly workbench: Workbench;
  /** The workspace on the disk: look here for what was saved. */
  readonly folder: string;
  /** The text of the extension host's log so far. */
  hostLog(): string;
}

let session: Promise<Session> | undefined;

// At the root of mocha, thus after the last suite of the run: all share one server and one browser.
after(async () => {
  await (await session)?.stop();
});

/** For a `describe`: opens a workspace of its own before the tests, and at the end looks for errors in the logs. */
export function useWorkbench(options: SuiteOptions = {}): Suite {
  let files: StaticServer | undefined;
  let opened: { workbench: Workbench; folder: string; tab: WorkbenchPage; log: () => string } | undefined;
  const current = () => {
    assert(opened, 'the workbench is there from `before` on');
    return opened;
  };

  before(async function () {
    this.timeout(600_000); // the first run of all fetches
    const { folder: parent, server, browser } = await (session ??= startSession());
    const folder = makeWorkspace(parent, options.files);
    if (options.settings) {
      fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(options.settings));
    }
    if (options.web) files = await serve(root);
    const hosts = hostLogs(server.logs).length;
    const tab = await openPage({
      browser,
      host: server.host,
      folder,
      extensions: [files ? `${files.url}/` : root, ...(options.extensions ?? [])],
      ...(options.locale && { locale: options.locale }),
      ...(options.size && { size: options.size }),
    });
    tab.page.setDefaultTimeout(15_000);
    const log = () => {
      const file = hostLogs(server.logs)[hosts];
      return file ? fs.readFileSync(file, 'utf8') : '';
    };
    opened = { workbench: new Workbench(tab.page), folder, tab, log };
    await opened.workbench.ready().catch(async (error: unknown) => {
      await opened?.workbench.screenshot('failed-to-open');
      throw error;
    });
  });

  afterEach(async function () {
    if (!this.currentTest?.isFailed()) return;
    await opened?.workbench.screenshot(`failed ${this.currentTest.fullTitle()}`.replace(/[^\w.-]+/g, '-'));
    // What it has typed would fail the next test too.
    await opened?.workbench.revertAll();
  });

  after(async () => {
    await opened?.tab.close();
    await files?.stop();
    const errors = [...((await session)?.newErrors() ?? []), ...errorsOfOurs(opened?.tab.log ?? [])];
    assert.ok(!errors.length, `errors of ours in the logs:\n${errors.join('\n')}`);
  });

  return {
    get workbench() {
      return current().workbench;
    },
    get folder() {
      return current().folder;
    },
    hostLog: () => current().log(),
  };
}
