import type { Analysis } from '../analysis/engine/analyse';
import type { Finding } from '../analysis/finding';
import { ownLine } from '../analysis/kit/fixes/fix';
import { dateIn } from '../analysis/kit/phrases';
import { fileName } from '../base/fileName';
import { type Markdown, type MarkdownText, markdown } from '../base/markdown';
import { joined, type Message, say } from '../base/message';
import type { Location, PositionParams } from '../contracts/lspTypes';
import { method, type WeeksDetails, type WeeksItem } from '../contracts/messages';
import type { Day, Log, TextPlace } from '../model/types';
import type { Entry } from '../syntax/tree';
import { DAYS_PER_WEEK, type DayNumber, dayLabel, isoDate } from '../values/date';
import type { WorkspaceContext } from './context';
import { type Feature, workspaceRequest } from './feature';
import { formWords } from './hover/day';
import { restChance } from './hover/figures';
import { dayInFull, sessionInFull } from './hover/inFull';
import { lined, paragraphs } from './hover/phrases';
import { describeSaid, describeSilence } from './hover/quiet';
import { entryAt } from './locate';
import { praiseOf } from './praise';
import { placeLocation } from './ranges';
import { spoken, spokenMarkdown } from './spoken';
import { figuresInWords } from './weekFigures';
import { type Subject, subjectOf } from './weeks/ids';
import { dayItem, itemOf, logItem, sessionItem, type WeeksRow, weekItem, yearItem } from './weeks/items';
import { listingOf, weekStartsOf, yearOf } from './weeks/listing';
import { logNames } from './weeks/logNames';
import { dayWords, weekInWords, yearFigures } from './weeks/rowText';

/** The logs as a tree of weeks, days and sessions. The client asks for rows when they are opened. */
export const weeksFeature: Feature = {
  capability: {},
  requests: [],
  workspaceRequests: [
    workspaceRequest(method.weeks, weeks),
    workspaceRequest(method.weeksPath, weeksPath),
    workspaceRequest(method.weeksDetails, weeksDetails),
  ],
};

/** The children of a row. At the top: the logs, or the children of the only log. Empty for a row that no longer exists. */
export function weeks(context: WorkspaceContext, { parent }: { readonly parent?: string }): WeeksItem[] {
  return rows(context, parent).map(row =>
    marked(
      context,
      itemOf(row, message => spoken(context, message)),
    ),
  );
}

/** A row of a day or a week with the number of findings that are shown of it, hints left aside. */
function marked(context: WorkspaceContext, item: WeeksItem): WeeksItem {
  const subject = item.kind === 'day' || item.kind === 'week' ? subjectOf(item.id) : undefined;
  const log = subject && context.logs.find(({ id }) => id === subject.logId);
  if (!subject || !log || !('date' in subject)) return item;
  const last = subject.kind === 'week' ? subject.date + DAYS_PER_WEEK - 1 : subject.date;
  const byDate = shownByDate(context.analysisOf(log));
  const found: Finding[] = [];
  for (let date = subject.date; date <= last; date++) found.push(...(byDate.get(date) ?? []));
  const severity = severities.find(each => found.some(finding => finding.severity === each));
  if (severity === undefined) return item;
  const messages = found.map(({ message }) => message);
  const tooltip = spoken(context, joined(messages, '\n'));
  return { ...item, findings: { count: found.length, severity, tooltip } };
}

/** The gravest first. */
const severities = ['error', 'warning', 'information'] as const;

/** What is shown in the text of a log, by the date of its line. */
function shownByDate(analysis: Analysis): ReadonlyMap<DayNumber, readonly Finding[]> {
  const known = marksOf.get(analysis);
  if (known) return known;
  const marks = groupedByDate(analysis.shown.filter(({ severity, isPositive }) => severity !== 'hint' && !isPositive));
  marksOf.set(analysis, marks);
  return marks;
}

/** An analysis never changes, and every row of a week asks it. */
const marksOf = new WeakMap<Analysis, ReadonlyMap<DayNumber, readonly Finding[]>>();

