import { getOrInsert } from '../../base/getOrInsert';
import { groupBy } from '../../base/groupBy';
import { isSameMessage } from '../../base/message';
import type { EditsByDocument } from '../../base/text';
import type { DayNumber } from '../../values/date';
import type { Finding, Fix, Severity } from '../finding';
import { findRule } from '../rules';
import type { Analysis } from './analyse';
import type { ScratchLog } from './scratchLog';

/** A fix to try, and how fixes are made: those of the copy's finding are. */
export interface Tried {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly fixesOf: FixesOf;
}

export type FixesOf = (finding: Finding) => readonly Fix[];

/** Whether a fix changes days, and not only what is said of them. */
export function changesDays({ purpose }: Fix): boolean {
  return purpose === undefined;
}

export function isOfRule({ id }: Finding): boolean {
  return findRule(id) !== undefined;
}

/** What a fix writes in the copy, and what its finding is known by there. It holds no places, since lines are others after each trial. */
export interface OwnFix extends Pick<Fix, 'title' | 'clears'> {
  readonly edits: EditsByDocument;
  readonly name: string;
  /** The number of its finding's line. */
  readonly line: number;
}

export function ownFix({ finding, fix, fixesOf }: Tried, scratchLog: ScratchLog): OwnFix | undefined {
  const all = getOrInsert(memoryOf(scratchLog).fixes, finding, () => ownFixesOf(finding, fixesOf, scratchLog));
  return all.find(({ title }) => isSameMessage(title, fix.title));
}

/** All fixes at once, as each trial makes another version of the copy. Rules make theirs by the version that they were asked about last. */
function ownFixesOf(finding: Finding, fixesOf: FixesOf, scratchLog: ScratchLog): readonly OwnFix[] {
  const asked = askedAbout(finding);
  const findings =
    asked === 'rules'
      ? said(asked, scratchLog, NO_EDITS).findings
      : untried(asked, scratchLog).byText.get(finding.place.line.text);
  scratchLog.restore();
  const copy = findings?.find(each => isSameFinding(each, finding));
  if (!copy) return [];
  const name = nameOf(copy);
  const line = copy.place.document.tree.lineOf(copy.place.line);
  return fixesOf(copy)
    .filter(changesDays)
    .map(fix => ({ title: fix.title, clears: fix.clears, edits: fix.edit(), name, line }));
}

/** Who is asked what there is to say of a copy: the checks of the text alone, or all rules with them. */
export type Asked = 'text' | 'rules';

export function askedAbout(finding: Finding): Asked {
  return isOfRule(finding) ? 'rules' : 'text';
}

export function said(asked: Asked, scratchLog: ScratchLog, edits: EditsByDocument): Analysis {
  return asked === 'text' ? scratchLog.textAfter(() => edits) : scratchLog.after(() => edits).analysis;
}

const NO_EDITS: EditsByDocument = new Map();

/** What is known of a copy. */
interface Memory {
  readonly untried: Map<Asked, Untried>;
  /** By the findings of the log. */
  readonly fixes: Map<Finding, readonly OwnFix[]>;
}

const memories = new WeakMap<ScratchLog, Memory>();

function memoryOf(scratchLog: ScratchLog): Memory {
  return getOrInsert(memories, scratchLog, () => ({ untried: new Map(), fixes: new Map() }));
}

/** What is said of a copy before any fix. */
export interface Untried {
  readonly findings: readonly Finding[];
  /** By the text of their line. */
  readonly byText: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: Counts;
}

export function untried(asked: Asked, scratchLog: ScratchLog): Untried {
  return getOrInsert(memoryOf(scratchLog).untried, asked, () => {
    const analysis = said(asked, scratchLog, NO_EDITS);
    const { findings } = analysis;
    return { findings, byText: groupBy(findings, ({ place }) => place.line.text), counts: countsOf(analysis) };
  });
}

function isSameFinding(one: Finding, other: Finding): boolean {
  return (
    one.id === other.id &&
    one.part === other.part &&
    one.place.document.uri === other.place.document.uri &&
    one.place.line.text === other.place.line.text &&
    one.place.span.start === other.place.span.start &&
    dateOf(one) === dateOf(other)
  );
}

/**
 * How many findings each rule has on each date, and each check of the text: all of them, those that are more than hints, and those that
 * are more than information. Nothing is left out because it is not shown now.
 */
export type Counts = Readonly<Record<'any' | 'told' | 'loud', ReadonlyMap<string, number>>>;

export function countsOf({ findings }: Analysis): Counts {
  const counts = { any: new Map<string, number>(), told: new Map<string, number>(), loud: new Map<string, number>() };
  for (const finding of findings) {
    if (finding.isPositive) continue;
    const name = nameOf(finding);
    for (const kind of countedAs[finding.severity]) counts[kind].set(name, countOf(counts[kind], name) + 1);
  }
  return counts;
}

const countedAs: Readonly<Record<Severity, readonly (keyof Counts)[]>> = {
  error: ['any', 'told', 'loud'],
  warning: ['any', 'told', 'loud'],
  information: ['any', 'told'],
  hint: ['any'],
};

export function countOf(counts: ReadonlyMap<string, number>, name: string): number {
  return counts.get(name) ?? 0;
}

/**
 * A rule, or a part of it, speaks of a date. A check of the text speaks of words, which may get another date; of a habit it asks on the
 * newest date, and when that is answered on the one before.
 */
function nameOf(finding: Finding): string {
  const { id, part = '', habit } = finding;
  return isOfRule(finding) || habit !== undefined ? `${id} ${part} ${dateOf(finding) ?? ''}` : id;
}

export function dateOf({ place: { document, line } }: Finding): DayNumber | undefined {
  return document.dateOf(line);
}
