import assert from 'node:assert/strict';
import type { DocumentModel } from '../../src/core/index.ts';
import { formatOf } from '../../src/export/formats.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { RENDERERS } from '../../src/export/render.ts';
import { renderUbl } from '../../src/export/ubl/document.ts';
import { document, folder } from '../core/files.ts';
import { all, everything, readXml, text, texts } from './read-xml.ts';
import type { Element } from './read-xml.ts';
import { incompleteModel, sampleModel, sampleProforma } from './sample-model.ts';
import { toolsWith } from './tools.ts';
import { DOCUMENTS, modelIn, saying, withEverything } from './ubl-models.ts';

const read = (model: DocumentModel): Element => readXml(renderUbl(model));

function attributes(from: Element, path: string): Readonly<Record<string, string>> {
  return all(from, path)[0]?.attributes ?? {};
}

describe('UBL', () => {
  it('is a Quotation of a quotation and an Invoice of type 325 of a proforma', () => {
    assert.equal(read(sampleModel()).name, 'Quotation');
    const invoice = read(sampleProforma());
    assert.equal(invoice.name, 'Invoice');
    assert.equal(text(invoice, 'InvoiceTypeCode'), '325');
    assert.equal(invoice.attributes['xmlns'], 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2');
  });

  it('claims no customization, no profile and no network', () => {
    for (const model of DOCUMENTS.values())
      assert.doesNotMatch(renderUbl(model), /CustomizationID|ProfileID|peppol|en16931|PCE/i);
  });

  it('is the same bytes every time', async () => {
    const make = (): Promise<Uint8Array> => RENDERERS.ubl(sampleProforma(), toolsWith());
    const [first, second] = [await make(), await make()];
    assert.deepEqual(first, second);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(first);
    assert.equal(text.replace(/(?<=^<!-- Tradewright) [\da-f-]+(?= -->$)/m, ''), renderUbl(sampleProforma()));
    assert.equal(formatOf('ubl')?.extension, 'xml');
  });

  it('says who, when, for how long and after which quotation', () => {
    const quotation = read(sampleModel({ follows: 'QT-1' }));
    assert.equal(text(quotation, 'ID'), 'QT-2026-0042');
    assert.equal(text(quotation, 'IssueDate'), '2026-11-23');
    assert.equal(text(quotation, 'ValidityPeriod/EndDate'), '2026-12-23');
    assert.equal(text(quotation, 'PricingCurrencyCode'), 'USD');
    assert.equal(text(quotation, 'AdditionalDocumentReference/ID'), 'QT-1');
    assert.equal(text(quotation, 'AdditionalDocumentReference/DocumentTypeCode'), '310');
    assert.equal(
      text(quotation, 'BuyerCustomerParty/Party/PartyLegalEntity/RegistrationName'),
      'Acme Building Supply, Inc.',
    );

    const invoice = read(sampleProforma());
    assert.match(text(invoice, 'Note') ?? '', /Spare parts[^]*\nValid until: 23 Dec 2026$/);
    assert.equal(text(invoice, 'AdditionalDocumentReference/ID'), 'QT-2026-0042');
    const seller = 'AccountingSupplierParty/Party';
    assert.deepEqual(texts(invoice, `${seller}/PartyName/Name`), [
      'Ningbo Brightline Lighting Co., Ltd.',
      '宁波明线照明有限公司',
    ]);
    assert.equal(text(invoice, `${seller}/PostalAddress/Country/IdentificationCode`), 'CN');
    assert.equal(text(invoice, `${seller}/PartyTaxScheme/CompanyID`), '91330200EXAMPLE00X');
    assert.equal(text(invoice, `${seller}/Contact/ElectronicMail`), 'sales@brightline.example');
  });

  it('keeps the lines of an address', () => {
    const buyer = { ...sampleModel().buyer, address: 'Warehouse 4\n\n1200 W Fulton Market ' };
    const lines = texts(read(sampleModel({ buyer })), 'BuyerCustomerParty/Party/PostalAddress/AddressLine/Line');
    assert.deepEqual(lines, ['Warehouse 4', '1200 W Fulton Market']);
  });

  it('has the delivery: term, ports, days, weights, marks, consignee and notify party', () => {
    const invoice = read(sampleProforma());
    assert.equal(text(invoice, 'DeliveryTerms/ID'), 'FOB');
    assert.deepEqual(attributes(invoice, 'DeliveryTerms/ID'), { schemeID: 'INCOTERMS', schemeVersionID: '2020' });
    assert.equal(text(invoice, 'DeliveryTerms/DeliveryLocation/Name'), 'Ningbo');
    assert.match(
      text(invoice, 'DeliveryTerms/SpecialTerms') ?? '',
      /^Partial shipments: Not allowed\nTranshipment: Allowed/,
    );
    const [delivery] = all(invoice, 'Delivery');
    assert.ok(delivery);
    for (const [path, expected] of [
      ['DeliveryLocation/Name', 'Chicago'],
      ['PromisedDeliveryPeriod/Description', '30 days after deposit'],
      ['NotifyParty/PartyName/Name', 'Lakeshore Customs Brokers'],
      ['Despatch/RequestedDespatchPeriod/EndDate', '2027-01-15'],
      ['Shipment/GrossWeightMeasure', '3150.00'],
      ['Shipment/NetWeightMeasure', '2760.00'],
      ['Shipment/GrossVolumeMeasure', '27.034'],
      ['Shipment/ShipmentStage/TransportModeCode', '1'],
      ['Shipment/ShipmentStage/LoadingPortLocation/Name', 'Ningbo, China'],
      ['Shipment/ShipmentStage/UnloadingPortLocation/Name', 'Los Angeles, USA'],
      ['Shipment/TransportHandlingUnit/TotalPackageQuantity', '300'],
      ['Shipment/TransportHandlingUnit/ShippingMarks', 'ACME\nCHICAGO\nPI-2026-0017\nC/NO. 1-300'],
    ] as const)
      assert.equal(text(delivery, path), expected, path);
    assert.match(text(delivery, 'DeliveryParty/PartyName/Name') ?? '', /Warehouse No\. 4/);
  });

  it('names a way of transport that has no code, and says that DDP is without tax', () => {
    const invoice = read(withEverything(sampleProforma(), 'proforma'));
    assert.equal(text(invoice, 'Delivery/Shipment/ShipmentStage/TransportModeCode'), undefined);
    assert.match(
      text(invoice, 'Delivery/Shipment/Information') ?? '',
      /^Mode of transport: Courier\nContainers: 1 × 40HC/,
    );
    assert.equal(text(invoice, 'DeliveryTerms/ID'), 'DDP');
    assert.match(text(invoice, 'DeliveryTerms/SpecialTerms') ?? '', /^VAT unpaid\n/);
  });

  it('has one set of payment terms for each instalment, and how and where to pay', () => {
    const invoice = read(withEverything(sampleProforma(), 'proforma'));
    const terms = all(invoice, 'PaymentTerms');
    assert.deepEqual(
      terms.map((one) =>
        ['PaymentMeansID', 'Note', 'PaymentPercent', 'Amount', 'PaymentDueDate'].map((name) => text(one, name)),
      ),
      [
        ['1', 'T/T in advance', '30', '4314.71', '2026-12-01'],
        ['2', 'L/C at sight', undefined, '10000.00', undefined],
        [undefined, 'the rest', undefined, '67.64', undefined],
      ],
    );
    assert.deepEqual(texts(invoice, 'PaymentMeans/PaymentMeansCode'), ['30', '1']);
    assert.deepEqual(texts(invoice, 'PaymentMeans/InstructionNote'), ['L/C']);
    const [account] = all(invoice, 'PaymentMeans/PayeeFinancialAccount');
    assert.ok(account);
    assert.equal(text(account, 'ID'), 'DE89370400440532013000');
    assert.match(
      text(account, 'PaymentNote') ?? '',
      /^Account no\.: 0000 1111 2222\nIntermediary bank: Example Bank USA/,
    );
    assert.equal(text(account, 'FinancialInstitutionBranch/FinancialInstitution/ID'), 'EXAMCNBJ');
    assert.equal(text(account, 'FinancialInstitutionBranch/FinancialInstitution/Name'), 'Example Bank, Ningbo Branch');
    const financing = 'PaymentMeans/TradeFinancing';
    assert.equal(text(invoice, `${financing}/ID`), 'LC-1');
    assert.equal(text(invoice, `${financing}/FinancingParty/PartyName/Name`), 'First Example Bank, Chicago');
    assert.match(text(invoice, `${financing}/Clause/Content`) ?? '', /^Amount: about USD\s14,901\.15\n/);
  });

  it('says the payment terms of a quotation in words, with the amount of each part', () => {
    const quotation = read(sampleModel());
    assert.equal(
      text(quotation, 'TransactionConditions/Description'),
      [
        '30% T/T in advance, 70% T/T against copy of B/L',
        '30% · T/T in advance · USD 4,404.85',
        '70% · T/T against copy of B/L · USD 10,277.99',
      ].join('\n'),
    );
    assert.equal(text(quotation, 'PaymentMeans/PaymentMeansCode'), '30');
    const several = read(withEverything(sampleProforma(), 'quotation'));
    assert.equal(text(several, 'PaymentMeans/PaymentMeansCode'), '1');
    assert.equal(text(several, 'PaymentMeans/InstructionNote'), 'T/T, L/C');
  });

  it('says of a letter of credit whose bank is not known what is known', () => {
    const model = DOCUMENTS.get('no-bank-of-credit');
    assert.ok(model);
    assert.equal(all(read(model), 'PaymentMeans/TradeFinancing').length, 0);
    assert.match(text(read(model), 'Note') ?? '', /L\/C no\.: LC-778120\nAmount: about USD/);
  });

  it('has the goods: names in both languages, number, origin, tariff code, specifications', () => {
    const [line] = all(
      read(withEverything(sampleProforma({ language: 'en+zh' }), 'quotation')),
      'QuotationLine/LineItem',
    );
    assert.ok(line);
    assert.deepEqual(
      all(line, 'Item/Description').map((one) => [one.attributes['languageID'], one.text]),
      [
        [undefined, 'LED panel light 600×600, 40 W'],
        ['zh', '灯'],
      ],
    );
    assert.equal(text(line, 'Item/SellersItemIdentification/ID'), 'LED-PANEL-60');
    assert.equal(text(line, 'Item/OriginCountry/IdentificationCode'), 'CN');
    assert.equal(text(line, 'Item/CommodityClassification/ItemClassificationCode'), '940542');
    assert.equal(attributes(line, 'Item/CommodityClassification/ItemClassificationCode')['listID'], 'HS');
    assert.deepEqual(texts(line, 'Item/AdditionalItemProperty/Value'), ['40 W', '4000 K', '50,000 h']);
    assert.deepEqual(attributes(line, 'Quantity'), { unitCode: 'H87' });
    assert.deepEqual(attributes(line, 'Price/BaseQuantity'), { unitCode: 'H87' });
  });

  it('has a code where a charge surely is what the code says, and the word always', () => {
    const charges = all(read(withEverything(sampleProforma(), 'proforma')), 'AllowanceCharge').map((one) =>
      ['ChargeIndicator', 'AllowanceChargeReasonCode', 'AllowanceChargeReason']
        .map((name) => text(one, name))
        .join(' '),
    );
    assert.deepEqual(charges.slice(0, 8), [
      'false 95 Discount 3%',
      'true PC Export packing',
      'true RV Loading at origin',
      'true FC Pre-carriage',
      'true  Export clearance',
      'true  Terminal handling at origin',
      'true RV Loading on board',
      'true FC Main carriage',
    ]);
    assert.equal(charges.length, 15);
  });

  it('has goods free of charge at nothing, with the sign of an invoice and the words of a quotation', () => {
    const items =
      '[{ sku: A, quantity: 100 }, { sku: A, quantity: 2, unit: strip, free: yes, customsValue: 4.56 USD }]';
    for (const [kind, line, sign, note] of [
      ['proforma', 'InvoiceLine', 'true', 'Unit: strip'],
      ['quotation', 'QuotationLine/LineItem', undefined, 'Free of charge\nUnit: strip'],
    ] as const) {
      const model = modelIn(folder({ [`f.${kind}.yaml`]: document({ items }) }), `f.${kind}.yaml`);
      const [, free] = all(read(model), line);
      assert.ok(free, kind);
      assert.equal(text(free, 'LineExtensionAmount'), '0.00');
      assert.equal(text(free, 'FreeOfChargeIndicator'), sign);
      assert.equal(text(free, 'Note'), note);
      assert.equal(all(free, 'Price').length, 0);
      assert.doesNotMatch(renderUbl(model), /4\.56/);
    }
  });

  it('gives a unit without a code as agreed between the parties, and says it', () => {
    const lines = sampleModel().lines.map((line) => ({ ...line, unit: 'gallons' }));
    const [line] = all(read(sampleModel({ lines })), 'QuotationLine/LineItem');
    assert.ok(line);
    assert.deepEqual(attributes(line, 'Quantity'), { unitCode: 'ZZ' });
    assert.equal(text(line, 'Note'), 'Unit: gallons');
  });

  it('holds every text as it was written, but for what XML cannot hold', () => {
    const hostile = '</cbc:Note><cbc:ID>"x"</cbc:ID> & \' ]]> &amp; &#x41; 🏮 \u202eabc\u202c مرحبا';
    const names = (model: DocumentModel): string[] => everything(read(model)).map(({ name }) => name);
    const base = withEverything(sampleProforma(), 'proforma');
    assert.deepEqual(names(saying(base, hostile)), names(saying(base, 'harmless')));
    const poisoned = read(saying(base, hostile));
    for (const path of [
      'ID',
      'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName',
      'Delivery/NotifyParty/Contact/Name',
    ])
      assert.equal(text(poisoned, path), hostile, path);
    const cut = read(sampleModel({ notes: ['a\u0000\u0008b\ufffe\ud800c\r\nd'] }));
    assert.equal(text(cut, 'Note'), 'abc\nd');
  });

  const refused: readonly (readonly [string, DocumentModel, RegExp])[] = [
    ['has no total', incompleteModel(), /^QT-2026-0042 has no total yet: UBL cannot be written$/],
    ['lacks the amount of a line', sampleModel({ lines: incompleteModel().lines }), /no total yet/],
    ['has no date', sampleModel({ date: undefined }), /has no date/],
    ['has no number', sampleModel({ number: ' \u0001' }), /without a number/],
    ['has no seller', sampleModel({ seller: { ...sampleModel().seller, name: '' } }), /has no seller/],
    ['has no items', sampleModel({ lines: [] }), /has no items/],
  ];
  for (const [what, model, message] of refused)
    it(`is refused of a document that ${what}`, async () => {
      await assert.rejects(RENDERERS.ubl(model, toolsWith()), (error: unknown) => {
        assert.ok(error instanceof ExportRefusal);
        assert.match(error.message, message);
        assert.equal(error.data['format'], 'UBL');
        return true;
      });
    });
});
