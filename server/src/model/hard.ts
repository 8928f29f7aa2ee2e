import { type Message, say } from '../base/message';
import type { Span } from '../base/text';
import type { WordIntensity } from '../syntax/vocabulary';
import { heartRateReserveShare } from '../training/trimp';
import { racePace, shareOfVdot, vdotOf } from '../training/vdot';
import { HALF_MARATHON_M, MARATHON_M, stepDistance } from '../values/distance';
import { SECONDS_PER_MINUTE, stepDuration } from '../values/duration';
import { spokenPace } from '../values/pace';
import { kindFacts } from './kinds';
import { vdotOfProfile } from './profile';
import { isWithoutGoal } from './queries/goalRaces';
import { vdotOfRace } from './queries/raced';
import { hardRepetitions, isDoubtful, type Repetition, repetitionsOf, timesOf, withoutStrides } from './repetitions';
import { forcedIntensity, partsOf } from './rows';
import { labelEffort, type StepEffort, stepEffort, timeOfSteps, withWordsOfGroups } from './stepEffort';
import type {
  AthleteProfile,
  Day,
  DayOptions,
  HardVerdict,
  Intensity,
  Session,
  SessionDraft,
  Step,
  TextPlace,
} from './types';

/** Row 5: 85 % of the maximum heart rate or 80 % of the reserve, for 20 minutes. */
const HARD_HEART_RATE = 0.85;
const HARD_RESERVE = 0.8;
/** Row 6: 80 % of VDOT for 20 minutes. */
const HARD_VDOT_SHARE = 0.8;
const HARD_MIN_S = 20 * SECONDS_PER_MINUTE;
/**
 * Row 6 by races, where neither VDOT nor threshold are told. Threshold is 88 % of VDOT (Daniels); a race of some weeks ago shows a VDOT
 * that is off by two or three per cent, so it begins a little below (a convention).
 */
const HARD_RACED_SHARE = 0.86;
const RACED_MIN_S = 15 * SECONDS_PER_MINUTE;
/** A run so much better than the best race has a wrong number rather than a runner who never raced as well (a convention). */
const BEYOND_RACES = 1.08;
/** Row 4: Seiler and Kjerland's bands of the session's effort are up to 4, 5 and 6, and from 7 on. */
const MODERATE_RPE = 5;
/** Long runs that count as hard for spacing. */
const HARD_LONG_S = 120 * SECONDS_PER_MINUTE;
const HARD_LONG_RPE = 6;
const HARD_LONG_MARATHON_PACE_S = 20 * SECONDS_PER_MINUTE;
/** From so long at marathon pace or steady on a session is more than easy. */
const MODERATE_MIN_S = 10 * SECONDS_PER_MINUTE;

/**
 * Whether a session is hard, by the first row of the ladder whose evidence is there; `Hardness` looks at days, not
 * sessions. Without evidence it is not hard: unknown intensity never accuses.
 */
export function hardVerdict(
  draft: SessionDraft,
  profile: AthleteProfile,
  options: DayOptions,
  racedVdot: RacedVdot,
): HardVerdict {
  const { read } = draft;
  if (read.status === 'skip') return notHard;
  const forced = forcedIntensity(read);
  if (forced) return { isHard: forced === 'hard', row: 1, because: say`because it says ${forcedText(draft)}` };
  const word = wordIntensity(draft);
  if (word === 'hard' || word === 'race') return { isHard: true, row: 2, because: say`because ${tellingWord(draft)}` };
  // A walk or a yoga class beyond its limits makes the day easy, whatever it felt like.
  if (read.sport === 'recovery') return notHard;
  const work = workOf(draft, profile);
  return (
    hardBySteps(draft, work, profile, options) ??
    hardByRpe(draft, options) ??
    hardByHeartRate(draft, profile) ??
    hardByPace(draft, profile) ??
    hardByRaces(draft, profile, racedVdot) ??
    hardByRepetitions(draft, work, profile) ??
    notHard
  );
}

/** The VDOT of the best race of the weeks before; asked only where nothing else tells. */
export type RacedVdot = () => number | undefined;

