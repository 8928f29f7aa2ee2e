import { LONGEST_RUN_DAYS, longestRunBefore } from '../../model/queries/longestRun';
import {
  type DaysSince,
  daysSinceHard,
  daysSinceRest,
  lastChanceToRest,
  trainingRunUntil,
} from '../../model/queries/rest';
import { type DaySums, sumOfLastDays } from '../../model/queries/sums';
import type { Log } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber, dayLabel } from '../../values/date';
import { spokenDistance } from '../../values/distance';
import { spokenDuration } from '../../values/duration';
import { counted, dotted } from './words';

const FOUR_WEEKS_DAYS = 28;

/**
 * Where a day stands: the last 7 and 28 days, days since rest and hard, the longest run of 30 days, and the last day of today's
 * week that can still be a rest day. Three lines of log are enough for all but the longest run.
 */
export function describeFigures(log: Log, date: DayNumber): string {
  return [
    dotted([sums(log, date, DAYS_PER_WEEK), sums(log, date, FOUR_WEEKS_DAYS)]),
    dotted([sinceRest(log, date), sinceHard(log, date), longestRun(log, date)]),
    restChance(log, date),
  ]
    .filter(line => line !== '')
    .join('  \n');
}

function sums(log: Log, date: DayNumber, days: number): string {
  const sum = sumOfLastDays(log, date, days);
  const notes = [
    sum.coveredDays < days ? `${counted(sum.coveredDays, 'day')} of log` : '',
    sum.unknownDays > 0 ? `${sum.unknownDays} unknown` : '',
    date > log.today ? 'with what is planned' : '',
  ].filter(note => note !== '');
  return `**${days} days** ${sumWords(log, sum)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

function sumWords(log: Log, { distanceM, durationS, runs, loadAu }: DaySums): string {
  const amount =
    distanceM > 0 ? spokenDistance(distanceM, log.unit, 1) : durationS > 0 ? spokenDuration(durationS) : '';
  const load = loadAu !== undefined && loadAu > 0 ? `load ${Math.round(loadAu)}` : '';
  return [amount, counted(runs, 'run'), load].filter(part => part !== '').join(', ');
}

function sinceRest(log: Log, date: DayNumber): string {
  const since = daysSinceRest(log, date);
  if (since.isExact && since.days === 0) return '';
  const row = trainingRunUntil(log, date)?.count ?? 0;
  return `${daysWords(since)} since rest${row > 1 ? ` (day ${row} in a row)` : ''}`;
}

/** Counted to the hard day before this one: of a hard day itself the verdict speaks. */
function sinceHard(log: Log, date: DayNumber): string {
  const since = daysSinceHard(log, date - 1);
  if (!since.day) return '';
  return `${counted(since.days + 1, 'day')} since the hard ${dayLabel(since.day.date, date)}`;
}

function daysWords({ days, isExact }: DaysSince): string {
  return `${isExact ? '' : 'at least '}${counted(days, 'day')}`;
}

function longestRun(log: Log, date: DayNumber): string {
  const { byDistance } = longestRunBefore(log, date);
  if (!byDistance) return '';
  const distance = spokenDistance(byDistance.distanceM, log.unit, 1);
  return `longest run of the ${LONGEST_RUN_DAYS} days before ${distance} (${dayLabel(byDistance.date, date)})`;
}

function restChance(log: Log, date: DayNumber): string {
  if (log.week(date).start !== log.week(log.today).start) return '';
  const chance = lastChanceToRest(log);
  if (!chance) return '';
  const day = chance.date === log.today ? 'Today' : dayLabel(chance.date, log.today);
  return `${day} is the last day of this week that can still be a rest day${chance.isFree ? '' : ', if what is planned moves'}`;
}
