import { SECONDS_PER_MINUTE } from '../../values/duration';
import { attempt, type Cursor, cursorOver, isAtEnd, isSign, isWord, peek, spanFrom } from '../scan';
import type { CareBody, ClockTime, FuelBody, MeasureBody } from '../tree';
import type { Word } from '../vocabulary';
import { readTemperature } from './attributes';
import { readUnitDuration } from './durations';
import { LONGEST_SLEEP_S, readClockTime } from './measures';
import { clockSeconds, isCountSign, readClock, readNumber, readWhole } from './numbers';
import { type Problems, sleepImpossible } from './problems';
import { type Found, wordHere } from './words';

/**
 * Reads recovery care: `massage 30 min`, `icebath 10 min 12C`, `nap 20 min 14:00`, `contrast 3 x (1 min cold, 2 min hot)`. A
 * bare number is minutes. Without an amount only alone or before a sign.
 */
export function readCare(cursor: Cursor): CareBody | undefined {
  return readNamed(cursor, 'care', (found, word) => {
    const care: Writable<CareBody> = { type: 'care', word };
    for (;;) {
      const clock = care.clock === undefined ? readTimeOfDay(cursor, care.durationS !== undefined) : undefined;
      if (clock) {
        care.clock = clock;
        continue;
      }
      const temperature = care.temperatureC === undefined ? readTemperature(cursor) : undefined;
      if (temperature !== undefined) {
        care.temperatureC = temperature;
        continue;
      }
      const durationS = care.durationS === undefined ? readCareDuration(cursor, care.word.word) : undefined;
      if (durationS === undefined) break;
      care.durationS = durationS;
    }
    const isBare = care.durationS === undefined && care.temperatureC === undefined && care.clock === undefined;
    if (isBare && found.spelling === 'cold') return undefined;
    return isBare && peek(cursor).type === 'word' ? undefined : care;
  });
}

/** Reads `7h sleep`, `20 min nap`, `30 min massage`: how long stands before the word, with nothing but a sign or the end behind it. */
export function readDurationFirst(cursor: Cursor, problems: Problems): CareBody | MeasureBody | undefined {
  return attempt(cursor, () => {
    const amountFrom = cursor.at;
    const durationS = readUnitDuration(cursor);
    if (durationS === undefined) return undefined;
    const amount = spanFrom(cursor, amountFrom);
    if (isWord(peek(cursor), OF_WORDS)) cursor.at++;
    const from = cursor.at;
    const found = wordHere(cursor);
    if (!found || found.spelling === 'cold') return undefined;
    cursor.at = found.next;
    // `45 min sauna after 6 miles`
    const isBesideRun = found.row.category === 'care' && isWord(peek(cursor), BESIDE_WORDS);
    if (!isAtEnd(cursor) && peek(cursor).type !== 'sign' && !isBesideRun) return undefined;
    const word = { span: spanFrom(cursor, from), word: found.row.word };
    if (found.row.category === 'care') return { type: 'care', word, durationS };
    if (found.row.word !== 'sleep') return undefined;
    if (durationS > LONGEST_SLEEP_S) problems.push(sleepImpossible(amount, durationS));
    return { type: 'measure', word, value: { type: 'sleep', durationS } };
  });
}

const OF_WORDS: ReadonlySet<string> = new Set(['of', 'in', 'im']);
const BESIDE_WORDS: ReadonlySet<string> = new Set(['after', 'before', 'nach', 'vor', 'then', 'dann']);

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function readNamed<Body>(
  cursor: Cursor,
  category: Word['category'],
  read: (
    found: Found<Word>,
    word: { readonly span: { start: number; end: number }; readonly word: string },
  ) => Body | undefined,
): Body | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const found = wordHere(cursor);
    if (found?.row.category !== category) return undefined;
    cursor.at = found.next;
    const word = { span: spanFrom(cursor, from), word: found.row.word };
    if (isSign(peek(cursor), ':') && !isAtEnd(cursor)) cursor.at++;
    return read(found, word);
  });
}

/** `14:00`, `@ 14:00`; where the duration is not known yet, only what can be a time of day. */
function readTimeOfDay(cursor: Cursor, hasDuration: boolean): ClockTime | undefined {
  return attempt(cursor, () => {
    const isMarked = isSign(peek(cursor), '@') || peek(cursor).text === 'at' || peek(cursor).text === 'um';
    if (isMarked) cursor.at++;
    const clock = readClockTime(cursor);
    const isPlausible = isMarked || hasDuration || (clock !== undefined && clock.minuteOfDay >= EARLIEST_MIN);
    return isPlausible ? clock : undefined;
  });
}

/** `5:00` is five minutes of care rather than a time of day. */
const EARLIEST_MIN = 6 * 60;

function readCareDuration(cursor: Cursor, word: string): number | undefined {
  return (
    attempt(cursor, () => {
      if (isSign(peek(cursor), '~')) cursor.at++;
      const clock = readClock(cursor);
      // `nap 0:30` is half an hour, as in sleep; `icebath 2:00` two minutes.
      if (clock) return clockSeconds(clock) * (word === 'nap' && clock.parts[2] === undefined ? SECONDS_PER_MINUTE : 1);
      return readRounds(cursor) ?? readUnitDuration(cursor) ?? readBareMinutes(cursor);
    }) ?? undefined
  );
}

function readBareMinutes(cursor: Cursor): number | undefined {
  const number = attempt(cursor, () => {
    const read = readNumber(cursor);
    const next = peek(cursor);
    return next.type === 'word' || isSign(next, '/') ? undefined : read;
  });
  return number && number.value * SECONDS_PER_MINUTE;
}

