import { tableOf } from '../../base/table';
import type { RuleId } from '.';

/** Rules of earlier versions that have become part of another, and those that are `gone`. */
export const movedRules = tableOf<RuleId | 'gone'>({
  'consecutive-training-days': 'no-rest-day',
  'plan-without-rest': 'no-rest-day',
  'run-streak': 'no-rest-day',
});
