import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { isMeasured } from './aroundNumbers';
import { distance } from './distanceOf';

const SUM =
  "'in'|'alles'|'all'? 'zusammen'|'insgesamt'|'gesamt'|'together'|'altogether'|'combined'|'total'|'overall'|'up'|'all'" as const;

/** The value of the word for both of them where their amount is told in one sum. */
export const TOGETHER = 'together';

/**
 * Warm-up and cool-down with one amount for both of them: `wu/cd 4 km in total`. Words for both begin with those for a warm-up, and no phrase
 * may begin with its own type, so that these are of the type of a cool-down.
 */
export const endsTogether = [
  pattern(
    'coolDown',
    `bothEnds ${SUM} ':'? about?`,
    -0.9,
    ([both, , sum, sign, about], { line }) =>
      !isBehindWith(line, both.start) && isAmountOfEnds(line, (about ?? sign ?? sum).end) ? TOGETHER : undefined,
    '6 x 500 m, Ein- und Auslaufen zusammen 5 km',
  ),
  pattern(
    'coolDown',
    "bothEnds ':'?",
    -0.9,
    ([both, sign], { line }) => {
      const word = (sign ?? both).end;
      const at = sensesAt(line, word, line.tokens.length).findLast(({ type }) => type === 'about')?.end ?? word;
      const behind = amountEnd(line, at);
      // `EL/AL ca. 4 km`: who only guesses it does so for both at once.
      const isGuessed =
        at > word && Number(line.tokens[at]?.text) >= LEAST_GUESSED && !begins(line, behind ?? at, 'perUnit');
      const isSum =
        behind !== undefined &&
        isAmountOfEnds(line, at) &&
        (beginsSum(line, behind) || isGuessed || isPlus(line, behind));
      return isSum && !isBehindWith(line, both.start) ? TOGETHER : undefined;
    },
    '8 x 400 m, wu/cd about 4 km altogether',
    '10 km 41:05. Ein- und Auslaufen ca. 5 km',
    '6 x 800 m, e/a 3+2',
  ),
  pattern(
    'amount',
    `about? distance|duration ${SUM}`,
    -0.9,
    ([about, amount], { line }) => {
      const from = (about ?? amount).start;
      const both = startOf(line, line.tokens[from - 1]?.text === ':' ? from - 1 : from, 'bothEnds');
      return both !== undefined && !isBehindWith(line, both) ? amount.value : undefined;
    },
    '8 x 400 m, wu/cd about 4 km altogether',
  ),
  pattern(
    'coolDown',
    `bothEnds ${SUM}`,
    -0.9,
    ([both], { line }) => (isBehindAmount(line, both.start) ? TOGETHER : undefined),
    '8 x 400 m, 5 km wu/cd in total',
  ),
  pattern(
    'coolDown',
    'bothEnds',
    -0.9,
    ([both], { line }) => {
      const from = amountStart(line, both.start);
      const isSum = from !== undefined && (isBehindSum(line, from) || isPlus(line, from - 1));
      return isSum && isAmountOfEnds(line, from) ? TOGETHER : undefined;
    },
    '10 km 41:05, zusammen 4 km ein- und ausgelaufen',
    '5 x 1 km, 2+3 ein/aus',
  ),
  // `2+3 Ein/Aus`: one for each of them.
  pattern(
    'amount',
    "number '+' number lengthUnit?",
    -0.9,
    ([first, , last, unit], context) => {
      const { line } = context;
      const { end } = unit ?? last;
      const value = first.value.value + last.value.value;
      const isOfEnds = begins(line, end, 'bothEnds') || startOf(line, first.start, 'bothEnds') !== undefined;
      const isShort = value <= MOST_KM && !begins(line, end, 'timeUnit') && !isBehindWith(line, first.start);
      const number = { ...first, end: last.end, value: { ...last.value, value } };
      return isOfEnds && isShort ? distance({ number, unit, end }, context) : undefined;
    },
    '5 x 1 km, 2+3 ein/aus',
  ),
  pattern(
    'amount',
    `${SUM} about? distance|duration`,
    -0.9,
    ([, , , amount], { line }) => (begins(line, amount.end, 'bothEnds') ? amount.value : undefined),
    '10 km 41:05, zusammen 4 km ein- und ausgelaufen',
  ),
] as const;

/** More is what all of the session comes to: `wu/cd 12 km total`. */
const MOST_KM = 8;
const MOST_MIN = 50;
/** Less may be each of them. */
const LEAST_GUESSED = 4;

/** A number that may be so much, at a token. */
function isAmountOfEnds(line: TokenLine, at: number): boolean {
  const { type, text } = line.tokens[at] ?? {};
  const isTimed = sensesAt(line, at + 1, at + 2).some(each => each.type === 'timeUnit');
  return type === 'number' && Number(text) <= (isTimed ? MOST_MIN : MOST_KM);
}

/** Where a number and its unit end that begin at a token. */
function amountEnd(line: TokenLine, at: number): number | undefined {
  if (line.tokens[at]?.type !== 'number') return undefined;
  const end = isPoint(line, at + 1) ? at + 3 : at + 1;
  return isMeasured(line, end) ? end + 1 : end;
}

/** Where a number and its unit begin that end at a token. */
function amountStart(line: TokenLine, end: number): number | undefined {
  const last = isMeasured(line, end - 1) ? end - 2 : end - 1;
  if (line.tokens[last]?.type !== 'number') return undefined;
  return isPoint(line, last - 1) && line.tokens[last - 2]?.type === 'number' ? last - 2 : last;
}

/** Of a decimal number. */
function isPoint({ tokens }: TokenLine, at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return (sign?.text === '.' || sign?.text === ',') && next?.type === 'number' && !next.spaced;
}

/** Between two numbers: `2+3 ein/aus`; in `8 km + 2 km ein/aus` the two are of each. */
function isPlus({ tokens }: TokenLine, at: number): boolean {
  const isOfClock = tokens[at - 2]?.text === ':';
  return (
    tokens[at]?.text === '+' && tokens[at - 1]?.type === 'number' && tokens[at + 1]?.type === 'number' && !isOfClock
  );
}

function isBehindAmount(line: TokenLine, start: number): boolean {
  const from = amountStart(line, start);
  return from !== undefined && isAmountOfEnds(line, from);
}

/** `mit Ein- und Auslaufen insgesamt 7 km`: of all of it. */
function isBehindWith(line: TokenLine, at: number): boolean {
  return startOf(line, at, 'with') !== undefined || line.tokens[at - 1]?.text === 'counting';
}

function beginsSum({ tokens }: TokenLine, at: number): boolean {
  return tokens
    .slice(at, at + 2)
    .some(({ text }, behind) => SUMS.has(text) && (behind === 0 || LEADS.has(tokens[at]?.text ?? '')));
}

function isBehindSum({ tokens }: TokenLine, at: number): boolean {
  return SUMS.has(tokens[at - 1]?.text ?? '');
}

const SUMS = wordsOf('zusammen, insgesamt, gesamt, together, altogether, combined, total, overall, up, all');
const LEADS = wordsOf('in, alles, all');

function begins(line: TokenLine, at: number, type: PhraseType): boolean {
  return sensesAt(line, at, line.tokens.length).some(each => each.type === type);
}

/** Where a sense begins that ends at a token. */
function startOf(line: TokenLine, at: number, type: PhraseType): number | undefined {
  for (let from = Math.max(0, at - LONGEST); from < at; from++)
    if (sensesAt(line, from, at).some(each => each.type === type && each.end === at)) return from;
  return undefined;
}

const LONGEST = 5;
