import type * as z from 'zod';
import { applyEdits, type EditsByDocument } from '../../base/text';
import type { ModelSettings } from '../../model/settings';
import type { Log, LogDocument } from '../../model/types';
import { createWorkspace } from '../../model/workspace';
import { printTree } from '../../syntax/print';
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

/** This many days before today are copied. No rule looks further back, and an old log takes no longer to copy. */
const COPIED_DAYS = 400;

/** Makes a scratch log. That takes as long as reading a year of the log; each try takes as long as an edit. */
export function createScratchLog(log: Log, settings: ModelSettings & { readonly rules: RuleSettings }): ScratchLog {
  const host = { today: () => log.today };
  const workspace = createWorkspace({ host, settings: () => settings, grouping: 'together' });
  const texts = new Map(log.documents.map(document => [document.uri, newerPart(document, log.today - COPIED_DAYS)]));
  for (const [uri, text] of texts) workspace.set(uri, text);
  const [first = ''] = texts.keys();
  const copy = () => workspace.logOf(first);
  const choices = createChoices(log, settings.rules, findRule);
  const analyser = createAnalyser();
  let edited: readonly string[] = [];

  return {
    log: copy(),
    after(edit) {
      for (const uri of edited) workspace.set(uri, texts.get(uri) ?? '');
      const edits = edit(copy());
      for (const [uri, list] of edits) workspace.set(uri, applyEdits(texts.get(uri) ?? '', list));
      edited = [...edits.keys()];
      return { log: copy(), analysis: analyser.analyse(copy(), settings.rules) };
    },
    choice(rule, date) {
      const severity = choices.severity(rule.id, date);
      return { ...(severity && { severity }), options: choices.options(rule, date) };
    },
  };
}

/** The text without the days before a date. Lines on those days that hold for the whole log stay. */
function newerPart(document: LogDocument, from: DayNumber): string {
  const { lines } = document.tree;
  // A date without a year depends on the days around it, so nothing is left out.
  if (lines.some(line => line.kind === 'day' && line.date.day === undefined)) return printTree(document.tree);
  const kept: LineNode[] = [];
  /** The day line above when it is old and has been left out. */
  let leftOut: LineNode | undefined;
  let isOld = false;
  for (const line of lines) {
    if (line.kind === 'day') {
      isOld = (line.until?.day ?? document.dateOf(line) ?? from) < from;
      leftOut = isOld && !saysMore(line) ? line : undefined;
    }
    if (isOld && !saysMore(line)) continue;
    if (leftOut && line.kind === 'entry') kept.push(leftOut);
    if (line.kind === 'entry') leftOut = undefined;
    kept.push(line);
  }
  return kept.map(({ text, eol }) => text + eol).join('');
}

/** Whether a line holds for more than its day: a directive, or a line with a profile word or an answer. */
function saysMore(line: LineNode): boolean {
  if (line.kind === 'directive') return true;
  if (line.kind !== 'day' && line.kind !== 'entry') return false;
  return line.entries.some(({ body }) => body.type === 'profile' || body.type === 'answer');
}
