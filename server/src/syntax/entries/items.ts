import type { Span } from '../../base/text';
import type { AmountNode, Attribute, RecoveryNode, Target, WhenNode } from '../tree';
import type { Word } from '../vocabulary';

/**
 * What stands in a session, piece by piece, before it is known which of it are totals and which are steps: that is seen only
 * from the whole (a colon, a count, `wu` further on). `readItems` makes the list, `assemble` the body.
 */
export type Item =
  | KindItem
  | { readonly type: 'label'; readonly span: Span; readonly word: 'wu' | 'cd' }
  | AmountItem
  | { readonly type: 'count'; readonly span: Span; readonly count: number; readonly countMax?: number }
  | { readonly type: 'attribute'; readonly span: Span; readonly attribute: Attribute }
  /** `!hard`, `!easy` */
  | { readonly type: 'forced'; readonly span: Span; readonly intensity: 'hard' | 'easy' }
  | TargetItem
  | { readonly type: 'recovery'; readonly span: Span; readonly recovery: RecoveryNode }
  | { readonly type: 'actuals'; readonly span: Span; readonly timesS: readonly number[] }
  | GroupItem
  /** `w/`, `including` behind an amount: what follows is part of it. */
  | { readonly type: 'of-which'; readonly span: Span }
  | { readonly type: 'break'; readonly span: Span; readonly sign: BreakSign }
  | { readonly type: 'colon'; readonly span: Span }
  | { readonly type: 'when'; readonly span: Span; readonly when: WhenNode };

export interface KindItem {
  readonly type: 'kind';
  readonly span: Span;
  readonly row: Word;
  readonly spelling: string;
  /** It gives way to any other kind (`run`, `trail`, `track`, `hard`). */
  readonly yields: boolean;
}

export interface AmountItem {
  readonly type: 'amount';
  readonly span: Span;
  readonly node: AmountNode;
  /** `average` stands beside it. */
  readonly isAverage: boolean;
}

export interface TargetItem {
  readonly type: 'target';
  readonly span: Span;
  readonly target: Target;
  /** It stands behind `@`. */
  readonly isMarked?: boolean;
}

/** Round brackets whose content was understood. */
export interface GroupItem {
  readonly type: 'group';
  readonly span: Span;
  readonly items: readonly Item[];
}

export type BreakSign = ',' | ';' | '+' | '.' | '-' | '/';

/**
 * Whether an item of this type stands since the last separator, in the step that is being written. Separators at the very end do
 * not count.
 */
export function stretchHas(items: readonly Item[], type: Item['type']): boolean {
  return stretchSome(items, other => other === type);
}

export function stretchHasAny(items: readonly Item[], types: ReadonlySet<Item['type']>): boolean {
  return stretchSome(items, type => types.has(type));
}

/** Asked for nearly every word of a line, so it copies nothing. */
function stretchSome(items: readonly Item[], test: (type: Item['type']) => boolean): boolean {
  let at = items.length - 1;
  while (at >= 0 && items[at]?.type === 'break') at--;
  for (; at >= 0; at--) {
    const type = items[at]?.type;
    if (type === undefined || ENDS_STRETCH.has(type)) return false;
    if (test(type)) return true;
  }
  return false;
}

const ENDS_STRETCH: ReadonlySet<Item['type']> = new Set(['break', 'colon', 'of-which']);

/** What a repetition is: its amount, or a word for it. */
export const REPEATED: ReadonlySet<Item['type']> = new Set(['amount', 'group', 'kind']);

/** Whether a repetition set is being written, and has no recovery yet: what a recovery may stand behind. */
export function repsWithoutRecovery(items: readonly Item[]): boolean {
  return stretchHas(items, 'count') && !stretchHas(items, 'recovery');
}

/**
 * Whether a strength word names the session: its counts hold no amounts (`3 x 10 squats`). Behind a warm-up, a distance or
 * another kind it is a step: `wu 2 km, drills, 6 x 800`.
 */
export function isStrength(items: readonly Item[]): boolean {
  for (const item of items) {
    if (item.type === 'label' || (item.type === 'amount' && item.node.quantity.type === 'distance')) return false;
    if (item.type === 'kind' && !item.yields) return item.row.category === 'strength';
  }
  return false;
}

/** Whether the item holds an amount of the session: also in brackets. */
export function holdsAmount(item: Item): boolean {
  return item.type === 'amount' || (item.type === 'group' && item.items.some(holdsAmount));
}
