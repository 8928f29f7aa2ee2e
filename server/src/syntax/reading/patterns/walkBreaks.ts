import { SECONDS_PER_MINUTE } from '../../../values/duration';
import { keptInLine, type TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { Amount, Inner, Phrase, RepsValue, Rung, Turn } from '../senses/phrase';
import { namesRun } from '../senses/runNames';
import { hasRepetitions, isCounting, opensClause } from './around';
import { secondsAmount } from './durationOf';
import { RUN, repeatsOf, repsOf, WALK } from './repetitionParts';

/** Running and walking by name, in either order. */
const RUN_WALK =
  "'run'|'jog'|'walk'|'laufen'|'gehen'|'walken'|'joggen'|'lauf' '/'|'-'|'&'|'and'|'und'? 'walk'|'run'|'jog'|'gehen'|'laufen'|'walken'|'joggen'" as const;

/** How running and walking went in turn, where it tells no amount of its own. */
export const walkBreaks = [
  // Minutes of each, as plans for beginners write them.
  pattern(
    'reps',
    "count '(' number '/'|':' number ')'",
    -0.5,
    ([count, , run, , walk]) => (isRatio(run) && isRatio(walk) ? minutesOfEach(count.value, run, walk) : undefined),
    '8 x (2/1)',
  ),
  pattern(
    'reps',
    "count '('? number 'min'? 'run'|'jog'|'laufen'|'lauf'|'traben' '/'|','|'+'|'-'|'and'|'und'? number 'min'? 'walk'|'gehen'|'walken' ')'?",
    -2,
    ([count, open, run, , name, , walk, , , close]) =>
      !open === !close && isRatio(run) && isRatio(walk) ? minutesOfEach(count.value, run, walk, name) : undefined,
    '5 x (3 run/1 walk)',
    '7x3 jog 2 walk',
  ),
  // Nobody rests for a mile behind each mile: minutes of running and walking.
  pattern(
    'reps',
    "count number ^'/' ^number",
    -2,
    ([count, run, , walk], { line }) => {
      const isBare = !isCounting(line, walk.end) && line.tokens[walk.end]?.text !== '/' && !walk.value.decimals;
      return isBare && isRatio(run) && isRatio(walk) ? minutesOfEach(count.value, run, walk) : undefined;
    },
    '7x3/2, 35 min',
  ),
  pattern(
    'aside',
    "number 'min'? 'run'|'jog'|'laufen' '/'|':'|','|'-' number 'min'? 'walk'|'gehen' 'the'|'for'|'all'|'throughout'|'durchgehend' 'the'|'whole'|'entire'|'way'? 'way'|'whole'|'time'|'thing'|'distance'?",
    -0.9,
    ([run, , , , walk], { line }) =>
      isRatio(run) && isRatio(walk) && hasOtherNumber(line, run.start, walk.end) ? 'walk breaks' : undefined,
    '6k, 4 run/1 walk the whole way, 44:10',
  ),
  pattern(
    'aside',
    "number 'min'? 'run'|'jog'|'laufen' '/'|':' number 'min'? 'walk'|'gehen'",
    -0.9,
    ([run, , , , walk], { line }) =>
      isRatio(run) && isRatio(walk) && hasOtherNumber(line, run.start, walk.end) ? 'walk breaks' : undefined,
    '1.8 mi, 28 min, 2 run / 1 walk',
  ),
  // `3/4 x 8` is a fraction.
  pattern(
    'reps',
    "number ^'/' ^number 'x'|'×' number",
    -2,
    ([run, , walk, sign, times], { line }) => {
      const isTurn = isRatio(run) && isRatio(walk) && run.value.value >= walk.value.value && walk.value.decimals === 0;
      return isTurn && opensClause(line, run.start) && !isCounting(line, times.end)
        ? minutesOfEach(repeatsOf(times.value, undefined, sign.start, times.end), run, walk)
        : undefined;
    },
    '5/1 x 5',
    '4/1 x 6, 30 min',
  ),
  pattern(
    'reps',
    `${RUN_WALK} ':'|'-'|','? count '('? number|duration|distance '/'|':'|'+'|',' number|duration|distance ')'?`,
    -2,
    ([one, , other, , count, open, run, , walk, close], { line }) =>
      isRunWalk(line, one, other) && !open === !close ? minutesOfEach(count.value, run, walk, one) : undefined,
    'run/walk 6 x 4/1',
    'run/walk: 9 x 2 min / 1 min',
    'Laufen/Walken 5 x 3/2',
  ),
  pattern(
    'reps',
    `${RUN_WALK} ':'|'-'|','? number '/'|':' number timesSign number`,
    -2,
    ([one, , other, , run, , walk, sign, times], { line }) =>
      isRunWalk(line, one, other)
        ? minutesOfEach(repeatsOf(times.value, undefined, sign.start, times.end), run, walk, one)
        : undefined,
    'run/walk 4/1 x 6',
  ),
  pattern(
    'reps',
    `${RUN_WALK} ':'|'-'|','? number 'on' '/'|','|'and'|'&'? number 'off' ','? timesSign number`,
    -2,
    ([one, , other, , run, , , walk, , , sign, times], { line }) =>
      isRunWalk(line, one, other)
        ? minutesOfEach(repeatsOf(times.value, undefined, sign.start, times.end), run, walk, one)
        : undefined,
    'run walk, 2 on 1 off x 8',
  ),
  pattern(
    'reps',
    "'run'|'jog'|'laufen'|'joggen' number '/'|','|'-'|'and'|'und'? 'walk'|'gehen' number ','? 'x'|'×' number",
    -0.9,
    ([name, run, , , walk, , sign, times], { line }) =>
      isRatio(run) && isRatio(walk) && !isCounting(line, times.end)
        ? minutesOfEach(repeatsOf(times.value, undefined, sign.start, times.end), run, walk, name)
        : undefined,
    'run 3, walk 2 x 7',
  ),
  pattern(
    'aside',
    "'galloway'|'jeffing'|'jeffed'|'rwr'? ':'|'at'|'with'|'mit'? number '/'|':' number 'min'|'mins'|'minuten'|'s'|'sec'|'secs'|'sek'|'sekunden'? 'im'? 'wechsel'?",
    -0.3,
    ([name, , run, , walk, unit, , turn], { line }) => {
      const { end } = turn ?? unit ?? walk;
      const isOfBoth = [run, walk].every(isRatio) || [run, walk].every(isSeconds);
      const isTold = (name !== undefined || isRunWalkTold(line)) && hasOtherNumber(line, run.start, end);
      return isOfBoth && isTold && !isCounting(line, end) ? 'walk breaks' : undefined;
    },
    'run walk 4/1, 35 min',
    'run/walk 30 min 4/1',
    'Galloway 90/30, 9 km in 1:10:00',
    'Laufen/Gehen 3/2 min im Wechsel, 35 min',
  ),
  pattern(
    'aside',
    "number '/'|':' number 'run'|'walk'|'jog'|'lauf'|'gehen' '/'|'-'? 'walk'|'run'|'jog' 'intervals'|'interval'|'intervalle'?",
    -0.2,
    () => 'walk breaks',
    '3/1 run/walk',
  ),
  // Intervals of running and walking are no hard ones.
  pattern(
    'aside',
    `'intervals'|'intervalle'? ${RUN_WALK} 'intervals'|'interval'|'intervalle'?`,
    -0.9,
    ([before, one, , other, behind], { line }) =>
      (before ?? behind) && isRunWalk(line, one, other) ? 'walk breaks' : undefined,
    'run/walk intervals, 30 min',
    'Intervalle Laufen/Gehen 3/2 min, 30 min',
    '5 km of run walk intervals',
  ),
  pattern(
    'aside',
    "number '/'|':' number 'intervals'|'interval'|'intervalle'",
    -0.9,
    ([run, , walk], { line }) => (isRatio(run) && isRatio(walk) && isRunWalkTold(line) ? 'walk breaks' : undefined),
    '30 min of 2:1 intervals (run 2 walk 1)',
  ),
  pattern(
    'aside',
    "kind|mode about? amount '/'|','|'and'|'und'|'&'? kind|mode about? amount 'im'|'in'? 'wechsel'|'turn'|'turns'?",
    -0.3,
    ([first, , low, , second, , high, , turn], { line }) => {
      const isOfWhole =
        turn ??
        (TOTAL_LEADS.has(line.tokens[high.end]?.text ?? '') ||
          ([low, high].every(isShortTurn) && isBehindWhole(line, first.start, high.end)));
      return isOfWhole && isRunAndWalk(first, second) ? 'walk breaks' : undefined;
    },
    'run 15 sec/walk 45 sec for 25 min',
    'laufen 2 min, gehen 1 min im Wechsel, 30 min',
    '30 minutes, run 2 min / walk 1 min',
  ),
  pattern(
    'aside',
    "about? amount kind|mode ','|'/'|'und'|'and'? about? amount kind|mode 'im'|'in'? 'wechsel'|'turn'|'turns'?",
    -0.4,
    ([, low, first, , , high, second, , turn], { line }) => {
      const isOfWhole = turn ?? ([low, high].every(isShortTurn) && isBehindWhole(line, low.start, second.end));
      return isOfWhole && isRunAndWalk(first, second) ? 'walk breaks' : undefined;
    },
    '2 min laufen, 1 min gehen im Wechsel, 30 min',
    '40 min: 4 min run, 1 min walk',
    '3k run/walk, 2 min running and 1 min walking. 25:40',
  ),
  pattern(
    'aside',
    "kind|mode number '/'|','? kind|mode number",
    0,
    ([first, low, , second, high], { line }) =>
      isRunAndWalk(first, second) &&
      low.value.value <= MOST_RATIO &&
      high.value.value <= MOST_RATIO &&
      hasOtherNumber(line, first.start, high.end)
        ? 'walk breaks'
        : undefined,
    '14 miles, run 1 walk 1',
  ),
  pattern(
    'aside',
    "about? amount? 'walk'|'walks'|'walking'|'gehen'|'gehpause'|'gehpausen' 'break'|'breaks'? 'every'|'each'|'per'|'alle'|'jede'|'jeden'|'pro' amount|lengthUnit",
    -0.4,
    () => 'walk breaks',
    '14 mi with 1:00 walk every mile',
    '10 km, walk breaks every 2 km',
  ),
  pattern(
    'aside',
    "'nach'? 'alle'|'jeden'|'jedem'|'every' amount|lengthUnit about? amount 'gehen'|'gehpause'|'walk'",
    -0.6,
    () => 'walk breaks',
    '10 km, alle 2 km 1 min gehen',
  ),
  pattern(
    'aside',
    "'walk'|'walking'|'walked'|'gehen' about? amount 'every'|'each'|'per'|'alle'|'jede'|'jeden'|'pro' amount|lengthUnit",
    -0.4,
    () => 'walk breaks',
    '8 miles, walk 1 min every mile',
  ),
  pattern(
    'aside',
    "number ^':' ^number",
    0.2,
    ([first, , second]) =>
      first.value.value <= MOST_RATIO && second.value.value <= MOST_RATIO ? 'walk breaks' : undefined,
    '30 minutes, 2:1',
  ),
  pattern(
    'turn',
    "'run'|'ran'|'jog'|'jogged'|'walk'|'walked'|'laufen'|'gehen' about? number|duration",
    0,
    ([word, , amount], { line }) => {
      const made = amount.type === 'number' ? minutesAt(amount) : amount.value;
      const isWalk = WALKS.has(line.tokens[word.start]?.text ?? '');
      if (!made || made.high > MOST_TURN_S) return undefined;
      return { isWalk, amount: made, word: word.start, start: word.start, end: amount.end };
    },
    'run 4 min, walk 2, run 6',
  ),
  pattern(
    'turn',
    "duration|number 'run'|'jog'|'walk'|'running'|'jogging'|'walking'|'laufen'|'gehen'",
    0,
    ([amount, word], { line }) => {
      const made = amount.type === 'number' ? minutesAt(amount) : amount.value;
      const isWalk = WALKS.has(line.tokens[word.start]?.text ?? '');
      if (!made || made.high > MOST_TURN_S) return undefined;
      return { isWalk, amount: made, word: word.start, start: amount.start, end: word.end };
    },
    '3 min run 90s walk 5 min run 2.5 walk',
  ),
  // Plans for those who begin have weeks and days, and run and walk in turn.
  pattern(
    'ladder',
    'number rungs',
    -0.8,
    ([first, more], { line }) => {
      const numbers = [{ value: first.value.value, start: first.start, end: first.end }, ...more.value];
      if (!isOfBeginners(line, first.start) || numbers.some(({ unit }: Partial<Rung>) => unit !== undefined))
        return undefined;
      const turns = numbers.map(({ value, start, end }, at) => turnOfPlan({ value, start, end }, at));
      return turns.every(each => each !== undefined) ? inTurns(turns, line) : undefined;
    },
    'C25K week 6 run 1: 5-3-8-3-5',
    'w5d1 5/3/5/3/5',
  ),
  pattern(
    'turn',
    'distance kind',
    0,
    ([distance, { value, end }]) => {
      const isWalk = value.row.word === 'walk';
      const { unit, high } = distance.value;
      if (unit === 'bare' || (isWalk ? high > MOST_WALK_M : !namesRun(value.spelling))) return undefined;
      return { isWalk, amount: distance.value, word: end - 1, start: distance.start, end };
    },
    '2 km laufen, 500 m gehen, 2 km laufen',
  ),
  pattern(
    'turn',
    "'run'|'ran'|'jog'|'jogged'|'walk'|'walked' ':' ^number",
    0,
    ([word, , number], { line }) => {
      const { value } = number.value;
      const isWalk = WALKS.has(line.tokens[word.start]?.text ?? '');
      return value < MOST_SECONDS && line.tokens[word.end]?.spaced
        ? { isWalk, amount: secondsAmount(number, value), word: word.start, start: word.start, end: number.end }
        : undefined;
    },
    'run 3, walk :90, run 5, walk 2.5',
  ),
  pattern('turns', "','|';'|'/'|'-'|'then'|'and'? turn", 0, ([, turn]) => [turn.value]),
  pattern('turns', "','|';'|'/'|'-'|'then'|'and'? turn turns", 0, ([, turn, more]) => [turn.value, ...more.value]),
  pattern(
    'ladder',
    'turn turns',
    -0.5,
    ([first, more], { line }) => inTurns([first.value, ...more.value], line),
    'Run 4 minutes, walk 2, run 6, walk 3',
    'run 3, walk :90, run 5, walk 2.5',
  ),
  pattern(
    'reps',
    "turn turns ','|'-'? timesSign|count number|timesSign?",
    -0.7,
    ([first, more, , sign, number], { line }) => {
      const [one, other] = [sign, number];
      const ladder = inTurns([first.value, ...more.value], line);
      const count =
        one.type === 'count'
          ? one.value
          : other?.type === 'number'
            ? repeatsOf(other.value, undefined, one.start, other.end)
            : undefined;
      return ladder && count && count.count > 1 ? { ...ladder, count } : undefined;
    },
    '3 min run 90s walk 5 min run 2.5 min walk x2',
  ),
  // How many there were.
  pattern(
    'aside',
    "'with'|'w'|'incl'|'including'|'inkl'|'mit' '/'? about? number 'short'|'brief'|'quick'|'kurze'|'kurzen'? 'walk'|'walking'|'geh'? '-'? 'break'|'breaks'|'gehpausen'|'pausen'|'stops' 'of'|'à'|'a'|'@'|'von'|'je'? duration?",
    -0.9,
    ([, , , number, , walk, , breaks, lead, length], { line }) => {
      const isOfWalks = walk !== undefined || line.tokens[breaks.start]?.text === 'gehpausen';
      // `6 x 800 with 2 breaks of 3 min` tells of its recoveries.
      const isBeside = hasRepetitions(line, number.start)
        ? isOfWalks && !length
        : hasOtherNumber(line, number.start, (length ?? breaks).end);
      return !lead === !length && number.value.decimals === 0 && isBeside ? 'walk breaks' : undefined;
    },
    '5 km with 3 walk breaks',
    '6 km mit 4 Gehpausen von 1 min',
    '10 km with 4 breaks',
  ),
] as const;

const WALKS: ReadonlySet<string> = new Set(['walk', 'walked', 'walking', 'gehen', 'walken']);

function isRunWalk({ tokens }: TokenLine, one: Phrase, other: Phrase): boolean {
  return WALKS.has(tokens[one.start]?.text ?? '') !== WALKS.has(tokens[other.start]?.text ?? '');
}

/** Whether running and walking stand side by side somewhere on a line. */
function isRunWalkTold(line: TokenLine): boolean {
  return toldOnLine(line, 0);
}

/** Asked for every ratio of a line. */
const toldOnLine = keptInLine(({ tokens }) => tokens.some((_, at) => isRunWalkAt(tokens, at)));

function isRunWalkAt(tokens: TokenLine['tokens'], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  // `run 2 walk 1`
  const isBetween = tokens[at + 1]?.type === 'sign' || tokens[at + 1]?.type === 'number';
  const next = tokens[isBetween ? at + 2 : at + 1]?.text ?? '';
  return (WALKS.has(text) && RUNS.has(next)) || (RUNS.has(text) && WALKS.has(next));
}

const RUNS: ReadonlySet<string> = new Set(['run', 'jog', 'laufen', 'joggen', 'lauf']);

function isRatio({ value: { value, decimals } }: Phrase<'number'>): boolean {
  return decimals <= 1 && value > 0 && value <= MOST_RATIO;
}

/** `60/30`: of a minute or two, in steps of five. */
function isSeconds({ value: { value } }: Phrase<'number'>): boolean {
  return value > MOST_RATIO && value <= MOST_TURN_S / 10 && value % 5 === 0;
}

/** @param name where running and walking are named, so that it was no hard session with rests on foot */
function minutesOfEach(
  count: RepsValue['count'] | undefined,
  run: Phrase<'number'> | Phrase<'duration'> | Phrase<'distance'>,
  walk: Phrase<'number'> | Phrase<'duration'> | Phrase<'distance'>,
  name?: Phrase,
): RepsValue | undefined {
  const [amount, rest] = [run, walk].map(each => (each.type === 'number' ? minutesAt(each) : each.value));
  if (!count || !amount || !rest || [amount, rest].some(({ unit }) => unit === 'bare')) return undefined;
  const recovery = { ...walk, type: 'recovery', value: { amount: rest, mode: 'walk' } } as const;
  const made = repsOf({ count, amount, recovery });
  return made && name && RUN ? { ...made, kind: RUN, kindSpan: [name.start, name.start + 1] } : made;
}

/** `:90`: two digits. */
const MOST_SECONDS = 100;

/** Who runs and walks in turn does neither for longer. */
const MOST_TURN_S = 1800;
const MOST_TURN_MIN = 30;
const LEAST_TURNS = 3;
/** Who walks farther takes a walk. */
const MOST_WALK_M = 1000;

function minutesAt({ value: { value }, start, end }: Phrase<'number'>): Amount | undefined {
  if (value <= 0 || value > MOST_TURN_MIN) return undefined;
  const low = value * SECONDS_PER_MINUTE;
  return { dimension: 'duration', low, high: low, unit: 'min', numbers: [value, value], start, numberEnd: end, end };
}

/** Each run with the walk behind it, as one row of parts. */
function inTurns(turns: readonly Turn[], { tokens }: TokenLine): RepsValue | undefined {
  const isAlternating = turns.every(({ isWalk, amount, word, start }, at) => {
    // `5 min walk, 3 min run`: behind a sign each is a part of its own.
    const isTimed = amount.dimension === 'duration' && amount.end > amount.numberEnd;
    const isApart = isTimed && word > start && tokens[start - 1]?.type === 'sign';
    return at === 0 || (isWalk !== turns[at - 1]?.isWalk && !isApart);
  });
  return turns.length >= LEAST_TURNS && isAlternating ? { inner: turns.map(partOf), timesS: [] } : undefined;
}

/** A run, and a walk behind each: as many minutes. */
function turnOfPlan({ value, start, end }: Pick<Rung, 'value' | 'start' | 'end'>, at: number): Turn | undefined {
  const number = { type: 'number', start, end, cost: 0, value: { value, decimals: 0, isSpelled: false } } as const;
  const amount = minutesAt(number);
  return amount && { isWalk: at % 2 === 1, amount, word: start, start, end };
}

/** `C25K`, `w5d1`: by its name, or the week and the day that it is in. */
function isOfBeginners({ text, tokens }: TokenLine, start: number): boolean {
  return PLANS_TO_BEGIN.test(text.slice(tokens[0]?.start, tokens[start]?.start));
}

const PLANS_TO_BEGIN = /c25k|couch ?(to|2) ?5|\bw(eek|k)?\W?\d{1,2}\W{0,2}(d(ay)?|r(un)?)\W?\d\b/i;

function partOf({ isWalk, amount, word, start, end }: Turn): Inner {
  const kind = isWalk ? WALK : RUN;
  return { start, end, inner: [], timesS: [], amount, ...(kind && { kind, kindSpan: [word, word + 1] as const }) };
}

/** Minutes of running and walking in turn that are told as numbers alone. */
const MOST_RATIO = 12;

/** Right behind an amount or the name of both, and nothing more is told but the time of all. */
function isBehindWhole(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  const isAmount = start > 1 && isCounting(line, start - 2);
  const isBehind = tokens[start - 1]?.type === 'sign' && (isAmount || isRunWalkTold(line));
  const next = tokens.findIndex(({ type }, at) => at >= end && type === 'number');
  return isBehind && (next < 0 || (tokens[next - 1]?.type === 'sign' && isClockToEnd(tokens, next)));
}

/** `25:40`, and no number behind it. */
function isClockToEnd(tokens: TokenLine['tokens'], at: number): boolean {
  const last = tokens.findLastIndex(({ type }) => type === 'number');
  return tokens[at + 1]?.text === ':' && (last === at + 2 || (last === at + 4 && tokens[at + 3]?.text === ':'));
}

function isShortTurn({ value: { dimension, high } }: Phrase<'amount'>): boolean {
  return dimension === 'duration' && high <= MOST_RATIO * SECONDS_PER_MINUTE;
}

/** `ran 4, walked 2`: where nothing else says how far or how long it was, they do. */
function hasOtherNumber({ tokens }: TokenLine, start: number, end: number): boolean {
  return tokens.some(({ type }, at) => type === 'number' && (at < start || at >= end));
}

/** Behind a way of running and walking in turn comes how long it was done. */
const TOTAL_LEADS: ReadonlySet<string> = new Set(['for', 'über', 'insgesamt', 'total', '=']);

function isRunAndWalk(first: Phrase<'kind'> | Phrase<'mode'>, second: Phrase<'kind'> | Phrase<'mode'>): boolean {
  const names = [first, second].map(each => (each.type === 'kind' ? each.value.row.word : each.value));
  return names.includes('walk') && (names.includes('run') || names.includes('jog'));
}
