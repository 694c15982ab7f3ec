import { NO_FIGURE, amountText } from '../format.ts';
import type { Speech } from '../labels.ts';

/** User text on one line, its line breaks as `joint`; control characters, which no message needs, are left out. */
export function oneLine(text: string, joint = ', '): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .trim()
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .join(joint)
    .replace(/[^\S\u00a0]+/g, ' ');
}

/** `USD 14,682.84`, or a dash where the figure is not known. */
export function money(amount: string | undefined, { currency }: { readonly currency: string }, speech: Speech): string {
  return amount === undefined ? NO_FIGURE : `${oneLine(currency)} ${amountText(amount, speech)}`.trim();
}
