import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../phrases/grammar';
import type { Amount, Phrase, RecoveryValue } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { hasRepetitions, isAlone } from './around';
import { isCertain, isOfEnds, modeOfWord, parted, recovery } from './recoveryOf';

/** Recoveries with an amount and its unit: `90 s jog`, `(2 min)`, `recovery: 200 m walk`. */
export const recoveries = [
  pattern(
    'recovery',
    "recoveryLead recoveryLead? ':'? about? amount mode? mode? recoveryNoun? between?",
    0,
    ([lead, , , , amount, mode, , noun, between], { line }) => {
      if (isOfEnds(line, amount.end)) return undefined;
      const isNamed = noun !== undefined || (mode !== undefined && isPause(line.tokens[mode.start]?.text));
      const isSure = isNamed || isCertain(line.tokens[lead.start]?.text);
      return parted(
        between ?? (isOfSets(line.tokens[lead.start]?.text) ? lead : undefined),
        called(
          isSure,
          recovery(
            amount.value,
            mode?.value ?? modeOfWord(line.tokens[lead.start]?.text),
            isSure || mode !== undefined || isBrief(amount.value),
          ),
        ),
      );
    },
    'r 90s jog',
    'off 2 min',
    'with 200 m jog recovery',
  ),
  pattern(
    'recovery',
    "'je'|'each'? about? amount 'of'? mode mode? recoveryNoun? between?",
    0.05,
    ([, , amount, , mode, , noun, between], { line }) =>
      isOfEnds(line, mode.end)
        ? undefined
        : parted(
            between,
            called(
              noun !== undefined || isPause(line.tokens[mode.start]?.text),
              homeward(recovery(amount.value, mode.value, true), noun ?? between, isBehindThen(line, amount.start)),
            ),
          ),
    '2 min jog',
    '600m jog rest',
  ),
  pattern(
    'recovery',
    "'je'|'each'? about? amount recoveryNoun between?",
    0,
    ([, , amount, noun, between], { line }) =>
      isLetterBeforeAmount(line, noun)
        ? undefined
        : parted(between, called(true, recovery(amount.value, modeOfWord(line.tokens[noun.start]?.text), true))),
    '90 secs recovery',
    '45 sec rest btw reps',
    'je 90 s Pause',
  ),
  pattern(
    'recovery',
    'about? amount between',
    0.1,
    ([, amount, between]) => parted(between, recovery(amount.value, undefined, true)),
    '2 minutes between reps',
    '90secs between reps',
  ),
  pattern(
    'recovery',
    "recoveryLead ':'? about? amount mode? recoveryNoun? at? zoneWord number",
    -0.2,
    ([lead, , , amount, mode], { line }) =>
      called(
        isCertain(line.tokens[lead.start]?.text),
        recovery(amount.value, mode?.value ?? modeOfWord(line.tokens[lead.start]?.text), true),
      ),
    'Pause 3 min Z1',
  ),
  pattern(
    'recovery',
    "recoveryLead ':'? about? amount mode? 'in'|'zu'|'@'|'à' clock perUnit?",
    -0.2,
    ([lead, , , amount, mode], { line }) =>
      isCertain(line.tokens[lead.start]?.text) && amount.value.dimension === 'distance'
        ? recovery(amount.value, mode?.value ?? modeOfWord(line.tokens[lead.start]?.text), true)
        : undefined,
    'TP 1000 m in 6:00',
  ),
  pattern(
    'recovery',
    "recoveryLead? about? amount 'float'|'floats'|'floating' 'in'|'@'|'at' clock perUnit?",
    -0.2,
    ([, , amount]) => (amount.value.dimension === 'distance' ? recovery(amount.value, 'float', true) : undefined),
    '4k, 3k, 2k, 1k w 1k floats @ 4:25',
  ),
  pattern(
    'recovery',
    "'(' amount at? zoneWord number ')'",
    -0.2,
    ([, amount, , , zone]) => (zone.value.value < FIRST_HARD_ZONE ? recovery(amount.value, 'jog', true) : undefined),
    "4 x 8' Z4 (2' Z1)",
  ),
  // A letter behind it: `90s r`.
  pattern(
    'recovery',
    "about? amount 'r'|'p'|'tp'",
    0.05,
    ([, { value: amount }, letter], { line }) => {
      const isRest = amount.dimension === 'duration' && amount.unit !== 'bare' && amount.high <= LONGEST_REST_S;
      const isSmall = line.text[line.tokens[letter.start]?.start ?? 0] !== 'R';
      return isRest && isSmall && isAlone(line, letter.end)
        ? called(true, recovery(amount, modeOfWord(line.tokens[letter.start]?.text), true))
        : undefined;
    },
    '5 x 1k 3:40 90s r',
  ),
  // Alone between two rows of repetitions.
  pattern(
    'recovery',
    'about? duration',
    0.1,
    ([about, { value, ...place }], { line }) => {
      const { tokens } = line;
      const start = (about ?? place).start;
      const [sign, next] = [tokens[place.end], tokens[place.end + 1]];
      const isApart = BETWEEN_SETS.has(tokens[start - 1]?.text ?? '') && BETWEEN_SETS.has(sign?.text ?? '');
      const isBeforeReps = next?.type === 'number' && tokens[place.end + 2]?.text === 'x';
      const isRest = value.unit !== 'bare' && value.unit !== 'clock' && value.high <= LONGEST_BETWEEN_S;
      return isApart && isBeforeReps && isRest && hasRepetitions(line, start)
        ? priced({ amount: value, isBetween: true }, 0)
        : undefined;
    },
    '2x600 @ 1:34, 8 min, 3x200',
  ),
  // One for each part of a set.
  pattern(
    'recovery',
    "recoveryLead ':'? amount '/' amount mode|recoveryNoun?",
    -0.3,
    ([lead, , first, , second, noun], { line }) => {
      // `off 60 s / 4 min between sets`: one of them behind each repetition.
      if (!noun && sensesAt(line, second.end, second.end + 1).some(({ type }) => type === 'between')) return undefined;
      const areRests = [first, second].every(
        ({ value: { dimension, unit, high } }) => dimension === 'duration' && unit !== 'bare' && high <= LONGEST_REST_S,
      );
      if (!areRests || !isCertain(line.tokens[lead.start]?.text)) return undefined;
      return noun?.type === 'mode' ? { mode: noun.value } : {};
    },
    '5 x (800, 200) rec 60s/90s',
  ),
  // One for each set, in their order.
  pattern(
    'recovery',
    "'(' amount|number ','|'/' amount|number recoveryNoun|mode ')'",
    -0.3,
    ([, , , , noun]) => (noun.type === 'mode' ? { mode: noun.value } : {}),
    '3 x 1 km, 4 x 400 m (90s, 60s rec)',
  ),
  pattern(
    'recovery',
    "about? amount mode '(' clock ')'",
    -0.2,
    ([, amount, mode]) =>
      amount.value.dimension === 'distance' ? recovery(amount.value, mode.value, true) : undefined,
    '5 x 2 km, 400 m jog (2:20)',
  ),
  // How long, and how far somebody comes in it.
  pattern(
    'recovery',
    "'('? recoveryLead? about? duration mode|recoveryNoun ','|'/'|'='? about? distance ')'?",
    -0.4,
    ([open, , , { value: time }, noun, sign, , { value, end }, close], { line }) => {
      const isClosed = (open === undefined) === (close === undefined) && (open ? true : sign?.value !== ',');
      if (!open && !sign && isLetterBeforeAmount(line, noun)) return undefined;
      const isShort = time.high <= LONG_RECOVERY_S && value.unit !== 'bare' && value.high <= LONG_RECOVERY_M;
      const mode = noun.type === 'mode' ? noun.value : modeOfWord(line.tokens[noun.start]?.text);
      return isClosed && isShort && !isOfEnds(line, end) ? recovery(value, mode, true) : undefined;
    },
    '5 x 1 km r 2:00 jog 0.25 mi',
    '2 x 3000 (5 min TP, knapp 800 m)',
  ),
  pattern('recovery', "'('|'[' recovery ')'|']'", 0, ([, inner]) => inner.value, '(200 m jog)', '[300Trab]'),
  pattern('recovery', "'[' amount ']'", 0, ([, amount]) => recovery(amount.value, undefined, true), '[90sec]'),
  pattern(
    'recovery',
    "'(' amount ')'",
    0.15,
    ([, amount, close], { line }) => {
      const { unit, low } = amount.value;
      if (isRestAt(line, line.tokens[close.end]?.type === 'sign' ? close.end + 1 : close.end)) return undefined;
      const made = recovery(amount.value, undefined, unit !== 'bare' && unit !== 'clock');
      // `5 x 1 km (5:15)`, `3 x 400 (73s)`: a time or a pace.
      const isTimed = unit === 'clock' ? low >= LEAST_TIME_S : unit === 's' && low % REST_STEP_S > 0;
      return made && isTimed ? priced(made.priced, made.cost + TIMED) : made;
    },
    '(90s)',
  ),
  pattern(
    'recovery',
    "'/' amount mode? recoveryNoun?",
    0.05,
    ([, amount, mode]) => recovery(amount.value, mode?.value, true),
    '/1 min jog',
  ),
  pattern(
    'recovery',
    "'x' amount",
    0.5,
    ([, amount]) =>
      amount.value.dimension === 'distance' && amount.value.unit === 'm'
        ? recovery(amount.value, undefined, true)
        : undefined,
    '8 x 300 m x 100 m',
  ),
  // How fast it is run, on a treadmill.
  pattern(
    'recovery',
    "'(' about? duration at? pace ')'",
    -0.6,
    ([open, , { value: amount }, , { value: pace }], { line }) =>
      hasRepetitions(line, open.start) &&
      pace.unit !== 'unit' &&
      amount.high <= LONGEST_REST_S &&
      pace.lowS >= SLOW_S_PER_UNIT
        ? recovery(amount, 'jog', true)
        : undefined,
    '8 x 400 m (2 min 9 km/h)',
  ),
] as const;

