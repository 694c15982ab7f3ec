/**
 * Whether two files are the same, byte for byte. They are compared as words of four bytes: a font for Chinese has 20 MB and
 * comes with every document. So it takes 7 ms; with a function called for each byte it took 150.
 */
export function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  if (!other || one.length !== other.length) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const known = words && others ? 4 * words.length : 0;
  if (words && others) for (let n = 0; n < words.length; n += 1) if (words[n] !== others[n]) return false;
  for (let n = known; n < one.length; n += 1) if (one[n] !== other[n]) return false;
  return true;
}

/** `undefined` for bytes that do not begin where a word of the memory does. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array | undefined {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, Math.floor(length / 4)) : undefined;
}
