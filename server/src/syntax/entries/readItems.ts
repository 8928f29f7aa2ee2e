import type { Span } from '../../base/text';
import { attempt, type Cursor, cursorOver, isAtEnd, isGlued, isSign, isWord, peek, spanFrom } from '../scan';
import { isSessionCategory } from '../vocabulary';
import { METRES, readAmount, readNamedDistance, unitApart } from './amounts';
import { readAttribute, readPriority } from './attributes';
import { type BreakSign, type Item, type KindItem, lastStretch, repsWithoutRecovery } from './items';
import { isCountSign, isGluedSign, readWhole } from './numbers';
import { PACE_WORDS } from './paces';
import type { Problems } from './problems';
import { readIntroducedRecovery, readNamedRecovery, readStrokeRecovery, skipWith } from './recoveries';
import { readPercent, readTarget } from './targets';
import { readTimes } from './times';
import { distanceUnit } from './units';
import { kindHere, labelHere, whenWordHere, wordHere } from './words';

/** A list of items being read. */
export interface Reading {
  readonly cursor: Cursor;
  readonly items: Item[];
  /** Words that are note, while what stands behind them counts. */
  readonly asides: Span[];
  readonly problems: Problems;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** Inside brackets behind a repetition set that has no recovery yet. */
  readonly inReps: boolean;
}

/** Brackets nested deeper than this are not read: no session has them, and reading recurses. */
const DEEPEST = 6;
/** More items than any session has; what is behind them is note, so that the time a line takes is bounded. */
const MOST_ITEMS = 2000;
/** Unknown words that may stand before a kind. */
const WORDS_BEFORE_KIND = 3;

/** Reads items until the cursor's end, or up to the first word that is not understood, where it stays. */
export function readItems(reading: Reading): void {
  while (!isAtEnd(reading.cursor) && reading.items.length < MOST_ITEMS && (readItem(reading) || skipToKind(reading)));
}

export function startReading(cursor: Cursor, problems: Problems): Reading {
  return { cursor, items: [], asides: [], problems, depth: 0, inReps: false };
}

