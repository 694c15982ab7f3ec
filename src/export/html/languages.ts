import type { Language } from '../../core/tables/languages.ts';

const LATIN = '"Helvetica Neue","Segoe UI",Inter,Roboto,"Liberation Sans",Arial';

/** The same character has another shape in each of these, so that the fonts of the text's own language come first. */
const FONTS: Partial<Record<Language, string>> = {
  zh: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC"',
  'zh-Hant': '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Source Han Sans TC"',
  ja: '"Hiragino Sans","Yu Gothic",Meiryo,"Noto Sans CJK JP","Source Han Sans JP"',
  ko: '"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Source Han Sans KR"',
};

const fonts = Object.entries(FONTS).map(
  ([language, own]) => `:lang(${language}):is(html,[lang]){font-family:${LATIN},${own},sans-serif}`,
);

/**
 * The second language of a label: in a heading on a line of its own, elsewhere beside the first as one piece. Text that
 * a person wrote runs in its own direction (`plaintext`) and keeps to the side where the document's language begins.
 */
const BOTH = `
.second{display:inline-block;font-weight:400;font-size:.94em;letter-spacing:0;unicode-bidi:plaintext;text-align:inherit}
:is(.items,.schedule) th .second,:is(.facts,.term,.dates) dt .second{display:block}
h1 .second{font-size:.8em;letter-spacing:.02em}
p:not(.codes,.specs),dd,li,.text,.unit-cell,:is(.codes,.specs)>span{unicode-bidi:plaintext}
[dir=ltr] :is(h2,p,dt,dd,li,th,.text,.unit-cell){text-align:left}
[dir=rtl] :is(h2,p,dt,dd,li,th,.text,.unit-cell){text-align:right}
[dir] :is(.figure,.sums dd){text-align:right}
[dir=rtl] :is(h1,h2,.brand-name){letter-spacing:0}
[dir=rtl] :is(.codes,.specs){clip-path:inset(0 2mm 0 0)}
[dir=rtl] :is(.figure,.sums dd){direction:ltr;unicode-bidi:isolate}
`;

/** The rules of the page's style sheet that hang on languages and directions. */
export const LANGUAGES_STYLE = [...fonts, BOTH].join('\n');
