import assert from 'node:assert/strict';
import { RULE_TEXTS } from '../../src/core/index.ts';
import { document, folder } from '../core/files.ts';
import { inFolder } from './in-folder.ts';

const AIR = folder({ 'q.quotation.yaml': document({ mode: 'air' }) });
const SETTINGS = '.vscode/settings.json';

describe('tradewright rules', () => {
  it('lists each code with its level and reason', () => {
    inFolder({}, (cli) => {
      const { out, code } = cli('rules');
      assert.equal(code, 0);
      assert.equal(out.trimEnd().split('\n').length, RULE_TEXTS.length);
      assert.match(out, /^bad-hs +error +An HS code has 6 digits/m);
      assert.match(out, /^partial-carton +hint /m);
    });
  });

  it('prints the page of one', () => {
    inFolder({}, (cli) => {
      assert.match(cli('rules', 'bad-hs').out, /^# bad-hs\n\nAn HS code .*## Wrong\n.*hs: "94054"/s);
      const { code, err } = cli('rules', 'bad-hss');
      assert.deepEqual([code, err.trim()], [2, 'There is no rule “bad-hss”. Run tradewright rules.']);
    });
  });

  it('prints either as JSON', () => {
    inFolder({}, (cli) => {
      const all = JSON.parse(cli('rules', '--json').out) as { code: string }[];
      assert.deepEqual(
        all.map(({ code }) => code),
        RULE_TEXTS.map(({ code }) => code),
      );
      const one = JSON.parse(cli('rules', 'bad-hs', '--json').out) as { example: { wrong: string } };
      assert.equal(one.example.wrong, 'hs: "94054"');
    });
  });
});

describe('tradewright check with severities of its own', () => {
  const SEA = 'sea-rule-other-mode';
  const check = (settings: string, at = SETTINGS): { code: number; out: string; err: string } =>
    inFolder({ ...AIR, [at]: settings }, (cli) => cli('check'));

  it('ends with 1 without any', () => assert.equal(check('{}').code, 1));

  it('follows the settings of the workspace, comments and all', () => {
    const { code, out } = check(`{\n  // as we ship\n  "tradewright.rules": { "${SEA}": "warning", },\n}`);
    assert.equal(code, 0);
    assert.match(out, /warning .*FOB is for sea freight only|FOB is for sea freight only/);
    assert.match(out, /0 errors, 1 warning/);
    assert.doesNotMatch(check(`{ "tradewright.rules": { "${SEA}": "off" } }`).out, /sea freight/);
  });

  it('ends with 1 where a lighter rule was made an error', () => {
    const files = {
      ...folder(),
      'a.product.yaml': 'sku: A\nname: Lamp\nunit: pcs\nprice: { term: FOB Ningbo, unit: 10 USD }\n',
    };
    const settings = '{ "tradewright.rules": { "missing-hs": "error" } }';
    assert.equal(inFolder(files, (cli) => cli('check')).code, 0);
    assert.equal(inFolder({ ...files, [SETTINGS]: settings }, (cli) => cli('check')).code, 1);
  });

  it('follows those of the folder above that the editor has open', () => {
    const below = Object.fromEntries(Object.entries(AIR).map(([name, text]) => [`trade/${name}`, text]));
    const files = { ...below, [SETTINGS]: `{ "tradewright.rules": { "${SEA}": "off" } }` };
    assert.equal(inFolder(files, (cli) => cli('check', 'trade')).code, 0);
  });

  it('holds for totals and exports too', () => {
    const files = { ...AIR, [SETTINGS]: `{ "tradewright.rules": { "${SEA}": "off" } }` };
    inFolder(files, (cli) => assert.equal(cli('totals', 'q.quotation.yaml').code, 0));
    inFolder(files, (cli) => assert.equal(cli('email', 'q.quotation.yaml').code, 0));
    inFolder(AIR, (cli) => assert.equal(cli('email', 'q.quotation.yaml').code, 1));
  });

  it('says what is no rule or no level, and is not put off by what is no JSON', () => {
    const { err, code } = check(`{ "tradewright.rules": { "${SEA}": "loud", "x": "off" } }`);
    assert.equal(code, 1);
    assert.match(err, /settings\.json: tradewright\.rules: “sea-rule-other-mode” is no rule, or not one of off, hint/);
    assert.match(err, /“x” is no rule/);
    for (const broken of ['', '{ "tradewright.rules": ', '[]', 'null', '{ "tradewright.rules": 3 }'])
      assert.equal(check(broken).code, 1, broken);
  });
});
