import type { ScratchLog } from '../analysis/engine/scratchLog';
import { insertDayLines } from '../analysis/kit/edits/insertDayLine';
import { entryEdit, ownLine } from '../analysis/kit/fixes/fix';
import { dateIn, distanceIn } from '../analysis/kit/phrases';
import { findRule } from '../analysis/rules';
import { noRecoveryWeek } from '../analysis/rules/volume/noRecoveryWeek';
import { weeklyJump } from '../analysis/rules/volume/weekly-jump';
import type { Checkpoint } from '../base/checkpoint';
import { groupBy } from '../base/groupBy';
import { countOf, joined, type Message, say } from '../base/message';
import type { EditsByDocument, TextEdit } from '../base/text';
import { method, type ProposedEdit, type ProposedEditResult } from '../contracts/messages';
import { isRestDay } from '../model/queries/dayKinds';
import { homeDocument } from '../model/queries/homeDocument';
import { isUnwell, statesOn } from '../model/queries/signals';
import { sumOfDays } from '../model/queries/sums';
import { knownWeeksBefore, spanOf, volumesOf } from '../model/queries/volume';
import { weekKind } from '../model/queries/weekKind';
import type { Day, Log, LogDocument, Week } from '../model/types';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../values/date';
import { spokenDuration } from '../values/duration';
import type { FeatureContext } from './context';
import { documentRequest, type Feature } from './feature';
import { together } from './hover/phrases';
import { isAfterMarathon, recovers } from './planNextWeek/afterMarathon';
import { type Aim, aimOf, distanceOf, isGentle, recovery } from './planNextWeek/aim';
import { comparableWeek, runsOf, whatIsMissing } from './planNextWeek/comparableWeek';
import {
  draftOf,
  entriesOf,
  fewerRuns,
  isDemanding,
  isRest,
  lighter,
  lightest,
  restDaysWanted,
  runsM,
  type WeekDraft,
  withDay,
  withoutDoubles,
} from './planNextWeek/draft';
import { leastTrouble, saidOf, type Trial, type Tried, tried } from './planNextWeek/search';
import { gentle, isGentle as isGentleDraft, whatHurts } from './planNextWeek/whatHurts';
import { type Writing, writingOf } from './planNextWeek/writing';
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

function weekFrom(start: DayNumber): readonly DayNumber[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => start + index);
}

/** Whether nothing is written for the day, or only its date, in the document that is written to. */
function isFree(day: Day, uri?: string): boolean {
  if (day.places.length === 0) return true;
  const isBare = day.sessions.length === 0 && day.entries.length === 0 && day.notes.length === 0;
  const own = ownLine(day);
  return isBare && day.places.length === 1 && own !== undefined && own.document.uri === (uri ?? own.document.uri);
}

function unwellReason(day: Day, log: Log): Message {
  const date = dateIn(log, day.date);
  return statesOn(day, 'sick').length > 0
    ? say`${date} says sick. A plan can wait until you are well again; it will begin gently.`
    : say`${date} says injury. A plan can wait until it has healed; it will begin gently.`;
}

/* ---- the plan ------------------------------------------------------------------------------------------------------ */

/** What a plan is made from. */
interface Situation {
  /** The copy of the log. */
  readonly log: Log;
  /** The document that is written to. */
  readonly uri: string;
  /** The first day of next week, and its free days. */
  readonly start: DayNumber;
  readonly dates: readonly DayNumber[];
  readonly model: Week;
  readonly scratchLog: ScratchLog;
  readonly writing: Writing;
  readonly checkpoint: Checkpoint;
  /** Something was said of pain, injury or illness in the last days. */
  readonly isUnwellYet: boolean;
}

interface Plan {
  readonly situation: Situation;
  readonly aim: Aim;
  readonly best: Tried;
}

async function planOf(given: Situation): Promise<Plan> {
  const { log, model, start } = given;
  const aim = aimOf(log, model, start, given.isUnwellYet);
  // A taper is about short runs.
  const situation = aim.kind === 'taper' ? { ...given, writing: { ...given.writing, shortestM: 0 } } : given;
  const first = firstDraft(aim, situation);
  const trial = trialOf(aim, situation);
  if (aim.kind === 'build') {
    const asBefore = tried(first, trial);
    if (isRecoveryDue(asBefore, situation)) {
      return planFor(recovery(asBefore.log, start, aim.share, cutOf(situation)), situation);
    }
  }
  return { situation, aim, best: await leastTrouble(first, trial) };
}

