import Mocha from 'mocha';
import fs from 'node:fs';

/** Mocha's spec, and at the end the numbers into the file that the runner named. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env['TEST_STATS'];
    runner.once('end', () => {
      if (file) fs.writeFileSync(file, JSON.stringify(runner.stats));
    });
  }
}
