import { METRES_PER_KM, METRES_PER_MILE } from '../../values/distance';
import { attempt, type Cursor, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import type { Quantity, Target } from '../tree';
import { readAmount } from './amounts';
import { readZoneNumber } from './attributes';
import type { TargetItem } from './items';
import { isClockAt, readNumber } from './numbers';
import { PACE_WORDS } from './paces';

/** Reads `@ …`, or `at` before a time or a named pace. */
export function readTarget(cursor: Cursor): TargetItem | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const isMarked = isSign(peek(cursor), '@');
    if (!isMarked && !isWord(peek(cursor), AT_WORDS)) return attempt(cursor, readBetween);
    // `pace: 5:38`; `race pace: 5 km` is a name, and steps behind it.
    const isField = isWord(peek(cursor), PACE_WORDS) && isSign(peek(cursor, 1), ':') && isClockAt(cursor, 2);
    cursor.at += isField ? 2 : 1;
    while (isSign(peek(cursor), '~') || isWord(peek(cursor), ARTICLES)) cursor.at++;
    const target = readNumberTarget(cursor) ?? readNamedTarget(cursor, isMarked);
    if (!target) return undefined;
    while (
      isWord(peek(cursor), AVERAGE_WORDS) ||
      isWord(peek(cursor), PACE_WORDS) ||
      isWord(peek(cursor), EFFORT_WORDS)
    ) {
      if (peek(cursor, 1).type === 'number' && !isWord(peek(cursor), PACE_WORDS)) break;
      cursor.at++;
    }
    return { type: 'target', span: spanFrom(cursor, from), target, isMarked };
  });
}

/** `between 6:10 and 6:20 per mile`, `between 83 & 86 seconds`: the middle. */
function readBetween(cursor: Cursor): TargetItem | undefined {
  const from = cursor.at;
  if (!isWord(peek(cursor), BETWEEN_WORDS)) return undefined;
  cursor.at++;
  const low = readAmount(cursor)?.quantity;
  if (!isWord(peek(cursor), AND_WORDS) && !isSign(peek(cursor), '&')) return undefined;
  cursor.at++;
  const high = readAmount(cursor)?.quantity;
  const last = high && targetOf(high);
  if (!low || !last) return undefined;
  const first = low.type === high.type ? targetOf(low) : likeHigh(low, high);
  const target = first && middle(first, last);
  while (isWord(peek(cursor), PACE_WORDS)) cursor.at++;
  return target && { type: 'target', span: spanFrom(cursor, from), target };
}

const BETWEEN_WORDS: ReadonlySet<string> = new Set(['between', 'zwischen']);
const AND_WORDS: ReadonlySet<string> = new Set(['and', 'und']);

/** The lower end with the unit of the upper one. */
function likeHigh(low: Quantity, high: Quantity): Target | undefined {
  if (low.type === 'bare' && high.type === 'duration') return { type: 'time', timeS: low.value, isExact: true };
  if (low.type !== 'two-part') return undefined;
  const paceS = low.first * 60 + low.second;
  if (high.type !== 'pace') return { type: 'unit-pace', paceS };
  // Paces are written in whole seconds per kilometre or per mile.
  const isPerKm = Math.abs(high.paceSPerKm - Math.round(high.paceSPerKm)) < 1e-6;
  return { type: 'pace', paceSPerKm: isPerKm ? paceS : (paceS * METRES_PER_KM) / METRES_PER_MILE };
}

/** Bare numbers behind the `@` of a repetition within these are its seconds. */
const SECONDS_OF_REPETITION = { least: 20, most: 240 } as const;

/** `6 x 400 @75`: seconds, as behind a repetition without the sign. */
export function readSecondsTarget(cursor: Cursor): TargetItem | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    cursor.at++;
    const quantity = readAmount(cursor)?.quantity;
    if (quantity?.type !== 'bare') return undefined;
    const { value } = quantity;
    if (value < SECONDS_OF_REPETITION.least || value > SECONDS_OF_REPETITION.most) return undefined;
    return { type: 'target', span: spanFrom(cursor, from), target: { type: 'time', timeS: value, isExact: true } };
  });
}

