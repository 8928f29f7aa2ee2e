import { type FoldingRange, FoldingRangeKind, lspMethod } from '../contracts/lspTypes';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { isSection, outlineOf, type Section, weeksOf } from './outline';

/** The limit of VS Code (`editor.foldingMaximumRegions`), for clients that name none. */
const DEFAULT_FOLDING_LIMIT = 5000;

/** Fewer directives than this in a row are not worth folding. */
const DIRECTIVES_TO_FOLD = 3;

export const foldingRangesFeature: Feature = {
  capability: { foldingRangeProvider: true },
  requests: [documentRequest(lspMethod.foldingRange, foldingRanges)],
};

/**
 * Headings, weeks unless headings divide the log into weeks, days of several lines, and runs of comments and directives. An editor
 * folds one range per line, so a week comes before its first day; folded, it leaves that line and the figures above it. If a client
 * takes fewer ranges than there are, inner ranges are left out first, and among these those farthest from the newest day.
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
  /** Ordered by depth. */
  readonly headings: FoldingRange[][];
  readonly weeks: FoldingRange[];
  readonly days: FoldingRange[];
}

function collect(context: FeatureContext, section: Section, depth: number, folds: Folds): void {
  if (section.heading && section.end > section.line) {
    folds.headings[depth] ??= [];
    folds.headings[depth].push(fold(section.line, section.end));
  }
  for (const { days } of weeksOf(context, section)) {
    const [first, last] = [days[0], days.at(-1)];
    if (first && last && last.end > first.line) folds.weeks.push(fold(first.line, last.end));
  }
  for (const child of section.children) {
    if (isSection(child)) collect(context, child, section.heading ? depth + 1 : depth, folds);
    else if (child.end > child.line) folds.days.push(fold(child.line, child.end));
  }
}

/** As many as the limit allows, counted from the end at which the runner writes. */
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
