import type { Token, TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { wordsOf } from '../senses/words';
import { isAlone, tokensBefore } from './around';

/** Muscles in pairs, which are sore from training; one calf alone is a pain. */
const MUSCLES =
  "'legs'|'quads'|'calves'|'hamstrings'|'hammies'|'glutes'|'thighs'|'muscles'|'beine'|'waden'|'oberschenkel'|'muskeln'" as const;
const WORN =
  "'sore'|'soreness'|'doms'|'muskelkater'|'tired'|'müde'|'heavy'|'schwer'|'trashed'|'fried'|'cooked'|'platt'|'kaputt'" as const;

/** How sore or tired legs were, with a number between or behind, and parts that are told to be fine by a nought. */
export const bodyLevels = [
  pattern(
    'measure',
    `${MUSCLES} ':'|'-'|'at'|'bei'? level ${WORN}`,
    -1.2,
    ([, , level, word], { line }) => ({ word: measureOf(line, word.start), level: level.value }),
    '5 km easy, legs 7/10 tired',
    'Waden 6/10 Muskelkater',
  ),
  pattern(
    'measure',
    `${MUSCLES} 'still'|'noch'|'very'|'so'|'sehr'? ${WORN} ':'|'-'|'('? level ')'?`,
    -0.7,
    ([, , word, , level], { line }) => ({ word: measureOf(line, word.start), level: level.value }),
    'quads sore 4/10, 5 km',
  ),
  pattern(
    'measure',
    "'quad'|'hamstring'|'glute'|'calf'|'leg'|'muscle' 'soreness'|'doms' ':'|'-'|'at'|'('? level ')'?",
    -0.9,
    ([, , , level]) => ({ word: 'soreness', level: level.value }),
    'rest. quad soreness 6/10',
  ),
  pattern(
    'measure',
    `'sore'|'tired'|'heavy'|'müde'|'schwere' 'left'|'right'? ${MUSCLES} ':'|'-'|'at'|'('? level ')'?`,
    -0.7,
    ([word, , , , level], { line }) => ({ word: measureOf(line, word.start), level: level.value }),
    '6 km easy, sore glutes 4/10',
  ),
  pattern(
    'measure',
    `level 'muskelkater'|'soreness'|'doms' 'in'? 'the'|'my'|'den'|'der'|'beiden'? ${MUSCLES}?`,
    -0.5,
    ([level]) => ({ word: 'soreness', level: level.value }),
    '6 km, 3/10 soreness',
  ),
  pattern(
    'measure',
    "level 'stress'|'mood'|'laune'|'fatigue'|'energy'",
    -0.5,
    ([level, { start }], { line }) => ({
      word: NAMED.get(line.tokens[start]?.text ?? '') ?? 'stress',
      level: level.value,
    }),
    'long day, 7/10 stress, 5 km',
  ),
  pattern(
    'measure',
    "'doms'|'achiness' ':'|'-'|'at'|'still'|'about'? level",
    -0.6,
    ([, , level]) => ({ word: 'soreness', level: level.value }),
    'DOMS 6/10, walk 3 km',
  ),
  // `pain 2 during, 1 after`: so much of it later.
  pattern(
    'aside',
    "number '/'? number? 'during'|'after'|'afterwards'|'later'|'danach'|'nachher'",
    -0.9,
    ([level, , , when], { line }) =>
      level.value.value <= MOST_LEVEL &&
      isAlone(line, when.end) &&
      tokensBefore(line, level.start).slice(-NEAR).some(isPain)
        ? 'level'
        : undefined,
    '3 km in 19 min. pain 1 during, 2 after',
  ),
  pattern(
    'calm',
    'bodyPart level',
    -0.6,
    ([, level]) => (level.value.value === 0 ? 'denied' : undefined),
    'shin 0/10, 6 km',
  ),
] as const;

function isPain({ text }: Token): boolean {
  return text === 'pain' || text.startsWith('schmerz');
}

const MOST_LEVEL = 10;
/** So many tokens lie between the word and its levels. */
const NEAR = 6;

const NAMED: ReadonlyMap<string, 'stress' | 'mood' | 'fatigue' | 'energy'> = new Map([
  ['stress', 'stress'],
  ['mood', 'mood'],
  ['laune', 'mood'],
  ['fatigue', 'fatigue'],
  ['energy', 'energy'],
]);

function measureOf(line: TokenLine, at: number): 'soreness' | 'fatigue' {
  return SORE.has(line.tokens[at]?.text ?? '') ? 'soreness' : 'fatigue';
}

const SORE = wordsOf('sore, soreness, doms, muskelkater');
