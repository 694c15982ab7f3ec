/** Codes of Unicode CLDR that are no country of ISO 3166 any more, or never were: their names are others' too. */
const NO_COUNTRY = new Set('AN BU CP CQ CS DD DY EU EZ FX HV NH QO RH SU TP UK UN VD XA XB YD YU ZR ZZ'.split(' '));

/** What the trade calls countries besides their names in Unicode CLDR. */
const ALSO: Readonly<Record<string, string>> = {
  AE: 'uae|emirates|阿联酋',
  BA: 'bosnia',
  BD: '孟加拉',
  BR: 'brasil',
  CD: 'drc|dr congo|democratic republic of the congo',
  CI: 'ivory coast',
  CN: "prc|pr china|china pr|people's republic of china|mainland china|china mainland|中华人民共和国|中国大陆|中國大陸",
  CZ: 'czech republic|czech',
  GB: 'uk|great britain|britain|england|scotland|wales|英格兰',
  HK: 'hong kong|hongkong|hong kong sar|香港|中国香港|中國香港',
  ID: '印尼',
  IR: 'islamic republic of iran',
  KR: 'korea|republic of korea|korea south|s korea|南韩',
  LA: 'lao pdr',
  MK: 'macedonia',
  MM: 'myanmar|burma',
  MO: 'macau|macao|澳门|中国澳门|澳門',
  NL: 'holland',
  RU: 'russian federation|俄国',
  SA: 'ksa|kingdom of saudi arabia|saudi|沙特',
  SZ: 'swaziland',
  TL: 'east timor',
  TR: 'turkey',
  TW: '中国台湾',
  US: 'usa|us|america|united states of america|us of america|美利坚合众国',
  VN: 'viet nam',
};

let codes: ReadonlyMap<string, string> | undefined;

/** The two letters of ISO 3166 of a country or region by its name: English, Chinese (Unicode CLDR) or as the trade has it. */
export function countryCalled(name: string): string | undefined {
  codes ??= new Map([...cldrNames('en'), ...cldrNames('zh'), ...cldrNames('zh-Hant'), ...otherNames()]);
  return codes.get(plain(name));
}

function cldrNames(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const code = first + second;
      const name = NO_COUNTRY.has(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[plain(name), code]];
    }),
  );
}

function otherNames(): [string, string][] {
  return Object.entries(ALSO).flatMap(([code, names]) =>
    names.split('|').map((name): [string, string] => [name, code]),
  );
}

/** In small letters without dots, accents or article, so that `U.S.A.` and `The Netherlands` are found. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replaceAll('’', "'")
    .replaceAll('&', 'and')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim()
    .replace(/^(the|p r) /, (start) => (start === 'the ' ? '' : 'pr '));
}
