import { countOf, say } from '../../base/message';
import { sum } from '../../base/statistics';
import type { EditsByDocument, TextEdit } from '../../base/text';
import { hasRun, isDone } from '../../model/queries/dayKinds';
import { daysFrom } from '../../model/queries/days';
import { LONGEST_RUN_DAYS } from '../../model/queries/longestRun';
import { isUnwell } from '../../model/queries/signals';
import { countedRuns } from '../../model/queries/sums';
import type { DateSpan, Day, Log, LogDocument } from '../../model/types';
import { printWithUnit } from '../../syntax/print';
import { type Style, styleOf } from '../../syntax/style';
import type { ReturnSession } from '../../training/returnPlan';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { type LogUnit, METRES_PER_KM, metresPer, plainNumber } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import type { Fix } from '../finding';
import { insertDayLines, type NewDay } from './edits/insertDayLine';
import { replacePlanned } from './edits/replacePlanned';
import { entryEdit, fixOf, ownLine } from './fixes/fix';

/** A session of a return, with its date and a word for it. */
export interface DatedSession {
  readonly date: DayNumber;
  readonly session: ReturnSession;
  readonly note?: string;
}

/** The first week back may hold ten kilometres, or their time at an easy pace, in any case: half of a small week would not even be one run. */
export const SMALL_WEEK = { distance: 10 * METRES_PER_KM, duration: 65 * SECONDS_PER_MINUTE } as const;
/** The shortest run that is worth going out for. */
export const LEAST_RUN = { distance: METRES_PER_KM, duration: 10 * SECONDS_PER_MINUTE } as const;
/** Days of rest between two sessions of a return. */
export const REST_BETWEEN_DAYS = 1;
/** Sessions of a return lie no further apart, even for a runner who seldom ran. */
export const MOST_DAYS_APART = 4;

/** Makes up for rounding to whole metres, so that 5 mi stay 5 mi. */
const ROUNDING = 0.01;
/** A plan has at least this many sessions. */
const LEAST_SESSIONS = 2;

/**
 * *Insert a graded return: 9 sessions in 3 weeks*: writes the sessions of the return in place of the planned runs. The return ends before
 * the first race. Offers nothing when the plan of one of its days cannot be replaced, or the runner is ill on one of them.
 * @param marked the day of the finding, which is cleared when the return has this day
 * @param from the day on which the return begins, when it is in the future
 */
export function gradedReturn(
  log: Log,
  document: LogDocument,
  unit: LogUnit,
  sessions: readonly DatedSession[],
  marked: Day,
  from: DayNumber = log.today,
): readonly Fix[] {
  const plan = planInstead(log, document, unit, sessions, { from, to: sessions.at(-1)?.date ?? from });
  const [first, last] = [plan?.sessions[0], plan?.sessions.at(-1)];
  if (!plan || !first || !last) return [];
  const { replaced } = plan;
  const weeks = Math.ceil((last.date - first.date + 1) / DAYS_PER_WEEK);
  const [count, length] = [countOf(plan.sessions.length, 'session'), countOf(weeks, 'week')];
  const title =
    replaced === 0
      ? say`Insert a graded return: ${count} in ${length}`
      : say`Insert a graded return: ${count} in ${length}, in the place of ${replaced} planned`;
  return [fixOf(title, plan.edit, { clears: plan.instead.includes(marked) })];
}

/** Sessions that are written as planned days, and what they replace. */
export interface PlanInstead {
  /** The sessions before the first race. */
  readonly sessions: readonly DatedSession[];
  /** The days whose planned runs are replaced. Those without a session become rest days. */
  readonly instead: readonly Day[];
  /** How many runs are replaced. */
  readonly replaced: number;
  edit(): EditsByDocument;
}

/**
 * Replaces all planned runs of some days by the sessions of a return. `undefined` when fewer than two sessions come before the first
 * race, when a day with planned runs cannot be replaced, or when a day is one of illness.
 */
export function planInstead(
  log: Log,
  document: LogDocument,
  unit: LogUnit,
  sessions: readonly DatedSession[],
  { from, to }: DateSpan,
): PlanInstead | undefined {
  const race = log.writtenDates(Math.max(from, log.today), to).find(date => log.day(date).class === 'race');
  const kept = race === undefined ? sessions : sessions.filter(({ date }) => date < race);
  const last = kept.at(-1);
  if (!last || kept.length < LEAST_SESSIONS) return undefined;
  const days = daysFrom(log, Math.max(from, log.today), race === undefined ? to : last.date);
  const instead = days.filter(hasPlannedRun);
  if (days.some(isUnwell) || !instead.every(day => isReplaceable(day, document))) return undefined;
  const replaced = sum(instead.map(({ countedSessions }) => countedSessions.length));
  return { sessions: kept, instead, replaced, edit: () => edits(log, document, unit, kept, instead) };
}

