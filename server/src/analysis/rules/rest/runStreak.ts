import { type Message, say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import { isDone } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import { statesOn } from '../../../model/queries/signals';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import type { Fix } from '../../finding';
import { capDistance } from '../../kit/edits/changeSession';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { illnessOf } from '../../kit/symptoms';
import type { Advice, OptionValues, RulePart } from '../../rule';
import { shortDay } from './rest';

/** A day of a streak has at least a mile (United States Running Streak Association). A written 1.6 km counts as a mile. */
const STREAK_DAY_M = 1600;
/** A streak is counted back to this many days; the message is the same for longer ones. */
const LONGEST_STREAK_DAYS = 3650;

export const streakOptions = {
  'streak.min': wholeNumber(14, { min: 0, max: 365 }).describe('Days in a row from which it is a streak; 0 for none.'),
  ...shortDay,
};

/**
 * A streak of running days without a short one in its last week. Silent when a day of it was sick or injured, of which rules about health
 * speak, and when the next run planned is short. Where the last day has a sign of the whole body, such as fever, it says so.
 */
export const runStreak: RulePart<OptionValues<typeof streakOptions>> = {
  part: 'A streak without a short day',
  severity: { done: 'hint' },
  evidence: {
    grade: 'D',
    text: 'Whether running every day helps or harms has not been studied in itself; an easiest day is a custom among streakers.',
    sources: [],
  },

  /** The finding is on the last done day of a streak that can still go on. */
  checkDay(day, { log, options }) {
    const easyM = options['streak.easy-km'] * METRES_PER_KM;
    const next = log.day(day.date + 1);
    const goesOn = day.date >= log.today || (day.date === log.today - 1 && !isDone(next));
    if (options['streak.min'] === 0 || day.isPlanned || !goesOn || !isStreakDay(day, log)) return [];
    const week = daysFrom(log, day.date - DAYS_PER_WEEK + 1, day.date);
    const sign = systemicSign(day);
    const isKind = week.some(each => isGentle(each, easyM, log) || isIllOrInjured(each)) || isGentle(next, easyM, log);
    if (isKind && sign === undefined) return [];
    const count = streakUntil(log, day.date);
    if (count < options['streak.min']) return [];
    return [sign === undefined ? advice(day, next, count, week, log) : sickAdvice(count, sign)];
  },
};

/** A sign of an illness of the whole body, such as fever or aches, with which no streak is worth a run. */
function systemicSign(day: Day): Message | undefined {
  const illness = illnessOf(statesOn(day, 'sick').flatMap(({ body }) => body.words));
  return illness.type === 'systemic' ? illness.name : undefined;
}

/** Whether a day counts for a streak. A run without a distance does: it may have been a mile. */
function isStreakDay({ date }: Day, log: Log): boolean {
  const runs = countedRuns(log, date);
  const isMile = ({ distanceM }: Session) => distanceM === undefined || distanceM >= STREAK_DAY_M;
  return runs.some(isMile) || sumM(runs) >= STREAK_DAY_M;
}

function isGentle({ date }: Day, easyM: number, log: Log): boolean {
  const runs = countedRuns(log, date);
  return runs.length > 0 && runs.every(({ distanceM }) => distanceM !== undefined) && Math.round(sumM(runs)) <= easyM;
}

function sumM(runs: readonly Session[]): number {
  return sum(runs.map(({ distanceM }) => distanceM));
}

function isIllOrInjured({ entries }: Day): boolean {
  return entries.some(({ entry: { body } }) => body.type === 'state' && ['sick', 'injury'].includes(body.word.word));
}

function streakUntil(log: Log, date: DayNumber): number {
  let count = 0;
  while (count < LONGEST_STREAK_DAYS && isStreakDay(log.day(date - count), log)) count++;
  return count;
}

function advice(day: Day, next: Day, count: number, week: readonly Day[], log: Log): Advice {
  const shortestM = Math.min(...week.map(({ date }) => sumM(countedRuns(log, date))));
  return {
    answers: { from: day.date - DAYS_PER_WEEK + 1, to: day.date },
    message: withAdvice(
      say`Day ${count} of your streak, and none of the last seven a short one.`,
      say`A mile on ${dateIn(log, next.date)} is often enough.`,
    ),
    loosen: { option: 'streak.easy-km', value: Math.ceil(shortestM / 100) / 10 },
    fixes: () => gentleMile(next, log),
  };
}

/** Speaks of the number of days only: `train-while-sick` says what to do. */
function sickAdvice(count: number, sign: Message): Advice {
  return {
    message: withAdvice(
      say`Day ${count} of your streak, with ${sign}.`,
      say`A streak is rarely worth that; it may start anew.`,
    ),
  };
}

/** Shortens the run that is planned for the next day to a mile. */
function gentleMile(next: Day, log: Log): readonly Fix[] {
  const [run, ...others] = next.isPlanned ? next.countedSessions.filter(({ sport }) => sport === 'run') : [];
  if (!run || others.length > 0 || run.intensity === 'race') return [];
  const edit = capDistance(run, METRES_PER_MILE);
  const title = say`Make it a gentle mile on ${dateIn(log, next.date)}`;
  return edit ? [fixOf(title, () => editsIn(run.place.document, [edit]), { isPreferred: true })] : [];
}
