import assert from 'node:assert/strict';
import { inFolder } from './in-folder.ts';

/** A published worked example as files of a workspace, and figures of the totals object by their path in it. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** Path into the totals object → the figure. */
  readonly expect: Readonly<Record<string, string | number>>;
}

const SELLER = 'name: Example Exports\naddress: Ningbo\ncountry: CN\n';

/** One test for each example: through files on disk and the JSON of the command line. */
export function itHolds(examples: readonly Example[]): void {
  for (const { id, title, files, expect } of examples) {
    it(`${id}: ${title}`, () => {
      inFolder({ 'us.seller.yaml': SELLER, ...files }, (cli) => {
        const { out, err } = cli('totals', 'q.quotation.yaml', '--json');
        assert.equal(err, '');
        const report: unknown = JSON.parse(out);
        for (const [path, figure] of Object.entries(expect))
          assert.equal(String(at(report, path)), String(figure), `${path}\n${out}`);
      });
    });
  }
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], value);
}
