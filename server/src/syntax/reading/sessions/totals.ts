import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { isPossiblePace } from '../../../values/pace';
import { isPossibleElsewhere, paceCost } from '../../../values/plausiblePace';
import { settleMinutes } from '../pieces/bareMinutes';
import { isOddPair } from '../pieces/fits';
import { holdsAmount, isCalled, isHardPart, isRaced, type Piece, type Told } from '../pieces/piece';
import { sumOf } from '../pieces/sums';
import type { Amount, Sport } from '../senses/phrase';
import { firstCost } from './firstCost';
import { lastCost } from './lastCost';
import { sumCost } from './sumCost';
import { unusualCost } from './usual';

/** Which piece tells the whole session; absent: the parts add up to it. */
export interface Total {
  readonly whole: Piece | undefined;
  /** Said aloud: `12 total`. */
  readonly stated: Stated | undefined;
}

type Stated = Extract<Told, { type: 'total' }>;

interface Choice {
  readonly total: Total;
  readonly cost: number;
  /** The next likely one, and how much less likely it is. */
  readonly other?: { readonly total: Total; readonly extra: number } | undefined;
}

/** Most lines that go wrong go wrong here: which amount is the whole. Each choice has a cost, the least wins. */
export function chooseTotal(pieces: readonly Piece[], stated: Total['stated'], sport: Sport): Choice {
  const amounts = pieces.filter(holdsAmount);
  settleMinutes(amounts, stated?.amount);
  // `wu, 20 min tempo, cd`: more was run than is told.
  const isWithEnds = pieces.some(each => each.label && !holdsAmount(each) && !each.isOfWhich && each.join !== ':');
  if (stated) {
    const said = inHours(stated, amounts);
    const timed = amounts.find(({ isOfTotal }) => isOfTotal);
    if (timed) return { total: { whole: timed, stated: said }, cost: 0 };
    const alone =
      amounts.length > 1 && !isWithEnds ? choiceOf(amounts, pieces, isWithEnds, sport).total.whole : undefined;
    // `17 miles, first 10 at 8:15. 2:16 total`: a time is said of the whole, whose distance stands first.
    if (alone && isOfOther(alone, said.amount)) return { total: { whole: alone, stated: said }, cost: 0 };
    return { total: besideStated(amounts, said, isWithEnds, pieces.some(isRaceToldBy)), cost: 0 };
  }
  return choiceOf(amounts, pieces, isWithEnds, sport);
}

function isOfOther({ distance, duration }: Piece, { dimension }: Amount): boolean {
  return dimension === 'duration' ? distance !== undefined && !duration : duration !== undefined && !distance;
}

/** `2:16 total` of 17 miles: hours and minutes. */
function inHours(stated: Stated, amounts: readonly Piece[]): Stated {
  const { dimension, unit, low, high } = stated.amount;
  const longestM = Math.max(0, ...amounts.map(({ distance }) => distance?.low ?? 0));
  const isTooShort = dimension === 'duration' && unit === 'clock' && !Number.isFinite(paceCost(longestM, low));
  if (longestM === 0 || !isTooShort || paceCost(longestM, low * SECONDS_PER_MINUTE) > 0) return stated;
  return { ...stated, amount: { ...stated.amount, low: low * SECONDS_PER_MINUTE, high: high * SECONDS_PER_MINUTE } };
}

function choiceOf(amounts: readonly Piece[], pieces: readonly Piece[], isWithEnds: boolean, sport: Sport): Choice {
  const [first, ...rest] = amounts;
  if (!first) return { total: SUM, cost: 0 };
  if (rest.length === 0 && !first.reps)
    return {
      total: first.label || isWithEnds ? SUM : { ...SUM, whole: first },
      cost: priceOf(first, isWithEnds, sport),
    };
  const ofWhole = (whole: Piece, cost: () => number): Choice[] =>
    whole.reps || whole.label ? [] : [{ total: { ...SUM, whole }, cost: cost() + priceOf(whole, isWithEnds, sport) }];
  const last = rest.at(-1);
  const choices: Choice[] = [
    ...ofWhole(first, () => firstCost(first, rest, pieces)),
    ...(last ? ofWhole(last, () => lastCost(last, amounts.slice(0, -1))) : []),
    { total: SUM, cost: sumCost(amounts, pieces) + unusual(amounts, isWithEnds, sport) },
  ];
  const [best, next] = choices.sort((a, b) => a.cost - b.cost);
  return {
    total: best?.total ?? SUM,
    cost: best?.cost ?? 0,
    other: best && next && { total: next.total, extra: next.cost - best.cost },
  };
}

/** Of one piece that tells the whole: whether it can be, and whether people run so. */
function priceOf(whole: Piece, isWithEnds: boolean, sport: Sport): number {
  return impossible(whole, sport) + unusual([whole], isWithEnds, sport);
}

/** Rides are of any length. */
function unusual(pieces: readonly Piece[], isWithEnds: boolean, sport: Sport): number {
  if (sport !== 'run' && sport !== 'recovery') return 0;
  const isRace = pieces.some(isRaced);
  return unusualCost({
    distance: sumOf(pieces, 'distance'),
    duration: sumOf(pieces, 'duration'),
    isAtLeast: isWithEnds || pieces.some(({ reps }) => reps),
    isLong: isRace || pieces.some(each => isCalled(each, 'long')),
    isRaced: isRace || pieces.some(each => isCalled(each, 'tt')),
    isBare: pieces.some(({ distance }) => distance?.unit === 'bare'),
  });
}

const SUM: Total = { whole: undefined, stated: undefined };

/* ---- where a total is said aloud ----------------------------------------------------------------------------------- */

