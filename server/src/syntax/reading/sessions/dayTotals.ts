import { paceCost } from '../../../values/plausiblePace';
import { isBareDistance, type Join, type Piece, type Told } from '../pieces/piece';
import { SAME_SUM, sumOf } from '../pieces/sums';
import type { Amount } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import type { Draft, Open, SessionDraft } from './drafts';

/**
 * `12 miles (7.5 am, pm 4.5)`, `14 total: 9 am, 5 pm`: what stands before them is the sum of the runs behind it, and no part of the first.
 * A piece is taken away, a total is that of the line.
 */
export function withoutDayTotal([first, ...others]: readonly Open[]): readonly Piece[] {
  const [stated] = first?.totals ?? [];
  const [whole, ...more] = first?.pieces ?? [];
  const last = others.at(-1);
  if (!first || !last) return [];
  const runs = [...(stated ? (whole ? [first] : []) : [{ when: first.when, pieces: more }]), ...others];
  const parts = runs.map(({ when, pieces: [part, ...further] }) => (when && further.length === 0 ? part : undefined));
  const isToldFirst = stated !== undefined || (isBareDistance(whole) && TOLD_FIRST.has(more[0]?.join));
  if (!isToldFirst || parts.length < 2 || !parts.every(stated ? isFar : isBareDistance)) return [];
  // Numbers behind it have the unit that stands before it.
  const sum = parts.reduce((all, part) => all + (part?.distance?.numbers[0] ?? 0), 0);
  const { unit, numbers } = stated?.amount ?? whole?.distance ?? { numbers: [0] };
  if (Math.abs(sum - numbers[0]) > SAME_SUM * numbers[0]) return [];
  if (stated) last.totals.push(...first.totals.splice(0, 1));
  else first.pieces.shift();
  if (unit === 'km' || unit === 'mi') for (const each of parts) if (each) inUnit(each, unit);
  return !stated && whole ? [whole] : [];
}

function isFar(piece: Piece | undefined): boolean {
  return piece?.distance !== undefined && !piece.reps && !piece.label;
}

const TOLD_FIRST: ReadonlySet<Join | undefined> = new Set<Join>(['(', ':', ',', '-']);

function inUnit(piece: Piece, unit: 'km' | 'mi'): void {
  const { distance } = piece;
  if (distance?.unit !== 'bare') return;
  const [low, high] = distance.numbers;
  piece.distance = { ...distance, unit, low: low * lengthOf(unit), high: high * lengthOf(unit) };
}

/** `11 (am: 5, pm: 6)`: a distance alone beside sessions with times of day that add up to it is that of the day. */
export function dayTotal(drafts: readonly Draft[]): SessionDraft | undefined {
  const sessions = drafts.filter((draft): draft is SessionDraft => draft.type === 'session');
  const lone = sessions.find(({ when, pieces }) => {
    // `14M double, recovery x2`: words about the day stand beside it.
    const isAlone = pieces.slice(1).every(({ distance, duration }) => !distance && !duration);
    return when === undefined && isAlone && isBareDistance(pieces[0]);
  });
  const others = sessions.filter(each => each !== lone && each.sport === 'run');
  // `9 miles (pm: 9)`: said again, with when it was.
  const isAgain = others.length === 1 && (others[0]?.pieces[0]?.depth ?? 0) > 0;
  if (!lone || (others.length < 2 && !isAgain) || others.some(({ when }) => when === undefined)) return undefined;
  const sum = others.reduce(
    (all, { pieces, total: { whole } }) => all + (whole?.distance?.low ?? sumOf(pieces, 'distance').low),
    0,
  );
  const told = lone.pieces[0]?.distance?.low ?? 0;
  return Math.abs(sum - told) <= SAME_SUM * told ? lone : undefined;
}

/** `AM 5 easy, PM 6 x 800 (12 total)`: more than the last session, or in brackets, where there are several. */
export function isOfLine(stated: Extract<Told, { type: 'total' }>, last: Open, sessions: readonly Open[]): boolean {
  const told = stated.amount.dimension === 'distance' ? stated.amount.numbers[0] : undefined;
  if (stated.isOfDay && told !== undefined && sessions.length > 1) return true;
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
  // `AM 60 PM 40, about 14 total`: nobody runs so far in the time of the last.
  const lastS = sumOf(last.pieces, 'duration').low;
  const isByTime = sessions.every(({ pieces }) => pieces.every(({ distance, reps }) => !distance && !reps));
  if (isByTime && told !== undefined && lastS > 0 && !Number.isFinite(paceCost(stated.amount.low, lastS))) return true;
  if (stated.amount.dimension === 'duration' && isTimeOfAll(stated.amount, sessions)) return true;
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
  const distanceOf = ({ pieces }: Open) => pieces.find(({ distance }) => distance)?.distance?.low ?? 0;
  const before = sessions.filter(each => each !== last).reduce((all, each) => all + distanceOf(each), 0);
  const own = sumOf(last.pieces, 'distance');
  const isDistance = stated.amount.dimension === 'distance' && own.low > 0;
  // `AM 4 miles. PM 2 up, 6 x 1 km, 2 down (8.5)`: too little for both, of which the last is told with all its parts.
  const isComplete = last.pieces.some(({ label }) => label !== undefined);
  if (isComplete && isDistance && stated.amount.high < (before + own.low) * (1 - SAME_SUM)) return false;
  if (stated.isInBrackets || (last.sport !== 'run' && last.sport !== undefined)) return true;
  return isDistance && stated.amount.high >= (before + own.high) * (1 - SAME_SUM);
}

/**
 * `swim 15 min, bike 60 min, run 25 min, total time 1:44:00`: not less than all of them took. `6 + 3 (am/pm), 78 min together`: as long as all of
 * them take, and too long for the last.
 */
function isTimeOfAll({ high }: Amount, sessions: readonly Open[]): boolean {
  const metres = sessions.map(({ pieces }) => sumOf(pieces, 'distance').low);
  const isSlow = metres.every(each => each > 0) && paceCost(metres.at(-1) ?? 0, high) > 0;
  const areUntimed = sessions.every(({ pieces }) => pieces.every(({ duration, reps }) => !duration && !reps));
  if (isSlow && areUntimed && paceCost(sumOfAll(metres), high) === 0) return true;
  const timesS = sessions.map(
    ({ pieces }) =>
      sumOf(
        pieces.filter(each => !each.isOfTotal),
        'duration',
      ).low,
  );
  return timesS.every(timeS => timeS > 0) && high >= timesS.reduce((sum, timeS) => sum + timeS, 0) * (1 - SAME_SUM);
}

function sumOfAll(each: readonly number[]): number {
  return each.reduce((sum, one) => sum + one, 0);
}

const MORE_OF_DAY = 1.2;
