import type { Tracked } from '../base/memoize';
import type { Message } from '../base/message';
import type { Span } from '../base/text';
import type {
  Attribute,
  DayLine,
  Entry,
  EntryLine,
  KindNode,
  LineNode,
  Problem,
  RacePace,
  RowRole,
  SessionBody,
  Tree,
} from '../syntax/tree';
import type { AverageConvention } from '../training/fitness';
import type { DayNumber, Weekday } from '../values/date';
import type { LogUnit } from '../values/distance';

/**
 * One open or read document. It stays the same object as long as the document exists, and always answers about the newest text, so a
 * place that was found before an edit elsewhere still finds its line. A feature that awaits something reads `tree` once before.
 */
export interface LogDocument {
  readonly uri: string;
  readonly tree: Tree;
  /** The order of most days of the document. */
  readonly order: 'oldest-first' | 'newest-first';
  /**
   * The date that a line of the newest text belongs to: for a day line its own, with the year inferred if it has none; for other
   * lines that of the nearest day line above; for a range its first date. `undefined` above all days, below a date that cannot be
   * read, and for lines of other texts.
   */
  dateOf(line: LineNode): DayNumber | undefined;
}

/** Words in a document. The line number is asked from `document.tree` only when the place is shown: it changes with every line above. */
export interface TextPlace {
  readonly document: LogDocument;
  readonly line: LineNode;
  readonly span: Span;
}

export type Sport = 'run' | 'cross' | 'strength' | 'recovery';
export type Intensity = 'recovery' | 'easy' | 'moderate' | 'hard' | 'race' | 'strength';
export type DayClass =
  | 'race'
  | 'hard'
  | 'long'
  | 'easy'
  | 'strength'
  | 'active-recovery'
  | 'rest'
  | 'rest-implied'
  | 'sick'
  | 'injured'
  | 'unknown';

/** Why a session counts as hard (or does not): the row of the ladder that decided, and in words. */
export interface HardVerdict {
  readonly isHard: boolean;
  /** The row, as the language page numbers them; `Hardness` has one more, for days. */
  readonly row: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** `because intervals`, `because rpe 8`: completes "hard, …". */
  readonly because: Message;
}

export type LoadSource = 'rpe' | 'hr-zones' | 'hr' | 'pace' | 'duration' | 'distance';

/** A session with all numbers, by the unit and the profile of its day. */
export interface Session {
  readonly place: TextPlace;
  readonly entry: Entry;
  readonly body: SessionBody;
  readonly date: DayNumber;
  /** A `done` session after today counts as planned. */
  readonly status: 'done' | 'plan' | 'skip';
  readonly when?: Entry['when'];
  /** Canonical word (`run` when none was written), or the unknown word. */
  readonly kind: string;
  readonly sport: Sport;
  /** The canonical word for its structure: `long`, `intervals`. It comes from the kind or from another word beside it. */
  readonly shape?: string;
  readonly unit: LogUnit;
  readonly distanceM?: number;
  /** The sum of the steps is a lower bound. */
  readonly distanceIsMinimum: boolean;
  readonly durationS?: number;
  readonly durationIsMinimum: boolean;
  readonly paceSPerKm?: number;
  readonly averageBpm?: number;
  readonly maximumBpm?: number;
  readonly zone?: number;
  readonly rpe?: number;
  readonly climbM?: number;
  readonly powerW?: number;
  readonly cadenceSpm?: number;
  readonly temperatureC?: number;
  readonly pain: readonly PainDuring[];
  readonly gear: readonly string[];
  /** Without `#`, lower case; `with=Sam` keeps its value. */
  readonly tags: readonly string[];
  readonly race?: { readonly priority?: 'A' | 'B' | 'C'; readonly goalS?: number; readonly place?: string };
  readonly steps: readonly Step[];
  /** The note behind `>`, the prose and the note lines below the entry, joined by line breaks. */
  readonly note?: string;
  readonly intensity: Intensity;
  readonly intensityFrom: Message;
  readonly hard: HardVerdict;
  readonly loadAu?: number;
  readonly loadFrom?: LoadSource;
  /** Problems found by the unit and the profile, besides `line.problems`. */
  readonly problems: readonly Problem[];
  /** The rows below it that are part of it; absent for a session on one line. All numbers include them. */
  readonly rows?: readonly SessionRow[];
}

/** An entry that is a session. */
export type SessionEntry = Entry & { readonly body: SessionBody };

/** A row that goes on with the session above it. */
export interface SessionRow {
  readonly line: DayLine | EntryLine;
  readonly entry: SessionEntry;
  readonly role: RowRole;
  /** The problems of this row's own line, as in the session. */
  readonly problems: readonly Problem[];
}

/** A session as its line says it, without the runner's profile and the days around. */
export type ReadSession = Omit<
  Session,
  'place' | 'date' | 'intensity' | 'intensityFrom' | 'hard' | 'loadAu' | 'loadFrom'
