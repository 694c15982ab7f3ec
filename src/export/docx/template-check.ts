import { TagDisposition } from 'easy-template-x';
import type { Tag } from 'easy-template-x';
import { closest } from '../../core/spec/closest.ts';
import { ExportRefusal } from '../refusal.ts';
import { LISTS } from './template-data.ts';
import type { ListName, TemplateData } from './template-data.ts';

/**
 * Refuses a template whose braces hold what is not known, before anything is filled in: a wrong name would be an empty
 * place on the buyer's paper.
 */
export function checkTags(tags: readonly Tag[], data: TemplateData, path: string): void {
  const open: Tag[] = [];
  for (const tag of tags) {
    const lists = open.map(({ name }) => name).filter(isList);
    if (tag.disposition === TagDisposition.Close) {
      const begun = open.pop();
      if (!begun || (tag.name !== '' && tag.name !== begun.name))
        throw new ExportRefusal('tagEnd', { path, tag: tag.rawText });
    } else if (tag.disposition === TagDisposition.Open) {
      if (!isList(tag.name) && !Object.hasOwn(data.sections, tag.name) && !isText(tag.name, data, lists))
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

function checkPlace(tag: Tag, data: TemplateData, lists: readonly ListName[], path: string): void {
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
  const home = Object.entries<readonly string[]>(LISTS).find(([, names]) => names.includes(name ?? ''))?.[0];
  if (home !== undefined)
    throw new ExportRefusal('tagRow', {
      path,
      tag: rawText,
      begin: `{#${home}}`,
      end: `{/${home}}`,
    });
  throw unknown(tag, data, path);
}

function isList(name: string | undefined): name is ListName {
  return name !== undefined && Object.hasOwn(LISTS, name);
}

function isText(name: string, data: TemplateData, lists: readonly ListName[]): boolean {
  return (
    Object.hasOwn(data.texts, name) ||
    lists.some((list) => name !== 'image' && (LISTS[list] as readonly string[]).includes(name))
  );
}

function unknown({ name = '', rawText }: Partial<Tag>, data: TemplateData, path: string): ExportRefusal {
  const known = [data.texts, data.pictures, data.sections, LISTS].flatMap((names) => Object.keys(names));
  const inside = Object.values<readonly string[]>(LISTS).flat();
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
