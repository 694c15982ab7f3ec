import assert from 'node:assert/strict';
import { buyerModel, compute, reportIssues, checkFile, saidIn } from '../../../src/core/index.ts';
import type { DocumentModel } from '../../../src/core/index.ts';
import { addDays, daysBetween } from '../../../src/core/documents/dates.ts';
import { workspacePath } from '../../../src/core/documents/paths.ts';
import { TODAY, buyer, document, documentIn, fileAt, folder, seller, workspaceOf } from '../files.ts';
import type { Files } from '../files.ts';

function model(
  own: Readonly<Record<string, string | undefined>> = {},
  files: Files = {},
  path = 'q.quotation.yaml',
): DocumentModel {
  const workspace = workspaceOf(folder({ ...files, [path]: document(own) }));
  return buyerModel(compute(workspace, documentIn(workspace, path)));
}

describe('the end of an offer', () => {
  const validity = { 'us.seller.yaml': seller({ defaults: '{ validity: 10 days }' }) };
  for (const [title, own, files, path, last] of [
    ['validity counts from the date', { validity: '30 days' }, {}, undefined, '2026-12-23'],
    ['validUntil wins', { validity: '30 days', validUntil: '2026-12-01' }, {}, undefined, '2026-12-01'],
    ['the seller’s default does for a quotation', {}, validity, undefined, '2026-12-03'],
    ['but not for a proforma', {}, validity, 'p.proforma.yaml', undefined],
    ['none without a date', { date: undefined, validity: '30 days' }, {}, undefined, undefined],
    ['weeks are seven days', { validity: '2 weeks' }, {}, undefined, '2026-12-07'],
  ] as const)
    it(title, () => assert.equal(model(own, files, path).validUntil, last));
});

describe('days', () => {
  for (const [from, days, to] of [
    ['2026-11-23', 30, '2026-12-23'],
    ['2027-12-31', 1, '2028-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-28', 2, '2026-03-30'], // over the change of clocks
  ] as const)
    it(`${from} and ${days} days is ${to}`, () => {
      assert.equal(addDays(from, days), to);
      assert.equal(daysBetween(from, to), days);
      assert.equal(daysBetween(to, from), -days);
    });
});

describe('the buyer’s model', () => {
  it('says in a language that is asked for all that it would say in its own', () => {
    const own = {
      price: undefined,
      payment: '{ en: "30% T/T in advance, 70% T/T against copy of B/L", zh: 预付30%电汇，见提单副本付70%电汇 }',
      leadTime: '{ en: 25 days, zh: 25天 }',
      notes: '[{ en: Keep dry, zh: 保持干燥 }]',
    };
    const workspace = workspaceOf(folder({ 'q.quotation.yaml': document({ ...own, language: 'en' }) }));
    const computation = compute(workspace, documentIn(workspace, 'q.quotation.yaml'));
    assert.deepEqual(buyerModel(saidIn(computation, 'zh')), model({ ...own, language: 'zh' }));
    assert.match(buyerModel(saidIn(computation, 'zh')).payment ?? '', /预付/);
  });

  it('prints in the language of the document, else of the buyer, else English', () => {
    const files = {
      'us.seller.yaml': seller({ name: '{ en: Bright, zh: 明线 }' }),
      'b.buyer.yaml': buyer({ language: 'zh' }),
    };
    assert.equal(model({ language: 'en', buyer: 'b' }, files).seller.name, 'Bright');
    assert.equal(model({ buyer: 'b' }, files).seller.name, '明线');
    assert.equal(model({}, files).seller.name, 'Bright');
    assert.equal(model({ language: 'zh-CN' }, files).seller.name, '明线');
    assert.equal(model({ language: 'fr' }, files).seller.name, 'Bright');
    assert.equal(model({ language: 'constructor' }, files).seller.name, 'Bright');
  });

  it('takes for a proforma the account in its currency, and none for a quotation', () => {
    const banks =
      '[{ id: usd, currency: USD, beneficiary: B, bank: In dollars }, { id: eur, currency: EUR, beneficiary: B, bank: In euro }]';
    const files = { 'us.seller.yaml': seller({ banks }) };
    const items = '[{ description: X, quantity: 1, price: 1 }]';
    assert.equal(model({ currency: 'EUR', items }, files, 'p.proforma.yaml').bank?.bank, 'In euro');
    assert.equal(model({ currency: 'EUR', items, bank: 'usd' }, files, 'p.proforma.yaml').bank?.bank, 'In dollars');
    assert.equal(model({ items }, files).bank, undefined);
  });

  it('shows a price that stands with all its decimals, and a discount with its rate', () => {
    const { lines, totals } = model({ items: '[{ description: X, quantity: 1000, price: 0.1234, discount: 2.5% }]' });
    assert.deepEqual(
      [lines[0]?.unitPrice, lines[0]?.discount, lines[0]?.discountRate, lines[0]?.amount, totals.total],
      ['0.1234', '3.09', '2.5%', '120.31', '120.31'],
    );
  });

  it('writes yen without decimals and dinars with three', () => {
    const items = '[{ description: X, quantity: 3, price: 33.3335 }]';
    assert.equal(model({ currency: 'JPY', items }).totals.total, '100');
    assert.equal(model({ currency: 'KWD', items }).totals.total, '100.001');
    assert.equal(model({ currency: 'HUF', items }).totals.total, '100.00');
  });

  it('takes the tier that the quantity reaches', () => {
    const price =
      '{ term: FOB Ningbo, currency: USD, tiers: [{ from: 500, unit: 8 }, { from: 100, unit: 9 }, { from: 1000, unit: 7 }] }';
    const files = { 'a.product.yaml': `sku: A\nname: A\nunit: pcs\nprice: ${price}\n` };
    const unit = (quantity: number): string | undefined =>
      model({ items: `[{ sku: A, quantity: ${quantity} }]` }, files).lines[0]?.unitPrice;
    assert.deepEqual([50, 100, 499, 500, 999, 5000].map(unit), ['9.00', '9.00', '9.00', '8.00', '8.00', '7.00']);
  });
});

describe('paths of pictures', () => {
  for (const [file, named, path] of [
    ['p/a.product.yaml', 'images/a.png', 'p/images/a.png'],
    ['p/a.product.yaml', '../media/a.png', 'media/a.png'],
    ['a.seller.yaml', './media//a.png', 'media/a.png'],
    ['p/a.product.yaml', 'images\\a.png', 'p/images/a.png'],
    ['p/a.product.yaml', '../../a.png', undefined],
    ['p/a.product.yaml', 'x/../../../a.png', undefined],
    ['a.product.yaml', 'file:///etc/a.png', undefined],
    ['a.product.yaml', '', undefined],
  ] as const)
    it(`${named} in ${file}`, () => assert.equal(workspacePath(file, named), path));
});

describe('issues as rows', () => {
  it('count lines and columns from 1, in text with other line ends and letters too', () => {
    for (const end of ['\n', '\r\n']) {
      const text =
        `number: 灯\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\nitems: [{ sku: 灯灯, quantity: x }]\n`.replaceAll(
          '\n',
          end,
        );
      const workspace = workspaceOf({ 'q.quotation.yaml': text });
      const rows = reportIssues(workspace, checkFile(workspace, fileAt(workspace, 'q.quotation.yaml'), TODAY));
      const row = rows.find((one) => one.code === 'bad-value');
      assert.deepEqual([row?.line, row?.column, row?.file], [5, 30, 'q.quotation.yaml']);
    }
  });
});
