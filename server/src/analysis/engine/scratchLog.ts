import type * as z from 'zod';
import { sameItems } from '../../base/sameItems';
import { type EditsByDocument, oneByOne } from '../../base/text';
import type { ModelSettings } from '../../model/settings';
import type { Log, LogDocument } from '../../model/types';
import { createWorkspace, type Workspace } from '../../model/workspace';
import { changedLines } from '../../syntax/changedLines';
import { mayReadOtherwise } from '../../syntax/inUnit';
import { parseLine, treeOf } from '../../syntax/parse';
import type { DayLine, LineNode, Tree } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import type { Rule, RuleOptions } from '../rule';
import type { RuleSettings, RuleSeverity } from '../ruleSettings';
import { findRule } from '../rules';
import { type Analysis, createAnalyser, firstLookedAt } from './analyse';
import { createChoices } from './choices';
import { haveSameFields } from './trackedLog';

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
  /** The same as `after` with the checks of the text alone, which takes a small part of the time. */
  textAfter(edit: (log: Log) => EditsByDocument): {
    readonly analysis: Analysis;
    /** Whether a rule could see what the edits changed. */
    readonly reachesRules: boolean;
  };
  /** What the log or the settings choose for a rule on a date. */
  choice<Options extends RuleOptions>(rule: Rule<Options>, date: DayNumber): Choice<Options>;
}

interface Choice<Options extends RuleOptions> {
  readonly severity?: RuleSeverity;
  readonly options: z.output<Options>;
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
   * @param about a date that is copied too, however old it is, with the days around it
   */
  of(log: Log, settings: ScratchSettings, about?: DayNumber): ScratchLog;
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

  function show(log: Log, settings: ScratchSettings, about?: DayNumber): ScratchLog {
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
  function treeOfPart(document: LogDocument, about: DayNumber = today): Tree {
    const part = copiedPart(document.tree.lines, { today, about }, parts.get(document.uri));
    parts.set(document.uri, part);
    const lines = endedOnce(part.head.concat(part.tail), part.end).map(copyOf);
    const before = trees.get(document.uri);
    if (before && sameItems(before.lines, lines)) return before;
    for (const [at, line] of lines.entries()) line.lastLine = at;
    return treeOf(lines);
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
    const edit = (editsOf: (log: Log) => EditsByDocument) => {
      const before = restored();
      const edits = editsOf(before);
      for (const [uri, list] of edits) copy.edit(uri, oneByOne(list));
      edited = [...edits.keys()];
      return { before, after: copy.logOf(first) };
    };
    return {
      log: copy.logOf(first),
      restore: () => void restored(),
      after(editsOf) {
        const { after } = edit(editsOf);
        last = last?.log === after ? last : { log: after, analysis: analyser.analyse(after, rules) };
        return last;
      },
      textAfter(editsOf) {
        const { before, after } = edit(editsOf);
        return { analysis: textAnalyser.analyse(after, rules), reachesRules: reachesRules(before, after, rules) };
      },
      choice(rule, date) {
        const severity = choices.severity(rule.id, date);
        return { ...(severity && { severity }), options: choices.options(rule, date) };
      },
    };
  }

  return {
    of: (log, settings, about) =>
      show(log, settings, about === undefined ? undefined : about - (about % TOGETHER_DAYS)),
  };
}

/** The scratch log of a version, and what it is of. */
interface Shown {
  readonly log: Log;
  readonly settings: ScratchSettings;
  readonly about: DayNumber | undefined;
  readonly scratchLog: ScratchLog;
}

const NO_LINES = treeOf([]);

function reachesRules(before: Log, after: Log, settings: RuleSettings): boolean {
  const changed = haveSameFields(before, after) ? after.changedSince(before) : 'all';
  if (changed === 'none' || changed === 'all') return changed === 'all';
  return changed.to >= firstLookedAt(after, settings) - COPIED_DAYS;
}

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

/* ---- what is copied ------------------------------------------------------------------------------------------------- */

/** This many days before today are copied. No rule looks further back, and an old log takes no longer to copy. */
const COPIED_DAYS = 400;
/** This many days on both sides of an older date are copied with it. Checks of the text look no further. */
const AROUND_DAYS = 45;

/** Dates of one such span are copied together, so that who asks about one after the other has one copy made for all of them. */
const TOGETHER_DAYS = 360;

/** What is copied of a document, and how much of it was decided where. */
interface CopiedPart {
  readonly lines: readonly LineNode[];
  readonly dates: CopiedDates;
  /** From this line on everything is copied: `tail`. `head` is what is copied of the lines above it. */
  readonly wholeFrom: number;
  readonly head: readonly LineNode[];
  readonly tail: readonly LineNode[];
  /** The empty line behind them where the last line of the text is left out. */
  readonly end: LineNode;
}

interface CopiedDates {
  readonly today: DayNumber;
  readonly about: DayNumber;
}

/**
 * The lines without the days that nobody asks about. Lines on those days that hold for the whole log stay. Where only lines changed that are
 * copied anyway, those above them are not looked at again.
 */
function copiedPart(lines: readonly LineNode[], dates: CopiedDates, before: CopiedPart | undefined): CopiedPart {
  const isAsBefore = before?.dates.today === dates.today && before.dates.about === dates.about;
  if (before && isAsBefore && changedLines(before.lines, lines).start > before.wholeFrom) {
    const tail = lines.slice(before.wholeFrom);
    if (!tail.some(line => line.kind === 'day' && isLeftOut(datesOf(line), dates))) return { ...before, lines, tail };
  }
  return decided(lines, dates, before?.end ?? parseLine('', ''));
}

/** The dates of a day line; `undefined` where they are not known without the days around. */
interface WrittenDates {
  readonly first: DayNumber | undefined;
  readonly last: DayNumber | undefined;
}

/** A day line with the lines below it. */
interface WrittenDay extends WrittenDates {
  readonly start: number;
  readonly end: number;
  /** Those of its lines that hold for more than the day. */
  readonly lasting: readonly LineNode[];
}

/** The days of lists of lines: one list is copied again and again, about one date after the other. */
const knownDays = new WeakMap<readonly LineNode[], readonly WrittenDay[]>();

function daysOf(lines: readonly LineNode[]): readonly WrittenDay[] {
  const days = knownDays.get(lines) ?? daysIn(lines);
  knownDays.set(lines, days);
  return days;
}

function daysIn(lines: readonly LineNode[]): readonly WrittenDay[] {
  const starts = lines.flatMap((line, at) => (line.kind === 'day' ? [at] : []));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const day = lines[start];
    const dates = day?.kind === 'day' ? datesOf(day) : { first: undefined, last: undefined };
    return { ...dates, start, end, lasting: lines.slice(start, end).filter(saysMore) };
  });
}

