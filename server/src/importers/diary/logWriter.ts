import { parseLine } from '../../syntax/parse';
import { defaultStyle } from '../../syntax/style';
import type { Part } from './entry';

/** What was written, counted for the runner. */
export interface Counts {
  readonly days: number;
  readonly sessions: number;
  /** Lines that could not be read and were kept as notes or comments. */
  readonly notes: number;
}

/** Writes a log line by line, in the style of a log that says nothing. */
export interface LogWriter {
  heading(level: number, text: string): void;
  /** Words that belong to no day. */
  comment(text: string): void;
  /** Opens a day, as its line begins (`2026-03-02 Mon`); nothing happens when it is the day that is open. */
  day(start: string): void;
  /** What the open day says, or a comment above all days. */
  part(part: Part): void;
  /** A line that stays as it is. */
  verbatim(text: string): void;
  hasDay(): boolean;
  /** The open day has a session. */
  hasSession(): boolean;
  text(): string;
  counts(): Counts;
}

const { indent, afterDate } = defaultStyle;

export function createLogWriter(): LogWriter {
  const lines: string[] = [];
  let day: string | undefined;
  /** The last line is the day's and has nothing but its date. */
  let isDayBare = false;
  let hasEntry = false;
  let hasSession = false;
  let [days, sessions, notes] = [0, 0, 0];

  function add(line: string): void {
    lines.push(line);
    isDayBare = false;
  }

  function blank(): void {
    if (lines.length > 0 && lines.at(-1) !== '') add('');
  }

  return {
    heading(level, text) {
      blank();
      add(`${'#'.repeat(level)} ${text}`);
    },
    comment(text) {
      notes++;
      add(`; ${text}`);
    },
    day(start) {
      if (start === day) return;
      // Comments and directives at the top stand apart from the days.
      if (day === undefined && !lines.at(-1)?.startsWith('#')) blank();
      add(start);
      day = start;
      days++;
      isDayBare = true;
      hasEntry = false;
      hasSession = false;
    },
    part(part) {
      if (day === undefined) {
        this.comment(part.text);
        return;
      }
      if (part.type === 'note') {
        notes++;
        add(`${indent}${hasEntry ? indent : ''}> ${part.text}`);
        return;
      }
      const together = `${day}${afterDate}${part.text}`;
      if (isDayBare && holdsEntries(together, part.entries.length)) lines[lines.length - 1] = together;
      else lines.push(`${indent}${part.text}`);
      isDayBare = false;
      hasEntry = true;
      const count = part.entries.filter(({ body }) => body.type === 'session').length;
      sessions += count;
      hasSession ||= count > 0;
    },
    verbatim(text) {
      const line = parseLine(text, '');
      if (line.kind === 'blank' && lines.at(-1) === '') return;
      add(text);
      if (line.kind === 'day') {
        day = text;
        days++;
        hasEntry = line.entries.length > 0;
        hasSession = false;
      }
      if (line.kind === 'day' || line.kind === 'entry') {
        const count = line.entries.filter(({ body }) => body.type === 'session').length;
        sessions += count;
        hasSession ||= count > 0;
        hasEntry = true;
      }
    },
    hasDay: () => day !== undefined,
    hasSession: () => hasSession,
    text: () => (lines.length === 0 ? '' : `${lines.join('\n').replace(/\n+$/, '')}\n`),
    counts: () => ({ days, sessions, notes }),
  };
}

/** Behind some dates words would be read as a part of them. */
function holdsEntries(text: string, count: number): boolean {
  const line = parseLine(text, '');
  return line.kind === 'day' && line.entries.length === count;
}
