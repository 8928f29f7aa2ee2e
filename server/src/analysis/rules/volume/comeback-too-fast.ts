import { groupBy } from '../../../base/groupBy';
import { countOf, type Message, type Phrase, say } from '../../../base/message';
import { BASELINE_MIN_WEEKS, BASELINE_WEEKS } from '../../../model/queries/baseline';
import { isDone, isTrainingDay } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import { statesOn } from '../../../model/queries/signals';
import { countedRuns } from '../../../model/queries/sums';
import { knownWeeksBefore, spanOf, type Volumes, volumesOf } from '../../../model/queries/volume';
import type { Day, Log, LogDocument, Session } from '../../../model/types';
import { FIRST_WEEK_SHARE, firstWeekShare, vdotKept } from '../../../training/comeback';
import { amountAfterBreak, returnDays } from '../../../training/returnPlan';
import { paceAtShare, paceShares, vdotOfThresholdPace } from '../../../training/vdot';
import { DAYS_PER_WEEK, type DayNumber, type Weekday, weekdayOf } from '../../../values/date';
import { METRES_PER_KM, plainNumber } from '../../../values/distance';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import { spokenPace } from '../../../values/pace';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { entryEdit, fixOf } from '../../kit/fixes/fix';
import { insertRestDay } from '../../kit/fixes/restDays';
import {
  asWritten,
  type DatedSession,
  gradedReturn,
  isSlot,
  LEAST_RUN,
  longestBefore,
  MOST_DAYS_APART,
  SMALL_WEEK,
} from '../../kit/gradedReturn';
import { decimal, wholeNumber } from '../../kit/options';
import { distanceIn, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { illnessOf } from '../../kit/symptoms';
import { type Advice, defineRule, type OptionValues } from '../../rule';

/** The rule is silent when the week exceeds its guide by no more than a kilometre, or by the time that takes at an easy pace. */
const TOLERANCE = { distance: METRES_PER_KM, duration: 6.5 * SECONDS_PER_MINUTE } as const;
/** A runner who cross-trained this often a week kept some fitness, so the first week back may hold more. */
const CROSS_SESSIONS_PER_WEEK = 2;
/** A run is not shortened below this share: it would be another run. */
const LEAST_SHARE = 0.3;
/** The fewest and the most runs a week in a return. */
const LEAST_RUNS = 2;
const MOST_RUNS = 4;
const SHORT_RUN = { distance: 3 * METRES_PER_KM, duration: 20 * SECONDS_PER_MINUTE } as const;
/** A break counts as a year at most. */
const LONGEST_BREAK_DAYS = 366;

const options = {
  'back.min-days': wholeNumber(7, { min: 5, max: 14 }).describe('Days without a run that make a break.'),
  'back.first-week': decimal(FIRST_WEEK_SHARE, { min: 0.3, max: 0.8 }).describe(
    'Share of the usual week for the first part of the return.',
  ),
};

export const comebackTooFast = defineRule({
  id: 'comeback-too-fast',
  group: 'volume',
  theme: 'volume',
  isAboutProgression: true,
  title: 'A big first week back',
  detects:
    'After at least `back.min-days` days without a run, all of them known, the first seven days back hold more than the return allows: about half of the usual week, a third after more than four weeks off, and more when there was cross-training twice a week. Ten kilometres pass in any case. After days without an entry `log-gap` asks first.',
  why: 'Heart and lungs come back quickly. Tendons and bones are slower, and the first weeks feel better than they are.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'In seven trained people oxygen uptake fell 7 % in three weeks off and 16 % in eight; fitness holds for weeks on two sessions a week when they are fast enough. How much to run on the way back is a guide of coaches, after Daniels.',
    sources: [
      'Coyle EF et al. 1984, J Appl Physiol 57:1857–1864',
      'Spiering BA et al. 2021, J Strength Cond Res 35:1449–1458',
      "Daniels J, Daniels' Running Formula",
    ],
  },
  options,

  checkDay(day, { log, options }) {
    if (countedRuns(log, day.date).length === 0) return [];
    const comeback = comebackOn(log, day.date, options['back.min-days']);
    if (!comeback) return [];
    const usual = usualWeek(log, comeback);
    if ('template' in usual) return [{ silent: usual }];
    const share = firstWeekShare(comeback.daysOff, comeback.crossTrained, options['back.first-week']);
    const first = firstWeek(
      log,
      comeback,
      usual,
      Math.max(Math.round(usual.amount * share), SMALL_WEEK[usual.measure]),
    );
    return first && first.run.date === day.date ? [advice(day, comeback, usual, first, log, options)] : [];
  },
});

