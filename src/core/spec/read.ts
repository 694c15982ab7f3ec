import * as z from 'zod';
import { yamlText } from './yaml-text.ts';
import { complaintOf } from './grammar.ts';
import { REQUIRED } from './shape.ts';
import type { Fix, Issue, Range } from './issue.ts';
import { nodeAt, rangeAt } from './file-tree.ts';
import type { Entry, Path, Tree } from './tree.ts';
import { unknownKey } from './unknown-key.ts';

/** Nobody reads more of one file; what comes after is mostly the first again. */
export const MOST_ISSUES = 1000;

interface Reading {
  readonly file: string;
  readonly tree: Tree | undefined;
  readonly issues: Issue[];
}

/**
 * Reads a tree as a schema says. What does not fit becomes an issue and is left out; everything else is kept, so a
 * half-written file still has its totals. Returns `undefined` only when the file is no mapping at all. Of a part of a
 * file, keys that are elsewhere are not missed.
 */
export function read<T>(
  schema: z.ZodType<T>,
  file: string,
  tree: Tree | undefined,
  part = false,
): { value: T | undefined; issues: Issue[] } {
  const reading: Reading = { file, tree, issues: [] };
  if (tree && tree.kind !== 'map') {
    add(reading, {
      code: 'bad-value',
      range: rangeStart(tree.range),
      message: 'This file must be a mapping: write `key: value` lines',
    });
    return { value: undefined, issues: reading.issues };
  }
  const plain = tree ? toPlain(tree) : {};
  if (tree) checkKeys(reading, schema, tree, part);
  // A pruned place cannot complain again, so this ends; the bound is for safety.
  for (let round = 0; round < 50; round++) {
    const result = schema.safeParse(plain);
    if (result.success) return { value: result.data, issues: reading.issues };
    for (const issue of result.error.issues.flatMap(insideUnion)) {
      report(reading, schema, issue);
      prune(plain, issue);
    }
  }
  return { value: undefined, issues: reading.issues };
}

/** A union that failed although one branch is of the right shape: what is wrong inside that branch, not the union. */
function insideUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find((errors) =>
    errors.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  );
  return branch
    ? branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(insideUnion)
    : [issue];
}

type Plain = string | PlainMap | (Plain | undefined)[];
interface PlainMap {
  [key: string]: Plain | undefined;
}

function toPlain(tree: Tree): Plain {
  if (tree.kind === 'text') return tree.text;
  // An element that is not written yet keeps its place, so that indexes stay those of the file.
  if (tree.kind === 'list') return tree.items.map((item) => (item ? toPlain(item) : ABSENT));
  const map = Object.create(null) as PlainMap;
  for (const [key, { value }] of tree.entries) if (value) map[key] = toPlain(value);
  return map;
}

/** Stands for a list's element with nothing in it. Objects are all-optional, so this reads as an empty one. */
const ABSENT = {};

function prune(plain: Plain, issue: z.core.$ZodIssue): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const map = at(plain, path) as PlainMap;
    for (const key of issue.keys) delete map[key];
    return;
  }
  const parent = at(plain, path.slice(0, -1));
  const last = path.at(-1);
  if (Array.isArray(parent)) parent[Number(last)] = wantsObject(issue) ? {} : '';
  else if (parent && typeof parent === 'object') delete parent[String(last)];
}

function wantsObject(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'object';
}

function at(plain: Plain, path: Path): Plain | undefined {
  let here: Plain | undefined = plain;
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (here && typeof here === 'object') here = here[String(step)];
    else return undefined;
  }
  return here;
}

