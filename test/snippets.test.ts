import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseFile } from '../src/core/spec/file.ts';
import { wording } from '../src/core/spec/issue.ts';
import { BELONGS } from '../src/language/completion/snippets.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: string | readonly string[];
  readonly description: string;
  readonly isFileTemplate?: boolean;
}

const WRITTEN = JSON.parse(fs.readFileSync(new URL('../snippets/trade-yaml.json', import.meta.url), 'utf8')) as Record<
  string,
  Omit<Snippet, 'prefix'>
>;

/** With the word that the completion offers it by. */
const SNIPPETS: Readonly<Record<string, Snippet>> = Object.fromEntries(
  Object.entries(BELONGS).map(([name, { word }]) => [
    name,
    { body: '', description: '', ...WRITTEN[name], prefix: word },
  ]),
);

/** The kind of file of a whole-file snippet, where it is not the prefix. */
const KINDS: Readonly<Record<string, string>> = { products: 'product' };

const DOCUMENT = 'number: QT-1\ndate: 2026-11-23\nbuyer: acme\nincoterm: FOB Ningbo\n';
const QUOTATION = { kind: 'quotation', text: `${DOCUMENT}items: [{ sku: A, quantity: 1 }]\n@` };
const PROFORMA = { kind: 'proforma', text: QUOTATION.text };

/** Where a fragment goes: a file of that kind, the fragment at the `@`. */
const HOSTS: Readonly<Record<string, { readonly kind: string; readonly text: string }>> = {
  item: { kind: 'quotation', text: `${DOCUMENT}items:\n  @` },
  'item-own': { kind: 'quotation', text: `${DOCUMENT}items:\n  @` },
  'item-gratis': { kind: 'quotation', text: `${DOCUMENT}items:\n  @` },
  'item-mould': { kind: 'quotation', text: `${DOCUMENT}items:\n  @` },
  tier: {
    kind: 'product',
    text: 'sku: A\nname: Lamp\nunit: pcs\nprice:\n  term: FOB Ningbo\n  currency: USD\n  tiers:\n    @',
  },
  design: { kind: 'seller', text: 'name: Example Exports\naddress: Ningbo\ncountry: CN\n@' },
  email: { kind: 'seller', text: 'name: Example Exports\naddress: Ningbo\ncountry: CN\n@' },
  'pricing-cost': QUOTATION,
  'fob-charges': QUOTATION,
  'cif-charges': QUOTATION,
  'ddp-charges': QUOTATION,
  tt3070: QUOTATION,
  tt100: QUOTATION,
  'lc-sight': QUOTATION,
  dp: QUOTATION,
  da: QUOTATION,
  oa: QUOTATION,
  lc: PROFORMA,
  fx: { kind: 'rates', text: 'fx:\n  @' },
  freight: { kind: 'rates', text: 'charges:\n  @' },
  duty: { kind: 'rates', text: 'duties:\n  @' },
  tax: { kind: 'rates', text: 'taxes:\n  @' },
};

const VARIABLES: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '23' };

type Part = string | { readonly stop: string; readonly options: readonly string[] | undefined };

