import type { Context, Phrase, PhraseType } from '../senses/phrase';
import { isPriced, type Pattern } from './grammar';
import { isAnyAhead } from './needs';
import { compile, firstsAt, isIn, type Rules, type Spot, spotOf } from './rules';
import type { Step, SymbolNumber, Way } from './ways';

/** Phrases of a stretch of a line, found when they are asked for. */
export interface Chart {
  at<Type extends PhraseType>(type: Type, start: number): readonly Phrase<Type>[];
  /** Those of the types that count by themselves, in the order of these types. */
  tops(start: number): readonly Phrase[];
}

/** What the words and shapes of numbers at a token are by themselves. */
export type SensesAt = (at: number) => readonly Phrase[];

/** Finds phrases by patterns, in the tokens from `start` up to, not including, `end`. */
export type Grammar = (context: Context, senses: SensesAt, start: number, end: number) => Chart;

/** No more readings of one type are kept that begin at one token. */
const MOST_PHRASES = 16;

/** @param tops the types that count by themselves */
export function createGrammar(patterns: readonly Pattern[], tops: readonly PhraseType[]): Grammar {
  // Plainly written logs are read without patterns: a start does not wait for their rules.
  let rules: Rules | undefined;
  return (context, senses, start, end) => {
    rules ??= compile(patterns, tops);
    const spots: Spot[] = [];
    for (let at = start; at < end; at++) spots.push(spotOf(rules, senses(at), context.line, at));
    return chartOf(rules, spots, context, start);
  };
}

/** A phrase, and the place of its row, by which phrases are ordered. */
interface Joined {
  readonly rank: number;
  readonly phrase: Phrase;
}

const NONE: readonly Phrase[] = [];

function chartOf(rules: Rules, spots: readonly Spot[], context: Context, start: number): Chart {
  /** The parts that were joined so far, of all rows that are being tried. */
  const parts: (Phrase | undefined)[] = [];
  const lasts = lastPlaces(rules, spots, start);
  /** What stands for the types that are being sought, the outermost first, and which of them was asked for again meanwhile. */
  const sought: (readonly Phrase[])[] = [];
  let outermost = Number.POSITIVE_INFINITY;

  function phrasesAt(type: SymbolNumber, at: number): readonly Phrase[] {
    const spot = spots[at - start];
    const slot = spot?.opening.slots[type];
    if (!spot || !slot) return NONE;
    const known = spot.phrases[slot];
    if (known) {
      const depth = known.length > 0 ? -1 : sought.indexOf(known);
      if (depth >= 0) outermost = Math.min(outermost, depth);
      return known;
    }
    // A pattern that begins with its own type finds nothing there: no pattern may be its own first part.
    const nothingYet: readonly Phrase[] = [];
    const outer = outermost;
    outermost = Number.POSITIVE_INFINITY;
    spot.phrases[slot] = nothingYet;
    const depth = sought.push(nothingYet) - 1;
    const phrases = found(type, at, spot, firstsAt(rules, spot.opening, type, slot));
    sought.pop();
    // `(1 min hard, 1 min easy x 8)`: what lacks a type that is still being sought is no answer for whoever asks next.
    spot.phrases[slot] = outermost < depth ? undefined : phrases;
    outermost = Math.min(outer, outermost < depth ? outermost : Number.POSITIVE_INFINITY);
    return phrases;
  }

  function found(type: SymbolNumber, at: number, { senses, opening }: Spot, steps: readonly Step[]): readonly Phrase[] {
    const joined: Joined[] = [];
    if (steps.length > 0) follow(steps, at, at, 0, joined, parts.length);
    const isKnown = opening.symbols.includes(type);
    if (joined.length === 0 && !isKnown) return NONE;
    const phrases = isKnown ? senses.filter(sense => sense.type === rules.names[type]) : [];
    if (joined.length > 1) joined.sort((a, b) => a.rank - b.rank);
    for (const { phrase } of joined) phrases.push(phrase);
    return phrases.length > MOST_PHRASES ? cheapest(phrases) : phrases;
  }

  /** Goes on at token `at`, and adds each way to the end of a row to `into`; the first `depth` parts are of other phrases. */
  function follow(steps: readonly Step[], from: number, at: number, cost: number, into: Joined[], depth: number): void {
    const spot = spots[at - start];
    if (!spot) return;
    const { begins, slots } = spot.opening;
    for (const step of steps) {
      if (!isIn(begins, step.group) || (step.isGlued && spot.isSpaced) || !isAnyAhead(step.needs, at, lasts)) continue;
      const { missing, types, literals, next } = step;
      for (let left = missing; left > 0; left--) parts.push(undefined);
      const { literal } = spot;
      if (literal && literals.includes(literal.symbol)) join(literal.phrase, next, from, cost, into, depth);
      for (const type of types)
        if (slots[type]) for (const each of phrasesAt(type, at)) join(each, next, from, cost + each.cost, into, depth);
      for (let left = missing; left > 0; left--) parts.pop();
    }
  }

  /** Adds a part. */
  function join(part: Phrase, { steps, ends }: Way, from: number, cost: number, into: Joined[], depth: number): void {
    parts.push(part);
    if (steps.length > 0) follow(steps, from, part.end, cost, into, depth);
    for (const end of ends) build(end, from, part.end, cost, into, depth);
    parts.pop();
  }

  function build(
    { row: { pattern, place }, missing }: Way['ends'][number],
    start: number,
    end: number,
    cost: number,
    into: Joined[],
    depth: number,
  ): void {
    const { type, cost: own } = pattern;
    const all = parts.slice(depth);
    for (let left = missing; left > 0; left--) all.push(undefined);
    const built = pattern.build(all, context);
    if (built === undefined) return;
    const phrase: Phrase = isPriced(built)
      ? { type, start, end, cost: cost + own + built.cost, value: built.priced }
      : { type, start, end, cost: cost + own, value: built };
    into.push({ rank: place, phrase });
  }

  return {
    at(type, at) {
      const symbol = rules.types.get(type);
      return (symbol === undefined ? NONE : phrasesAt(symbol, at)) as readonly Phrase<typeof type>[];
    },
    tops(at) {
      const found: Phrase[] = [];
      for (const type of spots[at - start]?.opening.tops ?? [])
        for (const phrase of phrasesAt(type, at)) found.push(phrase);
      return found;
    },
  };
}

/** Behind the token where one of each group begins last; 0 for those of no token. */
function lastPlaces({ groupCount }: Rules, spots: readonly Spot[], start: number): Int16Array {
  const lasts = new Int16Array(groupCount);
  let at = start;
  for (const { opening } of spots) {
    at++;
    for (const group of opening.groups) lasts[group] = at;
  }
  return lasts;
}

/** The cheapest of each length first, so that the short ones do not push out a long group or list. */
function cheapest(phrases: readonly Phrase[]): Phrase[] {
  const sorted = [...phrases].sort((a, b) => a.cost - b.cost);
  const ends = new Set<number>();
  const [first, others]: [Phrase[], Phrase[]] = [[], []];
  for (const each of sorted) {
    (ends.has(each.end) ? others : first).push(each);
    ends.add(each.end);
  }
  return [...first, ...others].slice(0, MOST_PHRASES);
}
