import { capitalised, countOf, type Message, say } from '../../../base/message';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { hasRun, isDone } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { injuriesOn, painOn } from '../../../model/queries/pain';
import { statesOn, tagsOn } from '../../../model/queries/signals';
import { sumOfDays } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import { walkRunStages } from '../../../training/returnPlan';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { capDistance, cappedText, EASY_SHARE } from '../../kit/edits/changeSession';
import { easeOrRest, restOrCross } from '../../kit/fixes/easing';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { type DatedSession, dayAfterNext, gradedReturn, nextSlot, REST_BETWEEN_DAYS } from '../../kit/gradedReturn';
import { dateIn, distanceIn, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import { painRedFlagOf } from '../../kit/symptoms';
import { defineRule } from '../../rule';
import { runInBreak } from './runInBreak';

/** How much may be run after an injury, as shares of the weeks before it (a convention). */
const SHARES_OF_WEEKS = [1 / 2, 3 / 4, 9 / 10, 1];
const READY_SHARE = 0.75;
const READY_WEEKS = 2;
const READY_PAIN = 2;
/** A return is over after this many days, whatever the log says. */
const RETURN_DAYS = 42;
/** Injured days with fewer days than this between them are one injury. */
const EPISODE_DAYS = 7;
/** A day or two without running needs no return. */
const MIN_DAYS_OFF = 3;
/** A run is not shortened below this. */
const LEAST_RUN_M = 1000;
/** This many running days in a row are too many in the first weeks: plans for a return run every other day (a convention). */
const MOST_DAYS_IN_A_ROW = 3;
/** For so long after the first run a step beyond the return is a danger. */
const EARLY_DAYS = 4 * DAYS_PER_WEEK;
const WHILE_FREE_OF_PAIN = 'go on while it stays free of pain';

export const injuryReturn = defineRule({
  id: 'injury-return',
  group: 'health',
  theme: 'body',
  isMedical: true,
  title: 'Back soon after an injury',
  detects:
    'After an injury that took three days of running or more, the runs of one of the four weeks from the first run on add up to more than its share of a usual week before it: a half, three quarters, nine tenths and a whole one. It speaks too when there is hard work before two weeks of three quarters of the usual one have gone with no pain above 2 of 10, or when there are four running days in a row in those four weeks. What four days without pain have followed is not shown any more. Sessions tagged `#physio` follow a plan of their own. Once for each of them; running days in a row on the last. And it speaks of a run before the end of a break that stands in the log (`no running until 20 Nov`, `10 Tage kein Laufen`), until the log says that running is allowed.',
  why: 'Tissue that was hurt is ready for less than heart and lungs are, and mostly says so a day later.',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'Return plans go from walking to run and walk to running, guided by pain. The shares of the old volume are a convention of clinicians.',
    sources: ['Vincent HK, Vincent KR 2017, Curr Sports Med Rep 16:122'],
  },

  parts: [runInBreak],

  checkDay(day, { log }) {
    const runs = day.countedSessions.filter(({ sport }) => sport === 'run');
    if (runs.length === 0 || isByPhysio({ tags: tagsOn(day) })) return [];
    const injury = injuryBefore(day, log);
    const step = injury && stepOn(day, injury, log);
    if (injury && !step && weekOfReturn(day, injury) === 0 && weeklyBaseline(log, injury.first) === undefined) {
      return [{ silent: say`needs three full weeks of the four before the injury` }];
    }
    if (!injury || !step || isSaidBefore(day, step, injury, log)) return [];
    const { session } = step;
    return [
      {
        place: sessionPlace(session),
        ...(isWithoutPainSince(day, log) && { isSettled: true }),
        ...(day.date - injury.back < EARLY_DAYS ? { isDanger: true } : { level: 'middle' }),
        message: message(step, injury, day, log),
        related: dayLink(log, log.day(injury.last)),
        fixes: () => [...gentler(step, day, injury, log), ...walkAndRun(session, day, injury, log)],
      },
    ];
  },
});

interface Injury {
  readonly site: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The first run after it. */
  readonly back: DayNumber;
  /** Days without a run. */
  readonly daysOff: number;
}

