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
}

/** Round brackets whose content was understood. */
export interface GroupItem {
  readonly type: 'group';
  readonly span: Span;
  readonly items: readonly Item[];
}

export type BreakSign = ',' | ';' | '+' | '.' | '-' | '/';

/** What stands since the last separator: the step that is being written. A separator at the very end does not count. */
export function lastStretch(items: readonly Item[]): readonly Item[] {
  let end = items.length;
  while (end > 0 && items[end - 1]?.type === 'break') end--;
  let start = end;
  while (start > 0 && !endsStretch(items[start - 1])) start--;
  return items.slice(start, end);
}

function endsStretch(item: Item | undefined): boolean {
  return item?.type === 'break' || item?.type === 'colon' || item?.type === 'of-which';
}

/** Whether a repetition set is being written, and has no recovery yet: what a recovery may stand behind. */
export function repsWithoutRecovery(items: readonly Item[]): boolean {
  const stretch = lastStretch(items);
  return stretch.some(item => item.type === 'count') && !stretch.some(item => item.type === 'recovery');
}

/** Whether a strength word names the session: its counts hold no amounts (`3 x 10 squats`). */
export function isStrength(items: readonly Item[]): boolean {
  return items.some(item => item.type === 'kind' && item.row.category === 'strength');
}

/** Whether the item holds an amount of the session: also in brackets. */
export function holdsAmount(item: Item): boolean {
  return item.type === 'amount' || (item.type === 'group' && item.items.some(holdsAmount));
}
