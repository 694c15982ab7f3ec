import * as vscode from 'vscode';
import { LAYOUTS, buyerModel, checkFile, readLanguage, saidIn } from '../../core/index.ts';
import type { Computation, DocumentModel } from '../../core/index.ts';
import { leftOutOf } from '../../export/assets.ts';
import { FORMATS, fileNameOf, formatOf } from '../../export/formats.ts';
import type { Format } from '../../export/formats.ts';
import { PressError, Stopped } from '../../worker/press.ts';
import { today } from '../store.ts';
import type { Place } from '../store.ts';
import { worded, wordedIssue } from '../wording.ts';
import { badArgument, namedArguments, textOf, uriArgument, uriOf } from './arguments.ts';
import { doubtAbout, mayLeave } from './doubt.ts';
import { orderOf } from './order.ts';
import { Refusal, documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';
import { nameOf, writeExport } from './write-export.ts';

/** A document and what the buyer gets of it. */
interface Chosen {
  readonly place: Place;
  readonly model: DocumentModel;
  readonly errors: number;
  /** What it lacks in a language that was asked for: the problems of the file tell of its own alone. */
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
  const doubts = chosen.flatMap(({ model, errors }) => doubtAbout(model, errors) ?? []);
  if (doubts.length > 0 && !(await mayExport(doubts, !asks))) return undefined;
  warnOf(chosen.flatMap(({ lacks }) => lacks));
  const folder = uriOf(argument, 'folder');
  const { written, failed, leftOut } = await withProgress((told, signal) =>
    writeAll(shell, { chosen, formats, folder }, told, signal),
  );
  for (const message of failed) void vscode.window.showErrorMessage(message);
  if (leftOut.size > 0) {
    const names = [...leftOut].slice(0, 6).join(', ');
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Left out, since they are not there or no pictures: {names}', { names }),
    );
  }
  if (asks && written.length > 0) void announce(written);
  return written;
}

async function chosenDocuments(shell: Shell, argument: unknown, more: readonly unknown[]): Promise<Chosen[]> {
  const several = more.find((one): one is vscode.Uri[] => Array.isArray(one) && one.length > 1);
  const uris = several ?? [uriArgument(argument)];
  const look = readLook(argument);
  const found = await Promise.all(uris.map((uri) => documentAtHand(shell, uri)));
  return found.flatMap((place) => {
    const result = place && shell.store.result(place);
    if (!place || !result) return [];
    const computation = saidIn(result.computation, look.language);
    const model = buyerModel(computation);
    const design = look.layout ? { ...model.design, layout: look.layout, template: undefined } : model.design;
    const errors = result.issues.filter((issue) => issue.severity === 'error').length;
    return [{ place, model: { ...model, design }, errors, lacks: lackedIn(look.language, place, computation) }];
  });
}

function lackedIn(language: string | undefined, { root }: Place, computation: Computation): string[] {
  if (language === undefined) return [];
  const issues = checkFile(root.workspace, computation.deal.file, today(), computation);
  return issues.filter(({ code }) => /^missing-(translation|glyph)$/.test(code)).map(wordedIssue);
}

function warnOf(lacks: readonly string[]): void {
  if (lacks.length > 0) void vscode.window.showWarningMessage(fewLines(lacks));
}

function fewLines(lines: readonly string[]): string {
  return lines.slice(0, 5).join('\n') + (lines.length > 5 ? '\n…' : '');
}

function readLook(argument: unknown): { language: string | undefined; layout: (typeof LAYOUTS)[number] | undefined } {
  const [asked, design] = [textOf(argument, 'language'), textOf(argument, 'design')];
  const language = asked === undefined ? undefined : readLanguage(asked);
  if (typeof language === 'object') throw badArgument('language', asked);
  const layout = LAYOUTS.find((name) => name === design);
  if (design !== undefined && !layout) throw badArgument('design', design);
  return { language, layout };
}

/** Where it is remembered to which folder a document was exported last. */
export function lastFolderOf(place: Place, { store }: Shell): string {
  return `exportedTo:${store.uriOf(place).toString()}`;
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
async function mayExport(doubts: readonly string[], asked: boolean): Promise<boolean> {
  const doubt = fewLines(doubts);
  if (asked) void vscode.window.showWarningMessage(doubt);
  return asked || mayLeave(doubt, vscode.l10n.t('Export Anyway'));
}

interface Outcome {
  readonly written: vscode.Uri[];
  /** What went wrong, as it is told. */
  readonly failed: string[];
  /** Pictures that are not there. */
  readonly leftOut: Set<string>;
}

interface Wish {
  readonly chosen: readonly Chosen[];
  readonly formats: readonly Format[];
  readonly folder: vscode.Uri | undefined;
}

type Told = (name: string, share: number) => void;

function withProgress<T>(run: (told: Told, signal: AbortSignal) => Promise<T>): Thenable<T> {
  const title = vscode.l10n.t('Exporting');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => stop.abort());
      return run((message, share) => progress.report({ message, increment: share * 100 }), stop.signal);
    },
  );
}

/** Writes one file after the other; one that fails does not stop the rest, the person does. */
async function writeAll(shell: Shell, wish: Wish, told: Told, signal: AbortSignal): Promise<Outcome> {
  const outcome: Outcome = { written: [], failed: [], leftOut: new Set() };
  const share = 1 / (wish.chosen.length * wish.formats.length);
  for (const { place, model } of wish.chosen) {
    const order = await orderOf(place.root, model);
    for (const name of leftOutOf(model, (path) => order.files.get(path))) outcome.leftOut.add(name);
    const folder = wish.folder ?? vscode.Uri.joinPath(shell.store.uriOf(place), '..');
    for (const format of wish.formats) {
      const name = fileNameOf(model, format);
      told(name, 0);
      try {
        const bytes = await shell.press.render(order, format.id, signal);
        const target = vscode.Uri.joinPath(folder, name);
        if (await writeExport(shell, place, target, bytes)) outcome.written.push(target);
        await shell.memory.update(lastFolderOf(place, shell), folder.toString());
      } catch (error) {
        if (error instanceof Stopped) return outcome;
        outcome.failed.push(vscode.l10n.t('{name} was not written. {reason}', { name, reason: reasonOf(error) }));
      }
      told(name, share);
    }
  }
  return outcome;
}

/** What went wrong, in the editor's language where we have words for it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof PressError)) return error instanceof Error ? error.message : String(error);
  const { failure } = error;
  if (failure.kind === 'refused') return worded(failure.template, failure.data);
  // Of a fault of our own the first line: the stack below it helps nobody here.
  return failure.kind === 'fault'
    ? (failure.message.split('\n', 1)[0] ?? '')
    : failure.faults.map(({ message }) => message).join('; ');
}

async function announce(written: readonly vscode.Uri[]): Promise<void> {
  const names = written.slice(0, 6).map(nameOf).join(', ') + (written.length > 6 ? ', …' : '');
  const open = vscode.l10n.t('Open');
  const [first] = written;
  if (
    !first ||
    (await vscode.window.showInformationMessage(vscode.l10n.t('Exported {names}', { names }), open)) !== open
  )
    return;
  if (first.path.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', first);
  else if (/\.(txt|xml)$/.test(first.path)) await vscode.window.showTextDocument(first);
  else if (first.scheme === 'file') await vscode.env.openExternal(first);
  else await vscode.commands.executeCommand('revealInExplorer', first);
}
