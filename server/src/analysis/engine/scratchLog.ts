import type * as z from 'zod';
import { applyEdits, type EditsByDocument } from '../../base/text';
import type { ModelSettings } from '../../model/settings';
import type { Log, LogDocument } from '../../model/types';
import { createWorkspace, type Workspace } from '../../model/workspace';
import { changedLines } from '../../syntax/changedLines';
import type { LineNode } from '../../syntax/tree';
import type { DayNumber } from '../../values/date';
import type { Rule, RuleOptions } from '../rule';
import type { RuleSettings, RuleSeverity } from '../ruleSettings';
import { findRule } from '../rules';
import { type Analysis, createAnalyser } from './analyse';
import { createChoices } from './choices';

/** A copy of the newer part of a log, in which a feature tries edits before it proposes them. */
export interface ScratchLog {
  /** The copy without edits. Its documents are those after the last edit that was tried. */
  readonly log: Log;
  /** The copy after some edits, and its analysis. Each call starts from the copy without edits. */
  after(edit: (log: Log) => EditsByDocument): {
    readonly log: Log;
    readonly analysis: Analysis;
  };
  /** What the log or the settings choose for a rule on a date. */
  choice<Options extends RuleOptions>(rule: Rule<Options>, date: DayNumber): Choice<Options>;
}

interface Choice<Options extends RuleOptions> {
  readonly severity?: RuleSeverity;
  readonly options: z.output<Options>;
}

export type ScratchSettings = ModelSettings & { readonly rules: RuleSettings };

/** Makes a scratch log. That takes as long as reading a year of the log; each try takes as long as an edit. */
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
  const texts = new Map<string, string>();
  const parts = new Map<string, CopiedPart>();
  let workspace: Workspace | undefined;
  let today = 0;
  let current: ScratchSettings | undefined;
  let edited: readonly string[] = [];
  let unedited: Log | undefined;
  let shown:
    | { readonly log: Log; readonly settings: ScratchSettings; readonly about: DayNumber | undefined }
    | undefined;

  function show(log: Log, settings: ScratchSettings, about?: DayNumber): Workspace {
    const isSame = shown?.log === log && shown.settings === settings && shown.about === about;
    if (workspace && isSame) return workspace;
    shown = { log, settings, about };
    today = log.today;
    current = settings;
    const host = { today: () => today };
    const copy = workspace ?? createWorkspace({ host, settings: () => current ?? settings, grouping: 'together' });
    workspace = copy;
    copy.refresh();
    const newest = new Map(log.documents.map(document => [document.uri, textOf(document, about)]));
    for (const uri of [...texts.keys()]) {
      if (newest.has(uri)) continue;
      copy.remove(uri);
      parts.delete(uri);
      texts.delete(uri);
    }
    for (const [uri, text] of newest) {
      if (texts.get(uri) !== text || edited.includes(uri)) copy.set(uri, text);
      texts.set(uri, text);
    }
    edited = [];
    unedited = copy.logOf([...newest.keys()][0] ?? '');
    return copy;
  }

  function textOf(document: LogDocument, about: DayNumber = today): string {
    const part = copiedPart(document.tree.lines, { today, about }, parts.get(document.uri));
    parts.set(document.uri, part);
    return part.text;
  }

  return {
    of(log, settings, about) {
      const copy = show(log, settings, about === undefined ? undefined : about - (about % TOGETHER_DAYS));
      const choices = createChoices(log, settings.rules, findRule);
      const [first = ''] = texts.keys();
      return {
        log: unedited ?? copy.logOf(first),
        after(edit) {
          for (const uri of edited) copy.set(uri, texts.get(uri) ?? '');
          const edits = edit(copy.logOf(first));
          for (const [uri, list] of edits) copy.set(uri, applyEdits(texts.get(uri) ?? '', list));
          edited = [...edits.keys()];
          const after = copy.logOf(first);
          return { log: after, analysis: analyser.analyse(after, settings.rules) };
        },
        choice(rule, date) {
          const severity = choices.severity(rule.id, date);
          return { ...(severity && { severity }), options: choices.options(rule, date) };
        },
      };
    },
  };
}

