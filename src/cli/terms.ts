import { ELEMENTS, compareTerms } from '../core/index.ts';
import type { Keep, TermRow } from '../core/index.ts';
import type { Io } from './io.ts';
import { supposed } from './supposed.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import { table } from './table.ts';
import { percent } from './percent.ts';

/** `tradewright terms`: the same deal under all eleven rules. */
export function terms([file]: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright terms FILE: which document?');
  const { loaded, document } = supposed(file, options, io);
  const rows = compareTerms(loaded.workspace, document, keepOf(options));
  if (options.json) io.out(JSON.stringify({ terms: rows }, undefined, 2));
  else
    for (const line of table(
      rows.map((row) => [
        row.current ? '→' : ' ',
        row.rule,
        row.place,
        row.total ?? `needs ${row.missing.join(', ')}`,
        row.margin ? percent(row.margin) : '',
        `risk passes ${row.riskPasses}`,
      ]),
      ['left', 'left', 'left', 'right', 'right', 'left'],
    ))
      io.out(line);
  if (!options.json) for (const line of matrix(rows)) io.out(line);
  return 0;
}

function keepOf({ keep = 'earnings' }: Options): Keep {
  if (keep !== 'earnings' && keep !== 'prices' && keep !== 'margin')
    throw new CliError(`--keep ${keep}: write prices or margin`);
  return keep;
}

/** Who pays what under each rule: S the seller, B the buyer, · nobody is obliged. */
function matrix(rows: readonly TermRow[]): string[] {
  const head = ['Who pays', ...rows.map((row) => row.rule)];
  const body = ELEMENTS.map((element) => [
    element,
    ...rows.map(({ bears }) => (bears[element] === 'N' ? '·' : bears[element])),
  ]);
  return [
    '',
    ...table([head, ...body], ['left', ...rows.map(() => 'left' as const)]),
    'S seller, B buyer, · nobody is obliged',
  ];
}
