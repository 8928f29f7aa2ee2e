/** How loud a rule may be. `off` silences it. */
export const ruleSeverities = ['off', 'hint', 'information', 'warning'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** What the option of a rule may be set to. */
export type OptionValue = number | string | boolean;

/** What the settings, a profile or a `rule` line choose for one rule. Options that are not named keep their defaults. */
export interface RuleChoice {
  readonly severity?: RuleSeverity;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What the settings say about rules. All values in it are within their ranges. */
export interface RuleSettings {
  /** How many weeks before the reference day get advice; 0 means all of the log. */
  readonly horizonWeeks: number;
  /** A number or a name to turn to when mood is very low for long; empty for none. It is shown as it is. */
  readonly helpLine: string;
  /** By rule id, or by the id of a check of the text. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
}

/** Six weeks. Nobody can change what lies further back, so nothing is said of it. */
export const HORIZON_WEEKS = 6;

export const defaultRuleSettings: RuleSettings = { horizonWeeks: HORIZON_WEEKS, helpLine: '', choices: {} };
