import type { TokenLine } from '../../scan';
import { canonicalWord } from '../../vocabulary';
import { pattern } from '../phrases/grammar';
import type { KindValue, NumberValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName, isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  hasRepetitions,
  isAlone,
  isBehindKind,
  isCounting,
  isTellingTraining,
  tokensBefore,
} from './around';
import { climb, temperature } from './attributes';
import { pointSeconds } from './durationOf';
import { heartRate } from './heartRates';

const AVERAGE = "'avg'|'av'|'avge'|'average'|'ave'|'mean'|'schnitt'|'mittel'|'durchschnitt'" as const;

/** So many words in a row mean hardly anything else. */
const LIKELY = -0.9;

/** Figures of a watch that say what they are by their size, and numbers of life that are no run. */
export const figures = [
  // Beats per minute: no pace is so fast, and no run so long.
  pattern(
    'attribute',
    `${AVERAGE} ':'|'='|'um'|'von'|'of'|'bei'? number`,
    LIKELY,
    ([, , number], { line }) => (isBeats(line, number, number.end) ? heartRate(number.value) : undefined),
    '9 km 51:20 avg 146',
    '45 min locker, Schnitt 138',
  ),
  // With the highest one.
  pattern(
    'attribute',
    `${AVERAGE} ':'|'='|'.'? number ','|'/'|'|'|'('|'-'|';'? 'max'|'peak'|'high' ':'|'='|'.'? number ')'?`,
    -1.6,
    ([, , average, , , , highest], { line }) =>
      isBeats(line, average, average.end) && isBeats(line, highest, highest.end)
        ? heartRate(average.value, highest.value)
        : undefined,
    'Easy 9k, 52.10, av 134 max 151',
  ),
  pattern(
    'attribute',
    `number ${AVERAGE}`,
    LIKELY,
    ([number, word], { line }) =>
      isBeats(line, number, word.end) && isAlone(line, word.end) ? heartRate(number.value) : undefined,
    '9 km (138 avg)',
  ),
  pattern(
    'aside',
    "'max' ':'? number",
    -0.6,
    ([word, , number], { line }) =>
      isBeats(line, number, number.end) && tokensBefore(line, word.start).some(({ text }) => AVERAGES.has(text))
        ? 'highest'
        : undefined,
    '9 km · 51:20 · avg 146 · max 171',
  ),
  // `EL+` of a watch; a warm-up is not so far.
  pattern(
    'attribute',
    "'el'|'elev'|'elevation'|'gain'|'asc'|'ascent'|'d'|'dplus' ^'+' ':'? number 'm'|'hm'?",
    -1.9,
    ([word, , , number], { line }) => {
      const { start, end, value } = number;
      const isApart = line.tokens[start]?.spaced === true && !isRepeated(line, end) && value.decimals === 0;
      const isRun = word.start > 0 && tokensBefore(line, word.start).some(({ type }) => type === 'number');
      return isApart && isRun && value.value >= LEAST_WATCHED_M ? climb(value, 1) : undefined;
    },
    '9 km 48:10 EL+ 75 m',
  ),
  pattern(
    'attribute',
    "number 'climb'|'climbing'",
    -0.3,
    ([number, word], { line, unit }) =>
      number.value.value >= LEAST_CLIMBED && line.tokens[word.end]?.type !== 'number'
        ? climb(number.value, unit === 'mi' ? FOOT_M : 1)
        : undefined,
    'long 17 km, 390 climb',
  ),
  // What a program makes of the weeks before, and sums of somebody who likes sums.
  pattern(
    'aside',
    "'ctl'|'atl'|'tsb'|'acwr'|'form' ':'|'='? '-'|'+'|'±'? number",
    LIKELY,
    ([word, , sign, number], { line }) =>
      line.tokens[word.start]?.text !== 'form' || (sign && !isCounting(line, number.end)) ? 'load' : undefined,
    'rest. CTL 47.3 ATL 52.8 TSB -5.5',
  ),
  pattern(
    'aside',
    "'n'|'r'|'p'|'sd' '=' '-'? number",
    LIKELY,
    ([, , , number], { line }) => (isCounting(line, number.end) ? undefined : 'statistics'),
    'rest. n=11, r=-0.42',
  ),
  pattern('aside', "'sd' number", LIKELY, () => 'statistics', '6x400 in 90 (sd 1.4)'),
  // A share of something else: of a battery, a mood, of body weight on a machine, of the time in a zone.
  pattern(
    'aside',
    "anyWord 'bei'|'at'|'auf'|':'? number percent",
    -0.4,
    ([word, , , sign], { line }) =>
      isUnknownWord(line, word.start) && (line.tokens[word.start]?.text.length ?? 0) > 1 && isAlone(line, sign.end)
        ? 'share'
        : undefined,
    '7 km in 42 min, Akku bei 90 %',
  ),
  pattern('aside', "zoneWord ^number ':'? number percent", -0.6, () => 'share', '12 km 1:05, Z2 91 %'),
  // How many were there.
  pattern(
    'aside',
    "'group'|'gruppe'|'pack'|'field'|'crowd'|'bunch' 'of'|'von'|'mit' about? number",
    LIKELY,
    ([, , , number], { line }) => (number.value.decimals === 0 && !isCounting(line, number.end) ? 'people' : undefined),
    'fartlek 20 x 1 min, group of 30',
  ),
  pattern('aside', "number ^'er' 'gruppe'|'gruppen'", LIKELY, () => 'people', '10 km in einer 15er Gruppe'),
  // So long nobody runs without saying how far: `no running 48 hours`, `34 hr reset`.
  pattern(
    'aside',
    "number 'h'|'hr'|'hrs'|'hour'|'hours'|'std'|'stunden'",
    LIKELY,
    ([number, unit], { line }) => {
      const { value, decimals } = number.value;
      const near = [
        ...line.tokens.slice(Math.max(0, number.start - 4), number.start),
        ...line.tokens.slice(unit.end, unit.end + 2),
      ];
      const isOff = near.some(({ text }) => OFF_RUNNING.has(text));
      return decimals === 0 && value >= LEAST_DAYLONG_H && isOff ? 'span' : undefined;
    },
    'no running 48 hours, 20 min yoga',
  ),
  pattern(
    'aside',
    "'from'|'since'|'ab'|'after' distance 'on'|'onwards'|'onward'",
    LIKELY,
    ([from, amount, on], { line }) =>
      isAlone(line, on.end) && hasOtherNumber(line, from.start, amount.end) ? 'mark' : undefined,
    'HM 1:37:20, headwind from 14k on',
  ),
  pattern(
    'aside',
    "'drove'|'driven'|'driving' about? number lengthUnit?",
    -0.6,
    ([, , number]) => (number.value.value >= LEAST_DRIVEN ? 'travel' : undefined),
    'drove 480, slept. nothing',
  ),
  pattern(
    'aside',
    "'ate'|'drank'|'watched'|'saw'|'met'|'counted'|'gegessen'|'getrunken'|'gesehen' number anyWord",
    -0.6,
    ([, number, word], { line }) => (isAlone(line, word.end) && !isCounting(line, number.end) ? 'things' : undefined),
    '17k, ate 2 buns',
  ),
  pattern(
    'aside',
    "'race'|'racing'|'wettkampf'? 'shoes'|'shoe'|'schuhe'|'schuh'|'pair'|'paar' '('|','|':' anyWord anyWord? number ')'?",
    -0.6,
    ([, , , name, , number], { line }) =>
      isName(line, name.start) && !isCounting(line, number.end) ? 'shoes' : undefined,
    '8.2 km, 46:10. New shoes (Ghost 15)',
    '16 miles, race shoes (Vapor 3)',
  ),
  // How one of several went: `3rd rep into the wind 3:44`.
  pattern(
    'aside',
    "number ^ordinalTail 'rep'|'lap'|'interval'|'one'|'set'|'hill'|'mile'|'km'|'k'|'kilometre'|'kilometer' anyWord? anyWord? anyWord? anyWord? 'in'|':'|'@'|'was'? clock",
    -1.2,
    () => 'repetition',
    '5 x 1 km\n4th rep into the wind 3:51',
  ),
  pattern(
    'aside',
    "number ^ordinalTail 'mile'|'km'|'k'|'kilometre'|'kilometer'|'rep'|'lap' 'was'|'in'|'@'|':' number",
    -1.2,
    ([, , , , time]) => (pointSeconds(time.value) === undefined ? undefined : 'repetition'),
    'parkrun 28:41. 3rd k was 5.31',
  ),
  // `race 5.2 line / 7.1 ran`: in a straight line, as courses of orienteers are measured.
  pattern(
    'aside',
    "number lengthUnit? 'line'|'luftlinie'|'optimal'|'optimum' '/'|','",
    -0.9,
    () => 'line',
    'orienteering race 5.2 line / 7.1 ran, 48:10',
  ),
  // How fast a race began.
  pattern(
    'aside',
    "'went'|'going'|'gone'|'set' 'out'|'off'|'through' 'way'|'much'? 'too'|'so'? 'fast'|'hard'? 'in'|'at' clock|pace 'pace'?",
    LIKELY,
    ([went], { line }) => (hasOtherNumber(line, went.start, went.end) ? 'beginning' : undefined),
    'race 5 km 18:40, went out in 3:28',
  ),
  // When somebody begins to warm up.
  pattern(
    'aside',
    "warmUp 'from'|'starts'|'ab'|'um' 'at'|'um'? number|clock 'uhr'|'am'|'pm'?",
    -1.2,
    ([, , , time], { line }) => {
      const { value, decimals } = time.type === 'number' ? (time as Phrase<'number'>).value : { value: 0, decimals: 2 };
      return decimals === 2 && value < HOURS && !isCounting(line, time.end) ? 'hour' : undefined;
    },
    'Track 7pm: 12 x 400 m. W/up from 6.45',
  ),
  // What might be run in a race to come.
  pattern(
    'aside',
    "'think'|'glaube'|'denke'|'reckon'|'maybe' clock 'is'|'ist'|'might'|'could'|'geht'|'wäre'|'in'",
    -0.9,
    () => 'guess',
    '8 x 800. I think 3:25 is on?',
  ),
  pattern(
    'aside',
    "number 'cola'|'colas'|'coke'|'cokes'|'banane'|'bananen'|'banana'|'bananas'|'brezel'|'brezeln'|'gel'|'gels'|'riegel'|'bars'|'bier'|'beer'|'beers'|'radler'|'datteln'|'dates'|'maurten'|'maurtens'|'sis'|'gus'|'huma'|'clif'|'bloks'|'chews'|'gummies'|'gummibärchen'|'tailwind'|'jellies'|'espresso'|'espressos'|'coffees'|'kaffee'|'kuchen' 'gel'|'gels'|'bars'|'bloks'|'chews'?",
    -0.9,
    ([number, word, more], { line }) =>
      (isAlone(line, (more ?? word).end) || EATEN_AT.has(line.tokens[(more ?? word).end]?.text ?? '')) &&
      number.value.value <= MOST_EATEN
        ? 'food'
        : undefined,
    '42 km\n2 Gels, 1 Cola',
    '22 km, 1 gel at km 11',
  ),
  // `hot, 81 at the start`
  pattern(
    'attribute',
    "number 'at'|'beim'|'am' 'the'? 'start'|'gun'|'finish'|'ziel'",
    -0.9,
    ([number, , , word], { line, unit }) => {
      const { value, decimals } = number.value;
      const isHot = tokensBefore(line, number.start)
        .slice(-NEAR)
        .some(({ text }) => HEAT.has(text));
      return isHot && decimals === 0 && isAlone(line, word.end)
        ? temperature(value, unit === 'mi' || value > MOST_C)
        : undefined;
    },
    '10k 41:20. hot, 81 at the start',
  ),
  // `2nd V70`: of a class by age.
  pattern(
    'effort',
    "number ^ordinalTail? '.'? 'm'|'w'|'f'|'v'|'mv'|'fv'|'lv' ^number",
    -0.9,
    ([, tail, stop, , age], { line }) =>
      (tail || stop) &&
      age.value.value >= YOUNGEST_MASTER &&
      age.value.value % 5 === 0 &&
      hasClockBefore(line, age.start)
        ? 'race'
        : undefined,
    '5 mile 38:20, 2nd V60',
  ),
  // How long somebody may not run.
  pattern(
    'aside',
    "number to? number? spanNoun '-'? 'laufpause'|'trainingspause'|'sportpause'|'laufverbot'|'sportverbot'|'pause'|'off'|'out'|'no' 'running'|'run'|'impact'|'the'? 'bike'|'road'?",
    -1.2,
    ([number, , , span, , word, what], { line }) => {
      const isSure = what !== undefined || (line.tokens[word.start]?.text ?? '').length > 'pause'.length;
      return number.value.decimals === 0 &&
        (isSure || (LONG.has(line.tokens[span.start]?.text ?? '') && isAlone(line, word.end)))
        ? 'span'
        : undefined;
    },
    'stress fracture, 6 weeks off running',
    'Ermüdungsbruch, 8 Wochen Laufpause',
  ),
  // `Day 2 tomorrow is 2 h`
  pattern(
    'aside',
    "'day'|'tag' number otherDay 'is'|'ist'|':'|'are'|'sind' 'a'|'another'|'the'? about? amount",
    -1.2,
    () => 'other day',
    'Day 2 tomorrow is 2 h',
  ),
  pattern(
    'aside',
    "'wie'|'like'|'as' otherDay",
    -0.9,
    ([, day], { line }) =>
      PAST.has(line.tokens[day.start]?.text ?? '') && isAlone(line, day.end) ? 'like' : undefined,
    'Rad 15 km wie gestern, 45 min',
  ),
  // Hours off course, and how far it would have been.
  pattern(
    'aside',
    "about? clock|duration 'gone'|'lost'|'wasted'|'verloren'|'weg'|'verpeilt'",
    -0.9,
    ([, time], { line }) => (hasOtherNumber(line, time.start, time.end) ? 'mistake' : undefined),
    'O-intervals 5 x 9 min, missed one control, 1:20 gone',
  ),
  // Sets and how often in each.
  pattern(
    'kind',
    "number timesSign number 'x'? 'dumbbell'|'dumbbells'|'db'|'dbs'|'kettlebell'|'kettlebells'|'kb'|'barbell'|'hantel'|'hanteln'|'kurzhantel'|'kurzhanteln'|'langhantel'|'band'|'rows'|'curls'|'presses'|'raises' 'stuff'|'rows'|'row'|'curls'|'press'|'presses'|'swings'|'work'|'raises'|'drücken'|'rudern'?",
    -1.9,
    () => STRENGTH,
    '5 km 27:10, then 3x10 dumbbell rows',
  ),
  pattern(
    'kind',
    "'bands'",
    -0.6,
    ([word], { line }) =>
      sensesAt(line, word.start - 1, word.start).some(({ type }) => type === 'timeUnit') ||
      line.tokens[word.end]?.type === 'number'
        ? STRENGTH
        : undefined,
    'walk 3 km, bands 15 min',
  ),
  // To spin the legs on a bike.
  pattern(
    'effort',
    "'rollen'|'rolling'|'gerollt'",
    -0.9,
    ([word], { line }) =>
      line.tokens[word.start - 1]?.text !== ',' && isAlone(line, word.end) && isBehindKind(line, word.start, 'bike')
        ? 'easy'
        : undefined,
    "Velo 45' rollen",
  ),
  // `Ghost (480 km)`: on which shoes.
  pattern(
    'aside',
    "anyWord number? '(' number lengthUnit 'drauf'|'on'|'now'|'alt'|'old'? ')'",
    -1.9,
    ([name, , , number, unit], { line }) =>
      isName(line, name.start) &&
      unit.value !== 'm' &&
      number.value.value >= LEAST_SHOES &&
      hasOtherDistance(line, number.start, unit.end)
        ? 'shoes'
        : undefined,
    '12 km 1:02, Ghost (480 km)',
  ),
  pattern(
    'aside',
    "number lengthUnit 'drauf'",
    -0.9,
    ([number, unit]) => (unit.value !== 'm' && number.value.value >= LEAST_SHOES ? 'shoes' : undefined),
    '12 km, Schuhe jetzt 520 km drauf',
  ),
  // Who tells by how much the goal was missed races.
  pattern(
    'effort',
    "duration 'off'|'outside'|'inside'|'shy'|'über'|'unter' 'of'|'dem'|'der'? 'my'|'the'|'a'|'meinem'|'meiner'? 'goal'|'target'|'ziel'|'zielzeit'",
    -0.9,
    ([time, , , , word], { line }) =>
      isAlone(line, word.end) && hasClockBefore(line, time.start) && !hasRepetitions(line, time.start)
        ? 'race'
        : undefined,
    'HM 1:38:20, 40 s off goal',
  ),
  pattern(
    'effort',
    "'ziel'|'zielzeit'|'goal'|'target' 'leider'|'knapp'|'klar'|'just'? 'verpasst'|'verfehlt'|'missed'",
    -0.6,
    ([word], { line }) => (hasClockBefore(line, word.start) && !hasRepetitions(line, word.start) ? 'race' : undefined),
    'Seelauf 1:21:20. Ziel knapp verpasst',
  ),
  // `M50`, `V65`: in which class somebody races.
  pattern(
    'aside',
    "'m'|'w'|'f'|'v'|'mv'|'fv' ^number 'state'|'county'|'national'|'nationals'|'regional'|'club'|'masters'|'champs'|'championship'|'championships'|'meisterschaft'|'meisterschaften'",
    LIKELY,
    ([, age, word], { line }) => {
      const isClass = age.value.value >= YOUNGEST_MASTER && age.value.value % 5 === 0;
      return isClass && word.start === age.end && line.tokens[age.end]?.spaced ? 'class' : undefined;
    },
    'M50 county 10k 41:10',
  ),
  // `first F70 by over 2 mins`
  pattern(
    'aside',
    "'f'|'v'|'mv'|'fv'|'lv' ^number",
    LIKELY,
    ([, age], { line }) => {
      const isClass = age.value.value >= YOUNGEST_MASTER && age.value.value <= OLDEST && age.value.value % 5 === 0;
      const next = line.tokens[age.end];
      return isClass &&
        (next === undefined || next.spaced || next.type === 'sign') &&
        line.tokens[age.end + 1]?.type !== 'number'
        ? 'class'
        : undefined;
    },
    '5 miles 44:10, first F70 by over 2 mins',
  ),
  pattern(
    'effort',
    "'first'|'second'|'third'|'erste'|'erster'|'zweite'|'zweiter'|'dritte'|'dritter' 'f'|'v'|'m'|'w'|'mv'|'fv'|'lv' ^number",
    LIKELY,
    ([place, , age], { line }) =>
      age.value.value >= YOUNGEST_MASTER && age.value.value % 5 === 0 && hasOtherNumber(line, place.start, age.end)
        ? 'race'
        : undefined,
    '5 miles 44:10, second V60',
  ),
  // `MAF-5`: so many beats below the rate that somebody keeps to.
  pattern(
    'aside',
    "'maf' '-'|'+'|'−'|'±' number",
    LIKELY,
    ([, , number], { line }) => (isCounting(line, number.end) ? undefined : 'beats'),
    '45 min MAF-10',
  ),
  // `RHR 56 (was 62 in March)`: what it was before.
  pattern(
    'aside',
    "'('|',' 'was'|'war'|'from'|'vs'|'statt'|'vorher'|'before' about? number heartUnit? 'in'|'last'|'im'|'letzten'|'letzte'|'yesterday'|'gestern'|'an'? 'the'|'week'|'month'|'year'|'woche'|'monat'|'jahr'|'jan'|'feb'|'mar'|'march'|'apr'|'april'|'may'|'june'|'july'|'aug'|'sept'|'oct'|'nov'|'dec'|'januar'|'februar'|'märz'|'mai'|'juni'|'juli'|'herbst'|'winter'|'sommer'|'frühjahr'|'spring'|'autumn'? '!'? '!'? ')'?",
    -1.2,
    ([open, , , number, , , , , , close], { line }) =>
      isBehindMeasure(line, open.start) &&
      (open.value === '(') === (close !== undefined) &&
      !isCounting(line, number.end)
        ? 'before'
        : undefined,
    'RHR 55 (was 63 in march), 35 min run/walk',
  ),
  // Of a pool, where nothing else is named.
  pattern(
    'kind',
    "number 'lengths'|'lenghts'|'bahnen' 'of'|'in'|'im'? 'the'|'our'|'a'|'local'|'hotel'? 'pool'|'becken'|'schwimmbad'|'hallenbad'|'freibad'?",
    -0.6,
    ([number, , of, , pool], { line }) => {
      const isPool =
        number.value.decimals === 0 && (pool !== undefined || (!of && number.value.value >= LEAST_LENGTHS));
      return isPool && !isTellingTraining(line, 0, number.start) ? SWIM : undefined;
    },
    '40 lengths, 35 min',
    '20 lengths of the hotel pool',
  ),
  pattern(
    'kind',
    "'pool'|'becken'|'bad'|'schwimmbad'|'hallenbad'|'freibad'",
    -0.6,
    ([pool], { line }) => (tokensBefore(line, pool.start).some(({ text }) => LENGTHS.has(text)) ? SWIM : undefined),
    '40 lengths in a 25 m pool',
  ),
  // By how much it was the best, as a time that is taken off.
  pattern(
    'effort',
    "'bestzeit'|'pb'|'pr'|'sb' ','|'('|':'? '-'|'um'|'by' clock|duration ')'?",
    LIKELY,
    ([, open, , , close]) => ((open?.value === '(') === (close !== undefined) ? 'race' : undefined),
    '10 km 42:00, Bestzeit, -0:45',
  ),
  // What a watch makes of a run: how much it did, how long the foot was down; and what it makes of a swim.
  pattern(
    'aside',
    "'te'|'swolf'|'gct'|'atte'|'epoc' ':'|'='|'avg'? number|duration 'ms'?",
    -1.2,
    ([word, , number], { line }) =>
      isFigure(line.tokens[word.start]?.text ?? '', line.tokens[number.start]?.text ?? '') &&
      (word.start > 0 || hasOtherNumber(line, word.start, number.end))
        ? 'figure'
        : undefined,
    '10 km 48:20, TE 3.4',
    '2000 m swim, SWOLF 38',
    '9 km, gct 244 ms',
  ),
  // What it takes for normal: `HRV 62 (baseline 58-71)`.
  pattern(
    'aside',
    "'('|','? 'baseline'|'normal'|'norm'|'range'|'normbereich'|'usual' 'range'|'is'|'ist'? ':'? number '-'|'to'|'bis' number ')'?",
    LIKELY,
    ([open, word, , , low, , high, close], { line }) =>
      (open?.value === '(' ? close !== undefined : !close) &&
      isBehindMeasure(line, word.start) &&
      !isCounting(line, high.end) &&
      high.value.value > low.value.value
        ? 'usual'
        : undefined,
    'HRV 62 (baseline 58-71), 8 km easy',
  ),
  // From what to what it went, as the watch has it.
  pattern(
    'aside',
    "'vo'|'vdot'|'ftp'|'vo2max' '2'? '-'? 'max'? 'est'|'estimate'|'score'|'now'|'jetzt'? ':'|'='|'from'|'von'? number '-'|'to'|'auf'|'→' '>'? number",
    -1.9,
    ([word, two, , , , , low, , , high], { line }) =>
      (line.tokens[word.start]?.text !== 'vo' || two) &&
      !isCounting(line, high.end) &&
      !hasRepetitions(line, word.start) &&
      isEstimate(low.value, high.value)
        ? 'figure'
        : undefined,
    'VO2max est 51 -> 52, 8 km',
    'ftp 250 - 260, bike 60 min',
  ),
] as const;

