/** What is used, by what it is to the trade; a share or a charge also by its key: `share:profit`. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts of uses, empty at first, and what adds one. */
export function counting(): { readonly uses: Uses; add(use: string, value: string | undefined): void } {
  const uses = new Map<string, Map<string, number>>();
  const add = (use: string, value: string | undefined): void => {
    if (!value) return;
    const counts = uses.get(use) ?? new Map<string, number>();
    uses.set(use, counts.set(value, (counts.get(value) ?? 0) + 1));
  };
  return { uses, add };
}
