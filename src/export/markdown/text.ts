/**
 * User text as Markdown that means just that text, on one line: marks of emphasis, links, tables, math and HTML lose
 * their meaning. `<` becomes an entity, since old renderers know no backslash before it. Line breaks become `joint`.
 */
export function plain(text: string, joint = ' '): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .trim()
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .join(joint)
    .replace(/\s+/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^([#>+=-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^:/, '\\:');
}

/** A column of a table: its heading and whether its cells are figures, which stand to the right. */
export interface Column {
  readonly heading: string;
  readonly figure: boolean;
}

/** A table whose source is aligned too, for chats that show it as it is. Cells are Markdown already. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(3, ...[heading, ...rows.map((row) => row[index] ?? '')].map(widthOf)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${columns.map(({ figure }, index) => padded(cells[index] ?? '', widths[index] ?? 0, figure)).join(' | ')} |`;
  const rule = columns.map(({ figure }, index) => {
    const dashes = '-'.repeat((widths[index] ?? 3) - 1);
    return figure ? `${dashes}:` : `${dashes}-`;
  });
  return [line(columns.map(({ heading }) => heading)), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function padded(cell: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return right ? space + cell : cell + space;
}

/** Columns that a text takes in a fixed-width font: none for a mark, two for a Chinese, Japanese, Korean or full-width character. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text.replace(/[\p{Mn}\p{Cf}]/gu, ''))
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1;
  return width;
}
