import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';

/** A run as a watch would have recorded it, for FIT files that a test makes up. */
export interface FitRun {
  /** In UTC: `2026-03-02T06:30:00Z`. */
  readonly start: string;
  /** How far the watch's clock is ahead of UTC; the file says nothing without it. */
  readonly offsetH?: number;
  readonly distanceM: number;
  readonly movingS: number;
  readonly elapsedS?: number;
  readonly averageBpm?: number;
  readonly maximumBpm?: number;
  readonly climbM?: number;
  /** Numbers of the FIT profile: 1 running, 2 cycling, 5 swimming. */
  readonly sport?: number;
  readonly laps?: readonly FitLap[];
}

export interface FitLap {
  readonly distanceM: number;
  readonly movingS: number;
  readonly trigger?: 'manual' | 'distance';
}

/** Messages, fields and scales by the FIT profile. */
const FILE_ID = 0;
const SESSION = 18;
const LAP = 19;
const ACTIVITY = 34;
const TIMESTAMP = 253;
const TRIGGERS = { manual: 0, distance: 2 };

export function fitFile({ start, offsetH, laps = [], sport = 1, ...run }: FitRun): Uint8Array {
  const startS = FitEncoder.toFitTimestamp(new Date(start));
  const elapsedS = run.elapsedS ?? run.movingS;
  const encoder = new FitEncoder().writeMessage(FILE_ID, [byte(0, 4), int(4, startS)]);
  let lapStartS = startS;
  for (const { distanceM, movingS, trigger = 'manual' } of laps) {
    encoder.writeMessage(LAP, [
      int(TIMESTAMP, Math.round(lapStartS + movingS)),
      int(2, Math.round(lapStartS)),
      int(7, 1000 * movingS),
      int(8, 1000 * movingS),
      int(9, 100 * distanceM),
      byte(24, TRIGGERS[trigger]),
    ]);
    lapStartS += movingS;
  }
  encoder.writeMessage(SESSION, [
    int(TIMESTAMP, startS + elapsedS),
    int(2, startS),
    int(7, 1000 * elapsedS),
    int(8, 1000 * run.movingS),
    int(9, 100 * run.distanceM),
    byte(5, sport),
    ...(run.averageBpm === undefined ? [] : [byte(16, run.averageBpm, FitBaseType.Uint8)]),
    ...(run.maximumBpm === undefined ? [] : [byte(17, run.maximumBpm, FitBaseType.Uint8)]),
    ...(run.climbM === undefined ? [] : [{ number: 22, size: 2, baseType: FitBaseType.Uint16, value: run.climbM }]),
  ]);
  const end = startS + elapsedS;
  encoder.writeMessage(ACTIVITY, [
    int(TIMESTAMP, end),
    ...(offsetH === undefined ? [] : [int(5, end + 3600 * offsetH)]),
  ]);
  return encoder.close();
}

function int(number: number, value: number): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32, value: Math.round(value) };
}

function byte(number: number, value: number, baseType = FitBaseType.Enum): FitEncoderField {
  return { number, size: 1, baseType, value };
}
