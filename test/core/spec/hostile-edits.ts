/** What people and programs do to a text: signs that mean something in YAML, and whole lines, at any place. */
const HOSTILE = [
  ...['\n', '\n  - ', '- ', '  ', ' ', '"', "'", '{', '}', '[', ']', ',', ':', ': ', '#', ' #x', '&a', '*a', '|', '>'],
  ...['\t', '~', 'null', 'items:', 'items:\n', 'number: x\n', '---\n', '...', '%', '!', '0', 'a', '\r', '\r\n', '：'],
  ...['\n- x', '\n    sku: Q', '\n      quantity: 4', '? ', '\u2028', '\ufeff', '😀'],
];

/** A text after one such edit. */
export function edited(text: string, random: () => number, more: readonly string[] = []): string {
  const signs = [...HOSTILE, ...more];
  const at = Math.floor(random() * (text.length + 1));
  const gone = random() < 0.5 ? 0 : Math.floor(random() * (random() < 0.2 ? 60 : 4));
  const written = random() < 0.75 ? (signs[Math.floor(random() * signs.length)] ?? '') : '';
  return text.slice(0, at) + written + text.slice(at + gone);
}

export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
