import path from 'node:path';

/** The folder of the repository: also the extension under development. */
export const root = path.resolve(import.meta.dirname, '../../..');

export const extensionId = 'tradewright.tradewright';

/** Git-ignored; holds everything that is fetched. */
export const cache = path.join(root, '.vscode-test');

export const screenshots = path.join(root, 'test/screenshots');

export const sample = path.join(root, 'test/fixtures/brightline');
