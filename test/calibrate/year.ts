import { DAYS_PER_WEEK, type DayNumber, isoDate, weekdayName } from '../../server/src/values/date';
import { type Chance, createChance } from '../support/chance';
import { dayNumber } from '../support/log';
import { isHard, isRun, type Race, type Runner, type Slot } from './runners';

/** A log, and the day on which it is looked at. */
export interface LookedAt {
  readonly text: string;
  readonly today: DayNumber;
}

const FIRST_MONDAY = dayNumber('2026-01-05');
const WEEKS = 52;
/** The rest of the year is planned ahead. */
const DONE_WEEKS = 44;
export const SEASON_WEEKS = 26;

/** The year of a runner, always the same for a seed. The weeks after those that are done are planned. */
export function yearOf(runner: Runner, seed: number, doneWeeks = DONE_WEEKS): LookedAt {
  const chance = createChance(seed);
  const breaks = breaksOf(runner, chance);
  const today = FIRST_MONDAY + doneWeeks * DAYS_PER_WEEK - 1;
  const year: Year = { runner, chance, today, longestKm: [] };
  const weeks = Array.from({ length: WEEKS }, (_, index) => weekText(year, shapeOf(runner, index, breaks), index));
  return { text: `maxhr ${MAX_HR}\n${weeks.flat().join('\n')}\n`, today };
}

interface Year {
  readonly runner: Runner;
  readonly chance: Chance;
  readonly today: DayNumber;
  /** The longest run of each week so far. */
  readonly longestKm: number[];
}

/* ---- the shape of a week ------------------------------------------------------------------------------------------- */

/** The weeks with an illness, and the week of the holiday. */
interface Breaks {
  readonly ill: ReadonlySet<number>;
  readonly holiday: number;
}

function breaksOf({ illnesses }: Runner, { from }: Chance): Breaks {
  // They are early in the seasons, away from races, with time for each return.
  const free = [6, 10, 14, 32, 36];
  const take = () => free.splice(from(0, free.length - 1), 1)[0] ?? 0;
  const holiday = take();
  return { holiday, ill: new Set(Array.from({ length: illnesses }, take)) };
}

interface Shape {
  /** As a share of the usual distance. */
  readonly volume: number;
  readonly hasQuality: boolean;
  readonly event?: 'ill' | 'holiday' | 'race';
}

/** The volume of four weeks, of which the last is lighter. */
const BLOCK = [1, 1.04, 1.08, 0.75] as const;
/** The volume at the beginning and at the end of a season. It grows from block to block. */
const [SEASON_FROM, SEASON_TO] = [0.85, 1.12] as const;
/** The volume of the weeks after days off. */
const COMEBACK = [0.5, 0.75] as const;

/** Volumes of the weeks before a race, the race's own week last and without the race, and of those after it. */
const AROUND_RACE: Readonly<Record<Race, { readonly before: readonly number[]; readonly after: readonly number[] }>> = {
  '5 km': { before: [0.7], after: [0.8] },
  '10 km': { before: [0.6], after: [0.8] },
  half: { before: [0.8, 0.5], after: [0.6] },
  marathon: { before: [0.8, 0.65, 0.35], after: [0.3, 0.6] },
};

