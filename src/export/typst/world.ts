import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { isFont } from '../font.ts';
import { pictureOf } from '../picture.ts';
import { ExportRefusal } from '../refusal.ts';
import { viewOf } from '../view/build.ts';
import type { ReadShipped, Typesetting } from './typesetter.ts';

/** Where our own files stand in the world of a template; everything else in it is the workspace. */
const OURS = '/tradewright/';

/** What designs are made of; `parts` brings all of it. */
const PARTS = ['parts', 'words', 'page', 'facts', 'items', 'ending'];

/** Kinds of files that a template is made of. YAML is not among them: costs and margins stand in it. */
const READABLE = /\.(typ|svg|png|jpe?g|gif|webp|pdf|json|csv|toml|xml|txt|bib|csl|wasm)$/i;

/**
 * Whether a template may read a file, by its path from the root: one of a kind that templates are made of, in no hidden
 * folder. To Typst a backslash is a letter of a name; to Windows `..\\..\\x` would lead out of the workspace.
 */
function mayRead(path: string): boolean {
  return READABLE.test(path) && !/[\\:]|\/\./.test(path);
}

export interface World {
  readonly assets: Assets;
  readonly shipped: ReadShipped;
  /** A file of the workspace that the seller's own template asks for; `undefined` if there is none inside it. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Figures lead to their sources. */
  readonly preview: boolean;
}

/** What Typst needs for a document: template, data, pictures, fonts. Refuses where the seller names what is not there. */
export async function worldOf(model: DocumentModel, { assets, shipped, read, preview }: World): Promise<Typesetting> {
  const { view, pictures } = viewOf(model, assets);
  const { layout, template, fontFiles } = model.design;
  const files = new Map<string, Uint8Array>([['/data.json', new TextEncoder().encode(JSON.stringify(view, whole))]]);
  for (const name of PARTS) files.set(`${OURS}${name}.typ`, await shipped(`typst/${name}.typ`));
  for (const [path, { bytes }] of pictures) files.set(`/pictures/${path}`, bytes);
  const main = template === undefined ? `${OURS}${layout}.typ` : `/${template}`;
  files.set(
    main,
    template === undefined ? await shipped(`typst/${layout}.typ`) : required('template', template, assets),
  );
  return {
    main,
    files,
    fonts: fontFiles.map((path) => font(path, assets)),
    inputs: preview ? { preview: 'yes' } : {},
    more: async (path) => {
      const bytes = mayRead(path) ? await read(path.slice(1)) : undefined;
      return pictureOf(path, bytes)?.bytes ?? bytes;
    },
  };
}

/** Text without halves of surrogate pairs, which Typst's JSON does not take. */
function whole(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '') : value;
}

function required(lack: 'template' | 'font', file: string, assets: Assets): Uint8Array {
  const bytes = assets(file);
  if (!bytes) throw new ExportRefusal(lack, { file });
  return bytes;
}

function font(file: string, assets: Assets): Uint8Array {
  const bytes = required('font', file, assets);
  if (!isFont(bytes)) throw new ExportRefusal('font', { file });
  return bytes;
}
