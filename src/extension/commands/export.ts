import * as vscode from 'vscode';
import { buyerModel } from '../../core/index.ts';
import { FORMATS, fileNameOf, formatOf } from '../../export/formats.ts';
import type { Format } from '../../export/formats.ts';
import { RENDERERS } from '../../export/render.ts';
import type { Place } from '../store.ts';
import { badArgument, namedArguments, uriArgument, uriOf } from './arguments.ts';
import { doubtAbout, mayLeave } from './doubt.ts';
import { exists } from './new-workspace.ts';
import { readPictures } from './pictures.ts';
import { Refusal, documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';

/** Export…: what the buyer gets, beside the document or in `folder`. Returns the URIs written. */
export async function exportCommand(shell: Shell, argument?: unknown): Promise<readonly vscode.Uri[] | undefined> {
  const place = await documentAtHand(shell, uriArgument(argument));
  const result = place && shell.store.result(place);
  if (!place || !result) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
    return undefined;
  }
  const named = namedArguments(argument);
  const formats = named ? readFormats(named['formats']) : await pickFormats();
  if (!formats || formats.length === 0) return undefined;
  const model = buyerModel(result.computation);
  const errors = result.issues.filter((issue) => issue.severity === 'error').length;
  const doubt = doubtAbout(model, errors);
  if (doubt !== undefined && !(await mayExport(doubt, named !== undefined))) return undefined;
  const folder = uriOf(argument, 'folder') ?? vscode.Uri.joinPath(shell.store.uriOf(place), '..');
  const pictures = await readPictures(place.root, model);
  const written: vscode.Uri[] = [];
  for (const format of formats) {
    const target = vscode.Uri.joinPath(folder, fileNameOf(model, format));
    const bytes = await RENDERERS[format.id](model, { assets: (path) => pictures.get(path) });
    if (await replace(shell, place, target, bytes)) written.push(target);
  }
  if (written.length > 0) await shell.memory.update(lastFolderOf(place, shell), folder.toString());
  if (!named && written.length > 0) void announce(written);
  return written;
}

/** Where it is remembered to which folder a document was exported last. */
export function lastFolderOf(place: Place, { store }: Shell): string {
  return `exportedTo:${store.uriOf(place).toString()}`;
}

async function pickFormats(): Promise<Format[] | undefined> {
  const rows = FORMATS.map((format, index) => ({
    label: format.label,
    description: `.${format.extension}`,
    picked: index === 0,
    format,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    title: vscode.l10n.t('Export: as what?'),
  });
  return picked?.map(({ format }) => format);
}

function readFormats(given: unknown = ['html']): Format[] {
  if (!Array.isArray(given)) throw badArgument('formats', given);
  return given.map((word: unknown) => {
    const format = formatOf(String(word));
    if (!format) throw new Refusal(vscode.l10n.t('There is no format “{word}”', { word: String(word) }));
    return format;
  });
}

/** A doubtful document goes out only when the person says so; a caller who names its formats is told. */
async function mayExport(doubt: string, asked: boolean): Promise<boolean> {
  if (asked) void vscode.window.showWarningMessage(doubt);
  if (asked) return true;
  return mayLeave(doubt, vscode.l10n.t('Export Anyway'));
}

/** Writes a file. One that we did not write last, from this very document, is replaced only when the person says so. */
async function replace({ memory, store }: Shell, from: Place, target: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const key = `exported:${target.toString()}`;
  const signed = (content: Uint8Array): string => `${digest(content)} ${store.uriOf(from).toString()}`;
  if (await exists(target)) {
    const before = await vscode.workspace.fs.readFile(target);
    if (signed(before) !== memory.get(key) && digest(before) !== digest(bytes)) {
      const [name, yes] = [target.path.slice(target.path.lastIndexOf('/') + 1), vscode.l10n.t('Replace')];
      const message = vscode.l10n.t('{name} was changed since its last export, or comes from elsewhere. Replace it?', {
        name,
      });
      if ((await vscode.window.showWarningMessage(message, { modal: true }, yes)) !== yes) return false;
    }
  }
  await vscode.workspace.fs.writeFile(target, bytes);
  await memory.update(key, signed(bytes));
  return true;
}

/** Tells our own last export from a file that a person has edited (FNV-1a, 52 bits are plenty for that). */
function digest(bytes: Uint8Array): string {
  let [low, high] = [0x811c9dc5, bytes.length];
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193) >>> 0;
    high = (Math.imul(high, 31) + low) >>> 0;
  }
  return `${low.toString(16)}-${high.toString(16)}-${bytes.length}`;
}

async function announce(written: readonly vscode.Uri[]): Promise<void> {
  const names = written.map((uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).join(', ');
  const open = vscode.l10n.t('Open');
  const [first] = written;
  if (
    !first ||
    (await vscode.window.showInformationMessage(vscode.l10n.t('Exported {names}', { names }), open)) !== open
  )
    return;
  if (first.path.endsWith('.html') && first.scheme === 'file') await vscode.env.openExternal(first);
  else if (first.path.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreview', first);
  else await vscode.window.showTextDocument(first);
}
