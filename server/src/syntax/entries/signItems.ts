import type { Span } from '../../base/text';
import { attempt, type Cursor, cursorOver, isAtEnd, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import { readAttribute } from './attributes';
import { type BreakSign, type Item, REPEATED, repsWithoutRecovery, stretchHas, stretchHasAny } from './items';
import { skipAverage } from './numberItems';
import { isGluedSign } from './numbers';
import { PACE_WORDS } from './paces';
import { push, type Reading, skip } from './reading';
import { readStrokeRecovery } from './recoveries';
import { readSecondsTarget, readTarget } from './targets';
import { readTimes } from './times';

/** Brackets nested deeper than this are not read: no session has them, and reading recurses. */
const DEEPEST = 6;

/** Reads what begins with a sign: brackets, a target, actual times, a separator. */
export function readSignItem(reading: Reading, readItems: (reading: Reading) => void): boolean {
  const { cursor, items, problems } = reading;
  const from = cursor.at;
  const { text } = peek(cursor);
  if (text === '(') return readGroup(reading, readItems);
  if (text === '@') {
    const isRepeated = stretchHas(items, 'count') && stretchHasAny(items, REPEATED);
    const target = readTarget(cursor) ?? (isRepeated ? readSecondsTarget(cursor) : undefined);
    if (target) return push(items, target);
    const attribute = attempt(cursor, () => {
      cursor.at++;
      return readAttribute(cursor, problems);
    });
    if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
    return skipNamedPace(reading);
  }
  const forced = text === '!' ? readForced(cursor) : undefined;
  if (forced) return push(items, { type: 'forced', span: spanFrom(cursor, from), intensity: forced });
  if ((text === '=' || text === ':' || text === '-') && readActuals(reading)) return true;
  if (text === '/' && stretchHas(items, 'count') && stretchHasAny(items, REPEATED)) {
    const recovery = readStrokeRecovery(cursor);
    if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
  }
  const attribute = readAttribute(cursor, problems);
  if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
  if (IDLE_SIGNS.has(text) || isArrow(cursor)) return skip(cursor);
  const sign = BREAKS.get(text);
  if (text !== ':' && !sign) return false;
  cursor.at++;
  const span = spanFrom(cursor, from);
  return push(items, sign ? { type: 'break', span, sign } : { type: 'colon', span });
}

const IDLE_SIGNS: ReadonlySet<string> = new Set(['~', '•', '|', '"']);

const BREAKS: ReadonlyMap<string, BreakSign> = new Map<string, BreakSign>([
  [',', ','],
  [';', ';'],
  ['+', '+'],
  ['&', '+'],
  ['.', '.'],
  ['!', '.'],
  ['-', '-'],
  ['/', '/'],
]);

/** `@ brisk pace`, `@ 1500m-pace`: words, not a pace. */
function skipNamedPace({ cursor, asides }: Reading): boolean {
  const from = cursor.at;
  let ahead = 1;
  while (ahead < LONGEST_NAME && !isWord(peek(cursor, ahead), PACE_WORDS) && peek(cursor, ahead).text !== '') ahead++;
  if (ahead === 1 || !isWord(peek(cursor, ahead), PACE_WORDS)) return false;
  cursor.at += ahead + 1;
  asides.push(spanFrom(cursor, from));
  return true;
}

/** Tokens of the name of a pace. */
const LONGEST_NAME = 4;

/** `->`, `-->`: no note, and nothing else. */
function isArrow(cursor: Cursor): boolean {
  const [first, second, third] = [peek(cursor), peek(cursor, 1), peek(cursor, 2)];
  if (isSign(first, '>')) return true;
  if (!isSign(first, '-') && !isSign(first, '=')) return false;
  return isGluedSign(second, '>') || (isGluedSign(second, '-') && isGluedSign(third, '>'));
}

function readForced(cursor: Cursor): 'hard' | 'easy' | undefined {
  const next = peek(cursor, 1);
  if (!isGlued(next) || (next.text !== 'hard' && next.text !== 'easy')) return undefined;
  cursor.at += 2;
  return next.text;
}

/** How many times make a list behind each of these signs, so that it is nothing else. */
const FEWEST_TIMES: ReadonlyMap<string, number> = new Map([
  ['=', 1],
  [':', 2],
  ['-', 3],
]);

/** `= 2:41 2:40 …`, and a colon or a dash with times behind a repetition set. */
function readActuals({ cursor, items }: Reading): boolean {
  const sign = peek(cursor);
  if (!isSign(sign, '=') && !stretchHas(items, 'count')) return false;
  if (isSign(sign, '-') && !peek(cursor, 1).spaced) return false;
  const fewest = FEWEST_TIMES.get(sign.text) ?? 1;
  const item = attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    cursor.at++;
    const timesS = readTimes(cursor);
    if (timesS.length < fewest) return undefined;
    return { type: 'actuals', span: spanFrom(cursor, from), timesS };
  });
  return item !== undefined && push(items, item);
}

/** `2 x (600, 400)`: the brackets hold what is repeated. */
function isBehindCount(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last?.type === 'count' || (last?.type === 'kind' && items.at(-2)?.type === 'count');
}

/** Round brackets: a list of times, or items; brackets that hold an unread word are not read. */
function readGroup(reading: Reading, readItems: (reading: Reading) => void): boolean {
  const { cursor, items } = reading;
  const from = cursor.at;
  const close = cursor.line.closes[from] ?? -1;
  if (close < 0 || close >= cursor.end || reading.depth >= DEEPEST) return false;
  const content = cursorOver(cursor.line, from + 1, close);
  const isSetOfSteps = isBehindCount(items);
  const times = isSetOfSteps ? [] : readTimes(content);
  const hasAverage = skipAverage(content);
  const fewest = items.some(({ type }) => type === 'count') ? 2 : 3;
  if (isAtEnd(content) && !hasAverage && times.length >= fewest) {
    cursor.at = close + 1;
    return push(items, { type: 'actuals', span: spanFrom(cursor, from), timesS: times });
  }
  content.at = from + 1;
  const isBehindReps = repsWithoutRecovery(items) && stretchHasAny(items, AMOUNTS);
  const inner: Reading = {
    cursor: content,
    items: [],
    asides: reading.asides,
    problems: [],
    depth: reading.depth + 1,
    // Steps that are told by a warm-up have recoveries in brackets too: `wu, mile hard (0.75 recovery)`.
    inReps: isBehindReps || (items.some(({ type }) => type === 'label') && stretchHas(items, 'amount')),
  };
  readItems(inner);
  if (!isAtEnd(content)) return false;
  reading.problems.push(...inner.problems);
  cursor.at = close + 1;
  const span = spanFrom(cursor, from);
  return inner.items.length === 0 || push(items, { type: 'group', span, items: inner.items.map(inBrackets(span)) });
}

function inBrackets({ start: bracketStart }: Span): (item: Item) => Item {
  return item => (item.type === 'amount' ? { ...item, node: { ...item.node, bracketStart } } : item);
}

const AMOUNTS: ReadonlySet<Item['type']> = new Set(['amount', 'group']);