>;

/** Pain during a session. */
export interface PainDuring {
  readonly site: string;
  /** The share of the scale, 0 to 1; absent if the line does not say how much it hurt. */
  readonly share?: number;
  readonly words: readonly string[];
}

/** A step with all numbers. */
export interface Step {
  readonly label?: string;
  readonly count?: number;
  readonly countMax?: number;
  readonly distanceM?: number;
  readonly durationS?: number;
  readonly target?: StepTarget;
  readonly recovery?: { readonly distanceM?: number; readonly durationS?: number; readonly mode?: string };
  readonly actualsS: readonly number[];
  readonly steps: readonly Step[];
  readonly ofWhich: readonly Step[];
}

export type StepTarget =
  | { readonly type: 'pace'; readonly paceSPerKm: number }
  | { readonly type: 'time'; readonly timeS: number }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'race'; readonly race: RacePace }
  /** Seconds per kilometre beside the pace of a race; below 0 for faster. */
  | { readonly type: 'relative'; readonly race: RacePace; readonly slowerSPerKm: number }
  | { readonly type: 'zone'; readonly zone: number }
  | { readonly type: 'heart-rate'; readonly bpm: number }
  | { readonly type: 'percent'; readonly percent: number }
  | { readonly type: 'effort'; readonly rpe: number };

/** Everything that one log says about one date. It stays the same object while nothing of that changes. */
export interface Day {
  readonly date: DayNumber;
  readonly class: DayClass;
  /** Not after today, and with an entry that counts as lived. */
  readonly isLived: boolean;
  /** The class comes from planned sessions or planned rest: a day after today, or today with only plans. */
  readonly isPlanned: boolean;
  /** Today, with nothing done, skipped or planned, whatever else is written. It is neither rest nor unknown, is in no figure, and ends no run of days (its class is `unknown`). */
  readonly isOpen: boolean;
  /** Why the day counts as hard, which more days do than those of the classes race and hard; see `isHardDay`. */
  readonly hardness?: Hardness;
  /** All sessions, in the order of the text: done, planned and skipped. */
  readonly sessions: readonly Session[];
  /** The sessions that count for class, load and figures: the done ones, or the planned ones if `isPlanned`. */
  readonly countedSessions: readonly Session[];
  /** Entries other than sessions, in the order of the text. */
  readonly entries: readonly DayEntry[];
  readonly notes: readonly string[];
  /** Where the date is written; empty for a day without a line. For a day of a range, the line of the range. */
  readonly places: readonly TextPlace[];
  /** AU of the counted sessions; 0 on rest days; `undefined` if the load of a session, or the day, is unknown. */
  readonly loadAu?: number;
  /** AU of those counted sessions whose load is known; running averages use this. */
  readonly knownLoadAu: number;
}

/** Why a day counts as hard. */
export interface Hardness {
  /**
   * `long`: a long run that `hard.include-long` counts. `big-day`: only its load stands out (row 7); findings that rest on such a day
   * are at most hints.
   */
  readonly from: 'race' | 'hard' | 'long' | 'big-day';
  /** Completes "hard, …": `because intervals`. */
  readonly because: Message;
  /** The session that makes the day hard; a big day has none. */
  readonly session?: Session;
}

/** What the lines of one date say, without the runner's profile and the days around. */
export interface Content {
  readonly sessions: readonly SessionDraft[];
  readonly entries: readonly DayEntry[];
  readonly notes: readonly string[];
  readonly places: readonly TextPlace[];
}

/** A session as its line says it. */
export interface SessionDraft {
  readonly read: ReadSession;
  readonly place: TextPlace;
  /** It is a parkrun, which is a race only if it was run as one. */
  readonly isParkrun: boolean;
}

export interface DayEntry {
  readonly place: TextPlace;
  readonly entry: Entry;
  /** The unit that holds where it stands. */
  readonly unit: LogUnit;
}

/** Options that decide a day's class or the gaps: setting `trainlog.days`, `days` lines. */
export interface DayOptions {
  readonly 'rest.active-max-min': number;
  readonly 'strength.trivial-min': number;
  readonly 'hard.rpe': number;
  readonly 'hard.min-quality-min': number;
  readonly 'hard.include-long': 'auto' | 'always' | 'never';
  readonly 'long.min-minutes': number;
  readonly 'long.min-share': number;
  readonly gaps: 'auto' | 'rest' | 'unknown';
  readonly 'gap.implied-rest-max': number;
  readonly 'gap.edge': 'unknown' | 'rest';
  readonly 'gap.note-after': number;
  readonly 'week.start': Weekday;
  readonly 'load.hr-factor': number;
  readonly 'load.hr': 'edwards' | 'banister';
  readonly 'form.average': AverageConvention;
  readonly 'advice.days': number;
}

