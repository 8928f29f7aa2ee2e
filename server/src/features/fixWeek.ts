import type { Finding } from '../analysis/finding';
import { dateIn, factOf } from '../analysis/kit/phrases';
import { findRule } from '../analysis/rules';
import { joined, type Message, say } from '../base/message';
import type { EditsByDocument } from '../base/text';
import { type FixWeekParams, method, type ProposedEditResult } from '../contracts/messages';
import { isTrainingDay } from '../model/queries/dayKinds';
import { countedRuns } from '../model/queries/sums';
import { usualRuns } from '../model/queries/usualRuns';
import type { Day, Log, LogDocument, Week } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, parseIsoDate } from '../values/date';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { gravestFirst } from './findingsAt';
import { comingWeeks } from './fixableWeeks';
import { recovers } from './planNextWeek/afterMarathon';
import { afterRace, distanceOf, isGentle as isGentleAim } from './planNextWeek/aim';
import { canChange, changedWeek, isAsBefore } from './planNextWeek/changedWeek';
import { comparableWeek } from './planNextWeek/comparableWeek';
import {
  type DraftDay,
  draftOf,
  fewerRuns,
  isDemanding,
  isRest,
  lightest,
  MORE_THAN_SHARE,
  restDaysWanted,
  runsM,
  type WeekDraft,
  withDay,
} from './planNextWeek/draft';
import { leastTrouble, saidOf, type Trial, type Tried, tried } from './planNextWeek/search';
import { gentle, isGentle, whatHurts } from './planNextWeek/whatHurts';
import { writingOf } from './planNextWeek/writing';
import { behind, inOrder, proposalOf } from './proposalOf';
import { spoken } from './spoken';

export const fixWeekFeature: Feature = {
  capability: {},
  requests: [documentRequest(method.fixWeek, fixWeek)],
};

/**
 * Mends what is planned in this week or the next, as one proposal with one sentence why: days swapped, runs shortened or made easy, days
 * of rest. It is the search of *Plan Next Week*, begun with the plan as it stands, so what the rules do not speak of stays word for word.
 * Races, what is done, and days with more than a plan stay as they are.
 */
export async function fixWeek(context: FeatureContext, params: FixWeekParams): Promise<ProposedEditResult> {
  const { log } = context;
  const wanted = params.date === undefined ? undefined : parseIsoDate(params.date);
  const weeks = wanted === undefined ? comingWeeks(log) : comingWeeks(log).filter(start => isIn(wanted, start));
  if (weeks.length === 0)
    return declined(context, say`Only what is planned in this week and in the next one is mended.`);
  const planned = weeks.filter(start => changeableDays(log, start).some(date => hasPlan(log, date)));
  if (planned.length === 0) return declined(context, say`Nothing is planned in ${weekWords(log, weeks)}.`);
  for (const start of planned) {
    const proposal = await proposalFor(context, start);
    if (proposal) return proposal;
  }
  return declined(
    context,
    say`Nothing is said of what is planned in ${weekWords(log, planned)} that another plan would change.`,
  );
}

function declined(context: FeatureContext, reason: Message): ProposedEditResult {
  return { reason: spoken(context, reason) };
}

function isIn(date: DayNumber, start: DayNumber): boolean {
  return date >= start && date < start + DAYS_PER_WEEK;
}

function weekWords(log: Log, starts: readonly DayNumber[]): Message {
  const [first, ...others] = starts;
  if (others.length > 0) return say`this week and the next`;
  return first === log.week(log.today).start ? say`this week` : say`next week`;
}

function changeableDays(log: Log, start: DayNumber): readonly DayNumber[] {
  const dates = Array.from({ length: DAYS_PER_WEEK }, (_, index) => start + index);
  return dates.filter(date => canChange(log, date));
}

function hasPlan(log: Log, date: DayNumber): boolean {
  const day = log.day(date);
  return day.isPlanned && isTrainingDay(day);
}

/* ---- the search ---------------------------------------------------------------------------------------------------- */

/** The proposal for a week; `undefined` when no draft is better than what is planned. */
async function proposalFor(context: FeatureContext, start: DayNumber): Promise<ProposedEditResult | undefined> {
  const { log, document } = context;
  const scratchLog = context.scratchLog();
  const dates = changeableDays(scratchLog.log, start);
  const week = log.week(start);
  const writing = writingOf(log, document, week);
  const planned = draftOf(scratchLog.log, dates, start);
  const edits = (each: WeekDraft, made: Log) => changedWeek(each, made, homeIn(made, document.uri), writing);
  const resting = planned.map(day => ({ ...day, as: 'rest' as const }));
  const wanted = restDaysWanted(scratchLog, start);
  const hurt = whatHurts(context);
  const mostM = mostAfterRaceM(scratchLog.log, start);
  const trial: Trial = {
    log: scratchLog.log,
    scratchLog,
    checkpoint: context.checkpoint,
    scenes: [{ before: saidOf(scratchLog.after(copy => edits(resting, copy)).analysis), edits }],
    isMet: (made, each) =>
      recovers(each, made) &&
      restDays(made, start) >= wanted &&
      (!hurt || isGentle(each, log.today)) &&
      runsM(each, writing.shortestM) <= MORE_THAN_SHARE * mostM,
  };
  const now = tried(planned, trial);
  if (now.trouble === 0) return undefined;
  const most = Math.max(usualRuns(log).mostRunDays, LEAST_RUN_DAYS);
  const calm = hurt ? gentle(planned, log.today) : planned;
  const light = runsM(calm) > mostM ? fewerRuns(shortened(calm, mostM), mostM, writing.shortestM) : calm;
  const first = rested(light, {
    rest: wanted - restDays(scratchLog.log, start),
    runs: runDays(scratchLog.log, start) - most,
  });
  const best = await leastTrouble(first, trial);
  const changed = best.draft.filter(day => !isAsBefore(day));
  if (best.trouble >= now.trouble || changed.length === 0) return undefined;
  const why = hurt ?? reasonFor(context, week, now, best);
  return proposed(context, edits(onLog(best.draft, log), log), changesIn(log, changed), why);
}

