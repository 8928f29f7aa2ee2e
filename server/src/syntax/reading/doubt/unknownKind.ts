import { meant } from '../../facts/meantWords';
import { wordUnknown } from '../../facts/problems';
import { looseWord } from '../../facts/words';
import { cursorOver, type TokenLine } from '../../scan';
import type { Entry, KindNode, Problem } from '../../tree';
import { isOpeningWeekday } from '../patterns/around';
import { isLetterBeforeAmount, sportOfLetter } from '../patterns/sportLetters';
import { COSTS } from '../phrases/costs';
import type { Item } from '../phrases/items';
import type { Candidate } from '../read';
import type { Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { isUnknownWord } from '../senses/unknownWord';

/** A first word that no session is called by, right before what it carries: a kind of the runner's own, or a slip. */
export interface UnknownKind {
  readonly kind: KindNode;
  readonly problem: Problem;
  /** The token behind it. */
  readonly end: number;
}

/**
 * The unknown first word of a line, or behind its time of day, whose session has no other name: `tmepo 8 km`, `am bouldering: 45 min`. A capital begins a place or a
 * sentence more often, and is taken for a kind only where it is nearly a word of the vocabulary.
 */
export function unknownKindOf({ items, drafts }: Candidate, line: TokenLine): UnknownKind | undefined {
  const first = items.find(({ type }) => type !== 'when');
  const draft = drafts.drafts[0];
  if (first?.type !== 'skip' || first.cost !== COSTS.skipUnknown || draft?.type !== 'session' || draft.sport !== 'run')
    return undefined;
  const letter = letterOf(line, first.start);
  if (letter) return letter;
  // A word that is known is no kind of the runner's own, nor is where it was, or who came along: `canal 12 km`.
  if (!isUnknownWord(line, first.start) || isOpeningWeekday(line, first.start)) return undefined;
  const isPlace = sensesAt(line, first.start, line.tokens.length).some(({ type }) => NO_KINDS.has(type));
  if (isPlace || PLACE.test(line.tokens[first.start]?.text ?? '')) return undefined;
  const loose = looseWord(cursorOver(line, first.start, line.tokens.length));
  const token = line.tokens[first.start];
  if (!loose || token?.type !== 'word' || draft.pieces.some(({ kinds }) => kinds.length > 0)) return undefined;
  const behind = items.find(({ start }) => start >= loose.next);
  const next = behind?.type === 'sign' && behind.text === ':' ? items.find(({ start }) => start >= behind.end) : behind;
  const carried = next && carriedBy(next);
  if (!carried) return undefined;
  const span = { start: token.start, end: line.tokens[loose.next - 1]?.end ?? token.end };
  const text = line.text.slice(span.start, span.end);
  const near = meant(text, carried);
  const isName = text !== text.toLowerCase();
  if (isName && near.length === 0) return undefined;
  return {
    kind: { span, word: loose.word, category: 'unknown' },
    problem: wordUnknown(span, text, near),
    end: loose.next,
  };
}

/** `R: 45 min`: a letter that heads an amount, of a sport that nothing tells. */
function letterOf(line: TokenLine, at: number): UnknownKind | undefined {
  const token = line.tokens[at];
  if (!token || sportOfLetter(line, at) || !isLetterBeforeAmount(line, at)) return undefined;
  const span = { start: token.start, end: token.end };
  return {
    kind: { span, word: token.text, category: 'unknown' },
    problem: wordUnknown(span, line.text.slice(span.start, span.end), []),
    end: at + 1,
  };
}

/** Places, company, and that it was about so much. */
const NO_KINDS: ReadonlySet<string> = new Set(['whereNoun', 'maybeWord']);

/** German names of ways and places end so. */
const PLACE =
  /.(runde|weg|park|wald|see|ufer|deich|tal|strand|straße|brücke|feld|heide|damm|hafen|kanal|schleife|route|strecke)$/;

function carriedBy(item: Item): 'distance' | 'duration' | undefined {
  if (item.type === 'amount') return (item as Phrase<'amount'>).value.dimension;
  return item.type === 'reps' || item.type === 'ladder' ? 'distance' : undefined;
}

/** The first session under its unknown name. */
export function withKind(entries: readonly Entry[], kind: KindNode): Entry[] {
  const first = entries.findIndex(({ body }) => body.type === 'session');
  return entries.map((entry, index) => {
    if (index !== first || entry.body.type !== 'session') return entry;
    const mark = { start: kind.span.start, end: entry.body.mark.end };
    // What has a name of its own is no row of the session above.
    const { row: _, ...rest } = entry;
    return {
      ...rest,
      span: { start: Math.min(kind.span.start, entry.span.start), end: entry.span.end },
      body: { ...entry.body, kind, mark },
    };
  });
}
