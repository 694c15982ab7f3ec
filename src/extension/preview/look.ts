import { LANGUAGES, LANGUAGE_NAMES, LAYOUTS, buyerModel, languageOfTag, saidIn, tagsOf } from '../../core/index.ts';
import type { Computation, DocumentModel, Layout } from '../../core/index.ts';
import type { Kept, Look, Subject } from '../../webview/preview/protocol.ts';

/** What was chosen for a preview in place of what the files say. */
export interface Chosen {
  readonly language: string | undefined;
  readonly design: Layout | undefined;
}

export const NOTHING_CHOSEN: Chosen = { language: undefined, design: undefined };

/** The document as the buyer gets it, in the language and design that were chosen. `own` is the model without any choice. */
export function modelOf(own: DocumentModel, computation: Computation, { language, design }: Chosen): DocumentModel {
  const model = language === undefined ? own : buyerModel(saidIn(computation, language));
  return design ? { ...model, design: { ...model.design, layout: design, template: undefined } } : model;
}

/** A choice on the page against what the files say; nothing is chosen where both are the same. */
export function chosenBy(look: Look, own: Look): Chosen {
  const known = look.language !== '' && tagsOf(look.language).every((tag) => tag === undefined || languageOfTag(tag));
  return {
    language: known && look.language !== own.language ? look.language : undefined,
    design: look.design === own.design ? undefined : LAYOUTS.find((name) => name === look.design),
  };
}

/** What the page may choose from, and what stands now. `own` is the model without any choice. */
export function subjectLook(
  own: DocumentModel,
  chosen: Chosen,
): Pick<Subject, 'look' | 'own' | 'languages' | 'designs'> {
  const { template, layout } = own.design;
  const said = { language: plainTags(own.language), design: template ?? layout };
  return {
    own: said,
    look: { language: chosen.language ?? said.language, design: chosen.design ?? said.design },
    languages: LANGUAGES.map((tag) => [tag, LANGUAGE_NAMES[tag]]),
    designs: template === undefined ? LAYOUTS : [template, ...LAYOUTS],
  };
}

/** `zh-TW` and `zh_Hant` are one choice. */
function plainTags(tags: string): string {
  return tagsOf(tags)
    .flatMap((tag) => (tag === undefined ? [] : [languageOfTag(tag) ?? tag]))
    .join('+');
}

/** A choice that was remembered; what is none any more counts as not chosen. */
export function chosenOf(kept: Pick<Kept, 'language' | 'design'>): Chosen {
  return chosenBy({ language: kept.language ?? '', design: kept.design ?? '' }, { language: '', design: '' });
}
