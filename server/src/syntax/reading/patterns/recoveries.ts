import type { TokenLine } from '../../scan';
import { type Priced, pattern, priced } from '../grammar';
import type { EffortWord } from '../lexicon';
import type { Amount, Phrase, RecoveryValue } from '../phrase';
import { sensesAt } from '../senses';
import { wordsOf } from '../words';
import { tokensBefore } from './around';
import { LAST_BRACKET, LEAST_METRES, MOST_LAST_BRACKET } from './repetitionParts';

/** What comes between repetitions. */
export const recoveries = [
  pattern(
    'recovery',
    "recoveryLead recoveryLead? ':'? about? amount mode? mode? recoveryNoun? between?",
    0,
    ([lead, , , , amount, mode, , noun, between], { line }) => {
      if (isOfEnds(line, amount.end)) return undefined;
      const isSure = isCertain(line.tokens[lead.start]?.text) || noun !== undefined;
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
    'about? amount mode mode? recoveryNoun? between?',
    0.05,
    ([, amount, mode, , noun, between], { line }) =>
      isOfEnds(line, mode.end)
        ? undefined
        : parted(
            between,
            called(
              noun !== undefined || isPause(line.tokens[mode.start]?.text),
              homeward(recovery(amount.value, mode.value, true), noun ?? between),
            ),
          ),
    '2 min jog',
    '600m jog rest',
  ),
  pattern(
    'recovery',
    'about? amount recoveryNoun between?',
    0,
    ([, amount, noun, between], { line }) =>
      parted(between, called(true, recovery(amount.value, modeOfWord(line.tokens[noun.start]?.text), true))),
    '90 secs recovery',
    '45 sec rest btw reps',
    '200 m Trabpause',
  ),
  pattern(
    'recovery',
    "'with'|'w'|'mit' '/'? number recoveryNoun|mode recoveryNoun? between?",
    0,
    ([, , number, noun, , between]) =>
      parted(between, bareRecovery(number, noun.type === 'mode' ? noun.value : undefined)),
    'w/ 300 rec',
  ),
  pattern(
    'recovery',
    'number mode|recoveryNoun recoveryNoun? between?',
    0.05,
    ([number, mode, noun, between], { line }) => {
      if (isOfEnds(line, mode.end)) return undefined;
      // `3 x 10 min tempo, 15 easy`: nobody jogs for so few seconds.
      const isPart = number.value.value < LEAST_JOG_S && EASY.has(line.tokens[mode.start]?.text ?? '');
      if (isPart && number.value.value > MOST_JOG_MIN) return undefined;
      const made = parted(between, bareRecovery(number, mode.type === 'mode' ? mode.value : undefined));
      // `6 x 800 + 1 easy`: what is added is a part of its own.
      const isAdded = line.tokens[number.start - 1]?.text === '+' && mode.type === 'mode' && !noun && !between;
      return made && isAdded ? priced(made.priced, made.cost + ADDED) : made;
    },
    '(400 jog)',
    '400 recovery',
  ),
  pattern(
    'recovery',
    "'off'|'r' '='? number",
    0.05,
    ([, , number]) => bareRecovery(number, undefined),
    'off 90',
    'r 60',
  ),
  pattern(
    'recovery',
    "'tp'|'p'|'pause'|'trabpause'|'gehpause'|'rest'|'rec'|'recovery' ':'|'='? number",
    0.05,
    ([word, , number], { line }) => bareRecovery(number, modeOfWord(line.tokens[word.start]?.text)),
    '6 x 800 TP 400',
  ),
  pattern(
    'recovery',
    'mode number between?',
    0.15,
    ([mode, number, between], { line }) =>
      // `5 x 30 s at the end of an easy 8`
      isOfEnds(line, number.end) || ARTICLES.has(line.tokens[mode.start - 1]?.text ?? '')
        ? undefined
        : parted(between, bareRecovery(number, mode.value)),
    'jog 300',
  ),
  pattern(
    'recovery',
    'mode mode? recoveryLead? about? amount between?',
    0.05,
    ([mode, , , , amount, between], { line }) =>
      isOfEnds(line, amount.end) ? undefined : parted(between, recovery(amount.value, mode.value, true)),
    'jog 1/4 mile btw',
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
    "'(' amount at? zoneWord number ')'",
    -0.2,
    ([, amount, , , zone]) => (zone.value.value < FIRST_HARD_ZONE ? recovery(amount.value, 'jog', true) : undefined),
    "4 x 8' Z4 (2' Z1)",
  ),
  pattern(
    'recovery',
    "about? amount mode '(' clock ')'",
    -0.2,
    ([, amount, mode]) =>
      amount.value.dimension === 'distance' ? recovery(amount.value, mode.value, true) : undefined,
    '5 x 2 km, 400 m jog (2:20)',
  ),
  // Shorter and shorter, as the repetitions before them.
  pattern(
    'recovery',
    'recoveryLead number rungs mode|recoveryNoun|timeUnit|lengthUnit? mode|recoveryNoun?',
    -0.3,
    ([, , , mode, other]) => {
      const told = [mode, other].find(each => each?.type === 'mode');
      return told?.type === 'mode' ? { mode: told.value } : {};
    },
    '1600/1200/800/400 off 400/300/200 jog',
    'four 400 m reps with 4, 3 and 2 min rest',
  ),
  pattern('recovery', "'('|'[' recovery ')'|']'", 0, ([, inner]) => inner.value, '(200 m jog)', '[300Trab]'),
  pattern('recovery', "'[' amount ']'", 0, ([, amount]) => recovery(amount.value, undefined, true), '[90sec]'),
  pattern(
    'recovery',
    "'(' amount ')'",
    0.15,
    ([, amount]) => {
      const { unit, low } = amount.value;
      const made = recovery(amount.value, undefined, unit !== 'bare' && unit !== 'clock');
      // `5 x 1 km (5:15)`, `3 x 400 (73s)`: a time or a pace.
      const isTimed = unit === 'clock' ? low >= LEAST_TIME_S : unit === 's' && low % REST_STEP_S > 0;
      return made && isTimed ? priced(made.priced, made.cost + TIMED) : made;
    },
    '(90s)',
  ),
  pattern(
    'recovery',
    "'(' number ')'",
    0.05,
    ([, number, close], { line }) => {
      const made = bareRecovery(number, undefined);
      // What ends a line in brackets is the distance of all of it more often.
      return made &&
        close.end === line.tokens.length &&
        number.value.value <= MOST_LAST_BRACKET &&
        !hasBracketBefore(line, number.start)
        ? priced(made.priced, made.cost + LAST_BRACKET)
        : made;
    },
    '(90)',
  ),
  pattern(
    'recovery',
    "'/' amount mode? recoveryNoun?",
    0.05,
    ([, amount, mode]) => recovery(amount.value, mode?.value, true),
    '/1 min jog',
  ),
  pattern('recovery', "'/' number", 0.2, ([, number]) => bareRecovery(number, undefined), '/100'),
  pattern(
    'aside',
    "'abgang'|'abgangszeit'|'sendoff' ':'? clock",
    -0.4,
    () => 'send-off',
    '10 x 100 Kraul, Abgang 1:55',
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
  pattern(
    'recovery',
    'mode recoveryNoun between?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'full recovery',
    'walk recovery between reps',
  ),
  pattern(
    'recovery',
    "recoveryLead ','|':'? 'ganz'|'sehr'|'schön'|'very'|'really'|'all'|'extrem'|'wirklich'? effort",
    -0.1,
    ([lead, , , effort], { line }) => {
      const word = line.tokens[lead.start]?.text;
      return isCertain(word) && GENTLE.has(effort.value) ? { mode: modeOfWord(word) ?? 'jog' } : undefined;
    },
    '3 x 3 km, Trabpausen ganz gemächlich',
    '3 x 3 km, recoveries very easy',
  ),
  // How long it is stands behind, in brackets, or nowhere.
  pattern(
    'recovery',
    "'with'|'w'|'mit'? '/'? 'short'|'brief'|'equal'|'same'|'half'|'minimal'|'kurze'|'kurzer'|'gleiche'|'gleicher'|'halbe' 'time'|'distance'? mode|recoveryNoun recoveryNoun? '('? about? amount? ')'?",
    -0.1,
    ([, , word, , noun, , open, , amount, close], { line }) => {
      if ((open === undefined) !== (close === undefined) || (open && !amount)) return undefined;
      const share = SHARES.get(line.tokens[word.start]?.text ?? '');
      const mode = noun.type === 'mode' ? noun.value : undefined;
      if (amount) return recovery(amount.value, mode, true);
      return noun.type === 'mode' && !share ? undefined : { ...(share && { share }), ...(mode && { mode }) };
    },
    'with short recovery',
    'equal jog recovery',
    'short recovery (less than 90 seconds)',
  ),
  pattern(
    'recovery',
    'mode mode? back recoveryNoun?',
    0.02,
    ([mode]) => ({ mode: mode.value }),
    'jog back',
    'walk/jog back',
    'walk back recovery',
  ),
  pattern(
    'recovery',
    "recoveryLead ':'|'='|','? 'jeweils'|'je'|'die'|'in'|'the'|'for'|'der'? 'gleiche'|'gleich'|'gleicher'|'halbe'|'halber'|'selbe'|'dieselbe'|'same'|'equal'|'half'|'rückweg'|'zurück' 'zeit'|'dauer'|'länge'|'lang'|'distanz'|'strecke'|'time'|'duration'|'distance'|'weg'|'lange'? mode?",
    -0.2,
    ([lead, , , word, , mode], { line }) => {
      const share = SHARES.get(line.tokens[word.start]?.text ?? '');
      return { mode: mode?.value ?? modeOfWord(line.tokens[lead.start]?.text) ?? 'jog', ...(share && { share }) };
    },
    'P halbe Zeit',
    'Pause = Rückweg',
    'rest equal time',
  ),
  pattern('recovery', 'back mode', 0.02, ([, mode]) => ({ mode: mode.value }), 'zurück traben', 'runter gehen'),
  pattern(
    'recovery',
    "'with'|'w'|'mit'|'off'|'and'|'&' '/'? about? mode mode? back|recoveryNoun",
    0.02,
    ([, , , mode]) => ({ mode: mode.value }),
    'with jog back',
  ),
  pattern(
    'recovery',
    'about? recovery to amount recoveryNoun|mode between?',
    0.1,
    ([, first]) => first.value,
    '600m or 2-3 min recoveries',
  ),
] as const;

/** A number before `easy` is minutes of a recovery up to here, seconds from there on, and a part of its own between. */
const MOST_JOG_MIN = 10;
const LEAST_JOG_S = 30;
const EASY: ReadonlySet<string> = new Set(['easy', 'locker']);

/** From here on a zone is no recovery. */
const FIRST_HARD_ZONE = 3;

/** How much of what is repeated. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ...['equal', 'same', 'gleich', 'gleiche', 'gleicher', 'selbe', 'dieselbe'].map(word => [word, 1] as const),
  ...['half', 'halbe', 'halber'].map(word => [word, 0.5] as const),
]);

function recovery(amount: Amount, mode: RecoveryValue['mode'], isSure: boolean): Priced<RecoveryValue> | undefined {
  const isPossible = amount.dimension === 'distance' ? amount.high <= 1700 : amount.high <= 1200;
  if (!isPossible || amount.insideFrom !== undefined) return undefined;
  return priced({ amount, ...(mode && { mode }) }, (isSure ? 0 : 0.3) + (amount.unit === 'bare' ? 0.6 : 0));
}

/** How nobody runs the hard parts. */
const GENTLE: ReadonlySet<EffortWord> = new Set(['recovery', 'easy']);

/** `jogged a mile to cool down`: no recovery; in `200 m jog, cd 2 km` the word is of what follows. */
function isOfEnds(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(
    ({ type, end }) => (type === 'warmUp' || type === 'coolDown') && line.tokens[end]?.type !== 'number',
  );
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'my']);

const ADDED = 0.8;

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
): Priced<RecoveryValue> | undefined {
  const amount = made?.priced.amount;
  if (!made || !amount || word) return made;
  const isLong = amount.dimension === 'distance' ? amount.high > LONG_RECOVERY_M : amount.high > LONG_RECOVERY_S;
  return isLong ? priced(made.priced, made.cost + LONG_RECOVERY) : made;
}

