import assert from 'node:assert/strict';
import { countryCalled } from '../../../src/core/tables/country-names.ts';

describe('names of countries', () => {
  for (const [code, ...names] of [
    ['CN', 'China', '中国', 'P.R. China', 'P. R. China', 'PRC', 'China, P.R.'],
    ['US', 'USA', 'U.S.A.', 'United States', 'the United States of America', '美国'],
    ['DE', 'Germany', 'germany', '德国'],
    ['TR', 'Turkey', 'Türkiye'],
    ['KR', 'Korea', 'South Korea', '韩国'],
    ['GB', 'UK', 'Great Britain', '英国'],
    ['CI', 'Côte d’Ivoire', "Cote d'Ivoire", 'Ivory Coast'],
    ['BA', 'Bosnia and Herzegovina'],
    ['RU', 'Russia', 'Russian Federation'],
  ] as const)
    it(`are those of ${code}`, () => {
      for (const name of names) assert.equal(countryCalled(name), code, name);
    });

  it('are no names of towns, groups or nothing', () => {
    for (const name of ['Ningbo', 'European Union', 'Unknown Region', '', 'constructor'])
      assert.equal(countryCalled(name), undefined, name);
  });
});