function shapeOf({ race, trainsWhileSick, neverTapers }: Runner, index: number, { ill, holiday }: Breaks): Shape {
  if (ill.has(index)) return { volume: trainsWhileSick ? 1 : 0.8, hasQuality: false, event: 'ill' };
  if (index === holiday) return { volume: 0, hasQuality: false, event: 'holiday' };
  const sinceBreak = [...(trainsWhileSick ? [] : ill), holiday].map(week => index - week - 1);
  const comeback = sinceBreak.map(weeks => COMEBACK[weeks]).find(volume => volume !== undefined);
  if (comeback !== undefined) return { volume: comeback, hasQuality: false };

  const inSeason = index % SEASON_WEEKS;
  if (race) {
    const { before, after } = AROUND_RACE[race];
    const taper = before[inSeason - SEASON_WEEKS + before.length];
    if (taper !== undefined) {
      const isRaceWeek = inSeason === SEASON_WEEKS - 1;
      return { volume: neverTapers ? 1 : taper, hasQuality: !isRaceWeek, ...(isRaceWeek && { event: 'race' }) };
    }
    const recovery = index >= SEASON_WEEKS ? after[inSeason] : undefined;
    if (recovery !== undefined) return { volume: recovery, hasQuality: false };
  }
  const block = Math.floor(inSeason / BLOCK.length) / Math.floor(SEASON_WEEKS / BLOCK.length);
  const inBlock = BLOCK[inSeason % BLOCK.length] ?? 1;
  return { volume: (SEASON_FROM + (SEASON_TO - SEASON_FROM) * block) * inBlock, hasQuality: inBlock >= 1 };
}

/* ---- its days -------------------------------------------------------------------------------------------------------- */

const ILL_DAYS = [2, 3, 4] as const;
const RACE_DAY = 6;
const QUALITY_WEIGHT = 1.2;
const DOUBLE_WEIGHT = 1.5;

function weekText(year: Year, shape: Shape, index: number): readonly string[] {
  const { runner } = year;
  const monday = FIRST_MONDAY + index * DAYS_PER_WEEK;
  if (shape.event === 'holiday') {
    year.longestKm.push(0);
    return [`${isoDate(monday)}..${isoDate(monday + DAYS_PER_WEEK - 1)} rest > holiday`];
  }
  const slots = runner.week.map((slot, day): Slot => {
    if (shape.event === 'race' && day >= RACE_DAY - 1) return 'rest';
    if (shape.event === 'ill' && !runner.trainsWhileSick && day > 4) return day === RACE_DAY ? 'easy' : 'rest';
    return isHard(slot) && !shape.hasQuality ? 'easy' : slot;
  });
  const km = distances(year, slots, shape, index);
  year.longestKm.push(Math.max(...km));
  return slots.flatMap((slot, day) => dayText(year, { slot, km: km[day] ?? 0, date: monday + day, day, shape }));
}

/** The distance of each day in kilometres. */
function distances({ runner, chance, longestKm }: Year, slots: readonly Slot[], { volume }: Shape, index: number) {
  const weekKm = runner.weekKm * volume;
  const leaps = runner.leapsEvery !== undefined && index % runner.leapsEvery === runner.leapsEvery - 1;
  const usualLongKm = weekKm * runner.longShare * chance.about(1, 0.03);
  const longKm = leaps ? 1.6 * Math.max(...longestKm.slice(-4), usualLongKm) : usualLongKm;
  const weights = slots.map(weightOf);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // Easy runs are always shorter than the long run.
  const restKm = weekKm * (1 - (slots.includes('long') ? runner.longShare : 0));
  return slots.map((slot, day) => {
    if (slot === 'long') return rounded(longKm);
    return rounded(((restKm * (weights[day] ?? 0)) / Math.max(sum, 1)) * chance.about(1, 0.08));
  });
}

function weightOf(slot: Slot): number {
  if (slot === 'long' || !isRun(slot)) return 0;
  if (slot === 'double') return DOUBLE_WEIGHT;
  return isHard(slot) ? QUALITY_WEIGHT : 1;
}

interface DayPlan {
  readonly slot: Slot;
  readonly km: number;
  readonly date: DayNumber;
  /** 0 is Monday. */
  readonly day: number;
  readonly shape: Shape;
}

function dayText(year: Year, plan: DayPlan): readonly string[] {
  const { runner, chance, today } = year;
  const { date, day, shape } = plan;
  const isDone = date <= today;
  const isSick = isDone && shape.event === 'ill' && ILL_DAYS.some(each => each === day);
  if (isDone && !isSick && chance.is(runner.gapRate)) return [];
  const entries = isSick && !runner.trainsWhileSick ? ['sick cold'] : entriesOf(year, plan);
  const all = [
    ...entries,
    ...(isSick && runner.trainsWhileSick ? ['sick fever'] : []),
    ...(isDone && runner.logsBody ? bodyOf(year, plan) : []),
  ];
  const [first = '', ...below] = all;
  return [`${isoDate(date)} ${weekdayName(date)}  ${first}`, ...below.map(entry => `  ${entry}`)];
}