function groupedByDate(findings: readonly Finding[]): ReadonlyMap<DayNumber, readonly Finding[]> {
  const byDate = new Map<DayNumber, Finding[]>();
  for (const finding of findings) {
    const { document, line } = finding.place;
    const date = document.dateOf(line);
    if (date !== undefined) byDate.set(date, [...(byDate.get(date) ?? []), finding]);
  }
  return byDate;
}

function rows(context: WorkspaceContext, parent: string | undefined): WeeksRow[] {
  const logs = writtenLogs(context);
  if (parent === undefined) {
    const [log, ...others] = logs;
    if (log && others.length === 0) return itemsOfLog(log);
    const names = logNames(logs);
    return logs.map((each, index) => logItem(each, names[index] ?? each.id));
  }
  const subject = subjectOf(parent);
  const log = logs.find(({ id }) => id === subject?.logId);
  return subject && log ? childrenOf(log, subject) : [];
}

/** The logs that have a day. */
function writtenLogs({ logs }: WorkspaceContext): readonly Log[] {
  return logs.filter(({ first }) => first !== undefined);
}

function childrenOf(log: Log, subject: Subject): WeeksRow[] {
  switch (subject.kind) {
    case 'log':
      return itemsOfLog(log);
    case 'year':
      return weekStartsOf(log, subject.year).map(start => weekItem(log, log.week(start)));
    case 'week':
      return daysOf(log, subject.date).map(day => dayItem(log, day));
    case 'day':
      return log.day(subject.date).sessions.map((session, index) => sessionItem(log, session, index));
    case 'session':
      return [];
  }
}

function itemsOfLog(log: Log): WeeksRow[] {
  const { starts, years } = listingOf(log);
  if (years.length > 0) return years.map(year => yearItem(log, year));
  return starts.map(start => weekItem(log, log.week(start)));
}

/** The days of a week, in the order of the file, without those before the log begins. */
function daysOf(log: Log, start: DayNumber): readonly Day[] {
  const days = log.week(start).days.filter(({ date }) => date >= (log.first ?? date));
  return log.documents.at(-1)?.order === 'newest-first' ? days.toReversed() : days;
}

/* ---- from a place in a text to a row ----------------------------------------------------------------------------- */

/**
 * The rows from the top down to the day at a position, or to the session there. Above the first day they lead to the week that is open
 * at first.
 */
export function weeksPath(context: WorkspaceContext, { textDocument, position }: PositionParams): WeeksItem[] {
  const logs = writtenLogs(context);
  const log = logs.find(({ documents }) => documents.some(({ uri }) => uri === textDocument.uri));
  const document = log?.documents.find(({ uri }) => uri === textDocument.uri);
  const line = document?.tree.lines[position.line];
  const date = line && document?.dateOf(line);
  const near = date ?? (log && listingOf(log).open);
  if (!log || near === undefined) return [];
  const week = log.week(near);
  const path: WeeksRow[] = [
    ...(logs.length > 1 ? [logItem(log, logNames(logs)[logs.indexOf(log)] ?? log.id)] : []),
    ...(listingOf(log).years.length > 0 ? [yearItem(log, yearOf(week.start))] : []),
    weekItem(log, week),
    ...(line && date !== undefined ? dayRows(log, log.day(date), entryAt(line, position.character)) : []),
  ];
  return path.map(row =>
    marked(
      context,
      itemOf(row, message => spoken(context, message)),
    ),
  );
}

/** The row of a day, and the row of the session that an entry became. */
function dayRows(log: Log, day: Day, entry: Entry | undefined): WeeksRow[] {
  const index = day.sessions.findIndex(session => session.entry === entry);
  const session = day.sessions[index];
  return [dayItem(log, day), ...(session ? [sessionItem(log, session, index)] : [])];
}

/* ---- more about a row -------------------------------------------------------------------------------------------- */

