/** Bytes in base64, as data URIs hold them. */
export function base64(bytes: Uint8Array): string {
  return btoa(latin1(bytes));
}

/** The bytes of base64, which may be broken into lines; `undefined` for what is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  try {
    return bytesOfLatin1(atob(decodeURIComponent(text)));
  } catch {
    return undefined;
  }
}

/** Bytes as a text of a letter each. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join('');
}

/** A text of letters up to 255 as bytes. */
export function bytesOfLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
