import { Decimal } from '../../core/money/decimal.ts';
import { amountText, dateText } from '../format.ts';
import type { Speech } from '../labels.ts';
import { numberOf } from './exact.ts';
import { dateFormat, percentFormat, serialOf } from './number-formats.ts';
import type { Look } from './style.ts';

/** What stands in a cell. */
export type Content = TextContent | NumberContent;

export interface TextContent {
  /** Runs of text in their own looks, one below the other. */
  readonly runs: readonly { readonly text: string; readonly look?: Look }[];
  /** A number of a party or account, which a program must not reckon with: leading zeros stay. */
  readonly code?: boolean;
}

export interface NumberContent {
  readonly number: number;
  readonly format: string;
  /** Without its `=`; the number is its result. */
  readonly formula?: string | undefined;
  /** How it is shown, of a number that stands as this text where a column is too narrow: programs would show `####`. */
  readonly shown?: string;
}

export function text(value: string): TextContent {
  return { runs: [{ text: value }] };
}

export function code(value: string): TextContent {
  return { runs: [{ text: value }], code: true };
}

/** A figure of the model; one that it lacks is a dash, one with more digits than a spreadsheet keeps is text. */
export function figure(value: string | undefined, format: string, speech: Speech, formula?: string): Content {
  const number = value === undefined ? undefined : numberOf(value);
  return number === undefined ? text(amountText(value, speech)) : { number, format, formula };
}

/** A day as a date; what is no day as it is written. */
export function date(value: string, speech: Speech): Content {
  const number = serialOf(value);
  return number === undefined
    ? text(dateText(value, speech))
    : { number, format: dateFormat(speech), shown: dateText(value, speech) };
}

/** A percentage, written with its sign or without, as a share of one: plain decimal text. */
export function shareOf(percent: string): string | undefined {
  const written = /^\s*([+-]?\d+(?:\.\d+)?)\s*[%％]?\s*$/.exec(percent)?.[1];
  return written === undefined ? undefined : new Decimal(written).div(100).toFixed();
}

/** A percentage as a number that formulas can use; what is none as it is written. */
export function percent(value: string): Content {
  const share = shareOf(value);
  const number = share === undefined ? undefined : numberOf(share);
  return number === undefined ? text(value) : { number, format: percentFormat(value.replace(/\s*[%％]\s*$/, '')) };
}