/** This many days before today are copied. No rule looks further back, and an old log takes no longer to copy. */
const COPIED_DAYS = 400;
/** This many days on both sides of an older date are copied with it. Checks of the text look no further. */
const AROUND_DAYS = 45;

/** Dates of one such span are copied together, so that who asks about one after the other has one copy made for all of them. */
const TOGETHER_DAYS = 90;

/** What is copied of a document, and how much of it was decided where. */
interface CopiedPart {
  readonly lines: readonly LineNode[];
  readonly dates: CopiedDates;
  readonly text: string;
  /** From this line on everything is copied; `head` is what is copied of the lines above it. */
  readonly wholeFrom: number;
  readonly head: string;
}

interface CopiedDates {
  readonly today: DayNumber;
  readonly about: DayNumber;
}

/**
 * The text without the days that nobody asks about. Lines on those days that hold for the whole log stay. Where only lines changed that are
 * copied anyway, those above them are not looked at again.
 */
function copiedPart(lines: readonly LineNode[], dates: CopiedDates, before: CopiedPart | undefined): CopiedPart {
  const isAsBefore = before?.dates.today === dates.today && before.dates.about === dates.about;
  if (before && isAsBefore && changedLines(before.lines, lines).start > before.wholeFrom) {
    const tail = lines.slice(before.wholeFrom);
    if (!tail.some(line => isLeftOut(line, dates))) return { ...before, lines, text: before.head + textOfLines(tail) };
  }
  return decided(lines, dates);
}

function decided(lines: readonly LineNode[], dates: CopiedDates): CopiedPart {
  const states = lines.map(line => isLeftOut(line, dates));
  // A date without a year depends on the days around it, so nothing is left out.
  if (states.includes('unsure')) return { lines, dates, text: textOfLines(lines), wholeFrom: 0, head: '' };
  const lastOut = states.lastIndexOf(true);
  const next = lastOut < 0 ? 0 : states.indexOf(false, lastOut);
  const wholeFrom = next < 0 ? lines.length : next;
  const head = headOf(lines, states, wholeFrom);
  return { lines, dates, text: head + textOfLines(lines.slice(wholeFrom)), wholeFrom, head };
}

/** Whether the day that begins on a line is left out; `unsure` for a date without a year, and nothing for lines that begin no day. */
function isLeftOut(line: LineNode, { today, about }: CopiedDates): boolean | 'unsure' | undefined {
  if (line.kind !== 'day') return undefined;
  const first = line.date.day;
  if (first === undefined) return 'unsure';
  const last = line.until?.day ?? first;
  return last < today - COPIED_DAYS && (last < about - AROUND_DAYS || first > about + TOGETHER_DAYS + AROUND_DAYS);
}

function headOf(lines: readonly LineNode[], states: readonly (boolean | 'unsure' | undefined)[], end: number): string {
  let text = '';
  /** The day line above when it has been left out. */
  let dayAbove: LineNode | undefined;
  let isOut = false;
  for (let at = 0; at < end; at++) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'day') {
      isOut = states[at] === true;
      dayAbove = isOut && !saysMore(line) ? line : undefined;
    }
    if (isOut && !saysMore(line)) continue;
    if (dayAbove && line.kind === 'entry') text += dayAbove.text + dayAbove.eol;
    if (line.kind === 'entry') dayAbove = undefined;
    text += line.text + line.eol;
  }
  return text;
}

function textOfLines(lines: readonly LineNode[]): string {
  return lines.map(({ text, eol }) => text + eol).join('');
}

/** Whether a line holds for more than its day: a directive, or a line with a profile word or an answer. */
function saysMore(line: LineNode): boolean {
  if (line.kind === 'directive') return true;
  if (line.kind !== 'day' && line.kind !== 'entry') return false;
  return line.entries.some(({ body }) => body.type === 'profile' || body.type === 'answer');
}
