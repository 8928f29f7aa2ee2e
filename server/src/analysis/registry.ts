import type { Rule } from './rule';
import { logGap } from './rules/data/log-gap';
import { planWithoutRest } from './rules/data/plan-without-rest';
import { easyTooHard } from './rules/intensity/easy-too-hard';
import { consecutiveTrainingDays } from './rules/rest/consecutive-training-days';
import { noRestDay } from './rules/rest/no-rest-day';
import { restDayConflict } from './rules/rest/rest-day-conflict';
import { strengthOnRestDay } from './rules/rest/strength-on-rest-day';
import { hardBackToBack } from './rules/spacing/hard-back-to-back';
import { hardCluster } from './rules/spacing/hard-cluster';
import { raceRecovery } from './rules/spacing/race-recovery';
import { sessionSpike } from './rules/volume/session-spike';
import { weeklyJump } from './rules/volume/weekly-jump';

/** All rules. Of two equally strong findings of one theme, that of the rule which stands first here keeps its severity. */
export const rules: readonly Rule[] = [
  noRestDay,
  consecutiveTrainingDays,
  strengthOnRestDay,
  planWithoutRest,
  restDayConflict,
  hardBackToBack,
  hardCluster,
  raceRecovery,
  sessionSpike,
  weeklyJump,
  easyTooHard,
  logGap,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
