/** Rows as lines with aligned columns; wide (Chinese) characters count as two. */
export function table(rows: readonly (readonly string[])[], align: readonly ('left' | 'right')[]): string[] {
  const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    align
      .map((side, column) => {
        const text = row[column] ?? '';
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(text)));
        return side === 'left' ? text + space : space + text;
      })
      .join('  ')
      .trimEnd(),
  );
}

function width(text: string): number {
  let count = 0;
  for (const letter of text)
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      letter,
    )
      ? 2
      : 1;
  return count;
}
