const NAMESPACES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml"';
const XLINK = 'http://www.w3.org/1999/xlink';

/** What drawings consist of; anything else is left out. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g use path a rect image foreignObject div span clipPath mask pattern symbol defs linearGradient radialGradient stop ' +
    'circle ellipse line polyline polygon'
  ).split(' '),
);

/** Where a link of a drawing leads: `data-target` holds what follows `trade:`. */
export const LINK = 'a[data-target]';

/** What is selected of a text lies over its glyphs: the letters of this font, stretched to their width. */
const FONT = 'sans-serif';

/**
 * The elements of a drawing, ready for the page. The policy of the page forbids styles in markup: they come as `data-style`
 * and are set one by one.
 * Links lead nowhere by themselves; those that name a source are told by `LINK`.
 */
export function elementsOf(svg: string): readonly Element[] {
  const parsed = new DOMParser().parseFromString(`<svg ${NAMESPACES}>${svg}</svg>`, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return [];
  for (const element of parsed.querySelectorAll('*')) tidy(element);
  return Array.from(parsed.documentElement.children, (child) => {
    const element = document.importNode(child, true);
    for (const styled of element.querySelectorAll<SVGElement | HTMLElement>('[data-style]')) {
      styled.style.cssText = styled.dataset['style'] ?? '';
      styled.removeAttribute('data-style');
    }
    return element;
  });
}

function tidy(element: Element): void {
  if (!ELEMENTS.has(element.localName)) return element.remove();
  const href = element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href') ?? '';
  const alt = element.getAttribute('alt') ?? '';
  const style = element.getAttribute('data-style') ?? '';
  for (const { name } of [...element.attributes])
    if (/^on|href$|^(style|target|alt)$/i.test(name)) element.removeAttribute(name);
  if (/url|expression|@/i.test(style)) element.removeAttribute('data-style');
  switch (element.localName) {
    case 'use':
      if (href.startsWith('#')) element.setAttribute('href', href);
      return;
    case 'image':
      if (/^data:image\//.test(href)) element.setAttribute('href', href);
      if (alt === '') return element.setAttribute('aria-hidden', 'true');
      element.setAttribute('role', 'img');
      return element.setAttribute('aria-label', alt);
    case 'a':
      if (!href.startsWith('trade:')) return;
      element.setAttribute('data-target', href.slice('trade:'.length));
      element.setAttribute('role', 'link');
      element.setAttribute('tabindex', '-1');
  }
}

/** A page of a document as a picture of its own. */
export function pageOf(svg: string, width: number, height: number): SVGSVGElement {
  const page = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  page.setAttribute('viewBox', `0 0 ${width} ${height}`);
  page.setAttribute('class', 'drawing');
  page.append(...elementsOf(svg));
  stretchTexts(page);
  return page;
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Makes texts that can be selected as wide as what is drawn under them. */
function stretchTexts(page: SVGElement): void {
  pen ??= document.createElement('canvas').getContext('2d');
  for (const text of page.querySelectorAll<HTMLElement>('.tsel')) {
    const wanted = Number(text.parentElement?.getAttribute('width'));
    if (!pen || !(wanted > 0)) continue;
    pen.font = `${text.style.fontSize} ${FONT}`;
    const { width } = pen.measureText(text.textContent ?? '');
    if (width > 0) text.style.transform = `scaleX(${wanted / width})`;
  }
}
