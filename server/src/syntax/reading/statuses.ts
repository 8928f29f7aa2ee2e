import { type TokenLine, tokensSpan } from '../scan';
import type { Entry, StatusNode } from '../tree';
import { statusWords } from '../vocabulary';
import type { Item } from './phrases/items';
import type { Candidate } from './read';

/** `am easy 8 km / pm plan easy 6 km`: the word before what is told, behind a time of day or a sign, is that of its entry. */
export function statusesOf({ items }: Pick<Candidate, 'items'>, line: TokenLine): StatusNode[] {
  return items.flatMap((item, index) => {
    if (item.type !== 'skip') return [];
    const row = statusWords.find(({ word }) => word === line.tokens[item.start]?.text);
    const [before, next] = [items[index - 1], items[index + 1]];
    if (!row || !before || !OPENS.has(before.type) || !next || next.type === 'skip') return [];
    return [{ span: tokensSpan(line, item.start, item.end), status: row.word }];
  });
}

const OPENS: ReadonlySet<Item['type']> = new Set(['when', 'sign', 'and', 'thenWord']);

/** Gives each status to the entry that it stands in or before. */
export function withStatuses(entries: readonly Entry[], statuses: readonly StatusNode[]): Entry[] {
  if (statuses.length === 0) return [...entries];
  return entries.map((entry, index) => {
    const behind = entries[index - 1];
    const from = Math.min(behind ? mainStart(behind) + 1 : 0, mainStart(entry));
    const status = statuses.find(({ span }) => span.start >= from && span.start < mainStart(entry));
    if (!status) return entry;
    const start = Math.min(entry.span.start, status.span.start);
    return { ...entry, status, span: { start, end: entry.span.end } };
  });
}

/** Where what an entry tells begins, behind its time of day. */
function mainStart({ body, span, when }: Entry): number {
  if (body.type === 'session') return body.mark.start;
  return when ? Math.max(span.start, when.span.end) : span.start;
}
