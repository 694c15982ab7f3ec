const MARKS = /^ *(?:- +)*(?:[\w-]+: *)?/;
/** Behind a blank or a bracket these begin something that may run over lines; a second colon begins a mapping. */
const OPENING = /(?:^|[\s[{,:])["'{[]|:(?:\s|$)/;

/** Whether nothing that begins in a line of a mapping can run on into a line at its margin. Beyond doubt; else false. */
export function isClosed(line: string): boolean {
  const value = line.slice(MARKS.exec(line)?.[0].length ?? 0).trimEnd();
  if (value === '' || value.startsWith('#')) return true;
  const quote = value[0];
  if (quote === '"' || quote === "'") return value.indexOf(quote, 1) === value.length - 1 && !value.includes('\\');
  if (quote === '{' || quote === '[') return pastBrackets(value, 0) === value.length;
  return !OPENING.test(value);
}

/** Where the bracket closes that stands at `start`, in the same line; `undefined` where that is not beyond doubt. */
export function pastBrackets(text: string, start: number): number | undefined {
  const open: string[] = [];
  let before = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\n' || sign === '\r' || sign === '\t') return undefined;
    if (sign === '"' || sign === "'") {
      if (!/[[{,:]/.test(before) || text[at - 1] === ':') {
        // Inside a word it is a sign like another; a second quote behind a first is not.
        if (before === '"' || before === "'") return undefined;
      } else at = closingQuote(text, at, sign);
    } else if (sign === '{' || sign === '[') open.push(sign);
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== (sign === '}' ? '{' : '[')) return undefined;
      if (open.length === 0) return at + 1;
    } else if (sign === '#' && text[at - 1] === ' ') return undefined;
    if (sign !== ' ') before = sign;
  }
  return undefined;
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote || text[at] === '\n') return at;
  }
  return text.length;
}
