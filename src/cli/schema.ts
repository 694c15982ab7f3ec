import path from 'node:path';
import { FILE_KINDS, SCHEMA_MARK, jsonSchema } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { relative } from './load.ts';
import { writeFile } from './write.ts';

/** `tradewright schema [-o DIR]`: a JSON Schema for each kind of file, and the setting with which Red Hat YAML takes them. */
export function schema(_: readonly string[], { out = 'schemas', force }: Options, io: Io): ExitCode {
  const files = FILE_KINDS.map((kind) => ({ kind, file: path.resolve(io.cwd, out, `${kind}.schema.json`) }));
  const foreign = files.find(({ file }) => !force && io.exists(file) && !isOurs(file, io));
  if (foreign) throw new CliError(`${foreign.file} comes from elsewhere: --force replaces it`, 3);
  for (const { kind, file } of files) writeFile(file, `${JSON.stringify(jsonSchema(kind), undefined, 2)}\n`, io);
  const schemas = files.map(({ kind, file }) => [`./${relative(io.cwd, file)}`, `*.${kind}.yaml`]);
  io.out(JSON.stringify({ 'yaml.schemas': Object.fromEntries(schemas) }, undefined, 2));
  return 0;
}

function isOurs(file: string, io: Io): boolean {
  return new TextDecoder().decode(io.read(file)).includes(SCHEMA_MARK);
}
