import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { root } from '../vscode/harness/paths';

type MapText = ConstructorParameters<typeof SourceMap>[0];

/** Places of a host bundle in a stack, told as places of the suites: VS Code's own stack traces know no source maps. */
export function inSources(text: string): string {
  return text.replace(
    /(?:https?:\/\/[^/\s]+|[^\s(]*)\/?dist\/test\/host\/(node|web)\.js[^:\s]*:(\d+):(\d+)/g,
    (place, bundle: string, line: string, column: string) => {
      const entry = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
      if (!entry || !('originalSource' in entry)) return place;
      const file = path.resolve(root, 'dist/test/host', entry.originalSource);
      return `${path.relative(root, file)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}

const maps = new Map<string, SourceMap>();

function mapOf(bundle: string): SourceMap | undefined {
  const file = path.join(root, `dist/test/host/${bundle}.js.map`);
  if (!maps.has(bundle) && fs.existsSync(file))
    maps.set(bundle, new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8')) as MapText));
  return maps.get(bundle);
}
