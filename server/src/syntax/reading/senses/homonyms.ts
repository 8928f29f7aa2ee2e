import { hasCapital, type Token, type TokenLine } from '../../scan';
import { isSpelled } from './lexicon';
import { HOURS, MINUTES, wordsOf } from './words';

/**
 * Whether the German `Rolle` is the trainer of a bicycle: half an hour or more of it, a clock, watts, repetitions or a zone. A few
 * minutes are a foam roll.
 */
export function isTrainer({ tokens }: TokenLine, spelling: string, start: number, end: number): boolean {
  if (spelling !== 'rolle') return false;
  const own = tokens.slice(Math.max(0, start - LOOKED_AT), end + LOOKED_AT);
  return own.some(({ type, text }, at) => {
    if (type === 'word') return OF_RIDES.has(text);
    const unit = own[at + 1]?.text ?? '';
    return (
      type === 'number' &&
      ((MINUTES.has(unit) && Number(text) >= LEAST_MIN) || HOURS.has(unit) || unit === 'x' || unit === ':')
    );
  });
}

/** `RDL 3x8`, `squats, RDL`: a lift, and no German run. */
export function isExercise({ tokens }: TokenLine, sport: string | undefined, spelling: string, end: number): boolean {
  if (sport !== 'run' || spelling !== 'rdl') return false;
  if (tokens[end]?.type === 'number') return tokens[end + 1]?.text === 'x';
  return (
    tokens[end - 2]?.type !== 'number' &&
    tokens.slice(Math.max(0, end - NEAR), end + NEAR).some(({ text }) => LIFTS.has(text))
  );
}

/** `two good weeks in a row`, `front row`, `rows of houses`: one behind the other, and no boat. */
export function isInARow({ tokens }: TokenLine, spelling: string, start: number, end: number): boolean {
  if (spelling !== 'row' && spelling !== 'rows') return false;
  const before = tokens[start - 1]?.text ?? '';
  const isOf = tokens[end]?.text === 'of' && tokens[end + 1]?.type !== 'number';
  return isOf || ROWS.has(before) || (AS_ONE.has(before) && tokens[start - 2]?.text === 'in');
}

/** `6 x 3 min at the rec`, `round the rec`: the recreation ground, and no run that was easy. */
export function isPlayground({ tokens }: TokenLine, spelling: string, start: number, end: number): boolean {
  if (spelling !== 'rec' || tokens[start - 1]?.text !== 'the') return false;
  return WHERE.has(tokens[start - 2]?.text ?? '') && !OF_RECOVERY.has(tokens[end]?.text ?? '');
}

const WHERE = wordsOf('at, round, around, on, to, in, across, of, over, through, past');
const OF_RECOVERY = wordsOf('run, runs, jog, jogs, day, days, pace, mile, miles, laps, parts, bits');

const ROWS: ReadonlySet<string> = new Set(['front', 'back', 'corn']);
const AS_ONE: ReadonlySet<string> = new Set(['a', 'one']);

/** `Kestrel hill 18 km`, `Box Hill 12 km`, `Mendip Hills 14 km`: where it was, and nothing that was run up again and again. */
export function isNameOfHill(line: TokenLine, spelling: string, start: number): boolean {
  const { tokens } = line;
  const isOne = spelling === 'hill';
  if (!(isOne || spelling === 'hills') || start === 0 || tokens[start - 1]?.type !== 'word') return false;
  if (!hasCapital(line, start - 1)) return false;
  const [isUpper, isOther] = [hasCapital(line, start), !isSpelled(tokens[start - 1]?.text ?? '')];
  // `Tuesday Hills 8 km` are hills.
  const isNamed = isOne ? isUpper || isOther : isUpper && isOther;
  return isNamed && !OF_HILLS.has(tokens[start + 1]?.text ?? '') && !tokens.some(({ text }) => text === 'x');
}

const OF_HILLS = wordsOf(
  'repeats, reps, sprints, sprint, session, work, workout, training, intervals, circuits, loops, bursts, strides, running, day, fartlek',
);

/** `Sprint 8x0:15, rec 3:00`: with so long a rest behind each they are as fast as one can, and no strides. */
export function isSprinted({ tokens }: TokenLine, spelling: string): boolean {
  if (spelling !== 'sprint' && spelling !== 'sprints') return false;
  return tokens.some(({ text }, at) => {
    const number = Number(tokens[at + 1]?.text);
    const next = tokens[at + 2]?.text ?? '';
    const seconds = next === ':' || MINUTES.has(next) ? 60 * number : next === 's' || next === 'sec' ? number : 0;
    return RESTS.has(text) && seconds >= LONG_REST_S;
  });
}

