import { isSameMessage } from '../../base/message';
import type { EditsByDocument } from '../../base/text';
import type { Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { Finding, Fix, Severity } from '../finding';
import { findRule } from '../rules';
import type { Analysis } from './analyse';
import { createScratch, type ScratchLog, type ScratchSettings } from './scratchLog';

/** A fix that has been tried out on a copy of the log. */
export interface TriedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Its finding is gone, unless it plans ahead for days gone by, and nothing new at or above information has come. */
  readonly passes: boolean;
}

/** Tries out the fixes of one log, version by version, and keeps what it found of the newest. */
export interface FixTrials {
  /**
   * The fixes of some findings that change days: the first of each finding, then the second of each. Each is tried when it is asked
   * for, so who stops early pays for no more. Another version of the log may be tried in between.
   */
  of(log: Log, findings: readonly Finding[], settings: ScratchSettings): Iterable<TriedFix>;
}

/** @param watched what a test wants to see or to try instead */
export function createFixTrials(watched: Watched = {}): FixTrials {
  const { fixesOf = ownFixes, onTry } = watched;
  const scratch = createScratch();
  const known = new WeakMap<Log, Map<string, boolean>>();

  return {
    *of(log, findings, settings) {
      const results = known.get(log) ?? new Map<string, boolean>();
      known.set(log, results);
      const candidates = findings
        .flatMap(finding => candidatesOf(finding, fixesOf))
        .toSorted((one, other) => one.rank - other.rank);
      const about = findings.flatMap(finding => dateOf(finding) ?? [])[0];
      for (const { finding, fix, key } of candidates) {
        let passes = results.get(key);
        if (passes === undefined) {
          onTry?.();
          passes = isPassed({ finding, fix, fixesOf }, scratch.of(log, settings, about));
          results.set(key, passes);
        }
        yield { finding, fix, passes };
      }
    },
  };
}

type FixesOf = (finding: Finding) => readonly Fix[];

interface Watched {
  readonly fixesOf?: FixesOf;
  onTry?(): void;
}

function ownFixes(finding: Finding): readonly Fix[] {
  return finding.fixes();
}

/** Whether a fix changes days, and not only what is said of them. */
export function changesDays({ purpose }: Fix): boolean {
  return purpose === undefined;
}

interface Candidate {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Its number among the fixes of its finding. */
  readonly rank: number;
  readonly key: string;
}

function candidatesOf(finding: Finding, fixesOf: FixesOf): readonly Candidate[] {
  const { document, line, span } = finding.place;
  const own = [finding.id, finding.part ?? '', document.uri, document.tree.lineOf(line), span.start].join(' ');
  return fixesOf(finding)
    .filter(changesDays)
    .map((fix, rank) => ({ finding, fix, rank, key: `${own} ${rank}` }));
}

/* ---- a trial ------------------------------------------------------------------------------------------------------- */

interface Tried extends Pick<Candidate, 'finding' | 'fix'> {
  readonly fixesOf: FixesOf;
}

/**
 * A check of the text is asked first by itself. Rules are asked, too, where they could see the change: they see no more than a year of an
 * old log.
 */
function isPassed(tried: Tried, scratchLog: ScratchLog): boolean {
  const own = ownFix(tried, scratchLog);
  if (!own) return false;
  if (isOfRule(tried.finding)) return passesAmong('rules', own, scratchLog).passes;
  const { passes, reachesRules } = passesAmong('text', own, scratchLog);
  return passes && (!reachesRules || passesAmong('rules', own, scratchLog).passes);
}

function isOfRule({ id }: Finding): boolean {
  return findRule(id) !== undefined;
}

/** What a fix writes in the copy, and what its finding is known by there. It holds no places, since lines are others after each trial. */
interface OwnFix extends Pick<Fix, 'title' | 'clears'> {
  readonly edits: EditsByDocument;
  readonly name: string;
}

function ownFix({ finding, fix, fixesOf }: Tried, scratchLog: ScratchLog): OwnFix | undefined {
  const known = memoryOf(scratchLog).fixes;
  const all = known.get(finding) ?? ownFixesOf(finding, fixesOf, scratchLog);
  known.set(finding, all);
  return all.find(({ title }) => isSameMessage(title, fix.title));
}

/** All fixes at once, as each trial makes another version of the copy. Rules make theirs by the version that they were asked about last. */
function ownFixesOf(finding: Finding, fixesOf: FixesOf, scratchLog: ScratchLog): readonly OwnFix[] {
  const asked = isOfRule(finding) ? 'rules' : 'text';
  const { findings } = asked === 'rules' ? said(asked, scratchLog, NO_EDITS).analysis : untried(asked, scratchLog);
  scratchLog.restore();
  const copy = findings.find(each => isSameFinding(each, finding));
  if (!copy) return [];
  const name = nameOf(copy);
  return fixesOf(copy)
    .filter(changesDays)
    .map(fix => ({ title: fix.title, clears: fix.clears, edits: fix.edit(), name }));
}

/** Who is asked what there is to say of a copy: the checks of the text alone, or all rules with them. */
type Asked = 'text' | 'rules';

function passesAmong(asked: Asked, { clears, edits, name }: OwnFix, scratchLog: ScratchLog) {
  const { counts: before } = untried(asked, scratchLog);
  const { analysis, reachesRules } = said(asked, scratchLog, edits);
  const after = countsOf(analysis);
  const isGone = countOf(after.any, name) < countOf(before.any, name);
  return { passes: (isGone || !clears) && !bringsMore(before, after), reachesRules };
}

function said(asked: Asked, scratchLog: ScratchLog, edits: EditsByDocument) {
  if (asked === 'text') return scratchLog.textAfter(() => edits);
  return { analysis: scratchLog.after(() => edits).analysis, reachesRules: true };
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
  const memory = memories.get(scratchLog) ?? { untried: new Map(), fixes: new Map() };
  memories.set(scratchLog, memory);
  return memory;
}

/** What is said of a copy before any fix. */
interface Untried {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
}

function untried(asked: Asked, scratchLog: ScratchLog): Untried {
  const { untried: known } = memoryOf(scratchLog);
  const made = known.get(asked) ?? untriedIn(said(asked, scratchLog, NO_EDITS).analysis);
  known.set(asked, made);
  return made;
}

function untriedIn(analysis: Analysis): Untried {
  return { findings: analysis.findings, counts: countsOf(analysis) };
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
type Counts = Readonly<Record<'any' | 'told' | 'loud', ReadonlyMap<string, number>>>;

function countsOf({ findings }: Analysis): Counts {
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

function countOf(counts: ReadonlyMap<string, number>, name: string): number {
  return counts.get(name) ?? 0;
}

/** Whether something at or above information is new, or something is graver than before. */
function bringsMore(before: Counts, after: Counts): boolean {
  return (['told', 'loud'] as const).some(kind =>
    [...after[kind]].some(([name, count]) => count > countOf(before[kind], name)),
  );
}

/** A rule, or a part of it, speaks of a date. A check of the text speaks of words, which may get another date. */
function nameOf(finding: Finding): string {
  const { id, part = '' } = finding;
  return isOfRule(finding) ? `${id} ${part} ${dateOf(finding) ?? ''}` : id;
}

function dateOf({ place: { document, line } }: Finding): DayNumber | undefined {
  return document.dateOf(line);
}
