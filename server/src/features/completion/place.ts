import type { Span } from '../../base/text';
import { dateEnd } from '../../syntax/dates';
import { contentStart, lineStart } from '../../syntax/lineText';
import { noteStart } from '../../syntax/notes';
import { parseEntries } from '../../syntax/reading';
import type { DayLine, Entry, LineNode, SessionBody, WhenNode } from '../../syntax/tree';
import { canonicalWord, directiveWords, findWord, type Word } from '../../syntax/vocabulary';

/** What may be written at the cursor. `replace` is the half-typed word there, `typed` its text. */
export type CompletionPlace = { readonly replace: Span; readonly typed: string } & CompletionPlaceDetail;

export type CompletionPlaceOf<Type extends CompletionPlace['type']> = Extract<CompletionPlace, { readonly type: Type }>;

type CompletionPlaceDetail =
  /** At column 0: a date or a directive. */
  | { readonly type: 'line-start' }
  /** After a date or an indent, or after WHEN and STATUS. */
  | {
      readonly type: 'entry-start';
      readonly day?: DayLine;
      readonly when?: WhenNode['when'];
      readonly hasStatus: boolean;
    }
  /** Among the totals and attributes of a session. */
  | { readonly type: 'session'; readonly entry: Entry; readonly isAddOn: boolean }
  | { readonly type: 'steps'; readonly entry: Entry }
  /** After a number. The text between number and cursor is part of `replace`. */
  | {
      readonly type: 'unit';
      readonly number: string;
      readonly word?: Word;
      readonly isInSteps: boolean;
      /** The entry has a distance already. */
      readonly hasDistance: boolean;
    }
  | { readonly type: 'target' }
  | { readonly type: 'gear' }
  | { readonly type: 'tag' }
  /** After a metric, state or other word: its value. */
  | { readonly type: 'value'; readonly word: Word }
  | { readonly type: 'rule'; readonly of: 'ok' | 'rule' }
  /** After `rule ID`: a severity or an option; after an option's name: its value. */
  | { readonly type: 'rule-option'; readonly rule: string; readonly given: readonly string[] }
  | { readonly type: 'day-option'; readonly given: readonly string[] }
  /** After a directive's word. */
  | { readonly type: 'directive'; readonly directive: string; readonly given: readonly string[] };

/** Beyond this column nothing is offered, because reading back from there takes as long as the line is. */
const LONGEST_LOOK_BACK = 2_000;

/**
 * Decides what may stand at the cursor by the text before it, because the whole line may not make sense yet. `undefined` in notes,
 * comments, headings, and where there is nothing to offer.
 */
