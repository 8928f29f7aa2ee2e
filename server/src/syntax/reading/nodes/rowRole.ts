import type { TokenLine } from '../../scan';
import type { Entry } from '../../tree';
import { holdsAmount, isPart, type Piece } from '../pieces/piece';
import type { KindValue, Phrase } from '../senses/phrase';
import { isEffort } from '../senses/runNames';
import { sensesAt } from '../senses/senses';
import { wordsOf } from '../senses/words';
import type { SessionDraft } from '../sessions/drafts';

/** What the session would be as a row below another one. */
export function roleOf({ when, pieces, total, start }: SessionDraft, line: TokenLine): Entry['row'] {
  if (when) return undefined;
  // `5k split 20:10`
  if (line.tokens.slice(1, 4).some(({ text }) => SPLIT.has(text)) && pieces.every(holdsAmount)) return 'splits';
  // `Lap 2 5 km 20:15`
  const isNumbered = line.tokens[1]?.type === 'number' && (pieces[0]?.start ?? 0) > 1;
  if (LAPS.has(line.tokens[0]?.text ?? '') && isNumbered && pieces.some(holdsAmount)) return 'part';
  if (line.tokens[start - 1]?.text === '+' && start === 1) return 'next';
  // `2 more on my own`
  if (isMore(pieces[0], line)) return 'next';
  return toldRole(pieces, total, line);
}

/** By what its pieces tell. */
function toldRole(pieces: readonly Piece[], { stated }: SessionDraft['total'], line: TokenLine): Entry['row'] {
  const told = pieces.filter(piece => isPart(piece) || piece.pace);
  const [first] = told;
  const opening = line.tokens[0]?.text ?? '';
  if (told.length === 0 && stated && AROUND.has(opening)) return 'around';
  if (!first) return stated || pieces.length === 0 ? 'figures' : undefined;
  if (told.length === 1 && isAround(first, line)) return 'around';
  const goesOn = leadOf(first, line);
  // `later 3 km`: on top of the day, not of the run above.
  if (goesOn === 'thenWord') return LATER.has(opening) ? undefined : 'next';
  if (goesOn || first.isLast || isOfWhich(first, line)) return 'within';
  if (isNamed(pieces[0])) return undefined;
  if (told.every(isOfWorkout)) return 'part';
  return pieces.every(isBare) && (stated || told.length === 1) ? 'figures' : undefined;
}

function isOfWorkout(piece: Piece): boolean {
  return piece.label !== undefined || piece.reps !== undefined || isRestAlone(piece) || isShort(piece);
}

/** Nothing says what it was. */
function isBare({ kinds, efforts, label, reps }: Piece): boolean {
  return kinds.length === 0 && efforts.length === 0 && !label && !reps;
}

/** `2 more home` may be the end of what is told above. */
function isMore(first: Piece | undefined, { tokens }: TokenLine): boolean {
  const { start, numberEnd = 0 } = first?.distance ?? {};
  return start === 0 && tokens[numberEnd]?.text === 'more' && !WAYS.has(tokens[numberEnd + 1]?.text ?? '');
}

const SPLIT: ReadonlySet<string> = new Set(['split', 'splits', 'zwischenzeit', 'durchgang']);
const LAPS: ReadonlySet<string> = new Set(['lap', 'split', 'runde', 'interval', 'rep']);

/**
 * Whether words stand around its amounts, as where somebody tells how it went: `Felt flat for 3 miles, then it clicked`, `2 km down to the
 * start, then 9 km @ 4:18 along the lake`.
 */
export function isSentence({ when, pieces }: SessionDraft, { tokens }: TokenLine): boolean {
  const at = pieces.findIndex(holdsAmount);
  const first = amountOf(pieces[at]);
  if (when || !first) return false;
  const hasMore = pieces.some((piece, other) => other > at && holdsAmount(piece));
  const isNameAt = (each: number) => isName(pieces, each);
  return standsInWords({ first, hasMore, start: pieces[0]?.start ?? -1, isName: isNameAt }, tokens);
}

/** Amounts among the tokens of a line. */
interface Amounts {
  /** Tokens of the first one. */
  readonly first: { readonly start: number; readonly end: number };
  readonly hasMore: boolean;
  /** The token that the session begins with. */
  readonly start: number;
  /** Whether a token belongs to a word that names what is told, or says how hard it was. */
  readonly isName: (at: number) => boolean;
}

/** Whether words that are no names stand around them. */
export function standsInWords({ first, hasMore, start, isName }: Amounts, tokens: TokenLine['tokens']): boolean {
  // As many words as one sentence has, however long the line is.
  const from = Math.max(0, first.start - MOST_WORDS);
  for (let each = from; each < first.start; each++) if (FURTHER.has(tokens[each]?.text ?? '')) return false;
  if (isOnTheWay(first, tokens)) return true;
  const isAround = (each: number) => tokens[each]?.type === 'word' && !isName(each);
  const before = count(isAround, from, first.start);
  // `Ran home from work with a rucksack, 4 miles`
  const isLast = !hasMore && tokens.slice(first.end, first.end + 2).every(({ type }) => type === 'sign');
  if (isLast && isName(start)) return false;
  if (before >= LEAST_BEFORE) return true;
  return hasMore && before + count(isAround, first.start, first.start + MOST_WORDS) >= LEAST_AROUND;
}

