import type { ScratchLog } from '../../analysis/engine/scratchLog';
import { insertDayLines } from '../../analysis/kit/edits/insertDayLine';
import { entryEdit, ownLine } from '../../analysis/kit/fixes/fix';
import { noRecoveryWeek } from '../../analysis/rules/volume/noRecoveryWeek';
import { weeklyJump } from '../../analysis/rules/volume/weekly-jump';
import type { Checkpoint } from '../../base/checkpoint';
import type { EditsByDocument } from '../../base/text';
import { isRestDay } from '../../model/queries/dayKinds';
import { knownWeeksBefore, spanOf, volumesOf } from '../../model/queries/volume';
import { weekKind } from '../../model/queries/weekKind';
import type { Day, Log, Week } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { isAfterMarathon, recovers } from './afterMarathon';
import { type Aim, aimOf, isGentle, recovery } from './aim';
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
} from './draft';
import { leastTrouble, saidOf, type Trial, type Tried, tried } from './search';
import { gentle, isGentle as isGentleDraft } from './whatHurts';
import type { Writing } from './writing';

/** What a plan is made from. */
export interface Situation {
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

export interface Plan {
  readonly situation: Situation;
  readonly aim: Aim;
  readonly best: Tried;
}

export async function planOf(given: Situation): Promise<Plan> {
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

export function weekFrom(start: DayNumber): readonly DayNumber[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => start + index);
}

/** Whether nothing is written for the day, or only its date, in the document that is written to. */
export function isFree(day: Day, uri?: string): boolean {
  if (day.places.length === 0) return true;
  const isBare = day.sessions.length === 0 && day.entries.length === 0 && day.notes.length === 0;
  const own = ownLine(day);
  return isBare && day.places.length === 1 && own !== undefined && own.document.uri === (uri ?? own.document.uri);
}

/** @param log the log to be edited: the runner's, or the copy of it in the scratch log */
export function editsOf(draft: WeekDraft, log: Log, { uri, start, writing }: Situation): EditsByDocument {
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
