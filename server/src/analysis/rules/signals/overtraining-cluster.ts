import { joined, type Phrase, say } from '../../../base/message';
import { effortDriftOn } from '../../../model/queries/effortDrift';
import { injuriesOn, painOn } from '../../../model/queries/pain';
import { HIGH_SHARE, isAtLeast, isAtMost } from '../../../model/queries/scales';
import { daysWith, levelsOf, type Night, nightsOf, statesOn } from '../../../model/queries/signals';
import { soreDaysUntil } from '../../../model/queries/soreness';
import { sumOfDays } from '../../../model/queries/sums';
import type { Day, Log, Session } from '../../../model/types';
import type { ScaleValue } from '../../../syntax/tree';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { SECONDS_PER_HOUR } from '../../../values/duration';
import { easeNext, easeWeek } from '../../kit/fixes/easing';
import { sevenLightDays } from '../../kit/fixes/lightDays';
import { checkInToday } from '../../kit/fixes/selfCare';
import { summaryForClinician } from '../../kit/fixes/summary';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule, type OptionValues } from '../../rule';
import { isPulseRaised, isVariabilityLow, SORE_DAYS } from './morningLimits';
import { daysOfVeryLowMood } from './veryLowMood';

/** A sign counts when it was there on this many days of its window. */
const TIRED_DAYS = 5;
const LOW_DAYS = 4;
/** An appetite, or the quality of a night, of 2 of 5. */
const LOW_APPETITE = 0.4;
const POOR_QUALITY = 0.4;
/** A night below this is poor, however it felt. */
const POOR_NIGHT_S = 6 * SECONDS_PER_HOUR;
const ILL_DAYS = 42;
const ILLNESSES = 2;
const NEW_SITE_DAYS = 42;
/** A race that took this many times its goal counts as a sign (a convention). */
const MISSED_GOAL = 1.03;
/** Signs count for more when they last although the load went down to this share. */
const LIGHT_SHARE = 0.6;
const USUAL_WEEKS = 4;

const options = {
  'ots.info': wholeNumber(3, { min: 2, max: 6 }).describe('Signs, for a week, from which it is said.'),
  'ots.warn': wholeNumber(4, { min: 3, max: 6 }).describe('Signs, for two weeks, from which it is a warning.'),
  'ots.days': wholeNumber(14, { min: 7, max: 28 }).describe('Days over which signs are gathered.'),
};

export const overtrainingCluster = defineRule({
  id: 'overtraining-cluster',
  group: 'signals',
  theme: 'body',
  isMedical: true,
  title: 'Several signs of tiredness',
  detects:
    'Within `ots.days` days, `ots.info` of ten signs are in the log, and were a week ago too: performance down, fatigue, low mood, low motivation, poor sleep, soreness, low appetite, two illnesses in six weeks, a changed resting pulse or heart-rate variability, a new pain or injury: information. `ots.warn` of them over two weeks are a warning; so are falling performance and two others over two weeks, although training was light for the last seven days (60 % of the usual load at most). What is not logged does not count. When mood was at the very bottom for a week, it says where to turn (setting `trainlog.helpLine`).',
  why: 'No single sign tells tiredness that rest clears from one that stays. Several at once, for weeks, are worth stopping for, and worth a look by a doctor.',
  severity: { done: 'warning' },
  evidence: {
    grade: 'A',
    text: 'The consensus of ECSS and ACSM: no single marker is enough, and overtraining is what is left when all else is ruled out. What runners report themselves is more sensitive than what is measured (56 studies). The thresholds here are our own.',
    sources: [
      'Meeusen R et al. 2013, Eur J Sport Sci 13:1–24',
      'Weakley J et al. 2022, Int J Sports Physiol Perform 17:675–681',
      'Saw AE et al. 2016, Br J Sports Med 50:281',
    ],
  },
  options,
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },

  checkDay(day, { log, options }) {
    if (day.date > log.today || !saysSomething(day)) return [];
    const now = signsOn(day.date, log, options);
    if (now.length < Math.min(options['ots.info'], options['ots.warn'])) return [];
    const weekAgo = signsOn(day.date - DAYS_PER_WEEK, log, options);
    const level = levelOf(day.date, now, weekAgo, log, options);
    if (!level) return [];
    return [
      {
        level,
        ...(level === 'main' && { isDanger: true }),
        ...messages(now, level, day.date, log, options),
        // By the figures that the runner wrote, for a whole week. No note is read.
        ...(daysOfVeryLowMood(log, day.date) === DAYS_PER_WEEK && { offersHelp: true }),
        fixes: () => {
          const { document } = markedDate(day);
          return [
            ...easeNext(log, document),
            ...easeWeek(log, document),
            ...(isLately(day.date, log, options) ? sevenLightDays(log, document) : []),
            ...checkInToday(log, document, day.date),
            summaryForClinician(log, day, options['ots.days']),
          ];
        },
      },
    ];
  },
});

