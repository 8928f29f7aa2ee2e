import { METRES_PER_KM, METRES_PER_MILE } from '../../../values/distance';
import { canonicalWord } from '../../vocabulary';
import { type Priced, pattern, priced } from '../phrases/grammar';
import { type Amount, isUnit, type KindValue, type NumberValue, type Phrase, type RepsValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isAlone } from './around';
import { distanceAmount } from './distanceOf';
import { secondsOf } from './durationOf';
import {
  bareAmount,
  isOfRepetitions,
  kindOf,
  LEAST_METRES,
  NAMES_OF_METRES,
  ofName,
  repeatsOf,
  repsOf,
} from './repetitionParts';
import { effortTarget } from './targetOf';

const STRIDES_ROW = canonicalWord('strides');

/** `ST`, as Daniels writes them. */
const STRIDES: KindValue | undefined = STRIDES_ROW && { row: STRIDES_ROW, spelling: 'strides', yields: false };

/** Repetitions of a session that is named after Bart Yasso. */
const YASSO = { dimension: 'distance', unit: 'm', low: 800, high: 800, numbers: [800, 800] } as const;

/** Repetitions that a word counts: `6 strides`, `4-6 Steigerungsläufe zu je 80 m`, `4 mile repeats`. */
export const countedWords = [
  pattern(
    'reps',
    'number to number kind',
    0.25,
    ([low, , high, kind]) => {
      const count = countedKind(low, kind) && repeatsOf(low.value, high.value, low.start, high.end);
      return (
        count && priced({ count, inner: [], timesS: [], ...kindOf(kind) }, kind.value.row.word === 'hills' ? 0.2 : -0.4)
      );
    },
    '4-6 strides',
  ),
  pattern(
    'reps',
    'number anyWord kind',
    0.4,
    ([number, word, kind], { line }) => {
      // `2 km drills` counts no drills.
      if (sensesAt(line, word.start, word.end).some(isUnit)) return undefined;
      const made = kind.value.row.word === 'hills' ? countedKind(number, kind) : undefined;
      if (made) return priced(made.priced, kind.value.spelling.includes(' ') ? NAMED_HILLS : made.cost);
      return NAMED_COUNTS.has(kind.value.row.word) ? countedKind(number, kind) : undefined;
    },
    '4 cadence drills',
    '6 relaxed strides',
  ),
  pattern(
    'reps',
    'count anyWord kind',
    0.2,
    ([count, , kind]) =>
      NAMED_COUNTS.has(kind.value.row.word) || kind.value.row.word === 'hills'
        ? { count: count.value, inner: [], timesS: [], ...kindOf(kind) }
        : undefined,
    '12x short hills',
  ),
  pattern(
    'reps',
    "count 'up' 'it'|'the'|'a' anyWord? anyWord?",
    -0.3,
    ([count]) => uphill(count, undefined),
    '6 times up the railway embankment',
    '8 times up it',
  ),
  pattern(
    'reps',
    "count 'berg'|'hügel'|'anstieg'|'rampe'|'hill'|'ramp' 'am'|'an'|'im'|'auf'|'at'|'on'|'in' 'der'|'dem'|'den'|'the'? anyWord",
    -0.3,
    ([count]) => uphill(count, undefined),
    '7 km mit 8 x Berg am Kirchberg',
  ),
  pattern(
    'reps',
    "count 'den'|'die'|'das'? anyWord 'rauf'|'hoch'|'hinauf' 'und'|'+'|'/'? 'runter'|'hinunter'?",
    -0.3,
    ([count, the, place], { line }) =>
      the || (isName(line, place.start) && !LIFTED.has(line.tokens[place.start]?.text ?? ''))
        ? uphill(count, undefined)
        : undefined,
    '5 mal den Deich hoch',
    '7x Kirchgasse hoch und runter, 6 km',
  ),
  pattern(
    'reps',
    "count 'up'|'den'|'die'|'das' anyWord anyWord? ','|'-'|'('? 'each'|'je'|'jeweils' about? repAmount",
    -0.3,
    ([count, , , , , , , amount]) => uphill(count, amount),
    '8x den Schlepplift rauf, je ca. 1 Minute',
  ),
  pattern(
    'reps',
    "number kind '@'|'at'|'in' ^clock 'per'|'pro' repAmount recovery?",
    -0.2,
    ([number, kind, , clock, , amount, rest]) => {
      const count = isOfRepetitions(kind.value)
        ? repeatsOf(number.value, undefined, number.start, number.end)
        : undefined;
      const timeS = secondsOf(clock.value);
      return count && repsOf({ count, amount: amount.value, recovery: rest, target: timed(clock, timeS) });
    },
    '5 Reps@3:10 per 800',
  ),
  pattern(
    'reps',
    "number 'x'? 'yasso'|'yassos' '800'? ^'s'?",
    -0.6,
    ([number, , name]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && repsOf({ count, amount: { ...YASSO, start: name.start, numberEnd: name.end, end: name.end } });
    },
    '10 Yasso 800s',
    '4 x Yasso 800s',
  ),
  pattern(
    'reps',
    'number kind',
    0.25,
    ([number, kind], { line }) => countedKind(number, kind, isAlone(line, kind.end)),
    '6 strides',
    '4 Steigerungen',
  ),
  pattern(
    'reps',
    'number about? repAmount kind target? recovery?',
    0.1,
    ([number, , amount, kind, target, rest]) => {
      const count =
        number.value.isSpelled || amount.value.unit === 'm' || isOfRepetitions(kind.value)
          ? repeatsOf(number.value, undefined, number.start, number.end)
          : undefined;
      const made = count && count.count > 1 && repsOf({ count, amount: amount.value, kind, target, recovery: rest });
      return made ? priced(made, isOfRepetitions(kind.value) ? SAID : number.value.isSpelled ? 0 : 0.4) : undefined;
    },
    'five 300 meter sprints',
    '6 quarter mile repeats',
  ),
  pattern(
    'reps',
    "number about? repAmount 'surges'|'bursts'|'pushes'|'efforts'|'on'",
    -0.2,
    ([number, , amount, word]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      const isTold = count !== undefined && count.count > 1 && amount.value.dimension === 'duration';
      const made = isTold && amount.value.unit !== 'bare' ? repsOf({ count, amount: amount.value }) : undefined;
      return made && { ...made, target: { ...effortTarget('hard'), start: word.start, end: word.end } };
    },
    '6 miles with 8 one minute surges',
  ),
  pattern(
    'reps',
    "number 'mile'|'kilometer'|'kilometre'|'km'|'k' 'repeats'|'reps' target? joint? recovery? times?",
    -0.1,
    ([number, unit, , target, , rest, times], { line }) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      const name = line.tokens[unit.start]?.text === 'mile' ? 'mi' : 'km';
      const metres = name === 'mi' ? METRES_PER_MILE : METRES_PER_KM;
      const amount = distanceAmount(name, 1, metres, { start: unit.start, end: unit.start }, unit.end);
      // `2 x 2 mile repeats`
      const isCounted = line.tokens[number.start - 1]?.text === 'x';
      return count && !isCounted && count.count > 1 && count.count <= MOST_LAPS
        ? repsOf({ count, amount, target, recovery: rest, times })
        : undefined;
    },
    '4 mile repeats @ 6:30',
  ),
  pattern(
    'reps',
    "number kind '(' about? repAmount ')'",
    -0.1,
    ([number, kind, , , amount]) => {
      const count = countedKind(number, kind)?.priced.count;
      return count ? repsOf({ count, amount: amount.value, kind }) : undefined;
    },
    '6 strides (20 s)',
  ),
  pattern(
    'reps',
    "number? kind '(' number anyWord anyWord? anyWord? anyWord? ','|'and'|'und'|'+'|'/' number anyWord anyWord? anyWord? anyWord? anyWord? ')'",
    -0.4,
    ([told, kind, , first, , , , , , second]) => {
      const sum = { value: first.value.value + second.value.value, decimals: 0, isSpelled: false };
      const count = repeatsOf(told?.value ?? sum, undefined, told?.start ?? first.start, (told ?? second).end);
      return count && NAMED_COUNTS.has(kind.value.row.word)
        ? { count, inner: [], timesS: [], ...kindOf(kind) }
        : undefined;
    },
    'strides (4 in trainers, 4 in spikes on the grass)',
  ),
  pattern(
    'reps',
    "number? kind '(' number 'in'|'on'|'with'|'without'|'barefoot'|'auf'|'mit'|'ohne'|'barfuß' anyWord? anyWord? anyWord? ')'",
    -0.4,
    ([all, kind, , some]) => {
      const { value, ...place } = all ?? some;
      const count = repeatsOf(value, undefined, place.start, place.end);
      return count && NAMED_COUNTS.has(kind.value.row.word)
        ? { count, inner: [], timesS: [], ...kindOf(kind) }
        : undefined;
    },
    '8 strides (4 in flats)',
  ),
  pattern(
    'reps',
    "number|count 'st'|'sts'|'steig'|'steigis' ^'.'?",
    -0.1,
    ([told, word], { line }) => {
      const isSure = line.tokens[told.start - 1]?.text === '+' || (line.tokens[word.start]?.text.length ?? 0) > 3;
      const count =
        told.type === 'count' ? told.value : isSure && repeatsOf(told.value, undefined, told.start, told.end);
      return count && STRIDES && isSure
        ? { count, inner: [], timesS: [], kind: STRIDES, kindSpan: [word.start, word.end] }
        : undefined;
    },
    '60 min E + 6 ST',
    '6 km locker, 3 Steig.',
  ),
  pattern(
    'reps',
    'count kind',
    0,
    // `2x yoga`: how often, and no repetitions of a run.
    ([count, kind]) =>
      kind.value.row.sport === 'recovery' && kind.value.row.word !== 'walk'
        ? undefined
        : { count: count.value, inner: [], timesS: [], ...kindOf(kind) },
    '12 x hills',
  ),
  pattern(
    'reps',
    "number kind 'of'|'über'|'à'|'a'|'von'|'over'|'je'|'zu' 'je'|'ca'|'about'? repAmount target? recovery?",
    0,
    ([number, kind, , , amount, target, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({ count, amount: amount.value, kind, target, recovery: rest })
        : undefined;
    },
    '10 hill sprints of 8 seconds',
    '6 repeats of 3 minutes',
    '6 Steigerungen à 80m',
    '3 Steigerungen über 100 Meter',
  ),
  pattern(
    'reps',
    "number to number kind 'of'|'über'|'à'|'a'|'von'|'over'|'je'|'zu' 'je'|'ca'|'about'? repAmount",
    0,
    ([low, , high, kind, , , amount]) => {
      const count = repeatsOf(low.value, high.value, low.start, high.end);
      return count && repsOf({ count, amount: amount.value, kind });
    },
    '4-6 Steigerungsläufe zu je 80 m',
  ),
  pattern(
    'reps',
    "number|count kind ','|':'? about? repAmount 'each'|'apiece'|'jeweils'? ','? recovery?",
    -0.1,
    ([number, kind, , , amount, each, , recovery], { line }) => {
      const counted = number.type === 'count' ? number.value : countedKind(number, kind)?.priced.count;
      const isOfWord = kind.value.row.word === 'hills' || kind.value.row.word === 'strides';
      // `10 hills, 60 s jog`
      const isRest =
        !each && !recovery && sensesAt(line, amount.end, amount.end + 1).some(({ type }) => RESTS.has(type));
      return counted && isOfWord && isEach(amount.value) && !isRest
        ? repsOf({ count: counted, amount: amount.value, kind, recovery })
        : undefined;
    },
    '8 hill sprints 10s',
    '6 hill repeats, 60 sec',
    '5 Steigerungen 100 m',
    '7 strides, about 15 sec each',
  ),
  // Where it was, before how long each was.
  pattern(
    'reps',
    "number|count kind 'on'|'up'|'at'|'in'|'am'|'an' 'the'|'der'|'dem'? anyWord anyWord? ','|'-'|'('|':'? about? repAmount 'each'|'apiece'|'jeweils'|'up'|'hoch' ')'? ','? recovery?",
    -0.3,
    ([number, kind, , , , , , , amount, , , , recovery]) => {
      const counted = number.type === 'count' ? number.value : countedKind(number, kind)?.priced.count;
      const isOfWord = kind.value.row.word === 'hills' || kind.value.row.word === 'strides';
      return counted && isOfWord && isEach(amount.value)
        ? repsOf({ count: counted, amount: amount.value, kind, recovery })
        : undefined;
    },
    '9 x hill on Fox Lane, about 50 s each, jog down',
  ),
  pattern(
    'reps',
    `number ${NAMES_OF_METRES} target? joint? recovery?`,
    -0.1,
    ([number, word, target, , rest], { line }) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      const amount = ofName(line, word);
      return count && count.count > 1 && amount ? repsOf({ count, amount, target, recovery: rest }) : undefined;
    },
    'sechs Tausender in 4:05',
  ),
  // `zwei 3er`: kilometres, where the count is a word.
  pattern(
    'reps',
    "number number ^'er' target? joint? recovery?",
    -0.1,
    ([number, each, , target, , rest]) => {
      const count = number.value.isSpelled ? repeatsOf(number.value, undefined, number.start, number.end) : undefined;
      const { value, decimals } = each.value;
      if (!count || count.count < 2 || decimals > 0 || value > MOST_KM_EACH) return undefined;
      return repsOf({
        count,
        amount: distanceAmount('km', value, METRES_PER_KM, each, each.end + 1),
        target,
        recovery: rest,
      });
    },
    'zwei 3er und zwei 1er',
  ),
  pattern(
    'reps',
    "number '(' repAmount timesSign repAmount recoveryNoun|mode? ')'",
    0,
    ([number, , amount, , rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      return count && count.count > 1
        ? repsOf({
            count,
            amount: amount.value,
            recovery: { ...rest, type: 'recovery', value: { amount: rest.value } },
          })
        : undefined;
    },
    '4(600m x 2:30 rest)',
  ),
  pattern(
    'reps',
    "number about? number ^pluralTail|'m' 'reps'|'repeats'|'efforts'|'intervals'? target? joint? recovery?",
    0,
    ([number, , distance, , , target, , rest]) => {
      const count =
        distance.value.value >= LEAST_METRES && isFew(number.value)
          ? repeatsOf(number.value, undefined, number.start, number.end)
          : undefined;
      const amount = bareAmount(distance)?.priced;
      return count && amount ? repsOf({ count, amount, target, recovery: rest }) : undefined;
    },
    'four 800s w/ 4:00 recovery',
    "3 600's",
  ),
  pattern(
    'reps',
    "'yasso'|'yassos' '800'? ^'s'? ':'|','|'-'|'x'? number 'x'? 'in'|'@'|'at'|'à'|'of' clock recovery?",
    -1.2,
    ([name, metres, tail, , number, , , clock, rest]) => {
      const count = repeatsOf(number.value, undefined, number.start, number.end);
      const end = (tail ?? metres ?? name).end;
      const amount = { ...YASSO, start: name.start, numberEnd: end, end };
      return count && repsOf({ count, amount, recovery: rest, target: timed(clock, secondsOf(clock.value)) });
    },
    'Yasso 800s: 8 in 3:20',
  ),
] as const;

