/**
 * Codes of UN/ECE Recommendation 20 for the units that people write.
 *
 * Units: Recommendation 20, annexes II and III, 2020; a code marked there as deleted or deprecated (RO, BX, CT …) is
 * not used, PCE is none at all, and a word that means different things in different countries (ton, ounce, gallon,
 * barrel) stands for none. Packages: Recommendation 21, revision 9 (2012), behind an X, as the introduction of
 * Recommendation 20 (2 a) has them beside its own. Both read in November 2026.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  // What is counted. H87 piece: a single item, article or exemplar. C62 one, synonym: unit.
  H87: `pcs, pc, piece, pieces, 个, 個, 件, 只, 隻, 支, 枝, 把, 条, 條, 台, 臺, 辆, 輛, 枚, 根, 片, 块, 塊, 粒, 颗, 顆, 张, 張,
    stück, stk, pièce, pièces, pieza, piezas, peça, peças, pezzo, pezzi, шт, штук, قطعة, 개, cái, chiếc, buah, adet`,
  C62: 'unit, units, unidad, unidades, unidade, unité, unités, unità, 単位',
  EA: 'ea, each',
  SET: 'set, sets, 套, セット, 세트, bộ, jeu, jeux, juego, juegos, jogo, jogos, комплект, takım',
  PR: 'pair, pairs, pr, prs, 双, 雙, 对, 對, paar, paire, paires, par, pares, paio, paia, пара, пар, çift',
  DZN: 'dozen, dozens, doz, dz, dzn, 打, dutzend, douzaine, douzaines, docena, docenas, dúzia, dúzias, ダース',
  GRO: 'gross',
  RM: 'ream, reams, 令',

  // What is weighed or measured.
  KGM: 'kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, 千克, 公斤, кг',
  GRM: 'g, gram, grams, gramme, grammes, 克',
  TNE: 't, mt, mts, tonne, tonnes, metric ton, metric tons, 吨, 公吨, 噸, 公噸',
  LBR: 'lb, lbs, pound, pounds, 磅',
  MTR: 'm, mtr, mtrs, meter, meters, metre, metres, 米, 公尺',
  CMT: 'cm, centimeter, centimeters, centimetre, centimetres, 厘米',
  MMT: 'mm, millimeter, millimeters, millimetre, millimetres, 毫米',
  KMT: 'km, kilometer, kilometers, kilometre, kilometres, 千米, 公里',
  INH: 'inch, inches, 英寸',
  FOT: 'ft, foot, feet, 英尺',
  YRD: 'yd, yds, yard, yards, 码, 碼',
  MTK: 'm2, sqm, sq m, sq.m, square meter, square meters, square metre, square metres, 平方米, 平米',
  FTK: 'ft2, sqft, sq ft, sq.ft, square foot, square feet, 平方英尺',
  YDK: 'yd2, sq yd, square yard, square yards',
  MTQ: 'm3, cbm, cu m, cu.m, cubic meter, cubic meters, cubic metre, cubic metres, 立方米, 立方',
  FTQ: 'ft3, cft, cu ft, cu.ft, cubic foot, cubic feet, 立方英尺',
  LTR: 'l, ltr, ltrs, liter, liters, litre, litres, 升, 公升',
  MLT: 'ml, milliliter, milliliters, millilitre, millilitres, 毫升',

  // Packages. The plain bottle of Recommendation 21 is BO: non-protected, cylindrical.
  XCT: 'ctn, ctns, carton, cartons, 箱, 纸箱, 紙箱',
  XCS: 'case, cases',
  XBX: 'box, boxes, 盒',
  XRO: 'roll, rolls, 卷, 捲, rolle, rollen, rouleau, rouleaux, rollo, rollos, rolo, rolos, рулон, cuộn',
  XST: 'sheet, sheets',
  XPK: 'pack, packs, package, packages, pkg, pkgs, 包',
  XPA: 'packet, packets',
  XBG: 'bag, bags, 袋',
  XSA: 'sack, sacks',
  XPO: 'pouch, pouches',
  XSH: 'sachet, sachets',
  XBO: 'bottle, bottles, 瓶, flasche, flaschen, bouteille, bouteilles, botella, botellas, garrafa, garrafas, chai',
  XJR: 'jar, jars',
  XTN: 'tin, tins',
  XTU: 'tube, tubes',
  XPX: 'pallet, pallets, plt, plts, 托, 托盘, 棧板',
  XCR: 'crate, crates',
  XDR: 'drum, drums',
  XPL: 'pail, pails',
  XBJ: 'bucket, buckets',
  XBE: 'bundle, bundles, 捆',
  XCL: 'coil, coils',
  XRL: 'reel, reels',
  XSO: 'spool, spools',
  XPU: 'tray, trays',
  XKI: 'kit, kits',
};

/** Every code with the words that stand for it, the usual one first. */
export const UNITS: readonly { readonly code: string; readonly words: readonly string[] }[] = Object.entries(
  WRITTEN,
).map(([code, words]) => ({ code, words: words.split(/,\s*/) }));

const CODES: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ code, words }) => words.map((word) => [word, code] as const)),
);

/** The code of a unit as a person writes it: `Pcs.` → `H87`, `m²` → `MTK`; `undefined` for one that the table lacks. */
export function unitCode(written: string): string | undefined {
  // The compatible form makes m² an m2 and widens nothing: ㎡, ｋｇ and kg are one.
  const word = written.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');
  return CODES.get(word);
}

/**
 * ZZ, mutually defined: “a unit of measure as agreed in common between two or more parties”. For a unit without a code;
 * C62 would say that five gallons are five pieces, and a receiver's program would believe it.
 */
export const AGREED_UNIT = 'ZZ';
