/** Something to be measured: what is prepared outside the clock is handed to what runs inside. */
export interface Subject {
  prepare(): () => unknown;
}

/** Milliseconds a run. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  /** Median processor time, all threads: garbage collection and the compiler count. */
  readonly cpu: number;
}

/** Takes the subjects in turns, so that a slow moment of the machine meets them alike. */
export function measure<K extends string>(
  subjects: Readonly<Record<K, Subject>>,
  { warmUp, samples }: { readonly warmUp: number; readonly samples: number },
): Readonly<Record<K, Timing>> {
  const names = Object.keys(subjects) as K[];
  const taken = new Map<K, { wall: number; cpu: number }[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < samples; round++)
    for (const name of names) {
      const one = sample(subjects[name]);
      if (round >= 0) taken.get(name)?.push(one);
    }
  const timings = names.map((name) => {
    const all = taken.get(name) ?? [];
    const wall = all.map((one) => one.wall);
    return [name, { median: median(wall), min: Math.min(...wall), cpu: median(all.map((one) => one.cpu)) }];
  });
  return Object.fromEntries(timings) as Record<K, Timing>;
}

const youngOnly = globalThis.gc as ((options: { type: 'minor' }) => void) | undefined;

function sample({ prepare }: Subject): { wall: number; cpu: number } {
  const run = prepare();
  youngOnly?.({ type: 'minor' }); // what preparing left; a full collection would throw compiled code away too
  const cpu = process.cpuUsage();
  const start = performance.now();
  run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}

/** The value that so great a part of all does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
