// The public face of the pure core: text in, models and issues out. No disk, no clock, no editor.
export { Workspace, idOf } from './spec/workspace.ts';
export type { DocumentFile, SourceFile } from './spec/file.ts';
export { DOCUMENT_KINDS, FILE_KINDS, baseName, isDocumentKind, kindOf } from './spec/kinds.ts';
export type { DocumentKind, FileKind } from './spec/kinds.ts';
export { fill, wording } from './spec/issue.ts';
export type { Fix, Issue, Range, Severity, TextEdit } from './spec/issue.ts';
export { lineStarts, positionAt } from './spec/lines.ts';
export { inLanguage } from './spec/shape.ts';
export { ELEMENTS, MEANING, ORIGIN_RULES, RULES, isRule } from './tables/incoterms.ts';
export type { Element, Rule } from './tables/incoterms.ts';
export { compute } from './documents/compute.ts';
export type { Computation } from './documents/compute.ts';
export { buyerModel } from './documents/build-model.ts';
export { reportIssues, totalsReport } from './documents/build-report.ts';
export { compareTerms } from './documents/terms.ts';
export type * from './documents/model.ts';
export type * from './documents/report.ts';
export { TRADE_RULES, checkFile } from './rules/index.ts';
