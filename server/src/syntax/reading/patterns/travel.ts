import { pattern } from '../phrases/grammar';
import type { Amount } from '../senses/phrase';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { opensClause } from './around';

const TRAVEL = { word: 'travel', words: [] } as const;
/** Where nothing else was done: behind a run it says how somebody came home. */
const TRAVEL_ALONE = { ...TRAVEL, yieldsTo: 'run' } as const;

const BY =
  "'by'|'in'|'on'|'im'|'mit'|'per'|'of' 'the'|'a'|'my'|'our'|'dem'|'der'? 'car'|'van'|'bus'|'coach'|'train'|'plane'|'ferry'|'auto'|'zug'|'ice'|'flieger'|'flixbus'|'driving'";
const TO = "'to'|'from'|'nach'|'von'|'home'|'heim'|'back'|'zurück'|'out'|'up'|'down'|'over'";

/** Days on the way: what they cost is load as well (IOC, Soligard 2016). */
export const travel = [
  pattern(
    'state',
    "'all'|'long'|'a'|'auf'|'on'? 'day'|'a'|'my'|'dem'? 'travel'|'travelling'|'traveling'|'travelled'|'traveled'|'reisetag'|'anreise'|'anreisetag'|'abreise'|'heimreise'|'rückreise'|'dienstreise'|'geschäftsreise' 'day'|'home'|'back'|'again'|'wieder'? 'to'|'from'|'nach'|'aus'|'von'? 'the'|'a'|'race'|'my'|'our'? anyWord?",
    -0.5,
    ([, , word, tail, to, , place], { line }) => {
      // `travelled light`
      const isClosed = tail !== undefined || to !== undefined || line.tokens[word.end]?.type !== 'word';
      const isTold = isClosed || !VERBS.has(line.tokens[word.start]?.text ?? '');
      return opensClause(line, word.start) && isTold && !to === !place ? TRAVEL : undefined;
    },
    'Dienstreise nach Ulm, 6 km in der Stadt',
    'rest, travel day',
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
    `'flew'|'flying'|'flight'|'flug'|'rückflug'|'geflogen' ${TO} 'to'|'from'? anyWord?`,
    -0.6,
    ([verb], { line }) => (opensClause(line, verb.start) ? TRAVEL : undefined),
    'flew to Oslo, no run',
  ),
  pattern(
    'state',
    "'flight'|'flights'|'flug'|'flieger' 'was'|'got'|'wurde'|'hatte'|'stark'? 'delayed'|'cancelled'|'canceled'|'verspätet'|'verspätung'|'gestrichen'",
    -0.6,
    ([verb], { line }) => (opensClause(line, verb.start) ? TRAVEL_ALONE : undefined),
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
    "'drove'|'driving'|'drive'|'heimfahrt'|'rückfahrt' 'home'|'back'|'all' 'day'?",
    -0.4,
    ([verb], { line }) => (opensClause(line, verb.start) ? TRAVEL_ALONE : undefined),
    'rest, drove home',
  ),
  // Hours on the way, before or behind what carried somebody.
  pattern(
    'state',
    "about? duration 'drive'|'flight'|'journey'|'fahrt'|'autofahrt'|'zugfahrt'|'flug'|'trip'|'car'|'bus'|'train'|'plane' 'ride'|'journey'|'trip'|'drive'?",
    -0.9,
    ([, time, word, tail], { line }) => {
      const isRide = tail !== undefined || !RIDDEN.has(line.tokens[word.start]?.text ?? '');
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
    "'drove'|'driving'|'drive'|'flew'|'flight'|'bus'|'train'|'zug'|'fahrt'|'autofahrt'|'zugfahrt' 'up'|'down'|'home'|'back'|'over'|'ride'? 'to'|'nach'? anyWord? anyWord? ','|'('|'-'|':'? about? duration ')'?",
    -1.3,
    ([verb, , to, place, , , , time], { line }) => {
      const isTold = opensClause(line, verb.start) && (!to || (place && isName(line, place.start)));
      return isTold && isJourney(time.value) && !LATE.has(line.tokens[time.end]?.text ?? '') ? TRAVEL : undefined;
    },
    'drove 4 h to the coast',
    'bus to Leeds 5 hrs, 3 km easy',
  ),
];

const RIDDEN = wordsOf('car, bus, train, plane');
/** `Zug 3 h verspätet` */
const LATE = wordsOf('verspätet, verspätung, zu, late, delayed');
const VERBS = wordsOf('travel, travelling, traveling, travelled, traveled');

/** Shorter ones are the way to work. */
const LEAST_JOURNEY_S = 2 * 3600;

function isJourney({ dimension, low, unit }: Amount): boolean {
  return dimension === 'duration' && low >= LEAST_JOURNEY_S && unit !== 'bare';
}
