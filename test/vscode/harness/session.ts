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
  stop(): Promise<void>;
}

export async function startSession(env: Readonly<Record<string, string>> = {}): Promise<Session> {
  const kit = await fetchKit();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-test-'));
  const server = await startServer({ kit, folder, settings: tidySettings, env });
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
    stop: async () => {
      await browser.close();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
