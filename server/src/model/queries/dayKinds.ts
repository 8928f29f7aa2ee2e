import type { Day, DayClass } from '../types';

/** What a day of each class counts as. An unknown day is neither: it may excuse, never accuse. */
const countsAs: Readonly<Record<DayClass, 'training' | 'rest' | 'neither'>> = {
  race: 'training',
  hard: 'training',
  long: 'training',
  easy: 'training',
  strength: 'training',
  sick: 'rest',
  injured: 'rest',
  rest: 'rest',
  'active-recovery': 'rest',
  'rest-implied': 'rest',
  unknown: 'neither',
};

export function isTrainingDay(day: Day): boolean {
  return countsAs[day.class] === 'training';
}

/** Whether a run counts on it: a done one, or a planned one on a day to come. */
export function hasRun({ countedSessions }: Day): boolean {
  return countedSessions.some(({ sport }) => sport === 'run');
}

/** Satisfies the rest rules: rest, implied rest, active recovery, and days sick or injured. */
export function isRestDay(day: Day): boolean {
  return countsAs[day.class] === 'rest';
}

/** Nothing was done on it so far; for today the night before may be written, and what was left out beside a plan. */
export function isUntouched({ isLived, isOpen, isPlanned }: Day): boolean {
  return !isLived || isOpen || isPlanned;
}

/** What it holds is what was done: neither a plan, nor today's night alone. */
export function isDone(day: Day): boolean {
  return !isUntouched(day);
}
