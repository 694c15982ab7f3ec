import type { PriceLadder } from '../../src/core/documents/ladder.ts';
import type { TotalsReport } from '../../src/core/documents/report.ts';
import type { Show } from '../../src/webview/protocol.ts';

/** A complete FOB quotation; a test changes what it is about. */
export function report(change: Partial<TotalsReport> = {}): TotalsReport {
  return {
    kind: 'quotation',
    number: 'QT-2026-0042',
    date: '2026-11-23',
    validUntil: '2026-12-23',
    follows: null,
    seller: 'Ningbo Brightline Lighting Co., Ltd.',
    buyer: { name: 'Acme Lighting Imports LLC', country: 'US' },
    currency: 'USD',
    incoterm: { rule: 'FOB', place: 'Ningbo', edition: 2020, taxUnpaid: false },
    complete: true,
    missing: [],
    lines: [line(1, '14280.00'), line(2, '252.84')],
    charges: [],
    totals: { goods: '14532.84', discount: null, charges: '0.00', total: '14532.84', words: 'SAY US DOLLARS …' },
    payment: '30% T/T in advance, 70% T/T against copy of B/L',
    schedule: [
      { percent: '30', by: 'T/T', when: 'in advance', words: 'T/T in advance', due: null, amount: '4359.85' },
      {
        percent: '70',
        by: 'T/T',
        when: 'against copy of B/L',
        words: 'T/T against copy of B/L',
        due: null,
        amount: '10172.99',
      },
    ],
    tolerance: null,
    lc: null,
    packing: null,
    landed: null,
    issues: [],
    ...change,
  };
}

export function line(no: number, amount: string | null): TotalsReport['lines'][number] {
  return {
    no,
    sku: `SKU-${no}`,
    description: `Lamp ${no}`,
    quantity: '1200',
    unit: 'pcs',
    unitPrice: '11.90',
    discount: null,
    amount,
  };
}

export function issue(change: Partial<TotalsReport['issues'][number]> = {}): TotalsReport['issues'][number] {
  return {
    code: 'missing-charge',
    severity: 'error',
    message: 'A charge is missing.',
    file: 'quotes/QT-2026-0042.quotation.yaml',
    line: 8,
    column: 11,
    ...change,
  };
}

/** FOB: the goods and a pre-carriage beside them; the risk passes on board. */
export const ladder: PriceLadder = {
  steps: [
    {
      id: 'goods',
      who: 'S',
      amount: '14432.84',
      within: null,
      inside: [
        { id: 'cost', amount: '12000.00' },
        { id: 'profit', amount: '2432.84' },
      ],
    },
    { id: 'exportPacking', who: 'S', amount: null, within: 'goods' },
    { id: 'preCarriage', who: 'S', amount: '100.00', within: null },
    { id: 'loadingOnBoard', who: 'S', amount: null, within: null },
    { id: 'mainCarriage', who: 'B', amount: '850.00', within: null },
    { id: 'insurance', who: 'N', amount: null, within: null },
    { id: 'importDuties', who: 'B', amount: null, within: null },
  ],
  total: '14532.84',
  riskAfter: 'loadingOnBoard',
  sellerUntil: 'loadingOnBoard',
};

export function show(change: Partial<TotalsReport> = {}, state: Show['state'] = 'draft'): Show {
  return {
    type: 'show',
    report: report(change),
    ladder,
    reference: undefined,
    whatIf: { fx: [{ pair: 'USD/CNY', rate: '7.1' }], freight: '850.00', duty: true, margin: '0.1674', byProfit: true },
    internal: true,
    fixes: (change.issues ?? []).map(() => []),
    state,
    source: { uri: 'file:///w/quotes/QT-2026-0042.quotation.yaml', name: 'QT-2026-0042.quotation.yaml' },
  };
}
