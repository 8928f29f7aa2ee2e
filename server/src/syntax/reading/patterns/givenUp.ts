import type { TokenLine } from '../../scan';
import { pattern } from '../phrases/grammar';
import type { KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import { isAlone, tokensBefore } from './around';

/** What was meant and came to nothing: `planned 8. Baby had other ideas`, `10 on the schedule. Nope`. */
export const givenUp = [
  pattern(
    'skippedWord',
    "planLead ':'|'-'?",
    -1,
    ([lead, sign], { line }) => (isGivenUp(line, (sign ?? lead).end) ? 'skippedWord' : undefined),
    'Planned 9. The twins had other ideas',
    'Was to be 7 km easy, 36C so no',
    'intended 12, a long call ate it. 0.',
  ),
  // `meant to run but fell asleep`: the word for a run is of the session.
  pattern(
    'skippedWord',
    "'was'|'had'|'i'? 'meant'|'wanted'|'planned'|'intended'|'hoped'|'supposed'|'going' 'to' 'go'|'do'? 'for'? 'a'|'my'|'the'?",
    -0.9,
    ([, , to, go, of, article], { line }) => {
      const { end } = article ?? of ?? go ?? to;
      return isSessionAt(line, end) && isGivenUp(line, end) ? 'skippedWord' : undefined;
    },
    'meant to run but fell asleep',
    'was going to do a tempo but the kids were ill',
  ),
  pattern(
    'skippedWord',
    "planTail ','|'.'|'-'|';'|'but'",
    -0.9,
    ([tail, sign], { line }) =>
      tokensBefore(line, tail.start).some(({ type }) => type === 'number') && tellsGivingUp(line, sign.start)
        ? 'skippedWord'
        : undefined,
    '11 on the schedule. Nope.',
    '8 planned, the sofa won',
  ),
  // `pulled out of the 10k at 7`, where it ended: so far it was run.
  pattern(
    'skippedWord',
    "'pulled'|'pulling'|'withdrew'|'withdrawn'|'withdrawing'|'scratched' 'out'? 'of'|'from' 'the'|'my'|'a'|'this'|'that'?",
    -0.6,
    ([, , of, article], { line }) => {
      const { end } = article ?? of;
      const isSession = line.tokens[end]?.type === 'number' || isSessionAt(line, end);
      return isSession && !isBrokenOff(line, end) ? 'skippedWord' : undefined;
    },
    'pulled out of the 10k, hamstring',
    'withdrew from the half',
  ),
  // `skipped the 6, took a walk`: what was done in its stead.
  pattern(
    'nowWord',
    "'took'|'went' 'for'|'on'? 'a'|'an'|'some' 'short'|'long'|'little'|'gentle'|'slow'|'nice'?",
    -0.9,
    ([took, of, article, how], { line }) =>
      isSessionAt(line, (how ?? article ?? of ?? took).end) &&
      tokensBefore(line, took.start).some((_, at) =>
        sensesAt(line, at, took.start).some(({ type }) => type === 'skippedWord'),
      )
        ? 'nowWord'
        : undefined,
    'skipped the 9, took a walk',
  ),
  // `… ate it. 0.`: how far it was in the end.
  pattern(
    'aside',
    "number|'zero'|'nada'|'zilch'",
    -1.2,
    ([number], { line }) => {
      const isNothing = number.type !== 'number' || (number as Phrase<'number'>).value.value === 0;
      const isApart = line.tokens[number.start - 1]?.type === 'sign' && isAlone(line, number.end);
      return isNothing && isApart && isPlanBefore(line, number.start) ? 'plan' : undefined;
    },
    'intended 12, a long call ate it. 0.',
  ),
] as const;

/** A place or a time is told behind the race. */
function isBrokenOff({ tokens }: TokenLine, from: number): boolean {
  return tokens.slice(from).some(({ text }) => PLACES.has(text));
}

const PLACES = wordsOf('at, after, bei, nach, around, halfway, with');

function isPlanBefore(line: TokenLine, end: number): boolean {
  return tokensBefore(line, end).some((_, at) => sensesAt(line, at, end).some(({ type }) => type === 'planLead'));
}

/** A session stands there, and behind it words that nothing came of it. */
export function isGivenUp(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  const start = ARTICLES.has(tokens[from]?.text ?? '') ? from + 1 : from;
  if (tokens[start]?.type !== 'number' && !isSessionAt(line, start)) return false;
  const sign = tokens.findIndex(
    ({ type, text }, at) =>
      at > start && at < start + MOST_OF_SESSION && (JOINING.has(text) || (type === 'sign' && ENDING.has(text))),
  );
  return sign > 0 && tellsGivingUp(line, sign);
}

const ARTICLES = wordsOf('a, an, the, my, our');
/** `tempo with the club on Friday` */
const MOST_OF_SESSION = 9;
const ENDING: ReadonlySet<string> = new Set([',', '.', ';', '-', '(', '!', ':']);
const JOINING = wordsOf('but, aber, however, only, so');

function isSessionAt(line: TokenLine, at: number): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => SESSIONS.has(type));
}

