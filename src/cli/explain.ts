import type { Trace } from '../core/index.ts';

/** A trace as an indented tree: amount, label, how, and where it comes from. */
export function explained(trace: Trace, depth = 0): string[] {
  const how = trace.how === undefined ? '' : `  = ${trace.how}`;
  const from = trace.from === undefined ? '' : `  [${trace.from}]`;
  const line = `${'  '.repeat(depth)}${trace.label}: ${trace.amount}${how}${from}`;
  return [line, ...trace.parts.flatMap((part) => explained(part, depth + 1))];
}
