import { rangeAt } from '../spec/file-tree.ts';
import type { Finding, TradeRule } from './rule.ts';

/** Two specs of one SKU: which price the buyer gets would be chance. */
export const duplicateSku: TradeRule = {
  code: 'duplicate-sku',
  about: 'file',
  severity: 'error',
  reason: 'Two specs of one SKU: which price the buyer gets would be chance.',
  example: {
    in: 'product',
    wrong: 'sku: LED-PANEL-60',
    right: 'sku: LED-PANEL-62',
    beside: {
      'panel-lights.product.yaml':
        'sku: LED-PANEL-60\nname: LED panel light\nunit: pcs\nhs: "9405.11"\norigin: CN\nprice: { term: FOB Ningbo, currency: USD, unit: 12.80 }\npacking: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }',
    },
  },
  check({ workspace, file }) {
    if (file.kind !== 'product') return [];
    return file.value.flatMap(({ product, at: path }): Finding[] => {
      const found = product.sku ? (workspace.productsBySku().get(product.sku) ?? []) : [];
      const other = found.find((one) => one.file.path !== file.path || one.at.join() !== path.join());
      if (!other || !product.sku) return [];
      return [
        {
          range: rangeAt(file.tree, [...path, 'sku']),
          message: 'The SKU {sku} is also in {file}: rename or remove one of them',
          data: { sku: product.sku, file: other.file.path },
        },
      ];
    });
  },
};
