export interface PageHtml {
  /** English; the page says its own title once it knows its words. */
  readonly title: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** The webview's own `cspSource`. */
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  /** Of VS Code's display language, as `zh-cn`. */
  readonly lang: string;
  /** Whether it shows pictures that come inside what it is sent. */
  readonly pictures: boolean;
}

/** A page of ours: it brings nothing but its script and style, and may load nothing else. */
export function pageHtml({ title, scriptUri, styleUri, cspSource, nonce, lang, pictures }: PageHtml): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    ...(pictures ? ['img-src data:'] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(styleUri)}">
</head>
<body>
<main id="page"></main>
<script nonce="${escape(nonce)}" src="${escape(scriptUri)}"></script>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
