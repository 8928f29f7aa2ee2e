import { countOf, type Message, say } from '../../../base/message';
import { BASELINE_WEEKS, weeklyBaseline } from '../../../model/queries/baseline';
import { writtenDays } from '../../../model/queries/days';
import { raceLength } from '../../../model/queries/goalRaces';
import { countedRuns } from '../../../model/queries/sums';
import { isKnownWeek } from '../../../model/queries/volume';
import type { Log, Session, Week } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { METRES_PER_KM } from '../../../values/distance';
import { SECONDS_PER_MINUTE, spokenDuration } from '../../../values/duration';
import type { Fix } from '../../finding';
import { capDistance, cappedText } from '../../kit/edits/changeSession';
import { editsIn, fixOf } from '../../kit/fixes/fix';
import { decimal } from '../../kit/options';
import { dateIn, distanceIn, withAdvice } from '../../kit/phrases';
import { sessionPlace } from '../../kit/places';
import type { OptionValues, RulePart, WeekAdvice } from '../../rule';

/** With fewer runs the longest is always a large share of the week. */
const MIN_RUNS = 3;
/** A share is usual when it is at most this many times that of two of the last four weeks. */
const LIKE_ONE_LATELY = 1.1;
const WEEKS_OF_A_HABIT = 2;
/** The limit is at least the share that each running day would have if all were equal, times this: 53 % with three days, 40 % with four (a convention). */
const ABOVE_EQUAL = 1.6;
/** The limits are rules of thumb: nobody would run less than this less for them. */
const LEAST_TO_CUT_M = METRES_PER_KM;
/** A run without a time is long from this distance on: about 90 minutes at an easy pace. */
const LONG_RUN_M = 15_000;
/** Long runs of weeks in a row are one episode, whatever their weekdays. */
const EPISODE_DAYS = 2 * DAYS_PER_WEEK - 1;
/** Plans for a half marathon or a marathon exceed the share on purpose. They last up to sixteen weeks. */
const RACE_PLAN_DAYS = 16 * DAYS_PER_WEEK;
/** A long run is not shortened below this share: it would be another run. */
const LEAST_SHARE = 0.6;

/** How far ahead the fix looks for the next long run. */
const NEXT_LONG_RUN_DAYS = 13;

export const longRunShareOptions = {
  'long.max-share-low': decimal(0.3, { min: 0.25, max: 0.5 }).describe(
    'Share of a week up to `long.low-week-km` that a long run may take.',
  ),
  'long.max-share': decimal(0.25, { min: 0.2, max: 0.5 }).describe('Share of a bigger week.'),
  'long.max-min': decimal(150, { min: 90, max: 240 }).describe('Minutes of a long run in a bigger week.'),
  'long.low-week-km': decimal(64, { min: 30, max: 120 }).describe('Kilometres up to which a week is a small one.'),
};

