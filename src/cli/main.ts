import { nodeIo } from './io.ts';
import { run } from './run.ts';

void Promise.resolve(run(process.argv.slice(2), nodeIo(__dirname))).then((code) => {
  process.exitCode = code;
});
