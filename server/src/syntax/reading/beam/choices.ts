import { readAttribute } from '../../facts/attributes';
import { cursorOver, hasCapital, type Token, type TokenLine } from '../../scan';
import type { Attribute, Problem } from '../../tree';
import { isAlone, isOfOthers, isOpeningWeekday, tokensBefore } from '../patterns/around';
import { COSTS } from '../phrases/costs';
import { type Choice, JOINTS } from '../phrases/items';
import { isUnit, type Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';
import { wordsOf } from '../senses/words';
import { isOfSession, readOtherBody } from './others';
import { isIdleNumber } from './restDays';
import { isNoShoe } from './shoes';
import { SIGNS, skipCost } from './skipCost';
import type { Stretch } from './stretch';

/*
 * What may stand at a token, and at which price: the phrases of the patterns, an attribute or an entry by its own word, or nothing, so
 * that the token is read over. To read over is cheap for small words, dearer for words of training, dearest for numbers, as nothing is
 * lost without a word. What is all it can be (a priority behind a race, a pain with its level) leaves no choice.
 */

/** All items that may begin at token `at`. */
export function choicesAt(stretch: Stretch, at: number): Choice[] {
  const { context, end, senses, chart } = stretch;
  const { line } = context;
  const found: Choice[] = [];
  const isStart = beginsClause(line, at, end);
  let isRest = false;
  for (const phrase of chart.tops(at)) {
    if (JOINTS.has(phrase.type)) {
      found.push({ item: phrase, cost: phrase.cost + COSTS.joint });
      continue;
    }
    isRest ||= phrase.type === 'state';
    const atPlace = phrase.type === 'state' && !isStart ? insideCost(phrase as Phrase<'state'>, line) : 0;
    found.push({ item: phrase, cost: phrase.cost + COSTS.phrase + atPlace });
  }
  const token = line.tokens[at];
  if (!token) return found;
  const priority = priorityAt(line, at, senses);
  if (priority) return [{ item: { type: 'fact', start: at, end: at + 1, attribute: priority, problems: [] }, cost: 0 }];
  const beside = besideAt(stretch, at, isStart);
  // `pain left achilles 3/10`: by its own word it says which side, too.
  const pain = beside.find(({ item }) => item.type === 'fact' && item.attribute.type === 'pain');
  if (pain)
    found.splice(0, found.length, ...found.filter(({ item }) => item.type !== 'hurt' || item.end > pain.item.end));
  // `1100 m climbing`: by its own word it was climbed, and not run.
  const climb = beside.find(({ item }) => item.type === 'fact' && item.attribute.type === 'climb');
  if (climb) found.splice(0, found.length, ...found.filter(({ item }) => item.end >= climb.item.end));
  found.push(...beside);
  const isSign = token.type === 'sign' && SIGNS.has(token.text);
  if (isSign && !(isAbbreviation(line, at) && senses(at - 1).some(({ type }) => type === 'shortened'))) return found;
  const ofToken =
    isRest && isStart ? COSTS.skipState : (idleCost(stretch, at) ?? skipCost(token, senses(at), line.tokens[at + 1]));
  // `8 x 80 s at 5k pace`: what stands before is a race, and no distance.
  const isOfRace =
    at > 0 &&
    (token.text === 'pace' || token.text === 'effort') &&
    senses(at - 1).some(({ type, value }) => type === 'lengthUnit' && (token.text === 'pace' || value === 'm'));
  // `bike 60 min, then 6 km run`: behind how far it was nothing else is meant.
  const isNameOfRun =
    at > 2 &&
    token.text === 'run' &&
    senses(at - 1).some(({ type }) => type === 'lengthUnit') &&
    senses(at - 3).some(({ type }) => type === 'thenWord');
  const own = isOfRace
    ? Math.max(ofToken, COSTS.skipUnit)
    : isNameOfRun || isBeforeOther(line, at, senses)
      ? Math.max(ofToken, COSTS.skipWhen)
      : ofToken;
  if (isLetter(line, at, senses)) {
    found.push({ item: { type: 'skip', start: at, end: at + 1, cost: COSTS.skipUnit }, cost: COSTS.skipUnit });
    return found;
  }
  const named = (token.type === 'word' || token.text === '#') && beside.some(isValue) ? COSTS.skipName : 0;
  const timed = isStart && found.some(({ item }) => item.type === 'when') ? COSTS.skipWhen : 0;
  const price = Math.max(own, named, timed);
  found.push({ item: { type: 'skip', start: at, end: at + 1, cost: price }, cost: price });
  return found;
}

/** Who tells a session tells an amount, almost always: illness is the matter of a line that has no number. */
function insideCost({ value: { word }, start, end }: Phrase<'state'>, line: TokenLine): number {
  if (word === 'sick' && isOfOthers(line, start, end)) return COSTS.stateOfOthers;
  const isProse = word !== 'rest' && !line.tokens.some(({ type }) => type === 'number');
  return isProse ? COSTS.stateInProse : COSTS.stateInside;
}

/** `8 km by the river, then walk`: another sport follows what was run. */
function isBeforeOther({ tokens }: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): boolean {
  const next = ARTICLES.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return (
    senses(at).some(({ type }) => type === 'thenWord') &&
    senses(next).some(({ type, value }) => type === 'kind' && (value as Phrase<'kind'>['value']).row.category !== 'run')
  );
}

const ARTICLES = wordsOf('a, an, some, ein, eine, einen, etwas');

/** What it costs to read over a number of an idle day, and over its unit of time. */
function idleCost(stretch: Stretch, at: number): number | undefined {
  if (isIdleNumber(stretch, at) || isCountOfNamed(stretch.context.line, at)) return COSTS.skipIdleNumber;
  const isUnit = stretch.senses(at).some(({ type }) => type === 'timeUnit') && isIdleNumber(stretch, at - 1);
  return isUnit ? COSTS.skipIdleUnit : undefined;
}

/** `8 km 45:00. Dogs seen: 4`: behind what was told, a number without a unit is of the unknown word before it. */
function isCountOfNamed(line: TokenLine, at: number): boolean {
  const { tokens } = line;
  const isNumber = tokens[at]?.type === 'number' && tokens[at - 1]?.text === ':' && isAlone(line, at + 1);
  if (!isNumber || tokens[at - 2]?.type !== 'word') return false;
  if (!isUnknownWord(line, at - 2) && !sensesAt(line, at - 2, at - 1).every(isSmall)) return false;
  return tokensBefore(line, at - 2).some(({ type }) => type === 'number');
}

function isSmall({ type }: Phrase): boolean {
  return type === 'filler' || type === 'anyWord';
}

function isDistance({ tokens }: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): boolean {
  return tokens[at]?.type === 'number' && senses(at + 1).some(({ type }) => type === 'lengthUnit');
}

/** `20 min sauna`: how long stands before the word. */
function isBeforeName({ tokens }: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): boolean {
  const name = tokens[at + 2];
  return name?.type === 'word' && senses(at + 1).some(({ type }) => type === 'timeUnit');
}

/** `.5 km`: half a kilometre, and five none. */
function isPoint({ tokens }: TokenLine, at: number): boolean {
  const [before, point, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return point?.text === '.' && number?.type === 'number' && number.start === point.end && before?.end !== point.start;
}

const EFFORTS: ReadonlySet<string> = new Set(['e', 'm', 't', 'i', 'r']);

/** `6 x 1000 I`, `r 90s`: letters that stand for something beside a number. */
function isLetter({ tokens }: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): boolean {
  const token = tokens[at];
  if (token?.type !== 'word' || token.text.length > 1) return false;
  if (token.text === 'r' && tokens[at + 1]?.type === 'number') return true;
  return (
    EFFORTS.has(token.text) && tokens[at - 1]?.type === 'number' && senses(at).some(({ type }) => type === 'letter')
  );
}

/** `goal 2:59:00`, `massage 30 min`: a word with its value, of which the value alone is nothing. */
function isValue({ item }: Choice): boolean {
  return (item.type === 'fact' || item.type === 'other') && item.end > item.start + 1;
}

/** What is no phrase: attributes by their own words, signs, entries that are no sessions. */
function besideAt({ context: { line }, end, senses }: Stretch, at: number, isStart: boolean): readonly Choice[] {
  const found: Choice[] = [];
  const token = line.tokens[at];
  if (token && mayBeFact(token, line.tokens[at + 1]) && !isNoShoe(line, at, senses)) {
    const cursor = cursorOver(line, at, end);
    const problems: Problem[] = [];
    const attribute = readAttribute(cursor, problems);
    // `2.700 Höhenmeter` are thousands, of which a pattern knows.
    // `Effort: 5k at tempo`: how far, and no level.
    const isOfUnit = attribute?.type === 'effort' && isGluedUnit(line, cursor.at, senses);
    if (attribute && !isOfUnit && !(attribute.type === 'climb' && attribute.climbM < LEAST_CLIMB_M))
      found.push({
        item: { type: 'fact', start: at, end: cursor.at, attribute, problems },
        cost: COSTS.phrase - FACT_BONUS,
      });
  }
  const isMinus = token?.text === '-' && found.length > 0;
  if (token?.type === 'sign' && SIGNS.has(token.text) && !isMinus) {
    const cost = isPoint(line, at) ? COSTS.skipPoint : 0;
    found.push({ item: { type: 'sign', start: at, end: at + 1, text: token.text }, cost });
  }
  const mayBeOther = token?.type === 'word' || (token?.type === 'number' && isBeforeName(line, at, senses));
  const read = mayBeOther ? readOtherBody(cursorOver(line, at, end)) : undefined;
  const other = read && isOfSession(read, at, line, senses) ? undefined : read;
  // `rest 8 km 46:00`: both are written, so both are told.
  if (
    other?.body.type === 'state' &&
    other.body.word.word === 'rest' &&
    at === 0 &&
    isDistance(line, other.end, senses)
  )
    found.push({
      item: { type: 'other', start: at, end: other.end, body: other.body, problems: other.problems },
      cost: 0,
    });
  else if (other && (other.body.type !== 'state' || (isStart && other.body.word.word !== 'rest')))
    found.push({
      item: { type: 'other', start: at, end: other.end, body: other.body, problems: other.problems },
      cost: COSTS.phrase + other.cost,
    });
  return found;
}

function isGluedUnit({ tokens }: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): boolean {
  return tokens[at]?.spaced === false && senses(at).some(isUnit);
}

/** Nobody tells of less. */
const LEAST_CLIMB_M = 5;

/** `race A`: its priority, in a capital behind the word. */
function priorityAt(line: TokenLine, at: number, senses: (at: number) => readonly Phrase[]): Attribute | undefined {
  const token = line.tokens[at];
  const written = token ? line.text.slice(token.start, token.end) : '';
  if (!token || (written !== 'A' && written !== 'B' && written !== 'C') || at === 0) return undefined;
  const isRace = senses(at - 1).some(
    ({ type, value }) => type === 'kind' && (value as Phrase<'kind'>['value']).row.intensity === 'race',
  );
  return isRace
    ? { type: 'race-priority', span: { start: token.start, end: token.end }, priority: written }
    : undefined;
}

/** Attributes by their own words are surer than anything else that the words may be. */
const FACT_BONUS = 0.1;

function mayBeFact({ type, text, spaced }: Token, next: Token | undefined): boolean {
  if (type !== 'sign') return type === 'number' || !COMMON.has(text);
  // `8 km, -4C`; in `8-10C` the stroke is of a range.
  return text === '#' || text === '[' || text === '+' || (text === '-' && spaced && next?.spaced === false);
}

/** Words that no attribute begins with and that most lines hold. */
const COMMON: ReadonlySet<string> = new Set(['in', 'at', 'with', 'and', 'the', 'a', 'mit', 'und', 'easy', 'run', 'x']);

/** `ca. 8`, `Min. 45`, `w. 600 m`: the full stop of a short word ends nothing. */
function isAbbreviation(line: TokenLine, at: number): boolean {
  const [before, sign, next] = [line.tokens[at - 1], line.tokens[at], line.tokens[at + 1]];
  if (sign?.text !== '.' || sign.spaced || before?.type !== 'word' || before.text.length > 4 || !next) return false;
  return next.type === 'number' || !hasCapital(line, at + 1);
}

/** Behind nothing, a sign, or the time of day. */
function beginsClause(line: TokenLine, at: number, end: number): boolean {
  const before = line.tokens[at - 1];
  if (!before || (before.type === 'sign' && before.text !== '-' && before.text !== "'")) return true;
  if (isOpeningWeekday(line, at - 1)) return true;
  return (
    WHEN_BEFORE.has(before.text) || (at < end && before.text === '-' && (at === 1 || line.tokens[at]?.spaced === true))
  );
}

const WHEN_BEFORE = wordsOf(
  'am, pm, total, heute, heut, today, plan, planned, scheduled, full, complete, just, another, still, feeling, slightly, noch, etwas, bin, daher, deshalb, darum',
);
