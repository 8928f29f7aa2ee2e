import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName, isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isTellingTraining, opensClause, SAYS_ITSELF, tokensBefore } from './around';

const TRAVEL = { word: 'travel', words: [] } as const;
/** Where nothing else was done: behind a run it says how somebody came home. */
const TRAVEL_ALONE = { ...TRAVEL, yieldsTo: 'run' } as const;

const BY =
  "'by'|'in'|'on'|'im'|'mit'|'per'|'of' 'the'|'a'|'my'|'our'|'dem'|'der'? 'car'|'van'|'bus'|'coach'|'train'|'plane'|'ferry'|'auto'|'zug'|'ice'|'flieger'|'flixbus'|'driving'";
const TO = "'to'|'from'|'nach'|'von'|'home'|'heim'|'back'|'zurück'|'out'|'up'|'down'|'over'";

/** Days on the way: what they cost is load as well (IOC, Soligard 2016). */
export const travel = [
  // Roads have numbers.
  pattern(
    'aside',
    "'on'|'down'|'up'|'along'|'off'|'auf'|'über' 'the'|'der'|'die' 'm'|'a'|'b'|'i' ^'-'? ^number",
    -1.2,
    () => 'road',
    'drove 2 hrs on the M6, 5 km easy',
    '3 h auf der A8, 5 km locker',
  ),
  pattern(
    'state',
    "'all'|'long'|'a'|'auf'|'on'? 'day'|'a'|'my'|'dem'? 'travel'|'travelling'|'traveling'|'travelled'|'traveled'|'reisetag'|'anreise'|'anreisetag'|'abreise'|'heimreise'|'rückreise'|'dienstreise'|'geschäftsreise'|'heimfahrt'|'rückfahrt'|'hinfahrt'|'heimflug'|'rückflug'|'hinflug' 'day'|'home'|'back'|'again'|'wieder'|'up'|'down'|'over'|'out'|'across'? 'to'|'from'|'nach'|'aus'|'von'? 'the'|'a'|'race'|'my'|'our'? anyWord?",
    -0.5,
    ([, , word, tail, to, , place], { line }) => {
      // `travelled light`
      const next = line.tokens[word.end];
      const isClosed =
        (tail !== undefined && !WHERETO.has(line.tokens[tail.start]?.text ?? '')) ||
        to !== undefined ||
        next?.type !== 'word';
      const text = line.tokens[word.start]?.text ?? '';
      const isTold = isClosed || !VERBS.has(text);
      // `Hinfahrt 9 km, Rückfahrt 9 km`: the way to work on a bicycle.
      const isWay = WAYS.has(text) && (next?.type === 'number' || next?.text === ':');
      return opensClause(line, word.start) && isTold && !isWay && !to === !place ? TRAVEL : undefined;
    },
    'Dienstreise nach Ulm, 6 km in der Stadt',
    'rest, travel day',
    'Travelled down to Devon, 4 km easy',
  ),
  pattern(
    'state',
    "'business'|'work'|'road'|'conference' 'trip'|'travel' 'to'? anyWord?",
    -0.5,
    ([, , to, place]) => (!to === !place ? TRAVEL : undefined),
    'off, work trip',
  ),
  pattern(
    'state',
    `'after'|'before'|'nach'|'vor'|'then'|'dann'|'danach'? 'the'|'my'|'a'|'our'|'dem'? 'long'|'late'|'early'|'red'|'overnight'? 'flew'|'fly'|'flying'|'flight'|'flug'|'rückflug'|'geflogen' ${TO} 'to'|'from'? anyWord?`,
    -0.6,
    ([lead, the, , verb, to, , place], { line }) => {
      const isNext =
        NEXT.has(line.tokens[lead?.start ?? -1]?.text ?? '') && FLIGHTS.has(line.tokens[verb.start]?.text ?? '');
      const isTold = opensClause(line, verb.start) || isNext || (lead !== undefined && the !== undefined);
      return isTold && !isOtherDay(line, (place ?? to).end) ? TRAVEL : undefined;
    },
    'flew to Oslo, no run',
    '4 km easy after the flight from Rome',
    'swim 1.2 km, then flight home',
  ),
  pattern(
    'state',
    "'flew'|'flying'|'flight' anyWord 'to' anyWord",
    -0.7,
    ([verb, from, , to], { line }) =>
      opensClause(line, verb.start) && isPlace(line, from.start) && isPlace(line, to.start) ? TRAVEL : undefined,
    'flew MUC to OSL, no run',
  ),
  pattern(
    'state',
    "'nach' anyWord 'gefahren'|'geflogen'|'gereist'",
    -1.2,
    ([, place], { line }) =>
      isName(line, place.start) &&
      !DAILY.has(line.tokens[place.start]?.text ?? '') &&
      !isTellingTraining(line, 0, place.start)
        ? TRAVEL
        : undefined,
    'Heute bin ich nach Bremen gefahren.',
  ),
  // Two places with a stroke between.
  pattern(
    'state',
    "'flew'|'flight'|'flying'|'flug'|'geflogen'|'train'|'zug'|'drove'|'driving'|'travel'|'reise' ':'? anyWord '-'|'→'|'>'|'/' anyWord",
    -0.6,
    ([verb, , from, , to], { line }) =>
      (opensClause(line, verb.start) || HOURS.has(line.tokens[verb.start - 1]?.text ?? '')) &&
      isPlace(line, from.start) &&
      isPlace(line, to.start)
        ? TRAVEL
        : undefined,
    'flew LHR-OSL, no run',
    '6am flight LHR-OSL, no run',
  ),
  pattern(
    'state',
    `'landed'|'arrived'|'gelandet'|'angekommen' 'at'|'um'? clock|number? 'am'|'pm'|'uhr'? ${TO} anyWord`,
    -1.3,
    ([verb, , , , , place], { line }) =>
      opensClause(line, verb.start) && isName(line, place.start) ? TRAVEL : undefined,
    'landed 7 am from Oslo, 5 km easy',
  ),
  pattern(
    'aside',
    "'tz'|'timezone'|'zeitzone'|'zeitverschiebung'|'jetlag'|'jet' 'lag'? ':'|'+'|'-'|'±'? '+'|'-'? duration",
    -0.9,
    ([, , , , { value }]) => (value.unit === 'h' ? 'journey' : undefined),
    'travel home, TZ +2h',
  ),
  pattern(
    'state',
    "'flight'|'flights'|'flug'|'flieger'|'train'|'zug'|'ferry'|'coach' 'home'|'back'? 'was'|'got'|'wurde'|'hatte'|'stark'? duration? 'late'|'delayed'|'cancelled'|'canceled'|'verspätet'|'verspätung'|'gestrichen'",
    SAYS_ITSELF,
    ([verb, , , , late], { line }) =>
      opensClause(line, verb.start) || line.tokens[late.start]?.text !== 'late' ? TRAVEL_ALONE : undefined,
    'flight cancelled, no run',
  ),
  pattern(
    'state',
    "'on' 'the' 'road' 'to'|'from'|'again'|'home' anyWord?",
    -0.5,
    ([on, , , to, place], { line }) => (opensClause(line, on.start) && (to || place) ? TRAVEL_ALONE : undefined),
    'on the road to Perth',
  ),
  pattern(
    'state',
    "'long'|'lange'|'slow'? 'drove'|'driving'|'drive'|'bus'|'coach'|'train'|'zug'|'ferry'|'heimgefahren' 'home'|'back'|'all'|'heim'|'zurück' 'day'? 'from'|'aus'|'von'? 'the'|'my'? anyWord?",
    -0.4,
    ([long, verb], { line }) => wayHome(line, long ?? verb, verb.end),
    'rest, drove home',
    'train home from Leeds, 4 km easy',
  ),
  pattern(
    'state',
    "'home'|'back' 'by'|'on'|'with' 'the'|'a'|'my' 'late'|'last'|'early'|'night'|'first'|'slow'? 'train'|'bus'|'coach'|'plane'|'flight'|'ferry'",
    -0.9,
    ([home]) => (home.start === 0 ? TRAVEL : undefined),
    'home by the late train',
  ),
  // So long that it was no run, where the way is told.
  pattern(
    'state',
    "about? duration 'unterwegs'|'underway'|'door'|'gesamt'|'insgesamt'|'total' 'to'? 'door'?",
    -0.9,
    ([, time], { line }) =>
      isJourney(time.value) && tokensBefore(line, time.start).some(({ text }) => ON_THE_WAY.has(text))
        ? TRAVEL
        : undefined,
    'Anreise Rom, 11 h unterwegs',
  ),
  // What somebody drives to before a run is its start more often.
  pattern(
    'state',
    "'train'|'zug'|'nachtzug'|'ferry'|'fähre'|'coach'|'flixbus'|'ice'|'drove'|'drive'|'driving'|'bus' 'up'|'down'|'over'|'out'? 'to'|'nach' anyWord",
    -0.4,
    ([verb, , , place], { line }) =>
      opensClause(line, verb.start) && isName(line, place.start) && !DAILY.has(line.tokens[place.start]?.text ?? '')
        ? isFirstTold(line, verb.start) && LONG_WAYS.has(line.tokens[verb.start]?.text ?? '')
          ? TRAVEL
          : TRAVEL_ALONE
        : undefined,
    'Zug nach Bremen, kein Lauf',
    'train to Leeds, 5 km along the canal',
  ),
  // Behind a run it goes on; `Fahrt nach Ulm 60 km` is a ride.
  pattern(
    'state',
    "'fahrt'|'autofahrt'|'weiterfahrt' 'nach' anyWord",
    -0.4,
    ([drive, , place], { line }) => {
      const isOther = HOME.has(line.tokens[place.start]?.text ?? '') || line.tokens[place.end]?.type === 'number';
      if (isOther || !opensClause(line, drive.start) || !isName(line, place.start)) return undefined;
      return isFirstTold(line, drive.start) ? TRAVEL_ALONE : TRAVEL;
    },
    '5 km locker. Fahrt nach Ulm',
  ),
  // Hours on the way, before or behind what carried somebody.
  pattern(
    'state',
    "about? duration 'travel'|'travelling'|'traveling'|'transit'|'reise'|'anreise'|'drive'|'flight'|'journey'|'fahrt'|'autofahrt'|'zugfahrt'|'flug'|'trip'|'stau'|'zug'|'ice'|'auto'|'flieger'|'flixbus'|'car'|'bus'|'train'|'plane' 'ride'|'journey'|'trip'|'drive'?",
    -0.9,
    ([, time, word, tail], { line }) => {
      const isClosed = line.tokens[word.end]?.type !== 'word';
      const isRide = tail !== undefined || isClosed || !RIDDEN.has(line.tokens[word.start]?.text ?? '');
      return isRide && isJourney(time.value) ? TRAVEL : undefined;
    },
    '4 h drive to the coast, 5 km easy',
  ),
  pattern(
    'state',
    `about? duration ${BY}`,
    -0.9,
    ([, time]) => (isJourney(time.value) ? TRAVEL : undefined),
    'off, 6 hrs in the van',
  ),
  pattern(
    'state',
    `'off'|'away' 'to' 'the'? anyWord anyWord? ${BY}`,
    -0.9,
    ([off, , , place], { line }) =>
      opensClause(line, off.start) && isName(line, place.start) ? TRAVEL_ALONE : undefined,
    'off to Wales in the van',
  ),
  pattern(
    'state',
    "'long'|'lange'|'longish'|'early'|'slow'? 'drove'|'driving'|'drive'|'flew'|'flight'|'bus'|'train'|'zug'|'fahrt'|'autofahrt'|'zugfahrt' 'up'|'down'|'home'|'back'|'over'|'ride'|'north'|'south'|'east'|'west'? 'to'|'nach'|'zu'|'zur'|'zum'? 'the'|'my'|'our'|'a'|'den'|'meinen'? anyWord? '-'? anyWord? 'in'|'near'|'bei'? anyWord? ','|'('|'-'|':'? about? duration ')'?",
    -1.3,
    ([long, drive, , , , , , , , , , , time], { line }) => {
      const verb = long ?? drive;
      const isRun = isTellingTraining(line, time.end, Math.min(line.tokens.length, time.end + 1));
      const isTold = opensClause(line, verb.start) && !isRun && !LATE.has(line.tokens[time.end]?.text ?? '');
      return isTold && isJourney(time.value) ? TRAVEL : undefined;
    },
    'drove 4 h to the coast',
    'bus to Leeds 5 hrs, 3 km easy',
    "drove to my cousin's near Bath, 4 hrs",
    'Long drive north, 5 hrs, 20 min jog',
  ),
];