const HILLS_ROW = canonicalWord('hills');

/** What is run uphill and counted is a session of hills, whatever the hill is called. */
function uphill(count: Phrase<'count'>, amount: Phrase<'repAmount'> | undefined): RepsValue | undefined {
  if (!HILLS_ROW || count.value.count < LEAST_UPHILL) return undefined;
  const kind: KindValue = { row: HILLS_ROW, spelling: 'hills', yields: false };
  const named = { kind, kindSpan: [count.end, count.end + 1] } as const;
  if (!amount) return { count: count.value, inner: [], timesS: [], ...named };
  const made = repsOf({ count: count.value, amount: amount.value });
  return made && { ...made, ...named };
}

const LEAST_UPHILL = 3;
/** `15 x Arme hoch` */
const LIFTED = wordsOf('arme, hände, hacken, hantel, hanteln, kopf, oberkörper');

/** Longer ones are told as runs: `ein 10er`. */
const MOST_KM_EACH = 5;

function timed({ start, end }: Phrase, timeS: number): Phrase<'target'> {
  return {
    type: 'target',
    start,
    end,
    cost: 0,
    value: { target: { type: 'time', timeS, isExact: true }, isTime: true },
  };
}

/** So many laps are told without a sign between, `four 800s`. */
const MOST_LAPS = 16;

