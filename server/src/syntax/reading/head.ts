import { readStatus, readWhen } from '../facts/when';
import type { Cursor, TokenLine } from '../scan';
import type { Entry, StatusNode, WhenNode } from '../tree';
import { isGivenUp } from './patterns/givenUp';
import { CELL_SIGNS } from './patterns/planned';
import { ACTUAL, DONE, SESSIONS } from './pieces/clauses';
import { isLeadingDuration } from './senses/leadingClock';
import type { Phrase } from './senses/phrase';
import { sensesAt } from './senses/senses';
import { wordsOf } from './senses/words';

/** What stands first on a line, before what was done: `07:30`, `plan`. */
export interface Head {
  readonly when: WhenNode | undefined;
  readonly status: StatusNode | undefined;
}

/** Reads `[WHEN] [STATUS]`, in either order. The cursor ends behind what was read; a time that may be a duration is left. */
export function readHead(cursor: Cursor): Head {
  const first = readWhen(cursor);
  const status = readStatus(cursor);
  if (status) {
    if (isOverruled(cursor, status)) {
      cursor.at = 0;
      return { when: undefined, status: undefined };
    }
    // Nobody writes how long it took before `plan`.
    if (first.when) return { when: first.when, status };
    const behind = cursor.at;
    const { when } = readWhen(cursor);
    if (!when || typeof when.when === 'string' || !isLeadingDuration(cursor)) return { when, status };
    cursor.at = behind;
    return { when: undefined, status };
  }
  // `AM 6 PM 11`: words for a time of day are read with the rest, as are times that may be durations.
  const isClock = first.when !== undefined && typeof first.when.when !== 'string';
  if (!isClock || isLeadingDuration(cursor)) cursor.at = 0;
  return { when: isClock && cursor.at === 0 ? undefined : first.when, status };
}

/**
 * The time of day is of the first entry; what was planned is all of the line. Beside a session that was skipped, a night or a pulse
 * was measured all the same.
 */
export function headed(entries: readonly Entry[], { when, status }: Head, line: TokenLine): Entry[] {
  const from = line.tokens[0]?.start ?? 0;
  const isOfSessions = status?.status === 'skip' && entries.some(({ body }) => body.type === 'session');
  return entries.map((entry, index) => {
    const isAsItIs = index > 0 || (!when && entry.span.start === from);
    if (isAsItIs && !status) return entry;
    const made: { -readonly [Key in keyof Entry]: Entry[Key] } = { ...entry };
    if (index === 0) made.span = { start: from, end: entry.span.end };
    if (index === 0 && when && !entry.when) made.when = when;
    if (status && !entry.status && (!isOfSessions || entry.body.type === 'session')) made.status = status;
    return made;
  });
}

/** `Planned 8, ended up doing 11`, `Skipped track. Did 4 easy`: what was not done is told, and what was. */
function isOverruled({ line, at, end }: Cursor, { span, status }: StatusNode): boolean {
  const isPlan = line.text.slice(span.start, span.end).toLowerCase() === 'plan';
  if (isOfRest(line, at, end)) return true;
  if (tellsGivenUp(line)) return true;
  // `Plan sagt 10 km, also nur 6`: somebody quotes it.
  if (isPlan && SAYING.has(line.tokens[at]?.text ?? '') && tellsLess(line, at, end)) return true;
  // `Plan said 10 miles. Did 8`
  if (status === 'plan' && tellsActual(line, at, end)) return true;
  if (isPlan && !sensesAt(line, at - 1, end).some(({ type }) => type === 'otherTime'))
    return tellsWhatCame(line, at, end, word => DONE.has(word));
  if (!isPlan && (tellsAnother(line, at, end) || tellsOtherSport(line, at, end) || tellsInstead(line, at, end)))
    return true;
  if (tellsWhatCame(line, at, end, () => true) || (isPlan && tellsBehindStop(line, at, end))) return true;
  let hasNumber = false;
  let hasStop = false;
  for (let token = at; token < end; token++) {
    const { type, text } = line.tokens[token] ?? {};
    hasStop ||= hasNumber && type === 'sign' && text !== '.' && text !== '-';
    hasNumber ||= type === 'number';
    // `planned 2 h in the hills, on the ice only 50 min`
    if (hasStop && text !== undefined && LESSENING.has(text) && line.tokens[token + 1]?.type === 'number') return true;
    // `planned 8 after work, so 3 km instead`
    if (!isPlan && hasStop && text === 'instead' && line.tokens[token + 1]?.text !== 'of') return true;
    // `geplant 10 km, nach 6,5 km umgedreht`
    if (hasStop && type === 'word' && text !== undefined && ENDED.has(text)) return true;
    if (sensesAt(line, token, end).some(each => each.type === 'nowWord' && isTelling(line.tokens[each.start]?.text)))
      return true;
  }
  return false;
}

