import type { Layout } from '../spec/design.ts';
import type { DocumentKind } from '../spec/kinds.ts';
import type { LocalText } from '../spec/shape.ts';
import type { ContainerType } from '../tables/containers.ts';
import type { Element, Rule } from '../tables/incoterms.ts';
import type { Method } from '../trade/payment/payment-method.ts';

/**
 * The buyer's model of a document: everything that an export may show and nothing else. It is made by picking
 * allowed fields (cost, margin, commission and suppliers have no place in it). All amounts, quantities and weights
 * are plain decimal text (`14682.84`), already rounded; a figure that lacks an input is `undefined`, never zero.
 */
export interface DocumentModel {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly date: string | undefined;
  readonly validUntil: string | undefined;
  /** Number of the quotation that this document follows. */
  readonly follows: string | undefined;
  /** The tag of its language, or of two: `en+zh`. */
  readonly language: string;
  readonly currency: string;
  readonly incoterm: IncotermModel | undefined;
  readonly seller: PartyModel;
  readonly buyer: PartyModel;
  readonly consignee: PartyModel | undefined;
  readonly notify: PartyModel | undefined;
  readonly lines: readonly LineModel[];
  /** Charges on lines of their own, below the goods; those inside the unit prices are not here. */
  readonly charges: readonly ChargeModel[];
  readonly totals: TotalsModel;
  /** False when a figure lacks an input; `missing` says which. */
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly payment: string | undefined;
  readonly schedule: readonly InstalmentModel[];
  readonly leadTime: string | undefined;
  readonly shipping: ShippingModel;
  /** More or less, of quantity and of amount. */
  readonly tolerance: ToleranceModel | undefined;
  readonly packing: PackingModel | undefined;
  readonly bank: BankModel | undefined;
  readonly lc: LetterOfCreditModel | undefined;
  readonly notes: readonly string[];
  /** Pictures of the seller, as paths from the workspace's root. */
  readonly logo: string | undefined;
  readonly stamp: string | undefined;
  readonly design: DesignModel;
  readonly email: EmailModel;
}

/** The seller's own templates of mails, in all of their languages; `undefined` where there is none. */
export interface EmailModel {
  readonly subject: LocalText | undefined;
  readonly body: LocalText | undefined;
}

/** How the seller wants it to look; files as paths from the workspace's root. */
export interface DesignModel {
  readonly layout: Layout;
  /** `#0f3d5c`. */
  readonly color: string | undefined;
  readonly font: string | undefined;
  readonly fontFiles: readonly string[];
  /** The seller's own templates: Typst for PDF, and Word. */
  readonly template: string | undefined;
  readonly word: string | undefined;
}

export interface IncotermModel {
  readonly rule: Rule;
  readonly place: string;
  readonly edition: 2020;
  /** `DDP (VAT unpaid)`. */
  readonly taxUnpaid: boolean;
}

export interface PartyModel {
  readonly name: string;
  /** The name in the party's own language where the document shows two, or `undefined`. */
  readonly localName: string | undefined;
  readonly address: string | undefined;
  readonly country: string | undefined;
  readonly taxId: string | undefined;
  readonly person: string | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
}

export interface LineModel {
  /** From 1. */
  readonly no: number;
  readonly sku: string | undefined;
  readonly description: string;
  /** In the second language of a document that has two. */
  readonly localDescription: string | undefined;
  readonly specs: readonly (readonly [string, string])[];
  readonly hs: string | undefined;
  readonly origin: string | undefined;
  readonly image: string | undefined;
  readonly quantity: string | undefined;
  readonly unit: string;
  readonly unitPrice: string | undefined;
  /** What is taken off the line, in the document's currency. */
  readonly discount: string | undefined;
  /** The discount as written, where it is a share: `2%`. */
  readonly discountRate: string | undefined;
  readonly amount: string | undefined;
  /** At no price: said in words, never as a price of zero. */
  readonly free: boolean;
}

export interface ChargeModel {
  readonly element: Element;
  readonly amount: string;
}

export interface TotalsModel {
  readonly goods: string | undefined;
  /** Off the goods as a whole; goods − discount + charges = total. */
  readonly discount: string | undefined;
  /** As written, where it is a share: `3%`. */
  readonly discountRate: string | undefined;
  readonly charges: string | undefined;
  readonly total: string | undefined;
  /** In a document of two languages one line for each. */
  readonly words: string | undefined;
}

export interface InstalmentModel {
  /** `30`, without the sign; `undefined` for a fixed amount and for the rest beside one. */
  readonly percent: string | undefined;
  /** The way of payment where the terms name it: `T/T`, `L/C`, `D/P` … */
  readonly by: Method | undefined;
  /** The words of the part as written, without its percentage. */
  readonly when: string;
  /** The last day on which it falls due, where text and document make it certain. */
  readonly due: string | undefined;
  readonly amount: string | undefined;
}

