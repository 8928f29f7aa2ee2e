import type { DayLine, HeadingLine, LineNode, Tree } from '../syntax/tree';
import { type DayNumber, weekStartOf } from '../values/date';
import type { FeatureContext } from './context';
import { dateOf } from './locate';

/** A document by its headings. The root has no heading and holds everything. */
export interface Section {
  readonly heading?: HeadingLine;
  readonly line: number;
  /** Its last line that is not blank; `line` itself for a heading without content. */
  readonly end: number;
  /** In the order of the text. */
  readonly children: readonly (Section | DayBlock)[];
}

/** A day line with the entries and notes below it. */
export interface DayBlock {
  readonly node: DayLine;
  readonly line: number;
  readonly end: number;
}

export function isSection(child: Section | DayBlock): child is Section {
  return 'children' in child;
}

/** The document's sections and days. It reads all lines once for each version of the document. */
export async function outlineOf(context: FeatureContext): Promise<Section> {
  const { tree } = context.document;
  const known = outlines.get(tree);
  if (known) return known;
  const root = await build(context, tree.lines);
  outlines.set(tree, root);
  return root;
}

/** Days that follow each other in a document and are of one week. */
export interface WeekBlock {
  /** Of its first line. Asked for again later, a line that was edited meanwhile has none. */
  readonly date: DayNumber;
  readonly days: DayBlock[];
}

/** The days right below a heading, divided into weeks, for sections with more than one week. */
export function weeksOf(context: FeatureContext, section: Section): WeekBlock[] {
  const weeks: WeekBlock[] = [];
  let start: number | undefined;
  for (const child of section.children) {
    const date = isSection(child) ? undefined : dateOf(context, child.node);
    if (isSection(child) || date === undefined) {
      start = undefined;
      continue;
    }
    const weekStart = weekStartOf(date, context.log.dayOptions(date)['week.start']);
    if (weekStart === start) weeks.at(-1)?.days.push(child);
    else weeks.push({ date, days: [child] });
    start = weekStart;
  }
  return weeks.length > 1 ? weeks : [];
}

const outlines = new WeakMap<Tree, Section>();

interface SectionDraft {
  heading?: HeadingLine;
  line: number;
  end: number;
  level: number;
  children: (SectionDraft | DayDraft)[];
}

interface DayDraft {
  node: DayLine;
  line: number;
  end: number;
}

async function build(context: FeatureContext, lines: readonly LineNode[]): Promise<Section> {
  const root: SectionDraft = { line: 0, end: 0, level: 0, children: [] };
  let open: SectionDraft[] = [root];
  let day: DayDraft | undefined;
  for (let at = 0; at < lines.length; at++) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const node = lines[at];
    if (!node || node.kind === 'blank') continue;
    if (node.kind === 'heading') {
      open = open.filter(({ level }) => level < node.level);
      const section: SectionDraft = { heading: node, line: at, end: at, level: node.level, children: [] };
      open.at(-1)?.children.push(section);
      open.push(section);
      day = undefined;
    } else if (node.kind === 'day') {
      day = { node, line: at, end: at };
      open.at(-1)?.children.push(day);
    } else if (node.kind === 'directive') {
      day = undefined;
    } else if (day && node.kind !== 'comment') {
      day.end = at;
    }
    for (const section of open) section.end = at;
  }
  return root;
}
