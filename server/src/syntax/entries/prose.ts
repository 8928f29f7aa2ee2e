import { didYouMean } from '../didYouMean';
import { type Cursor, cursorOver, isWord, peek } from '../scan';
import type { Attribute, KindNode, Problem } from '../tree';
import { type Carry, isSessionCategory, spellings, vocabulary, type Word } from '../vocabulary';
import { readUnitAmount } from './amounts';
import { clauseEnd, lookThrough, readMetreReps } from './implicitNote';
import { wordUnknown } from './problems';
import { BEFORE_OTHERS } from './unreadWords';
import { kindHere, looseWord } from './words';

/** What an entry whose first word the vocabulary does not have is taken for. */
export type UnknownStart =
  | { readonly type: 'session'; readonly kind: KindNode; readonly next: number; readonly problem: Problem }
  /** A session word or a repetition set follows: the words before it are note. */
  | { readonly type: 'before-session'; readonly next: number }
  | { readonly type: 'prose' };

const WORDS_BEFORE_KIND = 3;

/** Looks at an unknown first word, up to the end of its clause. */
export function unknownStart(cursor: Cursor): UnknownStart {
  if (isWord(peek(cursor), NOT_DONE) || isWord(peek(cursor), EXERCISES)) return { type: 'prose' };
  const next = behindVerb(cursor) ?? sessionBehind(cursor);
  if (next !== undefined) return { type: 'before-session', next };
  const loose = looseWord(cursor);
  if (!loose || isWord(peek(cursor), FUNCTION_WORDS)) return { type: 'prose' };
  const span = { start: peek(cursor).start, end: cursor.line.tokens[loose.next - 1]?.end ?? peek(cursor).end };
  const end = clauseEnd(cursor.line, loose.next, cursor.end);
  const content = lookThrough(cursor.line, loose.next, end);
  // `parkloop: 6 x 400 m`; of bare hundreds alone, `club: 3 x 100`, nobody knows.
  const amounts = [...content.amounts, ...content.repetitions.filter(({ quantity }) => quantity.type === 'distance')];
  const bare =
    amounts.length === 0 && cursor.line.tokens[loose.next]?.type === 'number' && loose.next + 1 === cursor.end;
  const text = cursor.line.text.slice(span.start, span.end);
  const near = meant(text, carried(amounts.map(({ quantity }) => quantity.type)));
  if (amounts.length === 0 && !(bare && near.length > 0)) return { type: 'prose' };
  const kind = { span, word: loose.word, category: 'unknown' } as const;
  return { type: 'session', kind, next: loose.next, problem: wordUnknown(span, text, near) };
}

/** Words that begin a sentence, and are no names of sessions: what follows them is prose. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...[
    'in',
    'at',
    'for',
    'of',
    'the',
    'a',
    'an',
    'and',
    'around',
    'about',
    'along',
    'through',
    'up',
    'down',
    'over',
    'im',
    'um',
  ],
  ...['i', 'we', 'he', 'she', 'they', 'it', 'my', 'our', 'this', 'that', 'these', 'there', 'here', 'not', 'no', 'only'],
  ...['after', 'before', 'during', 'until', 'since', 'because', 'when', 'while', 'if', 'but', 'or', 'so', 'to', 'from'],
  ...['on', 'with', 'without', 'by', 'was', 'were', 'is', 'am', 'had', 'have', 'will', 'would', 'could', 'should'],
  ...[
    'felt',
    'feeling',
    'maybe',
    'perhaps',
    'yesterday',
    'today',
    'tomorrow',
    'tonight',
    'now',
    'then',
    'also',
    'still',
    'just',
    'too',
  ],
  ...[
    'ich',
    'wir',
    'er',
    'sie',
    'es',
    'mein',
    'das',
    'der',
    'die',
    'nach',
    'vor',
    'seit',
    'weil',
    'wenn',
    'aber',
    'oder',
  ],
  ...[
    'mit',
    'ohne',
    'bei',
    'war',
    'hatte',
    'heute',
    'gestern',
    'morgen',
    'dann',
    'auch',
    'noch',
    'nur',
    'nicht',
    'kein',
  ],
]);

/** What stands behind these was not done, or not yet. */
const NOT_DONE: ReadonlySet<string> = new Set([
  ...[
    'no',
    'not',
    'skipped',
    'missed',
    'cancelled',
    'canceled',
    'instead',
    'should',
    'would',
    'wanted',
    'planned',
    'need',
  ],
  ...['kein', 'keine', 'nicht', 'statt', 'wollte', 'geplant'],
]);

