import { attempt, type Cursor, cursorOver, isAtEnd, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import type { AmountNode, RecoveryNode } from '../tree';
import { METRES, readAmount, readLadder, readNamedDistance, unitApart } from './amounts';
import { readAttribute } from './attributes';
import { isMetres } from './dimensions';
import { holdsAmount, type Item, isStrength, REPEATED, repsWithoutRecovery, stretchHas, stretchHasAny } from './items';
import { isCountSign, isGluedSign, readNumber, readWhole, skipChain } from './numbers';
import { minutesWithPoint } from './problems';
import { amountItem, push, type ReadItem, type Reading } from './reading';
import { readNamedRecovery, readOff } from './recoveries';
import { hasTimedKind, shareUnit } from './sharedUnit';
import { readPercent, readRacePace } from './targets';
import { readTimes } from './times';
import { distanceUnit } from './units';
import { readWordItem } from './wordItems';
import { kindHere, labelHere } from './words';

/** Reads what begins with a number: a count, an attribute, a recovery, an amount. */
export function readNumberItem(reading: Reading, readItem: ReadItem): boolean {
  const { cursor, items } = reading;
  const timesS = readSplits(reading) ?? readMeanSplit(reading);
  if (timesS) return push(items, timesS);
  // `45:10` is none of the others, and the commonest number of all.
  if (!isClock(cursor)) {
    if (readRungs(reading)) return true;
    if (skipChain({ ...cursor })) return false;
    const from = cursor.at;
    const count = readCount(reading);
    if (count && isStrength(items)) {
      cursor.at = from;
      return false;
    }
    if (count) return push(items, count);
    const attribute = readAttribute(cursor, reading.problems);
    if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
    const beats = readBarePulse(reading);
    if (beats) return push(items, beats);
    const race = readRacePace(cursor);
    if (race) return push(items, race);
    const percent = readPercent(cursor);
    if (percent) return push(items, percent);
  }
  const recovery = readRecovery(reading);
  if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
  return readAmountItem(reading, readItem);
}

/** What two bare numbers with a stroke are, average and maximum, in beats a minute. */
const PULSE = { least: 100, most: 220 } as const;

/** `easy 8 km 45:10 145/160`: behind an amount, outside repetitions. */
function readBarePulse({ cursor, items }: Reading): Item | undefined {
  if (!items.some(holdsAmount) || items.some(({ type }) => type === 'count' || type === 'label')) return undefined;
  return attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    const averageBpm = readWhole(cursor, 3) ?? 0;
    if (!isGluedSign(peek(cursor), '/') || !isGlued(peek(cursor, 1))) return undefined;
    cursor.at++;
    const maximumBpm = readWhole(cursor, 3) ?? 0;
    if (peek(cursor).text === 'bpm') cursor.at++;
    const isAlone =
      isAtEnd(cursor) || (peek(cursor).spaced && peek(cursor).type !== 'number') || isGluedSign(peek(cursor), ',');
    if (!isAlone || averageBpm < PULSE.least || maximumBpm <= averageBpm || maximumBpm > PULSE.most) return undefined;
    const span = spanFrom(cursor, from);
    return { type: 'attribute', span, attribute: { type: 'heart-rate', span, averageBpm, maximumBpm } };
  });
}

/** So many times behind a comma are a list. */
const FEWEST_SPLITS = 3;
const SHORTEST_SPLIT_S = 10;
const LONGEST_BARE_SPLIT_S = 99;

