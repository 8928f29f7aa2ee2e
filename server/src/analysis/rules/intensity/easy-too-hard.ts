import { capitalised, countOf, type Message, say } from '../../../base/message';
import { vdotOfProfile } from '../../../model/profile';
import { temperatureOf } from '../../../model/queries/temperature';
import { forcedIntensity } from '../../../model/rows';
import type { AthleteProfile, Day, Log, Session, Week } from '../../../model/types';
import { usualMaxBpm } from '../../../training/heartRate';
import { paceAtShare } from '../../../training/vdot';
import { calendarDate, DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { spokenPace } from '../../../values/pace';
import type { Fix } from '../../finding';
import {
  EASY_BY_FEEL,
  EASY_CEILING,
  EASY_KINDS,
  easyUpToHeartRate,
  easyUpToPace,
  noteOnNextEasy,
} from '../../kit/easyCeiling';
import { retype } from '../../kit/edits/changeSession';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, says, sessionName, withAdvice } from '../../kit/phrases';
import { dayLink, sessionPlace } from '../../kit/places';
import { tagFix } from '../../kit/sessionTags';
import {
  type AdviceLevel,
  defineRule,
  type OptionValues,
  type RuleContext,
  type WeekAdvice,
  type WeekOutcome,
} from '../../rule';
import { recoveryRunShape, recoveryRunShapeOptions } from './recoveryRun';

/** Tags and words of a session that explain its pace and heart rate, so that it is not judged. */
const EXCUSES: ReadonlySet<string> = new Set(['strides', 'progression', 'trail', 'stroller', 'pram', 'hot', 'heat']);
/** On a treadmill the pace is not that of the road, so it is not judged. */
const TREADMILL: ReadonlySet<string> = new Set(['treadmill', 'laufband']);
/** A steeper run, or a shorter one, has no pace that can be judged (conventions). */
const STEEP_M_PER_KM = 15;
const HOT_C = 25;
const SHORT_S = 20 * SECONDS_PER_MINUTE;
/** Nobody runs this far in 20 easy minutes. */
const SHORT_M = 3 * METRES_PER_KM;
const PACE_TOLERANCE_S_PER_KM = 5;
/** The average heart rate of a run is known no better than this. */
const HEART_RATE_TOLERANCE_BPM = 2;
/** The maximum heart rate from an age is off by about 11 beats (Nes 2013), so a ceiling that rests on it is set higher. */
const AGE_TOLERANCE_BPM = 5;
/** With an effort up to this, a high heart rate probably means that the maximum is out of date. */
const LIGHT_RPE = 3;
/** A long run feels harder because of its length, so a point more passes. From two hours on effort is not judged. */
const LONG_RPE_BONUS = 1;
const VERY_LONG_S = 120 * SECONDS_PER_MINUTE;

/** It is a habit when half of the easy runs of four weeks were too hard, and there were at least this many. */
const HABIT_DAYS = 28;
const HABIT_SHARE = 0.5;
const HABIT_MIN_RUNS = 4;

const options = {
  'easy.max-hr': decimal(EASY_CEILING.heartRate, { min: 0.7, max: 0.85 }).describe(
    'Share of the maximum heart rate up to which a run is easy.',
  ),
  'easy.max-hrr': decimal(0.7, { min: 0.6, max: 0.8 }).describe(
    'Share of the heart rate reserve up to which a run is easy; used where `resthr` is known.',
  ),
  'easy.max-vdot': decimal(EASY_CEILING.vdot, { min: 0.7, max: 0.8 }).describe(
    'Share of VDOT up to which a pace is easy.',
  ),
  'easy.max-rpe': decimal(4, { min: 2, max: 6 }).describe('Effort up to which a run is easy.'),
};
type Options = OptionValues<typeof options>;