type Options = OptionValues<typeof options>;

/* ---- the break and the first week --------------------------------------------------------------------------------- */

interface Comeback {
  /** The first day with a run after the break. */
  readonly from: DayNumber;
  readonly daysOff: number;
  /** There was other training in the break. */
  readonly wasActive: boolean;
  readonly crossTrained: boolean;
}

/** The break that ended in the seven days up to a date. */
function comebackOn(log: Log, date: DayNumber, minDays: number): Comeback | undefined {
  for (let from = date; from > date - DAYS_PER_WEEK; from--) {
    if (countedRuns(log, from).length === 0) continue;
    const off = daysOffBefore(log, from);
    if (off.length >= minDays)
      return { from, daysOff: off.length, wasActive: off.some(isTrainingDay), crossTrained: isCrossTrained(off) };
  }
  return undefined;
}

/** The known days in a row without a run, up to a date. */
function daysOffBefore(log: Log, date: DayNumber): readonly Day[] {
  const off: Day[] = [];
  for (let at = date - 1; at >= date - LONGEST_BREAK_DAYS; at--) {
    const day = log.day(at);
    if (day.isOpen) continue;
    if (day.class === 'unknown' || countedRuns(log, at).length > 0) break;
    off.push(day);
  }
  return off;
}

function isCrossTrained(off: readonly Day[]): boolean {
  const sessions = off.flatMap(day => day.countedSessions).filter(({ sport }) => sport === 'cross').length;
  return sessions * DAYS_PER_WEEK >= CROSS_SESSIONS_PER_WEEK * off.length;
}

interface UsualWeek {
  readonly measure: Volumes['measure'];
  /** Metres or seconds. */
  readonly amount: number;
  /** The runs from which the mean was made, and in how many weeks they were. */
  readonly runs: readonly Session[];
  readonly weeks: number;
}

/** The mean week before the break, or a phrase that says what is missing. */
function usualWeek(log: Log, { from, daysOff }: Comeback): UsualWeek | Phrase {
  const weeks = knownWeeksBefore(log, from - daysOff, BASELINE_WEEKS);
  if (weeks.length < BASELINE_MIN_WEEKS) {
    return say`needs ${BASELINE_MIN_WEEKS} full weeks before the break, has ${weeks.length}`;
  }
  const volumes = volumesOf(log, [...weeks.map(spanOf), { from, to: from + DAYS_PER_WEEK - 1 }]);
  const runs = weeks.flatMap(({ days }) => days.flatMap(({ date }) => countedRuns(log, date)));
  const known = volumes ? runs.map(run => amountOf(run, volumes.measure)).filter(amount => amount > 0) : [];
  if (!volumes || known.length === 0) return say`needs distances or times of the runs`;
  // A run without a length counts as the mean of the others before the break.
  const sum = known.reduce((total, amount) => total + amount, 0) * (runs.length / known.length);
  return { measure: volumes.measure, amount: sum / weeks.length, runs, weeks: weeks.length };
}

interface FirstWeek {
  /** The run with which the week exceeds the guide. */
  readonly run: Session;
  /** The amount up to that run, and with it. */
  readonly amount: number;
  readonly limit: number;
  readonly runs: readonly Session[];
}

/** The first seven days back; `undefined` when they are within the limit. */
function firstWeek(log: Log, { from }: Comeback, { measure }: UsualWeek, limit: number): FirstWeek | undefined {
  const runs = daysFrom(log, from, from + DAYS_PER_WEEK - 1).flatMap(day => countedRuns(log, day.date));
  let amount = 0;
  for (const run of runs) {
    amount += amountOf(run, measure);
    if (Math.round(amount) > limit + TOLERANCE[measure]) return { run, amount, limit, runs };
  }
  return undefined;
}

function amountOf(run: Session, measure: Volumes['measure']): number {
  return measure === 'distance' ? (run.distanceM ?? 0) : Math.max((run.durationS ?? 0) - walkedS(run), 0);
}

