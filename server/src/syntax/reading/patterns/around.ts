import type { Token, TokenLine } from '../../scan';
import { weekdayNamed } from '../../weekdays';
import type { KindValue, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';

/** The price of what is told inside of a clause, in words that mean nothing else: `5 km with a fever`. */
export const SAYS_ITSELF = -1.1;

/** Behind a vaccination come a sore arm, a temperature and names of what it is against. */
export function tellsVaccine({ tokens }: TokenLine): boolean {
  return tokens.slice(0, MOST_TOKENS).some(({ text }) => VACCINES.test(text));
}

const VACCINES = /impf|vaccin|^(jabs?|shots?|booster)$/;

/** Nothing but a sign, or nothing, is behind it. */
export function isAlone({ tokens }: TokenLine, at: number): boolean {
  const next = tokens[at];
  return next === undefined || (next.type === 'sign' && next.text !== '-' && next.text !== '(');
}

/** A unit, or a sign of repetitions, behind a number: it counts something. */
export function isCounting(line: TokenLine, at: number): boolean {
  const next = line.tokens[at];
  return next !== undefined && sensesAt(line, at, line.tokens.length).some(({ type }) => UNITS.has(type));
}

const UNITS: ReadonlySet<PhraseType> = new Set(['lengthUnit', 'timeUnit', 'timesSign']);

/** `6 x 800` before token `end`. */
export function hasRepetitions(line: TokenLine, end: number): boolean {
  const before = tokensBefore(line, end);
  const from = end - before.length;
  const isCount = (at: number) =>
    before[at]?.type === 'number' || sensesAt(line, from + at, from + at + 1).some(({ type }) => type === 'number');
  return before.some(({ text }, at) => text === 'x' && before[at + 1]?.type === 'number' && at > 0 && isCount(at - 1));
}

/** The tokens of a phrase as words. */
export function textsOf(
  { tokens }: TokenLine,
  { start, end }: { readonly start: number; readonly end: number },
): string[] {
  return tokens.slice(start, end).map(({ text }) => text);
}

/** How far before a sign its denial may stand: `no signs of palpitations`, `son had a fever`. */
const DENIAL_WORDS = 3;
const DENYING: ReadonlySet<PhraseType> = new Set(['notWord', 'others']);
export const OVER: ReadonlySet<string> = new Set(['gone', 'weg', 'vorbei', 'better', 'besser']);

/** Whether a sign is one of somebody else, or is said not to be there: `no chest pain`, `limp is gone`. */
export function isDenied(line: TokenLine, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (line.tokens.slice(end, end + 2).some(({ text }) => OVER.has(text))) return true;
  for (let at = start - 1; at >= Math.max(0, start - DENIAL_WORDS); at--) {
    if (line.tokens[at]?.type !== 'word') return false;
    if (sensesAt(line, at, start).some(({ type }) => DENYING.has(type))) return true;
  }
  return false;
}

/**
 * `kids up all night with a vomiting bug`: the clause tells of somebody else before an illness, and does not name the runner. Behind
 * `and` or `then` it is the runner's, and so are signs of danger: rather one too many is told.
 */
export function isOfOthers(line: TokenLine, start: number, end: number): boolean {
  const { tokens } = line;
  const before = tokensBefore(line, start);
  const opening = before.findLastIndex(({ type, text }) => type === 'sign' && text !== '-') + 1;
  const first = start - before.length + opening;
  const stop = tokens.findIndex(({ type, text }, at) => at >= end && type === 'sign' && text !== '-');
  let isOther = false;
  for (let at = first; at < start; at++) {
    // `home with my son, fever` is told of who writes it.
    if (GOES_ON.has(tokens[at]?.text ?? '')) isOther = false;
    const lead = tokens[OF_WHOM.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text ?? '';
    isOther ||= !WITH_WHOM.has(lead) && sensesAt(line, at, start).some(({ type }) => type === 'others');
  }
  return isOther && !tokens.slice(first, stop < 0 ? undefined : stop).some(({ text }) => OF_RUNNER.has(text));
}

const OF_WHOM = wordsOf('the, my, our, der, dem, den, meiner, meinem, meinen');
const WITH_WHOM = wordsOf('with, from, for, by, mit, von, vom, für, bei');
const GOES_ON = wordsOf('and, then, while, but, so, &, +, und, dann, aber, danach, während');
const OF_RUNNER = wordsOf(
  'i, me, myself, we, us, too, also, both, ich, mich, mir, wir, uns, auch, beide, alle, everyone, family, familie',
);

/** So far one looks back and ahead on a line, so that the work for a token does not grow with the line. */
const MOST_TOKENS = 80;

/** The tokens before one, as far back as anything that bears on it stands. */
export function tokensBefore({ tokens }: TokenLine, start: number): readonly Token[] {
  return tokens.slice(Math.max(0, start - MOST_TOKENS), start);
}

/** A line or a clause begins here. */
export function opensClause({ tokens }: TokenLine, at: number): boolean {
  return at === 0 || tokens[at - 1]?.type === 'sign';
}

/** Whether tokens stand in a sentence without a number behind one that tells an amount: `17 km, 1:50. Sore on the last hill.` */
export function isInRemark(line: TokenLine, start: number, end: number): boolean {
  const before = tokensBefore(line, start);
  const sentence = before.findLastIndex(({ text }) => ENDS.has(text));
  if (sentence < 0 || (before[sentence + 1] ?? line.tokens[start])?.spaced === false) return false;
  const behind = line.tokens.slice(end, end + MOST_TOKENS);
  const next = behind.findIndex(({ text }) => ENDS.has(text));
  const own = [
    ...before.slice(sentence + 1),
    ...line.tokens.slice(start, end),
    ...behind.slice(0, next < 0 ? undefined : next),
  ];
  return !own.some(({ type }) => type === 'number') && before.slice(0, sentence).some(({ type }) => type === 'number');
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '\n']);

/** Whether a word between two tokens may be of a session. */
export function isTellingTraining(line: TokenLine, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (sensesAt(line, at, end).some(({ type }) => OF_SESSIONS.has(type))) return true;
  return false;
}

const OF_SESSIONS: ReadonlySet<PhraseType> = new Set(['kind', 'effort', 'warmUp', 'coolDown', 'racePace']);

/** Whether something that was not done, or only planned, is told before a token. */
export function isBehindPlan(line: TokenLine, start: number, from = Math.max(0, start - MOST_TOKENS)): boolean {
  for (let at = from; at < start; at++)
    if (sensesAt(line, at, start).some(({ type }) => PLANNING.has(type))) return true;
  return false;
}

const PLANNING: ReadonlySet<PhraseType> = new Set(['otherTime', 'otherDay', 'skippedWord', 'insteadWord']);

/** `plan Mo Ruhetag`: a weekday before everything else; `die` and `mit` are other words more often. */
export function isOpeningWeekday({ tokens }: Pick<TokenLine, 'tokens'>, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const isFirst = at === 0 || (at === 1 && tokens[0]?.text === 'plan');
  const isSure =
    tokens[at + 1]?.text === ':' || word.length <= 2 || word.length >= LEAST_NAME || SHORT_ENGLISH.has(word);
  return isFirst && isSure && weekdayNamed(word) !== undefined;
}

/** `sun` and `die` are other words where no colon follows, `mon` and `tues` none. */
const SHORT_ENGLISH: ReadonlySet<string> = new Set([
  'mon',
  'tue',
  'tues',
  'wed',
  'weds',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
]);

/** Letters of the shortest weekday that is written out. */
const LEAST_NAME = 6;

/** Behind these stands what came before. */
export const BEHIND: ReadonlySet<string> = new Set(['after', 'nach']);

/** Whether a line has a unit of length besides those of some tokens. */
export function hasOtherDistance(line: TokenLine, start: number, end: number): boolean {
  const from = Math.max(0, start - MOST_TOKENS);
  return line.tokens
    .slice(from, end + MOST_TOKENS)
    .some(
      (_, at) =>
        (from + at < start || from + at >= end) &&
        sensesAt(line, from + at, line.tokens.length).some(({ type }) => type === 'lengthUnit'),
    );
}

/** Whether a line has a number besides those of some tokens; levels (`3/10`) tell no amount. */
export function hasOtherNumber({ tokens }: TokenLine, start: number, end: number): boolean {
  const near = tokens.slice(Math.max(0, start - MOST_TOKENS), end + MOST_TOKENS);
  const first = Math.max(0, start - MOST_TOKENS);
  return near.some(
    ({ type }, at) =>
      type === 'number' &&
      (first + at < start || first + at >= end) &&
      near[at - 1]?.text !== '/' &&
      near[at + 1]?.text !== '/',
  );
}

export function isNumber({ type }: Token): boolean {
  return type === 'number';
}

/** A session that is called so stands right before a token: `ABC-Training 3x15`, `bike 40 + 10 km`. */
export function isBehindKind(line: TokenLine, start: number, word: KindValue['row']['word']): boolean {
  const first = Math.max(0, start - RIGHT_BEFORE);
  return line.tokens
    .slice(first, start)
    .some((_, at) =>
      sensesAt(line, first + at, start).some(
        ({ type, value }) => type === 'kind' && (value as KindValue).row.word === word,
      ),
    );
}

/** `Lauf-ABC-Training` */
const RIGHT_BEFORE = 5;

/** At the front of the line, or of a sentence. */
export function isFront({ tokens }: TokenLine, at: number): boolean {
  // `easy double: 10 + 6`
  const isBehindEase = at === 1 && EASES.has(tokens[0]?.text ?? '');
  return at === 0 || isBehindEase || FRONTS.has(tokens[at - 1]?.text ?? '');
}

const EASES: ReadonlySet<string> = new Set(['easy', 'gentle', 'steady', 'lockerer', 'lockere']);
const FRONTS: ReadonlySet<string> = new Set(['.', '!', ':', '-', '\n']);

export const TODAY = wordsOf('today, heute');

/** Before how far somebody ran. */
export const DID = wordsOf('did, done, ran, had, got, finished');
