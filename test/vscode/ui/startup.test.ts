import assert from 'node:assert/strict';
import { useWorkbench } from '../harness/suite';
import { until } from '../harness/until';

describe('a workspace without files of ours', () => {
  const suite = useWorkbench({ files: { 'notes.md': '# Notes\n', 'settings.yaml': 'colour: blue\n' } });

  it('leaves the extension asleep until it is called, even with other YAML open', async () => {
    const { workbench } = suite;
    await workbench.openFile('settings.yaml');
    await until('the end of the start', () => /onStartupFinished/.test(suite.hostLog()));
    await workbench.runCommand('Trade: Show Totals');
    // The log tells only the first activation, and what it was for.
    const activation = await until('the activation', () =>
      /_doActivateExtension tradewright\.tradewright,.*/.exec(suite.hostLog()),
    );
    assert.match(activation[0], /activationEvent: 'on(Command|View):tradewright\./);
  });
});