export const easyTooHard = defineRule({
  id: 'easy-too-hard',
  group: 'intensity',
  theme: 'effort',
  title: 'An easy run that was not easy',
  detects:
    'A run called easy, recovery or long has an effort above `easy.max-rpe`, an average heart rate above `easy.max-hr` (with `resthr` above `easy.max-hrr` of the reserve), or a pace faster than `easy.max-vdot` of VDOT, by more than 2 beats or 5 s/km. A long run may take a point more effort, and from two hours on any. Once a week, on the latest such run; information when half of the easy runs of four weeks were so, which speaks for all of these. Hills, heat, strides, steps with targets, `#trail`, `#progression` and `#stroller` pass, as do runs under 20 minutes. It speaks too of a recovery run that is longer than `recovery.max-min`, has an effort above 3, an average heart rate above 75 % of the maximum, or a pace faster than 62 % of VDOT.',
  why: 'Easy days make the hard ones possible. Run a little too hard, they cost rest and give little more in return.',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'B',
    text: 'That it happens is well shown: in 15 runners days meant easy by the coach were run at a load of 128 instead of 91, and in 3,024 sessions easy ones were rated harder than planned in every month. Where easy ends is a convention: 59 to 74 % of VDOT, up to 79 % of the maximum heart rate.',
    sources: [
      'Foster C et al. 2001, S Afr J Sports Med (Differences in perceptions of training by coaches and athletes)',
      'Barnes KR 2017, Sports Med Open 3:38',
      "Daniels J, Daniels' Running Formula",
    ],
  },
  options: { ...options, ...recoveryRunShapeOptions },
  parts: [recoveryRunShape],
  // A habit speaks for the runs of the four weeks before it.
  repeats: { type: 'spoken-for', days: HABIT_DAYS, speaksForOthers: ({ level }) => level === 'raised' },

  checkWeek(week, context) {
    const found = week.days.flatMap(day => tooHard(day, context));
    const done = found.filter(({ day }) => !day.isPlanned);
    const planned = found.filter(({ day }) => day.isPlanned);
    const latest = done[done.length - 1];
    return [
      ...(latest ? [doneAdvice(latest, done, context)] : []),
      ...planned.map(each => adviceOf(each, [], 'main', { message: plannedWords(each, context.log) }, context)),
      ...(found.length === 0 ? whatIsMissing(week, context) : []),
    ];
  },
});

type Context = RuleContext<Options>;

/** What is missing when easy runs have a pace or a heart rate, and there is nothing to compare it with. */
function whatIsMissing(week: Week, { log, options }: Context): readonly WeekOutcome[] {
  const runs = week.days.flatMap(day => day.countedSessions.filter(session => isJudged(session, day)));
  const missing = runs.map(run => referenceMissing(run, log, options));
  const last = runs[runs.length - 1];
  // When one run could be judged, nothing is missing.
  const silent = missing.every(each => each !== undefined) ? missing[missing.length - 1] : undefined;
  return last && silent !== undefined ? [{ date: last.date, silent }] : [];
}

function referenceMissing(run: Session, log: Log, options: Options): Message | undefined {
  const { rpe, averageBpm, paceSPerKm, date } = run;
  const profile = log.athleteProfile(date);
  const hasCeiling = easyCeilingBpm(profile, calendarDate(date).year, options) !== undefined;
  if (rpe !== undefined || (averageBpm !== undefined && hasCeiling)) return undefined;
  if (paceSPerKm !== undefined && vdotOfProfile(profile) !== undefined) return undefined;
  if (averageBpm !== undefined) return say`needs your maximum heart rate (\`maxhr\`) beside heart rates`;
  return paceSPerKm === undefined ? undefined : say`needs a threshold or a race beside paces, or efforts`;
}

/* ---- what is too hard -------------------------------------------------------------------------------------------- */

interface TooHard {
  readonly day: Day;
  readonly session: Session;
  readonly reason: Reason;
}

type Reason =
  | { readonly type: 'effort'; readonly rpe: number }
  | { readonly type: 'pace'; readonly paceSPerKm: number; readonly limitSPerKm: number }
  | { readonly type: 'heart-rate'; readonly bpm: number; readonly limitBpm: number; readonly feltLight: boolean };

function tooHard(day: Day, { log, options }: Context): readonly TooHard[] {
  return day.countedSessions.flatMap(session => {
    const reason = isJudged(session, day) ? reasonOf(session, log, options) : undefined;
    return reason ? [{ day, session, reason }] : [];
  });
}

