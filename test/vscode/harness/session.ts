import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { fetchKit } from './fetch';
import { errorsIn } from './log';
import { startServer, type Server } from './server';
import { tidySettings } from './settings';

/** One server and one browser for a whole run; pages and workspaces come and go. */
export interface Session {
  readonly folder: string;
  readonly server: Server;
  readonly browser: Browser;
  /** Errors of ours in the extension hosts' logs that were not given before. */
  newErrors(): string[];
  /** `keep` leaves the folder, with the logs, to look into. */
  stop(keep?: boolean): Promise<void>;
}

export interface SessionOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: (folder: string) => Record<string, string>;
}

export async function startSession({ settings, env }: SessionOptions = {}): Promise<Session> {
  dieBySignal();
  const kit = await fetchKit();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-test-'));
  const server = await startServer({
    kit,
    folder,
    settings: { ...tidySettings, ...settings },
    env: env?.(folder) ?? {},
  });
  const browser = await launchBrowser(kit, folder).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  let given = 0;
  return {
    folder,
    server,
    browser,
    newErrors: () => {
      const errors = errorsIn(server.logs);
      const fresh = errors.slice(given);
      given = errors.length;
      return fresh;
    },
    stop: async (keep = false) => {
      await browser.close();
      await server.stop();
      if (!keep) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** With a browser open a signal would not end the process; and only a proper exit takes the server and the browser along. */
function dieBySignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}
