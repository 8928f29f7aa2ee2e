import { getOrInsert } from '../../base/getOrInsert';
import type { Span } from '../../base/text';
import { loneWord } from '../../model/cells';
import type { LogDocument } from '../../model/types';
import { changedLines } from '../../syntax/changedLines';
import type { Attribute, DayLine, Entry, LineNode, Tree } from '../../syntax/tree';

/** What the checks need to know of the lines of a document. It is kept from edit to edit, so that a keystroke reads only the lines that it changed. */
export interface LineFacts {
  /** The lines that a check of single lines has to look at, in the order of the text. */
  readonly notable: readonly LineNode[];
  /** The lines that name a shoe, by its alias in lower case. */
  readonly gear: ReadonlyMap<string, ReadonlySet<LineNode>>;
  /** The lines that begin with an unknown abbreviation, by it in lower case. */
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<LineNode>>;
  /** Whether all days are in one order, rising or falling; `undefined` when a date is known only from the days around. */
  readonly isInOrder: boolean | undefined;
}

/** The facts of the newest text of a document. */
export function lineFacts(document: LogDocument): LineFacts {
  const { tree } = document;
  const before = known.get(document);
  if (before?.tree === tree) return before;
  const facts = before ? updated(before, tree) : updated(nothing(), tree);
  known.set(document, facts);
  return facts;
}

interface Known extends LineFacts {
  readonly tree: Tree;
  readonly notable: readonly LineNode[];
  readonly gear: Map<string, Set<LineNode>>;
  readonly abbreviations: Map<string, Set<LineNode>>;
  /** How many day lines have no complete date. */
  readonly undated: number;
  readonly steps: Steps;
}

const known = new WeakMap<LogDocument, Known>();

function nothing(): Known {
  return {
    tree: { lines: [], lineOf: () => -1 },
    notable: [],
    gear: new Map(),
    abbreviations: new Map(),
    undated: 0,
    steps: { up: 0, down: 0 },
    isInOrder: true,
  };
}

/** The facts after an edit. It reuses the maps of `before`, which must not be used afterwards. */
function updated(before: Known, tree: Tree): Known {
  const { start, endBefore, endAfter } = changedLines(before.tree.lines, tree.lines);
  const removed = before.tree.lines.slice(start, endBefore);
  const added = tree.lines.slice(start, endAfter);

  const [from, to] = [placeOf(before, start), placeOf(before, endBefore)];
  const notable = before.notable.slice(0, from).concat(added.filter(isNotable), before.notable.slice(to));
  // Between two places that were edited most lines stay.
  const [gone, come] = [new Set(removed), new Set(added)];
  const { gear, abbreviations } = before;
  for (const line of removed) {
    if (come.has(line)) continue;
    forEachShoe(line, alias => gear.get(alias)?.delete(line));
    forEachAbbreviation(line, word => abbreviations.get(word)?.delete(line));
  }
  for (const line of added) {
    if (gone.has(line)) continue;
    forEachShoe(line, alias => usersOf(gear, alias).add(line));
    forEachAbbreviation(line, word => usersOf(abbreviations, word).add(line));
  }

  const undated = before.undated - removed.filter(isUndated).length + added.filter(isUndated).length;
  const [old, now] = [stepsAround(before.tree.lines, start, endBefore), stepsAround(tree.lines, start, endAfter)];
  const steps = { up: before.steps.up - old.up + now.up, down: before.steps.down - old.down + now.down };
  const isInOrder = undated > 0 ? undefined : steps.up === 0 || steps.down === 0;
  return { tree, notable, gear, abbreviations, undated, steps, isInOrder };
}

