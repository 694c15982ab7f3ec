import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/** The extension hosts' log files, in the order in which the hosts were started. */
export function hostLogs(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])(remoteexthost|exthost)\.log$/.test(name))
    .map((name) => path.join(folder, name))
    .sort((a, b) => fs.statSync(a).birthtimeMs - fs.statSync(b).birthtimeMs);
}

/** Log entries; one may have many lines. */
export function entries(text: string): string[] {
  return text.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[)/m).map((entry) => entry.trimEnd());
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Our id, our command and setting names, and what we built (but not the tests: mocha reports those). */
const ours = new RegExp(`\\btradewright\\.[a-z]|(${escape(root)}|localhost:\\d+)/dist/(?!test/)`, 'i');

export const isOurs = (text: string): boolean => ours.test(text);

/** The errors of a log that have to do with us: in a sound run there are none. */
export function errorsOfOurs(log: readonly string[]): string[] {
  return log.filter((entry) => /\[error\]/i.test(entry) && isOurs(entry));
}

export function errorsIn(folder: string): string[] {
  return hostLogs(folder).flatMap((file) => errorsOfOurs(entries(fs.readFileSync(file, 'utf8'))));
}