const LENGTHS = wordsOf('lengths, bahnen, längen');
const SWIM_ROW = canonicalWord('swim');
const SWIM: KindValue | undefined = SWIM_ROW && { row: SWIM_ROW, spelling: 'lengths', yields: false };
/** Fewer may be of a field. */
const LEAST_LENGTHS = 10;
const STRENGTH_ROW = canonicalWord('strength');
const STRENGTH: KindValue | undefined = STRENGTH_ROW && { row: STRENGTH_ROW, spelling: 'strength', yields: false };

const LONG = wordsOf('week, weeks, month, months, woche, wochen, monat, monate, monaten');
const PAST = wordsOf('gestern, yesterday, vorgestern, last, letzte, letzten');
const LEAST_SHOES = 100;
const HOURS = 24;
const OLDEST = 95;
const LEAST_DAYLONG_H = 30;
const LEAST_DRIVEN = 60;
const OFF_RUNNING = wordsOf(
  'no, off, reset, rest, pause, without, ohne, kein, keine, under, physio, schicht, shift, work, arbeit, ban, verbot, break',
);

const MOST_EATEN = 12;
const EATEN_AT = wordsOf(
  'at, bei, nach, after, ab, um, around, before, vor, during, unterwegs, dabei, on, along, per, pro, and, und, with, mit, taken, genommen, every, alle',
);
/** Hotter it is told in Fahrenheit. */
const MOST_C = 45;
const HEAT = wordsOf('hot, warm, humid, heiß, warm, schwül, muggy, cold, kalt, cool');

