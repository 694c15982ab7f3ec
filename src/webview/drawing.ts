import { h, type VNode } from './dom.ts';
import type { Labels } from './labels.ts';
import type { FromPage } from './protocol.ts';
import type { View } from './view.ts';

/** What a press can do. */
export interface Actions {
  readonly post: (message: FromPage) => void;
  readonly toggle: (what: 'internal' | 'allLines' | 'allIssues') => void;
  readonly copy: (text: string) => void;
  readonly goToIssues: () => void;
}

/** All that a drawing is made from. */
export interface Drawing {
  readonly view: View;
  readonly labels: Labels;
  readonly copied: boolean;
  readonly act: Actions;
}

/** A text from a file, apart from its surroundings: right-to-left text does not move what stands beside it. */
export function own(text: string): VNode {
  return h('bdi', {}, text);
}
