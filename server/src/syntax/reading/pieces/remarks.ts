import { weekdayNamed } from '../../weekdays';
import type { Context, PhraseType } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import type { Fold } from './fold';
import { holdsAmount, isPiece, type Told } from './piece';

/**
 * `8 km easy, 45 min. Long run on Sunday`: behind an amount or a day of rest, a sentence without an amount that is of another day, of somebody else or of what
 * is only wished for is no session.
 *
 * @param end the token behind the sentence
 */
export function denyRemark({ told, sentence, sentenceStart, context }: Fold, end: number): void {
  if (sentence === 0) return;
  const own = told.slice(sentence);
  if (!own.some(isPiece)) return;
  const tells = (each: Told) => tellsAmount(each, context);
  if (own.some(tells) || !told.slice(0, sentence).some(each => tells(each) || isState(each))) return;
  if (!isOfOthers(context, sentenceStart, end)) return;
  for (const each of own) if (isPiece(each)) each.denied ??= 'other time';
}

function isState(told: Told): boolean {
  return !isPiece(told) && told.type === 'state';
}

/** `the marathon on tv`: a distance that is only named tells none. */
function tellsAmount(told: Told, context: Context): boolean {
  if (!isPiece(told)) return told.type === 'total';
  if (told.denied === 'other time' || !holdsAmount(told)) return false;
  if (told.duration || told.reps || !told.distance) return true;
  const { start, end } = told.distance;
  return holds(context, start, end, NUMBERS);
}

const NUMBERS: ReadonlySet<PhraseType> = new Set(['number']);

function isOfOthers(context: Context, start: number, end: number): boolean {
  const first = startsWith(context, start, ARTICLES) ? start + 1 : start;
  if (startsWith(context, first, SOMEBODY)) return true;
  if (holds(context, start, end, OTHER_TIMES) || anyAt(start, end, at => isAhead(context, at, end))) return true;
  // `Mon 8 km. Tue swim`: who begins with a weekday tells of several days.
  return !isWeekday(context, 0) && anyAt(start, end, at => isWeekday(context, at));
}

const SOMEBODY: ReadonlySet<PhraseType> = new Set(['others', 'onlookerVerb', 'otherTime']);
const ARTICLES: ReadonlySet<PhraseType> = new Set(['possessive']);
const OTHER_TIMES: ReadonlySet<PhraseType> = new Set(['otherDay', 'futureWord']);

function startsWith({ line }: Context, at: number, types: ReadonlySet<PhraseType>): boolean {
  return sensesAt(line, at, line.tokens.length).some(({ type }) => types.has(type));
}

function holds({ line }: Context, start: number, end: number, types: ReadonlySet<PhraseType>): boolean {
  return anyAt(start, end, at => sensesAt(line, at, end).some(({ type }) => types.has(type)));
}

function anyAt(start: number, end: number, test: (at: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (test(at)) return true;
  return false;
}

/** `in 2 weeks`, `in drei Tagen` */
function isAhead(context: Context, at: number, end: number): boolean {
  const isIn = context.line.tokens[at]?.text === 'in' && holds(context, at + 1, Math.min(at + 2, end), NUMBERS);
  return isIn && holds(context, at + 2, Math.min(at + 3, end), SPANS);
}

const SPANS: ReadonlySet<PhraseType> = new Set(['spanNoun']);

/** Written out, since `so` and `do` are words of their own. */
function isWeekday({ line: { tokens } }: Context, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return word.length >= SHORTEST_NAME && weekdayNamed(word) !== undefined;
}

const SHORTEST_NAME = 6;
