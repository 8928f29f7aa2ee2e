import type { Finding } from '../analysis/finding';

/** More places fill the hover of a finding, and the other days of a week are near anyway. */
const MOST_RELATED = 2;

/** The places beside a finding's own that are shown with it. */
export function relatedOf({ related }: Finding): Finding['related'] {
  return related.slice(0, MOST_RELATED);
}
