import type { Span } from '../../base/text';
import type { TokenLine } from '../scan';
import type { Entry } from '../tree';
import { wordsOf } from './senses/words';

/** Notes on illnesses of a line whether their clause says that they came after the day's training: `8 km easy. Throat scratchy tonight`. */
export function withAfterwards(entries: readonly Entry[], line: TokenLine): readonly Entry[] {
  return entries.map(entry => {
    const { body } = entry;
    const isLater = body.type === 'state' && body.word.word === 'sick' && tellsLater(clauseOf(line, entry.span));
    return isLater ? { ...entry, body: { ...body, isAfterwards: true } } : entry;
  });
}

/** The words from the sign before a span to the one behind it. */
function clauseOf({ tokens }: TokenLine, { start, end }: Span): readonly string[] {
  const isEnd = ({ text }: { readonly text: string }) => CLAUSE_ENDS.has(text);
  const first = tokens.findLastIndex(token => token.end <= start && isEnd(token)) + 1;
  const behind = tokens.findIndex(token => token.start >= end && isEnd(token));
  return tokens.slice(first, behind < 0 ? tokens.length : behind).map(({ text }) => text);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ',', ';', '!', '?']);

function tellsLater(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (LATER.has(word)) return true;
    const before = words.slice(Math.max(0, at - MOST_WORDS_BEFORE), at);
    if (EVENING.has(word)) return before.some(each => THIS.has(each));
    return RUN.has(word) && before.some(each => AFTER.has(each));
  });
}

/** `after the run`, `in the evening`, `nach dem Laufen` */
const MOST_WORDS_BEFORE = 2;
const LATER = wordsOf('tonight, afterwards, afterward, abend, abends, danach, hinterher');
const EVENING = wordsOf('evening');
const THIS = wordsOf('in, this');
const RUN = wordsOf('run, running, lauf, laufen');
const AFTER = wordsOf('after, nach');
