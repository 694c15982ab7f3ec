/** Ways of payment, as trade documents abbreviate them. */
const METHODS = {
  'L/C': /\bL\s?\/\s?C\b|\bLC\b|\bletters? of credit\b|\bdocumentary credits?\b|信用[证證]/i,
  'T/T':
    /\bT\s?\/\s?T\b|\bT\.T\.?|\bTT\b|\btelegraphic transfers?\b|\b(?:wire|bank|swift) (?:transfers?|remittance)\b|电汇|電匯|银行转账|銀行轉賬/i,
  // Bare DP is a down payment to many: it is D/P only where a tenor follows.
  'D/P': /\bD\s?\/\s?P\b|\bDP(?=\s+(?:at sight|\d+ days))|\bdocuments? against payments?\b|付款交[单單]/i,
  'D/A': /\bD\s?\/\s?A\b|\bDA(?=\s+(?:at |\d+ days))|\bdocuments? against acceptances?\b|承[兑兌]交[单單]/i,
  'O/A': /\bO\s?\/\s?A\b|\bOA\b|\bopen accounts?\b|赊[销账]|賒[銷賬]/i,
  CAD: /(?<!\d[\d,.]*\s?)\bCAD\b(?!\s?\d)|\bcash against documents?\b|[凭憑][单單]付[现現]/i,
  'Western Union': /\bwestern union\b|西联|西聯/i,
  MoneyGram: /\bmoney\s?gram\b|速[汇匯]金/i,
  PayPal: /\bpay\s?pal\b|贝宝/i,
  Alipay: /\bali\s?pay\b|支付宝|支付寶/i,
  'WeChat Pay': /\bwe\s?chat(?: ?pay)?\b|微信(?:支付)?/i,
  'Trade Assurance': /\btrade assurance\b|信用保障/i,
  'credit card': /\bcredit cards?\b|信用卡/i,
  'demand draft': /\bD\s?\/\s?D\b|\bdemand drafts?\b|票汇|票匯/i,
  cheque: /\bcheques?\b|\bby check\b|支票/i,
  cash: /\bcash\b(?! (?:against|in advance|before|payment|with order|on delivery|discount))|现金|現金/i,
} as const satisfies Record<string, RegExp>;

export type Method = keyof typeof METHODS;
const NAMES = Object.keys(METHODS) as Method[];

/** The ways of payment that a text names. */
export function methodsIn(text: string): Method[] {
  return NAMES.filter((name) => METHODS[name].test(text));
}

/** The words of a part without the way of payment at their beginning or end; as written where it stands inside. */
export function withoutMethod(words: string, method: Method | undefined): string {
  if (!method) return words;
  const { first, last } = (ENDS[method] ??= endsOf(METHODS[method].source));
  return words.replace(first, '').replace(last, '');
}

const ENDS: Partial<Record<Method, ReturnType<typeof endsOf>>> = {};

/** A way of payment at the beginning of words, and at their end. */
function endsOf(source: string): { readonly first: RegExp; readonly last: RegExp } {
  const one = `(?:${source})`;
  return {
    first: new RegExp(`^[\\s(]*(?:(?:by|via|through)\\s+)?${one}(?![\\w/])[\\s,:：)]*`, 'i'),
    last: new RegExp(`[\\s,(]*(?:\\b(?:by|via|through)\\s+)${one}[\\s.)]*$|\\s*\\(\\s*${one}\\s*\\)$`, 'i'),
  };
}

/** The words of a part with its way of payment said once: ahead of them, or where it stands inside. */
export function withMethod(words: string, method: Method | undefined): string {
  if (!method) return words;
  const rest = withoutMethod(words, method);
  return METHODS[method].test(rest.normalize('NFKC')) ? rest : `${method} ${rest}`.trim();
}

/** A text without all ways of payment that it names. */
export function withoutMethods(text: string): string {
  return NAMES.reduce((left, name) => left.replace(new RegExp(METHODS[name].source, 'gi'), ''), text);
}
