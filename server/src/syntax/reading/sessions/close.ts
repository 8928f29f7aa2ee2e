import { SECONDS_PER_HOUR, SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import { COSTS } from '../phrases/costs';
import { type Item, itemFrom } from '../phrases/items';
import { isClimb } from '../pieces/partners';
import { holdsAmount, isUnnamed, type Piece } from '../pieces/piece';
import type { Amount, Sport } from '../senses/phrase';
import { LONGEST_EXERCISE_S } from './boundaries';
import type { Open, SessionDraft } from './drafts';
import { settleEnds } from './ends';
import { settle } from './settle';
import type { Stated } from './stated';
import { chooseTotal, type Total } from './totals';
import {
  isLessThanParts,
  isLongAsHours,
  isTooLong,
  isTooShort,
  LESS_THAN_PARTS,
  namedOnlyCost,
  pieceCost,
  TOO_LONG,
  TOO_SHORT,
} from './unlikely';
import { giveTime } from './wholeTime';

/** What a session is closed with. */
export interface Closing {
  /** Its own total. */
  readonly stated: Stated | undefined;
  /** That of the day, which stands behind it. */
  readonly ofDay: Stated | undefined;
  readonly items: readonly Item[];
  /** How many sessions the line tells. */
  readonly sessions: number;
}

/** A session made final, the exercises that count for none, and how unlikely it is as a whole. No draft where nothing is told of any. */
export function close(
  open: Open,
  closing: Closing,
): {
  readonly draft?: SessionDraft;
  readonly exercises?: readonly { readonly start: number; readonly end: number }[];
  readonly cost: number;
} {
  const { pieces, attributes, hurts, when, isSkipped, forced } = open;
  const { stated, ofDay } = closing;
  // Attributes alone are no session, but may be a row of one.
  if (pieces.length === 0 && !stated && !(ofDay && when) && attributes.length === 0) return { cost: 0 };
  if (pieces.length === 0 && stated && isOfWeek(stated.amount)) return { cost: 0 };
  const sport = sportOf(open);
  settle(pieces, sport);
  giveTime(pieces, stated, sport);
  const isInGym = sport === 'strength';
  const runCost = isInGym && pieces.some(isRun) ? RUN_IN_GYM : 0;
  const exercises = isInGym ? pieces.flatMap(withoutExercise) : [];
  const counted = isInGym ? pieces.filter(piece => holdsAmount(piece) || piece.kinds.length > 0) : pieces;
  // `Pull-ups: 5 sets, 38 total`: a number that is counted in the gym is no distance.
  const sum = isInGym && stated?.amount.unit === 'bare' ? undefined : stated;
  settleEnds(counted, sum);
  const { total, cost, other } = chooseTotal(counted, sum, sport);
  const place = placeOf(open, closing);
  return {
    draft: {
      type: 'session',
      sport,
      pieces: counted,
      total,
      otherTotal: other,
      attributes,
      hurts,
      when,
      isSkipped,
      forced,
      ...place,
    },
    exercises,
    cost: cost + runCost + lengthCost(total, counted, sport, closing) + namedCost(open, sport, closing),
  };
}

function sportOf({ sport, pieces }: Open): Sport {
  return sport ?? (pieces.some(({ kinds }) => kinds.length > 0) && !isRunBesideDrills(pieces) ? 'strength' : 'run');
}

/** From the first to the last that tells of it. */
function placeOf(
  { pieces, attributes }: Open,
  { stated, ofDay }: Closing,
): { readonly start: number; readonly end: number } {
  const told = [
    ...pieces,
    ...attributes,
    ...(stated ? [stated] : []),
    ...(pieces.length === 0 && ofDay ? [ofDay] : []),
  ];
  return { start: Math.min(...told.map(({ start }) => start)), end: Math.max(...told.map(({ end }) => end)) };
}

/** Too short, too long, or less than its parts. */
function lengthCost({ whole }: Total, counted: readonly Piece[], sport: Sport, { stated, items }: Closing): number {
  const isRun = sport === 'run';
  // If its clock showed hours and minutes.
  const isRowOfTime = isRun && whole && isLongAsHours(whole, items, SECONDS_PER_MINUTE);
  const isLong = counted.some(each => isTooLong(each, sport) || (isRun && isLongAsHours(each, items)));
  return (
    (isTooShort(whole, counted, sport) && !isRowOfTime ? TOO_SHORT : 0) +
    (isLong ? TOO_LONG : 0) +
    (stated && isLessThanParts(stated.amount, counted) ? LESS_THAN_PARTS : 0)
  );
}

/** How it is told: without an amount, without a piece, and each of its pieces. */
function namedCost({ pieces, attributes, when, isSkipped }: Open, sport: Sport, closing: Closing): number {
  const { stated, ofDay, items, sessions } = closing;
  // `PM recovery run, 18 km for the day`: what is left of the day is its distance.
  const hasTotal = stated !== undefined || ofDay !== undefined;
  const isNamedOnly = pieces.length > 0 && !pieces.some(holdsAmount) && !hasTotal;
  let cost = pieces.length === 0 && !hasTotal ? FACTS_ALONE : 0;
  // `Missed track. 5 on the treadmill`: nobody tells how far a run was that was not done.
  if (isNamedOnly && !isSkipped)
    cost += attributes.some(({ value }) => value.type !== 'pain')
      ? NAME_WITH_FACTS
      : namedOnlyCost(sport, pieces, items, sessions, when !== undefined);
  if (isClimbTimed(pieces)) cost += CLIMB_TIMED;
  if (sport === 'run' && isOfLife(pieces, attributes, items)) cost += HOURS_OF_LIFE;
  return pieces.reduce((sum, piece) => sum + pieceCost(piece, sport, items), cost);
}

/** `rpe 3, +320 m` */
const FACTS_ALONE = 0.6;

/** `8 km, drills`, `50 min Z2 + drills`: what was run has no name. */
function isRunBesideDrills(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece, at) =>
      piece.distance !== undefined ||
      (holdsAmount(piece) && piece.kinds.length === 0 && (isToldHow(piece) || pieces[at + 1]?.join === '+')),
  );
}

