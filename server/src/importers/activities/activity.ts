import type { Message } from '../../base/message';

/**
 * What a file, or a row of a list, says of one activity. Plain data, so that whoever read the file may be another process than whoever
 * writes the log.
 */
export interface Activity {
  /** The file that told it, and its place there when the file has several: `run.gpx#2`. */
  readonly source: string;
  /** On the clock of the place where it was: milliseconds since 1970 as if that clock were UTC. */
  readonly startLocalMs: number;
  readonly isStartGuessed: boolean;
  /** The file says a day and no time. */
  readonly isDateOnly: boolean;
  readonly sport: ActivitySport;
  readonly distanceM?: number;
  /** While the clock of the watch ran: without pauses. */
  readonly movingS?: number;
  /** From start to end, pauses included. */
  readonly elapsedS?: number;
  readonly averageBpm?: number;
  readonly maximumBpm?: number;
  readonly climbM?: number;
  /** From 1 to 10, as the runner said it. */
  readonly rpe?: number;
  readonly title?: string;
  /** The runner's own words. */
  readonly note?: string;
  /** The name of the shoes, as the runner gave it to the site. */
  readonly gear?: string;
  readonly laps: readonly Lap[];
}

export interface ActivitySport {
  /** A session word of the vocabulary. `xt` for sports that it does not have. */
  readonly kind: string;
  /** What the file calls a sport that the vocabulary does not have. */
  readonly name?: string;
}

export interface Lap {
  readonly distanceM?: number;
  readonly movingS: number;
  /** `automatic`: the watch made it, at each kilometre or the like. `pressed`: the runner or a workout did. */
  readonly by: 'automatic' | 'pressed';
  /** The workout on the watch called it a recovery. */
  readonly isRest: boolean;
}

/** What came of a file, or of a part of one. `isOther`: the file is whole, and no activity. */
export type Found =
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'refused'; readonly source: string; readonly reason: Message; readonly isOther: boolean }
  /** A part of an archive that is no activity, such as a picture or a night's sleep. */
  | { readonly type: 'passed'; readonly source: string }
  /** The file says something else, too, that a log does not have. */
  | { readonly type: 'left'; readonly source: string; readonly what: Message }
  /** A list has so many columns that a log does not, and perhaps a date that may be two days. */
  | { readonly type: 'columns'; readonly source: string; readonly unused: number; readonly openDate?: string };

/** Turns bytes into text, piece by piece with `stream`. */
export interface Decoder {
  decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** What a file does not say itself, and what this machine can do. */
export interface ReadingOptions {
  /** A decoder of an encoding of the Encoding Standard, which both Node and browsers have. `fatal`: it throws at bytes that are no text. */
  decoder(encoding: string, options?: { readonly fatal: boolean }): Decoder;
  /** How far the clock of this machine is ahead of UTC at a moment, in seconds: for files that say UTC alone. */
  offsetSAt(utcMs: number): number;
  /** The unit of lists that do not say theirs. */
  readonly unit: 'km' | 'mi';
  /** Of dates in a list that may be read in two ways. */
  readonly dateOrder?: 'day-first' | 'month-first';
}

/** Thrown by readers; the sentence goes on behind the name of the file. */
export class Unreadable extends Error {
  constructor(
    readonly reason: Message,
    /** The file is whole and holds something else, such as a workout or a night's sleep. */
    readonly isOther = false,
  ) {
    super('unreadable');
  }
}
