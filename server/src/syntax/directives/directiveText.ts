import { type Message, say } from '../../base/message';
import type { Span } from '../../base/text';
import { COLON, EQUALS, isSpace, QUOTE, skipSpace, trimEnd } from '../characters';
import { asNote, insertion, replacement } from '../lineFixes';
import type { Directive, LineFix, Problem } from '../tree';

/** A directive line on its way into a node. */
export interface DirectiveText {
  readonly text: string;
  /** The first word. */
  readonly word: Span;
  /** Behind it, without white space and a note at the end; empty when the word stands alone. */
  readonly rest: Span;
  /** The parts of `rest` between white space. */
  readonly tokens: readonly Token[];
}

export interface Token {
  /** Without the quotes around it. */
  readonly text: string;
  /** With them. */
  readonly span: Span;
  readonly isQuoted: boolean;
}

/** What a directive's reader makes of its line. */
export interface ParsedDirective {
  readonly directive: Directive;
  readonly problems: readonly Problem[];
}

export type DirectiveReader = (line: DirectiveText) => ParsedDirective;

/** Cuts a directive line whose first word is `word` and whose note, if any, starts at `noteAt`. A colon behind the word is skipped. */
export function directiveText(text: string, word: Span, noteAt: number): DirectiveText {
  const code = text.charCodeAt(word.end);
  const start = skipSpace(text, code === COLON || code === EQUALS ? word.end + 1 : word.end);
  const end = Math.max(trimEnd(text, start, noteAt), start);
  return { text, word, rest: { start, end }, tokens: tokensOf(text, start, end) };
}

function tokensOf(text: string, from: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = from;
  while (at < end) {
    const closing = CLOSING_QUOTES.get(text.charCodeAt(at));
    const close = closing === undefined ? -1 : closingQuote(text, at + 1, end, closing);
    let stop = close < 0 ? at : close + 1;
    if (close < 0) while (stop < end && !isSpace(text.charCodeAt(stop))) stop++;
    const isQuoted = close >= 0;
    const content = isQuoted ? text.slice(at + 1, close) : text.slice(at, stop);
    tokens.push({ text: content, span: { start: at, end: stop }, isQuoted });
    at = skipSpace(text, stop);
  }
  return tokens;
}

/** Straight and curly quotes, English and German, and guillemets: any of a kind's closing marks ends it. */
const CLOSING_QUOTES: ReadonlyMap<number, string> = new Map([
  [QUOTE, '"”“'],
  [0x201c, '”"'],
  [0x201d, '”"'],
  [0x201e, '“”"'],
  [0xab, '»'],
]);

function closingQuote(text: string, from: number, end: number, closing: string): number {
  for (let at = from; at < end; at++) if (closing.includes(text.charAt(at))) return at;
  return -1;
}

/* ---- problems ---------------------------------------------------------------------------------------------------- */

export function invalid(span: Span, message: Message, fixes: readonly LineFix[] = []): Problem {
  return { id: 'value-invalid', span, message, fixes };
}

/** A fix that writes `newText` over a span. Guesses are not safe. */
export function write(span: Span, newText: string): LineFix {
  return replacement(say`Write ${newText}`, span, newText);
}

/** A fix that adds ` newText` behind a span. */
export function addition(span: Span, newText: string): LineFix {
  return insertion(say`Write ${newText}`, span.end, ` ${newText}`);
}

/** Words behind a directive that is complete: the fix makes them a note. */
export function leftOver({ text, rest }: DirectiveText, tokens: readonly Token[]): Problem[] {
  const [first] = tokens;
  if (!first) return [];
  const span = { start: first.span.start, end: rest.end };
  return [
    invalid(span, say`What else is said on this line goes behind a >: ${text.slice(span.start, span.end)}`, [
      asNote(span.start),
    ]),
  ];
}

/** One of a few values, in any of its spellings. */
export interface Choice<Value> {
  readonly value: Value;
  /** The canonical spelling first. */
  readonly spellings: readonly string[];
}

/** Reads the first token as one of `choices`; what it cannot be is flagged with all of them, the likeliest first. */
export function readChoice<Value>(
  line: DirectiveText,
  choices: readonly Choice<Value>[],
  message: Message,
  likeliest?: (token: string) => string | undefined,
): { readonly value?: Value; readonly problems: readonly Problem[] } {
  const [token, ...others] = line.tokens;
  const names = choices.map(choice => choice.spellings[0] ?? '');
  if (!token)
    return {
      problems: [
        invalid(
          line.word,
          message,
          names.map(name => addition(line.word, name)),
        ),
      ],
    };
  const written = token.text.toLowerCase();
  const choice = choices.find(({ spellings }) => spellings.includes(written));
  if (choice) return { value: choice.value, problems: leftOver(line, others) };
  const first = likeliest?.(token.text);
  const sorted = first === undefined ? names : [first, ...names.filter(name => name !== first)];
  return {
    problems: [
      invalid(
        token.span,
        message,
        sorted.map(name => write(token.span, name)),
      ),
    ],
  };
}
