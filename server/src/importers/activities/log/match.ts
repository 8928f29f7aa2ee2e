import type { Log, SessionDraft } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { MINUTES_PER_DAY, SECONDS_PER_MINUTE } from '../../../values/duration';
import type { Activity } from '../activity';
import { type Done, dateOf, durationOf } from './consolidate';

/** A session of the log, with its date. */
export interface Logged {
  readonly draft: SessionDraft;
  readonly date: DayNumber;
}

/**
 * The session of the log that each activity is: by its start, or by day, distance and time, else a plan of that day. Each session takes one
 * activity at most, the one that fits best.
 */
export function matchedSessions(done: readonly Done[], log: Log): ReadonlyMap<Done, Logged> {
  const pairs = done.flatMap(each => candidates(each.activity, log).map(pair => ({ done: each, ...pair })));
  const matched = new Map<Done, Logged>();
  const taken = new Set<SessionDraft>();
  for (const { done: each, logged } of pairs.toSorted((a, b) => a.distance - b.distance)) {
    if (matched.has(each) || taken.has(logged.draft)) continue;
    matched.set(each, logged);
    taken.add(logged.draft);
  }
  return matched;
}

interface Candidate {
  readonly logged: Logged;
  /** 0 fits best. */
  readonly distance: number;
}

/** Runners round, and two devices differ: 3 % of distance and of time. */
const SAME_SHARE = 0.03;
/** A list that says UTC alone may be a day off, for runners far from home: then all must fit closely. */
const CLOSE_SHARE = 0.01;
const SAME_START_MIN = 5;
/** What is rounded to whole kilometres or miles, or to five minutes, is off by half of that. */
const ROUNDED_M = 60;
const ROUNDED_S = 31;
/** Plans come behind everything that is done, and those of a day in the order of their lengths. */
const PLAN = 10;
const UNKNOWN = 5;

function candidates(activity: Activity, log: Log): readonly Candidate[] {
  const date = dateOf(activity);
  const own = log.written(date).sessions.flatMap(draft => {
    const distance = distanceTo(draft, activity, SAME_SHARE);
    return distance === undefined ? [] : [{ logged: { draft, date }, distance }];
  });
  if (own.length > 0 || !activity.isStartGuessed) return own;
  return [date - 1, date + 1].flatMap(near =>
    log.written(near).sessions.flatMap(draft => {
      const { read } = draft;
      const isWhole = read.status === 'done' && read.distanceM !== undefined && read.durationS !== undefined;
      const distance = isWhole ? distanceTo(draft, activity, CLOSE_SHARE) : undefined;
      return distance === undefined ? [] : [{ logged: { draft, date: near }, distance: 1 + distance }];
    }),
  );
}

/** How far a session is from an activity; `undefined` when it is another. */
function distanceTo({ read }: SessionDraft, activity: Activity, share: number): number | undefined {
  if (read.status === 'skip' || !isSameSport(read, activity)) return undefined;
  if (read.status === 'plan')
    return PLAN + (apart(read.distanceM, activity.distanceM) ?? apart(read.durationS, durationOf(activity)) ?? 1);
  const metres = apart(read.distanceM, activity.distanceM);
  const seconds = leastOf(apart(read.durationS, durationOf(activity)), apart(read.durationS, activity.elapsedS));
  if (isSameStart(read.when?.when, activity)) return 0;
  const isFar =
    metres !== undefined && metres > share && Math.abs((read.distanceM ?? 0) - (activity.distanceM ?? 0)) > ROUNDED_M;
  const isLong =
    seconds !== undefined &&
    seconds > share &&
    Math.abs((read.durationS ?? 0) - (durationOf(activity) ?? 0)) > ROUNDED_S;
  if (isFar || isLong) return undefined;
  // A session without any amount is the one of its day unless another fits.
  return metres === undefined && seconds === undefined ? UNKNOWN : (metres ?? 0) + (seconds ?? 0);
}

function isSameSport(read: SessionDraft['read'], { sport }: Activity): boolean {
  if (sport.kind === 'run') return read.sport === 'run';
  if (sport.kind === 'strength') return read.sport === 'strength';
  return read.kind === sport.kind || (read.kind === 'xt' && read.sport === 'cross' && sport.kind !== 'swim');
}

function isSameStart(
  when: NonNullable<SessionDraft['read']['when']>['when'] | undefined,
  { startLocalMs, isDateOnly }: Activity,
): boolean {
  if (typeof when !== 'object' || isDateOnly) return false;
  const minute = Math.floor(startLocalMs / 1000 / SECONDS_PER_MINUTE) % MINUTES_PER_DAY;
  return Math.abs(minute - when.minuteOfDay) <= SAME_START_MIN;
}

/** The difference as a share of the larger; `undefined` when one is not known. */
function apart(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return Math.abs(one - other) / Math.max(one, other, 1);
}

function leastOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : other === undefined ? one : Math.min(one, other);
}
