/** Edit distance with swaps of neighbours counted once, given up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (most === 0) return a === b ? 0 : 1;
  // What both begin and end with alike changes nothing: names in a folder of thousands differ in a few letters.
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  for (; endA > start && endB > start && a[endA - 1] === b[endB - 1]; endA--) endB--;
  return distanceOfRest(a.slice(start, endA), b.slice(start, endB), most);
}

function distanceOfRest(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    // A swap reaches back over two rows.
    if (least > most && leastOfLast >= most) return most + 1;
    [before, last, leastOfLast] = [last, row, least];
  }
  return last[b.length] ?? 0;
}

/** The candidate that a person most likely meant, or none: at most a third of the letters, and three, may differ. */
export function closest<T extends string>(text: string, candidates: Iterable<T>): T | undefined {
  const wanted = text.toLowerCase();
  let best: T | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    // There may be thousands of them: what is too long or too short is not looked at.
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const found = distance(wanted, candidate.toLowerCase(), least - 1);
    if (found < least) [best, least] = [candidate, found];
  }
  return best;
}