type Options = OptionValues<typeof options>;

/** Whether a day has a measure, a state or pain. The rule looks at no other day. */
function saysSomething(day: Day): boolean {
  const says = ({ type }: { readonly type: string }) => type === 'measure' || type === 'state';
  return day.entries.some(({ entry }) => says(entry.body)) || painOn(day).length > 0;
}

function levelOf(
  date: DayNumber,
  now: readonly Phrase[],
  weekAgo: readonly Phrase[],
  log: Log,
  options: Options,
): 'main' | 'middle' | undefined {
  const isLasting = now.length >= options['ots.info'] && weekAgo.length >= options['ots.info'];
  const couldWarn = now.length >= options['ots.warn'] && weekAgo.length >= options['ots.warn'];
  const isDown = now.includes(PERFORMANCE) && now.length >= 3 && weekAgo.includes(PERFORMANCE) && weekAgo.length >= 3;
  if (!couldWarn && !isDown) return isLasting ? 'middle' : undefined;
  const before = signsOn(date - 2 * DAYS_PER_WEEK, log, options);
  if (couldWarn && before.length >= options['ots.warn']) return 'main';
  if (isDown && before.includes(PERFORMANCE) && before.length >= 3 && wasLight(date, log)) return 'main';
  return isLasting ? 'middle' : undefined;
}

/** Whether the last seven days had at most 60 % of the usual load. */
function wasLight(date: DayNumber, log: Log): boolean {
  const week = sumOfDays(log, date - DAYS_PER_WEEK + 1, date);
  const before = sumOfDays(log, date - (USUAL_WEEKS + 1) * DAYS_PER_WEEK + 1, date - DAYS_PER_WEEK);
  if (week.unknownDays + before.unknownDays > 0 || week.loadAu === undefined) return false;
  return week.loadAu <= (LIGHT_SHARE * before.knownLoadAu) / USUAL_WEEKS;
}

/* ---- the signs --------------------------------------------------------------------------------------------------- */

const PERFORMANCE = say`performance down`;

/** The signs of the days up to a date, as phrases. */
function signsOn(date: DayNumber, log: Log, options: Options): readonly Phrase[] {
  const from = date - options['ots.days'] + 1;
  const days = log.writtenDates(from, date);
  const nights = nightsOf(log, from, date);
  const found: readonly (readonly [Phrase, boolean])[] = [
    [say`fatigue`, isStill(log, 'fatigue', from, date, TIRED_DAYS, level => isAtLeast(level))],
    [say`low mood`, isStill(log, 'mood', from, date, TIRED_DAYS, level => isAtMost(level))],
    [say`low motivation`, isStill(log, 'motivation', from, date, LOW_DAYS, level => isAtMost(level))],
    [say`poor sleep`, nights.filter(isPoorNight).length >= LOW_DAYS && nights.slice(-1).every(isPoorNight)],
    [say`soreness`, days.some(each => soreDaysUntil(log, each, HIGH_SHARE, SORE_DAYS).length >= SORE_DAYS)],
    [
      say`low appetite`,
      daysWith(log, 'appetite', from, date, ({ level }) => isAtMost(level, LOW_APPETITE)) >= LOW_DAYS,
    ],
    [say`illness`, illnesses(date, log) >= ILLNESSES],
    [say`resting pulse`, days.some(each => isPulseRaised(log, each) || isVariabilityLow(log, each))],
    [say`a new pain`, hasNewPain(days, from, log)],
    [PERFORMANCE, days.some(each => isPerformanceDown(log.day(each), log))],
  ];
  return found.filter(([, isThere]) => isThere).map(([name]) => name);
}

