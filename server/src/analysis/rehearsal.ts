import { applyEdits, type TextEdit } from '../base/text';
import type { ModelSettings } from '../model/settings';
import type { Log } from '../model/types';
import { createWorkspace } from '../model/workspace';
import { printTree } from '../syntax/print';
import type { DayNumber } from '../values/date';
import { createChoices } from './choices';
import { findRule } from './registry';
import { type Analysis, analyse } from './run';
import type { RuleChoice, RuleSettings } from './settings';

/** A copy of a log in which edits can be tried before anybody sees them. */
export interface Rehearsal {
  /** The log once the edits are made, and what is said of it. Each call starts from the log as it is; it ends what the one before gave. */
  after(edits: ReadonlyMap<string, readonly TextEdit[]>): { readonly log: Log; readonly analysis: Analysis };
  /** What is chosen for a rule on a date, in the log or in the settings. */
  choice(rule: string, date: DayNumber): RuleChoice;
}

/** Costs reading the log once; each try costs what an edit of it does. */
export function rehearse(log: Log, settings: ModelSettings & { readonly rules: RuleSettings }): Rehearsal {
  const host = { today: () => log.today };
  const workspace = createWorkspace({ host, settings: () => settings, grouping: 'together' });
  const texts = new Map(log.documents.map(({ uri, tree }) => [uri, printTree(tree)]));
  for (const [uri, text] of texts) workspace.set(uri, text);
  const [first = ''] = texts.keys();
  const choices = createChoices(log, settings.rules, findRule);
  let edited: readonly string[] = [];

  return {
    after(edits) {
      for (const uri of edited) if (!edits.has(uri)) workspace.set(uri, texts.get(uri) ?? '');
      for (const [uri, list] of edits) workspace.set(uri, applyEdits(texts.get(uri) ?? '', list));
      edited = [...edits.keys()];
      const tried = workspace.logOf(first);
      return { log: tried, analysis: analyse(tried, settings.rules) };
    },
    choice(rule, date) {
      const severity = choices.severity(rule, date);
      return { ...(severity && { severity }), options: choices.options(rule, date) };
    },
  };
}
