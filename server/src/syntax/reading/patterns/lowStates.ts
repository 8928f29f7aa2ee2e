import { LOW_LEVEL } from '../../facts/scales';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { hasOtherNumber, isDenied, tokensBefore } from './around';

/** So many words in a row mean hardly anything else. */
const LIKELY = -0.8;

/** Words for a level without a figure, each told of the whole day: a run that was raced or hard leaves anybody empty at its end. */
export const lowStates = [
  pattern(
    'measure',
    'lowMotivation',
    LIKELY,
    ([word], { line }) => (isRestDay(line, word) ? undefined : stateOf(line, word, 'motivation', LOW_LEVEL.value)),
    'no motivation, 5 km',
    'null Bock heute, 6 km',
  ),
  pattern(
    'measure',
    'exhaustedWord',
    LIKELY,
    ([word], { line }) => (isOfWork(line, word.start) ? undefined : stateOf(line, word, 'fatigue', HIGH_OF_TEN)),
    'legs like lead, 6 km',
    'Beine leer, 6 km',
    'everything feels hard, 6 km',
  ),
  pattern(
    'measure',
    'lowMood',
    LIKELY,
    ([word], { line }) => stateOf(line, word, 'mood', LOW_MOOD_OF_TEN),
    'schlechte Laune, 6 km',
  ),
  pattern(
    'measure',
    'lowAppetite',
    LIKELY,
    ([word], { line }) => stateOf(line, word, 'appetite', LOW_LEVEL.value),
    'no appetite, 6 km',
  ),
] as const;

/** What `high` stands for. */
const HIGH_OF_TEN = 8;
/** Low, and not at the very bottom: of that only figures tell. */
const LOW_MOOD_OF_TEN = 3;
const MAX = 10;

function stateOf(line: TokenLine, word: Phrase, metric: string, value: number): Values['measure'] | undefined {
  if (isDenied(line, word) || !endsClause(line, word.end)) return undefined;
  return { word: metric, level: { value, max: MAX, isInWords: true } };
}

/** `legs dead at the end`, `keine Lust auf Musik` go on. */
function endsClause({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next === undefined || (next.type === 'sign' && next.text !== '-') || WHEN.has(next.text);
}

const WHEN = wordsOf('again, today, still, heute, wieder, noch, and, und, but, aber, lately, all');

/** `kein Bock`, and nothing else: nothing was run, which is read for itself. */
function isRestDay(line: TokenLine, { start, end }: Phrase): boolean {
  const isNoRun = sensesAt(line, start, line.tokens.length).some(({ type }) => type === 'noRunWord');
  return isNoRun && !hasOtherNumber(line, start, end);
}

/** Behind a race, hard work or a long run legs are heavy. */
function isOfWork(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const from = start - before.length;
  return before.some(({ text }, at) => {
    if (OF_WORK.has(text)) return true;
    return sensesAt(line, from + at, start).some(
      each => (each.type === 'effort' && each.value !== 'easy') || each.type === 'timesSign',
    );
  });
}

const OF_WORK = wordsOf(
  'race, marathon, half, hm, parkrun, intervals, intervalle, tempo, long, langer, lang, longrun, lala, wettkampf, threshold, schwelle, hills, fartlek, pb, finish, finished, ziel, after, nach, danach, anschließend, afterwards, gym, squats, leg, taper',
);
