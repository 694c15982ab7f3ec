import type { Computation, Element, Issue, Workspace } from '../core/index.ts';

/** What the features of the editor see: the files, what was computed of them, and how to say it. No editor in it. */
export interface View {
  readonly workspace: Workspace;
  /** The day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Language of the person who reads, a tag such as `en` or `zh-cn`; not that of a document. */
  readonly language: string;
  /** What a document comes to, computed once for each of its states; `undefined` for any other file. */
  computation(path: string): Computation | undefined;
  issues(path: string): readonly Issue[];
  readonly l10n: {
    /** A template in the language of the person, its `{name}` places filled. */
    t(message: string, data?: Readonly<Record<string, string>>): string;
    /** The name of a cost element in the language of the person. */
    element(element: Element): string;
  };
}
