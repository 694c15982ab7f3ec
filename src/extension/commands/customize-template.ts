import * as vscode from 'vscode';
import { LAYOUTS, buyerModel, putValue, workspacePath } from '../../core/index.ts';
import type { Layout } from '../../core/index.ts';
import { viewSchema } from '../../export/view/schema.ts';
import { textEdits } from '../ranges.ts';
import type { Place, Root } from '../store.ts';
import { badArgument, textOf, uriArgument } from './arguments.ts';
import { exists } from './new-workspace.ts';
import { orderOf } from './order.ts';
import { Refusal, rootAtHand } from './shell.ts';
import type { Shell } from './shell.ts';

/** What a template can begin with: a design of the PDF, or Word. */
type Kind = Layout | 'word';

/** In the folder of the seller's file; the key under `design` that names each. */
const FOLDER = 'templates';
const PDF = { key: 'template', file: `${FOLDER}/document.typ` } as const;
const WORD = { key: 'word', file: `${FOLDER}/document.docx` } as const;
const SCHEMA = `${FOLDER}/document.schema.json`;

/**
 * Customize Template: a built-in design as a file of the workspace, for PDF with the description of what a template sees
 * beside it; the seller's file names it from then on. A template that is there is opened, never overwritten.
 * `{ design: "modern" | "classic" | "word" }` asks nothing.
 */
export async function customizeTemplate(shell: Shell, argument?: unknown): Promise<vscode.Uri | undefined> {
  const root = await rootAtHand(shell, uriArgument(argument));
  if (!root) return undefined;
  const file = root.workspace.seller(undefined, '');
  if (!file) throw new Refusal(vscode.l10n.t('A template belongs to a seller: make a .seller.yaml file first.'));
  const kind = readKind(argument) ?? (await pickKind());
  if (!kind) return undefined;
  const { key, file: usual } = kind === 'word' ? WORD : PDF;
  const seller: Place = { root, path: file.path };
  const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(shell.store.uriOf(seller), '..', name);
  const own = file.value.design?.[key];
  if (own !== undefined && workspacePath(file.path, own) === undefined)
    throw new Refusal(vscode.l10n.t('“{image}” is outside the workspace: move the file into it', { image: own }));
  const target = beside(own ?? usual);
  if (!(await exists(target))) {
    if (kind === 'word') await write(target, await wordTemplate(shell, root));
    else {
      await write(target, await shipped(shell, `typst/${kind}.typ`));
      await write(beside(SCHEMA), new TextEncoder().encode(`${JSON.stringify(viewSchema(), undefined, 2)}\n`));
    }
  }
  if (own === undefined) {
    await name(shell, seller, key, usual);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{template} is yours now: {seller} names it, and documents are made with it.', {
        template: usual,
        seller: file.path,
      }),
    );
  }
  await open(target);
  return target;
}

function readKind(argument: unknown): Kind | undefined {
  const design = textOf(argument, 'design');
  const kind = [...LAYOUTS, 'word' as const].find((one) => one === design);
  if (design !== undefined && !kind) throw badArgument('design', design);
  return kind;
}

async function pickKind(): Promise<Kind | undefined> {
  const words: Readonly<Record<Kind, string>> = {
    modern: vscode.l10n.t('PDF, modern: open, with one colour'),
    classic: vscode.l10n.t('PDF, classic: framed, sober'),
    word: vscode.l10n.t('Word'),
  };
  const title = vscode.l10n.t('Which design to begin with?');
  const picked = await vscode.window.showQuickPick(
    Object.entries(words).map(([kind, label]) => ({ label, begin: kind as Kind })),
    { title },
  );
  return picked?.begin;
}

async function shipped({ extensionUri }: Shell, path: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', path));
}

/** The places of a Word template are the same for every document; one is needed to tell them by. */
async function wordTemplate({ press, store }: Shell, root: Root): Promise<Uint8Array> {
  const [first] = root.workspace.documents();
  const result = first && store.result({ root, path: first.path });
  if (!result) throw new Refusal(vscode.l10n.t('Make a quotation or proforma first.'));
  return press.starter(await orderOf(root, buyerModel(result.computation)));
}

async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (!(await exists(target))) await vscode.workspace.fs.writeFile(target, bytes);
}

/** Puts the template's name into the seller's file; Undo takes it out. */
async function name({ store }: Shell, { root, path }: Place, key: string, value: string): Promise<void> {
  const file = store.file({ root, path });
  const written = file && putValue(file, { keys: ['design', key], value });
  if (!written)
    throw new Refusal(
      vscode.l10n.t('Add this to {file} by hand: {text}', { file: path, text: `design: { ${key}: ${value} }` }),
    );
  await vscode.workspace.applyEdit(textEdits(store, root, [written]));
  await (await vscode.workspace.openTextDocument(store.uriOf({ root, path }))).save();
}

/** Text in the editor; what is for Word with Word, where there is one. */
async function open(target: vscode.Uri): Promise<void> {
  if (!target.path.endsWith('.docx')) await vscode.window.showTextDocument(target, { preview: false });
  else if (target.scheme === 'file' && vscode.env.remoteName === undefined) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('revealInExplorer', target);
}
