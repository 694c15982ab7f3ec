// What stryker.config.mjs names: the runner in TypeScript. Loaded by tsx it may come as CommonJS.
import 'tsx';

const runner = await import('./mocha-runner.ts');
export const { strykerPlugins } = runner.strykerPlugins ? runner : runner.default;
