import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import { isName, isUnknownWord } from '../senses/unknownWord';
import { isGentle, wordsOf } from '../senses/words';
import {
  hasOtherNumber,
  hasRepetitions,
  isAlone,
  isCounting,
  isNumber,
  isTellingTraining,
  opensClause,
  tokensBefore,
} from './around';

/** Words about other people, places and things that are no sign of anything. */
export const calm = [
  pattern(
    'calm',
    "'halb'|'doppelt'|'genau'|'eben'|'genauso'|'ebenso'|'half'|'twice'|'just' 'so'|'as' 'lang'|'lange'|'long' 'as'|'wie'?",
    -0.6,
    () => 'how long',
    'Fahrtspiel 50 min, Pause halb so lang',
  ),
  // Walked now and then.
  pattern(
    'calm',
    "'mit'|'with' 'viel'|'etwas'|'ein'|'some'|'a'|'bit'? 'bisschen'|'wenig'|'bit'|'little'|'lot'|'of'? 'of'? 'gehen'|'walking'",
    -0.6,
    ([first, , , , walk], { line }) =>
      tokensBefore(line, first.start).some(({ type }) => type === 'number') && isAlone(line, walk.end)
        ? 'walk breaks'
        : undefined,
    '2,9 km in 24 Minuten mit gehen',
  ),
  pattern(
    'calm',
    "'in'|'into'|'over'|'through'|'across' 'the'? anyWord 'hills'",
    -0.6,
    ([, , place], { line }) => (isName(line, place.start) ? 'place' : undefined),
    '9 km in the Malvern hills',
  ),
  pattern(
    'calm',
    "'school'|'creche'|'crèche'|'daycare'|'nursery'|'preschool'|'kindergarten'|'kita'|'kids'|'kid'|'camp'|'airport'|'station' 'pick'|'drop' '-'? 'up'|'off'",
    -0.9,
    () => 'errand',
    'Ran to creche pick up, 2.6 km',
  ),
  pattern(
    'calm',
    "'her'|'his'|'their'|'seine'|'ihre'|'deren' 'first'|'new'|'neue'? 'pb'|'pr'|'pbs'|'bestzeit'|'sb'",
    -0.9,
    () => 'others',
    'parkrun easy with Jen 27:30, her PB!',
  ),
  // What one might do: `slower than you could race it`.
  pattern(
    'calm',
    "'could'|'can'|'would'|'might'|'should'|\"couldn't\"|'not' 'race' 'it'|'this'|'that'|'them'?",
    -0.9,
    () => 'prose',
    '16 km slow, 1 min slower than you could race it',
  ),
  // A coach writes for the next day.
  pattern(
    'calm',
    "otherDay 'pls'|'please'|'bitte' ':'",
    -0.9,
    ([day], { line }) => (day.start <= MOST_GREETED && isSoon(line, day.start) ? 'day' : undefined),
    'Tomorrow pls: 20 min easy, 5 x 3 min',
  ),
  // The picture of a doctor, and no pace.
  pattern(
    'calm',
    "'mrt'|'mri'|'ct'|'röntgen'|'xray' ':'|'ergab'|'sagt'|'zeigt'|'showed'|'shows'",
    -0.9,
    ([, sign], { line }) => (line.tokens[sign.end]?.type === 'number' ? undefined : 'doctor'),
    'MRT: Knochenödem, 4 Wochen Laufpause',
  ),
  // Late for it, and no evening.
  pattern(
    'calm',
    "'spät'|'später'|'zu' 'spät'|'später'? 'dran'|'feierabend'|'dienstschluss'|'aufgestanden'|'zurück'",
    -0.4,
    () => 'late',
    'zu spät dran, 6 km',
    'später Feierabend, 30 min',
  ),
  pattern(
    'calm',
    "'dropped'|'lost'|'missed' 'the'|'my'? 'pace'|'rhythm'|'group'|'signal'|'gps'|'turn'|'tempo'|'start'",
    -0.6,
    () => 'prose',
    '7 km in 36 min, dropped the pace for the last 2',
  ),
  pattern(
    'calm',
    "kind|halfName|marathonName 'als'|'as'? 'a'? 'zuschauer'|'zuschauerin'|'streckenposten'|'spectator'|'volunteer'|'volunteering'|'volunteered'|'marshal'|'marshalling'|'duty'|'helfer'|'helferin'|'geholfen'|'angefeuert'|'zugeschaut'|'timekeeper'|'timing'|'scanning'|'zeitnehmer'|'zeitnehmerin'|'zeitnahme'|'barcode'|'barcodes'|'tailwalker'|'ordner'",
    -0.9,
    () => 'others',
    'parkrun volunteer',
    'beim Marathon zugeschaut',
  ),
  pattern(
    'calm',
    'onlookerVerb anyWord? anyWord? anyWord? kind|halfName|marathonName',
    -0.3,
    () => 'others',
    'watched the lads race',
    'marshalled the half',
  ),
  pattern(
    'calm',
    "onlookerVerb 'at'|'for'|'on'|'bei'|'beim'? 'the'|'a'|'our'? distance '-'? kind|effort|'race'|'lauf'?",
    -0.9,
    ([verb], { line }) => (opensClause(line, verb.start) ? 'others' : undefined),
    'Marshalled at the ten-mile race',
  ),
  // What somebody went without, and how long it took.
  pattern(
    'calm',
    "'ohne'|'without' anyWord",
    -0.3,
    ([without, thing], { line }) => {
      const isBeforeTime = line.tokens[thing.end]?.type === 'number' && line.tokens[thing.end + 1]?.text === ':';
      return without.start > 0 && isBeforeTime && isUnknownWord(line, thing.start) ? 'without' : undefined;
    },
    '4 km schnell ohne Wagen 19:50',
  ),
  // Of somebody else.
  pattern(
    'calm',
    "ill '('|','|'-' others 'nicht'|'not'|','? 'not'|'nicht'? 'ich'|'me'|'mich'? ')'?",
    -0.9,
    ([, open, , deny, not, me, close]) =>
      (open.value === '(') === (close !== undefined) && (close !== undefined || ((deny ?? not) && me))
        ? 'others'
        : undefined,
    'Lauf ausgefallen, Magen-Darm (Kind, nicht ich)',
  ),
  pattern(
    'calm',
    "'took'|'taking'|'drove'|'driving'|'brought'|'bringing' 'the'|'my'|'our'? others anyWord? anyWord? kind",
    -0.3,
    () => 'others',
    'took the kids swimming',
  ),
  pattern(
    'calm',
    "others 'biked'|'cycled'|'rode' 'along'|'alongside'|'beside'|'with'|'next' 'to'? 'me'|'us'?",
    -0.6,
    () => 'others',
    'my son cycled alongside, 8 km',
  ),
  // What is heavy beside the gym.
  pattern(
    'calm',
    "'lifting'|'lifted'|'rowing'|'rowed' 'up'|'with'? 'the'|'my'|'a'|'some'|'heavy'|'our'? others|'box'|'boxes'|'furniture'|'sofa'|'couch'|'suitcase'|'suitcases'|'luggage'|'toddler'|'baby'|'bags'|'stuff'",
    -0.6,
    () => 'prose',
    'back sore from lifting boxes, 5 km',
  ),
  // Where they are in the meantime; `with` them it is one's own.
  pattern(
    'calm',
    "others 'at'|'in'|'im'|'beim'|'zum'|'in'|'to'|'bei' 'the'|'der'|'dem'|'seinem'|'ihrem'? kind",
    -0.6,
    ([who, , , kind], { line }) =>
      kind.value.row.sport !== 'run' &&
      line.tokens[kind.end]?.type !== 'number' &&
      !WITH.has(line.tokens[who.start - 1]?.text ?? '') &&
      !WITH.has(line.tokens[who.start - 2]?.text ?? '')
        ? 'others'
        : undefined,
    'daughter at ballet class, 5 km meanwhile',
    'Sohn beim Tennis, 7 km',
  ),
  pattern(
    'calm',
    "kind '-'? 'training'|'vorbereitung'|'prep'",
    -0.3,
    ([kind]) => (kind.value.row.intensity === 'race' ? 'for a race' : undefined),
    'Ultra-Training 32 km',
  ),
  pattern(
    'calm',
    "kind 'was'|'is'|'were'|'war'|'ist'|'hatte'|'still'|'noch'? 'closed'|'shut'|'geschlossen'|'packed'|'overcrowded'|'rammelvoll'|'überfüllt'",
    -0.6,
    () => 'place',
    'gym closed, 7 km instead',
  ),
  pattern('calm', "kind '-' 'termin'", -0.5, () => 'appointment', 'MRT-Termin fürs Knie'),
  pattern(
    'calm',
    "'on'|'along'|'down'|'up'|'auf'|'am' 'the'|'a'|'our'|'my'|'dem'? kind 'path'|'trail'|'lane'|'paths'|'trails'",
    -0.9,
    ([, , kind]) => (kind.value.row.word === 'bike' ? 'place' : undefined),
    '10 miles on the bike path with Tom',
  ),
  pattern(
    'calm',
    'kind ofSportNoun',
    0.25,
    ([kind]) => (kind.value.row.sport === 'run' || kind.value.row.sport === 'cross' ? 'place' : undefined),
    'bike path',
  ),
  pattern(
    'calm',
    "'at'|'in'|'im'|'on' 'the'|'a'|'my'|'dem'? anyWord? '-'? 'gym'|'fitnessstudio'|'studio'",
    -0.1,
    ([, , , , word], { line }) => (line.tokens[word.end]?.type === 'word' ? undefined : 'place'),
    'treadmill run at the gym',
    'im Hotel-Gym, 5 km',
  ),
  // Whose gym it was says where.
  pattern(
    'calm',
    "'at'|'in'|'im'? 'the'|'a'|'my'|'our'? 'work'|'hotel'|'office'|'apartment'|'motel'|'condo'|'airport'|'campus'|'uni'|'firmen'|'home' '-'? 'gym'|'fitnessstudio'|'fitnessraum'",
    -0.3,
    ([, , , , gym], { line }) =>
      line.tokens[gym.end]?.type !== 'number' && hasOtherNumber(line, gym.start, gym.end) ? 'place' : undefined,
    '5k on the tm, hotel gym',
    'bike 40 (work gym, no fan)',
  ),
  // `12 km, 3 x 10 min MRT, Rest locker`: how what is not told was run.
  pattern(
    'calm',
    "'rest'|'sonst'|'ansonsten'|'otherwise' effort|kind",
    -0.3,
    ([rest, word], { line }) =>
      isGentle(word.type === 'effort' ? word.value : word.value.row.intensity) &&
      isAloneIn(line, rest.start, word.end) &&
      line.tokens.slice(0, rest.start).some(isNumber)
        ? 'the rest'
        : undefined,
    'davon 8 km HMT, Rest locker',
  ),
  // `25 min off the bike` is a run.
  pattern(
    'calm',
    "'off' 'the' kind",
    -0.1,
    ([, , kind]) => (kind.value.row.word === 'bike' ? undefined : 'place'),
    'off the treadmill by 7',
  ),
  pattern(
    'calm',
    "others|'er'|'sie'|'he'|'she'|'they'|'jüngste'|'jüngster'|'große'|'großer'|'kleine'|'kleiner' 'on'|'auf'|'mit'|'am' 'the'|'his'|'her'|'a'|'dem'|'seinem'|'ihrem'? kind 'dabei'|'nebenher'|'daneben'|'voraus'?",
    -0.3,
    ([, , , kind]) => (kind.value.row.word === 'bike' ? 'others' : undefined),
    'with my dad on the bike',
    '6 km, Tochter auf dem Rad nebenher',
    'Mit Lisa 9 km am Rhein, sie auf dem Rad',
  ),
  pattern(
    'calm',
    "'some'|'a'|'an'|'ein'|'irgendein'|'so'? 'ein'? 'guy'|'man'|'woman'|'lady'|'bloke'|'lad'|'kid'|'someone'|'somebody'|'idiot'|'dude'|'typ'|'jemand'|'mann'|'frau' 'on'|'auf' 'a'|'his'|'her'|'the'|'einem'|'dem'|'seinem'|'ihrem'? anyWord? kind",
    -0.3,
    ([, , , , , , kind]) => (kind.value.row.word === 'bike' ? 'others' : undefined),
    '6.4k along the canal, some guy on a hire bike',
  ),
  pattern(
    'calm',
    "'brick'|'bricks'|'koppeltraining'|'koppeleinheit'|'koppel' 'workout'|'session'|'day'? ':'|'-'?",
    -0.2,
    () => 'brick',
    '40k/5k brick',
  ),
  // `20 min koppeln` is the run of one.
  pattern('calm', "'koppeln' ':'", -0.6, () => 'brick', 'Koppeln: 60 km Rad, 5 km Lauf'),
  pattern(
    'calm',
    "'a'|'the'|'every'|'those'|'these'|'that'|'den'|'der'|'dem'|'ein'|'einen' 'the'|'those'|'big'|'long'|'steep'|'last'|'first'|'one'|'great'|'small'|'little'? hillNoun",
    -0.1,
    ([, , hill], { line }) => (isOfWorkout(line.tokens[hill.end]?.text) ? undefined : 'place'),
    'over the hills',
    'avoided every one of the hills',
  ),
  // How the way was.
  pattern(
    'calm',
    "'with'|'w'|'some'|'few'|'lots'|'many'|'several'|'couple'|'plenty'|'so'|'one' '/'? 'a'|'the'|'some'|'one'|'lots'|'many'|'of'? 'few'|'of'|'big'|'nasty'|'steep'|'long'|'good'|'small'? 'hill'|'hills'",
    -0.6,
    ([, , own, size, hill], { line, isPlanned }) =>
      // A plan that says `with hills` wants them run.
      isOfWorkout(line.tokens[hill.end]?.text) || (isPlanned && !(own ?? size)) ? undefined : 'place',
    '8 miles, lots of hills',
    '10 mile long run with hills',
  ),
  // `hard wind`, `fast shoes`: of something else than the run.
  pattern(
    'calm',
    'effort anyWord',
    -0.5,
    ([{ value }, { start }], { line }) =>
      (value === 'hard' || value === 'moderate') && OF_OTHERS.has(line.tokens[start]?.text ?? '') ? 'prose' : undefined,
    '6 miles, strong wind',
    '8 km, harter Untergrund',
  ),
  // What was not along, and no run that was not.
  pattern(
    'calm',
    "'ohne'|'without'|'no'|'kein'|'keine'|'keinen'|'zero' 'any'|'a'|'my'? anyWord 'mehr'|'today'|'heute'?",
    -0.5,
    ([, , thing, tail], { line: { tokens } }) => {
      // `no time to run`, `keine Lust auf 12 km`: that was not done.
      const next = tokens[(tail ?? thing).end]?.text ?? '';
      return LEFT_HOME.has(tokens[thing.start]?.text ?? '') && !FOR.has(next) ? 'not along' : undefined;
    },
    'ohne Uhr 8 km',
    'no motivation (4 miles)',
  ),
  pattern(
    'calm',
    "'not'|'nothing'|'nicht'|'nichts'|'nix' 'too'|'so'|'very'|'sehr'|'ganz'? anyWord",
    -0.5,
    ([, , how], { line: { tokens } }) =>
      HOW.has(tokens[how.start]?.text ?? '') && tokens[how.end]?.type === 'number' ? 'how it was' : undefined,
    'nothing special 8 miles',
    'nicht schnell 8 km',
  ),
  pattern(
    'calm',
    "'never' 'felt'|'again'|'run'|'ran'|'been'|'in'|'had'|'this' 'so'|'as'|'this'|'doubt'|'such'|'more'|'better'|'worse'|'too' anyWord?",
    -0.5,
    () => 'how it was',
    'never felt so slow 7 miles',
    'never in doubt 10 km',
  ),
  // `almost skipped it, 4 miles`: it was run.
  pattern(
    'calm',
    "'almost'|'nearly'|'fast'|'beinahe'|'to' skippedWord 'it'|'this'?",
    -0.9,
    ([almost], { line: { tokens } }) =>
      almost.value !== 'to' || tokens[almost.start - 1]?.text === 'tempted' ? 'done after all' : undefined,
    'almost skipped it, 4 miles',
  ),
  // `statt Kaffee 4 km`
  pattern(
    'calm',
    "insteadWord 'the'|'a'|'my'|'dem'|'der'|'den'? anyWord",
    -0.6,
    ([, , thing], { line }) =>
      !isTellingTraining(line, thing.start, thing.end) && line.tokens[thing.end]?.type === 'number'
        ? 'instead'
        : undefined,
    'statt Kaffee 4 km',
  ),
  // A graze, and no skis.
  pattern(
    'calm',
    "'skinned'|'scraped'|'grazed' 'my'|'a'|'the'|'both'? 'left'|'right'? bodyPart|'elbow'|'elbows'|'palm'|'palms'|'hand'|'hands'",
    -0.6,
    () => 'graze',
    'tripped and skinned my knee, 8 km',
  ),
  pattern(
    'calm',
    "'noch'|'nur'|'mal'|'eben'|'kurz' 'schnell'",
    -0.6,
    ([word, quick], { line: { tokens } }) => {
      const isFirst = tokens[word.start - 1]?.type !== 'word' && tokens[word.start - 1]?.type !== 'number';
      return isFirst && tokens[quick.end]?.type === 'number' ? 'haste' : undefined;
    },
    'nur schnell 5 km vor dem Essen',
  ),
  // `Treppen gehen nicht`: what somebody cannot do.
  pattern(
    'calm',
    "'kann'|'konnte'|'treppen'|'treppe' 'kaum'|'nicht'|'gar'? 'gehen'|'laufen' 'nicht'|'kaum'|'gar'|'schlecht'?",
    -0.6,
    ([, before, , behind]) => (before || behind ? 'no walk' : undefined),
    'Kann kaum gehen, Muskelkater 7/10',
  ),
  // Repetitions were not finished, and no race.
  pattern(
    'calm',
    "'dnf'|'dnfed'",
    -0.5,
    ([word], { line }) => (hasRepetitions(line, word.start) ? 'broken off' : undefined),
    '6 x 800 in 3:10 3:12 DNF',
  ),
  pattern(
    'calm',
    "'time'|'zeit'|'hour'|'stunde' 'just'? 'went'|'goes'|'passed'|'flew'|'verging'|'vergeht'|'ging' 'by'|'past'|'so'|'sehr'|'recht'|'ziemlich'|'really'? effort",
    -0.6,
    () => 'time',
    '6 easy, time went fast',
  ),
  pattern(
    'calm',
    "'myself'|'me'|'wanted'|'want'|'wants'|'tempted'|'could'|'should'|'trying'|'try' 'not'|'have'|'from'? 'to'? 'go'|'going'|'gone'|'run'|'running'|'push' 'any'|'too'|'so'? effort",
    -0.6,
    ([, , , , , effort]) => (effort.value === 'hard' ? 'wish' : undefined),
    'easy 5, legs wanted to go faster',
  ),
  pattern(
    'calm',
    "'beim'|'im'|'during'|'in'|'on' 'the'|'my'? warmUp|coolDown",
    -0.1,
    ([, , part], { line }) =>
      part.start > 1 && line.tokens[part.end]?.type !== 'number' && line.tokens[part.end]?.text !== ':'
        ? 'when'
        : undefined,
    'Wade zwickt schon beim Einlaufen',
  ),
  pattern(
    'calm',
    "others '''? anyWord? kind",
    -0.3,
    ([others, sign, , kind], { line }) =>
      (sign ?? line.tokens[others.start]?.text.includes("'")) && kind.value.row.sport !== 'run' ? 'others' : undefined,
    "daughter's netball",
  ),
  // Beside the course: `marshal at the half`, `crewed for Tom at the 50k`, `Marathon watched on TV`.
  pattern(
    'calm',
    "'marshal'|'marshalling'|'marshaling'|'marshalled'|'spectator'|'spectating'|'spectated'|'volunteer'|'volunteering'|'volunteered'|'crew'|'crewed'|'crewing' 'for'? anyWord? 'at'|'for'|'on'|'in'|'during' 'the'|'a'|'our'|'my'? anyWord? kind|halfName|marathonName|distance",
    -0.9,
    ([word, , , , , , race], { line }) =>
      opensClause(line, word.start) && !isCounting(line, race.end) ? 'others' : undefined,
    'marshal at the half',
    'crewed for Tom at the 50k',
  ),
  pattern(
    'calm',
    "kind|halfName|marathonName 'watched'|'watching'|'geschaut'|'geguckt'|'angeschaut'|'gesehen' 'on'|'im'|'am'? 'the'? 'tv'|'telly'|'fernsehen'|'youtube'?",
    -0.9,
    () => 'others',
    'Marathon watched on TV',
  ),
  // Who says that all is well has no injury to treat.
  pattern(
    'calm',
    "'physio'|'osteo'|'chiro' 'says'|'said'|'thinks'|'reckons'|'sagt'|'meint'|'happy'|'zufrieden'",
    -0.9,
    ([physio, says], { line }) => {
      const behind = line.tokens.slice(says.start, says.end + MOST_SAID);
      const end = behind.findIndex(({ text }) => text === '.' || text === '!' || text === ',');
      return behind.slice(0, end < 0 ? undefined : end).some(({ text }) => ALL_WELL.has(text)) &&
        !behind.slice(0, end < 0 ? undefined : end).some(({ text }) => NOT_WELL.has(text)) &&
        opensClause(line, physio.start)
        ? 'others'
        : undefined;
    },
    'Physio says calf is fine to run on. 2 miles on grass',
  ),
] as const;