/** Reads the snippet syntax of VS Code as far as ours uses it; anything else is an error here. */
class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  parts(until = ''): Part[] {
    const parts: Part[] = [];
    while (this.at < this.text.length && !(until && this.text.startsWith(until, this.at))) parts.push(this.part());
    return parts;
  }

  private part(): Part {
    const escape = this.match(/\\([$}\\])/y);
    if (escape) return escape[1] ?? '';
    const stop = this.match(/\$(\d+)|\$\{(\d+)\}/y);
    if (stop) return { stop: stop[1] ?? stop[2] ?? '', options: undefined };
    const choice = this.match(/\$\{(\d+)\|((?:\\.|[^|\\])+)\|\}/y);
    if (choice)
      return {
        stop: choice[1] ?? '',
        options: (choice[2] ?? '').split(/(?<!\\),/).map((option) => option.replace(/\\([,|\\])/g, '$1')),
      };
    const variable = this.match(/\$([A-Z_]+)|\$\{([A-Z_]+)\}/y);
    if (variable) return lookUp(variable[1] ?? variable[2] ?? '');
    const holder = this.match(/\$\{(\d+):/y);
    if (!holder) {
      assert(!this.text.startsWith('$', this.at), `not understood: ${this.text.slice(this.at, this.at + 20)}`);
      return this.text[this.at++] ?? '';
    }
    const inner = this.parts('}');
    assert(this.text[this.at++] === '}', 'a placeholder is not closed');
    return { stop: holder[1] ?? '', options: [inner.map((part) => (typeof part === 'string' ? part : '')).join('')] };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

function lookUp(name: string): string {
  const value = VARIABLES[name];
  assert(value !== undefined, `the variable ${name} is not known`);
  return value;
}

/** The text with every default accepted; `choice` says which option of each list (the last where it has fewer). */
function expand(body: Snippet['body'], choice = 0): string {
  const parts = new Reader(typeof body === 'string' ? body : body.join('\n')).parts();
  const chosen = new Map(
    parts.flatMap((part) =>
      typeof part === 'object' && part.options
        ? [[part.stop, part.options[Math.min(choice, part.options.length - 1)] ?? '']]
        : [],
    ),
  );
  return parts.map((part) => (typeof part === 'string' ? part : (chosen.get(part.stop) ?? ''))).join('');
}

/** As many texts as the longest list of choices has options. */
function variants({ body }: Snippet): string[] {
  const lists = new Reader(typeof body === 'string' ? body : body.join('\n'))
    .parts()
    .map((part) => (typeof part === 'object' ? (part.options?.length ?? 1) : 1));
  return Array.from({ length: Math.max(...lists) }, (_, choice) => expand(body, choice));
}

/** Puts the text where it belongs, its later lines indented as the editor does it. */
function inPlace(snippet: Snippet, text: string): { path: string; text: string } {
  if (snippet.isFileTemplate) return { path: `x.${KINDS[snippet.prefix] ?? snippet.prefix}.yaml`, text };
  const host = HOSTS[snippet.prefix];
  assert(host, `no host for the fragment “${snippet.prefix}”: add one to HOSTS`);
  const indent = /( *)@/.exec(host.text)?.[1] ?? '';
  return { path: `x.${host.kind}.yaml`, text: host.text.replace('@', () => text.replaceAll('\n', `\n${indent}`)) };
}

function problems(snippet: Snippet, text: string): string[] {
  const place = inPlace(snippet, text);
  const file = parseFile(place.path, place.text);
  assert(file, `no kind of file: ${place.path}`);
  return file.issues.map((issue) => `${issue.severity} ${issue.code}: ${wording(issue)}`);
}

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(SNIPPETS)) {
    it(`“${snippet.prefix}” (${name}) reads without an issue, whatever is chosen`, () => {
      for (const text of variants(snippet)) assert.deepEqual(problems(snippet, text), [], text);
    });
  }

  it('have prefixes of their own, descriptions, and no tabs', () => {
    const all = Object.values(SNIPPETS);
    assert.equal(new Set(all.map((snippet) => snippet.prefix)).size, all.length);
    for (const { prefix, description, body } of all) {
      assert(description.length > 10, prefix);
      assert(!expand(body).includes('\t'), prefix);
    }
  });

  it('cover every kind of file with a whole-file snippet', () => {
    const kinds = Object.values(SNIPPETS)
      .filter((snippet) => snippet.isFileTemplate)
      .map(({ prefix }) => KINDS[prefix] ?? prefix);
    assert.deepEqual([...new Set(kinds)].sort(), ['buyer', 'product', 'proforma', 'quotation', 'rates', 'seller']);
  });

  it('have no word in the manifest, by which the editor would offer them inside values too', () => {
    assert.deepEqual(Object.keys(WRITTEN).sort(), Object.keys(BELONGS).sort());
    for (const written of Object.values(WRITTEN)) assert.ok(!('prefix' in written));
  });

  it('write today’s date and repeat what was typed once', () => {
    assert.match(expand('date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'), /^date: 2026-11-23$/);
    assert.equal(expand('${1|a\\, b,c|} $1 ${2:\\}x}$0'), 'a, b a, b }x');
    assert.equal(expand('${1|a\\, b,c|} $1', 1), 'c c');
  });

  for (const [what, prefix, from, to] of [
    ['a wrong key', 'quotation', 'quantity:', 'qty:'],
    ['a bad value', 'tier', '1000', 'many'],
    ['a bad charge', 'fob-charges', 'CNY per', 'CNY each'],
    ['a missing key', 'buyer', 'country: US\n', ''],
  ] as const) {
    it(`are checked by a test that sees ${what}`, () => {
      const snippet = Object.values(SNIPPETS).find((candidate) => candidate.prefix === prefix);
      assert(snippet);
      const text = expand(snippet.body);
      assert(text.includes(from));
      assert.notDeepEqual(problems(snippet, text.replace(from, to)), []);
    });
  }
});
