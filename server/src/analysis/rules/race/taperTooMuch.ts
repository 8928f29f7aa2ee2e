import { type Message, say } from '../../../base/message';
import { daysFrom, writtenDays } from '../../../model/queries/days';
import type { GoalRace } from '../../../model/queries/goalRaces';
import { countedRuns } from '../../../model/queries/sums';
import type { DateSpan, Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { STRIDES } from '../../kit/edits/addStrides';
import { entryEdit, fixOf } from '../../kit/fixes/fix';
import { dateIn, withAdvice } from '../../kit/phrases';
import { dayLink } from '../../kit/places';
import type { RulePart } from '../../rule';
import { atRace, isKnown, raceName, type TaperOptions, taperDays, taperedRaceOn, taperVolume } from './taperWeeks';

/** Less than this share of the usual week is very little. */
const LITTLE_SHARE = 0.15;
/** The rule speaks of this many days in a row without a run, up to two days before the race. */
const IDLE_DAYS = 4;
const IDLE_UNTIL_DAYS = 2;
/** The cut is early when more than 60 % is gone already more than three weeks before the race, and stays so. */
const EARLY_SHARE = 0.4;
const EARLY_WEEKS = 4;

export const taperTooMuch: RulePart<TaperOptions> = {
  part: 'Hardly any running',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'B',
    text: 'The same meta-analyses that support a taper find it best with 41 to 60 % less volume, for up to three weeks, and with the number of sessions kept: runs become shorter more than fewer.',
    sources: [
      'Bosquet L et al. 2007, Med Sci Sports Exerc 39:1358–1365',
      'Wang Z et al. 2023, PLoS One 18:e0282838',
      'Mujika I, Padilla S 2003, Med Sci Sports Exerc 35:1182–1187',
    ],
  },
  checkDay(day, { log, options }) {
    const race = taperedRaceOn(day, log, options);
    if (!race) return [];
    const week = { from: day.date - DAYS_PER_WEEK, to: day.date - 1 };
    if (!isKnown(log, week)) return [{ silent: say`needs every one of the seven days before` }];
    if (!isWell(log, week)) return [];
    const idle = idleDays(log, { from: week.from, to: day.date - IDLE_UNTIL_DAYS });
    const taperStart = day.date - taperDays(race.length, options);
    const early = hasEarlyCut(day.date, log);
    if (idle.length < IDLE_DAYS && !early && !hasLittleRunning(day.date, taperStart, log)) return [];
    return [
      {
        ...atRace(race, week.from, log),
        message: message(race, early, log),
        related: writtenDays(log, week.from, week.to).flatMap(day => dayLink(log, day)),
        fixes: () => shortRun(race, idle, week, log),
      },
    ];
  },
};

/** Whether no day of a span was sick or injured. */
function isWell(log: Log, { from, to }: DateSpan): boolean {
  return daysFrom(log, from, to).every(({ class: dayClass }) => dayClass !== 'sick' && dayClass !== 'injured');
}

function hasLittleRunning(date: DayNumber, taperStart: DayNumber, log: Log): boolean {
  const volume = taperVolume(log, date - 1, taperStart - 1);
  return volume !== undefined && volume.last < LITTLE_SHARE * volume.usual;
}

/** Whether each of the four weeks before the race lies far below the four weeks before them. */
function hasEarlyCut(date: DayNumber, log: Log): boolean {
  const start = date - EARLY_WEEKS * DAYS_PER_WEEK;
  const early = { from: start, to: date - 1 };
  if (!isKnown(log, early) || !isWell(log, early)) return false;
  return Array.from({ length: EARLY_WEEKS }, (_, week) => start + (week + 1) * DAYS_PER_WEEK - 1).every(end => {
    const volume = taperVolume(log, end, start - 1);
    return volume !== undefined && volume.last < EARLY_SHARE * volume.usual;
  });
}

/** The most days in a row without a run. */
function idleDays(log: Log, { from, to }: DateSpan): readonly DayNumber[] {
  let longest: readonly DayNumber[] = [];
  let row: readonly DayNumber[] = [];
  for (let date = from; date <= to; date++) {
    row = countedRuns(log, date).length > 0 ? [] : [...row, date];
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message(race: GoalRace, isEarly: boolean, log: Log): Message {
  const name = raceName(race, log);
  const { date } = race.day;
  const fact = isEarly
    ? say`Little running in the four weeks before the ${name} of ${dateIn(log, date)}.`
    : say`Hardly any running in the week before the ${name} of ${dateIn(log, date)}.`;
  return withAdvice(fact, date < log.today ? undefined : say`A short easy run with strides could go in.`);
}

/** Adds a short run with strides in the middle of the idle days, when that day is still free. */
function shortRun({ session }: GoalRace, idle: readonly DayNumber[], week: DateSpan, log: Log): readonly Fix[] {
  const middle = idle[idle.length >> 1];
  const days = [
    ...(middle === undefined ? [] : [middle]),
    ...daysFrom(log, week.from, week.to).map(({ date }) => date),
  ];
  const free = days.find(date => date > log.today && log.day(date).countedSessions.length === 0);
  if (free === undefined) return [];
  const title = say`Plan a short run with strides on ${dateIn(log, free)}`;
  return [
    fixOf(title, () => entryEdit(log, session.place.document, free, `plan easy 20 min + ${STRIDES}`), {
      isPreferred: true,
      clears: false,
    }),
  ];
}
