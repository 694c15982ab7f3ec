import fs from 'node:fs';
import path from 'node:path';
import { entries, errorsOfOurs } from '../vscode/harness/log';
import { openPage, type WorkbenchPage } from '../vscode/harness/page';
import { root } from '../vscode/harness/paths';
import { startSession, type Session } from '../vscode/harness/session';
import { serve } from '../vscode/harness/static';
import { readWorkerLog } from '../vscode/harness/worker-log';
import { Workbench } from '../vscode/harness/workbench';
import { makeWorkspace } from '../vscode/harness/workspace';
import { tryDesktop } from './desktop';
import { HostEvents } from './events';
import { add, failed, type Results } from './results';

const silenceAllowed = 120_000;

/** In a browser VS Code saves by itself after a second: what a slow test edits would stay in the sample for those after it. */
const settings = { 'files.autoSave': 'off' };

/** The host suites in the Node extension host: of a desktop VS Code where one can be had, else of the server. */
export async function runInNode(tests: string): Promise<Results> {
  return (await tryDesktop(tests)) ?? runInServer(tests);
}

async function runInServer(tests: string): Promise<Results> {
  const events = new HostEvents();
  const session = await startSession({
    settings,
    env: (folder) => ({ TEST_EVENTS: path.join(folder, 'events.jsonl') }),
  });
  const stop = events.follow(path.join(session.folder, 'events.jsonl'));
  return inPage({ session, events, extension: root, tests, inWorker: false, finish: stop });
}

/** The same suites in the web worker extension host, which runs the `browser` entry of the manifest. */
export async function runInWebWorker(tests: string): Promise<Results> {
  const session = await startSession({ settings });
  const files = await serve(root);
  return inPage({
    session,
    events: new HostEvents(),
    extension: `${files.url}/`,
    tests: `${files.url}/${path.relative(root, tests).split(path.sep).join('/')}`,
    inWorker: true,
    finish: () => files.stop(),
  });
}

interface Run {
  readonly session: Session;
  readonly events: HostEvents;
  readonly extension: string;
  readonly tests: string;
  readonly inWorker: boolean;
  finish(): void | Promise<void>;
}

async function inPage({ session, events, extension, tests, inWorker, finish }: Run): Promise<Results> {
  let results = failed;
  try {
    const tab = await openPage({
      browser: session.browser,
      host: session.server.host,
      folder: makeWorkspace(session.folder),
      extensions: [extension],
      tests,
      onEvent: (text) => events.take(text),
    });
    const code = await Promise.race([tab.exited, silent(events)]);
    await finish();
    const worker = inWorker ? entries(await readWorkerLog(tab.page)) : [];
    results = checked(events, code, [...session.newErrors(), ...errorsOfOurs([...tab.log, ...worker])]);
    if (results.failed) await keep(tab, session);
  } finally {
    await session.stop(results.failed > 0);
  }
  return results;
}

/** Tests may all pass and the run still be unsound. */
export function checked(events: HostEvents, code: number | string, logged: readonly string[]): Results {
  const { results, unhandled } = events;
  const errors = [...logged, ...unhandled.map((stack) => `unhandled rejection: ${stack}`)];
  for (const error of errors)
    console.log(`  the extension host met an error:\n    ${error.replaceAll('\n', '\n    ')}`);
  const sound = code === 0 || results.failed > 0;
  if (!sound) console.log(`  the extension host ended with ${code}`);
  return add(results, { passed: 0, failed: errors.length + (sound ? 0 : 1), skipped: 0 });
}

/** Settles when nothing was heard for too long: the workbench did not come up, or a test hangs for ever. */
function silent(events: HostEvents): Promise<string> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (events.silence < silenceAllowed) return;
      clearInterval(timer);
      resolve(`silence for ${silenceAllowed / 1000} s`);
    }, 1000);
    timer.unref();
  });
}

async function keep(tab: WorkbenchPage, session: Session): Promise<void> {
  fs.writeFileSync(path.join(session.folder, 'console.log'), tab.log.join('\n'));
  const picture = await new Workbench(tab.page).screenshot('failed-host').catch(() => 'none');
  console.log(`  logs: ${session.folder}, picture: ${picture}`);
}
