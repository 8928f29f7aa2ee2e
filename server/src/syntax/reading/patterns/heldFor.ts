import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { numberBefore } from '../senses/numbers';
import type { Phrase, Sport } from '../senses/phrase';
import { sensesAt } from '../senses/senses';

/** `20m`: longer than this nobody writes minutes with one letter. */
export const MOST_M_MINUTES = 120;

/** A distance is less likely where its number is held for minutes. */
export const HELD = 0.8;

/**
 * Whether what ends at token `end` with the letter `m` is minutes: behind it stands a zone or a share in percent, the word beside it
 * names a sport without metres, it is how long the distance before it took, it is a rest or one of two in turn, or it is a warm-up.
 *
 * @param start token of its number
 */
export function isHeld(line: TokenLine, start: number, end: number): boolean {
  return (
    isTargeted(line, end) ||
    isOfTime(line, start, end) ||
    isTimeOfDistance(line, start) ||
    isBehindRest(line, start) ||
    isInTurn(line, start, end) ||
    isBesideEnd(line, start)
  );
}

/** A zone, or a share in percent, is held for minutes, not for a few metres. */
function isTargeted(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  if (next?.type === 'number')
    return line.tokens.slice(at + 1, at + 4).some(({ text }) => text === '%' || text === '/');
  return next?.text === 'z' || next?.text === 'zone' || next?.text === 'ramp';
}

/** `Cross Training • 45m`, `35m strength`, `30m TT` */
function isOfTime(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  // `3 x 60m drills`
  if (tokens[start - 1]?.text === 'x') return false;
  const minutes = Number(tokens[start]?.text);
  const last = tokens[start - 1]?.type === 'sign' ? start - 2 : start - 1;
  const before = [last, last - 1].flatMap(at =>
    at < 0 ? [] : sensesAt(line, at, last + 1).filter(sense => sense.end === last + 1),
  );
  const isGlued = tokens[end - 1]?.spaced === false;
  return [...before, ...sensesAt(line, end, tokens.length)].some(sense => isTimed(sense, minutes, isGlued));
}

/** `5 x 1m off 2m`: so many minutes between them. */
function isBehindRest({ tokens }: TokenLine, start: number): boolean {
  return RESTS.has(tokens[start - 1]?.text ?? '') && Number(tokens[start]?.text) <= MOST_REST_MIN;
}

/** `6 x 1m on 1m off` */
function isInTurn({ tokens }: TokenLine, start: number, end: number): boolean {
  // `5m on the beach`: where it was.
  const isPlace = ARTICLES.has(tokens[end + 1]?.text ?? '');
  return tokens[end]?.text === 'on' && !isPlace && Number(tokens[start]?.text) <= MOST_REST_MIN;
}

/** `10m WU, 20m tempo`: nobody warms up by so few metres or so many miles, and all of the line is told in minutes. */
function isBesideEnd(line: TokenLine, start: number): boolean {
  const { tokens } = line;
  if (tokens[start - 1]?.text === 'x' || Number(tokens[start]?.text) < LEAST_END_MIN) return false;
  const isEnd = (at: number) =>
    at >= 0 && sensesAt(line, at, tokens.length).some(({ type }) => type === 'warmUp' || type === 'coolDown');
  return tokens.some(
    ({ text, type }, at) =>
      type === 'number' &&
      tokens[at + 1]?.text === 'm' &&
      Number(text) >= LEAST_END_MIN &&
      Number(text) < LEAST_TOLD_M &&
      (isEnd(at + 2) || isEnd(at - 1)),
  );
}

const LEAST_END_MIN = 5;

const RESTS: ReadonlySet<string> = new Set(['off', 'rest', 'rec']);
const MOST_REST_MIN = 10;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'my', 'our', 'roads', 'road', 'trails', 'grass']);

const WITHOUT_METRES: ReadonlySet<Sport> = new Set(['cross', 'strength', 'recovery']);
/** `walk 100 m` between repetitions, `swim 200 m`; shorter is nothing that is told. */
const LEAST_TOLD_M = 100;
const WHOLE_RUNS: ReadonlySet<string> = new Set(['run', 'long']);
/** Fewer are miles more often. */
const LEAST_RUN_MIN = 30;
const IN_WATER: ReadonlySet<string> = new Set(['swim', 'row', 'aquajog']);

function isTimed(sense: Phrase, minutes: number, isGlued: boolean): boolean {
  if (sense.type !== 'kind') return false;
  const { word, sport, carries } = (sense as Phrase<'kind'>).value.row;
  if (word === 'tt') return true;
  // `Run 45m`: nobody tells a whole run by the metre.
  if (WHOLE_RUNS.has(word)) return isGlued && minutes >= LEAST_RUN_MIN && minutes < LEAST_TOLD_M;
  const mayBeMetres = carries.includes('distance') && (minutes >= LEAST_TOLD_M || (IN_WATER.has(word) && !isGlued));
  return sport !== undefined && WITHOUT_METRES.has(sport) && !mayBeMetres;
}

const METRES: ReadonlyMap<string, number> = new Map([
  ['km', METRES_PER_KM],
  ['k', METRES_PER_KM],
  ['mi', METRES_PER_MILE],
  ['miles', METRES_PER_MILE],
]);

/** Signs between a distance and its time; behind a comma `30 km, 90m` is what was climbed. */
const BETWEEN: ReadonlySet<string> = new Set(['•', '·', '|', '/', '(', 'in']);

/** `6 km • 35m` */
function isTimeOfDistance(line: TokenLine, start: number): boolean {
  const { tokens } = line;
  const [unit, sign, minutes] = tokens.slice(Math.max(0, start - 2), start + 1);
  if (start < 3 || !BETWEEN.has(sign?.text ?? '')) return false;
  const metres = (numberBefore(line, start - 2) ?? 0) * (METRES.get(unit?.text ?? '') ?? 0);
  return metres > 0 && paceCost(metres, Number(minutes?.text) * SECONDS_PER_MINUTE) === 0;
}
