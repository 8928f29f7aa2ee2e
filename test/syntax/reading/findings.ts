import assert from 'node:assert/strict';
import { render } from '../../../server/src/base/message';
import { applyEdits, rangeOf } from '../../../server/src/base/text';
import { readSession } from '../../../server/src/model/session';
import { parseEntries } from '../../../server/src/syntax/reading';
import type { Problem } from '../../../server/src/syntax/tree';

/** `id «marked words»: message | fixed line | …` for each problem of a line and, in a log in kilometres, of its sessions. */
export function shownFindings(line: string): string[] {
  const { entries, problems } = parseEntries(line, 0);
  const ofSessions = entries.flatMap(entry =>
    entry.body.type === 'session' ? readSession({ ...entry, body: entry.body }, 'km').problems : [],
  );
  return [...problems, ...ofSessions].map(problem => shown(line, problem));
}

function shown(line: string, { id, span, message, fixes }: Problem): string {
  const fixed = fixes.map(({ edits }) =>
    applyEdits(
      line,
      edits.map(({ span: place, newText }) => ({ range: rangeOf(0, place), newText })),
    ),
  );
  return [`${id} «${line.slice(span.start, span.end)}»: ${render(message)}`, ...fixed].join(' | ');
}

export function checkFindings(
  title: string,
  rows: readonly (readonly [line: string, findings: readonly string[]])[],
): void {
  describe(title, () => {
    for (const [line, findings] of rows) {
      it(line, () => {
        assert.deepEqual(shownFindings(line), findings);
      });
    }
  });
}
