import assert from 'node:assert/strict';
import { ELEMENTS, compute, explain, explainFigure, placeOf } from '../../../src/core/index.ts';
import type { Figure, Trace } from '../../../src/core/index.ts';
import { brightline } from '../brightline.ts';
import { documentIn, workspaceOf } from '../files.ts';

const FILES = brightline();
const SAMPLE = workspaceOf(FILES);
const PATHS = Object.keys(FILES).filter((path) => /\.(quotation|proforma)\.yaml$/.test(path));

function explained(path: string) {
  const computation = compute(SAMPLE, documentIn(SAMPLE, path));
  return {
    computation,
    whole: explain(SAMPLE, computation),
    figure: (figure: Figure) => explainFigure(SAMPLE, computation, figure),
  };
}

function all(trace: Trace): Trace[] {
  return [trace, ...trace.parts.flatMap(all)];
}

describe('one figure explained', () => {
  for (const path of PATHS)
    it(`is the branch of the whole tree: ${path}`, () => {
      const { computation, whole, figure } = explained(path);
      const branches = all(whole).map((one) => JSON.stringify(one));
      const figures: Figure[] = [
        ...computation.priced.lines.map((_, index) => ({ of: 'line', index }) as const),
        ...computation.payment.parts.map((_, index) => ({ of: 'payment', index }) as const),
        ...computation.priced.charges.map(({ element }) => ({ of: 'charge', element }) as const),
        { of: 'profit' },
        ...(computation.priced.landed ? [{ of: 'import' } as const] : []),
      ];
      for (const one of figures) {
        const trace = figure(one);
        assert.ok(trace, JSON.stringify(one));
        assert.ok(branches.includes(JSON.stringify(trace)), JSON.stringify(one));
      }
    });

  it('is nothing where there is no such figure', () => {
    const { figure, computation } = explained(PATHS[0] ?? '');
    const absent = ELEMENTS.find((element) => !computation.priced.charges.some((charge) => charge.element === element));
    assert.ok(absent);
    assert.equal(figure({ of: 'charge', element: absent }), undefined);
    assert.equal(figure({ of: 'line', index: 999 }), undefined);
    assert.equal(figure({ of: 'payment', index: 999 }), undefined);
  });

  it('names places that are there', () => {
    let places = 0;
    for (const path of PATHS)
      for (const trace of all(explained(path).whole)) {
        const place = placeOf(trace);
        if (!place) continue;
        places++;
        const lines = FILES[place.file]?.split('\n');
        assert.ok(lines && place.line >= 1 && place.line <= lines.length, trace.from);
      }
    assert.ok(places > 20);
  });

  it('names no place in a source that has none', () => {
    const at = (from: string | undefined) => placeOf({ label: '', amount: '', how: undefined, from, parts: [] });
    assert.equal(at(undefined), undefined);
    assert.equal(at('forwarder, 2026-11-18'), undefined);
    assert.deepEqual(at('forwarder, 2026-11-18, rates/2026.rates.yaml:12'), {
      file: 'rates/2026.rates.yaml',
      line: 12,
    });
    assert.deepEqual(at('q.quotation.yaml:3'), { file: 'q.quotation.yaml', line: 3 });
  });
});
