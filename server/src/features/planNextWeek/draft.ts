import type { ScratchLog } from '../../analysis/engine/scratchLog';
import { noRestDay } from '../../analysis/rules/rest/no-rest-day';
import { USUAL_EASY_PACE_S_PER_KM } from '../../model/load';
import { isRestDay, isTrainingDay } from '../../model/queries/dayKinds';
import { demandingSessions } from '../../model/queries/demandingSessions';
import type { Day, Log, Session } from '../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../values/date';
import { METRES_PER_KM } from '../../values/distance';
import { NOON_MIN } from '../../values/duration';
import { easySession, plannedSession } from './plannedSession';
import { MEANT_MINUTES, type Writing } from './writing';

/** A day that is to be planned. */
export interface DraftDay {
  readonly date: DayNumber;
  /** The day of the model week that it copies, usually of the same weekday. */
  readonly model: Day;
  readonly as: 'it-was' | 'easy' | 'rest';
  /** The share of the length of its runs. */
  readonly share: number;
}

/** A plan for the free days of a week. */
export type WeekDraft = readonly DraftDay[];

/** Each free date copies the same weekday of the model week. */
export function draftOf(log: Log, dates: readonly DayNumber[], modelStart: DayNumber): WeekDraft {
  const { start } = log.week(dates[0] ?? log.today);
  return dates.map(date => ({ date, model: log.day(modelStart + date - start), as: 'it-was', share: 1 }));
}

/**
 * If a planned day already has a race, the long run or hard work, that is not planned twice: the day that would have it gets what the
 * planned day's weekday had in the model week.
 */
export function withoutDoubles(draft: WeekDraft, log: Log, modelStart: DayNumber): WeekDraft {
  const { start } = log.week(draft[0]?.date ?? log.today);
  let result = draft;
  for (let index = 0; index < DAYS_PER_WEEK; index++) {
    const kept = log.day(start + index);
    const model = log.day(modelStart + index);
    if (draft.some(({ date }) => date === kept.date) || roleOf(kept) === 'easy') continue;
    if (isAlike(roleOf(kept), roleOf(model))) continue;
    const double = result.find(day => day.as === 'it-was' && isAlike(roleOf(kept), roleOf(day.model)));
    if (double) result = result.map(day => (day === double ? { ...day, model } : day));
  }
  return result;
}

type Role = 'race' | 'long' | 'hard' | 'easy';

function roleOf(day: Day): Role {
  if (day.class === 'race' || day.class === 'long' || day.class === 'hard') return day.class;
  return 'easy';
}

/** A race counts as the long run and as hard work. */
function isAlike(kept: Role, model: Role): boolean {
  return kept === model || (kept === 'race' && model !== 'easy');
}

/* ---- what a day becomes -------------------------------------------------------------------------------------------- */

/** The entries of a day, one per line, without its date. */
export function entriesOf({ model, as, share }: DraftDay, writing: Writing): readonly string[] {
  if (as === 'rest') return [writing.rest];
  const done = model.countedSessions;
  const training = done.filter(({ sport }) => sport !== 'recovery');
  const meant = training.length > 0 ? training : isRestDay(model) ? done : [];
  const easy = as === 'easy' ? meant.filter(({ sport, hard }) => sport === 'run' || !hard.isHard) : meant;
  const kept = writing.hasDoubles ? easy : withoutSecondRun(easy);
  const isAlone = kept.length < easy.length && kept.length === 1;
  const entries = kept.map(session => {
    const text = as === 'easy' && session.sport === 'run' ? easySession : plannedSession;
    return `${isAlone ? '' : timeText(session, kept, writing)}plan ${text(session, share, writing)}`;
  });
  return entries.length === 0 ? [writing.rest] : entries;
}

/** Of several runs the one that the day was about: the hardest, then the longest. */
function withoutSecondRun(sessions: readonly Session[]): readonly Session[] {
  const runs = sessions.filter(({ sport }) => sport === 'run');
  const [main] = runs.toSorted(
    (a, b) => Number(b.hard.isHard) - Number(a.hard.isHard) || (b.distanceM ?? 0) - (a.distanceM ?? 0),
  );
  return sessions.filter(session => session.sport !== 'run' || session === main);
}

/** The time of day, as it was written. From a time that a watch recorded, only `am` or `pm` is kept, to tell two sessions apart. */
function timeText({ when, place }: Session, ofDay: readonly Session[], { meansTimes }: Writing): string {
  if (!when) return '';
  const isMeant = typeof when.when === 'string' || (meansTimes && when.when.minuteOfDay % MEANT_MINUTES === 0);
  if (isMeant) return `${place.line.text.slice(when.span.start, when.span.end)} `;
  const halves = ofDay.flatMap(other => halfOf(other) ?? []);
  return new Set(halves).size > 1 ? `${halfOf({ when })} ` : '';
}

