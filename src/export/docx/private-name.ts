/**
 * A name for lists and pictures that no text of a user can hold: until the end the library writes `{name}` for them
 * into the XML and would find it in texts too.
 */
export function privateName(name: string): string {
  return `${name}\uffff`;
}
