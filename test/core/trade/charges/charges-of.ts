import { compute } from '../../../../src/core/index.ts';
import type { Supposition } from '../../../../src/core/documents/compute.ts';
import type { Charges } from '../../../../src/core/trade/charges/charges.ts';
import type { Element } from '../../../../src/core/tables/incoterms.ts';
import { document, documentIn, folder, workspaceOf } from '../../files.ts';
import type { Files } from '../../files.ts';

type Keys = Readonly<Record<string, string | undefined>>;

/** Charges of a CFR quotation for 100 units (25 cartons, 2.5 m³, 250 kg), by rows of one rates file after another. */
export function charges(own: Keys, ...files: readonly (readonly string[])[]): Charges {
  const fx = 'fx: [{ pair: USD/CNY, rate: 8, date: 2026-11-01, source: s }]\n';
  const rates = files.map((rows, n) => [
    `${n}.rates.yaml`,
    `${n === 0 ? fx : ''}charges:\n${rows.map((row) => `  - { source: s${n}, ${row} }\n`).join('')}`,
  ]);
  return chargesIn(own, Object.fromEntries(rates) as Record<string, string>);
}

/** Charges of the same quotation beside these files, as it is or with something supposed. */
export function chargesIn(own: Keys, files: Files, supposed?: Supposition): Charges {
  const quotation = document({ incoterm: 'CFR Chicago', charges: undefined, ...own });
  const workspace = workspaceOf(folder({ ...files, 'q.quotation.yaml': quotation }));
  return compute(workspace, documentIn(workspace), undefined, supposed).charges;
}

/** What a charge comes to, its share of the price, or why it is not known. */
export function told({ given, problems }: Charges, element: Element = 'mainCarriage'): string | undefined {
  const problem = problems.find((one) => one.element === element);
  const found = given.get(element);
  return problem
    ? `${problem.problem} ${problem.detail}`
    : found && `${found.amount?.toFixed() ?? found.share?.toFixed() ?? ''}`;
}

/** A row for the main carriage. */
export const sea = (rest: string): string => `element: mainCarriage, ${rest}`;
