import assert from 'node:assert/strict';
import { buyerModel, compute, draftProforma } from '../../../src/core/index.ts';
import { workspaceOf } from '../files.ts';

/** The packing that a buyer reads, for a document with these lines. */
function packing(lines: string): ReturnType<typeof buyerModel>['packing'] {
  const workspace = workspaceOf({
    'a.product.yaml':
      'sku: A\nname: Lamp\nunit: pcs\nprice: { term: FOB Ningbo, currency: USD, unit: 5 }\npacking: { unitsPerCarton: 10, carton: 50 x 40 x 40 cm, grossWeight: 9 kg, netWeight: 8 kg }\n',
    'q.quotation.yaml': `number: Q-1\ndate: 2026-11-23\nbuyer: { name: Acme, country: US }\nincoterm: CIF Chicago\nmode: sea\n${lines}items: [{ sku: A, quantity: 200 }]\n`,
  });
  const file = workspace.document('q.quotation.yaml');
  assert.ok(file);
  return buyerModel(compute(workspace, file)).packing;
}

describe('what a document says of its packing', () => {
  it('is no container either in the proforma, where that freight is a sum', () => {
    const workspace = workspaceOf({
      'a.product.yaml':
        'sku: A\nname: Lamp\nunit: pcs\nprice: { term: FOB Ningbo, currency: USD, unit: 5 }\npacking: { unitsPerCarton: 10, carton: 50 x 40 x 40 cm, grossWeight: 9 kg, netWeight: 8 kg }\n',
      'q.quotation.yaml':
        'number: Q-1\ndate: 2026-11-23\nbuyer: { name: Acme, country: US }\ncurrency: USD\nincoterm: CFR Chicago\nmode: sea\ncharging: separate lines\ncharges: { mainCarriage: 42 USD per W/M }\nitems: [{ sku: A, quantity: 200 }]\n',
    });
    const offer = workspace.document('q.quotation.yaml');
    assert.ok(offer);
    const draft = draftProforma(workspace, offer, { number: 'PI-1', date: '2026-11-24' });
    assert.match(draft?.text ?? '', /mainCarriage: 67\.20 USD/);
    workspace.set('p.proforma.yaml', draft?.text ?? '');
    const proforma = workspace.document('p.proforma.yaml');
    assert.ok(proforma);
    assert.deepEqual(buyerModel(compute(workspace, proforma)).packing?.containers, []);
  });

  it('is no container where the freight goes by measure, and nobody names one', () => {
    const loose = packing('charges: { mainCarriage: 42 USD per W/M }\n');
    assert.deepEqual([loose?.containers, loose?.chosen, loose?.room], [[], undefined, undefined]);
    assert.deepEqual([loose?.volume, loose?.revenueTons], ['1.600', '1.600']);
  });

  it('is a container that the document names, or whose freight is known', () => {
    const types = (lines: string): unknown => packing(lines)?.containers.map(({ type }) => type);
    assert.deepEqual(types('container: 20GP\ncharges: { mainCarriage: 42 USD per W/M }\n'), ['20GP']);
    assert.deepEqual(types('charges: { mainCarriage: 900 USD per 20GP }\n'), ['20GP']);
    assert.deepEqual(types(''), ['20GP']);
  });
});
