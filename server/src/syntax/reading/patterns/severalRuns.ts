import type { TokenLine } from '../../scan';
import { pattern, priced } from '../phrases/grammar';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { WITH } from '../senses/words';
import { isAlone, isCounting, isFront, isNumber, TODAY } from './around';
import { isBeforeRun } from './ends';
import { WORKPLACES } from './ways';

export const ANOTHER_RUN = 'another run';

/** That a day had two runs, or three: counted, named, or on the way there and back. */
export const severalRuns = [
  // Runs of a day that are counted.
  pattern(
    'calm',
    "lastFirst|number ^'.'|ordinalTail? 'run'|'session'|'einheit'|'lauf' ':'|'-'?",
    -0.6,
    // `2.2 run / 1.1 walk / 2.2 run`: how far.
    ([first, mark, run], { line }) =>
      first.type === 'number' && (mark === undefined || !isSeveralth(first))
        ? undefined
        : oneOfRuns(line, first.start, run.start),
    'first run 9 km, second run 6 km',
    '1. Einheit 9 km, 2. Einheit 6 km',
  ),
  pattern(
    'calm',
    "'run'|'session'|'einheit'|'lauf' '#'? number ':'|'-'|')'?",
    -0.6,
    ([run, , number], { line }) =>
      number.value.value <= MOST_OF_DAY && !isCounting(line, number.end)
        ? oneOfRuns(line, run.start, run.start)
        : undefined,
    'run 1: 9 km, run 2: 6 km',
  ),
  pattern(
    'calm',
    "number ')'",
    -0.7,
    ([{ value, start, end }], { line }) => {
      if (value.value > MOST_OF_DAY || !isNumbered(line, value.value === 1 ? 2 : value.value - 1)) return undefined;
      // `1) 2 mi warm-up 2) 6 x 800 3) 2 mi cool-down`: parts of one run.
      const isOfParts = line.tokens.some((_, at) => sensesAt(line, at, line.tokens.length).some(isEnd));
      return (value.value === 1 && start === 0 && end === 1) || isOfParts ? 'number' : ANOTHER_RUN;
    },
    '1) 9 km 2) 6 km',
  ),
  pattern(
    'calm',
    "'and'|'then'|'und'|'dann'? duration 'later'|'später' 'another'|'noch'|'a'? 'further'|'mal'|'weitere'?",
    -1.2,
    ([, time], { line }) =>
      time.value.low >= LEAST_APART_S && line.tokens.slice(0, time.start).some(isNumber) ? ANOTHER_RUN : undefined,
    '10 mi, 2 hours later 3 mi',
  ),
  pattern(
    'calm',
    "'double'|'doubles'|'doubled'|'dbl'|'dbls'|'doppeleinheit'|'doppelt'|'triple'|'tripled' 'up'|'run'|'day'|'session'|'threshold'|'t'? 'today'|'heute'|'day'? '.'|'!'|':'|';'|','|'-'?",
    -0.3,
    ([word, up, today, sign], { line }) => {
      const { tokens } = line;
      const { end } = sign ?? today ?? up ?? word;
      const isHead = isFront(line, word.start) && (sign !== undefined || tokens[end]?.type === 'number');
      // `8 + 5 double`
      const isTail =
        (end === tokens.length ||
          WITH.has(tokens[end]?.text ?? '') ||
          (sign !== undefined && tokens[end]?.type === 'word')) &&
        tokens[word.start - 1]?.type === 'number' &&
        RUNS_JOINED.has(tokens[word.start - 2]?.text ?? '');
      // `double day 10/6`: no tenth day.
      return isHead || isTail ? priced('double', up ? DAY_OF_TWO : 0) : undefined;
    },
    'Double today. AM 5 miles',
    'dbl day 8/5',
    '8 + 5 double',
    '9/5 double, both easy',
    '8 + 4 double w strides on the 4',
    'Triple: 4/8/4',
  ),
  pattern(
    'calm',
    "'double'|'dbl'",
    -0.1,
    ([word], { line }) => {
      const next = line.tokens[word.end];
      const isOfTwo = line.tokens.slice(0, word.start).some(({ text }) => BETWEEN_RUNS.has(text));
      return (next === undefined && isOfTwo) || (next?.type === 'number' && word.start <= 1) ? 'double' : undefined;
    },
    '4 + 4 double',
  ),
  pattern(
    'calm',
    "'today'|'heute'? number 'short'|'easy'|'kurze'|'lockere'? 'runs'|'ones'|'today'|'sessions'|'läufe'|'einheiten'|'heute' 'today'|'heute'? '.'|'!'|':'|';'|','|'-'",
    -0.7,
    ([today, number, , what, again], { line }) => {
      // Three may be all of a week.
      const isToday = [today, what, again].some(each => TODAY.has(line.tokens[each?.start ?? -1]?.text ?? ''));
      const isOfDay = number.value.value === 2 || (isToday && number.value.value === MOST_OF_DAY);
      return isOfDay && isFront(line, (today ?? number).start) ? priced('double', isToday ? OF_TODAY : 0) : undefined;
    },
    'Two short ones today. 6 km before class and 4 km after',
    'Heute zwei Einheiten: 12 km GA1 + 6 km regenerativ',
  ),
  // Home is run hours later.
  pattern(
    'calm',
    "'to'|'into'|'zur'|'zum'|'ins'|'in' 'the'? anyWord",
    -0.5,
    ([to, , place], { line }) => {
      const isBehindAmount =
        to.start > 0 && (isCounting(line, to.start - 1) || line.tokens[to.start - 1]?.type === 'number');
      const isWay = isBehindAmount || to.start === 0 || RUNNING.test(line.tokens[0]?.text ?? '');
      const isWork = WORKPLACES.has(line.tokens[place.start]?.text ?? '');
      return isWay && isWork && isBackBehind(line, place.end, isBehindAmount ? 1 : 2) ? 'double' : undefined;
    },
    'Ran to work 6 km, ran home 7 km',
    'to work 5 km, home 6 km',
    '7 km to work, 7 km home, 9 km club run',
  ),
  pattern(
    'calm',
    "'ran'|'run'|'runs'|'jogged'|'gelaufen'? timesSign|number number|timesSign 'gelaufen'|'unterwegs'|'ran'? ':'|','|'-'|'.'?",
    -0.9,
    ([ran, first, second, tail, sign], { line }) => {
      const times = [first, second].find(({ type }) => type === 'number') as Phrase<'number'> | undefined;
      const isNamed = (ran ?? tail) !== undefined && first.type !== second.type;
      const end = (sign ?? tail ?? second).end;
      const isFollowed = sign !== undefined && (line.tokens[end]?.type === 'number' || isWhenAt(line, end));
      return times && isNamed && isFollowed && isFront(line, (ran ?? first).start) && isSeveral(times)
        ? 'double'
        : undefined;
    },
    'ran x2: 4.1, 3.3',
    '2x gelaufen: 6 + 4',
    '2x gelaufen. früh 5, abends 7',
  ),
  pattern(
    'calm',
    "'ran'|'run'|'jogged'|'heute'|'today'? timesWord 'gelaufen'|'unterwegs'|'heute'|'today'|'a'? 'day'? ':'",
    -0.9,
    ([ran, times, , , sign], { line }) =>
      line.tokens[sign.end]?.type === 'number' && isFront(line, (ran ?? times).start) ? 'double' : undefined,
    'zweimal gelaufen: 6 + 4',
    'ran twice: 5 and 4',
  ),
  pattern(
    'calm',
    "'ran'|'run'|'jogged'? 'commute'|'commuting'|'commuted'|'pendeln' ':'|'-'|','?",
    -0.6,
    ([first, word, sign], { line }) =>
      (first ?? word).start === 0 &&
      line.tokens[(sign ?? word).end]?.type === 'number' &&
      isBackBehind(line, word.end, 2)
        ? 'double'
        : undefined,
    'ran commute: 4.6 km in, 5.2 km home',
  ),
  pattern(
    'calm',
    "'run'|'ran'|'commute'|'commuted'? 'commute'|':'? 'in'|'hin'",
    -0.6,
    ([first, , way], { line }) =>
      (first ?? way).start === 0 && line.tokens[way.end]?.type === 'number' && isBackBehind(line, way.end, 2)
        ? 'double'
        : undefined,
    'in 7.2 (58:05), home 8.1 (1:03:30)',
    "hin 5,8 (34'), zurück 7,1 (41')",
  ),
  // `8 km before work, 6 km after`
  pattern(
    'calm',
    "'after'|'afterwards'|'danach'|'nachher'",
    -0.3,
    ([after], { line }) => {
      // `5 km tempo, 2 km before, 2 km after`: ends of one run.
      const isOther = line.tokens.some(
        ({ text }, at, all) =>
          at > 0 &&
          at < after.start &&
          BEFORE.has(text) &&
          NAMED.test(all[at + 1]?.text ?? '') &&
          !isBeforeRun(all, at) &&
          !all.slice(0, at).some(({ type }) => type === 'sign'),
      );
      const isBehindAmount = sensesAt(line, after.start - 1, after.start).some(
        ({ type }) => type === 'lengthUnit' || type === 'number',
      );
      return isOther && isBehindAmount && isAlone(line, after.end) ? 'double' : undefined;
    },
    '8 km before work, 6 km after',
    '8 km vor der Arbeit, 6 km danach',
  ),
  pattern(
    'calm',
    "'('|'-'|',' morning|midday '/'|'+'|'&'|'and'|'und'|',' midday|evening ')'?",
    -2.5,
    ([, , , , close], { line }) => (close || line.tokens.length < 12 ? 'double' : undefined),
    '15 + 5 (am/pm)',
    '12 + 6 = 18 km (morgens/abends)',
  ),
  pattern(
    'calm',
    "number '-'? 'a' '-'? 'day'|'days' ':'|'-'|'.'|','?",
    -0.7,
    ([number], { line }) => (isFront(line, number.start) && isSeveral(number) ? 'double' : undefined),
    'two a day: 6 and 4',
    'three-a-day: 5, 4, 3',
    '2-a-day 7/4',
  ),
] as const;

function isWhenAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(
    ({ type }) => type === 'morning' || type === 'midday' || type === 'evening',
  );
}

const BETWEEN_RUNS: ReadonlySet<string> = new Set(['+', '/', '&', 'and', 'und']);

/** More runs are not told of one day. */
const MOST_OF_DAY = 3;

/** Shorter ones are breaks of one run. */
const LEAST_APART_S = 3600;

function isNumbered({ tokens }: TokenLine, number: number): boolean {
  return tokens.some(({ text }, at) => text === `${number}` && tokens[at + 1]?.text === ')');
}

const OF_TODAY = -0.8;

function isSeveral({ value: { value } }: Phrase<'number'>): boolean {
  return value === 2 || value === MOST_OF_DAY;
}

function isSeveralth({ value: { value, decimals } }: Phrase<'number'>): boolean {
  return decimals === 0 && value <= MOST_OF_DAY;
}

/** The word of a run stands twice on the line, first at its front: the second begins another one. */
function oneOfRuns(line: TokenLine, start: number, at: number): string | undefined {
  const { tokens } = line;
  const word = tokens[at]?.text;
  const [first = tokens.length, second] = tokens.flatMap(({ text }, index) => (text === word ? index : []));
  const isApart = start === 0 || tokens[start - 1]?.type === 'sign' || (start < at && isCounting(line, start - 1));
  if (second === undefined || first > at || first > LATEST_HEAD || !isApart) return undefined;
  return first === at ? 'number' : ANOTHER_RUN;
}

const LATEST_HEAD = 2;

function isEnd({ type }: Phrase): boolean {
  return type === 'warmUp' || type === 'coolDown';
}

const DAY_OF_TWO = -0.5;
/** Between two runs. */
const RUNS_JOINED: ReadonlySet<string> = new Set(['+', '/', '&', 'and', 'und', ',', '-']);

/** Something is named, and no second run. */
const NAMED = /^(?!and$|und$)\p{L}/u;
const BEFORE: ReadonlySet<string> = new Set(['before', 'vor', 'vorher']);

const RUNNING = /^(ran|run|jog|jogged|lief|gelaufen|lauf)$/;

/** A number behind a word for the way home, or before it, and as many in all. */
function isBackBehind({ tokens }: TokenLine, from: number, least: number): boolean {
  const behind = tokens.slice(from, from + MOST_TOKENS);
  return (
    behind.some(({ text }, at) => at > 1 && BACK.has(text)) &&
    behind.filter(({ type }) => type === 'number').length >= least
  );
}

const BACK: ReadonlySet<string> = new Set(['home', 'back', 'heim', 'zurück', 'nachhause']);
const MOST_TOKENS = 24;
