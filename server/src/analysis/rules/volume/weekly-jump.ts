import { type Message, say } from '../../../base/message';
import { sum } from '../../../base/statistics';
import { USUAL_EASY_PACE_S_PER_KM } from '../../../model/load';
import { BASELINE_MIN_WEEKS, BASELINE_WEEKS } from '../../../model/queries/baseline';
import { hasRace } from '../../../model/queries/raced';
import { countedRuns } from '../../../model/queries/sums';
import { knownWeeksBefore, longestBreak, spanOf, type Volumes, volumesOf } from '../../../model/queries/volume';
import type { Day, Log, Session, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, distanceIn, withAdvice } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import { defineRule, type OptionValues } from '../../rule';
import { loadRamp, loadRampOptions } from './fitnessRamp';
import { recoveryWeekOptions, tagNextAsLighter } from './lighterWeek';
import { noRecoveryWeek } from './noRecoveryWeek';

/** After a break of this many days without a run `comeback-too-fast` looks after the week. */
const BREAK_DAYS = 7;
/** Of two full weeks nobody knows whether they were usual: then only a step of half as much again is told, as a hint. */
const FEW_WEEKS = 2;
const FEW_WEEKS_FACTOR = 1.5;
/** The rule is silent when one of the weeks before was nearly as long: this week is at most this many times that one. */
const LIKE_ONE_LATELY = 1.1;
/** The fix shortens planned easy runs until the week is this many times the average. */
const TRIMMED_TO = 1.2;
/** A run is not shortened below this share: it would be another run. */
const LEAST_SHARE = 0.5;

const options = {
  'jump.pct': decimal(0.3, { min: 0.1, max: 1 }).describe(
    'How far, as a share, a week may lie above the average of the four before.',
  ),
  'jump.strong': decimal(0.6, { min: 0.1, max: 2 }).describe('The share above which it is more than a hint.'),
  'jump.min-km': decimal(8, { min: 0, max: 15 }).describe('Kilometres more that pass in any case.'),
};

export const weeklyJump = defineRule({
  id: 'weekly-jump',
  group: 'volume',
  theme: 'volume',
  isAboutProgression: true,
  title: 'A week far above the usual',
  detects:
    'The runs of a week add up to more than `jump.pct` above the average of the four weeks before, and to more than `jump.min-km` kilometres more. Days with a race are left out of the week (a parkrun is part of it), and count in the weeks before. Three of the four weeks are needed in full; with two, more than half as much again is a hint in a week without a race. A lighter week is averaged with the others. A week up to a tenth above one of those four passes: that much was run lately. After a week without a run `comeback-too-fast` speaks instead. As a hint it speaks too when more than `down.every` weeks follow each other without a lighter one, which has at least `down.cut` less distance or load than the mean of the three before it; a week with illness, injury or unknown days, a taper, a week far below the usual and one tagged `#down-week` begin the count anew, and six weeks that hardly differ pass, as do weeks of up to 25 km. With `ramp.weeks` above 0 also when fitness (the running average of the load over 42 days) grew by more than `ramp.max-percent` % in each of so many weeks.',
  why: 'A big week is fine now and then. When it becomes the new usual at once, legs have little time to follow. A lighter week now and then is when the work of the others turns into fitness.',
  severity: { done: 'information', planned: 'information' },
  evidence: {
    grade: 'C',
    text: 'The ten per cent rule has not stood the test: 532 novices who kept it were injured as often as those who did not. In 874 novices steps of more than 30 % came with somewhat more injuries of the kind that distance causes, and in 261 runners a difference after three weeks was gone after eight; a cohort of 5,205 saw no relation. So the limit is 30 %, and soft.',
    sources: [
      'Nielsen RØ et al. 2014, J Orthop Sports Phys Ther 44:739–747, doi 10.2519/jospt.2014.5164',
      'Buist I et al. 2008, Am J Sports Med 36:33–39, doi 10.1177/0363546507307505',
      'Damsted C et al. 2019, J Orthop Sports Phys Ther 49:230–238, doi 10.2519/jospt.2019.8541',
      'Schuster Brandt Frandsen J et al. 2025, Br J Sports Med, doi 10.1136/bjsports-2024-109380',
    ],
  },
  options: { ...options, ...recoveryWeekOptions, ...loadRampOptions },
  parts: [noRecoveryWeek, loadRamp],

  checkWeek(week, { log, options }) {
    // A race is as long as it is, and no step in training.
    const runDays = week.days.filter(day => countedRuns(log, day.date).length > 0 && !hasRace(day));
    const last = runDays[runDays.length - 1];
    if (!last) return [];
    const before = knownWeeksBefore(log, week.start, BASELINE_WEEKS);
    if (before.length < (week.days.some(hasRace) ? BASELINE_MIN_WEEKS : FEW_WEEKS)) {
      return [{ date: last.date, silent: say`needs ${BASELINE_MIN_WEEKS} full weeks before, has ${before.length}` }];
    }
    const from = week.start - BASELINE_WEEKS * DAYS_PER_WEEK;
    if (longestBreak(log, Math.max(from, log.first ?? from), last.date) >= BREAK_DAYS) return [];
    const volumes = volumesOf(log, [...before, week].map(spanOf));
    if (!volumes) return [{ date: last.date, silent: say`needs distances or times of the runs` }];
    const jump = jumpOf(volumes, amountOf(runDays, volumes.measure, log), options);
    return jump ? [advice(week, runDays, before, jump, log)] : [];
  },
});

