import {
  LoopPlugin,
  MalformedFileError,
  MaxXmlDepthError,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TemplateDataError,
  TemplateExtension,
  TemplateHandler,
  TemplateSyntaxError,
  TextPlugin,
  UnclosedTagError,
  UnopenedTagError,
} from 'easy-template-x';
import type { ScopeData, Tag, TemplateContext, TemplateData as Tree } from 'easy-template-x';
import { ExportRefusal } from '../refusal.ts';
import type { Viewed } from '../view/build.ts';
import type { DocumentView } from '../view/schema.ts';
import { heldTogether, isForward } from './direction.ts';
import { sealed } from './package.ts';
import { alternatives, checkBraces, checkTags } from './template-check.ts';
import { templateData } from './template-data.ts';
import type { TemplateData, TemplateRow } from './template-data.ts';
import { PicturePlugin, pictureResolver } from './template-pictures.ts';
import type { PictureValue } from './template-pictures.ts';
import { withoutAuthors } from './template-privacy.ts';
import { mark, paragraphs, textOf, tidy } from './template-tidy.ts';
import { turnAround } from './template-direction.ts';
import { linesOf } from './text.ts';

/** Tables in tables in text boxes go deep; the library stops at 20. */
const DEPTH = 200;

/**
 * The user's own Word file with its braces filled. `path` is how messages name it.
 * @throws ExportRefusal for a file that is no Word file, broken braces and unknown names.
 */
export async function filledTemplate(viewed: Viewed, path: string, bytes: Uint8Array): Promise<Uint8Array> {
  const data = templateData(viewed);
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin(), new PicturePlugin()],
    maxXmlDepth: DEPTH,
    scopeDataResolver: pictureResolver(),
    extensions: { beforeCompilation: [new Start(path)], afterCompilation: [new Finish(viewed.view)] },
  });
  try {
    const file = withoutAuthors(path, bytes, viewed.view).slice().buffer;
    const tags = await handler.parseTags(file);
    checkTags(tags, data, path);
    const tree = { ...treeOf(data, viewed.view.rightToLeft), ...choices(tags, data) };
    return sealed(new Uint8Array(await handler.process(file, tree)));
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** The data as one tree, its names as they stand in the braces, dots and all. */
function treeOf({ texts, pictures, sections, lists }: TemplateData, rightToLeft: boolean): Tree {
  const printable = (text: string): string =>
    linesOf(text.trim())
      .map((line) => (rightToLeft && isForward(line) && /[^\p{L}\p{N}]/u.test(line) ? heldTogether(line) : line))
      .join('\n');
  const branch = (row: TemplateRow): Tree => ({
    ...Object.fromEntries(Object.entries(row.texts).map(([name, text]) => [name, printable(text)])),
    ...Object.fromEntries(
      Object.entries(row.pictures).map(([name, field]) => [name, { _type: 'image', field } satisfies PictureValue]),
    ),
    ...Object.fromEntries(Object.entries(row.inner).map(([name, rows]) => [name, rows.map(branch)])),
  });
  return {
    ...branch({ texts, pictures, inner: {} }),
    ...sections,
    ...Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.map(branch)])),
  };
}

/** What stands where one of several names has something, `{#consignee|notify}`. */
function choices(tags: readonly Tag[], { texts, sections }: TemplateData): Tree {
  const names = tags.map(({ name }) => name).filter((name) => name?.includes('|'));
  const isThere = (name: string): boolean => sections[name] === true || (texts[name] ?? '') !== '';
  return Object.fromEntries(names.map((name) => [name, alternatives(name).some(isThere)]));
}

class Start extends TemplateExtension {
  constructor(private readonly path: string) {
    super();
  }

  async execute(_data: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    for (const paragraph of paragraphs(root)) checkBraces(textOf(paragraph), this.path);
    mark(root);
  }
}

class Finish extends TemplateExtension {
  constructor(private readonly view: DocumentView) {
    super();
  }

  async execute(_data: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    tidy(root);
    if (this.view.rightToLeft) turnAround(root);
  }
}

/** Whatever fails while a user's file is read or filled is about that file. */
function refusalOf(error: unknown, path: string): ExportRefusal {
  if (error instanceof ExportRefusal) return error;
  if (error instanceof MalformedFileError) return new ExportRefusal('wordFile', { path });
  if (error instanceof MissingCloseDelimiterError)
    return new ExportRefusal('braceOpen', { path, text: error.openDelimiterText });
  if (error instanceof MissingStartDelimiterError)
    return new ExportRefusal('braceClosed', {
      path,
      text: error.closeDelimiterText,
    });
  if (error instanceof UnclosedTagError || error instanceof UnopenedTagError)
    return new ExportRefusal('tagHalf', { path, tag: error.tagRawText });
  if (error instanceof TemplateSyntaxError || error instanceof TemplateDataError || error instanceof MaxXmlDepthError)
    return new ExportRefusal('wordFill', { path, reason: error.message });
  return new ExportRefusal('wordUnread', { path });
}