async function planFor(aim: Aim, situation: Situation): Promise<Plan> {
  return { situation, aim, best: await leastTrouble(firstDraft(aim, situation), trialOf(aim, situation)) };
}

function firstDraft(aim: Aim, situation: Situation): WeekDraft {
  const { log, model, dates } = situation;
  const whole = withoutDoubles(draftOf(log, dates, model.start), log, model.start);
  const like = aim.kind === 'recover' ? lighter(whole, aim.share) : whole.map(day => ({ ...day, share: aim.share }));
  const calm = isGentle(aim) ? like.map(day => (isDemanding(day) ? { ...day, as: 'easy' as const } : day)) : like;
  const eased = aim.kind === 'hurting' ? gentle(calm, log.today) : calm;
  const recovered = eased.map(day => (isAfterMarathon(log, day.date) ? { ...day, as: 'rest' as const } : day));
  return rested(fewerRuns(recovered, aim.share * runsM(whole), situation.writing.shortestM), situation);
}

/** The rule about weeks without a lighter one speaks about the weeks before, or would with this one, and no lighter week is planned. */
function isRecoveryDue({ said }: Tried, situation: Situation): boolean {
  const { log, model, start } = situation;
  for (let at = start - DAYS_PER_WEEK; at > model.start; at -= DAYS_PER_WEEK) {
    if (weekKind(log, log.week(at), cutOf(situation)) === 'down') return false;
  }
  return said.some(
    ({ id, part, dates: [date = 0] }) => id === weeklyJump.id && part === noRecoveryWeek.part && date >= model.start,
  );
}

/** The share by which a lighter week is below the usual, as the runner has set it. */
function cutOf({ scratchLog, start }: Situation): number {
  return scratchLog.choice(weeklyJump, start).options['down.cut'];
}

/** Replaces the lightest days by rest until the week has as many rest days as the runner wants. */
function rested(draft: WeekDraft, situation: Situation): WeekDraft {
  const missing = restDaysWanted(situation.scratchLog, situation.start) - restDays(draft, situation);
  const day = missing > 0 ? lightest(draft) : undefined;
  return day ? rested(withDay(draft, day.date, { as: 'rest' }), situation) : draft;
}

function restDays(draft: WeekDraft, { log, start, dates }: Situation): number {
  const kept = weekFrom(start).filter(date => !dates.includes(date) && isRestDay(log.day(date)));
  return kept.length + draft.filter(isRest).length;
}

function trialOf(aim: Aim, situation: Situation): Trial {
  const { log, scratchLog, start, checkpoint } = situation;
  const cut = cutOf(situation);
  // If too many runs have neither distance nor time, no week can be called lighter.
  const hasVolumes = (made: Log) =>
    volumesOf(made, [...knownWeeksBefore(made, start, 1), made.week(start)].map(spanOf)) !== undefined;
  const assumed = restOfThisWeek(situation);
  const wanted = restDaysWanted(situation.scratchLog, situation.start);
  const scenes = (assumed.length === 0 ? [[]] : [[], assumed]).map(scene => ({
    before: saidOf(scratchLog.after(copy => editsOf(scene, copy, situation)).analysis),
    edits: (draft: WeekDraft, copy: Log) => editsOf([...scene, ...draft], copy, situation),
  }));
  return {
    log,
    scratchLog,
    checkpoint,
    scenes,
    isMet(made, draft) {
      const isLight =
        aim.kind !== 'recover' || !hasVolumes(made) || weekKind(made, made.week(start), cut) !== 'building';
      const isEased = aim.kind !== 'hurting' || isGentleDraft(draft, log.today);
      return isLight && isEased && restDays(draft, situation) >= wanted && recovers(draft, made);
    },
  };
}

/** The rest of this week, like the model week. Without it there is a gap before next week, and rules that need all days stay silent. */
function restOfThisWeek({ log, uri, model }: Situation): WeekDraft {
  const isRunning = log.today - log.reference < DAYS_PER_WEEK;
  const { start } = log.week(log.today);
  if (!isRunning || model.start === start) return [];
  const left = weekFrom(start).filter(date => date >= log.today && isFree(log.day(date), uri));
  return left.length === 0 ? [] : draftOf(log, left, model.start);
}

/* ---- the edits ----------------------------------------------------------------------------------------------------- */

