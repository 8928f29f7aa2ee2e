import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { isWordCode, skipSpace, trimEnd } from '../characters';
import { didYouMean } from '../didYouMean';
import { parseEntries } from '../reading';
import type { Directive, Problem, SessionBody } from '../tree';
import { findWord, isSessionCategory, spellings, vocabulary } from '../vocabulary';
import { type DirectiveReader, type DirectiveText, invalid, write } from './directiveText';

const EXAMPLE = 'kind bootcamp = strength rpe 6';

/** `kind bootcamp = strength rpe 6`: a session word of one's own, for one word of the vocabulary and what its sessions mostly say. */
export const readKind: DirectiveReader = line => {
  const { text, rest } = line;
  const equals = text.indexOf('=', rest.start);
  const hasEquals = equals >= 0 && equals < rest.end;
  const nameSpan = { start: rest.start, end: trimEnd(text, rest.start, hasEquals ? equals : rest.end) };
  const name = text.slice(nameSpan.start, nameSpan.end).toLowerCase();
  const problems: Problem[] = [...nameProblems(line, name, nameSpan)];
  const valueStart = hasEquals ? skipSpace(text, equals + 1) : rest.end;
  if (!hasEquals || valueStart >= rest.end) {
    if (problems.length === 0)
      problems.push(invalid(line.word, say`An = and a session word go behind the name: ${EXAMPLE}.`));
    return { directive: { type: 'kind', name, nameSpan, attributes: [] }, problems };
  }
  const body = sessionAt(text, valueStart, rest.end);
  const isKnown = body?.kind !== undefined && body.kind.category !== 'unknown';
  if (!isKnown) problems.push(noKind(text, body?.kind?.span ?? firstWord(text, valueStart, rest.end)));
  else problems.push(...tooMuch(body));
  return { directive: directive(name, nameSpan, isKnown ? body : undefined), problems };
};

function directive(name: string, nameSpan: Span, body: SessionBody | undefined): Directive {
  return {
    type: 'kind',
    name,
    nameSpan,
    ...(body?.kind && { kind: body.kind }),
    attributes: body?.attributes ?? [],
  };
}

function nameProblems({ word }: DirectiveText, name: string, span: Span): Problem[] {
  if (name === '') return [invalid(word, say`A name goes behind it: ${EXAMPLE}.`)];
  if (!isOneWord(name))
    return [invalid(span, say`A kind is one word, of letters, digits and hyphens.`, [joined(name, span)])];
  return findWord(name) ? [invalid(span, say`${name} is a word of the language already, with its own meaning.`)] : [];
}

function isOneWord(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (!isWordCode(name.charCodeAt(at)) && name[at] !== '-') return false;
  return true;
}

function joined(name: string, span: Span) {
  return write(span, name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
}

/** The session that the text from `start` to `end` is. */
function sessionAt(text: string, start: number, end: number): SessionBody | undefined {
  const body = parseEntries(text.slice(0, end), start).entries[0]?.body;
  return body?.type === 'session' ? body : undefined;
}

function noKind(text: string, span: Span): Problem {
  const sessionWords = vocabulary.filter(({ category }) => isSessionCategory(category)).flatMap(spellings);
  const fixes = didYouMean(text.slice(span.start, span.end), sessionWords).map(word => write(span, word));
  return invalid(span, say`A session word goes here: ${EXAMPLE}.`, fixes);
}

function tooMuch({ totals, steps }: SessionBody): Problem[] {
  const first = [...totals, ...steps][0];
  return first
    ? [invalid(first.span, say`A kind carries attributes; how far and how long stands on each session.`)]
    : [];
}

function firstWord(text: string, start: number, end: number): Span {
  let stop = start;
  while (stop < end && isWordCode(text.charCodeAt(stop))) stop++;
  return { start, end: stop > start ? stop : end };
}