/** Whether a level was so on enough days of a window, and was so when it was written last. What is over is no sign. */
function isStill(
  log: Log,
  metric: string,
  from: DayNumber,
  to: DayNumber,
  days: number,
  isSo: (level: ScaleValue) => boolean,
): boolean {
  const levels = levelsOf(log, metric, from, to).map(({ level }) => level);
  return levels.filter(isSo).length >= days && levels.slice(-1).every(isSo);
}

function isPoorNight({ quality, durationS }: Night): boolean {
  return (
    (quality !== undefined && isAtMost(quality, POOR_QUALITY)) || (durationS !== undefined && durationS < POOR_NIGHT_S)
  );
}

/** How many illnesses the last six weeks had. A day that is not sick parts two of them. */
function illnesses(date: DayNumber, log: Log): number {
  const sick = log.writtenDates(date - ILL_DAYS + 1, date).filter(each => statesOn(log.day(each), 'sick').length > 0);
  return sick.filter((each, index) => index === 0 || each - (sick[index - 1] ?? each) > 2).length;
}

/** Whether a site hurts now that did not hurt in the six weeks before. */
function hasNewPain(days: readonly DayNumber[], from: DayNumber, log: Log): boolean {
  const sites = (dates: readonly DayNumber[]) =>
    dates.flatMap(date =>
      [...painOn(log.day(date)), ...injuriesOn(log.day(date))]
        .filter(({ level }) => level !== 0)
        .map(({ site }) => site),
    );
  const now = sites(days);
  if (now.length === 0) return false;
  const before = new Set(sites(log.writtenDates(from - NEW_SITE_DAYS, from - 1)));
  return now.some(site => !before.has(site));
}

function isPerformanceDown(day: Day, log: Log): boolean {
  return day.countedSessions.some(missedGoal) || effortDriftOn(log, day) !== undefined;
}

function missedGoal({ race, durationS, status }: Session): boolean {
  return (
    status === 'done' && race?.goalS !== undefined && durationS !== undefined && durationS > race.goalS * MISSED_GOAL
  );
}

/** So many signs fit into a sentence. */
const MOST_NAMED = 3;

/* ---- words ------------------------------------------------------------------------------------------------------- */

function messages(signs: readonly Phrase[], level: 'main' | 'middle', date: DayNumber, log: Log, options: Options) {
  const shown = joined(signs.slice(0, MOST_NAMED), ', ');
  const again = say`Still there on ${dateIn(log, date)}: ${shown}.`;
  if (level === 'main') {
    const advice = say`Please ease right off, and talk to a doctor.`;
    return {
      message: withAdvice(say`Signs of tiredness for two weeks: ${shown}.`, advice),
      again: withAdvice(again, advice),
    };
  }
  const advice = isLately(date, log, options) ? say`A few really easy days may save weeks.` : undefined;
  return {
    message: withAdvice(say`Signs that stay, up to ${dateIn(log, date)}: ${shown}.`, advice),
    again: withAdvice(again, advice),
  };
}

/** Whether the signs of a date are recent enough to be told. */
function isLately(date: DayNumber, log: Log, options: Options): boolean {
  return date >= log.today - options['ots.days'];
}
