import { ImagePlugin, ScopeData, TagPlacement, xml } from 'easy-template-x';
import type { ImageContent, ScopeDataArgs, Tag, TemplateContext } from 'easy-template-x';
import type { Picture } from '../picture.ts';
import { fitted } from './picture.ts';
import type { Box } from './picture.ts';
import type { PictureField } from './template-data.ts';

/** What a name stands for, once it is known where. */
export type Resolver = (args: ScopeDataArgs) => ReturnType<typeof ScopeData.defaultResolver>;

/** A picture among the data, as the library tells contents apart; the user's own are plain texts. */
export interface PictureValue {
  readonly _type: 'image';
  readonly field: PictureField;
}

/** Turns pictures into what the library wants: in the size of the picture whose place they take, else in their own box. */
export function pictureResolver(): Resolver {
  const sources = new Map<Picture, ArrayBuffer>();
  return (args) => {
    const found = ScopeData.defaultResolver(args);
    if (!isPicture(found)) return found;
    const { picture, box } = found.field;
    const tag = args.path.at(-1);
    const size = picture && fitted(picture, (typeof tag === 'object' ? boxOf(tag) : undefined) ?? box);
    if (!picture || !size) return NO_PICTURE;
    // The same object each time: the library then keeps the bytes once.
    const source = sources.get(picture) ?? picture.bytes.slice().buffer;
    sources.set(picture, source);
    const format = picture.mime === 'image/png' ? 'image/png' : 'image/jpeg';
    return { _type: 'image', source, format, ...size } satisfies ImageContent;
  };
}

function isPicture(found: unknown): found is PictureValue {
  return typeof found === 'object' && found !== null && 'field' in found;
}

const NO_PICTURE = { _type: 'image' } as const;

/** English Metric Units in a millimetre (ECMA-376 part 1, 20.1.10.16). */
const EMU = 36000;

/** The size of the picture in whose alternative text the tag stands. */
function boxOf(tag: Tag): Box | undefined {
  if (tag.placement !== TagPlacement.Attribute) return undefined;
  const extent = tag.xmlNode.parentNode?.childNodes?.find((node) => node.nodeName === 'wp:extent');
  if (!extent || !xml.query.isGeneralNode(extent)) return undefined;
  const [width, height] = [Number(extent.attributes?.['cx']) / EMU, Number(extent.attributes?.['cy']) / EMU];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** As the library's, but a picture that is there only to keep the place goes when nothing takes it. */
export class PicturePlugin extends ImagePlugin {
  override async simpleTagReplacements(tag: Tag, data: ScopeData, context: TemplateContext): Promise<void> {
    const content = data.getScopeData<ImageContent>();
    const drawing =
      tag.placement === TagPlacement.Attribute ? xml.query.findParentByName(tag.xmlNode, 'w:drawing') : null;
    if (!content.source && drawing) xml.modify.remove(drawing);
    else await super.simpleTagReplacements(tag, data, context);
  }
}
