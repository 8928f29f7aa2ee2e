import type { ScratchLog } from '../analysis/engine/scratchLog';
import { dateIn } from '../analysis/kit/phrases';
import { findRule } from '../analysis/rules';
import { groupBy } from '../base/groupBy';
import { type Message, say } from '../base/message';
import type { TextEdit } from '../base/text';
import { method, type ProposedEdit, type ProposedEditResult } from '../contracts/messages';
import { homeDocument } from '../model/queries/homeDocument';
import { isUnwell, statesOn } from '../model/queries/signals';
import { runsOf } from '../model/queries/sums';
import type { Day, Log, LogDocument, Week } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { comparableWeek, whatIsMissing } from './planNextWeek/comparableWeek';
import { editsOf, isFree, planOf, weekFrom } from './planNextWeek/plan';
import { saidOf } from './planNextWeek/search';
import { summaryOf } from './planNextWeek/summary';
import { whatHurts } from './planNextWeek/whatHurts';
import { writingOf } from './planNextWeek/writing';
import { positionAfter } from './positionAfter';
import { spoken } from './spoken';

export const planNextWeekFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.planNextWeek, planNextWeek)],
};

/**
 * Plans the free days of next week like the last comparable week, each session on its weekday: a small step on, or the same, or less
 * when the runner comes back, races, or a lighter week is due. The rules check the plan before it is written, and it is changed as
 * little as needed until they are silent. Days with entries stay as they are.
 */
export async function planNextWeek(context: FeatureContext): Promise<ProposedEditResult> {
  const { log } = context;
  const lastLived = log.day(log.reference);
  if (isUnwell(lastLived)) return { reason: spoken(context, unwellReason(lastLived, log)) };
  const start = weekToPlan(log);
  const scratchLog = context.scratchLog();
  const model = comparableWeek(scratchLog.log, start, soundWeeks(scratchLog));
  if (!model) return { reason: spoken(context, whatIsMissing(log)) };
  const document = homeDocument(log, fileOfRuns(log, model) ?? context.document, start);
  const { uri } = document;
  const dates = weekFrom(start).filter(date => isFree(log.day(date), uri));
  if (dates.length === 0)
    return { reason: spoken(context, say`The week of ${dateIn(log, start)} is planned already.`) };

  const writing = writingOf(log, document, model);
  const { checkpoint } = context;
  const hurt = start <= log.today + DAYS_PER_WEEK ? whatHurts(context) : undefined;
  const isUnwellYet = hurt !== undefined;
  const plan = await planOf({
    log: scratchLog.log,
    uri,
    start,
    dates,
    model,
    scratchLog,
    writing,
    checkpoint,
    isUnwellYet,
  });
  const edits = editsOf(plan.best.draft, log, plan.situation).get(uri) ?? [];
  return {
    edits,
    selection: firstPlanned(edits, dates[0] ?? start, document),
    ...(document !== context.document && { uri }),
    summary: spoken(context, summaryOf(plan)),
  };
}

/** Whether a week has what its days need between them: no finding about rest or spacing that is more than a hint. */
function soundWeeks(scratchLog: ScratchLog): (week: Week) => boolean {
  const said = saidOf(scratchLog.after(() => new Map()).analysis);
  const dates = new Set(
    said.flatMap(({ id, severity, dates: [date] }) => {
      const theme = findRule(id)?.theme;
      return severity !== 'hint' && (theme === 'rest' || theme === 'spacing') && date !== undefined ? date : [];
    }),
  );
  return ({ days }) => !days.some(({ date }) => dates.has(date));
}

/** It looks this many weeks ahead for a week that is not planned yet. */
const MOST_WEEKS_AHEAD = 52;

/** The first day of next week, or of the first later week that is not fully planned. */
function weekToPlan(log: Log): DayNumber {
  const next = log.week(log.today).start + DAYS_PER_WEEK;
  const starts = Array.from({ length: MOST_WEEKS_AHEAD }, (_, index) => next + index * DAYS_PER_WEEK);
  const isOpen = (start: DayNumber) => weekFrom(start).some(date => isFree(log.day(date)));
  return starts.find(isOpen) ?? next;
}

/** The document with most runs of a week, if there are several, such as one for runs and one for the gym. */
function fileOfRuns(log: Log, { start }: Week): LogDocument | undefined {
  const files = groupBy(runsOf(log.week(start)), ({ place }) => place.document);
  return [...files].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function unwellReason(day: Day, log: Log): Message {
  const date = dateIn(log, day.date);
  return statesOn(day, 'sick').length > 0
    ? say`${date} says sick. A plan can wait until you are well again; it will begin gently.`
    : say`${date} says injury. A plan can wait until it has healed; it will begin gently.`;
}

/** The position behind the plan of the first day, in the text after the edits. */
function firstPlanned(edits: readonly TextEdit[], date: DayNumber, document: LogDocument): ProposedEdit['selection'] {
  const written = edits.find(({ newText }) => newText.includes(isoDate(date)));
  const bare = edits.find(({ range }) => {
    const line = document.tree.lines[range.start.line];
    return line?.kind === 'day' && document.dateOf(line) === date && line.entries.length === 0;
  });
  const edit = written ?? bare;
  if (!edit) return { line: 0, character: 0 };
  const from = written ? edit.newText.indexOf(isoDate(date)) : 0;
  const length = edit.newText.slice(from).search(/[\r\n]|$/);
  return positionAfter(edits, edit, from + length);
}
