import { type Message, say } from '../base/message';
import type { WordIntensity } from '../syntax/vocabulary';
import { heartRateReserveShare } from '../training/trimp';
import { raceTimeS, shareOfVdot, type TrainingPaces, trainingPaces } from '../training/vdot';
import { MARATHON_M, METRES_PER_KM, RACE_PACE_DISTANCES_M } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { POSSIBLE_PACE_S_PER_KM, paceOf } from '../values/pace';
import { kindFacts } from './kinds';
import { vdotOfProfile } from './profile';
import type { AthleteProfile, DayOptions, HardVerdict, Intensity, Session, SessionDraft, Sport, Step } from './types';

/** Row 5: 85 % of the maximum heart rate or 80 % of the reserve, for 20 minutes. */
const HARD_HEART_RATE = 0.85;
const HARD_RESERVE = 0.8;
/** Row 6: 80 % of VDOT for 20 minutes. */
const HARD_VDOT_SHARE = 0.8;
const HARD_MIN_S = 20 * SECONDS_PER_MINUTE;
/** Row 4: threshold work begins here (Daniels: T is 88 to 92 % of the maximum heart rate). */
const QUALITY_VDOT_SHARE = 0.84;
const QUALITY_HEART_RATE = 0.88;
/** Row 3: Seiler and Kjerland's bands of the session's effort are up to 4, 5 and 6, and from 7 on. */
const MODERATE_RPE = 5;
/** Long runs that count as hard for spacing. */
const HARD_LONG_S = 120 * SECONDS_PER_MINUTE;
const HARD_LONG_RPE = 6;
const HARD_LONG_MARATHON_PACE_S = 20 * SECONDS_PER_MINUTE;

/**
 * Whether a session is hard, by the first row of the ladder whose evidence is there; row 7 looks at days, not
 * sessions. Without evidence it is not hard: unknown intensity never accuses.
 */
export function hardVerdict(draft: SessionDraft, profile: AthleteProfile, options: DayOptions): HardVerdict {
  const { read } = draft;
  if (read.status === 'skip') return notHard;
  const { forced } = read.body;
  if (forced)
    return { isHard: forced.intensity === 'hard', row: 1, because: say`because it says ${forcedText(draft)}` };
  const word = wordIntensity(draft);
  if (word === 'hard' || word === 'race') return { isHard: true, row: 2, because: say`because ${tellingWord(draft)}` };
  // A walk or a yoga class beyond its limits makes the day easy, whatever it felt like.
  if (read.sport === 'recovery') return notHard;
  if (read.rpe !== undefined)
    return { isHard: read.rpe >= options['hard.rpe'], row: 3, because: say`because rpe ${read.rpe}` };
  return (
    hardBySteps(draft, profile, options) ?? hardByHeartRate(draft, profile) ?? hardByPace(draft, profile) ?? notHard
  );
}

const notHard: HardVerdict = { isHard: false, row: 8, because: say`because nothing here says that it was hard` };

/** How intense a session counts, and from what. */
export function intensityOf(
  draft: SessionDraft,
  hard: HardVerdict,
): { readonly intensity: Intensity; readonly intensityFrom: Message } {
  const { read } = draft;
  const word = wordIntensity(draft);
  const fromWord = say`the word ${tellingWord(draft)}`;
  if (word === 'race' && read.body.forced?.intensity !== 'easy') return { intensity: 'race', intensityFrom: fromWord };
  if (hard.row === 1) return { intensity: hard.isHard ? 'hard' : 'easy', intensityFrom: forcedText(draft) };
  if (word === 'strength') return { intensity: 'strength', intensityFrom: fromWord };
  if (hard.isHard) return { intensity: 'hard', intensityFrom: hard.because };
  if (read.rpe !== undefined && read.rpe >= MODERATE_RPE && read.sport !== 'recovery') {
    return { intensity: 'moderate', intensityFrom: say`rpe ${read.rpe}` };
  }
  if (word === 'evidence') {
    return { intensity: 'easy', intensityFrom: read.rpe === undefined ? nothingSaysMore : say`rpe ${read.rpe}` };
  }
  return { intensity: word, intensityFrom: fromWord };
}

/** What an easy session without any evidence goes by. */
export const nothingSaysMore = say`nothing that says more`;

