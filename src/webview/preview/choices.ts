import type { PreviewLabels, Subject } from './protocol.ts';

/** Choices under one heading. */
export interface Group {
  readonly title: string;
  readonly options: readonly (readonly [id: string, name: string])[];
}

/** The file's own language first, then each alone, then each with English below it. */
export function languageGroups({ own, languages }: Subject, labels: PreviewLabels): readonly Group[] {
  const tags = languages.map(([tag]) => tag);
  const option = (id: string): [string, string] => [id, languageName(id, languages)];
  const others = (ids: readonly string[]): [string, string][] => ids.filter((id) => id !== own.language).map(option);
  return [
    { title: labels.asInFile, options: [option(own.language)] },
    { title: labels.oneLanguage, options: others(tags) },
    {
      title: labels.twoLanguages,
      options: others(['en+zh', ...tags.filter((tag) => tag !== 'en').map((tag) => `${tag}+en`)]),
    },
  ];
}

export function designGroups({ own, designs }: Subject, labels: PreviewLabels): readonly Group[] {
  const option = (id: string): [string, string] => [id, designName(id, labels)];
  const others = designs.filter((id) => id !== own.design);
  return [
    { title: labels.asInFile, options: [option(own.design)] },
    { title: labels.design, options: others.map(option) },
  ];
}

/** A language, or two, by their own names. */
export function languageName(tags: string, languages: Subject['languages']): string {
  const names = new Map(languages);
  return tags
    .split('+')
    .map((tag) => names.get(tag) ?? tag)
    .join(' + ');
}

/** The designs that ship with us, which are there whatever a seller's own template does. */
export const BUILT_IN = ['modern', 'classic'] as const;

function isBuiltIn(design: string): design is (typeof BUILT_IN)[number] {
  return BUILT_IN.some((one) => one === design);
}

/** A design of ours, or the file of the seller's own. */
export function designName(design: string, labels: PreviewLabels): string {
  return isBuiltIn(design) ? labels[`design.${design}`] : design.slice(design.lastIndexOf('/') + 1);
}

/** Whether the pages are to be made by the seller's own template. */
export function isOwnDesign({ look }: Subject): boolean {
  return !isBuiltIn(look.design);
}
