import * as z from 'zod';
import { capitalised, type Message, say } from '../../../base/message';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { endMinute, startMinute } from '../../../model/queries/signals';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { mergeRuns } from '../../kit/edits/changeSession';
import { crossTrainInstead } from '../../kit/fixes/crossTraining';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, distanceIn, sessionName } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { type Advice, defineRule } from '../../rule';

/** Runs this close are one run with its warm-up or cool-down. */
const SAME_RUN_S = 15 * SECONDS_PER_MINUTE;
/** A run this short is a warm-up or a cool-down, or too short to count. */
const SHORT_RUN_M = 3000;
const SHORT_RUN_S = 20 * SECONDS_PER_MINUTE;
/** Two runs of this length need time between them. */
const LONG_ENOUGH_S = 45 * SECONDS_PER_MINUTE;
/** Nobody runs more often in a day, and each is compared with those before it. */
const MOST_RUNS = 20;
const ON_PURPOSE = 'double-threshold';
/** The profile in which two threshold sessions on one day are usual. */
const DOUBLES_AT_THRESHOLD = 'norwegian-singles';
/** The profile in which two runs a day are usual. */
const DOUBLES_EVERY_DAY = 'high-mileage';

const options = z.object({
  'double.min-weekly-km': decimal(60, { min: 30, max: 120 }).describe(
    'Kilometres a week from which two runs a day pass.',
  ),
  'double.min-gap-h': decimal(6, { min: 3, max: 10 }).describe('Hours between two runs of 45 minutes and more.'),
});

export const doubleDay = defineRule({
  id: 'double-day',
  group: 'spacing',
  theme: 'spacing',
  title: 'Two runs in a day',
  detects:
    'A day has two runs: on the second such day in a row, below `double.min-weekly-km` a week, when both are hard and not tagged `#double-threshold`, or when fewer than `double.min-gap-h` hours lie between two of 45 minutes and more. Runs of up to 3 km or 20 minutes, such as a warm-up, do not count. Days in a row are told once.',
  why: 'Two short runs are easier than one long one when the week is big. In a small week the second run mostly costs the rest between.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'Elite runners train 10 to 13 times a week; where doubles begin to help others has not been studied.',
    sources: ['Seiler S 2010, Int J Sports Physiol Perform 5:276–291'],
  },
  options,
  repeats: { type: 'episodes', maxGapDays: 1 },

  checkDay(day, { log, options }) {
    const runs = separateRuns(log, day);
    const [first, second] = runs;
    if (!first || !second) return [];
    const reasons = [bothHard(first, second, log), tooClose(first, second, log, options), tooOften(day, log, options)];
    const [reason, ...others] = reasons.filter(each => each !== undefined);
    if (!reason) {
      const isKnown = weeklyBaseline(log, day.date) !== undefined;
      return isKnown ? [] : [{ silent: say`needs three full weeks of the four before` }];
    }
    // An option is offered only when it is the only reason.
    return [advice(day, first, second, others.length === 0 ? reason : { message: reason.message }, log)];
  },
});

type Options = z.output<typeof options>;

interface Reason {
  readonly message: Message;
  readonly loosen?: Advice['loosen'];
}

/** The runs of a day in the order of the text, without short ones such as warm-ups, cool-downs, or a run to the shop. */
function separateRuns(log: Log, { date }: Day): readonly Session[] {
  const runs = countedRuns(log, date).slice(0, MOST_RUNS);
  return runs.filter((run, index) => {
    if (isShort(run)) return false;
    return !runs.slice(0, index).some(before => (secondsBetween(before, run) ?? SAME_RUN_S) < SAME_RUN_S);
  });
}

function isShort({ distanceM, durationS }: Session): boolean {
  if (durationS !== undefined) return durationS <= SHORT_RUN_S;
  return distanceM !== undefined && distanceM <= SHORT_RUN_M;
}

/** The seconds from the end of the earlier run to the start of the later one, negative when they overlap; `undefined` without clock times. */
function secondsBetween(one: Session, other: Session): number | undefined {
  const [oneStart, otherStart] = [startMinute(one), startMinute(other)];
  if (oneStart === undefined || otherStart === undefined) return undefined;
  const end = endMinute(oneStart <= otherStart ? one : other);
  return end === undefined ? undefined : (Math.max(oneStart, otherStart) - end) * SECONDS_PER_MINUTE;
}

