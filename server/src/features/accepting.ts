import type { Finding, Fix } from '../analysis/finding';
import { type EditsByDocument, editsByDocument, isSamePosition, type TextEdit } from '../base/text';
import type { FeatureContext } from './context';
import { styleNear } from './styleNear';

/** The `ok` line that accepts a finding, as a fix; `undefined` for praise and for checks of the text, which nobody has to accept. */
export function acceptOf(finding: Finding): Fix | undefined {
  return finding.fixes().find(({ purpose }) => purpose === 'accept');
}

/**
 * The `ok` lines that accept some findings, the first last. Lines at the same place become one edit.
 * @param reason what the first of them ends with
 */
export function acceptEdits(context: FeatureContext, findings: readonly Finding[], reason = ''): EditsByDocument {
  const own = findings.toReversed().flatMap((finding, index) => {
    const edits = [...(acceptOf(finding)?.edit() ?? [])];
    const isFirst = index === findings.length - 1;
    return edits.map(([uri, list]) => [uri, isFirst ? list.map(edit => withReason(edit, reason)) : list] as const);
  });
  return new Map([...editsByDocument(own)].map(([uri, list]) => [uri, joinedAtPlaces(context, uri, list)]));
}

function withReason(edit: TextEdit, reason: string): TextEdit {
  return { ...edit, newText: edit.newText + reason };
}

/** Several entries for one day become one insertion. The first may stand behind a bare date, so the others get a line each. */
function joinedAtPlaces({ log }: FeatureContext, uri: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const document = log.documents.find(each => each.uri === uri);
  if (!document) return edits;
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const at = joined.findIndex(other => isSamePosition(other.range.start, edit.range.start));
    const first = joined[at];
    if (!first) {
      joined.push(edit);
      continue;
    }
    const { eol, indent } = styleNear(document, edit.range.start.line);
    const isOwnLine = /^[\r\n]/.test(edit.newText);
    joined[at] = { ...first, newText: first.newText + (isOwnLine ? edit.newText : eol + indent + edit.newText.trim()) };
  }
  return joined;
}