function halfOf({ when }: Pick<Session, 'when'>): 'am' | 'pm' | undefined {
  if (!when || typeof when.when === 'string') return undefined;
  return when.when.minuteOfDay < NOON_MIN ? 'am' : 'pm';
}

export function isRest(day: DraftDay): boolean {
  return day.as === 'rest' || !isTrainingDay(day.model);
}

export function isDemanding({ model, as }: DraftDay): boolean {
  return as === 'it-was' && demandingSessions(model).length > 0;
}

/** The lightest training day of a draft: easy before hard, then by load; the earliest of equal ones. */
export function lightest(draft: WeekDraft): DraftDay | undefined {
  return draft.filter(day => !isRest(day)).toSorted((a, b) => weight(a) - weight(b) || a.date - b.date)[0];
}

function weight(day: DraftDay): number {
  return day.model.knownLoadAu * day.share + (isDemanding(day) ? DEMANDING_AU : 0);
}
/** More than any day's load. */
const DEMANDING_AU = 1_000_000;

/** A hard session that is shortened for a lighter week keeps at least this share: it stays a hard one. */
const LEAST_HARD_SHARE = 0.6;
/** No day becomes shorter than this share of itself. */
const LEAST_SHARE = 0.1;

/** The draft with a share of its distance: taken from hard days first, then from the others alike. */
export function lighter(draft: WeekDraft, share: number): WeekDraft {
  const isHard = (day: DraftDay) => isDemanding(day) && day.model.hardness !== undefined && !isLong(day.model);
  const [hardM, otherM] = [runsM(draft.filter(isHard)), runsM(draft.filter(day => !isHard(day)))];
  const takeM = (1 - share) * (hardM + otherM);
  const fromHardM = Math.min(takeM, (1 - LEAST_HARD_SHARE) * hardM);
  const left = { hard: leftOf(hardM, fromHardM), other: leftOf(otherM, takeM - fromHardM) };
  return draft.map(day => ({ ...day, share: day.share * (isHard(day) ? left.hard : left.other) }));
}

function isLong({ countedSessions }: Day): boolean {
  return countedSessions.some(({ kind }) => kind === 'long');
}

function leftOf(wholeM: number, takenM: number): number {
  return wholeM === 0 ? 1 : Math.max(1 - takenM / wholeM, LEAST_SHARE);
}

/** The distance of the runs of some days; of those that have only a time, what an easy run takes it for. */
export function runsM(days: readonly DraftDay[], leastM = 0): number {
  const lengthOf = ({ distanceM, durationS = 0 }: Session) =>
    distanceM ?? (durationS / USUAL_EASY_PACE_S_PER_KM) * METRES_PER_KM;
  return days
    .filter(day => !isRest(day))
    .flatMap(({ model, share }) =>
      model.countedSessions.flatMap(session =>
        session.sport === 'run' ? Math.max(lengthOf(session) * share, Math.min(lengthOf(session), leastM)) : [],
      ),
    )
    .reduce((sum, each) => sum + each, 0);
}

/** A week may be this much above its share before a run is left out. */
export const MORE_THAN_SHARE = 1.1;
const LEAST_RUNS = 2;

/** Leaves out the lightest runs when none may become shorter than `shortestM` and the week would hold more than it should. */
export function fewerRuns(draft: WeekDraft, wantedM: number, shortestM: number): WeekDraft {
  const isTooMuch = runsM(draft, shortestM) > MORE_THAN_SHARE * wantedM;
  const day = isTooMuch && draft.filter(each => !isRest(each)).length > LEAST_RUNS ? lightest(draft) : undefined;
  return day ? fewerRuns(withDay(draft, day.date, { as: 'rest' }), wantedM, shortestM) : draft;
}

/** The draft with one of its days changed. */
export function withDay(draft: WeekDraft, date: DayNumber, change: Partial<DraftDay>): WeekDraft {
  return draft.map(day => (day.date === date ? { ...day, ...change } : day));
}

/** The draft with two of its days swapped. */
export function swapped(draft: WeekDraft, a: DraftDay, b: DraftDay): WeekDraft {
  return draft.map(day =>
    day.date === a.date ? { ...b, date: a.date } : day.date === b.date ? { ...a, date: b.date } : day,
  );
}

/** How many rest days the runner wants in the week that begins on a date. */
export function restDaysWanted(scratchLog: ScratchLog, start: DayNumber): number {
  const { severity, options } = scratchLog.choice(noRestDay, start);
  return severity === 'off' ? 0 : options['rest.min-per-week'];
}
