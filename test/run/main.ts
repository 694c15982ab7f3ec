import { parseArgs } from 'node:util';
import { whyNoServer } from '../vscode/harness/fetch';
import { bundleHostSuites } from './bundle';
import { runInNode, runInWebWorker } from './host';
import { runMocha, suitesOf } from './mocha';
import { add, failed, isEmpty, none, type Results } from './results';
import { bundles, format, lint, types } from './steps';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string', short: 'g' } },
  allowPositionals: true,
});
const { grep } = values;

/** In this order; the first three look at the sources, `build` makes what the suites need. */
const stages: Readonly<Record<string, () => Promise<Results>>> = {
  types,
  lint,
  format,
  build: bundles,
  core: () => inNode('core'),
  export: () => inNode('export'),
  long: () => inNode('long'),
  host: async () => runInNode((await bundleHostSuites(grep)).node),
  web: async () => runInWebWorker((await bundleHostSuites(grep)).web),
  ui: () => runMocha({ suites: suitesOf('ui'), timeout: 60_000, grep, sideBySide: false }),
};

function inNode(stage: string): Promise<Results> {
  return runMocha({ suites: suitesOf(stage), timeout: 20_000, grep, sideBySide: true });
}

const inVsCode = ['host', 'web', 'ui'];
const suites = ['core', 'export', 'long', ...inVsCode];
const needsServer = ['web', 'ui'];

/** With no names: everything. */
function chosen(names: readonly string[]): string[] {
  const unknown = names.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length) throw new Error(`${unknown.join(', ')}: there is ${Object.keys(stages).join(', ')}`);
  if (!names.length) return Object.keys(stages);
  return Object.keys(stages).filter(
    (name) => names.includes(name) || (name === 'build' && names.some((other) => suites.includes(other))),
  );
}

async function runStage(name: string): Promise<Results> {
  const reason = needsServer.includes(name) && !positionals.includes(name) ? whyNoServer() : undefined;
  if (reason) {
    console.log(`- ${name}: left out, ${reason}`);
    return none;
  }
  console.log(`> ${name}`);
  const start = Date.now();
  let results = await (stages[name] ?? (async () => none))().catch((error: unknown) => {
    console.log(error instanceof Error ? (error.stack ?? error.message) : error);
    return failed;
  });
  if (suites.includes(name) && !grep && isEmpty(results)) {
    console.log('  no test ran');
    results = failed;
  }
  const skipped = results.skipped ? `, ${results.skipped} skipped` : '';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`< ${name}: ${results.passed} passed, ${results.failed} failed${skipped} in ${seconds} s\n`);
  return results;
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  let steps = none;
  let tests = none;
  let built = true;
  for (const name of chosen(positionals)) {
    if (!built && inVsCode.includes(name)) {
      console.log(`- ${name}: left out, as there is no build`);
      continue;
    }
    const results = await runStage(name);
    if (suites.includes(name)) tests = add(tests, results);
    else steps = add(steps, results);
    if (name === 'build') built = results.failed === 0;
  }
  if (grep && isEmpty(tests)) {
    console.log(`no test is called ${grep}`);
    tests = failed;
  }
  const total = add(steps, tests);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => {
    // Not by itself: a download that hangs would keep the process.
    process.exit(total.failed || !total.passed ? 1 : 0);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
