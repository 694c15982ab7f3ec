/** The id that a buyer gets from its name: the first two words without legal forms, `acme-trading`. */
export function buyerId(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\b(co|ltd|llc|inc|gmbh|bv|b\.v|fze|pty|sa|srl|limited|company|corp|corporation)\b\.?/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.slice(0, 2).join('-') || 'buyer';
}
