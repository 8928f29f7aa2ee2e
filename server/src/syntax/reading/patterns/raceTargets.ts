import { METRES_PER_MILE } from '../../../values/distance';
import { isPossiblePace } from '../../../values/pace';
import type { Token, TokenLine } from '../../scan';
import type { RacePace } from '../../tree';
import { pattern, priced } from '../phrases/grammar';
import { perKm } from '../phrases/units';
import type { LengthUnit, PaceValue, Phrase, TargetValue } from '../senses/phrase';
import { lengthOf } from '../senses/units';
import { wordsOf } from '../senses/words';
import { hasRepetitions, isAlone, isCounting } from './around';
import { secondsOf } from './durationOf';
import { LEAST_SECONDS } from './repetitionParts';
import { paceTarget, raceTarget, timeTarget } from './targetOf';

/** How fast, by the pace of a race: `at 5k pace`, `@ MP - 15s`, `3 km im MRT (4:45/km)`. */
export const raceTargets = [
  pattern(
    'target',
    'racePace',
    0.1,
    ([race], { line }) => {
      // `8 mile pace run`: how far.
      if (line.tokens[race.start]?.text === 'mile' && isFewMiles(line, race.start)) return undefined;
      const isBare = line.tokens
        .slice(race.start, race.end)
        .every(({ text, type }) => type !== 'word' || DISTANCE_NAMES.has(text));
      const isMarked = line.tokens[race.end - 1]?.text === 'pace' || line.tokens[race.end - 1]?.text === 'effort';
      const value = raceTarget(race.value);
      // `mit 5 km Renntempo`: how far, at the pace of the race.
      const isOfAmount =
        line.tokens[race.start]?.type === 'number' &&
        TEMPO.has(line.tokens[race.end - 1]?.text ?? '') &&
        !isCounting(line, race.start - 1);
      return isMarked
        ? priced(value, -0.35)
        : isBare
          ? priced(value, isBehindTimedReps(line, race) ? -0.4 : 0.9)
          : isOfAmount
            ? priced(value, OF_AMOUNT)
            : value;
    },
    'MP',
    '5k race pace',
  ),
  // `at 1600 m effort`, `@ c. 12 km race pace`: any distance that is raced.
  pattern(
    'racePace',
    "number lengthUnit 'race'? 'pace'|'effort'|'speed'",
    0,
    ([number, unit, , word], { line }) => {
      const isOf =
        LEADING.has(line.tokens[number.start - 1]?.text ?? '') || (unit.value === 'm' && word.value === 'effort');
      return isOf ? raceOf(number.value.value, unit.value) : undefined;
    },
    '8 x 45 s at 1600 m effort',
    '4 miles @ 12k race pace',
  ),
  // On a track races are told by their metres alone.
  pattern(
    'target',
    "'@'|'at' 'goal'|'current'|'your'|'my'? 'mile'|number 'race'? 'pace'|'effort'|'speed'?",
    -0.2,
    ([, , distance, , tail], { line }) => {
      if (!tail && !isAlone(line, distance.end)) return undefined;
      const metres = distance.type === 'number' ? (distance as Phrase<'number'>).value.value : METRES_PER_MILE;
      const race = raceOf(metres, 'm');
      return race && raceTarget(race);
    },
    '3 x 300 @ mile',
    '4 x 400 @ goal 1600 pace',
  ),
  pattern(
    'racePace',
    "'current'|'today's'|'your'|'my'|'present'|'old'|'recent'|'his'|'her'|'predicted'|'aktuellen'|'aktuelles'|'aktueller'|'deinem'|'meinem'|'derzeitigen' racePace",
    -0.05,
    ([, race]) => race.value,
    'at your current 5k pace',
  ),
  pattern(
    'target',
    "'finish'|'finishing'|'end'|'ending'|'last'|'first'|'start'|'starting'|'begin' 'one'|'rep'|'two'|'few'? 'at'|'@' racePace effortTail?",
    -0.4,
    // `12 miles, last two at MP`: two of these, unless there were repetitions.
    ([lead, which, , race], { line }) =>
      which?.value === 'two' && !hasRepetitions(line, lead.start) ? undefined : raceTarget(race.value),
    'start at 5k pace and finish at 3k',
    '6 x 800 at 10k pace, last two at 5k pace',
  ),
  pattern(
    'target',
    'at about? racePace effortTail?',
    0,
    ([at, , race, tail], { line }) =>
      // `12 km mit 5 km zügig`: how far.
      !tail && GERMAN_WITH.has(line.tokens[at.start]?.text ?? '') && isLength(line, race)
        ? undefined
        : raceTarget(race.value),
    '@ 10K',
    'at marathon pace',
    'im Marathontempo',
  ),
  // How fast that is stands behind it.
  pattern(
    'target',
    "at? racePace effortTail? '('|'='|':'|','? at? about? pace ')'?",
    -0.3,
    ([at, race, tail, sign, , , pace, close], { line }) => {
      // `5 km mit 5:12 min/km`: how far.
      const isNamed = at !== undefined || tail !== undefined || line.tokens[race.start]?.type === 'word';
      const isClosed = (sign?.value === '(') === (close !== undefined);
      return isNamed && isClosed && pace.value.unit !== 'unit'
        ? { ...raceTarget(race.value), ...paceTarget(pace.value) }
        : undefined;
    },
    '@ HMRT 4:09/km',
    '3 km im MRT (4:45/km)',
  ),
  pattern(
    'target',
    "at? 'goal'? racePace effortTail? '(' about? clock ')'",
    -0.5,
    ([at, , race, , , , clock], { line, unit }) => {
      const timeS = secondsOf(clock.value);
      const own: PaceValue = { lowS: timeS, highS: timeS, unit: 'unit' };
      const isPace = clock.value.parts.length === 2 && isPossiblePace(perKm(own, { unit }));
      // `5 km (5:12)`: how far.
      const isNamed =
        at !== undefined || (line.tokens[race.end - 1]?.type === 'word' && line.tokens[race.start]?.type === 'word');
      if (!isPace || !isNamed) return undefined;
      return {
        ...raceTarget(race.value),
        ...(hasRepetitions(line, race.start) ? timeTarget(timeS, '@') : paceTarget(own)),
      };
    },
    '10 mi with 6 at MP (7:20)',
    '3 x 3 km HMT (4:30), 1 km Trab',
  ),
  pattern(
    'target',
    "at? 'goal'? racePace effortTail? '('? clock to clock ')'?",
    -0.7,
    ([at, , race, tail, open, low, , high, close], { line, unit }) => {
      const own: PaceValue = { lowS: secondsOf(low.value), highS: secondsOf(high.value), unit: 'unit' };
      const isNamed = at !== undefined || tail !== undefined || line.tokens[race.start]?.type === 'word';
      const isRange = [low, high].every(({ value }) => value.parts.length === 2) && own.lowS !== own.highS;
      const isPace = isPossiblePace(perKm(own, { unit })) && isRange && !hasRepetitions(line, race.start);
      return isNamed && isPace && !open === !close ? { ...raceTarget(race.value), ...paceTarget(own) } : undefined;
    },
    '24 km w/ last 10 @ MP (4:20-4:25)',
  ),
  pattern(
    'target',
    'at? racePace effortTail? clock',
    -0.3,
    ([at, race, tail, clock], { line, unit }) => {
      const timeS = secondsOf(clock.value);
      const own: PaceValue = { lowS: timeS, highS: timeS, unit: 'unit' };
      const isNamed = at !== undefined || tail !== undefined;
      const isPace = clock.value.parts.length === 2 && timeS <= SLOWEST_RACE_S && isPossiblePace(perKm(own, { unit }));
      return isNamed && isPace && line.tokens[race.start]?.type === 'word' && !hasRepetitions(line, race.start)
        ? { ...raceTarget(race.value), ...paceTarget(own) }
        : undefined;
    },
    'LR 24 km, last 6 km @ MP 4:40',
  ),
  pattern(
    'target',
    "'near'|'around'|'about'|'close'|'um' 'to'? racePace effortTail?",
    -0.1,
    ([, , race]) => raceTarget(race.value),
    '4 mi near HMP',
  ),
  pattern(
    'target',
    'at? racePace to racePace effortTail?',
    0,
    ([, , , race]) => raceTarget(race.value),
    'at 10k to half pace',
    '@ 8k-10k Pace',
  ),
  pattern(
    'target',
    "at? about? kind|effort|letter '/'|'or'|'to'|'-' racePace effortTail?",
    -0.1,
    ([, , word, sign, race], { line }) => {
      // `3 km zügig – 3 km Renntempo HM`, `3 km easy / 5 km in 22 min`: the next part, and how far it is.
      const isJoining = sign.value === '-' || sign.value === '/';
      if (isJoining && line.tokens[race.start]?.type === 'number' && line.tokens[sign.start]?.spaced) return undefined;
      const isFast =
        word.type !== 'kind' || word.value.row.intensity === 'hard' || word.value.row.intensity === 'moderate';
      return isFast ? raceTarget(race.value) : undefined;
    },
    '@ threshold/HM pace',
    'at tempo to 10k pace',
  ),
  // `5 mi pace` in a plan for a marathon: at the pace of the race.
  pattern(
    'target',
    "'pace'",
    -0.3,
    ([word], { line }) => {
      const [before, next] = [line.tokens[word.start - 1], line.tokens[word.end]];
      const number = line.tokens[word.start - 2];
      // `at 800m pace` is another race.
      const isOfDistance = before?.type === 'word' && number?.type === 'number' && Number(number.text) < LEAST_RACE_M;
      const isLast =
        next === undefined || next.text === 'run' || (next.type === 'sign' && next.text !== ':' && next.text !== '@');
      // `10 x 500 m at 3km pace`: the pace of a race.
      const isOfRace =
        LEADING.has(line.tokens[word.start - 3]?.text ?? '') || line.tokens[word.start - 3]?.text === 'a';
      return isOfDistance && isLast && !isOfRace && IN_PLANS.has(before.text) ? raceTarget('MP') : undefined;
    },
    '5 mi pace',
  ),
  pattern(
    'target',
    "'at'|'@' 'pace'|'goal'",
    -0.2,
    ([at, word], { line }) =>
      // Repetitions are run faster than a marathon.
      isAlone(line, word.end) && line.tokens[word.end]?.text !== ':' && !hasSign(line, at.start)
        ? raceTarget('MP')
        : undefined,
    '13 km at pace',
    '16 miles with 12 at goal',
  ),
  pattern(
    'target',
    'at? about? number percent ofWord? racePace effortTail?',
    0,
    ([, , , , , race]) => raceTarget(race.value),
    'at 100% 5k',
    'at 95% of 10k pace',
  ),
  pattern(
    'target',
    "at? about? racePace '+'|'-' number percent",
    -0.3,
    ([, , race, , number]) => (number.value.value <= MOST_ABOVE ? raceTarget(race.value) : undefined),
    '10k @ MP+5%',
  ),
  pattern(
    'target',
    'at? about? number timeUnit slower|faster racePace effortTail?',
    -0.3,
    ([, , seconds, unit, than, race]) =>
      unit.value === 's' ? relative(seconds.value.value, than.type === 'faster', race.value) : undefined,
    '20 km, 30 s langsamer als MRT',
  ),
  pattern(
    'target',
    'at? number to number timeUnit slower|faster racePace effortTail?',
    0,
    ([, low, , high, , than, race]) =>
      relative((low.value.value + high.value.value) / 2, than.type === 'faster', race.value),
    '5-10 seconds faster than 10k pace',
  ),
  pattern(
    'target',
    "at? racePace '-'|'+' number timeUnit",
    0,
    // `1 min 5k - 1 min jog - 2 min 10k`: what is run by minutes, one after the other.
    ([, race, sign, number, unit]) =>
      unit.value === 's' ? relative(number.value.value, sign.value === '-', race.value) : undefined,
    '@ MP - 15s',
  ),
  pattern(
    'target',
    "at racePace '-'|'+' number",
    0,
    ([, race, sign, number], { line }) => {
      const isGlued = !line.tokens[sign.start]?.spaced && !line.tokens[number.start]?.spaced;
      // `6 @ MP + 2 easy` goes on.
      const isSeconds = isGlued || (number.value.value % LEAST_SLOWER_S === 0 && isAlone(line, number.end));
      return isSeconds && number.value.value >= LEAST_SLOWER_S
        ? relative(number.value.value, sign.value === '-', race.value)
        : undefined;
    },
    '@ MP+20',
    '10 miles at MP + 20',
  ),
] as const;

