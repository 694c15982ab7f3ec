import assert from 'node:assert/strict';
import { emailDraft } from '../../src/export/email.ts';
import { mailtoLink } from '../../src/export/mailto.ts';
import { sampleModel } from './sample-model.ts';

/** What a mail program makes of a link. */
function opened(link: string): { to: string; subject: string | undefined; body: string | undefined } {
  const [, to = '', query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/.exec(link) ?? [];
  const fields = new Map(
    query.split('&').map((field): [string, string] => {
      const [name = '', value = ''] = field.split('=');
      return [name, decodeURIComponent(value)];
    }),
  );
  return { to: decodeURIComponent(to), subject: fields.get('subject'), body: fields.get('body') };
}

describe('a link to the mail program', () => {
  it('brings address, subject and body, with line breaks as mails have them', () => {
    const draft = { subject: 'R&D #1: 50% + 1?', body: 'A & B = 100%\n\n“çé” 灯' };
    const { link, whole } = mailtoLink('a+b@buyer.example', draft);
    assert.equal(whole, true);
    assert.deepEqual(opened(link), {
      to: 'a+b@buyer.example',
      subject: draft.subject,
      body: 'A & B = 100%\r\n\r\n“çé” 灯',
    });
    assert.match(link, /^mailto:a%2Bb@buyer\.example\?subject=[\w%.!'()*~-]+&body=[\w%.!'()*~-]+$/);
  });

  it('leaves out a body that would make it too long', () => {
    const draft = emailDraft(sampleModel({ language: 'ja' }), []);
    const { link, whole } = mailtoLink('a@b.example', draft);
    assert.deepEqual([whole, opened(link)], [false, { to: 'a@b.example', subject: draft.subject, body: undefined }]);
    assert.ok(link.length <= 1900);
    assert.deepEqual(mailtoLink(undefined, { subject: '题'.repeat(300), body: '' }), { link: 'mailto:', whole: false });
    assert.equal(mailtoLink('a@b.example', emailDraft(sampleModel(), [])).whole, true);
  });

  it('takes no address that is more than one', () => {
    for (const to of ['a@b.example?bcc=x@y.example', 'a@b.example,c@d.example', 'javascript:x', 'a b@c.example', ''])
      assert.equal(opened(mailtoLink(to, { subject: 's', body: 'b' }).link).to, '', to);
  });

  it('survives half a character', () => {
    assert.equal(opened(mailtoLink(undefined, { subject: 'a\ud800b', body: '😀' }).link).subject, 'a\ufffdb');
  });
});
