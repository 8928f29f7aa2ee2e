import { attempt, type Cursor, cursorOver, isSign, isWord, peek, spanFrom } from '../scan';
import type { Word } from '../vocabulary';
import { readNamedDistance } from './amounts';
import { readAttribute } from './attributes';
import { holdsAmount, type Item, type KindItem, stretchHas, stretchHasAny } from './items';
import { isGluedSign, readWhole } from './numbers';
import { letterUnknown } from './problems';
import { readPriority } from './race';
import { amountItem, fieldName, isNoise, push, type Reading, skip } from './reading';
import { readIntroducedRecovery, skipWith } from './recoveries';
import { isLoneCapital, readLetterTarget, readTarget } from './targets';
import { MILE_WORD } from './units';
import { kindHere, labelHere, whenWordHere } from './words';

/** Reads what begins with a word: a label, a recovery, an attribute, a kind, a distance by its name, a joining or idle word. */
export function readWordItem(reading: Reading): boolean {
  const { cursor, items, problems } = reading;
  if (readLabel(reading)) return true;
  if (reading.inReps || stretchHasAny(items, STEP_PARTS)) {
    const recovery = mayHaveRecovery(reading) ? readIntroducedRecovery(cursor) : undefined;
    if (recovery) return push(items, { type: 'recovery', span: recovery.span, recovery });
    if (peek(cursor).text === 'on' && (stretchHas(items, 'count') || hasOffBehind(cursor))) return skip(cursor);
  }
  if (items.some(holdsAmount) && readOfWhich(reading)) return true;
  const target = readTarget(cursor) ?? (isBehindRepeated(items) ? readLetterTarget(cursor) : undefined);
  if (target) return push(items, target);
  if (isBehindRepeated(items) && skipUnknownLetter(reading)) return true;
  const attribute = readAttribute(cursor, problems);
  if (attribute) return push(items, { type: 'attribute', span: attribute.span, attribute });
  if (readMileSplit(reading) || readKind(reading)) return true;
  const distance = mayNameDistance(items) || isMile(cursor) ? readNamedDistance(cursor) : undefined;
  if (distance) return push(items, amountItem(distance));
  if (readWhenItem(reading) || readJoiner(reading)) return true;
  const field = fieldName(cursor);
  if (field > 0 || isNoise(cursor)) {
    cursor.at += Math.max(field, 1);
    return true;
  }
  return stretchHas(items, 'count') && isWord(peek(cursor), REP_NOISE) ? skip(cursor) : false;
}

/** `4 x 200 R`: right behind the amount of a repetition. */
function isBehindRepeated(items: readonly Item[]): boolean {
  return items.at(-1)?.type === 'amount' && stretchHas(items, 'count');
}

/** `6 x 100 S`: a letter of a plan that says nothing here is note, and said to be. */
function skipUnknownLetter({ cursor, asides, problems }: Reading): boolean {
  if (!isLoneCapital(cursor) || kindHere(cursor) || whenWordHere(cursor)) return false;
  const { start, end } = peek(cursor);
  problems.push(letterUnknown({ start, end }, cursor.line.text.slice(start, end)));
  cursor.at++;
  asides.push({ start, end });
  return true;
}

/** What a recovery may stand behind. */
const STEP_PARTS: ReadonlySet<Item['type']> = new Set(['amount', 'count', 'group']);

/** `30s on / 30s off` */
function hasOffBehind(cursor: Cursor): boolean {
  for (let ahead = 1; ahead <= FARTHEST_OFF; ahead++) if (peek(cursor, ahead).text === 'off') return true;
  return false;
}

const FARTHEST_OFF = 6;

function readLabel({ cursor, items }: Reading): boolean {
  const label = labelHere(cursor);
  if (!label) return false;
  const from = cursor.at;
  cursor.at = label.next;
  return push(items, { type: 'label', span: spanFrom(cursor, from), word: label.row.word === 'wu' ? 'wu' : 'cd' });
}

/** `r` behind any amount; the other words, and a second recovery, behind repetitions and rows. */
function mayHaveRecovery({ cursor, items, inReps }: Reading): boolean {
  return inReps || stretchHas(items, 'count') || peek(cursor).text === 'r' || isBehindRow(items);
}