export interface ToleranceModel {
  /** `10`, without the sign; of each line in the document's order what may be shipped. */
  readonly quantity: { readonly percent: string; readonly lines: readonly RangeModel[] };
  readonly amount: { readonly percent: string } & RangeModel;
}

export interface RangeModel {
  readonly min: string | undefined;
  readonly max: string | undefined;
}

export interface ShippingModel {
  readonly mode: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly portOfLoading: string | undefined;
  readonly portOfDischarge: string | undefined;
  readonly latest: string | undefined;
  readonly partialShipments: boolean | undefined;
  readonly transhipment: boolean | undefined;
  /** More or less of quantity and of amount as the document says it: `5%`, `0%` for an amount that stands. */
  readonly tolerance: string | undefined;
  readonly amountTolerance: string | undefined;
  readonly marks: string | undefined;
}

export interface PackingModel {
  /** Whole cartons of all lines whose packing is known. */
  readonly cartons: number;
  /** m³, kg, kg; `undefined` where a line that ships does not say. */
  readonly volume: string | undefined;
  readonly grossWeight: string | undefined;
  readonly netWeight: string | undefined;
  /** Pallets, where all cartons are on pallets: volume and gross weight are then with the pallets. */
  readonly pallets: number | undefined;
  /** As they are filled, largest first. */
  readonly containers: readonly ContainerModel[];
  /** Why these containers: the document names them, they are the cheapest by the freights, or the smallest that do. */
  readonly chosen: 'given' | 'cheapest' | 'smallest' | undefined;
  /** What does not go into the containers. */
  readonly over: OverfullModel | undefined;
  /** What would still go in; absent where the load does not, or its volume is not known. */
  readonly room: RoomModel | undefined;
  /** Less than a container load: chargeable revenue tons (W/M), by the ratio of the freight, else 1 t = 1 m³. */
  readonly revenueTons: string | undefined;
  /** By air and courier: chargeable kg, by the ratio of the freight, else 6000 cm³ = 1 kg. */
  readonly chargeableWeight: string | undefined;
  readonly lines: readonly LinePackingModel[];
}

/** m³, kg and pallets above what the containers hold; all absent where only heavy and light cannot be mixed evenly. */
export interface OverfullModel {
  readonly volume: string | undefined;
  readonly weight: string | undefined;
  readonly pallets: number | undefined;
  /** Part of the load that stays outside when it is mixed evenly: `0.042`. */
  readonly share: string;
}

/** m³ and kg left in the containers, and the whole cartons of each line alone that would fill them. */
export interface RoomModel {
  readonly volume: string;
  readonly weight: string | undefined;
  readonly lines: readonly { readonly line: number; readonly cartons: number; readonly units: string }[];
}

export interface ContainerModel {
  readonly type: ContainerType;
  readonly count: number;
  /** Share of the last container that is full, by volume or by weight, whichever is more: `0.398`; `undefined` where the volume is not known. */
  readonly fill: string | undefined;
}

export interface LinePackingModel {
  readonly line: number;
  readonly cartons: number;
  readonly unitsPerCarton: string;
  /** Units in a last carton that is not full. */
  readonly partial: string | undefined;
  readonly volume: string | undefined;
  readonly grossWeight: string | undefined;
  readonly netWeight: string | undefined;
  readonly pallets: number | undefined;
  /** Of this line alone in one container of the document's (largest) type; absent where the carton's volume is not known. */
  readonly fits: FitsModel | undefined;
}

/** Cartons by usable volume and payload, the units in them, and cartons stacked in a plain grid. */
export interface FitsModel {
  readonly type: ContainerType;
  readonly cartons: number;
  readonly units: string;
  readonly grid: number | undefined;
  /** Pallets on the floor, and on one another where they may be stacked. */
  readonly pallets: number | undefined;
}

export interface BankModel {
  readonly beneficiary: string | undefined;
  readonly bank: string | undefined;
  readonly address: string | undefined;
  readonly account: string | undefined;
  readonly iban: string | undefined;
  readonly swift: string | undefined;
  readonly intermediary: string | undefined;
  readonly currency: string | undefined;
}

export interface LetterOfCreditModel {
  readonly number: string | undefined;
  readonly issuingBank: string | undefined;
  readonly amount: CreditAmountModel | undefined;
  /** What may be drawn, where the amount is in the document's currency; the least only where `about` says it. */
  readonly least: string | undefined;
  readonly most: string | undefined;
  readonly latestShipment: string | undefined;
  readonly expiry: string | undefined;
  readonly presentation: number | undefined;
  /** The last day for documents of goods that ship on the last day (UCP 600 art. 14c). */
  readonly lastPresentation: string | undefined;
}

/** The amount of a credit; `about` makes it 10% more or less (UCP 600 art. 30a). */
export interface CreditAmountModel {
  readonly value: string;
  readonly currency: string;
  readonly about: boolean;
}
