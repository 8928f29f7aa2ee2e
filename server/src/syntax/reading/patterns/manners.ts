import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { EffortWord } from '../senses/lexicon';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { tokensBefore } from './around';

const GERMAN_MANNER = /^(locker|ruhig|gemütlich|langsam|entspannt|moderat|zügig|flott|leicht)/;

function effortAt(line: TokenLine, start: number, end: number): EffortWord | undefined {
  const found = sensesAt(line, start, end).find(({ type }) => type === 'effort');
  return found && (found as Phrase<'effort'>).value;
}

function isGermanManner({ tokens }: TokenLine, at: number): boolean {
  return GERMAN_MANNER.test(tokens[at]?.text ?? '');
}

function mildnessOf(word: Phrase<'effort'> | Phrase<'kind'>): string | undefined {
  const effort = word.type === 'effort' ? word.value : word.value.row.intensity;
  return MILD.has(effort) ? effort : undefined;
}

const MILD: ReadonlySet<string | undefined> = new Set(['easy', 'recovery', 'moderate']);

/** How a run was, in words around a pace: `ruhiges Tempo`, `gesteigert bis 4:40`. */
export const manners = [
  // Either, which is the harder of both for what comes next.
  pattern(
    'effort',
    "effort|kind '/' effort|kind",
    -0.6,
    ([first, , second], { line: { tokens } }) => {
      // `6/6/2 (easy/steady/easy)`: one for each part.
      if (tokens[first.start - 1]?.text === '/' || tokens[second.end]?.text === '/') return undefined;
      const [one, other] = [mildnessOf(first), mildnessOf(second)];
      if (!one || !other || one === other) return undefined;
      return one === 'moderate' || other === 'moderate' ? 'moderate' : 'easy';
    },
    '8 mi easy/steady 61:20',
  ),
  pattern(
    'effort',
    "'gesteigert'|'steigernd' 'von'|'ab'? clock? 'bis'|'auf'|'zu' clock perUnit?",
    -0.5,
    // `12 km gesteigert von 6:00 auf 4:45` tells its pace.
    ([word, , from], { line }) =>
      from && !tokensBefore(line, word.start).some(({ text }) => text === ':') ? undefined : 'moderate',
    'im Schnitt 4:58, gesteigert bis 4:40',
  ),
  // Faster for the last of it.
  pattern(
    'effort',
    "'opened'|'picked'|'wound'|'cranked'|'stepped' 'it'|'things'? 'up' 'a'? 'bit'|'little'|'notch'? 'for'|'over'|'on'|'in'? 'the'|'my'?",
    -0.3,
    (parts, { line }) => {
      const { end } = parts.findLast(part => part !== undefined) ?? parts[0];
      const isBefore = sensesAt(line, end, line.tokens.length).some(({ type }) => type === 'lastFirst');
      return isBefore ? 'moderate' : undefined;
    },
    '10 miles, picked it up for the last 3',
    '10 km, opened up the last 3',
  ),
  // German `Tempo` is how fast it was.
  pattern(
    'effort',
    "anyWord 'tempo'",
    -0.6,
    ([{ start, end }], { line }) => (isGermanManner(line, start) ? effortAt(line, start, end) : undefined),
    '8 km, ruhiges Tempo',
  ),
  pattern(
    'effort',
    "'tempo' effort",
    -0.6,
    ([, { start, value }], { line }) => (isGermanManner(line, start) ? value : undefined),
    '10 km, Tempo locker',
  ),
] as const;
