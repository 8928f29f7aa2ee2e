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
  /** Rules look at all of the log, however old. */
  readonly looksAtAll?: boolean;
  /** A number or a name to turn to when mood is very low for long; empty for none. It is shown as it is. */
  readonly helpLine: string;
  /** By rule id, or by the id of a check of the text. */
  readonly choices: Readonly<Record<string, RuleChoice>>;
}
