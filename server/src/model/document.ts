import { getOrInsert } from '../base/getOrInsert';
import type { TextEdit } from '../base/text';
import { parse, parseEdit } from '../syntax/parse';
import { styleOf } from '../syntax/style';
import type { DayLine, LineNode, Tree } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import type { LogUnit } from '../values/distance';
import { type Block, type BlockChange, createBlockList, type KeptEnds } from './blocks';
import { hasScopeLines } from './scope';
import type { LogDocument } from './types';
import { inUnits, inUnitsAfter, unitNamed } from './unitTree';

/** A document and the parts of it that make up its log. */
export interface OpenDocument {
  readonly document: LogDocument;
  /** Takes the newest text. */
  setText(text: string, today: DayNumber): BlockChange;
  /** Takes a text that was parsed before; lines that it shares with the one before are not looked at again. */
  setTree(parsed: Tree, today: DayNumber): BlockChange;
  /** Takes one edit of the text, and looks only at what it touches. */
  edit(edit: TextEdit, today: DayNumber): BlockChange;
  /** Reads dates again whose year no other day of the text tells, and lines that depend on the unit of the settings. */
  refresh(today: DayNumber, unitOfSettings: LogUnit): BlockChange;
  blocks(): Iterable<Block>;
  /** Those that hold directives, profile words or answers, in the order of the text. */
  remarkableBlocks(): readonly Block[];
  /** The name of its first `athlete` line. */
  athlete(): string | undefined;
  /** The unit at its end; `undefined` when no line names one. */
  unit(): LogUnit | undefined;
}

/**
 * A document that has no text yet.
 *
 * @param unitOfSettings what its lines count in above its first `unit` line
 */
export function openDocument(uri: string, unitOfSettings: LogUnit): OpenDocument {
  const remarkable = new Set<Block>();
  /** The text as it was parsed, which knows no unit. */
  let parsed: Tree = parse('');
  let tree = parsed;
  let athleteName: { readonly name: string | undefined } | undefined;

  const document: LogDocument = {
    uri,
    get tree() {
      return tree;
    },
    get order() {
      return styleOf(tree).order;
    },
    dateOf(line) {
      const day = dayLineAbove(tree, line);
      return day && list.get(day)?.date;
    },
  };

  const list = createBlockList(document);

  function update(today: DayNumber, kept?: KeptEnds): BlockChange {
    const change = list.update(tree.lines, today, kept);
    for (const block of change.removed) if (remarkable.delete(block)) athleteName = undefined;
    for (const block of change.added) {
      if (!isRemarkable(block)) continue;
      remarkable.add(block);
      athleteName = undefined;
    }
    return change;
  }

  /** The unit that holds for a line, by those above it. */
  function unitAbove(at: number): LogUnit {
    const line = tree.lines[at - 1];
    const block = line && list.get(dayLineAbove(tree, line));
    let unit = block?.context.unit;
    for (const each of block?.lines ?? []) {
      unit = unitNamed(each) ?? unit;
      if (each === line) break;
    }
    return unit ?? unitOfSettings;
  }

  function show(text: Tree, today: DayNumber): BlockChange {
    parsed = text;
    tree = inUnits(parsed, unitOfSettings);
    return update(today);
  }

  return {
    document,
    setText: (text, today) => show(parse(text, parsed), today),
    setTree: show,
    edit(edit, today) {
      const { start, end } = edit.range;
      // A line feed at the start may join the carriage return of the line above.
      const kept = {
        head: Math.max(start.line - 1, 0),
        tail: Math.max(tree.lines.length - 1 - Math.max(end.line, start.line), 0),
      };
      const before = parsed;
      parsed = parseEdit(parsed, edit);
      const edited = inUnitsAfter(tree, { before, after: parsed }, unitAbove);
      tree = edited ?? inUnits(parsed, unitOfSettings);
      return update(today, edited && kept);
    },
    refresh(today, unit) {
      if (unit !== unitOfSettings) tree = inUnits(parsed, unit);
      unitOfSettings = unit;
      return update(today);
    },
    blocks: list.all,
    remarkableBlocks: () => inTextOrder(remarkable, tree),
    athlete() {
      athleteName ??= { name: firstAthlete(inTextOrder(remarkable, tree)) };
      return athleteName.name;
    },
    unit() {
      const last = tree.lines[tree.lines.length - 1];
      return last && list.get(dayLineAbove(tree, last))?.unit;
    },
  };
}

function firstAthlete(blocks: readonly Block[]): string | undefined {
  for (const { directives } of blocks) {
    for (const { directive } of directives) {
      if (directive.type === 'athlete' && directive.name.trim() !== '') return directive.name.trim();
    }
  }
  return undefined;
}

export function isRemarkable(block: Block): boolean {
  return hasScopeLines(block) || block.entries.some(({ entry }) => entry.body.type === 'answer');
}

/** Blocks sorted by where they stand in their text. */
function inTextOrder(blocks: Iterable<Block>, tree: Tree): readonly Block[] {
  return [...blocks]
    .map(block => ({ block, at: block.day ? tree.lineOf(block.day) : -1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => block);
}

function dayLineAbove(tree: Tree, line: LineNode): DayLine | undefined {
  const start = tree.lineOf(line);
  for (let at = start; at >= 0 && at > start - NEAR_LINES; at--) {
    const above = tree.lines[at];
    if (above?.kind === 'day') return above;
  }
  return start < NEAR_LINES ? undefined : farDayLine(tree, start);
}

/** Most days have fewer lines. */
const NEAR_LINES = 200;

/** By a list of all day lines: each line of a long day is asked for its day, and to look up from each would take time by their square. */
function farDayLine(tree: Tree, start: number): DayLine | undefined {
  const days = getOrInsert(dayLines, tree, () => tree.lines.filter(line => line.kind === 'day'));
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const day = days[middle];
    if (day && tree.lineOf(day) <= start) from = middle + 1;
    else to = middle;
  }
  return days[from - 1];
}

const dayLines = new WeakMap<Tree, readonly DayLine[]>();