function readItem(reading: Reading): boolean {
  switch (peek(reading.cursor).type) {
    case 'number':
      return readNumberItem(reading);
    case 'word':
      return readWordItem(reading);
    case 'sign':
      return readSignItem(reading);
  }
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

function readNumberItem(reading: Reading): boolean {
  const { cursor, items } = reading;
  if (readCount(reading)) return true;
  const attribute = readAttribute(cursor, reading.problems);
  if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
  const percent = readPercent(cursor);
  if (percent) return push(items, percent);
  if (reading.inReps || repsWithoutRecovery(items)) {
    const recovery = hasOpenAmount(reading) ? readNamedRecovery(cursor) : undefined;
    if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
  }
  return readAmountItem(reading);
}

/** Whether a recovery may follow: the repetition has its amount, or the brackets behind it are being read. */
function hasOpenAmount({ items, inReps }: Reading): boolean {
  return (
    inReps || lastStretch(items).some(item => item.type === 'amount' || item.type === 'group' || item.type === 'kind')
  );
}

function readAmountItem(reading: Reading): boolean {
  const { cursor, items } = reading;
  const apart = unitApart(cursor);
  const from = cursor.at;
  const node = readAmount(cursor);
  if (!node) return false;
  if (node.quantity.type === 'bare') {
    const unit =
      apart && distanceUnit(cursor.line.text.slice(apart.span.start, apart.span.end).toLowerCase(), '', true);
    if (apart && unit) {
      const quantity = { type: 'distance', distanceM: node.quantity.value * METRES[unit], unit } as const;
      push(items, amountItem({ span: node.span, quantity, unitSpan: apart.span }));
      return readWordsBetween(reading, from + apart.ahead);
    }
    if (isUnknownWord(reading, amountItem(node))) {
      cursor.at = from;
      return false;
    }
  }
  return push(items, { ...amountItem(node), isAverage: skipAverage(cursor) });
}

function amountItem(node: Extract<Item, { type: 'amount' }>['node']): Extract<Item, { type: 'amount' }> {
  return { type: 'amount', span: node.span, node, isAverage: false };
}

/** The words between a number and its unit: kinds and times of day count, others are note. */
function readWordsBetween(reading: Reading, unitAt: number): boolean {
  const { cursor } = reading;
  const inner: Reading = { ...reading, cursor: cursorOver(cursor.line, cursor.at, unitAt) };
  while (!isAtEnd(inner.cursor)) {
    const from = inner.cursor.at;
    if (readItem(inner)) continue;
    inner.cursor.at = from + 1;
    reading.asides.push(spanFrom(inner.cursor, from));
  }
  cursor.at = unitAt + 1;
  return true;
}

function skipAverage(cursor: Cursor): boolean {
  if (!isWord(peek(cursor), AVERAGES)) return false;
  cursor.at++;
  return true;
}

const AVERAGES: ReadonlySet<string> = new Set(['avg', 'average', 'ave', 'schnitt']);

/** `6 x`, `10-12 x`, `4 sets of`, `4 strides` */
function readCount({ cursor, items }: Reading): boolean {
  const item = attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    const count = readWhole(cursor, 3);
    if (count === undefined) return undefined;
    const countMax = attempt(cursor, () => {
      if (!isSign(peek(cursor), '-') || !isGlued(peek(cursor, 1))) return undefined;
      cursor.at++;
      return readWhole(cursor, 3);
    });
    const isCount = isCountSign(cursor, 0) ? startsRepetition(cursor) : isSetsOf(cursor);
    if (isCount) cursor.at += isCountSign(cursor, 0) ? 1 : 2;
    else if (!isCountedWord(cursor, items)) return undefined;
    const range = countMax !== undefined && countMax > count ? { countMax } : {};
    return { type: 'count', span: spanFrom(cursor, from), count, ...range };
  });
  return item !== undefined && push(items, item);
}

/** Behind `x`: a number, a bracket, or a word for what is repeated. */
function startsRepetition(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  if (next.type === 'number' || isSign(next, '(')) return true;
  const behind = cursorOver(cursor.line, cursor.at + 1, cursor.end);
  return kindHere(behind) !== undefined || labelHere(behind) !== undefined || readNamedDistance(behind) !== undefined;
}

function isSetsOf(cursor: Cursor): boolean {
  return isWord(peek(cursor), SETS) && isWord(peek(cursor, 1), OF);
}

const SETS: ReadonlySet<string> = new Set(['set', 'sets', 'rounds', 'series', 'serien']);
const OF: ReadonlySet<string> = new Set(['of', 'à', 'a', 'x']);

/** `4 strides`, `8 hill sprints`: the word counts them. `8 hills (16 x 400 m)` at the start is a distance. */
function isCountedWord(cursor: Cursor, items: readonly Item[]): boolean {
  if (peek(cursor).text === 'laps' || peek(cursor).text === 'lap') return items.length > 0;
  const kind = kindHere(cursor);
  if (!kind || !COUNTED.has(kind.row.word)) return false;
  return items.length > 0 || !isSign(cursor.line.tokens[kind.next] ?? peek(cursor), '(');
}

const COUNTED: ReadonlySet<string> = new Set(['strides', 'hills', 'reps']);

/* ---- words ------------------------------------------------------------------------------------------------------- */

