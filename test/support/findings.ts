import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/analysis/finding';
import type { Rule } from '../../server/src/analysis/rule';
import { applyEdits } from '../../server/src/base/text';
import type { Fixture, FixtureFile, Mark } from './fixture';
import { readFixture } from './fixture';
import { openLog } from './log';
import type { SpokenFinding } from './spoken';

/**
 * Asserts that the findings are exactly the marks of the fixture: place, severity, id, whether there are fixes, and the
 * message where one is given.
 * @param only the ids to look at; all when left out
 * @param rules the rules to ask; all when left out
 */
export function checkFindings(
  fixture: Fixture | string,
  { only, rules }: { readonly only?: readonly string[]; readonly rules?: readonly Rule[] | undefined } = {},
): void {
  const { files, marks, today, settings } = typeof fixture === 'string' ? readFixture(fixture) : fixture;
  const { findings, failures } = openLog(files, { today, settings, rules }).analyse();
  assert.deepEqual(failures, []);
  const wanted = (id: string) => only === undefined || only.includes(id);
  const expected = marks.filter(({ id }) => wanted(id));
  const actual = findings.filter(({ id }) => wanted(id));
  const shownFindings = actual.map(finding => shownFinding(finding, expected)).sort();
  assert.deepEqual(shownFindings, expected.map(shownMark).sort());
}

/** The texts of the files after a fix. */
export function afterFix(files: readonly FixtureFile[], fix: Fix): readonly FixtureFile[] {
  const edits = fix.edit();
  const unknown = [...edits.keys()].filter(uri => !files.some(file => file.uri === uri));
  assert.deepEqual(unknown, []);
  return files.map(file => ({ ...file, text: applyEdits(file.text, edits.get(file.uri) ?? []) }));
}

function shownMark({ uri, line, span, hasFix, severity, id, message }: Mark): string {
  const words = message === undefined ? '' : `: ${message.text}${message.isWhole ? '' : '…'}`;
  return `${uri} ${line}:${span.start}-${span.end} ${hasFix ? '💡 ' : ''}${severity} ${id}${words}`;
}

/** The finding as the mark at its place would show it, when that mark is right. */
function shownFinding({ place, severity, id, message, fixes }: SpokenFinding, marks: readonly Mark[]): string {
  const { document, line, span } = place;
  const number = document.tree.lineOf(line);
  const mark = marks.find(each => each.uri === document.uri && each.line === number && each.id === id);
  const words =
    mark?.message && !mark.message.isWhole && message.startsWith(mark.message.text)
      ? { text: mark.message.text, isWhole: false }
      : { text: message, isWhole: true };
  return shownMark({
    uri: document.uri,
    line: number,
    span,
    hasFix: fixes().length > 0,
    severity,
    id,
    ...((!mark || mark.message) && { message: words }),
  });
}