const SAYING = wordsOf('sagt, sagte, says, said, wollte, wanted, called, verlangt, verlangte');

/** `also nur 6`, `so only 6` */
function tellsLess({ tokens }: TokenLine, from: number, end: number): boolean {
  return tokens
    .slice(from, end)
    .some(({ text }, at) => LESS.has(text) && tokens[from + at + 1]?.type === 'number' && at > 2);
}

const LESS = wordsOf('nur, only, just');

/** `planned 9. The twins had other ideas` */
function tellsGivenUp(line: TokenLine): boolean {
  return sensesAt(line, 0, line.tokens.length).some(({ type, end }) => type === 'planLead' && isGivenUp(line, end));
}

/** `planned off, ran 3 anyway`: a rest was planned, and nobody tells how far that is. */
function isOfRest(line: TokenLine, from: number, end: number): boolean {
  const at = line.tokens[from]?.type === 'sign' ? from + 1 : from;
  const rest = sensesAt(line, at, end).find(({ type }) => type === 'restWord' || type === 'restLike');
  return (
    rest !== undefined &&
    line.tokens
      .slice(rest.end, end)
      .some(
        ({ type }, index, all) =>
          type === 'number' &&
          all.slice(0, index).some(({ text }) => DONE.has(text) || text === 'but' || text === 'aber'),
      )
  );
}

/** `Plan: 12 km. Gelaufen: 10 km`, `Plan 12 | Ist 10` */
function tellsActual({ tokens }: TokenLine, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (!ACTUAL.has(tokens[at]?.text ?? '')) continue;
    const isCell = CELL_SIGNS.has(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.type === 'number';
    if (tokens[at + 1]?.text === ':' || isCell) return true;
  }
  return false;
}

/** `planned 10, ran 8`, `geplant 18 km, 21 geworden`: a second number with a word for what was done right beside it. */
function tellsWhatCame(line: TokenLine, from: number, end: number, isDone: (word: string) => boolean): boolean {
  const { tokens } = line;
  const first = tokens.findIndex(({ type }, at) => at >= from && type === 'number');
  for (let at = first + 1; first >= 0 && at < end; at++) {
    if (tokens[at]?.type !== 'word' || !isDone(tokens[at]?.text ?? '')) continue;
    for (const { type, start, end: behind } of sensesAt(line, at, end)) {
      if (type === 'doneLead' && tokens[behind]?.type === 'number') return true;
      if (type === 'doneTail' && start > first + 2 && isBehindNumber(line, start)) return true;
    }
  }
  return false;
}

/** `skipped tempo, easy 5 km`: what was not done is named, and what stands behind the comma is a session of its own. */
function tellsAnother(line: TokenLine, from: number, end: number): boolean {
  const { tokens } = line;
  if (tokens[from - 1]?.text === CANONICAL_SKIP) return false;
  const comma = tokens.findIndex(({ text }, at) => at >= from && at < end && (text === ',' || text === '.'));
  const stop = tokens.findIndex(({ type }, at) => at > comma && type === 'sign');
  const clause = [comma + 1, stop < 0 ? end : Math.min(stop, end)] as const;
  if (comma <= from || hasNumber(line, from, comma) || !isNamed(line, from, comma)) return false;
  return hasNumber(line, ...clause) && (isNamed(line, ...clause) || isWithoutDistance(line, from, comma));
}

