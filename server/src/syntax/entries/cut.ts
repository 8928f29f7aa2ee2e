import { type Cursor, cursorOver, isAtEnd, isSign, isWord, peek, type TokenLine } from '../scan';
import { type Category, isSessionCategory, type Word } from '../vocabulary';
import { readAmount, readUnitAmount } from './amounts';
import { readAttribute } from './attributes';
import { readCare, readDurationFirst, readFuel } from './care';
import { dimensionOf } from './dimensions';
import { readMetreReps } from './implicitNote';
import { readMeasure } from './measures';
import { isCountSign, readClock } from './numbers';
import { NOISE } from './reading';
import { readTarget } from './targets';
import { LONG_DISTANCE_WORDS } from './units';
import { readStatus, readWhen, readWhenWord, skipSign } from './when';
import { kindHere, labelHere, whenWordHere, wordHere } from './words';

/** A stretch of tokens that is one entry. */
export interface Cut {
  readonly at: number;
  readonly end: number;
  /** It was joined to the entry before it by a `+`: a total said behind it is its own. */
  readonly isAddOn: boolean;
}

/**
 * Cuts a line into its entries. A further one begins at a time of day (`AM 14 km easy / PM 11 km easy`), at a metric with its
 * value, at a strength, cross-training or active-recovery word behind `+`, and at a part of another category with an amount of
 * its own. Never inside brackets.
 */
export function cutEntries(line: TokenLine): Cut[] {
  const cuts: Cut[] = [];
  const part: Part = { at: 0, isAddOn: false, hasColon: false, hasEquals: false };
  const count = line.tokens.length;
  for (let at = 0; at < count; at++) {
    const close = line.closes[at] ?? -1;
    if (close >= 0) {
      at = close;
      continue;
    }
    const opening = at > part.at ? openingAt(line, part, at) : undefined;
    if (opening) {
      cuts.push({ at: part.at, end: Math.min(at, opening.at), isAddOn: part.isAddOn });
      Object.assign(part, {
        at: opening.at,
        isAddOn: opening.isAddOn,
        hasColon: false,
        hasEquals: false,
        category: undefined,
      });
      at = opening.at - 1;
      continue;
    }
    if (line.tokens[at]?.type !== 'sign') continue;
    part.hasColon ||= line.tokens[at]?.text === ':' && line.tokens[at + 1]?.spaced === true;
    part.hasEquals ||= line.tokens[at]?.text === '=';
  }
  if (part.at < count) cuts.push({ at: part.at, end: count, isAddOn: part.isAddOn });
  return cuts;
}

/** The entry that is being passed. */
interface Part {
  at: number;
  isAddOn: boolean;
  hasColon: boolean;
  hasEquals: boolean;
  /** Found when first asked for. */
  category?: Category | 'none' | undefined;
}

interface Opening {
  /** The first token of the next entry. */
  readonly at: number;
  readonly isAddOn: boolean;
}

