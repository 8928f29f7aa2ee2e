import { hasCapital, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Phrase, Values } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName, isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { hasOtherDistance, isAlone, isBehindPlan, isCounting, isTellingTraining, tokensBefore } from './around';

/** `took the kids swimming` is a doing. */
const TOOK = wordsOf('took, taking');

/** Several words that mean hardly anything else. */
const LIKELY = -0.9;

const BEST_MARK = 10;

/** Nothing stands between a distance and what follows. */
function isDistanceBefore(line: TokenLine, start: number): boolean {
  return sensesAt(line, start - 1, start).some(({ type }) => type === 'lengthUnit');
}

/** What diaries tell of the day around a run: meals, nights with children, fevers, weights, dates, where in a run something went wrong. */
export const dayAround = [
  // A mark that something gets.
  pattern(
    'aside',
    "'eine'|'ne' number",
    -0.6,
    ([, mark], { line }) =>
      mark.value.value <= BEST_MARK && mark.value.decimals === 0 && isAlone(line, mark.end) ? 'mark' : undefined,
    'nach 25 min war die Laune eine 6',
  ),
  pattern(
    'calm',
    "'buys'|'buy'|'bought'|'skipped'|'skipping'|'had'|'have'|'ate'|'eat'|'made'|'making'|'missed'|'for'|'at'|'no'|'over'|'my'|'our'|'big'|'early' 'lunch'|'dinner'|'supper'|'breakfast'",
    -0.6,
    ([verb, meal], { line }) =>
      // `8k at lunch`, `6 km before an early breakfast`: when it was run.
      WHEN_RUN.has(line.tokens[verb.start]?.text ?? '') && line.tokens[meal.start]?.text === 'lunch'
        ? undefined
        : 'meal',
    'two coffees for breakfast, 5 km',
  ),
  // Names that are words for something else, and a ride home.
  pattern(
    'aside',
    "'with'|'w'|'mit'|'and'|'und'|'&'|'for'|'für' '/'? 'max'|'miles'|'dawn'|'chase'|'rocky'|'cliff'|'sunny'|'happy'",
    -0.6,
    ([, , name], { line }) => (hasCapital(line, name.start) ? 'company' : undefined),
    '7 miles with Max in the stroller',
  ),
  pattern(
    'aside',
    "'mit' 'dem'|'der'|'unserem'|'unserer'? 'lauftreff'|'laufgruppe'|'lauftreff'|'laufverein'",
    -0.6,
    ([, , group], { line }) =>
      tokensBefore(line, group.start).some(({ type }) => type === 'number') ? 'company' : undefined,
    '8 km mit dem Lauftreff in 6:30',
  ),
  pattern(
    'aside',
    "'dropped'|'dropping'|'drop'|'took'|'taking'|'picked'|'picking' 'off'|'up'? 'the'|'my'|'our'|'youngest'|'oldest'? 'kid'|'kids'|'kiddo'|'kiddos'|'son'|'daughter'|'wife'|'husband'|'toddler'|'boys'|'girls'|'boy'|'girl'|'baby'|'car'|'bike'|'dog'|'dogs'|'them' 'off'|'up'? 'at'|'to'|'from'? 'the'? 'school'|'daycare'|'nursery'|'practice'|'work'|'preschool'|'camp'|'garage'|'vet'?",
    LIKELY,
    ([verb, , , , , to], { line }) => (to || !TOOK.has(line.tokens[verb.start]?.text ?? '') ? 'errand' : undefined),
    'dropped kid at school, 4 mi, then 2 with the stroller',
  ),
  pattern(
    'aside',
    "'dropped'|'skipped'|'missed'|'cut' 'the'|'my'|'a'? lastFirst number? 'rep'|'reps'|'lap'|'laps'|'interval'|'intervals'|'set'|'sets'|'few'|'couple' 'of'? 'reps'? 'off'|'short'?",
    LIKELY,
    () => 'repetitions',
    'dropped the last rep, 5x1k in 3:50',
  ),
  pattern(
    'aside',
    "'a'|'got'|'my'|'the' 'a'? 'lift' 'home'|'back'|'to'|'from'|'with'",
    LIKELY,
    () => 'travel',
    'parkrun 23:10, then a lift home',
  ),
  pattern(
    'aside',
    "number|duration 'auf'|'on' 'den'|'meinen'|'my'|'our'|'the' 'beinen'|'füßen'|'feet'|'legs'",
    LIKELY,
    ([time], { line }) =>
      time.type === 'duration' && isLongDay(time.value as Amount) && !hasOtherDistance(line, time.start, time.end)
        ? 'work'
        : undefined,
    'Messe, 11 Std auf den Beinen',
    '10 hours on my feet at work',
  ),
  pattern(
    'aside',
    "number 'g'|'gr'|'gram'|'grams'|'gramm'|'mg'|'ml'|'kcal'|'cal' 'of'? 'carbs'|'carb'|'cho'|'kh'|'kohlenhydrate'|'sodium'|'salt'|'zucker'|'sugar'? 'an'|'per'|'pro'|'a'|'/'|'je'|'in' 'der'? 'hour'|'h'|'hr'|'stunde'|'std'",
    LIKELY,
    () => 'food',
    '32 km, 60g an hour',
    '40 km, 70 g KH pro Stunde',
  ),
  pattern(
    'aside',
    "number 'gels'|'gel'|'bars'|'riegel'|'sandwiches'|'bottles'|'bottle'|'flaschen'|'cups'|'becher'|'coffees'|'beers'|'drinks' 'only'|'nur'? 'in'|'over'|'for'|'auf'|'für' 'the'|'all'|'die'? duration|distance",
    LIKELY,
    () => 'food',
    '42 km, 2 gels in 6 hours',
  ),
  pattern(
    'aside',
    "'fasted'|'nüchtern'|'food'|'gel'|'water'|'eating'|'essen'|'nothing'|'dry' 'until'|'till'|'til'|'bis' 'about'|'km'? distance|number",
    LIKELY,
    () => 'food',
    '35 km, fasted until 20k',
  ),
  pattern(
    'aside',
    "'bonked'|'cramped'|'cramp'|'blew'|'died'|'faded'|'cracked'|'wall'|'struggled'|'hungerast'|'krampf'|'eingebrochen'|'stumbled'|'fell'|'tripped' 'up'? 'so'|'really'|'pretty'? 'hard'|'badly'|'bad'? 'at'|'around'|'bei'|'ab' 'about'|'km'|'mile'? number|distance",
    LIKELY,
    // `meant to go 20, bonked at 16`: so far it went.
    ([word, , , , , , number], { line }) =>
      (number.type === 'number' && isCounting(line, number.end)) || isBehindPlan(line, word.start) ? undefined : 'mark',
    '42 km, bonked so hard at 30',
    '30 km, eingebrochen bei 24',
  ),
  pattern(
    'aside',
    "'took'|'takes'|'needed'|'brauchte'|'brauchten'|'braucht' 'me'|'mich'|'us'|'a'|'good'? about? distance|duration 'to'|'zum'|'um'|'bis'|'before'|'until' anyWord 'up'|'in'?",
    LIKELY,
    ([took, , , amount, , word], { line }) => {
      const doing = line.tokens[word.start]?.text ?? '';
      // `9k took me 55 minutes to keep it under 140`: how long the run was.
      if (amount.type === 'duration' && isDistanceBefore(line, took.start)) return undefined;
      // `took 10 min to warm up, then 5 km tempo`
      return DOING.has(doing) || (doing === 'warm' && amount.type === 'duration') ? undefined : 'mark';
    },
    '12 km, achilles took 3 km to warm up',
  ),
  pattern(
    'aside',
    "'for' 'the'|'about'? 'first'|'last'? distance|duration ','? 'then'|'dann'|'but' 'it'|'was'? 'ok'|'okay'|'fine'|'good'|'better'|'great'|'alright'",
    LIKELY,
    ([, , , , , , , well], { line }) => (isAlone(line, well.end) ? 'mark' : undefined),
    'run 5 km, heavy legs for 1 km then ok',
  ),
  // `back to back`, `point to point`
  pattern('aside', "'b'|'p'|'h' ^'2' ^'b'|'p'|'h'", LIKELY, () => 'name', '21 km because b2b'),
  pattern(
    'aside',
    "number spanNoun 'to'|'till'|'until'|'bis' 'the'|'my'|'our'|'zum'|'zur'? anyWord anyWord? anyWord? '(' distance '!'? '!'? ')'",
    -1.5,
    () => 'race to come',
    '15 km easy. 13 days to the Winter Loop (100k)',
  ),
  pattern(
    'aside',
    "'r'|'race'|'t'|'d' 'minus' number 'days'|'tage'|'weeks'?",
    LIKELY,
    () => 'day',
    'run 15, R minus 14',
  ),
  pattern(
    'aside',
    "number ^'.'? ordinalTail? monthName",
    -0.6,
    ([number, , , month], { line }) => (isDay(number) && !isVerb(line, month.start, number.start) ? 'date' : undefined),
    'appt 5 Dec, 10 km easy',
  ),
  pattern(
    'aside',
    'monthName number ordinalTail?',
    -0.6,
    ([month, number, tail], { line }) =>
      isDay(number) && month.start > 0 && !isCounting(line, (tail ?? number).end) && isFullDate(line, month.start)
        ? 'date'
        : undefined,
    'entered for December 13, 5 km easy',
  ),
  pattern(
    'aside',
    "number 'wk'|'wks'|'mos'|'yrs'|'weeks' 'off'|'without'|'ohne'?",
    -0.6,
    ([number], { line }) => (FOR_SO_LONG.has(line.tokens[number.start - 1]?.text ?? '') ? 'span' : undefined),
    '8 km flat, nothing steep for 2 wks',
  ),
  pattern(
    'aside',
    "amount 'behind'|'ahead'|'short' 'of'|'on'? 'the'|'my'|'her'|'his'? 'plan'|'schedule'|'target'|'goal'",
    LIKELY,
    () => 'plan',
    '11 miles behind the plan, 4 easy',
  ),
  pattern(
    'calm',
    "'talked'|'roped'|'persuaded'|'conned'|'dragged' 'me'|'us'|'him'|'her' 'into'|'in' 'to'? 'a'|'the'|'another'|'doing'|'running'? 'a'|'the'? kind|distance|halfName|marathonName 'on'|'in'|'next' anyWord number?",
    -1.5,
    () => 'race to come',
    'Sam talked me into a half marathon on December 13. 5 km easy',
  ),
  pattern(
    'calm',
    "'switched'|'changed'|'moved'|'dropped'|'transferred'|'downgraded' 'down'? 'my'|'the'|'our'? 'entry'|'registration'|'bib'|'place'|'start'|'race'? 'down'? 'from' 'the'|'a' kind|distance|halfName|marathonName 'down'? 'to' 'the'|'a' kind|distance|halfName|marathonName",
    -1.9,
    () => 'race to come',
    'switched my entry from the half to the 10k',
  ),
  // When something hurts, or what there is time for: no walk of this day.
  pattern(
    'calm',
    "'when'|'whenever'|'while'|'if'|'wenn'|'beim'|'after' 'i'|'we'|'ich'|'wir'|'you'? kind 'the'|'my'|'our'|'mit'? 'dog'|'dogs'|'hund'|'stairs'|'kids'|'down'|'up'|'upstairs'|'downstairs'|'barefoot'|'around'|'long'",
    LIKELY,
    ([, who, kind]) => (who && kind.value.row.sport === 'recovery' ? 'prose' : undefined),
    'when I walk the dog my shin hurts. 6 km easy',
  ),
  pattern(
    'calm',
    "'walked'|'bumped'|'crashed'|'banged' 'into' 'a'|'the'|'my'|'our' anyWord",
    -0.9,
    ([, , , thing], { line }) =>
      !isTellingTraining(line, thing.start, thing.end) && !isCounting(line, thing.end + 1) ? 'accident' : undefined,
    'walked into the door, shin is blue',
  ),
  pattern(
    'calm',
    "'double'|'single'|'running'|'jogging'|'jog' 'stroller'|'strollers'|'buggy'|'pram'|'pushchair'|'kinderwagen'",
    -0.6,
    () => 'thing',
    '3 miles with the double stroller',
  ),
  pattern(
    'calm',
    "'a'|'the'|'one'|'another' 'dropped'|'missed'|'lost' anyWord",
    -0.6,
    ([, , thing], { line }) => (isUnknownWord(line, thing.start) ? 'thing' : undefined),
    '3 km in 20 min with one stop for a dropped giraffe',
  ),
  pattern(
    'calm',
    "'half' 'asleep'|'awake'|'joking'|'dead'|'expecting'|'serious'|'hoping'|'way'|'term'",
    -0.6,
    () => 'prose',
    '5 km half asleep',
  ),
  pattern(
    'aside',
    "'through'|'after' number 'and' 'a' 'half'",
    LIKELY,
    ([, number], { line }) => (isCounting(line, number.end + 3) ? undefined : 'repetitions'),
    '4 x 1 mile, made it through three and a half, 6 miles total',
  ),
  pattern(
    'night',
    "'got'|'had'|'managed'|'only'|'about'|'slept' about? duration 'last' 'night'",
    LIKELY,
    ([, , slept]) => (isNight(slept.value) ? { slept: slept.value, isPoor: false } : undefined),
    '3 miles. Got five hours last night',
  ),
  pattern(
    'aside',
    "'scale'|'scales'|'waage' ':'|'says'|'said'|'sagt'|'zeigt'|'read'|'at' number weightUnit?",
    LIKELY,
    () => 'weight',
    'scale says 54.1, 8 km',
  ),
  pattern(
    'aside',
    "'weighed'|'weigh'|'wog'|'wiege'|'gewogen' 'in'|'myself'|'mich'|'me'|'nur'|'only'|'still'? 'at'|'in'|':'|'mit'? number weightUnit?",
    LIKELY,
    ([, , , number], { line }) => (isCounting(line, number.end) ? undefined : 'weight'),
    'weighed in at 71.4, 8 km',
  ),
  // What it was before.
  pattern(
    'aside',
    "'was'|'were'|'from'|'war'|'waren'|'up'|'down' 'from'|'es'? number weightUnit? 'in'|'im'|'last'|'at'|'an'|'before'|'on' anyWord|monthName",
    LIKELY,
    ([was, , number], { line }) =>
      tokensBefore(line, was.start).some(({ text }) => WEIGHING.has(text)) && !isCounting(line, number.end)
        ? 'weight'
        : undefined,
    'scale says 54.1, was 57 in August',
  ),
  pattern(
    'aside',
    "'trick' 'or'|'o' 'treat'|'treating'|'treats'",
    LIKELY,
    () => 'name',
    'trick or treating with the kids, 5 km before',
  ),
  pattern(
    'aside',
    "duration 'of' anyWord",
    -0.6,
    ([, , doing], { line: { tokens }, line }) =>
      /^\p{L}{2,}ing$/u.test(tokens[doing.start]?.text ?? '') && isUnknownWord(line, doing.start) ? 'chore' : undefined,
    '5 km, then two hours of chasing the kids',
  ),
  pattern(
    'aside',
    "'mit'|'with'|'and'|'und' number anyWord? anyWord",
    -0.6,
    ([, number, , who], { line }) =>
      number.value.decimals === 0 && PEOPLE.has(line.tokens[who.start]?.text ?? '') ? 'people' : undefined,
    '14 km mit 2 Freundinnen',
    '10 km with 4 old friends',
  ),
  // Who was brought to school, or left behind, was not left out.
  pattern(
    'calm',
    "'dropped'|'dropping'|'drop' 'off'? 'the'|'my'|'both'|'all'? anyWord 'off'? 'at'|'in'? 'the'|'a'|'her'|'his'? anyWord? 'at'? clock?",
    LIKELY,
    ([, , , who], { line }) =>
      isName(line, who.start) || PEOPLE.has(line.tokens[who.start]?.text ?? '') ? 'prose' : undefined,
    'Dropped Mia at school at 8:15 and ran 5 km',
    'dropped the kids off, 6 km easy',
  ),
  pattern(
    'aside',
    "'clock'|'clocks'|'uhren'|'zeitumstellung'|'change' 'gave'|'give'|'took'|'stole'|'cost'|'brachte' 'us'|'me'|'uns'|'mir'|'back'? 'an'|'a'|'eine'? duration|timeUnit 'back'?",
    LIKELY,
    () => 'clock',
    '5 km, clocks gave us an hour back',
  ),
  pattern(
    'aside',
    "'up'|'awake'|'wach'|'woke'|'woken' 'up'|'again'|'with'|'mit'? anyWord? anyWord? 'at'|'um' number|clock",
    -0.6,
    ([, , , , , at], { line }) => (isCounting(line, at.end) ? undefined : 'night'),
    'wach um 3, 8 km',
  ),
  // What is guessed of a night that was told.
  pattern(
    'night',
    "'guess'|'guessing'|'call'|'maybe'|'perhaps'|'about'|'vielleicht' 'it'|'that'? about? duration 'again'|'in'|'total'|'all'|'insgesamt'? 'total'|'all'|'told'?",
    LIKELY,
    ([guess, , , slept], { line }) =>
      isNight(slept.value) && tokensBefore(line, guess.start).some(({ text }) => AWAKE.has(text))
        ? { slept: slept.value, isPoor: false }
        : undefined,
    'Up with the baby again, call it four hours. 5 km easy',
  ),
  pattern(
    'night',
    "'woke'|'wach'|'aufgewacht'|'up' 'up'? number 'times'|'mal'|'x' 'in'|'during'|'over'|'last'|'heute'|'letzte' 'the'|'der'? 'night'|'nacht'",
    LIKELY,
    ([, , times]) => (times.value.value >= OFTEN_AWAKE ? { isPoor: true } : undefined),
    '13 km, woke up 3 times in the night',
  ),
  pattern(
    'night',
    "poorNight 'bis'|'until'|'till'|'til'|'ab'|'from'|'since'|'seit' number|clock",
    -0.6,
    ([, , clock], { line }) => (isCounting(line, clock.end) ? undefined : { isPoor: true }),
    'wach gelegen bis 2, 8 km locker',
  ),
  pattern(
    'night',
    "sleepNoun 'in'|'on'|'at'|'im'|'auf' 'the'|'a'|'my'|'dem'|'der'? anyWord|number anyWord? '.'|','|';'|'='|':'|'-' duration",
    -0.6,
    ([, , , , , , slept]) => (isNight(slept.value) ? { slept: slept.value, isPoor: false } : undefined),
    'Slept in the guest room. Eight hours',
  ),
  // A temperature that no word names: beside what is measured in the morning, or with the bed that it led to.
  pattern(
    'state',
    "'temp'|'temperature'|'temperatur'|'thermometer'|'mit'|'with' ':'|'of'|'says'|'war'|'was'|'bei'? number degrees? 'c'|'f'?",
    -0.9,
    ([, , number, degrees, scale], { line }) => feverAlone(line, number, (scale ?? degrees ?? number).end),
    'home sick. Temp 38.9',
  ),
  pattern(
    'state',
    "number degrees? 'c'|'f'?",
    -0.9,
    ([number, degrees, scale], { line }) =>
      isEdge(line, number.start - 1) ? feverAlone(line, number, (scale ?? degrees ?? number).end) : undefined,
    'RHR 63. 38.2',
    '101.3. Finally my turn. Couch',
  ),
  pattern(
    'calm',
    "'threw'|'puked'|'vomited'|'gekotzt' 'up'? 'in'|'at'|'after'|'behind'|'on'|'over'|'nach'|'hinter' 'the'|'a'|'my'|'rep'|'dem'|'der'|'den'|'einem'? 'last'|'final'|'letzten'? anyWord|number",
    -0.6,
    ([threw, up, , , , where], { line }) =>
      OF_ILLNESS.has(line.tokens[where.start]?.text ?? '') || (!up && line.tokens[threw.start]?.text === 'threw')
        ? undefined
        : 'effort',
    'swim 2 km, threw up in the gutter',
  ),
  pattern(
    'calm',
    "'recovery'|'easy'|'rest'|'down'|'cutback'|'cut'|'taper'|'hard'|'big'|'build'|'race'|'steady'|'mid' 'back'? 'week'|'wk'|'block'|'month' '.'|','|'!'?",
    -0.6,
    ([, , week], { line }) => (line.tokens[week.end]?.text === ':' ? undefined : 'week'),
    'recovery week',
    '10 miles easy, cutback wk',
    '16k mid wk, 1:18:30, steady',
  ),
  pattern(
    'calm',
    "number '-'? 'wk'|'wks' anyWord",
    -0.6,
    ([number, , , word], { line }) =>
      number.value.decimals === 0 && isUnknownWord(line, word.start) ? 'weeks' : undefined,
    '6wk checkup, walked home',
  ),
  pattern(
    'calm',
    "'race'|'kit'|'gear'|'bike'|'rad' 'packed'|'gepackt'|'serviced'|'cleaned'|'geputzt'|'check'|'briefing'|'prep'|'bag'|'bags'|'packing'|'admin'|'nerves'",
    -0.6,
    () => 'race to come',
    'swim 1 km + race check',
  ),
  pattern(
    'calm',
    "anyWord 'at'|'on' 'both'|'either'|'each' 'ends'|'end'|'sides'",
    -0.6,
    ([thing], { line }) => (isUnknownWord(line, thing.start) ? 'prose' : undefined),
    '20 km, torch at both ends',
  ),
] as const;

