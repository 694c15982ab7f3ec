// npm run mutate: changes the engine in one spot at a time and asks whether a test notices. Never part of CI.
// One file: npm run mutate -- --mutate src/core/trade/deal/fx.ts    Only what changed since the last run: --incremental

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/core/{money,trade}/**/*.ts'],
  testRunner: 'mocha-fresh',
  plugins: ['./test/mutation/plugin.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10000,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  ignorePatterns: ['.*', 'dist', 'demo', 'coverage', 'screenshots', 'test/vscode'],
};
