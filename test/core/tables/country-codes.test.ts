import assert from 'node:assert/strict';
import { codeMeant, countryCode } from '../../../src/core/tables/country-codes.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ALL = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

describe('codes of countries', () => {
  it('are the 249 of ISO 3166-1 and Kosovo’s, each with a name in Unicode CLDR', () => {
    const codes = ALL.filter((code) => countryCode(code) === code);
    assert.equal(codes.length, 250);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    assert.deepEqual(
      codes.filter((code) => names.of(code) === undefined),
      [],
    );
  });

  it('are none for languages, regions and letters that nobody was given', () => {
    for (const code of ['JA', 'EN', 'XQ', 'EU', 'UN', 'AN', 'SU', 'YU', 'ZZ'])
      assert.equal(countryCode(code), undefined, code);
  });

  it('are guessed only where two letters mean one country', () => {
    assert.equal(codeMeant('ko'), 'KR');
    for (const code of ALL) {
      const meant = codeMeant(code);
      if (meant === undefined) continue;
      assert.equal(countryCode(code), undefined, code);
      assert.equal(countryCode(meant), meant, code);
    }
    // Arabic is spoken in many countries, English too.
    assert.equal(codeMeant('EN'), undefined);
  });
});
