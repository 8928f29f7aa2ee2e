import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { problemsOfDate } from '../dateProblems';
import { dateAt } from '../dates';
import { didYouMean } from '../didYouMean';
import { readAmount } from '../facts/amounts';
import { cursorOver, scan } from '../scan';
import type { AmountNode, DateNode, Problem } from '../tree';
import { type DirectiveReader, type DirectiveText, invalid, type Token, write } from './directiveText';

const KEYWORDS = ['max', 'start', 'retired'] as const;
type Keyword = (typeof KEYWORDS)[number];

/** `shoe peg41 "Pegasus 41" max 700 km start 120 km retired 2026-03-02`; the name also without quotes. */
export const readShoe: DirectiveReader = line => {
  const [first, ...others] = line.tokens;
  if (!first || isKeyword(first)) {
    const problems = [invalid(line.word, say`A short name of the shoe goes behind it: shoe peg41 "Pegasus 41".`)];
    return { directive: { type: 'shoe', alias: '', aliasSpan: emptyBehind(line.word) }, problems };
  }
  const { alias, aliasSpan } = aliasOf(first);
  const untilName = others.findIndex(isKeyword);
  const nameTokens = untilName < 0 ? others : others.slice(0, untilName);
  const name = nameOf(line, nameTokens);
  const values = readValues(line, untilName < 0 ? [] : others.slice(untilName));
  return {
    directive: { type: 'shoe', alias, aliasSpan, ...(name !== undefined && { name }), ...values.found },
    problems: values.problems,
  };
};

/** The alias without the square brackets that it has on a run. */
function aliasOf({ text, span }: Token): { alias: string; aliasSpan: Span } {
  const isBracketed = text.length > 2 && text.startsWith('[') && text.endsWith(']');
  if (!isBracketed) return { alias: text, aliasSpan: span };
  return { alias: text.slice(1, -1), aliasSpan: { start: span.start + 1, end: span.end - 1 } };
}

function nameOf({ text }: DirectiveText, tokens: readonly Token[]): string | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  return tokens.length === 1 ? first.text : text.slice(first.span.start, last.span.end);
}

interface Found {
  max?: AmountNode;
  start?: AmountNode;
  retired?: DateNode;
}

function readValues(line: DirectiveText, tokens: readonly Token[]): { found: Found; problems: readonly Problem[] } {
  const found: Found = {};
  const problems: Problem[] = [];
  let index = 0;
  for (let token = tokens[index]; token; token = tokens[index]) {
    const value = tokens[index + 1];
    if (!isKeyword(token)) {
      problems.push(unknownWord(token));
      index++;
    } else if (token.text.toLowerCase() === 'retired') {
      const date = value && dateAt(line.text, value.span.start, 'inside');
      if (date) {
        found.retired = date.date;
        problems.push(...problemsOfDate(line.text, date));
      } else {
        problems.push(invalid(value?.span ?? token.span, say`The day of its last run goes here: retired 2026-03-02.`));
      }
      index += date ? tokensWithin(tokens, date.end, index + 1) + 1 : value && !isKeyword(value) ? 2 : 1;
    } else {
      const amount = value && distanceAt(line, value.span.start);
      const keyword: Exclude<Keyword, 'retired'> = token.text.toLowerCase() === 'max' ? 'max' : 'start';
      if (amount) found[keyword] = amount;
      else problems.push(invalid(value?.span ?? token.span, say`A distance goes here: ${keyword} 700 km.`));
      index += amount ? tokensWithin(tokens, amount.span.end, index + 1) + 1 : value && !isKeyword(value) ? 2 : 1;
    }
  }
  return { found, problems };
}

function unknownWord({ text, span }: Token): Problem {
  const fixes = didYouMean(text, KEYWORDS).map(keyword => write(span, keyword));
  return invalid(span, say`A shoe may say max 700 km, start 120 km and retired 2026-03-02.`, fixes);
}

/** How many tokens from `from` on begin before `end`. */
function tokensWithin(tokens: readonly Token[], end: number, from: number): number {
  return tokens.slice(from).filter(({ span }) => span.start < end).length;
}

/** `700 km`, `450mi`, `700`: a distance, in the unit of the log when none is said. */
function distanceAt({ text, rest }: DirectiveText, start: number): AmountNode | undefined {
  const line = scan(text, start, rest.end);
  const amount = readAmount(cursorOver(line, 0, line.tokens.length));
  if (!amount) return undefined;
  const { span, quantity } = amount;
  return quantity.type === 'distance' || quantity.type === 'bare' ? { span, quantity } : undefined;
}

function isKeyword({ text, isQuoted }: Token): boolean {
  return !isQuoted && KEYWORDS.some(keyword => keyword === text.toLowerCase());
}

function emptyBehind({ end }: Span): Span {
  return { start: end, end };
}
