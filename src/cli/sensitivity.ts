import { sensitivity } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { percent } from './percent.ts';
import { supposed } from './supposed.ts';
import { table } from './table.ts';

/** `tradewright sensitivity`: how the margin moves while the prices quoted stand. */
export function sensitivities([file]: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright sensitivity FILE: which document?');
  const { loaded, document } = supposed(file, options, io);
  const rows = sensitivity(loaded.workspace, document);
  if (options.json) io.out(JSON.stringify({ sensitivity: rows }, undefined, 2));
  else if (rows.length === 0) io.out('Nothing from outside is in this price: no exchange rate, freight or duty.');
  else
    for (const line of table(
      [
        ['If this moves', 'by', `Profit ${document.value.currency ?? ''}`.trim(), 'Margin'],
        ...rows.map(({ what, change, profit, margin }) => [
          what,
          what === 'now' ? '' : `${change.startsWith('-') ? '' : '+'}${percent(change)}`,
          profit ?? '—',
          margin ? percent(margin) : '—',
        ]),
      ],
      ['left', 'right', 'right', 'right'],
    ))
      io.out(line);
  return 0;
}
