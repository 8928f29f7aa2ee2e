import { sameItems } from '../base/sameItems';
import {
  lspMethod,
  type RangeParams,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
} from '../contracts/lspTypes';
import type { Session } from '../model/types';
import type { Entry, LineNode } from '../syntax/tree';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { dateOf, dayLineOf, sessionBeginning } from './locate';
import { type TokenModifier, tokenModifiers, tokenTypes } from './tokenLegend';
import { lineTokens, type Token } from './tokens';

/**
 * Longer documents are coloured by range only: all of their tokens would be megabytes, and a screen shows fifty lines. VS Code asks by
 * range after it got null for the whole document.
 */
const LONGEST_WHOLE_DOCUMENT = 50_000;

/** For how many documents the last answer is kept for `full/delta`. Others get all tokens. */
const REMEMBERED_DOCUMENTS = 16;

/** Integers per token in the protocol. */
const INTS_PER_TOKEN = 5;

/**
 * Semantic tokens: of whole documents, of ranges, and changes since the last answer. The last answers are the only state of any feature;
 * a client that names an answer that is gone gets all tokens.
 */
export function createSemanticTokens(): Feature {
  const memory = new Map<string, Answer>();
  let answers = 0;

  const remember = (uri: string, lines: readonly LineTokens[]): Answer => {
    const answer: Answer = { id: String(++answers), lines };
    memory.delete(uri);
    memory.set(uri, answer);
    const oldest = memory.keys().next();
    if (memory.size > REMEMBERED_DOCUMENTS && !oldest.done) memory.delete(oldest.value);
    return answer;
  };

  return {
    capability: {
      semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: { delta: true }, range: true },
    },
    requests: [
      documentRequest(lspMethod.semanticTokensFull, async context => {
        const lines = await documentTokens(context);
        if (!lines) return null;
        const answer = remember(context.document.uri, lines);
        return { resultId: answer.id, data: encode(lines, 0) } satisfies SemanticTokens;
      }),
      documentRequest(
        lspMethod.semanticTokensDelta,
        async (context, { previousResultId }: SemanticTokensDeltaParams) => {
          const lines = await documentTokens(context);
          if (!lines) return null;
          const before = memory.get(context.document.uri);
          const answer = remember(context.document.uri, lines);
          if (before?.id !== previousResultId) {
            return { resultId: answer.id, data: encode(lines, 0) } satisfies SemanticTokens;
          }
          return { resultId: answer.id, edits: changes(before.lines, lines) } satisfies SemanticTokensDelta;
        },
      ),
      documentRequest(lspMethod.semanticTokensRange, semanticTokensRange),
    ],
  };
}

/** The tokens of the lines that a range touches. */
export async function semanticTokensRange(context: FeatureContext, { range }: RangeParams): Promise<SemanticTokens> {
  const last = Math.min(range.end.line, context.document.tree.lines.length - 1);
  return { data: encode(await tokensOfLines(context, range.start.line, last), range.start.line) };
}

interface Answer {
  readonly id: string;
  readonly lines: readonly LineTokens[];
}

/** The tokens of one line as [column, length, type, modifiers, …]; the same object as long as nothing about them changes. */
type LineTokens = readonly number[];

const INTS_PER_LINE_TOKEN = 4;
const NO_TOKENS: LineTokens = [];

async function documentTokens(context: FeatureContext): Promise<readonly LineTokens[] | undefined> {
  const count = context.document.tree.lines.length;
  return count > LONGEST_WHOLE_DOCUMENT ? undefined : tokensOfLines(context, 0, count - 1);
}

async function tokensOfLines(context: FeatureContext, first: number, last: number): Promise<LineTokens[]> {
  const { lines } = context.document.tree;
  const result: LineTokens[] = [];
  let dayLine = dayLineOf(context, first);
  let day = dayAt(context, dayLine);
  for (let at = first; at <= last; at++) {
    const pause = context.checkpoint();
    if (pause) await pause;
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'day' && line !== dayLine) {
      dayLine = line;
      day = dayAt(context, line);
    }
    result.push(tokensOfLine(line, day, context.log.today));
  }
  return result;
}