/** `8k at lunch`, `run over lunch` */
const WHEN_RUN = wordsOf('at, over, my, our, early, for');

const PEOPLE = wordsOf(
  'friends, mates, buddies, colleagues, coworkers, teammates, clubmates, kids, children, boys, girls, daughters, sons, daughter, son, husband, wife, baby, dogs, guys, women, men, others, people, strangers, cousins, freunden, freunde, freundinnen, kollegen, kolleginnen, leuten, leute, kindern, kinder, mädels, jungs, hunden, anderen, vereinskollegen, laufkollegen, frauen, männern',
);

/** Shorter ones may be a run. */
const LONG_DAY_S = 6 * 3600;

function isLongDay({ low }: Amount): boolean {
  return low >= LONG_DAY_S;
}

/** `took 45 min to run it` */
const DOING = wordsOf('run, do, finish, cover, complete, get, make, jog, walk, laufen, joggen');

const LAST_DAY = 31;

function isDay({ value: { value, decimals } }: Phrase<'number'>): boolean {
  return decimals === 0 && value >= 1 && value <= LAST_DAY;
}

/** `10 march on`, `8 jan`: names of months that are other words. */
function isVerb({ tokens }: TokenLine, month: number, number: number): boolean {
  return tokens[month]?.text === 'march' && !BEFORE_DATES.has(tokens[number - 1]?.text ?? '');
}

