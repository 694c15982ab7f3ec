import type { DocumentFile } from '../spec/file.ts';
import type { Workspace } from '../spec/workspace.ts';

/** The proforma that was made from a quotation, as far as it says so: the first one read. */
export function proformaOf(workspace: Workspace, { value }: DocumentFile): DocumentFile | undefined {
  if (value.number === undefined) return undefined;
  return workspace.documents().find((one) => one.kind === 'proforma' && one.value.follows === value.number);
}
