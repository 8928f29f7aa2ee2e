import { sum } from '../../base/statistics';
import { LONGEST_SLEEP_S } from '../../syntax/facts/measures';
import { wordsEnd } from '../../syntax/notes';
import type { CareBody, FuelBody, MeasureValue, ScaleValue, StateBody } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import { MINUTES_PER_DAY, NOON_MIN, SECONDS_PER_MINUTE } from '../../values/duration';
import { partsOf } from '../rows';
import type { Day, DayEntry, Log, Session, TextPlace } from '../types';
import { writtenDays } from './days';

// What a runner wrote of body and life: daily metrics, states and care. What is not written is unknown, never zero.

/** A place on a scale, on its day. */
export interface LevelReading {
  readonly date: DayNumber;
  /** The words of the entry. */
  readonly place: TextPlace;
  readonly level: ScaleValue;
}

/** What a day says on a scale (`stress`, `mood`, …); the last word of the day counts. */
export function levelOn(day: Day, metric: string): LevelReading | undefined {
  const found = lastMeasure(day, metric, value => (value.type === 'scale' ? value.level : undefined));
  if (found) return { date: day.date, place: found.place, level: found.value };
  return metric === 'soreness' ? sorenessOnSessions(day) : undefined;
}

/** `easy 8 km soreness 4/10`: how sore the muscles were is of the day, though it stands on a session. */
function sorenessOnSessions(day: Day): LevelReading | undefined {
  if (day.isPlanned) return undefined;
  const told = day.countedSessions.flatMap(session =>
    partsOf(session).flatMap(({ line, body }) =>
      body.attributes.flatMap(each =>
        each.type === 'soreness'
          ? { date: day.date, place: { ...session.place, line, span: each.span }, level: each.level }
          : [],
      ),
    ),
  );
  return told[told.length - 1];
}

/** The days from `from` to `to` that say something on a scale, oldest first. */
export function levelsOf(log: Log, metric: string, from: DayNumber, to: DayNumber): readonly LevelReading[] {
  return writtenDays(log, from, to).flatMap(day => levelOn(day, metric) ?? []);
}

/** How many of the days from `from` to `to` say so of a metric. */
export function daysWith(
  log: Log,
  metric: string,
  from: DayNumber,
  to: DayNumber,
  isSo: (reading: LevelReading) => boolean,
): number {
  return levelsOf(log, metric, from, to).filter(isSo).length;
}

/** A number that was measured in the morning: `rhr`, `hrv`. */
export interface NumberReading {
  readonly date: DayNumber;
  readonly place: TextPlace;
  readonly value: number;
  /** What it is otherwise, where the runner says so beside it. */
  readonly usual?: number;
}

/** The last number of a day for a metric, if above 0. */
export function numberOn(day: Day, metric: string): NumberReading | undefined {
  const found = lastMeasure(day, metric, value => (value.type === 'number' && value.value > 0 ? value : undefined));
  if (!found) return undefined;
  const { value, usual } = found.value;
  return { date: day.date, place: found.place, value, ...(usual !== undefined && { usual }) };
}

export function numbersOf(log: Log, metric: string, from: DayNumber, to: DayNumber): readonly NumberReading[] {
  return writtenDays(log, from, to).flatMap(day => numberOn(day, metric) ?? []);
}

/** The last measure of a day whose value can be used. */
function lastMeasure<Value>(day: Day, metric: string, usable: (value: MeasureValue) => Value | undefined) {
  for (const each of day.entries.toReversed()) {
    const body = doneBody(each);
    const value = body?.type === 'measure' && body.word.word === metric ? usable(body.value) : undefined;
    if (value !== undefined) return { value, place: entryPlace(each) };
  }
  return undefined;
}

/** A night as the day after it tells. */
export interface Night {
  /** The day on which it ended. */
  readonly date: DayNumber;
  readonly place: TextPlace;
  readonly durationS?: number;
  /** Bedtime in minutes after noon of the day before: 23:40 is 700, 0:20 is 740. */
  readonly bedMin?: number;
  readonly quality?: ScaleValue;
}

/**
 * The night before a day. Several entries are its parts (up at three, asleep again at five), whose hours add up; one that is written
 * twice, as in files merged by git, counts once. What is said of how it was, the last entry says.
 */
export function nightOn(day: Day): Night | undefined {
  const parts = nightParts(day);
  const last = parts[parts.length - 1];
  if (!last || parts.length === 1) return last;
  const durationsS = parts.flatMap(({ durationS }) => durationS ?? []);
  const durationS = sum(durationsS);
  const bedMin = earliestBed(parts);
  const quality = parts.findLast(part => part.quality !== undefined)?.quality;
  return {
    date: last.date,
    place: last.place,
    ...(durationsS.length > 0 && { durationS }),
    ...(bedMin !== undefined && { bedMin }),
    ...(quality && { quality }),
  };
}

