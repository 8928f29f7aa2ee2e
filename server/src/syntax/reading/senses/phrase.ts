import type { TokenLine } from '../../scan';
import type { Attribute, DistanceUnit, RacePace, RecoveryNode, Target, WhenNode } from '../../tree';
import type { Word } from '../../vocabulary';
import type { EffortWord, WordClass } from './lexicon';
import type { LengthUnit, Letter, TimeUnit } from './units';

/**
 * What a row of tokens may be. A *sense* is what the lexicon, or the shape of a number, says of it; a *phrase* joins senses and
 * phrases by a pattern. The less it costs, the likelier it is.
 */
export interface Phrase<Type extends PhraseType = PhraseType> {
  readonly type: Type;
  /** Tokens, from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly value: Values[Type];
}

export type PhraseType = keyof Values;

/** What stands in a phrase of each type. */
export interface Values extends Record<WordClass, string> {
  /* ---- numbers ---- */
  readonly number: NumberValue;
  readonly clock: ClockValue;
  /* ---- units ---- */
  readonly lengthUnit: LengthUnit;
  readonly timeUnit: TimeUnit;
  readonly perUnit: 'km' | 'mi' | 'unit';
  /** Any word, whatever it means. */
  readonly anyWord: string;
  /* ---- amounts ---- */
  readonly distance: Amount;
  readonly duration: Amount;
  /** A distance or a duration. */
  readonly amount: Amount;
  readonly pace: PaceValue;
  /* ---- words of training ---- */
  readonly kind: KindValue;
  readonly mode: NonNullable<RecoveryNode['mode']>;
  readonly effort: EffortWord;
  readonly racePace: RacePace;
  readonly letter: Letter;
  /* ---- parts of a session ---- */
  readonly target: TargetValue;
  readonly recovery: RecoveryValue;
  readonly count: CountValue;
  readonly reps: RepsValue;
  readonly ladder: RepsValue;
  readonly times: readonly number[];
  readonly more: readonly number[];
  readonly time: number;
  readonly repAmount: Amount;
  readonly perSide: string;
  readonly joint: string;
  readonly group: readonly Inner[];
  readonly member: Inner;
  readonly rung: Rung;
  readonly rungs: readonly Rung[];
  /** A distance of a track, and how long it took. */
  readonly timedRung: Inner;
  readonly timedRungs: readonly Inner[];
  /** Running or walking, one of several in turn. */
  readonly turn: Turn;
  readonly turns: readonly Turn[];
  readonly total: Amount;
  readonly totalAmount: Amount;
  readonly when: WhenNode['when'];
  readonly attribute: Attribute;
  readonly forced: 'hard' | 'easy';
  /** What a day was, in prose: rest, ill, injured. */
  readonly state: {
    readonly word: 'rest' | 'sick' | 'injury' | 'travel' | 'life';
    readonly words: readonly string[];
    /** Only where nothing else was done: `took a rest day`; or where nothing says why, either: `no run`. */
    readonly yieldsTo?: 'run' | 'reason';
  };
  readonly hurt: { readonly site: string; readonly level?: { readonly value: number; readonly max: number } };
  readonly level: { readonly value: number; readonly max: number };
  readonly metricWord: string;
  /** `stress at work 9/10`, `wake-up pulse was 48` */
  readonly measure: {
    readonly word: string;
    readonly level: { readonly value: number; readonly max: number; readonly isInWords?: true } | number;
    /** What the number is otherwise: `rhr 56 (normally 49)`. */
    readonly usual?: number;
  };
  /** A night: how long somebody slept, and whether badly. */
  readonly night: { readonly slept?: Amount; readonly isPoor: boolean };
  /** How often what was told before is done. */
  readonly again: CountValue;
  /** Words about the body that are no sign of anything: denied, better, somebody else's, heavy legs. */
  readonly calm: string;
  /** What sums up other days: `still to come` its clause, `91 km in 6 runs` its sentence, `Week: 92 miles` all that follows. */
  readonly summary: 'clause' | 'sentence' | 'rest';
  /** Numbers that are no training: `mile 11`, `bib 214`. */
  readonly aside: string;
}

export interface NumberValue {
  readonly value: number;
  readonly decimals: number;
  /** Written as a word: `five`. */
  readonly isSpelled: boolean;
}

/** `45:10`, `1:05:30`, `4'12`, or `5.35` where a pace stands: its parts as written. */
export interface ClockValue {
  readonly parts: readonly number[];
  /** With minute and second marks, so that it is nothing but minutes and seconds. */
  readonly isMarked: boolean;
}

export type { LengthUnit, Letter, TimeUnit } from './units';
export type Sport = 'run' | 'cross' | 'strength' | 'recovery';
export type Effort = 'recovery' | 'easy' | 'moderate' | 'hard' | 'race';

/** A distance in metres or a duration in seconds; a range has two ends. */
export interface Amount {
  readonly dimension: 'distance' | 'duration';
  readonly low: number;
  readonly high: number;
  /** As written, for the tree: `bare` has no unit. */
  readonly unit: DistanceUnit | TimeUnit | 'bare' | 'clock';
  /** Numbers as written, low and high. */
  readonly numbers: readonly [number, number];
  /** Tokens of the number and its unit; words may stand between number and unit: `4 easy miles`. */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  /** `6+`: it was more. */
  readonly isMinimum?: boolean;
  /** `miles 8-14`: which part of a run it is. */
  readonly isWithin?: boolean;
  /** Tokens of the words between number and unit, which are read for themselves. */
  readonly insideFrom?: number;
  readonly insideTo?: number;
  /** `total 12k in 54 mins`: the time of a total. */
  readonly inTime?: Amount;
  /** `(6.1m 900ft 58m)`: what was climbed on the way. */
  readonly climbed?: Phrase<'attribute'>;
  /** Tokens of the phrase up to here tell what was only meant, and are prose: `planned 10, ran 8`. */
  readonly meantTo?: number;
}

/** Seconds per kilometre or mile, or per unit of the log; both ends of a range. */
export interface PaceValue {
  readonly lowS: number;
  readonly highS: number;
  readonly unit: 'km' | 'mi' | 'unit';
}

export interface KindValue {
  readonly row: Word;
  readonly spelling: string;
  readonly yields: boolean;
  /** `Run 2:`, which heads what is told of the run. */
  readonly isTitle?: boolean;
}

export interface TargetValue {
  readonly target: Target;
  readonly effort?: Effort | undefined;
  /** A bare time behind `@` or `in`, which may be the time for the amount or a pace. */
  readonly pace?: PaceValue | undefined;
  /** Behind `in`: the time for the amount first. */
  readonly isTime?: boolean | undefined;
}

export interface RecoveryValue {
  readonly amount?: Amount | undefined;
  /** `equal jog`, `P halbe Zeit`: as long as what is repeated, or half of it. */
  readonly share?: number | undefined;
  readonly mode?: NonNullable<RecoveryNode['mode']> | undefined;
  /** It says itself that it comes between repetitions. */
  readonly isBetween?: boolean | undefined;
  /** It is called a rest or a recovery, and is as short as one. */
  readonly isNamed?: boolean | undefined;
}

export interface CountValue {
  readonly count: number;
  readonly countMax?: number;
  readonly start: number;
  readonly end: number;
}

/** Repetitions of an amount, of a group of parts, or of nothing but a word (`6 strides`). */
export interface RepsValue {
  readonly count?: CountValue | undefined;
  readonly amount?: Amount | undefined;
  readonly kind?: KindValue | undefined;
  readonly kindSpan?: readonly [number, number] | undefined;
  readonly target?: (TargetValue & { readonly start: number; readonly end: number }) | undefined;
  readonly recovery?: (RecoveryValue & { readonly start: number; readonly end: number }) | undefined;
  readonly inner: readonly Inner[];
  readonly timesS: readonly number[];
  /** As in amounts. */
  readonly meantTo?: number | undefined;
}

/** One of a ladder, before its unit is known: that of the last holds for all that have none. */
export interface Rung {
  readonly value: number;
  readonly unit?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** `walk 2`: its length in minutes where it has no unit. */
export interface Turn {
  readonly isWalk: boolean;
  readonly amount: Amount;
  /** The token of its word. */
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** A part inside a group, with its tokens. */
export interface Inner extends RepsValue {
  readonly start: number;
  readonly end: number;
}

/** A recovery where it stands. */
export function recoveryAt(value: RecoveryValue, start: number, end: number): NonNullable<RepsValue['recovery']> {
  const { amount, share, mode, isBetween, isNamed } = value;
  return { amount, share, mode, isBetween, isNamed, start, end };
}

/** Repetitions where they stand. Each has all fields, in one order: V8 gives a copy a layout of its own, and reads those slowly. */
export function repsAt(value: RepsValue, start: number, end: number): Inner {
  const { count, amount, kind, kindSpan, target, recovery, inner, timesS, meantTo } = value;
  return { count, amount, kind, kindSpan, target, recovery, inner, timesS, meantTo, start, end };
}

/** A unit of distance or of time. */
export function isUnit({ type }: Pick<Phrase, 'type'>): boolean {
  return type === 'lengthUnit' || type === 'timeUnit';
}

/** A phrase that no pattern finds: what stands around it says what it is. */
export function phraseAt<Type extends PhraseType>(
  type: Type,
  { start, end }: { readonly start: number; readonly end: number },
  value: Values[Type],
): Phrase<Type> {
  return { type, start, end, cost: 0, value };
}

/** What patterns may look at beside the phrases that they join. */
export interface Context {
  readonly line: TokenLine;
  /** The unit of the log that the line is read for. */
  readonly unit: 'km' | 'mi';
  /** The line tells what is planned. */
  readonly isPlanned?: boolean;
}

/** What was planned stands before such a word, and what came of it behind: the value of a `nowWord`. */
export const WHAT_CAME = 'what came';
