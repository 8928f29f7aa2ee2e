import type { AmountNode, Problem, SessionBody, StepNode } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, metresPer } from '../values/distance';
import { SECONDS_PER_MINUTE } from '../values/duration';
import { paceOf } from '../values/pace';
import { FASTEST_OTHER_S_PER_KM, paceCost } from '../values/plausiblePace';
import { dimensionOf, withoutRange } from './amounts';
import { distanceDiffers, durationDiffers, paceDiffers } from './sessionProblems';
import type { Sum, Sums } from './stepSums';
import type { Total, Totals } from './totals';

/** What may lie between a total and the sum of its parts. */
const TOLERANCE = 0.05;

/** What a session came to. */
export interface Results {
  readonly distance: Sum | undefined;
  readonly duration: Sum | undefined;
  readonly paceSPerKm: number | undefined;
}

/** What decides the results beside the numbers themselves. */
export interface ResultsContext {
  /** The distance that the word itself says (`parkrun`). */
  readonly impliedM: number | undefined;
  readonly unit: LogUnit;
  readonly isDone: boolean;
  readonly problems: Problem[];
}

/** Given totals before stated ones before sums; a stated pace makes the one that is missing. */
export function resultsOf(body: SessionBody, totals: Totals, sums: Sums, context: ResultsContext): Results {
  const stated = body.statedTotal ? statedTotal(body.statedTotal, totals, context) : {};
  checkSums(body, totals, sums, stated, context.problems);
  const givenDistance = totals.distance ?? stated.distance;
  const givenDuration = totals.duration ?? stated.duration;
  const isAllTimed = !givenDuration && givenDistance !== undefined && areTimed(body, sums, givenDistance);
  // Parts that do not add up to a total that was given may not be all of the session.
  const isPartial = !isAllTimed && (isShort(sums.distanceM, givenDistance) || isShort(sums.durationS, givenDuration));
  let distance = exact(givenDistance) ?? part(sums.distanceM, isPartial) ?? implied(context);
  let duration = exact(givenDuration) ?? part(sums.durationS, isPartial);
  const { pace } = totals;
  // `intervals 12 km: 6 x 800 m @ 2:40`: how long the repetitions took says nothing about all of it.
  if (givenDistance && !givenDuration && !isAllTimed && isShort(sums.distanceM, givenDistance)) duration = undefined;
  if (pace && distance && !duration) {
    duration = { ...distance, value: (distance.value * pace.paceSPerKm) / METRES_PER_KM };
  } else if (pace && duration && !distance) {
    distance = { ...duration, value: (duration.value * METRES_PER_KM) / pace.paceSPerKm };
  }
  const isExact = distance && duration && !distance.isMinimum && !duration.isMinimum;
  const computed = isExact && distance && duration ? paceOf(distance.value, duration.value) : undefined;
  // What nobody rides or runs is flagged as such, and proposes no pace.
  const isBelieved = computed !== undefined && computed >= FASTEST_OTHER_S_PER_KM;
  if (pace && isBelieved && differs(computed, pace.paceSPerKm)) {
    context.problems.push(paceDiffers(pace.node.span, computed, totals.unit));
  }
  return { distance, duration, paceSPerKm: pace?.paceSPerKm ?? computed };
}

function checkSums(body: SessionBody, totals: Totals, sums: Sums, stated: Stated, problems: Problem[]): void {
  const isOpen = !tellsWholeSession(body);
  compare(stated.distance, totals.distance, part(sums.distanceM, isOpen), (total, sum) =>
    problems.push(distanceDiffers(total.node, sum.value, sum.isMinimum, totals.unit)),
  );
  compare(stated.duration, totals.duration, part(sums.durationS, isOpen), (total, sum) =>
    problems.push(durationDiffers(total.node, sum.value, sum.isMinimum)),
  );
}

/** Without a warm-up and a cool-down in the line (`intervals 12 km: 6 x 800 m`), the runner has run more than the steps that it lists. */
export function tellsWholeSession({ steps }: SessionBody): boolean {
  return steps.some(({ label }) => label?.word === 'wu' || label?.word === 'cd');
}

/** A sum that is a minimum, also, when it is known not to be all. */
function part(sum: Sum | undefined, isPartial: boolean): Sum | undefined {
  return sum && isPartial ? { ...sum, isMinimum: true } : sum;
}

function implied({ impliedM }: ResultsContext): Sum | undefined {
  return impliedM === undefined ? undefined : { value: impliedM, isMinimum: false };
}

function isShort(sum: Sum | undefined, total: Total | undefined): boolean {
  return total !== undefined && (sum === undefined || sum.value < total.value * (1 - TOLERANCE));
}

/** `10 min easy, 20 min tempo, 10 min easy, 8 km total`: each part tells its time, and together they are as long as such a run is. */
function areTimed({ steps }: SessionBody, { durationS }: Sums, total: Total): boolean {
  return (
    durationS !== undefined && steps.length > 1 && steps.every(isTimed) && paceCost(total.value, durationS.value) === 0
  );
}

function isTimed({ amounts, steps }: StepNode): boolean {
  if (amounts.length === 0) return steps.length > 0 && steps.every(isTimed);
  return amounts.every(({ quantity }) => dimensionOf(quantity) !== 'distance');
}

function exact(total: Total | undefined): Sum | undefined {
  return total && { value: total.value, isMinimum: false };
}

interface Stated {
  readonly distance?: Total;
  readonly duration?: Total;
}

/** A stated total: a bare number is in the unit of the distance beside it, else of the log. */
export function statedTotal(
  node: AmountNode,
  totals: Pick<Totals, 'distance' | 'unit'>,
  { unit, isDone, problems }: Omit<ResultsContext, 'impliedM'>,
): Stated {
  const { quantity } = withoutRange(node, isDone, problems);
  switch (quantity.type) {
    case 'distance':
      return { distance: { value: quantity.distanceM, node } };
    case 'bare':
      return { distance: { value: quantity.value * metresPer(totals.distance ? totals.unit : unit), node } };
    case 'duration':
      return { duration: { value: quantity.durationS, node } };
    case 'two-part':
      return { duration: { value: quantity.first * SECONDS_PER_MINUTE + quantity.second, node } };
    case 'pace':
      return {};
  }
}

/** Compares the stated total with the given one, else either with the sum. */
export function compare(
  stated: Total | undefined,
  given: Total | undefined,
  sum: Sum | undefined,
  report: (total: Total, sum: Sum) => void,
): void {
  if (stated && given) {
    if (differs(stated.value, given.value)) report(stated, { value: given.value, isMinimum: false });
    return;
  }
  const total = stated ?? given;
  if (!total || !sum) return;
  const isBelow = total.value < sum.value * (1 - TOLERANCE);
  const isAbove = total.value > sum.value * (1 + TOLERANCE);
  if (isBelow || (isAbove && !sum.isMinimum)) report(total, sum);
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(a, b);
}