/** What a day says of its night, entry by entry, without what is said twice. */
export function nightParts(day: Day): readonly Night[] {
  const parts: Night[] = [];
  for (const each of day.entries) {
    const body = doneBody(each);
    if (body?.type !== 'measure' || body.word.word !== 'sleep' || body.value.type !== 'sleep') continue;
    const { durationS, bed, quality } = body.value;
    const isBelieved = durationS !== undefined && durationS > 0 && durationS <= LONGEST_SLEEP_S;
    const bedMin = bed && minutesAfterNoon(bed.minuteOfDay);
    const part: Night = {
      date: day.date,
      place: entryPlace(each),
      ...(isBelieved && { durationS }),
      ...(bedMin !== undefined && { bedMin }),
      ...(quality && { quality }),
    };
    const said = parts.findIndex(other => other.durationS === part.durationS && other.bedMin === part.bedMin);
    if (said < 0) parts.push(part);
    else if (quality) parts[said] = part;
  }
  return parts;
}

/** A part that begins in the afternoon is no bedtime, while another one begins later. */
function earliestBed(parts: readonly Night[]): number | undefined {
  const beds = parts.flatMap(({ bedMin }) => bedMin ?? []).toSorted((a, b) => a - b);
  return beds.find(bedMin => bedMin >= EARLIEST_BEDTIME_MIN) ?? beds[0];
}

/** Six in the evening, in minutes after noon. */
const EARLIEST_BEDTIME_MIN = 6 * 60;

/** The nights that are written for the days from `from` to `to`, oldest first. */
export function nightsOf(log: Log, from: DayNumber, to: DayNumber): readonly Night[] {
  return writtenDays(log, from, to).flatMap(day => nightOn(day) ?? []);
}

export function minutesAfterNoon(minuteOfDay: number): number {
  return (minuteOfDay - NOON_MIN + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** A state of a day (`sick`, `pain`, `life`, …), with its words in lower case. */
export interface StateReading {
  readonly date: DayNumber;
  readonly place: TextPlace;
  readonly body: StateBody;
  readonly tags: readonly string[];
}

export function statesOn(day: Day, state: string): readonly StateReading[] {
  return day.entries.flatMap(each => {
    const body = doneBody(each);
    if (body?.type !== 'state' || body.word.word !== state) return [];
    return [{ date: day.date, place: entryPlace(each), body, tags: entryTags(each) }];
  });
}

/** A day marked sick or injured: advice for tired days has no place there, the rules about health speak. */
export function isUnwell(day: Day): boolean {
  return statesOn(day, 'sick').length > 0 || statesOn(day, 'injury').length > 0;
}

export function careOn(day: Day): readonly (DayEntry & { readonly body: CareBody })[] {
  return day.entries.flatMap(each => {
    const body = doneBody(each);
    return body?.type === 'care' ? [{ ...each, body }] : [];
  });
}

export function fuelOn(day: Day, word: string): readonly (DayEntry & { readonly body: FuelBody })[] {
  return day.entries.flatMap(each => {
    const body = doneBody(each);
    return body?.type === 'fuel' && body.word.word === word ? [{ ...each, body }] : [];
  });
}

/** When care or food was, in minutes after midnight: `nap 20 min 14:00`, or with the time in front. */
export function minuteOf({ body, entry }: DayEntry & { readonly body: CareBody | FuelBody }): number | undefined {
  return body.clock?.minuteOfDay ?? startMinute(entry);
}

/** When the screens went off (`screens off 21:30`, `21:30 screens off`), in minutes after midnight. */
export function screensOff(day: Day): { readonly place: TextPlace; readonly minuteOfDay: number } | undefined {
  for (const each of day.entries) {
    const body = doneBody(each);
    if (body?.type !== 'measure' || body.word.word !== 'screens') continue;
    const minuteOfDay = body.value.type === 'clock' ? body.value.clock.minuteOfDay : startMinute(each.entry);
    if (minuteOfDay !== undefined) return { place: entryPlace(each), minuteOfDay };
  }
  return undefined;
}

/** When a session or another entry began, in minutes after midnight, where a clock time in front says it. */
export function startMinute({ when }: Pick<Session, 'when'>): number | undefined {
  return when === undefined || typeof when.when === 'string' ? undefined : when.when.minuteOfDay;
}

/** When it ended, where its length is known too; may lie behind midnight. */
export function endMinute(session: Session): number | undefined {
  const start = startMinute(session);
  return start === undefined || session.durationS === undefined
    ? undefined
    : start + session.durationS / SECONDS_PER_MINUTE;
}

/** The words of an entry behind time and status, without its note. */
export function entryPlace({ place, entry }: DayEntry): TextPlace {
  const behind = Math.max(entry.status?.span.end ?? 0, entry.when?.span.end ?? 0, entry.span.start);
  const start = behind + (/^[\s:-]*/.exec(place.line.text.slice(behind))?.[0].length ?? 0);
  const end = wordsEnd(entry, place.line.text);
  return { ...place, span: { start, end: start + place.line.text.slice(start, end).trimEnd().length } };
}

/** All tags of a day, of its sessions and of its other entries. */
export function tagsOn(day: Day): readonly string[] {
  return [...day.countedSessions.flatMap(({ tags }) => tags), ...day.entries.flatMap(entryTags)];
}

export function entryTags({ entry }: DayEntry): readonly string[] {
  return (entry.tags ?? []).flatMap(tag => (tag.type === 'tag' ? [tag.name.toLowerCase()] : []));
}

/** What was planned or skipped has not been felt, slept or eaten. */
function doneBody({ entry }: DayEntry) {
  return entry.status ? undefined : entry.body;
}