const NEXT = wordsOf('then, dann, danach');
/** `then flew down the hill` */
const FLIGHTS = wordsOf('flight, flug, rückflug');
/** `6am flight LHR-OSL` */
const HOURS = wordsOf('am, pm, uhr');
const RIDDEN = wordsOf('car, bus, train, plane, zug, ice, auto, flieger, flixbus');
/** Nobody takes these to where a run begins. */
const LONG_WAYS = wordsOf('train, zug, nachtzug, ferry, fähre, coach, flixbus, ice');
/** What is ridden on a bicycle, too. */
const WAYS = wordsOf('heimfahrt, rückfahrt, hinfahrt, heimreise, rückreise, anreise, abreise');
/** `Zug 3 h verspätet` */
const LATE = wordsOf('verspätet, verspätung, zu, late, delayed, sleep, slept, schlaf, geschlafen');
const HOME = wordsOf('hause');
/** `travelled over rough ground` */
const WHERETO = wordsOf('up, down, over, out, across');
const VERBS = wordsOf('travel, travelling, traveling, travelled, traveled');

/**
 * On the way home: before everything else it was the day that held it, behind a run how somebody came home from it. From work it is
 * every day.
 */
function wayHome(line: TokenLine, { start }: Phrase, end: number): Values['state'] | undefined {
  const isDaily = line.tokens.slice(end, end + NEAR).some(({ text }) => DAILY.has(text));
  if (!opensClause(line, start) || isDaily || isOtherDay(line, end)) return undefined;
  return start === 0 || line.tokens[start - 1]?.text === ':' ? TRAVEL : TRAVEL_ALONE;
}

