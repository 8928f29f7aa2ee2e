import { attempt, type Cursor, isSign, isWord, peek, spanFrom } from '../scan';
import type { Attribute } from '../tree';
import { readUnitDuration } from './durations';
import { clockSeconds, readClock, readWhole } from './numbers';

/** Below this, `goal 3:15` cannot be minutes and seconds of a race and is hours. */
const FASTEST_RACE_S = 8 * 60;

/** `goal 2:59:00` `goal sub 3:00` `goal 38:30` */
export function readGoal(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  if (!isWord(peek(cursor), GOAL_WORDS)) return undefined;
  cursor.at++;
  if (isSign(peek(cursor), ':')) cursor.at++;
  if (isWord(peek(cursor), SUB_WORDS)) cursor.at++;
  if (isSign(peek(cursor), '-') || isSign(peek(cursor), '<')) cursor.at++;
  const goalS = readGoalTime(cursor);
  return goalS === undefined ? undefined : { type: 'goal', span: spanFrom(cursor, from), goalS };
}

const GOAL_WORDS: ReadonlySet<string> = new Set(['goal', 'ziel']);
const SUB_WORDS: ReadonlySet<string> = new Set(['sub', 'under', 'unter']);

function readGoalTime(cursor: Cursor): number | undefined {
  const clock = readClock(cursor);
  if (!clock) return readUnitDuration(cursor);
  const seconds = clockSeconds(clock);
  return clock.parts[2] === undefined && seconds < FASTEST_RACE_S ? seconds * 60 : seconds;
}

/** `place 12/340` `place 3` */
export function readPlace(cursor: Cursor): Attribute | undefined {
  const from = cursor.at;
  if (!isWord(peek(cursor), PLACE_WORDS)) return undefined;
  cursor.at++;
  const place = readWhole(cursor, 6);
  if (place === undefined) return undefined;
  const field = attempt(cursor, () => {
    if (!isSign(peek(cursor), '/')) return undefined;
    cursor.at++;
    return readWhole(cursor, 6);
  });
  return { type: 'place', span: spanFrom(cursor, from), place: field === undefined ? `${place}` : `${place}/${field}` };
}

const PLACE_WORDS: ReadonlySet<string> = new Set(['place', 'platz']);
