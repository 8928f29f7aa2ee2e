import type { TokenLine } from '../scan';
import type { Entry } from '../tree';
import { wordsOf } from './senses/words';

/**
 * Notes on the entries of a line whether the line tells what was meant or what came of it, by its first word: `Soll: 12 km`,
 * `Did 10 km`.
 */
export function withSide(entries: readonly Entry[], line: TokenLine): readonly Entry[] {
  const side = sideOf(line);
  return side ? entries.map(entry => ({ ...entry, side })) : entries;
}

function sideOf({ tokens }: TokenLine): Entry['side'] {
  const [word, sign] = tokens;
  // Most lines begin with a time and end with a number.
  if (word?.type !== 'word' && tokens.at(-1)?.type !== 'word') return undefined;
  const isLabel = sign?.text === ':' || (sign?.text === '-' && sign.spaced);
  const text = word?.text ?? '';
  // `Target 5k in 22:00`, `8 km in 40:00 goal`
  const isGoal = (GOALS.has(text) && sign?.type === 'number') || GOALS.has(tokens.at(-1)?.text ?? '');
  if (isGoal || BEFORE_MEANT.has(text) || (isLabel && LABELS_OF_MEANT.has(text))) return 'meant';
  return BEFORE_CAME.has(text) || (isLabel && LABELS_OF_CAME.has(text)) ? 'came' : undefined;
}

const BEFORE_MEANT = wordsOf('plan, planned, geplant, scheduled, prescribed, soll');
const GOALS = wordsOf('goal, target, ziel, aim');
const LABELS_OF_MEANT = wordsOf(
  'goal, target, ziel, vorgabe, schedule, aim, workout, coach, c, p, assigned, assignment, rx',
);
const BEFORE_CAME = wordsOf('did, done, ran, actual, actually, completed, gelaufen, gemacht, tatsächlich, ist');
const LABELS_OF_CAME = wordsOf('result, results, reality, done, d, ergebnis, geworden, me, ich, outcome');