const RESTS = wordsOf('rec, rest, r, recovery, pause, p, gp, off');
const LONG_REST_S = 120;

const LIFTS = wordsOf(
  'squat, squats, lunge, lunges, raises, press, deadlift, deadlifts, kniebeugen, ausfallschritte, curls, plank, planks, bridges, thrusts, stepups, pulldowns, sätze, sets',
);

/** `a bacon roll`: eaten. */
export function isFood({ tokens }: TokenLine, spelling: string, start: number, end: number): boolean {
  if (spelling !== 'roll' && spelling !== 'rolls') return false;
  return (
    FOODS.has(tokens[start - 1]?.text ?? '') ||
    (JOINS.has(tokens[end]?.text ?? '') && DRINKS.has(tokens[end + 1]?.text ?? ''))
  );
}

const FOODS = wordsOf(
  'bacon, sausage, egg, eggs, cheese, ham, tuna, spring, swiss, cinnamon, bread, fish, toilet, loo, drum, sushi, lobster, arctic, breakfast, butter, jam, chocolate',
);
const JOINS = wordsOf('and, with, n, &, und, mit');
const DRINKS = wordsOf('coffee, tea, butter, cake, jam, kaffee');

/** `Rolling 12 km on trails`, `rolling 400s`: hills, or how they were run, and nothing that one lies on. */
export function isTerrain({ tokens }: TokenLine, spelling: string, end: number): boolean {
  if (spelling !== 'rolling' || tokens[end]?.type !== 'number') return false;
  return LENGTHS.has(tokens[end + 1]?.text ?? '') || (tokens[end]?.text.length ?? 0) > MINUTES_DIGITS;
}

const LENGTHS = wordsOf('km, k, mi, mile, miles, miler, kilometer, m');
const MINUTES_DIGITS = 2;

/** `Rang physio`: somebody was called; the German place has its number. */
export function isCall({ tokens }: TokenLine, start: number): boolean {
  if (tokens[start]?.text !== 'rang') return false;
  return ![start - 2, start - 1, start + 1, start + 2].some(at => tokens[at]?.type === 'number');
}

/** `to pick up the kids`: somebody is fetched, and nothing is run faster. */
export function isFetching({ tokens }: TokenLine, start: number, end: number): boolean {
  if (tokens[start]?.text !== 'pick' || tokens[start + 1]?.text !== 'up') return false;
  return tokens[start - 1]?.text === 'to' || FETCHED.has(tokens[end]?.text ?? '');
}

const FETCHED: ReadonlySet<string> = new Set(['the', 'my', 'our', 'a', 'some', 'kids', 'him', 'her', 'them']);

/** `each mile a little quicker than the last`: quicker than another one, and not quick. */
export function isComparison({ tokens }: TokenLine, start: number, end: number): boolean {
  return COMPARED.has(tokens[start]?.text ?? '') && THAN.has(tokens[end]?.text ?? '');
}

const COMPARED = wordsOf(
  'quicker, faster, slower, harder, easier, schneller, langsamer, leichter, lockerer, härter, schwerer, flotter, zügiger, anstrengender, gemütlicher',
);
const THAN: ReadonlySet<string> = new Set(['than', 'als']);

/** `schnell noch 5 km`, `noch schnell rauf zur Alm`: in haste before something else, and no pace. */
export function isHaste({ tokens }: TokenLine, start: number, end: number): boolean {
  const [before, word, next] = [tokens[start - 1]?.text ?? '', tokens[start]?.text, tokens[end]?.text ?? ''];
  if (word !== 'schnell') return false;
  // `noch schnell 5 km`; `5 km ganz schnell`, `6 km locker, dann noch schnell 2 km` may be a pace.
  return (HASTE.has(before) && !isAmountBefore(tokens, start - 1)) || HASTE.has(next);
}

const HASTE: ReadonlySet<string> = new Set(['noch', 'mal', 'eben']);

function isAmountBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - LOOKED_AT), at).some(({ type }) => type === 'number');
}

/** `fast nur geredet`, `fast ohne Pause`: almost, among small words of German. */
export function isAlmost({ tokens }: TokenLine, start: number): boolean {
  if (tokens[start]?.text !== 'fast' || (tokens[start + 1]?.type ?? 'sign') === 'sign') return false;
  return tokens.slice(Math.max(0, start - NEAR), start + NEAR).some(({ text }) => GERMAN.has(text));
}