/** @param log the log to be edited: the runner's, or the copy of it in the scratch log */
function editsOf(draft: WeekDraft, log: Log, { uri, start, writing }: Situation): EditsByDocument {
  const document = log.documents.find(each => each.uri === uri);
  if (!document) return new Map();
  const { eol, indent } = writing.style;
  const days = draft.map(day => ({ from: day.date, entry: entriesOf(day, writing).join(eol + indent) }));
  const isNew = ({ from }: { readonly from: DayNumber }) => log.day(from).places.length === 0;
  const onBareLines = days
    .filter(day => !isNew(day))
    .flatMap(({ from, entry }) => entryEdit(log, document, from, entry).get(uri) ?? []);
  const weekStart = log.dayOptions(start)['week.start'];
  return new Map([[uri, [...onBareLines, ...insertDayLines(document, days.filter(isNew), weekStart)]]]);
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

/* ---- what is said -------------------------------------------------------------------------------------------------- */

/** `Planned 5 sessions, 42 km: as in the week of Mon 2 Mar, 3% more.` */
function summaryOf(plan: Plan): Message {
  const { log, start, dates, writing } = plan.situation;
  const { draft, log: made } = plan.best;
  const sessions = draft.flatMap(day => entriesOf(day, writing)).filter(entry => /\bplan\b/.test(entry));
  const sums = dates.map(date => sumOfDays(made, date, date));
  const distanceM = sums.reduce((sum, each) => sum + each.distanceM, 0);
  const durationS = sums.reduce((sum, each) => sum + each.durationS, 0);
  const length = distanceM > 0 ? distanceIn(log, distanceM) : durationS > 0 ? spokenDuration(durationS) : '';
  const amounts = together([countOf(sessions.length, 'session'), length], ', ');
  const summary = say`Planned ${amounts}: ${aimInWords(plan)}.`;
  const changes = changesOf(plan);
  const whole = changes.length === 0 ? summary : say`${summary} Not as then: ${joined(changes, ', ')}.`;
  const before = start - DAYS_PER_WEEK;
  if (before <= log.today) return whole;
  return say`The week of ${dateIn(log, before)} is planned already; the next free one is that of ${dateIn(log, start)}. ${whole}`;
}

/** Rounding or one more rest day never takes this much from a week. */
const MUCH_LESS_PERCENT = -25;

function aimInWords({ aim, situation: { log, model, start }, best }: Plan): Message {
  const week = dateIn(log, model.start);
  const { distanceM } = sumOfDays(best.log, start, start + DAYS_PER_WEEK - 1);
  const isComparable = runsOf(model).every(run => run.distanceM !== undefined);
  const percent = isComparable ? Math.round((100 * distanceM) / distanceOf(log, model)) - 100 : 0;
  const compared = percent === 0 ? '' : percent > 0 ? say`, ${percent}% more` : say`, ${-percent}% less`;
  switch (aim.kind) {
    case 'build':
      return percent < MUCH_LESS_PERCENT
        ? say`like the week of ${week}${compared}, a small step after the last days`
        : say`as in the week of ${week}${compared}`;
    case 'recover': {
      const less = aim.usualM && isComparable ? Math.round(100 - (100 * distanceM) / aim.usualM) : 0;
      return less > 0
        ? say`a lighter week after the ones before, ${less}% less than usual, like the week of ${week}`
        : say`a lighter week after the ones before, like the week of ${week}`;
    }
    case 'return':
      return say`a gentle week after ${countOf(aim.daysOff, 'day')} without a run, like the week of ${week}${compared}`;
    case 'hurting':
      return say`easy while not all is well yet, like the week of ${week}${compared}`;
    case 'taper':
      return say`like the week of ${week}, and light before the race on ${dateIn(log, aim.race)}`;
    case 'after-race':
      return say`easy after the race on ${dateIn(log, aim.race)}, like the week of ${week}${compared}`;
  }
}

/** The days that differ from their weekday in the model week, and how. */
function changesOf({ situation, aim, best }: Plan): readonly Message[] {
  const { log, model, start } = situation;
  return best.draft.flatMap(day => {
    const label = dateIn(log, day.date);
    const isMoved = day.model.date - model.start !== day.date - start;
    if (day.as === 'rest' && !isRest({ ...day, as: 'it-was' })) return [say`${label} rest`];
    if (day.as === 'easy' && isDemanding({ ...day, as: 'it-was' }) && !isGentle(aim)) return [say`${label} easy`];
    return isMoved ? [say`${label} like ${dateIn(log, day.model.date)}`] : [];
  });
}
