import { putValue } from '../core/index.ts';
import type { Range, SourceFile, TextEdit, Workspace } from '../core/index.ts';
import { yamlName } from '../core/spec/yaml-text.ts';
import { mentionsOf, nameAt } from './names.ts';
import type { Mention, Name } from './names.ts';
import type { View } from './view.ts';

/** Why something cannot be renamed, in the words of the person who asks. */
export interface Refused {
  readonly refused: string;
}

export interface Renamable {
  readonly name: Name;
  readonly range: Range;
}

export interface Renamed {
  readonly edits: readonly TextEdit[];
  readonly moves: readonly Move[];
}

/** A file that gets another name; nothing in it is edited. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What is renamed at an offset: a SKU, the id of a buyer, seller or bank, the number of a document. */
export function renamableAt({ workspace, l10n }: View, file: SourceFile, offset: number): Renamable | Refused {
  const found = nameAt(workspace, file, offset);
  if (!found || found.place.on === 'key' || found.name.kind === 'hs')
    return {
      refused: l10n.t('What can be renamed is a SKU, the id of a buyer, seller or bank, or the number of a document'),
    };
  const { name, place } = found;
  if (place.path[0] !== 'name') return { name, range: place.range };
  return {
    refused: l10n.t('Documents know this one as {id}, by the name of its file: rename it in a document, or the file', {
      id: name.text,
    }),
  };
}

/** Everything that changes with a name. A file that documents know by its name gets another; what is taken is refused. */
export function rename(view: View, file: SourceFile, offset: number, wanted: string): Renamed | Refused {
  const { workspace, l10n } = view;
  const found = renamableAt(view, file, offset);
  if ('refused' in found) return found;
  const { name } = found;
  const to = wanted.trim();
  if (to === '') return { refused: l10n.t('Write a name') };
  if (to === name.text) return { edits: [], moves: [] };
  const taken = mentionsOf(workspace, { ...name, text: to }).find(({ defines }) => defines);
  if (taken)
    return {
      refused: l10n.t('{name} is taken already, in {file}: choose another', { name: to, file: taken.file.path }),
    };
  const edits: TextEdit[] = [];
  const moves: Move[] = [];
  for (const mention of mentionsOf(workspace, name)) {
    const { file, at } = mention;
    const move = at[0] === 'name' ? moved(workspace, file, to) : undefined;
    if (move) moves.push(move);
    else {
      const edit = at[0] === 'name' ? putValue(file, { keys: ['id'], value: to }) : written(mention, to);
      if (!edit)
        return {
          refused: l10n.t('{file} is written in a way that no id can be put into: add it by hand', { file: file.path }),
        };
      edits.push(edit);
    }
  }
  return { edits, moves };
}

/**
 * The new name of a file that went by its own name; `undefined` where no file can be called so or one is: then it is
 * given an id. A file that has its id or number in it keeps its name: no editor takes back both in one step.
 */
function moved(workspace: Workspace, { path, kind }: SourceFile, to: string): Move | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const next = `${folder}${to}.${kind}.yaml`;
  return isFileName(to) && workspace.get(next) === undefined ? { from: path, to: next } : undefined;
}

/** What every computer takes for the name of a file. */
function isFileName(name: string): boolean {
  return !/[\\/:*?"<>|]|^[-.\s]|[.\s]$/.test(name);
}

/** In place of what is written, in its quotes; a text on lines of its own becomes one on its line. */
function written({ file, range: { start, end } }: Mention, to: string): TextEdit {
  const before = file.text.slice(start, end).trimEnd();
  return { file: file.path, range: { start, end: start + before.length }, text: yamlName(to, before) };
}