/** A session with its amount as it is written: rounded down to tenths of the unit or to whole minutes. */
export function asWritten(session: ReturnSession, unit: LogUnit): ReturnSession {
  if (session.type !== 'easy') return session;
  const step = session.measure === 'distance' ? metresPer(unit) / 10 : SECONDS_PER_MINUTE;
  return { ...session, amount: Math.floor(session.amount / step + ROUNDING) * step };
}

/** The first date from `from` on that can take a session of a return. */
export function nextSlot(log: Log, document: LogDocument, from: DayNumber): DayNumber {
  let date = Math.max(from, log.today);
  while (!isSlot(log.day(date), document)) date++;
  return date;
}

/** Whether a day can take a session: nothing is done, and no entry says how the day is. A plan can be replaced. */
export function isSlot(day: Day, document: LogDocument): boolean {
  if (isDone(day) || day.class === 'race' || day.entries.some(({ entry }) => entry.body.type === 'state')) return false;
  if (day.places.length === 0) return true;
  return day.countedSessions.length === 0 ? ownLine(day)?.document === document : isReplaceable(day, document);
}

/** The first date from today on with a day between it and the last run. */
export function dayAfterNext(log: Log): DayNumber {
  const { today } = log;
  const isRun = (date: DayNumber) =>
    log.day(date).sessions.some(({ sport, status }) => sport === 'run' && status === 'done');
  return isRun(today) ? today + 2 : isRun(today - 1) ? today + 1 : today;
}

/**
 * The longest run of the 30 days before a date, in metres or seconds; 0 when no run has that measure. Of planned runs only the
 * sessions of the return count, as they replace the others.
 */
export function longestBefore(
  date: DayNumber,
  measure: 'distance' | 'duration',
  sessions: readonly DatedSession[],
  log: Log,
): number {
  const done = log.writtenDates(date - LONGEST_RUN_DAYS, log.today).filter(each => isDone(log.day(each)));
  const lengths = done
    .flatMap(each => countedRuns(log, each))
    .map(({ distanceM, durationS }) => (measure === 'distance' ? distanceM : durationS) ?? 0);
  const own = sessions.map(({ session }) =>
    session.type === 'easy' && session.measure === measure ? session.amount : 0,
  );
  return Math.max(0, ...lengths, ...own);
}

function hasPlannedRun(day: Day): boolean {
  return day.isPlanned && hasRun(day);
}

/** Whether everything planned on a day is runs on one line. */
function isReplaceable({ countedSessions, isPlanned }: Day, document: LogDocument): boolean {
  const [first] = countedSessions;
  return (
    isPlanned &&
    first?.place.document === document &&
    countedSessions.every(({ sport, place }) => sport === 'run' && place.line === first.place.line)
  );
}

function edits(
  log: Log,
  document: LogDocument,
  unit: LogUnit,
  sessions: readonly DatedSession[],
  instead: readonly Day[],
): EditsByDocument {
  const style = styleOf(document.tree);
  const added: NewDay[] = [];
  const changes: TextEdit[] = [];
  const onDates = new Map(sessions.map(each => [each.date, each]));
  for (const day of instead) {
    const own = onDates.get(day.date);
    const entry = own ? `plan ${sessionText(own.session, unit, style)}` : 'rest';
    changes.push(...(replacePlanned(day, entry).get(document.uri) ?? []));
    onDates.delete(day.date);
  }
  for (const { date, session, note } of onDates.values()) {
    const entry = `plan ${sessionText(session, unit, style)}${note === undefined ? '' : ` > ${note}`}`;
    if (log.day(date).places.length === 0) added.push({ from: date, entry });
    else changes.push(...(entryEdit(log, document, date, entry).get(document.uri) ?? []));
  }
  const inserted = insertDayLines(document, added, log.dayOptions(log.today)['week.start']);
  return new Map([[document.uri, [...changes, ...inserted]]]);
}

function sessionText(session: ReturnSession, unit: LogUnit, style: Style): string {
  const minutes = (seconds: number) => printWithUnit(`${Math.floor(seconds / SECONDS_PER_MINUTE)}`, 'min', style);
  switch (session.type) {
    case 'walk':
      return `walk ${minutes(session.durationS)}`;
    case 'walk-run': {
      const { count, runS, walkS } = session;
      return `easy ${minutes(count * (runS + walkS))}: ${count} x ${minutes(runS)} r ${minutes(walkS)} walk`;
    }
    case 'easy': {
      if (session.measure === 'duration') return `easy ${minutes(session.amount)}`;
      return `easy ${printWithUnit(plainNumber(session.amount / metresPer(unit), 1), unit, style)}`;
    }
  }
}
