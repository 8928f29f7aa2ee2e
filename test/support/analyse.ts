import { type Analysis, createAnalyser } from '../../server/src/analysis/engine/analyse';
import type { Rule } from '../../server/src/analysis/rule';
import type { RuleSettings } from '../../server/src/analysis/ruleSettings';
import type { Log } from '../../server/src/model/types';

/** What all rules, or some, say of one version of a log. */
export function analyse(log: Log, settings: RuleSettings, rules?: readonly Rule[]): Analysis {
  return createAnalyser(rules).analyse(log, settings);
}
