import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SAMPLE = path.join(import.meta.dirname, '../fixtures/brightline');

/** A copy of the sample workspace, gone at the end, with quotations of some lines that have pictures. */
export function workspaceWith(quotations: readonly { readonly number: string; readonly lines: number }[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  fs.cpSync(SAMPLE, folder, { recursive: true });
  const skus = fs
    .readdirSync(path.join(folder, 'products'))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => fs.readFileSync(path.join(folder, 'products', name), 'utf8').match(/(?<=sku: )[\w-]+/g) ?? []);
  for (const { number, lines } of quotations)
    fs.writeFileSync(path.join(folder, `quotations/${number}.quotation.yaml`), quotation(number, lines, skus));
  return folder;
}

function quotation(number: string, lines: number, skus: readonly string[]): string {
  const items = Array.from(
    { length: lines },
    (_, n) => `  - { sku: ${skus[n % skus.length]}, quantity: ${1200 + ((n * 37) % 900)} }`,
  );
  return `number: ${number}
date: 2026-11-23
validity: 30 days
buyer: acme
currency: USD
incoterm: FOB Ningbo
mode: sea
container: LCL
from: Ningbo
to: Chicago
items:
${items.join('\n')}
payment: 30% T/T in advance, 70% T/T against copy of B/L
`;
}
