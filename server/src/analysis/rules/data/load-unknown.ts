import { type Message, say } from '../../../base/message';
import type { Session } from '../../../model/types';
import { withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { defineRule, NO_STUDY } from '../../rule';

export const loadUnknown = defineRule({
  id: 'load-unknown',
  group: 'data',
  theme: 'log',
  title: 'A session without time or distance',
  detects:
    'A run or cross-training that was done has neither a duration nor a distance, nor steps. Once a week, on the first of them; of weeks in a row the latest speaks.',
  why: 'Without a length nobody knows what it cost, so what looks at the load of that week stays quiet rather than guess.',
  severity: { done: 'hint' },
  evidence: NO_STUDY,
  // A runner who writes 'bike' every Sunday means it, so one question is enough.
  repeats: {
    type: 'weeks-in-a-row',
    words: count => (count === 2 ? say`, as in the week before` : say`, as in the ${count - 1} weeks before`),
  },

  checkWeek(week, { log }) {
    const sessions = week.days
      .filter(day => !day.isPlanned)
      .flatMap(day => day.countedSessions.filter(isWithoutLength));
    const [first, ...others] = sessions;
    if (!first) return [];
    const isOver = week.end < log.today;
    const message = (words: Message) =>
      withAdvice(
        say`No time or distance here${words}, so checks of load skip the week.`,
        isOver ? undefined : say`30min would do.`,
      );
    return [
      {
        place: sessionPlace(first),
        on: log.day(first.date),
        message,
        related: [...new Set(others.map(({ date }) => date))].flatMap(date => dayLink(log, log.day(date))),
      },
    ];
  },
});

/** Whether a session lacks a length. Steps count as one even when they do not add up; strength and active recovery need none. */
function isWithoutLength({ sport, durationS, distanceM, steps }: Session): boolean {
  if (sport !== 'run' && sport !== 'cross') return false;
  return durationS === undefined && distanceM === undefined && steps.length === 0;
}
