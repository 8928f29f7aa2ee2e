import { readOther, readOtherAt } from '../entries/otherEntry';
import { attempt, type Cursor, cursorOver, isAtEnd, tokensSpan } from '../scan';
import type { Body, Entry, Problem } from '../tree';

/** An entry that is no session, by its word: `sleep 7h20`, `stress 4/10`, `fuel ok`, `ok no-rest-day`. */
export function readOtherBody(
  cursor: Cursor,
): { readonly body: Body; readonly end: number; readonly cost: number } | undefined {
  const body = attempt(cursor, at => readOtherAt(at, []));
  if (!body) return undefined;
  return { body, end: cursor.at, cost: costOf(body) };
}

function costOf(body: Body): number {
  switch (body.type) {
    case 'measure':
      return body.value.type === 'none' ? 1 : 0;
    case 'care':
      return body.durationS === undefined && body.temperatureC === undefined ? 0.3 : 0.05;
    case 'state':
      return body.level ? 0 : 0.2;
    default:
      return 0.1;
  }
}

/** Entries that are no sessions, where nothing else stands on the line: nothing has to be weighed. The cursor stays otherwise. */
export function readWholeOther(cursor: Cursor, problems: Problem[]): Entry[] | undefined {
  const at = cursorOver(cursor.line, cursor.at, cursor.end);
  const found: Problem[] = [];
  const read = readOther(at, found);
  if (!read || !isAtEnd(at) || read.entry.implicitNote) return undefined;
  problems.push(...found);
  const span = tokensSpan(cursor.line, cursor.at, cursor.end);
  const { body, tags } = read.entry;
  return [...read.before.map(each => ({ span, body: each })), { span, body, ...(tags && { tags }) }];
}