const notHard: HardVerdict = { isHard: false, row: 8, because: say`because nothing here says that it was hard` };

/** How intense a session counts, and from what. */
export function intensityOf(
  draft: SessionDraft,
  hard: HardVerdict,
  profile: AthleteProfile,
  racedVdot: RacedVdot,
): { readonly intensity: Intensity; readonly intensityFrom: Message } {
  const { read } = draft;
  const word = wordIntensity(draft);
  const fromWord = say`the word ${tellingWord(draft)}`;
  if (word === 'race' && forcedIntensity(read) !== 'easy') return { intensity: 'race', intensityFrom: fromWord };
  if (hard.row === 1) return { intensity: hard.isHard ? 'hard' : 'easy', intensityFrom: forcedText(draft) };
  if (word === 'strength') return { intensity: 'strength', intensityFrom: fromWord };
  if (hard.isHard) return { intensity: 'hard', intensityFrom: hard.because };
  if (read.rpe !== undefined && read.rpe >= MODERATE_RPE && read.sport !== 'recovery') {
    return { intensity: 'moderate', intensityFrom: say`rpe ${read.rpe}` };
  }
  const moderate = word === 'moderate' ? undefined : moderateBySteps(draft, profile);
  if (moderate) return { intensity: 'moderate', intensityFrom: moderate };
  const byRaces = read.rpe === undefined ? besideRaces(draft, profile, racedVdot) : undefined;
  if (byRaces) return { intensity: byRaces.intensity, intensityFrom: byRaces.because };
  if (word === 'evidence') {
    return { intensity: 'easy', intensityFrom: read.rpe === undefined ? nothingSaysMore : say`rpe ${read.rpe}` };
  }
  return { intensity: word, intensityFrom: fromWord };
}

/**
 * Whether a day counts as hard: races, hard sessions, long runs that count as hard, and days of twice the usual load. Everything that says
 * or counts what was hard goes by this and by `whyHard`: rules, hovers, lenses, rows of weeks, the export.
 */
export function isHardDay({ hardness }: Pick<Day, 'hardness'>): boolean {
  return hardness !== undefined;
}

/** Why a session counts as hard, itself or as a part of its day; `undefined` when it does not. */
export function whyHard(session: Session, { hardness, countedSessions }: Day): Message | undefined {
  if (session.hard.isHard) return session.hard.because;
  const isAll = hardness?.from === 'big-day' && countedSessions.includes(session);
  return hardness?.session === session || isAll ? hardness?.because : undefined;
}

/** The VDOT that a session shows, where its words say that it is a race and none that it was run for something else. */
export function racedVdotOf(draft: SessionDraft): number | undefined {
  const { read, place } = draft;
  const isRaced = wordIntensity(draft) === 'race' && forcedIntensity(read) !== 'easy' && !isLight(read);
  return isRaced && !isWithoutGoal(read, place) ? vdotOfRace(read) : undefined;
}

function isLight({ rpe }: SessionDraft['read']): boolean {
  return rpe !== undefined && rpe < RACED_RPE;
}

/** What an easy session without any evidence goes by. */
export const nothingSaysMore = say`nothing that says more`;

/** What the words say: the kind of races and of what is no endurance training, else a word of effort, the shape, the kind. */
function wordIntensity(draft: SessionDraft): WordIntensity {
  const { kind, sport } = draft.read;
  const ofKind = draft.isParkrun ? parkrunIntensity(draft) : kindFacts(kind).intensity;
  if (ofKind === 'race' || sport === 'strength' || sport === 'recovery') return ofKind;
  const { effort, shape } = said(draft);
  const built = shape ? kindFacts(shape.word).intensity : ofKind;
  // A light fartlek is not easy, and not hard either.
  if (built === 'hard' && (effort?.effort === 'easy' || effort?.effort === 'recovery')) return 'moderate';
  return effort?.effort ?? built;
}

/** A parkrun counts as a race only when it was run as one. */
function parkrunIntensity({ read }: SessionDraft): WordIntensity {
  const isRaced = (read.rpe ?? 0) >= RACED_RPE || forcedIntensity(read) === 'hard';
  return isRaced || read.race?.goalS !== undefined || read.race?.place !== undefined ? 'race' : 'evidence';
}

