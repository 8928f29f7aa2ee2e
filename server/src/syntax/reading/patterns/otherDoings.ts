import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isName } from '../senses/unknownWord';
import { SENTENCE_ENDS, wordsOf } from '../senses/words';
import { isAlone, isBehindKind, isCounting, isTellingTraining, textsOf, tokensBefore } from './around';
import { isAmountAt, isBehindMeasured } from './aroundNumbers';

/** What goes well, or not yet, said of a body. */
const GERUNDS = wordsOf('walking, biking, cycling, swimming, spinning, gehen, spazieren, radfahren, schwimmen');

/** Who played it was there for no other reason. */
const PLAYED = wordsOf('played, playing, spielte, gespielt');

function hasAmountBefore(line: TokenLine, start: number): boolean {
  return tokensBefore(line, start).some((_, at) => isAmountAt(line, at));
}

function isStrength({ type, value }: Phrase): boolean {
  return type === 'kind' && (value as KindValue).row.sport === 'strength';
}

/** Behind a word for strength in its sentence, and no other sport between. */
function isInGym(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start);
  const sentence = before.findLastIndex(({ text }) => SENTENCE_ENDS.has(text)) + 1;
  const kinds = before
    .slice(sentence)
    .flatMap((_, at) => sensesAt(line, start - before.length + sentence + at, start))
    .filter(({ type }) => type === 'kind') as Phrase<'kind'>[];
  return kinds.at(-1)?.value.row.sport === 'strength';
}

const MOST_OF_SET = 30;
const LONGEST_HELD_S = 300;

/** `20 min gehen zum Bahnhof`, `zum See gegangen, 4 km`: how far or how long stands right beside it. */
function isOnFoot(line: TokenLine, start: number, end: number): boolean {
  const next = line.tokens[end]?.type === 'sign' ? end + 1 : end;
  return (
    isTellingTraining(line, start + 1, end - 1) || isCounting(line, start - 1) || line.tokens[next]?.type === 'number'
  );
}

/** No word of training beside it; who watches a sport does none, but for the pulse. */
function isChore(line: TokenLine, { start }: Phrase, between: Pick<Phrase, 'start' | 'end'>): boolean {
  return WATCHED.has(line.tokens[start]?.text ?? '')
    ? !textsOf(line, between).some(text => OWN.has(text))
    : !isTellingTraining(line, between.start, between.end);
}

const WATCHED: ReadonlySet<string> = new Set(['watched', 'spectated']);
const OWN = wordsOf('my, hr, heart, pulse, pace, power, puls, cadence');

/** The word says that it was no sport. */
const CHORE = -0.6;

