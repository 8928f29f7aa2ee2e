import { wordsOf } from './words';

/** `lockerer Lauf`, `easy run`, `TDL`: words that name running itself. */
export function namesRun(spelling: string): boolean {
  return spelling === 'ran' || /lauf|läuf|run|jog|dl|trab|race|wettkampf|treadmill/.test(spelling);
}

const EFFORT_KINDS = wordsOf(
  'easy, recovery, steady, tempo, mp, strides, intervals, hills, reps, fartlek, progression, long',
);

export function isEffort(word: string): boolean {
  return EFFORT_KINDS.has(word);
}
