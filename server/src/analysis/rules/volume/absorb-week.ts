import { say } from '../../../base/message';
import { longestRunBefore } from '../../../model/queries/longestRun';
import { painOn } from '../../../model/queries/pain';
import { isUnwell } from '../../../model/queries/signals';
import { countedRuns } from '../../../model/queries/sums';
import { weekKind } from '../../../model/queries/weekKind';
import type { Day, Log } from '../../../model/types';
import { isWithin } from '../../../training/progression';
import { DAYS_PER_WEEK } from '../../../values/date';
import { dayLink } from '../../kit/places';
import { defineRule } from '../../rule';
import { recoveryWeekOptions } from './lighterWeek';

/** A lighter week is praised when this many building weeks came before it. */
const BLOCK_WEEKS = 2;
const MIN_RUNS = 2;
/** Pain up to this level, of 10, does not matter here. More is the business of the rules about health. */
const PASSING_PAIN = 2;

export const absorbWeek = defineRule({
  id: 'absorb-week',
  group: 'volume',
  theme: 'volume',
  isPositive: true,
  title: 'A lighter week, well timed',
  detects:
    'A week is lighter than the three before it by `down.cut`, after two building weeks or more, without illness, injury or pain above 2 of 10, and without a run far beyond those of the 30 days before, save a race. Told in the hover of the week only.',
  why: 'Rest is part of training and deserves a word as much as work does.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'D',
    text: 'As for lighter weeks: a habit of coaches. That fitness rises while the work is less is a picture of how adaptation may go, not a measured law.',
    sources: [],
  },
  options: recoveryWeekOptions,
  optionsOf: 'weekly-jump',

  checkWeek(week, { log, options }) {
    const cut = options['down.cut'];
    const runs = week.days.flatMap(day => countedRuns(log, day.date)).length;
    if (!week.isComplete || runs < MIN_RUNS || week.days.some(isUnwellOrHurt)) return [];
    if (weekKind(log, week, cut) !== 'down') return [];
    for (let back = 1; back <= BLOCK_WEEKS; back++) {
      if (weekKind(log, log.week(week.start - back * DAYS_PER_WEEK), cut) !== 'building') return [];
    }
    if (week.days.some(day => hasLeap(day, log))) return [];
    const marked = week.days.findLast(day => day.places.length > 0) as Day;
    const isLongAgo = week.start + 2 * DAYS_PER_WEEK <= log.today;
    return [
      {
        on: marked,
        message: isLongAgo
          ? say`Lighter week — good timing. Fitness often catches up in a week like this.`
          : say`Lighter week — good timing. Fitness often catches up now.`,
        related: dayLink(log, log.day(week.start - DAYS_PER_WEEK)),
      },
    ];
  },
});

/** So many times the longest run of a month is a leap. */
const LEAP = 1.1;

/** Whether a day has the longest run for a month by more than a tenth. A week with such a run was not light. */
function hasLeap({ date }: Day, log: Log): boolean {
  const longestM = longestRunBefore(log, date).byDistance?.distanceM;
  if (longestM === undefined) return false;
  return countedRuns(log, date).some(({ distanceM = 0, intensity }) => {
    return intensity !== 'race' && !isWithin(distanceM, longestM, LEAP);
  });
}

/** Whether a day was sick or painful. Then the lighter week was no choice, and praise would be out of place. */
function isUnwellOrHurt(day: Day): boolean {
  return isUnwell(day) || painOn(day).some(({ level }) => level === undefined || level > PASSING_PAIN);
}
