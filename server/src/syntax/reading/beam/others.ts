import { readOther, readOtherAt } from '../../facts/otherEntry';
import { attempt, type Cursor, cursorOver, type TokenLine, tokensSpan } from '../../scan';
import type { Body, Entry, Problem } from '../../tree';
import { isUnit, type Phrase } from '../senses/phrase';

/** An entry that is no session, by its word: `sleep 7h20`, `stress 4/10`, `fuel ok`, `ok no-rest-day`. */
export function readOtherBody(
  cursor: Cursor,
):
  | { readonly body: Body; readonly problems: readonly Problem[]; readonly end: number; readonly cost: number }
  | undefined {
  const problems: Problem[] = [];
  const body = attempt(cursor, at => readOtherAt(at, problems));
  if (!body) return undefined;
  return { body, problems, end: cursor.at, cost: costOf(body) };
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

/** Whether a word with its number, which alone on a line is an entry of its own, is told of the session beside it. */
export function isOfSession(
  { body, end }: { readonly body: Body; readonly end: number },
  start: number,
  { tokens }: TokenLine,
  senses: (at: number) => readonly Phrase[],
): boolean {
  // `Muskelkater 11 km`, `kaum geschlafen 8 km`: a number with a unit of its own is no level.
  if (body.type === 'measure') return tokens[end - 1]?.type === 'number' && senses(end).some(isUnit);
  // `12 km, HFmax 172`: as fast as the heart went on this run, and not as fast as it can.
  const isHighest = body.type === 'profile' && body.value.type === 'maxhr' && tokens[start]?.text !== 'maxhr';
  return isHighest && tokens.slice(0, start).some(({ type }) => type === 'number');
}

/** Entries that are no sessions, where nothing else stands on the line: nothing has to be weighed. The cursor stays otherwise. */
export function readWholeOther(cursor: Cursor, problems: Problem[]): Entry[] | undefined {
  const read = readOther(cursorOver(cursor.line, cursor.at, cursor.end), problems);
  if (!read) return undefined;
  const span = tokensSpan(cursor.line, cursor.at, cursor.end);
  const { bodies, tags } = read;
  return bodies.map((body, index) => ({ span, body, ...(index === bodies.length - 1 && tags.length > 0 && { tags }) }));
}
