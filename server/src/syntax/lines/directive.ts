import { say } from '../../base/message';
import type { Span } from '../../base/text';
import { isLetter, wordEnd } from '../characters';
import { didYouMean } from '../didYouMean';
import { directiveReaders } from '../directives';
import { type DirectiveReader, directiveText, invalid } from '../directives/directiveText';
import { insertion, replacement } from '../lineFixes';
import type { LineText } from '../lineText';
import { noteAt, noteStart } from '../notes';
import { parseEntries } from '../reading';
import type { DirectiveLine, LineFix, Problem, ProfileBody } from '../tree';
import {
  createLookup,
  directiveWords,
  type Match,
  statusWords,
  stepLabels,
  vocabulary,
  type Word,
  whenWords,
} from '../vocabulary';

/**
 * `shoe peg41 "Pegasus 41"`: a word at column 0 that begins such a line, or is nearly one, which is flagged. All else is an entry of the
 * day above: people write a date, and what they did on the line below it.
 */
export function parseDirective(line: LineText): DirectiveLine | undefined {
  const { text, at, indented } = line;
  if (indented || !isLetter(text.charCodeAt(at))) return undefined;
  const end = wordEnd(text, at);
  const reader = directiveReaders.get(text.slice(at, end).toLowerCase());
  if (reader) return readLine(line, { start: at, end }, reader);
  const profileWord = profileWords.at(text, at);
  if (profileWord) return profileLine(line, profileWord);
  if (entryWords.at(text, at)) return undefined;
  return slipLine(line, { start: at, end });
}

const profileWords = createLookup(vocabulary.filter(({ category }) => category === 'profile'));
const entryWords = createLookup([...vocabulary, ...whenWords, ...statusWords, ...stepLabels]);

function readLine({ text, eol }: LineText, word: Span, reader: DirectiveReader): DirectiveLine {
  const note = noteOf(text, word.end);
  const { directive, problems } = reader(directiveText(text, word, note?.span.start ?? text.length));
  return { kind: 'directive', text, eol, problems, lastLine: 0, word, directive, ...(note && { note }) };
}

/** `threshold 4:05/km`; `threshold 8 km` is a session, and so no directive. */
function profileLine({ text, eol, at }: LineText, { row, end }: Match<Word>): DirectiveLine | undefined {
  const word = { start: at, end };
  const { entries, problems } = parseEntries(text, at, 'km');
  const [entry] = entries;
  const isProfile = entry?.body.type === 'profile' && entries.length === 1;
  if (!isProfile && entry?.body.type === 'session') return undefined;
  const body: ProfileBody =
    entry?.body.type === 'profile'
      ? entry.body
      : { type: 'profile', word: { span: word, word: row.word }, value: { type: 'none' } };
  const note = noteOf(text, end);
  const all: Problem[] = isProfile ? [...problems] : [];
  if (body.value.type === 'none' && all.length === 0) all.push(invalid(word, row.help));
  return {
    kind: 'directive',
    text,
    eol,
    problems: all,
    lastLine: 0,
    word,
    directive: { type: 'profile-word', body },
    ...(note && { note }),
  };
}

/** `unti km`: a first word that is nearly one of a directive, where the line tells of no state of the runner (`kinda sick`). */
function slipLine({ text, eol, at }: LineText, word: Span): DirectiveLine | undefined {
  const written = text.slice(word.start, word.end);
  const meant = didYouMean(written, firstWords);
  if (meant.length === 0 || parseEntries(text, at, 'km').entries.some(({ body }) => body.type === 'state'))
    return undefined;
  const note = noteOf(text, word.end);
  const problem: Problem = {
    id: 'directive-unknown',
    span: word,
    message: say`No line of a log begins with ${written}.`,
    fixes: [...meant.map(other => replacement(say`Change to ${other}`, word, other)), ...asProse(word.start)],
  };
  return {
    kind: 'directive',
    text,
    eol,
    problems: [problem],
    lastLine: 0,
    word,
    directive: { type: 'unknown' },
    ...(note && { note }),
  };
}

const firstWords = [...directiveWords, ...vocabulary.filter(({ category }) => category === 'profile')].map(
  ({ word }) => word,
);

/** What makes a line a note of the day above; as deep as the log's, where that is known. */
export const NOTE_BELOW_DAY = '  > ';

/** What a line that says nothing to Trainlog may be: a note of the day above, or a comment. */
function asProse(start: number): LineFix[] {
  return [
    insertion(say`Make it a note of the day above`, start, NOTE_BELOW_DAY),
    insertion(say`Make it a comment`, start, '; '),
  ];
}

function noteOf(text: string, from: number) {
  const start = noteStart(text, from);
  return start < 0 ? undefined : noteAt(text, start);
}
