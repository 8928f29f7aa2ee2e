import { stat } from 'node:fs/promises';
import path from 'node:path';
import { render } from '../../base/message';
import { applyEdits } from '../../base/text';
import { addEntries, entryText, type NewEntry, readAs, writtenEntry } from '../../features/addEntries';
import { inboxRows } from '../../features/inboxRows';
import { datedLine } from '../../importers/inbox/datedLine';
import { readInbox } from '../../importers/inbox/readInbox';
import { localToday } from '../../lsp/host';
import type { Log } from '../../model/types';
import type { Service } from '../../service/service';
import { printTree } from '../../syntax/print';
import { textChecks } from '../../syntax/tree';
import { type DayNumber, dateAndWeekday, isoDate } from '../../values/date';
import { type Arguments, type Command, dateOption, exitCode, todayOf, todayOption, UsageError } from '../command';
import { type Input, readInputs } from '../inputs';
import { serviceOf } from '../serviceOf';
import type { Terminal } from '../terminal';
import { shown } from '../terminalText';
import { logOrNew, type WritableLog, writeLog } from '../writtenLog';

const INBOX = 'inbox.txt';

/** `trainlog add`: a line for today, typed where the log is not open. */
export const add: Command = {
  name: 'add',
  summary: 'write an entry into the log',
  operands: 'TEXT …',
  options: {
    date: { value: 'DATE', help: 'its day, as YYYY-MM-DD (default: today)' },
    log: { value: 'FILE|DIR', help: 'the log, a new file if there is none (default: the one in this folder)' },
    inbox: { help: `take over the lines of ${INBOX} beside the log, and empty it` },
    'dry-run': { help: 'say what would be written, and write nothing' },
    today: todayOption,
  },
  details: [
    "trainlog add 8k easy 46 min writes today's line in the order and style of the log, below what the day has already; nothing is overwritten. The text may begin with its day: yesterday, Tue, 2026-03-02.",
    'First it prints the line with what was understood, and what is in doubt.',
    `With --inbox each line of ${INBOX}, such as notes of a phone, is an entry. A day that stands alone on a line counts for those below it. Lines without a day stay, unless --date names it. yesterday and weekdays are counted from today.`,
  ],
  async run(args, terminal) {
    const isInbox = args.options.inbox === true;
    if (isInbox === args.operands.length > 0)
      throw new UsageError(isInbox ? 'give a text or --inbox, not both' : 'give what to write, or --inbox');
    const today = todayOf(args, localToday);
    const date = dateOption(args, 'date');
    const logs = await logsToWrite(args, terminal);
    if (!logs) return exitCode.failed;
    const service = serviceOf(logs.inputs, today, terminal);
    const [log, another] = service.logs();
    if (!log) return exitCode.failed;
    if (another) throw new UsageError('these files are of several runners; please name the log of one with --log');
    const writing: Writing = { log, service, logs: logs.inputs, isDry: args.options['dry-run'] === true, terminal };
    return isInbox
      ? await addInbox(path.join(logs.folder, INBOX), date, writing)
      : await addText(args.operands.join(' '), date, writing);
  },
};

interface Writing {
  readonly log: Log;
  readonly service: Service;
  readonly logs: readonly WritableLog[];
  readonly isDry: boolean;
  readonly terminal: Terminal;
}

/* ---- where to -------------------------------------------------------------------------------------------------------- */

interface Logs {
  readonly inputs: readonly WritableLog[];
  /** Where the inbox lies. */
  readonly folder: string;
}

async function logsToWrite(args: Arguments, terminal: Terminal): Promise<Logs | undefined> {
  const place = typeof args.options.log === 'string' ? args.options.log : '.';
  if (!(await isFolder(place))) {
    const input = await logOrNew(place, 'log', terminal);
    return input && { inputs: [input], folder: path.dirname(place) };
  }
  const { inputs, problems } = await readInputs([place], terminal);
  for (const problem of problems) terminal.err(shown`${problem}\n`);
  if (inputs.length === 0) terminal.err(shown`To begin one: trainlog add --log training.trainlog TEXT\n`);
  return problems.length > 0 ? undefined : { inputs: inputs.flatMap(writable), folder: place };
}

