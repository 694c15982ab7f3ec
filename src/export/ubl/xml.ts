/** Lines of a file: an element of text is one of them, whatever line breaks its text has. */
export type Xml = readonly string[];

type Attributes = Readonly<Record<string, string>>;

/** What XML 1.0 (fifth edition, production 2) does not take even when it is escaped, half surrogate pairs among them. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an element or an attribute. Every text that goes into the file goes through here. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .trim()
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/**
 * A basic component with its text; nothing where there is no text. UBL forbids elements without content (UBL 2.4,
 * document constraint IND5), so that one cannot be made here.
 */
export function cbc(name: string, text: string | undefined, attributes: Attributes = {}): Xml {
  const content = escaped(text ?? '');
  if (content === '') return [];
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return [`<cbc:${name}${written.join('')}>${content}</cbc:${name}>`];
}

/** A basic component whose text has no line breaks: names, identifiers, codes. */
export function line(name: string, text: string | undefined, attributes?: Attributes): Xml {
  return cbc(name, text?.replace(/\s+/g, ' '), attributes);
}

/** An aggregate component; nothing where all of its parts are nothing. */
export function cac(name: string, ...parts: readonly Xml[]): Xml {
  const content = parts.flat();
  return content.length === 0 ? [] : [`<cac:${name}>`, ...content.map((one) => `  ${one}`), `</cac:${name}>`];
}

/** An amount of money, its digits as they are. */
export function money(name: string, amount: string | undefined, currency: string): Xml {
  return cbc(name, amount, { currencyID: currency });
}

/** A quantity or a measure and the code of its unit. */
export function counted(name: string, value: string | undefined, unitCode: string): Xml {
  return cbc(name, value, { unitCode });
}

/** A code of a list that UN/CEFACT keeps (agency 6 of its list 3055). */
export function unCode(name: string, code: string | undefined, list: string): Xml {
  return cbc(name, code, { listID: list, listAgencyID: '6' });
}
