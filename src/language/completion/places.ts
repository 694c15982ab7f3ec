import { ORIGIN_RULES } from '../../core/index.ts';
import { unique } from './codes.ts';
import type { Offer, Writing } from './completion.ts';
import { named } from './names.ts';
import { printed, seaportNamed, seaports } from './ports.ts';
import { writtenTerms } from './written-terms.ts';
import { used } from './uses.ts';

/** An end of the way that goods go. */
export type End = 'origin' | 'destination';

const KEYS: Readonly<Record<End, readonly string[]>> = {
  origin: ['from', 'portOfLoading'],
  destination: ['to', 'portOfDischarge'],
};

interface Asked {
  readonly end: End;
  /** Those that come next after the document's own. */
  readonly first: readonly string[];
  readonly typed: string;
}

/**
 * Places at one end of the way: the document's own, the first, those that files name at this end, then seaports, of the
 * seller's country at origin and of the buyer's at destination. The other end of the document's way is never among them.
 */
export function placesAt(writing: Writing, { end, first, typed }: Asked): string[] {
  const own = ownPlaces(writing, end);
  const others = new Set(ownPlaces(writing, otherEnd(end)).map(lowered));
  const ports = seaports(typed, countryAt(writing, end)).map(({ name }) => name);
  return unique([...own, ...first, ...usedAt(writing, end).filter(isTownOnly), ...ports]).filter(
    (place) => !others.has(lowered(place)),
  );
}

/** Places for a key of the document or the rates: those of the workspace, of its end first; then seaports. */
export function places(writing: Writing): Offer[] {
  const key = String(writing.cursor.path.at(-1));
  const end: End = KEYS.origin.includes(key) ? 'origin' : 'destination';
  const others = new Set(ownPlaces(writing, otherEnd(end)).map(lowered));
  const isOfEnd = (rule: Parameters<typeof ORIGIN_RULES.has>[0]): boolean =>
    ORIGIN_RULES.has(rule) === (end === 'origin');
  const terms = writtenTerms(writing);
  const all = unique([
    ...used(writing, `place:${key}`).map(([place]) => place),
    ...usedAt(writing, end),
    ...terms.filter(({ rule }) => isOfEnd(rule)).map(({ place }) => place),
    ...usedAt(writing, otherEnd(end)),
    ...terms.map(({ place }) => place),
  ]);
  // A port as it is printed names its country; a place that freights are found by does not.
  const isPort = key.startsWith('port');
  const fits = (place: string): boolean => isTownOnly(place) !== isPort;
  const ports = seaports(writing.cursor.typed, countryAt(writing, end)).map((port) =>
    isPort ? printed(port) : port.name,
  );
  return unique([...all.filter(fits), ...all.filter((place) => !fits(place)), ...ports])
    .filter((place) => !others.has(lowered(place)))
    .map((place) => placeOffer(writing, place));
}

/** A place with its other name and its country, where it is a seaport that we know. */
export function placeOffer({ view }: Writing, place: string): Offer {
  const port = seaportNamed(place);
  if (!port) return { value: place, kind: 'place' };
  const own = view.language.startsWith('zh') ? port.chinese[0] : port.name;
  const country = named(view, [port.region], 'region')[0]?.description;
  const names = [own, country].filter((name) => name && !lowered(place).includes(lowered(name)));
  return { value: place, kind: 'place', description: [...new Set(names)].join(' · '), found: port.found };
}

/** Where this document's way begins or ends, as it says so far. */
function ownPlaces({ view, path, cursor }: Writing, end: End): string[] {
  const file = view.workspace.document(path);
  const port = file?.kind === 'proforma' && file.value[end === 'origin' ? 'portOfLoading' : 'portOfDischarge'];
  const all = [file?.value[end === 'origin' ? 'from' : 'to'], port || undefined];
  // What is being written is no answer to what belongs there.
  const isHere = cursor.path.length === 1 && KEYS[end].includes(String(cursor.path[0]));
  return isHere ? [] : all.filter((place) => place !== undefined);
}

/** Places that the workspace writes at this end, and not more often at the other; the most used first. */
function usedAt(writing: Writing, end: End): string[] {
  const counts = (of: End): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const key of KEYS[of])
      for (const [place, count] of used(writing, `place:${key}`)) sums.set(place, (sums.get(place) ?? 0) + count);
    return sums;
  };
  const [here, there] = [counts(end), counts(otherEnd(end))];
  return [...here]
    .filter(([place, count]) => count >= (there.get(place) ?? 0))
    .sort(([, a], [, b]) => b - a)
    .map(([place]) => place);
}

/** The seller's country at origin, that of the buyer or of the import at destination. */
function countryAt({ view, path }: Writing, end: End): string | undefined {
  const { workspace } = view;
  const [file, value] = [workspace.get(path), workspace.document(path)?.value];
  if (end === 'origin') return workspace.seller(value?.seller, path)?.value.country;
  if (file?.kind === 'buyer') return file.value.country;
  const buyer = typeof value?.buyer === 'string' ? workspace.buyer(value.buyer)?.value : value?.buyer;
  return value?.destination?.country ?? buyer?.country;
}

function otherEnd(end: End): End {
  return end === 'origin' ? 'destination' : 'origin';
}

function lowered(place: string): string {
  return place.toLowerCase();
}

function isTownOnly(place: string): boolean {
  return !/[,，]/.test(place);
}
