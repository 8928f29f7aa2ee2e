import { blockOf } from '../../../analysis/kit/edits/dayBlocks';
import { insertDayLines, type NewDay } from '../../../analysis/kit/edits/insertDayLine';
import { entryPrefix, insertEntryOnDay } from '../../../analysis/kit/edits/insertEntryOnDay';
import { groupBy } from '../../../base/groupBy';
import { both, type Message, say } from '../../../base/message';
import { type EditsByDocument, editsByDocument, type TextEdit } from '../../../base/text';
import { homeDocument } from '../../../model/queries/homeDocument';
import type { Log, LogDocument, TextPlace } from '../../../model/types';
import { parseLine } from '../../../syntax/parse';
import { styleOf } from '../../../syntax/style';
import type { DayNumber } from '../../../values/date';
import { behindDay } from '../../behindDay';
import type { Activity } from '../activity';
import { completedSession, donePlan } from './completed';
import { consolidated, type Done, dateOf } from './consolidate';
import { type Habits, habitsOf } from './habits';
import { type Logged, matchedSessions } from './match';
import { sessionText } from './sessionText';

/** What happens with an activity. `done`: a plan of its day becomes done. */
export type ImportAction = 'add' | 'complete' | 'done' | 'skip';

/** One row of the preview. */
export interface ImportRow {
  /** The files and rows that it comes from: the same in each plan of the same activities. */
  readonly id: string;
  readonly date: DayNumber;
  readonly action: ImportAction;
  readonly why: Message;
  /** The entry that is written, or the line as it becomes. */
  readonly text: string;
  /** Edits of lines that are there already. */
  readonly edits: EditsByDocument;
  /** It is a run whose shoes neither its file nor the runner's habit tells. */
  readonly lacksShoes: boolean;
}

export interface ImportOptions {
  /** The shoes of runs whose shoes neither the file nor the log tells. */
  readonly shoe?: string;
}

/**
 * What the activities change in a log, by day: each is added once, completes the session that is logged already, or makes a plan done. What
 * is logged and complete is skipped, so importing again changes nothing.
 * @param document the one at hand, which new days go to unless the log goes on elsewhere
 */
export function planImport(
  log: Log,
  document: LogDocument,
  activities: readonly Activity[],
  options: ImportOptions = {},
): readonly ImportRow[] {
  const { done, left } = consolidated(activities, log.today);
  const habits = habitsOf(log, document);
  const matched = matchedSessions(done, log);
  const rows = done.map(each => rowOf(each, matched.get(each), habits, options));
  const skipped = left.map(({ activity, why }) =>
    skippedRow(dateOf(activity), why, sessionText(activity, habits, undefined), [activity.source]),
  );
  return [...rows, ...skipped].toSorted((a, b) => a.date - b.date);
}

function rowOf(
  { activity, sources }: Done,
  logged: Logged | undefined,
  habits: Habits,
  options: ImportOptions,
): ImportRow {
  const known = shoeOf(activity, habits);
  const lacksShoes = activity.sport.kind === 'run' && activity.gear === undefined && known === undefined;
  const text = sessionText(activity, habits, lacksShoes ? options.shoe : known);
  if (!logged) {
    const why = newWhy(sources);
    return { id: idOf(sources), date: dateOf(activity), action: 'add', why, text, edits: NO_EDITS, lacksShoes };
  }
  const { draft, date } = logged;
  const isPlan = draft.read.status === 'plan';
  const completed = isPlan ? donePlan(draft, activity, habits) : completedSession(draft, activity, habits);
  if (!completed)
    return skippedRow(
      date,
      isPlan ? say`the plan says nothing that this could be written into` : say`logged already`,
      text,
      sources,
    );
  return {
    id: idOf(sources),
    date,
    action: isPlan ? 'done' : 'complete',
    why: isPlan ? say`planned for this day` : say`logged already, with less`,
    text: withoutDay(completed.line),
    edits: editsByDocument([[draft.place.document.uri, completed.edits]]),
    lacksShoes: false,
  };
}

const NO_EDITS: EditsByDocument = new Map();

function skippedRow(date: DayNumber, why: Message, text: string, sources: readonly string[]): ImportRow {
  return { id: idOf(sources), date, action: 'skip', why, text, edits: NO_EDITS, lacksShoes: false };
}

function idOf(sources: readonly string[]): string {
  return sources.join(' + ');
}

function withoutDay(line: string): string {
  const parsed = parseLine(line, '');
  return parsed.kind === 'day' ? behindDay(parsed) : line;
}

function newWhy(sources: readonly string[]): Message {
  return sources.length === 1 ? say`not logged yet` : say`not logged yet; one session from ${both(sources)}`;
}

function shoeOf({ gear, sport }: Activity, habits: Habits): string | undefined {
  return gear === undefined ? habits.shoeFor(sport.kind) : habits.shoeNamed(gear);
}

/* ---- edits ------------------------------------------------------------------------------------------------------------ */

/** The edits that rows make together. Those of one day keep their order. A row that would be skipped is added, because somebody wants it. */
export function importEdits(log: Log, document: LogDocument, rows: readonly ImportRow[]): EditsByDocument {
  const changed = rows.flatMap(({ edits }) => [...edits]);
  const added = groupBy(
    rows.filter(({ action }) => action === 'add' || action === 'skip'),
    ({ date }) => date,
  );
  const onDays: (readonly [string, readonly TextEdit[]])[] = [];
  const newDays = new Map<LogDocument, NewDay[]>();
  for (const [date, own] of added) {
    const place = ownPlace(log, date);
    const block = place && blockOf(place.document, place.line);
    if (place && block) {
      const prefix = entryPrefix(place.document, block, styleOf(place.document.tree));
      onDays.push([place.document.uri, [insertEntryOnDay(place.document, block, lines(own, place.document, prefix))]]);
      continue;
    }
    const home = homeDocument(log, document, date);
    const entry = lines(own, home, styleOf(home.tree).indent);
    newDays.set(home, [...(newDays.get(home) ?? []), { from: date, entry }]);
  }
  const weekStart = (days: readonly NewDay[]) => log.dayOptions(days[0]?.from ?? log.today)['week.start'];
  return editsByDocument([
    ...changed,
    // At one place the entries of a day come before the days below it.
    ...onDays,
    ...[...newDays].map(([home, days]) => [home.uri, insertDayLines(home, days, weekStart(days))] as const),
  ]);
}

function lines(rows: readonly ImportRow[], document: LogDocument, prefix: string): string {
  const { eol } = styleOf(document.tree);
  return rows.map(({ text }) => text).join(`${eol}${prefix}`);
}

/** The line of a date alone, which is not that of a range. */
function ownPlace(log: Log, date: DayNumber): TextPlace | undefined {
  return log.written(date).places.find(({ line }) => line.kind === 'day' && !line.until);
}
