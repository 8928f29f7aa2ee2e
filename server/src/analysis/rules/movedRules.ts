import { tableOf } from '../../base/table';
import type { RuleId } from '.';

/** Rules of earlier versions that have become part of another, and those that are `gone`. */
export const movedRules = tableOf<RuleId | 'gone'>({
  'consecutive-training-days': 'no-rest-day',
  'plan-without-rest': 'no-rest-day',
  'run-streak': 'no-rest-day',
  'hard-cluster': 'hard-back-to-back',
  'long-next-to-hard': 'hard-back-to-back',
  'double-day': 'hard-back-to-back',
  'long-run-share': 'session-spike',
  'load-ramp': 'weekly-jump',
  'no-recovery-week': 'weekly-jump',
  'recovery-run-shape': 'easy-too-hard',
  'grey-zone': 'intensity-balance',
  'strain-high': 'monotony-high',
  'form-deep-negative': 'monotony-high',
  'taper-too-little': 'taper',
  'taper-too-much': 'taper',
  'taper-intensity-lost': 'taper',
  'sleep-short': 'sleep-debt',
  'sleep-irregular': 'sleep-debt',
  'rhr-elevated': 'morning-signs',
  'hrv-suppressed': 'morning-signs',
  'life-demand': 'stress-sustained',
  'acwr-high': 'gone',
});
