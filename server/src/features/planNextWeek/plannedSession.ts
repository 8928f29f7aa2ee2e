import type { Span } from '../../base/text';
import { isParkrun } from '../../model/kinds';
import { readSession } from '../../model/session';
import { type Sum, sumSteps } from '../../model/stepSums';
import type { Session, Step } from '../../model/types';
import { inUnit } from '../../syntax/inUnit';
import { parseLine } from '../../syntax/parse';
import { printWithUnit } from '../../syntax/print';
import { type AmountNode, entriesOf, type StepNode } from '../../syntax/tree';
import { type LogUnit, metresPer, plainNumber } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import type { Writing } from './writing';

/** Below this many units distances are rounded to halves, whatever the runner's habit. */
const SHORT_UNITS = 5;
/** The most that rounding may change. */
const MOST_ROUNDED_UP = 1.1;
/** A hard session that becomes easy is shortened to at most this share. */
const EASY_SHARE = 0.6;
const MINUTES_STEP = 5;
/** Durations below this are kept as they were. */
const SHORT_MINUTES = 20;
/** A set with fewer repetitions is not reduced. */
const LEAST_REPETITIONS = 3;
/** Blocks by time are not shortened below this. */
const SHORT_BLOCK_MIN = 5;
/** Tags that are part of a plan; others are about how the session went. */
const MEANT_TAGS: ReadonlySet<string> = new Set([
  'b2b',
  'double-threshold',
  'trail',
  'track',
  'treadmill',
  'stroller',
  'stress-relief',
]);

/**
 * Plans a share of a done session: kind and steps stay, results are dropped. Only runs grow or shrink. A session with steps does not
 * grow, and shrinks by repetitions.
 * @param share the share of its length, from 0 to about 1.1
 */
export function plannedSession(session: Session, share: number, writing: Writing): string {
  const tags = session.tags.filter(tag => MEANT_TAGS.has(tag)).map(tag => ` #${tag}`);
  const own = session.sport === 'run' ? share : 1;
  if (isParkrun(session)) return `${writtenKind(session)}${tags.join('')}`;
  if (session.intensity === 'race') return easySession(session, own, writing);
  const stepped = session.body.steps.length > 0 && !session.rows ? withSteps(session, own, writing) : undefined;
  return `${stepped ?? plain(session, own, writing)}${tags.join('')}`;
}

/** Plans a run as an easy one; a hard or long run becomes shorter, too. */
export function easySession(session: Session, share: number, writing: Writing): string {
  const isDemanding = session.hard.isHard || session.kind === 'long' || session.intensity === 'race';
  const length = lengthText(session, isDemanding ? Math.min(share, EASY_SHARE) : share, writing);
  return ['easy', ...(length === undefined ? [] : [length])].join(' ');
}

/** Kind and length, in the order of the original. */
function plain(session: Session, share: number, writing: Writing): string {
  const kind = writtenKind(session);
  const length = lengthText(session, share, writing);
  if (length === undefined) return kind === '' ? 'run' : kind;
  if (kind === '') return length;
  const isAmountFirst = (session.body.totals[0]?.span.start ?? Number.POSITIVE_INFINITY) < kindStart(session);
  return isAmountFirst ? `${length} ${kind}` : `${kind} ${length}`;
}

function writtenKind({ place, body }: Session): string {
  return body.kind ? place.line.text.slice(body.kind.span.start, body.kind.span.end) : '';
}

function kindStart({ body }: Session): number {
  return body.kind?.span.start ?? 0;
}

/* ---- length -------------------------------------------------------------------------------------------------------- */

