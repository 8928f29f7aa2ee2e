import { countOf, type Message, say } from '../../../base/message';
import { weeklyBaseline } from '../../../model/queries/baseline';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import type { Day, Log, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { insertDirective } from '../../kit/edits/insertDirective';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import {
  bestRestDay,
  comingRestDay,
  insertRestDay,
  lightestPlanned,
  planRestDay,
  restInstead,
} from '../../kit/fixes/restDays';
import { dateIn, withAdvice, wouldSuit } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import { defineRule, type OptionValues, type RuleContext, type WeekAdvice, type WholeAdvice } from '../../rule';
import { hasRestedSince, isAsGoodAsRest, restTarget, type shortDay } from './rest';
import { runStreak, streakOptions } from './runStreak';
import { rowOptions, trainingRow } from './trainingRow';

/** From this many of six weeks on, one finding speaks for all of them. */
const HABIT_WEEKS = 4;
const WEEKS_LOOKED_AT = 6;
/** Days of a week without a run and without hard work: from so many on the legs rest from running, which is what the weeks are told for. */
const DAYS_OFF_RUNNING = 2;

export const noRestDay = defineRule({
  id: 'no-rest-day',
  group: 'rest',
  theme: 'rest',
  title: 'A rest day in the week',
  detects:
    'A week of which every day is known has fewer rest days than `rest.min-per-week`. Rest, blank days that count as rest, active recovery, and days sick or injured all count, and so does a day with nothing but easy running of 20 minutes and `streak.easy-km` at most; a strength day does not. A week with two days or more of nothing but swims, rides, strength or walks, none of them hard, is a hint, and only once it is over. A week is shown until a day of rest has followed it; where weeks without one are the usual ones and this one has no more load than those before it, it is shown in one week of four. From four such weeks of six on the latest speaks for all. A week that is wholly planned is a hint. It speaks too when more than `rest.max-consecutive` days follow each other without rest, whatever the week; and when a streak of `streak.min` days goes on and none of its last seven days was as short as `streak.easy-km`. With a target of 0 only the streak is looked at.',
  why: 'Training breaks down, rest builds up. A day off lets muscles, tendons and mind catch up with the work. A streak can rest too: with one very short day a week.',
  severity: { done: 'warning', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'Among 446 elite endurance athletes, those with fewer than two rest days a week reported overuse injuries more often; that is a look back, in elites, with a wide range, and no trial has set the number for recreational runners. In 25 athletes illness often followed weeks of much load on days much alike, as weeks without rest are.',
    sources: [
      'Ristolainen L et al. 2014, J Sports Med Phys Fitness 54:78–87',
      'Foster C 1998, Med Sci Sports Exerc 30:1164–1168',
    ],
  },
  options: { ...restTarget, ...rowOptions, ...streakOptions },
  parts: [trainingRow, runStreak],
  repeats: {
    type: 'habit',
    days: WEEKS_LOOKED_AT * DAYS_PER_WEEK,
    least: HABIT_WEEKS,
    isPart: ({ isPlanned, answers: { to } }, log) => !isPlanned && to <= log.today && !log.day(to).isOpen,
    together: habit,
  },

  checkWeek(week, context) {
    const { log, options } = context;
    const target = options['rest.min-per-week'];
    const isPartial = log.first === undefined || week.start < log.first;
    const rests = (day: Day) => isAsGoodAsRest(day, options);
    const trains = (day: Day) => isTrainingDay(day) && !rests(day);
    const rested = week.days.filter(rests).length;
    if (isPartial || rested >= target) return [];

    const trained = week.days.filter(day => trains(day) && !day.isPlanned);
    const planned = week.days.filter(day => trains(day) && day.isPlanned);
    const open = week.days.filter(day => isStillOpen(day, log));
    const unknown = DAYS_PER_WEEK - rested - trained.length - planned.length - open.length;
    if (trained.length === 0) {
      return planned.length === DAYS_PER_WEEK
        ? [wholePlan(week, planned, { rested, target, trained: 0 }, context)]
        : [];
    }
    if (unknown > 0) {
      return [{ date: week.end, silent: say`needs every day of the week, lacks ${countOf(unknown, 'day')}` }];
    }
    const counts = { rested, target, trained: trained.length };
    if (planned.length > 0) return open.length + rested < target ? [plannedWeek(week, planned, counts, context)] : [];
    if (open.length > 0) {
      const isLast = open.length + rested <= target && !isSpared(week);
      return isLast ? [openWeek(week, trained, open, counts, context)] : [];
    }
    return [doneWeek(week, trained, counts, context)];
  },
});

type Context = RuleContext<OptionValues<typeof restTarget> & OptionValues<typeof shortDay>>;

interface Counts {
  readonly rested: number;
  readonly target: number;
  readonly trained: number;
}

/** Whether a day can still become a rest day: today while nothing is written, or a later day with nothing written. */
function isStillOpen(day: Day, log: Log): boolean {
  return day.isOpen || (day.date > log.today && day.class === 'unknown');
}

/** A week that is over, or whose last day is today with something written. */
function doneWeek(week: Week, trained: readonly Day[], counts: Counts, { log, options }: Context): WeekAdvice {
  const last = trained[trained.length - 1] as Day;
  const isLately = week.end >= log.today - DAYS_PER_WEEK;
  const suits = isLately ? comingRestDay(log) : undefined;
  const isThisWeek = week.end >= log.today;
  const words = (what: Message) =>
    withAdvice(
      isThisWeek ? say`${what} this week.` : say`${what} in the week of ${dateIn(log, week.start)}.`,
      wouldSuit(log, suits),
    );
  return {
    ...adviceOn(week, last, log, counts),
    isPlanned: false,
    ...(hasRestedSince(week.end, log, options) && { isSettled: true }),
    ...(isSpared(week) && { level: 'minor' as const }),
    ...(!isBigger(week, log) && { isUsual: true }),
    message: words(shortfall(counts)),
    again: words(shortfallAgain(counts)),
    fixes: () => planRestDay(log, markedDate(last).document),
  };
}

/** Whether a week has days that hold nothing but swims, rides, strength or walks, none of them hard. */
function isSpared({ days }: Week): boolean {
  const isOff = ({ countedSessions }: Day) =>
    countedSessions.every(({ sport, hard: { isHard } }) => sport !== 'run' && !isHard);
  return days.filter(day => !isStillToCome(day) && isOff(day)).length >= DAYS_OFF_RUNNING;
}

/** A day of which nothing is written yet tells nothing of the week. */
function isStillToCome({ countedSessions }: Day): boolean {
  return countedSessions.length === 0;
}

/** A week of so much more than the mean of those before is more than the runner is used to. */
const BIGGER = 1.1;

/** Whether a week was bigger than those before it: by its load, else by the distance of its runs. */
function isBigger(week: Week, log: Log): boolean {
  const usual = weeklyBaseline(log, week.start);
  if (!usual) return false;
  if (usual.loadAu !== undefined && week.loadAu !== undefined) return week.loadAu > BIGGER * usual.loadAu;
  return week.distanceM > BIGGER * usual.distanceM;
}

/** A week in which days are still open, but no more of them than rest days are missing. */
function openWeek(
  week: Week,
  trained: readonly Day[],
  open: readonly Day[],
  counts: Counts,
  { log }: Context,
): WeekAdvice {
  const lastLogged = trained[trained.length - 1] as Day;
  const chance = open[0] as Day;
  const fact =
    counts.rested === 0
      ? say`${countOf(counts.trained, 'day')} of training this week, and no rest day yet.`
      : say`${shortfall(counts)} so far this week.`;
  return {
    ...adviceOn(week, lastLogged, log, counts),
    level: 'minor',
    isPlanned: false,
    message: withAdvice(fact, wouldSuit(log, chance.date)),
    fixes: () => [
      insertRestDay(log, markedDate(lastLogged).document, chance.date, {
        isPreferred: true,
        clears: open.length + counts.rested === counts.target && open.length === 1,
      }),
    ],
  };
}

/** A week in which done and planned days leave no room for rest. A plan can still be changed. */
function plannedWeek(week: Week, planned: readonly Day[], counts: Counts, { log }: Context): WeekAdvice {
  const last = planned[planned.length - 1] as Day;
  const best = bestRestDay(log, week.start, week.end);
  const document = markedDate(last).document;
  return {
    ...adviceOn(week, last, log, counts),
    ...(isSpared(week) && { level: 'minor' as const }),
    isPlanned: true,
    message: withAdvice(
      counts.rested === 0 ? emptyWeek(week, log) : say`${shortfall(counts)} in the week of ${dateIn(log, week.start)}.`,
      wouldSuit(log, best),
    ),
    fixes: () => {
      if (best === undefined) return planRestDay(log, document);
      return restInstead(log, document, best, { clears: counts.rested + 1 >= counts.target });
    },
  };
}

/** A week that is wholly planned, without rest: a hint, as nothing has to be given up yet. */
function wholePlan(week: Week, planned: readonly Day[], counts: Counts, { log }: Context): WeekAdvice {
  const last = planned[planned.length - 1] as Day;
  const lightest = lightestPlanned(week.days);
  return {
    ...adviceOn(week, last, log, counts),
    level: 'minor',
    message: withAdvice(emptyWeek(week, log), wouldSuit(log, lightest?.date)),
    fixes: () => (lightest ? restInstead(log, markedDate(last).document, lightest.date) : []),
  };
}

function emptyWeek(week: Week, log: Log): Message {
  const weeksAhead = (week.start - log.week(log.today).start) / DAYS_PER_WEEK;
  if (weeksAhead === 0) return say`This week has no rest day.`;
  return weeksAhead === 1
    ? say`Next week has no rest day.`
    : say`The week of ${dateIn(log, week.start)} has no rest day.`;
}

/** When the target is two or more and the week has one rest day at least, the finding is a hint. */
function adviceOn(week: Week, marked: Day, log: Log, { rested }: Counts) {
  return {
    on: marked,
    level: rested === 0 ? 'main' : 'minor',
    related: week.days.filter(day => day !== marked).flatMap(day => dayLink(log, day)),
    loosen: { option: 'rest.min-per-week', value: rested },
  } as const;
}

function shortfall({ rested, target }: Counts): Message {
  return rested === 0 ? say`No rest day` : say`${rested} of ${target} rest days`;
}

function shortfallAgain({ rested, target }: Counts): Message {
  return rested === 0 ? say`Again no rest day` : say`Again ${rested} of ${target} rest days`;
}

/* ---- a habit ----------------------------------------------------------------------------------------------------- */

/** One finding for most of six weeks without a rest day, on the latest. Its fixes offer the profiles of those who train so on purpose. */
function habit(weeks: readonly WholeAdvice[], latest: WholeAdvice, log: Log): WholeAdvice {
  const isEmpty = weeks.every(week => week.level === 'main');
  const areAll = weeks.length === WEEKS_LOOKED_AT;
  const suits = comingRestDay(log);
  const fact = isEmpty
    ? areAll
      ? say`No rest day for six weeks, up to ${dateIn(log, latest.date)}.`
      : say`No rest day in ${weeks.length} of the six weeks up to ${dateIn(log, latest.date)}.`
    : say`Few rest days in ${weeks.length} of the six weeks up to ${dateIn(log, latest.date)}.`;
  const { again: _, ...whole } = latest;
  return {
    ...whole,
    level: weeks.some(week => week.level === 'main') ? 'main' : 'minor',
    message: withAdvice(fact, wouldSuit(log, suits)),
    related: weeks.slice(0, -1).map(({ place, message }) => ({ place, message })),
    fixes: () => [...latest.fixes(), ...['streaker', 'high-mileage'].map(profile => onPurpose(profile, latest))],
  };
}

function onPurpose(profile: string, { place }: WholeAdvice) {
  return fixOf(say`I train like this on purpose: profile ${profile}`, () =>
    editsIn(place.document, [insertDirective(place.document, `profile ${profile}`)]),
  );
}
