import { say } from '../../../base/message';
import type { Session, Step } from '../../../model/types';
import { sessionPlace } from '../../kit/places';
import { defineRule } from '../../rule';

/** Active isolated stretching: each hold lasts this long and is repeated this often. */
const HOLD_S = { least: 1, most: 2 } as const;
const TIMES = { least: 5, most: 10 } as const;

export const aisProtocol = defineRule({
  id: 'ais-protocol',
  group: 'body',
  theme: 'body',
  isOffByDefault: true,
  title: 'Active isolated stretching, otherwise',
  detects:
    'A step of `ais` holds for less than one or more than two seconds, or is done fewer than five or more than ten times.',
  why: 'Short holds are what tells this kind of stretching from others. Longer ones are fine; they are static stretching.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'The protocol of those who teach it; no controlled study of it was found.',
    sources: [],
  },

  checkDay(day) {
    return day.countedSessions
      .filter(session => session.kind === 'ais' && session.steps.some(isOtherwise))
      .map((session: Session) => ({
        place: sessionPlace(session),
        message: say`AIS usually means holds of 1–2 s, 5–10 times for each muscle.`,
      }));
  },
});

function isOtherwise({ count, durationS, steps }: Step): boolean {
  if (steps.length > 0) return steps.some(isOtherwise);
  const isHoldOdd = durationS !== undefined && (durationS < HOLD_S.least || durationS > HOLD_S.most);
  const isCountOdd = count !== undefined && (count < TIMES.least || count > TIMES.most);
  return isHoldOdd || isCountOdd;
}
