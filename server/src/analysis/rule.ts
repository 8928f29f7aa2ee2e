import * as z from 'zod';
import type { Message } from '../base/message';
import type { DateSpan, Day, Log, TextPlace, Week } from '../model/types';
import type { DayNumber } from '../values/date';
import type { Fix, RelatedPlace, Severity } from './finding';
import type { OptionValue } from './ruleSettings';

/**
 * A rule of the log: what it looks for, why, how good the evidence is, and what it says. Its examples are in a file beside its test
 * (`test/analysis/rules/<group>/<id>.examples.txt`) and part of its page in the docs. A rule reads the log through its context only; it
 * knows no clock, no setting and no note.
 */
export interface RuleSpec<Options extends RuleOptions> {
  /** In kebab case, as a runner writes it in `rule` and `ok` lines. */
  readonly id: string;
  readonly group: RuleGroup;
  /** What it is about. Of several rules with one theme, one speaks at a time. */
  readonly theme: Theme;
  /** It praises. The hover of the week and `check` show it; it gets no squiggle, and nobody has to accept it. */
  readonly isPositive?: true;
  /** It is only nice to know. Hovers and the *Weeks* view say it; it gets no squiggle, is in no list, and nobody has to accept it. */
  readonly isQuiet?: true;
  /** It is about too big a step. Plans follow it even when the runner mostly does not. */
  readonly isAboutProgression?: true;
  /** Three to six words, for lists and headings. */
  readonly title: string;
  /** When it speaks. */
  readonly detects: string;
  /** Why it matters, for a runner, in a sentence or two. */
  readonly why: string;
  readonly severity: RuleSeverities;
  /** It says nothing until the log or the settings choose a severity for it. */
  readonly isOffByDefault?: true;
  /** Its findings and its page end with the footer about health. */
  readonly isMedical?: true;
  readonly evidence: Evidence;
  /** Each has a default, a range and a description. */
  readonly options?: Options;
  /** The rule under which these options are set, when two rules share them. */
  readonly optionsOf?: string;
  /** Looks at one day on which something is written. A rule has this or `checkWeek`. */
  checkDay?(day: Day, context: RuleContext<OptionValues<Options>>): readonly Outcome[];
  /** Looks at one week in which something is written. */
  checkWeek?(week: Week, context: RuleContext<OptionValues<Options>>): readonly WeekOutcome[];
  /** How repeated advice is shown. Without this, it is shown every time. */
  readonly repeats?: Repeats;
  /** What else it looks for, under the same id and options. An answer to the rule answers these too. */
  readonly parts?: readonly RulePart<OptionValues<Options>>[];
}

/** One more thing that a rule looks for, with a severity, evidence and way to tell repetitions of its own. */
export interface RulePart<Options>
  extends Pick<RuleSpec<RuleOptions>, 'severity' | 'evidence' | 'repeats' | 'isAboutProgression'> {
  /** Two to five words that tell it from the rest of the rule: `Days in a row`. */
  readonly part: string;
  checkDay?(day: Day, context: RuleContext<Options>): readonly Outcome[];
  checkWeek?(week: Week, context: RuleContext<Options>): readonly WeekOutcome[];
}

/** Options by their name (`kit/options.ts`). */
export type RuleOptions = Readonly<
  Record<string, z.ZodDefault<z.ZodNumber> | z.ZodDefault<z.ZodEnum> | z.ZodDefault<z.ZodBoolean>>
>;

/** What options are set to. */
export type OptionValues<Options extends RuleOptions> = z.output<z.ZodObject<Options>>;

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

/** What rules are about, in a runner's words. */
export const themes = {
  rest: 'rest',
  spacing: 'spacing',
  volume: 'volume',
  effort: 'effort',
  races: 'races',
  life: 'sleep and life',
  body: 'body',
  log: 'the log',
} as const;
export type Theme = keyof typeof themes;

/** The default severities for done and for planned training. A rule with only one of them says nothing about the other. */
export type RuleSeverities =
  | { readonly done: AdviceSeverity; readonly planned?: 'information' | 'hint' }
  | { readonly done?: undefined; readonly planned: 'information' | 'hint' };

