import { rangeOf, type TextEdit } from '../../../base/text';
import type { Session } from '../../../model/types';

/** A few seconds quick, well rested: strides wake the legs and cost next to nothing. */
export const STRIDES = '4 x 20s strides';

/** Puts strides behind a session's kind and totals; `undefined` for one that has steps of its own. */
export function addStrides({ place, body }: Session): TextEdit | undefined {
  if (body.steps.length > 0 || body.statedTotal) return undefined;
  const { end } = body.mark;
  return { range: rangeOf(place.document.tree.lineOf(place.line), { start: end, end }), newText: ` + ${STRIDES}` };
}
