import assert from 'node:assert/strict';
import { isSamePlace } from '../../../src/core/rules/same-place.ts';

describe('two names of a place', () => {
  for (const [a, b] of [
    ['Ningbo', 'Port of Ningbo, China'],
    ['Xingang', 'Tianjin Xingang'],
    ['Yantian, Shenzhen', 'Shenzhen'],
    ['São Paulo', 'Sao Paulo, BR'],
    ['宁波港', '宁波'],
    ['宁波', 'Ningbo'],
  ] as const)
    it(`are of one: ${a} and ${b}`, () => {
      assert.equal(isSamePlace(a, b), true);
      assert.equal(isSamePlace(b, a), true);
    });

  for (const [a, b] of [
    ['Hamburg', 'Burg'],
    ['Ningbo', 'Shanghai'],
    ['Los Angeles', 'Los Cabos'],
    ['宁波', '上海'],
  ] as const)
    it(`are of two: ${a} and ${b}`, () => assert.equal(isSamePlace(a, b), false));
});