const WITH = wordsOf('with, w, mit, and, und, &');

/** Things and moods that somebody runs without. */
const LEFT_HOME = wordsOf(
  'probleme, problem, problems, issues, stopp, stopps, stop, stops, pause, pausen, breaks, drama, uhr, watch, garmin, gps, handy, phone, musik, music, kopfhörer, headphones, podcast, pulsgurt, brustgurt, frühstück, breakfast, essen, food, kaffee, coffee, gel, gels, wasser, water, getränk, lust, bock, motivation, energie, energy, kraft, druck, pressure, ahnung, idea, clue, zeit, time, rush, hurry, hast, eile, stress, ziel, target, stirnlampe, headlamp, hund, dog, begleitung, company, rucksack, stöcke, sonne, sun, wind, regen, rain, jacke, mütze, schlaf, sleep',
);

/** What is said of a run by its contrary. */
const HOW = wordsOf(
  'special, fancy, bad, great, fast, quick, pretty, easy, much, hard, far, long, besonderes, schlecht, toll, schnell, viel, wildes, leicht, übel, schlimm, weit, lang',
);

const FOR = wordsOf('to, for, on, zum, zur, zu, auf, für, um');

/** What is hard, strong or fast beside a run. */
const OF_OTHERS = wordsOf(
  'wind, winds, headwind, gusts, rain, snow, ice, ground, surface, sand, sun, day, week, night, shift, shoes, trail, road, food, stop, shower, break, coffee, beer, gegenwind, untergrund, tag, woche, nacht, boden, asphalt, schicht, arbeit, winter, schuhe, dusche, regen, sonne, hitze, schneefall',
);

/** `the hill reps`: what is done there. */
function isOfWorkout(word: string | undefined): boolean {
  return word !== undefined && /^(rep|session|workout|sprint|interval|loop|run|x$|\d)/.test(word);
}

function isAloneIn({ tokens }: TokenLine, start: number, end: number): boolean {
  return tokens[start - 1]?.type === 'sign' && (tokens[end] === undefined || tokens[end]?.type === 'sign');
}

/** `Hi Tom, tomorrow please:` */
const MOST_GREETED = 4;
const SOON = wordsOf('tomorrow, tmrw, tmr, tmw, morgen, übermorgen');

function isSoon({ tokens }: TokenLine, at: number): boolean {
  return SOON.has(tokens[at]?.text ?? '');
}

const MOST_SAID = 10;
const ALL_WELL = wordsOf(
  'fine, ok, okay, good, great, happy, zufrieden, gut, grün, grünes, clear, cleared, healed, verheilt',
);
const NOT_WELL = wordsOf(
  "not, no, isn't, nicht, kein, keine, until, bis, after, nach, unless, but, aber, weeks, wochen",
);
