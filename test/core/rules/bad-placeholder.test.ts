import assert from 'node:assert/strict';
import { found, mended, said, seller } from './found.ts';

const PATH = 'us.seller.yaml';
const of = (email: string): Record<string, string> => ({ [PATH]: seller({ email }) });
const underlined = (email: string): string[] => found('bad-placeholder', of(email), PATH);

describe('bad-placeholder', () => {
  it('takes every place that a mail is filled in with', () => {
    const all =
      '{number} {kind} {total} {term} {buyer} {person} {validUntil} {payment} {attachments} {seller} {contact}';
    assert.deepEqual(underlined(`{ subject: "${all}", body: { en: "${all}", zh: "${all}" } }`), []);
  });

  it('underlines the braces that hold another name, in a subject, a body and each language of one', () => {
    assert.deepEqual(underlined('{ subject: "{number} of {totl}", body: "Dear {persn}, {discount}" }'), [
      '{totl}',
      '{persn}',
      '{discount}',
    ]);
    assert.deepEqual(underlined('{ body: { en: "{number}", zh: "{编号} {number}" } }'), ['{编号}']);
  });

  it('finds them in a text of several lines', () => {
    const body = '\n  body: |\n    Dear {person},\n\n    {Total} {total}\n    { number } ｛kind｝';
    assert.deepEqual(underlined(body), ['{Total}', '{ number }', '｛kind｝']);
    const files = mended('bad-placeholder', of('{ body: "Dear {persn}, {person}" }'), PATH);
    assert.match(files[PATH] ?? '', /"Dear \{person\}, \{person\}"/);
  });

  it('says what was meant, or all that there is', () => {
    assert.deepEqual(said('bad-placeholder', of('{ subject: "{validuntil}" }'), PATH), [
      '“{validuntil}” is nothing that a mail can be filled in with. Did you mean {validUntil}?',
    ]);
    assert.match(said('bad-placeholder', of('{ subject: "{discount rate}" }'), PATH)[0] ?? '', /one of \{number\} /);
  });

  it('tells of a text that YAML reads as a mapping', () => {
    assert.deepEqual(said('bad-placeholder', of('\n  subject: {number}'), PATH), [
      'YAML takes a brace at the beginning for a mapping: put this text in quotes',
    ]);
  });

  it('underlines an alias as a whole, and mends nothing there', () => {
    const files = { [PATH]: seller({ internal: '&text "Dear {persn}"', email: '{ body: *text }' }) };
    assert.deepEqual(found('bad-placeholder', files, PATH), ['*text']);
    assert.throws(() => mended('bad-placeholder', files, PATH), /no fix/);
  });
});