function entriesOf({ runner, chance, today }: Year, { slot, km, date, day, shape }: DayPlan): readonly string[] {
  const isPlan = date > today;
  const status = isPlan ? 'plan ' : '';
  if (shape.event === 'race' && day === RACE_DAY) return [`${status}race ${runner.race}`];
  const session = (kind: string, distanceKm = km, steps = ''): string => {
    const pace = runner.easyPaceSPerKm * (PACE[kind] ?? 1) * chance.about(1, 0.02);
    const time = isPlan ? '' : ` ${clock(Math.round(distanceKm * pace))}`;
    const hr = isPlan || chance.is(0.3) ? '' : ` hr ${Math.round(MAX_HR * chance.about(HEART[kind] ?? 0.72, 0.02))}`;
    const effort = !isPlan && chance.is(runner.effortRate) ? ` rpe ${effortOf(kind, chance)}` : '';
    return `${status}${kind} ${distanceKm} km${time}${hr}${effort}${steps}`;
  };
  const weekKm = runner.weekKm;
  switch (slot) {
    case 'rest':
      return ['rest'];
    case 'easy':
    case 'long':
      return [session(slot)];
    case 'double':
      return [`am ${session('easy', rounded(km * 0.6))}`, `pm ${session('easy', rounded(km * 0.4))}`];
    case 'intervals': {
      const count = Math.max(3, Math.floor(Math.min(10, 0.08 * weekKm) / 0.8));
      return [session('intervals', km, `: wu 2 km, ${count} x 800 m @ I r 2 min jog, cd 1 km`)];
    }
    case 'tempo':
      return [session('tempo', km, `: wu 2 km, ${Math.max(2, Math.floor(0.1 * weekKm))} km @ T, cd 1 km`)];
    case 'subthreshold':
      return [session('tempo', km, `: wu 2 km, 6 x 5 min r 60s jog, cd 2 km`)];
    case 'bike':
      return [`${status}bike ${chance.from(9, 15) * 5} min`];
    case 'strength':
      return [`${status}strength ${chance.from(6, 10) * 5} min`];
    case 'walk':
      return [`${status}walk ${chance.from(5, 10) * 5} min`];
  }
}

/* ---- how it felt ------------------------------------------------------------------------------------------------------- */

const MAX_HR = 186;
/** The average pace of a session, as a share of the easy pace. */
const PACE: Readonly<Record<string, number>> = { intervals: 0.93, tempo: 0.9, long: 1.02 };
/** The average heart rate of a session, as a share of the maximum. */
const HEART: Readonly<Record<string, number>> = { easy: 0.71, long: 0.73, intervals: 0.82, tempo: 0.83 };
const EFFORT: Readonly<Record<string, number>> = { easy: 3, long: 4, intervals: 8, tempo: 7 };

function effortOf(kind: string, chance: Chance): number {
  return Math.min(10, Math.max(1, Math.round(chance.about(EFFORT[kind] ?? 3, 0.5))));
}

function bodyOf({ chance }: Year, { slot, shape }: DayPlan): readonly string[] {
  const scale = (middle: number) => Math.min(10, Math.max(0, Math.round(chance.about(middle, 1.3))));
  const minutes = Math.round(chance.about(455, 40));
  const isTired = slot === 'long' || isHard(slot);
  return [
    `sleep ${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`,
    `rhr ${Math.round(chance.about(50 + (shape.event === 'ill' ? 4 : 0), 1.5))}`,
    `stress ${scale(4)}/10`,
    `soreness ${scale(isTired ? 4 : 2)}/10`,
  ];
}

function rounded(km: number): number {
  return Math.round(km * 10) / 10;
}

function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
