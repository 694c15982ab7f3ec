/** The text that a reader sees between the tags of `markup`, entities decoded, white space collapsed. */
export function textOf(markup: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return markup
    .replace(/<(style|title)>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts of all elements of a class, in the order of the page. */
export function textsOf(page: string, tag: string, className: string): string[] {
  const pattern = new RegExp(`<${tag} class="(?:[^"]* )?${className}(?: [^"]*)?"[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  return [...page.matchAll(pattern)].map((match) => textOf(match[1] ?? ''));
}

/** The cells of a Markdown table's rows under a heading, without its head. */
export function rowsOf(markdown: string, heading: string): string[][] {
  const section = markdown.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Plain decimal text from a figure as we write it. */
export function digitsOf(text: string): string {
  return text.replace(/,/g, '').replace('−', '-');
}
