import { say } from '../../../base/message';
import { writtenDays } from '../../../model/queries/days';
import { isDoneIn } from '../../../model/queries/shoes';
import type { Log, Session, Shoe } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** The rule looks at two months, and speaks when one pair has nine tenths of the distance. */
const WINDOW_DAYS = 60;
const MOST_SHARE = 0.9;
/** The rule needs this many runs that name their shoes. */
const MIN_RUNS = 8;

export const shoeRotation = defineRule({
  id: 'shoe-rotation',
  group: 'context',
  theme: 'log',
  title: 'One pair for nearly all runs',
  detects:
    'Of two or more pairs that are declared and not retired, one did more than nine tenths of the distance of 60 days. Looks at the latest week only.',
  why: 'Another pair loads feet and calves a little otherwise.',
  severity: { done: 'hint' },
  isOffByDefault: true,
  evidence: {
    grade: 'B',
    text: 'Of 264 runners followed for 22 weeks those with more than one pair had fewer injuries (hazard ratio 0.61, 0.39 to 0.97). It is an observation: who owns two pairs may differ in more than shoes.',
    sources: ['Malisoux L et al. 2015, Scand J Med Sci Sports 25:110–115'],
  },

  checkWeek(week, { log }) {
    const { end } = week;
    if (log.reference < week.start || log.reference > end) return [];
    const runs = runsInShoes(log, log.reference);
    const shoes = log.shoes.filter(({ retired }) => retired === undefined || retired > log.reference);
    const most = shoes.find(shoe => isMost(shoe, runs));
    const last = most && runs.findLast(run => isDoneIn(run, most));
    if (!last || shoes.length < 2 || runs.length < MIN_RUNS || last.date < week.start) return [];
    return [
      {
        place: sessionPlace(last),
        on: log.day(last.date),
        message: withAdvice(
          say`Nearly all running of ${WINDOW_DAYS} days was in ${most.name ?? most.alias}.`,
          say`Another pair could have a turn.`,
        ),
      },
    ];
  },
});

function runsInShoes(log: Log, date: DayNumber): readonly Session[] {
  return writtenDays(log, date - WINDOW_DAYS + 1, date)
    .flatMap(day => day.countedSessions)
    .filter(({ gear, distanceM }) => gear.length > 0 && distanceM !== undefined);
}

function isMost(shoe: Shoe, runs: readonly Session[]): boolean {
  const sum = (list: readonly Session[]) => list.reduce((total, { distanceM = 0 }) => total + distanceM, 0);
  return sum(runs.filter(run => isDoneIn(run, shoe))) > MOST_SHARE * sum(runs);
}
