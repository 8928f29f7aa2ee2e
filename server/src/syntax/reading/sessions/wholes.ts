import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { paceCost } from '../../../values/plausiblePace';
import { clockAmount } from '../patterns/durationOf';
import { COSTS } from '../phrases/costs';
import type { Item } from '../phrases/items';
import { inMinutes } from '../pieces/bareMinutes';
import { isClimb } from '../pieces/partners';
import { holdsAmount, isOfStrides, isUnnamed, type Piece, type Told } from '../pieces/piece';
import { SAME_SUM, sumOf } from '../pieces/sums';
import type { Amount } from '../senses/phrase';
import { LONGEST_EXERCISE_S } from './boundaries';
import { dayTotal, isOfLine, withoutDayTotal } from './dayTotals';
import type { Draft, Drafts, Open, SessionDraft } from './drafts';
import { settleEnds } from './ends';
import { settle, settleSessions } from './settle';
import { chooseTotal } from './totals';
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

/*
 * Makes the sessions that were gathered final, and prices each as a whole. It settles the units of bare numbers, chooses the total, and
 * takes away what counts for none of them: the sum of the day, exercises, a rest day beside a run.
 * Dear is what only the whole shows to be unlikely: minutes for a session, hours in the gym, a name without an amount, parts above their total.
 */

/** The drafts of a line, of what was gathered for them. */
export function finish(
  gathered: readonly (Draft | Open)[],
  dropped: { start: number; end: number }[],
  cost: number,
  items: readonly Item[],
): Drafts {
  const drafts: Draft[] = [];
  let price = cost;
  let lineTotal: Drafts['lineTotal'];
  const sessions = gathered.filter((each): each is Open => !('type' in each));
  dropped.push(...withoutDayTotal(sessions));
  settleSessions(sessions);
  for (const each of gathered) {
    if ('type' in each) {
      drafts.push(each);
      continue;
    }
    const isLast = each === sessions.at(-1);
    const said = inHoursOfParts(inMinutesOfParts(each.totals.at(-1), each.pieces), each.pieces);
    const last = said && isOfPartsBefore(said, each.pieces) ? undefined : said;
    if (said && !last) each.pieces = each.pieces.filter(({ isOfTotal }) => !isOfTotal);
    // `PM 16 x 400, 27 km for the day`: of runs in other rows, too.
    const isLater = each.when?.value === 'pm';
    const isOfRows = last?.isOfDay && sessions.length === 1 && isLater && each.pieces.some(holdsAmount);
    if (last && isOfRows) dropped.push({ start: last.start, end: last.end });
    const stated = isOfRows ? undefined : last;
    if (stated && isLast && isOfLine(stated, each, sessions)) lineTotal = stated;
    const ofDay = stated && stated === lineTotal && stated.isOfDay ? stated : undefined;
    const made = close(each, stated === lineTotal ? undefined : stated, ofDay, items, sessions.length);
    price += made.cost;
    dropped.push(...(made.exercises ?? []));
    if (!made.draft) continue;
    drafts.push(made.draft);
    if (made.draft.pieces === each.pieces) continue;
    const kept = new Set(made.draft.pieces);
    dropped.push(...each.pieces.filter(piece => !kept.has(piece)));
  }
  const day = dayTotal(drafts);
  if (day) {
    drafts.splice(drafts.indexOf(day), 1);
    dropped.push({ start: day.start, end: day.end });
  }
  for (const each of drafts.filter(draft => drafts.some(yieldsTo) && isTimeAlone(draft))) {
    drafts.splice(drafts.indexOf(each), 1);
    dropped.push({ start: each.start, end: each.end });
  }
  const isDone = (each: Draft) => each.type === 'session' && !each.isSkipped;
  const hasRun = drafts.some(
    each => each.type === 'session' && isDone(each) && (each.sport === 'run' || each.sport === 'cross'),
  );
  const [isOff, isAnyDone] = [drafts.some(isIllOrHurt), drafts.some(isDone)];
  const told = drafts.filter(each => {
    const given = yieldsTo(each);
    return !(given && (isAnyDone || (isOff && given === 'reason')));
  });
  const hasRest = told.some(
    each => each.type === 'other' && each.told.type === 'state' && each.told.item.value.word === 'rest',
  );
  if (hasRest && hasRun) price += COSTS.restAndRun;
  // `Dienstreise Köln, zurück 21:40`: on the way, a time alone is of something else.
  if (told.some(isOnTheWay) && told.some(isDone) && told.every(each => each.type !== 'session' || isOfTheWay(each)))
    price += COSTS.awayAndTime;
  return { drafts: told, dropped, lineTotal, cost: price };
}

