import { grep, load } from 'host-suites';
import { Mocha } from './mocha';
import { send } from './send';

/** VS Code calls this in its extension host, of Node or of the web worker, and takes a rejection for failure. */
export async function run(): Promise<void> {
  const print = (...line: readonly unknown[]) => send({ line });
  // A test that prints is meant for the terminal. VS Code guards the methods of its console, not the console.
  globalThis.console = Object.create(console, { log: { value: print } }) as Console;
  Mocha.reporters.Base.consoleLog = print;
  Mocha.reporters.Base.useColors = true; // the runner takes the colours out where nobody sees them
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, ...(grep && { grep: new RegExp(grep) }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // makes `describe` and its kin global
  // VS Code logs these a second later, when the run may be over. Its web worker lets nobody listen.
  if ('on' in process) process.on('unhandledRejection', (reason) => send({ unhandled: told(reason) }));
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      send({ stats: runner.stats });
      if (failures) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

function told(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
