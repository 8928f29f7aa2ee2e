import { type Message, render } from '../../base/message';
import { applyEdits } from '../../base/text';
import { importSummary, notesOf } from '../../features/importActivities';
import type { Activity, ReadingOptions } from '../../importers/activities/activity';
import { type ImportRow, importEdits, planImport } from '../../importers/activities/log/planImport';
import { localToday } from '../../lsp/host';
import { readingHere } from '../../lsp/readingHere';
import type { Log } from '../../model/types';
import { printTree } from '../../syntax/print';
import { dateAndWeekday } from '../../values/date';
import { activityFiles } from '../activityFiles';
import { type Arguments, type Command, choice, exitCode, todayOf, todayOption, UsageError } from '../command';
import { serviceOf } from '../serviceOf';
import type { Terminal } from '../terminal';
import { shown } from '../terminalText';
import { logOrNew, writeLog } from '../writtenLog';

/** `trainlog import`: what the watch recorded, in the log. */
export const importActivities: Command = {
  name: 'import',
  summary: 'write what a watch recorded into a log, once',
  operands: 'FILE|DIR …',
  options: {
    into: { value: 'LOG', help: 'the log; a new file if there is none' },
    'dry-run': { help: 'say what would be written, and write nothing' },
    unit: { value: 'UNIT', help: 'of lists that do not say theirs: km or mi (default: the unit of the log)' },
    dates: { value: 'ORDER', help: 'what 3/2 is in a list, where it does not show it: day-first or month-first' },
    shoe: { value: 'NAME', help: 'the shoes of runs that do not say theirs, by their short name in the log' },
    today: todayOption,
  },
  details: [
    "Reads recordings (FIT, TCX, GPX, packed with gzip or not), lists as CSV from Garmin, Strava and spreadsheets, whole archives of Strava and Garmin as they come, and the export of Apple's Health app (export.zip, or the export.xml in it) of any size. Nothing is sent anywhere.",
    'Each session becomes one line, in the unit and style of the log. A session that is logged already is completed and none of its words changes; a plan of that day becomes done; importing again adds nothing.',
    'Prints a line for each session: what happens with it, the text, and why. A file that cannot be read is named on standard error with its reason, and the others are imported; the exit code is 2 then.',
  ],
  async run(args, terminal) {
    const log = args.options.into;
    if (args.operands.length === 0) throw new UsageError('give files or folders to import');
    if (typeof log !== 'string') throw new UsageError('please say into which log: --into LOG');
    const today = todayOf(args, localToday);
    const input = await logOrNew(log, 'into', terminal);
    if (!input) return exitCode.failed;
    const service = serviceOf([input], today, terminal);
    const context = service.context(input.uri);
    if (!context) return exitCode.failed;
    const { activities, isWhole } = await read(args, context.log, terminal);
    const shoe = args.options.shoe;
    const rows = planImport(context.log, context.document, activities, typeof shoe === 'string' ? { shoe } : {});
    const wanted = rows.filter(({ action }) => action !== 'skip');
    for (const row of rows) printRow(row, terminal);
    terminal.out(shown`${render(importSummary(rows))}\n`);
    const edits = importEdits(context.log, context.document, wanted).get(input.uri) ?? [];
    if (edits.length > 0 && args.options['dry-run'] !== true) {
      const problem = await writeLog(input, applyEdits(printTree(context.document.tree), edits));
      if (problem !== undefined) {
        terminal.err(shown`${log}: not written: ${problem}\n`);
        return exitCode.failed;
      }
    }
    return isWhole ? exitCode.clean : exitCode.failed;
  },
};

/* ---- the files -------------------------------------------------------------------------------------------------------- */

async function read(
  args: Arguments,
  log: Log,
  terminal: Terminal,
): Promise<{ readonly activities: readonly Activity[]; readonly isWhole: boolean }> {
  // The readers are a bundle of their own, so that other commands need not load it.
  const { readActivities } = await import('../../importers/activities/readActivities');
  const { sources, problems } = await activityFiles(args.operands);
  for (const problem of problems) terminal.err(shown`${problem}\n`);
  const activities: Activity[] = [];
  const refused: { source: string; reason: Message }[] = [];
  let unused = 0;
  for (const found of readActivities(sources, optionsOf(args, log))) {
    if (found.type === 'activity') activities.push(found.activity);
    if (found.type === 'left')
      terminal.err(shown`${found.source}: left in it, as a log does not have it: ${render(found.what)}\n`);
    if (found.type === 'columns') unused = Math.max(unused, found.unused);
    if (found.type === 'refused') refused.push({ source: found.source, reason: found.reason });
  }
  for (const note of notesOf({ refused, unused })) terminal.err(shown`${render(note)}\n`);
  const isWhole = problems.length === 0 && refused.length === 0;
  return { activities, isWhole };
}

function optionsOf(args: Arguments, log: Log): ReadingOptions {
  const order =
    args.options.dates === undefined ? undefined : choice(args, 'dates', ['day-first', 'month-first'], 'day-first');
  return readingHere(choice(args, 'unit', ['km', 'mi'], log.unit), order);
}

/* ---- what is told ----------------------------------------------------------------------------------------------------- */

/** `2026-03-02 Mon  add       run 8.2 km 45:10 hr 142 (not logged yet)` */
function printRow({ date, action, text, why }: ImportRow, terminal: Terminal): void {
  terminal.out(shown`${dateAndWeekday(date)}  ${action.padEnd(ACTION_COLUMNS)} ${text} (${render(why)})\n`);
}

const ACTION_COLUMNS = 'complete'.length;
