import { readStatus, readWhen } from '../facts/when';
import { cursorOver, type TokenLine, tokensSpan } from '../scan';
import type { Entry, LineReading } from '../tree';
import { proseOf, withProse } from './doubt/prose';
import { toldOf } from './doubt/told';
import { unknownKindOf, withKind } from './doubt/unknownKind';
import { buildEntries, lineTotalOf } from './nodes/build';
import { hull } from './nodes/hull';
import { candidatesOf } from './read';
import type { Context } from './senses/phrase';
import { stepsEntry } from './simple/stepsEntry';
import { statusesOf, withStatuses } from './statuses';

/** What the likeliest reading of a line says from token `start` on, and what is told about it. */
export function weighed(context: Context, start: number): LineReading {
  const { line } = context;
  const steps = stepsEntry(context, start);
  if (steps) return { entries: [steps], problems: [] };
  const candidates = candidatesOf(context, start);
  const best = candidates[0];
  const built = best ? buildEntries(best.drafts.drafts, context) : [];
  const total = best && lineTotalOf(best.drafts, line);
  const unknown = best && unknownKindOf(best, line);
  const named = unknown ? withKind(built, unknown.kind) : built;
  const statuses = best ? statusesOf(best, line) : [];
  const prosed = best ? withProse(named, proseOf(best, line, unknown?.end ?? start, statuses)) : named;
  const entries = withStatuses(prosed, statuses);
  if (entries.every(isTagsAlone)) return { entries: [prose(line, entries)], problems: toldOf(candidates, [], context) };
  const problems = [...(unknown ? [unknown.problem] : []), ...toldOf(candidates, entries, context)];
  return { entries: total ? withLineTotal(entries, total) : entries, problems };
}

/** Tags make no session: they are the day's. */
function isTagsAlone({ body }: Entry): boolean {
  return (
    body.type === 'session' &&
    !body.kind &&
    !body.forced &&
    !body.effort &&
    !body.shape &&
    body.totals.length === 0 &&
    body.steps.length === 0 &&
    !body.statedTotal &&
    body.attributes.every(({ type }) => type === 'tag')
  );
}

/** Nothing was understood but the time of day, whether it was planned or skipped, and tags. */
function prose(line: TokenLine, entries: readonly Entry[]): Entry {
  const cursor = cursorOver(line, 0, line.tokens.length);
  const when = readWhen(cursor).when;
  const status = readStatus(cursor);
  const tags = entries.flatMap(({ body }) => (body.type === 'session' ? body.attributes : []));
  const entry: { -readonly [Key in keyof Entry]: Entry[Key] } = {
    span: tokensSpan(line, 0, line.tokens.length),
    body: { type: 'prose' },
  };
  if (cursor.at < line.tokens.length) entry.skipped = [tokensSpan(line, cursor.at, line.tokens.length)];
  if (when) entry.when = when;
  if (status) entry.status = status;
  if (tags.length > 0) entry.tags = tags;
  return entry;
}

/** The total at the end of a line of several sessions is the line's: it is compared with their sum and changes none. */
function withLineTotal(entries: readonly Entry[], total: NonNullable<ReturnType<typeof lineTotalOf>>): Entry[] {
  const last = entries.findLast(({ body }) => body.type === 'session');
  return entries.map(entry => {
    if (entry !== last || entry.body.type !== 'session') return entry;
    const body = { ...entry.body, lineTotal: total };
    return { ...entry, span: hull(body, entry.span), body };
  });
}
