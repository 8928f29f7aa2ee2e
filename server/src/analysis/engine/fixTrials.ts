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
      let trial: Trial | undefined;
      for (const { finding, fix, key } of candidates) {
        let passes = results.get(key);
        if (passes === undefined) {
          const scratchLog = scratch.of(log, settings, about);
          trial ??= trialOf(scratchLog, candidates, fixesOf);
          onTry?.();
          passes = isPassed(trial, key, fix, scratchLog);
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

/** What is known of the copy before any fix. It holds no places, since lines are others after each trial. */
interface Trial {
  readonly before: Counts;
  /** What each fix writes in the copy, and what its finding is known by there. */
  readonly fixes: ReadonlyMap<string, { readonly edits: EditsByDocument; readonly name: string }>;
}

function trialOf(scratchLog: ScratchLog, candidates: readonly Candidate[], fixesOf: FixesOf): Trial {
  const { analysis } = scratchLog.after(() => new Map());
  const fixes = new Map<string, { readonly edits: EditsByDocument; readonly name: string }>();
  const copies = new Map<Finding, { readonly finding: Finding; readonly fixes: readonly Fix[] } | undefined>();
  for (const { finding, fix, key } of candidates) {
    if (!copies.has(finding)) {
      const copy = analysis.findings.find(each => isSameFinding(each, finding));
      copies.set(finding, copy && { finding: copy, fixes: fixesOf(copy) });
    }
    const copy = copies.get(finding);
    const same = copy?.fixes.find(({ title }) => isSameMessage(title, fix.title));
    if (copy && same) fixes.set(key, { edits: same.edit(), name: nameOf(copy.finding) });
  }
  return { before: countsOf(analysis), fixes };
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

function isPassed({ before, fixes }: Trial, key: string, fix: Fix, scratchLog: ScratchLog): boolean {
  const own = fixes.get(key);
  if (!own) return false;
  const after = countsOf(scratchLog.after(() => own.edits).analysis);
  const isGone = countOf(after.any, own.name) < countOf(before.any, own.name);
  return (isGone || !fix.clears) && !bringsMore(before, after);
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
  return findRule(id) ? `${id} ${part} ${dateOf(finding) ?? ''}` : id;
}

function dateOf({ place: { document, line } }: Finding): DayNumber | undefined {
  return document.dateOf(line);
}
