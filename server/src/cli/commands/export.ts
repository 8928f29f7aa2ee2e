import { exportCsv } from '../../features/exportCsv';
import { exportIcs } from '../../features/exportIcs';
import { exportJson } from '../../features/exportJson';
import { exportSchema } from '../../features/exportSchema';
import { plannedIn } from '../../features/plannedSessions';
import { exportWorkouts } from '../../features/workoutText';
import { version } from '../../lsp/version';
import type { DateSpan, Log } from '../../model/types';
import { offsetsIn } from '../../values/timeZone';
import {
  type Arguments,
  type Command,
  choice,
  dateOption,
  exitCode,
  listed,
  todayOption,
  UsageError,
} from '../command';
import { type OneLog, oneLogHelp, readOneLog } from '../oneLog';
import type { Terminal } from '../terminal';
import { jsonText, shown } from '../terminalText';

const FORMATS = ['json', 'csv', 'ics', 'workout'] as const;
/** Those that write what is planned, and so can be asked for a part of it. */
const OF_PLANS: ReadonlySet<string> = new Set(['ics', 'workout']);

/** `trainlog export`: a log as data for other programs. */
export const exportLog: Command = {
  name: 'export',
  summary: 'write a log as data for other programs',
  operands: '[FILE|DIR …]',
  options: {
    format: { value: 'FORMAT', help: listed(FORMATS, 'json') },
    date: { value: 'DATE', help: 'what is planned for one day (ics, workout)' },
    week: { value: 'DATE', help: 'what is planned for the week with this day (ics, workout)' },
    'time-zone': { value: 'ZONE', help: 'of clock times (ics), such as Europe/Berlin (default: that of this machine)' },
    schema: { help: 'write the JSON Schema of the export instead' },
    today: todayOption,
  },
  details: [
    'json has days, sessions and weeks with all their numbers, csv the sessions alone as a table.',
    'ics is a calendar of what is planned from today on. A session with a clock time is an event of its hour, any other one of its whole day. When you import it again, sessions that have changed are changed in your calendar, and none comes twice.',
    'workout is the text that the workout builder of intervals.icu reads: of each session that is planned, or, with --date or --week and no plan, that was done.',
    oneLogHelp,
  ],
  async run(args, terminal) {
    const format = choice(args, 'format', FORMATS, 'json');
    if (args.options.schema === true) {
      terminal.out(jsonText(exportSchema()));
      return exitCode.clean;
    }
    for (const name of ['date', 'week', 'time-zone'])
      if (args.options[name] !== undefined && !OF_PLANS.has(format))
        throw new UsageError(`--${name} goes with --format ${[...OF_PLANS].join(' or ')}`);
    const spanIn = datesOf(args);
    const offsetSAt = clocksOf(args);
    const read = await readOneLog(args, terminal);
    if (!read) return exitCode.failed;
    if (format === 'ics') writeCalendar(read.log, spanIn(read.log), offsetSAt, terminal);
    else if (format === 'workout') terminal.data(exportWorkouts(read.log, spanIn(read.log)));
    else writeData(format, read, terminal);
    return exitCode.clean;
  },
};

function writeCalendar(log: Log, span: DateSpan, offsetSAt: (utcMs: number) => number, terminal: Terminal): void {
  if (plannedIn(log, span).length === 0) terminal.err(shown`Nothing is planned for then.\n`);
  terminal.data(exportIcs(log, { span, offsetSAt, nowMs: Date.now(), version }));
}

function writeData(format: 'json' | 'csv', { log, inputs }: OneLog, terminal: Terminal): void {
  const names = new Map(inputs.map(({ uri, name }) => [uri, name]));
  const exported = exportJson(log, uri => names.get(uri) ?? uri);
  if (format === 'csv') terminal.data(exportCsv(exported));
  else terminal.out(jsonText(exported));
}

/** The dates that were asked for; else all from today on. */
function datesOf(args: Arguments): (log: Log) => DateSpan {
  const [date, inWeek] = [dateOption(args, 'date'), dateOption(args, 'week')];
  if (date !== undefined && inWeek !== undefined) throw new UsageError('give --date or --week, not both');
  if (date !== undefined) return () => ({ from: date, to: date });
  if (inWeek === undefined) return ({ today }) => ({ from: today, to: Number.POSITIVE_INFINITY });
  return log => {
    const { start, end } = log.week(inWeek);
    return { from: start, to: end };
  };
}

/** How far the clocks are ahead of UTC, in seconds, where the runner is. */
function clocksOf(args: Arguments): (utcMs: number) => number {
  const zone = args.options['time-zone'];
  const name = typeof zone === 'string' ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const offsetSAt = offsetsIn(name);
  if (!offsetSAt) throw new UsageError(`--time-zone takes a zone such as Europe/Berlin, not '${name}'`);
  return offsetSAt;
}
