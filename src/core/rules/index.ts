import { badHs } from './bad-hs.ts';
import { badIban } from './bad-iban.ts';
import { badPlaceholder } from './bad-placeholder.ts';
import { badRebate } from './bad-rebate.ts';
import { badSwift } from './bad-swift.ts';
import { bankCurrency } from './bank-currency.ts';
import { belowFloor } from './below-floor.ts';
import { belowMoq } from './below-moq.ts';
import { blOtherMode } from './bl-other-mode.ts';
import { chargeNotBorne } from './charge-not-borne.ts';
import { chargeOwed } from './charge-owed.ts';
import { cifMinimumCover } from './cif-minimum-cover.ts';
import { collectionByAir } from './collection-by-air.ts';
import { containerNoEffect } from './container-no-effect.ts';
import { containerNotNeeded } from './container-not-needed.ts';
import { containerOverfull } from './container-overfull.ts';
import { containerOverweight } from './container-overweight.ts';
import { countryAsPlace } from './country-as-place.ts';
import { dateOrder } from './date-order.ts';
import { ddpImporterOfRecord } from './ddp-importer-of-record.ts';
import { ddpTaxNotRecoverable } from './ddp-tax-not-recoverable.ts';
import { deadIncoterm } from './dead-incoterm.ts';
import { differsFromParent } from './differs-from-parent.ts';
import { duplicateBank } from './duplicate-bank.ts';
import { duplicateBuyer } from './duplicate-buyer.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateSku } from './duplicate-sku.ts';
import { expectedCharge } from './expected-charge.ts';
import { exwExport } from './exw-export.ts';
import { fcaOnBoard } from './fca-on-board.ts';
import { fileMissing } from './file-missing.ts';
import { fractionOfPiece } from './fraction-of-piece.ts';
import { fxInverted } from './fx-inverted.ts';
import { grossBelowNet } from './gross-below-net.ts';
import { imageMissing } from './image-missing.ts';
import { imageOutsideWorkspace } from './image-outside-workspace.ts';
import { implausibleCarton } from './implausible-carton.ts';
import { insuranceNotCounted } from './insurance-not-counted.ts';
import { lcAmountShort } from './lc-amount-short.ts';
import { lcDates } from './lc-dates.ts';
import { lcUnsaid } from './lc-unsaid.ts';
import { listPricePlace } from './list-price-place.ts';
import { missingBank } from './missing-bank.ts';
import { missingCharge } from './missing-charge.ts';
import { missingCost } from './missing-cost.ts';
import { missingCurrency } from './missing-currency.ts';
import { missingCustomsValue } from './missing-customs-value.ts';
import { missingDutyRate } from './missing-duty-rate.ts';
import { missingFx } from './missing-fx.ts';
import { missingGlyph } from './missing-glyph.ts';
import { missingHs } from './missing-hs.ts';
import { missingNamedPlace } from './missing-named-place.ts';
import { missingOrigin } from './missing-origin.ts';
import { missingPacking } from './missing-packing.ts';
import { missingPrice } from './missing-price.ts';
import { missingRegime } from './missing-regime.ts';
import { missingSeller } from './missing-seller.ts';
import { missingTranslation } from './missing-translation.ts';
import { negativePrice } from './negative-price.ts';
import { offerExpired } from './offer-expired.ts';
import { partialCarton } from './partial-carton.ts';
import { paymentNot100 } from './payment-not-100.ts';
import { paymentWithoutTime } from './payment-without-time.ts';
import { portDiffers } from './port-differs.ts';
import { priceZero } from './price-zero.ts';
import { samePort } from './same-port.ts';
import { seaRuleOtherMode } from './sea-rule-other-mode.ts';
import { sharesOver100 } from './shares-over-100.ts';
import { staleFact } from './stale-fact.ts';
import { tierOrder } from './tier-order.ts';
import { toleranceUnmatched } from './tolerance-unmatched.ts';
import { twoPrices } from './two-prices.ts';
import { unitDiffers } from './unit-differs.ts';
import { unknownBuyer } from './unknown-buyer.ts';
import { unknownFont } from './unknown-font.ts';
import { unknownSku } from './unknown-sku.ts';
import { waybillToOrder } from './waybill-to-order.ts';
import { containerWithSeaRule } from './container-with-sea-rule.ts';
import type { Workspace } from '../spec/workspace.ts';
import type { SourceFile } from '../spec/file.ts';
import { isDocumentKind } from '../spec/kinds.ts';
import { sortIssues } from '../spec/issue.ts';
import type { Issue } from '../spec/issue.ts';
import type { DocumentFile } from '../spec/file.ts';
import { compute } from '../documents/compute.ts';
import type { Computation } from '../documents/compute.ts';
import { issueOf } from './rule.ts';
import type { DocumentContext, Finding, TradeRule } from './rule.ts';
import { allIssues } from './checked.ts';
import type { Checked } from './checked.ts';
import { issuesOfLines } from './lines.ts';

