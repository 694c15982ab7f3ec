import { setTimeout as pause } from 'node:timers/promises';

/** Polls until `probe` gives something truthy, and gives that. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  milliseconds = 15_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + milliseconds; ; await pause(50)) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1000} s in vain for ${what}`);
  }
}
