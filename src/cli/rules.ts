import { RULE_TEXTS, ruleLevel, rulePage } from '../core/index.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { table } from './table.ts';

/** `tradewright rules [CODE]`: every code that an issue can have, with its level and reason; or the page of one. */
export function rules([code]: readonly string[], { json }: Options, io: Io): ExitCode {
  const chosen = code === undefined ? RULE_TEXTS : RULE_TEXTS.filter((rule) => rule.code === code);
  const [first] = chosen;
  if (!first) throw new CliError(`There is no rule “${code ?? ''}”. Run tradewright rules.`);
  if (json) {
    const rows = chosen.map(({ code: name, severity, reason, example }) => ({ code: name, severity, reason, example }));
    io.out(JSON.stringify(code === undefined ? rows : rows[0], undefined, 2));
  } else if (code === undefined) {
    const rows = chosen.map((rule) => [rule.code, ruleLevel(rule), rule.reason]);
    io.out(table(rows, ['left', 'left', 'left']).join('\n'));
  } else io.out(rulePage(first).trimEnd());
  return 0;
}
