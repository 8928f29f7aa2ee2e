import { METRES_PER_MILE } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import type { KindValue } from '../senses/phrase';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isCounting, opensClause } from './around';
import { distanceAmount } from './distanceOf';

const TEST_ROW = canonicalWord('tt');
const TEST: KindValue | undefined = TEST_ROW && { row: TEST_ROW, spelling: 'tt', yields: false };
const SWIM_ROW = canonicalWord('swim');
const SWIM: KindValue | undefined = SWIM_ROW && { row: SWIM_ROW, spelling: 'swim', yields: false };

const RACE_ROW = canonicalWord('race');
const RACE: KindValue | undefined = RACE_ROW && { row: RACE_ROW, spelling: 'steeplechase', yields: false };

/** Tests and races that have names of their own, and plans and countdowns in front of what was run. */
export const testsAndPlans = [
  // `3000sc 9:22.4`: over barriers and water.
  pattern(
    'distance',
    'number',
    -0.6,
    ([number], { line }) =>
      STEEPLES.has(line.tokens[number.end]?.text ?? '') && OVER_BARRIERS.has(number.value.value)
        ? distanceAmount('m', number.value.value, 1, number)
        : undefined,
    '3000sc 9:52.4',
  ),
  pattern(
    'kind',
    "'sc'|'hindernis'|'hindernislauf'",
    -0.6,
    ([word], { line }) => {
      const [number, unit] = line.tokens.slice(Math.max(0, word.start - 2), word.start);
      const metres = Number((unit?.text === 'm' ? number : (unit ?? number))?.text);
      return RACE && OVER_BARRIERS.has(metres) && isTimed(line, word.end) ? RACE : undefined;
    },
    '2000 sc 6:48',
    '3000 m Hindernis 10:12',
  ),
  // As Galloway calls it: one mile, as fast as one can.
  pattern(
    'kind',
    "'magic'",
    -0.6,
    ([magic], { line }) => (TEST && isMagicMile(line, magic.start) ? TEST : undefined),
    'Magic Mile 7:12',
  ),
  pattern(
    'amount',
    "'mile'",
    -0.6,
    ([mile], { line }) =>
      isMagicMile(line, mile.start - 1)
        ? distanceAmount('mi', 1, METRES_PER_MILE, { start: mile.start, end: mile.start }, mile.end)
        : undefined,
    'magic mile: 8:05',
  ),
  // Tests of soldiers and sailors.
  pattern(
    'kind',
    "'army'|'navy'|'usmc'|'marine'? 'prt'|'apft'|'acft'|'pft'|'pst'|'aft'|'bft'|'pt' 'test'|'run'?",
    -0.6,
    ([, name, test], { line }) => {
      const word = line.tokens[name.start]?.text;
      const last = test ?? name;
      const end = line.tokens[last.end]?.type === 'sign' ? last.end + 1 : last.end;
      const isTest = word !== 'pt' || line.tokens[(test ?? name).start]?.text === 'test';
      return TEST && isTest && line.tokens[end]?.type === 'number' && isTimed(line, end) ? TEST : undefined;
    },
    'PRT 1.5 mi 11:20',
    'APFT: 2 miles 15:30',
  ),
  // `Krähberg-Test: 8,9 km, 56:40`: on a way that somebody runs to see how fast.
  pattern(
    'kind',
    "anyWord? '-'? 'test' ':'|'-'|','?",
    -0.6,
    ([name, dash, test, sign], { line }) => {
      const isFirst = opensClause(line, (name ?? test).start);
      const isNamed = name === undefined ? !dash : isUnknownWord(line, name.start) && !OF_BODIES.test(name.value);
      const { end } = sign ?? test;
      // `Test: 6 locker @ 5:40`: of a body that is well again.
      const isGently = line.tokens.slice(end, end + RIGHT_BEHIND).some(({ text }) => GENTLY.has(text));
      const isNumber = line.tokens[end]?.type === 'number';
      return TEST && isFirst && isNamed && isNumber && !isGently && isTimed(line, end) ? TEST : undefined;
    },
    'Hausberg-Test: 6,2 km, 41:40',
    'Test 5 km 23:10',
  ),
  // `18/70 wk 7: tempo 9 mi`: weeks and most miles of a plan, and the week in it.
  pattern(
    'aside',
    "anyWord? number '/' number '-'? 'wk'|'week'|'w'|'woche'|'wo'? number? 'of'|'/'? number? 'day'|'d'|'tag'? number? ':'|','|'-'|'.'?",
    -1.9,
    ([name, weeks, , most, , week, count, , , , , sign], { line }) => {
      const isFirst = weeks.start === 0 || (name !== undefined && name.start === 0);
      const isPlan = WEEKS.has(weeks.value.value) && MOST_MILES.has(most.value.value);
      return isFirst && isPlan && !week === !count && (week ?? sign) && line.tokens[most.end]?.text !== 'km'
        ? 'plan'
        : undefined;
    },
    '18/55 wk 7: VO2 9 mi',
    '12/70: 8 mi easy',
  ),
  // `T-3 days: 6k w/ 2k @ MP`: so long before a race.
  pattern(
    'aside',
    "'t'|'r'|'d' '-' number 'days'|'day'|'d'|'weeks'|'week'|'wks'|'tage'|'tag'|'wochen'? ':'|','|'.'|'-'?",
    -1.9,
    ([letter, dash, number, unit, sign], { line }) => {
      const isGlued = !line.tokens[dash.start]?.spaced && !line.tokens[number.start]?.spaced;
      const isDay = unit !== undefined || (sign !== undefined && DAYS_END.has(line.tokens[sign.start]?.text ?? ''));
      return letter.start === 0 && isGlued && isDay && number.value.decimals === 0 ? 'countdown' : undefined;
    },
    'T-3 days: 6k w/ 2k @ MP',
    'T-4. 5 easy and 4 strides',
    'T-3: 6 km easy',
  ),
  // The length of a pool by which a swim is told.
  pattern(
    'distance',
    'number',
    -0.6,
    ([number], { line }) => {
      const isOfPool = METRE_POOLS.has(line.tokens[number.end]?.text ?? '');
      return isOfPool && number.value.value >= LEAST_SWUM
        ? distanceAmount('m', number.value.value, 1, number)
        : undefined;
    },
    '3000 SCM',
  ),
  pattern(
    'kind',
    "'scy'|'scm'|'lcm' 'masters'? 'swim'|'practice'|'practise'|'session'?",
    -0.6,
    ([pool], { line }) => (SWIM && hasNumberBefore(line, pool.start) ? SWIM : undefined),
    '2,500 yds SCY masters',
  ),
  pattern(
    'kind',
    "'masters' 'swim'|'practice'|'practise'|'session'?",
    -0.6,
    (_parts, { line }) => (SWIM && line.tokens.some(({ text }) => YARDS.has(text)) ? SWIM : undefined),
    '2800 yards masters',
  ),
  // `TT 3200`: metres, where nothing else says what they are.
  pattern(
    'distance',
    'number',
    -0.6,
    ([number], { line }) =>
      TIME_TRIALS.test(
        line.text.slice(line.tokens[Math.max(0, number.start - 4)]?.start, line.tokens[number.start]?.start),
      ) &&
      TESTED_M.has(number.value.value) &&
      !isCounting(line, number.end)
        ? distanceAmount('m', number.value.value, 1, number)
        : undefined,
    'Time trial 3200',
    'TT: 1600',
  ),
] as const;