/** Hours, numbers and words of what is no training of the runner: a drive, work in the garden, somebody else, what the plan was. */
export const otherDoings = [
  pattern(
    'aside',
    "choreWord|'watched'|'spectated' anyWord? anyWord? 'for'|'about'|'all'? about? duration",
    CHORE,
    ([chore, , , , , time], { line }) =>
      isChore(line, chore, { start: chore.end, end: time.start }) ? 'chore' : undefined,
    'drove 5 hours',
    'watched tennis for 2 hours',
    'raked leaves for three hours',
  ),
  pattern(
    'aside',
    "about? duration 'of'|'in'|'im'|'am'|'mit'? 'the'|'dem'|'der'? anyWord? anyWord? choreWord",
    CHORE,
    ([, time, , , , , chore], { line }) => (isTellingTraining(line, time.end, chore.start) ? undefined : 'chore'),
    '3 Stunden Laub gerecht',
    'two hours of gardening',
  ),
  pattern(
    'aside',
    "amount 'bei'|'beim'|'with'? 'physio'|'physiotherapie'|'krankengymnastik'|'osteopathie'|'physiotherapy'|'osteo'",
    CHORE,
    ([amount]) => (amount.value.dimension === 'duration' ? 'therapy' : undefined),
    '40 Min. Physio',
  ),
  pattern(
    'aside',
    "'on'|'auf'|'with'|'mit'? 'her'|'his'|'their'|'ihrem'|'seinem'|'ihren' anyWord? kind",
    -0.3,
    ([, , , kind]) => (kind.value.row.sport === 'cross' ? 'others' : undefined),
    'with Mum on her bike',
  ),
  // Of several sports one was done, and another word tells how long.
  pattern(
    'calm',
    "'('|'-'|':' kind '/'|','|'or'|'oder' kind ','? 'or'|'oder'|'/'? kind? ')'?",
    -0.6,
    ([sign, first, , second, , , third, close], { line: { tokens } }) => {
      const all = third ? [first, second, third] : [first, second];
      const isClosed = sign.value === '(' ? close !== undefined : tokens[(third ?? second).end] === undefined;
      return isClosed && sign.start > 0 && all.every(({ value }) => value.row.sport === 'cross') ? 'choice' : undefined;
    },
    'XT 45 mins (bike, row or swim)',
  ),
  // Where somebody goes, on foot or not.
  pattern(
    'calm',
    "'gehen'|'gehe'|'geht'|'gehn'|'ging'|'gingen'|'gegangen' 'wir'|'ich'|'es'|'man'|'noch'|'dann'? 'ins'|'zum'|'zur'|'auf' anyWord",
    CHORE,
    ([go, , , place], { line }) => (isOnFoot(line, go.start, place.end) ? undefined : 'journey'),
    'Ruhetag, abends gehen wir ins Kino',
  ),
  pattern(
    'calm',
    "'ins'|'zum'|'zur'|'auf' anyWord anyWord? 'gehen'|'gegangen'",
    CHORE,
    ([to, , , go], { line }) => (isOnFoot(line, to.start, go.end) ? undefined : 'journey'),
    'Ruhetag, heute Abend ins Konzert gehen',
  ),
  pattern('aside', "'s'|'u'|'stadt'|'straßen' '-' 'bahn'|'bahnen'", -0.5, () => 'journey', 'S-Bahn verpasst'),
  pattern(
    'aside',
    "'plan'|'vorgabe'|'ziel'|'soll'|'target'|'angepeilt'|'geplant'|'angestrebt'|'erhofft' 'war'|'waren'|'was'|':' about? clock perUnit?",
    -0.4,
    ([plan], { line }) => (tokensBefore(line, plan.start).some(({ type }) => type === 'number') ? 'plan' : undefined),
    '14 km in 5:12, Plan war 5:30',
  ),
  pattern(
    'aside',
    "'war'|'was'|'wäre' 'der'|'das'|'die'|'the'|'my'|'mein'? 'plan'|'vorgabe'|'ziel'|'soll'|'target' about? clock perUnit?",
    -0.4,
    ([was], { line }) => (tokensBefore(line, was.start).some(({ type }) => type === 'number') ? 'plan' : undefined),
    '14 km in 5:12, dabei war der Plan 5:30',
  ),
  // In the gym, row by row.
  pattern(
    'aside',
    "count? number weightUnit|'cal'|'cals' 'row'|'bike'|'ski'|'erg'?",
    -0.9,
    ([count, { value }, unit]) =>
      (count || unit.type !== 'weightUnit') && value.value <= HEAVIEST ? 'gym' : undefined,
    '12 cal row',
    'bench press 8 x 50 kg',
  ),
  pattern(
    'aside',
    "number 'rounds' 'of'|':'|'for'?",
    -0.6,
    ([rounds, , of], { line }) =>
      rounds.start <= 1 && (of !== undefined || isAlone(line, rounds.end + 1)) ? 'rounds' : undefined,
    '10 rounds',
  ),
  pattern(
    'aside',
    'number timesSign number timesSign number weightUnit?',
    -0.6,
    ([, , , , weight], { line }) =>
      // `2 x 10 x 30/30`: seconds.
      weight.value.value <= HEAVIEST && !isCounting(line, weight.end) && line.tokens[weight.end]?.text !== '/'
        ? 'weights'
        : undefined,
    'squat: 3x5x145',
  ),
  pattern(
    'aside',
    "kind 'is'|'feels'|'seems'|'geht'|'ist' 'still'|'now'|'again'|'jetzt'|'noch'|'wieder'? 'fine'|'ok'|'okay'|'better'|'good'|'alright'|'gut'|'besser'|'schmerzfrei'",
    -0.6,
    ([kind], { line }) =>
      GERUNDS.has(kind.value.spelling) && !hasAmountBefore(line, kind.start) ? 'how it goes' : undefined,
    'Walking is fine so I ran 9',
  ),
  // Somebody wishes it.
  pattern(
    'aside',
    "'want'|'wants'|'wanna'|'hope'|'hopes'|'möchte'|'hoffe' 'to'|'for'|'auf'? 'run'|'do'|'hit'|'see'|'get'? 'a'|'an'|'einen' amount",
    -0.6,
    () => 'wish',
    '14 miles. I want a 70 before the meet',
  ),
  // Of somebody else, and still to come.
  pattern(
    'aside',
    "others|'er'|'sie'|'jemand'|'someone' 'will'|'möchte'|'plant'|'trainiert'|'läuft'|'wants'|'plans'|'hopes'|'trains' 'to'|'for'|'für'? anyWord? anyWord? anyWord? marathonName|halfName|distance 'laufen'|'rennen'|'machen'|'mitlaufen'? 'too'|'auch'?",
    -1.1,
    ([who], { line }) => (line.tokens[who.start - 1]?.type === 'number' ? undefined : 'others'),
    '9 km mit Ole, er will im Frühjahr Marathon laufen',
  ),
  pattern(
    'aside',
    "anyWord 'is'|'ist' 'at'|'on'|'bei' 'like'|'about'|'schon'? number",
    -0.4,
    ([name, , , , number], { line }) =>
      isName(line, name.start) && name.start > 0 && !isCounting(line, number.end) ? 'others' : undefined,
    '14 miles. Nick is at 75',
  ),
  // Somebody watched it.
  pattern(
    'aside',
    "thenWord|'before'|'after'|'for'|'watched'|'watching'|'at'|'to'|'vor'|'nach'|'bei'? 'the'|'das'|'dem'|'zum'|'beim' 'big'|'home'? kind 'game'|'match'|'spiel'|'final'",
    -0.6,
    ([lead, the, , kind, game], { line }) =>
      !kind.value.row.carries.includes('pace') ||
      PLAYED.has(line.tokens[(lead ?? the).start - 1]?.text ?? '') ||
      isAmountAt(line, game.end)
        ? undefined
        : 'others',
    '5 miles easy then the football game',
  ),
  pattern(
    'aside',
    "'lost'|'won'|'win'|'beat'|'verloren'|'gewonnen'|'score'|'final' 'them'|'it'|'by'|'with'|':'|'was'|'mit'? number '-'|':'|'to' number",
    -0.8,
    () => 'score',
    'dodgeball league, we lost 5-2',
  ),
  pattern(
    'aside',
    "number ^'-'|':' ^number 'win'|'loss'|'sieg'|'niederlage'|'verloren'|'gewonnen'",
    -0.8,
    () => 'score',
    'Fußball 90 min, 3-1 gewonnen',
  ),
  // How long an exercise was held.
  pattern(
    'aside',
    "'side'? 'plank'|'planks'|'unterarmstütz'|'wallsit'|'wall' 'sit'? ':'|'-'|','? number|count? timesSign? duration",
    -0.9,
    ([side, plank, , , , , held], { line }) =>
      held.value.high <= LONGEST_HELD_S && isInGym(line, (side ?? plank).start) ? 'held' : undefined,
    'Kraft 30 min, Plank 3x45 s',
  ),
  pattern(
    'aside',
    "duration 'side'? 'plank'|'planks'|'unterarmstütz'",
    -0.9,
    ([held], { line }) =>
      held.value.high <= LONGEST_HELD_S && held.start > 0 && isInGym(line, held.start) ? 'held' : undefined,
    'strength at home, 10 squats, 30 sec plank',
  ),
  // Fewer each time.
  pattern(
    'aside',
    "'('|':'? number ','|'/'|'-' number ','|'/'|'-' number ')'?",
    -0.9,
    ([open, first, , , , last, close], { line }) =>
      (open?.value === '(') === (close !== undefined) &&
      sensesAt(line, (open ?? first).start - 1, (open ?? first).start).some(isStrength) &&
      isAlone(line, (close ?? last).end)
        ? 'sets'
        : undefined,
    'Kraft 50 min, Klimmzüge (5,4,3)',
    'gym 45 min: pullups 8,7,6',
  ),
  pattern(
    'aside',
    'number timesSign number',
    -0.3,
    ([sets, , reps], { line }) =>
      reps.value.value <= MOST_OF_SET &&
      isAlone(line, reps.end) &&
      (isInGym(line, sets.start) || isBehindKind(line, sets.start, 'drills'))
        ? 'sets'
        : undefined,
    'Calf raises 3x15, 6 km easy',
    'ABC-Training 3 x 20',
  ),
  pattern(
    'aside',
    "number timesSign number '@'|'at'|'mit'|'a'|'à'|'with'|'w/'|':'? number",
    -0.6,
    ([sets, , , , weight], { line }) =>
      isInGym(line, sets.start) && !isCounting(line, weight.end) && weight.value.value <= HEAVIEST
        ? 'weights'
        : undefined,
    'Lift: squat 3x5 155, RDL 3x8 115',
  ),
  pattern(
    'aside',
    "anyWord 'ist' about? number lengthUnit? 'gelaufen'|'gefahren'|'geschwommen'",
    -0.4,
    ([name], { line }) => othersAmount(name, true, line),
    '8 km. Jens ist 12 gelaufen',
  ),
  pattern(
    'aside',
    "anyWord 'only'|'nur'|'noch'? 'ran'|'did'|'rode'|'lief'|'fuhr'? about? number lengthUnit|timeUnit?",
    -0.2,
    ([name, , verb, , , unit], { line }) =>
      othersAmount(name, verb !== undefined || (unit !== undefined && !isName(line, name.start)), line),
    '8 km. Jim ran 12',
    '8 km mit Eva, sie 20 min, 51:10',
    '6 km, Fatih lief 12',
  ),
  pattern(
    'aside',
    "anyWord 'lief'|'läuft'|'macht'|'sagt'|'sagte'|'wollte'|'ist'|'ran'|'did'|'wanted'|'says'|'said'? about? number|clock lengthUnit|timeUnit? 'gelaufen'|'mitgelaufen'? ','|'-'|';' 'und'|'and'|'but'|'aber'? 'ich'|'i'|'selbst'|'selber'",
    -0.6,
    ([person, verb, , amount], { line }) =>
      // `Coach wanted 2:00, I was nearer 1:55`: how fast each was.
      isPerson(line, person, RUNNING.has(verb?.value as string)) && !(amount.type === 'clock' && verb)
        ? 'others'
        : undefined,
    'Meine Frau 6 km, ich 10',
    'Tom lief 12, ich 8',
  ),
  // How fast somebody else was.
  pattern(
    'aside',
    "others|'she's'|'he's'|'they're'|'who's'|'she'|'he'|'they'|'who'|'er'|'sie' 'is'|'was'|'were'|'are'|'got'|'gets'|'went'|'looked'|'ist'|'war'|'waren'|'wird'|'wurde'? 'getting'|'becoming'|'so'|'much'|'way'|'far'|'always'|'really'|'too'|'viel'|'immer'|'deutlich'|'zu'? effort",
    -0.9,
    // `12 km with friends easy` was easy for all of them.
    ([who, verb], { line }) => (verb || line.tokens[who.start]?.text.endsWith("'s") ? 'others' : undefined),
    "8 km easy with Sarah, she's getting faster",
    'Dauerlauf 9 km, er war viel schneller',
  ),
  pattern(
    'aside',
    "marathonName|halfName|kind 'on'|'im'|'am' 'the'? 'tv'|'telly'|'fernsehen'|'fernseher'|'stream'",
    -0.3,
    () => 'others',
    'Marathon im Fernsehen geschaut',
  ),
] as const;

