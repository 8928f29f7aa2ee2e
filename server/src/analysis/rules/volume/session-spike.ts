import { capitalised, type Message, say } from '../../../base/message';
import { USUAL_EASY_PACE_S_PER_KM } from '../../../model/load';
import { isDistanceOf } from '../../../model/queries/goalRaces';
import { type LongestRun, longestRunBefore } from '../../../model/queries/longestRun';
import { countedRuns, sumOfDays } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import { isWithin } from '../../../training/progression';
import { DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { capDistance, cappedText, splitInTwo } from '../../kit/edits/changeSession';
import { easeOrRest } from '../../kit/fixes/easing';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal, wholeNumber } from '../../kit/options';
import { distanceIn, lacksDays, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { isEvent, markAsEvent } from '../../kit/sessionTags';
import { defineRule, type OptionValues, type Outcome } from '../../rule';
import { asFarAsTold, type FarRun, farRunOn } from './farRun';
import { longRunShare, longRunShareOptions } from './longRunShare';

/** A run is compared with the window when it has at least this many runs, over this many days. */
const MIN_RUNS = 3;
const MIN_COVERED_DAYS = 14;
const MAX_UNKNOWN_DAYS = 10;
/** A step of less than this that is no large share either is one of the usual ups and downs, unless the days around it hold more as well. */
const USUAL_STEP_KM = 3;
/** A plan that is less than this above a gentle step is one: 18 km after 16 is what every plan asks for, and 17.6 would change nothing. */
const LEAST_TO_CUT_KM = 1;
/** A week of so much more than the mean of those before is more than the runner is used to. */
const BIGGER = 1.1;
/** The week of a run is compared with so many days before it. */
const USUAL_DAYS = 4 * DAYS_PER_WEEK;

const options = {
  'spike.window-days': wholeNumber(30, { min: 14, max: 60 }).describe('Days before a run that it is compared with.'),
  'spike.min-km': decimal(10, { min: 0, max: 16 }).describe(
    'While the longest run is shorter than this, or than its time at 6:30/km, `spike.min-step-km` decides.',
  ),
  'spike.min-step-km': decimal(2, { min: 0, max: 5 }).describe(
    'Kilometres more, or their time, that pass while the longest run is short.',
  ),
  'spike.small': decimal(1.1, { min: 1.05, max: 1.3 }).describe('Times the longest run up to which a run passes.'),
  'spike.moderate': decimal(1.3, { min: 1.05, max: 2 }).describe(
    'Times the longest run above which a run is more than a hint.',
  ),
  'spike.large': decimal(2, { min: 1.3, max: 5 }).describe('Times the longest run above which the words say so.'),
};

export const sessionSpike = defineRule({
  id: 'session-spike',
  group: 'volume',
  theme: 'volume',
  isAboutProgression: true,
  title: 'A run much longer than lately',
  detects:
    'A run is longer than `spike.small` times the longest of the `spike.window-days` days before it, those planned included; without a distance, its time is compared. The window needs three runs and 14 known days, and has ten unknown ones at most. While the longest run is shorter than `spike.min-km`, a step of `spike.min-step-km` passes, or of two fifths of it where that is less (a kilometre in any case); two steps in a week are one. Up to `spike.moderate` a step of less than 3 km passes too, where the seven days up to it hold at most a tenth more than usual, and a planned one of less than a kilometre above `spike.small` always. A race, or a run as long as a marathon, is a hint, from `spike.large` times the longest on; `#event` silences it. From four times the longest on it asks whether that is right. A week later it is not shown any more. A run of twice the longest of 30 days, and of 15 km or 90 minutes, is told in a log with blank days too, and hard work on the day after it. As a hint it speaks too when the long run of a week with three runs or more takes more than `long.max-share-low` of it, in weeks above `long.low-week-km` more than `long.max-share`, or lasts more than `long.max-min` minutes there. The week counts with the average of the four before it where that is more; with few running days 1.6 times an equal share passes: 53 % with three, 40 % with four; less than a kilometre beyond it passes too. A share like those of two of the four weeks before is the usual one, races are no long runs, and in the 16 weeks before a race longer than 10 km nothing is said of the share.',
  why: 'Legs grow used to a distance slowly. A big step in one run is where overuse injuries were found more often, more than in big weeks. A long run is easier to take when the days around it carry their part.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'B',
    text: 'One large study (5,205 runners, 588,071 sessions) found more overuse injuries after runs of more than 110 % of the longest in 30 days: hazard rate ratio 1.64 (1.31 to 2.05) up to 130 %, 1.52 up to 200 %, 2.28 above; week-to-week ratios showed no relation. It is observational, self-reported and mostly of men.',
    sources: ['Schuster Brandt Frandsen J et al. 2025, Br J Sports Med, doi 10.1136/bjsports-2024-109380'],
  },
  options: { ...options, ...longRunShareOptions },
  parts: [longRunShare],

  checkDay(day, { log, options }) {
    return [...lengthOf(day, log, options), ...hardAfterFarRun(day, log)];
  },
});

