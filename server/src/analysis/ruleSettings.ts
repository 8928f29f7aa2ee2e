/** How loud a rule may be. `off` silences it. */
export const ruleSeverities = ['off', 'hint', 'information', 'warning'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** What the option of a rule may be set to. */
export type OptionValue = number | string | boolean;

/** What somebody chose for one rule: in the settings, by a profile or in a `rule` line. What is not named keeps its default. */
export interface RuleChoice {
  readonly severity?: RuleSeverity;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What the settings say about rules. All values in it are within their ranges. */
export interface RuleSettings {
  /** How many weeks back from the reference day advice reaches; 0 for all of the log. */
  readonly horizonWeeks: number;
  /** A number or a name to turn to when mood is very low for long; empty for none. Never looked up, only shown. */
  readonly helpLine: string;
  /** By rule id, or by the id of a check of the text. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
}

/** Six weeks: what lies further back cannot be changed any more and is not nagged about. */
export const HORIZON_WEEKS = 6;

export const defaultRuleSettings: RuleSettings = { horizonWeeks: HORIZON_WEEKS, helpLine: '', choices: {} };