/** `skipped 8x1k, bike 60 min`: what stands behind a sign has a number, and the word of another sport. */
function tellsOtherSport(line: TokenLine, from: number, end: number): boolean {
  const { tokens } = line;
  if (tokens[from - 1]?.text === CANONICAL_SKIP) return false;
  const sign = tokens.findIndex(({ type, text }, at) => at > from && at < end && type === 'sign' && STOPS.has(text));
  if (sign < 0) return false;
  const stop = tokens.findIndex(({ type }, at) => at > sign && type === 'sign');
  const clause = [sign + 1, stop < 0 ? end : Math.min(stop, end)] as const;
  return hasNumber(line, ...clause) && namesOtherSport(line, ...clause);
}

function namesOtherSport(line: TokenLine, from: number, end: number): boolean {
  return line.tokens
    .slice(from, end)
    .some((_, at) =>
      sensesAt(line, from + at, end).some(
        sense => sense.type === 'kind' && (sense as Phrase<'kind'>).value.row.sport !== 'run',
      ),
    );
}

/** `skipped track, achilles. 45 min bike instead`: the number stands behind a stop, and the last word says what it is of. */
function tellsInstead({ tokens }: TokenLine, from: number, end: number): boolean {
  const first = tokens.findIndex(({ type }, at) => at >= from && at < end && type === 'number');
  const hasStop = tokens.slice(from, first).some(({ type, text }) => type === 'sign' && STOPS.has(text));
  return (
    first > from && hasStop && INSTEAD.has(tokens[end - 1]?.text ?? '') && tokens[from - 1]?.text !== CANONICAL_SKIP
  );
}

const INSTEAD: ReadonlySet<string> = new Set(['instead', 'stattdessen', 'dafür']);

/** As the language has it: what follows is what was skipped. */
const CANONICAL_SKIP = 'skip';

function hasNumber({ tokens }: TokenLine, from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ type }) => type === 'number');
}

/** `skipped gym, 5 miles` */
function isWithoutDistance(line: TokenLine, from: number, end: number): boolean {
  return line.tokens
    .slice(from, end)
    .some((_, at) =>
      sensesAt(line, from + at, end).some(
        sense => sense.type === 'kind' && !(sense as Phrase<'kind'>).value.row.carries.includes('distance'),
      ),
    );
}

function isNamed(line: TokenLine, from: number, end: number): boolean {
  return line.tokens
    .slice(from, end)
    .some(
      ({ text }, at) =>
        SESSIONS.has(text) || sensesAt(line, from + at, end).some(({ type }) => type === 'kind' || type === 'effort'),
    );
}

/** `Plan war Intervalle, wegen Gewitter 40 min auf dem Laufband`: the plan had no number, and what came of it does. */
function tellsBehindStop({ tokens }: TokenLine, from: number, end: number): boolean {
  const stop = tokens.findIndex(({ type, text }, at) => at >= from && type === 'sign' && STOPS.has(text));
  const first = tokens.findIndex(({ type }, at) => at >= from && type === 'number');
  return stop >= 0 && first > stop && first < end;
}

const STOPS: ReadonlySet<string> = new Set([',', '.', ';']);

function isBehindNumber({ tokens }: TokenLine, at: number): boolean {
  return tokens[at - 1]?.type === 'number' || (tokens[at - 2]?.type === 'number' && tokens[at - 1]?.type === 'word');
}

const LESSENING: ReadonlySet<string> = new Set(['only', 'nur', 'just', 'bloß', 'lediglich']);

/** Words of the past: it was begun, however it ended. */
const ENDED = wordsOf(
  'gelaufen, gejoggt, geworden, geschafft, umgedreht, umgekehrt, abgebrochen, heimgegangen, heimgelaufen, ausgestiegen, aufgehört, aufgegeben, gestoppt, schluss',
);

/** Words that tell what was done; `heute`, `but` may stand in a plan too. */
function isTelling(word: string | undefined): boolean {
  return word !== undefined && TELLING.has(word);
}

const TELLING = wordsOf(
  'ended, ran, switched, changed, settled, stopped, turned, became, to, so, and, just, actual, actually, did, cut, managed, made, wurden, stattdessen',
);