/** The time that is walked between repetitions, which is not running. */
function walkedS({ steps }: Session): number {
  return steps.reduce((sum, { count = 1, recovery }) => {
    return recovery?.mode === 'walk' ? sum + count * (recovery.durationS ?? 0) : sum;
  }, 0);
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(day: Day, comeback: Comeback, usual: UsualWeek, first: FirstWeek, log: Log, options: Options): Advice {
  const { from, daysOff } = comeback;
  // After a long break the first week may hold two thirds of the option.
  const loosest = Math.ceil(((1.5 * first.amount) / usual.amount) * 100) / 100;
  return {
    place: sessionPlace(first.run),
    answers: { from, to: from + DAYS_PER_WEEK - 1 },
    ...(from + DAYS_PER_WEEK - 1 < log.today && { isSettled: true }),
    message: message(day, comeback, usual, first, log),
    related: [log.day(from - daysOff - 1), log.day(from)]
      .filter(each => each !== day)
      .flatMap(each => dayLink(log, each)),
    loosen: { option: 'back.first-week', value: loosest },
    fixes: () => [
      ...(day.isPlanned ? lighterWeek(day, usual, first, log) : []),
      ...wayBack(day, comeback, usual, first, log, options),
      ...adjustedPaces(comeback, first, log),
    ],
  };
}

function message(
  day: Day,
  { from, daysOff, wasActive }: Comeback,
  usual: UsualWeek,
  first: FirstWeek,
  log: Log,
): Message {
  const spoken = (amount: number) => {
    return usual.measure === 'distance' ? distanceIn(log, amount) : spokenDuration(amount);
  };
  const off = wasActive ? say`${countOf(daysOff, 'day')} without a run` : say`${countOf(daysOff, 'day')} off`;
  const isOver = from + DAYS_PER_WEEK - 1 < log.today;
  const days = countOf(day.date - from + 1, 'day');
  const fact = day.isPlanned
    ? say`${spoken(first.amount)} planned in ${days} after ${off}; a week had ${spoken(usual.amount)} before.`
    : say`${spoken(first.amount)} in ${days} after ${off}; a week had ${spoken(usual.amount)} before.`;
  return withAdvice(fact, isOver ? undefined : say`${spoken(first.limit)} is plenty for the first week.`);
}

/** Shortens all planned runs of the week by the same factor, or makes the day that is too much a rest day. */
function lighterWeek(day: Day, { measure }: UsualWeek, { runs, limit }: FirstWeek, log: Log): readonly Fix[] {
  const { document } = runs.find(({ date }) => date === day.date)?.place ?? {};
  const rest = document ? [insertRestDay(log, document, day.date)] : [];
  if (measure === 'duration') return rest;
  const planned = scaledSessions(runs.filter(({ date }) => log.day(date).isPlanned));
  const sumM = (sessions: readonly Session[]) => sessions.reduce((sum, run) => sum + (run.distanceM ?? 0), 0);
  const factor = (limit - (sumM(runs) - sumM(planned))) / sumM(planned);
  if (!(factor >= LEAST_SHARE && factor < 1)) return rest;
  const title = say`Make it a lighter first week: ${distanceIn(log, limit)} in all`;
  return [fixOf(title, () => scaleSessions(planned, factor, log, 0), { isPreferred: true }), ...rest];
}

/** Plans the rest of the return on the runner's usual weekdays, without exceeding what is left of the first week. */
function wayBack(
  day: Day,
  { from, daysOff, crossTrained }: Comeback,
  { measure, amount, runs, weeks }: UsualWeek,
  { run, limit }: FirstWeek,
  log: Log,
  options: Options,
): readonly Fix[] {
  if (daysFrom(log, from - daysOff, from - 1).some(isForHealth)) return [];
  const end = from + returnDays(daysOff) - 1;
  const { document } = run.place;
  const runsPerWeek = Math.min(Math.max(Math.round(runs.length / weeks), LEAST_RUNS), MOST_RUNS);
  const weekdays = usualWeekdays(runs, runsPerWeek);
  const dates = runDates(daysFrom(log, Math.max(from, log.today), end), from, weekdays, document);
  const isInFirstWeek = (date: DayNumber) => date - from < DAYS_PER_WEEK;
  const left = limit - doneInFirstWeek(from, measure, log);
  const share = left / dates.filter(isInFirstWeek).length;
  // When the week holds too much already, short runs are better than another week off.
  const most = day.isPlanned ? share : Math.max(share, SHORT_RUN[measure]);
  const sessions: DatedSession[] = [];
  for (const date of dates) {
    const wanted = amountAfterBreak(
      date - from,
      daysOff,
      crossTrained,
      { measure, amount, runsPerWeek },
      longestBefore(date, measure, sessions, log),
      options['back.first-week'],
    );
    const own = isInFirstWeek(date) ? Math.min(wanted, most) : wanted;
    if (own < LEAST_RUN[measure]) continue;
    sessions.push({ date, session: asWritten({ type: 'easy', measure, amount: own }, run.unit) });
  }
  return isBreakAgain(sessions, log, options) ? [] : gradedReturn(log, document, run.unit, sessions, day, from);
}

/** Whether the plan has so many days in a row without a run that they are a break themselves. */
function isBreakAgain(sessions: readonly DatedSession[], log: Log, options: Options): boolean {
  const lastRun = log.writtenDates(log.today - DAYS_PER_WEEK, log.today).findLast(date => isRunDone(log.day(date)));
  const dates = [...(lastRun === undefined ? [] : [lastRun]), ...sessions.map(({ date }) => date)];
  return dates.some((date, index) => date - (dates[index - 1] ?? date) > options['back.min-days']);
}

function isRunDone({ sessions }: Day): boolean {
  return sessions.some(({ sport, status }) => sport === 'run' && status === 'done');
}

/**
 * *Set paces for the way back: vdot 46.8 (before: 48)*, by the table of fitness after days off, or the threshold pace when the log has
 * one. The line is written on the first day back, from which it holds.
 */
function adjustedPaces({ from, daysOff, crossTrained }: Comeback, { run }: FirstWeek, log: Log): readonly Fix[] {
  const { vdot, thresholdPaceSPerKm: threshold } = log.athleteProfile(from);
  const kept = vdotKept(daysOff, crossTrained);
  const isOver = from + returnDays(daysOff) <= log.today;
  const known = vdot ?? (threshold === undefined ? undefined : vdotOfThresholdPace(threshold));
  const isSaid = log.day(from).entries.some(({ entry }) => entry.body.type === 'profile');
  if (isOver || known === undefined || kept >= 1 || isSaid) return [];
  const paceSPerKm = vdot === undefined ? paceAtShare(kept * known, paceShares.threshold) : undefined;
  const [before, after] =
    paceSPerKm === undefined || threshold === undefined
      ? [`${plainNumber(known, 1)}`, `vdot ${plainNumber(kept * known, 1)}`]
      : [spokenPace(threshold, run.unit), `threshold ${spokenPace(paceSPerKm, run.unit)}`];
  const entry = `${after} > after ${daysOff} days off`;
  const title = say`Set paces for the way back: ${after} (before: ${before})`;
  return [fixOf(title, () => entryEdit(log, run.place.document, from, entry), { clears: false })];
}

/** Whether the return is from an injury or an illness of the whole body, which `injury-return` and `illness-return` look after. */
function isForHealth(day: Day): boolean {
  const illness = illnessOf(statesOn(day, 'sick').flatMap(({ body }) => body.words));
  return statesOn(day, 'injury').length > 0 || illness.type === 'systemic' || illness.type === 'red-flag';
}

/** The free days on the usual weekdays. Another day is taken when too many days in a row would have no run. */
function runDates(
  days: readonly Day[],
  from: DayNumber,
  weekdays: readonly Weekday[],
  document: LogDocument,
): readonly DayNumber[] {
  const dates: DayNumber[] = [];
  for (const day of days) {
    const { date } = day;
    const isLate = date - (dates.at(-1) ?? from) >= MOST_DAYS_APART;
    // The first day back has to have a run, or the break would be longer.
    const isWanted = date === from || isLate || weekdays.includes(weekdayOf(date));
    if (isWanted && isSlot(day, document)) dates.push(date);
  }
  return dates;
}

/** The weekdays with most runs, in the order of the week. */
function usualWeekdays(runs: readonly Session[], count: number): readonly Weekday[] {
  const byWeekday = groupBy(runs, ({ date }) => weekdayOf(date));
  const mostFirst = [...byWeekday].toSorted(([a, one], [b, other]) => other.length - one.length || a - b);
  return mostFirst.slice(0, count).map(([weekday]) => weekday);
}

function doneInFirstWeek(from: DayNumber, measure: Volumes['measure'], log: Log): number {
  const done = daysFrom(log, from, Math.min(from + DAYS_PER_WEEK - 1, log.today)).filter(isDone);
  return done.flatMap(({ date }) => countedRuns(log, date)).reduce((sum, run) => sum + amountOf(run, measure), 0);
}