/** `400-800-400 with 200 jog`: behind three amounts in a row. */
function isBehindRow(items: readonly Item[]): boolean {
  const [first, comma, second, next, third] = items.slice(-5);
  const areAmounts = [first, second, third].every(item => item?.type === 'amount');
  return areAmounts && [comma, next].every(item => item?.type === 'break' && item.sign === ',');
}

/** `w/`, `including` behind an amount without a count, and before an amount, a count or a session word. */
function readOfWhich({ cursor, items }: Reading): boolean {
  const item = attempt(cursor, (): Item | undefined => {
    const from = cursor.at;
    if (!skipWith(cursor) && !skipIncluding(cursor) && !isLastPart(cursor, items)) return undefined;
    while (isSign(peek(cursor), '~') || isNoise(cursor) || isWord(peek(cursor), LAST)) cursor.at++;
    const standsBefore = peek(cursor).type === 'number' || kindHere(cursor) || readNamedDistance({ ...cursor });
    if (!standsBefore) return undefined;
    const span = spanFrom(cursor, from);
    // Behind a warm-up `with` only goes on: `2 km warm-up with 10 km tempo`.
    const goesOn = stretchHas(items, 'label') || stretchHas(items, 'count');
    return goesOn ? { type: 'break', span, sign: ',' } : { type: 'of-which', span };
  });
  return item !== undefined && push(items, item);
}

function skipIncluding(cursor: Cursor): boolean {
  if (!isWord(peek(cursor), INCLUDING)) return false;
  cursor.at++;
  if (isGluedSign(peek(cursor), '.')) cursor.at++;
  return true;
}

/** `30 km 2:45:00 last 10 km @ 4:30`, `16 km, last 5 km @ 4:20`: right behind the whole, or behind one comma. */
function isLastPart(cursor: Cursor, items: readonly Item[]): boolean {
  if (!isWord(peek(cursor), LAST) || peek(cursor, 1).type !== 'number') return false;
  // `10 km: first 5 @ 5:20, last 5 @ 4:40`: what stands behind the colon is not the whole.
  if (items.some(({ type }) => type === 'colon')) return false;
  const last = items.at(-1);
  const isFirstComma = last?.type === 'break' && last.span.end - last.span.start === 1;
  return items.filter(({ type }) => type === 'break').length === (isFirstComma ? 1 : 0);
}

const LAST: ReadonlySet<string> = new Set(['last', 'final', 'letzte', 'letzten']);

const INCLUDING: ReadonlySet<string> = new Set([
  'including',
  'include',
  'includes',
  'incl',
  'inc',
  'inkl',
  'inklusive',
]);

/* ---- kinds and distances ----------------------------------------------------------------------------------------- */

function readKind(reading: Reading): boolean {
  const { cursor, items } = reading;
  const from = cursor.at;
  const kind = kindHere(cursor);
  if (!kind) return false;
  const { row, spelling, next } = kind;
  if (row.narrow?.includes(spelling) && !isNarrowPlace(cursor, next, items)) return false;
  cursor.at = next;
  skipSubtype(cursor, spelling);
  if (isAdjective(cursor, row, items)) return true;
  const item: KindItem = {
    type: 'kind',
    span: spanFrom(cursor, from),
    row,
    spelling,
    yields: row.yields?.includes(spelling) ?? false,
  };
  push(items, item);
  if (isWord(peek(cursor), SESSION_NOUNS)) cursor.at++;
  if (row.word !== 'race') return true;
  const priority = readPriority(cursor);
  return priority === undefined || push(items, { type: 'attribute', span: priority.span, attribute: priority });
}

/** `long wu`, `2 km easy warm-up`; but `20 min tempo cd 10 min` is a tempo before a cool-down. */
function isAdjective(cursor: Cursor, { intensity }: Word, items: readonly Item[]): boolean {
  const label = labelHere(cursor);
  if (!label) return false;
  const isGentle = intensity === 'easy' || intensity === 'recovery';
  const hasOwnAmount = cursor.line.tokens[label.next]?.type === 'number' && label.next < cursor.end;
  return items.at(-1)?.type !== 'amount' || (isGentle && !hasOwnAmount);
}

