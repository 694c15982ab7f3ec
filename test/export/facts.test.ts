import assert from 'node:assert/strict';
import { addressText } from '../../src/export/facts.ts';
import { sampleModel } from './sample-model.ts';

describe('an address', () => {
  const { seller } = sampleModel();
  for (const [address, speech, expected] of [
    ['88 Jiangdong Rd, Ningbo, China', 'id', '88 Jiangdong Rd, Ningbo, China'],
    ['88 Jiangdong Rd, Ningbo', 'id', '88 Jiangdong Rd, Ningbo\nTiongkok'],
    ['中国浙江省宁波市', 'de', '中国浙江省宁波市'],
    ['88 Jiangdong Rd, Ningbo', 'en', '88 Jiangdong Rd, Ningbo\nChina'],
  ] as const)
    it(`in ${speech} has the country of “${address}” once`, () =>
      assert.equal(addressText({ ...seller, address, country: 'CN' }, speech), expected));
});
