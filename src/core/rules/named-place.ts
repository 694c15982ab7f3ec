import type { TradeDocument } from '../spec/document.ts';
import { countryCalled } from '../tables/country-names.ts';
import { ORIGIN_RULES } from '../tables/incoterms.ts';
import type { Rule } from '../tables/incoterms.ts';
import type { DocumentContext } from './rule.ts';

/**
 * Countries and regions whose name is that of a port or town in trade use, or of one small island: who writes it has
 * named the place as narrowly as the others with their port.
 */
const ALSO_PLACES = new Set(
  (
    'DJ GI GT HK KW LU MC MO PA SG SM VA ' +
    'AC AI AS AW BL BM BV CC CK CW CX FK FO GG GP GU IM JE KY MF MQ MS NF NR NU PM PN RE SH SX TK VG VI WF YT'
  ).split(' '),
);

const REGIONS = /^(the )?(eu|e\.u\.|europe|european union|asia|africa|欧盟|欧洲|非洲)$/i;

/** `any Chinese port`, `main ports of China`, `China main port`, `中国主要港口`: as wide as the country. */
const ANY_PORT = /^any\b.*\b(sea)?ports?$|^(safe )?world ports?$|^.*(任意|任何|主要|各)(港口|港|口岸)$/i;
/** Port of Spain is a town. */
const PORTS = /\b(all|main|major|sea|base)\b|\b(?<!port )(in|of)\b|\b(sea)?ports?\b(?! of\b)|\bports of\b|港口?$/gi;

/** Whether a place is a whole country or region, in English or Chinese. */
export function isCountry(place: string): boolean {
  const named = place.trim();
  if (REGIONS.test(named) || ANY_PORT.test(named)) return true;
  const bare = named.replace(PORTS, ' ').replace(/^\s*chinese\s*$/i, 'China');
  const code = countryCalled(named) ?? countryCalled(bare);
  return code !== undefined && !ALSO_PLACES.has(code);
}

/**
 * The port or place that a document names besides its term, or its buyer or seller as their usual one, where that is
 * the place of the rule. Of EXW nothing but the works is, which no port says.
 */
export function placeNamed({ file, computation }: DocumentContext, rule: Rule): string | undefined {
  if (rule === 'EXW') return undefined;
  const value: TradeDocument = file.value;
  const atOrigin = ORIGIN_RULES.has(rule);
  const { seller, buyer } = computation.deal;
  const usual = [buyer?.value.incoterm, seller?.value.defaults?.incoterm].find((term) => term?.rule === rule)?.place;
  const written = atOrigin ? [value.from, value.portOfLoading] : [value.to, value.portOfDischarge];
  return [...written, usual].find((place) => place && !isCountry(place));
}
