import { calendarDate, type DayNumber, dayOf } from '../../values/date';
import type { Day, Log, TextPlace } from '../types';
import { hasRun } from './dayKinds';
import { writtenDays } from './days';
import { statesOn } from './signals';

/** Time without running that the runner, or a doctor, has set: `doctor: no running until 20 Nov`. */
export interface WrittenBreak {
  readonly date: DayNumber;
  /** The first day on which a run is meant again. */
  readonly until: DayNumber;
  readonly place: TextPlace;
}

/** A break is looked for so far back: none lasts longer. */
const LOOK_BACK_DAYS = 190;

/**
 * The break in which a day falls, by the last word about it before that day. None once somebody has been allowed to run, and none where a
 * count of days tells what lay behind (`two weeks off running, back tomorrow`): no run came in as many days before.
 */
export function breakAt(date: DayNumber, log: Log): WrittenBreak | undefined {
  const last = Math.min(date - 1, log.today);
  const told = writtenDays(log, date - LOOK_BACK_DAYS, last)
    .flatMap(day => (day.isPlanned ? [] : wordsOn(day, log)))
    .at(-1);
  return told && told.until > date ? told : undefined;
}

function wordsOn(day: Day, log: Log): readonly WrittenBreak[] {
  return statesOn(day, 'life').flatMap(({ date, place, body: { words } }) => {
    const [word, told = ''] = words;
    if (word === 'running-allowed') return [{ date, until: date, place }];
    if (word !== 'no-running-days' && word !== 'no-running-until') return [];
    const [month = 0, dayOfMonth = 0] = told.split('-').map(Number);
    const isDated = word === 'no-running-until';
    const until = isDated ? nextDate(date, month, dayOfMonth) : date + Number(told);
    if (until === undefined) return [];
    const isPast = !isDated && (hasRun(day) || !hasRunWithin(log, date, until - date));
    return isPast ? [] : [{ date, until, place }];
  });
}

/** The first such day of the calendar after a date. */
function nextDate(date: DayNumber, month: number, day: number): DayNumber | undefined {
  const { year } = calendarDate(date);
  return [year, year + 1].flatMap(each => dayOf({ year: each, month, day }) ?? []).find(each => each > date);
}

function hasRunWithin(log: Log, date: DayNumber, days: number): boolean {
  return writtenDays(log, date - days, date - 1).some(each => !each.isPlanned && hasRun(each));
}
