import { capitalised, say } from '../../../base/message';
import { hasRun } from '../../../model/queries/dayKinds';
import { writtenDays } from '../../../model/queries/days';
import { breakAt, type WrittenBreak } from '../../../model/queries/writtenBreak';
import type { Day, Log, Session } from '../../../model/types';
import { restOrCross, restOrCrossNext } from '../../kit/fixes/easing';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { isByPhysio } from '../../kit/sessionTags';
import type { RulePart } from '../../rule';

export const runInBreak: RulePart<Record<never, never>> = {
  part: 'A run inside a break',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'D',
    text: 'Whoever set the break knew why. That it is kept, or changed by whoever set it, is common sense and no finding of a study.',
    sources: [],
  },
  checkDay(day, { log }) {
    const run = ownRun(day);
    const pause = run && breakAt(day.date, log);
    if (!run || !pause || isSaidBefore(day, pause, log)) return [];
    const fact = say`${capitalised(sessionName(run))} on ${dateIn(log, day.date)}: you wrote no running until ${dateIn(log, pause.until)}.`;
    return [
      {
        place: sessionPlace(run),
        isDanger: true,
        holdsUntil: pause.until,
        message: withAdvice(fact, day.date < log.today ? undefined : say`Ask whoever set the break before you run.`),
        related: [{ place: pause.place, message: dateIn(log, pause.date) }],
        fixes: () =>
          day.isPlanned ? restOrCross(run, log, { clears: true }) : restOrCrossNext(log, run.place.document),
      },
    ];
  },
};

/** The first run that no physio has planned. */
function ownRun(day: Day): Session | undefined {
  return day.countedSessions.find(session => session.sport === 'run' && !isByPhysio(session));
}

/** Of what is planned the first run speaks; of what is done each, as each is a new one. */
function isSaidBefore({ date, isPlanned }: Day, pause: WrittenBreak, log: Log): boolean {
  if (!isPlanned) return false;
  return writtenDays(log, Math.max(pause.date, log.today) + 1, date - 1).some(each => each.isPlanned && hasRun(each));
}