/** `10k pace`, without `@`. */
export function readRacePace(cursor: Cursor): TargetItem | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const target = readRaceByNumber(cursor);
    if (isSign(peek(cursor), '-') && isGlued(peek(cursor))) cursor.at++;
    if (!target || !isWord(peek(cursor), PACE_WORDS) || peek(cursor, 1).type === 'number') return undefined;
    cursor.at++;
    return { type: 'target', span: spanFrom(cursor, from), target };
  });
}

/** `(72%)`, `85 %`: a share that stands without `@`. */
export function readPercent(cursor: Cursor): TargetItem | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const number = readNumber(cursor);
    if (!number || !isSign(peek(cursor), '%')) return undefined;
    cursor.at++;
    while (isWord(peek(cursor), PERCENT_OF)) cursor.at++;
    return { type: 'target', span: spanFrom(cursor, from), target: { type: 'percent', percent: number.value } };
  });
}

const AT_WORDS: ReadonlySet<string> = new Set(['at', 'pace', 'schnitt']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'about', 'around', 'approx', 'ca']);
const AVERAGE_WORDS: ReadonlySet<string> = new Set(['avg', 'average', 'ave']);
const EFFORT_WORDS: ReadonlySet<string> = new Set(['effort']);
const PERCENT_OF: ReadonlySet<string> = new Set(['hrmax', 'hfmax', 'max', 'hr', 'hrr', 'vdot', 'maxhr']);

function readNumberTarget(cursor: Cursor): Target | undefined {
  return (
    readPercent(cursor)?.target ??
    attempt(cursor, readRaceByNumber) ??
    attempt(cursor, readBpm) ??
    attempt(cursor, () => {
      const quantity = readAmount(cursor)?.quantity;
      return quantity && targetOf(quantity);
    })
  );
}

/** A time or a pace is a target; a distance, or a number without a unit, is none. */
function targetOf(quantity: Quantity): Target | undefined {
  switch (quantity.type) {
    case 'pace':
      return { type: 'pace', paceSPerKm: quantity.paceSPerKm };
    case 'duration':
      return { type: 'time', timeS: quantity.durationS, isExact: true };
    case 'two-part': {
      const timeS = quantity.first * 60 + quantity.second;
      return quantity.isPace ? { type: 'unit-pace', paceS: timeS } : { type: 'time', timeS };
    }
    case 'range': {
      const [low, high] = [targetOf(quantity.low), targetOf(quantity.high)];
      return low && high && middle(low, high);
    }
    default:
      return undefined;
  }
}

function middle(low: Target, high: Target): Target | undefined {
  if (low.type === 'time' && high.type === 'time') return { ...low, timeS: (low.timeS + high.timeS) / 2 };
  if (low.type === 'unit-pace' && high.type === 'unit-pace')
    return { type: 'unit-pace', paceS: (low.paceS + high.paceS) / 2 };
  if (low.type === 'pace' && high.type === 'pace')
    return { type: 'pace', paceSPerKm: (low.paceSPerKm + high.paceSPerKm) / 2 };
  return undefined;
}

type Race = Extract<Target, { type: 'race' }>['race'];
const RACES_K: ReadonlyMap<string, Race> = new Map([
  ['10', '10K'],
  ['5', '5K'],
  ['3', '3K'],
]);

/** `10K`, `5 km pace`: the pace of that race. */
function readRaceByNumber(cursor: Cursor): Target | undefined {
  const race = RACES_K.get(peek(cursor).text);
  const unit = peek(cursor, 1).text;
  if (!race || (unit !== 'k' && unit !== 'km') || isSign(peek(cursor, 2), '/')) return undefined;
  cursor.at += 2;
  return { type: 'race', race };
}

function readBpm(cursor: Cursor): Target | undefined {
  const number = readNumber(cursor);
  if (!number || peek(cursor).text !== 'bpm') return undefined;
  cursor.at++;
  return { type: 'heart-rate', bpm: number.value };
}

