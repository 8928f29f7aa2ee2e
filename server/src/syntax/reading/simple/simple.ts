import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { MINUTES_PER_HOUR, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import { isPossibleElsewhere, paceCost, SLOWEST_S_PER_KM } from '../../../values/plausiblePace';
import { COLON, isSpace } from '../../characters';
import { fixedNumber } from '../../dateParts';
import { readAttribute } from '../../facts/attributes';
import { cursorOver, type TokenLine, tokensSpan } from '../../scan';
import type { AmountNode, Entry, Problem, SessionBody, StepNode } from '../../tree';
import { amountNode, type Making } from '../nodes/amountNodes';
import { ULTRA_M } from '../nodes/events';
import { kindNode } from '../nodes/names';
import { LONGEST_PART_S } from '../nodes/rowRole';
import { COSTS, PLAIN_WHOLE } from '../phrases/costs';
import type { Item, Row } from '../phrases/items';
import { isPair } from '../pieces/fits';
import { isInPlace } from '../pieces/piece';
import { isLeadingDuration } from '../senses/leadingClock';
import { type Amount, type KindValue, type Phrase, phraseAt, type Sport } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isTooLong } from '../sessions/unlikely';

/** A word, a distance, a time and attributes: `easy 8 km 45:10 hr 138 [blue]`. */
interface Simple {
  readonly kind: Phrase<'kind'>;
  readonly sport: Sport | undefined;
  readonly distance: Amount | undefined;
  readonly duration: Amount | undefined;
  /** Those of the two that are told: one at least. */
  readonly amounts: readonly Amount[];
  readonly facts: readonly Fact[];
}

export type Fact = Extract<Item, { type: 'fact' }>;

/**
 * Most lines of most logs are simple. There is one way to read them, which is made here without asking the patterns; the whole of it is
 * priced as ever. `undefined` for all other lines.
 */
export function simpleRow(line: TokenLine, start: number): Row | undefined {
  const simple = simpleAt(line, start);
  if (!simple) return undefined;
  const { kind, amounts, facts } = simple;
  const items: Item[] = [kind, ...amounts.map(amount => phraseAt('amount', amount, amount)), ...facts];
  return { items, cost: items.length * COSTS.phrase };
}

/**
 * The entry of a simple line, made at once: it has one session, whose whole is what is told, and nothing in it is in doubt. It is the same that pieces and sessions make of its row (`test/syntax/reading/simple.test.ts`). `undefined` for all other lines.
 */
export function simpleEntry(line: TokenLine, start: number): Entry | undefined {
  const simple = simpleAt(line, start);
  return simple && isUsual(simple) ? entryOf(simple, line, start) : undefined;
}

/** `18:05 easy 8 km 45:10`: behind the time of day, as watches tell it. How long it took stands behind, so what stands first is none. */
export function timedEntry(line: TokenLine): Entry | undefined {
  const minuteOfDay = timeOfDay(line);
  if (minuteOfDay === undefined) return undefined;
  const simple = simpleAt(line, TIME_TOKENS);
  const isTimed = simple?.duration && isUsual(simple);
  if (!isTimed || isLeadingDuration({ line, at: TIME_TOKENS, end: line.tokens.length })) return undefined;
  const { body } = entryOf(simple, line, TIME_TOKENS);
  const when = { span: tokensSpan(line, 0, TIME_TOKENS), when: { minuteOfDay } };
  return { span: tokensSpan(line, 0, line.tokens.length), body, when };
}

const TIME_TOKENS = 3;

/** `18:05` at the beginning of a line, with a blank behind it. */
function timeOfDay({ text, tokens }: TokenLine): number | undefined {
  const at = tokens[0]?.start ?? text.length;
  const [hours, minutes] = [fixedNumber(text, at, 2), fixedNumber(text, at + 3, 2)];
  if (hours < 0 || hours >= HOURS_PER_DAY || minutes < 0 || minutes >= MINUTES_PER_HOUR) return undefined;
  const isAlone = text.charCodeAt(at + 2) === COLON && isSpace(text.charCodeAt(at + 5));
  return isAlone ? hours * MINUTES_PER_HOUR + minutes : undefined;
}

const HOURS_PER_DAY = 24;

function entryOf({ kind, amounts, facts }: Simple, line: TokenLine, start: number): Making<Entry> {
  const totals = amounts.map(amount => amountNode(amount, line));
  return plainEntry({ kind, totals, facts, steps: NO_STEPS }, line, start);
}

/** One for all simple lines. */
const NO_STEPS: readonly StepNode[] = [];

interface Parts {
  readonly kind: Phrase<'kind'>;
  readonly totals: readonly AmountNode[];
  readonly facts: readonly Fact[];
  readonly steps: readonly StepNode[];
}

