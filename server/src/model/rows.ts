import type { AmountNode, Entry, LineFix, Problem, SessionBody, StepNode } from '../syntax/tree';
import type { LogUnit } from '../values/distance';
import { dimensionOf } from './amounts';
import { kindFacts } from './kinds';
import { isRepeated, isTimeAlone } from './rowFacts';
import { isEasyPart, isListed } from './rowRoles';
import { stepsOf, withAgain, withPart, withStretch } from './rowSteps';
import { readSession } from './session';
import type { ReadSession, Session, SessionEntry, SessionRow, TextPlace } from './types';

/**
 * Rows of one session: a warm-up, repetitions and a cool-down on lines of their own, totals and splits below. They are read as if
 * they stood on one line, the spans of each row moved to columns behind all others so that what is found stays apart.
 */

/** An entry with its line, as it comes from a block, and what it is to the session above. */
export type RowOfDay = Pick<SessionRow, 'line' | 'entry' | 'role'>;

/** Reads a session with the rows below it. */
export function readWithRows(head: SessionEntry, below: readonly RowOfDay[], unit: LogUnit): ReadSession {
  const rows = isTitle(head, below) ? below.map(asFigures) : below;
  const moved = rows.map(({ entry }, index) => ({ ...entry, body: shifted(entry.body, (index + 1) * WIDEST) }));
  const read = readSession({ ...head, body: joinedBody(head, moved, rows, unit) }, unit);
  const problemsOf = (index: number) => read.problems.flatMap(problem => problemOfRow(problem, index) ?? []);
  const when = read.when ?? rows.find(({ entry }) => entry.when)?.entry.when;
  return {
    ...read,
    ...(when && { when }),
    entry: head,
    body: head.body,
    problems: problemsOf(0),
    rows: rows.map((row, index) => ({ ...row, problems: problemsOf(index + 1) })),
  };
}

/** `Langer Lauf`, and below it `26 km` and `2:25:40`: a name, how far and how long, and no two parts. */
function isTitle({ body }: SessionEntry, rows: readonly RowOfDay[]): boolean {
  if (body.totals.length > 0 || body.steps.length > 0) return false;
  const told = rows
    .filter(isPartOfFigures)
    .map(({ entry }) => entry.body.totals.map(each => dimensionOf(each.quantity)));
  return told.length === 2 && told.every(({ length }) => length === 1) && new Set(told.flat()).size === told.length;
}

function isPartOfFigures({ role, entry }: RowOfDay): boolean {
  return role === 'part' && entry.row === 'figures';
}

function asFigures(row: RowOfDay): RowOfDay {
  return isPartOfFigures(row) ? { ...row, role: 'figures' } : row;
}

/** The lines of a session, the first one first, each with what it says of it. */
export function partsOf({ place, body, rows = [] }: Pick<Session, 'place' | 'body' | 'rows'>): readonly {
  readonly line: TextPlace['line'];
  readonly body: SessionBody;
}[] {
  return [{ line: place.line, body }, ...rows.map(({ line, entry }) => ({ line, body: entry.body }))];
}

/** Whether it says outright how hard it was, on any of its lines. */
export function forcedIntensity({ body, rows = [] }: Pick<Session, 'body' | 'rows'>): 'hard' | 'easy' | undefined {
  return (body.forced ?? rows.find(({ entry }) => entry.body.forced)?.entry.body.forced)?.intensity;
}

/** Whether an entry is one of the session: its first, or that of a row. */
export function isOfSession({ entry, rows = [] }: Pick<Session, 'entry' | 'rows'>, other: Entry): boolean {
  return entry === other || rows.some(row => row.entry === other);
}

/* ---- one body of many --------------------------------------------------------------------------------------------- */

