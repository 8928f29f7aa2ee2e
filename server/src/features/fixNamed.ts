import type { Fix } from '../analysis/finding';
import type { Position } from '../base/text';
import { isSamePosition } from '../base/text';
import type { FeatureContext } from './context';
import { findingsAt } from './findingsAt';
import { placeRange } from './ranges';
import { spoken } from './spoken';

/** How an answer names a fix, so that a later request finds it: by rule, the start of the mark, and the title in the client's language. */
export interface FixName {
  readonly rule: string;
  readonly at: Position;
  readonly title: string;
}

/** The fix of that name; `undefined` when the text has changed and it no longer applies. */
export function fixNamed(context: FeatureContext, { rule, at, title }: FixName): Fix | undefined {
  return findingsAt(context, { start: at, end: at })
    .filter(({ id, place }) => id === rule && isSamePosition(placeRange(place).start, at))
    .flatMap(finding => finding.fixes())
    .find(fix => spoken(context, fix.title) === title);
}
