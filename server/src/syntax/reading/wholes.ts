import { METRES_PER_KM } from '../../values/distance';
import { SECONDS_PER_MINUTE } from '../../values/duration';
import { asMinutes } from './bareMinutes';
import { COSTS } from './costs';
import { dayTotal, withoutDayTotal } from './dayTotals';
import type { Draft, Drafts, Open, SessionDraft } from './drafts';
import type { Item } from './items';
import type { Amount, Phrase } from './phrase';
import { holdsAmount, type Piece, type Told } from './piece';
import { isHoursRather, isPossibleElsewhere } from './plausible';
import { asLengths } from './pool';
import { SAME_SUM, sumOf } from './sums';
import { chooseTotal } from './totals';
import { lengthOf } from './units';
import {
  isLessThanParts,
  isTooLong,
  isTooShort,
  LESS_THAN_PARTS,
  namedOnlyCost,
  pieceCost,
  TOO_LONG,
  TOO_SHORT,
} from './unlikely';

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
  settleSessions(sessions);
  dropped.push(...withoutDayTotal(sessions));
  for (const each of gathered) {
    if ('type' in each) {
      drafts.push(each);
      continue;
    }
    const isLast = each === sessions.at(-1);
    const stated = each.totals.at(-1);
    if (stated && isLast && isOfLine(stated, each, sessions)) lineTotal = stated;
    const made = close(each, stated === lineTotal ? undefined : stated, items, sessions.length);
    price += made.cost;
    if (made.draft) drafts.push(made.draft);
    const kept = new Set(made.draft?.pieces);
    dropped.push(...(made.exercises ?? []));
    dropped.push(...each.pieces.filter(piece => !kept.has(piece) && made.draft !== undefined));
  }
  const day = dayTotal(drafts);
  if (day) {
    drafts.splice(drafts.indexOf(day), 1);
    dropped.push({ start: day.start, end: day.end });
  }
  const isDone = (each: Draft) => each.type === 'session' && !each.isSkipped;
  const hasRun = drafts.some(
    each => each.type === 'session' && isDone(each) && (each.sport === 'run' || each.sport === 'cross'),
  );
  const isOff = drafts.some(isIllOrHurt);
  const told = isOff || drafts.some(isDone) ? drafts.filter(each => !isWeakRest(each)) : drafts;
  const hasRest = told.some(
    each => each.type === 'other' && each.told.type === 'state' && each.told.item.value.word === 'rest',
  );
  if (hasRest && hasRun) price += COSTS.restAndRun;
  return { drafts: told, dropped, lineTotal, cost: price };
}

/** Fewer kilometres or miles are told without a unit beside minutes of another session. */
const LEAST_BESIDE_MIN = 15;

/** `100 min bike, 30 run`: who tells one session in minutes tells the other so. */
function settleSessions(sessions: readonly Open[]): void {
  const pieces = sessions.flatMap(session => session.pieces);
  const isTimed =
    sessions.length > 1 &&
    pieces.some(({ duration }) => duration?.unit === 'min') &&
    pieces.every(({ distance, reps }) => !reps && (!distance || distance.unit === 'bare'));
  if (!isTimed) return;
  pieces
    .filter(({ distance }) => {
      const number = distance?.numbers[0] ?? 0;
      return number >= LEAST_BESIDE_MIN && number % 5 === 0;
    })
    .forEach(asMinutes);
}

/** `AM 5 easy, PM 6 x 800 (12 total)`: more than the last session, or in brackets, where there are several. */
function isOfLine(stated: Extract<Told, { type: 'total' }>, last: Open, sessions: readonly Open[]): boolean {
  const told = stated.amount.dimension === 'distance' ? stated.amount.numbers[0] : undefined;
  // `PM - 12 miles with 15 x 1 min (17 tot)`: more than the run, and no part of it is missing.
  const [first, ...more] = last.pieces;
  const isOfDay = last.when !== undefined && first?.distance !== undefined && !first.reps && !first.label;
  if (
    isOfDay &&
    told !== undefined &&
    more.every(({ isOfWhich }) => isOfWhich) &&
    told > (first.distance?.numbers[0] ?? told) * MORE_OF_DAY
  )
    return true;
  if (sessions.length < 2) return false;
  const numbers = sessions.map(({ pieces }) => pieces.find(({ distance }) => distance)?.distance?.numbers[0] ?? 0);
  const sum = numbers.reduce((all, each) => all + each, 0);
  if (told !== undefined && !numbers.includes(0) && Math.abs(sum - told) <= SAME_SUM * told) return true;
  // `13.1 mile run, 4.9 mile walk - 22 total`: more than the last one is not its own.
  const ofLast = numbers.at(-1) ?? 0;
  if (
    told !== undefined &&
    ofLast > 0 &&
    !last.pieces.some(({ reps, label }) => reps || label) &&
    told > ofLast * MORE_OF_DAY
  )
    return true;
  if (last.when === undefined) return false;
  if (stated.isInBrackets || (last.sport !== 'run' && last.sport !== undefined)) return true;
  const distanceOf = ({ pieces }: Open) => pieces.find(({ distance }) => distance)?.distance?.low ?? 0;
  const before = sessions.filter(each => each !== last).reduce((all, each) => all + distanceOf(each), 0);
  const own = sumOf(last.pieces, 'distance').high;
  return own > 0 && stated.amount.dimension === 'distance' && stated.amount.high >= (before + own) * (1 - SAME_SUM);
}

