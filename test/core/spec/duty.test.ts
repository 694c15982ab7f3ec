import assert from 'node:assert/strict';
import { dutyHow } from '../../../src/core/documents/trace-words.ts';
import { duty } from '../../../src/core/spec/duty.ts';
import type { DutyRate, DutyTerm } from '../../../src/core/spec/duty.ts';
import { parseFile } from '../../../src/core/spec/file.ts';
import { Refusal } from '../../../src/core/spec/grammar.ts';
import { fill } from '../../../src/core/spec/issue.ts';
import { scalar } from '../../../src/core/spec/scalars.ts';
import { random } from '../random.ts';

function read(text: string): DutyRate {
  const rate = duty(text);
  assert(!(rate instanceof Refusal), text);
  return rate;
}

/** Why a text is refused, and what to write instead. */
function refused(text: string): string {
  const rate = duty(text);
  assert(rate instanceof Refusal, text);
  const { message, data = {}, better } = rate.complaint;
  return `${fill(message, data)}${better === undefined ? '' : ` → ${better}`}`;
}

/** A rate in plain text: terms with their signs and all that they hold. */
function plain({ value, min, max }: DutyRate): string {
  const one = (term: DutyTerm): string =>
    term.kind === 'share'
      ? `${term.rate.toFixed()} of ${term.of ?? '*'}`
      : `${term.money.amount.toFixed()} ${term.money.currency} / ${term.count.toFixed()} ${term.per}`;
  const sum = (terms: readonly DutyTerm[]): string => terms.map(one).join(' & ');
  return [sum(value), min && `min ${sum(min)}`, max && `max ${sum(max)}`].filter(Boolean).join(' ');
}

const FORMS: Readonly<Record<string, string>> = {
  '3.9%': '0.039 of *',
  '3.9 %': '0.039 of *',
  '3.9％': '0.039 of *',
  '0%': '0 of *',
  free: '0 of *',
  Free: '0 of *',
  none: '0 of *',
  '8.3% of the customs value': '0.083 of *',
  '8.3% of value': '0.083 of *',
  '35.10 GBP per 100 kg': '35.1 GBP / 100 kg',
  '35.10GBP/100kg': '35.1 GBP / 100 kg',
  'GBP 35.10 per 100 kg net': '35.1 GBP / 100 kg',
  '35.10 gbp / 100 kg / net': '35.1 GBP / 100 kg',
  '35.10 GBP/DTN': '35.1 GBP / 100 kg',
  '35.10 gbp per dtn': '35.1 GBP / 100 kg',
  '1 EUR PER 2 DTN': '1 EUR / 200 kg',
  '5 USD per t': '5 USD / 1000 kg',
  '5 USD per TNE': '5 USD / 1000 kg',
  '5 USD per kgm': '5 USD / 1 kg',
  '0.10 USD per pc': '0.1 USD / 1 unit',
  '3.9% + 2 USD per kg': '0.039 of * & 2 USD / 1 kg',
  '3.9%+2 USD/kg': '0.039 of * & 2 USD / 1 kg',
  '3.9% − 1% + 0.5 EUR per unit': '0.039 of * & -0.01 of * & 0.5 EUR / 1 unit',
  '3.9% ＋ 2 USD per kg': '0.039 of * & 2 USD / 1 kg',
  '13.8% MIN 13 GBP/DTN MAX 15 GBP/DTN - 7 GBP/DTN':
    '0.138 of * min 13 GBP / 100 kg max 15 GBP / 100 kg & -7 GBP / 100 kg',
  '13.8% min 13 GBP per 100 kg max 15 GBP per 100 kg - 7 GBP per 100 kg':
    '0.138 of * min 13 GBP / 100 kg max 15 GBP / 100 kg & -7 GBP / 100 kg',
  '9% at most 2 EUR per kg, at least 1 EUR per kg': '0.09 of * min 1 EUR / 1 kg max 2 EUR / 1 kg',
  '9%max. 2 EUR/kg': '0.09 of * max 2 EUR / 1 kg',
  '9% minimum 1% + 1 EUR per kg': '0.09 of * min 0.01 of * & 1 EUR / 1 kg',
  '10% of Customs duty': '0.1 of Customs duty',
  '10% of the Anti-dumping duty + 1% max 3 EUR per t': '0.1 of Anti-dumping duty & 0.01 of * max 3 EUR / 1000 kg',
  '10% of Section 301 − 2 USD per kg': '0.1 of Section 301 & -2 USD / 1 kg',
  '10% of Additional duty, at least 2 USD per kg': '0.1 of Additional duty min 2 USD / 1 kg',
};

