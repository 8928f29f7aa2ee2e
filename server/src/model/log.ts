import { sameItems } from '../base/sameItems';
import { median, sum } from '../base/statistics';
import { loadPoints } from '../training/sessionLoad';
import { DAYS_PER_WEEK, type DayNumber, weekStartOf } from '../values/date';
import type { LogUnit } from '../values/distance';
import { paceOf } from '../values/pace';
import { type Cell, type CellTable, cellAt, datesWithCells, memoAt, speakingBlocks } from './cells';
import { noContent, type ReadingContext, readContent } from './content';
import { countedSessions, type DaySource, makeDay } from './day';
import { formOn } from './form';
import { statusOf } from './gaps';
import { hardVerdict, intensityOf, racedVdotOf } from './hard';
import { loadOf } from './load';
import { isSameDay, isSameSession } from './sameDay';
import { type Scope, valueOn } from './scope';
import { distanceInShoes } from './shoes';
import type {
  Answer,
  AthleteProfile,
  Content,
  DateSpan,
  Day,
  DayOptions,
  DeclaredKind,
  Log,
  LogDocument,
  Session,
  SessionDraft,
  Shoe,
  Week,
} from './types';
import { makeWeek } from './week';

/** All that a log is made of; none of it changes any more. */
export interface LogParts {
  readonly id: string;
  readonly athlete?: string;
  readonly documents: readonly LogDocument[];
  readonly unit: LogUnit;
  readonly today: DayNumber;
  readonly reference: DayNumber;
  readonly dates?: DateSpan;
  readonly table: CellTable;
  /** What was read of cells under this reading; made anew whenever that changes. */
  readonly contents: WeakMap<Cell, Content>;
  readonly reading: ReadingContext;
  readonly scope: Scope;
  readonly answers: readonly Answer[];
  readonly shoes: readonly Shoe[];
  readonly declaredKinds: readonly DeclaredKind[];
  /** Days before the first and after the last chunk of the table: blank, but the same objects whenever they are asked for. */
  readonly daysOutside: Map<DayNumber, Day>;
  /** Tells what changed since an earlier log. */
  changedSince(earlier: Log): DateSpan | 'none' | 'all';
}

/** A load by distance and kind looks back so far for the runner's own pace. */
export const USUAL_PACE_DAYS = 60;

/** A race this long ago still shows what the runner can do (twelve weeks, a convention). */
const RACED_DAYS = 12 * DAYS_PER_WEEK;

/**
 * The log of some parts. Days are worked out when they are asked for and kept with the dates around them, so that the log after
 * an edit hands out the same objects for all days that the edit could not reach.
 */
