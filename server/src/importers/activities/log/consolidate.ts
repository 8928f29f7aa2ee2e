import { type Message, say } from '../../../base/message';
import { type DayNumber, dayLabel } from '../../../values/date';
import { spokenDistance } from '../../../values/distance';
import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import type { Activity } from '../activity';

/** What was done, of which there may be several recordings. */
export interface Done {
  readonly activity: Activity;
  /** The files and rows that told it. */
  readonly sources: readonly string[];
}

export interface Consolidated {
  readonly done: readonly Done[];
  /** What no log needs, and why. */
  readonly left: readonly { readonly activity: Activity; readonly why: Message }[];
}

const MS_PER_DAY = 86_400_000;

export function dateOf({ startLocalMs }: Activity): DayNumber {
  return Math.floor(startLocalMs / MS_PER_DAY);
}

/**
 * What was done, in order: the recordings of two devices are one, the halves of a run that was stopped by a slip are one, and accidental
 * starts and what cannot be are left out.
 * @param today nothing that was done comes later
 */
export function consolidated(activities: readonly Activity[], today: DayNumber): Consolidated {
  const left: { activity: Activity; why: Message }[] = [];
  const kept: Activity[] = [];
  for (const activity of activities.toSorted((a, b) => a.startLocalMs - b.startLocalMs)) {
    const why = whyLeftOut(activity, today);
    if (why === undefined) kept.push(activity);
    else left.push({ activity, why });
  }
  return { done: halvesJoined(recordingsJoined(kept)), left };
}

/* ---- what is left out ------------------------------------------------------------------------------------------------ */

/** 2000-01-01. Watches whose clock was never set begin at 1989-12-31, the epoch of FIT. */
const FIRST_DAY: DayNumber = 10_957;
/** Shorter than both is a start by accident. */
const ACCIDENT_S = 120;
const ACCIDENT_M = 400;
/** Without a distance, less than this. */
const SHORTEST_S = 60;
/** 2:10/km over 400 m, as the language has it: nobody runs faster. */
const FASTEST_RUN_M_PER_S = 7.7;
const FASTEST_RIDE_M_PER_S = 80_000 / SECONDS_PER_HOUR;
const LONGEST_S = 30 * SECONDS_PER_HOUR;

function whyLeftOut(activity: Activity, today: DayNumber): Message | undefined {
  const { distanceM = 0, sport } = activity;
  const durationS = durationOf(activity) ?? 0;
  const date = dateOf(activity);
  if (date < FIRST_DAY) return say`the clock of the watch was never set: it says ${dayLabel(date, today)}`;
  if (date > today) return say`${dayLabel(date, today)} is still to come`;
  const isShort =
    distanceM > 0 ? durationS < ACCIDENT_S && distanceM < ACCIDENT_M : durationS > 0 && durationS < SHORTEST_S;
  if (isShort) {
    return distanceM > 0
      ? say`started by accident: ${spokenDuration(durationS)}, ${spokenDistance(distanceM, 'km')}`
      : say`started by accident: ${spokenDuration(durationS)}`;
  }
  if (durationS > LONGEST_S) return say`it was left running: ${spokenDuration(durationS)}`;
  const speed = durationS > 0 ? distanceM / durationS : 0;
  const isOnFoot = sport.kind === 'run' || sport.kind === 'walk' || sport.kind === 'hike';
  if (isOnFoot && distanceM >= ACCIDENT_M && speed > FASTEST_RUN_M_PER_S)
    return say`nobody is that fast on foot: it may be a ride`;
  return sport.kind === 'bike' && speed > FASTEST_RIDE_M_PER_S
    ? say`nobody rides that fast: it may be a drive`
    : undefined;
}

/** The time of the watch without pauses, else from start to end. */
export function durationOf({ movingS, elapsedS }: Activity): number | undefined {
  return movingS ?? elapsedS;
}

/* ---- recordings of one session ---------------------------------------------------------------------------------------- */

/** Two recordings of one session cover so much of the shorter one together. */
const OVERLAP_SHARE = 0.5;
/** A list that says UTC alone is as far off as the runner was from home: a whole number of quarter hours. */
const QUARTER_HOUR_MS = 900_000;
const FARTHEST_MS = 26 * 3_600_000;
/** Starts and lengths of one recording in two lists differ by rounding alone. */
const SAME_START_MS = 60_000;
const SAME_SHARE = 0.01;

function recordingsJoined(activities: readonly Activity[]): readonly Done[] {
  const done: Done[] = [];
  for (const activity of activities) {
    // Only what began at most a day before can be the same.
    const from = done.findIndex(each => each.activity.startLocalMs >= activity.startLocalMs - FARTHEST_MS);
    const at = from < 0 ? -1 : done.findIndex((each, index) => index >= from && isSameSession(each.activity, activity));
    const same = done[at];
    if (same) done[at] = { activity: richer(same.activity, activity), sources: [...same.sources, activity.source] };
    else done.push({ activity, sources: [activity.source] });
  }
  return done;
}

