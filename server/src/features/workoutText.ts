import { sessionInShort, sessionName } from '../analysis/kit/phrases';
import { capitalised, joined, render } from '../base/message';
import { thresholdPaceOf, vdotOfProfile } from '../model/profile';
import { withWordsOfGroups } from '../model/stepEffort';
import { timeAsRunS } from '../model/steps';
import type { AthleteProfile, DateSpan, Log, Session, Step, StepTarget } from '../model/types';
import type { RacePace } from '../syntax/tree';
import { racePace, trainingPaces } from '../training/vdot';
import { dateAndWeekday } from '../values/date';
import { type LogUnit, RACE_PACE_DISTANCES_M, stepDistance } from '../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, paceOf, spokenPace } from '../values/pace';
import { describeSteps } from './hover/steps';
import { plannedIn, sessionsIn } from './plannedSessions';

// The text that the workout builder of intervals.icu reads (its forum: topics 1163 and 123701). A line behind a dash is a step: words, then how
// long or how far, then the target. `4x` above some of them, between blank lines, repeats them; it knows no repeats within repeats. `m` is minutes, `mtr` metres.

/**
 * The sessions of some dates as workouts, one below the other, each with its date and name; of one alone just the workout. What is planned;
 * where nothing is, what was done, to do it again.
 */
export function exportWorkouts(log: Log, span: DateSpan): string {
  const planned = plannedIn(log, span);
  const workouts = (planned.length > 0 ? planned : sessionsIn(log, span)).map(({ session, date }) => ({
    title: `${dateAndWeekday(date)}: ${render(capitalised(sessionInShort(session, log)))}`,
    text: workoutText(session, log.athleteProfile(date)),
  }));
  if (workouts.length === 1) return `${workouts[0]?.text ?? ''}\n`;
  return workouts.map(({ title, text }) => `${title}\n\n${text}\n`).join('\n\n');
}

/** One session as a workout. Paces that the log tells by a letter or a race are written as such, where it knows the runner's own. */
export function workoutText(session: Session, profile: AthleteProfile): string {
  const writing = { profile, unit: session.unit, isRun: session.sport === 'run' };
  const steps = withWordsOfGroups(session.steps);
  const parts = steps.length > 0 ? partsOf(steps, writing) : [plain(wholeSession(session, writing))];
  return joinedParts(parts)
    .map(({ count, most = '', lines }) => (count === undefined ? lines : [`${count}x${most}`, ...lines]).join('\n'))
    .join('\n\n');
}

/** What a step is written with. */
interface Writing {
  readonly profile: AthleteProfile;
  readonly unit: LogUnit;
  /** Paces are for runs. */
  readonly isRun: boolean;
}

/** Lines between two blank ones; with a count they are repeated. */
interface Part {
  readonly count?: number;
  /** Words behind the count. */
  readonly most?: string;
  readonly lines: readonly string[];
}

function plain(line: string): Part {
  return { lines: [line] };
}

/** Parts that are not repeated stand together. */
function joinedParts(parts: readonly Part[]): readonly Part[] {
  const joinedSoFar: Part[] = [];
  for (const part of parts) {
    const last = joinedSoFar.at(-1);
    if (last && last.count === undefined && part.count === undefined)
      joinedSoFar.splice(-1, 1, { lines: [...last.lines, ...part.lines] });
    else joinedSoFar.push(part);
  }
  return joinedSoFar;
}

/* ---- steps ------------------------------------------------------------------------------------------------------- */

function partsOf(steps: readonly Step[], writing: Writing): readonly Part[] {
  return steps.flatMap(step => partsOfStep(step, writing));
}

function partsOfStep(step: Step, writing: Writing): readonly Part[] {
  const { count = 1, recovery } = step;
  const rest = recovery ? [lineOf({ cue: recovery.mode ?? 'recovery', length: lengthOf(recovery, writing) })] : [];
  const inner = joinedParts(step.steps.length > 0 ? partsOf(step.steps, writing) : ownParts(step, writing));
  const [only, another] = inner;
  const once = [...inner, ...rest.map(plain)];
  if (count === 1) return once;
  const isFlat = only !== undefined && another === undefined && only.count === undefined && only.lines.every(isStep);
  if (isFlat) {
    const most = step.countMax === undefined ? '' : `, or up to ${step.countMax} times`;
    return [{ count, most, lines: [...only.lines, ...rest] }];
  }
  // A repeat within a repeat is written out. What has no length, or would be too long, is said in words.
  const isRepeat = inner.some(part => part.count !== undefined);
  if (isRepeat && count <= MOST_SETS) return Array.from({ length: count }, () => once).flat();
  return describeSteps([step], writing.unit).map(words => plain(capital(render(words))));
}

