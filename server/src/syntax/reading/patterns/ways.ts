import { METRES_PER_KM } from '../../../values/distance';
import { paceCost } from '../../../values/plausiblePace';
import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import { type Amount, isUnit, type KindValue, type Phrase, type RepsValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { tokensBefore } from './around';
import { distanceAmount } from './distanceOf';
import { secondsOf } from './durationOf';
import { isAmountBefore, isLastOfPart } from './ends';
import { exactTimeTarget } from './targetOf';

/** Ways of one run that are told one after the other: there and back, and to a race. */
export const ways = [
  pattern(
    'ladder',
    "'hin'|'out'|'hinweg' 'in'|':'? about? amount ','|'und'|'and'|'/'|'+'? 'zurück'|'back'|'home'|'rückweg' 'in'|':'? about? amount",
    -0.9,
    ([, , , out, , , , , home]) => thereAndBack(out, home),
    'hin 18 km, zurück 18 km',
    'out 31:20, back 29:45',
    'Hinweg 8 km, Rückweg 9 km',
  ),
  pattern(
    'ladder',
    "'hin'|'there'|'to'|'both'|'beide'? 'und'|'and'|'&'|'ways'|'wege'|'strecken' 'zurück'|'back'|'heim'|'home'|'retour'|'from'? 'the'? anyWord? ','|':'|'('? 'je'|'jeweils'|'each'? amount 'each'? 'way'? ')'?",
    -0.6,
    ([both, joint, back, , , , lead, way, each, tail], { line }) => {
      const isOfBoth = WAYS.has(line.tokens[joint.start]?.text ?? '') ? both && !back : back;
      return isOfBoth && (lead || each || tail) ? thereAndBack(way, way) : undefined;
    },
    'hin und zurück gelaufen, je 7 km',
    'jogged there & back 4k each',
    'mit dem Rad ins Büro und zurück, je 8 km',
    'ran both ways, 5 km each',
  ),
  pattern(
    'ladder',
    "'je'|'jeweils' amount 'hin' 'und'|'&'|'+' 'zurück'|'rück'|'retour'",
    -0.9,
    ([, way]) => thereAndBack(way, way),
    'je 5 km hin und zurück',
  ),
  pattern(
    'ladder',
    "about? amount 'to'|'zum'|'zur'|'ins'|'in' 'the'|'die'|'den'? anyWord ','|';'|'.'|'-'|'and'|'und'|'/' about? amount 'home'|'back'|'zurück'|'heim'",
    -0.3,
    ([, out, , , , , , home], { line }) => onOneWay(line, out, home),
    '6 km zum See, 6 km zurück',
  ),
  pattern(
    'ladder',
    "about? amount 'out'|'there'|'in'|'hin'|'raus'|'up'|'rauf'|'hoch' anyWord? anyWord? anyWord? ','|'and'|'und'|'/'|'then'|'dann'? about? amount 'home'|'back'|'zurück'|'heim'|'runter'",
    -0.3,
    ([, out, , , , , , , home]) => thereAndBack(out, home),
    '11 miles out into the wind, 11 home',
    '30 min out, 28 back',
    '20 min raus, 18 min zurück',
  ),
  // The way there, and the parkrun with its time.
  pattern(
    'ladder',
    "'jog'|'jogged'|'jogging'|'run'|'ran' about? amount? 'over'|'down'|'up'? 'to' 'the'|'my'|'our'? 'parkrun' '('? about? amount? ')'? ','|';'|'.'|'-'|'+'|'and'|'then' 'ran'|'did'|'raced'|'and'|'then'? 'it'|'that'? 'in'? clock",
    -0.8,
    ([, , before, , , , parkrun, open, , inside, close, , , , , clock]) => {
      const way = before ?? inside;
      const isClosed =
        (open === undefined) === (close === undefined) && (open === undefined) === (inside === undefined);
      return way && isClosed && !(before && inside) ? toParkrun(way, parkrun, clock) : undefined;
    },
    'Jogged to parkrun (3 km), ran it in 23:10',
    'jogged 3 km to parkrun, 24:10',
  ),
  pattern(
    'ladder',
    "about? amount 'easy'|'jog'|'run'|'warm'|'trot'|'locker'|'einlaufen'? 'up'|'over'|'down'? 'to'|'zum' 'the'|'my'|'our'? 'parkrun' ','|';'|'.'|'-'|'+'|'and'|'then' 'ran'|'did'|'raced'|'and'|'then'? 'it'|'that'|'parkrun'? 'in'? clock",
    -1,
    ([, way, , , , , parkrun, , , , , clock]) => toParkrun(way, parkrun, clock),
    '3 km jog to parkrun, 23:20, 3 km back',
    '3 km to parkrun, parkrun 23:20',
  ),
  pattern(
    'ladder',
    "about? amount 'to' anyWord anyWord? ','|'and'|'/' about? amount 'on'? 'the'? 'way'? 'home'|'back'",
    -0.3,
    ([, out, , , , , , home], { line }) => onOneWay(line, out, home),
    '3 miles to the gym, 3 miles on the way back',
  ),
  pattern(
    'ladder',
    "about? amount anyWord? anyWord? ','|'and'|'und'|'/'? 'the'|'and'? 'same' 'back'|'home'|'again'|'return'",
    -0.3,
    ([, out]) => (out.value.low >= LEAST_WAY ? thereAndBack(out, out) : undefined),
    '9 km uphill, the same back',
  ),
  // `half marathon 1:44:20. Jogged there (2 km)`, `jogged home 3 km`
  pattern(
    'warmUp',
    "'jog'|'jogged'|'jogging'|'trotted'|'ran' 'there'|'over'|'hin'",
    -0.6,
    ([{ start }, { end }], { line }) => (isWayOfRace(line, start, end) ? 'wu' : undefined),
    'parkrun 25:10. Jogged there (2 km)',
    'half marathon 1:44:20, 2 km jog there',
  ),
  pattern(
    'coolDown',
    "'jog'|'jogged'|'jogging'|'trotted'|'ran' 'home'|'back'|'zurück'|'heim'",
    -0.6,
    ([{ start }, { end }], { line }) => (isWayOfRace(line, start, end) ? 'cd' : undefined),
    'half marathon 1:44:20, jogged home 3 km',
  ),
  pattern(
    'aside',
    "'out' '-'? 'and'|'&' '-'? 'back'",
    -1.4,
    (parts, { line }) => (line.tokens[parts[4].end]?.text === ':' ? undefined : 'way'),
    'out and back 3.5',
  ),
  // What comes behind the sign was run besides.
  pattern(
    'thenWord',
    "','|'.'|';'|'-'|'and'|'und'|'plus'",
    -0.3,
    ([{ start, end }], { line }) => {
      const word = wordBehindAmount(line, end);
      return word !== undefined &&
        (ADDED.has(word) ||
          (MORE.has(word) && isBehindOne(line, start)) ||
          (HOMEWARD.has(word) && isBehindWay(line, start)))
        ? 'then'
        : undefined;
    },
    '10 km mit der Gruppe, 2 km drangehängt',
    "5 to Dad's house. 5 back later",
  ),
] as const;

/** Beside an amount, on a line of a race whose name tells how far it was, or that is called so. */
function isWayOfRace(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  const number = tokens[end]?.text === '(' || tokens[end]?.text === '[' ? end + 1 : end;
  const isBefore = tokens[start - 1]?.type !== 'sign' && isAmountBefore(line, start) && isLastOfPart(line, end);
  return (isBefore || tokens[number]?.type === 'number') && tokens.some((_, at) => isRaceAt(line, at));
}

function isRaceAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(
    ({ type, value }) =>
      type === 'halfName' ||
      type === 'marathonName' ||
      (type === 'kind' && (value as KindValue).row.intensity === 'race'),
  );
}

