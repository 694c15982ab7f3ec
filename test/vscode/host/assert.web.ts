// What the suites use of node:assert/strict, for the web worker, which has none.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
    readonly showDiff = true,
  ) {
    super(message);
  }
}

const show = (value: unknown) => JSON.stringify(value) ?? String(value);

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && same(value, (b as Record<string, unknown>)[key]))
  );
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? `${show(value)} is not truthy`, value, true, false);
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message, undefined, undefined, false);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected))
    throw new AssertionError(message ?? `${show(actual)} is not ${show(expected)}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message ?? `${show(actual)} was not expected`);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) throw new AssertionError(message ?? 'not deeply equal', actual, expected);
}

export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text))
    throw new AssertionError(message ?? `${show(text)} does not match ${pattern}`, text, pattern);
}

export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message ?? `${show(text)} matches ${pattern}`);
}

export async function rejects(promise: Promise<unknown>, pattern = /(?:)/): Promise<void> {
  const error = await promise.then(
    () => fail('did not reject'),
    (reason: unknown) => reason,
  );
  if (error instanceof AssertionError) throw error;
  match(String(error), pattern);
}

export default Object.assign((value: unknown, message?: string) => ok(value, message), {
  ok,
  fail,
  equal,
  strictEqual: equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  rejects,
});
