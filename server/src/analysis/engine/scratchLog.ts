import { sameItems } from '../../base/sameItems';
import { type EditsByDocument, oneByOne } from '../../base/text';
import type { ModelSettings } from '../../model/settings';
import type { Log, LogDocument } from '../../model/types';
import { createWorkspace, type Workspace } from '../../model/workspace';
import { mayReadOtherwise } from '../../syntax/inUnit';
import { parseLine, treeOf } from '../../syntax/parse';
import type { LineNode, Tree } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import type { OptionValues, Rule, RuleOptions } from '../rule';
import type { RuleSettings, RuleSeverity } from '../ruleSettings';
import { findRule } from '../rules';
import { type Analysis, createAnalyser } from './analyse';
import { createChoices } from './choices';
import { type About, type CopiedPart, copiedPart, TOGETHER_DAYS } from './copiedPart';

/** A copy of the newer part of a log, in which a feature tries edits before it proposes them. */
export interface ScratchLog {
  /** The copy without edits. Its documents are those after the last edit that was tried. */
  readonly log: Log;
  /** The copy after some edits, and its analysis. Each call starts from the copy without edits. */
  after(edit: (log: Log) => EditsByDocument): {
    readonly log: Log;
    readonly analysis: Analysis;
  };
  /** Takes the last edits back: what was found in the copy without edits stands in its places again. */
  restore(): void;
  /** The analysis of `after` with the checks of the text alone, which takes a small part of the time. */
  textAfter(edit: (log: Log) => EditsByDocument): Analysis;
  /** What the log or the settings choose for a rule on a date. */
  choice<Options extends RuleOptions>(rule: Rule<Options>, date: DayNumber): Choice<Options>;
}

interface Choice<Options extends RuleOptions> {
  readonly severity?: RuleSeverity;
  readonly options: OptionValues<Options>;
}

export type ScratchSettings = ModelSettings & { readonly rules: RuleSettings };

/** Makes a scratch log. Each try takes as long as an edit. */
export function createScratchLog(log: Log, settings: ScratchSettings): ScratchLog {
  return createScratch().of(log, settings);
}

/** A scratch log that follows the versions of its log. What has not changed since the last version is not read again. */
export interface Scratch {
  /**
   * The scratch log of a version. Those of earlier versions no longer hold.
   * @param about what is copied beside the newest days
   */
  of(log: Log, settings: ScratchSettings, about?: About): ScratchLog;
}

export function createScratch(): Scratch {
  const analyser = createAnalyser();
  const textAnalyser = createAnalyser([]);
  const copyOf = lineCopies();
  const trees = new Map<string, Tree>();
  const parts = new Map<string, CopiedPart>();
  let workspace: Workspace | undefined;
  let today = 0;
  let current: ScratchSettings | undefined;
  let edited: readonly string[] = [];
  let shown: Shown | undefined;

  function show(log: Log, settings: ScratchSettings, about?: About): ScratchLog {
    if (shown?.log === log && shown.settings === settings && shown.about === about) return shown.scratchLog;
    today = log.today;
    current = settings;
    const host = { today: () => today };
    const copy = workspace ?? createWorkspace({ host, settings: () => current ?? settings, grouping: 'together' });
    workspace = copy;
    copy.refresh();
    const newest = new Map(log.documents.map(document => [document.uri, treeOfPart(document, about)]));
    for (const uri of [...trees.keys()]) {
      if (newest.has(uri)) continue;
      copy.remove(uri);
      parts.delete(uri);
      trees.delete(uri);
    }
    for (const [uri, tree] of newest) {
      if (trees.get(uri) !== tree || edited.includes(uri)) copy.setTree(uri, tree);
      trees.set(uri, tree);
    }
    edited = [];
    const scratchLog = scratchLogOf(copy, log, settings);
    shown = { log, settings, about, scratchLog };
    return scratchLog;
  }

  /** The tree of what is copied of a document: that of before where nothing is different. */
  function treeOfPart(document: LogDocument, about: About = today): Tree {
    const lines = linesAbout(document, about).map(copyOf);
    const before = trees.get(document.uri);
    if (before && sameItems(before.lines, lines)) return before;
    for (const [at, line] of lines.entries()) line.lastLine = at;
    return treeOf(lines);
  }

  function linesAbout({ uri, tree }: LogDocument, about: About): readonly LineNode[] {
    const part = copiedPart(tree.lines, { today, about }, parts.get(uri));
    parts.set(uri, part);
    return endedOnce(part.head.concat(part.tail), part.end);
  }

  function scratchLogOf(copy: Workspace, log: Log, { rules }: ScratchSettings): ScratchLog {
    const choices = createChoices(log, rules, findRule);
    const [first = ''] = trees.keys();
    let last: ReturnType<ScratchLog['after']> | undefined;
    const restored = () => {
      for (const uri of edited) copy.setTree(uri, trees.get(uri) ?? NO_LINES);
      edited = [];
      return copy.logOf(first);
    };
    const logAfter = (editsOf: (log: Log) => EditsByDocument) => {
      const edits = editsOf(restored());
      for (const [uri, list] of edits) copy.edit(uri, oneByOne(list));
      edited = [...edits.keys()];
      return copy.logOf(first);
    };
    return {
      log: copy.logOf(first),
      restore: () => void restored(),
      after(editsOf) {
        const after = logAfter(editsOf);
        last = last?.log === after ? last : { log: after, analysis: analyser.analyse(after, rules) };
        return last;
      },
      textAfter: editsOf => textAnalyser.analyse(logAfter(editsOf), rules),
      choice(rule, date) {
        const severity = choices.severity(rule.id, date);
        return { ...(severity && { severity }), options: choices.options(rule, date) };
      },
    };
  }

  return {
    of: (log, settings, about) =>
      show(log, settings, typeof about === 'number' ? about - (about % TOGETHER_DAYS) : about),
  };
}

/** The scratch log of a version, and what it is of. */
interface Shown {
  readonly log: Log;
  readonly settings: ScratchSettings;
  readonly about: About | undefined;
  readonly scratchLog: ScratchLog;
}

const NO_LINES = treeOf([]);

/* ---- lines that two logs share -------------------------------------------------------------------------------------- */

/**
 * A function that copies lines of a log, each line once. What was read of a line is shared; only where it stands is a copy's own. A line
 * that reads otherwise in the unit of the log is read again, since a tree is made of lines as they are by themselves.
 */
function lineCopies(): (line: LineNode) => LineNode {
  const copies = new WeakMap<LineNode, LineNode>();
  return line => {
    const known = copies.get(line);
    if (known) return known;
    const copy = mayReadOtherwise(line) ? parseLine(line.text, line.eol) : { ...line };
    copies.set(line, copy);
    return copy;
  };
}

/** The lines as a text has them: the last one, and no other, has no line end. */
function endedOnce(lines: readonly LineNode[], end: LineNode): readonly LineNode[] {
  return lines.at(-1)?.eol === '' ? lines : [...lines, end];
}
