import fs from 'node:fs';
import path from 'node:path';
import { sample } from './paths';

/** A new folder under `parent` with a copy of the sample, or with the given files (path → text). */
export function makeWorkspace(parent: string, files?: Readonly<Record<string, string>>): string {
  const folder = path.join(
    fs.mkdtempSync(path.join(parent, 'workspace-')),
    files ? 'workspace' : path.basename(sample),
  );
  fs.mkdirSync(folder, { recursive: true });
  if (!files && fs.existsSync(sample)) fs.cpSync(sample, folder, { recursive: true });
  for (const [name, text] of Object.entries(files ?? {})) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}
