import assert from 'node:assert/strict';
import { assertAddsUp } from '../documents/adds-up.ts';
import { holds, settings } from './cases.ts';

const RUN = settings('PROPERTY_RUNS');

describe('properties of the trace of an import', function () {
  this.timeout(0);

  it('what stands below a figure comes to it, and nothing but rounding is left of the price', () =>
    holds(
      RUN,
      ({ trace, computation, report }) => {
        const found = trace.parts.find(({ label }) => label.startsWith('Import into '));
        const { landed } = computation.priced;
        assert.equal(found !== undefined, landed !== undefined);
        if (!found || !landed || !report.complete) return false;
        assertAddsUp(found);
        // Without a customs value there was less than nothing; goods given away alone have nobody to carry their duty.
        const below = landed.customsValue.isZero() || !computation.priced.lines.some(({ facts }) => facts.bears);
        if (!below) assert.ok(!found.parts[0]?.parts.some(({ label }) => label.startsWith('Below nothing')));
        return true;
      },
      { least: 0.1 },
    ));
});
