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
  SessionBody,
  Tree,
} from '../syntax/tree';
import type { AverageConvention } from '../training/fitness';
import type { DayNumber, Weekday } from '../values/date';
import type { LogUnit } from '../values/distance';

/**
 * One open or read document: the same object for as long as it is there. What it says of its text is always about the newest
 * text, so a place that was found before an edit elsewhere still finds its line. A feature that waits takes `tree` once.
 */
export interface LogDocument {
  readonly uri: string;
  /** Counts the texts this document has had, from 1. */
  readonly version: number;
  readonly tree: Tree;
  /** How most days of the document are ordered. */
  readonly order: 'oldest-first' | 'newest-first';
  /**
   * The date that a line of the newest text belongs to: that of a day line, with the year found for one written without; for
   * other lines that of the nearest day line above. The first date of a range. `undefined` above all days, below a date that
   * cannot be read, and for lines of other texts.
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
  /** As the language page counts them; that of days is beside them: see `Hardness`. */
  readonly row: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** `because intervals`, `because rpe 8`: completes "hard, …". */
  readonly because: Message;
}

export type LoadSource = 'rpe' | 'hr-zones' | 'hr' | 'pace' | 'duration' | 'distance';

/** A session with its numbers decided: the unit and the profile of its day applied. */
export interface Session {
  readonly place: TextPlace;
  readonly entry: Entry;
  readonly body: SessionBody;
  readonly date: DayNumber;
  /** `done` may still be planned in effect: any session after today counts as planned. */
  readonly status: 'done' | 'plan' | 'skip';
  readonly when?: Entry['when'];
  /** Canonical word (`run` when none was written), or the unknown word. */
  readonly kind: string;
  readonly sport: Sport;
  /** Canonical word of how it was built: `long`, `intervals`. That of the kind, or of another word beside it. */
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
  /** Marked and implicit note, joined by a line break; with the note lines below the entry. */
  readonly note?: string;
  readonly intensity: Intensity;
  readonly intensityFrom: Message;
  readonly hard: HardVerdict;
  readonly loadAu?: number;
  readonly loadFrom?: LoadSource;
  /** What the unit and the profile showed to be amiss, beyond `line.problems`. */
  readonly problems: readonly Problem[];
  /** The rows below it that are part of it; absent where it stands on one line. All numbers here are of all of them. */
  readonly rows?: readonly SessionRow[];
}

/** An entry that is a session. */
export type SessionEntry = Entry & { readonly body: SessionBody };

/** A row that goes on with the session above it. */
export interface SessionRow {
  readonly line: DayLine | EntryLine;
  readonly entry: SessionEntry;
  /** As those of the session, of its own line. */
  readonly problems: readonly Problem[];
}

/** A session as its line says it, before the runner's profile and the days around it are looked at. */
export type ReadSession = Omit<
  Session,
  'place' | 'date' | 'intensity' | 'intensityFrom' | 'hard' | 'loadAu' | 'loadFrom'
>;

/** Pain during a session. */
export interface PainDuring {
  readonly site: string;
  /** Of the scale, 0 to 1; absent where the line does not say how much it hurt. */
  readonly share?: number;
  readonly words: readonly string[];
}

/** A step with its numbers decided. */
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

/** Everything one log says of one date. Kept by identity while nothing it says changes. */
export interface Day {
  readonly date: DayNumber;
  readonly class: DayClass;
  /** Not after today and with something written for it that counts as lived. */
  readonly isLived: boolean;
  /** The class is that of sessions or a rest still to come: a day after today, or today with only plans. */
  readonly isPlanned: boolean;
  /** Today, with nothing that was done, left out or planned, whatever else is written: neither rest nor unknown, in no figure, and it ends no run of days (class `unknown`). */
  readonly isOpen: boolean;
  /** Counts as hard when the spacing of hard days is judged: wider than the classes race and hard. */
  readonly hardness?: Hardness;
  /** All sessions, in the order of the text: done, planned and skipped. */
  readonly sessions: readonly Session[];
  /** Those that make class, load and figures: the done ones, or the planned ones where `isPlanned`. */
  readonly countedSessions: readonly Session[];
  /** Entries other than sessions, with their place, in the order of the text. */
  readonly entries: readonly DayEntry[];
  readonly notes: readonly string[];
  /** Where the date is written; empty for a day without a line. Range days give the range's line. */
  readonly places: readonly TextPlace[];
  /** AU of the counted sessions; 0 on rest days; `undefined` when a session's load is unknown, or the day is. */
  readonly loadAu?: number;
  /** AU of those counted sessions whose load is known: what running averages add. */
  readonly knownLoadAu: number;
}

/** Why a day counts as hard for the spacing of hard days. */
export interface Hardness {
  /**
   * `long`: a long run that `hard.include-long` counts. `big-day`: only its load stands out (row 7); what rests
   * on one is at most a hint.
   */
  readonly from: 'race' | 'hard' | 'long' | 'big-day';
  /** Completes "hard, …": `because intervals`. */
  readonly because: Message;
  /** The session that makes it so; a big day has none. */
  readonly session?: Session;
}

/** What the lines of one date say, before the runner's profile and the days around are looked at. */
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
  /** `parkrun`, which is a race only when run as one. */
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
}

/** Seven days. Distance, duration and runs are of done runs; days are counted by class, planned ones too. */
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
  /** Past days of the log that nothing is known of. */
  readonly unknownDays: number;
  /** All sports, done; `undefined` when a done session's load is unknown. */
  readonly loadAu?: number;
  readonly monotony?: number;
  readonly strain?: number;
}

/** One athlete's timeline across documents. */
export interface Log extends Tracked {
  /** Which log it is, among those of a workspace; the same for every version of it. */
  readonly id: string;
  readonly athlete?: string;
  readonly documents: readonly LogDocument[];
  /** The unit of the last document's end: what messages about the whole log use. */
  readonly unit: LogUnit;
  /** The unit of what stands below no `unit` line of its document. */
  readonly unitOfSettings: LogUnit;
  readonly today: DayNumber;
  /** The earlier of today and the last day with something done; today, when nothing is done yet. */
  readonly reference: DayNumber;
  /** The first and the last date that the log mentions; `undefined` for an empty log. */
  readonly first?: DayNumber;
  readonly last?: DayNumber;
  /**
   * The dates of which this log may say something else than an earlier version of it: another day, or other lines that hold. Days
   * outside are the same objects. `all` when that version is too old to tell, or is another log's.
   */
  changedSince(earlier: Log): DateSpan | 'none' | 'all';
  /**
   * What is written for a date, with the numbers of its sessions, and not judged by the runner and the days around: for whoever
   * looks at all of a log, since it costs a fraction of the day.
   */
  written(date: DayNumber): Content;
  /** Any date, also outside the log (class `unknown`). */
  day(date: DayNumber): Day;
  /** The dates from `from` to `to`, both included, for which something is written, in order. Loop over these, not over dates. */
  writtenDates(from: DayNumber, to: DayNumber): readonly DayNumber[];
  /** The week that contains the date. */
  week(date: DayNumber): Week;
  /** Fitness, fatigue and form at the end of a day. */
  form(date: DayNumber): { readonly fitness: number; readonly fatigue: number; readonly form: number } | undefined;
  /** Metres done in a pair of shoes up to and with a date; what it had at the start is not in it. */
  distanceInShoes(alias: string, date: DayNumber): number;
  /** Options that hold on a date: the later line wins over the earlier, a line over the setting. */
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

/** `kind lunchloop = easy #lunch`: another word for a kind, with attributes that its sessions have unless they say otherwise. */
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
