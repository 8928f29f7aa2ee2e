import type { Log } from '../../model/types';
import type { History } from './history';
import type { Piece, WrittenSession } from './written';

/** The last sessions of a kind decide, this many of them, and more than half must agree. */
const MOST_COMPARED = 12;
const FEWEST_AGREEING = 2;

/**
 * What the runner usually writes next on such a line, with a blank before it: ` hr `, ` [peg41]`, ` #trail`. `undefined` if most sessions
 * of its kind end here or go on with a number, which cannot be known.
 */
export function nextPiece(here: WrittenSession, history: History, log: Log): string | undefined {
  const last = here.pieces.at(-1);
  if (!last) return undefined;
  const compared = history.sessions
    .filter(({ kind, pieces }) => kind === here.kind && pieces.some(({ type }) => type === last.type))
    .slice(0, MOST_COMPARED);
  const there = new Set(here.pieces.map(keyOf));
  const counts = new Map<string, { count: number; readonly lead: string }>();
  for (const { pieces } of compared) {
    const from = pieces.findIndex(({ type }) => type === last.type) + 1;
    const next = pieces.slice(from).find(piece => !there.has(keyOf(piece)));
    if (!next || (next.type === 'gear' && isRetired(next.lead, log))) continue;
    const known = counts.get(keyOf(next)) ?? { count: 0, lead: next.lead };
    known.count++;
    counts.set(keyOf(next), known);
  }
  const agreed = [...counts.values()].find(({ count }) => count >= FEWEST_AGREEING && count * 2 > compared.length);
  return agreed && agreed.lead !== '' ? ` ${agreed.lead}` : undefined;
}

/** The key by which parts are compared. All shoes count as the same; tags of places do not. */
function keyOf({ type, lead }: Piece): string {
  return type === 'tag' ? lead.toLowerCase() : type;
}

function isRetired(lead: string, { shoes, today }: Log): boolean {
  const alias = lead.replace(/[[\]]/g, '').trim().toLowerCase();
  const retired = shoes.find(shoe => shoe.alias.toLowerCase() === alias)?.retired;
  return retired !== undefined && retired <= today;
}
