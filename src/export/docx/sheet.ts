import { accentOf } from '../color.ts';
import type { Accent } from '../color.ts';
import type { Picture } from '../picture.ts';
import type { Viewed } from '../view/build.ts';
import type { DocumentView, ItemView } from '../view/schema.ts';
import { privateName } from './private-name.ts';

/** What is printed: a document, or a form of it whose texts are places in braces, the numbers of the lines too. */
export interface Printed extends Omit<DocumentView, 'items'> {
  readonly items: readonly (Omit<ItemView, 'no'> & { readonly no: number | string })[];
}
export type PrintedItem = Printed['items'][number];

/** What every part of a document is made with. */
export interface Sheet {
  readonly view: Printed;
  /** The document whose texts say how wide columns are: of a form the one that it is made from. */
  readonly like: DocumentView;
  /** A template to start from: places for texts, and tags that say what is repeated and what stands only where there is such. */
  readonly form: boolean;
  readonly classic: boolean;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly rightToLeft: boolean;
  readonly accent: Accent;
  /** The number of a drawing; Word wants each but once. */
  readonly nextDrawing: () => string;
  /** The name by which the library knows a picture while it writes. */
  readonly keyOf: (picture: Picture) => string;
}

/** Starts a document, or with `places` in the stead of its texts a form of it. */
export function sheetOf({ view, pictures }: Viewed, places?: Printed): Sheet {
  let drawings = 0;
  const keys = new Map<Picture, string>();
  return {
    view: places ?? view,
    like: view,
    form: places !== undefined,
    classic: view.design.layout === 'classic',
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

/** A tag, in a form only. */
export function tag(sheet: Sheet, text: string): string {
  return sheet.form ? text : '';
}
