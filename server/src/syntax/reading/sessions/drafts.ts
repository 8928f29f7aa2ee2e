import type { Piece, Told } from '../pieces/piece';
import type { Effort, Phrase, Sport } from '../senses/phrase';
import type { Total } from './totals';

/** A session before it becomes a node: its pieces, and which of them is the whole. */
export interface SessionDraft {
  readonly type: 'session';
  readonly sport: Sport;
  readonly pieces: readonly Piece[];
  readonly total: Total;
  /** The next likely total, and how much less likely it is. */
  readonly otherTotal: { readonly total: Total; readonly extra: number } | undefined;
  readonly attributes: readonly Phrase<'attribute'>[];
  readonly hurts: readonly Phrase<'hurt'>[];
  readonly when: Phrase<'when'> | undefined;
  readonly isSkipped: boolean;
  readonly forced: Phrase<'forced'> | undefined;
  readonly start: number;
  readonly end: number;
}

export interface OtherDraft {
  readonly type: 'other';
  readonly told: Extract<Told, { type: 'other' | 'state' | 'hurt' }>;
  readonly when: Phrase<'when'> | undefined;
  readonly start: number;
  readonly end: number;
}

export type Draft = SessionDraft | OtherDraft;

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Pieces that were understood and do not count: another day's, exercises of a strength session. */
  readonly dropped: readonly { readonly start: number; readonly end: number }[];
  /** The total of a line of several sessions. */
  readonly lineTotal: Extract<Told, { type: 'total' }> | undefined;
  readonly cost: number;
}

/** A session while its pieces are gathered. */
export interface Open {
  sport: Sport | undefined;
  pieces: Piece[];
  totals: Extract<Told, { type: 'total' }>[];
  attributes: Phrase<'attribute'>[];
  hurts: Phrase<'hurt'>[];
  when: Phrase<'when'> | undefined;
  /** How many pieces it had when its time of day was read. */
  whenPieces: number;
  isSkipped: boolean;
  forced: Phrase<'forced'> | undefined;
}

/** A session that begins with `pieces`. */
export function opened(pieces: Piece[], when: Open['when']): Open {
  return {
    sport: undefined,
    pieces,
    totals: [],
    attributes: [],
    hurts: [],
    when,
    whenPieces: 1,
    isSkipped: false,
    forced: undefined,
  };
}

export function hardest(efforts: readonly Effort[]): Effort | undefined {
  return ORDER.find(each => efforts.includes(each));
}

const ORDER: readonly Effort[] = ['race', 'hard', 'moderate', 'easy', 'recovery'];