/** Slower ones are how long it took. */
const SLOWEST_RACE_S = 600;

function isFewMiles({ tokens }: TokenLine, at: number): boolean {
  return (
    tokens[at - 1]?.type === 'number' && Number(tokens[at - 1]?.text) < LEAST_SECONDS && tokens[at - 2]?.text !== 'x'
  );
}

function hasSign({ tokens }: TokenLine, start: number): boolean {
  return tokens[start - 2]?.text === 'x' || tokens[start - 3]?.text === 'x';
}

/** Words before the pace of a race. */
const LEADING = wordsOf('@, at, about, around, near, c, ., ~, im, to, -, your, goal, current');

/** Up to how many metres a race is run at the pace of which. */
const RACES: readonly (readonly [number, RacePace])[] = [
  [1700, 'mile'],
  [3300, '3K'],
  [6500, '5K'],
  [12_500, '10K'],
  [25_000, 'HMP'],
  [50_000, 'MP'],
];

const LEAST_RACE_M = 400;

function raceOf(number: number, unit: LengthUnit): RacePace | undefined {
  const metres = unit === 'km' || unit === 'mi' ? number * lengthOf(unit) : number;
  return metres < LEAST_RACE_M ? undefined : RACES.find(([most]) => metres <= most)?.[1];
}

