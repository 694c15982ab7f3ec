import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import type { DryRunOptions, DryRunResult, MutantRunOptions, TestResult } from '@stryker-mutator/api/test-runner';
import type { MutantRunResult, TestRunner, TestRunnerCapabilities } from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import { bundleSuites } from './bundle.ts';

class Silent extends Mocha.reporters.Base {}

/**
 * Runs our suites for Stryker in one process, with fresh modules for every mutant: the core keeps what it computed,
 * and what one mutant left behind must not reach the next. Stryker's own runner reloads nothing, and on Node 20 it
 * does not know mocha 12.
 */
class MochaRunner implements TestRunner {
  private readonly context: InstrumenterContext;
  private load: () => void = () => {};

  constructor() {
    const scope = globalThis as unknown as Record<string, InstrumenterContext | undefined>;
    this.context = scope[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.load = await bundleSuites();
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const result = await this.run(!disableBail, { atLoad: undefined, atRun: undefined, filter: undefined });
    const { mutantCoverage } = this.context;
    return result.status === DryRunStatus.Complete && mutantCoverage ? { ...result, mutantCoverage } : result;
  }

  async mutantRun({ activeMutant, ...options }: MutantRunOptions): Promise<MutantRunResult> {
    const { testFilter: filter, hitLimit, disableBail, mutantActivation } = options;
    if (hitLimit === undefined) delete this.context.hitLimit;
    else this.context.hitLimit = hitLimit;
    this.context.hitCount = 0;
    const atLoad = mutantActivation === 'static' ? activeMutant.id : undefined;
    const result = await this.run(!disableBail, { atLoad, atRun: activeMutant.id, filter });
    // The suites loaded without the mutant: that they do not with it is a mutant found, not an error to leave out.
    if (result.status === DryRunStatus.Error)
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: result.errorMessage, nrOfTests: 0 };
    return toMutantRunResult(result);
  }

  private async run(bail: boolean, { atLoad, atRun, filter }: Mutants): Promise<DryRunResult> {
    try {
      const { context } = this;
      activate(context, atLoad);
      delete context.currentTestId;
      const mocha = new Mocha({ timeout: 0, bail, reporter: Silent });
      mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
      this.load();
      if (filter) mocha.grep(new RegExp(filter.map(exactly).join('|')));
      mocha.suite.beforeEach('which test runs', function () {
        context.currentTestId = this.currentTest?.fullTitle() ?? '';
      });
      activate(context, atRun);
      const tests = await resultsOf(mocha);
      if (tests.length === 0) throw new Error('no test ran');
      const { hitCount, hitLimit } = context;
      return determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: error instanceof Error ? (error.stack ?? '') : String(error) };
    }
  }
}

interface Mutants {
  /** The mutant active while the suites load, and while they run. */
  readonly atLoad: string | undefined;
  readonly atRun: string | undefined;
  /** Full titles of the tests to run; all, where there is none. */
  readonly filter: readonly string[] | undefined;
}

function activate(context: InstrumenterContext, mutant: string | undefined): void {
  if (mutant === undefined) delete context.activeMutant;
  else context.activeMutant = mutant;
}

async function resultsOf(mocha: Mocha): Promise<TestResult[]> {
  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => tests.push({ ...common(test), status: TestStatus.Success }));
    runner.on('pending', (test) => tests.push({ ...common(test), status: TestStatus.Skipped }));
    runner.on('fail', (test, error: Error) =>
      tests.push({ ...common(test), status: TestStatus.Failed, failureMessage: error.stack ?? error.message }),
    );
  });
  return tests;
}

/** What every result tells. A hook that fails counts as the test it belongs to. */
function common(test: Mocha.Test): Pick<TestResult, 'id' | 'name' | 'timeSpentMs'> {
  const name = (test.type === 'test' ? test : (test.ctx?.currentTest ?? test)).fullTitle();
  return { id: name, name, timeSpentMs: test.duration ?? 0 };
}

const exactly = (title: string): string => `^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-fresh', MochaRunner)];