/** `3 x (1 min cold, 2 min hot)`: rounds, each the sum of its parts. */
function readRounds(cursor: Cursor): number | undefined {
  return attempt(cursor, () => {
    const count = readWhole(cursor, 3);
    if (count === undefined || !isCountSign(cursor, 0)) return undefined;
    cursor.at++;
    if (!isSign(peek(cursor), '(')) {
      const one = readUnitDuration(cursor);
      return one && one * count;
    }
    const close = cursor.line.closes[cursor.at] ?? -1;
    if (close < 0 || close >= cursor.end) return undefined;
    const inside = cursorOver(cursor.line, cursor.at + 1, close);
    let sum = 0;
    while (!isAtEnd(inside)) {
      const part = readUnitDuration(inside);
      if (part === undefined) inside.at++;
      else sum += part;
    }
    cursor.at = close + 1;
    return sum > 0 ? count * sum : undefined;
  });
}

/* ---- fuelling ---------------------------------------------------------------------------------------------------- */

const LEVEL_WORDS: ReadonlyMap<string, 'low' | 'ok' | 'high'> = new Map([
  ['low', 'low'],
  ['ok', 'ok'],
  ['okay', 'ok'],
  ['high', 'high'],
  ['wenig', 'low'],
  ['viel', 'high'],
]);
const NUTRIENTS: ReadonlyMap<string, 'carbsG' | 'proteinG' | 'fluidMl'> = new Map([
  ...['carbs', 'carb', 'carbohydrate', 'carbohydrates', 'kh'].map(word => [word, 'carbsG'] as const),
  ...['protein', 'eiweiß', 'eiweiss'].map(word => [word, 'proteinG'] as const),
  ...['fluid', 'fluids', 'water', 'drink', 'wasser'].map(word => [word, 'fluidMl'] as const),
]);
const GRAMS: ReadonlySet<string> = new Set(['g', 'gr', 'gram', 'grams', 'gramm']);
const MILLILITRES: ReadonlyMap<string, number> = new Map([
  ['ml', 1],
  ['cl', 10],
  ['dl', 100],
  ['l', 1000],
  ['liter', 1000],
  ['litre', 1000],
  // The US fluid ounce.
  ['oz', 29.5735],
]);
const AFTER_WORDS: ReadonlySet<string> = new Set(['after', 'danach', 'nach', 'later']);

/** `fuel 40 min after carbs 70 g protein 25 g fluid 500 ml` · `fuel ok` · `hydrate 500 ml` · `caffeine 15:00` */
export function readFuel(cursor: Cursor): FuelBody | undefined {
  return readNamed(cursor, 'fuel', (_, word) => {
    const fuel: Writable<FuelBody> = { type: 'fuel', word };
    const start = cursor.at;
    while (readFuelPart(cursor, fuel));
    return cursor.at === start && peek(cursor).type === 'word' ? undefined : fuel;
  });
}

function readFuelPart(cursor: Cursor, fuel: Writable<FuelBody>): boolean {
  const token = peek(cursor);
  const level = token.type === 'word' ? LEVEL_WORDS.get(token.text) : undefined;
  if (level) {
    cursor.at++;
    fuel.level = level;
    return true;
  }
  const part =
    attempt(cursor, readAfter) ??
    attempt(cursor, readNutrient) ??
    attempt(cursor, readFuelClock) ??
    attempt(cursor, readVolume);
  if (part) Object.assign(fuel, part);
  else if (isSign(token, ',') && !isAtEnd(cursor)) {
    return (
      attempt(cursor, () => {
        cursor.at++;
        return readFuelPart(cursor, fuel) ? true : undefined;
      }) ?? false
    );
  }
  return part !== undefined;
}

type FuelPart = Partial<FuelBody>;

/** `40 min after`; the duration alone means the same. */
function readAfter(cursor: Cursor): FuelPart | undefined {
  const durationS = readUnitDuration(cursor);
  if (durationS === undefined) return undefined;
  if (isWord(peek(cursor), AFTER_WORDS)) cursor.at++;
  return { afterMin: durationS / SECONDS_PER_MINUTE };
}

/** `carbs 70 g` `70 g carbs` `protein 25` */
function readNutrient(cursor: Cursor): FuelPart | undefined {
  const before = peek(cursor).type === 'word' ? NUTRIENTS.get(peek(cursor).text) : undefined;
  if (before) {
    cursor.at++;
    if (isSign(peek(cursor), ':') || isSign(peek(cursor), '=')) cursor.at++;
  }
  const number = readNumber(cursor);
  if (!number) return undefined;
  const scale = readFuelUnit(cursor);
  if (before) return { [before]: number.value * (scale ?? 1) };
  const behind = peek(cursor).type === 'word' ? NUTRIENTS.get(peek(cursor).text) : undefined;
  if (!behind || scale === undefined) return undefined;
  cursor.at++;
  return { [behind]: number.value * scale };
}

/** Grams count as they are, volumes in millilitres. */
function readFuelUnit(cursor: Cursor): number | undefined {
  const { type, text } = peek(cursor);
  const scale = type !== 'word' ? undefined : GRAMS.has(text) ? 1 : MILLILITRES.get(text);
  if (scale !== undefined) cursor.at++;
  return scale;
}

/** `500 ml` */
function readVolume(cursor: Cursor): FuelPart | undefined {
  const number = readNumber(cursor);
  const { type, text } = peek(cursor);
  const scale = type === 'word' ? MILLILITRES.get(text) : undefined;
  if (!number || scale === undefined) return undefined;
  cursor.at++;
  return { fluidMl: number.value * scale };
}

function readFuelClock(cursor: Cursor): FuelPart | undefined {
  const clock = readTimeOfDay(cursor, true);
  return clock && { clock };
}
