import { rangeOf, type TextEdit } from '../../../base/text';
import type { Session } from '../../../model/types';

/** Strides: a few seconds of fast running with full rest. They cost hardly anything. */
export const STRIDES = '4 x 20s strides';

/** Adds strides behind the kind and totals of a session; `undefined` when it has steps already. */
export function addStrides({ place, body }: Session): TextEdit | undefined {
  if (body.steps.length > 0 || body.statedTotal) return undefined;
  const { end } = body.mark;
  return { range: rangeOf(place.document.tree.lineOf(place.line), { start: end, end }), newText: ` + ${STRIDES}` };
}
