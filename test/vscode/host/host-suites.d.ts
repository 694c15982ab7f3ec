/** Made by the bundler: every suite of the folder, and what `-g` asked for. */
declare module 'host-suites' {
  export const grep: string | undefined;
  export function load(): Promise<void>;
}

declare module 'mocha/mocha.js';
