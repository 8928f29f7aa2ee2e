import { say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import { writtenDays } from '../../../model/queries/days';
import type { Day, Log, Session } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { decimal } from '../../kit/options';
import { defineRule } from '../../rule';

const FLEXIBILITY: ReadonlySet<string> = new Set(['stretch', 'ais', 'yoga', 'mobility', 'pilates']);
/** The rule is for runners who stretch: they did so at least once within these days. */
const EVER_DAYS = 42;

export const stretchTarget = defineRule({
  id: 'stretch-target',
  group: 'body',
  theme: 'body',
  isOffByDefault: true,
  title: 'Minutes of stretching in a week',
  detects:
    'The week that was last complete has fewer than `stretch.week-min` minutes of stretching, AIS, yoga, pilates and mobility, for a runner who logs such things. Sessions of unknown length excuse the week.',
  why: 'Stretching keeps or gains range of motion, if that is what you want from it.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'X',
    text: 'A popular idea for soreness and injuries, for which the evidence is thin: on soreness stretching changes one to four points of a hundred, and for recovery it was no better than doing nothing. For range of motion about ten minutes a week for each muscle are enough.',
    sources: ['Herbert RD et al. 2011 (Cochrane)', 'Afonso J et al. 2021, Front Physiol 12:677581', 'Ingram 2024'],
  },
  options: {
    'stretch.week-min': decimal(30, { min: 5, max: 180 }).describe('Minutes of stretching and yoga in a week.'),
  },

  checkWeek(week, { log, options }) {
    const { end } = week;
    if (!week.isComplete || end >= log.today || end < log.today - DAYS_PER_WEEK) return [];
    const sessions = week.days.flatMap(flexibilityOn);
    const day = week.days.findLast(each => each.isLived && each.places.length > 0);
    if (!day || sessions.some(({ durationS }) => durationS === undefined) || !everStretches(end, log)) return [];
    const minutes = Math.round(sum(sessions.map(({ durationS }) => durationS)) / SECONDS_PER_MINUTE);
    const target = options['stretch.week-min'];
    if (minutes >= target) return [];
    return [
      {
        on: day,
        message: say`${minutes} min of stretching in the week; your aim is ${target}.`,
      },
    ];
  },
});

function flexibilityOn(day: Day): readonly Session[] {
  return day.countedSessions.filter(({ kind }) => FLEXIBILITY.has(kind));
}

function everStretches(end: number, log: Log): boolean {
  return writtenDays(log, end - EVER_DAYS + 1, end).some(each => flexibilityOn(each).length > 0);
}
