import fs from 'node:fs';
import path from 'node:path';
import { datedSample } from '../../../src/core/index.ts';
import { sample } from './paths';

/** The sample as New Workspace makes it: with its dates moved to today, so that nothing in it has expired. */
function copySample(folder: string): void {
  fs.cpSync(sample, folder, { recursive: true });
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(yaml|md)$/.test(name)) continue;
    const file = path.join(folder, name);
    fs.writeFileSync(file, datedSample(fs.readFileSync(file, 'utf8'), today()));
  }
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A new folder under `parent` with a copy of the sample, or with the given files (path → text). */
export function makeWorkspace(parent: string, files?: Readonly<Record<string, string>>): string {
  const folder = path.join(
    fs.mkdtempSync(path.join(parent, 'workspace-')),
    files ? 'workspace' : path.basename(sample),
  );
  fs.mkdirSync(folder, { recursive: true });
  if (!files) copySample(folder);
  for (const [name, text] of Object.entries(files ?? {})) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}
