import { METRES_PER_FOOT, METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { keptInLine, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Context, KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { opensClause } from './around';
import { climb } from './attributes';
import { clockAmount } from './durationOf';

/** Rows of three figures with strokes between: how far, how high, how long. */
export const threeFigures = [
  pattern(
    'attribute',
    "'/' number '/'",
    -1.6,
    ([stroke, number], context) =>
      figuresAt(context.line, stroke.start - 1) && timeOf(context, stroke.start - 1) !== undefined
        ? climb(number.value, context.unit === 'mi' ? METRES_PER_FOOT : 1)
        : undefined,
    '9.4 / 190 / 0:54',
    '26.2 / 1380 / 3:10',
  ),
  // Two parts are hours and minutes where as minutes and seconds nobody goes so fast.
  pattern(
    'duration',
    'clock',
    -0.6,
    ([clock], context) => {
      const first = clock.start - BEFORE_TIME;
      const seconds = figuresAt(context.line, first)?.time === clock.start ? timeOf(context, first) : undefined;
      return seconds === undefined ? undefined : clockAmount(clock, seconds);
    },
    '31.5 / 1640 / 4:20 Nebel',
  ),
] as const;

/** The tokens of distance, climb and their strokes. */
const BEFORE_TIME = 4;

interface Figures {
  readonly far: number;
  readonly high: number;
  /** The token of the time. */
  readonly time: number;
  readonly isOnFoot: boolean;
}

/** The figures from a token on, where they are in proportion. */
const figuresAt = keptInLine((line, at): Figures | null => {
  const { tokens } = line;
  const [first, stroke, second, other, third, colon] = tokens.slice(Math.max(0, at), at + 6);
  const isRow = stroke?.text === '/' && other?.text === '/' && colon?.text === ':' && third?.type === 'number';
  if (at < 0 || !isRow || first?.type !== 'number' || second?.type !== 'number') return null;
  const kind = kindBefore(line, at);
  if (!kind && !opensClause(line, at)) return null;
  const [far, high] = [Number(first.text.replace(',', '.')), Number(second.text)];
  const isHeight = high >= LEAST_HIGH && high % 1 === 0 && !(isBeats(high) && high % ROUND > 0);
  const isFar = far >= LEAST_FAR && far <= MOST_FAR && high / far <= MOST_EACH;
  return isHeight && isFar ? { far, high, time: at + BEFORE_TIME, isOnFoot: kind?.row.sport !== 'cross' } : null;
});

function kindBefore(line: TokenLine, at: number): KindValue | undefined {
  const found = sensesAt(line, at - 1, at).find((sense): sense is Phrase<'kind'> => sense.type === 'kind');
  return found?.value;
}

/** How long it took by the clock of the row. */
function timeOf({ line, unit }: Context, at: number): number | undefined {
  const figures = figuresAt(line, at);
  if (!figures) return undefined;
  const { tokens } = line;
  const part = (index: number) => Number(tokens[figures.time + index]?.text);
  const [first, second] = [part(0), part(2)];
  const third = tokens[figures.time + 3]?.text === ':' ? part(4) : undefined;
  const minutesS = first * SECONDS_PER_MINUTE + second;
  const hoursS = first * SECONDS_PER_HOUR + second * SECONDS_PER_MINUTE;
  const candidates = third === undefined ? [hoursS, minutesS] : [hoursS + third];
  const perUnit = unit === 'mi' ? METRES_PER_MILE : METRES_PER_KM;
  const distanceKm = (figures.far * perUnit) / METRES_PER_KM;
  // A kilometre for each ten metres of climb, as on a map.
  const climbKm = (figures.high * (unit === 'mi' ? METRES_PER_FOOT : 1) * METRES_OF_CLIMB) / METRES_PER_KM;
  const [fastest, slowest] = figures.isOnFoot ? ON_FOOT : ELSEWHERE;
  return candidates.find(seconds => seconds / distanceKm >= fastest && seconds / (distanceKm + climbKm) <= slowest);
}

/** Less is a level; it may be beats of a heart where it is not round. */
const LEAST_HIGH = 20;
const ROUND = 5;
const [LEAST_FAR, MOST_FAR, MOST_EACH] = [3, 200, 250];
const METRES_OF_CLIMB = 10;
/** In seconds per kilometre. */
const ON_FOOT = [180, 900] as const;
const ELSEWHERE = [60, 500] as const;

function isBeats(value: number): boolean {
  return value >= 100 && value < 200;
}
