/** What a reader never sees, or what turns the order of reading: left out of a text from a file. */
const UNSEEN = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

/**
 * A text from a file as plain words in Markdown, on one line. Every sign that could mean something is escaped: no link,
 * no picture, no code and no cell of a table comes out of what somebody wrote.
 */
export function plain(text: string, most = 200): string {
  const letters = Array.from(
    text
      .slice(0, 2 * most + 2)
      .replace(/\s+/g, ' ')
      .replace(UNSEEN, '')
      .trim(),
  );
  const line = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
  return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** What we say ourselves, strongly. */
export function strong(markdown: string): string {
  return `**${markdown}**`;
}

/** Lines below each other; those that there is nothing for are left out. */
export function lines(all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('  \n');
}

/** Parts apart from each other. */
export function paragraphs(all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('\n\n');
}

/** Parts of one line. */
export function joined(all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join(' · ');
}

/** A text that leads to a place. */
export function link(markdown: string, uri: string): string {
  return `[${markdown}](${uri})`;
}

/** A table of words, figures to the right, and more words; its first row is its head. */
export function table(rows: readonly (readonly [string, string, string?])[]): string {
  const wide = rows.some(([, , more]) => more);
  const [head, ...rest] = rows.map(([label, figure, more]) =>
    wide ? `| ${label} | ${figure} | ${indent(more ? 1 : 0)}${more ?? ''} |` : `| ${label} | ${figure} |`,
  );
  return head === undefined ? '' : [head, wide ? '|:--|--:|:--|' : '|:--|--:|', ...rest].join('\n');
}

/** How far inside a part of something stands, in a cell of a table: blanks at its beginning would be lost. */
export function indent(depth: number): string {
  return '&emsp;'.repeat(depth);
}
