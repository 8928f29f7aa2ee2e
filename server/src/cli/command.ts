import { either, render } from '../base/message';
import { type DayNumber, parseIsoDate } from '../values/date';
import type { Terminal } from './terminal';

/** The exit codes of the program. */
export const exitCode = {
  /** Done; nothing found that matters. */
  clean: 0,
  /** Done; there are findings. */
  found: 1,
  /** Not done, or not all of it. */
  failed: 2,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** One command of the program, `trainlog NAME`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The operands in the help: `[FILE|DIR …]`. */
  readonly operands: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Further paragraphs of its help. */
  readonly details: readonly string[];
  run(args: Arguments, terminal: Terminal): Promise<ExitCode>;
}

export interface Option {
  /** The value's name in the help; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

export interface Arguments {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Thrown for arguments that make no sense; its message is for the person who typed them. */
export class UsageError extends Error {}

/** An option that is one of a few words. */
export function choice<Word extends string>(
  args: Arguments,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Word {
  const given = args.options[name];
  if (given === undefined) return otherwise;
  const word = words.find(each => each === given);
  if (word === undefined) throw new UsageError(`--${name} is one of ${words.join(', ')}, not '${given}'`);
  return word;
}

/** The words of an option for its help: `pretty (default), json, sarif or github`. */
export function listed<Word extends string>(words: readonly Word[], otherwise: Word): string {
  const marked = words.map(word => (word === otherwise ? `${word} (default)` : word));
  return render(either(marked));
}

/** `--today DATE`; without it the date of this machine's clock. */
export function todayOf(args: Arguments, otherwise: () => DayNumber): DayNumber {
  return dateOption(args, 'today') ?? otherwise();
}

export const todayOption: Option = { value: 'DATE', help: 'the day to look from, as YYYY-MM-DD (default: today)' };

/** An option that is a date. */
export function dateOption(args: Arguments, name: string): DayNumber | undefined {
  const given = args.options[name];
  if (given === undefined) return undefined;
  const date = typeof given === 'string' ? parseIsoDate(given) : undefined;
  if (date === undefined) throw new UsageError(`--${name} takes a date such as 2026-03-08, not '${given}'`);
  return date;
}
