import type { DocumentModel } from '../../core/documents/model.ts';
import type { Assets } from '../assets.ts';
import { label, languageOf } from '../labels.ts';
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
  const language = languageOf(model.language);
  const pictures = collectPictures([model.logo, model.stamp, ...model.lines.map((line) => line.image)], assets);
  const title = [model.number, label(model.kind, language), model.seller.name].filter(Boolean).join(' · ');
  const css = style(model.number, pictures.style());
  return html`<!DOCTYPE html>
    <html lang="${language === 'zh' ? 'zh-CN' : languageTag(model.language)}">
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
          ${letterhead(model, pictures, language)} ${titleBlock(model, language)} ${banner(model, language)}
          ${parties(model, language)} ${terms(model, language)} ${itemTable(model, pictures, language)}
          ${totals(model, language)} ${sections(model, language)} ${closing(model, pictures, language)}
        </main>
      </body>
    </html> `.markup;
}

function languageTag(code: string): string {
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code) ? code : 'en';
}
