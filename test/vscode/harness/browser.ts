import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { Kit } from './kit';
import { fontConfig } from './unpack';

/** The kit's Chromium, or the one that CHROMIUM names. `folder` takes the font configuration and its cache. */
export async function launchBrowser(kit: Kit, folder: string): Promise<Browser> {
  const own = process.env['CHROMIUM'];
  return chromium.launch({
    executablePath: own ?? path.join(kit.chromium, 'chromium'),
    env: own ? process.env : { ...process.env, ...surroundings(kit, folder) },
    args: [
      '--no-sandbox', // root has none, and in containers nobody has
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // A page whose document is rewritten on the way counts as public, and may then not call localhost.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
    ],
  });
}

function surroundings(kit: Kit, folder: string): Record<string, string> {
  const file = path.join(folder, 'fonts.conf');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, fontConfig(kit.fonts, path.join(folder, 'font-cache')));
  return { FONTCONFIG_FILE: file, LD_LIBRARY_PATH: path.join(kit.chromium, 'lib') };
}
