import { parseArgs } from 'node:util';
import { healthNotice } from '../analysis/kit/phrases';
import { describeError } from '../base/describeError';
import { render } from '../base/message';
import { version } from '../lsp/version';
import { didYouMean } from '../syntax/didYouMean';
import { type Arguments, type Command, type ExitCode, exitCode, UsageError } from './command';
import { add } from './commands/add';
import { check } from './commands/check';
import { convert } from './commands/convert';
import { explain } from './commands/explain';
import { exportLog } from './commands/export';
import { importActivities } from './commands/import';
import { lsp } from './commands/lsp';
import { report } from './commands/report';
import { stats } from './commands/stats';
import type { Terminal } from './terminal';
import { page, shown } from './terminalText';
import { wrapped } from './wrap';

/** In the order of the help. */
const commands: readonly Command[] = [check, explain, add, convert, importActivities, stats, report, exportLog, lsp];

const HELP = { type: 'boolean', short: 'h' } as const;

/** Runs the program with the arguments after its name. It never throws: it reports errors and returns exit code 2. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '--help', ...rest] = args;
  if (first === '--version' || first === '-v') return say(terminal, `${version}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) return say(terminal, overview());
  const name = first === 'help' ? rest[0] : first;
  const command = commands.find(each => each.name === name);
  if (!command) {
    const [near] = didYouMean(
      name ?? '',
      commands.map(each => each.name),
    );
    const guess = near === undefined ? '' : `; did you mean ${near}?`;
    return refuse(terminal, 'trainlog', `there is no command '${name}'${guess}`, 'trainlog --help');
  }
  if (first === 'help') return say(terminal, helpOf(command));

  const title = `trainlog ${command.name}`;
  try {
    const parsed = readArguments(command, rest);
    if (parsed.options.help) return say(terminal, helpOf(command));
    return await command.run(parsed, terminal);
  } catch (error) {
    if (error instanceof UsageError) return refuse(terminal, title, error.message, `${title} --help`);
    terminal.err(shown`${title}: this should not have happened, please report it.\n${page(describeError(error))}\n`);
    return exitCode.failed;
  }
}

function readArguments(command: Command, args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: HELP },
      allowPositionals: true,
    });
    return { operands: positionals, options: values };
  } catch (error) {
    throw new UsageError(plainly(error, command));
  }
}

/** The message of an error of `parseArgs`, reworded for the person who typed the arguments. */
function plainly(error: unknown, command: Command): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const known = ['help', ...Object.keys(command.options)].map(name => `--${name}`);
    return `there is no option ${unknown}; there is ${known.join(', ')}`;
  }
  const needy = /^Option '(?:-\w, )?(--[^ ']+).*argument (?:missing|is ambiguous)/.exec(message)?.[1];
  return needy === undefined ? message.replace(/^Option '([^']+)'/, '$1') : `${needy} needs a value`;
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(page(text));
  return exitCode.clean;
}

function refuse(terminal: Terminal, title: string, message: string, help: string): ExitCode {
  terminal.err(shown`${title}: ${message}\nSee ${help}\n`);
  return exitCode.failed;
}

function overview(): string {
  const lines = commands.map(
    ({ name, operands, summary }) => [`trainlog ${name} ${operands}`.trimEnd(), summary] as const,
  );
  return [
    'Trainlog reads plain-text training logs and says what a wise friend would.',
    '',
    ...columns(lines),
    ...columns([
      ['trainlog COMMAND --help', 'all about one command'],
      ['trainlog --version', ''],
    ]),
    '',
    wrapped(render(healthNotice)),
    '',
  ].join('\n');
}

function helpOf({ name, summary, operands, options, details }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const,
  );
  return [
    `trainlog ${name} ${operands}`.trimEnd(),
    '',
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    ...details.flatMap(paragraph => ['', wrapped(paragraph)]),
    '',
    ...columns([...rows, ['-h, --help', 'this text']]),
    '',
  ].join('\n');
}

const COLUMN = 34;

function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  return rows.map(([left, right]) => `  ${left.padEnd(COLUMN)} ${right}`.trimEnd());
}