/** The distance if it is known, else the time. */
function lengthText(session: Session, wanted: number, { style, step, shortestM }: Writing): string | undefined {
  const { distanceM, durationS, body } = session;
  const share = distanceM && session.sport === 'run' ? Math.max(wanted, Math.min(1, shortestM / distanceM)) : wanted;
  if (distanceM !== undefined && distanceM > 0) {
    const written = distanceNode(body.totals);
    if (written && isInMetres(written)) return slice(session, written);
    const unit = unitOf(written) ?? session.unit;
    const number = plainNumber(roundedUnits(distanceM / metresPer(unit), share, step), 1);
    const local = slice(session, written).includes(',') ? number.replace('.', ',') : number;
    return written?.quantity.type === 'bare' ? local : printWithUnit(local, unit, style);
  }
  if (durationS === undefined || durationS <= 0) return undefined;
  const minutes = (durationS / SECONDS_PER_MINUTE) * share;
  const inSteps = Math.max(MINUTES_STEP, Math.round(minutes / MINUTES_STEP) * MINUTES_STEP);
  return printWithUnit(String(minutes < SHORT_MINUTES ? Math.max(1, Math.round(minutes)) : inSteps), 'min', style);
}

/** Rounded to whole or half units, and at least one unit unless it was less. */
function roundedUnits(units: number, share: number, step: number): number {
  const wanted = Math.max(units * share, Math.min(units, 1));
  const own = wanted < SHORT_UNITS ? Math.min(step, 0.5) : step;
  const nearest = Math.max(own, Math.round(wanted / own) * own);
  return share >= 1 && nearest > MOST_ROUNDED_UP * units ? Math.max(own, Math.floor(wanted / own) * own) : nearest;
}

function distanceNode(totals: readonly AmountNode[]): AmountNode | undefined {
  return totals.find(({ quantity }) => quantity.type === 'distance' || quantity.type === 'bare');
}

function isInMetres({ quantity }: AmountNode): boolean {
  return quantity.type === 'distance' && (quantity.unit === 'm' || quantity.unit === 'yd');
}

function unitOf(node: AmountNode | undefined): LogUnit | undefined {
  if (node?.quantity.type !== 'distance') return undefined;
  return node.quantity.unit === 'km' || node.quantity.unit === 'mi' ? node.quantity.unit : undefined;
}

function slice({ place }: Session, node: AmountNode | undefined): string {
  return node ? place.line.text.slice(node.span.start, node.span.end) : '';
}

/* ---- steps --------------------------------------------------------------------------------------------------------- */

/** Kind and steps without results; `undefined` if the plan would be read as something else. */
function withSteps(session: Session, share: number, writing: Writing): string | undefined {
  const { body, place } = session;
  const { text } = place.line;
  const [first] = body.steps;
  if (!first) return undefined;
  const meant = body.steps.filter((step, index) => !isResultOf(body.steps[index - 1], step, text));
  const steps = meant
    .map((step, index) => separatorBefore(step, meant[index - 1], text) + stepText(session, step, share, writing))
    .join('');
  const headEnd = Math.max(
    ...[body.kind?.span, ...body.totals.map(({ span }) => span)].flatMap(span =>
      span && span.end <= first.span.start ? span.end : [],
    ),
    0,
  );
  const isAddedTo = text.slice(headEnd, first.span.start).includes('+');
  const kind = writtenKind(session);
  const isKindStep = body.kind !== undefined && body.kind.span.start >= first.span.start;
  const asWritten = isKindStep || kind === '' ? steps : `${kind}: ${steps}`;
  const left = share < 1 ? shareLeft(session, readPlan(asWritten, session)?.steps) : undefined;
  const forms = isAddedTo
    ? [`${plain(session, share, writing)} + ${steps}`]
    : [
        // In `easy 8 km + 6 x 20s strides` the run is one of the steps.
        ...(isTimedRun(first) && kind !== '' && !isKindStep ? [`${kind} ${steps}`] : []),
        asWritten,
        `${plain(session, left ?? share, writing)}: ${steps}`,
        // If the steps cannot be reduced, the total is their sum.
        `${plain(session, 1, writing)}: ${steps}`,
      ];
  return forms.find(form => isReadAlike(form, session, meant.length));
}

/** Whether a step is the time of the run before it, as in `8k easy 46'` before `+ 6 x 20s strides`. */
function isResultOf(before: StepNode | undefined, step: StepNode, text: string): boolean {
  const isTime = step.amounts.length > 0 && step.amounts.every(isTimeAmount);
  if (!before || !isTime || !isPlain(step) || before.count !== undefined) return false;
  const isApart = text.slice(before.span.end, step.span.start).trim() !== '';
  return !isApart && before.amounts.some(amount => !isTimeAmount(amount));
}

