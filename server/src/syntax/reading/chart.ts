import type { TokenLine } from '../scan';
import type { Pattern } from './grammar';
import type { Context, Phrase, PhraseType } from './phrase';
import { compile, type Row, type Rules, type Spot, type SymbolNumber, spotOf } from './rules';

/** Phrases of a stretch of a line, found when they are asked for. */
export interface Chart {
  at<Type extends PhraseType>(type: Type, start: number): readonly Phrase<Type>[];
  /** Those of the types that count by themselves, in the order of these types. */
  tops(start: number): readonly Phrase[];
}

/** The charts of one stretch. Most phrases are the same in a log of kilometres and in one of miles: these are found once. */
export interface Charts {
  of(unit: Context['unit']): Chart;
  /** Whether any phrase that was asked for depends on the unit. */
  isOfUnit(): boolean;
}

/** What the words and shapes of numbers at a token are by themselves. */
export type SensesAt = (at: number) => readonly Phrase[];

/** Finds phrases by patterns, in the tokens from `start` up to, not including, `end`. */
export type Grammar = (line: TokenLine, senses: SensesAt, start: number, end: number) => Charts;

/** No more readings of one type are kept that begin at one token. */
const MOST_PHRASES = 16;

/** @param tops the types that count by themselves */
export function createGrammar(patterns: readonly Pattern[], tops: readonly PhraseType[]): Grammar {
  const rules = compile(patterns, tops);
  return (line, senses, start, end) => {
    const spots: Spot[] = [];
    for (let at = start; at < end; at++) spots.push(spotOf(rules, senses(at), line.tokens[at]?.text ?? ''));
    const made = { km: chartOf(rules, spots, { line, unit: 'km' }, start), mi: undefined as UnitChart | undefined };
    return {
      of: unit => {
        if (unit === 'km') return made.km;
        made.mi ??= chartOf(rules, spots, { line, unit }, start);
        return made.mi;
      },
      isOfUnit: () => made.km.isOfUnit(),
    };
  };
}

interface UnitChart extends Chart {
  isOfUnit(): boolean;
}

const NONE: readonly Phrase[] = [];

function chartOf(rules: Rules, spots: readonly Spot[], { line, unit }: Context, start: number): UnitChart {
  const { tokens } = line;
  /** Phrases by token and slot that depend on the unit. */
  const own: (readonly Phrase[] | undefined)[][] = [];
  /** The parts that were joined so far, of all rows that are being tried. */
  const parts: (Phrase | undefined)[] = [];
  let unitReads = 0;
  const context: Context = {
    line,
    get unit() {
      unitReads++;
      return unit;
    },
  };

  function phrasesAt(type: SymbolNumber, at: number): readonly Phrase[] {
    const spot = spots[at - start];
    const slot = spot?.opening.slots[type];
    if (!spot || slot === undefined) return NONE;
    const shared = spot.shared[slot];
    if (shared) return shared;
    const known = own[at - start]?.[slot];
    if (known) {
      unitReads++;
      return known;
    }
    // A pattern that begins with its own type finds nothing there: no pattern may be its own first part.
    spot.shared[slot] = NONE;
    const before = unitReads;
    const phrases = found(type, at, spot, spot.opening.rows[slot] ?? []);
    if (unitReads === before) {
      spot.shared[slot] = phrases;
      return phrases;
    }
    spot.shared[slot] = undefined;
    const cells = own[at - start] ?? [];
    own[at - start] = cells;
    cells[slot] = phrases;
    return phrases;
  }

  function found(type: SymbolNumber, at: number, { senses, types }: Spot, rows: readonly Row[]): readonly Phrase[] {
    const phrases: Phrase[] = [];
    for (const [index, sense] of senses.entries()) if (types[index] === type) phrases.push(sense);
    for (const row of rows) join(row, 0, at, at, 0, phrases, parts.length);
    return phrases.length > MOST_PHRASES ? cheapest(phrases) : phrases;
  }

  /** Goes on with element `index` at token `at`, and adds each way to the end to `into`; `depth` parts are of other rows. */
  function join(row: Row, index: number, from: number, at: number, cost: number, into: Phrase[], depth: number): void {
    const spot = spots[at - start];
    const known = parts.length;
    let element = row.elements[index];
    for (let next = index + 1; element; next++) {
      if (spot && !(element.isGlued && tokens[at]?.spaced)) {
        if (spot.literal !== undefined && element.literals.includes(spot.literal)) {
          parts.push({ type: 'aside', start: at, end: at + 1, cost: 0, value: tokens[at]?.text ?? '' });
          join(row, next, from, at + 1, cost, into, depth);
          parts.pop();
        }
        for (const type of element.types) {
          if (spot.opening.slots[type] === undefined) continue;
          for (const each of phrasesAt(type, at)) {
            parts.push(each);
            join(row, next, from, each.end, cost + each.cost, into, depth);
            parts.pop();
          }
        }
      }
      if (!element.isOptional) break;
      parts.push(undefined);
      element = row.elements[next];
    }
    if (!element && at > from) build(row, from, at, cost, into, depth);
    parts.length = known;
  }

  function build({ pattern }: Row, from: number, to: number, cost: number, into: Phrase[], depth: number): void {
    const built = pattern.build(parts.slice(depth), context);
    if (built)
      into.push({
        type: pattern.type,
        start: from,
        end: to,
        cost: cost + pattern.cost + built.cost,
        value: built.value,
      });
  }

  return {
    at(type, at) {
      const symbol = rules.types.get(type);
      return (symbol === undefined ? NONE : phrasesAt(symbol, at)) as readonly Phrase<typeof type>[];
    },
    tops: at => spots[at - start]?.opening.tops.flatMap(type => phrasesAt(type, at)) ?? NONE,
    isOfUnit: () => unitReads > 0,
  };
}

function cheapest(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases].sort((a, b) => a.cost - b.cost).slice(0, MOST_PHRASES);
}
