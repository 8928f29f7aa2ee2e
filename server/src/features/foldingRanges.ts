import { type FoldingRange, FoldingRangeKind, lspMethod } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { isSection, outlineOf, type Section, weeksOf } from './outline';

/** VS Code's own (`editor.foldingMaximumRegions`), for clients that name none. */
const DEFAULT_FOLDING_LIMIT = 5000;

/** Fewer directives in a row than this are as short folded as not. */
const DIRECTIVES_TO_FOLD = 3;

export const foldingRangesFeature: Feature = {
  name: 'foldingRanges',
  capability: { foldingRangeProvider: true },
  requests: [documentRequest(lspMethod.foldingRange, foldingRanges)],
};

/**
 * Headings, weeks where headings do not give them already, days of several lines, and runs of comments and directives. An editor
 * folds one range a line, so a week goes before its first day: folded, it leaves that line and the figures above it. Where a
 * client takes fewer than there are, the inner ones give way first, and of these those farthest from the newest: an editor that
 * cuts by itself cuts the newest.
 */
export async function foldingRanges(context: FeatureContext): Promise<FoldingRange[]> {
  const folds: Folds = { headings: [], weeks: [], days: [] };
  collect(context, await outlineOf(context), 0, folds);
  const limit = context.client?.foldingLimit ?? DEFAULT_FOLDING_LIMIT;
  const kept = new Map<number, FoldingRange>();
  for (const tier of [...folds.headings, folds.weeks, await runs(context), folds.days]) {
    const free = tier.filter(({ startLine }) => !kept.has(startLine));
    for (const range of newest(context, free, limit - kept.size)) kept.set(range.startLine, range);
  }
  return [...kept.values()].sort((a, b) => a.startLine - b.startLine);
}

/** In the order of the text. */
interface Folds {
  /** By how deep they are nested: what one of them holds is not empty, and so neither is it. */
  readonly headings: FoldingRange[][];
  readonly weeks: FoldingRange[];
  readonly days: FoldingRange[];
}

function collect(context: FeatureContext, section: Section, depth: number, folds: Folds): void {
  if (section.heading && section.end > section.line) {
    folds.headings[depth] ??= [];
    folds.headings[depth].push(fold(section.line, section.end));
  }
  for (const week of weeksOf(context, section)) {
    const [first, last] = [week[0], week.at(-1)];
    if (first && last && last.end > first.line) folds.weeks.push(fold(first.line, last.end));
  }
  for (const child of section.children) {
    if (isSection(child)) collect(context, child, section.heading ? depth + 1 : depth, folds);
    else if (child.end > child.line) folds.days.push(fold(child.line, child.end));
  }
}

/** As many as there is room for, from the end that is written at. */
function newest({ document }: FeatureContext, ranges: readonly FoldingRange[], room: number): readonly FoldingRange[] {
  if (ranges.length <= room) return ranges;
  return document.order === 'newest-first' ? ranges.slice(0, room) : ranges.slice(ranges.length - room);
}

/** Runs of comment lines and of directives. */
async function runs(context: FeatureContext): Promise<FoldingRange[]> {
  const { lines } = context.document.tree;
  const result: FoldingRange[] = [];
  for (let first = 0; first < lines.length; ) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const kind = lines[first]?.kind;
    let next = first + 1;
    while (next < lines.length && lines[next]?.kind === kind) next++;
    if (kind === 'comment' && next - first > 1) result.push(fold(first, next - 1, FoldingRangeKind.Comment));
    if (kind === 'directive' && next - first >= DIRECTIVES_TO_FOLD) result.push(fold(first, next - 1));
    first = next;
  }
  return result;
}

function fold(startLine: number, endLine: number, kind?: FoldingRangeKind): FoldingRange {
  return { startLine, endLine, ...(kind && { kind }) };
}
