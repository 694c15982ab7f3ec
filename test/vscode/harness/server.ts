import { execFile, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Kit } from './kit';

export interface ServerOptions {
  readonly kit: Kit;
  /** Holds the server's data and extensions. */
  readonly folder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Reaches the extension host too. */
  readonly env?: Readonly<Record<string, string>>;
  /** 0: any free one. */
  readonly port?: number;
}

export interface Server {
  readonly host: string;
  /** One folder for each time that an extension host was started. */
  readonly logs: string;
  stop(): Promise<void>;
}

const places = (folder: string) => ({ data: path.join(folder, 'data'), extensions: path.join(folder, 'extensions') });

function command({ kit, folder }: ServerOptions, extra: readonly string[]): readonly [string, string[]] {
  const { data, extensions } = places(folder);
  const main = path.join(kit.vscode, 'out/server-main.js');
  const common = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  return [kit.node, [main, ...common, '--telemetry-level', 'off', ...extra]];
}

/** Without a gallery there is no try at the network, and no error about it in the logs. */
function environment({ kit, env }: ServerOptions): NodeJS.ProcessEnv {
  const PATH = `${path.dirname(kit.node)}:${process.env['PATH']}`;
  return { ...process.env, EXTENSIONS_GALLERY: '{}', ...env, PATH };
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const { data, extensions } = places(options.folder);
  const user = path.join(data, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.mkdirSync(extensions, { recursive: true });
  if (options.settings) fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify(options.settings, null, 2));
  const [program, args] = command(options, [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--disable-workspace-trust'],
  ]);
  // A group of its own, so that nothing which the server started can outlive it.
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options),
  });
  const killAll = () => killGroup(child);
  process.once('exit', killAll);
  const port = await portOf(child).catch((error: unknown) => {
    killAll();
    throw error;
  });
  return {
    host: `localhost:${port}`,
    logs: path.join(data, 'data/logs'),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        killAll();
        await gone;
      }
      process.off('exit', killAll);
    },
  };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`the VS Code server ${why}\n${output}`));
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
    setTimeout(() => fail('did not start within 30 s'), 30_000).unref();
  });
}

/** Installs a .vsix as a user would; afterwards start the server on the same folder. */
export async function installVsix(options: ServerOptions, vsix: string): Promise<void> {
  const [program, args] = command(options, ['--force', '--install-extension', vsix]);
  await promisify(execFile)(program, args, { env: environment(options) });
}
