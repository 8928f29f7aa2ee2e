import type { Span } from '../base/text';
import type { AmountNode, Attribute, Entry, LineFix, Problem, SessionBody } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, METRES_PER_MILE, metresPer, spokenDistance } from '../values/distance';
import { clockForm, SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../values/duration';
import { isPossiblePace, POSSIBLE_PACE_S_PER_KM, paceOf } from '../values/pace';
import { ownUnit, twoPartText, withoutRange } from './amounts';
import { kindFacts } from './kinds';
import {
  distanceDiffers,
  durationDiffers,
  impossibleFix,
  paceDiffers,
  rideTooFast,
  tooFast,
  tooLong,
} from './sessionProblems';
import { decideSteps, type Sum, sumSteps } from './steps';
import { decideTotals, isOnFoot, type Total, type Totals } from './totals';
import type { Session, Step } from './types';

/** A session as its line says it, before the runner's profile and the days around it are looked at. */
export type ReadSession = Omit<
  Session,
  'place' | 'date' | 'intensity' | 'intensityFrom' | 'hard' | 'loadAu' | 'loadFrom'
>;

/** The distance of a parkrun that does not say its own. */
const PARKRUN_M = 5 * METRES_PER_KM;
/** What may lie between a total and the sum of its parts. */
const TOLERANCE = 0.05;

/**
 * Decides the numbers of a session in a log of `unit`: bare numbers, two-part times, totals and the sums of steps, a stated
 * pace, and what is impossible or does not add up. Never throws; what is open stays open.
 */
export function readSession(entry: Entry & { readonly body: SessionBody }, unit: LogUnit): ReadSession {
  const { body } = entry;
  const problems: Problem[] = [];
  const kind = body.kind?.word ?? 'run';
  const isPlan = entry.status?.status === 'plan';
  const impliedM = body.kind?.spelling === 'parkrun' ? PARKRUN_M : undefined;
  const totals = decideTotals(body.totals, {
    kind,
    hasKind: body.kind !== undefined,
    unit,
    stepUnit: unitOfSteps(body),
    isPlan,
    hasSteps: body.steps.length > 0,
    impliedM,
    problems,
  });
  const steps = decideSteps(body.steps, { unit, isPlan, problems });
  addWholeStep(totals, body, steps);
  const results = resultsOf(body, totals, sumSteps(steps), impliedM, unit, isPlan, problems);
  checkResults(kind, totals, results, body, problems);
  const when = entry.when ?? clockOf(totals.clock);
  return {
    entry,
    body,
    status: entry.status?.status ?? 'done',
    ...(when && { when }),
    kind,
    sport: kindFacts(kind).sport,
    unit,
    ...(results.distance && { distanceM: results.distance.value }),
    distanceIsMinimum: results.distance?.isMinimum ?? false,
    ...(results.duration && { durationS: results.duration.value }),
    durationIsMinimum: results.duration?.isMinimum ?? false,
    ...(results.paceSPerKm !== undefined && { paceSPerKm: results.paceSPerKm }),
    ...readAttributes(body.attributes),
    steps,
    problems,
  };
}

function clockOf(node: AmountNode | undefined): Entry['when'] {
  if (node?.quantity.type !== 'two-part') return undefined;
  const { first, second } = node.quantity;
  return { span: node.span, when: { minuteOfDay: first * 60 + second } };
}

/* ---- distance, duration, pace ------------------------------------------------------------------------------------ */

function unitOfSteps({ steps }: SessionBody): LogUnit | undefined {
  for (const { amounts } of steps) {
    for (const { quantity } of amounts) {
      const unit = quantity.type === 'range' ? undefined : ownUnit(quantity);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** One step with others in it (`15M including 7 x 1600 m`) is the whole session: its amounts are totals. */
function addWholeStep(totals: Totals, body: SessionBody, steps: readonly Step[]): void {
  const [step] = steps;
  const [node] = body.steps[0]?.amounts ?? [];
  if (!step || !node || steps.length > 1 || step.ofWhich.length === 0) return;
  if (step.distanceM !== undefined) totals.distance ??= { value: step.distanceM, node };
  if (step.durationS !== undefined) totals.duration ??= { value: step.durationS, node };
}

interface Results {
  readonly distance?: Sum;
  readonly duration?: Sum;
  readonly paceSPerKm?: number;
}

/** Given totals before stated ones before sums; a stated pace makes the one that is missing. */
function resultsOf(
  body: SessionBody,
  totals: Totals,
  sums: ReturnType<typeof sumSteps>,
  impliedM: number | undefined,
  unit: LogUnit,
  isPlan: boolean,
  problems: Problem[],
): Results {
  const stated = body.statedTotal && statedTotal(body.statedTotal, totals, unit, isPlan, problems);
  const partial = (sum: Sum | undefined) =>
    sum && { ...sum, isMinimum: sum.isMinimum || body.hasUnreadAmounts === true };
  compare(stated?.distance, totals.distance, partial(sums.distanceM), (total, sum) =>
    problems.push(distanceDiffers(total.node, sum.value, sum.isMinimum, totals.unit)),
  );
  compare(stated?.duration, totals.duration, partial(sums.durationS), (total, sum) =>
    problems.push(durationDiffers(total.node, sum.value, sum.isMinimum)),
  );
  // Parts that do not add up to a total that was given may not be all of the session.
  const isPartial =
    isShort(sums.distanceM, totals.distance ?? stated?.distance) ||
    isShort(sums.durationS, totals.duration ?? stated?.duration);
  const asPart = (sum: Sum | undefined) => sum && { ...sum, isMinimum: sum.isMinimum || isPartial };
  let distance =
    exact(totals.distance ?? stated?.distance) ??
    asPart(sums.distanceM) ??
    (impliedM === undefined ? undefined : { value: impliedM, isMinimum: false });
  let duration = exact(totals.duration ?? stated?.duration) ?? asPart(sums.durationS);
  const paceSPerKm = totals.pace?.paceSPerKm;
  if (paceSPerKm !== undefined) {
    if (distance && !duration) duration = { ...distance, value: (distance.value * paceSPerKm) / METRES_PER_KM };
    else if (duration && !distance) distance = { ...duration, value: (duration.value * METRES_PER_KM) / paceSPerKm };
  }
  const isExact = distance && duration && !distance.isMinimum && !duration.isMinimum;
  const computed = isExact && distance && duration ? paceOf(distance.value, duration.value) : undefined;
  if (totals.pace && computed !== undefined && differs(computed, totals.pace.paceSPerKm)) {
    problems.push(paceDiffers(totals.pace.node.span, computed, totals.unit));
  }
  const pace = paceSPerKm ?? computed;
  return {
    ...(distance && { distance }),
    ...(duration && { duration }),
    ...(pace !== undefined && { paceSPerKm: pace }),
  };
}

function isShort(sum: Sum | undefined, total: Total | undefined): boolean {
  return total !== undefined && (sum === undefined || sum.value < total.value * (1 - TOLERANCE));
}

function exact(total: Total | undefined): Sum | undefined {
  return total && { value: total.value, isMinimum: false };
}

interface Stated {
  readonly distance?: Total;
  readonly duration?: Total;
}

/** A stated total: a bare number is in the unit of the distance beside it, else of the log. */
function statedTotal(node: AmountNode, totals: Totals, unit: LogUnit, isPlan: boolean, problems: Problem[]): Stated {
  const { quantity } = withoutRange(node, isPlan, problems);
  switch (quantity.type) {
    case 'distance':
      return { distance: { value: quantity.distanceM, node } };
    case 'lone-m':
      return { distance: { value: quantity.value, node } };
    case 'capital-m':
      return { distance: { value: quantity.value * METRES_PER_MILE, node } };
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
function compare(
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

/**
 * The hint for the total of a line of several sessions, which changes none of them, when it is not their sum. `last` is the one
 * whose body has it, `others` are the sessions before it on the line.
 */
export function lineTotalProblem(last: ReadSession, others: readonly ReadSession[]): Problem | undefined {
  const { lineTotal } = last.body;
  if (!lineTotal) return undefined;
  const sessions = [...others, last];
  const known = sessions.filter(({ distanceM }) => distanceM !== undefined);
  const unit = writtenUnit(sessions) ?? last.unit;
  const problems: Problem[] = [];
  const total = statedTotal(lineTotal, { unit }, unit, false, []).distance;
  const sum = {
    value: known.reduce((metres, { distanceM = 0 }) => metres + distanceM, 0),
    isMinimum:
      known.length < sessions.length ||
      sessions.some(({ distanceIsMinimum, body }) => distanceIsMinimum || body.hasUnreadAmounts === true),
  };
  if (known.length > 0) {
    compare(total, undefined, sum, (stated, added) =>
      problems.push(distanceDiffers(stated.node, added.value, added.isMinimum, unit)),
    );
  }
  return problems[0];
}

/** The unit that the distances of a line are written in. */
function writtenUnit(sessions: readonly ReadSession[]): LogUnit | undefined {
  for (const { body } of sessions) {
    for (const { quantity } of body.totals) {
      const unit = quantity.type === 'range' ? undefined : ownUnit(quantity);
      if (unit) return unit;
    }
  }
  return undefined;
}

/* ---- what cannot be ---------------------------------------------------------------------------------------------- */

/** Shorter than this, sprints are faster than any pace that is held. */
const SHORTEST_CHECKED_M = 400;
const FASTEST_RIDE_KMH = 80;
const LONGEST_SESSION_S = 30 * SECONDS_PER_HOUR;

function checkResults(kind: string, totals: Totals, results: Results, body: SessionBody, problems: Problem[]): void {
  const { distance, duration } = results;
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
      fixes.push(impossibleFix(duration.node.span, `${time}:00`));
  }
  const tenth = distanceM / 10;
  if (distance && isPossiblePace(paceOf(tenth, results.duration?.value ?? 0))) {
    fixes.push(impossibleFix(distance.node.span, spokenDistance(tenth, unit)));
  }
  return fixes;
}

/** `45:10:00`, as spreadsheets write minutes. */
function longFixes({ duration }: Totals): LineFix[] {
  if (!duration) return [];
  return [impossibleFix(duration.node.span, clockForm(duration.value / SECONDS_PER_MINUTE))];
}

/* ---- attributes -------------------------------------------------------------------------------------------------- */

type AttributeFields = Pick<
  ReadSession,
  | 'averageBpm'
  | 'maximumBpm'
  | 'zone'
  | 'rpe'
  | 'climbM'
  | 'powerW'
  | 'cadenceSpm'
  | 'temperatureC'
  | 'pain'
  | 'gear'
  | 'tags'
  | 'race'
>;

/** Of two attributes of one sort the first counts; shoes, tags and pains add up. */
function readAttributes(attributes: readonly Attribute[]): AttributeFields {
  const fields: { -readonly [Key in keyof AttributeFields]: AttributeFields[Key] } = { pain: [], gear: [], tags: [] };
  for (const attribute of attributes) {
    switch (attribute.type) {
      case 'heart-rate':
        fields.averageBpm ??= attribute.averageBpm;
        if (attribute.maximumBpm !== undefined) fields.maximumBpm ??= attribute.maximumBpm;
        break;
      case 'zone':
        fields.zone ??= attribute.zone;
        break;
      case 'effort':
        fields.rpe ??= attribute.rpe;
        break;
      case 'climb':
        fields.climbM ??= attribute.climbM;
        break;
      case 'power':
        fields.powerW ??= attribute.powerW;
        break;
      case 'cadence':
        fields.cadenceSpm ??= attribute.cadenceSpm;
        break;
      case 'temperature':
        fields.temperatureC ??= attribute.temperatureC;
        break;
      case 'pain':
        fields.pain = [...fields.pain, { site: attribute.site, share: attribute.level.share, words: attribute.words }];
        break;
      case 'soreness':
        break;
      case 'gear':
        fields.gear = [...fields.gear, attribute.alias];
        break;
      case 'tag':
        fields.tags = [...fields.tags, tagText(attribute)];
        break;
      case 'race-priority':
        fields.race = { ...fields.race, priority: attribute.priority };
        break;
      case 'goal':
        fields.race = { ...fields.race, goalS: attribute.goalS };
        break;
      case 'place':
        fields.race = { ...fields.race, place: attribute.place };
        break;
    }
  }
  return fields;
}

function tagText({ name, value }: Extract<Attribute, { type: 'tag' }>): string {
  return value === undefined ? name.toLowerCase() : `${name.toLowerCase()}=${value}`;
}
