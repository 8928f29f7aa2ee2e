import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName, isUnknownWord } from '../senses/unknownWord';
import { OF, wordsOf } from '../senses/words';
import {
  hasOtherDistance,
  hasOtherNumber,
  isAlone,
  isCounting,
  isTellingTraining,
  opensClause,
  tokensBefore,
} from './around';

const LONGEST_STAND_S = 6 * 3600;
const LEAST_WORN_M = 150_000;
/** By whose measure a shoe is so long. */
const COUNTRIES: ReadonlySet<string> = new Set(['uk', 'us', 'eu']);

/** Amounts of everyday life: shoes, journeys, weights, naps, hours of work. */
export const everyday = [
  // So long somebody stood still.
  pattern(
    'aside',
    "'hid'|'hiding'|'sheltered'|'sheltering'|'stopped'|'stood'|'waited'|'waiting'|'standing'|'paused'|'queued'|'chatted'|'chatting'|'talked'|'talking'|'gequatscht'|'geplaudert'|'sat'|'angehalten'|'gewartet'|'gestanden'|'wartete'|'stand' anyWord|'a'? anyWord|'a'? anyWord? anyWord? anyWord? anyWord? 'for'|'für' 'a'|'about'|'nearly'? 'good'|'full'|'whole'|'solid'? about? duration",
    -0.9,
    ([stood, , , , , , , , , , , { value, start }], { line }) => {
      // `sat on the turbo for 90 min`
      const isStill = value.unit !== 'bare' && !isTellingTraining(line, stood.end, start);
      return isStill && value.high <= LONGEST_STAND_S ? 'stop' : undefined;
    },
    '9 km 52:00. Stood at the crossing for five mins',
  ),
  // The size of a shoe.
  pattern(
    'aside',
    "'uk'|'us'|'eu'|'size'|'größe'|'gr' ^'.'? number",
    -0.9,
    ([size, , number], { line }) => {
      // `Tom joined us 8 easy`
      const isGlued = line.tokens[number.start]?.spaced === false;
      const isSize = isGlued || !COUNTRIES.has(line.tokens[size.start]?.text ?? '');
      return isSize && size.start > 0 && !isCounting(line, number.end) ? 'shoes' : undefined;
    },
    '3k jog, new spikes uk9',
  ),
  // How late it was is no time of the run.
  pattern(
    'calm',
    "'woke'|'slept'|'overslept'|'worked'|'stayed'|'got'|'came'|'running'|'too'|'ran'|'was'|'were'|'being'|'bit'|'war'|'kam' 'a'|'up'|'in'|'out'|'home'|'zu'? 'bit'? 'late'|'spät'",
    -0.4,
    () => 'late',
    'woke up late, 5 km',
  ),
  // When something began that is no session.
  pattern(
    'aside',
    "'gun'|'alarm'|'wecker'|'flight'|'flug'|'plane'|'train'|'zug'|'bus'|'ferry'|'kickoff'|'service'|'alarms' 'leaves'|'left'|'goes'|'went'|'off'|'set'? 'at'|'um'|'for'? clock|number",
    -0.9,
    ([, , at, time], { line }) =>
      isHourOfDay(time) && !isCounting(line, time.end) && (at || time.type === 'clock') ? 'hour' : undefined,
    '5k in 18:20, gun at 10:15',
    '5k easy, flight 16:20',
  ),
  pattern(
    'aside',
    "clock 'alarm'|'wecker'|'flight'|'flug'|'train'|'zug'|'bus'|'ferry'|'gun'|'kickoff'|'wake'",
    -0.9,
    () => 'hour',
    'am 4 easy (5:20 alarm)',
  ),
  pattern(
    'aside',
    "'bed'|'bett'|'asleep'|'lights' 'out'? 'at'|'by'|'um'|'gegen'|':'? clock 'pm'|'am'|'uhr'? ','? 'up'|'auf'|'raus'|'awake'|'woke'? 'at'|'um'? clock?",
    -0.9,
    ([, , , time, half, comma, up, , woke], { line }) => {
      const isWhole = up ? woke !== undefined : !woke && !comma;
      return isHourOf(time) && isWhole && !isCounting(line, (woke ?? half ?? time).end) ? 'hour' : undefined;
    },
    'rest day. bed at 9:15',
    'Bett 22:30, auf 6:10. 8 km',
  ),
  // What took so long is no run.
  pattern(
    'aside',
    "about? duration 'of'? 'traffic'|'stau'|'driving'|'queue'|'queues'|'queueing'|'waiting'|'warten'|'verspätet'|'verspätung'|'delay'|'delayed'|'delays'|'overtime'|'überstunden'|'chores'",
    -0.9,
    () => 'time of life',
    'off, 3 hrs of traffic',
    'Zug 3 h verspätet',
  ),
  // How long without a break: a part of what is told whole.
  pattern(
    'aside',
    "duration|distance 'am'|'in' 'stück'|'one'|'einem'|'a' 'go'|'stück'|'rutsch'|'row'?",
    -0.6,
    ([amount, , last], { line }) =>
      isAmountBefore(line, amount.start) && line.tokens[last.start]?.text !== 'einem' ? 'stretch' : undefined,
    '28 Min / 3,5 km. 8 Minuten am Stück',
    '2 miles, 31 min. FIVE MINUTES in a row',
  ),
  // Where on the way something was: less far than all of it.
  pattern(
    'aside',
    "anyWord 'at'|'by' number 'm'|'mi'|'km'|'k'|'mile'|'miles'",
    -0.6,
    ([word, at, number, unit], { line }) => {
      const first = tokensBefore(line, at.start).find(({ type }) => type === 'number');
      const isWithin = first !== undefined && Number(first.text) > number.value.value;
      const isPace = PACES_BEHIND.has(line.tokens[unit.end]?.text ?? '');
      return isWithin && !isPace && isUnknownWord(line, word.start) ? 'place' : undefined;
    },
    '14 miles, ice cream at 9 miles',
  ),
  // Work by shifts: which of how many, or its hours.
  pattern(
    'aside',
    "'shift'|'shifts'|'nights'|'earlies'|'lates'|'dienst'|'schicht'|'schichten'|'nachtschicht'|'frühschicht'|'spätschicht'|'tagschicht' 'number'|'nr'|'#'|':'|'von'|'from'? number 'of'|'/'|'-'|'to'|'von'|'bis' number 'uhr'|'am'|'pm'?",
    -0.9,
    ([, , , , last, tail], { line }) => (isCounting(line, (tail ?? last).end) ? undefined : 'work'),
    'night shift 2 of 4, nothing',
    'Frühschicht 6-14, abends 5 km',
  ),
  // Nights of work, one after the other.
  pattern(
    'aside',
    "'shift'|'work'|'working'|'office'|'meeting'|'meetings'|'dienst'|'schicht'|'arbeit'|'arbeiten'|'büro'|'sitzung' 'until'|'till'|'til'|'bis' about? number|clock 'h'|'uhr'|'am'|'pm'?",
    -1.2,
    () => 'work',
    'Dienst bis 20 h, 5 km locker',
    'work till 9 pm, 3 miles easy',
  ),
  pattern(
    'aside',
    "'night'|'nacht'|'nachtdienst' number 'done'|'of'|'von'|'down'|'over'|'rum'|'geschafft'|'.'|','|'-'|':'? number?",
    -0.9,
    ([night, number, sign, of], { line }) =>
      opensClause(line, night.start) &&
      number.value.decimals === 0 &&
      number.value.value <= MOST_NIGHTS &&
      (sign !== undefined || number.end === line.tokens.length) &&
      (!of || OF.has(line.tokens[sign?.start ?? -1]?.text ?? ''))
        ? 'work'
        : undefined,
    'night 2. no run',
    'nothing. night 1 done, slept 4 h',
  ),
  // What was worn for how long.
  pattern(
    'aside',
    "'spikes'|'flats'|'racers'|'carbons'|'gloves'|'jacket'|'shoes'|'handschuhe' 'on'|'off'|'an'|'aus' 'for'|'after'|'für' 'the'|'die'? 'last'|'first'|'letzten'|'ersten'? number lengthUnit|timeUnit?",
    -0.8,
    () => 'clothes',
    '5 easy, 4 strides, flats on for 2',
  ),
  // How long nothing, or not that, is to be run.
  pattern(
    'aside',
    "number 'days'|'day'|'weeks'|'week' 'off' kind?",
    -0.9,
    () => 'time off',
    'physio: 9 days off hills. Swam 1200',
  ),
  // What is to come on another day.
  pattern(
    'aside',
    "distance|kind 'on'|'am' weekdayName|'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|'montag'|'dienstag'|'mittwoch'|'donnerstag'|'freitag'|'samstag'|'sonntag'",
    -0.9,
    ([what, on], { line }) =>
      ENDS_BEFORE.has(line.tokens[what.start - 1]?.text ?? '') && isAmountBefore(line, what.start) && on.end > 0
        ? 'other day'
        : undefined,
    '3 km easy 19 mins. 10k on Sunday',
  ),
  // What was lifted.
  pattern(
    'aside',
    "'rdl'|'rdls'|'deadlift'|'deadlifts'|'bench'|'ohp' '@'|'at'? number 'kg'|'kgs'|'lb'|'lbs'?",
    -0.9,
    ([, , number, unit], { line }) =>
      number.value.value >= LEAST_LIFTED && (unit || !isCounting(line, number.end)) ? 'weight' : undefined,
    'weights 30 min, RDL 60',
  ),
  pattern(
    'aside',
    "'i'm'|'im'|'i'|'bin'|'like' '''|'i'? 'm'|'jetzt'? number 'jahre'|'years'? 'alt'|'old'?",
    -0.3,
    ([who, sign, m, number], { line }) => {
      const { value, decimals } = number.value;
      const isOne = line.tokens[who.start]?.text !== 'i' || (sign !== undefined && m !== undefined);
      const isAge = decimals === 0 && value >= LEAST_AGE && value <= MOST_AGE && !isCounting(line, number.end);
      return isOne && isAge && tokensBefore(line, who.start).some(({ type }) => type === 'number') ? 'age' : undefined;
    },
    "30 min, 4.2 km. I'm 47 not 20",
    '28 Min / 3,5 km. Bin 52',
  ),
  pattern(
    'calm',
    "'late'|'later' 'home'|'back'? 'from'|'off'|'out'|'at'|'for'|'to' 'of'|'the'|'my'? 'work'|'church'|'bus'|'train'|'class'|'kids'|'dentist'|'office'|'school'|'uni'|'meeting'|'shift'|'bed'|'night'|'dinner'|'party'|'wedding'",
    -0.6,
    () => 'late',
    'late from work, 5 km',
  ),
  pattern(
    'aside',
    "about? duration 'late' 'home'|'back'? 'from'|'off'|'out'|'at' 'of'? 'work'|'office'|'school'|'uni'|'meeting'|'shift'|'bed'",
    -0.9,
    () => 'late',
    '2 hrs late from work, 5 km',
  ),
  pattern(
    'aside',
    'number',
    -0.2,
    ([number], { line }) => (isYear(line, number) ? 'year' : undefined),
    'best since 2019, 8 km',
  ),
  pattern(
    'aside',
    "'felt'|'feel'|'feeling'|'fühlte'|'fühle' 'like'|'mich'? 'wie'? number 'again'|'wieder'?",
    -0.4,
    ([, , , number], { line }) =>
      number.value.decimals === 0 && number.value.value >= 10 && !isCounting(line, number.end) ? 'age' : undefined,
    'felt 20 again, 10 km',
  ),
  // `Pizza x 2, 5 km`: a word that is no training, and how many of it.
  pattern(
    'aside',
    'anyWord timesSign number',
    -0.3,
    ([word, , number], { line }) =>
      isUnknownWord(line, word.start) && isAlone(line, number.end) ? 'things' : undefined,
    'coffee x3, 8 km',
  ),
  pattern(
    'aside',
    "number|distance|duration 'into' 'the'|'my'? 'rep'|'lap'|'set' number?",
    -0.3,
    () => 'when',
    'stitch 800 into rep 4',
  ),
  pattern(
    'aside',
    "'on'|'round'|'around'|'over'|'auf' 'the'|'a'|'our'|'my'|'der'|'einer'|'meiner'|'unserer'? anyWord? '-'? distance '-'? 'loop'|'loops'|'lap'|'laps'|'circuit'|'course'|'runde'|'schleife'|'rundkurs'",
    -0.4,
    ([on, , , , { value }], { line }) =>
      value.unit !== 'bare' && tokensBefore(line, on.start).some(({ type }) => type === 'number') ? 'way' : undefined,
    '12 km tempo on the 3 km loop',
  ),
  pattern('aside', "amount 'by'|'mit'|'per' anyWord", 0.9, ([, , word], { line }) =>
    // `3 km mit drei Freunden`
    sensesAt(line, word.start, word.end).some(({ type }) => type === 'number') ? undefined : 'other way',
  ),
  pattern('aside', 'amount anyWord? travelNoun', -0.2, () => 'journey', '300 km by train'),
  pattern(
    'aside',
    "travelNoun ':'|'-'? amount",
    0,
    ([noun], { line }) => (noun.start === 0 || line.tokens[noun.start - 1]?.type === 'sign' ? 'journey' : undefined),
    'bus 12 km',
    'porridge, bus 12 km',
  ),
  // How long the way to a place took, by something that drives or flies.
  pattern(
    'aside',
    "travelNoun|'drove'|'flew'|'driven'|'gefahren'|'geflogen' 'over'|'back'|'up'|'down'|'home'? 'to'|'from'|'nach'|'von'|'zu' anyWord anyWord? ','|'('|'-'|':'? about? duration ')'?",
    -0.9,
    ([, , , , , , , { value }], { line }) =>
      (value.unit === 'h' || value.unit === 'clock') &&
      value.low >= LEAST_JOURNEY_S &&
      hasOtherNumber(line, value.start, value.end)
        ? 'journey'
        : undefined,
    'drove to Leeds, 3 hrs, 5 km',
    'train to Berlin, 4 hrs. 6 km easy',
  ),
  // When somebody lay awake.
  pattern(
    'night',
    "poorNight|'awake'|'wach' 'again'|'wieder'|'then'? 'from'|'between'|'at'|'around'|'von'|'zwischen'|'um'|'ab'? number|clock 'to'|'till'|'til'|'until'|'bis'|'-'|'and'|'und' 'about'|'at'|'um'|'etwa'? number|clock 'uhr'|'am'? 'geschlafen'|'gelegen'?",
    -0.9,
    ([, , , from, , , to], { line }) =>
      isHourOf(from) && isHourOf(to) && !isCounting(line, to.end) ? { isPoor: true } : undefined,
    'Pump. Awake 1 to 4',
    'awake 12.30-4.30',
    '8 km, wach von 2 bis 5',
  ),
  pattern(
    'aside',
    "'up'|'awake'|'woke'|'wach'|'aufgewacht' 'up'|'again'? 'at'|'um' number|clock ','|'and'|'und'|'&' 'at'|'um'? number|clock ','|'and'|'und'|'&'? 'at'|'um'? number|clock? ','|'and'|'und'|'&'? 'at'|'um'? number|clock?",
    -0.9,
    ([, , , first, , , second, , , third, , , fourth], { line }) => {
      // `Up at 5, 10 before the kids woke`: the second is how far.
      if (!third && line.tokens[second.start - 1]?.text === ',') return undefined;
      const hours = [first, second, ...(third ? [third] : []), ...(fourth ? [fourth] : [])];
      return hours.every(each => isHourOf(each) && !isCounting(line, each.end)) ? 'hours' : undefined;
    },
    'up at 11, 1, 2:30, 4. Walked 4 miles',
    'woke at 1, 3, 4:30. 5 easy',
  ),
  pattern(
    'aside',
    "'used' 'to' 'do'|'run'|'be'|'jog' anyWord? amount",
    -0.8,
    () => 'before',
    '4 miles. Used to do 8 miles before work',
  ),
  pattern(
    'aside',
    "number timesSign 'a'|'per'|'am'|'pro'|'each'|'every' 'day'|'tag'|'week'|'woche'",
    -0.8,
    () => 'often',
    '8 km. Heel drops 3 x a day',
  ),
  pattern(
    'aside',
    "'from'|'between'|'von'|'zwischen' number 'to'|'till'|'until'|'bis'|'and'|'und' number 'am'|'uhr'?",
    -0.3,
    ([, from, , to, half], { line }) =>
      isHourOf(from) &&
      isHourOf(to) &&
      from.value.value !== to.value.value &&
      (half || isAlone(line, to.end)) &&
      !isCounting(line, to.end)
        ? 'hours'
        : undefined,
    'up and down the hall with him from 2 to 4',
  ),
  pattern(
    'calm',
    "kind|marathonName|halfName 'is'|'ist' 'on'|'in'|'am'|'only'|'this'|'next'|'coming'|'erst'? monthName|weekdayName|'sunday'|'saturday'|'sonntag'|'samstag'|'tomorrow'|'morgen'|'weeks'|'days'",
    -0.6,
    ([kind]) => (kind.type !== 'kind' || kind.value.row.intensity === 'race' ? 'race to come' : undefined),
    'race is Dec 13',
  ),
  pattern(
    'calm',
    "notWord 'stop'|'stopping'|'stopped'|'anhalten'|'angehalten'|'aufhören'|'aufgehört'|'give'|'quit' 'once'|'at'|'up'|'running'|'einmal'? 'all'?",
    -0.5,
    () => 'went on',
    'I did not stop: 3.2 km',
  ),
  // Nobody runs them.
  pattern(
    'aside',
    "'ran'|'run'|'running' 'the'|'a'|'an'|'some'|'our'|'my'? anyWord? 'tombola'|'raffle'|'stall'|'bar'|'errand'|'errands'|'bath'|'meeting'|'desk'|'table'|'shop'|'water'|'aid'|'station'|'session'|'class'|'group'|'household'|'fever'|'temperature'|'risk'|'late'",
    -0.8,
    ([, article, , what], { line }) =>
      (article ?? BARE_DOINGS.has(line.tokens[what.start]?.text ?? '')) ? 'doing' : undefined,
    'Ran the tombola at the fundraiser',
    'ran errands all day',
  ),
  pattern(
    'aside',
    "kind|marathonName|halfName 'is'|'ist'|'will' 'only'|'just'|'be'|'nur'|'ja'? 'about'? distance",
    -0.6,
    ([kind]) => (kind.type !== 'kind' || kind.value.row.intensity === 'race' ? 'race' : undefined),
    '4 miles, 41:00. Turkey trot is 5k so fine',
  ),
  pattern(
    'amount',
    "'watch'|'garmin'|'strava'|'app'|'gps'|'uhr' 'says'|'said'|'had'|'has'|'showed'|'shows'|'sagt'|'zeigt' distance 'but'|'aber' 'i'|'ich'|'it'|'es' 'ran'|'only'|'did'|'was'|'war'|'waren'|'bin' 'ran'|'really'|'more'? 'like'|'about'|'nur'? distance",
    -0.9,
    ([, , meant, , , , , , ran]) => ({ ...ran.value, meantTo: meant.end }),
    'watch says 3.6 but I ran 3',
  ),
  pattern(
    'aside',
    "'if' 'i'|'we' anyWord anyWord? anyWord? 'every'|'each'|'another'|'a'? anyWord? number",
    -0.2,
    ([, , , , , , , number], { line }) =>
      hasOtherNumber(line, number.start, number.end) && !isCounting(line, number.end) ? 'wish' : undefined,
    '4.5 km. If I go every day 0.5 more I will have 10 km',
  ),
  pattern(
    'aside',
    "'i' 'will' 'have'|'be'|'do'|'run' 'at'|'about'? amount",
    -0.6,
    ([will, , , , amount], { line }) => (hasOtherNumber(line, will.start, amount.end) ? 'wish' : undefined),
    '4.5 km, next month I will have 10 km',
  ),
  pattern(
    'aside',
    "number timesSign number '@'|'at'|'mit'|'à'|'x'? number? weightUnit",
    -0.5,
    () => 'weights',
    'bench press 5 x 100 kg',
    'Kniebeugen 3 x 8 mit 60 kg',
  ),
  pattern(
    'aside',
    "number 'set'|'sets'|'rep'|'reps'|'satz'|'sätze' '@'|'at'|'mit'|'with'|'of' number weightUnit",
    -0.5,
    () => 'weights',
    'squats, 1 set @ 15kg',
  ),
  pattern(
    'aside',
    "'@'|'at'|'mit'|'with'|'w'|'carrying' '/'? 'a'|'an'|'my'|'einem'? number '-'? weightUnit",
    -0.3,
    () => 'weights',
    'deadlifts @ 20kg',
    'hiked 6 miles w/ a 25 lb pack',
  ),
  pattern(
    'aside',
    "'shoe'|'shoes'|'schuh'|'schuhe'|'trainers'|'laufschuhe' ':'? anyWord? anyWord? ','|'('|'-'? 'at'|'on'|'have'|'with'|'now'|'hit'|'past'|'over'|'bei'|'mit'|'über'|'schon'? amount",
    -0.3,
    parts => (isOfShoes(parts[6].value) ? 'shoes' : undefined),
    'new shoes, 120 km',
    'Schuhe schon 640 km',
  ),
  // So far no shoe is new, and nobody runs on a day.
  pattern(
    'aside',
    "'now'|'jetzt'|'nunmehr'|'already'|'schon' 'at'|'on'|'bei'|'auf'? about? distance",
    -0.9,
    ([now, , , distance], { line }) =>
      distance.value.low >= LEAST_WORN_M && hasOtherDistance(line, now.start, distance.end) ? 'shoes' : undefined,
    'Ghost 14, 8 km, now at 610 km',
    'Schuhe Nr. 14 nunmehr 612 km. 8 km locker',
  ),
  pattern(
    'aside',
    "amount 'on'|'in'|'auf'|'drauf' 'the'|'them'|'these'|'those'|'this'|'my'|'den'|'diesen'|'dem'? anyWord? shoesNoun?",
    -0.2,
    ([amount, , these, , shoes]) => ((shoes || these) && isOfShoes(amount.value) ? 'shoes' : undefined),
    '820 km on them',
    '700 km on these shoes',
  ),
  pattern(
    'aside',
    "'slept'|'napped'|'asleep'|'schlief'|'geschlafen' 'from'|'between'|'von'|'zwischen' clock to clock 'pm'|'am'|'uhr'?",
    -0.5,
    () => 'hours of sleep',
    'slept from 2:15-5:45pm',
  ),
  pattern(
    'aside',
    "'slept'|'napped'|'nap' 'for'|'of'? about? duration",
    -0.2,
    ([word, , , slept], { line }) =>
      // `run during nap, 30 min`: while somebody else slept.
      slept.value.low >= SHORTEST_NAP_S && slept.value.high <= LONGEST_NAP_S && !isWhile(line, word.start)
        ? 'nap'
        : undefined,
    'slept a couple hours after',
  ),
  pattern('aside', "duration 'nap'|'snooze'|'doze'|'nickerchen'|'mittagsschlaf'", -0.3, () => 'nap', 'a two hour nap'),
  pattern(
    'aside',
    "about? duration 'on'|'in'|'auf'|'im' 'the'|'a'|'dem'|'der'? anyWord? 'sofa'|'couch'|'bed'|'bath'|'bett'",
    -0.3,
    () => 'idle',
    '3 hours on the sofa',
  ),
  pattern(
    'aside',
    "'erst'|'about'|'um'? clock 'uhr'? 'ins'|'in'|'to'? 'bett'|'bed'",
    -0.6,
    () => 'hour',
    'Feier, 1:30 Bett',
  ),
  pattern(
    'aside',
    "'bed'|'sofa'|'couch'|'bath'|'tv'|'telly'|'bett' 'for' about? duration",
    -0.3,
    () => 'idle',
    'back to bed for two hours',
  ),
  pattern(
    'aside',
    "'shoes'|'schuhe'|'trainers' ':' anyWord anyWord? number ^'s'?",
    -0.6,
    () => 'shoes',
    'Shoes: Kinvara 12',
  ),
  pattern(
    'aside',
    "'in'|'my'|'the'|'new'|'meine'|'meinen'|'den'|'neue'|'neuen' anyWord anyWord? number ^'s'?",
    -0.3,
    ([, first, second, number, plural], { line }) =>
      !number.value.isSpelled &&
      number.value.decimals === 0 &&
      isNameOfShoe(line, (second ?? first).start, number.end, plural !== undefined)
        ? 'shoes'
        : undefined,
    '10 km easy in the Pegasus 38',
  ),
  pattern(
    'aside',
    "anyWord number ^'s'",
    -0.1,
    ([name, , plural], { line }) => (isNameOfShoe(line, name.start, plural.start, true) ? 'shoes' : undefined),
    'Ghost 14s feel flat',
  ),
  pattern(
    'aside',
    "duration 'of'|'im'|'at'? 'arbeit'|'work'|'meetings'|'meeting'|'büro'|'homeoffice'|'schicht'|'shift'|'vorlesung'|'lectures'|'gardening'|'gartenarbeit'|'hausarbeit'|'shopping'",
    -0.3,
    () => 'work',
    'abends nach 12 h Arbeit noch 4 km',
  ),
] as const;

