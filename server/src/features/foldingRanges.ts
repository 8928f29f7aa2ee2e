import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { type DocumentParams, type FoldingRange, FoldingRangeKind } from './lspTypes';
import { isSection, outlineOf, type Section, weeksOf } from './outline';

/** VS Code's own (`editor.foldingMaximumRegions`), for clients that name none. */
const DEFAULT_FOLDING_LIMIT = 5000;

/** Fewer directives in a row than this are as short folded as not. */
const DIRECTIVES_TO_FOLD = 3;

export const foldingRangesFeature: Feature = {
  name: 'foldingRanges',
  capability: { foldingRangeProvider: true },
  requests: [
    documentRequest('textDocument/foldingRange', (context, _params: DocumentParams) => foldingRanges(context)),
  ],
};

/**
 * Headings, weeks, days of several lines, and runs of comments and directives. Where a client takes fewer than there are, days
 * give way first, those farthest from the end that is written at first of all: an editor that cuts by itself cuts the newest.
 */
export async function foldingRanges(context: FeatureContext): Promise<FoldingRange[]> {
  const root = await outlineOf(context);
  const sections: FoldingRange[] = [];
  const days: FoldingRange[] = [];
  collect(context, root, sections, days);
  const wide = [...sections, ...(await runs(context))];
  const limit = context.client?.foldingLimit ?? DEFAULT_FOLDING_LIMIT;
  const room = Math.max(limit - wide.length, 0);
  const kept = context.document.order === 'newest-first' ? days.slice(0, room) : days.slice(days.length - room);
  return [...wide.slice(0, limit), ...(room === 0 ? [] : kept)].sort((a, b) => a.startLine - b.startLine);
}

function collect(context: FeatureContext, section: Section, sections: FoldingRange[], days: FoldingRange[]): void {
  if (section.heading && section.end > section.line) sections.push(fold(section.line, section.end));
  for (const week of weeksOf(context, section)) {
    const first = week[0];
    const last = week.at(-1);
    // An editor folds one range a line: a first day of several lines keeps its own.
    if (first && last && first !== last && first.end === first.line) sections.push(fold(first.line, last.end));
  }
  for (const child of section.children) {
    if (isSection(child)) collect(context, child, sections, days);
    else if (child.end > child.line) days.push(fold(child.line, child.end));
  }
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
