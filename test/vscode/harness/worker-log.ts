import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** The log of the web worker extension host, which VS Code keeps in the browser's database. */
export async function readWorkerLog(page: Page): Promise<string> {
  // It is written a little late, and nothing tells when: wait until it has started and stands still.
  for (let before = '', steady = 0, tries = 0; ; tries++) {
    const text = await readNow(page);
    steady = text && text === before ? steady + 1 : 0;
    if (steady === 5 || tries === 100) return text;
    before = text;
    await pause(100);
  }
}

async function readNow(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('vscode-web-db'));
    const store = () => database.transaction('vscode-logs-store').objectStore('vscode-logs-store');
    const files = (await answer(store().getAllKeys())).filter((key) => String(key).endsWith('/workerexthost.log'));
    const bytes = await Promise.all(files.map((file) => answer<Uint8Array>(store().get(file))));
    database.close();
    return bytes.map((each) => new TextDecoder().decode(each)).join('');
  });
}
