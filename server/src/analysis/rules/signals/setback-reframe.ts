import { say } from '../../../base/message';
import { writtenDays } from '../../../model/queries/days';
import { statesOn } from '../../../model/queries/signals';
import type { Day, Log } from '../../../model/types';
import { writeLesson } from '../../kit/fixes/selfCare';
import { defineRule } from '../../rule';

/** The rule waits this many days, as the first evening is too early. */
const QUIET_DAYS = 2;
/** After this many days the question would only bring the setback back. */
const MOST_DAYS = 14;

export const setbackReframe = defineRule({
  id: 'setback-reframe',
  group: 'signals',
  theme: 'body',
  isOffByDefault: true,
  title: 'A setback without a lesson',
  detects:
    'Two days to two weeks after a `setback` no `lesson` is written. Never on a day with an injury, pain or illness.',
  why: 'Writing down one line about what went differently than hoped often makes it smaller, and the next plan better.',
  severity: { done: 'hint' },
  evidence: { grade: 'D', text: 'A habit that some coaches recommend; no promise goes with it.', sources: [] },

  checkDay(day, { log }) {
    const [setback] = statesOn(day, 'setback');
    const age = log.today - day.date;
    if (!setback || age < QUIET_DAYS || age > MOST_DAYS || hurts(day) || hasLesson(day, log)) return [];
    const { place } = setback;
    return [
      {
        place,
        // It is about the days since, so that a race on the day itself does not silence the hint for good.
        answers: { from: day.date, to: log.today },
        message: say`What did this teach you? One line is often enough.`,
        fixes: () => [writeLesson(place)],
      },
    ];
  },
});

function hurts(day: Day): boolean {
  return (
    ['injury', 'pain', 'sick'].some(state => statesOn(day, state).length > 0) ||
    day.countedSessions.some(({ pain }) => pain.length > 0)
  );
}

function hasLesson({ date }: Day, log: Log): boolean {
  return writtenDays(log, date, log.today).some(each => statesOn(each, 'lesson').length > 0);
}