function joinedBody(
  head: SessionEntry,
  moved: readonly SessionEntry[],
  rows: readonly RowOfDay[],
  unit: LogUnit,
): SessionBody {
  const { body } = head;
  const parts = moved.flatMap((part, index) => {
    const row = rows[index];
    return row && isPart(row) ? { ...part, isListed: isListed(row.line), isWithin: row.role === 'within' } : [];
  });
  const figures = moved.filter((_, index) => rows[index]?.role === 'figures');
  const isOfLonger = head.row === 'within' || figures.some(({ row }) => row === 'around');
  const isStretchAbove =
    isOfLonger && figures.some(({ body: { totals, statedTotal } }) => totals.length > 0 || statedTotal);
  const isAdded = isOpening(head) || areAdded(head, rows, unit);
  const steps = parts.reduce(
    (above: readonly StepNode[], { body: part, isListed, isWithin }) =>
      isWithin ? withStretch(above, stepsOf(part, true)) : withPart(above, stepsOf(part, false), isListed),
    isStretchAbove ? stretchOf(body) : isAdded ? stepsOf(body, false) : body.steps,
  );
  const totals = isAdded || isStretchAbove ? [] : [...body.totals];
  for (const amount of figures.flatMap(figure => amountsOf(figure.body))) {
    if (!totals.some(isLike(amount))) totals.push(amount);
  }
  const told = [body, ...parts.map(part => part.body), ...figures.map(figure => figure.body)];
  const meant = moved.filter((_, index) => rows[index]?.role === 'meant').map(each => each.body);
  // `15 km w/ 3 x 3 km`: how far it was is told by what came.
  const meantSteps = meant.flatMap(each =>
    each.steps.flatMap(step => (each.steps.length === 1 && step.ofWhich.length > 0 ? step.ofWhich : step)),
  );
  const own = isOpening(head) || (isStretchAbove && !nameOfAll(body)) ? undefined : body.kind;
  const named = figures.find(each => each.body.kind)?.body.kind;
  // `run 8 km`, and `steady` in the next row: it says more.
  const kind =
    own?.word === 'run' && named ? named : (own ?? named ?? parts.find(isDemanding)?.body.kind ?? meant[0]?.kind);
  const { kind: _, ...rest } = body;
  return {
    ...rest,
    ...(kind && { kind }),
    ...firstOf([...told, ...meant], 'forced'),
    ...firstOf(
      [body, ...figures.map(figure => figure.body), ...parts.filter(isOfWhole).map(part => part.body), ...meant],
      'effort',
    ),
    ...firstOf([...told, ...meant], 'shape'),
    ...firstOf(told.filter(each => each === body || !totalTime(each)).toReversed(), 'statedTotal'),
    totals,
    steps: withAgain(
      // Times alone are of the repetitions that were meant.
      meantSteps.length > 0 && steps.every(isTimeAlone) ? meantSteps : [...steps, ...meantSteps],
      parts.flatMap(({ body: part }) => (part.kind ? [] : part.steps)),
    ),
    attributes: told.flatMap(each => each.attributes),
  };
}

/** A warm-up or repetitions, whose kind is not that of the whole. */
function isOpening({ row }: SessionEntry): boolean {
  return row === 'part' || row === 'next';
}

/** `Long run, the last 5 km at 5:20`: the word before a stretch is of all of it, one behind of the stretch. */
function nameOfAll({ kind, totals: [stretch] }: SessionBody): SessionBody['kind'] {
  return kind && stretch && kind.span.end <= stretch.span.start ? kind : undefined;
}

function stretchOf(body: SessionBody): readonly StepNode[] {
  const { kind, ...rest } = body;
  return stepsOf(nameOfAll(body) ? rest : body, true);
}

/** Neither one of a list nor a stretch: its effort is that of the session. */
function isOfWhole({ isListed, isWithin }: { readonly isListed: boolean; readonly isWithin: boolean }): boolean {
  return !isListed && !isWithin;
}

/** Its totals; amounts that stand one behind the other are steps, and as figures totals. `Total time 1:12` is the time of what stands above. */
function amountsOf(body: SessionBody): readonly AmountNode[] {
  const parts = body.steps.flatMap(({ amounts, count }) => (count === undefined ? amounts : []));
  const time = totalTime(body);
  return [...body.totals, ...parts, ...(time ? [time] : [])];
}

function totalTime({ statedTotal }: SessionBody): AmountNode | undefined {
  return statedTotal && dimensionOf(statedTotal.quantity) === 'duration' ? statedTotal : undefined;
}

/** A race between a warm-up and a cool-down, a tempo: what the whole is called. */
export function isDemanding({ body: { kind } }: Pick<SessionEntry, 'body'>): boolean {
  if (kind?.category !== 'run') return false;
  const { intensity } = kindFacts(kind.word);
  return intensity === 'race' || intensity === 'hard' || intensity === 'moderate';
}

