import { grep, load } from 'host-suites';
import { Mocha } from './mocha';
import { send } from './send';

/** VS Code calls this in its extension host, of Node or of the web worker, and takes a rejection for failure. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => send({ line });
  Mocha.reporters.Base.useColors = true; // the runner takes the colours out where nobody sees them
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, ...(grep && { grep: new RegExp(grep) }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // makes `describe` and its kin global
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      send({ stats: runner.stats });
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
