import type { AmountNode } from '../tree';

/** Nobody notes the average of a session's time: `8:28 average` is a pace, as long as it is a short time. */
const LONGEST_PACE_MIN = 20;

export function averagePace(node: AmountNode): AmountNode {
  const { quantity } = node;
  const isPace = quantity.type === 'two-part' && quantity.first < LONGEST_PACE_MIN;
  return isPace ? { ...node, quantity: { ...quantity, isPace: true } } : node;
}
