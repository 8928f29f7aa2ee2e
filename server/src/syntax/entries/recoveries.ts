import { SECONDS_PER_MINUTE } from '../../values/duration';
import { attempt, type Cursor, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import type { AmountNode, Quantity, RecoveryNode } from '../tree';
import { readAmount } from './amounts';
import { isCountSign } from './numbers';

type Mode = NonNullable<RecoveryNode['mode']>;

const MODES: ReadonlyMap<string, Mode> = new Map<string, Mode>([
  ...['jog', 'jogging', 'jogged', 'j', 'trab', 'traben', 'tp', 'trabpause', 'easy'].map(word => [word, 'jog'] as const),
  ...['walk', 'walking', 'gp', 'gehpause', 'gehen'].map(word => [word, 'walk'] as const),
  ...['stand', 'standing', 'stehen', 'stehpause'].map(word => [word, 'stand'] as const),
  ...['float', 'floating'].map(word => [word, 'float'] as const),
]);

/** Words for a recovery, before or behind its amount. */
const NAMES: ReadonlySet<string> = new Set([
  ...['rest', 'rests', 'rec', 'recs', 'recovery', 'recoveries', 'recover', 'rcv', 'rcvy', 'off', 'break', 'breaks'],
  ...['pause', 'erholung', 'tp', 'gp', 'trabpause', 'gehpause', 'stehpause'],
]);
/** Words before the amount. */
const INTRODUCTIONS: ReadonlySet<string> = new Set([...NAMES, 'r', 'p']);
/** Words that may stand between the introduction and the amount. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'about', 'around', 'approx', 'ca', 'of', 'je']);
/** Idle words behind the amount. */
const IDLE: ReadonlySet<string> = new Set([
  'easy',
  'slow',
  'lockeres',
  'locker',
  'in',
  'between',
  'after',
  'each',
  'per',
  'rep',
  'reps',
  'set',
  'sets',
  'full',
  'zurück',
  'one',
  'repeat',
  'repeats',
  'interval',
]);

/** `r 90s` `r90s` `rest 90s` `w/ 90s jog` `with a 400 m jog` `off 2:00` `R=90s`. */
export function readIntroducedRecovery(cursor: Cursor): RecoveryNode | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    if (!skipIntroduction(cursor)) return undefined;
    const amount = readRecoveryAmount(cursor);
    if (!amount) return undefined;
    return recovery(cursor, from, amount);
  });
}

function skipIntroduction(cursor: Cursor): boolean {
  const from = cursor.at;
  skipWith(cursor);
  if (isWord(peek(cursor), INTRODUCTIONS)) cursor.at++;
  if (cursor.at === from) return false;
  if (isSign(peek(cursor), '=') || isSign(peek(cursor), ':')) cursor.at++;
  while (isSign(peek(cursor), '~') || isWord(peek(cursor), ARTICLES)) cursor.at++;
  return true;
}

/** Skips `w/`, `with`, `mit`, and a `w` before a number. */
export function skipWith(cursor: Cursor): boolean {
  if (peek(cursor).text === 'w') {
    const hasStroke = isSign(peek(cursor, 1), '/') && isGlued(peek(cursor, 1));
    if (!hasStroke && peek(cursor, 1).type !== 'number') return false;
    cursor.at += hasStroke ? 2 : 1;
    return true;
  }
  if (!isWord(peek(cursor), WITH_WORDS)) return false;
  cursor.at++;
  return true;
}

const WITH_WORDS: ReadonlySet<string> = new Set(['with', 'mit']);

/** `/ 60s`, `/100`: the recovery behind a stroke. */
export function readStrokeRecovery(cursor: Cursor): RecoveryNode | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    if (!isSign(peek(cursor), '/')) return undefined;
    cursor.at++;
    const amount = readRecoveryAmount(cursor);
    return amount && recovery(cursor, from, amount);
  });
}

