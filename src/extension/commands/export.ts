import * as vscode from 'vscode';
import { LAYOUTS, buyerModel, saidIn } from '../../core/index.ts';
import type { Layout } from '../../core/index.ts';
import { FORMATS, formatOf } from '../../export/formats.ts';
import type { Format } from '../../export/formats.ts';
import { lacksIn } from '../lacks.ts';
import { wordedIssue } from '../wording.ts';
import { badArgument, languageArgument, namedArguments, textOf, uriArgument, uriOf } from './arguments.ts';
import { doubtAbout, mayLeave, tellDoubts } from './doubt.ts';
import type { Doubt } from './doubt.ts';
import { tellOutcome } from './outcome.ts';
import { Refusal, documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';
import { writeAll } from './write-all.ts';
import type { Leaving, Watch } from './write-all.ts';

interface Chosen extends Leaving {
  readonly doubt: Doubt | undefined;
  /** What it lacks in a language that was asked for. */
  readonly lacks: readonly string[];
}

/**
 * Export…: what the buyer gets, beside the documents or in `folder`. Menus give several documents at once. Returns the
 * URIs written. A caller may name `formats`, `language` and `design`, and is asked nothing; one that names a language or a
 * design alone is asked for formats, and with `ask` everything that a person is asked.
 */
export async function exportCommand(
  shell: Shell,
  argument?: unknown,
  ...more: readonly unknown[]
): Promise<readonly vscode.Uri[] | undefined> {
  const named = namedArguments(argument);
  const chosen = await chosenDocuments(shell, argument, more);
  if (chosen.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
    return undefined;
  }
  const asks =
    !named || named['ask'] === true || (!named['formats'] && (named['language'] ?? named['design']) !== undefined);
  const formats = named && (named['formats'] || !asks) ? readFormats(named['formats']) : await pickFormats(shell);
  if (!formats || formats.length === 0) return undefined;
  const doubts = chosen.flatMap(({ doubt }) => doubt ?? []);
  if (doubts.length > 0 && !(await mayExport(doubts, !asks))) return undefined;
  warnOf(chosen.flatMap(({ lacks }) => lacks));
  const folder = uriOf(argument, 'folder');
  const outcome = await withProgress((watch) => writeAll(shell, { chosen, formats, folder }, watch));
  tellOutcome(shell, outcome, chosen.length * formats.length, asks);
  return outcome.written;
}

async function chosenDocuments(shell: Shell, argument: unknown, more: readonly unknown[]): Promise<Chosen[]> {
  const several = more.find((one): one is vscode.Uri[] => Array.isArray(one) && one.length > 1);
  const uris = several ?? [uriArgument(argument)];
  const [language, layout] = [languageArgument(argument), layoutArgument(argument)];
  const found = await Promise.all(uris.map((uri) => documentAtHand(shell, uri)));
  return found.flatMap((place) => {
    const result = place && shell.store.result(place);
    if (!place || !result) return [];
    const computation = saidIn(result.computation, language);
    const model = buyerModel(computation);
    const design = layout ? { ...model.design, layout, template: undefined } : model.design;
    const lacks = language === undefined ? [] : lacksIn(place.root, computation).map(wordedIssue);
    return [{ place, model: { ...model, design }, doubt: doubtAbout(place, model, result), lacks }];
  });
}

/** So many lines of what is lacking say enough. */
const MOST_LACKS = 5;

function warnOf(lacks: readonly string[]): void {
  const lines = [...lacks.slice(0, MOST_LACKS), ...(lacks.length > MOST_LACKS ? ['…'] : [])];
  if (lines.length > 0) void vscode.window.showWarningMessage(lines.join('\n'));
}

function layoutArgument(argument: unknown): Layout | undefined {
  const design = textOf(argument, 'design');
  const layout = LAYOUTS.find((name) => name === design);
  if (design !== undefined && !layout) throw badArgument('design', design);
  return layout;
}

const LAST_FORMATS = 'exportFormats';

async function pickFormats({ memory }: Shell): Promise<Format[] | undefined> {
  const last = memory.get<readonly string[]>(LAST_FORMATS) ?? ['pdf'];
  const rows = FORMATS.map((format) => ({
    label: format.label,
    description: `.${format.extension}`,
    picked: last.includes(format.id),
    format,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    title: vscode.l10n.t('Export: as what?'),
  });
  const formats = picked?.map(({ format }) => format);
  if (formats && formats.length > 0)
    await memory.update(
      LAST_FORMATS,
      formats.map(({ id }) => id),
    );
  return formats;
}

function readFormats(given: unknown = ['pdf']): Format[] {
  if (!Array.isArray(given)) throw badArgument('formats', given);
  return given.map((word: unknown) => {
    const format = formatOf(String(word));
    if (!format) throw new Refusal(vscode.l10n.t('There is no format “{word}”', { word: String(word) }));
    return format;
  });
}

/** Doubtful documents go out only when the person says so; a caller who names its formats is told. */
async function mayExport(doubts: readonly Doubt[], asked: boolean): Promise<boolean> {
  if (asked) void tellDoubts(doubts);
  return asked || mayLeave(doubts, vscode.l10n.t('Export Anyway'));
}

function withProgress<T>(run: (watch: Watch) => Promise<T>): Thenable<T> {
  const title = vscode.l10n.t('Exporting');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      const told: Watch['told'] = (message, share) => progress.report({ message, increment: share * 100 });
      return run({ told, signal: stop.signal });
    },
  );
}