type Total = Extract<Told, { type: 'total' }>;

/** `12 min run 2 walk 12 run, 36 total`: who tells all parts in minutes tells the whole so, where it fits. */
function inMinutesOfParts(stated: Total | undefined, pieces: readonly Piece[]): Total | undefined {
  if (stated?.amount.unit !== 'bare') return stated;
  const parts = pieces.flatMap(({ duration, reps }) => duration ?? reps?.inner.map(({ amount }) => amount) ?? []);
  const isTimed = parts.length > 1 && parts.every(amount => amount?.dimension === 'duration' && amount.unit === 'min');
  if (!isTimed) return stated;
  const toldMin = parts.reduce((sum, amount) => sum + (amount?.low ?? 0), 0) / SECONDS_PER_MINUTE;
  const [whole] = stated.amount.numbers;
  return whole >= toldMin && whole <= MOST_WITH_ENDS * toldMin
    ? { ...stated, amount: inMinutes(stated.amount) }
    : stated;
}

/** `10 x 45 s, whole thing 1:02`: shorter than its parts are, and as long as hours. */
function inHoursOfParts(stated: Total | undefined, pieces: readonly Piece[]): Total | undefined {
  const { dimension, unit, low = 0, start = 0, end = 0 } = stated?.amount ?? {};
  if (!stated || dimension !== 'duration' || unit !== 'clock') return stated;
  const told = sumOf(pieces, 'duration').low;
  const hours = low * SECONDS_PER_MINUTE;
  return low < told && hours >= told && hours <= LONGEST_S
    ? { ...stated, amount: clockAmount({ start, end }, hours) }
    : stated;
}

const LONGEST_S = 4 * 3600;

/** `4 x (1 km / 1 km) = 8 km in 33:20, then 20 min easy`: what the parts before it come to, and more was run. */
function isOfPartsBefore({ amount, start, end }: Total, pieces: readonly Piece[]): boolean {
  const before = pieces.filter(each => each.start < start && holdsAmount(each) && !each.isOfTotal);
  const behind = pieces.filter(each => each.start >= end && holdsAmount(each));
  const isMore = ({ join, label, isOfWhich }: Piece) => (join === 'thenWord' || label !== undefined) && !isOfWhich;
  if (before.length === 0 || behind.length === 0 || !behind.every(isMore) || behind.every(isOfStrides)) return false;
  const sum = sumOf(before, amount.dimension);
  return !sum.isPartial && Math.abs(sum.low - amount.low) <= SAME_SUM * amount.low;
}

/** Walks before and behind take less than what is told. */
const MOST_WITH_ENDS = 2;

/** `forced rest, sore throat`: who says why there was no run means no day of rest. */
function isIllOrHurt(draft: Draft): boolean {
  if (draft.type !== 'other') return false;
  return draft.told.type === 'hurt' || (draft.told.type === 'state' && OFF.has(draft.told.item.value.word));
}

const OFF: ReadonlySet<string> = new Set(['sick', 'injury']);

/** A time of day, or hours: who travels may run for some minutes on the way. */
function isOfTheWay(draft: SessionDraft): boolean {
  const isTime = ({ duration }: Piece) => !duration || duration.unit === 'clock' || duration.low >= LEAST_ON_THE_WAY_S;
  return isTimeAlone(draft) && draft.pieces.every(isTime);
}

const LEAST_ON_THE_WAY_S = 2 * 3600;

function isOnTheWay(draft: Draft): boolean {
  return draft.type === 'other' && draft.told.type === 'state' && draft.told.item.value.word === 'travel';
}