const LONG_RECOVERY = 0.6;

/** `2 min between sets`: it may stand where no repetitions are before it, and behind another recovery. */
function parted(
  between: Phrase | undefined,
  made: Priced<RecoveryValue> | undefined,
): Priced<RecoveryValue> | undefined {
  return made && between ? priced({ ...made.priced, isBetween: true }, made.cost) : made;
}

/** Longer ones that are called a recovery are a run or a jog more often. */
const LONGEST_REST_S = 300;
const LONGEST_REST_M = 600;

/** `2 min rest`: a recovery by its own word, so that it may stand behind a part that is not repeated, or on a row of its own. */
function called(isCalled: boolean, made: Priced<RecoveryValue> | undefined): Priced<RecoveryValue> | undefined {
  const amount = made?.priced.amount;
  if (!isCalled || !made || !amount || amount.unit === 'bare') return made;
  const isShort = amount.high <= (amount.dimension === 'distance' ? LONGEST_REST_M : LONGEST_REST_S);
  return isShort ? priced({ ...made.priced, isNamed: true }, made.cost) : made;
}

function bareRecovery(number: Phrase<'number'>, mode: RecoveryValue['mode']): Priced<RecoveryValue> | undefined {
  const { value, decimals } = number.value;
  if (decimals > 0) return undefined;
  const place = { start: number.start, numberEnd: number.end, end: number.end, numbers: [value, value] as const };
  if (value >= LEAST_METRES && value % 50 === 0 && value <= 1600) {
    return priced(
      { amount: { dimension: 'distance', low: value, high: value, unit: 'm', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 15 && value <= 300) {
    return priced(
      { amount: { dimension: 'duration', low: value, high: value, unit: 's', ...place }, ...(mode && { mode }) },
      0,
    );
  }
  if (value >= 1 && value <= 10) {
    return priced(
      {
        amount: { dimension: 'duration', low: value * 60, high: value * 60, unit: 'min', ...place },
        ...(mode && { mode }),
      },
      0.5,
    );
  }
  return undefined;
}

const CERTAIN = wordsOf(
  'sp, serienpause, satzpause, r, rest, rec, recovery, recoveries, off, pause, pausen, p, trabpause, trabpausen, gehpause, tp, recover, erholung',
);

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

function isCertain(word: string | undefined): boolean {
  return word !== undefined && CERTAIN.has(word);
}

/** `Trabpause`: how it is done, and that it is one. */
function isPause(word: string | undefined): boolean {
  return word?.includes('pause') === true;
}

function modeOfWord(word: string | undefined): RecoveryValue['mode'] {
  if (word?.startsWith('trab') || word === 'tp' || word === 'jog') return 'jog';
  return word?.startsWith('geh') || word === 'walk' ? 'walk' : undefined;
}

/** `6 x 3 min (90) + 6 x 30 s (30)`: as in the bracket before. */
function hasBracketBefore(line: TokenLine, start: number): boolean {
  const before = tokensBefore(line, start - 1);
  return before.some(
    ({ type }, at) => type === 'number' && before[at - 1]?.text === '(' && before[at + 1]?.text === ')',
  );
}
