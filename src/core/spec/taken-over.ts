import * as z from 'zod';
import type { Tree } from './tree.ts';

/** Something as it is written, and as a schema reads it. */
interface Read {
  readonly tree: Tree | undefined;
  readonly value: unknown;
}

/**
 * A value with what says the same as before as the same objects: all of it, or keys of it. What hangs on them need not be
 * worked out again then, though somebody typed a space, a remark or half a key.
 */
export function takenOver(now: Read, before: Read): unknown {
  if (isSame(now.tree, before.tree)) return before.value;
  const [entries, others] = [entriesOf(now), entriesOf(before)];
  if (!entries || !others) return now.value;
  const [value, last] = [now.value, before.value] as [Record<string, unknown>, Record<string, unknown>];
  const kept: Record<string, unknown> = {};
  const keys = Object.keys(value);
  let changed = keys.length !== Object.keys(last).length;
  for (const key of keys) {
    const same = Object.hasOwn(last, key) && isSame(entries.get(key)?.value, others.get(key)?.value);
    kept[key] = same ? last[key] : value[key];
    changed ||= !same;
  }
  return changed ? kept : last;
}

function entriesOf({ tree, value }: Read): Extract<Tree, { kind: 'map' }>['entries'] | undefined {
  return tree?.kind === 'map' && typeof value === 'object' && value !== null ? tree.entries : undefined;
}

/** Whether two trees say the same, wherever it stands. */
export function isSame(a: Tree | undefined, b: Tree | undefined): boolean {
  if (!a || !b || a.kind !== b.kind) return a === b;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (a.kind === 'list')
    return (
      b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, n) => isSame(item, b.items[n]))
    );
  if (b.kind !== 'map' || a.entries.size !== b.entries.size) return false;
  const others = b.entries.entries();
  for (const [key, { value }] of a.entries) {
    const [other, entry] = others.next().value ?? [];
    if (key !== other || !isSame(value, entry?.value)) return false;
  }
  return true;
}

/**
 * A mapping read again of which nothing was wrong before, and of which some single values are others now: those alone are
 * read. `undefined` where it is to be read as a whole, as where something is wrong now.
 */
export function readAgain(schema: z.ZodType | undefined, tree: Tree | undefined, before: Read): unknown {
  const entries = tree?.kind === 'map' ? tree.entries : undefined;
  const others = entriesOf(before);
  // What is checked beyond its keys hangs together.
  if (!(schema instanceof z.ZodObject) || schema.def.checks?.length) return undefined;
  if (!entries || !others || entries.size !== others.size) return undefined;
  const shape = schema.shape as Record<string, z.ZodType | undefined>;
  const value: Record<string, unknown> = { ...(before.value as Record<string, unknown>) };
  let changed = false;
  for (const [key, entry] of entries) {
    if (!others.has(key)) return undefined;
    const [now, last] = [entry.value, others.get(key)?.value];
    if (isSame(now, last)) continue;
    if (now?.kind !== 'text' || last?.kind !== 'text' || value[key] === undefined) return undefined;
    const read = shape[key]?.safeParse(now.text);
    if (!read?.success || read.data === undefined) return undefined;
    value[key] = read.data;
    changed = true;
  }
  return changed ? value : before.value;
}