function readWordItem(reading: Reading): boolean {
  const { cursor, items, problems } = reading;
  const from = cursor.at;
  const stretch = lastStretch(items);
  if (labelItem(reading)) return true;
  if (
    stretch.some(item => item.type === 'amount' || item.type === 'count' || item.type === 'group') ||
    reading.inReps
  ) {
    const recovery = mayHaveRecovery(reading) ? readIntroducedRecovery(cursor) : undefined;
    if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
    if (readOfWhich(reading)) return true;
    if (peek(cursor).text === 'on' && stretch.some(item => item.type === 'count')) return skip(cursor);
  }
  const target = readTarget(cursor);
  if (target) return push(items, target);
  const attribute = readAttribute(cursor, problems);
  if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
  if (readKind(reading)) return true;
  const distance = mayNameDistance(items) || peek(cursor).text === 'mile' ? readNamedDistance(cursor) : undefined;
  if (distance) return push(items, amountItem(distance));
  const when = whenWordHere(cursor);
  if (when && (when.spelling !== 'am' || cursor.line.text.charAt(peek(cursor).start) === 'A')) {
    cursor.at = when.next;
    const span = spanFrom(cursor, from);
    return push(items, { type: 'when', span, when: { span, when: when.row.word } });
  }
  if (isWord(peek(cursor), JOINERS)) {
    cursor.at++;
    if (isWord(peek(cursor), AFTER_JOINERS)) cursor.at++;
    return items.length === 0 || push(items, { type: 'break', span: spanFrom(cursor, from), sign: ',' });
  }
  if (isNoise(cursor) || (stretch.some(item => item.type === 'count') && isWord(peek(cursor), REP_NOISE)))
    return skip(cursor);
  return false;
}

function labelItem({ cursor, items }: Reading): boolean {
  const label = labelHere(cursor);
  if (!label) return false;
  const from = cursor.at;
  cursor.at = label.next;
  return push(items, { type: 'label', span: spanFrom(cursor, from), word: label.row.word === 'wu' ? 'wu' : 'cd' });
}

/** `r` behind any amount; the other words, and a second recovery, behind repetitions. */
function mayHaveRecovery({ cursor, items, inReps }: Reading): boolean {
  return inReps || lastStretch(items).some(item => item.type === 'count') || peek(cursor).text === 'r';
}

/** `w/`, `including` behind an amount without a count, and before an amount, a count or a session word. */
function readOfWhich({ cursor, items }: Reading): boolean {
  const stretch = lastStretch(items);
  const item = attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    if (!skipWith(cursor)) {
      if (!isWord(peek(cursor), INCLUDING)) return undefined;
      cursor.at++;
      if (isGluedSign(peek(cursor), '.')) cursor.at++;
    }
    while (isSign(peek(cursor), '~') || isWord(peek(cursor), NOISE)) cursor.at++;
    const standsBefore = peek(cursor).type === 'number' || kindHere(cursor) || readNamedDistance({ ...cursor });
    if (!standsBefore) return undefined;
    const span = spanFrom(cursor, from);
    // Behind a warm-up `with` only goes on: `2 km warm-up with 10 km tempo`.
    const goesOn = stretch.some(({ type }) => type === 'label' || type === 'count');
    return goesOn ? { type: 'break', span, sign: ',' } : { type: 'of-which', span };
  });
  return item !== undefined && push(items, item);
}

const INCLUDING: ReadonlySet<string> = new Set(['including', 'include', 'includes', 'incl', 'inkl', 'inklusive']);

function readKind(reading: Reading): boolean {
  const { cursor, items } = reading;
  const from = cursor.at;
  const kind = kindHere(cursor);
  if (!kind) return false;
  const { row, spelling, next } = kind;
  if (row.narrow?.includes(spelling) && !isNarrowPlace(cursor, next, items)) return false;
  cursor.at = next;
  // An adjective: `long wu`, `easy warm-up`.
  if (labelHere(cursor)) return true;
  const yields = row.yields?.includes(spelling) ?? false;
  const item: KindItem = { type: 'kind', span: spanFrom(cursor, from), row, spelling, yields };
  push(items, item);
  if (row.word !== 'race') return true;
  const priority = readPriority(cursor);
  return priority === undefined || push(items, { type: 'attribute', span: priority.span, attribute: priority });
}