function bothHard(first: Session, second: Session, log: Log): Reason | undefined {
  const isMeant =
    [first, second].some(({ tags }) => tags.includes(ON_PURPOSE)) ||
    log.profiles(second.date).includes(DOUBLES_AT_THRESHOLD);
  if (isMeant || !first.hard.isHard || !second.hard.isHard) return undefined;
  const [a, b] = [sessionName(first), sessionName(second)];
  return { message: say`${capitalised(a)} and ${b} in one day. Many coaches keep one of two runs easy.` };
}

function tooClose(first: Session, second: Session, log: Log, options: Options): Reason | undefined {
  const gapS = secondsBetween(first, second);
  const areLong = [first, second].every(({ durationS }) => (durationS ?? 0) >= LONG_ENOUGH_S);
  if (!areLong || gapS === undefined || gapS >= options['double.min-gap-h'] * SECONDS_PER_HOUR) return undefined;
  return {
    message: worded(
      say`${spokenDuration(gapS)} between two runs of 45 min and more`,
      second.date < log.today,
      say`many coaches leave ${options['double.min-gap-h']} hours.`,
      say`${spokenDuration(options['double.min-gap-h'] * SECONDS_PER_HOUR)} or more often leave time to eat and recover.`,
    ),
    loosen: { option: 'double.min-gap-h', value: Math.floor((10 * gapS) / SECONDS_PER_HOUR) / 10 },
  };
}

function tooOften(day: Day, log: Log, options: Options): Reason | undefined {
  const weekM = weeklyBaseline(log, day.date)?.distanceM;
  // A week whose distance is unknown may have been a big one.
  if (weekM === undefined) return undefined;
  const isSmall = weekM < options['double.min-weekly-km'] * METRES_PER_KM;
  const isSecond = separateRuns(log, log.day(day.date - 1)).length > 1;
  const isMany = isSecond && !log.profiles(day.date).includes(DOUBLES_EVERY_DAY);
  const when = day.date === log.today && !day.isPlanned ? say`today` : say`on ${dateIn(log, day.date)}`;
  const isPast = day.date < log.today;
  if (isSmall) {
    return {
      message: worded(
        say`Two runs ${when}, at about ${distanceIn(log, Math.round(weekM))} a week`,
        isPast,
        say`many coaches keep doubles for more.`,
        say`Doubles are useful at high mileage; at yours, one longer easy run may cost less recovery.`,
      ),
      ...(!isMany && { loosen: { option: 'double.min-weekly-km', value: Math.floor(weekM / METRES_PER_KM) } }),
    };
  }
  if (!isMany) return undefined;
  return {
    message: worded(
      say`Two runs ${when} and the day before`,
      isPast,
      say`many coaches put a single run between.`,
      say`A single run between doubles often leaves more time to recover.`,
    ),
  };
}

/** The message. For a past day it adds how others do it, for a day to come a suggestion. */
function worded(fact: Message, isPast: boolean, custom: Message, advice: Message): Message {
  return isPast ? say`${fact}; ${custom}` : say`${fact}. ${advice}`;
}

/* ---- fixes ------------------------------------------------------------------------------------------------------- */

function advice(day: Day, first: Session, second: Session, { message, loosen }: Reason, log: Log): Advice {
  return {
    place: sessionPlace(second),
    message,
    related: dayLink(log, day).filter(({ place }) => place.line !== second.place.line),
    ...(loosen && { loosen }),
    fixes: () => (day.isPlanned ? [...oneRun(first, second, day, log), ...crossTrainInstead(second, log)] : []),
  };
}

/** Joins two planned runs of the same kind into one as long as both. */
function oneRun(first: Session, second: Session, day: Day, log: Log): readonly Fix[] {
  if (first.kind !== second.kind || first.hard.isHard || countedRuns(log, day.date).length > 2) return [];
  const edits = mergeRuns(first, second);
  const title = say`Make one run of both: ${distanceIn(log, (first.distanceM ?? 0) + (second.distanceM ?? 0))}`;
  return edits ? [fixOf(title, () => editsIn(first.place.document, edits), { isPreferred: true })] : [];
}
