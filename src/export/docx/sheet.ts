import type { Picture } from '../picture.ts';
import type { Viewed } from '../view/build.ts';
import type { DocumentView } from '../view/schema.ts';
import { accentOf, privateName } from './style.ts';
import type { Accent } from './style.ts';

/** What every part of a document is made with. */
export interface Sheet {
  readonly view: DocumentView;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly rightToLeft: boolean;
  readonly accent: Accent;
  /** The number of a drawing; Word wants each but once. */
  readonly nextDrawing: () => string;
  /** The name by which the library knows a picture while it writes. */
  readonly keyOf: (picture: Picture) => string;
}

/** Starts a document. */
export function sheetOf({ view, pictures }: Viewed): Sheet {
  let drawings = 0;
  const keys = new Map<Picture, string>();
  return {
    view,
    pictures,
    rightToLeft: view.rightToLeft,
    accent: accentOf(view.design.color),
    nextDrawing: () => String(++drawings),
    keyOf: (picture) => {
      const key = keys.get(picture) ?? privateName(`picture-${keys.size + 1}`);
      keys.set(picture, key);
      return key;
    },
  };
}
