import type { Analysis } from '../../analysis/engine/analyse';
import { noRestDay } from '../../analysis/rules/rest/no-rest-day';
import { type Markdown, markdown } from '../../base/markdown';
import { countOf, type Message, say } from '../../base/message';
import { LONGEST_RUN_DAYS, longestRunBefore } from '../../model/queries/longestRun';
import {
  type DaysSince,
  daysSinceHard,
  daysSinceRest,
  lastChanceToRest,
  trainingRunUntil,
} from '../../model/queries/rest';
import { coverage, type DaySums, sumOfLastDays } from '../../model/queries/sums';
import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { loadWords } from '../weekFigures';
import { dotted, dottedMarkdown, lined, together } from './phrases';

const FOUR_WEEKS_DAYS = 28;

/**
 * Figures around a day: the last 7 and 28 days, days since rest and hard days, the longest run of 30 days. Three lines of log are enough
 * for all but the longest run.
 */
export function describeFigures(log: Log, date: DayNumber): Markdown {
  return lined([
    dottedMarkdown([...sums(log, date), date > log.today ? say`with what is planned` : '']),
    dotted([sinceRest(log, date), sinceHard(log, date), longestRun(log, date)]),
  ]);
}

/** The sums of the last 7 and 28 days; one sum if the log is shorter than 7 days. */
function sums(log: Log, date: DayNumber): Markdown[] {
  const [week, month] = [sumOfLastDays(log, date, DAYS_PER_WEEK), sumOfLastDays(log, date, FOUR_WEEKS_DAYS)];
  // Today does not count while nothing is written for it.
  const inLog = date - coverage(log).first + 1;
  if (inLog < DAYS_PER_WEEK) return [markdown`**7 and 28 days** ${sumWords(log, month, inLog, FOUR_WEEKS_DAYS)}`];
  return [
    markdown`**7 days** ${sumWords(log, week, inLog, DAYS_PER_WEEK)}`,
    markdown`**28 days** ${sumWords(log, month, inLog, FOUR_WEEKS_DAYS)}`,
  ];
}

function sumWords(log: Log, sum: DaySums, inLog: number, days: number): Message {
  const { distanceM, durationS, runs, unknownDays } = sum;
  const amount =
    distanceM > 0 ? spokenDistance(distanceM, log.unit, 1) : durationS > 0 ? spokenDuration(durationS) : '';
  const notes = [
    inLog < days ? say`${countOf(Math.max(inLog, 0), 'day')} of log` : '',
    unknownDays > 0 ? say`${unknownDays} unknown` : '',
  ];
  const figures = together([amount, countOf(runs, 'run'), loadWords(sum)], ', ');
  const noted = together(notes, ', ');
  return noted === '' ? figures : say`${figures} (${noted})`;
}

function sinceRest(log: Log, date: DayNumber): Message {
  const since = daysSinceRest(log, date);
  // There is nothing to count from on the first day of a log, or after unknown days.
  if (since.days <= (since.isExact ? 0 : 1)) return '';
  const row = trainingRunUntil(log, date)?.count ?? 0;
  const days = daysWords(since);
  return row > 1 ? say`${days} since rest (day ${row} in a row)` : say`${days} since rest`;
}

/** Counted from the last hard day before this one. That this day is hard is told elsewhere in the hover. */
function sinceHard(log: Log, date: DayNumber): Message {
  const since = daysSinceHard(log, date - 1);
  if (!since.day) return '';
  return say`${countOf(since.days + 1, 'day')} since hard (${dayLabel(since.day.date, date)})`;
}

function daysWords({ days, isExact }: DaysSince): Message {
  return isExact ? countOf(days, 'day') : say`at least ${countOf(days, 'day')}`;
}

function longestRun(log: Log, date: DayNumber): Message {
  const { byDistance } = longestRunBefore(log, date);
  if (!byDistance) return '';
  const distance = spokenDistance(byDistance.distanceM, log.unit, 1);
  return say`longest in ${LONGEST_RUN_DAYS} days: ${distance} (${dayLabel(byDistance.date, date)})`;
}

/**
 * The last day of this week that can still be a rest day; empty for other weeks, if there is none, and for runners who train every day
 * on purpose.
 */
export function restChance(log: Log, date: DayNumber, analysis: Analysis): Message {
  if (!isRestAskedFor(log, analysis) || log.week(date).start !== log.week(log.today).start) return '';
  const chance = lastChanceToRest(log);
  if (!chance) return '';
  const day = chance.date === log.today ? say`Today` : dayLabel(chance.date, log.today);
  return chance.isFree
    ? say`${day} is the last day of this week that can still be a rest day`
    : say`${day} is the last day of this week that can still be a rest day, if what is planned moves`;
}

/** False if the runner has said that they train every day on purpose. */
export function isRestAskedFor({ today }: Log, { choices }: Analysis): boolean {
  const isOff = choices.severity(noRestDay.id, today) === 'off';
  return !isOff && choices.options(noRestDay, today)['rest.min-per-week'] !== 0;
}
