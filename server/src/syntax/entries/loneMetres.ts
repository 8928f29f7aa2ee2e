import type { AmountNode } from '../tree';
import { loneMetres, type Problems } from './problems';

/** Below this, `m` behind a step without a count may be minutes or miles. */
const LEAST_CLEAR_STEP_M = 100;

/** What a small number of `m` is: metres in repetitions, swims and rows; else asked about, as metres meanwhile. */
export function settleMetres(node: AmountNode, place: 'total' | 'step' | 'clear', problems: Problems): AmountNode {
  const { quantity, span } = node;
  if (quantity.type !== 'lone-m') return node;
  const isClear = place === 'clear' || (place === 'step' && quantity.value >= LEAST_CLEAR_STEP_M);
  if (isClear) return { ...node, quantity: { type: 'distance', distanceM: quantity.value, unit: 'm' } };
  problems.push(loneMetres(span, quantity.value));
  return node;
}
