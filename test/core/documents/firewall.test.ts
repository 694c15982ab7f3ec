import assert from 'node:assert/strict';
import { buyerModel, checkFile, compute, reportIssues, totalsReport } from '../../../src/core/index.ts';
import type { Computation } from '../../../src/core/index.ts';
import { EMAIL_PLACES } from '../../../src/core/spec/email.ts';
import { emailDraft } from '../../../src/export/email.ts';
import { TEXT_FORMATS } from '../../export/text-formats.ts';
import { TODAY, document, documentIn, folder, product, seller, workspaceOf } from '../files.ts';

// Every key that is internal holds a marker; figures that only the seller may know are odd enough to be found.
const FILES = folder({
  'us.seller.yaml': seller({
    internal: 'MARK-SELLER',
    email: `{ subject: "{number} {seller}", body: { zh: "${EMAIL_PLACES.map((place) => `{${place}}`).join(' ')}" } }`,
    floor: '{ margin: 77.7% }',
    defaults: '{ currency: USD, pricing: { bank: 0.3571% of price } }',
  }),
  'b.buyer.yaml': 'name: Example Imports\ncountry: US\ninternal: MARK-BUYER\n',
  'a.product.yaml': product({
    cost: '{ amount: 43.21 CNY, vat: 13%, rebate: 11.11%, supplier: MARK-SUPPLIER }',
    internal: 'MARK-PRODUCT',
  }),
  'x.rates.yaml':
    'fx: [{ pair: USD/CNY, rate: 7.0123, date: 2026-11-20, source: MARK-FX }]\ncharges:\n  - { element: preCarriage, amount: 1234.56 CNY, source: MARK-RATE }\n  - { element: mainCarriage, amount: 987.65 USD, source: MARK-FREIGHT, validUntil: 2026-11-24 }\ninsurance: { rate: 0.2789%, source: MARK-INSURER }\nduties: [{ hs: "94", to: US, rate: 7.77%, source: MARK-DUTY }]\nfees: [{ to: US, name: Merchandise processing fee, rate: 0.3%, source: MARK-FEE }]\n',
});
const INTERNAL =
  /MARK-|supplier|rebate|profit|margin|commission|overhead|43\.21|7\.0123|1234\.56|0\.3571|77\.7|2789|rates\.yaml/i;
const FREIGHT = /987\.65/;

/** What goes to the buyer: every format that is text, and mails by our templates and by the seller's. */
function sent(computation: Computation): string {
  const model = buyerModel(computation);
  const files = TEXT_FORMATS.map(({ render }) => render(model, () => undefined).replace(/<style>[^]*?<\/style>/, ''));
  const mails = ['en', 'zh', 'en+zh'].map((language) =>
    JSON.stringify(emailDraft({ ...model, language }, ['Q-1.pdf'])),
  );
  return [...files, ...mails].join('\n');
}

function texts(own: Record<string, string>): Record<'model' | 'report' | 'sent' | 'inside', string> {
  const workspace = workspaceOf({
    ...FILES,
    'q.quotation.yaml': document({
      buyer: 'b',
      validity: '30 days',
      internal: 'MARK-DOCUMENT',
      charges: '{ exportClearance: none, originTerminal: none }',
      ...own,
    }),
  });
  const file = documentIn(workspace);
  const computation = compute(workspace, file);
  const issues = reportIssues(workspace, checkFile(workspace, file, TODAY, computation));
  assert.ok(issues.length > 0);
  return {
    model: JSON.stringify(buyerModel(computation)),
    report: JSON.stringify(totalsReport(computation, issues, { buyer: true })),
    sent: sent(computation),
    inside: JSON.stringify(totalsReport(computation, issues)),
  };
}

describe('what a buyer may see', () => {
  const pricings = {
    list: '{ method: list, commission: 4.321% of price }',
    cost: '{ method: cost, profit: 13.57% of price, commission: 4.321% of price, overhead: 2.468% of purchase, interest: { rate: 6.789%, days: 45 days } }',
  };
  for (const [name, pricing] of Object.entries(pricings))
    for (const incoterm of ['FOB Ningbo', 'CIF Chicago', 'DDP Chicago'])
      it(`holds nothing internal: ${incoterm} from ${name}`, () => {
        const items =
          '[{ sku: A, quantity: 96, internal: MARK-ITEM }, { description: X, quantity: 3, price: 5, hs: "940542", origin: CN, cost: { amount: 43.21 CNY, supplier: MARK-SUPPLIER } }]';
        const destination = '{ country: US, importerOfRecord: seller, entryDate: 2026-12-01 }';
        const { inside, ...seen } = texts({ incoterm, pricing, items, destination });
        for (const text of Object.values(seen)) {
          assert.doesNotMatch(text, INTERNAL);
          assert.doesNotMatch(text, FREIGHT);
          assert.doesNotMatch(text, /13\.57|4\.321|2\.468|6\.789|0\.1357|0\.04321/);
        }
        assert.match(inside, /"internal":/);
        assert.match(inside, /MARK-RATE/);
        assert.match(seen.sent, /Dear Sir or Madam.*Q-1\.pdf/s);
      });

  it('holds charges on lines of their own, without their source', () => {
    const { model, report, sent } = texts({ incoterm: 'CFR Chicago', charging: 'separate lines' });
    for (const text of [model, report, sent]) {
      assert.match(text, FREIGHT);
      assert.doesNotMatch(text, INTERNAL);
    }
  });

  it('holds no issue: an issue names margin and floor', () => {
    const { report, inside } = texts({ incoterm: 'FOB Ningbo' });
    assert.match(inside, /below your floor of 77\.7%/);
    assert.match(report, /"issues":\[\]/);
  });
});
