import { type Message, rounded, say } from '../../../base/message';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { isAtLeast } from '../../../model/queries/scales';
import { statesOn } from '../../../model/queries/signals';
import { sumOfDays } from '../../../model/queries/sums';
import type { Day, Log, TextPlace } from '../../../model/types';
import type { DayNumber } from '../../../values/date';
import { SECONDS_PER_HOUR } from '../../../values/duration';
import { easeNext } from '../../kit/fixes/easing';
import { planCalm } from '../../kit/fixes/selfCare';
import { decimal, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import type { OptionValues, RulePart } from '../../rule';

/** A demand counts as high from this level on: `life work 4/5`. */
const HIGH = 0.8;
/** An entry with more hours than a day has is about the week, as five days of work. */
const HOURS_PER_DAY = 24;
const WORKING_DAYS = 5;

export const lifeDemandOptions = {
  'life.days': wholeNumber(4, { min: 2, max: 7 }).describe('Days of a week with `life` at 4 of 5 or more.'),
  'life.hours': decimal(10, { min: 6, max: 16 }).describe(
    'Hours of `life` from which a day counts as well, and five times as many from which a week does.',
  ),
};

export const lifeDemand: RulePart<OptionValues<typeof lifeDemandOptions>> = {
  part: 'A heavy stretch of life',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'The IOC counts work, travel and other demands as load, and stress slows recovery in small studies; the number of days is a convention.',
    sources: [
      'Soligard T et al. 2016, Br J Sports Med 50:1030–1041',
      'de Jonge J et al. 2020, Int J Environ Res Public Health 17:1044',
    ],
  },
  checkWeek(week, { log, options }) {
    const demands = week.days.flatMap(day => demandOn(day, options) ?? []);
    const days = demands.filter(({ weekHours }) => weekHours === undefined).length;
    const weekHours = demands.find(each => each.weekHours !== undefined)?.weekHours;
    const last = demands[demands.length - 1];
    if (!last || (weekHours === undefined && days < options['life.days'])) return [];
    const baseAu = weeklyBaseline(log, week.start)?.loadAu;
    if (baseAu === undefined) return [{ silent: say`needs three weeks with a known load before` }];
    const { end } = week;
    if (sumOfDays(log, week.start, Math.min(end, log.today)).knownLoadAu <= baseAu) return [];
    return [
      {
        place: last.place,
        on: log.day(last.date),
        message: message(days >= options['life.days'] ? days : undefined, weekHours, end, log),
        related: demands.slice(0, -1).map(({ place, date }) => ({ place, message: dateIn(log, date) })),
        fixes: () => [...easeNext(log, last.place.document), ...planCalm(log, last.place.document, last.date)],
      },
    ];
  },
};

type Options = OptionValues<typeof lifeDemandOptions>;

interface Demand {
  readonly place: TextPlace;
  readonly date: DayNumber;
  /** Set when the entry is about the week. */
  readonly weekHours?: number;
}

/** The demand that a day's entry reports, of the day or of its week. */
function demandOn(day: Day, options: Options): Demand | undefined {
  const demands = statesOn(day, 'life').flatMap(({ place, date, body: { level, durationS = 0 } }): Demand[] => {
    const hours = durationS / SECONDS_PER_HOUR;
    if (hours > HOURS_PER_DAY) {
      return hours >= WORKING_DAYS * options['life.hours'] ? [{ place, date, weekHours: hours }] : [];
    }
    const isHigh = level !== undefined && isAtLeast(level, HIGH);
    return isHigh || hours >= options['life.hours'] ? [{ place, date }] : [];
  });
  return demands.find(({ weekHours }) => weekHours !== undefined) ?? demands[0];
}

function message(days: number | undefined, weekHours: number | undefined, end: DayNumber, log: Log): Message {
  const fact =
    days === undefined
      ? say`${rounded(weekHours ?? 0, 1)} hours of other demands in a week, and more training than usual.`
      : say`${days} demanding days in a week, and more training than usual.`;
  return withAdvice(fact, end < log.today ? undefined : say`The rest of it could be light.`);
}
