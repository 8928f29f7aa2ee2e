import { capitalised, say } from '../../../base/message';
import { countedRuns } from '../../../model/queries/sums';
import { crossTrainInstead } from '../../kit/fixes/crossTraining';
import { makeEasyFix } from '../../kit/fixes/easing';
import { sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import type { RulePart } from '../../rule';

/** The tag of two threshold sessions that are meant for one day, and the profile in which they are usual. */
const ON_PURPOSE = 'double-threshold';
const DOUBLES_AT_THRESHOLD = 'norwegian-singles';

/** Two hard runs on one day. */
export const twoHardOnADay: RulePart<unknown> = {
  part: 'Two hard runs on a day',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'Elite runners train 10 to 13 times a week, mostly with one easy run of two; whether two hard runs on a day harm others has not been studied.',
    sources: ['Seiler S 2010, Int J Sports Physiol Perform 5:276–291'],
  },
  repeats: { type: 'episodes', maxGapDays: 1 },

  checkDay(day, { log }) {
    const [first, second] = countedRuns(log, day.date).filter(({ hard }) => hard.isHard);
    if (!first || !second || log.profiles(day.date).includes(DOUBLES_AT_THRESHOLD)) return [];
    if ([first, second].some(({ tags }) => tags.includes(ON_PURPOSE))) return [];
    return [
      {
        place: sessionPlace(second),
        message: withAdvice(
          say`${capitalised(sessionName(first))} and ${sessionName(second)} on one day.`,
          day.isPlanned ? say`One of them could be easy.` : undefined,
        ),
        related: dayLink(log, day).filter(({ place }) => place.line !== second.place.line),
        fixes: () =>
          day.isPlanned
            ? [...makeEasyFix([second], log, { isPreferred: true }), ...crossTrainInstead(second, log)]
            : [],
      },
    ];
  },
};
