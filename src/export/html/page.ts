import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { isRightToLeft, label, mainOf, speechOf } from '../labels.ts';
import { banner, letterhead, parties, titleBlock } from './header.ts';
import { html } from './markup.ts';
import { collectPictures } from './pictures.ts';
import { closing } from './signature.ts';
import { sections } from './sections.ts';
import { style } from './style.ts';
import { itemTable } from './table.ts';
import { terms } from './terms.ts';
import { totals } from './totals.ts';

/** Nothing is loaded and nothing runs: a document from a stranger's machine must be safe to open. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The document as one self-contained page for the screen, the phone and A4 paper. */
export function renderHtml(model: DocumentModel, assets: Assets): string {
  const speech = speechOf(model.language);
  const pictures = collectPictures([model.logo, model.stamp, ...model.lines.map((line) => line.image)], assets);
  const title = [model.number, label(model.kind, speech), model.seller.name].filter(Boolean).join(' · ');
  const css = style(model, pictures.style());
  return html`<!DOCTYPE html>
    <html lang="${mainOf(speech) === 'zh' ? 'zh-CN' : mainOf(speech)}" dir="${isRightToLeft(speech) ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="generator" content="Tradewright" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <style>
          ${{ markup: css }}
        </style>
      </head>
      <body>
        <main class="sheet">
          ${letterhead(model, pictures, speech)} ${titleBlock(model, speech)} ${banner(model, speech)}
          ${parties(model, speech)} ${terms(model, speech)} ${itemTable(model, pictures, speech)}
          ${totals(model, speech)} ${sections(model, speech)} ${closing(model, pictures, speech)}
        </main>
      </body>
    </html> `.markup;
}
