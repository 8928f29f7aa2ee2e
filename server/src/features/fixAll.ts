import type { Finding, Fix } from '../analysis/finding';
import type { EditsByDocument, TextEdit } from '../base/text';
import { isBefore } from '../base/text';
import type { TextCheckId } from '../syntax/tree';
import type { FeatureContext } from './context';

/** The safe fixes of the document's findings as one edit. */
export function fixAll(context: FeatureContext): Promise<EditsByDocument> {
  return together(context, safeFix);
}

export function hasSafeFix(context: FeatureContext): Promise<boolean> {
  return hasAny(context, safeFix);
}

/** The days that the document writes twice, each merged into the earlier one, as one edit. */
export function mergeDays(context: FeatureContext): Promise<EditsByDocument> {
  return together(context, mergeFix);
}

export function hasDaysToMerge(context: FeatureContext): Promise<boolean> {
  return hasAny(context, mergeFix);
}

type FixOf = (finding: Finding) => Fix | undefined;

const safeFix: FixOf = finding => finding.fixes().find(({ isSafe }) => isSafe);

const DUPLICATE: TextCheckId = 'day-duplicate';

const mergeFix: FixOf = finding => (finding.id === DUPLICATE ? finding.fixes()[0] : undefined);

/** If two fixes change the same words, the first wins, and the other remains for the next run. */
async function together(context: FeatureContext, fixOf: FixOf): Promise<EditsByDocument> {
  const kept: TextEdit[] = [];
  for (const finding of context.findings()) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const edits = editsHere(context, fixOf(finding));
    if (!edits.some(edit => kept.some(other => overlaps(edit, other)))) kept.push(...edits);
  }
  return new Map([[context.document.uri, kept]]);
}

async function hasAny(context: FeatureContext, fixOf: FixOf): Promise<boolean> {
  for (const finding of context.findings()) {
    const pause = context.checkpoint();
    if (pause) await pause;
    if (editsHere(context, fixOf(finding)).length > 0) return true;
  }
  return false;
}

/** Undefined for a fix that changes another document: the action is about this one. */
function editsHere({ document }: FeatureContext, fix: Fix | undefined): readonly TextEdit[] {
  const byDocument = fix?.edit();
  return (byDocument?.size === 1 ? byDocument.get(document.uri) : undefined) ?? [];
}

/** Two insertions at the same place overlap, too, because their order would be arbitrary. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  const isApart = isBefore(a.range.end, b.range.start) || isBefore(b.range.end, a.range.start);
  if (isApart) return false;
  const touching = meets(a, b) || meets(b, a);
  return !touching || isInsertion(a) || isInsertion(b);
}

function meets(a: TextEdit, b: TextEdit): boolean {
  return !isBefore(a.range.end, b.range.start) && !isBefore(b.range.start, a.range.end);
}

function isInsertion({ range }: TextEdit): boolean {
  return !isBefore(range.start, range.end);
}
