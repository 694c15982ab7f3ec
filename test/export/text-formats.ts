import type { DocumentModel } from '../../src/core/documents/model.ts';
import type { Assets } from '../../src/export/assets.ts';
import type { FormatId } from '../../src/export/formats.ts';
import { renderHtml } from '../../src/export/html/page.ts';
import { renderMarkdown } from '../../src/export/markdown.ts';
import { renderText } from '../../src/export/text.ts';

/** The formats that are text. */
export const TEXT_FORMATS: readonly {
  readonly id: FormatId;
  readonly render: (model: DocumentModel, assets: Assets) => string;
}[] = [
  { id: 'html', render: renderHtml },
  { id: 'md', render: renderMarkdown },
  { id: 'txt', render: renderText },
];