const RACED_RPE = 7;

/** The word that `wordIntensity` goes by. */
function tellingWord(draft: SessionDraft): string {
  const { read, isParkrun } = draft;
  const { effort, shape } = said(draft);
  const word = wordIntensity(draft);
  if (effort?.effort === word) return effort.text.toLowerCase();
  if (shape && kindFacts(shape.word).intensity === word) return shape.word;
  return isParkrun ? 'parkrun' : read.kind;
}

function forcedText(draft: SessionDraft): string {
  return said(draft).forced?.text ?? '';
}

/** The words of a session about its effort and its shape, from whichever of its lines has them first. */
function said({ read, place }: SessionDraft) {
  // What stands beside the sum of a day is of one of its runs, and not of each.
  const rows = (read.rows ?? []).filter(({ role }) => role !== 'splits');
  const parts = partsOf({ body: read.body, rows, place });
  const textOf = (line: TextPlace['line'], { start, end }: Span) => line.text.slice(start, end);
  const [forced] = parts.flatMap(({ line, body }) => (body.forced ? { text: textOf(line, body.forced.span) } : []));
  const [effort] = parts.flatMap(({ line, body }) =>
    body.effort ? { ...body.effort, text: textOf(line, body.effort.span) } : [],
  );
  const [shape] = parts.flatMap(({ body }) => body.shape ?? []);
  return { forced, effort, shape };
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
  const fastS = timeOfSteps(withWordsOfGroups(steps), profile, step => isMarathonPaceOrFaster(step, profile));
  return fastS >= HARD_LONG_MARATHON_PACE_S ? say`because of 20 minutes at marathon pace` : undefined;
}

/* ---- steps -------------------------------------------------------------------------------------------------------- */

/** What a session holds beside easy running: its steps, and its repetitions without the strides that leave it easy. */
interface Work {
  readonly steps: readonly Step[];
  readonly repetitions: readonly Repetition[];
}

const noWork: Work = { steps: [], repetitions: [] };

function workOf(draft: SessionDraft, profile: AthleteProfile): Work {
  const { read } = draft;
  if (read.steps.length === 0 || (read.sport !== 'run' && read.sport !== 'cross')) return noWork;
  const steps = withWordsOfGroups(read.steps);
  const repetitions = repetitionsOf(steps, profile, read.sport);
  const word = wordIntensity(draft);
  const mayHaveStrides = word === 'easy' || word === 'recovery' || word === 'evidence';
  return {
    steps,
    repetitions: mayHaveStrides && !isAllOfRun(draft, repetitions) ? withoutStrides(repetitions) : repetitions,
  };
}

/** `wu, 30:60s x 8`: with recoveries, and beside nothing but a warm-up and a cool-down, they are no strides of an easy run. */
function isAllOfRun(draft: SessionDraft, repetitions: readonly Repetition[]): boolean {
  const isTold = partsOf({ ...draft.read, place: draft.place }).some(({ body }) => body.totals.length > 0);
  const main = repetitions.filter(({ step }) => step.label !== 'wu' && step.label !== 'cd');
  return (
    !isTold &&
    wordIntensity(draft) === 'evidence' &&
    main.every(({ times, recovery }) => times > 1 && recovery !== undefined)
  );
}

function secondsAt(
  efforts: readonly StepEffort[],
  { read }: SessionDraft,
  work: Work,
  profile: AthleteProfile,
): number {
  const counted = new Set(work.repetitions.map(({ step }) => step));
  const isWanted = (step: Step) => {
    const effort = counted.has(step) ? stepEffort(step, profile, read.sport) : undefined;
    return effort !== undefined && efforts.includes(effort);
  };
  return timeOfSteps(work.steps, profile, isWanted);
}

