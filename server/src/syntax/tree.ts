import type { Message } from '../base/message';
import type { Eol, Span } from '../base/text';
import type { CalendarDate, DayNumber, Weekday } from '../values/date';
import type { LogUnit } from '../values/distance';
import type { Category } from './vocabulary';

/**
 * The tree of a log: one node a line. A node says what can be read from its line alone; which day, unit and profile apply
 * is found afterwards, from the lines before it (model). All spans are columns of the node's own line, so a node stays the
 * same object while lines above it come and go.
 */
export interface Tree {
  readonly lines: readonly LineNode[];
  /** The line number of a node of this tree; -1 for a node of another tree. */
  lineOf(node: LineNode): number;
}

export type LineNode = BlankLine | CommentLine | HeadingLine | DayLine | EntryLine | NoteLine | DirectiveLine;

interface LineBase {
  /** The whole line without its end; with its byte order mark, when it is the first and has one. */
  readonly text: string;
  readonly eol: Eol;
  /** What this line alone shows to be amiss. */
  readonly problems: readonly Problem[];
  /** Where `Tree.lineOf` saw it last. Nothing else reads it, and it is no part of what the line says. */
  lastLine: number;
}

export interface BlankLine extends LineBase {
  readonly kind: 'blank';
}

export interface CommentLine extends LineBase {
  readonly kind: 'comment';
}

export interface HeadingLine extends LineBase {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly title: Span;
}

/** `2026-03-02 Mon  easy 8 km`, or a range `2026-08-01..2026-08-14 rest`. */
export interface DayLine extends LineBase {
  readonly kind: 'day';
  readonly date: DateNode;
  /** The last day of a range. */
  readonly until?: DateNode;
  readonly weekday?: WeekdayNode;
  /** Written with white space before the date, where an entry is expected. */
  readonly indented: boolean;
  readonly entries: readonly Entry[];
  /** A note of the day itself: on a day line without any entry. */
  readonly note?: NoteNode;
  /** In a log in miles it may read otherwise, see `inUnit`; `entries` are those of a log in kilometres. */
  readonly isOfUnit?: true;
}

export interface EntryLine extends LineBase {
  readonly kind: 'entry';
  /** Written at column 0, where a day or directive is expected. */
  readonly unindented: boolean;
  readonly bullet?: Span;
  readonly entries: readonly Entry[];
  /** As that of a day line. */
  readonly isOfUnit?: true;
}

/** The entries of a line, and what is amiss in it, for a log in one of the two units. */
export interface LineReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** The entries of a line, of whatever kind it is. */
export function isUnitLine(line: LineNode): line is DirectiveLine {
  return line.kind === 'directive' && line.directive.type === 'unit';
}

export function entriesOf(line: LineNode): readonly Entry[] {
  return line.kind === 'day' || line.kind === 'entry' ? line.entries : [];
}

/** A line of its own that begins with `>`. */
export interface NoteLine extends LineBase {
  readonly kind: 'note';
  readonly unindented: boolean;
  readonly note: NoteNode;
}