function isWhile({ tokens }: TokenLine, at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => WHILE.has(text));
}

const WHILE = wordsOf('during, while, whilst, between, in, at, for');

/** `since 2019`, `in 2016`: behind a word of time, and nothing that is counted. */
function isYear(line: TokenLine, { start, end, value: { value, decimals } }: Phrase<'number'>): boolean {
  const isOne = decimals === 0 && value >= FIRST_YEAR && value <= LAST_YEAR && line.tokens[start]?.text.length === 4;
  return isOne && OF_YEARS.has(line.tokens[start - 1]?.text ?? '') && !isCounting(line, end);
}

const FIRST_YEAR = 1940;
const LAST_YEAR = 2060;
const OF_YEARS = wordsOf(
  'since, from, in, of, before, after, until, year, seit, von, aus, vor, nach, bis, jahr, anno, summer, winter, spring, autumn, fall, sommer, frühjahr, herbst',
);

/** `ran late`, `ran errands`; `ran water` is nothing. */
const BARE_DOINGS = wordsOf('errands, late');

/** `1`, `12.30`, `4:30` */
function isHourOf({ type, value }: Phrase<'number'> | Phrase<'clock'>): boolean {
  if (type === 'clock') return (value as Phrase<'clock'>['value']).parts.length === 2;
  const { value: hour, decimals } = value as Phrase<'number'>['value'];
  return hour <= 24 && (decimals === 0 || decimals === 2);
}

