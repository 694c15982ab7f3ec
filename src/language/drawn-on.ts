import { isDocumentKind } from '../core/index.ts';
import type { Computation, DocumentFile, Element, SourceFile, Workspace } from '../core/index.ts';
import { factsUsed } from '../core/documents/facts-used.ts';
import { rangeAt } from '../core/spec/file-tree.ts';
import type { Path } from '../core/spec/tree.ts';
import { findCharge } from '../core/trade/charges/charge-finding.ts';
import type { Origin } from '../core/trade/deal/fact.ts';
import { ELEMENTS } from '../core/tables/incoterms.ts';
import type { PlaceAt } from './place-at.ts';
import { roleAt } from './role.ts';
import type { View } from './view.ts';

/** The rows of the rates that stand behind what a document says at a place. */
export function ratesBehind(view: View, file: SourceFile, { path, on, text }: PlaceAt): readonly Origin[] {
  const computation = isDocumentKind(file.kind) ? view.computation(file.path) : undefined;
  if (!computation) return [];
  const facts = () => fromRates(computation);
  const [key, element] = path;
  if (key === 'charges') {
    if (element === undefined) return facts().filter(isCharge);
    const conversion = on === 'value' ? conversions(computation, text) : [];
    return conversion.length > 0 ? conversion : chargeRows(view.workspace, computation, String(element));
  }
  if (path.length === 1 && key === 'incoterm') return facts().filter((origin) => !isRate(origin));
  if (path.length === 1 && key === 'currency') return facts().filter(isRate);
  if (key === 'destination') return facts().filter(isLaw);
  return on === 'value' && roleAt(file.kind, path) === 'money' ? conversions(computation, text) : [];
}

/** Where a document draws on the row of the rates at a path: the place in it that leads there; `undefined` where it does not. */
export function drawsOn(view: View, path: string, rates: SourceFile, row: Path): Path | undefined {
  const computation = view.computation(path);
  const origin = computation && fromRates(computation).find(({ file, at }) => file === rates.path && sameRow(at, row));
  if (!origin) return undefined;
  return [isRate(origin) ? 'currency' : isLaw(origin) ? 'destination' : 'incoterm'];
}

/** The row of the rates that a path leads into: `charges.3`, or `insurance`. */
export function rowOf(file: SourceFile, path: Path): Path | undefined {
  if (file.kind !== 'rates') return undefined;
  if (path[0] === 'insurance') return ['insurance'];
  return path.length >= 2 ? path.slice(0, 2) : undefined;
}

/** The place of a fact, from which a file is read on. */
export function placeOfFact(workspace: Workspace, { file, at }: Origin) {
  const found = workspace.get(file);
  return found && { file, range: rangeAt(found.tree, at) };
}

function fromRates(computation: Computation): readonly Origin[] {
  const { path } = computation.deal.file;
  return factsUsed(computation)
    .map(({ origin }) => origin)
    .filter(({ file }) => file !== path);
}

const isCharge = ({ at }: Origin): boolean => at[0] === 'charges' || at[0] === 'insurance';
const isRate = ({ at }: Origin): boolean => at[0] === 'fx';
const isLaw = ({ at }: Origin): boolean => at[0] === 'duties' || at[0] === 'taxes';

function sameRow(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, n) => step === b[n]);
}

/** The rows that would give a charge if the document did not give it itself. */
function chargeRows(workspace: Workspace, { deal, plan }: Computation, key: string): readonly Origin[] {
  const element = ELEMENTS.find((one): one is Element => one === key);
  if (!element) return [];
  const value = { ...deal.file.value, charges: { ...deal.file.value.charges, [element]: undefined } };
  const without = { ...deal, head: {}, file: { ...deal.file, value } as DocumentFile };
  const found = findCharge({ deal: without, rates: workspace.rates(), plan }, element);
  return found?.parts.map(({ origin }) => origin) ?? [];
}

/** The rates of exchange by which an amount in another currency counts. */
function conversions({ deal, exchange }: Computation, text: string): readonly Origin[] {
  const currency = /\b[A-Z]{3}\b/.exec(text)?.[0];
  return (currency && exchange.convert(currency, deal.currency)?.steps.map(({ origin }) => origin)) || [];
}
