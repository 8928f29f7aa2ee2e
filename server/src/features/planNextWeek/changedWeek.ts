import { insertDayLines } from '../../analysis/kit/edits/insertDayLine';
import { type PlanBlock, planBlock } from '../../analysis/kit/edits/planBlocks';
import { removeRows } from '../../analysis/kit/edits/removeEntry';
import { bodyExtent, replacePlanned } from '../../analysis/kit/edits/replacePlanned';
import { isOnDayLine } from '../../analysis/kit/edits/takeSessions';
import { type EditsByDocument, editsByDocument, rangeOf, type TextEdit } from '../../base/text';
import { isTrainingDay } from '../../model/queries/dayKinds';
import { homeDocument } from '../../model/queries/homeDocument';
import type { Day, Log, LogDocument, Session } from '../../model/types';
import type { DayNumber } from '../../values/date';
import { type DraftDay, entriesOf, type WeekDraft } from './draft';
import { easySession, plannedSession } from './plannedSession';
import type { Writing } from './writing';

/** Whether a day of a week that is planned already can be changed: nothing is done on it, and all of it is a plan, or it is blank. */
export function canChange(log: Log, date: DayNumber): boolean {
  const day = log.day(date);
  if (date < log.today) return false;
  return isBlank(day) || planBlock(log, date) !== undefined;
}

function isBlank({ places }: Day): boolean {
  return places.length === 0;
}

/**
 * The edits that make a draft of a planned week. What stays as it is stays word for word; what is moved keeps its words and notes; what
 * is shortened or made easy keeps its note.
 * @param log the log to be edited: the runner's, or the copy of it in a scratch log
 */
export function changedWeek(draft: WeekDraft, log: Log, document: LogDocument, writing: Writing): EditsByDocument {
  const added: { readonly from: DayNumber; readonly entry: string }[] = [];
  const edits: (readonly [string, readonly TextEdit[]])[] = [];
  for (const day of draft) {
    if (isAsBefore(day)) continue;
    const own = planBlock(log, day.date);
    if (own) edits.push(...ownEdits(day, own, log, writing));
    else if (isBlank(log.day(day.date))) added.push({ from: day.date, entry: textOf(day, log, writing) });
  }
  const [first] = added;
  if (!first) return editsByDocument(edits);
  const home = homeDocument(log, document, first.from);
  const lines = insertDayLines(home, added, log.dayOptions(first.from)['week.start']);
  return editsByDocument([...edits, [home.uri, lines]]);
}

/** Whether a day of the draft is what is planned on its date. A day of rest has nothing to be shortened. */
export function isAsBefore(day: DraftDay): boolean {
  if (day.model.date !== day.date) return false;
  return !isTrainingDay(day.model) || (day.as === 'it-was' && day.share === 1);
}

function ownEdits(day: DraftDay, own: PlanBlock, log: Log, writing: Writing): EditsByDocument | [] {
  if (day.model.date !== day.date) {
    const { gap } = own.content;
    return editsByDocument([[own.document.uri, own.replacedBy({ gap, text: textOf(day, log, writing) })]]);
  }
  const planned = log.day(day.date);
  if (day.as === 'rest') return replacePlanned(planned, writing.rest);
  return editsByDocument(
    planned.countedSessions.map(session => [session.place.document.uri, sessionEdits(session, day, writing)]),
  );
}

/** What a session becomes on its own day. Time, `plan` and note stay. */
function sessionEdits(session: Session, { as, share }: DraftDay, writing: Writing): readonly TextEdit[] {
  const { place, entry, sport } = session;
  if (sport !== 'run') return [];
  const words = as === 'easy' ? easySession(session, share, writing) : plannedSession(session, share, writing);
  const gear = session.gear.map(alias => `[${alias}]`);
  const tags = session.tags.map(tag => `#${tag}`).filter(tag => !words.includes(tag));
  const newText = [words, ...gear, ...tags].join(' ');
  const range = rangeOf(place.document.tree.lineOf(place.line), bodyExtent(entry, place.line.text));
  return [{ range, newText }, ...removeRows(session)];
}

/** What stands behind the date of a day that gets the plan of another one. */
function textOf(day: DraftDay, log: Log, writing: Writing): string {
  const from = planBlock(log, day.model.date);
  const isWhole = from !== undefined && day.as === 'it-was' && day.share === 1;
  if (isWhole && isOnDayLine(from.content.text)) return from.content.text;
  const model = log.day(day.model.date);
  return entriesOf({ ...day, model }, writing).join(writing.style.eol + writing.style.indent);
}
