import { downloadAndUnzipVSCode, ProgressReportStage, runTests, type ProgressReporter } from '@vscode/test-electron';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { whyNoServer } from '../vscode/harness/fetch';
import { errorsIn } from '../vscode/harness/log';
import { cache, root } from '../vscode/harness/paths';
import { tidySettings } from '../vscode/harness/settings';
import { makeWorkspace } from '../vscode/harness/workspace';
import { HostEvents } from './events';
import { checked } from './host';
import type { Results } from './results';

const patience = 60_000;

/**
 * Runs the host suites in a desktop VS Code: the one that VSCODE_EXECUTABLE names, or one that is downloaded. Gives
 * nothing, after one line why, if none can be had; VSCODE_TEST_HOST=desktop|server settles the choice.
 */
export async function tryDesktop(tests: string): Promise<Results | undefined> {
  const choice = process.env['VSCODE_TEST_HOST'];
  if (choice === 'server') return undefined;
  try {
    return await runOnDesktop(await executable(), tests);
  } catch (error) {
    if (choice === 'desktop' || whyNoServer() || !(error instanceof NoDesktop)) throw error;
    console.log(`  no desktop VS Code (${error.message}): using the VS Code server with Chromium`);
    return undefined;
  }
}

class NoDesktop extends Error {}

async function executable(): Promise<string> {
  const { VSCODE_EXECUTABLE, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) throw new NoDesktop('no display');
  if (VSCODE_EXECUTABLE) return VSCODE_EXECUTABLE;
  const watch = new Watch();
  return Promise.race([
    downloadAndUnzipVSCode({ cachePath: path.join(cache, 'desktop'), reporter: watch }),
    watch.stalled,
  ]).catch((error: unknown) => {
    throw new NoDesktop(error instanceof Error ? error.message : String(error));
  });
}

/** A download may be slow, but not stand still. */
class Watch implements ProgressReporter {
  private fail: (error: Error) => void = () => {};
  private timer: NodeJS.Timeout | undefined;
  private done = false;
  readonly stalled = new Promise<never>((_, reject) => (this.fail = reject));

  constructor() {
    this.stalled.catch(() => {}); // it may come when nobody races any more
    this.restart();
  }

  report({ stage }: { stage: ProgressReportStage }): void {
    this.done ||=
      stage === ProgressReportStage.NewInstallComplete || stage === ProgressReportStage.FoundMatchingInstall;
    this.restart();
  }

  error(): void {}

  private restart(): void {
    clearTimeout(this.timer);
    if (this.done) return;
    this.timer = setTimeout(() => this.fail(new Error(`the download stood still for ${patience / 1000} s`)), patience);
    this.timer.unref();
  }
}

async function runOnDesktop(vscodeExecutablePath: string, tests: string): Promise<Results> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-test-'));
  const user = path.join(folder, 'user');
  fs.mkdirSync(path.join(user, 'User'), { recursive: true });
  fs.writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify(tidySettings));
  const file = path.join(folder, 'events.jsonl');
  const events = new HostEvents();
  const stop = events.follow(file);
  const code = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: { TEST_EVENTS: file },
    launchArgs: [
      makeWorkspace(folder),
      ...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
      ...['--user-data-dir', user, '--extensions-dir', path.join(folder, 'extensions')],
    ],
  }).catch((error: unknown) => String(error));
  stop();
  const results = checked(events, code, errorsIn(path.join(user, 'logs')));
  if (results.failed) console.log(`  logs: ${folder}`);
  else fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return results;
}