/** What the words say: the kind of races and of what is no endurance training, else a word of effort, the shape, the kind. */
function wordIntensity(draft: SessionDraft): WordIntensity {
  const { body, kind, sport } = draft.read;
  const ofKind = draft.isParkrun ? parkrunIntensity(draft) : kindFacts(kind).intensity;
  if (ofKind === 'race' || sport === 'strength' || sport === 'recovery') return ofKind;
  return body.effort?.effort ?? (body.shape ? kindFacts(body.shape.word).intensity : ofKind);
}

/** A parkrun counts as a race only when it was run as one. */
function parkrunIntensity({ read }: SessionDraft): WordIntensity {
  const isRaced = (read.rpe ?? 0) >= RACED_RPE || read.body.forced?.intensity === 'hard';
  return isRaced || read.race?.goalS !== undefined || read.race?.place !== undefined ? 'race' : 'evidence';
}

const RACED_RPE = 7;

/** The word that `wordIntensity` goes by. */
function tellingWord(draft: SessionDraft): string {
  const { read, isParkrun, place } = draft;
  const { effort, shape } = read.body;
  const word = wordIntensity(draft);
  if (effort?.effort === word) return place.line.text.slice(effort.span.start, effort.span.end).toLowerCase();
  if (shape && kindFacts(shape.word).intensity === word) return shape.word;
  return isParkrun ? 'parkrun' : read.kind;
}

function forcedText({ read, place }: SessionDraft): string {
  const { forced } = read.body;
  return forced ? place.line.text.slice(forced.span.start, forced.span.end) : '';
}

/** Whether a long run counts as hard for spacing, and why; the duration may be an estimate. */
export function hardLongRun(
  { rpe, steps }: Pick<Session, 'rpe' | 'steps'>,
  durationS: number | undefined,
  profile: AthleteProfile,
  option: DayOptions['hard.include-long'],
): Message | undefined {
  if (option === 'never') return undefined;
  if (option === 'always') return say`because long runs count as hard here`;
  if (durationS !== undefined && durationS >= HARD_LONG_S) return say`because of two hours and more`;
  if (rpe !== undefined && rpe >= HARD_LONG_RPE) return say`because rpe ${rpe}`;
  const fastS = timeOfSteps(steps, profile, step => isMarathonPaceOrFaster(step, profile));
  return fastS >= HARD_LONG_MARATHON_PACE_S ? say`because of 20 minutes at marathon pace` : undefined;
}

/* ---- rows 4 to 6 --------------------------------------------------------------------------------------------------- */

function hardBySteps({ read }: SessionDraft, profile: AthleteProfile, options: DayOptions): HardVerdict | undefined {
  const minutes = options['hard.min-quality-min'];
  const qualityS = timeOfSteps(read.steps, profile, step => isQuality(step, profile, read.sport));
  if (qualityS < minutes * SECONDS_PER_MINUTE) return undefined;
  return { isHard: true, row: 4, because: say`because of ${minutes} min and more at threshold or faster` };
}

function hardByHeartRate({ read }: SessionDraft, profile: AthleteProfile): HardVerdict | undefined {
  const { averageBpm, durationS } = read;
  if (averageBpm === undefined || durationS === undefined || durationS < HARD_MIN_S) return undefined;
  if (profile.maxBpm === undefined) return undefined;
  const share = averageBpm / profile.maxBpm;
  const reserve =
    profile.restBpm === undefined ? undefined : heartRateReserveShare(averageBpm, profile.restBpm, profile.maxBpm);
  const isHard = share >= HARD_HEART_RATE || (reserve ?? 0) >= HARD_RESERVE;
  if (!isHard) return undefined;
  const because =
    share >= HARD_HEART_RATE
      ? say`because hr ${averageBpm} is ${Math.floor(100 * share)} % of maxhr`
      : say`because hr ${averageBpm} is ${Math.floor(100 * (reserve ?? 0))} % of the heart rate reserve`;
  return { isHard, row: 5, because };
}

function hardByPace({ read }: SessionDraft, profile: AthleteProfile): HardVerdict | undefined {
  const { sport, paceSPerKm, durationS } = read;
  const vdot = vdotOfProfile(profile);
  if (sport !== 'run' || paceSPerKm === undefined || vdot === undefined) return undefined;
  if (durationS === undefined || durationS < HARD_MIN_S) return undefined;
  const share = shareOfVdot(paceSPerKm, vdot) ?? 0;
  if (share < HARD_VDOT_SHARE) return undefined;
  return {
    isHard: true,
    row: 6,
    because: say`because its pace is ${Math.floor(100 * share)} % of VDOT ${Math.round(vdot)}`,
  };
}

