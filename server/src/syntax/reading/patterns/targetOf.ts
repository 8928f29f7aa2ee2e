import { METRES_PER_MILE } from '../../../values/distance';
import type { RacePace } from '../../tree';
import type { Effort, Letter, PaceValue, TargetValue } from '../senses/phrase';

export function paceTarget(pace: PaceValue): TargetValue {
  const middleS = (pace.lowS + pace.highS) / 2;
  if (pace.unit === 'unit') return { target: { type: 'unit-pace', paceS: middleS }, pace };
  const perKmS = pace.unit === 'km' ? middleS : (middleS * 1000) / METRES_PER_MILE;
  return { target: { type: 'pace', paceSPerKm: perKmS }, pace };
}

export function letterTarget(letter: Letter): TargetValue {
  return letter === 'H'
    ? { target: { type: 'effort', rpe: 8 }, effort: 'hard' }
    : { target: { type: 'letter', letter }, effort: ofLetter[letter] };
}

/** A time behind a word, which may be a pace as well. */
export function timeTarget(timeS: number, word: string): TargetValue {
  // One in another takes V8 ten times as long.
  const target = { type: 'time', timeS } as const;
  const pace = { lowS: timeS, highS: timeS, unit: 'unit' } as const;
  return { target, pace, isTime: word !== '@' && word !== 'at' };
}

export function exactTimeTarget(timeS: number): TargetValue {
  return { target: { type: 'time', timeS, isExact: true }, isTime: true };
}

export function effortTarget(effort: Effort): TargetValue {
  return { target: { type: 'effort', rpe: rpeOf[effort] }, effort };
}

/** The pace of a race, which is hard but for that of a marathon. */
export function raceTarget(race: RacePace): TargetValue {
  return { target: { type: 'race', race }, effort: race === 'MP' ? 'moderate' : 'hard' };
}

export const LAST_EASY_ZONE = 2;

export function zoneTarget(zone: number): TargetValue {
  return { target: { type: 'zone', zone }, effort: zone <= LAST_EASY_ZONE ? 'easy' : zone < 4 ? 'moderate' : 'hard' };
}

const rpeOf = { recovery: 2, easy: 3, moderate: 5, hard: 7, race: 9 } as const;

const ofLetter: Readonly<Record<Letter, Effort>> = {
  E: 'easy',
  M: 'moderate',
  T: 'hard',
  I: 'hard',
  R: 'hard',
  H: 'hard',
};
