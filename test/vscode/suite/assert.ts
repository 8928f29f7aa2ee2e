// Small assertions: `node:assert` does not exist in the web extension host.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true; // mocha prints a diff of the two
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

export function equal<T>(actual: T, expected: T, what = 'value'): void {
  if (actual !== expected) throw new AssertionError(`${what} differs`, actual, expected);
}

/** Equal as JSON. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new AssertionError(`${what} differs`, actual, expected);
}

export function ok<T>(value: T, what: string): asserts value is NonNullable<T> {
  if (!value) throw new AssertionError(`expected ${what}`, value, true);
}

export function match(actual: string, expected: RegExp, what = 'text'): void {
  if (!expected.test(actual)) throw new AssertionError(`${what} does not match ${expected}`, actual, String(expected));
}
