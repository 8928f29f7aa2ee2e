import { countOf, type Message, say, type Value } from '../../base/message';
import { isRestDay, isTrainingDay } from '../../model/queries/dayKinds';
import { writtenDays } from '../../model/queries/days';
import { racedPart } from '../../model/queries/raced';
import { entryTags } from '../../model/queries/signals';
import { countedRuns, coverage } from '../../model/queries/sums';
import type { Log, Session } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { clockForm } from '../../values/duration';
import { spokenPace } from '../../values/pace';

// What a year's page lists. All of it is done: nothing planned.

export interface YearSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export interface YearRow {
  readonly cells: readonly Value[];
}

const MOST_LONGEST = 5;

/** The longest runs, the longest first. */
export function longestRuns(log: Log, span: YearSpan): readonly YearRow[] {
  return doneRuns(log, span)
    .filter(({ distanceM = 0 }) => distanceM > 0)
    .toSorted((a, b) => (b.distanceM ?? 0) - (a.distanceM ?? 0))
    .slice(0, MOST_LONGEST)
    .map(({ date, distanceM = 0, durationS }) => ({
      cells: [
        dayLabel(date),
        spokenDistance(distanceM, log.unit, 1),
        durationS === undefined ? '' : clockForm(durationS),
      ],
    }));
}

/** The races, in order. */
export function racesOf(log: Log, span: YearSpan): readonly YearRow[] {
  return doneRuns(log, span)
    .filter(({ intensity }) => intensity === 'race')
    .map(session => {
      const { date, race } = session;
      const { distanceM, durationS, paceSPerKm } = racedPart(session);
      return {
        cells: [
          dayLabel(date),
          distanceM === undefined ? '' : spokenDistance(distanceM, log.unit, 2),
          durationS === undefined ? '' : clockForm(durationS),
          paceSPerKm === undefined ? '' : spokenPace(paceSPerKm, log.unit),
          race?.place ?? '',
        ],
      };
    });
}

function doneRuns(log: Log, { from, to }: YearSpan): readonly Session[] {
  return log
    .writtenDates(from, Math.min(to, log.today))
    .filter(date => !log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date));
}

/** How many weeks had a rest day, and the longest row of days without one. */
export function restOf(log: Log, { from, to }: YearSpan): Message {
  const { first } = coverage(log);
  const [start, end] = [Math.max(from, first), Math.min(to, log.today)];
  let [weeks, withRest] = [0, 0];
  for (let week = log.week(start); week.end <= end; week = log.week(week.start + DAYS_PER_WEEK)) {
    if (!week.isComplete || week.start < start) continue;
    weeks++;
    if (week.restDays > 0) withRest++;
  }
  const { length, last } = longestRow(log, start, end);
  const row = say`The longest row of training days was ${countOf(length, 'day')}, up to ${dayLabel(last)}.`;
  return weeks === 0 ? row : say`${withRest} of ${weeks} whole weeks had a rest day. ${row}`;
}

function longestRow(log: Log, from: DayNumber, to: DayNumber): { readonly length: number; readonly last: DayNumber } {
  let longest = { length: 0, last: from };
  let length = 0;
  for (let date = from; date <= to; date++) {
    const day = log.day(date);
    length = isTrainingDay(day) && !day.isPlanned && !isRestDay(day) ? length + 1 : 0;
    if (length > longest.length) longest = { length, last: date };
  }
  return longest;
}

/** The tag of entries whose notes a runner wants to read again at the end of a year. */
const KEPT = 'keep';

/** Notes of sessions with that tag, and of days that have an entry with it. */
export function keptNotes(
  log: Log,
  { from, to }: YearSpan,
): readonly { readonly date: DayNumber; readonly note: string }[] {
  return writtenDays(log, from, Math.min(to, log.today)).flatMap(({ date, sessions, entries, notes }) => {
    const ofSessions = sessions.filter(({ tags }) => tags.includes(KEPT)).flatMap(({ note }) => note ?? []);
    const ofDay = entries.some(entry => entryTags(entry).includes(KEPT)) ? notes : [];
    return [...ofSessions, ...ofDay].map(note => ({ date, note }));
  });
}
