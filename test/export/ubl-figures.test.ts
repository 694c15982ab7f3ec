import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/index.ts';
import { minorUnits } from '../../src/core/tables/currencies.ts';
import { dec, sum } from '../../src/core/money/decimal.ts';
import type { Decimal } from '../../src/core/money/decimal.ts';
import { round } from '../../src/core/money/round.ts';
import { renderUbl } from '../../src/export/ubl/document.ts';
import { holds, settings } from '../core/properties/cases.ts';
import { all, everything, readXml, text, texts } from './read-xml.ts';
import type { Element } from './read-xml.ts';
import { DOCUMENTS } from './ubl-models.ts';

function figure(from: Element, path: string): Decimal {
  return dec(text(from, path) ?? '0');
}

function linesOf(root: Element): readonly Element[] {
  return root.name === 'Invoice' ? all(root, 'InvoiceLine') : all(root, 'QuotationLine/LineItem');
}

function allowances(from: Element, charge: 'true' | 'false'): Decimal {
  const found = all(from, 'AllowanceCharge').filter((one) => text(one, 'ChargeIndicator') === charge);
  return sum(found.map((one) => figure(one, 'Amount')));
}

/** Everything that a program on the other side would reckon again. */
function assertAddsUp(root: Element, model: DocumentModel): void {
  const digits = minorUnits(model.currency);
  for (const line of linesOf(root)) {
    const quantity = figure(line, root.name === 'Invoice' ? 'InvoicedQuantity' : 'Quantity');
    const price = figure(line, 'Price/PriceAmount').div(text(line, 'Price/BaseQuantity') ?? '1');
    const amount = round(quantity.times(price), digits).minus(allowances(line, 'false'));
    assert.ok(amount.equals(figure(line, 'LineExtensionAmount')), `line ${text(line, 'ID')} of ${model.number}`);
  }
  const [total] = all(root, root.name === 'Invoice' ? 'LegalMonetaryTotal' : 'QuotedMonetaryTotal');
  assert.ok(total);
  const lines = sum(linesOf(root).map((line) => figure(line, 'LineExtensionAmount')));
  const [off, on] = [allowances(root, 'false'), allowances(root, 'true')];
  assert.ok(lines.equals(figure(total, 'LineExtensionAmount')), 'lines');
  assert.ok(off.equals(figure(total, 'AllowanceTotalAmount')), 'allowances');
  assert.ok(on.equals(figure(total, 'ChargeTotalAmount')), 'charges');
  assert.ok(lines.minus(off).plus(on).equals(figure(total, 'PayableAmount')), 'to be paid');
}

/** The very digits of the model. */
function assertSameDigits(root: Element, model: DocumentModel): void {
  const lines = linesOf(root);
  const quantity = root.name === 'Invoice' ? 'InvoicedQuantity' : 'Quantity';
  assert.deepEqual(
    lines.map((line) => [quantity, 'LineExtensionAmount', 'Price/PriceAmount'].map((path) => text(line, path))),
    model.lines.map((line) => [line.quantity, line.amount, line.free ? undefined : line.unitPrice]),
  );
  const [total] = all(root, root.name === 'Invoice' ? 'LegalMonetaryTotal' : 'QuotedMonetaryTotal');
  assert.ok(total);
  assert.equal(text(total, 'LineExtensionAmount'), model.totals.goods);
  assert.equal(text(total, 'PayableAmount'), model.totals.total);
  assert.deepEqual(
    all(root, 'AllowanceCharge')
      .filter((one) => text(one, 'ChargeIndicator') === 'true')
      .map((one) => text(one, 'Amount')),
    model.charges.map(({ amount }) => amount),
  );
  if (root.name === 'Invoice')
    assert.deepEqual(
      texts(root, 'PaymentTerms/Amount'),
      model.schedule.flatMap(({ amount }) => amount ?? []),
    );
  for (const { name, attributes } of everything(root))
    if (name.endsWith('Amount')) assert.equal(attributes['currencyID'], model.currency, name);
}

describe('figures of UBL', function () {
  this.timeout(0);

  it('add up, and are those of the model', () => {
    for (const [name, model] of DOCUMENTS) {
      const root = readXml(renderUbl(model));
      assertSameDigits(root, model);
      if (!name.startsWith('hostile')) assertAddsUp(root, model);
    }
  });

  it('add up, and are those of the model, in deals of all kinds', () =>
    holds(
      settings('PROPERTY_RUNS', 150),
      ({ model }) => {
        if (!model.complete) return false;
        const root = readXml(renderUbl(model));
        assertSameDigits(root, model);
        assertAddsUp(root, model);
        return true;
      },
      { least: 0.3 },
    ));
});