function isFew({ value }: NumberValue): boolean {
  return value <= MOST_LAPS;
}

/** What is called a stride or a hill and counted is no longer. */
function isEach({ dimension, high, unit, numberEnd, end }: Amount): boolean {
  return (
    unit !== 'bare' &&
    (unit === 'clock' || end > numberEnd) &&
    high <= (dimension === 'distance' ? MOST_EACH_M : MOST_EACH_S)
  );
}

const MOST_EACH_S = 300;
const MOST_EACH_M = 1000;

const RESTS: ReadonlySet<string> = new Set(['mode', 'recoveryNoun', 'between']);

const SAID = -0.05;

/** `6 short hill sprints`: sprints are counted, as strides are. */
const NAMED_HILLS = -0.2;

const NAMED_COUNTS: ReadonlySet<string> = new Set(['strides', 'drills']);

/** `6 strides`, `10 hills`: words of which one does a number. */
function countedKind(number: Phrase<'number'>, kind: Phrase<'kind'>, isAll = false): Priced<RepsValue> | undefined {
  const { row } = kind.value;
  const isCounted =
    row.word === 'strides' || row.word === 'drills' || row.word === 'hills' || kind.value.spelling.startsWith('rep');
  const count = isCounted ? repeatsOf(number.value, undefined, number.start, number.end) : undefined;
  if (!count || count.count > 30) return undefined;
  return priced(
    { count, inner: [], timesS: [], ...kindOf(kind) },
    row.word !== 'hills' ? -0.3 : isAll && kind.value.spelling === 'hills' ? 0.05 : 0.4,
  );
}
