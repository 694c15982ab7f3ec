import { random } from '../random.ts';

/** Every number to 120, the round ones, those around a change of word, and pinned others of 1 to 12 digits. */
export function wholeNumbers(): string[] {
  const next = random(20261123);
  const found = new Set(Array.from({ length: 121 }, (_, n) => String(n)));
  for (let power = 100n; power <= 100_000_000_000n; power *= 10n)
    for (const times of [1n, 2n, 3n, 5n, 7n, 8n, 9n])
      for (const more of [0n, 1n, 11n, 80n, power / 10n, power - 1n]) found.add(String(times * power + more));
  for (let round = 0; round < 400; round++) {
    const digits = Array.from({ length: 1 + next(12) }, () => next(next(2) === 0 ? 2 : 10)).join('');
    found.add(String(BigInt(digits)));
  }
  return [...found];
}