/** A letter counts as an entry's first word before an amount, and as the label of a step. */
function isNarrowPlace(cursor: Cursor, next: number, items: readonly Item[]): boolean {
  if (items.length === 0) return cursor.line.tokens[next]?.type === 'number';
  return lastStretch(items).some(item => item.type === 'amount');
}

/** `half` and `marathon` are amounts at the start, and behind a kind, a count or a priority. */
function mayNameDistance(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return (
    !last ||
    last.type === 'kind' ||
    last.type === 'count' ||
    last.type === 'forced' ||
    last.type === 'attribute' ||
    last.type === 'colon'
  );
}

const JOINERS: ReadonlySet<string> = new Set(['then', 'followed', 'dann', 'danach', 'gefolgt']);
const AFTER_JOINERS: ReadonlySet<string> = new Set(['by', 'von']);

/** Words that are read over. */
export const NOISE: ReadonlySet<string> = new Set([
  ...[
    'in',
    'at',
    'for',
    'about',
    'avg',
    'average',
    'ave',
    'total',
    'of',
    'a',
    'an',
    'the',
    'and',
    'pace',
    'approx',
    'around',
  ],
  ...['im', 'und', 'ca', 'circa', 'etwa', 'gesamt', 'schnitt', 'insgesamt', 'tempo-'],
]);

/** Words that are read over behind a count: `all in around 5:36`, `6 x 400 m reps`. */
const REP_NOISE: ReadonlySet<string> = new Set([
  'all',
  'each',
  'jeweils',
  'je',
  'second',
  'laps',
  'lap',
  'set',
  'sets',
  'per',
  'rounds',
]);

function isNoise(cursor: Cursor): boolean {
  return isWord(peek(cursor), NOISE) || (peek(cursor).text === 'mile' && isWord(peek(cursor, 1), PACE_WORDS));
}

/* ---- signs ------------------------------------------------------------------------------------------------------- */

function readSignItem(reading: Reading): boolean {
  const { cursor, items, problems } = reading;
  const from = cursor.at;
  const { text } = peek(cursor);
  if (text === '(') return readGroup(reading);
  const target = text === '@' ? readTarget(cursor) : undefined;
  if (target) return push(items, target);
  const forced = text === '!' ? readForced(cursor) : undefined;
  if (forced) return push(items, { type: 'forced', span: spanFrom(cursor, from), intensity: forced });
  if (text === '=' || text === ':') {
    if (readActuals(reading)) return true;
    return text === ':' && (cursor.at++, push(items, { type: 'colon', span: spanFrom(cursor, from) }));
  }
  if (text === '/' && lastStretch(items).some(item => item.type === 'count') && hasOpenAmount(reading)) {
    const recovery = readStrokeRecovery(cursor);
    if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
  }
  const attribute = readAttribute(cursor, problems);
  if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
  if (text === '~' || text === '•' || text === '|' || text === '"' || isArrow(cursor)) return skip(cursor);
  const sign = BREAKS.get(text);
  if (!sign) return false;
  cursor.at++;
  return push(items, { type: 'break', span: spanFrom(cursor, from), sign });
}

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

/** `->`, `-->`: no note, and nothing else. */
function isArrow(cursor: Cursor): boolean {
  return (
    isSign(peek(cursor), '>') ||
    ((isSign(peek(cursor), '-') || isSign(peek(cursor), '=')) &&
      (isGluedSign(peek(cursor, 1), '>') || (isGluedSign(peek(cursor, 1), '-') && isGluedSign(peek(cursor, 2), '>'))))
  );
}

function readForced(cursor: Cursor): 'hard' | 'easy' | undefined {
  const next = peek(cursor, 1);
  if (!isGlued(next) || (next.text !== 'hard' && next.text !== 'easy')) return undefined;
  cursor.at += 2;
  return next.text;
}