/** A few short, easy days are the advice; after them nothing is left to do about a run that was long. */
const EASY_DAYS_AFTER = 3;

type Options = OptionValues<typeof options>;

/** What is to be said of the length of the runs of a day. */
function lengthOf(day: Day, log: Log, options: Options): readonly Outcome[] {
  const runs = day.countedSessions.filter(session => session.sport === 'run' && !isEvent(session));
  const isYoung = log.first === undefined || day.date - log.first < MIN_COVERED_DAYS;
  const isCalm = !isYoung && runs.every(run => isLikeOneLately(run, day, log, options));
  if (runs.length === 0 || isCalm) return [];
  const before = longestRunBefore(log, day.date, options['spike.window-days']);
  const missing = whatIsMissing(before);
  const far = farRunOn(day, log);
  // What may end in harm is told of a log with blank days as well.
  if (missing !== undefined) return far ? [farAdvice(far, day, log)] : [{ silent: missing }];
  const earlier = longestRunBefore(log, day.date - DAYS_PER_WEEK + 1, options['spike.window-days']);
  return runs.flatMap(run => {
    const spike = spikeOf(run, before, earlier, options);
    if (!spike || isUpAndDown(run, spike, day, log) || (isRace(run) && spike.size !== 'large')) return [];
    if (day.isPlanned && isNearlyGentle(run, spike, options)) return [];
    const isOver = day.date < log.today - EASY_DAYS_AFTER;
    const told = advice(run, spike, day, log, options);
    const asIs: Outcome =
      far?.run === run ? { ...told, isDanger: true } : { ...told, ...(isOver && { isSettled: true }) };
    return [asIs];
  });
}

/** A run of twice the longest, where too little is known for the rest of the rule. */
function farAdvice(far: FarRun, day: Day, log: Log): Outcome {
  const { run, longest, isTime } = far;
  const [own, before] = isTime
    ? [spokenDuration(run.durationS ?? 0), spokenDuration(longest.durationS ?? 0)]
    : [distanceIn(log, run.distanceM ?? 0), distanceIn(log, longest.distanceM ?? 0)];
  const fact = day.isPlanned
    ? say`${own} planned; your longest run of the 30 days before: ${before}.`
    : say`${own}; your longest run of the 30 days before: ${before}.`;
  return {
    place: sessionPlace(run),
    isDanger: true,
    message: asFarAsTold(far, fact),
    related: dayLink(log, log.day(longest.date)),
    fixes: () => [markAsEvent(run)],
  };
}

/** Hard work on the day after a run of twice the longest. */
function hardAfterFarRun(day: Day, log: Log): readonly Outcome[] {
  const hard = day.countedSessions.find(session => session.hard.isHard);
  const far = hard && farRunOn(log.day(day.date - 1), log);
  if (!hard || !far) return [];
  const own = far.isTime ? spokenDuration(far.run.durationS ?? 0) : distanceIn(log, far.run.distanceM ?? 0);
  const name = capitalised(sessionName(hard));
  const fact = say`${name} on the day after ${own}, at least twice your longest run of 30 days.`;
  return [
    {
      place: sessionPlace(hard),
      isDanger: true,
      message: withAdvice(fact, day.date < log.today ? undefined : say`Easy days first.`),
      related: dayLink(log, log.day(day.date - 1)),
      fixes: () => easeOrRest(hard, day, log),
    },
  ];
}

/** Whether a run of about this length was done in the days before. Mostly a few of them are enough to know, so this is asked first. */
function isLikeOneLately({ distanceM, durationS }: Session, { date }: Day, log: Log, options: Options): boolean {
  const isLike = (run: Session) =>
    distanceM !== undefined
      ? run.distanceM !== undefined && isWithin(distanceM, run.distanceM, options['spike.small'])
      : durationS === undefined || (run.durationS !== undefined && durationS <= run.durationS);
  for (let at = date - 1; at >= date - options['spike.window-days']; at--) {
    if (countedRuns(log, at).some(isLike)) return true;
  }
  return false;
}

