import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Assets } from '../assets.ts';
import { base64 } from '../base64.ts';
import { pictureOf } from '../picture.ts';

/** The pictures of one page: each is embedded once, however often and under whatever name it is used. */
export interface Pictures {
  /** True if the picture is there and of a kind that a page can show. */
  has(path: string | undefined): path is string;
  /** The picture's place on the page, or nothing. `alt` is plain text. */
  show(path: string | undefined, className: string, alt: string): Markup | undefined;
  /** The rules for pictures that are used more than once. */
  style(): string;
}

/** Reads the pictures that a page will use; `paths` has an entry for every use. */
export function collectPictures(paths: readonly (string | undefined)[], assets: Assets): Pictures {
  const uris = new Map<string, string | undefined>();
  const uses = new Map<string, number>();
  for (const path of paths) {
    if (path === undefined) continue;
    if (!uris.has(path)) uris.set(path, dataUri(path, assets(path)));
    const uri = uris.get(path);
    if (uri !== undefined) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  }
  const shared = [...uses].filter(([, count]) => count > 1).map(([uri]) => uri);
  return {
    has: (path): path is string => path !== undefined && uris.get(path) !== undefined,
    show: (path, className, alt) => {
      const uri = path === undefined ? undefined : uris.get(path);
      if (uri === undefined) return undefined;
      const index = shared.indexOf(uri);
      if (index < 0) return html`<img class="${className}" src="${uri}" alt="${alt}" />`;
      return html`<span class="${className} pic pic-${index + 1}" role="img" aria-label="${alt}"></span>`;
    },
    style: () => shared.map((uri, index) => `.pic-${index + 1}{background-image:url("${uri}")}`).join('\n'),
  };
}

function dataUri(path: string, bytes: Uint8Array | undefined): string | undefined {
  const picture = pictureOf(path, bytes);
  return picture && `data:${picture.mime};base64,${base64(picture.bytes)}`;
}