function isPlain({ count, label, target, recovery, steps }: Parameters<typeof isTimedRun>[0]): boolean {
  return count === undefined && !label && !target && !recovery && steps.length === 0;
}

/** A run with the time it took: `8 km 45'`. */
function isTimedRun(step: Omit<StepNode, 'label'> & { readonly label?: StepNode['label'] | undefined }): boolean {
  return isPlain(step) && step.amounts.some(isTimeAmount) && step.amounts.some(amount => unitOf(amount));
}

function isTimeAmount({ quantity }: AmountNode): boolean {
  return quantity.type === 'duration' || quantity.type === 'two-part';
}

/** The original text between the steps, or a comma if a step between them is left out. */
function separatorBefore(step: StepNode, before: StepNode | undefined, text: string): string {
  if (!before) return '';
  const written = text.slice(before.span.end, step.span.start);
  if (/^\s*[,;+]\s*$/.test(written)) return written;
  return written.includes('+') ? ' + ' : ', ';
}

/** Labels of steps whose length stays: warm-up and cool-down. */
const AROUND: ReadonlySet<string> = new Set(['wu', 'cd']);

/** A step without results, and with fewer repetitions or shorter if less is planned. */
function stepText(session: Session, step: StepNode, share: number, { step: rounding }: Writing): string {
  const { text } = session.place.line;
  const run = isTimedRun({ ...step, label: undefined }) ? step.amounts.find(unitOf) : undefined;
  if (run) return scaledIn(withoutTimes(text, step), step, run, share, rounding);
  const end = hasActuals(step) ? meantEnd(step) : step.span.end;
  const whole = text.slice(step.span.start, end).trimEnd();
  const written = isUnclosed(whole) ? `${whole})` : whole;
  const [amount] = step.amounts;
  const { count = 1, countMax, countSpan } = step;
  const isBlock = count < LEAST_REPETITIONS && countMax === undefined && step.amounts.length === 1;
  if (isBlock && amount && !AROUND.has(step.label?.word ?? '')) {
    const isOne = step.count === undefined;
    if (unitOf(amount) && (share < 1 || (isOne && step.label))) return scaledIn(written, step, amount, share, rounding);
    if (share < 1) return shortenedIn(written, step, amount, share);
  }
  if (share >= 1 || !countSpan || countMax !== undefined || count < LEAST_REPETITIONS) return written;
  const fewer = Math.max(LEAST_REPETITIONS - 1, Math.floor(count * share));
  return replaceNumber(written, step, countSpan, String(fewer));
}

/** `8k easy` of `8k easy 46'`. */
function withoutTimes(text: string, { span, amounts }: StepNode): string {
  let kept = '';
  let from = span.start;
  for (const time of amounts.filter(isTimeAmount)) {
    kept += text.slice(from, time.span.start).trimEnd();
    from = time.span.end;
  }
  return kept + text.slice(from, span.end).trimEnd();
}

function scaledIn(
  written: string,
  whole: { readonly span: Span },
  { span, quantity }: AmountNode,
  share: number,
  rounding: number,
): string {
  if (quantity.type !== 'distance') return written;
  const units = quantity.distanceM / metresPer(quantity.unit === 'mi' ? 'mi' : 'km');
  return replaceNumber(written, whole, span, plainNumber(roundedUnits(units, share, rounding), 1));
}

