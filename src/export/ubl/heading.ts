import { label } from '../labels.ts';
import { DOCUMENT_NAMES } from './codes.ts';
import { creditNote } from './payment.ts';
import type { Ready } from './ready.ts';
import { cac, cbc, line, unCode } from './xml.ts';
import type { Xml } from './xml.ts';

/** What every UBL document begins with. It claims no customization and no profile: none has been agreed. */
export function heading({ model, date }: Ready): Xml {
  return [cbc('UBLVersionID', '2.4'), line('ID', model.number), cbc('IssueDate', date)].flat();
}

/** The notes as one text, with what else has no element of its own. */
export function noteOf(ready: Ready, ...more: readonly string[]): string {
  return [...ready.model.notes, ...more, creditNote(ready)].filter(Boolean).join('\n');
}

/**
 * The quotation that is followed. Of the references that both documents have it is none but an additional one: the
 * originator in OriginatorDocumentReference is the one whose need the buyer serves, and no contract is made yet.
 */
export function reference({ model, speech }: Ready): Xml {
  if (model.follows === undefined) return [];
  return cac(
    'AdditionalDocumentReference',
    line('ID', model.follows),
    unCode('DocumentTypeCode', DOCUMENT_NAMES.offer, 'UNCL1001'),
    line('DocumentType', label('quotation', speech)),
  );
}
