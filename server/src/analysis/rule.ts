import * as z from 'zod';
import type { Message } from '../base/message';
import type { Day, Log, Place, Week } from '../model/types';
import type { DayNumber } from '../values/date';
import type { Fix, Severity } from './finding';
import type { OptionValue } from './ruleSettings';

/**
 * A rule of the log: what it looks for, why, how sure one may be, and what it says. Its examples stand beside its test
 * (`test/analysis/rules/<group>/<id>.examples.txt`) and are part of its page in the docs. A rule reads the log through its context only: no clock, no setting, no note.
 */
export interface RuleSpec<Options extends RuleOptions> {
  /** Kebab case; what a runner writes in `rule` and `ok` lines. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Findings of one theme speak with one voice. */
  readonly theme?: Theme;
  /** It praises: told in the hover of the week and by `check`, never as a squiggle, and there is nothing to accept. */
  readonly isPositive?: true;
  /** Three to six words, for lists and headings. */
  readonly title: string;
  /** One sentence: when does it speak? */
  readonly detects: string;
  /** Why it matters, for a runner, in a sentence or two. */
  readonly why: string;
  readonly severity: RuleSeverities;
  /** Silent until a severity is chosen for it, in the log or in the settings. */
  readonly isOffByDefault?: true;
  /** Its findings and its page close with the footer about health. */
  readonly isMedical?: true;
  readonly evidence: Evidence;
  /** Every field with a default, a range and a description. */
  readonly options: Options;
  /** The rule whose options these are, where both are set in one place. */
  readonly optionsOf?: string;
  /** What there is to say about one date for which something is written. A rule has this or `checkWeek`. */
  checkDay?(day: Day, context: RuleContext<z.output<Options>>): readonly Outcome[];
  /** What there is to say about one week in which something is written. */
  checkWeek?(week: Week, context: RuleContext<z.output<Options>>): readonly Outcome[];
  /** A last look at all that was found, oldest first, where one finding may speak for many. */
  gather?(drafts: readonly Draft[], context: Omit<RuleContext, 'options'>): readonly Draft[];
}

export type RuleOptions = z.ZodObject<
  Readonly<Record<string, z.ZodDefault<z.ZodNumber> | z.ZodDefault<z.ZodEnum> | z.ZodDefault<z.ZodBoolean>>>
>;

export const ruleGroups = {
  rest: 'Rest days',
  spacing: 'Spacing of hard work',
  volume: 'Volume and progression',
  load: 'Load',
  intensity: 'Easy and hard',
  race: 'Races and taper',
  context: 'Shoes, heat and travel',
  sleep: 'Sleep',
  body: 'Fuel, flexibility and care',
  signals: 'Life and body signals',
  health: 'Health',
  data: 'Honesty about the log, and plans',
} as const;
export type RuleGroup = keyof typeof ruleGroups;

/** Of the findings of one theme in one week only the strongest keeps its severity. */
export type Theme = 'rest' | 'spacing' | 'volume' | 'tired';

/** Default severities of what is done and of what is planned. A rule that has only one of them speaks of nothing else. */
export type RuleSeverities =
  | { readonly done: AdviceSeverity; readonly planned?: 'information' | 'hint' }
  | { readonly done?: undefined; readonly planned: 'information' | 'hint' };

/** Advice is never an error: that is for what cannot be read. */
export type AdviceSeverity = Exclude<Severity, 'error'>;

/**
 * How good the evidence is. A: several trials or a consensus in endurance athletes. B: a good prospective cohort. C: small,
 * retrospective or expert consensus. D: convention. X: contradicted. `none`: the rule asks about the log itself and needs no study.
 */
export interface Evidence {
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'X' | 'none';
  readonly text: string;
  readonly sources: readonly string[];
}

/** What a rule may look at. */
export interface RuleContext<Options = unknown> {
  readonly log: Log;
  /** Those that hold on the day, or on the last day of the week, that is looked at. */
  readonly options: Options;
}

export type Outcome = Draft | Silence;

/** A finding before severities, answers and the one voice are applied. */
export interface Draft {
  readonly place: Place;
  /** The day that the place belongs to, with which the window ends. */
  readonly date: DayNumber;
  /** The days for which an `ok` answers: the day, its week, its run of days. Not the days compared with. */
  readonly answerable: { readonly unit: 'day' | 'week' | 'days'; readonly from: DayNumber; readonly to: DayNumber };
  /**
   * `minor` is a hint whatever the severity of the rule, `middle` information at most; `raised` is information where the rule
   * is a hint by default.
   */
  readonly level: 'main' | 'minor' | 'middle' | 'raised';
  /** It is about what is still to come. */
  readonly isPlanned: boolean;
  readonly message: Message;
  readonly related: readonly { readonly place: Place; readonly message: Message }[];
  /** Mood is very low, by the runner's own figures: the message closes with where to turn. */
  readonly offersHelp?: true;
  /** The message with words behind its fact, where one finding of a row speaks for the others (`latestInARow`). */
  readonly messageWith?: (words: Message) => Message;
  /** An option that would let this pass, offered as *change this rule*. */
  readonly loosen?: { readonly option: string; readonly value: number };
  /** What accepting is called here, when *Accept for this day* (week, run of days) is not it. */
  readonly acceptTitle?: Message;
  /** The rule's own fixes, best first; accepting and changing the rule are added to them. */
  fixes(): readonly Fix[];
}

/** Why the rule could not look at a window: what it lacks, in words (`needs 14 days of log, has 9`). */
export interface Silence {
  readonly date: DayNumber;
  readonly silent: Message;
}

/** A rule without the type of its options, as registry and runner hold it. */
export interface Rule extends Omit<RuleSpec<RuleOptions>, 'checkDay' | 'checkWeek' | 'gather'> {
  readonly looksAt: 'day' | 'week';
  /** The rule with some options set; the others have their defaults. */
  withOptions(given: Readonly<Record<string, OptionValue>>): BoundRule;
  gather(drafts: readonly Draft[], context: Omit<RuleContext, 'options'>): readonly Draft[];
}

/** Does nothing for a day, when the rule looks at weeks, and the other way round. */
export interface BoundRule {
  checkDay(day: Day, context: Omit<RuleContext, 'options'>): readonly Outcome[];
  checkWeek(week: Week, context: Omit<RuleContext, 'options'>): readonly Outcome[];
}

// Schemas are read as they are: zod would make a function of each out of text (`new Function`), which takes longer than the few values
// of a start, and which no strict page allows.
z.config({ jitless: true });

export function defineRule<Options extends RuleOptions>(spec: RuleSpec<Options>): Rule {
  const { checkDay, checkWeek, gather, ...rest } = spec;
  return {
    ...rest,
    looksAt: checkDay ? 'day' : 'week',
    gather: (drafts, context) => gather?.(drafts, context) ?? drafts,
    withOptions(given) {
      const options = spec.options.parse(given);
      return {
        checkDay: (day, context) => checkDay?.(day, { ...context, options }) ?? [],
        checkWeek: (week, context) => checkWeek?.(week, { ...context, options }) ?? [],
      };
    },
  };
}
