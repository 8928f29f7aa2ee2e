import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { hasCapital, keptInLine, type TokenLine } from '../../scan';
import { canonicalWord, type Word } from '../../vocabulary';
import type { KindValue, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { HOURS, MINUTES, wordsOf } from '../senses/words';

/** `S:`, `B:`, `R:`, `L:`, `K:`: swim, bike and run, or in German Schwimmen, Rad, Lauf and Kraft. */
const LETTERS = wordsOf('s, b, r, l, k');

const [SWIM, BIKE, RUN, STRENGTH] = (['swim', 'bike', 'run', 'strength'] as const).map(word => canonicalWord(word));

/** What stands behind a letter with a colon, or behind one that heads the line. */
interface LetterClause {
  /** Nothing but a clause of training would have it: an amount, or that it was skipped. */
  readonly isTold: boolean;
  readonly distanceM: number | undefined;
  readonly durationS: number | undefined;
  /** A number without a unit right behind the colon. */
  readonly bare: number | undefined;
  /** `ausgelassen` */
  readonly skipped: string | undefined;
  /** Words of other sessions in it. */
  readonly hasOtherKind: boolean;
  readonly isOfWater: boolean;
  readonly isOfBike: boolean;
}

/** The sport that a letter heads, with a colon or first on the line, by what stands behind it and by the other letters of the line. */
export const sportOfLetter = keptInLine((line, at): KindValue | null => {
  const clause = clauseBehind(line, at);
  const row = clause?.isTold ? sportOf(line, at, clause) : undefined;
  return row ? { row, spelling: row.word, yields: true } : null;
});

/** A letter that heads an amount, whatever its sport. */
export function isLetterBeforeAmount(line: TokenLine, at: number): boolean {
  const clause = clauseBehind(line, at);
  return clause?.isTold === true && (clause.distanceM ?? clause.durationS) !== undefined;
}

function sportOf(line: TokenLine, at: number, clause: LetterClause): Word | undefined {
  if (clause.hasOtherKind) return undefined;
  const { distanceM, durationS } = clause;
  switch (line.tokens[at]?.text) {
    case 's':
      return isSwim(clause) ? SWIM : undefined;
    case 'l':
      return distanceM === undefined || distanceM >= LEAST_RUN_M ? RUN : undefined;
    case 'k':
      return distanceM === undefined && durationS !== undefined ? STRENGTH : undefined;
    case 'b':
      return isRide(clause) || clause.isOfBike ? BIKE : undefined;
    default:
      if (isRide(clause) || isBeside(line, 'l') || isGermanSkip(clause)) return BIKE;
      return distanceM !== undefined && durationS !== undefined && paceOf(distanceM, durationS) >= SLOWEST_RIDE
        ? RUN
        : undefined;
  }
}

function isSwim({ distanceM, durationS, bare, isOfWater, skipped }: LetterClause): boolean {
  if (skipped !== undefined) return true;
  if (distanceM === undefined) {
    const isLength = bare !== undefined && bare >= LEAST_SWIM_M && bare <= LONGEST_SWIM_M && bare % LANE_M === 0;
    return isLength || (isOfWater && durationS !== undefined);
  }
  if (distanceM < LEAST_SWIM_M || distanceM > LONGEST_SWIM_M) return false;
  return isOfWater || durationS === undefined || paceOf(distanceM, durationS) >= FASTEST_SWIM;
}

/** Faster than anybody runs, or too far for it where no time is told. */
function isRide({ distanceM, durationS }: LetterClause): boolean {
  if (distanceM === undefined) return false;
  return durationS === undefined ? distanceM >= LEAST_RIDE_M : paceOf(distanceM, durationS) < SLOWEST_RIDE;
}

function paceOf(distanceM: number, durationS: number): number {
  return (durationS * METRES_PER_KM) / distanceM;
}

/** Who skips something in German skips a ride: a run is an L. */
function isGermanSkip({ skipped }: LetterClause): boolean {
  return skipped !== undefined && GERMAN_SKIPS.test(skipped);
}

const GERMAN_SKIPS = /^(aus|ent|ab|ge|weg|fiel|fällt|ver)/;

/** Another letter of the line is one of these, and tells training, too. */
function isBeside(line: TokenLine, other: string): boolean {
  return line.tokens
    .slice(0, MOST_TOKENS)
    .some(({ text }, at) => text === other && clauseBehind(line, at)?.isTold === true);
}

const clauseBehind = keptInLine((line, at): LetterClause | null => {
  const { tokens } = line;
  const [before, letter, colon] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!letter || !LETTERS.has(letter.text) || !hasCapital(line, at)) return null;
  const opens = before === undefined || before.type === 'sign' || before.text === 'am' || before.text === 'pm';
  const isHead = colon?.text === ':' && !colon.spaced;
  if (isHead) return opens && tokens[at + 2] ? amountsBehind(line, at + 2) : null;
  const isFirst = before === undefined || before.text === '\n';
  return isFirst && BARE_LETTERS.has(letter.text) && isSpacedAmount(line, at + 1) ? amountsBehind(line, at + 1) : null;
});

/** `S 2.4k squad`, `B trainer 75 min`; an L or K may be anything. */
const BARE_LETTERS = wordsOf('s, b');

/** A word at most, and then a number that is no mile: who writes `S 10 miles` means a Saturday. */
function isSpacedAmount(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const number = tokens[at]?.type === 'word' ? at + 1 : at;
  if (!tokens[at]?.spaced || tokens[number]?.type !== 'number') return false;
  const unit = tokens[number + 1]?.text ?? '';
  const isBare = bareAt(line, number) !== undefined && number === at;
  return !unit.startsWith('mi') ? true : MINUTES.has(unit) || isBare;
}