export interface DirectiveLine extends LineBase {
  readonly kind: 'directive';
  /** The first word. */
  readonly word: Span;
  readonly directive: Directive;
  readonly note?: NoteNode;
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

export interface DateNode {
  readonly span: Span;
  /** ISO dates that exist, and other shapes with one reading and a year. Absent: impossible, ambiguous, or without a year. */
  readonly day?: DayNumber;
  /** Every reading, best first; without `year` where the line has none (`Mar 2`): the model takes it from the days around. */
  readonly readings: readonly (CalendarDate | YearlessDate)[];
  readonly isIso: boolean;
}

export interface YearlessDate {
  readonly year?: undefined;
  readonly month: number;
  readonly day: number;
}

export interface WeekdayNode {
  readonly span: Span;
  readonly weekday: Weekday;
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

/** `[WHEN] [STATUS] BODY [> NOTE]` */
export interface Entry {
  /** From its first word to the end of its note. */
  readonly span: Span;
  readonly when?: WhenNode;
  readonly status?: StatusNode;
  readonly body: Body;
  /** Prose, in order: words that were read over, while what stands around them counts. The export joins them as the note. */
  readonly skipped?: readonly Span[];
  /** What the row is to the session above it on the same day; absent for a session of its own. */
  readonly row?: RowRole | 'around';
  /** Words stand around its amounts: below a session that is told whole it tells how that went. */
  readonly isSentence?: true;
  /** What was meant (`Soll: 12 km`), or what came of it (`Ist: 10 km`): one below the other they tell of one session. */
  readonly side?: 'meant' | 'came';
  /** Where it no longer hurts, or less: the words of the line, lower case (`knee better`, `no more pain in the left knee`). */
  readonly eased?: readonly string[];
  /** Tags of an entry that is no session; a session has its own. */
  readonly tags?: readonly Attribute[];
  readonly note?: NoteNode;
}

/**
 * `part`: a warm-up, repetitions, a cool-down: its steps go on where the row above ended. `next`: the same behind `+` or `then`, where its
 * amounts come on top of what is told above. `splits`: detail of
 * what the session above tells already; adds nothing. `within`: a stretch of it that is told again (`last 2 km at 5:00`). `figures`: totals and attributes of the session above (`Distance: 8 km`).
 * `meant`: the plan of a run that says nothing of itself but how far it was or how long, so that it was run as it was meant.
 * A row may also be `around` (`in 13 km`): figures of a run that what stands above is a stretch of.
 */
export type RowRole = 'part' | 'next' | 'within' | 'splits' | 'figures' | 'meant';

export interface WhenNode {
  readonly span: Span;
  readonly when: 'am' | 'pm' | 'noon' | ClockTime;
}

/** Minutes after midnight, 0 to 1439. */
export interface ClockTime {
  readonly minuteOfDay: number;
}

export interface StatusNode {
  readonly span: Span;
  readonly status: 'plan' | 'skip';
}

export interface NoteNode {
  /** From `>` to the end of the text. */
  readonly span: Span;
  /** The text behind `>`, without white space around it. */
  readonly text: Span;
}

export type Body =
  | SessionBody
  | MeasureBody
  | CareBody
  | FuelBody
  | StateBody
  | AnswerBody
  | TotalCheckBody
  | ProfileBody
  | ProseBody;

/** A vocabulary word where it stands. */
export interface WordNode {
  readonly span: Span;
  /** The canonical word of the vocabulary. */
  readonly word: string;
}

/** A training session: run, cross-training, strength or active recovery. */
export interface SessionBody {
  readonly type: 'session';
  /** Absent: the entry began with an amount, a count, `wu` or `cd`, and is a run. */
  readonly kind?: KindNode;
  /** `!hard`, `!easy` */
  readonly forced?: { readonly span: Span; readonly intensity: 'hard' | 'easy' };
  /** A word that tells how hard it was, beside the kind: `easy` in `easy bike` and in `easy long run`. */
  readonly effort?: { readonly span: Span; readonly effort: 'recovery' | 'easy' | 'moderate' | 'hard' | 'race' };
  /** The shape of a run, where the kind is another word: `long` in `long ride`, `intervals` in `pool running intervals`. */
  readonly shape?: WordNode;
  /** Distance, duration and pace of the whole session, as written. */
  readonly totals: readonly AmountNode[];
  readonly attributes: readonly Attribute[];
  readonly steps: readonly StepNode[];
  /** A total said aloud: `= 12.35 miles`, `--> 12 total`, a last bracket. */
  readonly statedTotal?: AmountNode;
  /** On the last session of a line with several: the total of the line, which is compared with their sum and changes none. */
  readonly lineTotal?: AmountNode;
  /** What a finding about this session marks: from the first to the last of its kind and totals. */
  readonly mark: Span;
}

export interface KindNode {
  readonly span: Span;
  /** Canonical word, or the word as written (lower case) when the vocabulary does not have it. */
  readonly word: string;
  readonly category: Category | 'unknown';
  /** The spelling of the vocabulary that stands here (`parkrun` of `race`). */
  readonly spelling?: string;
}

/** An amount as written, with every reading that the line leaves open (see `amounts.ts` for how the rest is decided). */
export interface AmountNode {
  readonly span: Span;
  readonly quantity: Quantity;
  /** Where its unit ends, when words stand between: in `4 easy miles` the span is that of `4`. */
  readonly unitEnd?: number;
}

/** What an end of a range may be. */
export type PlainQuantity =
  | { readonly type: 'distance'; readonly distanceM: number; readonly unit: DistanceUnit }
  | { readonly type: 'duration'; readonly durationS: number }
  /** A number without a unit. */
  | { readonly type: 'bare'; readonly value: number };

/** What is no range. */
export type SingleQuantity =
  | PlainQuantity
  | { readonly type: 'pace'; readonly paceSPerKm: number }
  /** `5:45` or `20:30` where it may be a duration (m:ss or h:mm), or a pace per unit of the log. */
  | {
      readonly type: 'two-part';
      readonly first: number;
      readonly second: number;
      readonly isPace: boolean;
      /** Behind `@`: the time for the amount, else a pace. */
      readonly isTarget?: boolean;
      /** First in its entry: the time of day, when it is no possible duration. */
      readonly mayBeClock?: boolean;
    };

export type Quantity =
  | SingleQuantity
  /** `8-10 km`: two amounts of one type. */
  | { readonly type: 'range'; readonly low: PlainQuantity; readonly high: PlainQuantity };

/** An amount of something that is no session: the total of a week. */
export interface FactAmountNode {
  readonly span: Span;
  readonly quantity: FactQuantity;
}

export type FactQuantity =
  | SingleQuantity
  /** `5.3M` */
  | { readonly type: 'capital-m'; readonly value: number }
  /** `10 m`: metres, minutes or miles? */
  | { readonly type: 'lone-m'; readonly value: number }
  | { readonly type: 'range'; readonly high: Exclude<FactQuantity, { readonly type: 'range' }> };

export type DistanceUnit = LogUnit | 'm' | 'yd' | 'marathon' | 'half';

export type Attribute =
  | { readonly type: 'heart-rate'; readonly span: Span; readonly averageBpm: number; readonly maximumBpm?: number }
  | { readonly type: 'zone'; readonly span: Span; readonly zone: number }
  /** 0 to 10, half points allowed. */
  | { readonly type: 'effort'; readonly span: Span; readonly rpe: number }
  | { readonly type: 'climb'; readonly span: Span; readonly climbM: number }
  | { readonly type: 'power'; readonly span: Span; readonly powerW: number }
  | { readonly type: 'cadence'; readonly span: Span; readonly cadenceSpm: number }
  | { readonly type: 'temperature'; readonly span: Span; readonly temperatureC: number }
  | {
      readonly type: 'pain';
      readonly span: Span;
      readonly site: string;
      /** Absent: it hurts, and the line does not say how much. */
      readonly level?: ScaleValue;
      readonly words: readonly string[];
    }
  | { readonly type: 'soreness'; readonly span: Span; readonly level: ScaleValue }
  | { readonly type: 'gear'; readonly span: Span; readonly alias: string }
  /** `#with=Sam` has the name `with` and the value `Sam`. */
  | { readonly type: 'tag'; readonly span: Span; readonly name: string; readonly value?: string }
  | { readonly type: 'race-priority'; readonly span: Span; readonly priority: 'A' | 'B' | 'C' }
  | { readonly type: 'goal'; readonly span: Span; readonly goalS: number }
  | { readonly type: 'place'; readonly span: Span; readonly place: string };

/** `4/10`, or a bare number out of 10. `share` is value / max, 0 to 1. */
export interface ScaleValue {
  readonly span: Span;
  readonly value: number;
  readonly max: number;
  readonly share: number;
  /** `low`, `slept badly`: no figure is written. */
  readonly isInWords?: true;
}

/** One step: `wu 3 km`, `6 x 800 m @ 2:40 r 90s jog = 2:41 …`, `2 x (4 x 400 m r 60s) r 3 min`. */
export interface StepNode {
  readonly span: Span;
  readonly label?: WordNode;
  /** `6 x`; `countMax` for `4-6 x`. */
  readonly count?: number;
  readonly countMax?: number;
  /** `6 x`, `4-6 x`; the number alone in `4 strides`. */
  readonly countSpan?: Span;
  readonly amounts: readonly AmountNode[];
  readonly target?: TargetNode;
  readonly recovery?: RecoveryNode;
  /** Times of the repetitions, in seconds, as they were run. */
  readonly actualsS: readonly number[];
  /** Steps in round brackets, or the inner set of `2 x 10 x 400`. */
  readonly steps: readonly StepNode[];
  /** Steps behind `w/` that are part of this one's amount. */
  readonly ofWhich: readonly StepNode[];
}

export interface TargetNode {
  readonly span: Span;
  readonly target: Target;
}

export type Target =
  | { readonly type: 'pace'; readonly paceSPerKm: number }
  /** `@ 2:40`: the time for the amount, or a pace per unit of the log, whichever is possible. */
  | { readonly type: 'time'; readonly timeS: number; readonly isExact?: boolean }
  /** `at 7:30 pace`: a pace per unit of the log. */
  | { readonly type: 'unit-pace'; readonly paceS: number }
  | { readonly type: 'letter'; readonly letter: 'E' | 'M' | 'T' | 'I' | 'R' }
  | { readonly type: 'race'; readonly race: RacePace }
  /** `10-15 s slower than 10k pace`: seconds per `unit` (of the log where absent), below 0 for faster; the middle of a range. */
  | { readonly type: 'relative'; readonly race: RacePace; readonly slowerS: number; readonly unit?: LogUnit }
  | { readonly type: 'zone'; readonly zone: number }
  | { readonly type: 'heart-rate'; readonly bpm: number }
  | { readonly type: 'percent'; readonly percent: number }
  | { readonly type: 'effort'; readonly rpe: number };

export type RacePace = 'MP' | 'HMP' | '10K' | '5K' | '3K' | 'mile';

export interface RecoveryNode {
  readonly span: Span;
  readonly amount: AmountNode;
  readonly mode?: 'jog' | 'walk' | 'stand' | 'float';
}

/** A daily metric: `sleep 7h20`, `stress 4/10`, `rhr 48`. */
export interface MeasureBody {
  readonly type: 'measure';
  readonly word: WordNode;
  readonly value: MeasureValue;
}

export type MeasureValue =
  | { readonly type: 'scale'; readonly level: ScaleValue }
  | {
      readonly type: 'sleep';
      readonly durationS?: number;
      readonly bed?: ClockTime;
      readonly wake?: ClockTime;
      readonly quality?: ScaleValue;
    }
  /** `usual`: what it is otherwise, where it stands beside: `rhr 56 (normally 49)`. */
  | { readonly type: 'number'; readonly span: Span; readonly value: number; readonly usual?: number }
  | { readonly type: 'clock'; readonly span: Span; readonly clock: ClockTime }
  /** The word without a value that could be read. */
  | { readonly type: 'none' };

/** Recovery care that never sets a day's class: `massage 30 min`, `icebath 10 min 12C`, `contrast 3 x (1 min cold, 2 min hot)`. */
export interface CareBody {
  readonly type: 'care';
  readonly word: WordNode;
  readonly durationS?: number;
  readonly temperatureC?: number;
  readonly clock?: ClockTime;
}

export interface FuelBody {
  readonly type: 'fuel';
  readonly word: WordNode;
  readonly level?: 'low' | 'ok' | 'high';
  /** Minutes between the end of the session and the food. */
  readonly afterMin?: number;
  readonly carbsG?: number;
  readonly proteinG?: number;
  readonly fluidMl?: number;
  readonly clock?: ClockTime;
}

/** `rest`, `sick fever cough`, `injury left achilles 3/10`, `travel LIS>TYO +8h`, `life work 4/5`, `life work 11 h`, … */
export interface StateBody {
  readonly type: 'state';
  readonly word: WordNode;
  /** The words behind it, lower case. */
  readonly words: readonly string[];
  readonly level?: ScaleValue;
  /** How many of the words stand before the level: they say where it hurts, those behind it how and when. */
  readonly levelAt?: number;
  /** An illness that came after the day's training, as its words say: `Throat scratchy tonight`. */
  readonly isAfterwards?: true;
  /** Hours of time zone, east positive. */
  readonly shiftH?: number;
  /** How long `life` asked for, in seconds: of the day, above 24 hours of the week. How long `travel` took. */
  readonly durationS?: number;
}

/** `ok no-rest-day until 2026-04-01 > on purpose` */
export interface AnswerBody {
  readonly type: 'answer';
  readonly rule?: { readonly span: Span; readonly id: string };
  readonly until?: DateNode;
}

/** `total week 62.4 km` */
export interface TotalCheckBody {
  readonly type: 'total-check';
  readonly period: 'week' | 'month';
  readonly amount?: FactAmountNode;
}

/** A profile word, as an entry or as a directive: `threshold 4:05/km`, `maxhr 188`. */
export interface ProfileBody {
  readonly type: 'profile';
  readonly word: WordNode;
  readonly value: ProfileValue;
}

export type ProfileValue =
  | { readonly type: 'threshold-pace'; readonly paceSPerKm: number }
  | { readonly type: 'threshold-hr' | 'maxhr' | 'resthr'; readonly bpm: number }
  | { readonly type: 'vdot'; readonly vdot: number }
  /** Lower bounds of zones 1 to 5, in beats a minute. */
  | { readonly type: 'zones'; readonly boundsBpm: readonly number[] }
  | { readonly type: 'none' };

/** Nothing was understood: a note of the day (the span is in `skipped`). */
export interface ProseBody {
  readonly type: 'prose';
}

/* ---- directives -------------------------------------------------------------------------------------------------- */

export type Directive =
  | { readonly type: 'athlete'; readonly name: string; readonly nameSpan: Span }
  | { readonly type: 'unit'; readonly unit?: LogUnit }
  | { readonly type: 'week'; readonly weekStart?: Weekday }
  | { readonly type: 'sex'; readonly sex?: 'f' | 'm' }
  | { readonly type: 'born'; readonly year?: number }
  | {
      readonly type: 'shoe';
      readonly alias: string;
      readonly aliasSpan: Span;
      readonly name?: string;
      readonly max?: AmountNode;
      readonly start?: AmountNode;
      readonly retired?: DateNode;
    }
  /** `kind NAME = KIND [attributes]` */
  | {
      readonly type: 'kind';
      readonly name: string;
      readonly nameSpan: Span;
      readonly kind?: KindNode;
      readonly attributes: readonly Attribute[];
    }
  | { readonly type: 'profile'; readonly profile: string; readonly profileSpan?: Span }
  /** `days hard.rpe 6` */
  | { readonly type: 'days'; readonly options: readonly OptionNode[] }
  /** `rule no-rest-day hint rest.min-per-week 2` */
  | {
      readonly type: 'rule';
      readonly rule: string;
      readonly ruleSpan?: Span;
      readonly severity?: SeverityNode;
      readonly options: readonly OptionNode[];
    }
  | { readonly type: 'profile-word'; readonly body: ProfileBody }
  | { readonly type: 'unknown' };

export interface OptionNode {
  readonly name: string;
  readonly nameSpan: Span;
  /** As written; the model or the rule says what it allows. */
  readonly value: string;
  readonly valueSpan: Span;
}

export interface SeverityNode {
  readonly span: Span;
  readonly severity: 'off' | 'hint' | 'information' | 'warning';
}

/* ---- problems ---------------------------------------------------------------------------------------------------- */

/** Something amiss in one line, by the fixed ids of the language. */
export interface Problem {
  readonly id: TextCheckId;
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly LineFix[];
  /** Only where it is louder than its check is: a lone `10 m`, whose readings are a thousand times apart. */
  readonly severity?: 'information';
  /** It asks about a session of which its line tells no amount: a row beside it may. */
  readonly isOfAmount?: true;
  /** What it asks about is a habit of writing, by this name (`swim 40` for minutes): of all that ask so, the newest does. */
  readonly habit?: string;
}

/** A change of one line that answers a problem. */
export interface LineFix {
  readonly title: Message;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** There is only one reading, so that the fix may be applied unasked (fix all). */
  readonly isSafe: boolean;
}

/** The checks of the text, with their severities (the table of the language page). */
export const textChecks = {
  'date-unreadable': 'error',
  'date-impossible': 'error',
  'date-not-iso': 'information',
  'weekday-mismatch': 'warning',
  'day-duplicate': 'hint',
  'day-order': 'hint',
  'entry-unindented': 'hint',
  'day-indented': 'hint',
  'entry-before-day': 'warning',
  'word-unknown': 'warning',
  'text-unread': 'hint',
  'reading-unsure': 'hint',
  'pain-level': 'hint',
  'result-impossible': 'warning',
  'scale-impossible': 'warning',
  'total-differs': 'hint',
  'shoe-unknown': 'hint',
  'rule-unknown': 'warning',
  'rule-moved': 'hint',
  'value-invalid': 'warning',
  'directive-unknown': 'warning',
  'plan-open': 'hint',
} as const;

export type TextCheckId = keyof typeof textChecks;
