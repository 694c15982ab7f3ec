import path from 'node:path';
import { datedSample } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { writeFile } from './write.ts';

/** `tradewright new workspace [DIR]`: the sample workspace, its dates moved to today. Files that are there stay as they are. */
export function create([what, folder = 'brightline']: readonly string[], _options: Options, io: Io): ExitCode {
  if (what !== 'workspace') throw new CliError('tradewright new workspace [DIR]');
  const root = path.resolve(io.cwd, folder);
  let [written, kept] = [0, 0];
  for (const [name, bytes] of io.sample()) {
    const target = path.join(root, name);
    if (io.exists(target)) {
      kept++;
      continue;
    }
    const dated = /\.(yaml|md)$/.test(name) ? datedSample(new TextDecoder().decode(bytes), io.today) : bytes;
    writeFile(target, dated, io);
    written++;
  }
  io.out(`${folder}: ${written} files written${kept > 0 ? `, ${kept} kept as they are` : ''}`);
  return 0;
}