/** The tooltip, the place and the summary of a row, for a mouse that rests on it or when it is chosen. `null` for a row that no longer exists. */
export function weeksDetails(context: WorkspaceContext, { id }: { readonly id: string }): WeeksDetails | null {
  const subject = subjectOf(id);
  const log = writtenLogs(context).find(each => each.id === subject?.logId);
  return subject && log ? detailsOf(context, log, subject) : null;
}

function detailsOf(context: WorkspaceContext, log: Log, subject: Subject): WeeksDetails | null {
  switch (subject.kind) {
    case 'log':
      return { tooltip: spokenMarkdown(context, logTooltip(log)) };
    case 'year':
      return { tooltip: spokenMarkdown(context, paragraphs([yearFigures(log, subject.year)])) };
    case 'week': {
      const first = daysOf(log, subject.date).find(day => day.places.length > 0);
      return {
        tooltip: weekTooltip(context, log, subject.date),
        ...placed(log, first?.date ?? subject.date),
        date: isoDate(subject.date),
        summary: spoken(context, weekSummary(log, subject.date)),
      };
    }
    case 'day':
      return {
        tooltip: spokenMarkdown(
          context,
          paragraphs([
            ...dayInFull(log, subject.date, context.analysisOf(log)),
            describeSaid(context.analysisOf(log), log.week(subject.date).start),
            describeSilence(context.analysisOf(log), log.week(subject.date).start),
          ]),
        ),
        ...placed(log, subject.date),
        date: isoDate(subject.date),
        summary: spoken(context, weekSummary(log, log.week(subject.date).start)),
      };
    case 'session': {
      const day = log.day(subject.date);
      const session = day.sessions[subject.index];
      if (!session) return null;
      const { head, figures } = sessionInFull(log, session, day, context.analysisOf(log));
      return {
        tooltip: spokenMarkdown(context, paragraphs([...head, figures])),
        location: placeLocation(session.place),
      };
    }
  }
}

/** Where a date is written; for a blank date, the line below which it would stand. */
function placed(log: Log, date: DayNumber): { readonly location?: Location } {
  const place =
    placeOf(log.day(date)) ??
    placeOf(log.day(log.writtenDates(Number.NEGATIVE_INFINITY, date).at(-1) ?? date)) ??
    placeOf(log.day(log.writtenDates(date, Number.POSITIVE_INFINITY)[0] ?? date));
  return place ? { location: placeLocation(place) } : {};
}

function placeOf(day: Day): TextPlace | undefined {
  return ownLine(day) ?? day.places[0];
}

function logTooltip(log: Log): Markdown {
  const files = log.documents.map(({ uri }) => fileName(uri)).join(', ');
  return paragraphs([log.first === undefined ? '' : say`Since ${dayLabel(log.first, log.today)}`, files]);
}

/** The figures of a week, form at its end, praise, and which rules are silent about it. */
function weekTooltip(context: WorkspaceContext, log: Log, start: DayNumber): MarkdownText {
  const week = log.week(start);
  const end = start + DAYS_PER_WEEK - 1;
  const isRunning = start <= log.today && log.today <= end;
  const analysis = context.analysisOf(log);
  const parts = paragraphs([
    markdown`**Week of ${dateIn(log, start)}**`,
    lined([weekInWords(log, week), formWords(log, isRunning ? log.today : end)]),
    lined(figuresInWords(log, week)),
    lined(praiseOf(analysis, log, week)),
    restChance(log, start, analysis),
    describeSaid(analysis, start),
    describeSilence(analysis, start),
  ]);
  return spokenMarkdown(context, parts);
}

/** A week as plain text, ready to be sent: its figures, and a line for each day of which something is known. */
function weekSummary(log: Log, start: DayNumber): Message {
  const week = log.week(start);
  const known = week.days.filter(day => day.class !== 'unknown');
  const days = known.map(day => say`${dateIn(log, day.date)}: ${dayWords(log, day)}`);
  return joined([say`Week of ${dateIn(log, start)}: ${weekInWords(log, week)}`, ...days], '\n');
}