/** With its time, or something added: `one mile magic mile` and `Magic mile: warm up` have their distance elsewhere. */
function isMagicMile({ tokens }: TokenLine, at: number): boolean {
  const behind = tokens.slice(at + 2, at + 2 + LEAST_BEHIND);
  const next = behind[0]?.text ?? '';
  const time = behind.findIndex(({ type }) => type === 'number');
  const isTold = time >= 0 && time <= 1 && behind[time + 1]?.text === ':';
  const isOne = tokens[at]?.text === 'magic' && tokens[at + 1]?.text === 'mile';
  return isOne && (tokens[at - 1]?.type ?? 'sign') === 'sign' && (isTold || next === '+');
}

const LEAST_BEHIND = 4;

const STEEPLES = wordsOf('sc, steeple, steeplechase, hindernis, hindernislauf');
const OVER_BARRIERS: ReadonlySet<number> = new Set([1500, 2000, 3000]);

/** So far behind a name one looks for how long it took. */
const NEAR = 12;

function isTimed({ tokens }: TokenLine, from: number): boolean {
  return tokens
    .slice(from, from + NEAR)
    .some(({ text, spaced }, at, all) => text === ':' && !spaced && all[at - 1]?.type === 'number');
}

/** What is tested is a body, or a thing. */
const OF_BODIES =
  /^(covid|corona|schnell|pcr|antigen|blut|blood|allerg|schuh|shoe|laktat|lactate|belast|herz|seh|hör|gel|fuel|kit|gear|vest|pack|stomach|gut|nutrition|verpflegung|ernährung|material|rucksack|stirnlamp)/;

const WEEKS: ReadonlySet<number> = new Set([12, 15, 18, 24]);
const MOST_MILES: ReadonlySet<number> = new Set([47, 55, 63, 70, 85, 87, 102, 105, 107]);

const LEAST_SWUM = 400;
const METRE_POOLS: ReadonlySet<string> = new Set(['scm', 'lcm']);
const YARDS = wordsOf('yd, yds, yards');

function hasNumberBefore({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some(({ type }) => type === 'number');
}

/** Behind `T-4`. */
const DAYS_END: ReadonlySet<string> = new Set([':', '.']);

const RIGHT_BEHIND = 3;
const GENTLY = wordsOf('easy, gently, slow, slowly, jog, locker, ruhig, langsam, vorsichtig');

/** Right behind it stands how far. */
const TIME_TRIALS = /\b(tt|time[ -]trial)\s?[:,–-]?\s?$/i;
const TESTED_M: ReadonlySet<number> = new Set([800, 1000, 1200, 1500, 1600, 2000, 2400, 3000, 3200, 5000]);
