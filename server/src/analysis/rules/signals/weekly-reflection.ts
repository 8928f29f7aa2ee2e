import { say } from '../../../base/message';
import { isDone, isTrainingDay } from '../../../model/queries/dayKinds';
import { careOn, statesOn } from '../../../model/queries/signals';
import type { Day } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { checkInToday, writeLesson } from '../../kit/fixes/selfCare';
import { markedDate } from '../../kit/places';
import { defineRule } from '../../rule';

export const weeklyReflection = defineRule({
  id: 'weekly-reflection',
  group: 'signals',
  theme: 'log',
  isOffByDefault: true,
  title: 'A question at the end of the week',
  detects: 'A week with training is over, and nothing of `journal` or `lesson` is written in it.',
  why: 'Looking back for a minute shows what helped, which is easily forgotten.',
  severity: { done: 'hint' },
  evidence: { grade: 'D', text: 'A habit that some coaches recommend; no promise goes with it.', sources: [] },

  checkWeek(week, { log }) {
    const { end } = week;
    // Only the last week that is over is asked about; earlier ones are too far back.
    if (end > log.today || end <= log.today - DAYS_PER_WEEK || week.days.some(hasReflection)) return [];
    const day = week.days.findLast(each => isTrainingDay(each) && isDone(each));
    if (!day) return [];
    const place = markedDate(day);
    return [
      {
        place,
        on: day,
        message: end < log.today ? say`What helped you recover last week?` : say`What helped you recover this week?`,
        fixes: () => [writeLesson(place), ...checkInToday(log, place.document, log.today)],
      },
    ];
  },
});

function hasReflection(day: Day): boolean {
  return statesOn(day, 'lesson').length > 0 || careOn(day).some(({ body }) => body.word.word === 'journal');
}
