import { asWritten, compute, explain, isRule, totalsReport } from '../core/index.ts';
import type { TotalsReport } from '../core/index.ts';
import type { Io } from './io.ts';
import { issuesFrom, issuesIn } from './load.ts';
import { supposed } from './supposed.ts';
import { CliError } from './command.ts';
import type { ExitCode, Options } from './command.ts';
import { issueLine } from './check.ts';
import { explained } from './explain.ts';
import { packed } from './packed.ts';
import { percent } from './percent.ts';
import { table } from './table.ts';

/** `tradewright totals`: what a document comes to, as a table or as one JSON object. */
export function totals([file, place = '']: readonly string[], options: Options, io: Io): ExitCode {
  if (file === undefined) throw new CliError('tradewright totals FILE: which document?');
  if (place && options.term === undefined) throw new CliError(`tradewright totals FILE: what is “${place}”?`);
  const { loaded, document, written } = supposed(file, options, io);
  const [word = '', ...named] = options.term?.split(/\s+/) ?? [];
  const rule = word.toUpperCase();
  if (options.term !== undefined && !isRule(rule)) throw new CliError(`“${word}” is not a rule of Incoterms 2020`);
  const computation = compute(
    loaded.workspace,
    document,
    isRule(rule) ? { rule, place: named.join(' ') || place } : undefined,
  );
  const found = issuesIn(loaded, document, io, computation);
  const issues = issuesFrom(written, asWritten(written.workspace, loaded.workspace, found), io);
  const report = totalsReport(computation, issues, { buyer: options.buyer });
  const trace = options.explain && !options.buyer ? explain(loaded.workspace, computation) : undefined;
  if (options.json) io.out(JSON.stringify(trace ? { ...report, explain: trace } : report, undefined, 2));
  else io.out([printed(report), ...(trace ? ['', ...explained(trace)] : [])].join('\n'));
  return issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}

function printed(report: TotalsReport): string {
  const { currency, incoterm, totals: sums } = report;
  const lines: string[] = [
    `${report.kind === 'proforma' ? 'Proforma invoice' : 'Quotation'} ${report.number}   ${report.date ?? ''}`,
    `${report.seller} → ${report.buyer.name}`,
    incoterm ? `${incoterm.rule} ${incoterm.place}, Incoterms 2020` : 'no term of delivery',
    '',
    ...table(
      report.lines.map((line) => [
        line.sku ?? '',
        line.description,
        `${line.quantity ?? '—'} ${line.unit}`,
        line.unitPrice ?? '—',
        line.discount ? `-${line.discount}` : '',
        line.amount ?? '—',
      ]),
      ['left', 'left', 'right', 'right', 'right', 'right'],
    ),
    '',
  ];
  const rows: string[][] = [['Goods', sums.goods ?? '—']];
  if (sums.discount !== null && /[1-9]/.test(sums.discount)) rows.push(['Discount', `-${sums.discount}`]);
  for (const charge of report.charges) if (charge.shown === 'separate') rows.push([charge.element, charge.amount]);
  rows.push([`Total ${currency}`, sums.total ?? `— incomplete: ${report.missing.join(', ')}`]);
  lines.push(...table(rows, ['left', 'right']));
  if (sums.words) lines.push(sums.words);
  for (const part of report.schedule)
    lines.push(`  ${part.percent === null ? '' : `${part.percent}%  `}${part.amount ?? '—'}  ${part.words}`);
  const { packing, landed, internal } = report;
  if (packing) lines.push('', ...packed(packing));
  if (landed) {
    const named = [...landed.duties, ...landed.taxes, ...landed.fees].map((row) => [`  ${row.name}`, row.amount]);
    lines.push(
      '',
      `Import into ${landed.country}:`,
      ...table([['  Customs value', landed.customsValue ?? '—'], ...named], ['left', 'right']),
    );
  }
  if (internal) {
    const inside = report.charges.map((charge) => [`  ${charge.element}`, charge.amount]);
    lines.push('', 'Internal (never exported):');
    lines.push(
      ...table(
        [
          ['  Net cost', internal.cost ?? '—'],
          ...inside,
          ...(internal.commission && !/^[0.]+$/.test(internal.commission)
            ? [['  Commission', internal.commission]]
            : []),
          ...(internal.otherShares && !/^[0.]+$/.test(internal.otherShares)
            ? [['  Bank charge and overhead', internal.otherShares]]
            : []),
          ['  Profit', internal.profit ?? '—'],
          ['  Margin', internal.margin ? percent(internal.margin) : '—'],
        ],
        ['left', 'right'],
      ),
    );
    if (internal.purchase)
      lines.push(`  Cost per ${currency} earned: ${internal.purchase.exchangeCost} ${internal.purchase.currency}`);
  }
  if (report.issues.length > 0) lines.push('', ...report.issues.map(issueLine));
  return lines.join('\n');
}
