import type { Meant, MeantSession } from './meaning';
import { near } from './near';
import type { ReadDay } from './readLine';

const HEART_RATE_SLACK = 0.03;
const CLIMB_SLACK = 0.05;
const EFFORT_SLACK = 0.5;

/** Whether heart rate, climb and effort of a session are as meant. */
export function factsFit(
  { hr_avg: average, hr_max: highest, climb_m: climb, rpe }: ReadDay['sessions'][number],
  meant: MeantSession,
): boolean {
  return (
    near(average ?? highest, meant.hr, HEART_RATE_SLACK) &&
    near(climb, meant.climb_m, CLIMB_SLACK) &&
    (meant.rpe === undefined || (rpe !== undefined && Math.abs(rpe - meant.rpe) <= EFFORT_SLACK))
  );
}

/* ---- body and life ----------------------------------------------------------------------------------------------- */

type SignalName = keyof NonNullable<Meant['signals']>;

/** Levels of these are asked for only where the line writes one. */
const FEELINGS: ReadonlySet<string> = new Set<SignalName>(['stress', 'mood', 'fatigue', 'soreness']);
const FEELING_SLACK = 0.15;
const LEVEL_OF_TEN = /\d\s*\/\s*10/;
const EXACT: Readonly<Partial<Record<SignalName, number>>> = { rhr_bpm: 1, temperature_c: 2 };
const SIGNAL_SLACK = 0.03;
const STATES: ReadonlySet<string> = new Set<NonNullable<Meant['day']>[number]>(['rest', 'sick', 'injury', 'travel']);

/** Whether states and signals are as meant: those that are there, and no others. */
export function signalsFit(day: ReadDay | undefined, meant: Meant): boolean {
  const read = signalsOf(day);
  return hasStates(read, meant) && hasNoOthers(read, meant) && hasSignals(read, meant);
}

interface ReadSignals {
  readonly states: ReadonlySet<string>;
  readonly isResting: boolean;
  readonly hurts: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

function signalsOf(day: ReadDay | undefined): ReadSignals {
  const states = new Set(day?.states?.map(({ kind }) => kind));
  const sessions = day?.sessions ?? [];
  const temperature = sessions.findLast(session => session.temperature_c !== undefined)?.temperature_c;
  return {
    states,
    isResting: /^(rest|active-recovery)/.test(day?.class ?? ''),
    // `pain 0/10`: none.
    hurts: states.has('pain') || sessions.some(({ pain = [] }) => pain.some(({ level }) => level !== 0)),
    values: { ...day?.metrics, ...(temperature !== undefined && { temperature_c: temperature }) },
  };
}

function hasStates({ states, isResting, hurts }: ReadSignals, { day = [], maybe = [] }: Meant): boolean {
  return day.every(
    state =>
      maybe.includes(state) || states.has(state) || (state === 'rest' && isResting) || (state === 'injury' && hurts),
  );
}

function hasNoOthers({ states, hurts, values }: ReadSignals, meant: Meant): boolean {
  const allowed: ReadonlySet<string> = new Set([
    ...(meant.maybe ?? []),
    ...(meant.day ?? []),
    ...Object.keys(meant.signals ?? {}),
  ]);
  const mayBe = (name: string) => allowed.has(name) || (name === 'injury' && allowed.has('pain'));
  const mayHurt = meant.signals?.pain === true || meant.maybe?.includes('pain') || allowed.has('injury');
  return (
    [...states].every(state => !STATES.has(state) || mayBe(state)) &&
    (!hurts || mayHurt === true) &&
    Object.keys(values).every(name => !FEELINGS.has(name) || allowed.has(name))
  );
}

function hasSignals({ hurts, values }: ReadSignals, { signals = {}, maybe = [], text }: Meant): boolean {
  return Object.entries(signals).every(([name, meant]) => {
    if (maybe.includes(name)) return true;
    if (typeof meant === 'boolean') return hurts === meant;
    if (FEELINGS.has(name) && !LEVEL_OF_TEN.test(text)) return true;
    const value = values[name];
    const read = typeof value === 'number' ? value : undefined;
    const slack = FEELINGS.has(name) ? FEELING_SLACK : EXACT[name as SignalName];
    if (slack === undefined || typeof meant !== 'number') return near(read, meant, SIGNAL_SLACK);
    return read !== undefined && Math.abs(read - meant) <= slack;
  });
}