/** What the runs of the week after a marathon may have, in metres, as *Plan Next Week* plans it; no limit in other weeks. */
function mostAfterRaceM(log: Log, start: DayNumber): number {
  const aim = afterRace(log, start);
  const usual = aim && isGentleAim(aim) && comparableWeek(log, start, ({ start: at }) => at < log.today);
  return usual ? aim.share * distanceOf(log, usual) : Number.POSITIVE_INFINITY;
}

/** All runs shorter by the same share, and none of them hard or long. */
function shortened(draft: WeekDraft, mostM: number): WeekDraft {
  const share = mostM / runsM(draft);
  return draft.map(day => ({ ...day, share: day.share * share, ...(isDemanding(day) && { as: 'easy' as const }) }));
}

/** Makes the lightest days rest days: as many as are missing, and as many runs as are more than the runner's weeks have. */
function rested(draft: WeekDraft, missing: { readonly rest: number; readonly runs: number }): WeekDraft {
  const already = draft.filter(day => isRest(day) && !isAsBefore(day)).length;
  const count = Math.max(missing.rest, missing.runs) - already;
  const day = count > 0 ? lightest(draft) : undefined;
  return day ? rested(withDay(draft, day.date, { as: 'rest' }), missing) : draft;
}

/** So many days with a run are nobody's too many. */
const LEAST_RUN_DAYS = 3;

function weekDays(log: Log, start: DayNumber): readonly Day[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => log.day(start + index));
}

function restDays(log: Log, start: DayNumber): number {
  return weekDays(log, start).filter(day => !isTrainingDay(day)).length;
}

function runDays(log: Log, start: DayNumber): number {
  return weekDays(log, start).filter(({ date }) => countedRuns(log, date).length > 0).length;
}

/* ---- the proposal -------------------------------------------------------------------------------------------------- */

function homeIn({ documents }: Log, uri: string): LogDocument {
  const [first] = documents;
  const document = documents.find(each => each.uri === uri) ?? first;
  if (!document) throw new RangeError('a log has a document');
  return document;
}

/** The draft with the days of the runner's log instead of those of the copy. */
function onLog(draft: WeekDraft, log: Log): WeekDraft {
  return draft.map(day => ({ ...day, model: log.day(day.model.date) }));
}

function proposed(
  context: FeatureContext,
  byDocument: EditsByDocument,
  summary: Message,
  why: Finding | undefined,
): ProposedEditResult | undefined {
  const proposal = proposalOf(context, byDocument, edits => behind(inOrder(edits)[0]));
  return (
    proposal && {
      ...proposal,
      summary: spoken(context, summary),
      // What to do about it is the change itself.
      ...(why && { why: spoken(context, factOf(why.message)) }),
    }
  );
}

/* ---- what is said -------------------------------------------------------------------------------------------------- */

/** `Thu 12 Mar easy, Sat 14 Mar rest` */
function changesIn(log: Log, changed: readonly DraftDay[]): Message {
  return joined(
    changed.map(day => changeOf(log, day)),
    ', ',
  );
}

function changeOf(log: Log, day: DraftDay): Message {
  const label = dateIn(log, day.date);
  if (isRest(day)) return say`${label} rest`;
  if (day.model.date !== day.date) return say`${label} like ${dateIn(log, day.model.date)}`;
  return day.as === 'easy' ? say`${label} easy` : say`${label} shorter`;
}

/** The gravest finding about the week that the new plan answers. */
function reasonFor({ analysis, log }: FeatureContext, { days }: Week, now: Tried, best: Tried): Finding | undefined {
  const left = new Set(best.said.filter(({ isNew }) => isNew).map(({ id, dates: [date] }) => `${id} ${date}`));
  const gone = new Set(
    now.said.flatMap(({ id, isNew, dates: [date] }) => (isNew && !left.has(`${id} ${date}`) ? `${id} ${date}` : [])),
  );
  const dates = new Set(days.map(({ date }) => date));
  const about = analysis().findings.filter(({ id, place: { document, line } }) => {
    const date = document.dateOf(line);
    return findRule(id) && date !== undefined && (dates.has(date) || date > log.today) && gone.has(`${id} ${date}`);
  });
  return gravestFirst(about)[0];
}