/** `8 x 2:00 5K`: what is repeated by time has no distance besides. */
function isBehindTimedReps({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  const [minutes, unit] = [tokens[start - 2], tokens[start - 1]];
  // `1 min 5k - 1 min jog - 2 min 10k`: nobody races so far in that.
  if (minutes?.type === 'number' && TIME_UNITS.has(unit?.text ?? '') && Number(minutes.text) <= MOST_TARGETED_MIN)
    return true;
  // `8 x 2 min, 9 km` has its distance behind.
  if (tokens[end - 1]?.text !== 'k' || tokens[end - 1]?.spaced) return false;
  const count = tokens.findLastIndex(({ text }, index) => index < start && text === 'x');
  const amount = tokens.slice(count + 1, start);
  const isTime = ({ text }: Token) => text === ':' || text === "'" || TIME_UNITS.has(text);
  return (
    count > 0 &&
    amount.length <= 3 &&
    amount.some(isTime) &&
    amount.every(each => each.type === 'number' || isTime(each))
  );
}

const MOST_TARGETED_MIN = 6;

const TIME_UNITS: ReadonlySet<string> = new Set(['min', 'mins', 'minutes', 'minuten', 's', 'sec', 'secs']);

const GERMAN_WITH: ReadonlySet<string> = new Set(['mit', 'zu', 'à', 'je', 'im', 'in', 'bei']);

/** `5 km`: nothing but a number with its unit. */
function isLength({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  return tokens[start]?.type === 'number' && end === start + 2;
}

/** Units that plans write before `pace`. */
const IN_PLANS: ReadonlySet<string> = new Set(['mi', 'mile', 'miles', 'km', 'k', 'm', 'kilometers', 'kilometres']);

const OF_AMOUNT = 0.5;

/** By more than so many per cent it is another pace. */
const MOST_ABOVE = 8;

/** Fewer seconds than these nobody tells a race's pace from. */
const LEAST_SLOWER_S = 5;

const TEMPO: ReadonlySet<string> = new Set(['tempo', 'renntempo']);

/** Words of a race that name a distance as well. */
const DISTANCE_NAMES: ReadonlySet<string> = new Set(['k', 'km', 'm', 'marathon', 'half', 'hm', 'halbmarathon', 'mile']);

function relative(
  seconds: number,
  isFaster: boolean,
  race: Extract<TargetValue['target'], { type: 'race' }>['race'],
): TargetValue {
  const slowerS = isFaster ? -seconds : seconds;
  return {
    target: { type: 'relative', race, slowerS },
    effort: isAsMarathon(race, slowerS) ? 'moderate' : slowerS > EASY_FROM_S ? 'easy' : 'hard',
  };
}

/** So many seconds slower than the pace of a race nobody works. */
const EASY_FROM_S = 45;

/** About the pace of a marathon: a few seconds faster, or slower than that of a half marathon by as many as lie between the two. */
function isAsMarathon(race: string, slowerS: number): boolean {
  return (race === 'MP' && slowerS > -10 && slowerS <= EASY_FROM_S) || (race === 'HMP' && slowerS >= 12);
}