type Options = OptionValues<typeof options>;

interface Jump {
  readonly measure: Volumes['measure'];
  /** Metres or seconds of the week without its races. */
  readonly own: number;
  readonly usual: number;
  readonly limit: number;
  readonly isStrong: boolean;
  /** Two weeks before it are known, and no more. */
  readonly isYoung: boolean;
  readonly loosest: number;
}

/** The increase of the week. It compares whole metres or seconds, so that 52 km after 40 km is exactly 30 %. */
function jumpOf({ measure, amounts }: Volumes, amount: number, options: Options): Jump | undefined {
  const before = amounts.slice(0, -1);
  const own = Math.round(amount);
  const isYoung = before.length < BASELINE_MIN_WEEKS;
  const factor = isYoung ? Math.max(FEW_WEEKS_FACTOR, 1 + options['jump.pct']) : 1 + options['jump.pct'];
  const usual = sum(before.map(({ estimated }) => estimated)) / before.length;
  const step = options['jump.min-km'] * (measure === 'distance' ? METRES_PER_KM : USUAL_EASY_PACE_S_PER_KM);
  const limit = Math.max(Math.round(usual * factor), Math.round(usual + step));
  const longest = Math.max(...before.map(({ logged }) => logged));
  if (usual === 0 || own <= Math.max(limit, Math.round(LIKE_ONE_LATELY * longest))) return undefined;
  const isStrong = !isYoung && own > Math.round(usual * (1 + options['jump.strong']));
  return { measure, own, usual, limit, isStrong, isYoung, loosest: Math.ceil((own / usual - 1) * 100) / 100 };
}

function amountOf(days: readonly Day[], measure: Volumes['measure'], log: Log): number {
  const runs = days.flatMap(({ date }) => countedRuns(log, date));
  return sum(runs.map(run => (measure === 'distance' ? run.distanceM : run.durationS) ?? 0));
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(week: Week, runDays: readonly Day[], before: readonly Week[], jump: Jump, log: Log) {
  const day = whereExceeded(runDays, jump, log);
  return {
    place: markedDate(day, countedRuns(log, day.date)[0]),
    on: day,
    level: jump.isStrong ? 'main' : 'minor',
    ...messages(week, day, jump, log),
    ...(isLongOver(week, log) && { isSettled: true as const }),
    related: before.flatMap(({ days }) => days.flatMap(each => dayLink(log, each)).slice(0, 1)),
    loosen: { option: 'jump.pct', value: jump.loosest },
    fixes: () =>
      day.isPlanned ? trim(runDays, jump, log) : tagNextAsLighter(log.week(week.start + DAYS_PER_WEEK), log),
  } as const;
}

/** The day whose run made the week exceed the limit. */
function whereExceeded(runDays: readonly Day[], { measure, limit }: Jump, log: Log): Day {
  const found = runDays.find((_, at) => Math.round(amountOf(runDays.slice(0, at + 1), measure, log)) > limit);
  return found ?? (runDays[runDays.length - 1] as Day);
}

/** Whether the week after it is over, too. */
function isLongOver(week: Week, log: Log): boolean {
  return week.end < log.today - DAYS_PER_WEEK;
}

function messages(
  week: Week,
  day: Day,
  { measure, own, usual, isYoung }: Jump,
  log: Log,
): { message: Message; again?: Message } {
  const spoken = (amount: number) => (measure === 'distance' ? distanceIn(log, amount) : spokenDuration(amount));
  const percent = Math.round((100 * own) / usual) - 100;
  const isThisWeek = log.week(log.today).start === week.start;
  const besides = week.days.some(hasRace) ? say`${spoken(own)} plus the race` : spoken(own);
  const figures = isYoung
    ? say`${spoken(own)} after two weeks of ${spoken(usual)}, ${percent}% more`
    : say`${besides} after ${spoken(usual)} a week, ${percent}% more`;
  if (day.isPlanned) {
    return {
      message: withAdvice(
        say`${figures}, planned for the week of ${dateIn(log, week.start)}.`,
        say`${spoken(TRIMMED_TO * usual)} would be gentler.`,
      ),
    };
  }
  const advice = isLongOver(week, log) ? undefined : say`Stay at that for a week before adding more.`;
  const fact = isThisWeek ? say`${figures} this week.` : say`${figures} in the week of ${dateIn(log, week.start)}.`;
  return { message: withAdvice(fact, advice), again: withAdvice(say`One more step: ${fact}`, advice) };
}

/** Shortens planned easy runs. None when even half of their length would be too much. */
function trim(runDays: readonly Day[], { measure, own, usual }: Jump, log: Log): readonly Fix[] {
  if (measure === 'duration') return [];
  const planned = runDays.filter(day => day.isPlanned).flatMap(day => countedRuns(log, day.date));
  const easy = scaledSessions(planned.filter(isEasy));
  const easyM = sum(easy.map(({ distanceM }) => distanceM));
  const factor = 1 - (own - TRIMMED_TO * usual) / easyM;
  if (easy.length === 0 || factor < LEAST_SHARE) return [];
  const runs = easy.length === 1 ? say`the planned easy run` : say`${easy.length} planned easy runs`;
  const title = say`Trim ${runs}, to ${distanceIn(log, TRIMMED_TO * usual)} in the week`;
  return [fixOf(title, () => scaleSessions(easy, factor, log), { isPreferred: true })];
}

function isEasy({ intensity, hard }: Session): boolean {
  return !hard.isHard && intensity === 'easy';
}
