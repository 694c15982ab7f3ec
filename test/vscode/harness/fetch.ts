import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { kit, kitIn, packages, type Kit } from './kit';
import { cache } from './paths';
import { stubNativeModules } from './stubs';
import { unpackChromium } from './unpack';

const run = promisify(execFile);

/** Why VS Code's server cannot run on this machine, or nothing if it can. */
export function whyNoServer(): string | undefined {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `the VS Code server is fetched for linux-x64 only, this is ${process.platform}-${process.arch}: use a desktop VS Code (VSCODE_EXECUTABLE)`;
}

/** Fetches once, into a folder of its own that is renamed when whole; afterwards offline and at once. */
export async function fetchKit(say: (line: string) => void = console.log): Promise<Kit> {
  const reason = whyNoServer();
  if (reason) throw new Error(reason);
  if (fs.existsSync(kit.folder)) return kit;
  sweep();
  const start = Date.now();
  const draft = kitIn(path.join(cache, `fetch-${process.pid}`));
  say(`fetching VS Code ${packages['code-server']} (server), Node and Chromium into .vscode-test: once, about 1 GB`);
  try {
    await install(draft);
    stubNativeModules(draft.vscode);
    unpackChromium(draft);
    publish(draft);
  } finally {
    fs.rmSync(draft.folder, { recursive: true, force: true });
  }
  say(`fetched in ${Math.round((Date.now() - start) / 1000)} s`);
  return kit;
}

async function install(draft: Kit): Promise<void> {
  fs.mkdirSync(draft.folder, { recursive: true });
  fs.writeFileSync(path.join(draft.folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  await npm(draft.folder, [], process.env['PATH'] ?? '');
  // The server's own dependencies are pinned by the shrinkwrap beside it; npm has to run on the Node of the server.
  await npm(draft.vscode, ['--omit=dev'], `${path.dirname(draft.node)}:${process.env['PATH']}`);
}

/** Scripts are never run: they would want compilers, and what they build is stubbed. */
async function npm(cwd: string, extra: readonly string[], PATH: string): Promise<void> {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...extra];
  // Under `npm test` the environment tells npm that it works for our own package: this one must not hear it.
  const ours = /^(npm_(config_(local_prefix|omit|include|workspace.*)|package_.*|lifecycle_.*)|INIT_CWD)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  await run('npm', args, { cwd, env: { ...env, PATH }, maxBuffer: 64 * 2 ** 20 });
}

/** Another run may have been quicker: then its folder stands, which is the same. */
function publish(draft: Kit): void {
  try {
    fs.renameSync(draft.folder, kit.folder);
  } catch (error) {
    if (!fs.existsSync(kit.folder)) throw error;
  }
  for (const name of fs.readdirSync(cache))
    if (name.startsWith('kit-') && name !== path.basename(kit.folder))
      fs.rmSync(path.join(cache, name), { recursive: true, force: true });
}

/** What killed runs left behind. */
function sweep(): void {
  if (!fs.existsSync(cache)) return;
  for (const name of fs.readdirSync(cache)) {
    const pid = /^fetch-(\d+)$/.exec(name)?.[1];
    if (pid && !alive(pid)) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function alive(pid: string): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''; // that of a zombie is empty
  } catch {
    return false;
  }
}