function amountOf({ distance, duration, reps }: Partial<Piece> = {}) {
  return distance ?? duration ?? reps;
}

/** Whether a token belongs to a word that names a piece, or says how hard it was. */
function isName(pieces: readonly Piece[], at: number): boolean {
  const isOver = ({ start, end }: { readonly start: number; readonly end: number }) => start <= at && at < end;
  return pieces
    .slice(0, MOST_WORDS)
    .some(({ kinds, efforts, label }) => kinds.some(isOver) || efforts.some(isOver) || (label && isOver(label)));
}

function count(holds: (at: number) => boolean, from: number, end: number): number {
  let found = 0;
  for (let at = from; at < end; at++) if (holds(at)) found++;
  return found;
}

const MOST_WORDS = 24;
const LEAST_BEFORE = 3;
const LEAST_AROUND = 4;
/** Words that tell of another session, before its amount. */
const FURTHER = wordsOf(
  'another, second, again, also, later, extra, bonus, zweite, zweiter, zweiten, noch, nochmal, auch, später',
);

/** `2.5 km to the track with Mia`; `4 km to work` is a run of its own. */
function isOnTheWay({ end }: { readonly end: number }, tokens: TokenLine['tokens']): boolean {
  const [first, second, third] = tokens.slice(end, end + 3).map(({ text }) => text);
  const place = ARTICLES.has(second ?? '') ? third : second;
  return WAYS.has(first ?? '') && place !== undefined && !WORK.has(place);
}

const WAYS = wordsOf('to, home, back, there, zum, zur, zurück, hin, heim');
const ARTICLES = wordsOf('the, a, my, our');
const WORK = wordsOf('work, office, school, uni, arbeit, büro, schule, from, von');

/** `in 13.2 km`, `within 9 miles, 1:08:30`: all of it, of which a stretch is told above. */
function isAround(only: Piece | undefined, { tokens }: TokenLine): boolean {
  const { distance, kinds = [], efforts = [], reps } = only ?? {};
  const isFirst = distance !== undefined && distance.start <= LONGEST_LEAD;
  return isFirst && AROUND.has(tokens[0]?.text ?? '') && kinds.length + efforts.length === 0 && !reps;
}

const AROUND = wordsOf('in, within, innerhalb, bei, als, im');
const LONGEST_LEAD = 3;

/** `Hilly, the last 3 km tough`, `Dauerlauf mit 3 km Tempo`: a stretch of what is told elsewhere. */
function isOfWhich(first: Piece | undefined, line: TokenLine): boolean {
  const { start = 0, end = 0 } = first?.distance ?? first?.duration ?? {};
  if (OF_IT.has(line.tokens[end]?.text ?? '')) return true;
  return [start - 2, start - 1].some(
    at => at >= 0 && sensesAt(line, at, start).some(({ type, end }) => type === 'with' && end === start),
  );
}

const OF_IT = wordsOf('davon, darin, darunter');

/** `then` or `of which`, `the last` and the like, where a row begins with it and goes on with an amount. */
function leadOf(first: Piece | undefined, line: TokenLine): (typeof LEADS)[number] | undefined {
  let found: (typeof LEADS)[number] | undefined;
  for (let at = 0; first && at <= first.start; ) {
    let longest: Phrase | undefined;
    for (const sense of sensesAt(line, at, line.tokens.length))
      if (LEADING.has(sense.type) && !(longest && longest.end >= sense.end)) longest = sense;
    if (!longest) return at === first.start ? found : undefined;
    found ??= LEADS.find(lead => lead === longest?.type);
    at = longest.end;
  }
  return found;
}

const LATER = wordsOf('later, später');
const LEADS = ['thenWord', 'with', 'lastFirst'] as const;
const LEADING: ReadonlySet<Phrase['type']> = new Set(['about', ...LEADS]);

/** `intervals 6 x 800 m`, `tempo: wu 3 km, …`: called by the name of a whole session. */
function isNamed(first: Piece | undefined): boolean {
  const [kind] = first?.kinds ?? [];
  return first?.isWordFirst === true && kind !== undefined && namesWhole(kind.value);
}

/** Not `run`, `strides` and the like, which name parts of a session as well. */
export function namesWhole({ row }: KindValue): boolean {
  return !OF_PARTS.has(row.word);
}

const OF_PARTS: ReadonlySet<string> = new Set(['run', 'walk', 'easy', 'recovery', 'drills', 'strides']);

/** `90 s rest` */
function isRestAlone(piece: Piece): boolean {
  return piece.recovery !== undefined && !holdsAmount(piece);
}

/** Runs and walks of a row of their own, up to here, are parts of a session of walking and running. */
export const LONGEST_PART_S = 600;

export function isShort({ duration, distance, kinds }: Piece): boolean {
  return (
    duration !== undefined &&
    distance === undefined &&
    duration.high <= LONGEST_PART_S &&
    kinds.some(({ value }) => value.row.word === 'run' || value.row.word === 'walk' || isEffort(value.row.word))
  );
}
