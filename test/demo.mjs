// The README's main job: a sample workspace in demo/, its quotations and proforma with their totals, exported for the buyer.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const documents = [
  'quotations/QT-2026-0041.quotation',
  'quotations/QT-2026-0043.quotation',
  'proformas/PI-2026-0017.proforma',
].map((name) => `demo/${name}.yaml`);

function tradewright(...args) {
  console.log(`\n$ tradewright ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

tradewright('new', 'workspace', 'demo');
for (const file of documents) tradewright('totals', file);
tradewright('export', ...documents, '--to', 'pdf,xlsx,docx,html', '-o', 'demo/out');
console.log(`
What the buyer gets is in demo/out, as PDF, Excel, Word and HTML.
To work on the same files in the editor:
  with VS Code installed:    code --extensionDevelopmentPath="${root}" demo
  without it (Linux x64):    npm run editor`);