export function buildLog(parts: LogParts): Log {
  const { table, today, scope, dates } = parts;
  const weeks = new Map<DayNumber, Week>();

  const options = (date: DayNumber): DayOptions => valueOn(scope.options, date);
  const athlete = (date: DayNumber): AthleteProfile => valueOn(scope.athlete, date);
  const status = (date: DayNumber) => statusOf(table, date, today, options(date));

  function content(date: DayNumber): Content {
    const cell = cellAt(table, date);
    if (!cell) return noContent;
    const known = parts.contents.get(cell);
    if (known) return known;
    const read = readContent(speakingBlocks(cell), parts.reading);
    parts.contents.set(cell, read);
    return read;
  }

  function sessions(date: DayNumber): readonly Session[] {
    const found = memoAt(table, date);
    const known = found?.memo.sessions[found.at];
    if (known) return known;
    const { sessions: drafts } = content(date);
    const before = found?.memo.daysBefore[found.at]?.sessions ?? [];
    const made = drafts.map((draft, index) => {
      const session = judged(draft, date);
      const same = before[index];
      return same && isSameSession(same, session) ? same : session;
    });
    const kept = sameItems(made, before) ? before : made;
    if (found) found.memo.sessions[found.at] = kept;
    return kept;
  }

  /** A session with all that depends on the runner and the days around. */
  function judged(draft: SessionDraft, date: DayNumber): Session {
    const profile = athlete(date);
    const vdot = () => racedVdot(date);
    const hard = hardVerdict(draft, profile, options(date), vdot);
    const { intensity, intensityFrom } = intensityOf(draft, hard, profile, vdot);
    const load = loadOf({
      draft,
      intensity,
      profile,
      heartRateFactor: options(date)['load.hr-factor'],
      usualPace: () => usualPace(draft.read.kind, date),
    });
    return { ...draft.read, place: draft.place, date, intensity, intensityFrom, hard, ...load };
  }

  function usualPace(kind: string, date: DayNumber): number | undefined {
    const paces: number[] = [];
    for (let at = date - USUAL_PACE_DAYS; at < date && at <= today; at++) {
      for (const { read } of content(at).sessions) {
        if (read.kind !== kind || read.status !== 'done') continue;
        const pace = read.paceSPerKm ?? paceOf(read.distanceM ?? 0, read.durationS ?? 0);
        if (pace !== undefined) paces.push(pace);
      }
    }
    return paces.length === 0 ? undefined : median(paces);
  }

  const racedVdots = new Map<DayNumber, number>();

  /** The best VDOT of the races of a date; 0 without one. */
  function racedOn(date: DayNumber): number {
    const known = racedVdots.get(date);
    if (known !== undefined) return known;
    const best = Math.max(0, ...content(date).sessions.map(draft => racedVdotOf(draft) ?? 0));
    racedVdots.set(date, best);
    return best;
  }

  function racedVdot(date: DayNumber): number | undefined {
    let best = 0;
    for (let at = date - RACED_DAYS; at < date && at <= today; at++) best = Math.max(best, racedOn(at));
    return best > 0 ? best : undefined;
  }

  const isLived = (date: DayNumber) => date <= today && cellAt(table, date)?.facts.isLived === true;
  const source: DaySource = { today, options, athlete, status, isLived, content, sessions, usualPace };

  function day(date: DayNumber): Day {
    const found = memoAt(table, date);
    const known = found?.memo.days[found.at];
    if (known) return known;
    const made = makeDay(source, date);
    const before = found?.memo.daysBefore[found.at] ?? parts.daysOutside.get(date);
    const kept = before && isSameDay(before, made) ? before : made;
    if (found) found.memo.days[found.at] = kept;
    else parts.daysOutside.set(date, kept);
    return kept;
  }

  /** In points, as runners know fitness and form from other products. */
  function knownLoad(date: DayNumber): number {
    const loadsAu = countedSessions(sessions(date), status(date)).map(({ loadAu = 0 }) => loadAu);
    return loadPoints(sum(loadsAu));
  }

  function doneOn(date: DayNumber): readonly SessionDraft['read'][] {
    if (date > today) return [];
    return content(date).sessions.flatMap(({ read }) => (read.status === 'done' ? [read] : []));
  }

  const log: Log = {
    id: parts.id,
    ...(parts.athlete !== undefined && { athlete: parts.athlete }),
    documents: parts.documents,
    unit: parts.unit,
    unitOfSettings: parts.reading.unit,
    today,
    reference: parts.reference,
    ...(dates && { first: dates.from, last: dates.to }),
    changedSince: parts.changedSince,
    day,
    written: content,
    writtenDates: (from, to) => datesWithCells(table, { from, to }),
    week(date) {
      const start = weekStartOf(date, options(date)['week.start']);
      const known = weeks.get(start);
      if (known) return known;
      const week = makeWeek(log, start);
      weeks.set(start, week);
      return week;
    },
    form: date =>
      dates && date >= dates.from ? formOn(table, date, options(date)['form.average'], knownLoad) : undefined,
    distanceInShoes: (alias, date) => distanceInShoes(table, alias, date, doneOn),
    dayOptions: options,
    profiles: date => valueOn(scope.profiles, date),
    ruleLines: date => valueOn(scope.ruleLines, date),
    athleteProfile: athlete,
    answers: parts.answers,
    shoes: parts.shoes,
    declaredKinds: parts.declaredKinds,
  };
  return log;
}

/** How far after a date its lines may matter: usual pace or races, then the load of a day, then the big days measured by it. */
const REACH_AFTER_DAYS = Math.max(USUAL_PACE_DAYS, RACED_DAYS) + 28;
/** Five weeks: the rest of its own, and the four that its week is part of the baseline of. */
const REACH_OF_WEEKS_DAYS = 5 * DAYS_PER_WEEK;

/** Days from here on do not change with what is written for days before the lived day `lived`. */
export function firstOutOfReach(lived: DayNumber): DayNumber {
  return lived + Math.max(REACH_AFTER_DAYS, REACH_OF_WEEKS_DAYS) + 1;
}

/** The dates whose day may change with what is written for the dates of `span`, whose gaps reach over `gaps`. */
export function reachOf(span: DateSpan, gaps: DateSpan): DateSpan {
  return {
    from: Math.min(span.from, gaps.from) - DAYS_PER_WEEK,
    to: Math.max(span.to + REACH_AFTER_DAYS, gaps.to + REACH_OF_WEEKS_DAYS),
  };
}
