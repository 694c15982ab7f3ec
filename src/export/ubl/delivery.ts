import { packingFacts, shippingFacts } from '../facts.ts';
import { label } from '../labels.ts';
import type { Label } from '../labels.ts';
import { TRANSPORT_MODES } from './codes.ts';
import { party } from './party.ts';
import type { Ready } from './ready.ts';
import { said } from './said.ts';
import { cac, cbc, counted, line, unCode } from './xml.ts';
import type { Xml } from './xml.ts';

/** Conditions that UBL has no element for: they are said as the documents say them. */
const SPECIAL: ReadonlySet<Label> = new Set(['partialShipments', 'transhipment', 'tolerance', 'amountTolerance']);
const MODE: ReadonlySet<Label> = new Set(['mode']);
const LOADING: ReadonlySet<Label> = new Set(['containers', 'revenueTons']);

/** The rule of Incoterms by its code and edition, its named place, and what else is agreed about the delivery. */
export function deliveryTerms({ model, speech }: Ready): Xml {
  const { incoterm } = model;
  const unpaid = incoterm?.taxUnpaid ? [label('taxUnpaid', speech)] : [];
  return cac(
    'DeliveryTerms',
    incoterm ? cbc('ID', incoterm.rule, { schemeID: 'INCOTERMS', schemeVersionID: String(incoterm.edition) }) : [],
    cbc('SpecialTerms', [...unpaid, said(shippingFacts(model, speech), SPECIAL)].join('\n')),
    place('DeliveryLocation', incoterm?.place),
  );
}

/** Where the goods go and when, who receives them and who is told, how they travel and how they are packed. */
export function delivery(ready: Ready): Xml {
  const { model, speech } = ready;
  const { shipping, leadTime } = model;
  return cac(
    'Delivery',
    place('DeliveryLocation', shipping.to),
    cac('PromisedDeliveryPeriod', cbc('Description', leadTime)),
    party('DeliveryParty', model.consignee, speech),
    party('NotifyParty', model.notify, speech),
    cac(
      'Despatch',
      place('DespatchLocation', shipping.from),
      cac('RequestedDespatchPeriod', cbc('EndDate', shipping.latest)),
    ),
    shipment(ready),
  );
}

function shipment({ model, speech }: Ready): Xml {
  const { shipping, packing } = model;
  const mode = TRANSPORT_MODES[shipping.mode ?? ''];
  // A way of transport without a code is named.
  const unnamed = mode === undefined ? said(shippingFacts(model, speech), MODE) : '';
  const loading = packing ? said(packingFacts(packing, speech), LOADING) : '';
  const content = [
    cbc('Information', [unnamed, loading].join('\n')),
    counted('GrossWeightMeasure', packing?.grossWeight, 'KGM'),
    counted('NetWeightMeasure', packing?.netWeight, 'KGM'),
    counted('GrossVolumeMeasure', packing?.volume, 'MTQ'),
    counted('TotalTransportHandlingUnitQuantity', packing?.pallets?.toString(), 'XPX'),
    cac(
      'ShipmentStage',
      unCode('TransportModeCode', mode, 'UNECERec19'),
      place('LoadingPortLocation', shipping.portOfLoading),
      place('UnloadingPortLocation', shipping.portOfDischarge),
    ),
    cac(
      'TransportHandlingUnit',
      packing && packing.cartons > 0 ? counted('TotalPackageQuantity', String(packing.cartons), 'XCT') : [],
      cbc('ShippingMarks', shipping.marks),
    ),
  ].flat();
  // Programs for UBL before 2.4 demand an identifier: there is one shipment.
  return content.length === 0 ? [] : cac('Shipment', cbc('ID', '1'), content);
}

function place(role: string, name: string | undefined): Xml {
  return cac(role, line('Name', name));
}