function isSameSession(one: Activity, other: Activity): boolean {
  if (one.sport.kind !== other.sport.kind && one.sport.kind !== 'xt' && other.sport.kind !== 'xt') return false;
  if (one.isDateOnly || other.isDateOnly) return dateOf(one) === dateOf(other) && isSameLength(one, other);
  const apart = Math.abs(one.startLocalMs - other.startLocalMs);
  const lengthMs = (activity: Activity) => 1000 * (activity.elapsedS ?? activity.movingS ?? 0);
  const [start, end] = [
    Math.max(one.startLocalMs, other.startLocalMs),
    Math.min(one.startLocalMs + lengthMs(one), other.startLocalMs + lengthMs(other)),
  ];
  if (end - start > OVERLAP_SHARE * Math.min(lengthMs(one), lengthMs(other))) return true;
  if (one.isStartGuessed === other.isStartGuessed || !isSameLength(one, other)) return false;
  const quarters = Math.round(apart / QUARTER_HOUR_MS) * QUARTER_HOUR_MS;
  return Math.abs(apart - quarters) < SAME_START_MS;
}

function isSameLength(one: Activity, other: Activity): boolean {
  return (
    isAlike(one.distanceM, other.distanceM) &&
    (isAlike(durationOf(one), durationOf(other)) || isAlike(one.elapsedS, other.elapsedS))
  );
}

function isAlike(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= SAME_SHARE * Math.max(one, other);
}

/** The recording that knows more, with what only the other knows. */
function richer(one: Activity, other: Activity): Activity {
  const [more, less] = worth(other) > worth(one) ? [other, one] : [one, other];
  const { startLocalMs, isStartGuessed, isDateOnly } =
    more.isDateOnly || (more.isStartGuessed && !less.isDateOnly && !less.isStartGuessed) ? less : more;
  const sport = more.sport.kind === 'xt' ? less.sport : more.sport;
  return { ...less, ...more, sport, startLocalMs, isStartGuessed, isDateOnly };
}

function worth({ laps, averageBpm, distanceM, movingS, title }: Activity): number {
  const known = [averageBpm, distanceM, movingS, title].filter(value => value !== undefined).length;
  return 10 * Math.min(laps.length, 1) + known;
}

/* ---- halves ----------------------------------------------------------------------------------------------------------- */

/** So soon goes on who has stopped the watch by a slip. */
const LONGEST_SLIP_MS = 5 * SECONDS_PER_MINUTE * 1000;
/** A warm-up and a race are two sessions, and differ more in pace. */
const SAME_PACE_SHARE = 0.2;

function halvesJoined(done: readonly Done[]): readonly Done[] {
  const joined: Done[] = [];
  for (const each of done) {
    const before = joined.at(-1);
    if (before && isSecondHalf(before.activity, each.activity))
      joined[joined.length - 1] = {
        activity: sum(before.activity, each.activity),
        sources: [...before.sources, ...each.sources],
      };
    else joined.push(each);
  }
  return joined;
}

function isSecondHalf(first: Activity, second: Activity): boolean {
  if (first.isDateOnly || second.isDateOnly || first.sport.kind !== second.sport.kind || first.sport.kind === 'xt')
    return false;
  if (first.isStartGuessed !== second.isStartGuessed) return false;
  if (![first, second].every(({ laps }) => laps.every(({ by }) => by === 'automatic' || laps.length === 1)))
    return false;
  const end = first.startLocalMs + 1000 * (first.elapsedS ?? first.movingS ?? 0);
  const gap = second.startLocalMs - end;
  const [one, other] = [first, second].map(speedOf);
  if (gap < 0 || gap > LONGEST_SLIP_MS || one === undefined || other === undefined) return false;
  return Math.abs(one - other) <= SAME_PACE_SHARE * Math.max(one, other);
}

function speedOf(activity: Activity): number | undefined {
  const durationS = durationOf(activity);
  return activity.distanceM === undefined || durationS === undefined ? undefined : activity.distanceM / durationS;
}

function sum(first: Activity, second: Activity): Activity {
  const [firstS, secondS] = [durationOf(first) ?? 0, durationOf(second) ?? 0];
  const climbM = add(first.climbM, second.climbM);
  const maximumBpm = Math.max(first.maximumBpm ?? 0, second.maximumBpm ?? 0);
  const isKnown = first.averageBpm !== undefined && second.averageBpm !== undefined;
  const { averageBpm: _, maximumBpm: __, climbM: ___, ...rest } = { ...second, ...first };
  return {
    ...rest,
    distanceM: (first.distanceM ?? 0) + (second.distanceM ?? 0),
    movingS: firstS + secondS,
    elapsedS: (second.startLocalMs - first.startLocalMs) / 1000 + (second.elapsedS ?? secondS),
    ...(isKnown && {
      averageBpm: Math.round(
        ((first.averageBpm ?? 0) * firstS + (second.averageBpm ?? 0) * secondS) / (firstS + secondS),
      ),
    }),
    ...(maximumBpm > 0 && { maximumBpm }),
    ...(climbM !== undefined && { climbM }),
    laps: [...first.laps, ...second.laps],
  };
}

function add(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined && other === undefined ? undefined : (one ?? 0) + (other ?? 0);
}