function hasClockBefore(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  return before.some(
    ({ text }, at) => text === ':' && before[at - 1]?.type === 'number' && before[at + 1]?.type === 'number',
  );
}

const FOOT_M = 0.3048;
/** A watch counts fewer for a hill; `EL+ 2` is a warm-up. */
const LEAST_WATCHED_M = 20;
const LEAST_CLIMBED = 120;
const YOUNGEST_MASTER = 35;
const AVERAGES = wordsOf('avg, av, avge, average, ave, mean, schnitt, mittel, durchschnitt, ø');

const LEAST_BEATS = 105;
const MOST_BEATS = 199;

/** Behind another number, and of nothing else that is counted; `6 x 600, avg 112` is how long each took. */
function isBeats(line: TokenLine, { start, end, value: { value, decimals } }: Phrase<'number'>, last: number): boolean {
  if (decimals > 0 || value < LEAST_BEATS || value > MOST_BEATS || isCounting(line, end)) return false;
  const next = line.tokens[last];
  if (next && (MEASURES.has(next.text) || CLOCKS.has(next.text))) return false;
  return hasOtherNumber(line, start, end) && !isOfLaps(line, start);
}

const MEASURES = wordsOf('w, watt, watts, spm, kcal, cal, cadence, kadenz, power, np, kj, s, sec, secs, m, ft');
const CLOCKS: ReadonlySet<string> = new Set([':', '-', '%', 'x']);

