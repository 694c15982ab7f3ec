import { random } from '../core/random.ts';

/** Chance that falls the same way for the same seed. */
export class Dice {
  readonly below: (bound: number) => number;

  constructor(seed: number) {
    this.below = random(seed);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(choices: readonly T[]): T {
    const one = choices[this.below(choices.length)];
    if (one === undefined && choices.length === 0) throw new Error('nothing to choose from');
    return one as T;
  }

  /** Decimal text between two whole numbers, with so many decimals. */
  amount(from: number, to: number, decimals: number): string {
    const whole = String(from + this.below(to - from));
    if (decimals === 0) return whole;
    const part = Array.from({ length: decimals }, () => String(this.below(10))).join('');
    return `${whole}.${this.chance(30) ? '5'.padEnd(decimals, '0') : part}`;
  }
}