const BEFORE_DATES = wordsOf('on, appt, appointment, the, until, till, by, from, since, am, bis, vom, race, is, for');

/** `on December 13`: behind a word that leads to it; a month alone heads what it came to. */
function isFullDate({ tokens }: TokenLine, month: number): boolean {
  return BEFORE_DATES.has(tokens[month - 1]?.text ?? '') || SHORT_MONTHS.has(tokens[month]?.text ?? '');
}

/** `first opening oct 20`: no month is so called where it sums up. */
const SHORT_MONTHS = wordsOf('jan, feb, mrz, apr, jun, jul, aug, sep, sept, okt, oct, nov, dez, dec');

/** `nothing for 2 wks` */
const FOR_SO_LONG = wordsOf('for, next, another, last, about, in, after, those, these');

const WEIGHING = wordsOf('scale, scales, waage, weighed, weigh, weight, gewicht, wog, wiege, kg');

/** How long somebody sleeps. */
const NIGHT_S = { least: 2 * 3600, most: 12 * 3600 } as const;

function isNight({ low, high }: Amount): boolean {
  return low >= NIGHT_S.least && high <= NIGHT_S.most;
}

const OFTEN_AWAKE = 3;
const AWAKE = wordsOf('up, awake, wach, woke, woken, wakes, sleep, slept, night, nacht, teeth, baby, aufgewacht');

