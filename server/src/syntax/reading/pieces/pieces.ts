import type { Item } from '../phrases/items';
import type { Context, Phrase } from '../senses/phrase';
import { onAmount, onPace, onRecovery, onReps, onTarget } from './amountsOfPieces';
import { behindWhen } from './behindWhen';
import { onAgain, onCalm, onFact, onOther, onTotal, onWhen } from './besides';
import { settleBrick, settleTriathlon } from './bricks';
import { withKept } from './clauses';
import { onDenied, onInstead, onNow, onOtherDay, onOtherTime, onSkipped, onSummary } from './denials';
import { measureOf, nightOf } from './facts';
import { type Fold, foldOf } from './fold';
import { settleByPlan } from './ofPlan';
import { mergePairs } from './pairs';
import { giveParkrun } from './parkrun';
import type { Told } from './piece';
import { denyRemark } from './remarks';
import { settleShares } from './shares';
import { onAnd, onSign, onTail, onThen, onWith } from './signs';
import { giveTimesInOrder } from './timesInOrder';
import { onTimes } from './timesOfPieces';
import { onEffort, onKind, onLabel, onLast } from './wordsOfPieces';

/** Divides a row of items into pieces and what stands beside them. */
export function piecesOf(items: readonly Item[], context: Context): readonly Told[] {
  const fold = foldOf(items, context);
  items.forEach((item, index) => {
    take(fold, item, index);
  });
  denyRemark(fold, items.at(-1)?.end ?? 0);
  const merged = mergePairs(
    giveTimesInOrder(giveParkrun(behindWhen(settleShares(withKept(fold), context.line)))),
    context,
  );
  settleByPlan(merged);
  settleBrick(merged, context);
  return settleTriathlon(merged);
}

function take(fold: Fold, item: Item, index: number): void {
  const { told, context } = fold;
  switch (item.type) {
    /* ---- what divides ---- */
    case 'sign':
      onSign(fold, item, index);
      break;
    case 'with':
      onWith(fold, item);
      break;
    case 'withinTail':
      onTail(fold, item);
      break;
    case 'withinWord':
    case 'thenWord':
    case 'and':
      if (item.type === 'and') onAnd(fold, item, index);
      onThen(fold, { type: item.type });
      break;
    /* ---- what was not done, or another day ---- */
    case 'summary':
      onSummary(fold, item);
      break;
    case 'skippedWord':
      onSkipped(fold, item);
      break;
    case 'insteadWord':
      onInstead(fold);
      break;
    case 'nowWord':
      onNow(fold, item, index);
      break;
    case 'otherDay':
      onOtherDay(fold, item, index);
      break;
    case 'otherTime':
      onOtherTime(fold, item, index);
      break;
    case 'orWord':
    case 'notWord':
      onDenied(fold);
      break;
    /* ---- words of a piece ---- */
    case 'lastFirst':
      onLast(fold, item, index);
      break;
    case 'kind':
      onKind(fold, item as Phrase<'kind'>, fold.items[index + 1]);
      break;
    case 'effort':
      onEffort(fold, item, index);
      break;
    case 'warmUp':
    case 'coolDown':
    case 'bothEnds':
      onLabel(fold, item, index);
      break;
    /* ---- amounts of a piece ---- */
    case 'amount':
      onAmount(fold, item as Phrase<'amount'>, index);
      break;
    case 'reps':
    case 'ladder':
      onReps(fold, item);
      break;
    case 'pace':
      onPace(fold, item);
      break;
    case 'target':
      onTarget(fold, item);
      break;
    case 'recovery':
      onRecovery(fold, item);
      break;
    case 'times':
      onTimes(fold, item as Phrase<'times'>, index);
      break;
    /* ---- beside the pieces ---- */
    case 'total':
      onTotal(fold, item);
      break;
    case 'attribute':
      if (!fold.summary) told.push({ type: 'attribute', item: item as Phrase<'attribute'> });
      break;
    case 'fact':
      onFact(fold, item, index);
      break;
    case 'forced':
      told.push({ type: 'forced', item: item as Phrase<'forced'> });
      break;
    case 'when':
      onWhen(fold, item, index);
      break;
    case 'other':
      onOther(fold, item);
      break;
    case 'state':
      told.push({ type: 'state', item: item as Phrase<'state'> });
      fold.current = undefined;
      break;
    case 'hurt':
      told.push({ type: 'hurt', item: item as Phrase<'hurt'> });
      break;
    case 'night':
      onOther(fold, nightOf(item as Phrase<'night'>, context));
      break;
    case 'calm':
      onCalm(fold, item as Phrase<'calm'>);
      break;
    case 'measure':
      onOther(fold, measureOf(item as Phrase<'measure'>, context));
      break;
    case 'again':
      onAgain(fold, item);
      break;
  }
}
