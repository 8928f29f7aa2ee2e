import type { EditsByDocument } from './action';
import type { FeatureContext } from './context';

/** Brings the days of the document into its order; no edit when they are. */
export function sortDays(context: FeatureContext): EditsByDocument {
  const finding = context.findings().find(({ id }) => id === 'day-order');
  return finding?.fixes()[0]?.edit() ?? new Map();
}
