import type { DocumentModel } from '../../core/documents/model.ts';
import type { DocumentKind } from '../../core/spec/kinds.ts';
import { XML_MARK } from '../mark.ts';
import { DOCUMENT_NAMES } from './codes.ts';
import { invoice } from './invoice.ts';
import { quotation } from './quotation.ts';
import { readied } from './ready.ts';
import type { Ready } from './ready.ts';
import type { Xml } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** Which UBL document a kind becomes: the name of its root, and what stands in it. */
const DOCUMENTS: Readonly<Record<DocumentKind, { readonly root: string; readonly body: (ready: Ready) => Xml }>> = {
  quotation: { root: 'Quotation', body: quotation },
  proforma: { root: 'Invoice', body: (ready) => invoice(ready, DOCUMENT_NAMES.proforma) },
};

/**
 * The document as UBL 2.4 XML (OASIS Standard, 2024): data for the buyer's program, with no claim to any profile of UBL.
 * @throws ExportRefusal where the document lacks what UBL demands
 */
export function renderUbl(model: DocumentModel): string {
  const { root, body } = DOCUMENTS[model.kind];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    XML_MARK,
    `<${root} xmlns="${NAMESPACE}${root}-2"`,
    `  xmlns:cac="${NAMESPACE}CommonAggregateComponents-2"`,
    `  xmlns:cbc="${NAMESPACE}CommonBasicComponents-2">`,
    ...body(readied(model, 'UBL')).map((line) => `  ${line}`),
    `</${root}>`,
    '',
  ].join('\n');
}