function report(reading: Reading, schema: z.ZodType, issue: z.core.$ZodIssue): void {
  const path = issue.path as Path;
  const { tree, file, issues } = reading;
  if (issue.code === 'unrecognized_keys') return; // `checkKeys` has named them
  if (nodeAt(tree, path) === undefined) return; // nothing is written there: `missing-key` speaks of it
  const range = rangeAt(tree, path);
  const complaint = complaintOf(issue);
  if (complaint) {
    const { code, message, data = {}, better } = complaint;
    const fixes =
      better === undefined
        ? []
        : [{ title: 'Write {better}', data: { better }, edits: [{ file, range, text: yamlText(better, true) }] }];
    issues.push({ code, severity: 'error', file, range, message, data, ...(fixes.length > 0 ? { fixes } : {}) });
    return;
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : 'union';
  const message =
    expected === 'object' || expected === 'record'
      ? 'A mapping belongs here: write `key: value` lines'
      : expected === 'array'
        ? 'A list belongs here: write lines that begin with `- `'
        : expected === 'string'
          ? 'A single value belongs here, not a mapping or a list'
          : 'A list does not fit here: write one value, or `key: value` lines';
  const fixes = expected === 'array' ? asList(reading, schema, path) : [];
  add(reading, { code: 'bad-value', range: rangeStart(range, 80), message, ...(fixes.length > 0 ? { fixes } : {}) });
}

/** A text where a list of texts belongs, as its one element. */
function asList({ tree, file }: Reading, schema: z.ZodType, path: Path): readonly Fix[] {
  const node = nodeAt(tree, path);
  let type: z.ZodType | undefined = schema;
  for (const key of path) type = type && (mappingOf(type)?.shape[key] as z.ZodType | undefined);
  const element = type && arrayElement(type);
  if (node?.kind !== 'text' || !element || !element.safeParse(node.text).success) return [];
  const better = `[ ${yamlText(node.text, true)} ]`;
  return [{ title: 'Write {better}', data: { better }, edits: [{ file, range: node.range, text: better }] }];
}

function add({ file, issues }: Reading, issue: Pick<Issue, 'code' | 'range' | 'message'> & Partial<Issue>): void {
  issues.push({ severity: 'error', file, data: {}, ...issue });
}

function rangeStart(range: Range, most = 1): Range {
  return { start: range.start, end: Math.min(range.end, range.start + most) };
}

/** The required keys of a mapping that are not there. */
export function missingKeys(schema: z.ZodType, file: string, { entries, range }: Mapping): readonly Issue[] {
  const reading: Reading = { file, tree: undefined, issues: [] };
  const object = mappingOf(schema);
  if (object) missKeys(reading, object, { entries, range });
  return reading.issues;
}

interface Mapping {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly range: Range;
}

function missKeys(reading: Reading, object: z.ZodObject, { entries, range: whole }: Mapping): void {
  for (const key of REQUIRED.get(object)?.keys ?? []) {
    const entry = entries.get(key);
    if (entry?.value) continue;
    const range = entry?.key ?? entries.values().next().value?.key ?? rangeStart(whole);
    const message = entry ? '“{key}” has no value: write one' : '“{key}” is missing here: add it';
    add(reading, { code: 'missing-key', range, message, data: { key } });
  }
}

/** Walks schema and tree together and names required keys that are not there and keys that nothing reads. */
function checkKeys(reading: Reading, schema: z.ZodType, tree: Tree, part = false): void {
  if (tree.kind === 'list') {
    const element = arrayElement(schema);
    if (element) for (const item of tree.items) if (item) checkKeys(reading, element, item);
    return;
  }
  const object = tree.kind === 'map' ? mappingOf(schema) : undefined;
  if (tree.kind !== 'map' || !object) return;
  const shape = object.shape as Record<string, z.ZodType | undefined>;
  if (!part) missKeys(reading, object, tree);
  for (const [key, { value }] of tree.entries) {
    const next = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!next) nothingReads(reading, tree, key, Object.keys(shape));
    else if (value) checkKeys(reading, next, value);
  }
}

function nothingReads({ file, issues }: Reading, { entries }: Mapping, key: string, known: readonly string[]): void {
  const entry = entries.get(key);
  if (!entry || issues.length >= MOST_ISSUES) return;
  const keys = [...entries.keys()];
  const at = keys.indexOf(key);
  const before = at > 0 ? entries.get(keys[at - 1] ?? '') : undefined;
  issues.push(unknownKey({ file, key, entry, before, after: keys[at + 1], known }));
}

/** The schema of the elements of a list that a mapping has. */
export function elementOf(schema: z.ZodType, list: string): z.ZodType | undefined {
  const type = mappingOf(schema)?.shape[list] as z.ZodType | undefined;
  return type && arrayElement(type);
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

function arrayElement(schema: z.ZodType): z.ZodType | undefined {
  const type = unwrap(schema);
  return type instanceof z.ZodArray ? (type.element as z.ZodType) : undefined;
}

/** The mapping that a schema allows: itself, or the one branch of a union that is a mapping. */
function mappingOf(schema: z.ZodType): z.ZodObject | undefined {
  const type = unwrap(schema);
  if (type instanceof z.ZodObject) return type;
  return type instanceof z.ZodUnion
    ? type.options.map((option) => mappingOf(option as z.ZodType)).find(Boolean)
    : undefined;
}
