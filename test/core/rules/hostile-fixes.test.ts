import assert from 'node:assert/strict';
import { RULE_TEXTS, fill } from '../../../src/core/index.ts';
import type { FileKind, Issue } from '../../../src/core/index.ts';
import { TODAY, issuesOf } from '../files.ts';
import type { Files } from '../files.ts';
import { withExample } from './sample.ts';

interface Hostile {
  readonly code: string;
  readonly in: FileKind;
  readonly wrong: string;
  readonly beside?: Files;
  /** What the value at the place says after a fix, if no other. */
  readonly text?: string;
}

/** Values that are a text only in quotes, in flow and in block, where a fix writes over them. */
const NAMES = [
  'LED #60',
  'AB,CD12',
  '*STAR1',
  '[A-100]',
  'x: y',
  '{B}',
  '- dash',
  '"said"',
  "it's #1",
  '&anchor',
  '60: 1',
];

const near = (name: string): string => `${name}z`;
const product = (sku: string): Files => ({
  'led-panel-60.product.yaml': `sku: ${JSON.stringify(sku)}\nname: Lamp\nunit: pcs\nhs: "9405.11"\norigin: CN\nprice: { term: FOB Ningbo, currency: USD, unit: 12.80 }\npacking: { unitsPerCarton: 4, carton: 64 x 64 x 22 cm, netWeight: 9.2 kg, grossWeight: 10.5 kg }\n`,
});
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const CASES: readonly Hostile[] = [
  ...NAMES.flatMap((name): Hostile[] => {
    const places = [JSON.stringify(near(name)), single(near(name))];
    return [
      ...places
        .flatMap((sku): Hostile[] => [
          { code: 'unknown-sku', in: 'quotation', wrong: `items:\n  - { sku: ${sku}, quantity: 100 }` },
          { code: 'unknown-sku', in: 'quotation', wrong: `items:\n  - sku: ${sku} # ours\n    quantity: 100` },
          { code: 'unknown-sku', in: 'quotation', wrong: `items: [{ sku: ${sku}, quantity: 100 }]` },
        ])
        .map((one): Hostile => ({ ...one, beside: product(name), text: name })),
      ...places.map((id): Hostile => ({
        code: 'unknown-buyer',
        in: 'quotation',
        wrong: `buyer: ${id}`,
        beside: { 'acme.buyer.yaml': `id: ${JSON.stringify(name)}\nname: Acme\ncountry: US\n` },
        text: name,
      })),
    ];
  }),
  ...['Chicago: gate 2', 'Chicago #3', 'Chicago, [IL]', 'Chicago "O’Hare"'].flatMap((place): Hostile[] => [
    {
      code: 'dead-incoterm',
      in: 'quotation',
      wrong: `incoterm: ${JSON.stringify(`DDU ${place}`)}`,
      text: `DAP ${place}`,
    },
    {
      code: 'sea-rule-other-mode',
      in: 'quotation',
      wrong: `incoterm: ${single(`CIF ${place}`)}\nmode: air`,
      text: `CIP ${place}`,
    },
    { code: 'bad-value', in: 'quotation', wrong: `incoterm: ${JSON.stringify(`FBO ${place}`)}`, text: `FOB ${place}` },
    { code: 'bad-value', in: 'quotation', wrong: `incoterm: |\n  FBO ${place}\nnotes: [A]`, text: `FOB ${place}` },
    {
      code: 'container-with-sea-rule',
      in: 'quotation',
      wrong: `incoterm: ${JSON.stringify(`FOB ${place}`)}\nfrom: ${JSON.stringify(place)}\ncontainer: 40HC`,
      text: `FCA ${place}`,
    },
    { code: 'port-differs', in: 'quotation', wrong: `incoterm: ${JSON.stringify(`CIF ${place}`)}\nto: "Toledo: 1"` },
    { code: 'missing-named-place', in: 'quotation', wrong: `incoterm: "DAP"\nto: ${JSON.stringify(place)}` },
    { code: 'country-as-place', in: 'quotation', wrong: `incoterm: 'DAP Germany'\nto: ${JSON.stringify(place)}` },
    {
      code: 'exw-export',
      in: 'quotation',
      wrong: `incoterm: ${single(`EXW ${place}`)}`,
      text: `FCA ${place}`,
    },
    {
      code: 'differs-from-parent',
      in: 'proforma',
      wrong: `follows: QT-2026-0042\nincoterm: ${single(`CPT ${place}`)}`,
    },
  ]),
];

/** Examples that a fix mends by halves: no day can be proposed, the right key is there already. */
const BY_HALVES: ReadonlySet<string> = new Set(['lc-unsaid', 'unknown-key']);

/** The examples of all rules, each of their texts in quotes of either kind where it can stand so. */
const QUOTED: readonly Hostile[] = RULE_TEXTS.filter(({ code }) => !BY_HALVES.has(code)).flatMap(({ code, example }) =>
  ['"', "'"].map((quote): Hostile => {
    const wrong = example.wrong.replace(
      /^((?:incoterm|payment|mode|container|buyer|bank|from|to|hs|currency): )([^"'{[|&*#\n]+)$/gm,
      `$1${quote}$2${quote}`,
    );
    return { code, in: example.in, wrong, ...(example.beside ? { beside: example.beside } : {}) };
  }),
);

function issues(files: Files): Issue[] {
  const yaml = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  return yaml.flatMap((name) => issuesOf(files, name, TODAY));
}

function count(code: string, found: readonly Issue[]): number {
  return found.filter((issue) => issue.code === code).length;
}

function fixed(files: Files, { edits }: NonNullable<Issue['fixes']>[number]): Files {
  const after: Record<string, string> = { ...files };
  for (const { file, range, text } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    const before = after[file] ?? '';
    after[file] = before.slice(0, range.start) + text + before.slice(range.end);
  }
  return after;
}

/** Every fix of a rule mends what it is for, and what it writes is read as that text. */
function check({ code, wrong, beside, text, in: kind }: Hostile): number {
  const files = withExample({ in: kind, wrong, right: wrong, ...(beside ? { beside } : {}) }, 'wrong');
  const before = issues(files);
  assert.ok(count('yaml-syntax', before) === 0 || code === 'yaml-syntax', 'the case itself is no YAML');
  const fixes = before.filter((issue) => issue.code === code).flatMap((issue) => issue.fixes ?? []);
  for (const fix of fixes) {
    const title = fill(fix.title, fix.data);
    const after = issues(fixed(files, fix));
    assert.ok(count(code, after) < count(code, before), `${title} mends`);
    assert.equal(count('yaml-syntax', after), code === 'yaml-syntax' ? count(code, after) : 0, title);
    for (const other of ['bad-value', 'unknown-key', 'missing-key'])
      assert.ok(count(other, after) <= count(other, before), `${title}: ${other}`);
    if (text !== undefined) assert.equal(title, `Write ${text}`);
  }
  return fixes.length;
}

describe('fixes of hostile values', () => {
  for (const one of CASES)
    it(`${one.code}: ${JSON.stringify(one.wrong)}`, () => {
      const fixes = check(one);
      assert.ok(fixes > 0 || one.text === undefined, 'has a fix');
    });

  for (const one of QUOTED)
    it(`${one.code} in quotes: ${JSON.stringify(one.wrong).slice(0, 60)}`, () => void check(one));
});