interface DayAt {
  readonly date: number;
  readonly sessions: readonly Session[];
}

function dayAt(context: FeatureContext, dayLine: ReturnType<typeof dayLineOf>): DayAt | undefined {
  const date = dayLine && dateOf(context, dayLine);
  return date === undefined ? undefined : context.log.day(date);
}

interface Remembered {
  readonly sessions: readonly Session[] | undefined;
  readonly isToCome: boolean;
  readonly tokens: LineTokens;
}

/** Tokens by line. A line stays the same object while its text does, so only changed lines are coloured again. */
const painted = new WeakMap<LineNode, Remembered>();

function tokensOfLine(line: LineNode, day: DayAt | undefined, today: number): LineTokens {
  if (line.kind === 'blank') return NO_TOKENS;
  const isToCome = day !== undefined && day.date > today;
  const known = painted.get(line);
  if (known && known.sessions === day?.sessions && known.isToCome === isToCome) return known.tokens;
  const reading = {
    isToCome,
    sessionOf: (entry: Entry) => day?.sessions && sessionBeginning(day.sessions, entry),
  };
  const fresh = lineTokens(line, reading).flatMap(lineInts);
  const tokens = known && sameItems(known.tokens, fresh) ? known.tokens : fresh;
  painted.set(line, { sessions: day?.sessions, isToCome, tokens });
  return tokens;
}

function lineInts({ start, length, type, modifiers }: Token): number[] {
  return [start, length, tokenTypes.indexOf(type), modifierBits(modifiers)];
}

function modifierBits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The form of the protocol, in which each token is relative to the one before it. `origin` is the line number of the first of `lines`. */
function encode(lines: readonly LineTokens[], origin: number): number[] {
  const data: number[] = [];
  let previousLine = 0;
  lines.forEach((tokens, index) => {
    let previousStart = 0;
    for (let at = 0; at < tokens.length; at += INTS_PER_LINE_TOKEN) {
      const start = tokens[at] ?? 0;
      const line = origin + index;
      data.push(line - previousLine, line === previousLine ? start - previousStart : start);
      data.push(tokens[at + 1] ?? 0, tokens[at + 2] ?? 0, tokens[at + 3] ?? 0);
      previousLine = line;
      previousStart = start;
    }
  });
  return data;
}

/**
 * The edit that turns one answer into the next: it replaces the integers between the common first and common last lines. It includes the
 * first token after them, because its distance to the token before may have changed.
 */
function changes(before: readonly LineTokens[], after: readonly LineTokens[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  // The first line of the suffix that has tokens is sent again, because the distance of its first token may have changed.
  while (suffix > 0) {
    const isEmpty = after.at(-suffix)?.length === 0;
    suffix--;
    if (!isEmpty) break;
  }
  const oldInts = encodeBetween(before, prefix, before.length - suffix);
  const newInts = encodeBetween(after, prefix, after.length - suffix);
  if (sameItems(oldInts, newInts)) return [];
  return [{ start: intCount(before, 0, prefix), deleteCount: oldInts.length, data: newInts }];
}

/** The part for the lines `from` to `to` of the encoding of all `lines`. */
function encodeBetween(lines: readonly LineTokens[], from: number, to: number): number[] {
  let previous = from - 1;
  while (previous >= 0 && lines[previous]?.length === 0) previous--;
  // Relative to the last line with tokens before them; the first line of a document is relative to line 0.
  return encode(lines.slice(from, to), from - Math.max(previous, 0));
}

function intCount(lines: readonly LineTokens[], from: number, to: number): number {
  let tokens = 0;
  for (let at = from; at < to; at++) tokens += (lines[at]?.length ?? 0) / INTS_PER_LINE_TOKEN;
  return tokens * INTS_PER_TOKEN;
}
