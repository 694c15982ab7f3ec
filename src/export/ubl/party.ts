import type { PartyModel } from '../../core/documents/model.ts';
import { label } from '../labels.ts';
import type { Speech } from '../labels.ts';
import { cac, cbc, line } from './xml.ts';
import type { Xml } from './xml.ts';

/** A party under the name of its role: names, address, tax number, whom to ask. */
export function party(role: string, from: PartyModel | undefined, speech: Speech): Xml {
  if (!from) return [];
  const { name, localName, website, taxId, person, phone, email } = from;
  return cac(
    role,
    line('WebsiteURI', website),
    cac('PartyName', line('Name', name)),
    cac('PartyName', line('Name', localName)),
    address('PostalAddress', from.address, from.country),
    // Which tax it is for the model does not know, and UBL wants a scheme: its name is what the documents call it.
    taxId === undefined
      ? []
      : cac('PartyTaxScheme', line('CompanyID', taxId), cac('TaxScheme', line('Name', label('taxId', speech)))),
    cac('PartyLegalEntity', line('RegistrationName', name)),
    cac('Contact', line('Name', person), line('Telephone', phone), line('ElectronicMail', email)),
  );
}

/** An address as it is written, line by line, and its country. */
export function address(name: string, text: string | undefined, countryCode?: string): Xml {
  const lines = text?.split('\n') ?? [];
  return cac(name, ...lines.map((one) => cac('AddressLine', line('Line', one))), country('Country', countryCode));
}

/** A country by its code of ISO 3166. */
export function country(name: string, code: string | undefined): Xml {
  return /^[A-Z]{2}$/.test(code ?? '')
    ? cac(name, cbc('IdentificationCode', code, { listID: 'ISO3166-1:Alpha2' }))
    : cac(name, line('Name', code));
}
