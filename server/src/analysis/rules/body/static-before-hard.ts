import { type Message, say } from '../../../base/message';
import { demandingSessions } from '../../../model/queries/demandingSessions';
import { endMinute, startMinute } from '../../../model/queries/signals';
import type { Day, Log, Session } from '../../../model/types';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import { decimal } from '../../kit/options';
import { dateIn, sessionName, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** The effect of a stretch lasts about this long. */
const NEAR_MIN = 15;
const DYNAMIC = 'dynamic';
/** Holds of this length and more cost performance, shorter ones hardly any (Behm 2016). */
const LONG_HOLD_S = 60;

export const staticBeforeHard = defineRule({
  id: 'static-before-hard',
  group: 'body',
  theme: 'body',
  isOffByDefault: true,
  title: 'Long stretches right before speed',
  detects:
    '`stretch` of `static.min` minutes or more, or in holds of 60 s and more (`stretch: 4 x 60s`), is written right before a hard session or race, within 15 minutes of it where both have clock times. `#dynamic` on it, and `mobility` or `drills` instead, pass.',
  why: 'A muscle that was held long gives a little less force for some minutes. Moving through the range does not do that.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'A',
    text: 'Reviews: static holds of 60 s and more cost 4.6 % of performance right after, shorter ones 1.1 %, and dynamic stretching gains 1.3 %. Running economy is unaffected.',
    sources: [
      'Behm DG et al. 2016, Appl Physiol Nutr Metab 41:1–11',
      'Simic L et al. 2013, Scand J Med Sci Sports 23:131–148',
      'Warneke K et al. 2025, Sports Med Open 11:61',
    ],
  },
  options: {
    'static.min': decimal(10, { min: 5, max: 30 }).describe('Minutes of stretching from which it counts.'),
  },

  checkDay(day, { log, options }) {
    const hard = demandingSessions(day).filter(({ hard: { isHard } }) => isHard);
    return day.countedSessions.flatMap((stretch, index) => {
      const next = day.countedSessions[index + 1];
      if (!next || !hard.includes(next) || !isLongHold(stretch, options['static.min']) || !isRightBefore(stretch, next))
        return [];
      return [
        {
          place: sessionPlace(stretch),
          message: message(stretch, next, day, log),
          related: [{ place: sessionPlace(next), message: sessionName(next) }],
        } as const,
      ];
    });
  },
});

function isLongHold(session: Session, leastMin: number): boolean {
  const { kind, durationS = 0, tags } = session;
  if (kind !== 'stretch' || tags.includes(DYNAMIC)) return false;
  return durationS >= leastMin * SECONDS_PER_MINUTE || longestHoldS(session) >= LONG_HOLD_S;
}

/** The longest hold among repeated steps, each of which is one hold; 0 when there are none. */
function longestHoldS({ steps }: Session): number {
  return Math.max(0, ...steps.map(({ count, durationS = 0 }) => (count === undefined ? 0 : durationS)));
}

function isRightBefore(stretch: Session, next: Session): boolean {
  const [end, start] = [endMinute(stretch), startMinute(next)];
  if (end !== undefined && start !== undefined) return start >= end - 1 && start - end <= NEAR_MIN;
  // When only one of them has a time of day, nobody knows how far apart they were.
  return stretch.when?.when === next.when?.when;
}

function message(stretch: Session, next: Session, { date }: Day, log: Log): Message {
  const fact =
    stretch.durationS === undefined
      ? say`Holds of ${spokenDuration(longestHoldS(stretch))} right before ${sessionName(next)} on ${dateIn(log, date)}.`
      : say`${spokenDuration(stretch.durationS)} of stretching right before ${sessionName(next)} on ${dateIn(log, date)}.`;
  return withAdvice(fact, date < log.today ? undefined : say`Moving stretches now, long holds afterwards.`);
}