/** A block by time, in whole minutes: `20 min`, `12'`, `20:00`. */
function shortenedIn(written: string, whole: { readonly span: Span }, { span }: AmountNode, share: number): string {
  const text = written.slice(span.start - whole.span.start, span.end - whole.span.start);
  const minutes = Number(/^(\d+)(?::00$|\s*(?:['′’]$|m))/i.exec(text)?.[1]);
  if (!(minutes > SHORT_BLOCK_MIN)) return written;
  const wanted = minutes * share;
  const inSteps = wanted < SHORT_MINUTES ? Math.round(wanted) : Math.ceil(wanted / MINUTES_STEP - 0.5) * MINUTES_STEP;
  return replaceNumber(written, whole, span, String(Math.max(SHORT_BLOCK_MIN, inSteps)));
}

function replaceNumber(written: string, { span }: { readonly span: Span }, at: Span, number: string): string {
  const [from, to] = [at.start - span.start, at.end - span.start];
  return written.slice(0, from) + written.slice(from, to).replace(/\d+(?:[.,]\d+)?/, number) + written.slice(to);
}

function hasActuals({ actualsS, steps }: StepNode): boolean {
  return actualsS.length > 0 || steps.some(hasActuals);
}

function meantEnd({ countSpan, label, amounts, target, recovery, steps, ofWhich }: StepNode): number {
  const spans = [countSpan, label?.span, ...amounts.map(({ span }) => span), target?.span, recovery?.span];
  return Math.max(...spans.flatMap(span => span?.end ?? []), ...[...steps, ...ofWhich].map(meantEnd));
}

function isUnclosed(text: string): boolean {
  return text.split('(').length > text.split(')').length;
}

/** The share of a session's distance that is left with other steps; `undefined` if it cannot be computed. */
function shareLeft({ distanceM, steps }: Session, others: readonly Step[] = []): number | undefined {
  const [whole, left] = [partsOf(steps), partsOf(others)];
  if (distanceM === undefined || whole.distanceM > distanceM || left.timeS === 0) return undefined;
  return (left.distanceM + (distanceM - whole.distanceM) * (left.timeS / whole.timeS)) / distanceM;
}

/** The distance of steps, and the time of those without a distance. */
function partsOf(steps: readonly Step[]): { readonly distanceM: number; readonly timeS: number } {
  const sums = { distanceM: 0, timeS: 0 };
  const add = (part: Pick<Step, 'distanceM' | 'durationS'>, count: number) => {
    if (part.distanceM !== undefined) sums.distanceM += count * part.distanceM;
    else sums.timeS += count * (part.durationS ?? 0);
  };
  for (const { count = 1, distanceM, durationS, recovery, steps: inner } of steps) {
    const each = inner.length > 0 ? partsOf(inner) : undefined;
    add(
      each ?? { ...(distanceM !== undefined && { distanceM }), ...(durationS !== undefined && { durationS }) },
      count,
    );
    if (each) sums.timeS += count * each.timeS;
    if (recovery) add(recovery, count);
  }
  return sums;
}

/** The session that this text becomes as a plan; undefined unless it is exactly one. */
function readPlan(form: string, { unit }: Session): ReturnType<typeof readSession> | undefined {
  const [entry, ...others] = entriesOf(inUnit(parseLine(`  plan ${form}`, '\n'), unit));
  if (!entry || others.length > 0 || entry.body.type !== 'session' || entry.skipped) return undefined;
  return readSession({ ...entry, body: entry.body }, unit);
}

/** Whether this text, as a plan, has the kind, the steps and about the length of the session. */
function isReadAlike(form: string, session: Session, steps: number): boolean {
  const read = readPlan(form, session);
  if (!read) return false;
  // With its time, `8k easy 46' + 4 strides` is one run with steps; without the time it is an easy run and strides.
  const isNamed = session.kind === 'run' && read.kind === session.steps[0]?.label;
  if (read.kind !== session.kind && !isNamed) return false;
  if (read.steps.length !== steps || read.problems.length > 0) return false;
  const { distanceM } = session;
  if (distanceM === undefined) return true;
  const kept = Math.min(keptShare(session.steps, read.steps), shareLeft(session, read.steps) ?? 1);
  const least = (1 - NEAR_SHARE) * kept * distanceM;
  return read.distanceM !== undefined && read.distanceM >= least && read.distanceM <= (1 + NEAR_SHARE) * distanceM;
}

/** The share of some steps that is left in others, by distance or by time, whichever is less. */
function keptShare(all: readonly Step[], left: readonly Step[]): number {
  const [whole, part] = [sumSteps(all), sumSteps(left)];
  const share = (sum: Sum | undefined, of: Sum | undefined) => (of ? (sum?.value ?? 0) / of.value : 1);
  return Math.min(share(part.distanceM, whole.distanceM), share(part.durationS, whole.durationS), 1);
}

/** A total may differ this much from the sum of its steps. */
const NEAR_SHARE = 0.15;