/** The entry of one session that a line tells from a token on. */
export function plainEntry({ kind, totals, facts, steps }: Parts, line: TokenLine, start: number): Making<Entry> {
  const named = kindNode(kind, line);
  const mark = { start: named.span.start, end: totals.at(-1)?.span.end ?? named.span.end };
  const body: Making<SessionBody> = {
    type: 'session',
    totals,
    attributes: facts.map(({ attribute }) => attribute),
    steps,
    mark,
    kind: named,
  };
  return { span: tokensSpan(line, start, line.tokens.length), body };
}

/** At a pace that is told every day, and no row that may be a part of the session above: nothing has to be asked about it. */
function isUsual({ kind, sport, distance, duration }: Simple): boolean {
  // Drills belong to the run that they are done in.
  if (!sport || kind.value.row.word === 'drills') return false;
  if (distance && duration) {
    if (isRunningOn(kind.value, distance, duration)) return true;
    if (sport === 'run') return distance.low < ULTRA_M && paceCost(distance.low, duration.low) <= PLAIN_WHOLE;
    return !isInPlace({ kinds: [kind] }) && isPair({ kinds: [kind] }, distance, duration);
  }
  if (distance) return sport === 'run';
  const isPart = sport === 'run' || sport === 'recovery';
  return (
    duration !== undefined && !(isPart && duration.low <= LONGEST_PART_S) && !isTooLong({ distance, duration }, sport)
  );
}

function simpleAt(line: TokenLine, start: number): Simple | undefined {
  const end = line.tokens.length;
  const kind = kindAt(line, start);
  if (!kind) return undefined;
  const distance = distanceAt(line, kind.end);
  let at = distance?.end ?? kind.end;
  const duration = durationAt(line, at, distance, kind.value);
  at = duration?.end ?? at;
  const amounts =
    distance && duration ? [distance, duration] : [distance ?? duration].filter(each => each !== undefined);
  if (amounts.length === 0) return undefined;
  const facts: Fact[] = [];
  while (at < end) {
    const fact = factAt(line, at);
    if (!fact) return undefined;
    facts.push(fact);
    at = fact.end;
  }
  return { kind, sport: kind.value.row.sport, distance, duration, amounts, facts };
}

/** A word that names a session, and a number or a colon right behind it; words that a race or a repetition begins with are weighed. */
export function kindAt(line: TokenLine, start: number): Phrase<'kind'> | undefined {
  if (line.tokens[start]?.type !== 'word') return undefined;
  let longest: Phrase | undefined;
  for (const sense of sensesAt(line, start, line.tokens.length)) {
    if (sense.type === 'anyWord') continue;
    if (!longest || sense.end > longest.end || (sense.end === longest.end && sense.type === 'kind')) longest = sense;
  }
  if (longest?.type !== 'kind' || longest.cost !== 0) return undefined;
  const next = line.tokens[longest.end];
  if (next?.type !== 'number' && next?.text !== ':') return undefined;
  return longest as Phrase<'kind'>;
}

const METRES: ReadonlyMap<string, readonly ['km' | 'mi', number]> = new Map([
  ['km', ['km', METRES_PER_KM]],
  ['mi', ['mi', METRES_PER_MILE]],
]);

/** Farther is told of something else more often. */
const FARTHEST = 300;
function distanceAt({ tokens }: TokenLine, at: number): Amount | undefined {
  const [number, word] = [tokens[at], tokens[at + 1]];
  const unit = METRES.get(word?.text ?? '');
  if (number?.type !== 'number' || !unit || !isPlainNumber(number.text)) return undefined;
  const [name, metres] = unit;
  const value = Number(number.text);
  if (value <= 0 || value > FARTHEST || !isFree(tokens[at + 2])) return undefined;
  return exactly('distance', name, value, value * metres, { start: at, numberEnd: at + 1, end: at + 2 });
}

/** `8.005 km` may be eight thousand. */
function isPlainNumber(number: string): boolean {
  const point = number.indexOf('.');
  return point < 0 ? number.length <= 3 : point <= 3 && number.length - point <= 3;
}

/** Below this a time of two parts alone may be a pace, or hours and minutes; in the gym, and on a machine, it is soon minutes. */
const LEAST_S = 16 * SECONDS_PER_MINUTE;
const LEAST_OF_OTHERS_S: Readonly<Partial<Record<string, number>>> = { strength: 150, cross: 480, recovery: 60 };
const MOST_MINUTES = 600;
/** As hours and minutes; a time below may be seconds. */
const LEAST_IN_GYM_MIN = 5;

