import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import { type Amount, type KindValue, type Phrase, phraseAt } from '../senses/phrase';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isAlone } from './around';
import { repsOf } from './repetitionParts';

/** Repetitions of a hill or a stretch that runners know by its name: `8 x Mill Lane 200 m`, `6 x Windberg (ca. 80 s)`. */
export const namedReps = [
  pattern(
    'reps',
    "count 'the'|'der'|'die'|'den'? anyWord anyWord? anyWord? '('|','|'à'|'-'? about? repAmount 'each'|'ea'|'je'|'long'|'lang'? ')'? ','? recovery?",
    -0.6,
    ([count, , first, between, third, open, , amount, , close, , recovery], { line }) => {
      const second = third ?? between;
      const isNamed =
        [first, second, between].some(each => each !== undefined && isOfGround(line, each)) ||
        (open?.value !== ',' && !third && isPlace(line, first, second));
      const isClosed = (open?.value === '(') === (close !== undefined);
      // `4 x Park 5 km`: how far the whole was.
      const isShort =
        amount.value.dimension === 'duration' ? amount.value.high <= LONGEST_S : amount.value.high <= LONGEST_M;
      return isNamed && isClosed && isShort && isMeasured(amount.value)
        ? repsOf({ count: count.value, amount: amount.value, kind: uphill(line, first, second), recovery })
        : undefined;
    },
    '8 x Windberg 300 m, jog down',
    '6 x Mill Hill (approx 80 sec)',
  ),
  pattern(
    'reps',
    "number 'reps'|'times'|'goes'|'efforts'|'mal' 'of'|'up'|'on'|'over'|'den'|'die' 'the'|'my'|'our'? anyWord anyWord? anyWord? '(' about? repAmount 'each'|'ea'|'je'? ')' ','? recovery?",
    -0.9,
    ([number, , , , , , , , , amount, , , , recovery]) => {
      const { value, decimals } = number.value;
      const isCount = decimals === 0 && value > 1 && value <= MOST_HILLS;
      const isShort = amount.value.dimension === 'duration' && amount.value.high <= LONGEST_S;
      return isCount && isShort
        ? repsOf({ count: { count: value, start: number.start, end: number.end }, amount: amount.value, recovery })
        : undefined;
    },
    '7 reps of the steep one (about 70 s), jog down',
  ),
  // Nobody knows how long it is.
  pattern(
    'reps',
    "count 'the'|'die'|'den'|'der'? anyWord anyWord? 'hoch'|'rauf'|'up'|'hinauf'?",
    -0.3,
    ([count, , first, second, up], { line }) => {
      const isHill = UPHILL.test(line.tokens[(second ?? first).start]?.text ?? '');
      const { end } = up ?? second ?? first;
      return isHill && isAlone(line, end) && count.value.count > 1 && HILLS
        ? { count: count.value, inner: [], timesS: [], kind: HILLS, kindSpan: [first.start, end] }
        : undefined;
    },
    '9x Schlosshügel, locker runter',
    '8 x Treppe hoch',
  ),
] as const;

const UPHILL = /(hügel|rampe|treppe|treppen|anstieg|stich)$|^(berg|steps|stairs|brae|ramp|dune)$/;
const HILLS_ROW = canonicalWord('hills');
const HILLS: KindValue | undefined = HILLS_ROW && { row: HILLS_ROW, spelling: 'hills', yields: false };

const LONGEST_S = 360;
const LONGEST_M = 1200;
const MOST_HILLS = 30;

/** `10 x Treppe am Turm, 600 hm`: a number alone is no length of a hill. */
function isMeasured({ unit, numberEnd, end }: Amount): boolean {
  return unit === 'clock' || end > numberEnd;
}

function uphill(line: TokenLine, first: Phrase, second: Phrase | undefined): Phrase<'kind'> | undefined {
  const { end } = second ?? first;
  const text = line.tokens[end - 1]?.text ?? '';
  return HILLS && (UPHILL.test(text) || text === 'hill')
    ? phraseAt('kind', { start: first.start, end }, HILLS)
    : undefined;
}

/** A place that is run up or along. */
function isOfGround({ tokens }: TokenLine, { start }: Phrase): boolean {
  return GROUND.test(tokens[start]?.text ?? '') || ROADS.has(tokens[start]?.text ?? '');
}

const GROUND = /(hügel|berg|rampe|treppe|treppen|brücke|damm|weg|allee|anstieg|anstiegs|stich|gasse|stufen)$/;
const ROADS = wordsOf(
  'hill, lane, street, road, rd, st, avenue, ave, bank, brae, bridge, steps, stairs, stair, ramp, dune, track, trail, path, drive, rise, mound, loop, block, blocks',
);

/** Two words with a capital. */
function isPlace(line: TokenLine, first: Phrase, second: Phrase | undefined): boolean {
  const isLong = (line.tokens[first.start]?.text.length ?? 0) >= SHORTEST_NAME;
  return isLong && isName(line, first.start) && (second === undefined || isName(line, second.start));
}

const SHORTEST_NAME = 4;