/** Whether a session is judged: a plain run that is called easy, without hills and heat. */
function isJudged(session: Session, day: Day): boolean {
  const { kind, sport, distanceM, durationS, climbM } = session;
  if (sport !== 'run' || !EASY_KINDS.has(kind) || forcedIntensity(session) === 'hard') return false;
  const isShort = durationS !== undefined ? durationS < SHORT_S : distanceM !== undefined && distanceM < SHORT_M;
  const isSteep = climbM !== undefined && climbM * METRES_PER_KM > STEEP_M_PER_KM * (distanceM ?? 0);
  const isHot = (temperatureOf(session, day) ?? 0) > HOT_C;
  return !isShort && !isSteep && !isHot && hasEasySteps(session) && !says(session, EXCUSES);
}

/** Whether all steps are easy. A runner who writes repetitions or targets means them. */
function hasEasySteps({ steps }: Session): boolean {
  return steps.every(({ count, label, target, steps: inner, ofWhich }) => {
    const isEasy = target === undefined || (target.type === 'letter' && target.letter === 'E');
    const isPlain = label === undefined || label === 'wu' || label === 'cd' || EASY_KINDS.has(label);
    return count === undefined && inner.length === 0 && ofWhich.length === 0 && isEasy && isPlain;
  });
}

function reasonOf(session: Session, log: Log, options: Options): Reason | undefined {
  const profile = log.athleteProfile(session.date);
  return byEffort(session, options) ?? byPace(session, profile, options) ?? byHeartRate(session, profile, options);
}

function byEffort({ kind, rpe, durationS }: Session, options: Options): Reason | undefined {
  if (rpe === undefined || (kind === 'long' && (durationS ?? VERY_LONG_S) >= VERY_LONG_S)) return undefined;
  const limit = options['easy.max-rpe'] + (kind === 'long' ? LONG_RPE_BONUS : 0);
  return rpe > limit ? { type: 'effort', rpe } : undefined;
}

function byPace(session: Session, profile: AthleteProfile, options: Options): Reason | undefined {
  const vdot = vdotOfProfile(profile);
  const limitSPerKm = vdot === undefined ? undefined : paceAtShare(vdot, options['easy.max-vdot']);
  const { paceSPerKm } = session;
  if (paceSPerKm === undefined || limitSPerKm === undefined || says(session, TREADMILL)) return undefined;
  return paceSPerKm < limitSPerKm - PACE_TOLERANCE_S_PER_KM ? { type: 'pace', paceSPerKm, limitSPerKm } : undefined;
}

function byHeartRate(
  { averageBpm, date, rpe }: Session,
  profile: AthleteProfile,
  options: Options,
): Reason | undefined {
  if (averageBpm === undefined) return undefined;
  const limitBpm = easyCeilingBpm(profile, calendarDate(date).year, options);
  if (limitBpm === undefined || averageBpm <= limitBpm + HEART_RATE_TOLERANCE_BPM) return undefined;
  return { type: 'heart-rate', bpm: averageBpm, limitBpm, feltLight: rpe !== undefined && rpe <= LIGHT_RPE };
}

