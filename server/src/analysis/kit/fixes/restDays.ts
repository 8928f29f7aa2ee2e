import { fileName } from '../../../base/fileName';
import { both, countOf, type Message, say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import type { EditsByDocument } from '../../../base/text';
import { isRestDay, isTrainingDay, isUntouched } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import { homeDocument } from '../../../model/queries/homeDocument';
import type { Day, Log, LogDocument, Session } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { delayBlocks, type PlanBlock, planBlock } from '../edits/planBlocks';
import { plannedText, replacePlanned } from '../edits/replacePlanned';
import { dateIn } from '../phrases';
import { entryEdit, fixOf, ownLine } from './fix';

/**
 * *Insert a rest day on Sun 8 Mar*: makes a day on which nothing is done yet a rest day. When that is written in another file, the title
 * names it: *on Sun 8 Mar in plan.trainlog*.
 */
export function insertRestDay(
  log: Log,
  document: LogDocument,
  date: DayNumber,
  options?: { readonly isPreferred?: boolean; readonly clears?: boolean },
): Fix {
  const instead = plansOn(log, date);
  const where = dateAndFile(log, document, date);
  const title =
    instead === undefined
      ? say`Insert a rest day on ${where}`
      : say`Insert a rest day on ${where} instead of ${instead}`;
  return fixOf(title, () => restDayEdit(log, document, date), options);
}

/**
 * *Plan a rest day on Mon 9 Mar*: for a finding about past days, which it cannot clear. None when the next days have a rest day already.
 */
export function planRestDay(log: Log, document: LogDocument): readonly Fix[] {
  const date = comingRestDay(log);
  if (date === undefined) return [];
  const instead = plansOn(log, date);
  const where = dateAndFile(log, document, date);
  const title =
    instead === undefined ? say`Plan a rest day on ${where}` : say`Plan a rest day on ${where} instead of ${instead}`;
  return [fixOf(title, () => restDayEdit(log, document, date), { isPreferred: true, clears: false })];
}

/** *Walk instead on Thu 12 Mar*: replaces the plan of a day by active recovery, with which it counts as a rest day. */
export function walkInstead(log: Log, date: DayNumber, options?: { readonly clears?: boolean }): readonly Fix[] {
  const day = log.day(date);
  if (givingWay(day).length === 0) return [];
  return [fixOf(say`Walk instead on ${dateIn(log, date)}`, () => replacePlanned(day, 'plan walk 30 min'), options)];
}

/** Makes a planned day one of rest: instead of its plan, with the plan from that day on a day later, or with a walk. */
export function restInstead(
  log: Log,
  document: LogDocument,
  date: DayNumber,
  { clears = true, delayClears = clears }: { readonly clears?: boolean; readonly delayClears?: boolean } = {},
): readonly Fix[] {
  const later = delayForRest(log, date, { clears: delayClears });
  return [
    insertRestDay(log, document, date, { isPreferred: true, clears }),
    ...later,
    ...walkInstead(log, date, { clears }),
  ];
}

/** No more days in a row than this are moved. */
export const LONGEST_DELAY_DAYS = 120;

/**
 * *Insert a rest day on Thu 5 Mar and move 3 planned sessions by one day*: moves the plan from that day on by a day, up to the first day
 * with nothing written. None when a race, whose date is fixed, or something done is in the way.
 */
export function delayForRest(log: Log, date: DayNumber, options: { readonly clears?: boolean }): readonly Fix[] {
  const blocks: PlanBlock[] = [];
  let at = date;
  for (; log.day(at).places.length > 0 && blocks.length < LONGEST_DELAY_DAYS; at++) {
    const block = planBlock(log, at);
    if (!block || (at <= log.today && !block.saysPlan)) return [];
    blocks.push(block);
  }
  const count = sum(blocks.map(({ sessions }) => sessions));
  if (count === 0 || !isFree(log.day(at))) return [];
  const edits = delayBlocks(blocks, log);
  if (!edits) return [];
  const moved = countOf(count, 'planned session');
  return [fixOf(say`Insert a rest day on ${dateIn(log, date)} and move ${moved} by one day`, () => edits, options)];
}

/** The day that `planRestDay` offers, within seven days from today. None when a written rest day comes before it. */
export function comingRestDay(log: Log): DayNumber | undefined {
  const days = daysFrom(log, log.today, log.today + DAYS_PER_WEEK - 1).filter(isUntouched);
  const first = days.find(day => isFree(day) || isRestDay(day));
  if (first) return isFree(first) ? first.date : undefined;
  return lightestPlanned(days)?.date ?? log.today + DAYS_PER_WEEK;
}

/** The best new rest day among dates on which nothing is done yet: a free one, else the one with the lightest plan, else one that counts as rest already. */
export function bestRestDay(log: Log, from: DayNumber, to: DayNumber): DayNumber | undefined {
  const days = daysFrom(log, Math.max(from, log.today), to).filter(isUntouched);
  const free = days.filter(isFree);
  return (free.find(day => !isRestDay(day)) ?? lightestPlanned(days) ?? free[0])?.date;
}

/** Whether nothing done and nothing planned is written for a day. */
function isFree(day: Day): boolean {
  return day.countedSessions.length === 0 && (day.class === 'unknown' || day.class === 'rest-implied');
}

/** The planned day with the lightest plan, and of equal ones the earliest. A race is never taken. */
export function lightestPlanned(days: readonly Day[]): Day | undefined {
  const candidates = days.filter(day => day.isPlanned && isTrainingDay(day) && day.class !== 'race');
  return candidates.reduce<Day | undefined>(
    (best, day) => (best && weight(day) >= weight(best) ? best : day),
    undefined,
  );
}

/** Orders days by their plan: easy days before hard ones, then by load. */
function weight(day: Day): number {
  const isDemanding = day.hardness !== undefined || day.class === 'long';
  return (isDemanding ? DEMANDING_AU : 0) + day.knownLoadAu;
}
/** More than the load of any day: 24 h at effort 10 are 14,400 AU. */
const DEMANDING_AU = 1_000_000;

/** The plan of a day as it is written: `tempo 8 km + strength 30 min`. */
function plansOn(log: Log, date: DayNumber): string | undefined {
  const planned = log.day(date).isPlanned ? log.day(date).countedSessions : [];
  return planned.length === 0 ? undefined : planned.map(plannedText).join(' + ');
}

function restDayEdit(log: Log, document: LogDocument, date: DayNumber): EditsByDocument {
  const day = log.day(date);
  return givingWay(day).length > 0 ? replacePlanned(day, 'rest') : entryEdit(log, document, date, 'rest');
}

/** The planned sessions that are replaced by rest. Those of a range stay, as the day gets a line of its own, which wins over it. */
function givingWay(day: Day): readonly Session[] {
  return day.isPlanned && ownLine(day) ? day.countedSessions : [];
}

/** `Sun 8 Mar`, or `Sun 8 Mar in plan.trainlog` when the rest day is written in another file than the finding. */
function dateAndFile(log: Log, document: LogDocument, date: DayNumber): Message {
  const label = dateIn(log, date);
  const sessions = givingWay(log.day(date));
  const files = new Set(
    sessions.length > 0 ? sessions.map(({ place }) => place.document) : [homeOf(log, document, date)],
  );
  if (files.size === 1 && files.has(document)) return label;
  return say`${label} in ${both([...files].map(({ uri }) => fileName(uri)))}`;
}

/** The document that has a line for a date, else the one that it is written in. */
function homeOf(log: Log, document: LogDocument, date: DayNumber): LogDocument {
  return ownLine(log.day(date))?.document ?? homeDocument(log, document, date);
}
