import type { DueFrom, DueRule } from './instalment.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Words that make a day the last one: `by`, `not later than`; `before` would leave the day itself out. */
const LAST = String.raw`(?:\b(?:by|on|until|till|(?:no|not) later than|on or before|latest)\s+|不[迟遲][于於]|最[迟遲]|截[至止])\s*`;
const NUMERIC = new RegExp(String.raw`${LAST}(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)`, 'i');
const SPELT = new RegExp(
  String.raw`${LAST}(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTHS.join('|')})[a-z]*\.?,?\s+(\d{4})(?!\d)`,
  'i',
);

/** What ends the words of a day: `30 days after PI sign` is none from the invoice's own date. */
const END = String.raw`(?=\s*(?:$|[,;:.)\]、，；。]|(?:by|via|through|with|and|plus|at|for|the)\b))`;
/** A copy of a bill of lading arrives on a day of its own: only the document itself has the date of shipment. */
const SHIPMENT = String.raw`(?:latest\s+|last\s+)?(?:on[- ]board\s+)?(?:shipment|shipping|on[- ]board|B\s?\/\s?L|BL|bills? of lading)(?:\s+date)?`;
const PAPER = String.raw`(?:this\s+)?(?:(proforma(?:\s+invoice)?|PI)|(quotation|offer)|((?:commercial\s+)?invoice))(?:\s+date)?`;
const ENGLISH = new RegExp(
  String.raw`\b(\d{1,3})\s*(?:calendar\s+)?days?\s*(?:after|from|of|(before|prior to))\s+(?:the\s+)?(?:date\s+of\s+(?:the\s+)?)?(?:(${SHIPMENT})|${PAPER})${END}`,
  'i',
);
const CHINESE =
  /(?:((?<![见見凭憑到])提[单單]|[装裝][运運船]|出[运運]|[发發][货貨]|[开開]船)|(形式[发發]票|PI)|([报報][价價][单單]?)|[发發]票)(?:日期?|之日)?(?:起?[之以]?([后後前])|起)(?:的)?\s*(\d{1,3})\s*[天日]/;
const NET = /\bnet\s+(\d{1,3})(?!\s*(?:days?\s*)?(?:after|from|of))(?:days?)?\b/i;

/**
 * The day that a part's words make certain: `60 days after B/L date`, `Net 30 days` (from the invoice), `not later
 * than 2026-12-31`. Working days, sight, deposits and arrivals are not known beforehand: `undefined`.
 */
export function readDue(words: string): DueRule | undefined {
  const numeric = NUMERIC.exec(words);
  if (numeric) return day(numeric[1], numeric[2], numeric[3]);
  const spelt = SPELT.exec(words);
  if (spelt) return day(spelt[3], MONTHS.indexOf(String(spelt[2]).toLowerCase()) + 1, spelt[1]);
  const english = ENGLISH.exec(words);
  if (english) {
    const [, days, before, shipment, proforma, quotation] = english;
    return counted(days, before !== undefined, origin(shipment, proforma, quotation));
  }
  const chinese = CHINESE.exec(words);
  if (chinese) {
    const [, shipment, proforma, quotation, side, days] = chinese;
    return counted(days, side === '前', origin(shipment, proforma, quotation));
  }
  const net = NET.exec(words);
  return net ? counted(net[1], false, 'invoice') : undefined;
}

function origin(shipment?: string, proforma?: string, quotation?: string): DueFrom {
  return shipment ? 'shipment' : proforma ? 'proforma' : quotation ? 'quotation' : 'invoice';
}

function counted(days: string | undefined, before: boolean, from: DueFrom): DueRule {
  return { kind: 'days', days: before ? -Number(days) : Number(days), from };
}

function day(...numbers: readonly (string | number | undefined)[]): DueRule | undefined {
  const text = numbers.map((number) => String(number).padStart(2, '0')).join('-');
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? { kind: 'day', day: text } : undefined;
}