/** The highest easy heart rate: by the heart-rate reserve when the resting heart rate is known, else by the maximum. A maximum from the age gets more room. */
function easyCeilingBpm({ maxBpm, restBpm, bornYear }: AthleteProfile, year: number, options: Options) {
  const max = maxBpm ?? (bornYear === undefined ? undefined : usualMaxBpm(year - bornYear));
  if (max === undefined) return undefined;
  const share =
    restBpm !== undefined && restBpm < max
      ? restBpm + options['easy.max-hrr'] * (max - restBpm)
      : options['easy.max-hr'] * max;
  return Math.floor(share) + (maxBpm === undefined ? AGE_TOLERANCE_BPM : 0);
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function doneAdvice(latest: TooHard, inWeek: readonly TooHard[], context: Context): WeekAdvice {
  const { judged, hard } = lately(latest.day, context);
  const isHabit = judged >= HABIT_MIN_RUNS && hard >= HABIT_SHARE * judged;
  const said = isHabit ? { message: habitWords(latest, judged, hard, context.log) } : words(latest, context.log);
  return adviceOf(latest, inWeek, isHabit ? 'raised' : 'main', said, context);
}

/** How many easy runs of the four weeks up to a day could be judged, and how many of them were too hard. */
function lately({ date }: Day, context: Context): { readonly judged: number; readonly hard: number } {
  let judged = 0;
  let hard = 0;
  for (const at of context.log.writtenDates(date - HABIT_DAYS + 1, date)) {
    const day = context.log.day(at);
    judged += day.countedSessions.filter(session => isJudged(session, day)).length;
    hard += tooHard(day, context).length;
  }
  return { judged, hard };
}

function adviceOf(
  { day, session, reason }: TooHard,
  inWeek: readonly TooHard[],
  level: AdviceLevel,
  said: Words,
  { log }: Context,
): WeekAdvice {
  const others = new Set(inWeek.map(each => each.day).filter(each => each !== day));
  const [from = day.date] = inWeek.map(each => each.day.date);
  return {
    place: sessionPlace(session),
    on: day,
    answers: { from, to: day.date },
    level,
    ...said,
    related: [...others].flatMap(each => dayLink(log, each)),
    fixes: () => fixes(session, reason, inWeek, log),
  };
}

/** What is said, and the same in other words for when it comes again. */
type Words = { readonly message: Message; readonly again?: Message };

function words(each: TooHard, log: Log): Words {
  const { day, session, reason } = each;
  if (reason.type === 'heart-rate' && reason.feltLight) {
    return {
      message: withAdvice(
        say`Heart rate ${reason.bpm} at a light effort on ${dateIn(log, day.date)}.`,
        say`Is the highest one in the log still yours?`,
      ),
    };
  }
  const [name, date] = [capitalised(sessionName(session)), dateIn(log, day.date)];
  const advice = day.date === log.today ? say`The next one can be slower.` : undefined;
  return {
    message: withAdvice(say`${name} on ${date}: not easy, ${why(reason, log)}.`, advice),
    again: withAdvice(say`${name} on ${date}: again not easy, ${why(reason, log)}.`, advice),
  };
}

function habitWords({ day, reason }: TooHard, judged: number, hard: number, log: Log): Message {
  return withAdvice(
    say`${hard} of ${countOf(judged, 'easy run')} in four weeks were not easy, the last by ${why(reason, log)}.`,
    day.date >= log.today - DAYS_PER_WEEK ? say`Slow the next one down.` : undefined,
  );
}

function plannedWords({ day, session, reason }: TooHard, log: Log): Message {
  return say`${capitalised(sessionName(session))} planned on ${dateIn(log, day.date)}: not easy, ${why(reason, log)}.`;
}

function why(reason: Reason, log: Log): Message {
  switch (reason.type) {
    case 'effort':
      return say`effort ${reason.rpe}`;
    case 'pace':
      return say`${spokenPace(reason.paceSPerKm, log.unit)}; easy ends at ${spokenPace(reason.limitSPerKm, log.unit)}`;
    case 'heart-rate':
      return say`heart rate ${reason.bpm}; easy ends at ${reason.limitBpm}`;
  }
}

/** For the next run a note with its limit; for this run another word. */
function fixes(session: Session, reason: Reason, inWeek: readonly TooHard[], log: Log): readonly Fix[] {
  if (reason.type === 'heart-rate' && reason.feltLight) return [];
  const isAlone = inWeek.every(each => each.session === session);
  return [...noteOnNextEasy(log, session.date + 1, ceiling(reason, log)), ...(isAlone ? renames(session) : [])];
}

/** The limit as it is written into the log, in the log's language. */
function ceiling(reason: Reason, log: Log): string {
  switch (reason.type) {
    case 'effort':
      return EASY_BY_FEEL;
    case 'pace':
      return easyUpToPace(reason.limitSPerKm, log);
    case 'heart-rate':
      return easyUpToHeartRate(reason.limitBpm);
  }
}

/** Fixes that give the run another word. None when the load comes from the word, which would change with it. */
function renames(session: Session): readonly Fix[] {
  const { document } = session.place;
  if (session.kind === 'long') {
    return [tagFix(session, 'progression', say`It was meant: tag #progression`)];
  }
  if (session.loadFrom === 'duration' || session.loadFrom === 'distance') return [];
  const kind = session.hard.isHard ? 'run' : 'steady';
  const title = kind === 'run' ? say`Call it a run` : say`Call it a steady run`;
  return [fixOf(title, () => editsIn(document, [retype(session, kind)]))];
}