export const longRunShare: RulePart<OptionValues<typeof longRunShareOptions>> = {
  part: 'A long run that is most of the week',
  severity: { done: 'hint', planned: 'hint' },
  evidence: {
    grade: 'D',
    text: 'A rule of thumb after Daniels. Marathon plans break it as a rule, and one cohort saw fewer injuries with longer runs on average, so it is no more than a thought.',
    sources: [
      "Daniels J, Daniels' Running Formula",
      'Malisoux L et al. 2015, Scand J Med Sci Sports 25:110–115, doi 10.1111/sms.12154',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: EPISODE_DAYS },
  checkWeek(week, { log, options }) {
    const lacking = lackOf(week, log);
    if (lacking !== undefined) return [{ silent: lacking }];
    const found = longRunOf(week, log, options);
    if (!found || !isTooMuch(found) || isUsual(found, week, log, options) || leadsToLongRace(found, log)) return [];
    return [advice(found, week, log)];
  },
};

type Options = OptionValues<typeof longRunShareOptions>;

/** What is missing to judge a week with a long run; `undefined` when nothing is, or when the week is not over. */
function lackOf(week: Week, log: Log): Message | undefined {
  const runs = week.days.flatMap(day => countedRuns(log, day.date));
  if (week.end >= log.today || runs.length < MIN_RUNS || !runs.some(run => isLongRun(run, log))) return undefined;
  if (week.unknownDays > 0) return say`needs every day of the week, lacks ${countOf(week.unknownDays, 'day')}`;
  return runs.some(({ distanceM }) => distanceM === undefined) ? say`needs the distance of every run` : undefined;
}

/** The long run of a week. None when the week is not known, has too few runs, or has one without a distance. */
function longRunOf(week: Week, log: Log, options: Options): LongRun | undefined {
  const runs = week.days.flatMap(day => countedRuns(log, day.date));
  if (runs.length < MIN_RUNS || !isKnownWeek(log, week)) return undefined;
  if (runs.some(({ distanceM }) => distanceM === undefined)) return undefined;
  const run = runs.filter(each => isLongRun(each, log)).reduce<Session | undefined>(longer, undefined);
  return run && { run, ...shareOf(run, week, runs, log, options) };
}

/** Whether enough of the weeks before had a long run of about this share. Then the runner trains so and has been told. */
function isUsual(long: LongRun, { start }: Week, log: Log, options: Options): boolean {
  let alike = 0;
  for (let back = 1; back <= BASELINE_WEEKS; back++) {
    const before = longRunOf(log.week(start - back * DAYS_PER_WEEK), log, options);
    if (before && shareNow(before) * LIKE_ONE_LATELY >= shareNow(long)) alike++;
  }
  return alike >= WEEKS_OF_A_HABIT;
}

function shareNow({ run, weekM }: LongRun): number {
  return distanceOf(run) / weekM;
}

/** Whether a run is long by its word or by its length. The longest of several short runs is not. */
function isLongRun({ kind, intensity, durationS, distanceM = 0, date }: Session, log: Log): boolean {
  if (intensity === 'race') return false;
  if (kind === 'long') return true;
  if (durationS === undefined) return distanceM >= LONG_RUN_M;
  return durationS >= log.dayOptions(date)['long.min-minutes'] * SECONDS_PER_MINUTE;
}

/** The longer of two runs, and of equally long ones the later. */
function longer(best: Session | undefined, run: Session): Session {
  return best && distanceOf(best) > distanceOf(run) ? best : run;
}

function distanceOf({ distanceM = 0 }: Session): number {
  return distanceM;
}

/** The long run of a week, and what it is a share of. */
interface LongRun {
  readonly run: Session;
  /** The distance of the week that the run is a share of: this week, or the usual one when that is more. */
  readonly weekM: number;
  readonly isUsualWeek: boolean;
  /** The distance of this week without the long run. */
  readonly othersM: number;
  readonly limit: number;
  readonly maxS: number;
  readonly option: 'long.max-share-low' | 'long.max-share';
}

function shareOf(
  long: Session,
  week: Week,
  runs: readonly Session[],
  log: Log,
  options: Options,
): Omit<LongRun, 'run'> {
  const runningDays = new Set(runs.map(({ date }) => date)).size;
  const ownM = runs.reduce((sum, run) => sum + distanceOf(run), 0);
  const usualM = weeklyBaseline(log, week.start)?.distanceM ?? 0;
  const weekM = Math.max(ownM, usualM);
  const isSmall = Math.round(weekM) <= options['long.low-week-km'] * METRES_PER_KM;
  const option = isSmall ? 'long.max-share-low' : 'long.max-share';
  return {
    weekM,
    isUsualWeek: usualM > ownM,
    othersM: ownM - distanceOf(long),
    limit: Math.max(options[option], ABOVE_EQUAL / runningDays),
    maxS: isSmall ? Number.POSITIVE_INFINITY : options['long.max-min'] * SECONDS_PER_MINUTE,
    option,
  };
}

function isTooMuch({ run, weekM, limit, maxS }: LongRun): boolean {
  return isLargeShare({ run, weekM, limit }) || (run.durationS ?? 0) > maxS;
}

function isLargeShare({ run, weekM, limit }: Pick<LongRun, 'run' | 'weekM' | 'limit'>): boolean {
  return Math.round(distanceOf(run)) >= Math.round(weekM * limit) + LEAST_TO_CUT_M;
}

/** Whether a race longer than 10 km follows, as half marathon and marathon are. Plans for it need long runs and exceed the rule of thumb on purpose. */
function leadsToLongRace({ run: { date } }: LongRun, log: Log): boolean {
  const isLongRace = ({ status, intensity, distanceM }: Session) =>
    status !== 'skip' && intensity === 'race' && raceLength(distanceM ?? 0) !== 'short';
  return writtenDays(log, date + 1, date + RACE_PLAN_DAYS).some(day => day.sessions.some(isLongRace));
}

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function advice(long: LongRun, week: Week, log: Log): WeekAdvice {
  const { run } = long;
  const { isPlanned } = log.day(run.date);
  const percent = 100 * shareNow(long);
  const isShare = isLargeShare(long);
  const isTime = (run.durationS ?? 0) > long.maxS;
  return {
    place: sessionPlace(run),
    on: log.day(run.date),
    isPlanned,
    message: message(long, percent, isShare, isPlanned, week, log),
    ...loosenFor(long, percent, isShare, isTime),
    fixes: () => (isPlanned ? capped(long) : cappedNext(long, log)),
  };
}

/** The option that would let it pass. None when both limits are exceeded. */
function loosenFor({ run, option }: LongRun, percent: number, isShare: boolean, isTime: boolean) {
  if (isShare && isTime) return {};
  const minutes = Math.ceil((run.durationS ?? 0) / SECONDS_PER_MINUTE);
  return {
    loosen: isShare ? { option, value: Math.ceil(percent) / 100 } : { option: 'long.max-min', value: minutes },
  } as const;
}

function message(
  { run, weekM, isUsualWeek }: LongRun,
  percent: number,
  isShare: boolean,
  isPlanned: boolean,
  week: Week,
  log: Log,
): Message {
  const isThisWeek = log.week(log.today).start === week.start;
  const all = distanceIn(log, weekM);
  const share = Math.round(percent);
  const what = !isShare
    ? say`${spokenDuration(run.durationS ?? 0)} long`
    : isUsualWeek
      ? say`${share}% of your usual ${all}`
      : isThisWeek
        ? say`${share}% of this week's ${all}`
        : say`${share}% of its week's ${all}`;
  return withAdvice(
    say`The long run: ${what}.`,
    isPlanned || isThisWeek ? say`Many coaches spread more of it over easy days.` : undefined,
  );
}

/** Shortens a planned long run to what the rest of the week, or the usual week, allows. */
function capped({ run, weekM, isUsualWeek, othersM, limit, maxS }: LongRun): readonly Fix[] {
  const byShareM = isUsualWeek ? weekM * limit : (othersM * limit) / (1 - limit);
  const byTimeM = run.durationS === undefined ? Number.POSITIVE_INFINITY : (distanceOf(run) * maxS) / run.durationS;
  const limitM = Math.min(byShareM, byTimeM);
  const edit = limitM >= LEAST_SHARE * distanceOf(run) ? capDistance(run, limitM) : undefined;
  if (!edit) return [];
  const title = say`Keep it to ${cappedText(run, limitM)}`;
  return [fixOf(title, () => editsIn(run.place.document, [edit]), { isPreferred: true })];
}

/** Shortens the next planned long run to what the same week allows. */
function cappedNext({ weekM, limit }: LongRun, log: Log): readonly Fix[] {
  const next = log
    .writtenDates(log.today, log.today + NEXT_LONG_RUN_DAYS)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date))
    .find(run => isLongRun(run, log));
  const limitM = weekM * limit;
  if (!next || distanceOf(next) <= limitM || limitM < LEAST_SHARE * distanceOf(next)) return [];
  const edit = capDistance(next, limitM);
  if (!edit) return [];
  const title = say`Keep the long run on ${dateIn(log, next.date)} to ${cappedText(next, limitM)}`;
  return [fixOf(title, () => editsIn(next.place.document, [edit]), { isPreferred: true, clears: false })];
}