/** Illness by a number of degrees that ends its clause. */
function feverAlone(line: TokenLine, number: Phrase<'number'>, end: number): Values['state'] | undefined {
  const { decimals } = number.value;
  const isTold = isFever(line, number) && isEdge(line, end) && isLaidUp(line, number, decimals);
  return isTold ? { word: 'sick', words: ['fever'] } : undefined;
}

/** Degrees of a fever, in Celsius or in Fahrenheit. */
function isFever({ text }: TokenLine, { value: { value } }: Phrase<'number'>): boolean {
  return text.length > 0 && ((value >= 37.4 && value <= 41.9) || (value >= 99.5 && value <= 106));
}

function isEdge({ tokens }: TokenLine, at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.type === 'sign' && token.text !== '-' && token.text !== '+');
}

/**
 * Nothing that was run, and measured in the morning beside it, bed behind it, or a word of illness. In Fahrenheit a tenth says enough:
 * of the weather nobody tells so.
 */
function isLaidUp(line: TokenLine, { start, end }: Phrase, decimals: number): boolean {
  const { tokens } = line;
  if (isTellingTraining(line, 0, tokens.length) || hasOtherDistance(line, start, end)) return false;
  if (tellsIllness(line, start, end)) return true;
  const isMeasured = tokensBefore(line, start).some(({ text }) => MORNING.has(text));
  const isInBed = tokens.slice(end, end + WORDS_BEHIND).some(({ text }) => BED.has(text));
  return decimals === 1 && (isMeasured || isInBed || tokens[end]?.text === 'f');
}

function tellsIllness(line: TokenLine, start: number, end: number): boolean {
  const from = Math.max(0, start - WORDS_BEHIND);
  return line.tokens
    .slice(from, end + WORDS_BEHIND)
    .some((_, at) =>
      sensesAt(line, from + at, line.tokens.length).some(({ type }) => type === 'ill' || type === 'skippedWord'),
    );
}

const WORDS_BEHIND = 12;
const MORNING = wordsOf('rhr, hrv, ruhepuls, rp, temp');
const BED = wordsOf('bed, couch, sofa, bett, doctor, arzt, ibuprofen, paracetamol, aspirin, tee, tea');

/** An illness rather than what a hard run does. */
const OF_ILLNESS = wordsOf(
  'night, nacht, morning, morgen, bed, bett, dinner, lunch, breakfast, supper, toilet, loo, bathroom, food, school, home, essen, frühstück, abendessen, eating, work, arbeit',
);