/** The injury before the run of a day; none when the return is over. */
function injuryBefore(day: Day, log: Log): Injury | undefined {
  const dates = log.writtenDates(day.date - RETURN_DAYS, day.date - 1).toReversed();
  const injured = dates.filter(date => statesOn(log.day(date), 'injury').length > 0);
  const [last] = injured;
  // After a red flag a doctor decides, so the rule says nothing about running.
  if (last === undefined || injured.some(date => hasRedFlag(log.day(date)))) return undefined;
  let first = last;
  for (const date of injured) if (first - date <= EPISODE_DAYS) first = date;
  const back = log.writtenDates(last + 1, day.date).find(date => hasRun(log.day(date)));
  const lastRun = log.writtenDates(first - RETURN_DAYS, last).findLast(date => hasRun(log.day(date)));
  if (back === undefined || lastRun === undefined) return undefined;
  const daysOff = back - lastRun - 1;
  return daysOff < MIN_DAYS_OFF ? undefined : { site: siteOf(log.day(last)), first, last, back, daysOff };
}

function hasRedFlag(day: Day): boolean {
  return statesOn(day, 'injury').some(({ body }) => painRedFlagOf(body.words) !== undefined);
}

/** `left calf`; empty when the entry names no place. */
function siteOf(day: Day): string {
  return injuriesOn(day).find(({ site }) => site !== '')?.site ?? '';
}

/** What makes a day too much for a return. */
type Step =
  | { readonly type: 'hard'; readonly session: Session }
  | { readonly type: 'volume'; readonly session: Session; readonly doneM: number; readonly limitM: number }
  | { readonly type: 'row'; readonly session: Session; readonly days: number };

function stepOn(day: Day, injury: Injury, log: Log): Step | undefined {
  const baseM = weeklyBaseline(log, injury.first)?.distanceM;
  const [hard] = demandingSessions(day).filter(({ sport, hard: { isHard } }) => sport === 'run' && isHard);
  if (hard && !isReady(day, injury, baseM, log)) return { type: 'hard', session: hard };
  const [doneM, limitM] = [doneBy(day, injury, log), limitOfWeek(day, injury, log)];
  // A run of unknown length cannot be the one that makes it too much.
  const run = day.countedSessions.findLast(({ sport, distanceM }) => sport === 'run' && distanceM !== undefined);
  if (run && doneM > limitM) return { type: 'volume', session: run, doneM, limitM };
  return rowStep(day, injury, log);
}

/** Too many running days in a row, on the last done one, or on the first planned one. */
function rowStep(day: Day, { back }: Injury, log: Log): Step | undefined {
  const session = day.countedSessions.find(({ sport }) => sport === 'run');
  if (!session || day.date - back >= EARLY_DAYS) return undefined;
  let days = 1;
  while (day.date - days >= back && hasRun(log.day(day.date - days))) days++;
  if (days <= MOST_DAYS_IN_A_ROW) return undefined;
  const next = log.day(day.date + 1);
  const goesOn = !day.isPlanned && !next.isPlanned && hasRun(next);
  const isSaid = day.isPlanned && days > MOST_DAYS_IN_A_ROW + 1 && log.day(day.date - 1).isPlanned;
  return goesOn || isSaid ? undefined : { type: 'row', session, days };
}

/** Metres run up to a day in its week of the return. */
function doneBy(day: Day, injury: Injury, log: Log): number {
  return sumOfDays(log, injury.back + weekOfReturn(day, injury) * DAYS_PER_WEEK, day.date).distanceM;
}

/** How many metres a week of the return may hold. No limit applies after four weeks, or when no usual week is known. */
function limitOfWeek(day: Day, injury: Injury, log: Log): number {
  const share = SHARES_OF_WEEKS[weekOfReturn(day, injury)];
  const usual = share === undefined ? undefined : weeklyBaseline(log, injury.first);
  return usual && share !== undefined ? share * usual.distanceM : Number.POSITIVE_INFINITY;
}

/** The week from the first run on is 0. */
function weekOfReturn({ date }: Day, { back }: Injury): number {
  return Math.floor((date - back) / DAYS_PER_WEEK);
}

/** Tissue that was hurt answers within a day or two. */
const ANSWER_DAYS = 4;

/** Whether so many days have gone since a day, none of them with pain. */
function isWithoutPainSince({ date }: Day, log: Log): boolean {
  return date < log.today - ANSWER_DAYS && lastPainful(log.today + 1, log) < date;
}