/** Daniels' letters and race paces at threshold effort and above. */
const QUALITY_LETTERS: ReadonlySet<string> = new Set(['T', 'I', 'R']);
const QUALITY_RACES: ReadonlySet<string> = new Set(['HMP', '10K', '5K', '3K', 'mile']);

function isQuality(step: Step, profile: AthleteProfile, sport: Sport): boolean {
  const { target } = step;
  if (target?.type === 'letter') return QUALITY_LETTERS.has(target.letter);
  if (target?.type === 'race') return QUALITY_RACES.has(target.race);
  if (target?.type === 'heart-rate')
    return profile.maxBpm !== undefined && target.bpm >= QUALITY_HEART_RATE * profile.maxBpm;
  // Zone 4 begins below threshold effort.
  if (target?.type === 'zone') return target.zone >= 5;
  const vdot = sport === 'run' ? vdotOfProfile(profile) : undefined;
  const pace = paceOfStep(step);
  return vdot !== undefined && pace !== undefined && (shareOfVdot(pace, vdot) ?? 0) >= QUALITY_VDOT_SHARE;
}

function isMarathonPaceOrFaster(step: Step, profile: AthleteProfile): boolean {
  const { target } = step;
  if (target?.type === 'letter') return target.letter === 'M' || QUALITY_LETTERS.has(target.letter);
  if (target?.type === 'race') return target.race === 'MP' || QUALITY_RACES.has(target.race);
  if (step.label === 'mp' || step.label === 'tempo') return true;
  const pace = paceOfStep(step);
  const vdot = vdotOfProfile(profile);
  const marathonPace = vdot === undefined ? undefined : racePace(vdot, MARATHON_M);
  return pace !== undefined && marathonPace !== undefined && pace <= marathonPace;
}

/** As it was run, else as it was meant. */
function paceOfStep(step: Step): number | undefined {
  const { distanceM, target } = step;
  const timeS = timeOfStep(step);
  if (distanceM !== undefined && timeS !== undefined) return paceOf(distanceM, timeS);
  return target?.type === 'pace' ? target.paceSPerKm : undefined;
}

/** The time of one repetition as it was run, else as it was meant. */
function timeOfStep({ durationS, actualsS, target }: Step): number | undefined {
  if (actualsS.length > 0) return actualsS.reduce((sum, time) => sum + time, 0) / actualsS.length;
  return durationS ?? (target?.type === 'time' ? target.timeS : undefined);
}

/**
 * Seconds in steps of a kind, repetitions and nested steps counted; recoveries add nothing. A distance whose pace is not known
 * counts with the time that the fastest runner would need: at least so long.
 */
export function timeOfSteps(
  steps: readonly Step[],
  profile: AthleteProfile,
  isWanted: (step: Step) => boolean,
): number {
  return steps.reduce((sum, step) => {
    const isOwn = step.steps.length === 0 && isWanted(step);
    const each = isOwn
      ? secondsOfStep(step, profile)
      : timeOfSteps([...step.steps, ...step.ofWhich], profile, isWanted);
    return sum + (step.count ?? 1) * each;
  }, 0);
}

function secondsOfStep(step: Step, profile: AthleteProfile): number {
  const timeS = timeOfStep(step);
  if (timeS !== undefined) return timeS;
  const pace = paceOfStep(step) ?? paceOfTarget(step.target, profile) ?? POSSIBLE_PACE_S_PER_KM.fastest;
  return step.distanceM === undefined ? 0 : (pace * step.distanceM) / METRES_PER_KM;
}

/** What a letter or a race pace is for this runner. */
function paceOfTarget(target: Step['target'], profile: AthleteProfile): number | undefined {
  const vdot = vdotOfProfile(profile);
  if (vdot === undefined) return undefined;
  if (target?.type === 'race') return racePace(vdot, RACE_PACE_DISTANCES_M[target.race]);
  if (target?.type !== 'letter') return undefined;
  const paces = trainingPaces(vdot);
  const pace = paces?.[target.letter as keyof TrainingPaces];
  return typeof pace === 'number' ? pace : pace?.slowSPerKm;
}

function racePace(vdot: number, distanceM: number | undefined): number | undefined {
  const timeS = distanceM === undefined ? undefined : raceTimeS(vdot, distanceM);
  return timeS === undefined || distanceM === undefined ? undefined : paceOf(distanceM, timeS);
}