const MOST_SETS = 12;

/** A step without steps of its own. What is known of its parts alone is written part by part. */
function ownParts(step: Step, writing: Writing): readonly Part[] {
  const line = stepLine(step, writing);
  if (step.ofWhich.length === 0) return [plain(line)];
  const rest = withoutParts(step);
  const parts = partsOf(step.ofWhich, writing);
  if (rest) return [plain(stepLine(rest, writing)), ...parts];
  const words = joined(describeSteps(step.ofWhich, writing.unit), ', ');
  return [plain(line), plain(`Of which ${render(words)}`)];
}

/** The step without its parts, where both are told by distance, or both by time. */
function withoutParts({ distanceM, durationS, ofWhich, ...words }: Step): Step | undefined {
  const left = (whole: number | undefined, each: (step: Pick<Step, 'distanceM' | 'durationS'>) => number | undefined) =>
    ofWhich.reduce<number | undefined>((sum, part) => {
      const own = each(part);
      const between = part.recovery ? each(part.recovery) : 0;
      if (sum === undefined || own === undefined || between === undefined || part.steps.length > 0) return undefined;
      return sum - (part.count ?? 1) * (own + between);
    }, whole);
  const leftM = left(distanceM, step => step.distanceM) ?? 0;
  if (leftM > 0) return { ...words, distanceM: leftM, ofWhich: [] };
  const leftS = left(durationS, step => step.durationS) ?? 0;
  return leftS > 0 ? { ...words, durationS: leftS, ofWhich: [] } : undefined;
}

function stepLine(step: Step, writing: Writing): string {
  const { label, target, durationS, distanceM } = step;
  const name = label === undefined ? '' : (cueWords.get(label) ?? label);
  const meant = target ? targetOf(target, step, writing) : {};
  const timeS = timeAsRunS(step) ?? durationS;
  const pace = meant.text === undefined && meant.cue === undefined ? paceText(distanceM, timeS, writing) : undefined;
  return lineOf({
    cue: [name, meant.cue ?? ''].filter(text => text !== '').join(' '),
    length: lengthOf(step, writing),
    target: meant.text ?? pace,
  });
}

const cueWords: ReadonlyMap<string, string> = new Map([
  ['wu', 'warmup'],
  ['cd', 'cooldown'],
]);

/* ---- a session without steps ------------------------------------------------------------------------------------- */