function firstOf<Key extends 'forced' | 'effort' | 'shape' | 'statedTotal'>(
  bodies: readonly SessionBody[],
  key: Key,
): Partial<Pick<SessionBody, Key>> {
  const found = bodies.find(body => body[key] !== undefined);
  return found ? ({ [key]: found[key] } as Partial<Pick<SessionBody, Key>>) : {};
}

/** Turns of the course, and what is rounded. */
const SLACK = 1.02;

/** Whether the rows are more than what the first line has as its total: behind a `+`, or where they do not fit into it. */
function areAdded(head: SessionEntry, rows: readonly RowOfDay[], unit: LogUnit): boolean {
  const parts = rows.filter(isPart);
  if (head.body.steps.length > 0 || parts.every(({ role }) => role === 'within')) return false;
  if (parts.some(({ role }) => role === 'next')) return true;
  const whole = readSession(head, unit);
  // `2 miles easy` above repetitions is their warm-up.
  if (isEasyPart(whole) && parts.some(({ entry }) => entry.body.steps.some(isRepeated))) return true;
  if (isTimedHard(head, whole) && parts.every(isOfEnds) && parts.some(isCoolDown)) return true;
  const read = parts.map(({ entry }) => readSession(entry, unit));
  const sumOf = (key: 'distanceM' | 'durationS') => read.reduce((total, part) => total + (part[key] ?? 0), 0);
  // The time of repetitions holds their recoveries, which a watch may have left out.
  const key = whole.distanceM !== undefined && sumOf('distanceM') > 0 ? 'distanceM' : 'durationS';
  return whole[key] !== undefined && sumOf(key) > SLACK * whole[key];
}

/** `10k race 41:20`, `6 km tempo 25:10`: who times it has warmed up before. */
function isTimedHard({ body }: SessionEntry, { distanceM, durationS }: ReadSession): boolean {
  const { intensity } = kindFacts(body.kind?.word ?? 'run');
  const isNamed = body.effort?.effort === 'race' || intensity === 'race' || intensity === 'hard';
  return isNamed && distanceM !== undefined && durationS !== undefined;
}

/** `2 km wu, 2 km cd`: nothing else is told in the row. */
function isOfEnds({ entry: { body } }: RowOfDay): boolean {
  const isEnd = ({ label }: StepNode) => label?.word === 'wu' || label?.word === 'cd';
  return body.totals.length === 0 && !body.statedTotal && body.steps.length > 0 && body.steps.every(isEnd);
}

function isCoolDown({ entry: { body } }: RowOfDay): boolean {
  return body.steps.some(({ label }) => label?.word === 'cd');
}

/** Its steps are those of the session. */
function isPart({ role }: RowOfDay): boolean {
  return role === 'part' || role === 'next' || role === 'within';
}

/** A total of the same dimension. */
function isLike(amount: AmountNode): (other: AmountNode) => boolean {
  const dimension = dimensionOf(amount.quantity);
  return other => dimensionOf(other.quantity) === dimension;
}

/* ---- columns ------------------------------------------------------------------------------------------------------ */

/** More columns than any line has. */
const WIDEST = 2 ** 32;
/** Fields of nodes that are columns. */
const COLUMNS: ReadonlySet<string> = new Set(['start', 'end', 'unitEnd']);

/** A node with all its columns moved. */
function shifted<Node>(node: Node, by: number): Node {
  return mapped(node, (key, value) => (COLUMNS.has(key) ? value + by : value)) as Node;
}

function mapped(value: unknown, of: (key: string, value: number) => number, key = ''): unknown {
  if (typeof value === 'number') return of(key, value);
  if (Array.isArray(value)) return value.map(each => mapped(each, of, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, of, name)]));
}

/** A problem of one of the rows, in the columns of its line; the first line is row 0. */
function problemOfRow(problem: Problem, row: number): Problem | undefined {
  const isIn = ({ start }: Problem['span']) => Math.floor(start / WIDEST) === row;
  if (!isIn(problem.span)) return undefined;
  const fixes = problem.fixes.filter(({ edits }) => edits.every(({ span }) => isIn(span)));
  return {
    ...problem,
    span: shifted(problem.span, -row * WIDEST),
    fixes: fixes.map((fix): LineFix => ({ ...fix, edits: shifted(fix.edits, -row * WIDEST) })),
  };
}