function whatIsMissing({ runs, coveredDays, unknownDays }: LongestRun): Message | undefined {
  if (coveredDays < MIN_COVERED_DAYS) return say`needs ${MIN_COVERED_DAYS} days of log, has ${coveredDays}`;
  if (unknownDays > MAX_UNKNOWN_DAYS) return lacksDays(MAX_UNKNOWN_DAYS, unknownDays);
  return runs < MIN_RUNS ? say`needs ${MIN_RUNS} runs, has ${runs}` : undefined;
}

interface Spike {
  /** The run in per cent of the longest one, not rounded. */
  readonly percent: number;
  readonly isTime: boolean;
  readonly longest: Session;
  readonly size: 'small' | 'moderate' | 'large';
}

/** Compares a run with the longest one: by distance in whole metres, so that 15.4 km after 14 km is exactly 110 %, or by time when the run has no distance. */
function spikeOf(run: Session, before: LongestRun, earlier: LongestRun, options: Options): Spike | undefined {
  if (run.distanceM !== undefined) {
    if (before.runsWithDistance < MIN_RUNS || !before.byDistance || isExcusedByTime(run, before, options))
      return undefined;
    const [own, longest] = [Math.round(run.distanceM), Math.round(before.byDistance.distanceM)];
    if (isSmallStep(own, [longest, earlier.byDistance?.distanceM], METRES_PER_KM, options)) return undefined;
    return sized(own, longest, before.byDistance, false, options);
  }
  if (run.durationS === undefined || !before.byDuration || isExcusedByDistance(run.durationS, before, options))
    return undefined;
  const [own, longest] = [Math.round(run.durationS), Math.round(before.byDuration.durationS)];
  if (isSmallStep(own, [longest, earlier.byDuration?.durationS], USUAL_EASY_PACE_S_PER_KM, options)) return undefined;
  return sized(own, longest, before.byDuration, true, options);
}

/** Of a very short run a kilometre is a small step, of a short one this share. */
const SHORT_STEP_KM = 1;
const SHORT_STEP_SHARE = 0.4;

/**
 * Whether a step is small, as every step is a large share of a short run. Two such steps within a week are one.
 * @param longests the longest run of the days before, and of those up to a week before
 * @param perKm a kilometre in the unit of the lengths
 */
function isSmallStep(
  own: number,
  [longest, earlier = longest]: readonly [number, number | undefined],
  perKm: number,
  options: Options,
): boolean {
  if (longest >= options['spike.min-km'] * perKm) return false;
  const from = Math.min(longest, earlier);
  const share = Math.max(SHORT_STEP_KM * perKm, SHORT_STEP_SHARE * from);
  return own - from <= Math.min(options['spike.min-step-km'] * perKm, share);
}

/** Whether a run is little longer than the longest, in a week that holds no more than usual. */
function isUpAndDown(run: Session, { isTime, longest, size }: Spike, { date }: Day, log: Log): boolean {
  const amount = isTime ? 'durationS' : 'distanceM';
  const perKm = isTime ? USUAL_EASY_PACE_S_PER_KM : METRES_PER_KM;
  if (size !== 'small' || (run[amount] ?? 0) - (longest[amount] ?? 0) >= USUAL_STEP_KM * perKm) return false;
  const week = sumOfDays(log, date - DAYS_PER_WEEK + 1, date);
  const before = sumOfDays(log, date - DAYS_PER_WEEK - USUAL_DAYS + 1, date - DAYS_PER_WEEK);
  const knownDays = before.coveredDays - before.unknownDays;
  return week[amount] * knownDays <= BIGGER * before[amount] * DAYS_PER_WEEK;
}

/** Whether a run is so little longer than a gentle step would be that nobody would change a plan for it. */
function isNearlyGentle(run: Session, { isTime, longest, size }: Spike, options: Options): boolean {
  const amount = isTime ? 'durationS' : 'distanceM';
  const perKm = isTime ? USUAL_EASY_PACE_S_PER_KM : METRES_PER_KM;
  return (
    size === 'small' && (run[amount] ?? 0) - (longest[amount] ?? 0) * options['spike.small'] < LEAST_TO_CUT_KM * perKm
  );
}

/** Whether an earlier run took as long but has no distance. It may have been as far. */
function isExcusedByTime(run: Session, { byDuration }: LongestRun, options: Options): boolean {
  if (run.durationS === undefined || byDuration === undefined || byDuration.distanceM !== undefined) return false;
  return isWithin(run.durationS, byDuration.durationS, options['spike.small']);
}

