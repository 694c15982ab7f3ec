import { parted } from '../documents/named-files.ts';
import type { NamedFile } from '../documents/named-files.ts';
import { workspacePath } from '../documents/paths.ts';
import { yamlText } from '../spec/yaml-text.ts';
import { closest } from '../spec/closest.ts';
import { folded } from '../spec/other-files.ts';
import { at } from './rule.ts';
import type { FileContext, Finding } from './rule.ts';

/** A file full of missing names belongs to another workspace, and in a large folder each search takes its time. */
const MOST_SEARCHES = 20;
const MOST_COMPARED = 1000;

/** What each use asks for, by the ends of names: a hint that is none of these helps nobody. */
const ENDINGS: Readonly<Record<NamedFile['use'], RegExp>> = {
  picture: /\.(png|jpe?g|webp|svg)$/i,
  font: /\.(ttf|otf|ttc)$/i,
  template: /\.typ$/i,
  word: /\.docx$/i,
};

/** What is to be said of those files that are not in the workspace; of none while its shell has not looked. */
export function notThere(context: FileContext, files: readonly NamedFile[]): Finding[] {
  const { workspace, file } = context;
  let searches = 0;
  return files.flatMap(({ named, at: place, use }): Finding[] => {
    const path = workspacePath(file.path, named);
    if (!path) return [];
    const { folder, name } = parted(path);
    const there = workspace.others?.folder(folder);
    const same = there?.get(folded(name));
    if (!there || same?.normalize() === name.normalize()) return [];
    const range = at(context, ...place);
    const better =
      same ??
      (there.size > MOST_COMPARED || ++searches > MOST_SEARCHES
        ? undefined
        : closest(
            name,
            [...there.values()].filter((one) => ENDINGS[use].test(one)),
          ));
    if (better === undefined)
      return [
        {
          range,
          message: 'There is no file {file} in the workspace: put it there, or correct the name',
          data: { file: path },
        },
      ];
    const hint = named.replace(/[^\\/]*[\\/]?$/, better);
    const fixes = [
      {
        title: 'Write {better}',
        data: { better: hint },
        edits: [{ file: file.path, range, text: yamlText(hint, true) }],
      },
    ];
    const data = { file: path, hint };
    return [
      same === undefined
        ? { range, message: 'There is no file {file} in the workspace. Did you mean {hint}?', data, fixes }
        : {
            range,
            severity: 'warning',
            message: 'The file is called {hint}: many computers do not find it under a name in other capitals',
            data,
            fixes,
          },
    ];
  });
}