const MORE_OF_DAY = 1.2;

/** `forced rest, sore throat`: who says why there was no run means no day of rest. */
function isIllOrHurt(draft: Draft): boolean {
  if (draft.type !== 'other') return false;
  return draft.told.type === 'hurt' || (draft.told.type === 'state' && draft.told.item.value.word !== 'rest');
}

/** `30 min walk, no running`: no rest day where something else was done. */
function isWeakRest(draft: Draft): boolean {
  return draft.type === 'other' && draft.told.type === 'state' && draft.told.item.value.isWeak === true;
}

function close(
  { sport, pieces, attributes, hurts, when, isSkipped, forced }: Open,
  stated: Extract<Told, { type: 'total' }> | undefined,
  items: readonly Item[],
  sessions: number,
): {
  readonly draft?: SessionDraft;
  readonly exercises?: readonly { readonly start: number; readonly end: number }[];
  readonly cost: number;
} {
  // Attributes alone are no session, but may be a row of one.
  if (pieces.length === 0 && !stated && attributes.length === 0) return { cost: 0 };
  if (pieces.length === 0 && stated && isOfWeek(stated.amount)) return { cost: 0 };
  const told = pieces;
  const own =
    sport ??
    (pieces.some(({ kinds }) => kinds.length > 0) && !pieces.some(({ distance }) => distance) ? 'strength' : 'run');
  if (
    own === 'strength' ||
    (own === 'recovery' &&
      !pieces.some(({ kinds }) => kinds.some(({ value }) => value.row.carries.includes('distance'))))
  )
    told.filter(({ distance }) => (distance?.numbers[0] ?? 0) >= LEAST_BARE_MIN).forEach(asMinutes);
  settleUnits(told);
  if (told.some(({ kinds }) => kinds.some(({ value }) => value.row.word === 'swim'))) told.forEach(asLengths);
  if (own === 'cross') told.forEach(asTime);
  if (own === 'run') told.forEach(asHours);
  const isOverMetres = told.some(({ reps }) => reps?.amount?.unit === 'm' && reps.amount.low >= LEAST_RUN_M);
  const exercises = own === 'strength' ? told.flatMap(withoutExercise) : [];
  const counted = own === 'strength' ? told.filter(piece => holdsAmount(piece) || piece.kinds.length > 0) : told;
  // `Pull-ups: 5 sets, 38 total`: a number that is counted in the gym is no distance.
  const sum = own === 'strength' && stated?.amount.unit === 'bare' ? undefined : stated;
  const { total, cost: ofTotal, other } = chooseTotal(counted, sum, own);
  let cost = ofTotal + (own === 'strength' && isOverMetres ? RUN_IN_GYM : 0);
  if (isTooShort(total.whole, counted, own)) cost += TOO_SHORT;
  if (counted.some(each => isTooLong(each, own))) cost += TOO_LONG;
  if (stated && isLessThanParts(stated.amount, counted)) cost += LESS_THAN_PARTS;
  // `bitterly cold (16)`
  if (stated && pieces.length === 0 && stated.isInBrackets) cost += 3.5;
  const isNamedOnly = pieces.length > 0 && !pieces.some(holdsAmount) && !stated;
  if (pieces.length === 0 && !stated) cost += 0.6;
  // `Missed track. 5 on the treadmill`: nobody tells how far a run was that was not done.
  if (isNamedOnly && !isSkipped)
    cost += attributes.some(({ value }) => value.type !== 'pain')
      ? NAME_WITH_FACTS
      : namedOnlyCost(own, pieces, items, sessions, when !== undefined);
  if (own === 'run' && isHoursFirst(pieces)) cost += MINUTES_FIRST;
  for (const piece of pieces) cost += pieceCost(piece, own, items);
  const starts = [
    ...pieces.map(each => each.start),
    ...attributes.map(each => each.start),
    ...(stated ? [stated.start] : []),
  ];
  const ends = [...pieces.map(each => each.end), ...attributes.map(each => each.end), ...(stated ? [stated.end] : [])];
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

/** `2:00 - easy - 13 miles` as two minutes: nobody tells of so short a part before a run, and gives it no name. */
function isHoursFirst([first, ...more]: readonly Piece[]): boolean {
  const { duration } = first ?? {};
  const isLone = first && !first.distance && !first.reps && !first.label && !first.target && first.kinds.length === 0;
  return (
    isLone === true &&
    duration?.unit === 'clock' &&
    duration.low <= LONGEST_AS_MINUTES_S &&
    more.some(
      ({ distance, duration, reps, join }) =>
        distance && !duration && !reps && distance.low >= LEAST_OF_HOURS_M && join === '-',
    )
  );
}

const MINUTES_FIRST = 0.6;
const LONGEST_AS_MINUTES_S = 360;
const LEAST_OF_HOURS_M = 5000;

/** `open water, 1900 m in 34:40`: no pace of a run, so the time that it took. */
function asTime(piece: Piece): void {
  const { target, distance, duration, reps } = piece;
  const own = target?.value.target;
  if (!target || own?.type !== 'time' || !target.value.isTime || !distance || duration || reps) return;
  // `60 km in 2:20`: hours and minutes.
  const timeS = [own.timeS, ...(target.value.pace ? [own.timeS * 60] : [])].find(each =>
    isPossibleElsewhere(distance.low, each),
  );
  if (timeS !== undefined) setTime(piece, target, timeS);
}

/** `24 km in 2:14`: hours and minutes of a long run. */
function asHours(piece: Piece): void {
  const { target, distance, duration, reps } = piece;
  const own = target?.value.target;
  if (!target?.value.isTime || own?.type !== 'time' || !distance || duration || reps) return;
  const paceSPerKm = (own.timeS * METRES_PER_KM) / lengthOf(distance.unit === 'mi' ? 'mi' : 'km');
  if (isHoursRather(distance.low, paceSPerKm, own.timeS)) setTime(piece, target, own.timeS * SECONDS_PER_MINUTE);
}

function setTime(piece: Piece, { start, end }: Phrase<'target'>, timeS: number): void {
  piece.duration = {
    dimension: 'duration',
    unit: 'clock',
    low: timeS,
    high: timeS,
    numbers: [timeS, timeS],
    start: start + 1,
    numberEnd: end,
    end,
  };
  delete piece.target;
}

/** `easy +320 m`, `easy rpe 3`: a word and what it was like tell of a session. */
const NAME_WITH_FACTS = 0.1;

/** `10 km: first 5, last 5` in a log of miles: numbers without a unit are in the unit that is written. */
function settleUnits(pieces: readonly Piece[]): void {
  const told = pieces.map(({ distance }) => distance?.unit).find(each => each === 'km' || each === 'mi');
  // `1.5 WU, 6 x 1 mi`: who repeats miles tells miles.
  const unit = told ?? (pieces.some(({ reps }) => reps?.amount?.unit === 'mi') ? 'mi' : undefined);
  if (unit !== 'km' && unit !== 'mi') return;
  for (const piece of pieces) {
    const { distance } = piece;
    if (distance?.unit !== 'bare' || (told === undefined && !piece.label)) continue;
    const [low, high] = distance.numbers;
    piece.distance = {
      ...distance,
      // The model knows the unit of a whole that is told, and not that of repetitions.
      ...(told === undefined && { unit }),
      low: low * lengthOf(unit),
      high: high * lengthOf(unit),
    };
  }
}

/** `squats 3 x 10`: repetitions of an exercise are no part of what is run; the stretch of the line that tells them. */
function withoutExercise(piece: Piece): readonly { readonly start: number; readonly end: number }[] {
  const told = piece.reps ?? (piece.distance?.unit === 'bare' ? piece.distance : undefined);
  if (!told) return [];
  delete piece.reps;
  if (piece.distance?.unit === 'bare') delete piece.distance;
  return [{ start: told.start, end: told.end }];
}

/** `4 x 400 plus strength`: so many metres are run, and no exercise. */
const LEAST_RUN_M = 200;
const RUN_IN_GYM = 1;

/** `strength 45`: fewer are no minutes. */
const LEAST_BARE_MIN = 5;

/** `Total: 88 miles`, with nothing beside it: more than anybody tells as the total of a day. */
function isOfWeek({ dimension, low }: Amount): boolean {
  return dimension === 'distance' ? low > MOST_A_DAY_M : low > MOST_A_DAY_S;
}

const MOST_A_DAY_M = 50_000;

const MOST_A_DAY_S = 5 * 3600;
