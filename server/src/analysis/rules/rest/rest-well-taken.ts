import { type Message, say } from '../../../base/message';
import { isRestDay } from '../../../model/queries/dayKinds';
import { isStraining } from '../../../model/queries/weeklyLoad';
import type { Day, Log, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { dateIn } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import { defineRule, type WeekOutcome } from '../../rule';
import { restTarget } from './rest';

/** Rest follows something when it comes within this many days. */
const WITHIN_DAYS = 2;
/** Two hard days within this many days are a block. */
const BLOCK_DAYS = 4;
const BLOCK_HARD_DAYS = 2;
/** A week is heavy when its strain lies above this quantile of the runner's last twelve weeks, of which six must be known. */
const MIN_STRAIN_WEEKS = 6;
const STRAIN_QUANTILE = 0.75;
/** After this many weeks with too little rest, the first week with enough gets praise. */
const WEEKS_BELOW = 2;

export const restWellTaken = defineRule({
  id: 'rest-well-taken',
  group: 'rest',
  theme: 'rest',
  isPositive: true,
  title: 'Rest, well taken',
  detects:
    'A rest day comes within two days after a race, after two hard days close together or after a week of much strain, or a week has its rest days again after two that had too few. Once a week at most, in the hover of the week only. Days sick or injured are rest, but nothing to be praised.',
  why: 'Rest is part of training and deserves a word as much as work does.',
  severity: { done: 'hint' },
  evidence: { grade: 'none', text: 'A good word; it needs no study.', sources: [] },
  options: restTarget,
  optionsOf: 'no-rest-day',

  /** Praises the first rest day of the week that follows something big, else the week as a whole. */
  checkWeek(week, { log, options }) {
    const rested = week.days.filter(day => isPraised(day));
    for (const day of rested.filter(({ places }) => places.length > 0)) {
      const before = whatItFollows(day, log);
      if (before) return [advice(day, say`Rest day after ${before.what} — ${GAINS}`, before.day, log)];
    }
    const marked = rested.findLast(({ places }) => places.length > 0);
    const target = options['rest.min-per-week'];
    if (!marked || !week.isComplete || target === 0 || rested.length < target || !isChange(week, target, log))
      return [];
    const isOver = week.end < log.today;
    const words = isOver
      ? say`Time to rest again in the week of ${dateIn(log, week.start)} — ${GAINS}`
      : say`Time to rest again this week — ${GAINS}`;
    return [advice(marked, words, undefined, log)];
  },
});

const GAINS = say`that's where the gains are made.`;

/** Whether a rest day may be praised. Days sick or injured count as rest, but praise would be out of place. */
function isPraised(day: Day): boolean {
  return isRestDay(day) && !day.isPlanned && day.class !== 'sick' && day.class !== 'injured';
}

/** The race, or the last hard day of a block, after which this is the first rest day. */
function whatItFollows(day: Day, log: Log): { readonly what: Message; readonly day: Day } | undefined {
  for (let back = 1; back <= WITHIN_DAYS; back++) {
    const before = log.day(day.date - back);
    if (isRestDay(before) || before.class === 'unknown') return undefined;
    if (before.class === 'race') return { what: say`a race`, day: before };
    if (isEndOfHeavyWeek(before, log)) return { what: say`a heavy week`, day: before };
    if (before.hardness && hardDaysUpTo(before, log) >= BLOCK_HARD_DAYS) return { what: say`a big block`, day: before };
  }
  return undefined;
}

/** Whether a day ends a week with more strain than three quarters of the runner's own weeks. */
function isEndOfHeavyWeek({ date }: Day, log: Log): boolean {
  const week = log.week(date);
  return date === week.end && isStraining(log, week, STRAIN_QUANTILE, MIN_STRAIN_WEEKS);
}

function hardDaysUpTo({ date }: Day, log: Log): number {
  let count = 0;
  for (let at = date - BLOCK_DAYS + 1; at <= date; at++) if (log.day(at).hardness) count++;
  return count;
}

/** Whether the two weeks before were fully known and had too few rest days. */
function isChange(week: Week, target: number, log: Log): boolean {
  for (let back = 1; back <= WEEKS_BELOW; back++) {
    const before = log.week(week.start - back * DAYS_PER_WEEK);
    if (!before.isComplete || before.restDays >= target) return false;
  }
  return true;
}

function advice(day: Day, message: Message, before: Day | undefined, log: Log): WeekOutcome {
  return {
    on: day,
    message,
    related: before ? dayLink(log, before) : [],
  };
}
