import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { KindValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherDistance, hasOtherNumber, isAlone, isCounting, opensClause, tokensBefore } from './around';
import { ANOTHER_RUN } from './severalRuns';

/** Several words that mean hardly anything else. */
const LIKELY = -0.9;

const SEASON =
  "monthName|'spring'|'summer'|'autumn'|'fall'|'winter'|'frühling'|'frühjahr'|'sommer'|'herbst'|'mai'|'may'";

/** What stands beside a run in diaries and has numbers of its own: hours of the day, races to come, gels, weeks since a birth. */
export const besideTheRun = [
  // How long something was cooled, and rings of a watch.
  pattern(
    'aside',
    "'ice'|'iced'|'icing'|'heat'|'heating'|'kühlen'|'gekühlt'|'kühlung'|'eis'|'coolpack' 'on'|'the'|'my'|'auf'? bodyPart|hurts? ':'|'for'? number|count? 'x'? duration",
    -1.2,
    // `8 km on ice 45 min`
    ([word, , part], { line }) => (part || opensClause(line, word.start) ? 'cooling' : undefined),
    'Rest. Ice 2 x 15 min',
    'iced calf 20 min, 5 km easy',
  ),
  pattern('aside', "'exercise'|'move'|'stand' ':'? number '/' number", -0.9, () => 'watch', 'Exercise 12/30'),
  // Until when something went on; `5 bis 6` and `3 min until 8` are amounts.
  pattern(
    'aside',
    "'till'|'til'|'until'|'bis' 'about'|'nearly'|'gone'|'past'|'fast'|'etwa'|'ca'|'um'|'nach'? number",
    -0.6,
    ([until, , { value, end }], { line }) => {
      const isHour = value.decimals === 0 && value.value >= 1 && value.value <= HOURS_OF_DAY;
      const isRange = line.tokens[until.start - 1]?.type === 'number' || isCounting(line, until.start - 1);
      const isLevel = LEVELS.has(line.tokens[end]?.text ?? '') || LEVELS.has(line.tokens[until.start - 1]?.text ?? '');
      const isDecimal = line.tokens[end]?.type === 'sign' && line.tokens[end + 1]?.spaced === false;
      return until.start > 0 && isHour && !isRange && !isLevel && !isDecimal && !isCounting(line, end)
        ? 'hour'
        : undefined;
    },
    'nothing, meeting til 9',
    'nix, Elternabend bis 10',
  ),
  // A race of another month.
  pattern(
    'aside',
    `'the'|'a'|'an'|'my'|'der'|'den'|'dem'|'einen'|'einem'|'ein'? anyWord? distance|halfName|marathonName|kind 'in'|'im'|'this'|'next'|'kommenden'|'nächsten' 'early'|'late'|'mid'|'anfang'|'ende'|'mitte'? ${SEASON} 'now'|'then'|'noch'?`,
    LIKELY,
    ([article, name, race, , , month, tail], { line }) => {
      const start = (article ?? name ?? race).start;
      const isRace =
        race.type === 'kind'
          ? (race.value as KindValue).row.intensity === 'race'
          : race.type !== 'distance' || isRaced(race.value as { low: number; unit: string });
      return isRace && start > 0 && isAlone(line, (tail ?? month).end) && hasOtherNumber(line, start, month.end)
        ? 'race to come'
        : undefined;
    },
    '9 km, entered the 10k in October',
    '7 km 41:10. Dreaming of the Hull 10k in June now',
  ),
  pattern(
    'aside',
    "number 'more'|'extra'|'further' lengthUnit|'miles'|'to' 'to'|'on'|'for'|'go' 'go'|'race'|'the'|'saturday'|'sunday'|'day'|'before'|'until'|'till'? 'day'|'the'|'race'|'marathon'|'half'? 'race'|'marathon'|'half'|'day'?",
    LIKELY,
    ([number, , unit, to, go], { line }) => {
      const isLeft = line.tokens[unit.start]?.text === 'to' ? line.tokens[to.start]?.text === 'go' : go !== undefined;
      return isLeft && hasOtherNumber(line, number.start, unit.end) ? 'to come' : undefined;
    },
    '10 miles, 16 more to go',
    '5 miles. 8 more miles on Saturday',
  ),
  // When something was eaten on the way.
  pattern(
    'aside',
    "fuelWord anyWord? 'at'|'after'|'bei'|'nach'|'@'|'um' 'km'|'mile'|'miles'|'min'|'minute'? number '/'|'+'|','|and 'at'|'bei'? number '/'|'+'|','|and? 'and'|'und'? number? lengthUnit|timeUnit?",
    -0.5,
    ([, , , , , , , second, sign, , third, unit], { line }) => {
      // `gels at 6 and 12, 20 miles`
      if ((third === undefined) !== (sign === undefined) || (unit && sign?.value === ',')) return undefined;
      const end = (unit ?? third ?? second).end;
      return isAlone(line, end) ? 'moments' : undefined;
    },
    '26 km 2:20, gel at 9 + 18',
    'long 2 h, gels at 40/80 min',
    '20 miles, gel at mile 6, 12 and 17',
  ),
  // At which of the miles something was: `2 gels (mi 5, 11)`.
  pattern(
    'aside',
    "'(' 'at'|'bei'? 'mi'|'mile'|'miles'|'km'|'kms'|'k' number ','|'/'|'+'|'&'|and? number? ','|'/'|'+'|'&'|and? number? ')'",
    LIKELY,
    () => 'moments',
    '20 miles, 3 gels (mi 5, 10, 15)',
    'Stich (km 7), 12 km',
  ),
  // For how long something that is worn went wrong.
  pattern(
    'aside',
    "'strap'|'hrm'|'monitor'|'gurt'|'brustgurt'|'gps'|'signal'|'music'|'headphones'|'laces'|'lace'|'musik'|'kopfhörer' anyWord anyWord? 'for'|'after'|'from'|'für'|'nach'|'ab' 'the'|'den'|'die'? lastFirst? about? distance|duration",
    LIKELY,
    ([thing, , , , , , , amount], { line }) => (hasOtherNumber(line, thing.start, amount.end) ? 'moments' : undefined),
    '12 km easy, strap slipped for 2 km',
    'Gurt verrutscht ab 5 km, 14 km GA1',
  ),
  // Who is called at night.
  pattern(
    'aside',
    "'page'|'paged'|'pager'|'alarm'|'called'|'callout'|'einsatz'|'alarmiert'|'gerufen'|'alert'|'alerts' 'out'|'in'|'ging'|'went'|'off'? 'at'|'um'|'gegen'|'@'? clock 'uhr'|'am'?",
    LIKELY,
    ([, , , clock]) =>
      clock.value.parts.length === 2 && (clock.value.parts[0] ?? 0) < HOURS_OF_DAY ? 'hour' : undefined,
    'on-call page 2:40, 8 km easy',
    'Einsatz um 3:20, 6 km',
  ),
  // Parts of a long route or a relay, by their numbers.
  pattern(
    'aside',
    "'legs'|'leg'|'stages'|'stage'|'sections'|'section'|'etappe'|'etappen'|'abschnitt'|'abschnitte' number '+'|'&'|'and'|'und'|',' number '+'|'&'|'and'|'und'|','? number?",
    LIKELY,
    ([, first, , second, sign, third], { line }) => {
      const end = (third ?? second).end;
      const isList = first.value.value < second.value.value && second.value.value <= MOST_LEGS;
      // `Etappe 3, 8,6 km`: how far it was.
      const isDecimal =
        second.value.decimals === 0 &&
        line.tokens[second.end]?.text === ',' &&
        !line.tokens[second.end]?.spaced &&
        line.tokens[second.end + 1]?.spaced === false;
      return isList &&
        !sign === !third &&
        !isDecimal &&
        !isCounting(line, end) &&
        hasOtherDistance(line, first.start, end)
        ? 'legs'
        : undefined;
    },
    'recce of legs 1+2, 21 km 4:40',
    'Etappen 3 und 4, 18 km',
  ),
  // How long ago a child was born.
  pattern(
    'aside',
    "number spanNoun|'wks'|'wk'|'w'|'mths' 'pp'|'postpartum'|'postnatal'|'partum' ':'|'-'|','?",
    LIKELY,
    () => 'weeks',
    '11 wks pp: 20 min run/walk',
    '9 weeks postpartum, 3 km',
  ),
  // A way of earth, and no stadium.
  pattern(
    'aside',
    "'bush'|'farm'|'dirt'|'gravel'|'forest'|'forestry'|'woodland'|'canal'|'sheep'|'fire'|'mud'|'muddy'|'goat'|'cart'|'railway'|'quarry'|'mountain'|'coastal'|'coast'|'sandy'|'cycle'|'bike'|'walking'|'river'|'stony'|'rocky'|'rough'|'access'|'bridle'|'field'|'logging'|'jeep'|'4wd'|'horse'|'deer'|'vineyard'|'snowmobile'|'hiking' 'track'|'tracks'",
    LIKELY,
    ([, track], { line }) => (SESSION.has(line.tokens[track.end]?.text ?? '') ? undefined : 'way'),
    '12 km on the farm track',
    'an hour on the gravel track, 9 km',
  ),
  // The way to work and the way home, each before what was run.
  pattern(
    'calm',
    "'hin'|'hinweg'|'hinzu'|'rück'|'rückweg'|'rückzu'|'retour'|'heimweg' ':'|'-'?",
    -0.9,
    ([way, sign], { line }) => {
      const { end } = sign ?? way;
      const isNamed = line.tokens[end]?.type === 'number' || isKindAt(line, end);
      if (!opensClause(line, way.start) || !isNamed) return undefined;
      const isHome = !OUT.has(line.tokens[way.start]?.text ?? '') && hasOut(line, way.start);
      return isHome ? ANOTHER_RUN : 'way';
    },
    'hin 6,4 in 35:10, rück mit dem Bus',
    'hin 8,2 44:10 / rück 8,2 45:30',
    'hin Rad, rück 8,2',
  ),
  pattern(
    'calm',
    "'home'|'back'|'heim' ':'|'-'?",
    -0.9,
    ([way, sign], { line }) =>
      opensClause(line, way.start) && line.tokens[(sign ?? way).end]?.type === 'number' && isInFirst(line)
        ? ANOTHER_RUN
        : undefined,
    'in 8.4 / home 9.6 by the river',
  ),
  // Hills that a place has.
  pattern(
    'calm',
    "'hills'|'hill' 'at'|'in'|'around'|'round'|'near'|'of' 'the'? anyWord",
    -0.7,
    ([hills, , , name], { line }) => {
      const before = tokensBefore(line, hills.start);
      return isName(line, name.start) &&
        before.some(({ text }) => NO_HILLS.has(text)) &&
        before.some(({ type }) => type === 'number')
        ? 'place'
        : undefined;
    },
    'easy 14 km hr 141, hills in Richmond',
  ),
  pattern(
    'aside',
    "'thru'|'through' distance 'then'|'before'|'but'?",
    -0.5,
    ([through, amount], { line }) =>
      amount.value.unit !== 'bare' &&
      line.tokens[through.start - 1]?.type === 'number' &&
      tokensBefore(line, through.start).some(({ text }) => text === '/')
        ? 'moment'
        : undefined,
    'Marathon 3:31:07, 47:50/48:31/49:40 thru 30k',
  ),
  // An easy run after hours of sitting.
  pattern(
    'aside',
    "'leg' 'stretch'|'stretcher'|'loosener'|'shake'|'opener'",
    -0.6,
    ([leg, word], { line }) => (hasOtherDistance(line, leg.start, word.end) ? 'stretch of the legs' : undefined),
    '5 km leg stretch at the campsite',
  ),
  // Where a game is played.
  pattern(
    'aside',
    "'football'|'footy'|'rugby'|'soccer'|'cricket'|'hockey'|'baseball'|'golf'|'polo'|'tennis'|'sports'|'fußball'|'sport' 'ground'|'grounds'|'pitch'|'pitches'|'oval'|'field'|'fields'|'course'|'courts'|'clubhouse'|'platz'|'plätze'",
    LIKELY,
    ([game, place], { line }) => (hasOtherDistance(line, game.start, place.end) ? 'place' : undefined),
    '6 km round the football pitch',
  ),
] as const;

const OUT = wordsOf('hin, hinweg, hinzu');

/** The way there stands before it. */
function hasOut(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some(({ text }) => OUT.has(text));
}

/** `in 8.4, home 9.6`: the way in stands first, with how far it was. */
function isInFirst({ tokens }: TokenLine): boolean {
  const [first, sign, next] = tokens;
  return first?.text === 'in' && (sign?.type === 'number' || (sign?.text === ':' && next?.type === 'number'));
}

function isKindAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => type === 'kind');
}

const HOURS_OF_DAY = 24;
const MOST_LEGS = 20;
const NO_HILLS = wordsOf('long, easy, lr, steady');
const LEVELS = wordsOf('/, rpe, level, von, of, stufe');
const SESSION = wordsOf('session, workout, intervals, reps, night');

/** Of the length of a race, and with a unit. */
function isRaced({ low, unit }: { readonly low: number; readonly unit: string }): boolean {
  return unit !== 'bare' && low >= SHORTEST_RACE_M && low <= LONGEST_RACE_M;
}

const SHORTEST_RACE_M = 3000;
const LONGEST_RACE_M = 100_000;
