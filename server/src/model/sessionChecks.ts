import type { Span } from '../base/text';
import { makeIt } from '../syntax/lineFixes';
import type { AmountNode, LineFix, Problem, SessionBody } from '../syntax/tree';
import { MARATHON_M, writtenDistance } from '../values/distance';
import { clockForm, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, POSSIBLE_PACE_S_PER_KM, paceOf } from '../values/pace';
import { twoPartText } from './amounts';
import { isDistanceOf } from './queries/goalRaces';
import { rideTooFast, runOrWeek, tooFast, tooLong } from './sessionProblems';
import type { Results } from './sessionResults';
import { isOnFoot, type Total, type Totals } from './totals';

/** Shorter than this, sprints are faster than any pace that is held. */
const SHORTEST_CHECKED_M = 400;
const FASTEST_RIDE_KMH = 80;
const LONGEST_SESSION_S = 30 * SECONDS_PER_HOUR;

/** Flags a result that no one has run, ridden or lasted, with the likely reading as its fix; slowness never is. */
export function checkResults(
  kind: string,
  totals: Totals,
  results: Results,
  body: SessionBody,
  problems: Problem[],
): void {
  const { distance, duration } = results;
  if (mayBeWeek(totals, body)) askForWeek(totals, problems);
  const span = spanOf([totals.distance?.node, totals.duration?.node], body.mark);
  if (totals.duration && totals.duration.value > LONGEST_SESSION_S) {
    problems.push(tooLong(totals.duration.node.span, totals.duration.value, longFixes(totals)));
  }
  if (!distance || !duration || distance.isMinimum || duration.isMinimum || distance.value < SHORTEST_CHECKED_M) return;
  const paceSPerKm = paceOf(distance.value, duration.value);
  if (paceSPerKm === undefined) return;
  if (isOnFoot(kind) && paceSPerKm < POSSIBLE_PACE_S_PER_KM.fastest) {
    problems.push(tooFast(span, paceSPerKm, totals.unit, fastFixes(totals, results)));
  }
  const speedKmh = SECONDS_PER_HOUR / paceSPerKm;
  if (kind === 'bike' && speedKmh > FASTEST_RIDE_KMH)
    problems.push(rideTooFast(span, speedKmh, fastFixes(totals, results)));
}

/** One question about one number: of `44-47 miles` which end it was matters less than what it is the distance of. */
function askForWeek({ distance: { node, value }, unit }: Totals & { distance: Total }, problems: Problem[]): void {
  const isRange = node.quantity.type === 'range';
  const asked = isRange ? problems.findIndex(({ span }) => span === node.span) : -1;
  if (asked >= 0) problems.splice(asked, 1);
  problems.push(runOrWeek(node.span, writtenDistance(value, unit), isRange));
}

/**
 * Farther than a marathon, with nothing that tells of one run: neither a word before it, nor a time, a pace, an attribute or steps. Who
 * runs farther mostly says what it was, or how long it took.
 */
function mayBeWeek(totals: Totals, { kind, steps, attributes }: SessionBody): totals is Totals & { distance: Total } {
  const { distance, duration, pace } = totals;
  if (!distance || duration || pace || steps.length > 0 || attributes.length > 0) return false;
  const { span } = distance.node;
  const isNamed =
    kind !== undefined && (kind.category !== 'run' || kind.span.start < span.start || kind.word !== 'run');
  return !isNamed && distance.value > MARATHON_M && !isDistanceOf(distance.value, 'marathon');
}

function spanOf(nodes: readonly (AmountNode | undefined)[], otherwise: Span): Span {
  const spans = nodes.flatMap(node => (node ? [node.span] : []));
  if (spans.length === 0) return otherwise;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Hours and minutes for minutes and seconds; a decimal point that was lost. */
function fastFixes({ distance, duration, unit }: Totals, results: Results): LineFix[] {
  const fixes: LineFix[] = [];
  const distanceM = results.distance?.value ?? 0;
  if (duration?.node.quantity.type === 'two-part') {
    const time = twoPartText(duration.node.quantity);
    if (isPossiblePace(paceOf(distanceM, duration.value * SECONDS_PER_MINUTE)))
      fixes.push(makeIt(duration.node.span, `${time}:00`));
  }
  const tenth = distanceM / 10;
  if (distance && isPossiblePace(paceOf(tenth, results.duration?.value ?? 0))) {
    fixes.push(makeIt(distance.node.span, writtenDistance(tenth, unit)));
  }
  return fixes;
}

/** `45:10:00`, as spreadsheets write minutes. */
function longFixes({ duration }: Totals): LineFix[] {
  if (!duration) return [];
  return [makeIt(duration.node.span, clockForm(duration.value / SECONDS_PER_MINUTE))];
}
