import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { MAJOR_SEAPORTS } from '../../../src/core/tables/seaports.ts';

type Ports = Readonly<Record<string, { readonly name: string }>>;
const PORTS = (createRequire(import.meta.url)('sea-ports') as { readonly JSON: Ports }).JSON;

/** Where the trade says another name than the list of ports, the one there. */
const OTHERWISE: Readonly<Record<string, string>> = {
  CNTXG: 'Tianjin New Port',
  ITGOA: 'Genova',
  ITNAP: 'Napoli',
  KHKOS: 'Kampong Saom',
  PTLIS: 'Lisboa',
  RULED: 'Saint Petersburg (ex Leningrad)',
  SEGOT: 'Goteborg',
};

describe('major seaports', () => {
  it('are each once, with the code of their name', () => {
    const codes = MAJOR_SEAPORTS.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (const { code, name } of MAJOR_SEAPORTS)
      assert.ok(PORTS[code]?.name.includes(OTHERWISE[code] ?? name), `${code} ${name}: ${PORTS[code]?.name}`);
  });

  it('are read whole from their table', () => {
    assert.equal(MAJOR_SEAPORTS.length, 203);
    assert.deepEqual(
      MAJOR_SEAPORTS.find(({ code }) => code === 'RUVVO'),
      { code: 'RUVVO', name: 'Vladivostok', chinese: ['符拉迪沃斯托克', '海参崴'] },
    );
    for (const { name, chinese } of MAJOR_SEAPORTS) assert.ok(!/\p{Script=Han}/u.test(name) && chinese[0], name);
  });
});
