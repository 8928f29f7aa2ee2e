import type { Span } from '../../../base/text';
import { type TokenLine, tokensSpan } from '../../scan';
import type { Entry } from '../../tree';
import type { Making } from '../nodes/amountNodes';
import { COSTS } from '../phrases/costs';
import type { Candidate } from '../read';
import type { Phrase } from '../senses/phrase';
import { SENTENCE_ENDS } from '../senses/words';

/**
 * The prose of a reading: rows of words that were read over and say something, signs and small words between them included.
 *
 * @param read words that were read otherwise, and are no prose
 */
export function proseOf(
  { items, drafts }: Candidate,
  line: TokenLine,
  first: number,
  read: readonly { readonly span: Span }[] = [],
): Span[] {
  const dropped = drafts.dropped.map(({ start, end }) => tokensSpan(line, start, end));
  return joined([...readOver(items, line, first), ...dropped], line.text).filter(
    prose => !read.some(({ span }) => span.start === prose.start && span.end === prose.end),
  );
}

/** In order, and those with nothing but blanks and signs between them as one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const made: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last && (span.start <= last.end || NOTHING_BETWEEN.test(text.slice(last.end, span.start))))
      made[made.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else made.push(span);
  }
  return made;
}

function readOver(items: Candidate['items'], line: TokenLine, first: number): Span[] {
  const spans: Span[] = [];
  let from: number | undefined;
  let end = 0;
  let hasWord = false;
  /** A bracket that is all prose so far. */
  let bracket: number | undefined;
  /** A small word that belongs to the prose behind it: `with Tom`. */
  let joint: number | undefined;
  const close = () => {
    if (from !== undefined && hasWord) spans.push(tokensSpan(line, from, end));
    from = undefined;
    hasWord = false;
  };
  for (const item of items) {
    if (item.start < first) continue;
    switch (item.type) {
      case 'with':
      case 'withinWord':
      case 'and':
      case 'thenWord':
        if (from === undefined) joint = item.start;
        else end = item.end;
        continue;
      case 'skip':
        from ??= joint ?? opened(item.start);
        end = item.end;
        hasWord ||= item.cost > COSTS.skipConnective;
        break;
      case 'withinTail':
      case 'aside':
      case 'summary':
      case 'otherDay':
      case 'calm':
      case 'otherTime':
      case 'notWord':
        from ??= opened(item.start);
        end = item.end;
        hasWord = true;
        break;
      case 'sign':
        if (item.text === ')' && from !== undefined && bracket !== undefined && from <= bracket) end = item.end;
        else if (item.text === '(' || item.text === ')') close();
        else if (from !== undefined && SENTENCE_ENDS.has(item.text)) end = item.end;
        if (item.text === '(') bracket = item.start;
        else if (item.text === ')') bracket = undefined;
        break;
      case 'amount':
      case 'reps': {
        bracket = undefined;
        close();
        const { meantTo } = (item as Phrase<'amount' | 'reps'>).value;
        if (meantTo !== undefined) spans.push(tokensSpan(line, item.start, meantTo));
        break;
      }
      default:
        bracket = undefined;
        close();
    }
    joint = undefined;
  }
  close();
  return spans;

  function opened(start: number): number {
    return bracket !== undefined && bracket === start - 1 ? bracket : start;
  }
}

const NOTHING_BETWEEN = /^[\s,;.!?–-]*$/;

/** Gives prose to the session before it, else to the first entry. */
export function withProse(entries: readonly Entry[], prose: readonly Span[]): Entry[] {
  if (entries.length === 0 || prose.length === 0) return [...entries];
  const owners = prose.map(({ start }) => {
    const before = entries.findLastIndex(({ span }) => span.start <= start);
    return Math.max(before, 0);
  });
  return entries.map((entry, index) => {
    const own = prose.filter((_, at) => owners[at] === index);
    if (own.length === 0) return entry;
    const start = Math.min(entry.span.start, ...own.map(each => each.start));
    const end = Math.max(entry.span.end, ...own.map(each => each.end));
    const made: Making<Entry> = { ...entry };
    made.span = { start, end };
    made.skipped = own;
    return made;
  });
}
