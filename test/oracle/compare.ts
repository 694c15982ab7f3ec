import type { Answer } from './total.ts';

/** The part of a totals report that the oracle has a say on. */
export interface Report {
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly lines: readonly { readonly unitPrice: string | null; readonly amount: string | null }[];
  readonly charges: readonly { readonly element: string; readonly amount: string }[];
  readonly totals: { readonly goods: string | null; readonly charges: string | null; readonly total: string | null };
  readonly schedule: readonly { readonly amount: string | null }[];
  readonly landed: {
    readonly customsValue: string | null;
    readonly duties: readonly Named[];
    readonly taxes: readonly Named[];
    readonly fees: readonly Named[];
  } | null;
  readonly internal?: Readonly<
    Record<'cost' | 'rebate' | 'charges' | 'commission' | 'profit' | 'margin', string | null>
  >;
}
interface Named {
  readonly name: string;
  readonly amount: string;
}

/** The report under the keys of the oracle's answer. Figures that are absent are absent here too. */
export function flat(report: Report): Answer {
  const out: Record<string, string> = {};
  const put = (key: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) out[key] = value;
  };
  for (const [n, line] of report.lines.entries()) {
    put(`line ${String(n)} unit`, line.unitPrice);
    put(`line ${String(n)} amount`, line.amount);
  }
  for (const { element, amount } of report.charges) if (Number(amount) !== 0) put(`charge ${element}`, amount);
  put('goods', report.totals.goods);
  put('apart', report.totals.charges);
  put('total', report.totals.total);
  for (const [n, part] of report.schedule.entries()) put(`payment ${String(n)}`, part.amount);
  put('landed value', report.landed?.customsValue);
  for (const kind of ['duties', 'taxes', 'fees'] as const)
    for (const { name, amount } of report.landed?.[kind] ?? []) put(`landed ${kind} ${name}`, amount);
  for (const key of ['cost', 'rebate', 'charges', 'commission', 'profit', 'margin'] as const)
    put(key, report.internal?.[key]);
  if (!report.complete) out['incomplete'] = report.missing.join(', ');
  return out;
}

/** Figures on which two answers differ, as `key: oracle ≠ engine`. */
export function differences(oracle: Answer, engine: Answer): string[] {
  if (oracle['incomplete'] !== undefined) {
    const names = (all: Answer): string => (all['incomplete'] ?? '').split(', ').sort().join(', ');
    const same = names(oracle) === names(engine) && engine['total'] === undefined;
    return same ? [] : [`incomplete: ${names(oracle)} ≠ ${names(engine)}, total ${engine['total'] ?? 'none'}`];
  }
  const all = [...new Set([...Object.keys(oracle), ...Object.keys(engine)])];
  const keys =
    oracle['partial'] === undefined ? all : all.filter((key) => /^(line|goods|apart|total|payment)/.test(key));
  return keys
    .filter((key) => oracle[key] !== engine[key])
    .map((key) => `${key}: ${oracle[key] ?? 'nothing'} ≠ ${engine[key] ?? 'nothing'}`);
}