/** `12 x 400 m r 200 m, 71 71 70 70`, `6 x 1000 3:20 3:21 3:19 …`: what the repetitions were run in. */
function readSplits({ cursor, items }: Reading): Item | undefined {
  if (!stretchHas(items, 'count')) return undefined;
  const isApart = items.at(-1)?.type === 'break';
  if (!isApart && !isBehindRepeatedDistance(items)) return undefined;
  return attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    const timesS = readTimes(cursor);
    const isBare = !isClock({ ...cursor, at: from });
    const isInRange = (timeS: number) => timeS >= SHORTEST_SPLIT_S && (!isBare || timeS <= LONGEST_BARE_SPLIT_S);
    const isFull = !isApart && timesS.length > 1 && timesS.length === countOf(items);
    if (!(isFull || timesS.length >= FEWEST_SPLITS) || !timesS.every(isInRange)) return undefined;
    return { type: 'actuals', span: spanFrom(cursor, from), timesS };
  });
}

/** `400-800-400` is three steps; behind a count, `3 x 400-800-400`, they are what is repeated. */
function readRungs({ cursor, items }: Reading): boolean {
  const from = cursor.at;
  const rungs = isStrength(items) ? undefined : readLadder(cursor);
  if (!rungs) return false;
  if (rungs.at(-1)?.quantity.type === 'bare' && !hasTimedKind(items)) {
    cursor.at = from;
    return false;
  }
  const row = rungs.flatMap((node, index): Item[] => {
    const end = rungs[index + 1]?.span.start;
    const amount = amountItem(node);
    return end === undefined ? [amount] : [amount, { type: 'break', span: { start: node.span.end, end }, sign: ',' }];
  });
  const shared = shareUnit(row, cursor.line.text);
  if (items.at(-1)?.type === 'count')
    return push(items, { type: 'group', span: spanFrom(cursor, from), items: shared });
  items.push(...shared);
  return true;
}

/** `6 x 800 r 90s, cd - avg 2:41`: the mean of the repetitions, where nothing else tells their times. */
function readMeanSplit({ cursor, items }: Reading): Item | undefined {
  const isMean = isWord(peek(cursor, -1), AVERAGES) && isClock(cursor);
  if (!isMean || !items.some(({ type }) => type === 'count') || items.some(({ type }) => type === 'actuals'))
    return undefined;
  return attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    const timesS = readTimes(cursor);
    return timesS.length === 1 && isAtEnd(cursor)
      ? { type: 'actuals', span: spanFrom(cursor, from), timesS }
      : undefined;
  });
}

function countOf(items: readonly Item[]): number | undefined {
  const count = items.findLast(item => item.type === 'count');
  return count?.type === 'count' ? count.count : undefined;
}

/** Right behind the distance of a repetition, or behind what follows it. */
function isBehindRepeatedDistance(items: readonly Item[]): boolean {
  const last = items.at(-1);
  if (last?.type === 'amount') return isDistance(last.node) && items.at(-2)?.type === 'count';
  return (last?.type === 'recovery' || last?.type === 'target') && stretchHas(items, 'amount');
}

function isDistance({ quantity }: AmountNode): boolean {
  return quantity.type === 'distance' || quantity.type === 'lone-m' || isMetres(quantity);
}

function isClock(cursor: Cursor): boolean {
  return isGluedSign(peek(cursor, 1), ':');
}

/** Behind repetitions any named recovery, and `1 min easy` behind something hard; behind an effort without a count `30s off`. */
function readRecovery(reading: Reading): RecoveryNode | undefined {
  const { cursor, items } = reading;
  if (items.length === 0 && !reading.inReps) return undefined;
  if (mayBeRecovery(reading)) return readNamedRecovery(cursor, isBehindHard(items));
  return stretchHas(items, 'amount') && !stretchHas(items, 'recovery') ? readOff(cursor) : undefined;
}

/** `10 x 1 min hard 1 min easy`, with nothing between. */
function isBehindHard(items: readonly Item[]): boolean {
  return items.some(item => item.type === 'kind' && item.row.word === 'run') && items.at(-1)?.type !== 'break';
}

/** A recovery may follow when the repetition has its amount, or when the brackets behind it are being read. */
function mayBeRecovery({ items, inReps }: Reading): boolean {
  if (inReps) return true;
  return repsWithoutRecovery(items) && stretchHasAny(items, REPEATED);
}

