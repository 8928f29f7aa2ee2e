import * as z from 'zod';
import type { Message } from '../base/message';
import type { DateSpan, Day, Log, Place, Week } from '../model/types';
import type { DayNumber } from '../values/date';
import type { Fix, RelatedPlace, Severity } from './finding';
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
  checkWeek?(week: Week, context: RuleContext<z.output<Options>>): readonly WeekOutcome[];
  /** How advice that comes again and again is told; left out, each time. */
  readonly repeats?: Repeats;
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

/** What a rule says of a day. */
export type Outcome = Advice | Silence;
/** What a rule says of a week. */
export type WeekOutcome = WeekAdvice | Silence;

/** What is worth saying. What follows from the rule, and from the day or week that it was asked about, is left out. */
export interface Advice {
  /** The day that it is about, and dated by. Left out: the day that the rule was asked about. */
  readonly on?: Day;
  /** What it marks. Left out: the date of that day. */
  readonly place?: Place;
  /** The days for which an `ok` answers, not those compared with. Left out: the day or week that the rule was asked about. */
  readonly answers?: DateSpan;
  /** Left out: `main`. */
  readonly level?: AdviceLevel;
  /** It is about what is still to come. Left out: as its day is, where the rule speaks of what is done and of what is planned. */
  readonly isPlanned?: boolean;
  /** With words behind its fact, where the rule tells weeks in a row together and one of them speaks for the others. */
  readonly message: Message | ((row: Message) => Message);
  readonly related?: readonly RelatedPlace[];
  /** Mood is very low, by the runner's own figures: the message closes with where to turn. */
  readonly offersHelp?: true;
  /** An option that would let this pass, offered as *change this rule*. */
  readonly loosen?: { readonly option: string; readonly value: number };
  /** What accepting is called here, when *Accept for this day* (week, run of days) is not it. */
  readonly acceptTitle?: Message;
  /** The rule's own fixes, best first; accepting and changing the rule are added to them. */
  fixes?(): readonly Fix[];
}

/** A week has no day by itself. */
export interface WeekAdvice extends Advice {
  readonly on: Day;
}

/**
 * `minor` is a hint whatever the severity of the rule, `middle` information at most; `raised` is information where the rule
 * is a hint by default.
 */
export type AdviceLevel = 'main' | 'minor' | 'middle' | 'raised';

/** Why the rule could not look at a window: what it lacks, in words (`needs 14 days of log, has 9`). */
export interface Silence {
  /** Left out: the day that the rule was asked about, or the last day of the week. */
  readonly date?: DayNumber;
  readonly silent: Message;
}

/** Advice with everything that follows from its rule and its day, before severities, answers and the one voice. */
export interface WholeAdvice extends Omit<Advice, 'on'> {
  readonly place: Place;
  /** The day that the place belongs to, with which the window ends. */
  readonly date: DayNumber;
  readonly answers: DateSpan & { readonly unit: 'day' | 'week' | 'days' };
  readonly level: AdviceLevel;
  readonly isPlanned: boolean;
  readonly message: Message;
  /** The message with words behind its fact, where it has room for them. */
  readonly messageInRow?: (row: Message) => Message;
  readonly related: readonly RelatedPlace[];
  fixes(): readonly Fix[];
}

/** How advice of a rule that comes again is told. All of it is of one rule, oldest first. */
export type Repeats =
  /** No more than so many days lie between the advice of one episode. Of what is done its last speaks, of what is planned its first, where it can still end. */
  | { readonly type: 'episodes'; readonly maxGapDays: number }
  /** Of weeks in a row the latest speaks, with words that say how many: `, as in the week before`. */
  | { readonly type: 'weeks-in-a-row'; words(weeks: number): Message }
  /** Where at least so many lie within some days, counted back from the latest, the latest speaks for them all. */
  | {
      readonly type: 'habit';
      readonly days: number;
      readonly least: number;
      /** Whether it can be part of a habit; other advice is told each time. */
      isPart(advice: WholeAdvice, log: Log): boolean;
      /** The latest of them, with words for all. */
      together(advice: readonly WholeAdvice[], latest: WholeAdvice, log: Log): WholeAdvice;
    }
  /** Some of it says itself that it speaks for what was found in so many days before. */
  | { readonly type: 'spoken-for'; readonly days: number; speaksForOthers(advice: WholeAdvice): boolean };

/** The last run of one week and that of the next lie no further apart: for episodes of weeks. */
export const NEXT_WEEK_DAYS = 13;

/** A rule as the engine holds it; what it does is bound to options first. */
export interface Rule<Options extends RuleOptions = RuleOptions>
  extends Omit<RuleSpec<Options>, 'checkDay' | 'checkWeek'> {
  readonly looksAt: 'day' | 'week';
  /** The rule with some options set; the others have their defaults. */
  withOptions(given: Readonly<Record<string, OptionValue>>): BoundRule;
}

/** Does nothing for a day, when the rule looks at weeks, and the other way round. */
export interface BoundRule {
  checkDay(day: Day, context: Omit<RuleContext, 'options'>): readonly Outcome[];
  checkWeek(week: Week, context: Omit<RuleContext, 'options'>): readonly WeekOutcome[];
}

// Schemas are read as they are: zod would make a function of each out of text (`new Function`), which takes longer than the few values
// of a start, and which no strict page allows.
z.config({ jitless: true });

/** The id keeps its type, so that a list of rules knows all ids and a wrong one does not compile. */
export function defineRule<const Id extends string, Options extends RuleOptions>(
  spec: RuleSpec<Options> & { readonly id: Id },
): Rule<Options> & { readonly id: Id } {
  const { checkDay, checkWeek, ...rest } = spec;
  return {
    ...rest,
    looksAt: checkDay ? 'day' : 'week',
    withOptions(given) {
      const options = spec.options.parse(given);
      return {
        checkDay: (day, context) => checkDay?.(day, { ...context, options }) ?? [],
        checkWeek: (week, context) => checkWeek?.(week, { ...context, options }) ?? [],
      };
    },
  };
}
