import assert from 'node:assert/strict';
import { RULE_TEXTS, rulePage } from '../../../src/core/index.ts';

function page(code: string, say?: Parameters<typeof rulePage>[1]): string {
  const rule = RULE_TEXTS.find((one) => one.code === code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rulePage(rule, say);
}

describe('the page of a rule', () => {
  it('tells reason, level, what is wrong and what is right, and how to choose another level', () => {
    assert.equal(
      page('sea-rule-other-mode'),
      `# sea-rule-other-mode

FAS, FOB, CFR and CIF are for sea and inland waterway only; by air, rail, road or courier use FCA, CPT or CIP (Incoterms 2020).

Level: error

## Wrong

\`\`\`yaml
# *.quotation.yaml
incoterm: FOB Ningbo
mode: air
\`\`\`

## Right

\`\`\`yaml
# *.quotation.yaml
incoterm: FCA Ningbo
mode: air
\`\`\`

## Another level

Off, hint, info, warning or error: in .vscode/settings.json, for all who work in this folder and for tradewright check.

\`\`\`json
"tradewright.rules": { "sea-rule-other-mode": "off" }
\`\`\`
`,
    );
  });

  it('tells the level that is chosen beside its own', () => {
    const rule = RULE_TEXTS.find(({ code }) => code === 'below-moq');
    assert.ok(rule);
    assert.match(rulePage(rule, undefined, 'off'), /\n\nIn this workspace: off\n\n/);
    assert.doesNotMatch(rulePage(rule), /In this workspace/);
  });

  it('shows the other files of an example', () => {
    assert.match(page('below-moq'), /Both times in `led-panel-60\.product\.yaml`:\n\n```yaml\nmoq: 100\n```/);
  });

  it('offers no other level for what cannot be read', () => {
    assert.match(page('yaml-syntax'), /this level is fixed/);
    assert.doesNotMatch(page('yaml-syntax'), /tradewright\.rules/);
  });

  it('is worded by whoever shows it, but for code', () => {
    const text = page('bad-hs', (template) => `«${template.slice(0, 5)}»`);
    assert.match(text, /^# bad-hs\n\n«An HS»\n\n«Level»\n\n## «Wrong»\n\n```yaml/);
  });
});
