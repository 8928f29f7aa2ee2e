import { type Message, say } from '../../../base/message';
import { median } from '../../../base/statistics';
import { levelOn, nightsOf } from '../../../model/queries/signals';
import type { Log, LogDocument, TextPlace } from '../../../model/types';
import { styleOf } from '../../../syntax/style';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, NOON_MIN, timeOfDay } from '../../../values/duration';
import type { Fix } from '../../finding';
import { blockOf } from '../edits/dayBlocks';
import { entryPrefix } from '../edits/insertEntryOnDay';
import { dateIn } from '../phrases';
import { easeNext } from './easing';
import { entryEdit, entryOnDayOf, fixOf, ownLine } from './fix';

// Small things to do today that are not training. They do not clear a finding. They are offered only on the day of the finding and the next.

/** Ten minutes of breathing. */
const CALM = 'plan calm 10 min > breathing';
/** A nap of twenty minutes. */
const NAP = 'plan nap 20 min';
/** A finding may be this many days old for them to be offered. */
const STILL_DAYS = 1;
/** How much earlier the new bedtime is; and the bedtime to start from when the log has none. */
const EARLIER_MIN = 30;
const BED_MIN_AFTER_NOON = 10.5 * MINUTES_PER_HOUR;
const ROUND_MIN = 5;

/** *Plan ten calm minutes on Wed 4 Mar*: adds `plan calm 10 min > breathing`. None when the day has something calming. */
export function planCalm(log: Log, document: LogDocument, found: DayNumber): readonly Fix[] {
  return planCare(log, document, found, 'calm', CALM, say`Plan ten calm minutes on ${dateIn(log, log.today)}`);
}

/** *Plan a nap of 20 min on Wed 4 Mar*. */
function planNap(log: Log, document: LogDocument, found: DayNumber): readonly Fix[] {
  return planCare(log, document, found, 'nap', NAP, say`Plan a nap of 20 min on ${dateIn(log, log.today)}`);
}

/** A nap today, and an earlier bedtime. */
export function sleepMore(log: Log, document: LogDocument, found: DayNumber): readonly Fix[] {
  return [...planNap(log, document, found), ...noteBedtime(log, document, found)];
}

function planCare(
  log: Log,
  document: LogDocument,
  found: DayNumber,
  word: string,
  entry: string,
  title: Message,
): readonly Fix[] {
  const today = log.day(log.today);
  const isThere = today.entries.some(({ entry: { body } }) => body.type === 'care' && body.word.word === word);
  if (!isAboutToday(log, found) || isThere) return [];
  const edit = () => entryEdit(log, document, log.today, entry);
  return [fixOf(title, edit, { clears: false })];
}

/**
 * *Note an earlier bedtime on Wed 4 Mar: 22:30*: half an hour before the runner's usual one. Only when something is written for today,
 * as a note alone would make today a day of the log.
 */
function noteBedtime(log: Log, document: LogDocument, found: DayNumber): readonly Fix[] {
  if (!isAboutToday(log, found) || !log.day(log.today).isLived) return [];
  const bedtimes = nightsOf(log, log.today - DAYS_PER_WEEK + 1, log.today).flatMap(({ bedMin }) => bedMin ?? []);
  const wanted =
    bedtimes.length === 0 ? BED_MIN_AFTER_NOON : Math.floor((median(bedtimes) - EARLIER_MIN) / ROUND_MIN) * ROUND_MIN;
  const clock = clockAfterNoon(wanted);
  const title = say`Note an earlier bedtime on ${dateIn(log, log.today)}: ${clock}`;
  return [fixOf(title, () => entryEdit(log, document, log.today, `> lights out by ${clock}`), { clears: false })];
}

/** Words after which the runner writes a value: `fatigue 4/10`. */
const CHECK_IN = ['fatigue', 'mood', 'motivation', 'soreness', 'appetite'] as const;

/**
 * *Add a check-in to fill in on Wed 4 Mar*: adds a line for each scale that today does not have yet. Only when something is written for
 * today, as the lines alone would make today a day of the log.
 */
export function checkInToday(log: Log, document: LogDocument, found: DayNumber): readonly Fix[] {
  const today = log.day(log.today);
  const missing = CHECK_IN.filter(word => !levelOn(today, word));
  const place = ownLine(today);
  if (!isAboutToday(log, found) || !today.isLived || missing.length === 0 || !place) return [];
  const block = blockOf(place.document, place.line);
  const { eol } = styleOf(document.tree);
  const prefix = block ? entryPrefix(place.document, block, styleOf(place.document.tree)) : '';
  const title = say`Add a check-in to fill in on ${dateIn(log, log.today)}`;
  return [fixOf(title, () => entryEdit(log, document, log.today, missing.join(eol + prefix)), { clears: false })];
}

/** Makes the next demanding session easy, and offers *Note what may be behind it*. */
export function easeAndNoteCause(log: Log, place: TextPlace, found: DayNumber): readonly Fix[] {
  return [...easeNext(log, place.document), ...noteCause(log, place, found)];
}

/** *Note what may be behind it*: adds words below the measure that the runner completes. */
function noteCause(log: Log, place: TextPlace, found: DayNumber): readonly Fix[] {
  if (!isAboutToday(log, found)) return [];
  const edit = () => entryOnDayOf(place, '> perhaps because of …');
  return [fixOf(say`Note what may be behind it`, edit, { clears: false })];
}

/** The clock time of minutes after noon: `22:30` for 630. */
function clockAfterNoon(minutes: number): string {
  // After a night shift, half an hour before bedtime may be before noon.
  return timeOfDay((NOON_MIN + minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY);
}

function isAboutToday(log: Log, found: DayNumber): boolean {
  return found >= log.today - STILL_DAYS;
}

/** Adds the word `lesson` on the day of a place. The runner writes on behind it. */
export function writeLesson(place: TextPlace): Fix {
  return fixOf(say`Write a lesson below it`, () => entryOnDayOf(place, 'lesson'), { isPreferred: true });
}