describe('a duty', () => {
  for (const [text, expected] of Object.entries(FORMS))
    it(`reads “${text}”`, () => assert.equal(plain(read(text)), expected));

  describe('is refused with a reason', () => {
    const bad = (text: string): string =>
      `“${text}” is not a duty: write it as 3.9%, 35.10 GBP per 100 kg, 3.9% + 2 USD per kg, 13.8% min 13 GBP per 100 kg, or free`;
    const units = (unit: string): string =>
      `“${unit}” is not what a duty is counted by here: write kg, 100 kg, t, DTN or unit`;
    for (const [text, expected] of [
      ['0.039', 'A percentage is written with its sign: 3.9%, not 0.039 → 3.9%'],
      ['13.8', 'A percentage is written with its sign: 13.8%, not 13.8 → 13.8%'],
      [
        '13.8% min 13.8 + 1 GBP per kg',
        'A percentage is written with its sign: 13.8%, not 13.8 → 13.8% min 13.8% + 1 GBP per kg',
      ],
      ['-3%', '“-3%”: a percentage cannot be negative here'],
      ['5 per kg', '“5 per kg”: say in which currency, such as 12.80 USD'],
      ['3% min 5/DTN', '“5/DTN”: say in which currency, such as 12.80 USD'],
      ['5 GBP', '“5 GBP”: say for how much of the goods, such as 35.10 GBP per 100 kg'],
      ['5 XYZ per kg', '“XYZ” is not a currency of ISO 4217: write a code such as USD'],
      [
        '4% min 1,200 USD per t',
        '“1,200 USD”: write numbers without separators, with a point for decimals → 4% min 1200 USD per t',
      ],
      ['2 USD per hl', units('hl')],
      ['2 USD per 100 kg gross', units('kg gross')],
      ['2 USD per 100', units('')],
      ['2 USD per constructor', units('constructor')],
      ['5 USD per 0 kg', bad('5 USD per 0 kg')],
      ['5 USD per 1.2.3 kg', bad('5 USD per 1.2.3 kg')],
      ['3% yes', bad('3% yes')],
      ['3%%', bad('3%%')],
      ['3% of', bad('3% of')],
      ['3% +', bad('3% +')],
      ['3% min', bad('3% min')],
      ['min 3 USD per kg', bad('min 3 USD per kg')],
      ['- 2 USD per kg', bad('- 2 USD per kg')],
      ['3% + - 2 USD per kg', bad('3% + - 2 USD per kg')],
      ['', bad('')],
      ['3% min 2% min 1%', '“3% min 2% min 1%”: a duty has one min and one max'],
      ['3% max 2% min 1% max 4%', '“3% max 2% min 1% max 4%”: a duty has one min and one max'],
    ] as const)
      it(`“${text}”`, () => assert.equal(refused(text), expected));
  });

  it('is underlined in its file, with what to write instead', () => {
    const text = 'duties:\n  - { hs: "94", to: GB, rate: 13.8 min 13 GBP/DTN, source: s }\n';
    const [issue, ...more] = parseFile('x.rates.yaml', text)?.issues ?? [];
    assert.deepEqual(more, []);
    assert.equal(text.slice(issue?.range.start, issue?.range.end), '13.8 min 13 GBP/DTN');
    assert.equal(issue?.fixes?.[0]?.edits[0]?.text, '13.8% min 13 GBP/DTN');
  });

  it('never throws and never takes long, whatever stands there', () => {
    const below = random(20261123);
    const bits = [
      '3.9%',
      ' of ',
      'min',
      ' max ',
      '13 GBP',
      '/DTN',
      ' per ',
      '100 kg',
      ' - ',
      '+',
      '%',
      ',',
      'a',
      ' ',
      'at  least',
      '．',
    ];
    const started = performance.now();
    for (let n = 0; n < 3000; n++) {
      const text = Array.from({ length: 1 + below(80) }, () => bits[below(bits.length)]).join('');
      const rate = duty(text.slice(0, 300).trim());
      if (!(rate instanceof Refusal)) assert(rate.value.length > 0);
    }
    for (const bit of [' ', ' min', '%', '3% of ', ' -', '\t,'])
      assert.equal(scalar.duty.safeParse(`3% ${bit.repeat(290 / bit.length)}x`).success, false, bit);
    assert(performance.now() - started < 2000);
  });
});

describe('a duty in words', () => {
  for (const [text, expected] of [
    ['3.9%', '3.9% of the customs value'],
    ['2 USD per kg', '2 USD per kg'],
    ['0.10 USD per pc', '0.1 USD per unit'],
    ['10% of Customs duty - 1 USD per t', '10% of Customs duty − 1 USD per 1000 kg'],
    [
      '13.8% MIN 13 GBP/DTN MAX 15 GBP/DTN - 7 GBP/DTN',
      '13.8% of the customs value, at least 13 GBP per 100 kg, at most 15 GBP per 100 kg − 7 GBP per 100 kg',
    ],
  ] as const)
    it(`“${text}”`, () => assert.equal(dutyHow(read(text)), expected));

  it('reads as the same duty', () => {
    for (const text of Object.keys(FORMS)) assert.equal(plain(read(dutyHow(read(text)))), FORMS[text], text);
  });
});