/** `GA1/2`, `DL1/2`: between two of the kinds that German plans number; the first counts. */
function skipSubtype(cursor: Cursor, spelling: string): void {
  const [slash, number] = [peek(cursor), peek(cursor, 1)];
  const isSubtype = NUMBERED.test(spelling) && isGluedSign(slash, '/') && number.type === 'number' && !number.spaced;
  if (isSubtype) cursor.at += 2;
}

const NUMBERED = /\d$/;

/** Idle behind a kind: `track session`, `hill workout`. */
const SESSION_NOUNS: ReadonlySet<string> = new Set(['session', 'workout', 'training', 'einheit']);

/** A letter counts as an entry's first word before an amount, and as the label of a step. */
function isNarrowPlace(cursor: Cursor, next: number, items: readonly Item[]): boolean {
  if (items.length === 0)
    return cursorOver(cursor.line, next, cursor.end).at < cursor.end && cursor.line.tokens[next]?.type === 'number';
  return stretchHas(items, 'amount');
}

/** `half` and `marathon` are amounts at the start, and behind a kind, a count or a priority. */
function mayNameDistance(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last === undefined || NAMES_DISTANCE_BEHIND.has(last.type);
}

/** `mile hard`, `mile 5:01`, but not `mile splits`. */
function isMile(cursor: Cursor): boolean {
  if (peek(cursor).text !== MILE_WORD) return false;
  const behind = cursorOver(cursor.line, cursor.at + 1, cursor.end);
  return peek(behind).type !== 'word' || kindHere(behind) !== undefined || isNoise(behind);
}

const NAMES_DISTANCE_BEHIND: ReadonlySet<Item['type']> = new Set(['kind', 'count', 'forced', 'attribute', 'colon']);

/** `Mile 3 (7:40)`: the third mile of several, each a step. */
function readMileSplit({ cursor, items }: Reading): boolean {
  const split = attempt(cursor, () => {
    const from = cursor.at;
    const distance = peek(cursor).text === MILE_WORD ? readNamedDistance(cursor) : undefined;
    const number = distance && readWhole(cursor, 2);
    if (!distance || number === undefined || isGluedSign(peek(cursor), ':')) return undefined;
    if (isSign(peek(cursor), ':')) cursor.at++;
    const isTimed = peek(cursor).type === 'number' || (isSign(peek(cursor), '(') && peek(cursor, 1).type === 'number');
    return isTimed ? { ...distance, span: spanFrom(cursor, from) } : undefined;
  });
  if (!split) return false;
  if (items.length > 0)
    push(items, { type: 'break', span: { start: split.span.start, end: split.span.start }, sign: ',' });
  return push(items, amountItem(split));
}

/* ---- times of day, joining and idle words ------------------------------------------------------------------------ */

function readWhenItem({ cursor, items }: Reading): boolean {
  const from = cursor.at;
  const when = whenWordHere(cursor);
  if (!when) return false;
  // `am` is a German preposition, and a verb: capitals only in the middle of an entry.
  const isCapital = cursor.line.text.startsWith('A', peek(cursor).start);
  if (when.spelling === 'am' && !isCapital && when.next < cursor.end) return false;
  cursor.at = when.next;
  const span = spanFrom(cursor, from);
  return push(items, { type: 'when', span, when: { span, when: when.row.word } });
}

/** `then`, `followed by`: what stands behind comes on top, as behind `+`. */
function readJoiner({ cursor, items }: Reading): boolean {
  if (!isWord(peek(cursor), JOINERS)) return false;
  const from = cursor.at;
  cursor.at++;
  if (isWord(peek(cursor), AFTER_JOINERS)) cursor.at++;
  return items.length === 0 || push(items, { type: 'break', span: spanFrom(cursor, from), sign: '+' });
}

const JOINERS: ReadonlySet<string> = new Set(['then', 'followed', 'dann', 'danach', 'gefolgt']);
const AFTER_JOINERS: ReadonlySet<string> = new Set(['by', 'von']);

/** Words that are read over behind a count: `all in around 5:36`, `6 x 30 second strides`. */
const REP_NOISE: ReadonlySet<string> = new Set([
  ...['all', 'each', 'jeweils', 'je', 'second', 'laps', 'lap', 'set', 'sets', 'per', 'rounds', 'fast', 'schnell'],
]);
