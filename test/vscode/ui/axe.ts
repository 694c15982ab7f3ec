import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What axe finds in the page of a webview. The page is transparent: the colour behind it is VS Code's. */
export async function axe(page: Locator, background: string): Promise<string[]> {
  await page.evaluate(`${source}; undefined`);
  return page.evaluate(async (_, colour) => {
    document.body.style.background = `var(${colour})`;
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`,
    );
  }, background);
}
