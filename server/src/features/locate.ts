import { getOrInsert } from '../base/getOrInsert';
import type { Position } from '../contracts/lspTypes';
import { isOfSession } from '../model/rows';
import type { Day, Session } from '../model/types';
import { type DayLine, type Entry, entriesOf, type LineNode } from '../syntax/tree';
import type { DayNumber } from '../values/date';
import type { FeatureContext } from './context';

/** The line at a position; `undefined` beyond the end of the text. */
export function lineAt(context: FeatureContext, position: Position): LineNode | undefined {
  return context.document.tree.lines[position.line];
}

/** The number of the day line that a line belongs to: itself, or the nearest above. */
function dayLineNumber(context: FeatureContext, line: number): number | undefined {
  const { lines } = context.document.tree;
  for (let at = Math.min(line, lines.length - 1); at >= 0; at--) if (lines[at]?.kind === 'day') return at;
  return undefined;
}

/** The day line that a line belongs to. */
export function dayLineOf(context: FeatureContext, line: number): DayLine | undefined {
  const at = dayLineNumber(context, line);
  const node = at === undefined ? undefined : context.document.tree.lines[at];
  return node?.kind === 'day' ? node : undefined;
}

/** The date that a line belongs to; `undefined` when it cannot be read, or above all days. */
export function dateOf(context: FeatureContext, line: LineNode): DayNumber | undefined {
  return context.document.dateOf(line);
}

/** The model's day of a line. */
export function dayOfLine(context: FeatureContext, line: number): Day | undefined {
  const dayLine = dayLineOf(context, line);
  const date = dayLine && dateOf(context, dayLine);
  return date === undefined ? undefined : context.log.day(date);
}

/** The entry that a column is in, or at the end of. */
export function entryAt(line: LineNode, character: number): Entry | undefined {
  return entriesOf(line).find(({ span }) => span.start <= character && character <= span.end);
}

/** The model's reading of an entry. */
export function sessionOf(day: Day | undefined, entry: Entry): Session | undefined {
  return day && sessionIn(day.sessions, entry);
}

/** Of the sessions of a day the one that begins with an entry. */
export function sessionBeginning(sessions: readonly Session[], entry: Entry): Session | undefined {
  const session = sessionIn(sessions, entry);
  return session?.entry === entry ? session : undefined;
}

function sessionIn(sessions: readonly Session[], entry: Entry): Session | undefined {
  if (sessions.length < FEW_SESSIONS) return sessions.find(session => isOfSession(session, entry));
  return getOrInsert(sessionsByEntry, sessions, () => new Map(sessions.flatMap(entriesWith))).get(entry);
}

/** Its first, and those of its rows. */
function entriesWith(session: Session): (readonly [Entry, Session])[] {
  return [session.entry, ...(session.rows ?? []).map(row => row.entry)].map(entry => [entry, session]);
}

/** Of each entry of a day it is asked in turn: to look through all sessions each time would take time by their square. */
const sessionsByEntry = new WeakMap<readonly Session[], ReadonlyMap<Entry, Session>>();
/** As most days have. */
const FEW_SESSIONS = 8;
