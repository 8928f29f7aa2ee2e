import { fileName } from '../../base/fileName';
import { say } from '../../base/message';
import { editsByDocument } from '../../base/text';
import type { Content, Log, TextPlace } from '../../model/types';
import { parseLine } from '../../syntax/parse';
import { styleOf } from '../../syntax/style';
import { type DayLine, isUnitLine, type LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import type { Finding, Fix } from '../finding';
import { blockOf, type DayBlock } from '../kit/edits/dayBlocks';
import { entryPrefix } from '../kit/edits/insertEntryOnDay';
import { endOfLine, insertAt } from '../kit/edits/linePlaces';
import { linesRemoved, removedLines } from '../kit/edits/removeLines';
import { editsIn, fixOf } from '../kit/fixes/fix';
import { dateIn } from '../kit/phrases';
import { placeIn, textFinding } from './textFinding';

/** Finds two day lines for one date, in one file or in two. Both count. The later one can be merged into the earlier one. */
export function duplicateDays(log: Log, date: DayNumber, { places }: Content): Finding[] {
  if (places.length < 2) return [];
  const own = places.filter(isOwnLine);
  const [first, ...others] = own;
  if (!first) return [];
  return others.map(other => {
    const place = placeIn(other.document, other.line, other.line.date.span);
    const elsewhere = other.document === first.document ? say`above` : say`in ${fileName(first.document.uri)}`;
    const message = say`${dateIn(log, date)} has a line ${elsewhere} as well. Both count.`;
    const related = [
      { place: placeIn(first.document, first.line, first.line.date.span), message: say`The other line` },
    ];
    return textFinding('day-duplicate', place, message, () => merge(first, other), related);
  });
}

type DayPlace = TextPlace & { readonly line: DayLine };

function isOwnLine(place: TextPlace): place is DayPlace {
  return place.line.kind === 'day' && !place.line.until;
}

/** Moves the lines of the later day below those of the earlier one. None when that would change their meaning. */
function merge(into: DayPlace, from: DayPlace): readonly Fix[] {
  const target = blockOf(into.document, into.line);
  const source = blockOf(from.document, from.line);
  if (!target || !source || !isMovable(into, target, from, source) || !staysEntry(movedEntry(into, target, from)))
    return [];
  const title =
    into.document === from.document
      ? say`Merge the two days`
      : say`Merge into the day in ${fileName(into.document.uri)}`;
  return [fixOf(title, () => mergeEdits(into, target, from, source), { isPreferred: true })];
}

/** Whether the day can be moved. A `unit` line between the two would give numbers another meaning, and directives cannot be moved. */
function isMovable(into: TextPlace, target: DayBlock, from: TextPlace, source: DayBlock): boolean {
  const inSource = from.document.tree.lines.slice(source.start, source.end);
  if (inSource.some(({ kind }) => kind === 'directive')) return false;
  if (into.document !== from.document)
    return unitOf(into.document.tree.lines, target.end) === unitOf(from.document.tree.lines, source.start);
  const [low, high] = target.start < source.start ? [target.end, source.start] : [source.end, target.start];
  return !into.document.tree.lines.slice(low, high).some(isUnitLine);
}

function unitOf(lines: readonly LineNode[], end: number) {
  const line = lines.slice(0, end).findLast(isUnitLine);
  return line?.kind === 'directive' && line.directive.type === 'unit' ? line.directive.unit : undefined;
}

/** The text of the later day line, as a line of its own below the earlier day. */
function movedEntry(into: DayPlace, target: DayBlock, { line }: DayPlace): string | undefined {
  const start = line.entries[0]?.span.start ?? line.note?.span.start;
  return start === undefined
    ? undefined
    : entryPrefix(into.document, target, styleOf(into.document.tree)) + line.text.slice(start);
}

/** Whether text stays an entry on a line of its own. A date behind a date is prose, but at the beginning of a line it begins a day. */
function staysEntry(text: string | undefined): boolean {
  if (text === undefined) return true;
  const { kind } = parseLine(text, '');
  return kind === 'entry' || kind === 'note';
}

function mergeEdits(into: DayPlace, target: DayBlock, from: DayPlace, source: DayBlock) {
  const { eol } = styleOf(into.document.tree);
  const first = movedEntry(into, target, from);
  const [, ...below] = from.document.tree.lines.slice(source.start, source.end);
  const moved = [
    ...(first === undefined ? [] : [first]),
    ...below.filter(({ kind }) => kind !== 'blank').map(({ text }) => text),
  ];
  const added = insertAt(endOfLine(into.document, target.end - 1), moved.map(text => eol + text).join(''));
  return editsByDocument([
    ...editsIn(into.document, moved.length > 0 ? [added] : []),
    ...editsIn(from.document, [linesRemoved(from.document, removedLines(from.document, source))]),
  ]);
}
