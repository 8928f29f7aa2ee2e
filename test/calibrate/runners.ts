/** A simulated runner: the numbers from which the logs are made. */
export interface Runner {
  readonly name: string;
  /** The rule that the runner breaks; a sound runner breaks none. */
  readonly breaks?: string;
  /** The profile that is meant for such a runner, which is tried beside the default. */
  readonly profile?: string;
  /** From Monday to Sunday. */
  readonly week: readonly Slot[];
  /** The kilometres of a usual week in the middle of a season. */
  readonly weekKm: number;
  /** The long run's share of the week, from 0 to 1. */
  readonly longShare: number;
  readonly easyPaceSPerKm: number;
  /** The share of days that the runner does not write down, from 0 to 1. */
  readonly gapRate: number;
  /** The share of sessions with an effort, from 0 to 1. */
  readonly effortRate: number;
  /** Whether sleep, resting heart rate, stress and soreness are written down. */
  readonly logsBody: boolean;
  /** The race that each season of half a year ends with. */
  readonly race?: Race;
  /** Illnesses in the year. */
  readonly illnesses: number;
  readonly trainsWhileSick?: true;
  /** Weeks before a race are like any other. */
  readonly neverTapers?: true;
  /** Every this many weeks the long run is half as long again as any before. */
  readonly leapsEvery?: number;
}

export type Slot =
  | 'rest'
  | 'easy'
  | 'double'
  | 'intervals'
  | 'tempo'
  | 'subthreshold'
  | 'long'
  | 'bike'
  | 'strength'
  | 'walk';

export type Race = '5 km' | '10 km' | 'half' | 'marathon';

const HARD: ReadonlySet<Slot> = new Set(['intervals', 'tempo', 'subthreshold']);
const RUNS: ReadonlySet<Slot> = new Set(['easy', 'double', 'long', ...HARD]);

export function isHard(slot: Slot): boolean {
  return HARD.has(slot);
}

export function isRun(slot: Slot): boolean {
  return RUNS.has(slot);
}

/** Six sound runners from novice to elite, and four who do one thing about which every friend would speak up. */
export const runners: readonly Runner[] = [
  {
    name: 'novice',
    profile: 'beginner',
    week: ['rest', 'easy', 'rest', 'easy', 'rest', 'walk', 'easy'],
    weekKm: 15,
    longShare: 0.4,
    easyPaceSPerKm: 420,
    gapRate: 0.06,
    effortRate: 0.3,
    logsBody: false,
    race: '5 km',
    illnesses: 1,
  },
  {
    name: 'recreational',
    week: ['rest', 'easy', 'intervals', 'easy', 'rest', 'easy', 'long'],
    weekKm: 42,
    longShare: 0.32,
    easyPaceSPerKm: 350,
    gapRate: 0.05,
    effortRate: 0.8,
    logsBody: true,
    race: 'half',
    illnesses: 1,
  },
  {
    name: 'marathoner',
    profile: 'racer',
    week: ['rest', 'easy', 'intervals', 'easy', 'tempo', 'rest', 'long'],
    weekKm: 62,
    longShare: 0.38,
    easyPaceSPerKm: 335,
    gapRate: 0.03,
    effortRate: 0.9,
    logsBody: true,
    race: 'marathon',
    illnesses: 1,
  },
  {
    name: 'cross-trainer',
    week: ['strength', 'tempo', 'bike', 'easy', 'rest', 'long', 'bike'],
    weekKm: 32,
    longShare: 0.4,
    easyPaceSPerKm: 370,
    gapRate: 0.08,
    effortRate: 0.5,
    logsBody: false,
    race: '10 km',
    illnesses: 1,
  },
  {
    name: 'elite',
    profile: 'high-mileage',
    week: ['easy', 'intervals', 'double', 'easy', 'tempo', 'double', 'long'],
    weekKm: 135,
    longShare: 0.22,
    easyPaceSPerKm: 265,
    gapRate: 0,
    effortRate: 1,
    logsBody: false,
    race: 'half',
    illnesses: 1,
  },
  {
    name: 'singles',
    profile: 'norwegian-singles',
    week: ['easy', 'subthreshold', 'easy', 'subthreshold', 'easy', 'subthreshold', 'long'],
    weekKm: 72,
    longShare: 0.24,
    easyPaceSPerKm: 330,
    gapRate: 0,
    effortRate: 0.9,
    logsBody: false,
    race: '10 km',
    illnesses: 1,
  },
  {
    name: 'never rests',
    breaks: 'no-rest-day',
    week: ['easy', 'intervals', 'easy', 'easy', 'tempo', 'easy', 'long'],
    weekKm: 60,
    longShare: 0.28,
    easyPaceSPerKm: 340,
    gapRate: 0.01,
    effortRate: 0.7,
    logsBody: false,
    illnesses: 0,
  },
  {
    name: 'hard on hard',
    breaks: 'hard-back-to-back',
    week: ['rest', 'intervals', 'tempo', 'easy', 'rest', 'easy', 'long'],
    weekKm: 45,
    longShare: 0.32,
    easyPaceSPerKm: 345,
    gapRate: 0.03,
    effortRate: 0.7,
    logsBody: false,
    illnesses: 1,
  },
  {
    name: 'leaps',
    breaks: 'session-spike',
    week: ['rest', 'easy', 'rest', 'tempo', 'easy', 'rest', 'long'],
    weekKm: 34,
    longShare: 0.34,
    easyPaceSPerKm: 360,
    gapRate: 0.03,
    effortRate: 0.5,
    logsBody: false,
    illnesses: 1,
    leapsEvery: 9,
  },
  {
    name: 'runs with fever',
    breaks: 'train-while-sick',
    week: ['rest', 'easy', 'intervals', 'easy', 'rest', 'easy', 'long'],
    weekKm: 40,
    longShare: 0.32,
    easyPaceSPerKm: 355,
    gapRate: 0.03,
    effortRate: 0.5,
    logsBody: false,
    illnesses: 3,
    trainsWhileSick: true,
  },
];

/** Runs in a week, the share of them that is hard, and what else the table of runners says. */
export function inFigures(runner: Runner): { readonly daysPerWeek: number; readonly hardShare: number } {
  const trained = runner.week.filter(slot => slot !== 'rest' && slot !== 'walk');
  const runs = runner.week.filter(isRun);
  return { daysPerWeek: trained.length, hardShare: runs.filter(isHard).length / runs.length };
}
