import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { numberBefore } from '../senses/numbers';
import type { Amount, Context, Phrase, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { isAlone } from './around';
import { duration } from './durationOf';

/** Minutes without their unit, behind how far it was and how easy: nobody runs so far once more. */
export const bareTimes = [
  pattern(
    'duration',
    'number',
    -0.8,
    ([number], context) => (isAlone(context.line, number.end) ? minutesBehind(number, context, number.end) : undefined),
    '7 easy 52',
    'easy 4 recovery jog 31',
    '6 km locker, 37',
  ),
  pattern(
    'duration',
    "number '-'? 'ish'|'something'|'odd'|'or' 'so'?",
    -0.6,
    ([number, , word, so], context) =>
      (context.line.tokens[word.start]?.text === 'or') === (so !== undefined)
        ? minutesBehind(number, context, (so ?? word).end)
        : undefined,
    '7 easy 55ish',
  ),
  pattern(
    'duration',
    "number 'and'|'plus' 'change'|'a' 'bit'?",
    -0.6,
    ([number, , word, bit], context) =>
      (context.line.tokens[word.start]?.text === 'a') === (bit !== undefined)
        ? minutesBehind(number, context, (bit ?? word).end)
        : undefined,
    '3.1 slow, 31 and change',
  ),
] as const;

/** How many words may say how easy it was. */
const MOST_WORDS = 3;
const LEAST_MIN = 15;

const HOW: ReadonlySet<PhraseType> = new Set(['kind', 'effort', 'mode', 'filler']);

function minutesBehind(number: Phrase<'number'>, { line, unit }: Context, end: number): Amount | undefined {
  const { value, decimals } = number.value;
  if (decimals > 0 || value < LEAST_MIN) return undefined;
  const metres = metresBefore(line, number.start, unit, end > number.end);
  const made = metres ? duration(number.value, 'min', { start: number.start, numberEnd: number.end, end }) : undefined;
  const isPossible = made && metres && paceCost(metres, made.low) === 0;
  return isPossible && made.low / (metres / METRES_PER_KM) >= FASTEST_EASY_S ? made : undefined;
}

/** Faster nobody calls easy. */
const FASTEST_EASY_S = 3.5 * SECONDS_PER_MINUTE;

/** The distance before a number, where words of ease are between, and a comma at most; behind `33 and change` none are needed. */
function metresBefore(line: TokenLine, start: number, unit: 'km' | 'mi', isTold: boolean): number | undefined {
  const { tokens } = line;
  const isParted = PARTING.has(tokens[start - 1]?.text ?? '');
  let at = isParted ? start - 1 : start;
  let words = 0;
  while (words < MOST_WORDS && isHow(line, at - 1)) {
    at--;
    words++;
  }
  const own = LENGTHS.get(tokens[at - 1]?.text ?? '');
  if (own) at--;
  if (tokens[at - 1]?.type !== 'number' || isOfOther(line, at - 2)) return undefined;
  // `8 km, 44`
  const isLast = own !== undefined && isParted && tokens[start + 1] === undefined;
  if (words === 0 && !isTold && !isLast && !isHow(line, at - 2)) return undefined;
  const before = tokens[at - 2]?.text ?? '';
  const isFirst = !BEFORE.has(before) && (before !== ':' || tokens[at - 1]?.spaced === true);
  const number = isFirst ? numberBefore(line, at) : undefined;
  return number === undefined ? undefined : number * lengthOf(own ?? unit);
}

const PARTING: ReadonlySet<string> = new Set([',', ';', '.', '-', '·']);

/** `6 x 2 easy 30`, `2+6 easy 40`: no whole. */
const BEFORE: ReadonlySet<string> = new Set(['x', '+', '/']);

/** `bike 20 easy, 50`: of another sport. */
function isOfOther(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(
    ({ type, value }) => type === 'kind' && (value as Phrase<'kind'>['value']).row.sport !== 'run',
  );
}

const LENGTHS: ReadonlyMap<string, 'km' | 'mi'> = new Map([
  ['km', 'km'],
  ['k', 'km'],
  ['kms', 'km'],
  ['kilometer', 'km'],
  ['mi', 'mi'],
  ['mile', 'mi'],
  ['miles', 'mi'],
]);

function isHow(line: TokenLine, at: number): boolean {
  const token = line.tokens[at];
  return token?.type === 'word' && !LENGTHS.has(token.text) && sensesAt(line, at, at + 1).some(isOfEase);
}

function isOfEase({ type, value }: Phrase): boolean {
  if (type === 'kind') {
    const { row } = value as Phrase<'kind'>['value'];
    return row.sport === 'run' && row.intensity !== 'hard';
  }
  return HOW.has(type);
}
