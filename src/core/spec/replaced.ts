import type { Replaced } from './cut.ts';

/** What of the old text an edit replaced: between what both texts begin with and what both end with. */
export function replaced(before: string, after: string): Replaced {
  const most = Math.min(before.length, after.length);
  const start = alike(most, (at, length) => before.slice(at, at + length) === after.slice(at, at + length));
  const same = alike(most - start, (at, length) => {
    const [end, last] = [before.length - at, after.length - at];
    return before.slice(end - length, end) === after.slice(last - length, last);
  });
  return { start, end: before.length - same, by: after.length - before.length };
}

/** How far two texts are alike: by large steps as long as they are, then by ever smaller ones. */
function alike(most: number, isSame: (at: number, length: number) => boolean): number {
  let at = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 8))
    while (at + step <= most && isSame(at, step)) at += step;
  return at;
}
