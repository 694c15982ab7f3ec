/** Some of the elements of an array, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same array with others in the place of some; itself where they are the same. */
export function spliced<T>(all: readonly T[], from: number, to: number, others: readonly T[]): readonly T[] {
  if (others.length === to - from && others.every((one, n) => one === all[from + n])) return all;
  return all.slice(0, from).concat(others, all.slice(to));
}

/** Numbers with others in the place of some, and those behind made greater. */
export function moved(
  numbers: readonly number[],
  { from, to, by }: Stretch & { readonly by: number },
  others: readonly number[],
): readonly number[] {
  const more = others.length - (to - from);
  if (more !== 0) {
    const all = numbers.slice(0, from).concat(others);
    for (let n = to; n < numbers.length; n++) all.push((numbers[n] ?? 0) + by);
    return all;
  }
  if (by === 0 && others.every((one, n) => one === numbers[from + n])) return numbers;
  const all = numbers.slice();
  for (const [n, one] of others.entries()) all[from + n] = one;
  if (by !== 0) for (let n = to; n < all.length; n++) all[n] = (all[n] ?? 0) + by;
  return all;
}