function datesOf({ date, until }: DayLine): WrittenDates {
  return { first: date.day, last: until?.day ?? date.day };
}

function decided(lines: readonly LineNode[], dates: CopiedDates, end: LineNode): CopiedPart {
  const days = daysOf(lines);
  const lastOut = days.findLastIndex(day => isLeftOut(day, dates));
  // A date without a year depends on the days around it, so nothing is left out.
  const isUnsure = days.some(({ first }) => first === undefined);
  if (isUnsure || lastOut < 0) return { lines, dates, wholeFrom: 0, head: [], tail: lines, end };
  const head = lines.slice(0, days[0]?.start);
  for (const day of days.slice(0, lastOut + 1)) {
    if (!isLeftOut(day, dates)) head.push(...lines.slice(day.start, day.end));
    else if (day.lasting.length > 0) head.push(...lastingLines(lines[day.start], day));
  }
  const wholeFrom = days[lastOut]?.end ?? lines.length;
  return { lines, dates, wholeFrom, head, tail: lines.slice(wholeFrom), end };
}

/** Whether a day is left out; `true` of one whose date is not known. */
function isLeftOut({ first, last }: WrittenDates, { today, about }: CopiedDates): boolean {
  if (first === undefined || last === undefined) return true;
  return last < today - COPIED_DAYS && (last < about - AROUND_DAYS || first > about + TOGETHER_DAYS + AROUND_DAYS);
}

/** What stays of a day that is left out. An entry needs its day above it. */
function lastingLines(dayLine: LineNode | undefined, { lasting }: WrittenDay): readonly LineNode[] {
  const firstEntry = lasting.findIndex(({ kind }) => kind === 'entry');
  if (dayLine === undefined || firstEntry < 0 || lasting.includes(dayLine)) return lasting;
  return [...lasting.slice(0, firstEntry), dayLine, ...lasting.slice(firstEntry)];
}

/** Whether a line holds for more than its day: a directive, or a line with a profile word or an answer. */
function saysMore(line: LineNode): boolean {
  if (line.kind === 'directive') return true;
  if (line.kind !== 'day' && line.kind !== 'entry') return false;
  return line.entries.some(({ body }) => body.type === 'profile' || body.type === 'answer');
}