/** Advice is never an error. Errors are for what cannot be read. */
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

/** Of a rule that asks about the log itself. */
export const NO_STUDY: Evidence = {
  grade: 'none',
  text: 'A question about the log; it needs no study.',
  sources: [],
};

/** What a rule may look at. */
export interface RuleContext<Options = unknown> {
  readonly log: Log;
  /** The options that hold on the day that the rule looks at, or on the last day of its week. */
  readonly options: Options;
}

/** What a rule finds on a day. */
export type Outcome = Advice | Silence;
/** What a rule finds in a week. */
export type WeekOutcome = WeekAdvice | Silence;

/** Something to say. A rule leaves out what follows from itself and from the day or week that it looks at. */
export interface Advice {
  /** The day that it is about. By default the day that the rule looks at. */
  readonly on?: Day;
  /** What it marks. By default the date of that day. */
  readonly place?: TextPlace;
  /** The days on which an `ok` answers it, without the days that it compares with. By default the day or week that the rule looks at. */
  readonly answers?: DateSpan;
  /** By default `main`. */
  readonly level?: AdviceLevel;
  /** It is about something planned. By default it is so when its day is planned, or when the rule is about plans only. */
  readonly isPlanned?: boolean;
  /** A rule that reports several weeks in a row as one passes a function: it gets words such as `, as in the week before` and adds them to the fact. */
  readonly message: Message | ((row: Message) => Message);
  /** The same in other words, for when the rule spoke in the four weeks before, too. Without it the message is said again. */
  readonly again?: Message;
  readonly related?: readonly RelatedPlace[];
  /** It may end in harm. It is shown before everything else, and never left out for others, unless the runner made its rule a hint. */
  readonly isDanger?: true;
  /**
   * Until when what it speaks of holds, where that is known; `Infinity` until somebody says otherwise. Of two that weigh the same and are
   * of one day, the one that holds longer speaks for both.
   */
  readonly holdsUntil?: DayNumber;
  /** There is nothing left to do: the runner has done it since, or it is too long ago. Hovers and the *Weeks* view still say it; nothing else shows it. */
  readonly isSettled?: true;
  /** The runner usually trains like this, with no more load than before. If it was said in the last four weeks, it is shown in one week of four. */
  readonly isUsual?: true;
  /** The runner's own figures say that mood is very low. The message then ends with where to find help. */
  readonly offersHelp?: true;
  /** An option with which it would not be said. It is offered as *change this rule*. */
  readonly loosen?: { readonly option: string; readonly value: number };
  /** The title of the fix that accepts it, when *Accept for this day* (week, run of days) does not fit. */
  readonly acceptTitle?: Message;
  /** The rule's own fixes, best first. Those that accept it and change the rule are added. */
  fixes?(): readonly Fix[];
}

/** Advice about a week. It has to name the day that it is on. */
export interface WeekAdvice extends Advice {
  readonly on: Day;
}

/**
 * How loud it is. `main` has the severity of the rule, `middle` is information at most, and `minor` is a hint. `raised` is information
 * when the rule is a hint by default.
 */
export type AdviceLevel = 'main' | 'minor' | 'middle' | 'raised';

/** Why the rule could not look: what is missing, in words (`needs 14 days of log, has 9`). */
export interface Silence {
  /** By default the day that the rule looks at, or the last day of its week. */
  readonly date?: DayNumber;
  readonly silent: Message;
}

/** Advice with all defaults filled in, before severities and answers are applied. */
export interface WholeAdvice extends Omit<Advice, 'on'> {
  readonly place: TextPlace;
  /** The day that the place belongs to. */
  readonly date: DayNumber;
  readonly answers: DateSpan & { readonly unit: 'day' | 'week' | 'days' };
  readonly level: AdviceLevel;
  readonly isPlanned: boolean;
  readonly message: Message;
  /** The message with words behind its fact, when the rule gave a function. */
  readonly messageInRow?: (row: Message) => Message;
  readonly related: readonly RelatedPlace[];
  fixes(): readonly Fix[];
}

