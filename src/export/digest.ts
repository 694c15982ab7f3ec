/** Tells a text or file from another one that it became by mistake or by an edit (FNV-1a, twice 32 bits); no guard against intent. */
export function digest(bytes: Uint8Array): string {
  let [low, high] = [0x811c9dc5, bytes.length];
  for (const byte of bytes) {
    low = Math.imul(low ^ byte, 0x01000193) >>> 0;
    high = (Math.imul(high, 31) + low) >>> 0;
  }
  return `${low.toString(16)}-${high.toString(16)}-${bytes.length}`;
}