function openingAt(line: TokenLine, part: Part, at: number): Opening | undefined {
  const token = line.tokens[at];
  if (!token) return undefined;
  if (token.type === 'word') {
    const opens = opensByOwnSign(line, at) || isFurtherMeasure(line, part, at);
    return opens ? { at, isAddOn: false } : opensBeside(line, part, at);
  }
  if (token.type !== 'sign') return undefined;
  const next = cursorOver(line, at + 1, line.tokens.length);
  switch (token.text) {
    case '+':
    case '&':
      return isAddOn(line, part, at, next) ? { at: at + 1, isAddOn: true } : undefined;
    case ',':
    case ';':
      if (opensByTime(part, next) || opensByMeasure(next)) return { at: at + 1, isAddOn: false };
      return isOtherPart(line, part, at, next) ? { at: at + 1, isAddOn: false } : undefined;
    case '.':
      if (opensByTime(part, next)) return { at: at + 1, isAddOn: false };
      return isOtherPart(line, part, at, next) ? { at: at + 1, isAddOn: false } : undefined;
    case '/':
      return opensByTime(part, next) ? { at: at + 1, isAddOn: false } : undefined;
    case '-': {
      const isDash = token.spaced || line.tokens[at + 1]?.spaced === true;
      return isDash && isOtherPart(line, part, at, next) ? { at: at + 1, isAddOn: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** `AM:`, `PM -` in mid-line. */
function opensByOwnSign(line: TokenLine, at: number): boolean {
  const cursor = cursorOver(line, at, line.tokens.length);
  const when = whenWordHere(cursor);
  if (!when) return false;
  cursor.at = when.next;
  return skipSign(cursor);
}

/** `sleep 7h20 stress 4/10` */
function isFurtherMeasure(line: TokenLine, part: Part, at: number): boolean {
  const cursor = cursorOver(line, at, line.tokens.length);
  return (
    wordHere(cursor)?.row.category === 'metric' && categoryOf(line, part, at) === 'metric' && opensByMeasure(cursor)
  );
}

/** A WHEN word, or a clock time with a session word right behind it. */
function opensByTime(part: Part, next: Cursor): boolean {
  const cursor = { ...next };
  if (readWhenWord(cursor)) return cursor.at < cursor.end;
  if (isTimedMiles(cursor)) return true;
  if (part.hasEquals) return false;
  const clock = readClock(cursor);
  return clock !== undefined && clock.parts[2] === undefined && clock.parts[0] < 24 && kindHere(cursor) !== undefined;
}

/** `6 AM miles at 8:30`: a number with a time of day before its unit. */
function isTimedMiles(cursor: Cursor): boolean {
  const when = whenWordHere(cursorOver(cursor.line, cursor.at + 1, cursor.end));
  return (
    peek(cursor).type === 'number' &&
    when !== undefined &&
    LONG_DISTANCE_WORDS.has(cursor.line.tokens[when.next]?.text ?? '')
  );
}

function opensByMeasure(next: Cursor): boolean {
  const measure = readMeasure({ ...next }, []);
  return measure !== undefined && measure.value.type !== 'none';
}

/* ---- parts beside each other ------------------------------------------------------------------------------------- */

/**
 * `10k run 50 min 5k walk 55 min`, `easy 8 km 45:10 strength 20 min`: nothing stands between two sessions, the second of which is
 * known by its word at token `at`. The amount before the word is its own when the first session has one of this dimension already.
 */
function opensBeside(line: TokenLine, part: Part, at: number): Opening | undefined {
  if (part.hasColon || part.hasEquals) return undefined;
  const start = partStart(cursorOver(line, at, line.tokens.length));
  const before = start && wholePart(cursorOver(line, part.at, at));
  if (!before || before.amounts.length === 0) return undefined;
  const isOther = start.category !== before.category || (start.category !== 'run' && start.word !== before.word);
  // A session without a name is told apart by a distance that the word has not: `8 km core 20 min`.
  const isApart = before.word !== undefined || (!start.carriesDistance && before.amounts.some(isDistance));
  if (!isOther || !isApart || belongsToSteps(line, part, at, start) || goesOn(line, at + 1, before.category))
    return undefined;
  if (isManner(start, before)) return undefined;
  const own = before.amounts.at(-1);
  const hasOwn = own?.end === at && before.amounts.some(each => each !== own && each.dimension === own.dimension);
  if (hasOwn) return { at: own.at, isAddOn: false };
  return start.hasAmount ? { at, isAddOn: false } : undefined;
}

/**
 * `bike 60 min easy 25 km`, `swim 2 km drills 20 min`: how a ride or a swim was done has the names of runs, and of drills. Behind what
 * has no distance, such as strength, they are runs.
 */
function isManner({ word, category, isRunByName }: PartStart, before: WholePart): boolean {
  if (before.category === 'run' || isRunByName) return false;
  return word === 'drills' || (category === 'run' && before.carriesDistance);
}

/** A session that is wholly understood: a name, amounts and attributes, without steps. */
interface WholePart {
  readonly word?: string;
  readonly category: Category;
  readonly carriesDistance: boolean;
  readonly amounts: readonly PartAmount[];
}

interface PartAmount {
  readonly dimension: ReturnType<typeof dimensionOf>;
  readonly at: number;
  readonly end: number;
}

function wholePart(cursor: Cursor): WholePart | undefined {
  const amounts: PartAmount[] = [];
  let named: Word | undefined;
  readWhen(cursor);
  // `plan long 20 km walk 2 km`: the second would be done and not planned.
  if (readStatus(cursor)) return undefined;
  while (!isAtEnd(cursor)) {
    const { at } = cursor;
    const amount = peek(cursor).type === 'number' ? readAmount(cursor) : undefined;
    const kind = amount ? undefined : kindHere(cursor);
    if (amount) amounts.push({ dimension: dimensionOf(amount.quantity), at, end: cursor.at });
    else if (kind) cursor.at = kind.next;
    else if (isSign(peek(cursor), '~') || isWord(peek(cursor), NOISE)) cursor.at++;
    else if (!readAttribute(cursor, []) && !readTarget(cursor)) return undefined;
    named ??= kind?.row;
  }
  const carriesDistance = named?.carries.includes('distance') ?? true;
  return { ...(named && { word: named.word }), category: named?.category ?? 'run', carriesDistance, amounts };
}

function isDistance({ dimension }: PartAmount): boolean {
  return dimension === 'distance';
}

/** `run 5 min walk 1 min run 5 min`, `run 1 min walk 1 min x 8`: repetitions, and no two sessions. */
function goesOn(line: TokenLine, from: number, category: Category): boolean {
  for (let at = from; at < line.tokens.length; at++) {
    const cursor = cursorOver(line, at, line.tokens.length);
    if (isCountSign(cursor, 0) || kindHere(cursor)?.row.category === category) return true;
  }
  return false;
}

/* ---- parts of another category ----------------------------------------------------------------------------------- */

/** What stands at the start of a part: an amount and a word, in either order. */
interface PartStart {
  readonly word: string;
  readonly category: Category;
  readonly hasAmount: boolean;
  /** It may be told by its distance. */
  readonly carriesDistance: boolean;
  /** Its words say that it is run: `easy run`, and not `easy` or `trail` alone. */
  readonly isRunByName: boolean;
  /** The token behind the words. */
  readonly next: number;
}

function partStart(from: Cursor): PartStart | undefined {
  const cursor = { ...from };
  while (isSign(peek(cursor), '~') || isWord(peek(cursor), NOISE)) cursor.at++;
  const before = peek(cursor).type === 'number' ? readUnitAmount(cursor) : undefined;
  if (peek(cursor).type === 'number') return undefined;
  if (isCountSign(cursor, 0)) return undefined;
  while (isWord(peek(cursor), NOISE)) cursor.at++;
  const kind = kindHere(cursor);
  if (!kind || (kind.row.narrow?.includes(kind.spelling) && !before)) return undefined;
  const { start } = peek(cursor);
  cursor.at = kind.next;
  while (kindHere(cursor)) cursor.at = kindHere(cursor)?.next ?? cursor.end;
  const next = cursor.at;
  while (isSign(peek(cursor), '~') || isWord(peek(cursor), NOISE)) cursor.at++;
  const behind = peek(cursor).type === 'number' ? readAmount(cursor) : undefined;
  return {
    word: kind.row.word,
    category: kind.row.category,
    carriesDistance: kind.row.carries.includes('distance'),
    isRunByName: RUN_NAMES.test(cursor.line.text.slice(start, cursor.line.tokens[next - 1]?.end)),
    next,
    hasAmount: before !== undefined || (behind !== undefined && !isCountSign(cursor, 0)),
  };
}

const RUN_NAMES = /run|\bran\b|jog|lauf/i;

/** Behind `+` or `&`: strength, cross-training or active recovery, or a part of another category with an amount. */
function isAddOn(line: TokenLine, part: Part, at: number, next: Cursor): boolean {
  const start = partStart(next);
  if (!start) return isCareWithValue(next);
  const category = categoryOf(line, part, at);
  if (start.category === 'run') return start.hasAmount && category !== 'run' && category !== 'none';
  return !belongsToSteps(line, part, at, start);
}

/** Behind `, . ; -`: a part of another category with an amount of its own, or alone at the end; care and fuel with their amounts. */
function isOtherPart(line: TokenLine, part: Part, at: number, next: Cursor): boolean {
  const category = categoryOf(line, part, at);
  if (category === 'none') return false;
  const start = partStart(next);
  if (!start) return isCareWithValue(next);
  if (!start.hasAmount) return isLastWord(line, part, at, start) && !belongsToSteps(line, part, at, start);
  const isOther = start.category !== category || (category !== 'run' && !part.hasColon && isSessionCategory(category));
  return isOther && !belongsToSteps(line, part, at, start);
}

/**
 * `8 km 45:00, core`, `easy 8 km, stretch, roll`: a word at the end that is no name of what stands before it, because that has one
 * already or a distance that the word has not.
 */
function isLastWord(line: TokenLine, part: Part, at: number, start: PartStart): boolean {
  const category = categoryOf(line, part, at);
  if (start.category === 'run' || (start.category === category && part.hasColon)) return false;
  const named = nameBefore(line, part.at, at);
  if (named === 'none' || (named === 'distance' && start.carriesDistance)) return false;
  // Nobody does strength for kilometres: `8 km, gym later`.
  const isApart = named === 'distance' && start.word !== 'drills';
  return isApart || endsWithWords(cursorOver(line, start.next, line.tokens.length));
}

/** What says that a part is something already: a word, a distance or a pace. */
function nameBefore(line: TokenLine, from: number, end: number): 'word' | 'distance' | 'none' {
  if (wordHere(cursorOver(line, from, end))?.row.category === 'state') return 'word';
  let hasDistance = false;
  for (let at = from; at < end; at++) {
    const cursor = cursorOver(line, at, end);
    if (kindHere(cursor)) return 'word';
    const isReps = readMetreReps({ ...cursor }) !== undefined;
    hasDistance ||= isReps || isSign(peek(cursor), '@') || readUnitAmount(cursor)?.quantity.type === 'distance';
  }
  return hasDistance ? 'distance' : 'none';
}

/** Whether nothing but further words of this sort is left. */
function endsWithWords(cursor: Cursor): boolean {
  while (!isAtEnd(cursor)) {
    const word = wordHere(cursor);
    if (word && word.row.category !== 'run' && isSessionCategory(word.row.category)) cursor.at = word.next;
    else if (peek(cursor).type === 'sign' ? JOINING_SIGNS.has(peek(cursor).text) : isWord(peek(cursor), JOINING_WORDS))
      cursor.at++;
    else return false;
  }
  return true;
}

const JOINING_SIGNS: ReadonlySet<string> = new Set([',', '.', ';', '+', '&', '!']);
const JOINING_WORDS: ReadonlySet<string> = new Set(['and', 'und']);

function isCareWithValue(next: Cursor): boolean {
  if (readDurationFirst({ ...next }, [])) return true;
  const care = readCare({ ...next });
  if (care) return care.durationS !== undefined || care.temperatureC !== undefined;
  const fuel = readFuel({ ...next });
  return fuel !== undefined && Object.keys(fuel).length > 2;
}

/**
 * A walk behind repetitions without a recovery is their recovery; drills behind a warm-up, and a walk with steps still to
 * come, are steps.
 */
function belongsToSteps(line: TokenLine, part: Part, at: number, { word }: PartStart): boolean {
  if (word === 'drills') return stepsIn(line, part.at, at).hasWarmUp;
  if (word !== 'walk') return false;
  return isBehindReps(line, part.at, at) || stepsIn(line, at + 1, line.tokens.length).hasCoolDown;
}

function stepsIn(
  line: TokenLine,
  from: number,
  end: number,
): { readonly hasWarmUp: boolean; readonly hasCoolDown: boolean } {
  let hasWarmUp = false;
  let hasCoolDown = false;
  for (let at = from; at < end; at++) {
    const label = labelHere(cursorOver(line, at, end));
    hasWarmUp ||= label?.row.word === 'wu';
    hasCoolDown ||= label?.row.word === 'cd';
  }
  return { hasWarmUp, hasCoolDown };
}

/** Whether the stretch right before token `at` holds a count, and no second amount that could be its recovery. */
function isBehindReps(line: TokenLine, from: number, at: number): boolean {
  for (let back = at - 1; back >= from; back--) {
    const token = line.tokens[back];
    if (token?.type === 'sign' && (token.text === ',' || token.text === '+' || token.text === ';')) return false;
    if (token?.type === 'word' && RECOVERY_WORDS.has(token.text)) return false;
    if (token?.type === 'word' && token.text === 'x') return true;
  }
  return false;
}

const RECOVERY_WORDS: ReadonlySet<string> = new Set(['r', 'rest', 'rec', 'recovery', 'jog', 'off', 'walk']);

/** The category of the entry that began at `part.at`: of its first session word; a run where it begins with a number. */
function categoryOf(line: TokenLine, part: Part, end: number): Category | 'none' {
  part.category ??= findCategory(line, part.at, end);
  return part.category;
}

function findCategory(line: TokenLine, from: number, end: number): Category | 'none' {
  const first = wordHere(cursorOver(line, from, end));
  if (first && !isSessionCategory(first.row.category)) return first.row.category;
  let hasNumber = false;
  let yielding: Category | undefined;
  for (let at = from; at < end; at++) {
    const cursor = cursorOver(line, at, end);
    hasNumber ||= peek(cursor).type === 'number' || labelHere(cursor) !== undefined;
    const kind = kindHere(cursor);
    if (!kind || kind.row.narrow?.includes(kind.spelling)) continue;
    if (!kind.row.yields?.includes(kind.spelling)) return kind.row.category;
    yielding ??= kind.row.category;
  }
  return yielding ?? (hasNumber ? 'run' : 'none');
}
