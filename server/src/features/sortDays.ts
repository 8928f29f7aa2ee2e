import { sortDaysEdits } from '../analysis/text/dayOrder';
import type { EditsByDocument } from '../base/text';
import type { FeatureContext } from './context';

/** Sorts the days of the document in its order. No edit if they are sorted, or if a move would change the meaning of a line. */
export function sortDays({ document }: FeatureContext): EditsByDocument {
  return new Map([[document.uri, sortDaysEdits(document)]]);
}