/** The trade linter's rules about what a text means; what it says wrongly is reported by the reader. */
export const TRADE_RULES: readonly TradeRule[] = [
  badHs,
  badIban,
  badPlaceholder,
  badRebate,
  badSwift,
  bankCurrency,
  belowFloor,
  belowMoq,
  blOtherMode,
  chargeNotBorne,
  chargeOwed,
  cifMinimumCover,
  collectionByAir,
  containerNoEffect,
  containerNotNeeded,
  containerOverfull,
  containerOverweight,
  containerWithSeaRule,
  countryAsPlace,
  dateOrder,
  ddpImporterOfRecord,
  ddpTaxNotRecoverable,
  deadIncoterm,
  differsFromParent,
  duplicateBank,
  duplicateBuyer,
  duplicateNumber,
  duplicateSku,
  expectedCharge,
  exwExport,
  fcaOnBoard,
  fileMissing,
  fractionOfPiece,
  fxInverted,
  grossBelowNet,
  imageMissing,
  imageOutsideWorkspace,
  implausibleCarton,
  insuranceNotCounted,
  lcAmountShort,
  lcDates,
  lcUnsaid,
  listPricePlace,
  missingBank,
  missingCharge,
  missingCost,
  missingCurrency,
  missingCustomsValue,
  missingDutyRate,
  missingFx,
  missingGlyph,
  missingHs,
  missingNamedPlace,
  missingOrigin,
  missingPacking,
  missingPrice,
  missingRegime,
  missingSeller,
  missingTranslation,
  negativePrice,
  offerExpired,
  partialCarton,
  paymentNot100,
  paymentWithoutTime,
  portDiffers,
  priceZero,
  samePort,
  seaRuleOtherMode,
  sharesOver100,
  staleFact,
  tierOrder,
  toleranceUnmatched,
  twoPrices,
  unitDiffers,
  unknownBuyer,
  unknownFont,
  unknownSku,
  waybillToOrder,
];

/** All issues of one file: those of reading it, then those of the rules. A document's computation may be handed in. */
export function checkFile(workspace: Workspace, file: SourceFile, today: string, computed?: Computation): Issue[] {
  return allIssues(check(workspace, file, today, computed));
}

/** The same; what was found at items that are the same as last time stays the same objects. */
export function check(workspace: Workspace, file: SourceFile, today: string, computed?: Computation): Checked {
  const found: Issue[] = [...file.issues];
  const add = (rule: TradeRule, findings: readonly Finding[]): void => {
    for (const finding of findings) found.push(issueOf(rule, file.path, finding));
  };
  for (const rule of FILE_RULES) add(rule, rule.check({ workspace, file, today }));
  if (!isDocumentKind(file.kind)) return { file, whole: sortIssues(found), ofItems: [] };
  const computation = computed ?? compute(workspace, file as DocumentFile);
  const context = { workspace, file: computation.deal.file, computation, today };
  const silent = silentRules(context);
  for (const rule of DOCUMENT_RULES) {
    if (silent.has(rule)) continue;
    const findings = rule.check(context);
    if (findings.length > 0) add(rule, findings);
    else if (!BEYOND.has(rule)) silent.add(rule);
  }
  return { file: context.file, whole: sortIssues(found), ofItems: issuesOfLines(LINE_RULES, computation) };
}

/** Rules that look at other documents, which are no part of what a document comes to. */
const BEYOND: ReadonlySet<TradeRule> = new Set([differsFromParent, duplicateNumber]);

interface Silence {
  readonly priced: object;
  readonly head: object;
  readonly today: string;
  readonly rules: Set<TradeRule>;
}

const SILENCE = new WeakMap<object, Silence>();

/**
 * The rules that had nothing to say of a document in its last state and have nothing to say now: all that it comes to is
 * the same, and all that is written beside its items. Somebody typed a space, a remark, half a word.
 */
function silentRules({ computation, file, today }: DocumentContext): Set<TradeRule> {
  const { deal, priced } = computation;
  const head = file.tree?.kind === 'pieces' ? file.tree.head : undefined;
  if (!head) return new Set();
  const last = SILENCE.get(deal.memory);
  if (last?.priced === priced && last.head === head && last.today === today) return last.rules;
  const rules = new Set<TradeRule>();
  SILENCE.set(deal.memory, { priced, head, today, rules });
  return rules;
}

const FILE_RULES = TRADE_RULES.filter((rule) => rule.about === 'file');
const DOCUMENT_RULES = TRADE_RULES.filter((rule) => rule.about === 'document');
const LINE_RULES = TRADE_RULES.flatMap((rule) => (rule.about !== 'file' && rule.checkLine ? [rule] : []));
