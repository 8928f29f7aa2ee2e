import { canonicalWord } from '../../vocabulary';
import { type Context, type Phrase, phraseAt } from '../senses/phrase';
import { minutesOf } from './partners';
import { holdsAmount, isPiece, type Piece, type Told } from './piece';

const [SWIM, BIKE, RUN, RACE] = (['swim', 'bike', 'run', 'race'] as const).map(word => canonicalWord(word));

/** `40k/5k brick`: of two amounts without a word of sport the first is ridden, the second run. */
export function settleBrick(told: readonly Told[], { unit }: Context): void {
  const brick = told.find(each => !isPiece(each) && each.type === 'brick');
  if (!brick || !('place' in brick)) return;
  const [ride, run, ...more] = told.filter(isPiece).filter(holdsAmount);
  if (!BIKE || !RUN || !ride || !run || more.length > 0) return;
  if (told.some(each => isPiece(each) && each.kinds.length > 0) || ride.reps || run.reps) return;
  settleUnits(ride, run, unit);
  ride.kinds.push(kindAt(brick.place, BIKE));
  run.kinds.push(kindAt(brick.place, RUN));
}

/** `brick 80 + 6`, `brick 60 + 25`: both in one unit, kilometres or miles up to what is run off a bike, else minutes. */
function settleUnits(ride: Piece, run: Piece, unit: Context['unit']): void {
  if (ride.distance?.unit !== 'bare' || run.distance?.unit !== 'bare') return;
  const isFar = run.distance.numbers[0] <= FARTHEST_OFF_BIKE && ride.distance.numbers[0] > run.distance.numbers[0];
  for (const piece of [ride, run]) {
    if (isFar) piece.distance = piece.distance && { ...piece.distance, unit };
    else {
      piece.duration = piece.distance && minutesOf(piece.distance);
      piece.distance = undefined;
    }
  }
}

const FARTHEST_OFF_BIKE = 15;

/** `Sprint-Tri: 750 m 13:10 / 20 km 34:50 / 5 km 21:05`: what was swum, ridden and run, in this order, and a race. */
export function settleTriathlon(told: readonly Told[]): readonly Told[] {
  const pieces = told.filter(isPiece);
  if (pieces.length < 3) return told;
  const [name, ...others] = pieces.flatMap(({ kinds }) => kinds);
  if (
    !name ||
    !OF_THREE.test(name.value.spelling) ||
    others.some(kind => kind !== name && kind.value.spelling !== 'sprint')
  )
    return told;
  const [swim, ride, run, ...more] = pieces.filter(({ distance }) => distance);
  giveTimes(pieces);
  if (!swim || !ride || !run || !SWIM || !BIKE || !RUN || !RACE || more.length > 0) return told;
  if (!isTriathlon([swim, ride, run])) return told;
  for (const [piece, row] of [
    [swim, SWIM],
    [ride, BIKE],
    [run, RUN],
  ] as const) {
    piece.kinds = [kindAt(name, row)];
    piece.efforts.push(phraseAt('effort', name, 'race'));
  }
  for (const piece of pieces) if (!piece.distance) piece.kinds = [];
  // The time of all three is that of none.
  return told.filter(each => isPiece(each) || each.type !== 'total');
}

/** Races of several sports. */
export const OF_SPORTS =
  /athlon|tri$|^swimrun$|^(sprint|kurz|mittel|lang)distanz$|^(olympic|sprint|standard) distance$/;

const OF_THREE = /tri(athlon)?$|^triathlon|^(sprint|kurz|mittel|lang)distanz$|^(olympic|sprint|standard) distance$/;

/** `750 m / 20 km / 5 km -> 13:05 / 33:50 / 21:22`: all times behind all distances, the first of them beside the last distance. */
function giveTimes(pieces: readonly Piece[]): void {
  const [far, timed] = [pieces.filter(({ distance }) => distance), pieces.filter(({ duration }) => duration)];
  const last = far.at(-1);
  const isInOrder = far.length === 3 && timed.length === 3 && timed[0] === last && far[0]?.duration === undefined;
  if (!last || !isInOrder) return;
  const times = timed.map(({ duration }) => duration);
  for (const [at, piece] of far.entries()) piece.duration = times[at];
  for (const piece of timed) if (piece !== last) piece.duration = undefined;
}

/** How far is ridden for a kilometre of the swim, and run for one of the ride. */
function isTriathlon([swim, ride, run]: readonly Piece[]): boolean {
  const [swum, ridden, ran] = [swim, ride, run].map(piece => piece?.distance?.low ?? 0) as [number, number, number];
  return ridden >= swum * LEAST_RIDE && ran < ridden && ran > swum;
}

const LEAST_RIDE = 12;

function kindAt(place: Phrase, row: Phrase<'kind'>['value']['row']): Phrase<'kind'> {
  return phraseAt('kind', place, { row, spelling: row.word, yields: false });
}