function writable(input: Input): readonly WritableLog[] {
  return input.path === undefined ? [] : [{ ...input, path: input.path, isNew: false }];
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    found => found.isDirectory(),
    () => false,
  );
}

/* ---- what -------------------------------------------------------------------------------------------------------------- */

async function addText(words: string, given: DayNumber | undefined, writing: Writing) {
  const { log } = writing;
  const { text, date, isUnclear } = datedLine(words, log.today);
  if (isUnclear) throw new UsageError(`which day is meant by '${words}'? Please write it as ${isoDate(log.today)}`);
  if (text === '') throw new UsageError('give what to write behind the day');
  if (date !== undefined && given !== undefined && date !== given)
    throw new UsageError(`the text is of ${isoDate(date)}, --date says ${isoDate(given)}`);
  const isDone = await written([{ date: date ?? given ?? log.today, text: entryText(log, text) }], writing);
  return isDone ? exitCode.clean : exitCode.failed;
}

async function addInbox(file: string, given: DayNumber | undefined, writing: Writing) {
  const { log, terminal, isDry } = writing;
  const { inputs, problems } = await readInputs([file], terminal);
  for (const problem of problems) terminal.err(shown`${problem}\n`);
  const [input] = inputs;
  if (input?.path === undefined) return exitCode.failed;
  const inbox = readInbox(input.text, log.today);
  const taken = new Set<number>();
  const entries: NewEntry[] = [];
  for (const row of inboxRows(log, inbox, given)) {
    const { number, text } = row.line;
    if (row.state === 'undated' || row.state === 'unclear') {
      terminal.err(shown`${input.name}:${number + 1}: left there, as ${WHY_LEFT[row.state]}: ${text}\n`);
      continue;
    }
    taken.add(number);
    if (row.state === 'new') entries.push(row.entry);
    else terminal.out(shown`${dateAndWeekday(row.entry.date)}  ${row.entry.text} (written already)\n`);
  }
  if (!(await written(entries, writing))) return exitCode.failed;
  const isLeft = taken.size < inbox.lines.length;
  if (taken.size > 0 && !isDry) {
    const problem = await writeLog({ ...input, path: input.path, isNew: false }, inbox.without(taken));
    if (problem !== undefined) {
      terminal.err(shown`${input.name}: its lines are in the log, but it could not be emptied: ${problem}\n`);
      return exitCode.failed;
    }
  }
  return isLeft ? exitCode.found : exitCode.clean;
}

const WHY_LEFT = {
  undated: 'it has no day; write one in front, or say --date',
  unclear: 'its day may be two, or none',
} as const;

/* ---- writing ---------------------------------------------------------------------------------------------------------- */

/** Says what was understood of the entries, then writes them; each file is replaced at once. Whether all could be written. */
async function written(
  entries: readonly NewEntry[],
  { log, service, logs, isDry, terminal }: Writing,
): Promise<boolean> {
  const texts = new Map<string, string>();
  for (const [uri, edits] of addEntries(log, entries)) {
    const tree = service.context(uri)?.document.tree;
    if (tree) texts.set(uri, applyEdits(printTree(tree), edits));
  }
  for (const [uri, text] of texts) service.set(uri, text);
  const after = service.logs()[0] ?? log;
  for (const entry of entries) tell(entry, after, service, terminal);
  if (isDry) return true;
  let isWhole = true;
  for (const each of logs) {
    const text = texts.get(each.uri);
    const problem = text === undefined ? undefined : await writeLog(each, text);
    if (problem === undefined) continue;
    terminal.err(shown`${each.name}: not written: ${problem}\n`);
    isWhole = false;
  }
  return isWhole;
}

/** `2026-03-02 Mon  8 km easy 46:00`, how it was read, and what the checks of the text say of its line. */
function tell(entry: NewEntry, log: Log, service: Service, terminal: Terminal): void {
  terminal.out(shown`${dateAndWeekday(entry.date)}  ${entry.text}\n`);
  const found = writtenEntry(log, entry);
  if (!found) return;
  terminal.out(shown`  read as ${render(readAs(log, found))}\n`);
  for (const { id, place, message, severity } of service.analysis(found.document.uri)?.findings ?? [])
    if (place.line === found.line && Object.hasOwn(textChecks, id))
      terminal.out(shown`  ${severity}: ${render(message)} (${id})\n`);
}