/** `flying home tomorrow` */
function isOtherDay(line: TokenLine, end: number): boolean {
  const isOf = (at: number) => sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'otherDay');
  return isOf(end) || isOf(end - 1);
}

/** A name, or the three letters of an airport. */
function isPlace(line: TokenLine, at: number): boolean {
  return hasCapital(line, at) || (line.tokens[at]?.text.length === 3 && isUnknownWord(line, at));
}

/** No amount and no word of training stands before it. */
function isFirstTold(line: TokenLine, start: number): boolean {
  return !tokensBefore(line, start).some(({ type }) => type === 'number') && !isTellingTraining(line, 0, start);
}

const NEAR = 4;
const DAILY = wordsOf('work, office, school, uni, gym, arbeit, schule, büro');

const ON_THE_WAY = wordsOf(
  'anreise, abreise, heimreise, rückreise, reise, dienstreise, geschäftsreise, travel, travelling, traveling, trip, flew, flight, flug, train, zug, bus, drove, drive, heimfahrt, rückfahrt, autofahrt',
);

/** Shorter ones are the way to work. */
const LEAST_JOURNEY_S = 2 * 3600;

function isJourney({ dimension, low, unit }: Amount): boolean {
  return dimension === 'duration' && low >= LEAST_JOURNEY_S && unit !== 'bare';
}
