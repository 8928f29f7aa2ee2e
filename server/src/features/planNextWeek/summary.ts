import { dateIn, distanceIn } from '../../analysis/kit/phrases';
import { countOf, joined, type Message, say } from '../../base/message';
import { runsOf, sumOfDays } from '../../model/queries/sums';
import { DAYS_PER_WEEK } from '../../values/date';
import { spokenDuration } from '../../values/duration';
import { together } from '../hover/phrases';
import { distanceOf, isGentle } from './aim';
import { entriesOf, isDemanding, isRest } from './draft';
import type { Plan } from './plan';

/** `Planned 5 sessions, 42 km: as in the week of Mon 2 Mar, 3% more.` */
export function summaryOf(plan: Plan): Message {
  const { log, start, dates, writing } = plan.situation;
  const { draft, log: made } = plan.best;
  const sessions = draft.flatMap(day => entriesOf(day, writing)).filter(entry => /\bplan\b/.test(entry));
  const sums = dates.map(date => sumOfDays(made, date, date));
  const distanceM = sums.reduce((sum, each) => sum + each.distanceM, 0);
  const durationS = sums.reduce((sum, each) => sum + each.durationS, 0);
  const length = distanceM > 0 ? distanceIn(log, distanceM) : durationS > 0 ? spokenDuration(durationS) : '';
  const amounts = together([countOf(sessions.length, 'session'), length], ', ');
  const summary = say`Planned ${amounts}: ${aimInWords(plan)}.`;
  const changes = changesOf(plan);
  const whole = changes.length === 0 ? summary : say`${summary} Not as then: ${joined(changes, ', ')}.`;
  const before = start - DAYS_PER_WEEK;
  if (before <= log.today) return whole;
  return say`The week of ${dateIn(log, before)} is planned already; the next free one is that of ${dateIn(log, start)}. ${whole}`;
}

/** Rounding or one more rest day never takes this much from a week. */
const MUCH_LESS_PERCENT = -25;

function aimInWords({ aim, situation: { log, model, start }, best }: Plan): Message {
  const week = dateIn(log, model.start);
  const { distanceM } = sumOfDays(best.log, start, start + DAYS_PER_WEEK - 1);
  const isComparable = runsOf(model).every(run => run.distanceM !== undefined);
  const percent = isComparable ? Math.round((100 * distanceM) / distanceOf(log, model)) - 100 : 0;
  const compared = percent === 0 ? '' : percent > 0 ? say`, ${percent}% more` : say`, ${-percent}% less`;
  switch (aim.kind) {
    case 'build':
      return percent < MUCH_LESS_PERCENT
        ? say`like the week of ${week}${compared}, a small step after the last days`
        : say`as in the week of ${week}${compared}`;
    case 'recover': {
      const less = aim.usualM && isComparable ? Math.round(100 - (100 * distanceM) / aim.usualM) : 0;
      return less > 0
        ? say`a lighter week after the ones before, ${less}% less than usual, like the week of ${week}`
        : say`a lighter week after the ones before, like the week of ${week}`;
    }
    case 'return':
      return say`a gentle week after ${countOf(aim.daysOff, 'day')} without a run, like the week of ${week}${compared}`;
    case 'hurting':
      return say`easy while not all is well yet, like the week of ${week}${compared}`;
    case 'taper':
      return say`like the week of ${week}, and light before the race on ${dateIn(log, aim.race)}`;
    case 'after-race':
      return say`easy after the race on ${dateIn(log, aim.race)}, like the week of ${week}${compared}`;
  }
}

/** The days that differ from their weekday in the model week, and how. */
function changesOf({ situation, aim, best }: Plan): readonly Message[] {
  const { log, model, start } = situation;
  return best.draft.flatMap(day => {
    const label = dateIn(log, day.date);
    const isMoved = day.model.date - model.start !== day.date - start;
    if (day.as === 'rest' && !isRest({ ...day, as: 'it-was' })) return [say`${label} rest`];
    if (day.as === 'easy' && isDemanding({ ...day, as: 'it-was' }) && !isGentle(aim)) return [say`${label} easy`];
    return isMoved ? [say`${label} like ${dateIn(log, day.model.date)}`] : [];
  });
}