const SESSIONS: ReadonlySet<string> = new Set(['kind', 'marathonName', 'halfName']);

/** Words that say so, and no number of a run behind them. */
function tellsGivingUp(line: TokenLine, from: number): boolean {
  const { tokens } = line;
  const behind = tokens.slice(from);
  // `planned 10 easy, done. Bed early`
  if (behind.some((_, at) => saysDone(line, from + at))) return false;
  const says = behind.findIndex((_, at) => saysSo(line, from + at));
  return says >= 0 && !behind.some(({ type }, at) => type === 'number' && isOfRun(line, from + at));
}

function saysSo(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const [before, text, next] = [tokens[at - 1], tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  if (GIVEN_UP.has(text)) return true;
  // `never felt better`, `nothing fancy`
  if (AT_END.has(text)) return isAlone(line, at + 1) && (text !== '0' || before?.type === 'sign');
  if (text === 'no') return isAlone(line, at + 1) || ANSWERING.has(before?.text ?? '');
  if (OTHER.has(text)) return IDEAS.has(next);
  if (text === 'rained' || text === 'snowed') return next === 'off' || next === 'out' || next === 'in';
  return DENIED.has(text) && DOING.has(tokens[at + (next === "'" || next === '’' ? 3 : 1)]?.text ?? '');
}

/** `done`, `ran it`, `lief gut`: it was done after all. */
function saysDone({ tokens }: TokenLine, at: number): boolean {
  const [before = '', text = '', next = ''] = [tokens[at - 1]?.text, tokens[at]?.text, tokens[at + 1]?.text];
  if (NOT.has(before)) return false;
  return DONE.has(text) || (DOES.has(text) && AFTER_ALL.has(next));
}

const NOT = wordsOf('not, nicht, never, nothing, nichts, be, get, nix, half');
const DONE = wordsOf('done, nailed, smashed, gelaufen, geschafft, erledigt, gemacht, completed, finished');
const DOES = wordsOf('did, ran, lief, ging');
const AFTER_ALL = wordsOf('it, them, all, gut, super, prima, besser, easy');

/** A number with a unit, a time or one alone, but in a sentence of another sport; `38 C` and `0` are none. */
function isOfRun(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const next = tokens[at + 1];
  if (Number(tokens[at]?.text) === 0 || OF_WEATHER.has(next?.text ?? '')) return false;
  const start = tokens.slice(0, at).findLastIndex(({ text }) => text === '.' || text === ',' || text === ';') + 1;
  const until = tokens.findIndex(({ text }, index) => index > at && (text === '.' || text === ',' || text === ';'));
  const end = until < 0 ? tokens.length : until;
  for (let each = start; each < end; each++) if (sensesAt(line, each, end).some(isOfOtherSport)) return false;
  return true;
}

function isOfOtherSport({ type, value }: Phrase): boolean {
  return type === 'kind' && (value as KindValue).row.sport !== 'run';
}

const OF_WEATHER = wordsOf(
  'weeks, days, months, years, wochen, tage, tagen, monate, c, f, °, deg, degrees, grad, celsius, fahrenheit, mph, knots',
);

const OTHER = wordsOf('other, different, andere, anderes');
const IDEAS = wordsOf('ideas, plans, idea, pläne, ideen, vor');
const ANSWERING = wordsOf('said, says, so, hell, sagt, sagte');
const GIVEN_UP = wordsOf(
  'nope, nah, asleep, overslept, verschlafen, cancelled, canceled, abgesagt, bed, bett, sofa, couch, ausgefallen, chickened, wimped',
);
const AT_END = wordsOf(
  'nothing, nix, nichts, nada, zilch, zero, null, never, 0, won, gewonnen, ill, sick, krank, fieber',
);
const DENIED = wordsOf("didn't, didnt, didn, couldn't, couldnt, couldn, not");
const DOING = wordsOf('happen, run, go, get, make, manage, happening, going');