function isToldHow({ efforts, target }: Piece): boolean {
  return efforts.length > 0 || target !== undefined;
}

/** `9.4 km 420 m 1:08`: no part of 420 m, but what was climbed, and how long all of it took. */
function isClimbTimed([whole, part]: readonly Piece[]): boolean {
  if (!whole?.distance || whole.duration || part?.duration?.unit !== 'clock' || !part.distance) return false;
  const climb: Piece = { ...part, duration: undefined };
  const { distance } = whole;
  const isOnTrack = part.distance.low % TRACK_STEP_M === 0;
  return !isOnTrack && isClimb(whole, climb) && paceCost(distance.low, part.duration.low * SECONDS_PER_MINUTE) < 1;
}

/** `took the train to Leeds, 5 hours with the delays`: who runs for so long says how far, or what it was. */
function isOfLife([only, ...more]: readonly Piece[], attributes: Open['attributes'], items: readonly Item[]): boolean {
  if (!only || more.length > 0 || attributes.length > 0) return false;
  const { start, distance, duration, kinds, efforts, pace, target } = only;
  const isAlone = isUnnamed(only) && kinds.length + efforts.length === 0 && !(pace ?? target);
  // `5 Stunden` as 5 km
  const isOfUnit = distance?.unit === 'bare' && isSkippedUnit(itemFrom(items, distance.end));
  const isLong = !distance && duration && duration.unit !== 'clock' && duration.low >= LONG_WITHOUT_NAME_S;
  return isAlone && (isLong || isOfUnit) && isBehindProse(items, start);
}

function isBehindProse(items: readonly Item[], start: number): boolean {
  const unknown = items.filter(each => each.type === 'skip' && each.cost >= COSTS.skipUnknown);
  return unknown.length >= WORDS_OF_LIFE && (unknown[0]?.start ?? start) < start;
}

function isSkippedUnit(item: Item | undefined): boolean {
  return item?.type === 'skip' && item.cost === COSTS.skipUnit;
}

const LONG_WITHOUT_NAME_S = 4 * SECONDS_PER_HOUR;
const WORDS_OF_LIFE = 2;
const HOURS_OF_LIFE = 3;

const CLIMB_TIMED = 0.6;
/** What is run on a track is in such steps. */
const TRACK_STEP_M = 100;

/** `easy +320 m`, `easy rpe 3`: a word and what it was like tell of a session. */
const NAME_WITH_FACTS = 0.1;

/** `4 x 400 plus strength`, `core, 5 x 5 min`: so far and so long is run, and no exercise. */
function isRun({ reps }: Piece): boolean {
  const { unit, low = 0, dimension } = reps?.amount ?? {};
  return (LENGTHS.has(unit ?? '') && low >= LEAST_RUN_M) || (dimension === 'duration' && low >= LONGEST_EXERCISE_S);
}

const LENGTHS: ReadonlySet<string> = new Set(['m', 'km', 'mi']);
const LEAST_RUN_M = 200;
const RUN_IN_GYM = 1.2;

/** `squats 3 x 10`: repetitions of an exercise are no part of what is run; the stretch of the line that tells them. */
function withoutExercise(piece: Piece): readonly { readonly start: number; readonly end: number }[] {
  const told = piece.reps ?? (piece.distance?.unit === 'bare' ? piece.distance : undefined);
  if (!told) return [];
  piece.reps = undefined;
  if (piece.distance?.unit === 'bare') piece.distance = undefined;
  return [{ start: told.start, end: told.end }];
}

/** `Total: 88 miles`, with nothing beside it: more than anybody tells as the total of a day. */
function isOfWeek({ dimension, low }: Amount): boolean {
  return dimension === 'distance' ? low > MOST_A_DAY_M : low > MOST_A_DAY_S;
}

const MOST_A_DAY_M = 50_000;

const MOST_A_DAY_S = 5 * 3600;
