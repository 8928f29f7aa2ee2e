import type { Severity } from '../../server/src/analysis/finding';
import { type Position, type RawLine, type Span, splitLines } from '../../server/src/base/text';
import { type DayNumber, parseIsoDate } from '../../server/src/values/date';

/**
 * A test case in one string: files, a cursor, and what is expected under the line that it concerns.
 *
 * ```
 * --- today 2026-03-08
 * --- settings {"rules": {"no-rest-day": "hint"}}
 * --- log.trainlog
 * 2026-03-03 Tue  intervals 6 x 800 m @ 2:40 rpe 8
 * 2026-03-04 Wed  tempo 8 km rpe 7
 * ^^^^^^^^^^ 💡 warning hard-back-to-back: Intervals on Tue, …
 * ```
 *
 * All `---` lines may be missing: then there is one file, `log.trainlog`, and today is the last date in the text. `$0` is
 * the cursor. Marks count UTF-16 code units, so an emoji is two `^` wide. `💡` stands for a finding that has fixes; a message
 * may be left out, or end in `…` and then says how the message begins.
 */
export interface Fixture {
  readonly files: readonly FixtureFile[];
  readonly cursor?: { readonly uri: string; readonly position: Position };
  readonly marks: readonly Mark[];
  readonly today: DayNumber;
  /** The value of the setting `trainlog`, unread. */
  readonly settings: unknown;
}

export interface FixtureFile {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

export interface Mark {
  readonly uri: string;
  readonly line: number;
  readonly span: Span;
  readonly hasFix: boolean;
  readonly severity: Severity;
  readonly id: string;
  /** The whole message, or how it begins. */
  readonly message?: { readonly text: string; readonly isWhole: boolean };
}

const FOLDER = 'file:///logs/';
const DEFAULT_PATH = 'log.trainlog';
const CURSOR = '$0';
const MARK_LINE = /^\s*(\^+)\s*(💡\s*)?(error|warning|information|hint)\s+([a-z0-9-]+)(?::\s(.*))?$/u;
const ISO_DATE = /\d{4}-\d{2}-\d{2}/g;

/** Reads a test case. Throws when it is malformed, as a test must not pass by being misread. */
export function readFixture(source: string): Fixture {
  let today: DayNumber | undefined;
  let settings: unknown;
  let cursor: Fixture['cursor'];
  const drafts: { path: string; lines: RawLine[] }[] = [];
  const marks: Mark[] = [];

  for (const line of splitLines(source.replace(/^\n/, ''))) {
    const header = /^--- (.+)$/.exec(line.text)?.[1]?.trim();
    if (header?.startsWith('today ')) {
      today = parseIsoDate(header.slice('today '.length).trim());
      if (today === undefined) throw new Error(`no date: ${header}`);
      continue;
    }
    if (header?.startsWith('settings ')) {
      settings = JSON.parse(header.slice('settings '.length));
      continue;
    }
    if (header) {
      drafts.push({ path: header, lines: [] });
      continue;
    }
    if (drafts.length === 0) drafts.push({ path: DEFAULT_PATH, lines: [] });
    const draft = drafts[drafts.length - 1] as (typeof drafts)[number];
    const mark = readMark(line.text, draft.path, draft.lines.length - 1);
    if (mark) {
      marks.push(mark);
      continue;
    }
    const at = line.text.indexOf(CURSOR);
    if (at >= 0) {
      if (cursor) throw new Error('two cursors');
      cursor = { uri: uriOf(draft.path), position: { line: draft.lines.length, character: at } };
    }
    draft.lines.push(at < 0 ? line : { text: line.text.replace(CURSOR, ''), eol: line.eol });
  }

  const files = drafts.map(({ path, lines }) => ({
    path,
    uri: uriOf(path),
    text: lines.map(line => line.text + line.eol).join(''),
  }));
  return {
    files,
    marks,
    settings,
    today: today ?? lastDate(files),
    ...(cursor && { cursor }),
  };
}

/** The uri that a fixture's file has. */
export function uriOf(path: string): string {
  return FOLDER + path;
}

/** One file of text as a fixture's files, for tests without marks. */
export function fileOf(text: string, path = DEFAULT_PATH): FixtureFile {
  return { path, uri: uriOf(path), text };
}

function readMark(text: string, path: string, line: number): Mark | undefined {
  const match = MARK_LINE.exec(text);
  if (!match) {
    if (/^\s*\^/.test(text)) throw new Error(`not understood as a mark: ${text}`);
    return undefined;
  }
  if (line < 0) throw new Error(`a mark above every line: ${text}`);
  const [, carets = '', bulb, severity, id = '', message] = match;
  const start = text.indexOf('^');
  return {
    uri: uriOf(path),
    line,
    span: { start, end: start + carets.length },
    hasFix: bulb !== undefined,
    severity: severity as Severity,
    id,
    ...(message !== undefined && {
      message: message.endsWith('…')
        ? { text: message.slice(0, -1), isWhole: false }
        : { text: message, isWhole: true },
    }),
  };
}

function lastDate(files: readonly FixtureFile[]): DayNumber {
  const dates = files.flatMap(file => file.text.match(ISO_DATE) ?? []).flatMap(text => parseIsoDate(text) ?? []);
  if (dates.length === 0) throw new Error('a fixture without any date needs `--- today`');
  return Math.max(...dates);
}
