import { parseArgs } from 'node:util';
import { CliError } from './command.ts';
import type { Command, ExitCode, Options } from './command.ts';
import type { Io } from './io.ts';
import { check } from './check.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { totals } from './totals.ts';
import { terms } from './terms.ts';
import { target } from './target.ts';
import { sensitivities } from './sensitivity.ts';
import { exportFiles } from './export.ts';
import { email } from './email.ts';
import { convert } from './convert.ts';
import { create } from './new.ts';
import { tellingIdle } from './idle.ts';

/** A command, how many words at most it takes, and which options besides `--workspace`. What a buyer gets is never supposed. */
interface Entry {
  readonly command: Command;
  readonly words: number;
  readonly takes: readonly (keyof Options)[];
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  check: { command: check, words: Infinity, takes: ['json'] },
  rules: { command: rules, words: 1, takes: ['json'] },
  totals: { command: totals, words: 2, takes: ['json', 'explain', 'buyer', 'term', 'set'] },
  terms: { command: terms, words: 1, takes: ['json', 'set', 'keep'] },
  target: { command: target, words: 1, takes: ['json', 'margin', 'total', 'price', 'item', 'set'] },
  sensitivity: { command: sensitivities, words: 1, takes: ['json', 'set'] },
  export: { command: exportFiles, words: Infinity, takes: ['to', 'out', 'language', 'design', 'force'] },
  email: { command: email, words: 1, takes: ['json', 'out', 'language', 'force'] },
  convert: { command: convert, words: 1, takes: ['to', 'out', 'force'] },
  new: { command: create, words: 2, takes: [] },
  schema: { command: schema, words: 0, takes: ['out', 'force'] },
};

const HELP = `tradewright: export quotations and proforma invoices from YAML

  tradewright check   [FILES or FOLDERS…] [--json]         exit 1 when there is an issue of level error
  tradewright rules   [CODE] [--json]                      what check looks for, and why; with a code its page
  tradewright totals  FILE [--json] [--explain] [--buyer] [--term CIF "Rotterdam"]
  tradewright terms   FILE [--json] [--keep prices | margin]    the eleven rules of Incoterms 2020 side by side
  tradewright target  FILE --margin 12%                    the prices that leave a margin
  tradewright target  FILE --total 25000 | --item 2 --price 11.50    what a buyer's price leaves, and what would help
  tradewright sensitivity FILE [--json]                    the margin when exchange rate, freight or duty move
  tradewright export  FILES… [--to pdf,html,md] [-o DIR] [--language es | en+zh] [--design classic] [--force]
                                                           what the buyer gets, as PDF if nothing else is said;
                                                           --to one or more of pdf, pdfa, xlsx, docx, html, md, txt, ubl (or xml)
  tradewright email   FILE [--json] [-o DIR] [--language es] [--force]    the e-mail to the buyer, to read and send; -o where its exports are
  tradewright convert FILE --to proforma [-o FILE] [--force]    the proforma that follows a quotation
  tradewright new     workspace [DIR]                      a sample workspace to learn from
  tradewright schema  [-o DIR] [--force]                   a JSON Schema for each kind of file, for other editors

The workspace is the nearest folder upward with a .seller.yaml, or --workspace DIR.
--set PATH=VALUE, as often as wanted, supposes what the files do not say (the files stay as they are):
  --set items[0].quantity=2000 --set fx.USD/CNY=7.0 --set "product.LED-PANEL-60.cost.amount=60 CNY" --set "duties.Section 301=30%"
--buyer leaves out what only the seller may see.
check follows “tradewright.rules” in .vscode/settings.json of the workspace, or of the nearest folder above it.
An export replaces an earlier export. Only with --force: one of a document that has errors, or over a file that was
changed since its export or comes from elsewhere; and a second proforma from one quotation.
Exit codes: 0 fine, 1 issues of level error, 2 wrong use, 3 could not read or write.`;

/** Runs the command line: arguments in, output through `io`, exit code out. Only a fault of our own is thrown. */
export function run(argv: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
  const stopped = (error: unknown): ExitCode => {
    if (!(error instanceof CliError)) throw error;
    io.err(error.message);
    return error.code;
  };
  try {
    const { values, positionals } = parse(argv);
    const [name = 'help', ...args] = positionals;
    if (values.help || name === 'help') {
      io.out(HELP);
      return 0;
    }
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!entry) throw new CliError(`There is no command “${name}”. Run tradewright help.`);
    refuseMore(name, entry, args, Object.keys(values));
    const { json = false, explain = false, buyer = false, force = false, set = [], ...named } = values;
    const { to, out, workspace, term, margin, total, price, item, language, design, keep } = named;
    const words = { to, out, workspace, term, margin, total, price, item, language, design, keep };
    const command = set.length > 0 ? tellingIdle(entry.command) : entry.command;
    const ended = command(args, { json, explain, buyer, force, set, ...words }, io);
    return typeof ended === 'number' ? ended : ended.catch(stopped);
  } catch (error) {
    return stopped(error);
  }
}

/** What would be passed over in silence. */
function refuseMore(name: string, { words, takes }: Entry, args: readonly string[], given: readonly string[]): void {
  const extra = args[words];
  if (extra !== undefined) throw new CliError(`tradewright ${name}: what is “${extra}”? Run tradewright help.`);
  const known: readonly string[] = ['workspace', ...takes];
  const option = given.find((one) => !known.includes(one));
  if (option === undefined) return;
  const others = Object.keys(COMMANDS).filter((other) => COMMANDS[other]?.takes.some((one) => one === option));
  throw new CliError(`--${option} is not for ${name}, but for ${others.join(', ')}`);
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs<typeof CONFIG>> {
  try {
    return parseArgs({ ...CONFIG, args: [...argv] });
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : String(error)}\nRun tradewright help.`);
  }
}

const CONFIG = {
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
    buyer: { type: 'boolean' },
    force: { type: 'boolean' },
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    workspace: { type: 'string' },
    term: { type: 'string' },
    set: { type: 'string', multiple: true },
    margin: { type: 'string' },
    total: { type: 'string' },
    price: { type: 'string' },
    item: { type: 'string' },
    language: { type: 'string' },
    design: { type: 'string' },
    keep: { type: 'string' },
  },
} as const;