/** `no running, moved furniture for 4 hours`: a time that nothing else says was run. */
function isTimeAlone(draft: Draft): boolean {
  return draft.type === 'session' && draft.pieces.every(piece => isUnnamed(piece) && !piece.distance && !piece.pace);
}

/** `30 min walk, no running`: no rest day where something else was done. */
function yieldsTo(draft: Draft): 'run' | 'reason' | undefined {
  return draft.type === 'other' && draft.told.type === 'state' ? draft.told.item.value.yieldsTo : undefined;
}

function close(
  { sport, pieces, attributes, hurts, when, isSkipped, forced }: Open,
  stated: Total | undefined,
  ofDay: Total | undefined,
  items: readonly Item[],
  sessions: number,
): {
  readonly draft?: SessionDraft;
  readonly exercises?: readonly { readonly start: number; readonly end: number }[];
  readonly cost: number;
} {
  // Attributes alone are no session, but may be a row of one.
  if (pieces.length === 0 && !stated && !(ofDay && when) && attributes.length === 0) return { cost: 0 };
  if (pieces.length === 0 && stated && isOfWeek(stated.amount)) return { cost: 0 };
  const told = pieces;
  const own =
    sport ?? (pieces.some(({ kinds }) => kinds.length > 0) && !isRunBesideDrills(pieces) ? 'strength' : 'run');
  settle(told, own);
  giveTime(told, stated, own);
  const hasRun = own === 'strength' && told.some(isRun);
  const exercises = own === 'strength' ? told.flatMap(withoutExercise) : [];
  const counted = own === 'strength' ? told.filter(piece => holdsAmount(piece) || piece.kinds.length > 0) : told;
  // `Pull-ups: 5 sets, 38 total`: a number that is counted in the gym is no distance.
  const sum = own === 'strength' && stated?.amount.unit === 'bare' ? undefined : stated;
  settleEnds(counted, sum);
  const { total, cost: ofTotal, other } = chooseTotal(counted, sum, own);
  let cost = ofTotal + (hasRun ? RUN_IN_GYM : 0);
  // If its clock showed hours and minutes.
  const isRowOfTime = own === 'run' && total.whole && isLongAsHours(total.whole, items, SECONDS_PER_MINUTE);
  if (isTooShort(total.whole, counted, own) && !isRowOfTime) cost += TOO_SHORT;
  if (counted.some(each => isTooLong(each, own) || (own === 'run' && isLongAsHours(each, items)))) cost += TOO_LONG;
  if (stated && isLessThanParts(stated.amount, counted)) cost += LESS_THAN_PARTS;
  // `PM recovery run, 18 km for the day`: what is left of the day is its distance.
  const isNamedOnly = pieces.length > 0 && !pieces.some(holdsAmount) && !stated && !ofDay;
  if (pieces.length === 0 && !stated && !ofDay) cost += 0.6;
  // `Missed track. 5 on the treadmill`: nobody tells how far a run was that was not done.
  if (isNamedOnly && !isSkipped)
    cost += attributes.some(({ value }) => value.type !== 'pain')
      ? NAME_WITH_FACTS
      : namedOnlyCost(own, pieces, items, sessions, when !== undefined);
  if (isClimbTimed(pieces)) cost += CLIMB_TIMED;
  for (const piece of pieces) cost += pieceCost(piece, own, items);
  const starts = [
    ...pieces.map(each => each.start),
    ...attributes.map(each => each.start),
    ...(stated ? [stated.start] : []),
    ...(pieces.length === 0 && ofDay ? [ofDay.start] : []),
  ];
  const ends = [
    ...pieces.map(each => each.end),
    ...attributes.map(each => each.end),
    ...(stated ? [stated.end] : []),
    ...(pieces.length === 0 && ofDay ? [ofDay.end] : []),
  ];
  return {
    draft: {
      type: 'session',
      sport: own,
      pieces: counted,
      total,
      otherTotal: other,
      attributes,
      hurts,
      when,
      isSkipped,
      forced,
      start: Math.min(...starts),
      end: Math.max(...ends),
    },
    exercises,
    cost,
  };
}

/** A distance, or `50 min ruhig` beside `ABC`. */
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
