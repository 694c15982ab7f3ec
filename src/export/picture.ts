/** A picture of a kind that documents can show. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';
}

/** A picture by its first bytes, since endings lie; SVG, which has none, by its ending and its first character. */
export function pictureOf(path: string, bytes: Uint8Array | undefined): Picture | undefined {
  if (!bytes) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { bytes, mime: 'image/png' };
  if (head.startsWith('\xff\xd8\xff')) return { bytes, mime: 'image/jpeg' };
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return { bytes, mime: 'image/webp' };
  return /\.svg$/i.test(path) && /^(\xef\xbb\xbf)?\s*</.test(head) ? { bytes, mime: 'image/svg+xml' } : undefined;
}