/** Seven days. Distance, duration and runs count done runs; days are counted by class, planned ones too. */
export interface Week {
  readonly start: DayNumber;
  /** The last of the seven. */
  readonly end: DayNumber;
  readonly days: readonly Day[];
  /** All seven days are past or today, within the log, and none is unknown. */
  readonly isComplete: boolean;
  readonly distanceM: number;
  readonly durationS: number;
  readonly runs: number;
  readonly hardDays: number;
  readonly restDays: number;
  /** Past days of the log without any information. */
  readonly unknownDays: number;
  /** AU of everything done; `undefined` if the load of a done session is unknown. */
  readonly loadAu?: number;
  readonly monotony?: number;
  readonly strain?: number;
}

/** One athlete's timeline across documents. */
export interface Log extends Tracked {
  /** Identifies the log in its workspace; all its versions have the same. */
  readonly id: string;
  readonly athlete?: string;
  readonly documents: readonly LogDocument[];
  /** The unit at the end of the last document, for messages about the whole log. */
  readonly unit: LogUnit;
  /** The unit of lines without a `unit` line above them in their document. */
  readonly unitOfSettings: LogUnit;
  readonly today: DayNumber;
  /** Today, or the last day with something done if that is earlier; today if nothing is done yet. */
  readonly reference: DayNumber;
  /** The first and the last date that the log mentions; `undefined` for an empty log. */
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  /**
   * The dates about which this log and an earlier version may differ, by another day or other directives that hold. Days outside are the
   * same objects. `all` if that version is too old to tell, or belongs to another log.
   */
  changedSince(earlier: Log): DateSpan | 'none' | 'all';
  /**
   * What is written for a date, with the numbers of its sessions, without the runner's profile and the days around. It costs a fraction
   * of `day`, so use it to look at a whole log.
   */
  written(date: DayNumber): Content;
  /** The day of any date; outside the log its class is `unknown`. */
  day(date: DayNumber): Day;
  /** The dates from `from` to `to`, both included, for which something is written, in order. Loop over these and not over all dates. */
  writtenDates(from: DayNumber, to: DayNumber): readonly DayNumber[];
  /** The week that contains the date. */
  week(date: DayNumber): Week;
  /** Fitness, fatigue and form at the end of a day, in points, of which a load of an hour at threshold is 100. */
  form(date: DayNumber): { readonly fitness: number; readonly fatigue: number; readonly form: number } | undefined;
  /** Metres done in a pair of shoes up to and including a date, without what it had at the start. */
  distanceInShoes(alias: string, date: DayNumber): number;
  /** Options that hold on a date. A later line overrides an earlier one, and lines override the setting. */
  dayOptions(date: DayNumber): DayOptions;
  /** `profile` lines that hold on a date, in order. */
  profiles(date: DayNumber): readonly string[];
  /** `rule` lines that hold on a date, in order. */
  ruleLines(date: DayNumber): readonly RuleLine[];
  /** Numbers of the runner that hold on a date. */
  athleteProfile(date: DayNumber): AthleteProfile;
  /** `ok` answers of the log. */
  readonly answers: readonly Answer[];
  readonly shoes: readonly Shoe[];
  /** `kind` lines, the last of each name. They hold for the whole log. */
  readonly declaredKinds: readonly DeclaredKind[];
}

/** From one date to another, both included; either may be infinite. */
export interface DateSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** `shoe peg41 "Pegasus 41" max 700 km start 120 km retired 2026-05-01` */
export interface Shoe {
  readonly alias: string;
  readonly name?: string;
  readonly maxM?: number;
  readonly startM?: number;
  readonly retired?: DayNumber;
  /** The alias where it is declared. */
  readonly place: TextPlace;
}

/** `kind lunchloop = easy #lunch`: an own word for a kind, with attributes that hold for its sessions unless these say otherwise. */
export interface DeclaredKind {
  /** Lower case. */
  readonly name: string;
  readonly kind: KindNode;
  readonly attributes: readonly Attribute[];
  /** The name where it is declared. */
  readonly place: TextPlace;
}

export interface RuleLine {
  readonly place: TextPlace;
  readonly rule: string;
  readonly severity?: 'off' | 'hint' | 'information' | 'warning';
  readonly options: readonly { readonly name: string; readonly value: string; readonly place: TextPlace }[];
}

export interface AthleteProfile {
  readonly thresholdPaceSPerKm?: number;
  readonly thresholdBpm?: number;
  readonly vdot?: number;
  readonly maxBpm?: number;
  readonly restBpm?: number;
  readonly zoneBoundsBpm?: readonly number[];
  readonly sex?: 'f' | 'm';
  readonly bornYear?: number;
}

/** `ok RULE`: accepts the findings of a rule whose marked day, week or run of days contains `date` (or lies before `until`). */
export interface Answer {
  readonly rule: string;
  readonly date: DayNumber;
  readonly until?: DayNumber;
  readonly place: TextPlace;
}
