import assert from 'node:assert/strict';
import { document, found, mended, severities } from './found.ts';

const between = (incoterm: string, from: string): string[] =>
  found('port-differs', { 'q.quotation.yaml': document({ incoterm, from }) });
const of = (incoterm: string): string[] =>
  found('port-differs', { 'q.quotation.yaml': document({ incoterm, from: 'Ningbo', to: 'Chicago' }) });

describe('port-differs', () => {
  it('objects to another port of destination', () => assert.deepEqual(of('CIF Toledo'), ['Chicago']));
  it('objects to another port of shipment', () => assert.deepEqual(of('FOB Shanghai'), ['Ningbo']));
  it('is content with a longer name of the same port', () => assert.deepEqual(of('CFR Chicago, IL'), []));
  for (const [term, from] of [
    ['FOB 宁波', 'Ningbo'],
    ['FOB Ningbo', '宁波港'],
    ['FOB 宁波', '宁波港，中国'],
    ['FOB Tianjin Xingang', 'Xingang'],
    ['FOB Yantian, Shenzhen', 'Shenzhen'],
    ['FOB Cat Lai, Ho Chi Minh City', 'Ho Chi Minh City'],
    ['FOB Port of Ningbo', 'Ningbo'],
    ['FOB Ningbo, China', 'Ningbo, CN'],
    ['FOB Qingdao Port', 'Port of Qingdao, China'],
    ['FOB Itajai', 'Itajaí, Brazil'],
    ['FOB Ningbo-Zhoushan', 'Ningbo'],
  ] as const)
    it(`takes ${from} for ${term}`, () => assert.deepEqual(between(term, from), []));

  for (const [term, from] of [
    ['FOB Ningbo, China', 'Shanghai, China'],
    ['FOB San Diego', 'San Francisco'],
    ['FOB 宁波港', '上海港'],
    ['FOB Port of Ningbo', 'Port of Shanghai'],
    ['FOB Xi Gang', 'Dong Gang'],
  ] as const)
    it(`objects to ${from} for ${term}`, () => assert.deepEqual(between(term, from), [from]));

  it('keeps the commas of a place in its fix, and only warns', () => {
    const files = { 'q.quotation.yaml': document({ incoterm: 'FOB Yantian, Shenzhen', from: 'Ningbo' }) };
    assert.match(mended('port-differs', files)['q.quotation.yaml'] ?? '', /^from: Yantian, Shenzhen$/m);
    assert.deepEqual(severities('port-differs', files), ['warning']);
  });

  it('leaves rules alone whose place may be inland', () => assert.deepEqual(of('DAP Denver'), []));
});
