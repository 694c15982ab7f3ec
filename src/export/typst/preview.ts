import initRenderer, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer';
import type { TypstRenderer } from '@myriaddreamin/typst-ts-renderer';
import type { DocumentModel } from '../../core/documents/model.ts';
import { withSoundPictures } from './pictures.ts';
import type { ReadShipped, Typesetter } from './typesetter.ts';
import { worldOf } from './world.ts';
import type { World } from './world.ts';

/** The pages of a document as they are shown: the very layout that the PDF has. */
export interface PreviewPages {
  /** SVG definitions that all pages draw with, by their ids. A glyph keeps its id as long as its font is the same. */
  readonly defs: ReadonlyMap<string, string>;
  readonly pages: readonly PreviewPage[];
}

export interface PreviewPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** The drawing, an SVG group. Links to `trade:…` lie over what has a source. */
  readonly svg: string;
}

const RENDERER = 'typst/renderer.wasm';

/** The parts of a drawing that the page needs: its body and its definitions, not the style and script that it could bring. */
const BODY_AND_DEFS = 3;

/** Draws pages; loaded once. */
export class Preview {
  private constructor(private readonly renderer: TypstRenderer) {}

  static async load(read: ReadShipped): Promise<Preview> {
    await initRenderer({ module_or_path: await WebAssembly.compile((await read(RENDERER)) as BufferSource) });
    return new Preview(await new TypstRendererBuilder().build());
  }

  /** Throws a `TemplateError` where the template is wrong. */
  async pages(model: DocumentModel, typesetter: Typesetter, world: Omit<World, 'preview'>): Promise<PreviewPages> {
    const drawing = await withSoundPictures(model, world.assets, typesetter, async (assets) =>
      typesetter.set(await worldOf(model, { ...world, assets, preview: true }), 'vector'),
    );
    const session = this.renderer.session_from_artifact(drawing, 'vector');
    try {
      return pagesOf(this.renderer.svg_data(session, BODY_AND_DEFS));
    } finally {
      session.free();
    }
  }
}

const PAGE = '<g class="typst-page"';

/** The pages of one drawing that has them below each other. */
export function pagesOf(svg: string): PreviewPages {
  const end = svg.lastIndexOf('</svg>');
  const [head = '', ...pages] = svg.slice(0, end).split(PAGE);
  return {
    defs: new Map([...head.matchAll(/<defs[^>]*>([^]*?)<\/defs>/g)].flatMap(([, defs = '']) => definitions(defs))),
    pages: pages.map((page) => {
      const size = (name: string): number => Number(new RegExp(`data-page-${name}="([\\d.]+)"`).exec(page)?.[1] ?? 0);
      return {
        width: size('width'),
        height: size('height'),
        // Each page is a picture of its own: it starts at its own corner.
        svg: withoutMarks(`${PAGE}${page}`.replace(/ transform="translate\([^)]*\)"/, '')),
      };
    }),
  };
}

/** What Typst's own viewer finds its way by: a sixth of the text, and other with every edit. */
function withoutMarks(svg: string): string {
  return svg
    .replace(/ data-(tid|page-width|page-height)="[^"]*"/g, '')
    .replace(/<g transform="[^"]*"><g class="typst-content-hint"[^>]*><\/g><\/g>/g, '');
}

/** The elements side by side in a text of SVG, each under its id. */
function definitions(svg: string): [string, string][] {
  const found: [string, string][] = [];
  let [start, depth] = [0, 0];
  for (const { 0: tag, 1: closing, 2: empty, index } of svg.matchAll(/<(\/?)[^>]*?(\/?)>/g)) {
    if (depth === 0) start = index;
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth > 0) continue;
    const element = svg.slice(start, index + tag.length);
    const id = /^<[^>]*? id="([^"]+)"/.exec(element)?.[1];
    if (id !== undefined) found.push([id, element]);
  }
  return found;
}