function hardBySteps(
  draft: SessionDraft,
  work: Work,
  profile: AthleteProfile,
  options: DayOptions,
): HardVerdict | undefined {
  const minutes = options['hard.min-quality-min'];
  const qualityS = secondsAt(['threshold', 'faster'], draft, work, profile);
  if (qualityS >= minutes * SECONDS_PER_MINUTE) {
    return { isHard: true, row: 3, because: say`because of ${minutes} min and more at threshold or faster` };
  }
  const fast = work.repetitions.filter(({ effort }) => effort === 'faster');
  if (timesOf(fast) < 2) return undefined;
  const what = inWords(fast, draft);
  return { isHard: true, row: 3, because: say`because of ${what} faster than threshold` };
}

function moderateBySteps(draft: SessionDraft, profile: AthleteProfile): Message | undefined {
  const work = workOf(draft, profile);
  const told = secondsAt(['marathon', 'brisk', 'threshold', 'faster'], draft, work, profile);
  if (told >= MODERATE_MIN_S) return say`10 min and more at marathon pace or steady`;
  const repeated = draft.read.sport === 'cross' ? hardRepetitions(work.repetitions, profile) : [];
  if (repeated.length > 0) return inWords(repeated, draft);
  return standsOut(draft, profile) ? say`10 min and more at a pace of their own` : undefined;
}

/** Whether a part of a run has a pace of its own: `12 km w/ 5 km in 22:30`, or beside a warm-up, a cool-down or an easy part. */
function standsOut({ read }: SessionDraft, profile: AthleteProfile): boolean {
  const { steps, sport } = read;
  // Strides frame nothing: `DL 12 km 4:50 + 5 x 100 Stg.`
  const isFramed = steps.some(
    ({ label }) => labelEffort(label) === 'easy' && label !== 'strides' && label !== 'drills',
  );
  const parts = [...steps.flatMap(({ ofWhich }) => ofWhich), ...(isFramed ? steps : [])];
  const paced = parts.filter(step => stepEffort(step, profile, sport) === undefined && isPaced(step));
  return sport === 'run' && timeOfSteps(paced, profile, () => true) >= MODERATE_MIN_S;
}

function isPaced({ distanceM, durationS, target, actualsS }: Step): boolean {
  if (distanceM === undefined) return durationS !== undefined && target?.type === 'pace';
  return durationS !== undefined || target !== undefined || actualsS.length > 0;
}

/** Repetitions are run as the session is called: `MP session: 3 x 5 km r 1 km`. */
const TELLING: ReadonlySet<string> = new Set(['easy', 'recovery', 'strides', 'mp']);

/** Laps and loops are the way that was run: `3 x 2 km loop`, `4 laps`. */
const ROUNDS =
  /\b(?:[2-9]|\d\d)\s*(?:x|×|mal)?\s*(?:[\d.,]+\s*(?:m|km|mi|miles?|meter)?[\s-]*)?(?:laps?|loops?|runden?|schleifen?)\b/i;

/**
 * Repetitions that tell no effort; how short they are and what is between them shows that they were fast. In other sports it does not,
 * and only those are hard that are called so: `bike 8 x 1 min hard, 1 min easy`.
 */
function hardByRepetitions(draft: SessionDraft, work: Work, profile: AthleteProfile): HardVerdict | undefined {
  const { read } = draft;
  const isTrained = read.sport === 'run' || read.sport === 'cross';
  // `warm up 3 laps, 6 x 800 m`: laps around what was fast.
  const isFramed = read.steps.some(({ label }) => label === 'wu' || label === 'cd');
  const isOfRounds = !isFramed && ROUNDS.test(textOf(draft));
  if (!isTrained || TELLING.has(said(draft).effort?.effort ?? read.kind) || isOfRounds) return undefined;
  const sure = work.repetitions.filter(each => !isDoubtful(each) && (read.sport === 'run' || isCalledHard(each)));
  const found = hardRepetitions(sure, profile);
  if (found.length === 0) return undefined;
  const what = inWords(found, draft);
  const hasPauses = found.some(({ recovery }) => recovery !== undefined);
  const because = hasPauses ? say`because of ${what} with recoveries` : say`because of ${what}`;
  return { isHard: true, row: 7, because };
}

function isCalledHard({ effort }: Repetition): boolean {
  return effort === 'threshold' || effort === 'faster';
}

