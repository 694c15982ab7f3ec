import type { Wish } from './protocol.ts';

/** An input of what is supposed: a number field and a slider over the same range. */
export interface WishInput {
  /** `fx USD/CNY`, `freight`, `duty`, `quantity`, `margin`. */
  readonly id: string;
  readonly label: string;
  /** As things are. */
  readonly now: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** False for a text that is no number. */
  readonly valid: boolean;
}

/** What of a wish an input says; `undefined` where it says nothing. */
export function wished(wish: Wish, id: string): string | undefined {
  if (id.startsWith('fx ')) return wish.fx?.[id.slice(3)];
  return wish[id as 'freight' | 'duty' | 'quantity' | 'margin'];
}

/** The wish with another value of one input; `undefined` takes it out. */
export function wishWith(wish: Wish, id: string, value: string | undefined): Wish {
  if (!id.startsWith('fx ')) return { ...wish, [id]: value };
  const others = Object.entries(wish.fx ?? {}).filter(([pair]) => pair !== id.slice(3));
  const fx = Object.fromEntries(value === undefined ? others : [...others, [id.slice(3), value]]);
  return { ...wish, fx: Object.keys(fx).length > 0 ? fx : undefined };
}

/** A number as the engine reads it, below zero or not. */
export function isNumber(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text.trim());
}