/** `5 x 800 (3 min), 2 min jog`: the rest is told there, by its name. */
function isRestAt(line: TokenLine, at: number): boolean {
  if (line.tokens[at]?.type !== 'number') return false;
  return [at + 1, at + 2].some(word => sensesAt(line, word, word + 1).some(({ type }) => RESTS.has(type)));
}

const RESTS: ReadonlySet<string> = new Set(['mode', 'recoveryNoun']);

/** `6 x 1 km in 4:05 TP 400 m`: the letter is of the amount behind it, and the time before it of the repetitions. */
function isLetterBeforeAmount({ tokens }: TokenLine, { start, end }: Phrase): boolean {
  const at = tokens[end]?.text === ':' ? end + 1 : end;
  return LETTERS.has(tokens[start]?.text ?? '') && tokens[at]?.type === 'number' && tokens[at + 1]?.text !== 'x';
}

const LETTERS: ReadonlySet<string> = new Set(['p', 'tp', 'gp', 'sp']);

/** Between two sets nobody rests for longer. */
const LONGEST_BETWEEN_S = 900;
const BETWEEN_SETS: ReadonlySet<string> = new Set([',', ';', '-', '+', '|']);

/** From here on a zone is no recovery. */
const FIRST_HARD_ZONE = 3;

/** A clock in brackets from here on is what repetitions took more often than their recovery. */
const LEAST_TIME_S = 150;