/** `6 × 800 m`; of several sorts how many they were. */
function inWords(repetitions: readonly Repetition[], { read }: SessionDraft): Message {
  const [only, another] = repetitions;
  const { distanceM, durationS } = only?.step ?? {};
  const length = distanceM === undefined ? durationS && stepDuration(durationS) : stepDistance(distanceM, read.unit);
  if (!only || another || !length) return say`${timesOf(repetitions)} repetitions`;
  return say`${only.times} × ${length}`;
}

/** The words of an entry without its note. */
function textOf({ read: { entry, rows = [] }, place }: SessionDraft): string {
  return [{ line: place.line, entry }, ...rows]
    .map(row => row.line.text.slice(row.entry.span.start, row.entry.note?.span.start ?? row.entry.span.end))
    .join('\n');
}

/* ---- effort, heart rate and pace ---------------------------------------------------------------------------------- */

function hardByRpe({ read: { rpe } }: SessionDraft, options: DayOptions): HardVerdict | undefined {
  return rpe === undefined
    ? undefined
    : { isHard: rpe >= options['hard.rpe'], row: 4, because: say`because rpe ${rpe}` };
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

function hardByRaces(draft: SessionDraft, profile: AthleteProfile, racedVdot: RacedVdot): HardVerdict | undefined {
  const found = besideRaces(draft, profile, racedVdot);
  return found?.intensity === 'hard' ? { isHard: true, row: 6, because: found.because } : undefined;
}

/** On a treadmill the pace is not that of the road. */
const TREADMILL = /treadmill|laufband/i;

/**
 * How intense a run of which no word and no heart rate tells was, by its pace beside that of the runner's races. `undefined` without
 * a race, and where VDOT or threshold are told.
 */
function besideRaces(draft: SessionDraft, profile: AthleteProfile, racedVdot: RacedVdot): BesideRaces | undefined {
  const { read } = draft;
  const { sport, paceSPerKm, durationS, distanceM, averageBpm, unit } = read;
  if (sport !== 'run' || paceSPerKm === undefined || durationS === undefined || distanceM === undefined)
    return undefined;
  if (read.distanceIsMinimum || read.durationIsMinimum || durationS < RACED_MIN_S) return undefined;
  if (wordIntensity(draft) !== 'evidence' || draft.isParkrun || vdotOfProfile(profile) !== undefined) return undefined;
  if ((averageBpm !== undefined && profile.maxBpm !== undefined) || TREADMILL.test(textOf(draft))) return undefined;
  const vdot = racedVdot();
  if (vdot === undefined || (vdotOf(distanceM, durationS) ?? 0) > BEYOND_RACES * vdot) return undefined;
  const pace = spokenPace(paceSPerKm, unit);
  const race = RACES.find(({ distanceM: raceM }) => paceSPerKm <= AS_FAST * (racePace(vdot, raceM) ?? 0));
  if (!race) return { intensity: 'easy', because: say`${pace}, slower than your marathon pace` };
  const isHard = (shareOfVdot(paceSPerKm, vdot) ?? 0) >= HARD_RACED_SHARE;
  return isHard
    ? { intensity: 'hard', because: say`because ${pace} is your ${race.name} pace` }
    : { intensity: 'moderate', because: say`${pace}, your ${race.name} pace` };
}

interface BesideRaces {
  readonly intensity: 'easy' | 'moderate' | 'hard';
  /** Of a hard run it completes "hard, …", else "going by …". */
  readonly because: Message;
}

const RACES: readonly { readonly name: Message; readonly distanceM: number }[] = [
  { name: '5 km', distanceM: 5000 },
  { name: '10 km', distanceM: 10_000 },
  { name: say`half marathon`, distanceM: HALF_MARATHON_M },
  { name: say`marathon`, distanceM: MARATHON_M },
];
/** A pace this close to that of a race is that pace (a convention). */
const AS_FAST = 1.01;

const AT_MARATHON_PACE: ReadonlySet<StepEffort | undefined> = new Set(['marathon', 'brisk', 'threshold', 'faster']);

function isMarathonPaceOrFaster(step: Step, profile: AthleteProfile): boolean {
  return AT_MARATHON_PACE.has(stepEffort(step, profile, 'run'));
}
