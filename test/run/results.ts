export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const none: Results = { passed: 0, failed: 0, skipped: 0 };

export const passed: Results = { ...none, passed: 1 };

export const failed: Results = { ...none, failed: 1 };

export function add(a: Results, b: Results): Results {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export const isEmpty = (results: Results): boolean => results.passed + results.failed === 0;

/** What mocha counts; hooks that failed are among the failures. Nothing at all means that it never got to its end. */
export function fromStats(stats: Mocha.Stats | undefined): Results {
  return stats ? { passed: stats.passes, failed: stats.failures, skipped: stats.pending } : failed;
}
