import { type Message, say } from '../../../base/message';
import { median } from '../../../base/statistics';
import { writtenDays } from '../../../model/queries/days';
import { lastMissedPeriod, missedPeriodOn } from '../../../model/queries/missedPeriod';
import { painOn } from '../../../model/queries/pain';
import { isAtMost } from '../../../model/queries/scales';
import { entryPlace, fuelOn, levelOn, statesOn } from '../../../model/queries/signals';
import { sumOfLastDays } from '../../../model/queries/sums';
import type { Day, Log, TextPlace } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { easeAndNoteCause } from '../../kit/fixes/selfCare';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { hasBoneSite, isDizzy } from '../../kit/symptoms';
import { type Advice, defineRule } from '../../rule';

/** Appetite is low at 2 of 5 or less, and counts when it is low on this many of seven days. */
const LOW_APPETITE = 0.4;
/** The usual load is taken from complete weeks: the fewest that are needed, and the most that are looked at. */
const MIN_WEEKS = 3;
const MOST_WEEKS = 12;
/** How far back other signs of too little energy count. Bone pain counts when it was felt on two days. */
const SIGN_DAYS = 42;
const BONE_PAIN_DAYS = 2;
/** Three months without a period are a sign by themselves (Mountjoy 2023); told twice, so far apart, it is another one that did not come. */
const LONG_MONTHS = 3;
const CYCLE_DAYS = 21;
const CYCLES_DAYS = 90;

export const lowFuelPattern = defineRule({
  id: 'low-fuel-pattern',
  group: 'body',
  theme: 'body',
  isMedical: true,
  title: 'Signs of too little fuel',
  detects:
    'On `fuel.days` of seven days the log says `fuel low` or an appetite of 2 of 5 or less, in seven days with at least the usual load; or it says so once, beside a missed period, dizziness or repeated bone pain in the six weeks before. A period that did not come (`#period-missed`, or in words) speaks alone where it is told of three months, or a second time after three weeks or more. Nothing is counted or estimated: no calories, no body mass.',
  why: 'Training on too little energy costs hormones, bones and mood long before it shows, and feels like training too hard.',
  severity: { done: 'information' },
  evidence: {
    grade: 'A',
    text: 'The IOC consensus on relative energy deficiency describes the danger and its early signs; too little energy is also a main driver in studies of overtrained athletes. The number of days is a convention.',
    sources: ['Mountjoy M et al. 2023, Br J Sports Med 57:1073–1097', 'Cadegiani FA et al. 2019'],
  },
  options: {
    'fuel.days': wholeNumber(4, { min: 2, max: 7 }).describe('Days of seven with `fuel low` or little appetite.'),
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },

  checkDay(day, { log, options }) {
    const place = lowFuelPlace(day);
    if (!place) return missedPeriods(day, log);
    const sign = signBefore(day.date, log);
    const days = lowFuelDays(day.date, log);
    const isOften = days.length >= options['fuel.days'];
    const before = loadsBefore(day.date, log);
    if (sign === undefined && isOften && before.length < MIN_WEEKS) {
      return [{ silent: say`needs ${MIN_WEEKS} known weeks before, has ${before.length}` }];
    }
    if (sign === undefined && !(isOften && isUsualLoad(day.date, before, log))) return [];
    const fact =
      sign === undefined
        ? say`Low fuel or appetite on ${days.length} of the seven days up to ${dateIn(log, day.date)}.`
        : say`Low fuel on ${dateIn(log, day.date)}, and ${sign} lately.`;
    return [
      {
        place,
        message: withAdvice(fact, say`Eat enough; a doctor or sports dietitian can help.`),
        related: days
          .filter(each => each.date !== day.date)
          .map(each => ({ place: each.place, message: dateIn(log, each.date) })),
        fixes: () => easeAndNoteCause(log, place, day.date),
      },
    ];
  },
});

/** What is said of periods that did not come, without a word about fuel. */
function missedPeriods(day: Day, log: Log): readonly Advice[] {
  const missed = missedPeriodOn(day);
  if (!missed) return [];
  const { date, place, months = 1 } = missed;
  const on = dateIn(log, date);
  const isAgain = lastMissedPeriod(log, date - CYCLES_DAYS, date - CYCLE_DAYS) !== undefined;
  if (months < LONG_MONTHS && !isAgain) return [];
  const fact =
    months < LONG_MONTHS
      ? say`Another missed period, noted on ${on}.`
      : say`No period for ${months} months, noted on ${on}.`;
  return [{ place, message: withAdvice(fact, say`A doctor can find out why; do eat enough.`) }];
}

/** The entry that says there was little fuel or little appetite on a day. */
function lowFuelPlace(day: Day): TextPlace | undefined {
  const fuel = fuelOn(day, 'fuel').find(({ body }) => body.level === 'low');
  if (fuel) return entryPlace(fuel);
  const appetite = levelOn(day, 'appetite');
  return appetite && isAtMost(appetite.level, LOW_APPETITE) ? appetite.place : undefined;
}

function lowFuelDays(date: DayNumber, log: Log): readonly { readonly date: DayNumber; readonly place: TextPlace }[] {
  return log.writtenDates(date - DAYS_PER_WEEK + 1, date).flatMap(at => {
    const place = lowFuelPlace(log.day(at));
    return place ? [{ date: at, place }] : [];
  });
}

/** The loads of the complete weeks before a date. */
function loadsBefore(date: DayNumber, log: Log): readonly number[] {
  const loads: number[] = [];
  for (let back = 1; back <= MOST_WEEKS; back++) {
    const week = log.week(date - back * DAYS_PER_WEEK);
    if (week.isComplete && week.loadAu !== undefined) loads.push(week.loadAu);
  }
  return loads;
}

/** Whether the load of the last seven days is at least the median of the weeks before. */
function isUsualLoad(date: DayNumber, loads: readonly number[], log: Log): boolean {
  return sumOfLastDays(log, date, DAYS_PER_WEEK).knownLoadAu >= median(loads);
}

/** Another sign of too little energy, in words for the message. */
function signBefore(date: DayNumber, log: Log): Message | undefined {
  const days = writtenDays(log, date - SIGN_DAYS + 1, date);
  if (days.some(day => missedPeriodOn(day) !== undefined)) return say`a missed period`;
  const wasDizzy = (day: Day) => statesOn(day, 'sick').some(({ body }) => isDizzy(body.words));
  if (days.some(wasDizzy)) return say`dizziness`;
  const hasBonePain = (day: Day) => painOn(day).some(({ words, level }) => level !== 0 && hasBoneSite(words));
  return days.filter(hasBonePain).length >= BONE_PAIN_DAYS ? say`repeated bone pain` : undefined;
}