function amountsBehind(line: TokenLine, from: number): LetterClause {
  const { tokens } = line;
  const end = endOfClause(line, from);
  let [distanceM, durationS, skipped]: [number?, number?, string?] = [];
  const bare = bareAt(line, from);
  let [hasOtherKind, isOfWater, isOfBike, isBehindPlus] = [false, false, false, false];
  for (let at = from; at < end; at++) {
    const token = tokens[at];
    // `S: 2 km + stretch`: a session of its own.
    isBehindPlus ||= token?.text === '+';
    if (token?.type === 'number' && !isOfPart(line, at)) {
      const metres = metresAt(line, at);
      distanceM ??= metres;
      if (metres === undefined) durationS ??= secondsAt(line, at, distanceM);
      while (tokens[at + 1]?.text === ':' && tokens[at + 2]?.type === 'number') at += 2;
    } else if (token?.type === 'word') {
      isOfWater ||= OF_WATER.test(token.text);
      isOfBike ||= OF_BIKE.has(token.text);
      for (const { type, value } of sensesAt(line, at, end)) {
        if (type === 'skippedWord' && at === from) skipped = token.text;
        if (type === 'kind' && !isBehindPlus && OTHER_SPORTS.has((value as KindValue).row.sport ?? ''))
          hasOtherKind = true;
      }
    }
  }
  const isLength = bare !== undefined && bare >= LEAST_SWIM_M;
  const isTold = distanceM !== undefined || durationS !== undefined || isLength || skipped !== undefined;
  return { isTold, distanceM, durationS, bare, skipped, hasOtherKind, isOfWater, isOfBike };
}

const OTHER_SPORTS: ReadonlySet<string> = new Set(['cross', 'recovery']);
const OF_WATER =
  /wasser|kraul|brust|bahn|becken|^(see|pool|neo|technik|lengths|laps|open|openwater|wetsuit|squad|paddles|splash|free|drill|drills|pull)$/;
const OF_BIKE = wordsOf('trainer, turbo, zwift, erg, commute, bunch, rolle, watt, w, ftp, gravel, mtb');

/** Up to the letter of the next clause. */
function endOfClause({ tokens }: TokenLine, from: number): number {
  const most = Math.min(tokens.length, from + MOST_TOKENS);
  for (let at = from; at < most; at++)
    if (LETTERS.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ':' && tokens[at - 1]?.type === 'sign')
      return at;
  return most;
}

/** One of repetitions, a level, or behind a word for how fast: no amount of the whole. */
function isOfPart({ tokens }: TokenLine, at: number): boolean {
  const [before, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  const isLevel = before === '/' || (next === '/' && tokens[at + 2]?.type === 'number');
  return before === 'x' || next === 'x' || isLevel || before === '(' || FAST.has(before);
}

const FAST: ReadonlySet<string> = new Set(['@', 'in', 'à', 'auf', 'at', 'on', 'je', 'letzte', 'last', 'erste']);

function metresAt(line: TokenLine, at: number): number | undefined {
  const { tokens } = line;
  const number = numberAt(line, at);
  const unit = LENGTHS_M.get(tokens[at + 1]?.text ?? '');
  return unit === undefined ? undefined : number * unit;
}

const LENGTHS_M: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['yd', 1],
  ['yds', 1],
  ['km', METRES_PER_KM],
  ['k', METRES_PER_KM],
  ['mi', 1609],
  ['miles', 1609],
]);

/** Two parts are hours and minutes where they say so, or where as minutes they were too little for the distance. */
function secondsAt(line: TokenLine, at: number, distanceM = 0): number | undefined {
  const { tokens } = line;
  const first = numberAt(line, at);
  if (tokens[at + 1]?.text !== ':') {
    const unit = tokens[at + 1]?.text ?? '';
    if (MINUTES.has(unit)) return first * SECONDS_PER_MINUTE;
    return HOURS.has(unit) ? first * SECONDS_PER_HOUR : undefined;
  }
  const second = numberAt(line, at + 2);
  if (tokens[at + 3]?.text === ':') return first * SECONDS_PER_HOUR + second * SECONDS_PER_MINUTE;
  const minutesS = first * SECONDS_PER_MINUTE + second;
  const isHours =
    HOURS.has(tokens[at + 3]?.text ?? '') || (distanceM > 0 && paceOf(distanceM, minutesS) < FASTEST_RIDE);
  return isHours ? minutesS * SECONDS_PER_MINUTE : minutesS;
}

function bareAt(line: TokenLine, at: number): number | undefined {
  const { tokens } = line;
  const behind = tokens[at + 1];
  const isBare = tokens[at]?.type === 'number' && !isOfPart(line, at) && behind?.text !== ':';
  const isCounted = sensesAt(line, at + 1, at + 2).some(({ type }) => UNITS.has(type));
  return isBare && !isCounted ? numberAt(line, at) : undefined;
}

const UNITS: ReadonlySet<PhraseType> = new Set(['lengthUnit', 'timeUnit', 'timesSign', 'percent', 'ordinalNoun']);

function numberAt({ tokens }: TokenLine, at: number): number {
  return Number((tokens[at]?.text ?? '').replace(',', '.'));
}

const MOST_TOKENS = 60;
const LEAST_RUN_M = 1000;
const [LEAST_SWIM_M, LONGEST_SWIM_M, LANE_M] = [400, 6000, 25];
/** Too far for most runs without a time. */
const LEAST_RIDE_M = 45_000;
/** In seconds per kilometre. */
const [FASTEST_SWIM, SLOWEST_RIDE, FASTEST_RIDE] = [720, 165, 60];
