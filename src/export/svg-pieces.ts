/** A begin tag, its values as they are written. */
export interface SvgTag {
  readonly name: string;
  readonly attributes: readonly SvgAttribute[];
  readonly empty: boolean;
}

export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
  readonly quote: string;
}

/** What an SVG is made of, in its order; comments and instructions to programs are not among it. */
export type SvgPiece =
  | { readonly kind: 'text' | 'doctype' | 'end'; readonly text: string }
  | { readonly kind: 'begin'; readonly tag: SvgTag };

/** Reads an SVG up to its end, or to the first place that is no XML. Not by a pattern over all of it: pictures are long. */
export function* piecesOf(source: string): Generator<SvgPiece> {
  for (let at = 0; at < source.length;) {
    const from = at;
    const begins = (mark: string): boolean => source.startsWith(mark, from);
    const upTo = (mark: string): string => source.slice(from, (at = after(source, mark, from)));
    if (!begins('<')) {
      at = source.indexOf('<', from);
      if (at < 0) at = source.length;
      yield { kind: 'text', text: source.slice(from, at) };
    } else if (begins('<!--')) upTo('-->');
    else if (begins('<![CDATA[')) yield { kind: 'text', text: upTo(']]>') };
    else if (begins('<?')) {
      const text = upTo('?>');
      if (/^<\?xml\s/.test(text)) yield { kind: 'text', text };
    } else if (begins('<!')) {
      at = afterDoctype(source, from);
      yield { kind: 'doctype', text: source.slice(from, at) };
    } else if (begins('</')) yield { kind: 'end', text: upTo('>') };
    else {
      const read = tagAt(source, from);
      if (!read) return;
      at = read.end;
      yield { kind: 'begin', tag: read.tag };
    }
  }
}

/** Where a mark has ended that stands after `from`; the end where there is none. */
function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** A document type may have declarations of its own in brackets (XML 1.0, 2.8). */
function afterDoctype(source: string, from: number): number {
  const [bracket, end] = [source.indexOf('[', from), after(source, '>', from)];
  if (bracket < 0 || bracket > end) return end;
  const close = /\]\s*>/g;
  close.lastIndex = bracket;
  return close.exec(source) ? close.lastIndex : source.length;
}

function tagAt(source: string, from: number): { readonly tag: SvgTag; readonly end: number } | undefined {
  const name = matchAt(/<([^\s<>/"'=]+)/y, source, from);
  if (!name) return undefined;
  const attributes: SvgAttribute[] = [];
  for (let at = name.end; ;) {
    const close = matchAt(/\s*(\/?)>/y, source, at);
    if (close) return { tag: { name: name.first, attributes, empty: close.first !== '' }, end: close.end };
    const key = matchAt(/\s+([^\s<>/"'=]+)\s*=\s*/y, source, at);
    const quote = key ? source.charAt(key.end) : '';
    if (!key || (quote !== '"' && quote !== "'")) return undefined;
    const end = source.indexOf(quote, key.end + 1);
    if (end < 0) return undefined;
    attributes.push({ name: key.first, value: source.slice(key.end + 1, end), quote });
    at = end + 1;
  }
}

function matchAt(pattern: RegExp, source: string, at: number): { first: string; end: number } | undefined {
  pattern.lastIndex = at;
  const [, first] = pattern.exec(source) ?? [];
  return first === undefined ? undefined : { first, end: pattern.lastIndex };
}
