import * as vscode from 'vscode';
import { LAYOUTS, putValue } from '../../core/index.ts';
import type { Layout } from '../../core/index.ts';
import { viewSchema } from '../../export/view/schema.ts';
import { textEdits } from '../ranges.ts';
import type { Place } from '../store.ts';
import { badArgument, textOf, uriArgument } from './arguments.ts';
import { exists } from './new-workspace.ts';
import { Refusal, rootAtHand } from './shell.ts';
import type { Shell } from './shell.ts';

/** In the folder of the seller's file. */
const FOLDER = 'templates';
const TEMPLATE = `${FOLDER}/document.typ`;
const SCHEMA = `${FOLDER}/document.schema.json`;

/**
 * Customize Template: a built-in design as a file of the workspace, beside it the description of what a template sees;
 * the seller's file names it from then on. A template that is there is opened, never overwritten. `{ design }` asks nothing.
 */
export async function customizeTemplate(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const file = root.workspace.seller(undefined, '');
  if (!file) throw new Refusal(vscode.l10n.t('A template belongs to a seller: make a .seller.yaml file first.'));
  const seller: Place = { root, path: file.path };
  const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(shell.store.uriOf(seller), '..', name);
  const own = file.value.design?.template;
  const target = beside(own ?? TEMPLATE);
  if (!(await exists(target))) {
    const layout = readLayout(argument) ?? (await pickLayout());
    if (!layout) return undefined;
    await write(target, await shipped(shell, `typst/${layout}.typ`));
    await write(beside(SCHEMA), new TextEncoder().encode(`${JSON.stringify(viewSchema(), undefined, 2)}\n`));
  }
  if (own === undefined) await name(shell, seller);
  await vscode.window.showTextDocument(target, { preview: false });
  return target;
}

function readLayout(argument: unknown): Layout | undefined {
  const design = textOf(argument, 'design');
  const layout = LAYOUTS.find((one) => one === design);
  if (design !== undefined && !layout) throw badArgument('design', design);
  return layout;
}

async function pickLayout(): Promise<Layout | undefined> {
  const words: Readonly<Record<Layout, string>> = {
    classic: vscode.l10n.t('Classic: framed, sober'),
    modern: vscode.l10n.t('Modern: open, with one colour'),
  };
  const title = vscode.l10n.t('Which design to begin with?');
  const picked = await vscode.window.showQuickPick(
    LAYOUTS.map((layout) => ({ label: words[layout], layout })),
    { title },
  );
  return picked?.layout;
}

async function shipped({ extensionUri }: Shell, name: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name));
}

async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (!(await exists(target))) await vscode.workspace.fs.writeFile(target, bytes);
}

/** Puts the template's name into the seller's file; Undo takes it out. */
async function name({ store }: Shell, { root, path }: Place): Promise<void> {
  const file = store.file({ root, path });
  const written = file && putValue(file, { keys: ['design', 'template'], value: TEMPLATE });
  if (!written)
    throw new Refusal(
      vscode.l10n.t('Add this to {file} by hand: {text}', { file: path, text: `design: { template: ${TEMPLATE} }` }),
    );
  await vscode.workspace.applyEdit(textEdits(store, root, [written]));
  await (await vscode.workspace.openTextDocument(store.uriOf({ root, path }))).save();
}