const WAYS = wordsOf('ways, wege, strecken');

const ADDED = wordsOf('drangehängt, angehängt, obendrauf, draufgepackt, further');
const MORE = wordsOf('more, extra');
const HOMEWARD = wordsOf('home, back, heim, zurück');
const OUTWARD = wordsOf('to, over, out, there, zum, zur, hin, ins');

/** The word right behind a number and its unit: `2 km drangehängt`, `another 2 extra`. */
function wordBehindAmount(line: TokenLine, start: number): string | undefined {
  const { tokens } = line;
  const at = tokens[start]?.type === 'number' ? start + 1 : tokens[start + 1]?.type === 'number' ? start + 2 : 0;
  if (at === 0) return undefined;
  const isMeasure = sensesAt(line, at, tokens.length).some(isUnit);
  const word = tokens[isMeasure ? at + 1 : at]?.text;
  // `2 more than last week`
  return tokens[isMeasure ? at + 2 : at + 1]?.text !== 'than' ? word : undefined;
}

/** `2 with the team, 3 more alone`: behind one amount and nothing else that has a number. */
function isBehindOne(line: TokenLine, end: number): boolean {
  return tokensBefore(line, end).filter(({ type }) => type === 'number').length === 1;
}

/** A number, and a word for the way there some words behind it. */
function isBehindWay(line: TokenLine, end: number): boolean {
  const before = tokensBefore(line, end);
  const number = before.findIndex(({ type }) => type === 'number');
  return number >= 0 && before.slice(number).some(({ text }) => OUTWARD.has(text));
}

