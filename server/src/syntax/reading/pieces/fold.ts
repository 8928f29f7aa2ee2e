import type { Item } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';
import { emptyPiece, type Join, type Piece, type Told } from './piece';

/** What is known while a row of items is gone through from left to right. */
export interface Fold {
  readonly items: readonly Item[];
  readonly context: Context;
  /** What was told so far. */
  readonly told: Told[];
  /** The piece that the next item belongs to. */
  current: Piece | undefined;
  /** What stands before the next piece. */
  join: Join;
  /** Of brackets. */
  depth: number;
  /** The depth of the last `with`; -1 where none holds. */
  ofWhichDepth: number;
  /** Whether a part was read behind the last `with`. */
  isWithHeld: boolean;
  denied: Piece['denied'];
  /** `3 x 1200 m (or 6 min) brisk`: the bracket in which it was denied. */
  deniedDepth: number;
  /** `Lauf gestrichen, 20 min Mobility`: what was not done stood before the word for it. */
  isDeniedBefore: boolean;
  /** Behind `instead of`. */
  isInstead: boolean;
  summary: Phrase<'summary'>['value'] | undefined;
  /** How much was told before the sentence, and before the clause; the first token of the sentence. */
  sentence: number;
  clause: number;
  sentenceStart: number;
  /** The last piece with repetitions, which a recovery belongs to. */
  lastReps: Piece | undefined;
  /** Repetitions that were planned, and run. */
  kept: Piece[];
  /** A warm-up or cool-down stood before its amount. */
  hasLabelFirst: boolean;
}

export function foldOf(items: readonly Item[], context: Context): Fold {
  return {
    items,
    context,
    told: [],
    current: undefined,
    join: 'first',
    depth: 0,
    ofWhichDepth: -1,
    isWithHeld: false,
    denied: undefined,
    deniedDepth: 0,
    isDeniedBefore: false,
    isInstead: false,
    summary: undefined,
    sentence: 0,
    clause: 0,
    sentenceStart: items[0]?.start ?? 0,
    lastReps: undefined,
    kept: [],
    hasLabelFirst: false,
  };
}

/** Begins a piece at token `start`. */
export function open(fold: Fold, start: number): Piece {
  const { join, depth, ofWhichDepth, summary, denied } = fold;
  const piece = emptyPiece({ start, end: start, join, depth });
  piece.isOfWhich = ofWhichDepth >= 0;
  piece.denied = summary ? 'other time' : denied;
  fold.isWithHeld = true;
  fold.current = piece;
  fold.told.push(piece);
  fold.join = ' ';
  return piece;
}

/** The next item begins a piece of its own. */
export function close(fold: Fold): void {
  fold.current = undefined;
}

/** The piece that an item is of, which reaches to the item's end. */
export function pieceAt(fold: Fold, item: { readonly start: number; readonly end: number }): Piece {
  const piece = fold.current ?? open(fold, item.start);
  add(item, piece);
  return piece;
}

/** A piece reaches to the end of what was added to it. */
export function add({ end }: { readonly end: number }, piece: Piece): void {
  piece.end = Math.max(piece.end, end);
}