/** Their counts are no repetitions of a run, and their numbers no metres. */
const EXERCISES: ReadonlySet<string> = new Set([
  ...[
    'squat',
    'squats',
    'deadlift',
    'deadlifts',
    'bench',
    'lunge',
    'lunges',
    'press',
    'row',
    'rows',
    'curls',
    'pushups',
  ],
  ...['kniebeugen', 'kreuzheben', 'bankdrücken', 'liegestütze'],
]);

/** `did 10 km`, `managed 8 km`: what was done follows. */
function behindVerb(cursor: Cursor): number | undefined {
  return isWord(peek(cursor), DOING) && peek(cursor, 1).type === 'number' ? cursor.at + 1 : undefined;
}

const DOING: ReadonlySet<string> = new Set([
  'did',
  'completed',
  'managed',
  'finished',
  'covered',
  'logged',
  'went',
  'got',
]);

/** Where a session begins behind at most three unknown words of the same clause: at its word, an amount before it, or a repetition set. */
function sessionBehind(cursor: Cursor): number | undefined {
  const at = cursorOver(cursor.line, cursor.at, cursor.end);
  for (let words = 0; words <= WORDS_BEFORE_KIND; words++) {
    if (words > 0 && kindHere(at)) return isWord(peek(at, -1), BEFORE_OTHERS) ? undefined : at.at;
    if (peek(at).type === 'number') {
      const amount = cursorOver(at.line, at.at, at.end);
      const isNamed = readUnitAmount(amount) !== undefined && kindHere(amount) !== undefined;
      return isNamed || readMetreReps({ ...at }) !== undefined ? at.at : undefined;
    }
    if (peek(at).type !== 'word') return undefined;
    at.at++;
  }
  return undefined;
}

/** What the words behind an unknown one ask of the word that was meant. */
function carried(types: readonly string[]): Carry | undefined {
  if (types.includes('distance') || types.includes('capital-m')) return 'distance';
  return types.length > 0 ? 'duration' : undefined;
}

/** What unknown words were found near to: a kind of one's own stands on many lines. */
const nearWords = new Map<string, string[]>();
const MOST_REMEMBERED = 1000;

/** Words that `text` may be a slip of and that may carry such an amount, by their spelling nearest first. */
/** Session words that a word may be a slip of, which may carry such an amount. */
export function meant(text: string, carry: Carry | undefined): string[] {
  const key = `${carry ?? ''} ${text.toLowerCase()}`;
  const known = nearWords.get(key);
  if (known) return known;
  const near = findMeant(text, carry);
  if (nearWords.size >= MOST_REMEMBERED) nearWords.clear();
  nearWords.set(key, near);
  return near;
}

function findMeant(text: string, carry: Carry | undefined): string[] {
  const rows = vocabulary.filter(row => row.category !== 'total' && row.category !== 'answer' && mayCarry(row, carry));
  const near = didYouMean(
    text,
    rows.flatMap(row => spellings(row)),
  );
  return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
}

const MOST_SUGGESTIONS = 3;

function mayCarry(row: Word, carry: Carry | undefined): boolean {
  return carry === undefined
    ? isSessionCategory(row.category) || row.carries.includes('scale')
    : row.carries.includes(carry);
}

/** Tags, which count on any entry, between the cursor and its end. */
export function tagsBehind(cursor: Cursor): Attribute[] {
  return lookThrough(cursor.line, cursor.at, cursor.end).attributes.filter(({ type }) => type === 'tag');
}

/** Whether a distance with a unit stands at the cursor. */
export function startsWithDistance(cursor: Cursor): boolean {
  if (peek(cursor).type !== 'number') return false;
  const quantity = readUnitAmount(cursorOver(cursor.line, cursor.at, cursor.end))?.quantity;
  return quantity?.type === 'distance' || quantity?.type === 'capital-m';
}