/** `= 2:41 2:40 …`, and a colon with times behind a repetition set. */
function readActuals({ cursor, items }: Reading): boolean {
  const isColon = isSign(peek(cursor), ':');
  if (isColon && !lastStretch(items).some(item => item.type === 'count')) return false;
  const item = attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    cursor.at++;
    const timesS = readTimes(cursor);
    return timesS.length < (isColon ? 2 : 1) ? undefined : { type: 'actuals', span: spanFrom(cursor, from), timesS };
  });
  return item !== undefined && push(items, item);
}

/** Round brackets: a list of times, or items; brackets that hold an unread word are not read. */
function readGroup(reading: Reading): boolean {
  const { cursor, items } = reading;
  const from = cursor.at;
  const close = cursor.line.closes[from] ?? -1;
  if (close < 0 || close >= cursor.end || reading.depth >= DEEPEST) return false;
  const content = cursorOver(cursor.line, from + 1, close);
  const behindReps = items.some(item => item.type === 'count');
  const times = readTimes(content);
  const average = skipAverage(content);
  if (isAtEnd(content) && !average && times.length >= (behindReps ? 2 : 3)) {
    cursor.at = close + 1;
    return push(items, { type: 'actuals', span: spanFrom(cursor, from), timesS: times });
  }
  content.at = from + 1;
  const inner: Reading = {
    ...reading,
    cursor: content,
    items: [],
    problems: [],
    depth: reading.depth + 1,
    inReps:
      repsWithoutRecovery(items) && lastStretch(items).some(item => item.type === 'amount' || item.type === 'group'),
  };
  readItems(inner);
  if (!isAtEnd(content)) return false;
  reading.problems.push(...inner.problems);
  cursor.at = close + 1;
  return inner.items.length === 0 || push(items, { type: 'group', span: spanFrom(cursor, from), items: inner.items });
}

/* ---- what is not understood -------------------------------------------------------------------------------------- */

/** Up to three unknown words before a kind of the same clause, in an entry without one, are note: `Modified Long Run`. */
function skipToKind(reading: Reading): boolean {
  const { cursor, items, asides } = reading;
  if (reading.depth > 0 || items.some(item => item.type === 'kind') || items.some(item => item.type === 'count'))
    return false;
  const from = cursor.at;
  for (let ahead = 0; ahead <= WORDS_BEFORE_KIND; ahead++) {
    const at = cursorOver(cursor.line, from + ahead, cursor.end);
    if (peek(at).type !== 'word') return false;
    const kind = ahead > 0 ? kindHere(at) : undefined;
    if (!kind) continue;
    if (isWord(peek(at, -1), BEFORE_OTHERS) || !endsClause(cursor, kind.next)) return false;
    cursor.at = at.at;
    asides.push(spanFrom(cursor, from));
    return true;
  }
  return false;
}

/** Words that make the kind behind them something else than what was done: `sore from hills`, `before work`. */
export const BEFORE_OTHERS: ReadonlySet<string> = new Set([
  'from',
  'after',
  'before',
  'to',
  'no',
  'vor',
  'nach',
  'von',
  'without',
  'ohne',
]);

/** Whether a kind's end is followed by the end, a sign, a number, or a word that is understood too. */
function endsClause(cursor: Cursor, next: number): boolean {
  const behind = cursorOver(cursor.line, next, cursor.end);
  if (peek(behind).type !== 'word') return true;
  const word = wordHere(behind);
  return (
    isWord(peek(behind), NOISE) ||
    (word !== undefined && isSessionCategory(word.row.category)) ||
    labelHere(behind) !== undefined
  );
}

/** Whether a word stands at the cursor that means nothing behind `before`. */
function isUnknownWord(reading: Reading, before: Item): boolean {
  const { cursor } = reading;
  if (peek(cursor).type !== 'word') return false;
  const probe: Reading = {
    ...reading,
    cursor: { ...cursor },
    items: [...reading.items, before],
    asides: [],
    problems: [],
  };
  return !readWordItem(probe);
}

function skip(cursor: Cursor): true {
  cursor.at++;
  return true;
}

function push(items: Item[], item: Item): true {
  items.push(item);
  return true;
}
