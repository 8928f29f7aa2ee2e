import type { AmountNode, Entry, Problem, SessionBody } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM } from '../values/distance';
import { isPossiblePace, paceOf } from '../values/pace';
import { bareStepUnit, firstUnit } from './amounts';
import { kindFacts, shapeOf } from './kinds';
import { isDoubtful, repetitionsOf, timesOf } from './repetitions';
import { readAttributes } from './sessionAttributes';
import { checkResults } from './sessionChecks';
import { distanceDiffers, walkedRecoveries } from './sessionProblems';
import { compare, resultsOf, statedTotal, tellsWholeSession } from './sessionResults';
import { sumSteps } from './stepSums';
import { decideSteps } from './steps';
import { timeOfParts } from './timedParts';
import { decideTotals, type Totals } from './totals';
import type { ReadSession, Step } from './types';

/** The distance of a parkrun that does not say its own. */
const PARKRUN_M = 5 * METRES_PER_KM;

/**
 * Decides the numbers of a session in a log of `unit`: bare numbers, two-part times, totals and the sums of steps, a stated
 * pace, and what is impossible or does not add up. Never throws; what is open stays open.
 */
export function readSession(entry: Entry & { readonly body: SessionBody }, unit: LogUnit): ReadSession {
  const { body } = entry;
  const problems: Problem[] = [];
  const kind = body.kind?.word ?? 'run';
  // A range leaves something to ask only where something was done.
  const isDone = entry.status === undefined;
  const impliedM = body.kind?.spelling === 'parkrun' ? PARKRUN_M : undefined;
  const totals = decideTotals(body.totals, {
    kind,
    hasKind: body.kind !== undefined,
    unit,
    stepUnit: unitOfSteps(body),
    isDone,
    hasSteps: body.steps.length > 0,
    impliedM,
    problems,
  });
  const decided = decideSteps(body.steps, { unit: bareStepUnit(body, unit), isDone, problems });
  const steps = impliedM === undefined ? decided : withImplied(decided, impliedM);
  addWholeStep(totals, body, steps);
  const results = resultsOf(body, totals, sumSteps(steps), {
    impliedM: steps === decided ? impliedM : undefined,
    unit,
    isDone,
    problems,
  });
  const { distance } = results;
  const duration = results.duration ?? (distance && timeOfParts(steps, distance.value));
  const paceSPerKm = results.paceSPerKm;
  addDoubtOfWalks(body, kind, steps, problems);
  checkResults(kind, totals, { distance, duration, paceSPerKm }, body, problems);
  const when = entry.when ?? clockOf(totals.clock);
  // Filled in one by one: every session of a log passes here, and spreading what may be missing is several times as slow.
  const session: { -readonly [Key in keyof ReadSession]: ReadSession[Key] } = {
    entry,
    body,
    status: entry.status?.status ?? 'done',
    kind,
    sport: kindFacts(kind).sport,
    unit,
    distanceIsMinimum: distance?.isMinimum ?? false,
    durationIsMinimum: duration?.isMinimum ?? false,
    pain: [],
    gear: [],
    tags: [],
    steps,
    problems,
  };
  const shape = shapeOf(body);
  if (shape !== undefined) session.shape = shape;
  if (when) session.when = when;
  if (distance) session.distanceM = distance.value;
  if (duration) session.durationS = duration.value;
  if (paceSPerKm !== undefined) session.paceSPerKm = paceSPerKm;
  if (body.attributes.length > 0) Object.assign(session, readAttributes(body.attributes));
  return session;
}

/** `2 km wu, parkrun 22:10, 3 km cd`: the word says how far its part was, and not the whole. */
function withImplied(steps: readonly Step[], impliedM: number): readonly Step[] {
  const at = steps.findIndex(
    ({ label, count, distanceM, durationS }) =>
      (label === undefined || label === 'race') &&
      count === undefined &&
      distanceM === undefined &&
      durationS !== undefined &&
      isPossiblePace(paceOf(impliedM, durationS)),
  );
  const step = steps[at];
  return step ? steps.with(at, { ...step, distanceM: impliedM }) : steps;
}

function clockOf(node: AmountNode | undefined): Entry['when'] {
  if (node?.quantity.type !== 'two-part') return undefined;
  const { first, second } = node.quantity;
  return { span: node.span, when: { minuteOfDay: first * 60 + second } };
}

function unitOfSteps({ steps }: SessionBody): LogUnit | undefined {
  for (const { amounts } of steps) {
    const unit = firstUnit(amounts);
    if (unit) return unit;
  }
  return undefined;
}

/** Whether repetitions with walks between were hard, a word, an effort or the runner's own word for it says. */
function addDoubtOfWalks(
  { steps: nodes, attributes, forced, effort, shape }: SessionBody,
  kind: string,
  steps: readonly Step[],
  problems: Problem[],
): void {
  const { sport, intensity } = kindFacts(kind);
  const isSaid =
    forced || effort || shape || intensity !== 'evidence' || attributes.some(({ type }) => type === 'effort');
  if (sport !== 'run' || isSaid) return;
  const doubtful = nodes.filter(
    (_, index) => timesOf(repetitionsOf(steps.slice(index, index + 1), {}, sport).filter(isDoubtful)) > 1,
  );
  const [first] = doubtful;
  const last = nodes.at(-1);
  if (first && last) problems.push(walkedRecoveries(last.span, first.span));
}

/** One step with others in it (`15M including 7 x 1600 m`) is the whole session: its amounts are totals. */
function addWholeStep(totals: Totals, body: SessionBody, steps: readonly Step[]): void {
  const [step] = steps;
  const [node] = body.steps[0]?.amounts ?? [];
  if (!step || !node || steps.length > 1 || step.ofWhich.length === 0) return;
  if (step.distanceM !== undefined) totals.distance ??= { value: step.distanceM, node };
  if (step.durationS !== undefined) totals.duration ??= { value: step.durationS, node };
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
  const total = statedTotal(lineTotal, { distance: undefined, unit }, { unit, isDone: true, problems: [] }).distance;
  const sum = {
    value: known.reduce((metres, { distanceM = 0 }) => metres + distanceM, 0),
    isMinimum:
      known.length < sessions.length ||
      sessions.some(({ distanceIsMinimum, body }) => distanceIsMinimum || mayBeMore(body)),
  };
  if (known.length > 0) {
    compare(total, undefined, sum, (stated, added) =>
      problems.push(distanceDiffers(stated.node, added.value, added.isMinimum, unit)),
    );
  }
  return problems[0];
}

/** Whether the runner may have run more than the line says: it has amounts in a note, or steps without a warm-up and a cool-down. */
function mayBeMore(body: SessionBody): boolean {
  const isWhole = body.totals.length > 0 || body.steps.some(({ ofWhich }) => ofWhich.length > 0);
  const isStepsAlone = !isWhole && body.steps.length > 0;
  return isStepsAlone && !tellsWholeSession(body);
}

/** The unit that the distances of a line are written in. */
export function writtenUnit(sessions: readonly ReadSession[]): LogUnit | undefined {
  for (const { body } of sessions) {
    const unit = firstUnit(body.totals);
    if (unit) return unit;
  }
  return undefined;
}