function durationAt(line: TokenLine, at: number, distance: Amount | undefined, kind: KindValue): Amount | undefined {
  const { tokens } = line;
  const { sport } = kind.row;
  const first = tokens[at];
  if (first?.type !== 'number' || first.text.length > 3 || first.text.includes('.')) return undefined;
  if (tokens[at + 1]?.text === 'min' && isFree(tokens[at + 2])) {
    const minutes = Number(first.text);
    if (distance || minutes <= 0 || minutes > MOST_MINUTES) return undefined;
    return exactly('duration', 'min', minutes, minutes * SECONDS_PER_MINUTE, {
      start: at,
      numberEnd: at + 1,
      end: at + 2,
    });
  }
  let seconds = Number(first.text);
  let parts = 1;
  let end = at + 1;
  while (parts < 3 && isGlued(tokens[end], ':')) {
    const part = sexagesimal(line, end + 1);
    if (part < 0) break;
    seconds = seconds * 60 + part;
    parts++;
    end += 2;
  }
  if (parts === 1 || !isFree(tokens[end])) return undefined;
  const isTwoPart = parts === 2;
  const time = exactly('duration', 'clock', seconds, seconds, { start: at, numberEnd: end, end });
  if (distance) return isItsTime(distance, time, isTwoPart, kind) ? time : undefined;
  if (!isTwoPart || seconds >= (LEAST_OF_OTHERS_S[sport ?? ''] ?? LEAST_S)) return time;
  // `strength 1:10`: nobody is done with it so soon.
  if (sport !== 'strength' || seconds < LEAST_IN_GYM_MIN) return undefined;
  const asHoursS = seconds * SECONDS_PER_MINUTE;
  return exactly('duration', 'clock', asHoursS, asHoursS, { start: at, numberEnd: end, end });
}

/** A possible pace of its sport, and none as hours and minutes. */
function isItsTime(distance: Amount, time: Amount, isTwoPart: boolean, kind: KindValue): boolean {
  const { sport } = kind.row;
  const isOther = sport === 'cross' || sport === 'recovery';
  const isPossible = (timeS: number) =>
    isOther ? isPossibleElsewhere(distance.low, timeS) : isPossiblePace((timeS * METRES_PER_KM) / distance.low);
  if (isRunningOn(kind, distance, time)) return true;
  // What hardly anybody runs, the words of the line may mean otherwise: it is weighed.
  if (sport === 'run' && paceCost(distance.low, time.low) >= PLAIN_WHOLE) return false;
  return isPossible(time.low) && !(isTwoPart && isPossible(time.low * SECONDS_PER_MINUTE));
}

/** Of less the words may tell of something else. */
const LEAST_FORGOTTEN_M = 100;

/** `strength 0.4 km 52:10`, `run 0.3 km 27:30`: in the gym a watch counts some steps, and all of the time; slower than an hour a kilometre it ran on. */
function isRunningOn({ row, spelling }: KindValue, distance: Amount, time: Amount): boolean {
  const paceSPerKm = (time.low * METRES_PER_KM) / distance.low;
  if (row.sport === 'strength') return paceSPerKm > SLOWEST_S_PER_KM;
  return (
    (spelling === 'run' || spelling === 'walk') && distance.low >= LEAST_FORGOTTEN_M && paceSPerKm > SECONDS_PER_HOUR
  );
}

/** Every line has amounts, so they are built without spreads and without an array within the object: V8 takes longer for those than for all else here. */
export function exactly(
  dimension: Amount['dimension'],
  unit: Amount['unit'],
  number: number,
  value: number,
  { start, numberEnd, end }: Pick<Amount, 'start' | 'numberEnd' | 'end'>,
): Amount {
  const numbers = [number, number] as const;
  return { dimension, unit, low: value, high: value, numbers, start, numberEnd, end };
}

function isGlued(token: TokenLine['tokens'][number] | undefined, sign: string): boolean {
  return token?.text === sign && !token.spaced;
}

/** The number below 60 that two digits make, right behind a colon; -1 where none stands. */
function sexagesimal({ text, tokens }: TokenLine, at: number): number {
  const token = tokens[at];
  if (token?.type !== 'number' || token.spaced || token.text.length !== 2) return -1;
  const number = fixedNumber(text, token.start, 2);
  return number < 60 ? number : -1;
}

/** Behind an amount: nothing, another one, or an attribute. */
function isFree(token: TokenLine['tokens'][number] | undefined): boolean {
  return token === undefined || (token.type === 'number' ? token.spaced : FACTS.has(token.text));
}

const FACTS: ReadonlySet<string> = new Set(['hr', 'rpe', '[', '#']);

export function factAt(line: TokenLine, at: number): Fact | undefined {
  if (!FACTS.has(line.tokens[at]?.text ?? '')) return undefined;
  const cursor = cursorOver(line, at, line.tokens.length);
  const problems: Problem[] = [];
  const attribute = readAttribute(cursor, problems);
  const isLast = cursor.at === line.tokens.length || FACTS.has(line.tokens[cursor.at]?.text ?? '');
  // What is amiss in it (`rpe 14`) is told where it is weighed; `[2 min jog]` is no shoe.
  if (
    !attribute ||
    !isLast ||
    problems.length > 0 ||
    (attribute.type === 'gear' && line.tokens[at + 1]?.type === 'number')
  )
    return undefined;
  return { type: 'fact', start: at, end: cursor.at, attribute, problems };
}
