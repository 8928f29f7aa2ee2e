import { dayContent, sessionInShort } from '../../analysis/kit/phrases';
import { countOf, type Message, phrase, say } from '../../base/message';
import { isHardDay, whyHard } from '../../model/hard';
import type { Day, Log, Session, Week } from '../../model/types';
import { loadPoints } from '../../training/sessionLoad';
import {
  type CalendarDate,
  calendarDate,
  DAYS_PER_WEEK,
  type DayNumber,
  dayLabel,
  monthPhrase,
} from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { clockForm, spokenDuration } from '../../values/duration';
import { paceOf, spokenPace } from '../../values/pace';
import { dayClassWords, dotted, intensityWords, together } from '../hover/phrases';
import {
  amountWords,
  comingFigures,
  doneFigures,
  loadWords,
  plannedFigures,
  restWords,
  runWords,
} from '../weekFigures';
import { yearTotals } from './listing';

// The texts of the rows of the weeks: short ones to read, and whole sentences for screen readers.

/* ---- weeks and years --------------------------------------------------------------------------------------------- */

/**
 * `1 rest · 42 km`, `1 rest · planned: 12 km`: what fits into a side bar as it is at first, rest before all else. The tooltip has the other
 * figures. Empty when nothing is known of the week.
 */
export function weekFigures(log: Log, week: Week): Message {
  const done = amountWords(doneFigures(log, week), log);
  const planned = amountWords(plannedFigures(week), log);
  const amount = done === '' && planned !== '' ? say`planned: ${planned}` : done;
  const isWhole = week.end < log.today && week.isComplete && amount !== '';
  return dotted([week.restDays > 0 || isWhole ? restWords(comingFigures(week)) : '', amount]);
}

/** `42 km, 12 km planned, 4 runs, 2 hard days, 0 rest days, load 812` */
export function weekInWords(log: Log, week: Week): Message {
  const { restDays, unknownDays } = week;
  const planned = plannedFigures(week).hardDays;
  const parts = [
    ...amounts(log, week),
    countOf(doneFigures(log, week).hardDays, 'hard day'),
    planned > 0 ? say`${planned} hard planned` : '',
    countOf(restDays, 'rest day'),
    unknownDays > 0 ? countOf(unknownDays, 'unknown day') : '',
    loadWords(doneFigures(log, week)),
  ];
  return together(parts, ', ');
}

/** What was run, and what is planned. */
function amounts(log: Log, week: Week): Message[] {
  const done = doneFigures(log, week);
  const planned = amountWords(plannedFigures(week), log);
  return [amountWords(done, log), planned === '' ? '' : say`${planned} planned`, runWords(done)];
}

/** `2–8 Mar`, `23 Feb – 1 Mar`, `29 Dec 2025 – 4 Jan 2026`; this year is left out, unless the week is in two years. */
export function weekDates({ today }: Log, start: DayNumber): Message {
  const [from, to] = [calendarDate(start), calendarDate(start + DAYS_PER_WEEK - 1)];
  const words = ({ day, month }: CalendarDate) => phrase('{0} {1|month}', day, monthPhrase(month));
  const withYear = (date: CalendarDate) =>
    phrase('{0} {1|month} {2}', date.day, monthPhrase(date.month), String(date.year));
  if (from.year !== to.year) return say`${withYear(from)} – ${withYear(to)}`;
  const last = to.year === calendarDate(today).year ? words(to) : withYear(to);
  if (from.month !== to.month) return say`${words(from)} – ${last}`;
  return phrase('{0|day}–{1}', from.day, last);
}

/** `1843 km · 212 runs`: what was done in the weeks of a year. */
export function yearFigures(log: Log, year: number): Message {
  const { distanceM, durationS, runs } = yearTotals(log, year);
  const total = distanceM > 0 ? spokenDistance(distanceM, log.unit, 0) : durationS > 0 ? spokenDuration(durationS) : '';
  return dotted([total, countOf(runs, 'run')]);
}

/* ---- days -------------------------------------------------------------------------------------------------------- */

/** `intervals 12.4 km, strength 30 min`, `long 24 km, counts as hard`, `planned: tempo 11 km`, `rest`, `nothing logged`, `rest (nothing logged)` */
export function dayWords(log: Log, day: Day): Message {
  if (day.isOpen) return say`nothing yet`;
  const nothing = day.date > log.today ? say`nothing planned` : say`nothing logged`;
  if (day.class === 'unknown') return nothing;
  if (day.class === 'rest-implied' && day.places.length === 0) return say`rest (${nothing})`;
  const content = day.isPlanned ? say`planned: ${dayContent(day, log)}` : dayContent(day, log);
  const isSeen = day.class === 'race' || day.class === 'hard';
  return isHardDay(day) && !isSeen ? say`${content}, counts as hard` : content;
}

/** `Tue 3 Mar, hard day: intervals 12.4 km, strength 30 min` */
export function spokenDay(log: Log, day: Day): Message {
  const label = dayLabel(day.date, log.today);
  const date = day.date === log.today ? say`Today, ${label}` : label;
  if (day.countedSessions.length === 0) return say`${date}: ${dayWords(log, day)}`;
  return say`${date}, ${dayClassWords[day.class]}, ${dayWords(log, day)}`;
}

/* ---- sessions ---------------------------------------------------------------------------------------------------- */

/** `pm easy run 8 km` */
export function sessionLabel(session: Session, log: Log): Message {
  const when = session.when?.when;
  return together([typeof when === 'string' ? when : '', sessionInShort(session, log)], ' ');
}

/** `skipped`, `planned`, `58:20 · 4:42/km · rpe 8 · load 111`, `2:10:00 · load 124 · counts as hard`. A picture tells that a session is hard itself. */
export function sessionFigures(session: Session, log: Log): Message {
  const { status, date, distanceM, durationS, averageBpm, rpe, loadAu } = session;
  if (status === 'skip') return say`skipped`;
  const pace = session.paceSPerKm ?? paceOf(distanceM ?? 0, durationS ?? 0);
  const isSeen = session.hard.isHard;
  const hasBoth = (distanceM ?? 0) > 0 && durationS !== undefined;
  return dotted([
    status === 'plan' || date > log.today ? say`planned` : '',
    hasBoth ? clockForm(durationS) : '',
    pace === undefined || session.sport !== 'run' ? '' : spokenPace(pace, session.unit),
    averageBpm === undefined ? '' : say`hr ${averageBpm}`,
    rpe === undefined ? '' : say`rpe ${rpe}`,
    loadAu === undefined ? '' : say`load ${Math.round(loadPoints(loadAu))}`,
    isSeen || whyHard(session, log.day(date)) === undefined ? '' : say`counts as hard`,
  ]);
}

/** `Hard: intervals 12.4 km, 58:20 · 4:42/km` */
export function spokenSession(session: Session, log: Log): Message {
  const label = say`${intensityWords[session.intensity]}: ${sessionLabel(session, log)}`;
  return together([label, sessionFigures(session, log)], ', ');
}
