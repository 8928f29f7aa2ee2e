import type { DateOrder } from '../contracts/messages';
import type { ReadingOptions } from '../importers/activities/activity';
import { SECONDS_PER_MINUTE } from '../values/duration';

/** What this machine can do for a reader, and its time zone. */
export function readingHere(unit: 'km' | 'mi', dateOrder?: DateOrder): ReadingOptions {
  return {
    decoder: (encoding, options) => new TextDecoder(encoding, options),
    offsetSAt: utcMs => -new Date(utcMs).getTimezoneOffset() * SECONDS_PER_MINUTE,
    unit,
    ...(dateOrder && { dateOrder }),
  };
}
