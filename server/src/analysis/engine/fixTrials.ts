import { getOrInsert } from '../../base/getOrInsert';
import type { Log } from '../../model/types';
import type { DayNumber } from '../../values/date';
import type { Finding, Fix } from '../finding';
import { datesOf, groupsToTry, passTogether } from './fixesTogether';
import { createScratch, type ScratchLog, type ScratchSettings } from './scratchLog';
import {
  askedAbout,
  type Counts,
  changesDays,
  countOf,
  countsOf,
  dateOf,
  type FixesOf,
  ownFix,
  said,
  type Tried,
  untried,
} from './triedCopy';

/** A fix that has been tried out on a copy of the log. */
export interface TriedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /**
   * Its finding is gone, unless it plans ahead for days gone by, and nothing new at or above information has come: from a rule only where
   * the finding is of a rule.
   */
  readonly passes: boolean;
}

/** Tries out the fixes of one log, version by version, and keeps what it found of the newest. */
export interface FixTrials {
  /**
   * The fixes of some findings that change days: the first of each finding, then the second of each. Each is tried when it is asked
   * for, so who stops early pays for no more. Another version of the log may be tried in between.
   */
  of(log: Log, findings: readonly Finding[], settings: ScratchSettings): Iterable<TriedFix>;
  /** For who asks for the fixes of many findings one after the other: tries together those that can be, so that `of` has them. */
  prepare(log: Log, findings: readonly Finding[], settings: ScratchSettings): void;
}

/** @param watched what a test wants to see or to try instead */
export function createFixTrials(watched: Watched = {}): FixTrials {
  const { fixesOf = ownFixes, onTry } = watched;
  const scratch = createScratch();
  const known = new WeakMap<Log, Map<string, boolean>>();
  const tries = new WeakMap<Log, Map<DayNumber, number>>();

  function resultsOf(log: Log): Map<string, boolean> {
    return getOrInsert(known, log, () => new Map<string, boolean>());
  }

  function tryOut(candidate: Candidate, log: Log, settings: ScratchSettings, about: DayNumber | undefined): boolean {
    onTry?.();
    return isPassed(candidate, scratch.of(log, settings, about));
  }

  /** Counts one more try of a fix on a date; whether there were few enough before. */
  function mayTry(log: Log, date: DayNumber | undefined): boolean {
    if (date === undefined) return true;
    const ofLog = getOrInsert(tries, log, () => new Map<DayNumber, number>());
    const before = ofLog.get(date) ?? 0;
    ofLog.set(date, before + 1);
    return before < MOST_TRIES_A_DAY;
  }

  return {
    *of(log, findings, settings) {
      const results = resultsOf(log);
      const candidates = findings
        .flatMap(finding => candidatesOf(finding, fixesOf))
        .toSorted((one, other) => one.rank - other.rank);
      const about = findings.flatMap(finding => dateOf(finding) ?? [])[0];
      for (const candidate of candidates) {
        const { finding, fix, key } = candidate;
        let passes = results.get(key);
        if (passes === undefined) {
          passes = mayTry(log, dateOf(finding)) && tryOut(candidate, log, settings, about);
          results.set(key, passes);
        }
        yield { finding, fix, passes };
      }
    },
    prepare(log, findings, settings) {
      const results = resultsOf(log);
      const candidates = findings.flatMap(finding => candidatesOf(finding, fixesOf));
      const groups = groupsToTry(candidates, log);
      const dates = datesOf(groups.flat());
      for (const group of groups) {
        if (!passTogether(group, scratch.of(log, settings, dates))) continue;
        for (const { key } of group) results.set(key, true);
      }
    },
  };
}

/** Each try reads all rows of its day again. Of a day with hundreds of rows in doubt no more fixes are tried, and only these are offered. */
const MOST_TRIES_A_DAY = 50;

interface Watched {
  readonly fixesOf?: FixesOf;
  onTry?(): void;
}

function ownFixes(finding: Finding): readonly Fix[] {
  return finding.fixes();
}

interface Candidate extends Tried {
  /** Its number among the fixes of its finding. */
  readonly rank: number;
  readonly key: string;
}

function candidatesOf(finding: Finding, fixesOf: FixesOf): readonly Candidate[] {
  const { document, line, span } = finding.place;
  const own = [finding.id, finding.part ?? '', document.uri, document.tree.lineOf(line), span.start].join(' ');
  return fixesOf(finding)
    .filter(changesDays)
    .map((fix, rank) => ({ finding, fix, fixesOf, rank, key: `${own} ${rank}` }));
}

/* ---- a trial ------------------------------------------------------------------------------------------------------- */

/**
 * A fix of a rule is tried with all rules and with the checks of the text, one of a check of the text with these alone. Such a check asks
 * what was meant, and each of its fixes is an answer: a rule that has something to say of an answer is no reason to hide it. Who could
 * write only the mildest level of a pain would be misled.
 */
function isPassed(tried: Tried, scratchLog: ScratchLog): boolean {
  const own = ownFix(tried, scratchLog);
  if (!own) return false;
  const asked = askedAbout(tried.finding);
  const { counts: before } = untried(asked, scratchLog);
  const after = countsOf(said(asked, scratchLog, own.edits));
  const isGone = countOf(after.any, own.name) < countOf(before.any, own.name);
  return (isGone || !own.clears) && !bringsMore(before, after);
}

/** Whether something at or above information is new, or something is graver than before. */
function bringsMore(before: Counts, after: Counts): boolean {
  return (['told', 'loud'] as const).some(kind =>
    [...after[kind]].some(([name, count]) => count > countOf(before[kind], name)),
  );
}