export function placeAt(line: LineNode, character: number): CompletionPlace | undefined {
  if (character > LONGEST_LOOK_BACK) return undefined;
  if (line.kind === 'comment' || line.kind === 'heading' || line.kind === 'note') return undefined;
  const before = line.text.slice(0, character);
  if (noteStart(before, 0) >= 0) return undefined;
  const start = lineStart(line.text);
  if (character < start) return undefined;
  if (/^[^\s#[@]*$/.test(before.slice(start))) return lineStartPlace(line, start, character);
  const directive = line.kind === 'directive' ? line.word : openProfileWord(line, before);
  if (directive) return directivePlace(before, directive);
  const entryStart = entriesStart(line, before);
  return entryStart === undefined ? undefined : entryPlace(line, before, entryStart);
}

/** A half-typed date is replaced completely, with the weekday after it. */
function lineStartPlace(line: LineNode, start: number, character: number): CompletionPlace | undefined {
  if (line.kind === 'entry' && character > 0 && !/^\d/.test(line.text.slice(start))) {
    // The parser reads a session word at column 0 as an entry, but a half-typed word may still become a directive.
    return { type: 'line-start', ...replaced(line.text.slice(0, character), start) };
  }
  const token = /^[\d./-]*/.exec(line.text.slice(start))?.[0].length ?? 0;
  const weekday = line.kind === 'day' && line.weekday && line.weekday.span.start > start ? line.weekday.span.end : 0;
  const end = Math.max(character, start + token, weekday);
  return { type: 'line-start', replace: { start, end }, typed: line.text.slice(start, character) };
}

/* ---- entries ----------------------------------------------------------------------------------------------------- */

/** Where the entries of a line begin, if the cursor is after that. */
function entriesStart(line: LineNode, before: string): number | undefined {
  if (line.kind === 'day') {
    const end = dateEnd(line);
    if (before.length <= end) return undefined;
    return end + (/^[\s:,.–—-]*/.exec(before.slice(end))?.[0].length ?? 0);
  }
  if (line.kind === 'entry' && line.unindented) return lineStart(before);
  const start = contentStart(before);
  return start + (/^[-*•]\s+/.exec(before.slice(start))?.[0].length ?? 0);
}

function entryPlace(line: LineNode, before: string, start: number): CompletionPlace | undefined {
  const marked = markedPlace(before, start);
  if (marked) return marked;
  const answer = answerPlace(before, start);
  if (answer) return answer;

  const word = replaced(before, start);
  const number = LETTERS_AND_NUMBER.test(word.typed) ? null : NUMBER_BEFORE_CURSOR.exec(before);
  // The text before the cursor includes a number, which tells what follows, but no half-typed word.
  const known = number ? before.length - (number[2]?.length ?? 0) - (number[3]?.length ?? 0) : word.replace.start;
  const { entries, note } = parseEntries(before.slice(0, known), start);
  const entry = entries.at(-1);
  if (note || entry?.skipped) return undefined;
  if (!entry || isEmpty(entry)) {
    return {
      type: 'entry-start',
      ...word,
      ...(line.kind === 'day' && { day: line }),
      ...(entry?.when && { when: entry.when.when }),
      hasStatus: entry?.status !== undefined,
    };
  }
  const isInSteps = entry.body.type === 'session' && hasSteps(entry, before);
  const unit = number && unitPlace(before, number, entry, isInSteps);
  if (unit) return unit;
  // Digits begin an amount; there is nothing to offer before its unit.
  if (/\d/.test(word.typed)) return undefined;
  return bodyPlace(entry, before.slice(0, word.replace.start), word, isInSteps);
}

/** Behind `[`, `#` and `@`. */
function markedPlace(before: string, start: number): CompletionPlace | undefined {
  const mark =
    /(?:^|[\s(,;])(\[|#)([^\s[\]#]*)$/.exec(before.slice(start)) ?? /()(@)\s?([\p{L}\d%]*)$/u.exec(before.slice(start));
  if (!mark) return undefined;
  const [, sign, second = '', third] = mark;
  if (third !== undefined) {
    if (/^\d/.test(third)) return undefined;
    return { type: 'target', replace: { start: before.length - third.length, end: before.length }, typed: third };
  }
  return {
    type: sign === '[' ? 'gear' : 'tag',
    replace: { start: before.length - second.length, end: before.length },
    typed: second,
  };
}

function answerPlace(before: string, start: number): CompletionPlace | undefined {
  const match = /^ok\s+([\w.-]*)$/i.exec(before.slice(start));
  if (!match) return undefined;
  const typed = match[1] ?? '';
  return { type: 'rule', of: 'ok', replace: { start: before.length - typed.length, end: before.length }, typed };
}

/** `e8`, `l9,5` */
const LETTERS_AND_NUMBER = /^\p{L}+\d/u;

/** A number that is no clock time, followed by white space and the beginning of a unit. */
const NUMBER_BEFORE_CURSOR = /(?:^|[\s(,;+/@x×*]|(?<!\d):)(\d{1,5}(?:[.,]\d{1,2})?)([\t ]?)([\p{L}'"°%]{0,8})$/u;

function unitPlace(
  before: string,
  match: RegExpExecArray,
  entry: Entry,
  isInSteps: boolean,
): CompletionPlace | undefined {
  const [, number = '', space = '', typed = ''] = match;
  const behind = before.slice(0, before.length - number.length - space.length - typed.length);
  // `hr 138`, `rpe 7` and the like need no unit.
  if (/(?:hr|bpm|rpe|effort|place|puls)\s*$/i.test(behind)) return undefined;
  const word = wordOf(entry);
  return {
    type: 'unit',
    number,
    isInSteps,
    hasDistance:
      entry.body.type === 'session' && entry.body.totals.some(({ quantity }) => quantity.type === 'distance'),
    ...(word && { word }),
    replace: { start: before.length - space.length - typed.length, end: before.length },
    typed,
  };
}

function bodyPlace(
  entry: Entry,
  before: string,
  word: { readonly replace: Span; readonly typed: string },
  isInSteps: boolean,
): CompletionPlace | undefined {
  if (entry.body.type !== 'session') {
    const value = wordOf(entry);
    // After a value and a comma another entry may begin.
    if (/[,;]\s*$/.test(before)) return { type: 'entry-start', ...word, hasStatus: false };
    return value && { type: 'value', word: value, ...word };
  }
  if (isInSteps) return { type: 'steps', entry, ...word };
  return { type: 'session', entry, isAddOn: /[+&]\s*$/.test(before), ...word };
}

/** Whether there is nothing but WHEN and STATUS so far. */
function isEmpty({ body, skipped }: Entry): boolean {
  return body.type === 'prose' && skipped === undefined;
}

/** Whether the cursor is after a colon that is not part of a clock time and cannot become one, or where steps were read. */
function hasSteps({ body, span, when }: Entry, before: string): boolean {
  if (body.type !== 'session') return false;
  return body.steps.length > 0 || /(?:^|[^\d\s]):|:\s/.test(before.slice(when?.span.end ?? span.start));
}

function wordOf({ body }: Entry): Word | undefined {
  switch (body.type) {
    case 'session':
      return canonicalWord(body.kind?.word ?? 'run');
    case 'measure':
    case 'care':
    case 'fuel':
    case 'state':
      return canonicalWord(body.word.word);
    case 'profile':
      return findWord(body.word.word, 'profile');
    case 'total-check':
      return canonicalWord('total');
    case 'answer':
      return canonicalWord('ok');
    case 'prose':
      return undefined;
  }
}

/** The part of an entry before the cursor. */
export interface EntryText {
  /** Where it begins, after WHEN and STATUS. */
  readonly start: number;
  readonly typed: string;
  readonly when?: WhenNode['when'];
}

/** The last entry before the cursor, half-typed, or an empty one where an entry may begin; `undefined` elsewhere and in notes. */
export function entryTextAt(line: LineNode, character: number): EntryText | undefined {
  if (character > LONGEST_LOOK_BACK || !mayHoldEntries(line)) return undefined;
  const before = line.text.slice(0, character);
  const from = entriesStart(line, before);
  if (from === undefined || from === 0 || noteStart(before, 0) >= 0) return undefined;
  const entry = parseEntries(before, from).entries.at(-1);
  const behind = Math.max(entry?.when?.span.end ?? 0, entry?.status?.span.end ?? 0, entry ? 0 : from);
  const start =
    behind > 0 ? behind + (/^[\s:]*/.exec(before.slice(behind))?.[0].length ?? 0) : (entry?.span.start ?? from);
  return { start, typed: before.slice(start), ...(entry?.when && { when: entry.when.when }) };
}

function mayHoldEntries({ kind }: LineNode): boolean {
  return kind === 'day' || kind === 'entry' || kind === 'blank';
}

/* ---- behind a session ---------------------------------------------------------------------------------------------- */

/** The end of a line that is a session without steps, and has no note yet. */
export interface Tail {
  /** The line up to the session's last word. */
  readonly text: string;
  readonly body: SessionBody;
  /** Letters after it that may become its next word; may be empty. */
  readonly typed: string;
  /** Whether there is white space between them, or after the session. */
  readonly hasGap: boolean;
}

/**
 * The sessions before the cursor, if there is nothing else but a half-typed word: first with the last letters as that word (`h` of
 * `hr`), then with them as part of the session (`45 h`). Empty if there are steps, and in notes.
 */
export function tailsAt(line: LineNode, character: number): readonly Tail[] {
  if (character > LONGEST_LOOK_BACK || !mayHoldEntries(line)) return [];
  const before = line.text.slice(0, character);
  const start = entriesStart(line, before);
  if (start === undefined || noteStart(before, 0) >= 0) return [];
  const typed = /(?<=\s)#?\p{L}*$/u.exec(before)?.[0] ?? '';
  const halves = typed === '' ? [] : [tailOf(before.slice(0, before.length - typed.length), start, typed)];
  return [...halves, tailOf(before, start, '')].flatMap(tail => tail ?? []);
}

function tailOf(text: string, start: number, typed: string): Tail | undefined {
  const { entries, note } = parseEntries(text, start);
  const entry = entries.at(-1);
  if (note || entry?.skipped || entry?.body.type !== 'session' || entry.body.steps.length > 0) return undefined;
  return { text: text.trimEnd(), body: entry.body, typed, hasGap: /\s$/.test(text) };
}

/* ---- directives -------------------------------------------------------------------------------------------------- */

/** Whether a profile word is followed by nothing but what is typed: the parser reads `threshold ` as a session until its value is there. */
function openProfileWord(line: LineNode, before: string): Span | undefined {
  if (line.kind !== 'entry' || !line.unindented) return undefined;
  const [, word = ''] = /^(\p{L}+)\s+\S*$/u.exec(before) ?? [];
  return findWord(word, 'profile') && { start: 0, end: word.length };
}

function directivePlace(before: string, { start, end }: Span): CompletionPlace | undefined {
  if (before.length <= end) return undefined;
  const word = replaced(before, end);
  const directive = before.slice(start, end).toLowerCase();
  const given = before
    .slice(end, word.replace.start)
    .trim()
    .split(/\s+/)
    .filter(part => part !== '');
  const [rule] = given;
  if (directive === 'rule') {
    return rule === undefined
      ? { type: 'rule', of: 'rule', ...word }
      : { type: 'rule-option', rule, given: given.slice(1), ...word };
  }
  if (directive === 'days') return { type: 'day-option', given, ...word };
  if (directiveWords.some(row => row.word === directive)) return { type: 'directive', directive, given, ...word };
  const profile = findWord(directive, 'profile');
  return profile && { type: 'value', word: profile, ...word };
}

/** The word that ends at the cursor. A comma ends a word, except a decimal comma as in `l9,5`. */
function replaced(before: string, from: number): { readonly replace: Span; readonly typed: string } {
  const typed = /(?:[^\s,;:()[\]+&=]|(?<=\p{L}\d{1,3}),(?=\d))*$/u.exec(before.slice(from))?.[0] ?? '';
  return { replace: { start: before.length - typed.length, end: before.length }, typed };
}
