import { isEmailAddress } from '../mailto.ts';

/** Text that is HTML already. Everything else that enters a page is escaped. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | undefined | readonly (Markup | undefined)[];

/** User text as HTML text or attribute value; control characters, which no document needs, are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map((part) => part?.markup ?? '').join('\n');
}

/** A template of HTML: what stands in braces is escaped unless it is markup; `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: strings.reduce((page, part, index) => page + textOf(contents[index - 1]) + part) };
}

/** Text of several lines, with its line breaks. */
export function lined(text: string): Markup {
  return {
    markup: text
      .trim()
      .split(/\r\n|\r|\n/)
      .map(escaped)
      .join('<br>'),
  };
}

/** An e-mail address as a link if it is surely one, else as text. */
export function emailLink(text: string): Markup {
  return isEmailAddress(text) ? html`<a href="mailto:${text}">${text}</a>` : html`${text}`;
}

/** A website as an https link if it is surely one (a host name, perhaps with a plain path), else as text. */
export function webLink(text: string): Markup {
  const match = /^(?:https?:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w./~-]*)?)$/i.exec(text);
  return match?.[1] ? html`<a href="https://${match[1]}" rel="noopener noreferrer">${text}</a>` : html`${text}`;
}

/** A string inside a style sheet: every character that is no letter or digit becomes an escape. */
export function cssString(text: string): string {
  const body = Array.from(text, (char) =>
    /[a-z\d ]/i.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${body.join('')}"`;
}
