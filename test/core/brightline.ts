import fs from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../src/core/index.ts';
import type { Files } from './files.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/brightline');

/** The texts of the sample workspace by path from its root. */
export function brightline(): Files {
  const names = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(kindOf);
  return Object.fromEntries(
    names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(FOLDER, name), 'utf8')]),
  );
}
