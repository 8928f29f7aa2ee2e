import { type Phrase, say } from '../../../base/message';
import { unknownDays } from '../../../model/queries/days';
import { goalRaceOn } from '../../../model/queries/goalRaces';
import { type IntensityShares, intensityShares } from '../../../model/queries/intensityShares';
import { countedRuns } from '../../../model/queries/sums';
import type { Day, Log, Week } from '../../../model/types';
import { DAYS_PER_WEEK, type DayNumber } from '../../../values/date';
import { decimal, oneOf, wholeNumber } from '../../kit/options';
import { lacksDays } from '../../kit/phrases';
import type { OptionValues } from '../../rule';

/** Shares need this many runs whose intensity is known, and a limited share of others. */
const MIN_CLASSIFIED = 12;
const MAX_UNCLASSIFIED_SHARE = 0.25;
/** The most unknown days in four weeks with which shares still mean something. */
const MAX_UNKNOWN_DAYS = 4;
/** For this many weeks before a goal race training is more race-specific, and a share may be this much larger. */
const SPECIFIC_WEEKS = 8;
const SPECIFIC_BONUS = 0.1;

/** Options that the rules about easy and hard share. */
export const balanceOptions = {
  'hard.max-share-sessions': decimal(0.3, { min: 0.1, max: 0.6 }).describe(
    'Share of runs that may be hard, with four runs a week or more.',
  ),
  'easy.target': decimal(0.8, { min: 0.6, max: 0.95 }).describe(
    'Share of running that is meant to be easy: what the advice names, and by time 5 points less pass.',
  ),
  'easy.min-share': decimal(0.5, { min: 0.2, max: 0.9 }).describe(
    'Share of runs that are easy, below which many moderate ones are a grey zone.',
  ),
  'balance.window': wholeNumber(28, { min: 14, max: 56 }).describe('Days that are looked at together.'),
  'balance.basis': oneOf(['auto', 'sessions', 'time'], 'auto').describe(
    'Whether runs are counted or the time in heart rate zones; auto: time where three quarters of it are in zones.',
  ),
};
export type BalanceOptions = OptionValues<typeof balanceOptions>;

/** The runs of several weeks, up to the end of one, and how intense they were. */
export interface IntensityWindow {
  readonly shares: IntensityShares;
  readonly runsPerWeek: number;
  /** In the weeks before a goal race this much more passes, as its own pace is medium-hard; else nothing more. */
  readonly bonus: number;
  readonly end: DayNumber;
  /** The last day with a run in the week. */
  readonly last: Day;
}

/** The window that ends with a week. `undefined` when the week is not over or has no run; a phrase that says what is missing when too little is known. */
export function intensityWindow(week: Week, log: Log, options: BalanceOptions): IntensityWindow | Phrase | undefined {
  const { end } = week;
  const last = week.days.findLast(day => countedRuns(log, day.date).length > 0);
  if (!last || end > log.today) return undefined;
  const days = options['balance.window'];
  const from = end - days + 1;
  const unknown = unknownDays(log, from, end);
  if (unknown > MAX_UNKNOWN_DAYS) return lacksDays(MAX_UNKNOWN_DAYS, unknown);
  const shares = intensityShares(log, { from, to: end });
  if (shares.runs - shares.classified > MAX_UNCLASSIFIED_SHARE * shares.runs) {
    return say`needs runs that say how hard they were`;
  }
  if (shares.classified < MIN_CLASSIFIED) return say`needs ${MIN_CLASSIFIED} runs, has ${shares.classified}`;
  return {
    shares,
    runsPerWeek: (shares.runs * DAYS_PER_WEEK) / days,
    bonus: isBeforeGoalRace(log, end) ? SPECIFIC_BONUS : 0,
    end,
    last,
  };
}

function isBeforeGoalRace(log: Log, end: DayNumber): boolean {
  return log
    .writtenDates(end - DAYS_PER_WEEK + 1, end + SPECIFIC_WEEKS * DAYS_PER_WEEK)
    .some(date => goalRaceOn(log, date, true) !== undefined);
}
