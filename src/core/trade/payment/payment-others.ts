/** What a percentage is of when it follows: `1% late fee`, `2% per month`, `5% more or less`, 2%手续费. */
const AFTER = new RegExp(
  [
    String.raw`^\s*(?:of\s+)?(?:(?!by\b|in\b|before\b|after\b|against\b|and\b|with\b|plus\b|deposit\b|advance\b|balance\b)[\w/'-]+\s+){0,2}(?:fees?|charges?|interest|surcharges?|penalt(?:y|ies)|fines?|discount|rebate|commission|tolerance|allowance|tax(?:es)?|vat|gst|dut(?:y|ies)|spares?|spare parts|bond|guarantee|insurance|premium|purity|moisture|off)\b`,
    String.raw`^\s*(?:(?:for|per)\s+)?(?:per|a|an|each|every)\s+(?:full\s+)?(?:day|week|month|year|annum)\b|^\s*(?:p\.?\s?[amd]\b\.?|daily|weekly|monthly|annual(?:ly)?)`,
    String.raw`^\s*(?:\(?more or less|plus or minus|\+\/?-|±|or (?:more|less)\b|over or under\b|over\/under\b|less than\b|above\b|higher\b|lower\b|extra\b|free\b|foc\b|late\b|overdue\b|(?:(?:in|on|of|for)\s+)?(?:the\s+)?(?:total\s+)?(?:quantity|qty|weight)\b)`,
    // 2/10 net 30 in words: a discount for paying early.
    String.raw`^\s*(?:\/\s*|if paid (?:with)?in\s+|within\s+|in\s+)?\d{1,3}(?:\s*days?)?\s*,?\s*net\b`,
    String.raw`^[^,;]{0,20}\b(?:is|are|will|shall|to)\s+be\s+(?:charged|added|forfeited|deducted|refunded|levied)`,
    String.raw`^\s*(?:\(?\s*of\s+[^,;]*\b(?:insur|cover))|^[^,;]*\binsured\b`,
    String.raw`^\s*[的之]?(?:滞纳金|滯納金|违约金|違約金|罚|罰|利息|利率|手续费|手續費|银行|銀行|费用|費用|折扣|优惠|優惠|佣金|税|稅|增值税|关税|增减|增減|溢短|浮动|浮動|误差|誤差|公差|备品|備品|备件|損耗|损耗|免费|免費|以内|以內|以上|以下|左右)`,
    String.raw`^[^,;，；。]{0,12}(?:投保|保险|保險|滞纳金|违约金|利息)`,
  ].join('|'),
  'i',
);

/** What it is of when it stands before: `interest at 1%`, `within 5%`, `up to 3%`, 每月1%. */
const BEFORE = new RegExp(
  [
    String.raw`(?:\b(?:interest|penalt(?:y|ies)|fines?|commission|discount|rebate|surcharge|fees?|charges?|tolerance|allowance|vat|gst|tax(?:es)?|dut(?:y|ies)|bond|guarantee|insur\w*|premium)(?:\s+rate)?(?:\s+(?:of|at|is|for|by))?\s*[:=(]?|\b(?:within|up to|at most|at least|not? (?:less|more) than|not exceed(?:ing)?|max(?:imum)?\.?|min(?:imum)?\.?|less|minus|extra|additional|about|approx\.?|±|insured for|cover(?:ed|ing)? for)|\+?\/-|±)\s*$`,
    // The first figure of a range, 30-50%.
    String.raw`\d\s*%?\s*(?:[-–—~～至到]|to)\s*$`,
    String.raw`(?:滞纳金|滯納金|违约金|違約金|罚款|罰款|利息|利率|月息|年息|手续费|手續費|折扣|优惠|優惠|佣金|税率|稅率|增值税|增值稅|增减|增減|溢短装|溢短裝|浮动|浮動|误差|誤差|投保|保险|保險|保函|履约保证金|履約保證金|加收|另加|上[浮涨漲调調]|下[浮调調跌]|[涨漲跌]|超[过過]|完成|另收|每[日天周週月年]|不超过|不超過|不低于|不低於|不少于|不少於|至少|最多|上下|大约|約)\s*[为為是按约的:]{0,2}\s*$`,
  ].join('|'),
  'i',
);

/** The words to the second figure of a range, 30%-50%: that figure is the next mark. */
const RANGE = /^\s*(?:[-–—~～至到]|to)\s*$/i;

/** True where the words around a percentage or an amount make it one of something else than the price. */
export function notOfThePrice(before: string, after: string): boolean {
  return AFTER.test(after) || BEFORE.test(before) || RANGE.test(after);
}