/** `90s jog` `400 rec` `2 min walk` `30s off`: an amount that the word behind it makes a recovery. */
export function readNamedRecovery(cursor: Cursor, isEasyRecovery = false): RecoveryNode | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const amount = readRecoveryAmount(cursor);
    if (!amount) return undefined;
    const before = cursor.at;
    // `in 3:50 TP 400 m`: the word belongs to the amount behind it.
    if (isWord(peek(cursor), INTRODUCTIONS) && peek(cursor, 1).type === 'number') return undefined;
    const result = recovery(cursor, from, amount);
    return cursor.at > before && hasName(cursor, before, isEasyRecovery) ? result : undefined;
  });
}

/** `30s off`, the recovery of `30s on / 30s off`. */
export function readOff(cursor: Cursor): RecoveryNode | undefined {
  return attempt(cursor, () => {
    const from = cursor.at;
    const amount = readRecoveryAmount(cursor);
    return amount && peek(cursor).text === 'off' ? recovery(cursor, from, amount) : undefined;
  });
}

/** Whether one of the words read since token `from` names a recovery; `easy` only where that is clear. */
function hasName(cursor: Cursor, from: number, isEasyRecovery: boolean): boolean {
  for (let at = from; at < cursor.at; at++) {
    const text = cursor.line.tokens[at]?.text ?? '';
    if (NAMES.has(text) || (MODES.has(text) && (text !== 'easy' || isEasyRecovery))) return true;
  }
  return false;
}

/** Whether a word stands here that makes what is before it a recovery. */
export function isRecoveryWord(cursor: Cursor): boolean {
  return isWord(peek(cursor), NAMES) || MODES.has(peek(cursor).text);
}

function readRecoveryAmount(cursor: Cursor): AmountNode | undefined {
  const amount = readAmount(cursor);
  return amount && !isCountSign(cursor, 0) ? amount : undefined;
}

/** The recovery of an amount, with the words behind it. */
function recovery(cursor: Cursor, from: number, amount: AmountNode): RecoveryNode {
  let mode: Mode | undefined;
  for (;;) {
    const { text, type } = peek(cursor);
    if (type !== 'word' || !(MODES.has(text) || NAMES.has(text) || IDLE.has(text))) break;
    if (IDLE.has(text) && !MODES.has(text) && peek(cursor, 1).type === 'number') break;
    const here = MODES.get(text);
    if (here && (mode === undefined || text !== 'easy')) mode = here;
    cursor.at++;
  }
  const span = spanFrom(cursor, from);
  const node = { span: amount.span, quantity: recoveryQuantity(amount.quantity, mode) };
  return { span, amount: node, ...(mode && { mode }) };
}

const LEAST_SECONDS = 10;
/** From here on a number with jog, walk or float is metres. */
const SHORTEST_JOG_M = 100;

/**
 * A bare number of a recovery: multiples of 100, and from 100 on with a jog, metres; fractions below 10 the log's unit; below 10
 * minutes, because nobody rests for so few seconds; other numbers seconds. Clock forms are minutes and seconds.
 */
export function recoveryQuantity(quantity: Quantity, mode?: Mode): Quantity {
  switch (quantity.type) {
    case 'two-part':
      return quantity.isPace ? quantity : { type: 'duration', durationS: quantity.first * 60 + quantity.second };
    case 'bare': {
      const { value } = quantity;
      if (!Number.isInteger(value) && value < LEAST_SECONDS) return quantity;
      if (value > 0 && value < LEAST_SECONDS) return { type: 'duration', durationS: value * SECONDS_PER_MINUTE };
      const moves = mode !== undefined && mode !== 'stand';
      const isDistance = value > 0 && (value % 100 === 0 || (moves && value >= SHORTEST_JOG_M));
      if (isDistance) return { type: 'distance', distanceM: value, unit: 'm' };
      return { type: 'duration', durationS: value };
    }
    case 'lone-m':
      return { type: 'distance', distanceM: quantity.value, unit: 'm' };
    case 'range':
      return { type: 'range', low: recoveryQuantity(quantity.low, mode), high: recoveryQuantity(quantity.high, mode) };
    default:
      return quantity;
  }
}
