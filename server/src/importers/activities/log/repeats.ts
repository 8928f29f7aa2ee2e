import { median, sum } from '../../../base/statistics';
import { METRES_PER_KM, METRES_PER_MILE, plainNumber } from '../../../values/distance';
import { clockForm, SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Lap } from '../activity';

/** Repeats of like length with easier parts between, as their laps tell. */
interface Repeats {
  readonly before: readonly Lap[];
  readonly work: readonly Lap[];
  readonly rests: readonly Lap[];
  readonly after: readonly Lap[];
}

/**
 * The steps of a session by its laps: `wu 3 km, 6 x 800 m r 90s = 2:41 2:40 …, cd 2 km`. `undefined` for a run whose laps the watch made,
 * and for laps that are no repeats.
 * @param writeDistance in the style of the log: `3 km`
 */
export function stepsOf(laps: readonly Lap[], writeDistance: (distanceM: number) => string): string | undefined {
  const found = repeatsIn(laps);
  if (!found) return undefined;
  const { before, work, rests, after } = found;
  return [part('wu', before, writeDistance), workText(work, rests), part('cd', after, writeDistance)]
    .filter(text => text !== undefined)
    .join(', ');
}

/* ---- finding them ---------------------------------------------------------------------------------------------------- */

const FEWEST_REPEATS = 3;
/** Repeats that runners press by hand at a line differ by a few steps. */
const ALIKE_SHARE = 0.06;
const ALIKE_S = 3;
/** An easier part is slower by this at least. */
const EASIER_SHARE = 0.88;

/** The longest row of laps in which every other one is alike and those between are easier. */
function repeatsIn(laps: readonly Lap[]): Repeats | undefined {
  let best: { readonly start: number; readonly count: number } | undefined;
  for (let start = 0; start < laps.length; start++) {
    const count = repeatsFrom(laps, start);
    if (count >= FEWEST_REPEATS && count > (best?.count ?? 0)) best = { start, count };
  }
  if (!best) return undefined;
  const end = best.start + 2 * best.count - 1;
  const row = laps.slice(best.start, end);
  const work = row.filter((_, index) => index % 2 === 0);
  const rests = row.filter((_, index) => index % 2 === 1);
  if (row.filter(({ by }) => by === 'pressed').length * 2 < row.length) return undefined;
  // The rest behind the last repeat is no part of the cool-down.
  const trailing = laps[end];
  const isRest = trailing !== undefined && rests.some(rest => isAlike(rest, trailing));
  return { before: laps.slice(0, best.start), work, rests, after: laps.slice(isRest ? end + 1 : end) };
}

function repeatsFrom(laps: readonly Lap[], start: number): number {
  const first = laps[start];
  if (!first || first.isRest) return 0;
  let count = 1;
  for (let at = start + 2; at < laps.length; at += 2) {
    const [rest, work] = [laps[at - 1], laps[at]];
    if (!rest || !work || work.isRest || !isAlike(first, work) || !isEasier(rest, first)) break;
    count++;
  }
  return count;
}

function isAlike(one: Lap, other: Lap): boolean {
  const isNear = (a: number, b: number, most: number) =>
    Math.abs(a - b) <= Math.max(most, ALIKE_SHARE * Math.max(a, b));
  const areDistances =
    one.distanceM !== undefined && other.distanceM !== undefined && isNear(one.distanceM, other.distanceM, 0);
  return areDistances || isNear(one.movingS, other.movingS, ALIKE_S);
}

function isEasier(rest: Lap, work: Lap): boolean {
  if (rest.isRest) return true;
  return speedOf(rest) < EASIER_SHARE * speedOf(work);
}

function speedOf({ distanceM = 0, movingS }: Lap): number {
  return distanceM / movingS;
}

/* ---- writing them ---------------------------------------------------------------------------------------------------- */

function part(
  word: 'wu' | 'cd',
  laps: readonly Lap[],
  writeDistance: (distanceM: number) => string,
): string | undefined {
  if (laps.length === 0) return undefined;
  const distanceM = sum(laps.map(lap => lap.distanceM));
  const movingS = sum(laps.map(lap => lap.movingS));
  if (distanceM >= LEAST_PART_M) return `${word} ${writeDistance(distanceM)}`;
  return movingS >= SECONDS_PER_MINUTE ? `${word} ${Math.round(movingS / SECONDS_PER_MINUTE)} min` : undefined;
}

const LEAST_PART_M = 100;

function workText(work: readonly Lap[], rests: readonly Lap[]): string {
  const length = lengthOf(work);
  const recovery = ` r ${lengthOf(rests, 5).text}`;
  const actuals = length.isTime ? '' : ` = ${work.map(({ movingS }) => clockForm(Math.round(movingS))).join(' ')}`;
  return `${work.length} x ${length.text}${recovery}${actuals}`;
}

interface Length {
  readonly text: string;
  readonly isTime: boolean;
}

/** Lengths that people choose: in metres up to a kilometre, then halves of kilometres, then miles. */
const NICE_M = [
  100,
  150,
  200,
  300,
  400,
  500,
  600,
  800,
  1000,
  1200,
  1500,
  METRES_PER_MILE,
  2000,
  2400,
  3000,
  2 * METRES_PER_MILE,
  4000,
  5000,
];

/** What the laps were meant to be: the distance or the time that they come nearest to. */
function lengthOf(laps: readonly Lap[], everyS = 15): Length {
  const timeS = median(laps.map(({ movingS }) => movingS));
  const niceS = Math.max(everyS, Math.round(timeS / everyS) * everyS);
  const timeError = worst(
    laps.map(({ movingS }) => movingS),
    niceS,
  );
  const distances = laps.flatMap(({ distanceM }) => distanceM ?? []);
  const distanceM = distances.length === laps.length ? median(distances) : 0;
  const niceM = NICE_M.reduce((best, each) => (Math.abs(each - distanceM) < Math.abs(best - distanceM) ? each : best));
  if (distanceM > 0 && worst(distances, niceM) < Math.min(timeError, MOST_ERROR))
    return { text: metresText(niceM), isTime: false };
  if (timeError < MOST_ERROR) return { text: timeText(niceS), isTime: true };
  return distanceM >= LEAST_PART_M
    ? { text: metresText(Math.round(distanceM / 10) * 10), isTime: false }
    : { text: timeText(Math.round(timeS)), isTime: true };
}

/** What laps by hand and satellites differ from what was meant. */
const MOST_ERROR = 0.05;

function worst(values: readonly number[], wanted: number): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value - wanted) / wanted), 0);
}

function metresText(metres: number): string {
  if (metres % METRES_PER_MILE === 0) return `${metres / METRES_PER_MILE} mi`;
  return metres >= 2 * METRES_PER_KM && metres % 500 === 0
    ? `${plainNumber(metres / METRES_PER_KM, 1)} km`
    : metres === METRES_PER_KM
      ? '1 km'
      : `${metres} m`;
}

function timeText(seconds: number): string {
  if (seconds % SECONDS_PER_MINUTE === 0 && seconds > SECONDS_PER_MINUTE) return `${seconds / SECONDS_PER_MINUTE} min`;
  return seconds < 2 * SECONDS_PER_MINUTE ? `${seconds}s` : clockForm(seconds);
}
