/** What was thrown, for who looks for the cause: with the places in the code. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
