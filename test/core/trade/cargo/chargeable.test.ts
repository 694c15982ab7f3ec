import assert from 'node:assert/strict';
import { dec } from '../../../../src/core/money/decimal.ts';
import { charge } from '../../../../src/core/spec/charge.ts';
import type { AmountCharge } from '../../../../src/core/spec/charge.ts';
import { charged, chargeableWeight, revenueTons } from '../../../../src/core/trade/cargo/chargeable.ts';
import { product, quoted } from '../../files.ts';
import { load, loadOfLines } from './loads.ts';

function read(text: string): AmountCharge {
  const found = charge(text);
  assert.ok('kind' in found && found.kind === 'amount', text);
  return found;
}

describe('W/M', () => {
  const LD03 = loadOfLines(['10', '{ unitsPerCarton: 1, carton: 50 x 30 x 20 cm, grossWeight: 55 kg }']);
  for (const [title, cargo, text, tons] of [
    ['m³ where that is more', load('2', '1500'), '1 USD per W/M', '2'],
    ['t where that is more', load('1', '1500'), '1 USD per W/M', '1.5'],
    ['LD-03: 550 kg at 500 kg to a m³', LD03, '1 USD per W/M at 500 kg/m3', '1.1'],
    ['the same written the other way', LD03, '1 USD per W/M at 2000 cm3/kg', '1.1'],
    ['LD-03 at the usual 1000 kg', LD03, '1 USD per W/M', '0.55'],
    ['road at 333 kg to a m³', load('1', '666'), '1 USD per W/M at 333 kg/m3', '2'],
    ['nothing without a weight', load('1'), '1 USD per W/M', undefined],
  ] as const)
    it(title, () => assert.equal(revenueTons(cargo, read(text).at)?.toFixed(), tons));
});

describe('chargeable weight', () => {
  for (const [title, cargo, text, kilos] of [
    ['LD-02: 0.45 m³ at 6000 cm³ to a kg', load('0.45', '25'), '1 USD per kg', '75'],
    ['LD-02: at 167 kg to a m³', load('0.45', '25'), '1 USD per kg at 167 kg/m3', '75.15'],
    ['a courier’s 5000', load('0.45', '25'), '1 USD per kg at 5000 cm3/kg', '90'],
    ['the weight where that is more', load('0.45', '80'), '1 USD per kg', '80'],
    ['nothing without a volume', loadOfLines(), '1 USD per kg', undefined],
  ] as const)
    it(title, () => assert.equal(chargeableWeight(cargo, read(text).at)?.toFixed(), kilos));
});

describe('what is charged for', () => {
  for (const [count, step, min, expected] of [
    ['75.15', undefined, undefined, '75.15'],
    ['75.15', '0.5', undefined, '75.5'],
    ['75.5', '0.5', undefined, '75.5'],
    ['0.3', undefined, '1', '1'],
    ['0.3', '0.5', '1', '1'],
    ['1.1', '0.5', '1', '1.5'],
    ['1.1', '0.5', '1.7', '1.7'],
  ] as const)
    it(`${expected} for ${count}, step ${step ?? 'none'}, at least ${min ?? 'nothing'}`, () =>
      assert.equal(charged(dec(count), step && dec(step), min && dec(min)).toFixed(), expected));
});

describe('freight by what is chargeable', () => {
  // 25 cartons of 0.1 m³ and 10 kg: 2.5 m³, 250 kg; 416.67 kg by volume
  const by = (mode: string, mainCarriage: string, rest = '', incoterm = 'CPT Chicago'): string | null =>
    quoted({
      incoterm,
      mode,
      container: mode === 'sea' ? 'LCL' : undefined,
      charges: `{ mainCarriage: ${mainCarriage}, preCarriage: none${rest} }`,
      charging: 'separate lines',
    }).totals.charges;

  for (const [mode, text, amount] of [
    ['air', '3 USD per kg', '1250.00'],
    ['air', '3 USD per kg min 100', '1250.00'],
    ['air', '3 USD per kg min 1000', '3000.00'],
    ['air', '3 USD per kg at 167 kg/m3', '1252.50'],
    ['courier', '3 USD per kg at 5000 cm3/kg', '1500.00'],
    ['courier', '3 USD per kg', '1250.00'],
    ['air', '3 USD per kg step 0.5', '1251.00'],
    ['air', '3 USD per kg min 1 step 10', '1260.00'],
    ['air', '3 USD per t', '0.75'],
    ['road', '3 USD per kg', '750.00'],
    ['road', '1 USD per kg at 333 kg/m3', '832.50'],
    ['sea', '100 USD per W/M min 5', '500.00'],
    ['sea', '100 USD per W/M min 1', '250.00'],
    ['sea', '100 USD per W/M at 50 kg/m3', '500.00'],
    ['sea', '100 USD per W/M step 1', '300.00'],
    ['sea', '1 USD per carton min 30', '30.00'],
    ['sea', '1 USD per carton', '25.00'],
    ['sea', '100 USD per t', '25.00'],
    ['sea', '100 USD per m3', '250.00'],
    ['sea', '100 USD per m3 step 2', '400.00'],
    ['sea', '0.10 USD per unit', '10.00'],
  ] as const)
    it(`${mode}: ${text} is ${amount}`, () => assert.equal(by(mode, text), amount));

  it('only of the main carriage, unless another charge says its ratio', () => {
    assert.equal(by('air', 'none', ', onCarriage: 1 USD per kg', 'DAP Chicago'), '250.00');
    assert.equal(by('air', 'none', ', onCarriage: 1 USD per kg at 6000 cm3/kg', 'DAP Chicago'), '416.67');
  });

  it('is told in the packing', () => {
    const air = quoted({
      incoterm: 'CPT Chicago',
      mode: 'air',
      charges: '{ mainCarriage: 3 USD per kg at 5000 cm3/kg }',
    });
    assert.deepEqual([air.packing?.chargeableWeight, air.packing?.revenueTons], ['500.00', undefined]);
    const sea = quoted(
      {
        incoterm: 'CFR Chicago',
        container: 'LCL',
        charges: '{ mainCarriage: 65 USD per W/M at 500 kg/m3 min 1 }',
        items: '[{ sku: A, quantity: 10 }]',
      },
      { 'a.product.yaml': product({ packing: '{ unitsPerCarton: 1, carton: 50 x 30 x 20 cm, grossWeight: 55 kg }' }) },
    );
    assert.deepEqual([sea.packing?.chargeableWeight, sea.packing?.revenueTons], [undefined, '1.100']);
  });
});
