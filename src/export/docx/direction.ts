const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text has letters that are written from right to left. */
export function isBackward(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Whether a text has letters or figures that are written from left to right, and no other. */
export function isForward(text: string): boolean {
  return !isBackward(text) && /[\p{L}\p{N}]/u.test(text);
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * A line with marks that keep it together, in its order, between Arabic words: without them the groups of a phone or
 * account number change places, and the full stop of an English sentence moves to its front.
 */
export function heldTogether(line: string): string {
  return line.replace(/\S(?:.*\S)?/su, `${LEFT_TO_RIGHT_MARK}$&${LEFT_TO_RIGHT_MARK}`);
}
