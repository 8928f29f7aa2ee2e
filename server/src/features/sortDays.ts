import { sortDaysEdits } from '../analysis/text/dayOrder';
import type { EditsByDocument } from './action';
import type { FeatureContext } from './context';

/** Brings the days of the document into its order; no edit when they are, or when a move would change what a line means. */
export function sortDays({ document }: FeatureContext): EditsByDocument {
  return new Map([[document.uri, sortDaysEdits(document)]]);
}
