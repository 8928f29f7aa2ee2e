import { setFlagsFromString } from 'node:v8';

/** From this version on V8 has a quick compiler between its baseline and its optimiser (Node 22), and gains nothing here. */
const FIRST_V8_WITH_MAGLEV = 12;

/** How much bytecode a function runs before V8 11 optimises it; by itself it takes an eighteenth of that. Of a log of 100,000 lines all that is hot is optimised soon enough. */
const BYTES_BEFORE_OPTIMISING = 1_200_000;

/**
 * Has Node 20 optimise what runs long and leave what runs for a moment. A log is read once, by much code that is hot for some
 * milliseconds. V8 optimised all of it, in threads of its own, and mostly ended behind the work that it was for: a third of the
 * processor time of `check`.
 */
export function optimiseLater(): void {
  if (Number.parseInt(process.versions.v8, 10) >= FIRST_V8_WITH_MAGLEV) return;
  setFlagsFromString(`--interrupt-budget=${BYTES_BEFORE_OPTIMISING}`);
}
