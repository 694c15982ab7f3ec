import { TagDisposition } from 'easy-template-x';
import type { Tag } from 'easy-template-x';
import { closest } from '../../core/spec/closest.ts';
import { ExportRefusal } from '../refusal.ts';
import { INNER, LISTS } from './template-data.ts';
import type { TemplateData } from './template-data.ts';

/** The names inside each list. */
const INSIDE: Readonly<Record<string, readonly string[]>> = { ...LISTS, ...INNER };

/**
 * Refuses a template whose braces hold what is not known, before anything is filled in: a wrong name would be an empty
 * place on the buyer's paper.
 */
export function checkTags(tags: readonly Tag[], data: TemplateData, path: string): void {
  const open: Tag[] = [];
  for (const tag of tags) {
    const lists = open.map(({ name }) => name ?? '').filter(isList);
    if (tag.disposition === TagDisposition.Close) {
      const begun = open.pop();
      if (!begun || (tag.name !== '' && tag.name !== begun.name))
        throw new ExportRefusal('tagEnd', { path, tag: tag.rawText });
    } else if (tag.disposition === TagDisposition.Open) {
      if (Object.hasOwn(INNER, tag.name) && !lists.includes('items')) throw homeless(tag, 'items', path);
      if (!isList(tag.name) && !alternatives(tag.name).every((name) => isCondition(name, data, lists)))
        throw unknown(tag, data, path);
      open.push(tag);
    } else checkPlace(tag, data, lists, path);
  }
  const [left] = open.slice(-1);
  if (left)
    throw new ExportRefusal('tagBegin', {
      path,
      tag: left.rawText,
      end: `{/${left.name}}`,
    });
}

/** Refuses a paragraph with half a pair of braces, which would go to the buyer as it stands. */
export function checkBraces(text: string, path: string): void {
  const [left] = text.replace(/\{[^{}]*\}/g, '').match(/[{}]/) ?? [];
  if (left === '{') throw new ExportRefusal('braceOpen', { path, text });
  if (left === '}') throw new ExportRefusal('braceClosed', { path, text });
}

function checkPlace(tag: Tag, data: TemplateData, lists: readonly string[], path: string): void {
  const { name, rawText } = tag;
  const image = lists.includes('items') && name === 'image';
  if (name !== undefined && (isText(name, data, lists) || Object.hasOwn(data.pictures, name) || image)) return;
  if (name !== undefined && (isList(name) || Object.hasOwn(data.sections, name)))
    throw new ExportRefusal('tagSection', {
      path,
      tag: rawText,
      begin: `{#${name}}`,
      end: `{/${name}}`,
    });
  const home = Object.entries(INSIDE).find(([, names]) => names.includes(name ?? ''))?.[0];
  throw home === undefined ? unknown(tag, data, path) : homeless(tag, home, path);
}

/** What stands only inside a list, and stands outside of it. */
function homeless({ rawText }: Tag, list: string, path: string): ExportRefusal {
  return new ExportRefusal('tagRow', { path, tag: rawText, begin: `{#${list}}`, end: `{/${list}}` });
}

function isList(name: string): boolean {
  return Object.hasOwn(INSIDE, name);
}

/** `{#consignee|notify}`: the names of which one is enough. */
export function alternatives(name: string): string[] {
  return name.split('|');
}

function isCondition(name: string, data: TemplateData, lists: readonly string[]): boolean {
  return Object.hasOwn(data.sections, name) || isText(name, data, lists);
}

function isText(name: string, data: TemplateData, lists: readonly string[]): boolean {
  return (
    Object.hasOwn(data.texts, name) || lists.some((list) => name !== 'image' && INSIDE[list]?.includes(name) === true)
  );
}

function unknown({ name = '', rawText }: Partial<Tag>, data: TemplateData, path: string): ExportRefusal {
  const known = [data.texts, data.pictures, data.sections, INSIDE].flatMap((names) => Object.keys(names));
  const inside = Object.values(INSIDE).flat();
  const hint = closest(name, [...known, ...inside]);
  const tag = rawText ?? '';
  return hint === undefined
    ? new ExportRefusal('tagUnknown', { path, tag })
    : new ExportRefusal('tagHint', {
        path,
        tag,
        hint: tag.replace(name, hint),
      });
}
