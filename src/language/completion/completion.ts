import type { FileKind, Range } from '../../core/index.ts';
import { yamlText } from '../../core/spec/yaml-text.ts';
import type { Cursor } from '../cursor.ts';
import type { Expected } from '../expected.ts';
import type { View } from '../view.ts';

/** Something that can be written at the cursor. */
export interface Completion {
  readonly label: string;
  /** Beside the label, on every row. */
  readonly description?: string | undefined;
  /** Of the chosen row alone. */
  readonly detail?: string | undefined;
  readonly kind:
    'block' | 'element' | 'figure' | 'file' | 'key' | 'party' | 'place' | 'product' | 'snippet' | 'term' | 'word';
  /** What is written, in the syntax of snippets. */
  readonly insert: string;
  /** What typed letters are compared with. */
  readonly filter: string;
  /** What it is, at length; asked for the chosen row alone. */
  readonly words?: (() => string | undefined) | undefined;
  /** Something is chosen next: its value, its place. */
  readonly goesOn?: boolean | undefined;
}

/** What can be written at the cursor, the likeliest first. */
export interface Completions {
  /** What it takes the place of. */
  readonly range: Range;
  readonly items: readonly Completion[];
  /** There are more than these: ask again as letters are typed. */
  readonly isCut: boolean;
}

/** Where somebody is writing, and what belongs there. */
export interface Writing {
  readonly view: View;
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly cursor: Cursor;
  readonly expected: Expected;
}

/** A value, before it is brought into YAML. */
export interface Offer extends Omit<Completion, 'insert' | 'filter' | 'label' | 'kind'> {
  readonly value: string;
  readonly label?: string;
  readonly kind?: Completion['kind'];
  /** What else it can be found by. */
  readonly found?: string;
  /** In place of the value, in the syntax of snippets. */
  readonly insert?: string;
}

/** A value as it is written at this cursor: in quotes where YAML asks for them. */
export function asValue({ cursor, text }: Pick<Writing, 'cursor' | 'text'>, offer: Offer): Completion {
  const { value, label = value, kind = 'word', found = '', insert, ...rest } = offer;
  const quote = /^["']/.exec(text.slice(cursor.range.start, cursor.range.end))?.[0] ?? '';
  return {
    ...rest,
    label,
    kind,
    insert: insert ?? literal(yamlText(value, cursor.inFlow)),
    // The editor compares all that the completion replaces, from its beginning.
    filter: `${quote}${[isTyped(cursor, kind, value) ? '' : value, found].join(' ').trim() || NOTHING}`.slice(
      0,
      MOST_COMPARED,
    ),
  };
}

/**
 * Figures are chosen from a list or typed, never both: who types 5 and goes on to the next line means 5, whatever tier
 * begins at 500.
 */
function isTyped({ typed }: Cursor, kind: Completion['kind'], value: string): boolean {
  return kind === 'figure' && /\d/.test(value) && !/\s/.test(typed);
}

/** No letter that is typed is in it. */
const NOTHING = '…';

/** The editor compares no more letters than these. */
const MOST_COMPARED = 128;

/** A text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
