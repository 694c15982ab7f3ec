// Mocha's build for browsers, which leaves itself in the global scope.
import 'mocha/mocha.js';

export const Mocha = (globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha;
