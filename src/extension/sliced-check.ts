import { check } from '../core/index.ts';
import type { Checked, Issue, ProductFile, SourceFile, Workspace } from '../core/index.ts';
import { sortIssues } from '../core/spec/issue.ts';

/** A list of so many products is checked at once; a longer one when there is time for it. */
const MOST_AT_ONCE = 200;
/** Between two looks at the clock. */
const STEP = 10;

export function isLong(file: SourceFile | undefined): file is ProductFile {
  // What is read as a whole is checked so.
  return file?.kind === 'product' && file.count > MOST_AT_ONCE && file.only([]) !== file;
}

/** The check of a long list of products, some of them at a time. */
export class SlicedCheck {
  private next = 0;
  /** What is wrong beside the list is found with each slice. */
  private readonly found = new Map<string, Issue>();

  constructor(
    private readonly workspace: Workspace,
    readonly file: ProductFile,
    private readonly today: string,
  ) {}

  /** Goes on until a time; what was found, once every product has been looked at. */
  until(end: number): Checked | undefined {
    const { file, workspace } = this;
    while (this.next < file.count) {
      const indexes = Array.from({ length: Math.min(STEP, file.count - this.next) }, (_, n) => this.next + n);
      for (const issue of check(workspace, file.only(indexes), this.today).whole) this.found.set(keyOf(issue), issue);
      this.next += STEP;
      if (this.next < file.count && Date.now() > end) return undefined;
    }
    return { file, whole: sortIssues([...this.found.values()]), ofItems: [] };
  }
}

function keyOf({ code, range, message, data }: Issue): string {
  return [code, range.start, range.end, message, JSON.stringify(data)].join('\n');
}