/** Whether the runner is back: two weeks of nearly the old volume with a trace of pain at most. */
function isReady(day: Day, { back }: Injury, baseM: number | undefined, log: Log): boolean {
  // Where no usual week is known, the weeks themselves must do.
  if (baseM === undefined)
    return day.date - back >= EARLY_DAYS && day.date - READY_WEEKS * DAYS_PER_WEEK > lastPainful(day.date, log);
  for (let week = 1; week <= READY_WEEKS; week++) {
    const to = day.date - 1 - (week - 1) * DAYS_PER_WEEK;
    if (sumOfDays(log, to - DAYS_PER_WEEK + 1, to).distanceM < READY_SHARE * baseM) return false;
  }
  return day.date - READY_WEEKS * DAYS_PER_WEEK > lastPainful(day.date, log);
}

/** The last day before a date that was marked injured or had more than a trace of pain. */
function lastPainful(date: DayNumber, log: Log): DayNumber {
  const dates = log.writtenDates(date - RETURN_DAYS, date - 1);
  const found = dates.findLast(at => {
    const each = log.day(at);
    return statesOn(each, 'injury').length > 0 || painOn(each).some(({ level = 0 }) => level > READY_PAIN);
  });
  return found ?? date - RETURN_DAYS;
}

function isSaidBefore(day: Day, { type }: Step, injury: Injury, log: Log): boolean {
  if (type === 'row') return false;
  return writtenDays(log, injury.back, day.date - 1).some(each => {
    const isOfOneKind =
      type === 'volume' ? weekOfReturn(each, injury) === weekOfReturn(day, injury) : each.isPlanned === day.isPlanned;
    return isOfOneKind && hasRun(each) && stepOn(each, injury, log)?.type === type;
  });
}

function message(step: Step, { site }: Injury, day: Day, log: Log): Message {
  const back = site === '' ? say`just back from an injury` : say`your ${site} is just back`;
  if (step.type === 'hard') {
    const what = say`${capitalised(sessionName(step.session))} on ${dateIn(log, day.date)}`;
    return withAdvice(
      say`${what}: ${back}.`,
      day.date < log.today ? undefined : say`Short and free of pain first; hard work later.`,
    );
  }
  if (step.type === 'row') {
    const fact = say`${countOf(step.days, 'running day')} in a row up to ${dateIn(log, day.date)}: ${back}.`;
    return withAdvice(fact, day.date < log.today ? undefined : say`A day off between runs lets it settle.`);
  }
  const fact = say`${distanceIn(log, step.doneM)} in the week up to ${dateIn(log, day.date)}: ${back}.`;
  return withAdvice(
    fact,
    day.date < log.today ? undefined : say`${distanceIn(log, step.limitM)} would do for that week.`,
  );
}

/** Fixes that make a session easy or short enough for the week, or replace it by rest or another sport. */
function gentler(step: Step, day: Day, injury: Injury, log: Log): readonly Fix[] {
  const { session } = step;
  const { document } = session.place;
  if (!day.isPlanned || day.class === 'race') return easeOrRest(session, day, log);
  const leftM = limitOfWeek(day, injury, log) - (doneBy(day, injury, log) - (session.distanceM ?? 0));
  if (step.type === 'hard' && EASY_SHARE * (session.distanceM ?? 0) <= leftM) return easeOrRest(session, day, log);
  const edit = step.type === 'volume' && leftM >= LEAST_RUN_M ? capDistance(session, leftM) : undefined;
  const shorter = edit
    ? [fixOf(say`Keep it to ${cappedText(session, leftM)}`, () => editsIn(document, [edit]), { isPreferred: true })]
    : [];
  return [...shorter, ...restOrCross(session, log, { clears: true })];
}

/** Plans the return: from a walk to half an hour of running, every other day. No fix when the return is over. */
function walkAndRun({ place: { document }, unit }: Session, day: Day, injury: Injury, log: Log): readonly Fix[] {
  if (day.date < log.today - DAYS_PER_WEEK) return [];
  const sessions: DatedSession[] = [];
  let date = dayAfterNext(log);
  for (const session of walkRunStages(injury.daysOff).slice(runsFreeOfPain(injury, log))) {
    date = nextSlot(log, document, date);
    sessions.push({ date, session, ...(sessions.length === 0 && { note: WHILE_FREE_OF_PAIN }) });
    date += REST_BETWEEN_DAYS + 1;
  }
  return gradedReturn(log, document, unit, sessions, day);
}

/** How many runs without pain were done since the injury. The plan leaves out as many of its first steps. */
function runsFreeOfPain({ back }: Injury, log: Log): number {
  const from = Math.max(back, lastPainful(log.today + 1, log) + 1);
  const days = writtenDays(log, from, log.today);
  return days.filter(day => isDone(day) && hasRun(day)).length;
}
