import type { TokenLine } from '../scan';
import type { Entry } from '../tree';
import { wordsOf } from './senses/words';

/**
 * Notes on the first entry of a line whether the line tells what was meant or what came of it, by its first word: `Soll: 12 km`,
 * `Did 10 km`.
 */
export function withSide(entries: readonly Entry[], { tokens }: TokenLine): readonly Entry[] {
  const [first, ...more] = entries;
  if (!first) return entries;
  const [word, sign] = tokens;
  const isLabel = sign?.text === ':' || (sign?.text === '-' && sign.spaced);
  const text = word?.text ?? '';
  // `Target 5k in 22:00`, `8 km in 40:00 goal`
  const isGoal = (GOALS.has(text) && sign?.type === 'number') || GOALS.has(tokens.at(-1)?.text ?? '');
  if (isGoal || BEFORE_MEANT.has(text) || (isLabel && LABELS_OF_MEANT.has(text)))
    return [{ ...first, side: 'meant' }, ...more];
  if (BEFORE_CAME.has(text) || (isLabel && LABELS_OF_CAME.has(text))) return [{ ...first, side: 'came' }, ...more];
  return entries;
}

const BEFORE_MEANT = wordsOf('plan, planned, geplant, scheduled, prescribed, soll');
const GOALS = wordsOf('goal, target, ziel, aim');
const LABELS_OF_MEANT = wordsOf('goal, target, ziel, vorgabe, schedule, aim, workout, coach, assigned, assignment, rx');
const BEFORE_CAME = wordsOf('did, done, ran, actual, actually, completed, gelaufen, gemacht, tatsächlich, ist');
const LABELS_OF_CAME = wordsOf('result, results, reality, done, ergebnis, geworden, me, ich, outcome');