/* ---- amounts ----------------------------------------------------------------------------------------------------- */

function readAmountItem(reading: Reading, readItem: ReadItem): boolean {
  const { cursor, items } = reading;
  const apart = unitApart(cursor);
  const from = cursor.at;
  const node = readAmount(cursor);
  if (!node) return false;
  if (node.quantity.type !== 'bare') return push(items, { ...amountItem(node), isAverage: skipAverage(cursor) });
  const unit = apart && distanceUnit(cursor.line.text.slice(apart.span.start, apart.span.end).toLowerCase(), '', true);
  if (apart && unit) {
    const quantity = { type: 'distance', distanceM: node.quantity.value * METRES[unit], unit } as const;
    push(items, amountItem({ span: node.span, quantity, unitEnd: apart.span.end }));
    return readWordsBetween(reading, from + apart.ahead, readItem);
  }
  const isCounted = items.at(-1)?.type === 'count';
  if ((!isCounted || node.quantity.value < FEWEST_SECONDS) && isBeforeUnknownWord(reading, node)) {
    // `2 laps`: prose. `3 x 10 squats`: prose with its count.
    const count = isCounted ? items.pop() : undefined;
    cursor.at = from;
    while (count && cursor.at > 0 && peek(cursor).start > count.span.start) cursor.at--;
    return false;
  }
  const time = timeWithPoint(reading, from, node);
  return push(items, { ...amountItem(time ?? node), isAverage: skipAverage(cursor) });
}

/** Fewer than these are no seconds of a repetition, and with a word behind them no kilometres. */
const FEWEST_SECONDS = 20;

/** The words between a number and its unit: kinds and times of day count, others are note. */
function readWordsBetween(reading: Reading, unitAt: number, readItem: ReadItem): boolean {
  const { cursor } = reading;
  const inner: Reading = { ...reading, cursor: cursorOver(cursor.line, cursor.at, unitAt) };
  while (!isAtEnd(inner.cursor)) {
    const from = inner.cursor.at;
    if (isSign(peek(inner.cursor), '/')) inner.cursor.at++;
    else if (!readItem(inner)) {
      inner.cursor.at = from + 1;
      reading.asides.push(spanFrom(inner.cursor, from));
    }
  }
  cursor.at = unitAt + 1;
  return true;
}

/** Whether a word stands at the cursor that means nothing behind the number. */
function isBeforeUnknownWord(reading: Reading, number: AmountNode): boolean {
  const { cursor } = reading;
  if (peek(cursor).type !== 'word') return false;
  // `6 of these miles`
  if (peek(cursor).text === 'of') return true;
  const items = [...reading.items, amountItem(number)];
  return !readWordItem({ ...reading, cursor: { ...cursor }, items, asides: [], problems: [] });
}

/** `8 km 46.30`: minutes and seconds with a point, where the distance is known or it is too long for one. */
function timeWithPoint({ cursor, items, problems }: Reading, from: number, node: AmountNode): AmountNode | undefined {
  const { decimals } = readNumber(cursorOver(cursor.line, from, cursor.end)) ?? { decimals: 0 };
  const [minutes = '', seconds = ''] = cursor.line.text.slice(node.span.start, node.span.end).split(/[.,]/);
  const isTime = decimals === 2 && Number(seconds) < 60 && Number(minutes) > 0;
  if (!isTime || items.some(({ type }) => type === 'count' || type === 'label')) return undefined;
  const hasDistance = items.some(item => item.type === 'amount' && DISTANCES.has(item.node.quantity.type));
  const hasDuration = items.some(item => item.type === 'amount' && DURATIONS.has(item.node.quantity.type));
  const mayBeDistance = !hasDistance && Number(minutes) < LONGEST_BARE;
  if (mayBeDistance || hasDuration) return undefined;
  // Alone it would be asked about once more: minutes, or hours and minutes?
  if (items.length === 0 && isAtEnd(cursor)) {
    problems.push(minutesWithPoint(node.span, `${minutes}:${seconds} min`));
    return { ...node, quantity: { type: 'duration', durationS: Number(minutes) * 60 + Number(seconds) } };
  }
  problems.push(minutesWithPoint(node.span, `${minutes}:${seconds}`));
  return { ...node, quantity: { type: 'two-part', first: Number(minutes), second: Number(seconds), isPace: false } };
}

