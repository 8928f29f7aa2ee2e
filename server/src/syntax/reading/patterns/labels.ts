import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { WITH, wordsOf } from '../senses/words';
import { tokensBefore } from './around';

/** Words for parts of a session that mean it beside amounts only. */
export const labels = [
  pattern(
    'warmUp',
    "'vorher'|'davor'",
    -0.1,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'vorher' : undefined),
    '12 x 1 min, vorher 3 km, nachher 2 km',
  ),
  pattern(
    'coolDown',
    "'nachher'",
    -0.1,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'nachher' : undefined),
    '12 x 1 min, vorher 3 km, nachher 2 km',
  ),
  // It also means what was done next.
  pattern(
    'coolDown',
    "'hinterher'",
    -0.6,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'nachher' : undefined),
    '12 x 1 min, vorher 10, hinterher 5 min',
  ),
  pattern(
    'coolDown',
    "'danach'",
    -0.5,
    ([word], { line }) =>
      line.tokens[word.end]?.type === 'number' && tokensBefore(line, word.start).some(({ text }) => BEFORE.has(text))
        ? 'nachher'
        : undefined,
    'Testlauf 5 km 21:40. Davor 3, danach 2',
  ),
  pattern(
    'warmUp',
    "'up'",
    -0.8,
    ([word], { line }) =>
      isBehindAmount(line, word.start, word.end) &&
      line.tokens.some(
        ({ text }, at) => at > word.end && (text === 'down' || text === 'dn') && isBehindAmount(line, at, at + 1),
      )
        ? 'up'
        : undefined,
    '5 mi tempo, 2 up, 1 down',
  ),
  pattern(
    'coolDown',
    "'down'|'dn'",
    -0.8,
    ([word], { line }) =>
      isBehindAmount(line, word.start, word.end) && tokensBefore(line, word.start).some(({ text }) => text === 'up')
        ? 'down'
        : undefined,
    '5 mi tempo, 2 up, 1 down',
  ),
  pattern(
    'warmUp',
    "'warm'",
    -0.1,
    ([word], { line }) => (isBesideNumber(line, word) ? 'warm' : undefined),
    'warm 2 miles, cool 1 mile',
  ),
  pattern(
    'coolDown',
    "'cool'",
    -0.1,
    ([word], { line }) => (isBesideNumber(line, word) ? 'cool' : undefined),
    'warm 2 miles, cool 1 mile',
  ),
  pattern(
    'warmUp',
    "'ein' '-'?",
    -0.3,
    ([word, hyphen], { line }) =>
      (hyphen ?? line.tokens[word.end]?.text !== '-') && isBehindAmount(line, word.start, (hyphen ?? word).end)
        ? 'ein'
        : undefined,
    '3km Ein- und 2km Auslaufen',
    '2 km ein, 8 km, 2 km aus',
  ),
  pattern(
    'coolDown',
    "'aus'",
    -0.3,
    ([word], { line }) => (isBehindAmount(line, word.start, word.end) ? 'aus' : undefined),
    '2 km ein, 8 km, 2 km aus',
  ),
  pattern(
    'lastFirst',
    "'mid'",
    -0.3,
    ([word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'part' : undefined),
    '7 miles, mid 3 at 7:20',
  ),
  pattern(
    'lastFirst',
    "'tempo' 'halten'? 'für'",
    -0.3,
    ([, , word], { line }) => (line.tokens[word.end]?.type === 'number' ? 'part' : undefined),
    '12 km in 5:35 min/km, Tempo für 8 km halten',
  ),
] as const;

const BEFORE: ReadonlySet<string> = new Set(['davor', 'vorher', 'zuvor']);

/** Before a number, or right behind one or its unit; elsewhere `warm` and `cool` are the weather. */
function isBesideNumber({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  if (tokens[end]?.text === '-' || tokens[end]?.text === 'up' || tokens[end]?.text === 'down') return false;
  return (
    tokens[end]?.type === 'number' ||
    tokens[start - 1]?.type === 'number' ||
    // `18 degrees warm` tells of the weather.
    (tokens[start - 1]?.type === 'word' &&
      tokens[start - 2]?.type === 'number' &&
      !DEGREES.has(tokens[start - 1]?.text ?? ''))
  );
}

const DEGREES = wordsOf('degrees, degree, deg, grad, c, f');

/** Between an amount and a sign, or the end. */
function isBehindAmount({ tokens }: TokenLine, start: number, end: number): boolean {
  const [unit, number, next] = [tokens[start - 1], tokens[start - 2], tokens[end]];
  const isAmount = number?.type === 'number' || unit?.type === 'number';
  // `2 km ein- und auslaufen`: both, see the lexicon.
  const isAnother = next?.type === 'number' || (next?.text === 'und' && tokens[end + 1]?.type === 'number');
  const isCompany = next !== undefined && WITH.has(next.text) && tokens[end + 1]?.type !== 'number';
  return isAmount && (next === undefined || next.type === 'sign' || isAnother || isCompany);
}