const PACES_BEHIND = wordsOf('pace, effort, race, tempo, speed, per, an, a, goal, feel, renntempo');

/** A number with its unit. */
function isAmountBefore(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const from = start - before.length;
  return before.some(({ type }, at) => type === 'number' && isCounting(line, from + at + 1));
}

const ENDS_BEFORE: ReadonlySet<string> = new Set(['.', '!', ';']);

/** Kilograms or pounds. */
const LEAST_LIFTED = 12;
const LEAST_AGE = 14;
const MOST_AGE = 95;

/** Shorter ones may be runs to a place. */
const LEAST_JOURNEY_S = 3600;

/** `45:10` is how long a run took. */
function isHourOfDay(time: Phrase<'number'> | Phrase<'clock'>): boolean {
  const [hour = 0] = time.type === 'clock' ? (time.value as Phrase<'clock'>['value']).parts : [];
  return isHourOf(time) && hour < HOURS_OF_DAY;
}

const HOURS_OF_DAY = 24;

/** `slept 4:30` is no four minutes. */
const SHORTEST_NAP_S = 600;
const LONGEST_NAP_S = 3 * 3600;

/** So far shoes go; nobody runs as far on a day. */
const LEAST_OF_SHOES_M = 100_000;

function isOfShoes({ dimension, low }: Amount): boolean {
  return dimension === 'distance' && low >= LEAST_OF_SHOES_M;
}

/** A name that is nothing else, with a capital, and a number that no unit follows: its model. */
function isNameOfShoe(line: TokenLine, name: number, end: number, isPlural: boolean): boolean {
  return isName(line, name) && (isPlural || !isCounting(line, end));
}

const MOST_NIGHTS = 10;
