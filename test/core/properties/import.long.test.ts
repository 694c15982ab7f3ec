import { ONE, ZERO, sum } from '../../../src/core/money/decimal.ts';
import { ABROAD, INTERNATIONAL } from '../../../src/core/trade/import/customs.ts';
import { Case, holds, settings } from './cases.ts';
import type { Deal } from './deal.ts';
import { assertWithin, units } from './figures.ts';

const RUN = settings('PROPERTY_RUNS');

const underDdp = (deal: Deal): Deal => ({ ...deal, document: { ...deal.document, incoterm: 'DDP Somewhere' } });

describe('properties of an import', function () {
  this.timeout(0);

  it('customs value, duties, taxes, fees and what customs leaves out are the price of what is shipped', () =>
    holds(
      RUN,
      (given) => {
        const one =
          given.computation.deal.term?.rule === 'DDP' ? given : new Case(underDdp(given.deal), given.workspace);
        const { priced, imports, deal } = one.computation;
        const { landed, total, goods, discount } = priced;
        // A price below its freight leaves no customs value.
        if (!landed || !total || !goods || landed.customsValue.isZero()) return false;
        // Goods given away alone have nobody to carry their duty.
        if (!priced.lines.some(({ facts }) => facts.bears)) return false;
        const kept = goods.isZero() ? ONE : ONE.minus(discount.div(goods));
        const staying = sum(priced.lines.map(({ line, amount }) => (line.ships ? ZERO : (amount ?? ZERO)))).times(kept);
        const free = sum(
          priced.lines.map(({ line, facts }) =>
            line.basis.method === 'free' && line.ships ? facts.features.base.times(facts.conversion.rate) : ZERO,
          ),
        );
        const left = imports?.regime?.value === 'FOB' ? [...ABROAD, ...INTERNATIONAL] : ABROAD;
        const out = priced.charges.filter(({ element }) => left.includes(element)).map(({ borne }) => borne);
        const rows = [...landed.duties, ...landed.fees, ...(priced.borne.has('importTaxes') ? landed.taxes : [])];
        const parts = sum([landed.customsValue, ...rows.map(({ amount }) => amount), ...out]);
        const cents = units(one).minor.times(rows.length + out.length + priced.charges.length + 3);
        assertWithin(parts.minus(free).plus(staying), total, cents, `DDP into ${deal.country ?? ''}`);
        return true;
      },
      { least: 0.3 },
    ));
});
