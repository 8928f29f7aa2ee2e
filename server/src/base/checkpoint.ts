/**
 * A place in a long loop where it may be interrupted: `await checkpoint()` lets other work run now and then, and throws
 * `Cancelled` when the result is no longer needed.
 */
export type Checkpoint = () => Promise<void> | undefined;

/** Thrown by a checkpoint whose request was cancelled; only the request guard of the server catches it. */
export const Cancelled = Symbol('cancelled');

/** How long a loop may run before it yields, in milliseconds: two thirds of a frame at 60 Hz. */
const SLICE_MS = 10;

/** A checkpoint that yields about every 10 ms and gives up once `isCancelled()`. */
export function createCheckpoint(
  isCancelled: () => boolean,
  now: () => number,
  yieldToOthers: () => Promise<void>,
): Checkpoint {
  let sliceEnd = now() + SLICE_MS;
  return () => {
    if (now() < sliceEnd) return undefined;
    return yieldToOthers().then(() => {
      if (isCancelled()) throw Cancelled;
      sliceEnd = now() + SLICE_MS;
    });
  };
}

/** For callers that cannot be cancelled, such as the command line and tests. */
export const neverInterrupted: Checkpoint = () => undefined;