const NAMED: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...(['E', 'M', 'T', 'I', 'R'] as const).map(letter => [letter.toLowerCase(), { type: 'letter', letter }] as const),
  ...['lt', 'threshold', 'thr', 'thresh', 'tempo', 'schwelle'].map(
    word => [word, { type: 'letter', letter: 'T' }] as const,
  ),
  ...['easy', 'ez'].map(word => [word, { type: 'letter', letter: 'E' }] as const),
  ...['vo2max', 'interval'].map(word => [word, { type: 'letter', letter: 'I' }] as const),
  ...['rep', 'repetition'].map(word => [word, { type: 'letter', letter: 'R' }] as const),
  ...['mp', 'marathon', 'gmp', 'mrt'].map(word => [word, { type: 'race', race: 'MP' }] as const),
  ...['hmp', 'half', 'hm', 'hmrt'].map(word => [word, { type: 'race', race: 'HMP' }] as const),
  ['mile', { type: 'race', race: 'mile' }],
]);

/** `4 x 200 R`: a letter without `@`; `T` and `E` are kinds, which say more. */
export function readLetterTarget(cursor: Cursor): TargetItem | undefined {
  const target = isLoneCapital(cursor) ? LETTERS_ALONE.get(peek(cursor).text) : undefined;
  if (!target) return undefined;
  const from = cursor.at;
  cursor.at++;
  return { type: 'target', span: spanFrom(cursor, from), target };
}

const LETTERS_ALONE: ReadonlyMap<string, Target> = new Map(
  (['M', 'I', 'R'] as const).map(letter => [letter.toLowerCase(), { type: 'letter', letter }] as const),
);

/** A capital with the end, a sign or a recovery behind it: no word of a sentence. */
export function isLoneCapital(cursor: Cursor): boolean {
  const [letter, next] = [peek(cursor), peek(cursor, 1)];
  if (letter.type !== 'word' || !/^\p{Lu}$/u.test(cursor.line.text.slice(letter.start, letter.end))) return false;
  if (cursor.at + 1 >= cursor.end) return true;
  if (next.type === 'sign') return !isGlued(next) || next.text === ',' || next.text === ';';
  return next.type === 'word' && BEHIND_LETTER.has(next.text);
}

const BEHIND_LETTER: ReadonlySet<string> = new Set(['w', 'with', 'mit', 'r', 'rest', 'rec', 'off', 'jog', 'pace']);

/** Behind `at` a name needs `pace` behind it: `at tempo pace`, not `at half past nine`. */
function readNamedTarget(cursor: Cursor, isMarked: boolean): Target | undefined {
  const zone = readZoneNumber(cursor);
  if (zone !== undefined) return { type: 'zone', zone };
  if (isMarked) {
    const marked = attempt(cursor, readHeartRateTarget) ?? attempt(cursor, readEffortTarget);
    if (marked) return marked;
  }
  const quoted = isSign(peek(cursor), '"');
  const name = peek(cursor, quoted ? 1 : 0);
  const target = name.type === 'word' ? NAMED.get(name.text) : undefined;
  if (!target) return undefined;
  cursor.at += quoted ? 3 : 1;
  const hasPace = isWord(peek(cursor), PACE_WORDS) || isWord(peek(cursor), EFFORT_WORDS);
  const isLetter = name.text.length === 1 && isGlued(peek(cursor)) && peek(cursor).type !== 'sign';
  return isLetter || (!isMarked && !hasPace) ? undefined : target;
}

/** `hr 150` */
function readHeartRateTarget(cursor: Cursor): Target | undefined {
  if (peek(cursor).text !== 'hr' && peek(cursor).text !== 'hf') return undefined;
  cursor.at++;
  const number = readNumber(cursor);
  if (!number) return undefined;
  if (peek(cursor).text === 'bpm') cursor.at++;
  return { type: 'heart-rate', bpm: number.value };
}

/** `rpe 7` */
function readEffortTarget(cursor: Cursor): Target | undefined {
  if (peek(cursor).text !== 'rpe') return undefined;
  cursor.at++;
  const number = readNumber(cursor);
  return number && { type: 'effort', rpe: number.value };
}
