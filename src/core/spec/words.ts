import { codeMeant, countryCode } from '../tables/country-codes.ts';
import { countryCalled } from '../tables/country-names.ts';
import { refuse } from './grammar.ts';
import type { Refusal } from './grammar.ts';

export const bool = (text: string): boolean | Refusal =>
  /^(yes|true|allowed|是)$/i.test(text)
    ? true
    : /^(no|false|not allowed|prohibited|否)$/i.test(text)
      ? false
      : refuse('bad-value', '“{text}”: write yes or no', { text }, yesOrNo(text));

function yesOrNo(text: string): string | undefined {
  if (/^(y|permitted|允许|允許|可以)$/i.test(text)) return 'yes';
  return /^(n|forbidden|not permitted|不允许|不允許|不可以|禁止)$/i.test(text) ? 'no' : undefined;
}

export function country(text: string): string | Refusal {
  if (/^[A-Za-z]{2}$/.test(text))
    return (
      countryCode(text) ??
      refuse(
        'bad-value',
        '“{text}” is no country of ISO 3166: write its two letters, such as CN or US',
        { text },
        codeMeant(text),
      )
    );
  return refuse(
    'bad-value',
    '“{text}”: write a country as its two letters of ISO 3166, such as CN or US',
    { text },
    countryCalled(text),
  );
}

/** A colour by its six digits, small: `#0f3d5c`. The sign may be left out, since YAML takes it for a remark. */
export function color(text: string): string | Refusal {
  const digits = /^#?([\da-f]{6})$/i.exec(text)?.[1];
  return digits === undefined
    ? refuse('bad-value', '“{text}”: write a colour by its six digits, such as "#0f3d5c"', { text })
    : `#${digits.toLowerCase()}`;
}
