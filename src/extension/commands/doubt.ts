import * as vscode from 'vscode';
import type { Computation, DocumentModel, Issue } from '../../core/index.ts';
import { faultOf, isUnread, partyFiles, showFaults, showLabel, unreadIn } from '../fault.ts';
import type { Fault } from '../fault.ts';
import type { Place } from '../places.ts';
import { ended } from '../trouble.ts';
import { wordedMissing } from '../wording.ts';

/** Why a document had better not leave yet. */
export interface Doubt {
  readonly text: string;
  /** What to mend, the first first. */
  readonly faults: readonly Fault[];
}

interface Checked {
  readonly computation: Computation;
  readonly issues: readonly Issue[];
}

/** What speaks against a document's leaving; `undefined` when nothing is wrong with it. `more` is wrong besides. */
export function doubtAbout(
  place: Place,
  model: DocumentModel,
  { computation, issues }: Checked,
  more: readonly Fault[] = [],
): Doubt | undefined {
  const { root } = place;
  const { file } = computation.deal;
  const unread = (issue: Issue): boolean => isUnread(issue) && file.issues.includes(issue);
  const errors = issues.filter((issue) => issue.severity === 'error' && !unread(issue));
  const faults = [
    ...unreadIn(root, file),
    ...errors.map((issue) => faultOf(root, issue)),
    ...partyFiles(computation).flatMap((party) => unreadIn(root, party)),
    ...more,
  ];
  const text = model.complete ? ofErrors(place, model, faults) : ofMissing(place, model, faults);
  return text === undefined ? undefined : { text, faults };
}

function ofErrors({ path }: Place, { number }: DocumentModel, faults: readonly Fault[]): string | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const problem = quoted(first, path);
  if (faults.length === 1) return vscode.l10n.t('{number} has an error. {problem}', { number, problem });
  const count = String(faults.length);
  return vscode.l10n.t('{number} has errors ({count}). The first: {problem}', { number, count, problem });
}

/** What could not be read is quoted: its name in `missing` tells nobody what to mend. */
function ofMissing({ path }: Place, { number, missing }: DocumentModel, [first]: readonly Fault[]): string {
  const needed = missing.filter((name) => name !== 'reading');
  const problem = needed.length < missing.length && first ? quoted(first, path) : '';
  if (needed.length === 0) return vscode.l10n.t('{number} has no total yet. {problem}', { number, problem });
  const still = vscode.l10n.t('{number} has no total yet. Still needed: {missing}.', {
    number,
    missing: wordedMissing(needed),
  });
  return `${still} ${problem}`.trim();
}

/** A fault of another file than the document comes with that file's name. */
function quoted({ text, place }: Fault, path: string): string {
  return ended(place && place.file !== path ? `${place.file}: ${text}` : text);
}

/** So many documents are spoken of; what is wrong with the others is mostly the same. */
const MOST_DOUBTS = 5;

function textOf(doubts: readonly Doubt[]): string {
  const lines = doubts.slice(0, MOST_DOUBTS).map(({ text }) => text);
  return lines.join('\n') + (doubts.length > MOST_DOUBTS ? '\n…' : '');
}

/** Asks whether doubtful documents leave all the same; `anyway` is the answer that says so. */
export async function mayLeave(doubts: readonly Doubt[], anyway: string): Promise<boolean> {
  const faults = doubts.flatMap((doubt) => doubt.faults);
  // The first answer is the one that Enter gives.
  const show = showLabel(faults);
  const answer = await vscode.window.showWarningMessage(textOf(doubts), { modal: true }, show, anyway);
  if (answer === show) await showFaults(faults);
  return answer === anyway;
}

/** Tells of doubts about documents that leave all the same. */
export async function tellDoubts(doubts: readonly Doubt[]): Promise<void> {
  const faults = doubts.flatMap((doubt) => doubt.faults);
  const show = showLabel(faults);
  if ((await vscode.window.showWarningMessage(textOf(doubts), show)) === show) await showFaults(faults);
}