const TIMED = 0.5;

/** Seconds of rest are told in fives. */
const REST_STEP_S = 5;

/** Longer than this somebody jogs home more often. */
const LONG_RECOVERY_S = 420;

const LONG_RECOVERY_M = 1000;

/** `10 min easy` behind repetitions is their recovery only where a word says so. */
function homeward(
  made: Priced<RecoveryValue> | undefined,
  word: Phrase | undefined,
  isThen: boolean,
): Priced<RecoveryValue> | undefined {
  const amount = made?.priced.amount;
  if (!made || !amount || word) return made;
  // `10 x 400, then half a mile easy`
  const longM = isThen ? LONG_THEN_M : LONG_RECOVERY_M;
  const isLong = amount.dimension === 'distance' ? amount.high > longM : amount.high > LONG_RECOVERY_S;
  return isLong ? priced(made.priced, made.cost + LONG_RECOVERY) : made;
}

const LONG_RECOVERY = 0.6;
const LONG_THEN_M = 600;

function isBehindThen({ tokens }: TokenLine, start: number): boolean {
  return THEN.has(tokens[start - 1]?.text ?? '');
}

const THEN: ReadonlySet<string> = new Set(['then', 'dann', 'danach']);

/** Longer ones that are called a recovery are a run or a jog more often. */
const LONGEST_REST_S = 300;

const LONGEST_REST_M = 1000;

/** `2 min rest`: a recovery by its own word, so that it may stand behind a part that is not repeated, or on a row of its own. */
function called(isCalled: boolean, made: Priced<RecoveryValue> | undefined): Priced<RecoveryValue> | undefined {
  const amount = made?.priced.amount;
  if (!isCalled || !made || !amount || amount.unit === 'bare') return made;
  const isShort = amount.high <= (amount.dimension === 'distance' ? LONGEST_REST_M : LONGEST_REST_S);
  return isShort ? priced({ ...made.priced, isNamed: true }, made.cost) : made;
}

/** `6 x 800 m w/ 2 min`: so short that it is the recovery. */
function isBrief({ dimension, unit, high }: Amount): boolean {
  return unit !== 'bare' && unit !== 'clock' && high <= (dimension === 'distance' ? MOST_BRIEF_M : MOST_BRIEF_S);
}

const MOST_BRIEF_M = 600;

const MOST_BRIEF_S = 240;

/** Behind a set comes another rest than behind its repetitions. */
function isOfSets(word: string | undefined): boolean {
  return word === 'sp' || word === 'serienpause' || word === 'satzpause';
}

/** `Trabpause`: how it is done, and that it is one. */
function isPause(word: string | undefined): boolean {
  return word?.includes('pause') === true;
}

/** Nobody who rests is faster, by the kilometre or the mile. */
const SLOW_S_PER_UNIT = 330;
