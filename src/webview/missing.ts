import { clip } from './format.ts';
import { fill, type Labels } from './labels.ts';

/** What a missing input is in plain words; a name that we do not know stands for itself. */
export function missingWord(name: string, labels: Labels): string {
  const words = new Map<string, string>(Object.entries(labels));
  const element = words.get(`element.${name}`);
  if (element !== undefined) return fill(labels['missing.element'], { element });
  return words.get(`missing.${name}`) ?? clip(name, 80);
}
