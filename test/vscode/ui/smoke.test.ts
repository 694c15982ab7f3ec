import assert from 'node:assert/strict';
import { useWorkbench } from '../harness/suite';

describe('the workbench', () => {
  const suite = useWorkbench();

  it('shows our commands in the palette', async () => {
    const { workbench } = suite;
    const row = await workbench.findCommand('Trade: New Workspace with Samples');
    assert.match((await row.getAttribute('aria-label')) ?? '', /^Trade: New Workspace with Samples/);
    await workbench.screenshot('palette');
    await workbench.page.keyboard.press('Escape');
  });
});
