import assert from 'node:assert/strict';
import { packed, unpacked } from '../../src/webview/delta.ts';
import type { Last } from '../../src/webview/delta.ts';
import type { Show } from '../../src/webview/protocol.ts';
import { random } from '../core/random.ts';
import { show } from './report.ts';

/** The way between two programs: nothing stays the same object. */
const sent = <T>(message: T): T => JSON.parse(JSON.stringify(message)) as T;

const base = show();
const rowOf = (no: number): Show['report']['lines'][number] => {
  const [line] = base.report.lines;
  assert.ok(line);
  return { ...line, no };
};
const withLines = (lines: Show['report']['lines']): Show => ({ ...base, report: { ...base.report, lines } });

describe('a document on its way to the page', () => {
  it('is sent whole the first time, and then what is another row', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => rowOf(n + 1));
    const first = packed(withLines(rows), undefined);
    assert.deepEqual(first.sent.rows.lines, { at: 0, gone: 0, come: rows });
    const changed = rows.map((row, n) => (n === 500 ? rowOf(5000) : row));
    const second = packed(withLines(changed), first.last);
    assert.deepEqual(second.sent.rows.lines, { at: 500, gone: 1, come: [rowOf(5000)] });
    assert.deepEqual(second.sent.rows.issues.come, []);
  });

  it('arrives as it left, whatever became of its rows', () => {
    const next = random(3);
    let [here, there]: [Last | undefined, Last | undefined] = [undefined, undefined];
    let rows: Show['report']['lines'] = [];
    for (let turn = 0; turn < 500; turn++) {
      const at = next(rows.length + 1);
      const put = Array.from({ length: next(3) }, () => rowOf(next(50)));
      rows = [...rows.slice(0, at), ...put, ...rows.slice(at + next(3))];
      const message = packed(withLines(rows), here);
      const arrived = unpacked(sent(message.sent), there);
      assert.ok(arrived);
      assert.deepEqual(arrived.show, sent(withLines(rows)), `turn ${String(turn)}`);
      [here, there] = [message.last, arrived.last];
    }
  });

  it('is not put together from rows that never came', () => {
    const first = packed(withLines([rowOf(1)]), undefined);
    const second = packed(withLines([rowOf(1), rowOf(2)]), first.last);
    const third = packed(withLines([rowOf(3)]), second.last);
    assert.equal(unpacked(second.sent, undefined), undefined);
    const arrived = unpacked(first.sent, undefined);
    assert.equal(unpacked(third.sent, arrived?.last), undefined);
    assert.ok(unpacked(packed(withLines([rowOf(3)]), undefined).sent, arrived?.last));
  });
});