/** How the advice of one rule is told when it comes again. Lists of advice have the oldest first. */
export type Repeats =
  /** Advice on days at most `maxGapDays` apart is one episode. It is told on the last done day, or on the first planned day, when the runner can still change it. */
  | { readonly type: 'episodes'; readonly maxGapDays: number }
  /** Of several weeks in a row only the latest is told, with words that say how many there were: `, as in the week before`. */
  | { readonly type: 'weeks-in-a-row'; words(weeks: number): Message }
  /** When there are at least `least` within the last `days`, one advice on the latest of them stands for all. */
  | {
      readonly type: 'habit';
      readonly days: number;
      readonly least: number;
      /** Whether an advice can be part of a habit. Others are told each time. */
      isPart(advice: WholeAdvice, log: Log): boolean;
      /** The advice that is told for all of them, on the latest. */
      together(advice: readonly WholeAdvice[], latest: WholeAdvice, log: Log): WholeAdvice;
    }
  /** An advice with `speaksForOthers` is told instead of those of the days before it. */
  | { readonly type: 'spoken-for'; readonly days: number; speaksForOthers(advice: WholeAdvice): boolean };

/** The last runs of two weeks in a row lie no further apart than this. For episodes of weeks. */
export const NEXT_WEEK_DAYS = 13;

/** A rule as the engine has it. What it looks for is bound to options before it is asked. */
export interface Rule<Options extends RuleOptions = RuleOptions>
  extends Omit<RuleSpec<Options>, 'options' | 'checkDay' | 'checkWeek' | 'parts'> {
  readonly options: z.ZodObject<Options>;
  readonly looksAt: 'day' | 'week';
  /** The name of the part, when it is one of several. */
  readonly part?: string;
  /** Of a part: the severities of the whole rule, for which a severity is chosen. */
  readonly ofWhole?: RuleSeverities;
  /** What else it looks for, each as a rule with the same id. The engine asks the rule and these. */
  readonly parts: readonly Rule<Options>[];
  /** The rule with the given options. The others have their defaults. */
  withOptions(given: Readonly<Record<string, OptionValue>>): BoundRule;
}

/** A rule with its options. A rule of weeks finds nothing on days, and the other way round. */
export interface BoundRule {
  checkDay(day: Day, context: Omit<RuleContext, 'options'>): readonly Outcome[];
  checkWeek(week: Week, context: Omit<RuleContext, 'options'>): readonly WeekOutcome[];
}

// By default zod makes a function from text (`new Function`) for each schema. That takes longer than it saves for the few values that are
// read at the start, and strict pages do not allow it.
z.config({ jitless: true });

/** Defines a rule. The id keeps its type, so that the list of rules knows all ids and a wrong one does not compile. */
export function defineRule<const Id extends string, Options extends RuleOptions = Record<never, never>>(
  spec: RuleSpec<Options> & { readonly id: Id },
): Rule<Options> & { readonly id: Id } {
  const { parts = [], ...whole } = spec;
  // A part has these of its own, or none.
  const { checkDay, checkWeek, repeats, isAboutProgression, ...shared } = whole;
  return {
    ...bindable<Options, typeof whole>(whole),
    parts: parts.map(part => {
      const own = { ...shared, ...part, ofWhole: spec.severity };
      return { ...bindable<Options, typeof own>(own), parts: [] };
    }),
  };
}

/** A rule, or a part of one, that can be bound to options. */
function bindable<Options extends RuleOptions, Spec extends Omit<RuleSpec<Options>, 'parts'>>(spec: Spec) {
  const { checkDay, checkWeek, options: named, ...rest } = spec;
  const schema = z.object(named ?? ({} as Options));
  return {
    ...rest,
    options: schema,
    looksAt: checkDay ? ('day' as const) : ('week' as const),
    withOptions(given: Readonly<Record<string, OptionValue>>): BoundRule {
      const options = schema.parse(given);
      return {
        checkDay: (day, context) => checkDay?.(day, { ...context, options }) ?? [],
        checkWeek: (week, context) => checkWeek?.(week, { ...context, options }) ?? [],
      };
    },
  };
}