/** How many notable lines come before a line. */
function placeOf({ tree, notable }: Known, line: number): number {
  let low = 0;
  let high = notable.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = notable[middle];
    if (node && tree.lineOf(node) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isNotable(line: LineNode): boolean {
  if (line.problems.length > 0) return true;
  switch (line.kind) {
    case 'day':
      return line.until !== undefined || isUndated(line) || hasAnswer(line);
    case 'entry':
      return hasAnswer(line);
    case 'directive':
      return true;
    case 'blank':
    case 'comment':
    case 'heading':
    case 'note':
      return false;
  }
}

function hasAnswer({ entries }: Pick<DayLine, 'entries'>): boolean {
  for (const { body } of entries) if (body.type === 'answer') return true;
  return false;
}

function isUndated(line: LineNode): boolean {
  return line.kind === 'day' && line.date.day === undefined;
}

/* ---- shoes ------------------------------------------------------------------------------------------------------- */

export type Gear = Extract<Attribute, { type: 'gear' }>;

/** The shoes that a line names, on sessions and in `kind` lines. */
export function gearOf(line: LineNode): readonly Gear[] {
  if (line.kind === 'directive') return line.directive.type === 'kind' ? line.directive.attributes.filter(isGear) : [];
  if (line.kind !== 'day' && line.kind !== 'entry') return [];
  return line.entries.flatMap(({ body }) => (body.type === 'session' ? body.attributes.filter(isGear) : []));
}

function isGear(attribute: Attribute): attribute is Gear {
  return attribute.type === 'gear';
}

function forEachShoe(line: LineNode, visit: (alias: string) => void): void {
  if (line.kind !== 'day' && line.kind !== 'entry' && line.kind !== 'directive') return;
  if (!line.text.includes('[')) return;
  for (const { alias } of gearOf(line)) visit(alias.toLowerCase());
}

function usersOf(gear: Map<string, Set<LineNode>>, alias: string): Set<LineNode> {
  return getOrInsert(gear, alias, () => new Set());
}

/* ---- abbreviations ----------------------------------------------------------------------------------------------- */

/** An abbreviation that nothing is known of, where an entry begins. */
export interface Abbreviation {
  /** As written. */
  readonly word: string;
  readonly span: Span;
  /** It is all of the entry; else an amount stands behind it, which is read as a run. */
  readonly isAlone: boolean;
}

/** `RzA`, `RzA 20`: what is written in small letters alone is a word. */
export function abbreviationIn(line: LineNode): Abbreviation | undefined {
  if (line.kind !== 'day' && line.kind !== 'entry') return undefined;
  for (const entry of line.entries) {
    const found = beginningOf(entry, line.text);
    if (found && ABBREVIATION.test(found.word)) return found;
  }
  return undefined;
}

function beginningOf(entry: Entry, text: string): Abbreviation | undefined {
  const { body, skipped = [], span } = entry;
  if (body.type === 'prose') {
    const lone = loneWord(entry, text);
    return lone && { word: lone.word, span: lone.span, isAlone: true };
  }
  const [first] = skipped;
  if (body.type !== 'session' || body.kind || !first || first.start !== span.start) return undefined;
  const word = text.slice(first.start, first.end).trim();
  return { word, span: { start: first.start, end: first.start + word.length }, isAlone: false };
}

/** Two to six letters, a capital behind the first. */
const ABBREVIATION = /^(?=.{2,6}$)\p{L}+\p{Lu}\p{L}*$/u;

function forEachAbbreviation(line: LineNode, visit: (word: string) => void): void {
  const found = abbreviationIn(line);
  if (found) visit(found.word.toLowerCase());
}

/* ---- order ------------------------------------------------------------------------------------------------------- */

/** How many dated days are followed by a later one, and how many by an earlier one. */
interface Steps {
  readonly up: number;
  readonly down: number;
}

/** The steps between the dated days of some lines, with the step from the nearest day before them and to the nearest day behind. */
function stepsAround(lines: readonly LineNode[], start: number, end: number): Steps {
  let up = 0;
  let down = 0;
  let last: number | undefined;
  for (let at = dayAtOrAbove(lines, start - 1); at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind !== 'day' || line.date.day === undefined) continue;
    if (last !== undefined && line.date.day > last) up++;
    if (last !== undefined && line.date.day < last) down++;
    last = line.date.day;
    if (at >= end) break;
  }
  return { up, down };
}

function dayAtOrAbove(lines: readonly LineNode[], start: number): number {
  let at = Math.min(start, lines.length - 1);
  while (at > 0) {
    const line = lines[at];
    if (line?.kind === 'day' && line.date.day !== undefined) break;
    at--;
  }
  return Math.max(at, 0);
}
