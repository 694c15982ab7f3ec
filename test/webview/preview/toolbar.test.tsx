import assert from 'node:assert/strict';
import { render } from 'preact-render-to-string';
import { ENGLISH } from '../../../src/webview/preview/labels.ts';
import type { Subject, Trouble } from '../../../src/webview/preview/protocol.ts';
import { Top } from '../../../src/webview/preview/toolbar.tsx';
import type { Shown } from '../../../src/webview/preview/toolbar.tsx';

function subject(design: string): Subject {
  return {
    type: 'subject',
    uri: 'file:///a.quotation.yaml',
    name: 'Q-1',
    look: { language: 'en', design },
    own: { language: 'en', design: 'design/own.typ' },
    languages: [['en', 'English']],
    designs: ['design/own.typ', 'modern', 'classic'],
    locked: false,
  };
}

function drawn(given: Partial<Shown>): string {
  const shown: Shown = {
    subject: subject('design/own.typ'),
    labels: ENGLISH,
    page: 0,
    pages: 1,
    percent: 100,
    fits: true,
    working: false,
    slow: false,
    trouble: undefined,
    ...given,
  };
  return render(<Top shown={shown} acts={{ post: () => undefined, zoom: () => undefined }} />);
}

const trouble = (change: Partial<NonNullable<Trouble['trouble']>>): Trouble['trouble'] => ({
  text: 'It is so.',
  faults: [],
  stale: true,
  byTemplate: true,
  ...change,
});

const OTHERS = /The built-in designs still work:.*>Modern<.*>Classic</;

describe('above the pages', () => {
  it('the e-mail is copied by a button with a name', () =>
    assert.match(drawn({}), /<button[^>]*title="Copy E-mail"[^>]*aria-label="Copy E-mail"/));

  it('a fault of the template leads to the designs that still work', () => {
    const text = drawn({ trouble: trouble({}) });
    assert.match(text, /It is so\. The pages below are from before\./);
    assert.match(text, OTHERS);
  });

  it('nothing leads there where they would not help, or are shown', () => {
    assert.doesNotMatch(drawn({ trouble: trouble({ byTemplate: false }) }), OTHERS);
    assert.doesNotMatch(drawn({ trouble: trouble({}), subject: subject('modern') }), OTHERS);
    assert.doesNotMatch(drawn({}), OTHERS);
  });

  it('pages that are true to what could be read are not called old', () => {
    const faults = [{ text: '“xx” is no language', place: 'a.quotation.yaml:3' }];
    const text = drawn({ trouble: trouble({ stale: false, byTemplate: false, faults }) });
    assert.match(text, /a\.quotation\.yaml:3.*“xx” is no language/);
    assert.doesNotMatch(text, /from before/);
  });

  it('a template that takes long is told of, one of ours is not', () => {
    assert.match(drawn({ slow: true }), /Your template takes long\./);
    assert.match(drawn({ slow: true }), OTHERS);
    assert.doesNotMatch(drawn({ slow: true, subject: subject('classic') }), /takes long/);
  });
});
