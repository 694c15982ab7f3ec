import * as vscode from 'vscode';
import { buyerModel, saidIn } from '../../core/index.ts';
import type { Computation, DocumentModel } from '../../core/index.ts';
import { attachmentsAmong } from '../../export/attachments.ts';
import { emailDraft } from '../../export/email.ts';
import type { EmailDraft } from '../../export/email.ts';
import { mailtoLink } from '../../export/mailto.ts';
import { faultOf } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Place, Store } from '../store.ts';
import { languageArgument, namedArguments, uriArgument } from './arguments.ts';
import { doubtAbout, mayLeave } from './doubt.ts';
import { lastExportOf } from './last-export.ts';
import { exists } from './new-workspace.ts';
import { documentAtHand } from './shell.ts';
import type { Shell } from './shell.ts';
import { nameOf } from './write-export.ts';

/**
 * Copy E-mail: subject and text of a mail about a document to the clipboard; it names the files that were exported last.
 * Nothing is sent. With named arguments it only returns subject and text, unless one of them is `ask`.
 */
export async function copyEmail(shell: Shell, argument?: unknown): Promise<EmailDraft | undefined> {
  const place = await documentAtHand(shell, uriArgument(argument));
  const result = place && shell.store.result(place);
  if (!place || !result) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a quotation or proforma first.'));
    return undefined;
  }
  const model = buyerModel(saidIn(result.computation, languageArgument(argument)));
  const files = await filesToAttach(shell, place);
  const attachments = attachmentsAmong(files.keys(), model);
  const draft = emailDraft(model, attachments);
  const named = namedArguments(argument);
  if (named && named['ask'] !== true) return draft;
  const doubt = doubtAbout(place, model, result, unfilled(shell.store, place, result.computation, draft));
  if (doubt && !(await mayLeave([doubt], vscode.l10n.t('Copy Anyway')))) return undefined;
  await vscode.env.clipboard.writeText(`${draft.subject}\n\n${draft.body}\n`);
  const older = await olderThan(shell.store.uriOf(place), attachments, files);
  void announce(model, draft, { attachments, older });
  return draft;
}

/** Braces of the seller's template that stand in the mail as they are: asked about before, since nobody reads it twice. */
function unfilled(
  store: Store,
  { root }: Place,
  { deal: { seller } }: Computation,
  { subject, body }: EmailDraft,
): readonly Fault[] {
  const issues = seller ? store.issues({ root, path: seller.path }) : [];
  return issues
    .filter(({ code, data: { place = '' } }) => code === 'bad-placeholder' && `${subject}\n${body}`.includes(place))
    .map((issue) => faultOf(root, issue));
}

/** What was exported of a document last, by name; where it was not exported here, all that lies beside it. */
async function filesToAttach(shell: Shell, place: Place): Promise<ReadonlyMap<string, vscode.Uri>> {
  const last = lastExportOf(shell, place);
  const there = last ? await thoseThere(last) : await filesIn(vscode.Uri.joinPath(shell.store.uriOf(place), '..'));
  return new Map(there.map((uri) => [nameOf(uri), uri]));
}

async function thoseThere(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(files.map(exists));
  return files.filter((_, n) => found[n]);
}

async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch {
    return []; // a document that is not saved yet lies nowhere
  }
}

/** Those of the exports that were made before the document was changed last: they may show other figures than the mail. */
async function olderThan(
  document: vscode.Uri,
  names: readonly string[],
  files: ReadonlyMap<string, vscode.Uri>,
): Promise<readonly string[]> {
  const changed = (uri: vscode.Uri): Thenable<number> => vscode.workspace.fs.stat(uri).then(({ mtime }) => mtime);
  const unsaved = vscode.workspace.textDocuments.some(
    (one) => one.isDirty && one.uri.toString() === document.toString(),
  );
  const older: string[] = [];
  for (const name of names) {
    const uri = files.get(name);
    if (uri && (unsaved || (await changed(uri)) < (await changed(document)))) older.push(name);
  }
  return older;
}

interface Files {
  readonly attachments: readonly string[];
  readonly older: readonly string[];
}

function told({ number }: DocumentModel, { attachments, older }: Files): string {
  if (attachments.length === 0)
    return vscode.l10n.t(
      'Copied subject and text of the e-mail about {number}. It names no attachment: nothing is exported yet.',
      { number },
    );
  const files = attachments.join(', ');
  if (older.length === 0)
    return vscode.l10n.t('Copied subject and text of the e-mail about {number}. Still to attach: {files}.', {
      number,
      files,
    });
  return vscode.l10n.t(
    'Copied subject and text of the e-mail about {number}. Still to attach: {files}. Export again first: {older} is older than the document.',
    { number, files, older: older.join(', ') },
  );
}

async function announce(model: DocumentModel, draft: EmailDraft, files: Files): Promise<void> {
  const open = vscode.l10n.t('Open in Mail Program');
  const show = files.older.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  if ((await show(told(model, files), open)) !== open) return;
  const { link, whole } = mailtoLink(model.buyer.email, draft);
  // As text: a Uri would come out with its query encoded a second time (microsoft/vscode#173239).
  await vscode.env.openExternal(link as unknown as vscode.Uri);
  if (!whole)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The text is too long for a link: paste it from the clipboard.'),
    );
}
