/** Names of duties and taxes are compared without regard to case and spaces. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A duty or tax that is a share of another where there is no such other, or where the two lead back to each other. */
export interface BadReference<T> {
  readonly row: T;
  readonly of: string;
  readonly kind: 'unknown' | 'loop';
}

/** Rows of unlike names in an order that lets each see those that it names; otherwise their order stays. */
export function inOrder<T extends { readonly name: string }>(
  rows: readonly T[],
  namesOf: (row: T) => readonly string[],
): { readonly rows: readonly T[]; readonly bad: readonly BadReference<T>[] } {
  const byName = new Map(rows.map((row) => [nameKey(row.name), row]));
  /** Rows that were begun, by whether they still are. */
  const open = new Map<T, boolean>();
  const sorted: T[] = [];
  const bad: BadReference<T>[] = [];
  const visit = (row: T): void => {
    open.set(row, true);
    for (const of of namesOf(row)) {
      const other = byName.get(nameKey(of));
      if (!other) bad.push({ row, of, kind: 'unknown' });
      else if (open.get(other)) bad.push({ row, of, kind: 'loop' });
      else if (!open.has(other)) visit(other);
    }
    open.set(row, false);
    sorted.push(row);
  };
  for (const row of rows) if (!open.has(row)) visit(row);
  return { rows: sorted, bad };
}
