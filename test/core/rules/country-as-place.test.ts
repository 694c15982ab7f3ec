import assert from 'node:assert/strict';
import { document, found, mended } from './found.ts';

const of = (incoterm: string): Record<string, string> => ({ 'q.quotation.yaml': document({ incoterm }) });

describe('country-as-place', () => {
  for (const term of [
    'FOB China',
    'CIF USA',
    'DAP Germany',
    'FOB 中国',
    'DAP 美国',
    'FOB PRC',
    'FOB P.R. China',
    'CIF Turkey',
    'CIF Korea',
    'CIF UAE',
    'DAP Holland',
    'DAP The Netherlands',
    'CIF U.S.A.',
    'DAP Czech Republic',
    'DAP Great Britain',
    'CIF Côte d’Ivoire',
    'FOB any Chinese port',
    'FOB China main port',
    'FOB China port',
    'CIF main ports of Japan',
    'FOB 中国主要港口',
    'DAP EU',
  ])
    it(`objects to ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), [term]));

  it('keeps the variant of DDP in its fix: the price hangs on it', () => {
    const files = { 'q.quotation.yaml': document({ incoterm: 'DDP Germany (VAT unpaid)', to: 'Hamburg' }) };
    assert.match(
      mended('country-as-place', files)['q.quotation.yaml'] ?? '',
      /^incoterm: DDP Hamburg \(VAT unpaid\)$/m,
    );
  });

  for (const term of [
    'FOB Ningbo',
    'CIF Singapore',
    'FOB Shanghai, China',
    'DAP Guam',
    'DAP Jersey',
    'CIF Hong Kong',
    'CIF 香港',
    'FOB 宁波',
    'FOB 宁波港',
    'CIF Port Said, Egypt',
    'CIF Port of Spain',
    'DAP Jersey City',
    'CIF New Mexico',
  ])
    it(`takes ${term}`, () => assert.deepEqual(found('country-as-place', of(term)), []));
});
