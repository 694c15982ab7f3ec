/** One edit as an editor tells of it. */
export interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly written: string;
}

export function applied(text: string, { at, gone, written }: Edit): string {
  return text.slice(0, at) + written + text.slice(at + gone);
}

/** A quotation of so many items in block style, as people write them. */
export function typedQuotation(lines: number): string {
  const item = (n: number): string =>
    `  - sku: P-${n}\n    quantity: ${40 + ((n * 37) % 1500)}\n${n % 3 === 0 ? '    discount: 2%\n' : n % 10 === 1 ? '    # as agreed by mail\n' : ''}`;
  return `number: Q-1
date: 2026-11-23
buyer: { name: Example Imports, country: NL }
currency: EUR
incoterm: FOB Ningbo
mode: sea
container: LCL
from: Ningbo
to: Rotterdam
pricing: { method: list, commission: 3% }
payment: 30% deposit, balance before shipment
validity: 30 days
charges:
  exportPacking: none
  preCarriage: 9000 CNY
  exportClearance: 500 CNY
  originTerminal: 75 CNY per W/M min 2
items:
${Array.from({ length: lines }, (_, n) => item(n)).join('')}notes:
  - Prices are for the quantities named.
`;
}

/** What somebody does to a quotation, key by key: figures, new items, lines that go, indents, texts in quotes, the head. */
export function typingTrace(text: string, sites: readonly number[]): readonly Edit[] {
  const hand = new Hand(text);
  for (const [n, site] of sites.entries()) {
    const item = `sku: P-${site}\n`;
    hand.behind(item, 'quantity: ').erase(2).type('250').erase(1).type('4');
    hand
      .endOfLine()
      .type('\n    ')
      .erase(2)
      .type('- sku: P-')
      .type(String(5000 + site))
      .type('\n    ')
      .type('quantity: 120');
    hand.behind(item, 'quantity: ').endOfLine().type('\n    ').type('description: "Spare parts"');
    hand
      .startOfLine()
      .take('    description'.length + 1)
      .undo();
    hand.startOfLine().put('  ').take(2);
    hand.startOfLine().takeLine();
    if (n % 2 === 0) hand.behind('incoterm: FOB ', '').put('x').take(-1);
    else hand.behind('  - Prices', '').type(' here').erase(5);
    hand
      .behind(`sku: P-${site + 5}`, '')
      .startOfLine()
      .takeLine()
      .undo();
    hand
      .behind(`sku: P-${site + 7}`, '')
      .type('9')
      .erase(1);
  }
  return hand.edits;
}

/** A hand at the keyboard: a cursor in a text, and each key that it pressed. */
class Hand {
  readonly edits: Edit[] = [];
  private at = 0;
  private before = '';

  constructor(private text: string) {}

  behind(first: string, then: string): this {
    const found = this.text.indexOf(first);
    const next = this.text.indexOf(then, found + first.length);
    if (found < 0 || next < 0) throw new Error(`there is no ${first}`);
    this.at = next + then.length;
    return this;
  }

  endOfLine(): this {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
    return this;
  }

  startOfLine(): this {
    this.at = this.text.lastIndexOf('\n', this.at - 1) + 1;
    return this;
  }

  /** Sign by sign; a new line brings its indent along, as editors do. */
  type(written: string): this {
    for (const key of /^\n\s*$/.test(written) ? [written] : written) this.put(key);
    return this;
  }

  put(written: string): this {
    return this.edit({ at: this.at, gone: 0, written }, this.at + written.length);
  }

  erase(count: number): this {
    for (let n = 0; n < count; n++) this.take(-1);
    return this;
  }

  /** Takes signs behind the cursor away, or before it. */
  take(count: number): this {
    const at = Math.min(this.at, this.at + count);
    return this.edit({ at, gone: Math.abs(count), written: '' }, at);
  }

  takeLine(): this {
    return this.take(this.text.indexOf('\n', this.at) + 1 - this.at);
  }

  undo(): this {
    const last = this.edits.at(-1);
    if (!last) return this;
    const gone = this.before.slice(last.at, last.at + last.gone);
    return this.edit({ at: last.at, gone: last.written.length, written: gone }, last.at + gone.length);
  }

  private edit(edit: Edit, to: number): this {
    this.before = this.text;
    this.text = applied(this.text, edit);
    this.at = to;
    this.edits.push(edit);
    return this;
  }
}
