import initCompiler, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { sameBytes } from './same-bytes.ts';
import { TemplateError, faultsOf } from './template-error.ts';

/** Reads a file that ships with us, by its path in `dist/`. */
export type ReadShipped = (name: string) => Promise<Uint8Array>;

/** One document to be set. */
export interface Typesetting {
  /** Where the template that is run is kept, from the root of its world: `/tradewright/modern.typ`. */
  readonly main: string;
  /** Everything that the template may read, by its path from that root; nothing else can be read. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Fonts besides those of the pack, TTF or OTF. */
  readonly fonts: readonly Uint8Array[];
  readonly inputs: Readonly<Record<string, string>>;
  /** Gives a file that the template turned out to need; `undefined` if there is none that it may read. */
  readonly more?: (path: string) => Promise<Uint8Array | undefined>;
}

/** Files that ship with us for it. */
const COMPILER = 'typst/compiler.wasm';
const FONTS = 'fonts/fonts.json';

/** A template asks for its files one after the other; one that asks for more than this goes round in circles. */
const MOST_FILES = 200;

/** Typst, loaded once: it has the fonts in memory and remembers what it has laid out, so the second document is quick. */
export class Typesetter {
  private fontsOfLast: readonly Uint8Array[] = [];
  private shadows: readonly string[] = [];

  private constructor(
    private readonly compiler: TypstCompiler,
    private readonly pack: readonly Uint8Array[],
    /** Files that the template asked for in vain. */
    private readonly wanted: Set<string>,
    private readonly heap: WebAssembly.Memory,
  ) {}

  /** Bytes that it has taken: it remembers everything that it ever laid out, and never gives any back. */
  get memory(): number {
    return this.heap.buffer.byteLength;
  }

  static async load(read: ReadShipped): Promise<Typesetter> {
    const [wasm, list] = await Promise.all([read(COMPILER), read(FONTS)]);
    const names = JSON.parse(new TextDecoder().decode(list)) as readonly string[];
    const fonts = Promise.all(names.map((name) => read(`fonts/${name}`)));
    const { memory } = await initCompiler({ module_or_path: await WebAssembly.compile(wasm as BufferSource) });
    const builder = new TypstCompilerBuilder();
    const wanted = new Set<string>();
    // Nothing is on a disk: what a template may read was put into its world before, and packages are on a network.
    await builder.set_access_model({}, ...access(wanted));
    await builder.set_package_registry({}, () => undefined);
    const pack = await fonts;
    for (const font of pack) await builder.add_raw_font(font);
    return new Typesetter(await builder.build(), pack, wanted, memory);
  }

  /** Sets a document as `pdf`, or as `vector` for the preview. Throws a `TemplateError` where the template is wrong. */
  async set(job: Typesetting, format: 'pdf' | 'vector'): Promise<Uint8Array> {
    await this.useFonts(job.fonts);
    for (const path of this.shadows) this.compiler.unmap_shadow(path);
    this.shadows = [...job.files.keys()];
    for (const [path, bytes] of job.files) this.compiler.map_shadow(path, bytes);
    for (let tries = 0; ; tries += 1) {
      this.wanted.clear();
      const { main, inputs } = job;
      const { result, diagnostics } = this.compiler.compile(
        main,
        Object.entries(inputs),
        format,
        DIAGNOSTICS,
      ) as Answer;
      if (result) return result;
      // Typst remembers for ever that a file was not there, unless it has been meanwhile.
      for (const path of this.wanted) {
        this.compiler.map_shadow(path, new Uint8Array());
        this.compiler.unmap_shadow(path);
      }
      const [missing] = this.wanted;
      const found = missing === undefined || tries >= MOST_FILES ? undefined : await job.more?.(missing);
      if (missing === undefined || !found) throw new TemplateError(faultsOf(diagnostics, missing));
      this.shadows = [...this.shadows, missing];
      this.compiler.map_shadow(missing, found);
    }
  }

  private async useFonts(own: readonly Uint8Array[]): Promise<void> {
    if (own.length === this.fontsOfLast.length && own.every((font, n) => sameBytes(font, this.fontsOfLast[n]))) return;
    const builder = new TypstFontResolverBuilder();
    for (const font of [...own, ...this.pack]) builder.add_raw_font(font);
    this.compiler.set_fonts(await builder.build());
    this.fontsOfLast = own;
  }
}

interface Answer {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

/** Diagnostics as objects with path, range and message. */
const DIAGNOSTICS = 3;

type Access = readonly [
  modified: () => Date,
  isFile: () => boolean,
  realPath: (path: string) => string,
  readAll: (path: string) => undefined,
];

function access(wanted: Set<string>): Access {
  return [() => new Date(0), () => true, (path) => path, (path) => void wanted.add(path)];
}
