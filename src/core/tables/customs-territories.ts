/**
 * Countries that are one customs territory, or trade without a customs declaration between them.
 * EU: Union Customs Code, Reg. (EU) 952/2013 art. 4, with Monaco (art. 4(2)(a)). Switzerland and Liechtenstein: customs
 * treaty of 29 March 1923 (SR 0.631.112.514). EAEU: treaty of 29 May 2014, art. 25(1). Turkey, Andorra and San Marino
 * are in a customs union with the EU, but goods to them are declared for export.
 */
const TERRITORIES: readonly ReadonlySet<string>[] = [
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK',
  'CH LI',
  'AM BY KG KZ RU',
].map((codes) => new Set(codes.split(' ')));

/** Whether goods go from one country to another without an export declaration. */
export function needsNoDeclaration(from: string, to: string): boolean {
  return from === to || TERRITORIES.some((territory) => territory.has(from) && territory.has(to));
}
