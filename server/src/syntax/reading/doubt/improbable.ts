import { MARATHON_M, METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE } from '../../../values/duration';
import type { TokenLine } from '../../scan';
import { ANOTHER_DAY } from '../patterns/otherTimes';
import { COSTS } from '../phrases/costs';
import type { Item } from '../phrases/items';
import { holdsAmount, isCalled, isOverGround, type Piece } from '../pieces/piece';
import type { Candidate } from '../read';
import type { Amount } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { isGentle } from '../senses/words';
import type { SessionDraft } from '../sessions/drafts';
import { type Meaning, meaningsOf } from './meaning';

/**
 * Whether a reading says what hardly anybody does, so that it is asked about although no other reading is near: eight of ten such lines
 * were read wrong.
 */
export function isImprobable({ drafts: { drafts }, items }: Candidate, line: TokenLine): boolean {
  const sessions = drafts.filter((draft): draft is SessionDraft => draft.type === 'session' && !draft.isSkipped);
  const isProse = items.some(each => each.type === 'aside' || (each.type === 'skip' && each.cost >= COSTS.skipUnknown));
  const hasLostTotal = items.some(each => each.type === 'skip' && isTotalWord(line, each.start));
  return (
    items.filter(isOfDay).length > 1 ||
    (sessions.length === 1 && sessions.some(isBareEasy)) ||
    (isProse && sessions.some(session => isTotalAlone(session, line))) ||
    (hasLostTotal && sessions.some(({ pieces }) => pieces.some(holdsAmount))) ||
    sessions.some(session => isOdd(session, isProse, line))
  );
}

/** `Cannot put heel down. Total 6`: of the day or of its week. */
function isTotalAlone({ pieces, total: { stated }, when }: SessionDraft, { tokens }: TokenLine): boolean {
  const isNumber = pieces.length === 0 && when === undefined && stated?.amount.unit === 'bare';
  return isNumber && stated.start > 0 && tokens[stated.start]?.type === 'word';
}

/** `Di: 8 km, Do: 6 km`: a line is of one day. */
function isOfDay(item: Item): boolean {
  return item.type === 'calm' && item.value === ANOTHER_DAY;
}

/** `easy home. 1:18 total`: a word for a total that is none. */
function isTotalWord(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, at + 1).some(({ type }) => type === 'totalWord');
}

function isOdd(session: SessionDraft, isProse: boolean, line: TokenLine): boolean {
  const { sport, pieces } = session;
  switch (sport) {
    case 'strength':
    case 'recovery': {
      // `strength 3.12 km 19:18`: a watch counts steps in the gym, too.
      const { distanceM = 0, durationS } = saidOf(session);
      return distanceM >= LEAST_M && durationS === undefined && !pieces.some(isOverGround);
    }
    case 'cross':
      return (
        isProse &&
        (saidOf(session).distanceM ?? 0) > FARTHEST_SWIM_M &&
        // Of numbers without a unit the model asks.
        pieces.some(each => isCalled(each, 'swim') && each.distance?.unit !== 'bare')
      );
    case 'run':
      return (
        (isTiny(session) || pieces.some(each => isOddPiece(each, line)) || (isProse && isFarWithoutTime(session))) &&
        saidOf(session).distanceM !== undefined
      );
  }
}

/** Most sessions are usual whatever they come to, so that it is added up for the others alone. */
function saidOf(session: SessionDraft): Partial<Meaning> {
  return meaningsOf([session])[0] ?? {};
}

/** Nobody does yoga over metres, but for a mat or two. */
const LEAST_M = 100;
/** The longest swims of the open water are of marathon swimmers. */
const FARTHEST_SWIM_M = 26_000;

/** Farther than a marathon, in prose and without a time: the kilometres of a week, or of a train, more often. Of a distance alone the model asks. */
function isFarWithoutTime(session: SessionDraft): boolean {
  const { pieces, attributes } = session;
  const { distanceM = 0, durationS } = saidOf(session);
  const isAlone = attributes.length === 0 && pieces.length === 1 && pieces[0]?.kinds.length === 0;
  return durationS === undefined && distanceM > FAR_M && !isAlone;
}

const FAR_M = 45_000;

/** `easy 65 m`: metres alone are minutes or miles more often. */
function isTiny({ pieces, total }: SessionDraft): boolean {
  const [only, ...more] = pieces.filter(holdsAmount);
  if (!only?.distance || more.length > 0 || total.stated || only.duration || only.reps || only.label) return false;
  return only.distance.unit === 'm' && only.distance.high < LEAST_RUN_M && only.kinds.every(isOfSession);
}

const LEAST_RUN_M = 400;

/** `easy 40`: taken for minutes. */
function isBareEasy({ pieces }: SessionDraft): boolean {
  const [only, ...more] = pieces.filter(holdsAmount);
  const { duration, kinds = [] } = only ?? {};
  const isEasy = kinds.some(({ value }) => isGentle(value.row.word) || value.spelling.startsWith('jog'));
  return isEasy && more.length === 0 && duration?.unit === 'min' && isFarBare(duration, FARTHEST_BARE_EASY);
}

function isOfSession({ value }: Piece['kinds'][number]): boolean {
  return value.row.word !== 'strides' && value.row.word !== 'drills' && value.row.intensity !== 'race';
}

function isOddPiece({ distance, duration, reps, kinds, pace }: Piece, line: TokenLine): boolean {
  if (reps?.amount && isFarBare(reps.amount, FARTHEST_BARE_REP)) return true;
  if (!distance || reps) return false;
  if (duration && pace) return false;
  const clock = duration ?? pace;
  if (clock) return isPaceOrHours(distance, shortClock(line, clock));
  // Of longer ones the model asks.
  const isShortOfMarathon = distance.low <= MARATHON_M;
  return (
    isShortOfMarathon && kinds.some(({ value }) => isGentle(value.row.word)) && isFarBare(distance, FARTHEST_BARE_EASY)
  );
}

/** `4 x 6000`: a number without a unit in repetitions is no longer than this in metres. */
const FARTHEST_BARE_REP = 5000;
/** `easy 40`: so many kilometres or miles nobody runs easy, and minutes many. */
const FARTHEST_BARE_EASY = 29;
function isFarBare({ unit, end, numberEnd, numbers: [number] }: Amount, most: number): boolean {
  return (unit === 'bare' || end === numberEnd) && number > most;
}

/** `42 km, 5:12`: a pace, or hours and minutes, and either is one that people run. */
function isPaceOrHours(distance: Amount, clock: number | undefined): boolean {
  if (clock === undefined || distance.low < LONG_M) return false;
  const paceSPerKm = (clock * METRES_PER_KM) / lengthOf(distance.unit === 'mi' ? 'mi' : 'km');
  return isUsual(paceSPerKm) && isUsual((clock * SECONDS_PER_MINUTE * METRES_PER_KM) / distance.low);
}

/** The two parts of a clock time without a unit or a word, as minutes and seconds. */
function shortClock({ tokens }: TokenLine, { start, end }: { readonly start: number; readonly end: number }) {
  const [first, sign, second, ...more] = tokens.slice(start, end);
  if (first?.type !== 'number' || sign?.text !== ':' || second?.type !== 'number' || more.length > 0) return undefined;
  return Number(first.text) * SECONDS_PER_MINUTE + Number(second.text);
}

const LONG_M = 20_000;

function isUsual(paceSPerKm: number): boolean {
  return paceSPerKm >= USUAL_S_PER_KM.fastest && paceSPerKm <= USUAL_S_PER_KM.slowest;
}

const USUAL_S_PER_KM = { fastest: 240, slowest: 450 } as const;
