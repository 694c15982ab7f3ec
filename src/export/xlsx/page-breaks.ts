/** Rows that stay on one page if they fit on one; `to` is the row after the last. */
export interface Section {
  readonly from: number;
  readonly to: number;
}

/** Points of a page, and of the headings that every page but the first begins with. */
export interface Paper {
  readonly height: number;
  readonly headings: number;
}

/** The rows before which a new page begins, so that no section is cut. */
export function breaksOf(
  heights: readonly number[],
  sections: readonly Section[],
  { height, headings }: Paper,
): number[] {
  const breaks: number[] = [];
  let left = height;
  heights.forEach((row, n) => {
    const section = sections.find(({ from }) => from === n);
    const needed = section ? heights.slice(section.from, section.to).reduce((sum, one) => sum + one, 0) : row;
    const whole = height - headings;
    if (section && needed > left && needed <= whole) {
      breaks.push(n);
      left = whole;
    } else if (row > left) left = whole;
    left -= row;
  });
  return breaks;
}
