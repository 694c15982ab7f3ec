/** Three rows of a table of distances, used again for each candidate: there may be ten thousand of them. */
type Rows = readonly [number[], number[], number[]];

/** Edit distance with swaps of neighbours counted once, given up above `most`. */
function distance(a: string, b: string, most: number, rows: Rows): number {
  let [endA, endB] = [a.length, b.length];
  if (Math.abs(endA - endB) > most) return most + 1;
  // What both begin and end with alike changes nothing: names in a folder of thousands differ in a few letters.
  let start = 0;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [lengthA, lengthB] = [endA - start, endB - start];
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB;
  if (most === 0) return 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= lengthB; j += 1) last[j] = j;
  let leastOfLast = 0;
  for (let i = 1; i <= lengthA; i += 1) {
    // Further from the diagonal than `most` every way is longer than that.
    const [from, to] = [Math.max(1, i - most), Math.min(lengthB, i + most)];
    const codeA = a.charCodeAt(start + i - 1);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = from === 1 ? i : most + 1;
    for (let j = from; j <= to; j += 1) {
      const codeB = b.charCodeAt(start + j - 1);
      const above = j > i - 1 + most ? most + 1 : (last[j] ?? 0);
      let best = Math.min(above + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (codeA === codeB ? 0 : 1));
      if (i > 1 && j > 1 && codeA === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === codeB)
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    // A swap reaches back over two rows.
    if (least > most && leastOfLast >= most) return most + 1;
    [before, last, row, leastOfLast] = [last, row, before, least];
  }
  return last[lengthB] ?? 0;
}

/** The candidate that a person most likely meant, or none: at most a third of the letters, and three, may differ. */
export function closest<T extends string>(text: string, candidates: Iterable<T>): T | undefined {
  const wanted = text.toLowerCase();
  let best: T | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  const rows: Rows = [[], [], []];
  for (const candidate of candidates) {
    // There may be thousands of them: what is too long or too short is not looked at.
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const found = distance(wanted, candidate.toLowerCase(), least - 1, rows);
    if (found < least) [best, least] = [candidate, found];
  }
  return best;
}
