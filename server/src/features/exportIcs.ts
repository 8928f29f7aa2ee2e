import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { sessionInShort } from '../analysis/kit/phrases';
import { capitalised, type Message, render } from '../base/message';
import { median } from '../base/statistics';
import { writtenDays } from '../model/queries/days';
import type { DateSpan, Log, Session } from '../model/types';
import { DAYS_PER_WEEK, isoDate } from '../values/date';
import { METRES_PER_KM } from '../values/distance';
import { MINUTES_PER_DAY, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { paceOf } from '../values/pace';
import { utcOf } from '../values/timeZone';
import { describeSteps } from './hover/steps';
import { type NumberedSession, plannedIn } from './plannedSessions';

export interface CalendarOptions {
  /** The dates that are wanted. */
  readonly span: DateSpan;
  /** How far the runner's clocks are ahead of UTC at a moment, in seconds. */
  readonly offsetSAt: (utcMs: number) => number;
  /** When the calendar is made, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly version: string;
}

/**
 * The planned sessions of a log as a calendar (RFC 5545). One with a clock time is an event of its hour, any other of its whole day. The
 * same session has the same UID each time, so a calendar that has it already changes it instead of adding it again.
 */
export function exportIcs(log: Log, { span, offsetSAt, nowMs, version }: CalendarOptions): string {
  const { athlete } = log;
  const calendar = ical({
    name: athlete === undefined ? 'Training plan' : `Training plan of ${plain(athlete)}`,
    prodId: { company: 'Trainlog', product: `Trainlog ${version}`, language: 'EN' },
  });
  const usualPace = usualPaceOf(log);
  for (const numbered of plannedIn(log, span)) {
    const { session } = numbered;
    calendar.createEvent({
      id: uidOf(numbered, athlete),
      stamp: new Date(nowMs),
      // Outlook takes a change only with a higher number. Nothing counts the changes of a log, but time never goes back.
      sequence: Math.floor(nowMs / MS_PER_MINUTE),
      summary: plain(render(capitalised(titleOf(session, log)))),
      description: plain(descriptionOf(session)),
      ...timesOf(numbered, offsetSAt, usualPace),
    });
  }
  return `${calendar.toString()}\r\n`;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;

/** The runner is part of it, because two of them may share a calendar. */
function uidOf({ date, number }: NumberedSession, athlete: string | undefined): string {
  const owner = athlete === undefined ? '' : `${encodeURIComponent(plain(athlete).toLowerCase())}.`;
  return `${isoDate(date)}-${number}@${owner}trainlog`;
}

/** Without control characters, which the standard does not allow, and halves of characters. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, ' ');
}

/* ---- when -------------------------------------------------------------------------------------------------------- */

/**
 * Clock times are written in UTC: Outlook refuses times without a zone, and Google takes them for UTC. The days of a whole day are plain
 * dates, which no zone moves, and leave the runner free for other things.
 */
function timesOf(
  { session, date }: NumberedSession,
  offsetSAt: CalendarOptions['offsetSAt'],
  usualPace: number | undefined,
) {
  const dayMs = date * MS_PER_DAY;
  const when = session.when?.when;
  if (when === undefined || typeof when === 'string')
    return {
      start: new Date(dayMs),
      allDay: true,
      timezone: 'UTC',
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    };
  const startMs = utcOf(dayMs + when.minuteOfDay * MS_PER_MINUTE, offsetSAt);
  return { start: new Date(startMs), end: new Date(startMs + lengthS(session, usualPace) * MS_PER_SECOND) };
}

/** As planned; by the goal of a race; by the runner's usual pace; else an hour. */
function lengthS(session: Session, usualPace: number | undefined): number {
  const { durationS, durationIsMinimum, distanceM, race, sport } = session;
  const byPace = sport === 'run' && usualPace && distanceM ? (usualPace * distanceM) / METRES_PER_KM : undefined;
  const planned = durationIsMinimum ? Math.max(durationS ?? 0, byPace ?? SECONDS_PER_HOUR) : durationS;
  const seconds = planned ?? race?.goalS ?? byPace ?? SECONDS_PER_HOUR;
  return Math.max(1, Math.ceil(seconds / SECONDS_PER_MINUTE)) * SECONDS_PER_MINUTE;
}

const LOOK_BACK_WEEKS = 8;

/** The middle pace of the runs of eight weeks, in seconds per kilometre. */
function usualPaceOf(log: Log): number | undefined {
  const days = writtenDays(log, log.reference - LOOK_BACK_WEEKS * DAYS_PER_WEEK + 1, log.reference);
  const paces = days.flatMap(({ countedSessions }) =>
    countedSessions.flatMap(({ sport, status, distanceM = 0, durationS = 0 }) =>
      sport === 'run' && status === 'done' ? (paceOf(distanceM, durationS) ?? []) : [],
    ),
  );
  return paces.length === 0 ? undefined : median(paces);
}

/* ---- what -------------------------------------------------------------------------------------------------------- */

/** `Race A: marathon 42.2 km`, `easy run 8 km (am)` */
function titleOf(session: Session, log: Log): Message {
  const when = session.when?.when;
  const part = typeof when === 'string' ? ` (${when})` : '';
  const short = render(sessionInShort(session, log));
  const priority = session.race?.priority;
  return `${priority === undefined ? '' : `${priority}-`}${short}${part}`;
}

/** The runner's own words, then each step in plain ones, then the note. */
function descriptionOf(session: Session): string {
  const { steps, unit, note, entry } = session;
  const { text } = session.place.line;
  const end = entry.note?.span.start ?? entry.span.end;
  const start = Math.max(entry.span.start, entry.status?.span.end ?? 0, entry.when?.span.end ?? 0);
  const parts = [
    text.slice(start, end).trim(),
    describeSteps(steps, unit)
      .map(step => `- ${render(step)}`)
      .join('\n'),
    note ?? '',
  ];
  return parts.filter(part => part !== '').join('\n\n');
}
