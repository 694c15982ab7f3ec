import type { Element } from '../../core/tables/incoterms.ts';
import { elementParts, labelParts, secondOf } from '../labels.ts';
import type { InBoth, Label, Speech } from '../labels.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** A label over or beside what it names; the second language of two is set apart, so that it never breaks in its middle. */
export function heading(key: Label, speech: Speech): Markup {
  return both(labelParts(key, speech), speech);
}

/** The name of a cost element in the same way. */
export function elementHeading(element: Element, speech: Speech): Markup {
  return both(elementParts(element, speech), speech);
}

function both([main, second]: InBoth, speech: Speech): Markup {
  if (second === undefined) return html`${main}`;
  return html`${main} <span class="second" lang="${secondOf(speech)}">${second}</span>`;
}