/** How far from a word one looks for what tells its language. */
const NEAR = 12;

const GERMAN = wordsOf(
  'und, der, das, den, dem, ein, eine, nur, ich, mit, nicht, im, auf, zu, bei, wie, ohne, ganz, gar, noch, schon, immer, nie, jede, jeden, kein, keine, keinen, alles, habe, hat, wir, heute, für, vom, beim, zum, zur',
);

/** `quick 4 before work`: a short one. */
export function isShort({ tokens }: TokenLine, start: number, end: number): boolean {
  const [before, next] = [tokens[start - 1], tokens[end]];
  const isFirst = before === undefined || ARTICLES.has(before.text) || (before.type === 'sign' && before.text === '.');
  return tokens[start]?.text === 'quick' && isFirst && (next?.type === 'number' || RUNS.has(next?.text ?? ''));
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'my', 'another']);
const RUNS: ReadonlySet<string> = new Set(['run', 'one', 'jog', 'loop', 'shakeout']);

/** `6 x 800, long cool down`: said of the part, and no long run. */
export function isLongPart({ tokens }: TokenLine, start: number, end: number): boolean {
  return LONG.has(tokens[start]?.text ?? '') && PARTS.has(tokens[end]?.text ?? '');
}

const LONG = wordsOf('long, lang, lange, langer, langes, langem, langen');
const PARTS = wordsOf(
  'warm, warmup, wu, cool, cooldown, cd, warmdown, auslaufen, einlaufen, recovery, recoveries, break, breaks, rest, rests, pause, pausen',
);

/** `4 miles, I felt awful`: the runner, and no pace; behind a number `I` is a letter of plans. */
export function isPronoun({ tokens }: TokenLine, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (tokens[at]?.text !== 'i' || next?.type !== 'word') return false;
  if (SAYING.has(next.text)) return true;
  if (before?.type === 'number') return false;
  return before?.type === 'sign'
    ? before.text !== '@' && !SESSIONS.has(next.text)
    : !BEFORE_LETTER.has(before?.text ?? '') && !BEHIND_LETTER.has(next.text);
}

/** `T has a cold`, `ran with M`: somebody's name. */
export function isInitial({ tokens }: TokenLine, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (tokens[at]?.text.length !== 1 || before?.type === 'number') return false;
  const isAlone = next === undefined || (next.type === 'sign' && next.text !== ':' && next.text !== '+');
  return DOING.has(next?.text ?? '') || (WITH.has(before?.text ?? '') && isAlone);
}

const DOING = wordsOf(
  'is, was, has, had, slept, woke, got, said, says, came, went, ran, rode, joined, took, who, felt, wants, hat, ist, war, kam, lief, schlief, fährt, fuhr, sagt',
);
const WITH: ReadonlySet<string> = new Set(['with', 'mit', 'für']);

/** `about 5 I think`: what only somebody does. */
const SAYING = wordsOf(
  "think, guess, reckon, believe, suppose, felt, ran, did, was, had, hope, know, went, am, didn't",
);

const BEFORE_LETTER: ReadonlySet<string> = new Set(['m', 'km', 'min', 'mi', 'at', 's', 'sec', 'yd', 'mile']);
const BEHIND_LETTER: ReadonlySet<string> = new Set(['pace', 'with', 'w', 'jog', 'r', 'rest', 'then', 'easy']);

/** `2 km E + I session` */
const SESSIONS: ReadonlySet<string> = new Set(['session', 'workout', 'intervals']);

/** How many tokens on either side tell what it was. */
const LOOKED_AT = 5;

/** Nobody lies on a foam roll for so long. */
const LEAST_MIN = 25;

const OF_RIDES = wordsOf(
  'w, watt, ga, hf, puls, sweetspot, schwelle, intervalle, zwift, ftp, kadenz, trittfrequenz, widerstand, einfahren, ausfahren',
);

/** `die ganze Zeit Regen`, `8 km, Regen`: the weather; before an amount or a word for a run `Regen` is short for recovery. */
export function isRain({ tokens, text }: TokenLine, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.text !== 'regen' || text[word.start] !== 'R') return false;
  return tokens[at - 1]?.type === 'word' || !(next?.type === 'number' || RECOVERED.has(next?.text ?? ''));
}

const RECOVERED: ReadonlySet<string> = new Set(['.', '-', '@', ':', 'dl', 'lauf', 'dauerlauf', 'trab', 'jog']);
