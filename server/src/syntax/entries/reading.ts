import type { Span } from '../../base/text';
import { type Cursor, isGlued, isSign, isWord, peek } from '../scan';
import type { AmountNode } from '../tree';
import type { AmountItem, Item } from './items';
import { PACE_WORDS } from './paces';
import type { Problems } from './problems';
import { MILE_WORD } from './units';

/** A list of items being read. */
export interface Reading {
  readonly cursor: Cursor;
  readonly items: Item[];
  /** Words that are note, while what stands behind them counts. */
  readonly asides: Span[];
  readonly problems: Problems;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** Inside brackets behind a repetition set that has no recovery yet. */
  readonly inReps: boolean;
}

export function startReading(cursor: Cursor): Reading {
  return { cursor, items: [], asides: [], problems: [], depth: 0, inReps: false };
}

/** Reads one item, or nothing: then the cursor stays. */
export type ReadItem = (reading: Reading) => boolean;

export function push(items: Item[], item: Item): true {
  items.push(item);
  return true;
}

export function skip(cursor: Cursor): true {
  cursor.at++;
  return true;
}

export function amountItem(node: AmountNode): AmountItem {
  return { type: 'amount', span: node.span, node, isAverage: false };
}

/** Words that are read over. */
export const NOISE: ReadonlySet<string> = new Set([
  ...['in', 'at', 'for', 'about', 'avg', 'average', 'ave', 'total', 'of', 'a', 'an', 'the', 'and', 'pace'],
  ...['approx', 'around', 'pb', 'pr', 'sb', 'im', 'und', 'ca', 'circa', 'etwa', 'gesamt', 'schnitt', 'insgesamt'],
]);

/** Abbreviations with a full stop before a number. */
const SHORTENED: ReadonlySet<string> = new Set(['ca', 'approx', 'avg', 'ave']);

/** Words that are read over before a number only: `then the last 8 km`. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set([
  ...['last', 'first', 'final', 'next', 'another', 'letzte', 'letzten'],
  ...['nearly', 'almost', 'roughly', 'just', 'knapp', 'gut', 'rund', 'fast', 'ungefähr', 'ø'],
]);

/** `Distance: 8 km, Time: 45:10`, as watches write: how many tokens the name of a field has, with its colon; 0 for no name. */
export function fieldName(cursor: Cursor): number {
  if (!isWord(peek(cursor), FIELDS)) return 0;
  const length = isSign(peek(cursor, 1), ':') ? 2 : 1;
  return peek(cursor, length).type === 'number' ? length : 0;
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['distance', 'dist', 'time', 'duration', 'distanz', 'strecke', 'zeit', 'dauer'],
]);

export function isNoise(cursor: Cursor): boolean {
  // The full stop of `ca. 8 km`
  if (isSign(peek(cursor), '.'))
    return isGlued(peek(cursor)) && isWord(peek(cursor, -1), SHORTENED) && peek(cursor, 1).type === 'number';
  if (isWord(peek(cursor), NOISE)) return true;
  if (isWord(peek(cursor), BEFORE_NUMBERS)) return peek(cursor, 1).type === 'number';
  return peek(cursor).text === MILE_WORD && isWord(peek(cursor, 1), PACE_WORDS);
}
