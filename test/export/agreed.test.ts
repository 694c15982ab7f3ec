import assert from 'node:assert/strict';
import { buyerModel, compute } from '../../src/core/index.ts';
import type { DocumentModel } from '../../src/core/index.ts';
import { TEXT_FORMATS } from './text-formats.ts';
import { documentIn, folder, workspaceOf, document } from '../core/files.ts';
import { textOf } from './read-page.ts';

// From YAML through the buyer's model to the texts of every format: what a bank and a buyer hold a seller to.

const PATH = 'p.proforma.yaml';

function model(own: Readonly<Record<string, string>>): DocumentModel {
  const workspace = workspaceOf(folder({ [PATH]: document(own) }));
  return buyerModel(compute(workspace, documentIn(workspace, PATH)));
}

const LC = {
  lc: '{ number: LC-1, amount: about 1000 USD, latestShipment: 2026-12-31, expiry: 2027-01-31, presentation: 15 days }',
  payment: 'L/C at sight',
};

for (const { id, render } of TEXT_FORMATS) {
  const read = (own: Readonly<Record<string, string>>): string =>
    textOf(render(model(own), () => undefined)).replace(/\*\*|\\/g, '');

  describe(`what is agreed in ${id}`, () => {
    it('has the amount of the letter of credit, what may be drawn, and its days', () => {
      const text = read(LC);
      for (const said of [
        /Amount:? about USD 1,000\.00/,
        /May be drawn:? USD 900\.00 to 1,100\.00/,
        /Latest shipment:? 31 Dec 2026/,
        /Expiry date:? 31 Jan 2027/,
        /Presentation:? within 15 days after shipment/,
        /Last presentation:? 15 Jan 2027/,
      ])
        assert.match(text, said);
      const chinese = read({ ...LC, language: 'zh' });
      for (const said of [
        /金额[：]? ?约 USD 1,000\.00/,
        /可支取金额[：]? ?USD 900\.00 至 1,100\.00/,
        /最迟交单日[：]? ?2027年1月15日/,
      ])
        assert.match(chinese, said);
    });

    it('has no range of drawings for an amount that stands', () => {
      const text = read({ lc: '{ amount: 1000 USD }' });
      assert.match(text, /Amount:? USD 1,000\.00/);
      assert.doesNotMatch(text, /May be drawn|Last presentation|about USD/);
    });

    it('has the tolerance of quantity and of amount, each where the document says it', () => {
      assert.match(
        read({ tolerance: '10%' }),
        /Quantity tolerance:? ±10%.*Amount tolerance:? ±10%,? USD 900\.00 to 1,100\.00/,
      );
      assert.match(
        read({ tolerance: '{ quantity: 5%, amount: 0% }' }),
        /Quantity tolerance:? ±5%.*Amount tolerance:? None/,
      );
      assert.doesNotMatch(read({ tolerance: '{ quantity: 5% }' }), /Amount tolerance/);
      assert.doesNotMatch(read({}), /tolerance/);
    });

    it('says that goods are free of charge and shows no price of zero', () => {
      const items =
        '[{ sku: A, quantity: 100, discount: 5% }, { sku: A, quantity: 2, free: yes, customsValue: 4.56 USD }]';
      const text = read({ items });
      assert.match(text, /2 (\| +)?pcs[ |–]+Free of charge/);
      assert.doesNotMatch(text, /(?<![\d.,])0\.00|4\.56/);
      assert.match(read({ items, language: 'zh' }), /2 (\| +)?pcs[ |–]+免费/);
    });
  });
}
