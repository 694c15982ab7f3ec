// npm run editor [FOLDER]: VS Code with this extension as a user would have it, in your own browser.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fetchKit } from './harness/fetch';
import { cache, root, sample } from './harness/paths';
import { installVsix, startServer } from './harness/server';
import { tidySettings } from './harness/settings';

const node = (script: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** The folder to work in; the demo is made from the sample when it is not there. */
function workspace(given: string | undefined): string {
  const folder = path.resolve(given ?? path.join(root, 'demo'));
  if (!given && !fs.existsSync(folder)) fs.cpSync(sample, folder, { recursive: true });
  if (!fs.existsSync(folder)) throw new Error(`there is no ${folder}`);
  return folder;
}

async function main(): Promise<void> {
  const open = workspace(process.argv[2]);
  const kit = await fetchKit();
  const folder = path.join(cache, 'editor'); // kept, so that your settings are too
  const vsix = path.join(folder, 'tradewright.vsix');
  fs.mkdirSync(folder, { recursive: true });
  node('esbuild.mjs');
  const packaging = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--out',
    vsix,
  ];
  node('node_modules/@vscode/vsce/vsce', 'package', ...packaging);
  const own = path.join(folder, 'data/data/User/settings.json');
  const options = { kit, folder, port: Number(process.env['PORT'] ?? 0) };
  await installVsix(options, vsix);
  const server = await startServer({ ...options, ...(!fs.existsSync(own) && { settings: tidySettings }) });
  console.log(`\n  http://${server.host}/?${new URLSearchParams({ folder: open })}\n\nCtrl+C to stop`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