/** No distance that is written without a unit. */
const LONGEST_BARE = 42;

const DISTANCES: ReadonlySet<string> = new Set(['distance', 'bare', 'capital-m', 'lone-m']);
const DURATIONS: ReadonlySet<string> = new Set(['duration', 'two-part']);

/** Skips `average` behind an amount. */
export function skipAverage(cursor: Cursor): boolean {
  if (!isWord(peek(cursor), AVERAGES)) return false;
  cursor.at++;
  return true;
}

const AVERAGES: ReadonlySet<string> = new Set(['avg', 'average', 'ave']);

/* ---- counts ------------------------------------------------------------------------------------------------------ */

/** `6 x`, `10-12 x`, `4 sets of`, `4 strides` */
function readCount({ cursor, items }: Reading): Item | undefined {
  return attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    const count = readWhole(cursor, 3);
    if (count === undefined) return undefined;
    const countMax = attempt(cursor, () => {
      if (!isSign(peek(cursor), '-') || !isGlued(peek(cursor, 1))) return undefined;
      cursor.at++;
      return readWhole(cursor, 3);
    });
    const sets = setsOf(cursor);
    if (isCountSign(cursor, 0) ? startsRepetition(cursor) : sets > 0) cursor.at += Math.max(sets, 1);
    else if (isLengthOfCounted(items, count) || !isCountedWord(cursor, items)) return undefined;
    const range = countMax !== undefined && countMax > count ? { countMax } : {};
    return { type: 'count', span: spanFrom(cursor, from), count, ...range };
  });
}

/** Behind `x`: a number, a bracket, or a word for what is repeated. */
function startsRepetition(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (next.type === 'number' || isSign(next, '(')) return true;
  const behind = cursorOver(cursor.line, cursor.at + 1, cursor.end);
  return kindHere(behind) !== undefined || labelHere(behind) !== undefined || readNamedDistance(behind) !== undefined;
}

/** `3 sets of 4 x 400`, `4 sets 8 x 200`: how many tokens the words have; 0 when they are none. */
function setsOf(cursor: Cursor): number {
  if (!isWord(peek(cursor), SETS)) return 0;
  if (isWord(peek(cursor, 1), OF)) return 2;
  return peek(cursor, 1).type === 'number' && isCountSign(cursor, 2) ? 1 : 0;
}

const SETS: ReadonlySet<string> = new Set(['set', 'sets', 'rounds', 'series', 'serien']);
const OF: ReadonlySet<string> = new Set(['of', 'à', 'a', 'x']);

/** `6 x 100 strides`, `8 x 20 hills`: metres or seconds; `2 x 4 strides` counts them twice. */
function isLengthOfCounted(items: readonly Item[], value: number): boolean {
  return items.at(-1)?.type === 'count' && value >= FEWEST_SECONDS;
}

/** `4 strides`, `8 hill sprints`: the word counts them. `8 hills (16 x 400 m)` at the start is a distance. */
function isCountedWord(cursor: Cursor, items: readonly Item[]): boolean {
  if (peek(cursor).text === 'laps' || peek(cursor).text === 'lap') return items.length > 0;
  const kind = kindHere(cursor);
  // `7 speed` is a distance.
  if (!kind || !COUNTED.has(kind.row.word) || kind.spelling === 'speed') return false;
  return items.length > 0 || !isSign(cursor.line.tokens[kind.next] ?? peek(cursor), '(');
}

const COUNTED: ReadonlySet<string> = new Set(['strides', 'hills', 'reps']);