function wholeSession(session: Session, writing: Writing): string {
  const { averageBpm, zone, rpe, paceSPerKm, powerW, distanceM, durationS, race } = session;
  const meant: Meant =
    powerW !== undefined
      ? { text: `${powerW}w` }
      : averageBpm !== undefined
        ? heartRateTarget(averageBpm, writing.profile)
        : zone !== undefined
          ? { text: zoneText(zone) }
          : paceSPerKm !== undefined && writing.isRun
            ? { text: `${spokenPace(paceSPerKm, writing.unit)} Pace` }
            : rpe !== undefined
              ? { cue: `RPE ${rpe}` }
              : {};
  const pace = meant.text === undefined ? paceText(distanceM, race?.goalS ?? durationS, writing) : undefined;
  return lineOf({
    cue: [render(sessionName(session)), meant.cue ?? ''].filter(text => text !== '').join(' '),
    length: lengthOf(session, writing),
    target: meant.text ?? pace,
  });
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

interface StepText {
  readonly cue: string;
  readonly length: string;
  readonly target?: string | undefined;
}

/** Without a length a line is no step, and stands there as words. */
function lineOf({ cue, length, target = '' }: StepText): string {
  const words = length === '' ? [capital(cue), target] : ['-', capital(wordsAlone(cue)), length, target];
  return words.filter(text => text !== '').join(' ');
}

function isStep(line: string): boolean {
  return line.startsWith('- ');
}

/** A number glued to a letter in front of the length would be taken for it. */
function wordsAlone(cue: string): string {
  return cue.replace(/\d+[\p{L}'"]\S*/gu, '').trim();
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `800mtr`, `3km`, `1.5mi`; `90s`, `20m`, `1h5m`. Of both the distance, as the pace tells the time. */
function lengthOf(
  { distanceM, durationS }: { readonly distanceM?: number | undefined; readonly durationS?: number | undefined },
  { unit }: Writing,
): string {
  if (distanceM !== undefined) return render(stepDistance(distanceM, unit)).replace(/ m$/, 'mtr').replace(' ', '');
  if (durationS === undefined) return '';
  const seconds = Math.round(durationS);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / SECONDS_PER_HOUR), 'h'],
    [Math.floor((seconds % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE), 'm'],
    [seconds % SECONDS_PER_MINUTE, 's'],
  ];
  return parts.flatMap(([amount, sign]) => (amount > 0 ? `${amount}${sign}` : [])).join('');
}

/* ---- targets ----------------------------------------------------------------------------------------------------- */

/** A target as the site reads it, or words for the runner where it has none such. */
interface Meant {
  readonly text?: string;
  readonly cue?: string;
}

function targetOf(target: StepTarget, { distanceM }: Step, writing: Writing): Meant {
  const { profile, unit } = writing;
  switch (target.type) {
    case 'pace':
      return { text: `${spokenPace(target.paceSPerKm, unit)} Pace` };
    case 'time': {
      const text = paceText(distanceM, target.timeS, writing);
      return text === undefined ? {} : { text };
    }
    case 'letter':
      return letterTarget(target.letter, writing);
    case 'race': {
      const pace = ownRacePace(target.race, profile);
      return pace === undefined ? { cue: raceCues[target.race] } : { text: `${spokenPace(pace, unit)} Pace` };
    }
    case 'relative': {
      const pace = ownRacePace(target.race, profile);
      if (pace !== undefined) return { text: `${spokenPace(pace + target.slowerSPerKm, unit)} Pace` };
      return { cue: `${target.slowerSPerKm > 0 ? 'slower' : 'faster'} than ${raceCues[target.race]}` };
    }
    case 'zone':
      return { text: zoneText(target.zone) };
    case 'heart-rate':
      return heartRateTarget(target.bpm, profile);
    case 'percent':
      return { text: `${target.percent}% HR` };
    case 'effort':
      return { cue: `RPE ${target.rpe}` };
  }
}

const raceCues = {
  MP: 'marathon pace',
  HMP: 'half-marathon pace',
  '10K': 'ten-kilometre race pace',
  '5K': 'five-kilometre race pace',
  '3K': 'three-kilometre race pace',
  mile: 'mile race pace',
} as const satisfies Readonly<Record<keyof typeof RACE_PACE_DISTANCES_M, string>>;

const letterCues: ReadonlyMap<string, string> = new Map([
  ['E', 'easy pace'],
  ['M', 'marathon pace'],
  ['I', 'interval pace'],
  ['R', 'repetition pace'],
]);

function letterTarget(letter: string, { profile, unit }: Writing): Meant {
  const vdot = vdotOfProfile(profile);
  const paces = vdot === undefined ? undefined : trainingPaces(vdot);
  const thresholdPace = thresholdPaceOf(profile);
  if (letter === 'T')
    // The site has a threshold pace of its own, of which it reads percentages.
    return { text: thresholdPace === undefined ? '100% Pace' : `${spokenPace(thresholdPace, unit)} Pace` };
  if (!paces) return { cue: letterCues.get(letter) ?? '' };
  if (letter === 'E') {
    const [slow] = spokenPace(paces.E.slowSPerKm, unit).split('/');
    return { text: `${slow}-${spokenPace(paces.E.fastSPerKm, unit)} Pace` };
  }
  const pace = letter === 'M' ? paces.M : letter === 'I' ? paces.I : paces.R;
  return { text: `${spokenPace(pace, unit)} Pace` };
}

function ownRacePace(race: RacePace, profile: AthleteProfile): number | undefined {
  const vdot = vdotOfProfile(profile);
  return vdot === undefined ? undefined : racePace(vdot, RACE_PACE_DISTANCES_M[race]);
}

/** The site reads heart rates as shares of the highest, or of that at threshold. */
function heartRateTarget(bpm: number, { maxBpm, thresholdBpm }: AthleteProfile): Meant {
  if (maxBpm !== undefined) return { text: `${Math.round((100 * bpm) / maxBpm)}% HR` };
  if (thresholdBpm !== undefined) return { text: `${Math.round((100 * bpm) / thresholdBpm)}% LTHR` };
  return { cue: `heart rate ${bpm}` };
}

/** `Z2 HR`; between two zones `Z2-Z3 HR`. */
function zoneText(zone: number): string {
  const [low, high] = [Math.floor(zone), Math.ceil(zone)];
  return low === high ? `Z${zone} HR` : `Z${low}-Z${high} HR`;
}

function paceText(
  distanceM: number | undefined,
  timeS: number | undefined,
  { isRun, unit }: Writing,
): string | undefined {
  const pace = distanceM === undefined || timeS === undefined || !isRun ? undefined : paceOf(distanceM, timeS);
  return pace !== undefined && isPossiblePace(pace) ? `${spokenPace(pace, unit)} Pace` : undefined;
}
