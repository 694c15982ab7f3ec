/** As much of a page as `patch` touches, in memory; it counts what is moved. */
export class FakeNode {
  childNodes: FakeNode[] = [];
  parent: FakeNode | undefined;
  moves = 0;
  readonly attributes = new Map<string, string>();
  readonly ownerDocument = fakeDocument;

  constructor(
    readonly tag: string,
    readonly namespaceURI: string | null = null,
    private text = '',
  ) {}

  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): FakeNode | null {
    const siblings = this.parent?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    return this.tag === '#text' ? this.text : this.childNodes.map((child) => child.textContent).join('');
  }

  set textContent(text: string) {
    this.text = text;
  }

  insertBefore(node: FakeNode, next: FakeNode | null): void {
    node.remove();
    node.moves += 1;
    node.parent = this;
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
  }

  remove(): void {
    const siblings = this.parent?.childNodes ?? [];
    if (siblings.includes(this)) siblings.splice(siblings.indexOf(this), 1);
    this.parent = undefined;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
}

const fakeDocument = {
  createElement: (tag: string) => new FakeNode(tag),
  createElementNS: (namespace: string, tag: string) => new FakeNode(tag, namespace),
  createTextNode: (text: string) => new FakeNode('#text', null, text),
};
