import { say } from '../../../base/message';
import { mean, sum } from '../../../base/statistics';
import { isKnownWeek, knownWeeksBefore, spanOf, volumesOf } from '../../../model/queries/volume';
import { weekKind } from '../../../model/queries/weekKind';
import { isStraining } from '../../../model/queries/weeklyLoad';
import type { Day, Log, Session, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { fixOf } from '../../kit/fixes/fix';
import { dateIn, distanceIn, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import type { OptionValues, RulePart, WeekAdvice } from '../../rule';
import { type recoveryWeekOptions, tagAsLighter } from './lighterWeek';

/** This many weeks that differ less than a limit are no build-up. */
const FLAT_WEEKS = 6;
const FLAT_RATIO = 1.15;
/** Weeks are not flat when their strain lies above this quantile of the runner's last twelve weeks. */
const STRAIN_QUANTILE = 0.6;
/** Weeks are counted back to this many; the message is the same for more. */
const LONGEST_COUNT = 26;
/** The fix keeps three quarters of each planned run, or less when a lighter week needs it. */
const LIGHTER_SHARE = 0.75;
const LEAST_SHARE = 0.4;
const WEEKS_COMPARED = 3;
/**
 * Up to this volume a week, three hours, there is little that a lighter week could take off: it is about what the WHO asks of every adult
 * in every week (Bull 2020: up to 150 vigorous minutes, 300 moderate ones). As a distance, at an easy 7:12/km.
 */
const SMALL_WEEK = { distance: 25 * METRES_PER_KM, duration: 180 * SECONDS_PER_MINUTE } as const;

export const noRecoveryWeek: RulePart<OptionValues<typeof recoveryWeekOptions>> = {
  part: 'Weeks without a lighter one',
  isAboutProgression: true,
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'A habit of coaches, who plan a week of 10 to 30 % less every third or fourth week. Strength and physique athletes report one every five or six weeks. No trial in runners was found.',
    sources: [],
  },
  /** The finding is on the last week that is over, while a lighter week can still follow; of planned weeks, on the first that is too many. */
  checkWeek(week, { log, options }) {
    const { 'down.every': every, 'down.cut': cut } = options;
    const weeks = weeksOfLog(log, week);
    if (weeks <= every) return [{ silent: say`needs ${every + 1} weeks of log, has ${weeks}` }];
    const count = buildingWeeks(log, week, cut);
    if (count <= every || isFlat(log, week) || isSmall(log, week)) return [];
    const next = log.week(week.start + DAYS_PER_WEEK);
    if (week.isComplete) {
      const isOver = next.isComplete || next.end < log.today;
      if (isOver || isAnswered(log, next, cut)) return [];
      return [advice(week, next, count, false, log, cut)];
    }
    return count === every + 1 ? [advice(week, week, count, true, log, cut)] : [];
  },
};

/** How many whole weeks the log has up to the end of a week. */
function weeksOfLog({ first }: Log, week: Week): number {
  return first === undefined ? 0 : Math.max(Math.floor((week.end - first + 1) / DAYS_PER_WEEK), 0);
}

/** How many weeks in a row, up to this one, were no lighter weeks. */
function buildingWeeks(log: Log, week: Week, cut: number): number {
  let count = 0;
  for (let each = week; count < LONGEST_COUNT; each = log.week(each.start - DAYS_PER_WEEK)) {
    if (weekKind(log, each, cut) !== 'building') break;
    count++;
  }
  return count;
}

/** Whether the next week is a lighter one, a taper, or a week off. */
function isAnswered(log: Log, next: Week, cut: number): boolean {
  const kind = weekKind(log, next, cut);
  return kind === 'down' || kind === 'taper' || (kind === 'break' && isKnownWeek(log, next));
}

/** Whether the weeks hardly differ and their strain is not high for the runner. Such weeks need no lighter one. */
function isFlat(log: Log, week: Week): boolean {
  const weeks = [...knownWeeksBefore(log, week.start, FLAT_WEEKS - 1), week];
  if (weeks.length < FLAT_WEEKS) return false;
  const amounts = volumesOf(log, weeks.map(spanOf))?.amounts.map(({ estimated }) => estimated) ?? [];
  return (
    Math.max(...amounts) < FLAT_RATIO * Math.min(...amounts) && !isStraining(log, week, STRAIN_QUANTILE, FLAT_WEEKS)
  );
}

/** Whether the usual week, and this one, is so small that it needs no lighter one. */
function isSmall(log: Log, week: Week): boolean {
  const before = knownWeeksBefore(log, week.start, WEEKS_COMPARED);
  const volumes = volumesOf(log, [...before, week].map(spanOf));
  if (!volumes) return false;
  return volumes.amounts.every(({ estimated }) => estimated <= SMALL_WEEK[volumes.measure]);
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(week: Week, toEase: Week, count: number, isPlanned: boolean, log: Log, cut: number): WeekAdvice {
  const marked = week.days.findLast(day => day.countedSessions.length > 0) as Day;
  const first = log.week(week.start - (count - 1) * DAYS_PER_WEEK);
  const fact = isPlanned
    ? say`The week of ${dateIn(log, week.start)} is planned as number ${count} without a lighter one.`
    : count === LONGEST_COUNT
      ? say`${count} weeks and more without a lighter one, up to ${dateIn(log, week.end)}.`
      : say`${count} weeks without a lighter one, up to ${dateIn(log, week.end)}.`;
  return {
    on: marked,
    answers: { from: first.start, to: week.end },
    isPlanned,
    message: withAdvice(fact, say`Many coaches take 20–30% off every fourth week.`),
    related: first.days.flatMap(day => dayLink(log, day)).slice(0, 1),
    loosen: { option: 'down.every', value: count },
    fixes: () => easeWeek(toEase, log, cut),
  };
}

/** Shortens the planned runs of a week, or tags it as a lighter one. */
function easeWeek(week: Week, log: Log, cut: number): readonly Fix[] {
  const sessions = week.days.filter(day => day.isPlanned).flatMap(day => day.countedSessions);
  const runs = scaledSessions(sessions.filter(({ sport, intensity }) => sport === 'run' && intensity !== 'race'));
  const asLighter = tagAsLighter(week);
  const shorter = shorterBy(week, runs, log, cut);
  if (!shorter) return asLighter;
  const title = say`Make it a lighter week from ${dateIn(log, week.start)}: ${distanceIn(log, shorter.totalM)} in all`;
  return [fixOf(title, () => scaleSessions(runs, shorter.factor, log), { isPreferred: true }), ...asLighter];
}

/** The factor by which planned runs are shortened to make the week a lighter one. None when too little of them would be left. */
function shorterBy(week: Week, runs: readonly Session[], log: Log, cut: number) {
  const before = knownWeeksBefore(log, week.start, WEEKS_COMPARED);
  const volumes = volumesOf(log, [...before, week].map(spanOf));
  const own = volumes?.amounts[before.length]?.logged ?? 0;
  const scalableM = sum(runs.map(({ distanceM }) => distanceM));
  if (volumes?.measure !== 'distance' || scalableM === 0 || !isKnownWeek(log, week)) return undefined;
  const others = volumes.amounts.slice(0, -1);
  const usualM = mean(others.map(({ estimated }) => estimated));
  const guessedM = mean(others.map(({ estimated, logged }) => estimated - logged));
  const allM = sum(volumes.amounts.map(({ logged }) => logged));
  // Runs without a distance count as the average of all, so shortening this week makes the usual week a little smaller too.
  const lessM = (own - (1 - cut) * usualM) / (1 - ((1 - cut) * guessedM) / allM);
  const targetM = Math.min(LIGHTER_SHARE * own, own - lessM);
  const factor = (targetM - (own - scalableM)) / scalableM;
  return factor >= LEAST_SHARE && factor < 1 ? { factor, totalM: targetM } : undefined;
}
