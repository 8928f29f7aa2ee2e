import { type Message, say } from '../../../base/message';
import { median } from '../../../base/statistics';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { type WeekLoad, weekLoad, weekLoadsBefore } from '../../../model/queries/weeklyLoad';
import type { Day, Log } from '../../../model/types';
import { monotonyOf } from '../../../training/monotony';
import { DAYS_PER_WEEK } from '../../../values/date';
import type { Fix } from '../../finding';
import { scaledSessions, scaleSessions } from '../../kit/edits/scalePlanned';
import { fixOf } from '../../kit/fixes/fix';
import { bestRestDay, insertRestDay, planRestDay } from '../../kit/fixes/restDays';
import { dateIn, withAdvice } from '../../kit/phrases';
import { markedDate } from '../../kit/places';
import { defineRule } from '../../rule';
import { strainHigh } from './highStrain';
import { lackOfLoads, MIN_TRAINING_DAYS, type MonotonyOptions, monotonyOptions } from './monotony';
import { formDeepNegative, formDeepNegativeOptions } from './muchFatigue';

/** A monotonous week is fine when it is light: its load is compared with the median of this many weeks before. */
const WEEKS_COMPARED = 12;
const MIN_WEEKS_COMPARED = 4;
/** The fix shortens two easy days by this share. */
const SHORTER = 0.3;
/** Shortened distances are rounded down to a tenth, so the fix has to come below the limit by this much. */
const ROUNDING = 0.02;

export const monotonyHigh = defineRule({
  id: 'monotony-high',
  group: 'load',
  theme: 'rest',
  title: 'A week of days much alike',
  detects:
    'The daily loads of a week are much alike (their mean is `mono.warn` times their standard deviation or more, rest days as zeros), and the week has at least the load that was usual in the twelve weeks before. Every load has to be known, of three training days at least. Of weeks in a row the latest speaks. It speaks too of a week whose load times sameness (*strain*) is above `strain.percentile` of the own weeks of the last half year, twelve of them known, and more than 1.3 times their median; and when fatigue lay above fitness by more than `form.deep-percent` % for `form.days` days. Off unless switched on.',
  why: 'Days that are all alike leave none to recover on. Easy days that are easier, and one day off, give more recovery for the same training.',
  severity: { done: 'hint', planned: 'hint' },
  isOffByDefault: true,
  evidence: {
    grade: 'C',
    text: 'In 25 athletes, illness often came after weeks above a threshold of strain (load times monotony) that differed from person to person. It is a correlation, of illness and not of injury; the limits 1.5 and 2 are later conventions.',
    sources: ['Foster C 1998, Med Sci Sports Exerc 30:1164–1168'],
  },
  options: { ...monotonyOptions, ...formDeepNegativeOptions },
  parts: [strainHigh, formDeepNegative],
  repeats: {
    type: 'weeks-in-a-row',
    words: count => (count === 2 ? say`, as in the week before` : say`, as in the ${count - 1} weeks before`),
  },

  checkWeek(week, { log, options }) {
    const load = weekLoad(log, week, options['mono.sd']);
    const lacking = load ? undefined : lackOfLoads(log, week);
    if (lacking !== undefined) return [{ silent: lacking }];
    if (!load || load.trainingDays < MIN_TRAINING_DAYS || load.monotony < options['mono.warn']) return [];
    const before = weekLoadsBefore(log, week, WEEKS_COMPARED);
    const last = week.days.findLast(isTrainingDay);
    if (!last) return [];
    if (before.length < MIN_WEEKS_COMPARED) {
      return [{ date: last.date, silent: say`needs ${MIN_WEEKS_COMPARED} known weeks before, has ${before.length}` }];
    }
    const usual = median(before.map(each => each.loadAu));
    if (load.loadAu < usual) return [];
    return [
      {
        on: last,
        isPlanned: load.isPlanned,
        message: row => message(load, row, log),
        fixes: () => fixes(load, last, log, options),
      },
    ];
  },
});

/* ---- words and fixes --------------------------------------------------------------------------------------------- */

function message({ week, dailyAu, isPlanned }: WeekLoad, row: Message, log: Log): Message {
  const isSame = new Set(dailyAu.map(Math.round)).size === 1;
  const start = dateIn(log, week.start);
  const done = isSame
    ? say`The week of ${start}: every day was the same${row}.`
    : say`The week of ${start}: its days were much alike${row}.`;
  const planned = isSame
    ? say`The week of ${start}: every day is planned the same${row}.`
    : say`The week of ${start}: its days are planned much alike${row}.`;
  const isLately = week.end >= log.today - DAYS_PER_WEEK;
  return withAdvice(isPlanned ? planned : done, isLately ? say`Make one really easy.` : undefined);
}

function fixes(load: WeekLoad, marked: Day, log: Log, options: MonotonyOptions): readonly Fix[] {
  const { document } = markedDate(marked);
  if (!load.isPlanned) return planRestDay(log, document);
  const passes = (loadsAu: readonly number[]) =>
    monotonyOf(loadsAu, options['mono.sd']).monotony < options['mono.warn'] - ROUNDING;
  const { week, dailyAu } = load;
  const best = bestRestDay(log, week.start, week.end);
  const rest =
    best === undefined
      ? []
      : [
          insertRestDay(log, document, best, {
            isPreferred: true,
            clears: passes(dailyAu.map((each, index) => (week.start + index === best ? 0 : each))),
          }),
        ];
  return [...rest, ...shorten(load, passes, log)];
}

/** Shortens two planned easy runs by almost a third, when that makes the week varied enough. */
function shorten(
  { week, dailyAu }: WeekLoad,
  passes: (loadsAu: readonly number[]) => boolean,
  log: Log,
): readonly Fix[] {
  const easy = week.days
    .filter(day => day.isPlanned && day.class === 'easy' && day.countedSessions.length === 1)
    .flatMap(day => scaledSessions(day.countedSessions));
  const [one, two] = easy.toSorted((a, b) => (a.loadAu ?? 0) - (b.loadAu ?? 0));
  if (!one || !two) return [];
  const dates = [one.date, two.date];
  const after = dailyAu.map((each, index) => (dates.includes(week.start + index) ? (1 - SHORTER) * each : each));
  if (!passes(after)) return [];
  const title = say`Trim two easy days by ${100 * SHORTER}%`;
  return [fixOf(title, () => scaleSessions([one, two], 1 - SHORTER, log))];
}
