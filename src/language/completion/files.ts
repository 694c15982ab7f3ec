import { namedFiles, parted, workspacePath } from '../../core/index.ts';
import type { Offer, Writing } from './completion.ts';
import { unique } from './codes.ts';

const ENDINGS: Readonly<Record<string, RegExp>> = {
  image: /\.(?:png|jpe?g)$/i,
  logo: /\.(?:png|jpe?g)$/i,
  stamp: /\.(?:png|jpe?g)$/i,
  fontFiles: /\.(?:ttf|otf)$/i,
  template: /\.typ$/i,
  word: /\.docx$/i,
};

/** Where such files usually lie, below the file that names them. */
const USUAL = ['', 'images', 'media', 'fonts', 'templates'];
/** Of a file with ten thousand pictures the first few tell where they lie. */
const MOST_NAMED = 50;

/** Files of the kind that the key wants, as paths from the file; those of folders that are not listed yet come later. */
export function files({ view, path, cursor }: Writing): { readonly offers: readonly Offer[]; readonly isCut: boolean } {
  const others = view.workspace.others;
  const key = String([...cursor.path].reverse().find((step) => typeof step === 'string'));
  const ending = Object.hasOwn(ENDINGS, key) ? ENDINGS[key] : undefined;
  const file = view.workspace.get(path);
  if (!others || !ending || !file) return { offers: [], isCut: false };
  const typed = cursor.typed.includes('/') ? [parted(cursor.typed).folder] : [];
  const named = namedFiles(file)
    .slice(0, MOST_NAMED)
    .map((one) => parted(one.named).folder);
  const folders = unique([...typed, ...named, ...USUAL].map((folder) => folder || '.'));
  let isCut = false;
  const offers = folders.flatMap((folder): Offer[] => {
    const at = workspacePath(path, folder);
    const listing = at === undefined ? new Map<string, string>() : others.folder(at);
    if (!listing) isCut = true;
    const names = [...(listing?.values() ?? [])].filter((name) => ending.test(name)).sort();
    return names.map((name) => ({ value: folder === '.' ? name : `${folder}/${name}`, kind: 'file' }));
  });
  return { offers, isCut };
}