/** What else tells the whole: one amount alone in the other dimension, or `easy 8 km --> 9 km`, which are compared. */
function besideStated(
  [only, ...more]: readonly Piece[],
  stated: Stated,
  isWithEnds: boolean,
  isOfRace: boolean,
): Total {
  const ofParts = { whole: undefined, stated };
  if (!only || more.length > 0) return ofParts;
  if (stated.start <= only.end + 1 && isMinutes(only, stated))
    return { whole: inMinutes(only, stated.amount), stated: undefined };
  if (only.reps || only.label || isPartOf(only, stated.amount, isOfRace)) return ofParts;
  const isDistance = stated.amount.dimension === 'distance';
  const isSame = isTold(only, stated.amount);
  const isWhole =
    isSame ||
    !(isDistance ? only.distance : only.duration) ||
    (isDistance && !only.isOfWhich && !isFarBeyond(only, stated.amount));
  return { whole: isWhole && !isWithEnds ? only : undefined, stated: isSame ? undefined : stated };
}

/** `6 km und 380 Hm bis zur Hütte, retour gemütlich, gesamt 12 km`: what is told first was not all. */
function isFarBeyond({ distance }: Piece, stated: Amount): boolean {
  const isAlike = stated.unit === distance?.unit || stated.unit === 'bare';
  return distance !== undefined && isAlike && stated.low > distance.high * FAR_BEYOND;
}

const FAR_BEYOND = 1.5;

/** `tempo 25 min @ 4:20, total 11k`: the hard part of a run that was longer, not its time. */
function isPartOf(piece: Piece, stated: Amount, isOfRace: boolean): boolean {
  const { distance, duration } = piece;
  const isQuick = isHardPart(piece) || isPaced(piece);
  if (stated.dimension !== 'distance' || !(isOfRace || isQuick)) return false;
  if (distance) return stated.low > distance.high * (isOfRace ? LONGER_THAN_RACE : LONGER);
  return duration !== undefined && paceCost(stated.low, duration.high) >= TOO_FAST;
}

/** `MRT 15 km 4:38, gesamt 19 km`: of marathon pace, by its word. */
function isPaced({ kinds, pace, duration }: Piece): boolean {
  return (pace ?? duration) !== undefined && kinds.some(({ value }) => value.row.word === 'mp');
}

/** `10k 38:52 PB`, `half marathon 1:32`: its course is measured, and what is more was run before and after it. */
function isRaceToldBy(piece: Piece): boolean {
  const { distance, efforts } = piece;
  const isNamed = distance?.unit === 'half' || distance?.unit === 'marathon';
  return isRaced(piece) || isNamed || efforts.some(({ value }) => value === 'race');
}

/** A second measurement of the same run differs less. */
const LONGER = 1.2;
/** A watch measures a race a few hundredths longer than its course is. */
const LONGER_THAN_RACE = 1.08;
/** What `paceCost` says of a pace that hardly anybody runs. */
const TOO_FAST = 0.8;

/** `8 km (45)`: farther than what is told, and its minutes. */
function isMinutes({ distance, duration, reps, label }: Piece, { isInBrackets, amount }: Stated): boolean {
  if (!isInBrackets || amount.unit !== 'bare' || !distance || duration || reps || label) return false;
  return amount.low > distance.low * MORE && Number.isFinite(paceCost(distance.low, amount.numbers[0] * 60));
}

const MORE = 1.5;

function inMinutes(piece: Piece, amount: Amount): Piece {
  const seconds = amount.numbers[0] * 60;
  piece.duration = { ...amount, dimension: 'duration', unit: 'min', low: seconds, high: seconds };
  return piece;
}

/** `15 km easy (15)`, `12 miles at 6:58 with the club (12)`: the same number again. */
function isTold({ distance, duration }: Piece, { dimension, numbers }: Amount): boolean {
  const own = dimension === 'distance' ? distance : duration;
  return own !== undefined && Math.abs(own.numbers[0] - numbers[0]) <= SAME_NUMBER * numbers[0];
}

const SAME_NUMBER = 0.03;

/* ---- what cannot be ------------------------------------------------------------------------------------------------ */

/** What stands side by side, but at no pace of a run: `0.03 km 0:27` is half a minute rather than half an hour. */
const ODD_PAIR = 0.8;

/** A pace that cannot be. */
function impossible({ distance, duration }: Piece, sport: Sport): number {
  if (!distance || !duration) return 0;
  // `Rad 40 km 1:25`
  if (sport === 'cross') return isHoursElsewhere(distance, duration) ? IMPOSSIBLE : 0;
  if (sport !== 'run') return 0;
  // `28 km 3:20` is hours and minutes rather.
  const mayBeHours = isPossiblePace((duration.high * SECONDS_PER_MINUTE * METRES_PER_KM) / distance.low);
  if (isOddPair(distance, duration) && !mayBeHours) return ODD_PAIR;
  const cost = Math.min(paceCost(distance.low, duration.low), paceCost(distance.high, duration.high));
  return Number.isFinite(cost) ? cost : IMPOSSIBLE;
}

const IMPOSSIBLE = 6;

/** Minutes and seconds in which nobody rides so far, and hours and minutes in which people do. */
function isHoursElsewhere(distance: Amount, { unit, high }: Amount): boolean {
  return (
    unit === 'clock' &&
    high <= MOST_AS_HOURS_S &&
    distance.low >= LEAST_RIDE_M &&
    !isPossibleElsewhere(distance.low, high) &&
    isPossibleElsewhere(distance.low, high * SECONDS_PER_MINUTE)
  );
}

/** `12:00` as hours: nobody tells a longer ride so; `40 km 20:00` is a slip. */
const MOST_AS_HOURS_S = 12 * SECONDS_PER_MINUTE;
/** Shorter distances are told with minutes and seconds. */
const LEAST_RIDE_M = 5000;