/** Whether an earlier run was as far but has no time. It may have taken as long. */
function isExcusedByDistance(durationS: number, { byDistance }: LongestRun, options: Options): boolean {
  if (!byDistance || byDistance.durationS !== undefined) return false;
  const likelyS = (byDistance.distanceM / METRES_PER_KM) * USUAL_EASY_PACE_S_PER_KM;
  return isWithin(durationS, likelyS, options['spike.small']);
}

function sized(own: number, longest: number, session: Session, isTime: boolean, options: Options): Spike | undefined {
  if (longest === 0 || isWithin(own, longest, options['spike.small'])) return undefined;
  const size = isWithin(own, longest, options['spike.moderate'])
    ? 'small'
    : isWithin(own, longest, options['spike.large'])
      ? 'moderate'
      : 'large';
  return { percent: (100 * own) / longest, isTime, longest: session, size };
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(run: Session, spike: Spike, day: Day, log: Log, options: Options) {
  return {
    place: sessionPlace(run),
    level: isRace(run) || spike.size === 'small' ? 'minor' : 'main',
    ...messages(run, spike, day, log, options),
    related: dayLink(log, log.day(spike.longest.date)),
    fixes: () => fixes(run, spike, day, options),
  } as const;
}

/** A run of the marathon's length is as good as one: `race-unmarked` asks about it. */
function isRace({ intensity, kind, distanceM = 0 }: Session): boolean {
  return intensity === 'race' || kind === 'race' || isDistanceOf(distanceM, 'marathon');
}

function messages(run: Session, spike: Spike, day: Day, log: Log, options: Options) {
  const length = (session: Session) =>
    spike.isTime ? spokenDuration(session.durationS ?? 0) : distanceIn(log, session.distanceM ?? 0);
  const days = options['spike.window-days'];
  const isUnlikely = spike.percent >= UNLIKELY_PERCENT;
  const fact = isUnlikely
    ? say`${length(run)}, ${Math.round(spike.percent / 100)} times your longest of the ${days} days before (${length(spike.longest)}).`
    : say`${length(run)}, ${more(spike, options)} than your longest of the ${days} days before (${length(spike.longest)}).`;
  const again = say`Longer again: ${length(run)}, after ${length(spike.longest)} at most in the ${days} days before.`;
  if (isRace(run) || (!day.isPlanned && day.date < log.today - 1)) return { message: fact, again };
  const limit = spike.isTime
    ? spokenDuration((spike.longest.durationS ?? 0) * options['spike.small'])
    : distanceIn(log, (spike.longest.distanceM ?? 0) * options['spike.small']);
  const step = day.isPlanned ? say`${limit} would be a gentle step.` : say`A few short, easy days now.`;
  const advice = isUnlikely ? say`Is that right? ${step}` : step;
  return { message: withAdvice(fact, advice), again: withAdvice(again, advice) };
}

/** From four times the longest on, a number was mistyped or misread more often than run (a convention): a friend asks first. */
const UNLIKELY_PERCENT = 400;

/** `32% longer`, rounded so that a step just over the limit does not read as the limit. */
function more({ percent }: Spike, options: Options): Message {
  const limit = percentOver(options['spike.small']);
  const rounded = Math.round(percent) - 100;
  return rounded <= limit ? say`just over ${limit}% longer` : say`${rounded}% longer`;
}

function percentOver(factor: number): number {
  return Math.round((factor - 1) * 100);
}

/** Fixes that shorten a planned run or divide it in two. A done run cannot be changed. */
function fixes(run: Session, spike: Spike, day: Day, options: Options): readonly Fix[] {
  const { document } = run.place;
  const asEvent = markAsEvent(run);
  if (!day.isPlanned || isRace(run) || spike.isTime) return [asEvent];
  const limitM = (spike.longest.distanceM ?? 0) * options['spike.small'];
  const capped = capDistance(run, limitM);
  const halves = splitInTwo(run);
  const isHalfEnough = (run.distanceM ?? 0) / 2 < limitM;
  return [
    ...(capped
      ? [fixOf(say`Keep it to ${cappedText(run, limitM)}`, () => editsIn(document, [capped]), { isPreferred: true })]
      : []),
    ...(halves && isHalfEnough ? [fixOf(say`Split it into two runs`, () => editsIn(document, halves))] : []),
    asEvent,
  ];
}
