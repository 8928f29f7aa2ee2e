import assert from 'node:assert/strict';

/** Asserts that a number lies within `tolerance` of another. */
export function near(actual: number | undefined, expected: number, tolerance: number, what = ''): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${what} ${actual} is not within ${tolerance} of ${expected}`,
  );
}

/** `20:00`, `1:31:35` in seconds. */
export function clock(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