/** Repetitions by distance stand before it. */
function isOfLaps(line: TokenLine, start: number): boolean {
  if (!hasRepetitions(line, start)) return false;
  const before = tokensBefore(line, start);
  const sign = before.findLastIndex(({ text }, at) => text === 'x' && before[at + 1]?.type === 'number');
  const behind = before[sign + 2];
  return (
    behind?.text !== ':' &&
    !sensesAt(line, start - before.length + sign + 2, start).some(({ type }) => type === 'timeUnit')
  );
}

function isRepeated({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 'x';
}

const MEASURED = wordsOf('rhr, hrv, ruhepuls, puls, pulse, hr, bpm, weight, gewicht');
const NEAR = 5;

function isBehindMeasure(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start)
    .slice(-NEAR)
    .some(({ text }) => MEASURED.has(text));
}

/** A training effect has one decimal and ends at 5.0. */
function isFigure(word: string, number: string): boolean {
  return word === 'te' || word === 'atte' ? /^[0-5][.,]\d$/.test(number) : /^\d{2,3}$/.test(number);
}

/** No minutes and no kilometres: what a body can do changes by little. */
function isEstimate(low: NumberValue, high: NumberValue): boolean {
  return low.value >= LEAST_ESTIMATE && Math.abs(high.value - low.value) <= low.value * MOST_CHANGE;
}

const LEAST_ESTIMATE = 25;
const MOST_CHANGE = 0.15;
