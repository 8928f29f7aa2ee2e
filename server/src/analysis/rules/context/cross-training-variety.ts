import { say } from '../../../base/message';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import type { Fix } from '../../finding';
import { crossTrainInstead } from '../../kit/fixes/crossTraining';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import { defineRule } from '../../rule';

/** The rule is for runners who run this often. */
const RUNS_PER_WEEK = 5;
/** How far ahead the fix looks for an easy run that it can replace. */
const SWAP_WITHIN_DAYS = 14;

export const crossTrainingVariety = defineRule({
  id: 'cross-training-variety',
  group: 'context',
  theme: 'log',
  isOffByDefault: true,
  title: 'Nothing but running for weeks',
  detects:
    'No cross-training and no hike in `xt.days` days with five runs a week or more. Speaks once, in the week in which so many days are full; who runs on has heard it. Unknown and injured days start it anew.',
  why: 'Another sport trains heart and lungs while the legs have a day without landing.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Of 264 runners followed for 22 weeks those who did more other sport had fewer injuries (hazard ratio 0.85 for each hour a week, 0.73 to 0.98), which is an observation. Fitness carries over in part; in one small study of school runners two easy runs a week were replaced without loss over 3 km.',
    sources: [
      'Malisoux L et al. 2015, Scand J Med Sci Sports 25:110–115',
      'Tanaka H 1994 (how training carries over)',
      'Paquette MR et al. 2018 (school runners)',
    ],
  },
  options: {
    'xt.days': wholeNumber(42, { min: 14, max: 90 }).describe('Days of nothing but running that are asked about.'),
  },

  checkWeek(week, { log, options }) {
    const { end } = week;
    const last = week.days.findLast(day => countedRuns(log, day.date).length > 0);
    if (!week.isComplete || !last) return [];
    const window = options['xt.days'];
    const covered = log.first === undefined ? 0 : end - log.first + 1;
    if (covered < window && runsIn(log, end, DAYS_PER_WEEK) >= RUNS_PER_WEEK) {
      return [{ date: last.date, silent: say`needs ${window} days of log, has ${covered}` }];
    }
    if (runsIn(log, end, window) < (RUNS_PER_WEEK * window) / DAYS_PER_WEEK) return [];
    const days = daysOfRunning(log, end, window + DAYS_PER_WEEK);
    if (days < window || days >= window + DAYS_PER_WEEK) return [];
    const fact = say`Nothing but running for ${window} days, up to ${dateIn(log, end)}.`;
    return [
      {
        on: last,
        message: withAdvice(
          fact,
          end < log.today - DAYS_PER_WEEK ? undefined : say`A swim or ride could take the place of an easy run.`,
        ),
        fixes: () => swapRun(log),
      },
    ];
  },
});

/** How many days in a row, up to a date, had no sport but running. The count ends at a day that is unknown or injured, and at `limit`. */
function daysOfRunning(log: Log, end: DayNumber, limit: number): number {
  const first = Math.max(log.first ?? end, end - limit + 1);
  for (let date = end; date >= first; date--) if (endsStretch(log.day(date))) return end - date;
  return end - first + 1;
}

function endsStretch({ class: dayClass, countedSessions }: Day): boolean {
  if (dayClass === 'unknown' || dayClass === 'injured') return true;
  return countedSessions.some(({ sport, kind }) => sport === 'cross' || kind === 'hike');
}

function runsIn(log: Log, end: DayNumber, days: number): number {
  return log.writtenDates(end - days + 1, end).reduce((sum, date) => sum + countedRuns(log, date).length, 0);
}

/* ---- the fix ----------------------------------------------------------------------------------------------------- */

/** Replaces the next planned easy run by another sport with no more load. */
function swapRun(log: Log): readonly Fix[] {
  const run = log
    .writtenDates(log.today, log.today + SWAP_WITHIN_DAYS)
    .filter(date => log.day(date).isPlanned)
    .flatMap(date => countedRuns(log, date))
    .find(({ kind, loadAu }) => kind === 'easy' && loadAu !== undefined);
  return run ? crossTrainInstead(run, log, { isPreferred: true, clears: false }) : [];
}
