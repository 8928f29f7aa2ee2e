import { say } from '../../../base/message';
import type { Day, Log, Session } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { sessionPlace } from '../../kit/places';
import { defineRule, NO_STUDY } from '../../rule';

/** After so many days with heart rates it is asked. */
const ASKED_AFTER_DAYS = 3 * DAYS_PER_WEEK;
/** The first heart rate is one that no other came before for so many days. */
const NONE_BEFORE_DAYS = 4 * DAYS_PER_WEEK;
/** Less than one a week is no habit. */
const MIN_SESSIONS = 4;

export const maxhrMissing = defineRule({
  id: 'maxhr-missing',
  group: 'data',
  theme: 'log',
  title: 'Heart rates without a highest one',
  detects:
    'For three weeks sessions have had heart rates, and no `maxhr` line says what the highest is. Asked once, on the first session with a heart rate after them.',
  why: 'A heart rate says how hard a session was only beside the highest one. With it, load, easy runs and zones are read from the heart rate.',
  severity: { done: 'hint' },
  evidence: NO_STUDY,

  checkDay(day, { log }) {
    const session = sessionWithHeartRate(day);
    if (!session || log.athleteProfile(day.date).maxBpm !== undefined || !isAsked(day.date, log)) return [];
    return [
      {
        place: sessionPlace(session),
        message: say`Three weeks of heart rates: a line with your highest, such as maxhr 185, makes them count.`,
      },
    ];
  },
});

/** Whether a date is the first one with a heart rate three weeks after the first one of all. */
function isAsked(date: DayNumber, log: Log): boolean {
  const dates = log
    .writtenDates(date - ASKED_AFTER_DAYS - NONE_BEFORE_DAYS, date)
    .filter(each => sessionWithHeartRate(log.day(each)) !== undefined);
  const [first = date] = dates;
  const isFirst = first - (date - ASKED_AFTER_DAYS) > -DAYS_PER_WEEK && first <= date - ASKED_AFTER_DAYS;
  const isOnlyNow = !dates.some(each => each >= first + ASKED_AFTER_DAYS && each < date);
  return isFirst && isOnlyNow && dates.length >= MIN_SESSIONS;
}

function sessionWithHeartRate(day: Day): Session | undefined {
  return day.countedSessions.find(({ averageBpm, status }) => averageBpm !== undefined && status === 'done');
}
