import assert from 'node:assert/strict';
import { DOCUMENT_KINDS, buyerModel, compute } from '../../src/core/index.ts';
import type { DocumentModel } from '../../src/core/documents/model.ts';
import { EMAIL_PLACES, bracesIn } from '../../src/core/spec/email.ts';
import { LANGUAGES } from '../../src/core/tables/languages.ts';
import { emailDraft } from '../../src/export/email.ts';
import { EMAILS } from '../../src/export/terms/email.ts';
import { document, documentIn, folder, seller, workspaceOf } from '../core/files.ts';
import { OWN_SCRIPT } from './own-script.ts';
import { incompleteModel, sampleModel, sampleProforma } from './sample-model.ts';

const FILES = ['QT-2026-0042.pdf', 'QT-2026-0042.xlsx'];

/** The sample with the seller's own templates, and whatever else differs. */
const own = (email: Partial<DocumentModel['email']>, changes: Partial<DocumentModel> = {}): DocumentModel =>
  sampleModel({ email: { subject: undefined, body: undefined, ...email }, ...changes });

const nobody = (base: DocumentModel): Partial<DocumentModel> => ({
  seller: { ...base.seller, person: undefined },
  buyer: { ...base.buyer, person: undefined },
});

describe('the mail with a document', () => {
  it('is a letter from the greeting to the signature', () => {
    assert.deepEqual(emailDraft(sampleModel(), FILES), {
      subject: 'Quotation QT-2026-0042 – Ningbo Brightline Lighting Co., Ltd.',
      body: [
        'Dear Dana Whitfield,',
        '',
        'Thank you for your interest in our products. We are pleased to submit our quotation QT-2026-0042.',
        'Please find attached: QT-2026-0042.pdf, QT-2026-0042.xlsx',
        '',
        'The main terms at a glance:',
        'Total: USD 14,682.84 FOB Ningbo, Incoterms® 2020',
        'Valid until: 23 Dec 2026',
        'Payment terms: 30% T/T in advance, 70% T/T against copy of B/L',
        '',
        'If you have any questions, or would like to discuss quantities or terms, please let us know. We look forward to hearing from you.',
        '',
        'Kind regards,',
        '',
        'Lin Yue',
        'Ningbo Brightline Lighting Co., Ltd.',
        'Tel: +86 574 0000 0000',
        'Email: sales@brightline.example',
        'Web: brightline.example',
      ].join('\n'),
    });
  });

  it('says nothing of what the document does not say', () => {
    const bare = emailDraft(sampleModel({ validUntil: undefined, payment: undefined, incoterm: undefined }), []);
    assert.doesNotMatch(bare.body, /attached|Valid|Payment|\{|\n{3}/);
    assert.match(bare.body, /at a glance:\nTotal: USD 14,682\.84\n\nIf you/);
  });

  it('says first that the document is incomplete, and has a dash for its total', () => {
    const { body } = emailDraft(incompleteModel({ language: 'en+zh' }), FILES);
    assert.match(body, /^Incomplete: main carriage, cargo insurance, price missing\n\nDear /);
    assert.match(body, /\nTotal: — CIF Los Angeles, Incoterms® 2020\n/);
    assert.match(body, /\n\n内容尚不完整：缺少.*\n\n尊敬的/);
  });

  it('is one letter below the other in two languages, each with the names of its own', () => {
    const { subject, body } = emailDraft(sampleModel({ language: 'en+zh' }), FILES);
    assert.equal(
      subject,
      'Quotation QT-2026-0042 – Ningbo Brightline Lighting Co., Ltd. / 报价单 QT-2026-0042（宁波明线照明有限公司）',
    );
    const [english = '', chinese = '', ...more] = body.split('\n\n* * *\n\n');
    assert.deepEqual(more, []);
    assert.match(english, /^Dear Dana Whitfield,.*Ningbo Brightline Lighting Co\., Ltd\.\nTel: [^\p{Script=Han}]*$/su);
    assert.match(
      chinese,
      /^尊敬的Dana Whitfield：.*附件：QT-2026-0042\.pdf、QT-2026-0042\.xlsx\n.*宁波明线照明有限公司\n电话：/s,
    );
    assert.match(chinese, /\n总计：USD 14,682\.84 FOB Ningbo, Incoterms® 2020\n有效期至：2026年12月23日\n/);
  });

  it('has a subject even where no seller is known', () => {
    const { seller } = sampleModel();
    assert.equal(emailDraft(sampleModel({ seller: { ...seller, name: '' } }), []).subject, 'Quotation QT-2026-0042');
  });

  it('keeps the order of phone numbers and names in Arabic', () => {
    const { body } = emailDraft(sampleProforma({ language: 'ar' }), []);
    assert.match(body, /\nهاتف: \u200e\+86 574 0000 0000\n/);
    assert.match(body, /\nNingbo Brightline Lighting Co\., Ltd\.\u200e\n/);
  });
});

describe('mails in every language', () => {
  for (const language of LANGUAGES) {
    const terms = EMAILS[language];

    it(`have all they say in ${language}, in its own script and words`, () => {
      const texts = Object.values(terms).flatMap((part: string | object) =>
        typeof part === 'string' ? [part] : Object.values(part).map(String),
      );
      const words = texts.map((text) => text.replace(/\{\w+\}/g, '')).filter((text) => /\p{L}/u.test(text));
      for (const text of words) {
        assert.match(text, OWN_SCRIPT[language] ?? /\p{Script=Latin}/u);
        if (!OWN_SCRIPT[language]) assert.doesNotMatch(text, /[^\p{Script=Latin}\p{Script=Common}]/u);
        else assert.doesNotMatch(text, /[A-Za-z]/);
        if (language === 'zh-Hant')
          assert.doesNotMatch(
            text,
            /[价单编号报内卖买货税联话术语运输体装达转许数围备额开证约关费际录总账称码场产种类实请问发阅联系复顺对项间条欢随时与们]/u,
          );
      }
      for (const text of texts) {
        assert.equal(text.trim(), text);
        for (const { written, name } of bracesIn(text))
          assert.ok(
            EMAIL_PLACES.some((place) => place === name),
            written,
          );
      }
    });

    for (const kind of DOCUMENT_KINDS)
      for (const known of [true, false])
        it(`are whole in ${language}: a ${kind}, ${known ? 'people known' : 'nobody known'}`, () => {
          const base = kind === 'proforma' ? sampleProforma() : sampleModel();
          const { subject, body } = emailDraft({ ...base, language, ...(known ? {} : nobody(base)) }, FILES);
          const text = `${subject}\n${body}`;
          assert.doesNotMatch(text, /[{}]|undefined|\n{3}| \n|^ |Dear (Acme|,)/m);
          for (const said of [base.number, base.seller.name, ...FILES, 'FOB Ningbo', '+86 574 0000 0000'])
            assert.ok(text.includes(said), said);
          assert.equal(text.includes('Dana Whitfield'), known);
          assert.equal(text.includes('Lin Yue'), known);
          assert.match(subject, new RegExp(terms.kinds[kind]));
          if (language !== 'en') assert.doesNotMatch(body, /Dear|regards|attached|Total:? USD.*\bValid/);
        });
  }
});

describe('the seller’s own mails', () => {
  it('are filled in, every place of them', () => {
    const body = EMAIL_PLACES.map((place) => `${place}={${place}}`).join('\n');
    assert.equal(
      emailDraft(own({ subject: 'Our {kind} {number}', body }), FILES).body,
      [
        'number=QT-2026-0042',
        'kind=Quotation',
        'total=USD 14,682.84',
        'term=FOB Ningbo, Incoterms® 2020',
        'buyer=Acme Building Supply, Inc.',
        'person=Dana Whitfield',
        'validUntil=23 Dec 2026',
        'payment=30% T/T in advance, 70% T/T against copy of B/L',
        'attachments=QT-2026-0042.pdf, QT-2026-0042.xlsx',
        'seller=Ningbo Brightline Lighting Co., Ltd.',
        'contact=Lin Yue',
      ].join('\n'),
    );
    assert.equal(emailDraft(own({ subject: 'Our {kind} {number}' }), []).subject, 'Our Quotation QT-2026-0042');
  });

  it('leave out a sentence for which there is nothing, and keep the others of its line', () => {
    const body =
      'Dear {person},\n\nThe price is {total}. We attach {attachments}. Thank you!\nValid until {validUntil}\n\n{contact}';
    const said = (changes: Partial<DocumentModel>, files: readonly string[]): string =>
      emailDraft(own({ body }, changes), files).body;
    assert.equal(
      said({}, ['a.pdf']),
      'Dear Dana Whitfield,\n\nThe price is USD 14,682.84. We attach a.pdf. Thank you!\nValid until 23 Dec 2026\n\nLin Yue',
    );
    assert.equal(
      said({ ...nobody(sampleModel()), validUntil: undefined }, []),
      'Dear Acme Building Supply, Inc.,\n\nThe price is USD 14,682.84. Thank you!',
    );
    const chinese = own({ body: '总价 {total}。附件为 {attachments}。谢谢！' }, { language: 'zh' });
    assert.equal(emailDraft(chinese, []).body, '总价 USD 14,682.84。谢谢！');
  });

  it('stand in their own languages; in the others ours do', () => {
    const email = { subject: { en: 'Offer {number}', zh: '报价 {number}' }, body: { en: 'Hello' } };
    assert.deepEqual(emailDraft(own(email, { language: 'zh-CN' }), []).subject, '报价 QT-2026-0042');
    assert.match(emailDraft(own(email, { language: 'zh' }), []).body, /^尊敬的/);
    assert.match(emailDraft(own(email, { language: 'de' }), []).subject, /^Angebot /);
    const both = emailDraft(own(email, { language: 'en+zh' }), []);
    assert.equal(both.subject, 'Offer QT-2026-0042 / 报价 QT-2026-0042');
    assert.match(both.body, /^Hello\n\n\* \* \*\n\n尊敬的/);
  });

  it('of one text for all languages stand once in two', () => {
    const both = emailDraft(own({ subject: 'Offer {number}', body: 'Hello {buyer}' }, { language: 'en+zh' }), []);
    assert.deepEqual(both, { subject: 'Offer QT-2026-0042', body: 'Hello Acme Building Supply, Inc.' });
  });

  it('say it, too, if the document is incomplete', () => {
    const { missing, complete, totals } = incompleteModel();
    const { body } = emailDraft(own({ body: 'Total {total}' }, { missing, complete, totals }), []);
    assert.match(body, /^Incomplete: .*\n\nTotal —$/);
  });

  it('have a subject of one line, and braces that name nothing as they are', () => {
    const { subject, body } = emailDraft(own({ subject: 'Offer\n{number}\n', body: 'A {totl} and {}' }), []);
    assert.deepEqual([subject, body], ['Offer QT-2026-0042', 'A {totl} and {}']);
  });

  it('fill in what a person wrote as it is, never a second time', () => {
    const { subject } = emailDraft(own({ subject: '{buyer} {number}' }, { number: '{seller} $& $1' }), []);
    assert.equal(subject, 'Acme Building Supply, Inc. {seller} $& $1');
  });
});

describe('the seller’s own mails in YAML', () => {
  it('may have several lines, in each of their languages', () => {
    const email = [
      '',
      '  subject: { en: "{kind} {number}", zh: "{number} {kind}" }',
      '  body:',
      '    en: |',
      '      Dear {person},',
      '',
      '      our price is {total}.',
      '    zh: |',
      '      {person}：',
      '      总价 {total}',
    ].join('\n');
    const draft = (language: string): string => {
      const files = { 'us.seller.yaml': seller({ email }), 'q.quotation.yaml': document({ language }) };
      const workspace = workspaceOf(folder(files));
      assert.deepEqual(workspace.get('us.seller.yaml')?.issues, []);
      const { subject, body } = emailDraft(buyerModel(compute(workspace, documentIn(workspace))), []);
      return `${subject}\n${body}`;
    };
    assert.equal(draft('en'), 'Quotation Q-1\nDear Example Imports,\n\nour price is USD 1,000.00.');
    assert.equal(draft('zh'), 'Q-1 报价单\nExample Imports：\n总价 USD 1,000.00');
  });

  it('with a key that is none say what was meant', () => {
    const workspace = workspaceOf(folder({ 'us.seller.yaml': seller({ email: '{ subjct: Hello }' }) }));
    assert.deepEqual(
      workspace.get('us.seller.yaml')?.issues.map(({ code, data }) => [code, data['hint']]),
      [['unknown-key', 'subject']],
    );
  });
});