/** Somebody by a word for them, or by a name before what they did. */
function isPerson(line: TokenLine, { start, end }: Phrase, isDoing: boolean): boolean {
  const isTold = sensesAt(line, start, end).some(({ type }) => type === 'others');
  return isTold || HE_OR_SHE.has(line.tokens[start]?.text ?? '') || (isDoing && isName(line, start));
}

/** `Schedule said 45 min`: things say, too. */
const RUNNING: ReadonlySet<string> = new Set(['lief', 'läuft', 'macht', 'ist', 'ran', 'did']);

const HE_OR_SHE: ReadonlySet<string> = new Set(['er', 'sie', 'he', 'she']);

/** Nobody lifts more in kilograms; repetitions of metres are longer. */
const HEAVIEST = 195;

/** Behind an amount, a name that means nothing else begins a sentence about somebody else. */
function othersAmount(name: Phrase, isTold: boolean, line: TokenLine): 'others' | undefined {
  const before = line.tokens[name.start - 1]?.text ?? '';
  const isPerson = isTold && (isName(line, name.start) || HE_OR_SHE.has(line.tokens[name.start]?.text ?? ''));
  const isBehind = SENTENCE_ENDS.has(before)
    ? isBehindMeasured(line, name.start)
    : before === ',' &&
      tokensBefore(line, name.start).some((_, at, { length }) => isAmountAt(line, name.start - length + at));
  return isPerson && isBehind ? 'others' : undefined;
}