/** Metres or seconds: shorter ways are repetitions. */
const LEAST_WAY = 600;
/** Nobody tells of shorter ways there and back. */
const LEAST_WAY_S = 300;

/** Home from work is run hours later; who rides there tells of both ways as one. */
function onOneWay(line: TokenLine, out: Phrase<'amount'>, home: Phrase<'amount'>): RepsValue | undefined {
  const isFromWork = line.tokens.slice(out.end, home.start).some(({ text }) => WORKPLACES.has(text));
  const isRidden = tokensBefore(line, out.start).some((_, at) => sensesAt(line, at, out.start).some(isOfRide));
  return isFromWork && !isRidden ? undefined : thereAndBack(out, home);
}

function isOfRide({ type, value }: Phrase): boolean {
  return type === 'kind' && (value as KindValue).row.sport === 'cross';
}

export const WORKPLACES = wordsOf('work, office, arbeit, büro, school, schule, uni, campus');

/** Two ways, which are told as one and the other. */
function thereAndBack(out: Phrase<'amount'>, home: Phrase<'amount'>): RepsValue | undefined {
  const isBare = out.value.unit === 'bare' || home.value.unit === 'bare';
  if (!isBare && out.value.dimension !== home.value.dimension) return undefined;
  // `1:04 out, 1:00 back`: no minutes and seconds.
  if (out.value.unit === 'clock' && Math.min(out.value.low, home.value.low) < LEAST_WAY_S) return undefined;
  const unit = out.value.unit === 'bare' ? home.value : out.value;
  const inner = [out, home].map(({ value, start, end }) => ({
    amount: inUnit(value, unit),
    inner: [],
    timesS: [],
    start,
    end,
  }));
  return { inner, timesS: [] };
}

/** `11 miles out, 11 home`: the unit holds for both. */
function inUnit(amount: Amount, { dimension, unit, low, numbers: [number] }: Amount): Amount {
  if (amount.unit !== 'bare' || unit === 'bare') return amount;
  const factor = low / number;
  const [from, until] = amount.numbers;
  return { ...amount, dimension, unit, low: from * factor, high: until * factor };
}

const PARKRUN_ROW = canonicalWord('race');
const PARKRUN: KindValue | undefined = PARKRUN_ROW && { row: PARKRUN_ROW, spelling: 'parkrun', yields: false };
const PARKRUN_KM = 5;

function toParkrun(way: Phrase<'amount'>, name: Phrase, clock: Phrase<'clock'>): RepsValue | undefined {
  const timeS = secondsOf(clock.value);
  const amount = distanceAmount('km', PARKRUN_KM, METRES_PER_KM, { start: name.start, end: name.start }, name.end);
  if (way.value.dimension !== 'distance' || paceCost(amount.low, timeS) > 0) return undefined;
  const place = { inner: [], timesS: [] };
  const run = { ...exactTimeTarget(timeS), start: clock.start, end: clock.end };
  return {
    inner: [
      { amount: way.value, ...place, start: way.start, end: way.end },
      { amount, target: run, ...place, start: name.start, end: clock.end },
    ],
    timesS: [],
    ...(PARKRUN && { kind: PARKRUN, kindSpan: [name.start, name.end] as const }),
  };
}
