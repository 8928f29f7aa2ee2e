import { countOf, say } from '../../../base/message';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import { type TrainingRun, trainingRunUntil } from '../../../model/queries/rest';
import type { Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import type { Fix } from '../../finding';
import { comingRestDay, lightestPlanned, planRestDay, restInstead, walkInstead } from '../../kit/fixes/restDays';
import { wholeNumber } from '../../kit/options';
import { dateIn, withAdvice, wouldSuit } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import type { Advice, OptionValues, RuleContext, RulePart } from '../../rule';
import { hasRestedSince, isAsGoodAsRest, type restTarget, type shortDay } from './rest';

/** A finding links to this many days at most; of a longer row it links to the first day only. */
const MAX_LINKS = 14;
/** Days beyond the limit on which a row is shown. */
const MOST_SHOWN_DAYS = DAYS_PER_WEEK;

export const rowOptions = {
  'rest.max-consecutive': wholeNumber(10, { min: 5, max: 21 }).describe(
    'Days in a row without rest that pass without a word.',
  ),
};

/** Many days in a row without rest, whatever the week. A day that nothing is known of ends the row. */
export const trainingRow: RulePart<Options> = {
  part: 'Days in a row',
  severity: { done: 'information', planned: 'hint' },
  evidence: {
    grade: 'C',
    text: 'The same look back among elite endurance athletes as for the rest day in the week; the number of days is a convention.',
    sources: ['Ristolainen L et al. 2014, J Sports Med Phys Fitness 54:78–87'],
  },

  /** The finding of a row is on its last day. When only planned days make it too long, it is on the last planned day. */
  checkDay(day, context) {
    const { log } = context;
    if (context.options['rest.min-per-week'] === 0 || !isTrainingDay(day) || continues(day, log)) return [];
    const row = rowUntil(day, context);
    if (!row || row.count <= context.options['rest.max-consecutive']) return [];
    return day.isPlanned ? plannedRow(day, row, context) : [doneRow(day, row, context)];
  },
};

type Options = OptionValues<typeof rowOptions> & OptionValues<typeof restTarget> & OptionValues<typeof shortDay>;
type Context = RuleContext<Options>;

/** The days in a row up to a day, from the last one that was as good as rest on. */
function rowUntil(day: Day, { log, options }: Context): TrainingRun | undefined {
  const row = trainingRunUntil(log, day.date);
  const short = row && daysFrom(log, row.first, row.last).findLast(each => isAsGoodAsRest(each, options));
  return row && short ? { count: row.last - short.date, first: short.date + 1, last: row.last } : row;
}

/** Whether the row goes on after a day. After a done day only done days count, as a plan can still become rest. */
function continues(day: Day, log: Log): boolean {
  const next = log.day(day.date + 1);
  return isTrainingDay(next) && next.isPlanned === day.isPlanned;
}

function doneRow(day: Day, row: TrainingRun, { log, options }: Context): Advice {
  const next = log.day(day.date + 1);
  const goesOn = day.date >= log.today || next.isOpen || next.isPlanned;
  const suits = goesOn ? comingRestDay(log) : undefined;
  return {
    ...adviceOn(day, row, log),
    isPlanned: false,
    // From then on the weeks without a rest day are told.
    ...((row.count > MOST_SHOWN_DAYS + options['rest.max-consecutive'] || hasRestedSince(day.date, log, options)) && {
      isSettled: true,
    }),
    message: withAdvice(
      goesOn
        ? say`${countOf(row.count, 'day')} in a row without rest, since ${dateIn(log, row.first)}.`
        : say`${countOf(row.count, 'day')} without rest, from ${dateIn(log, row.first)} to ${dateIn(log, row.last)}.`,
      wouldSuit(log, suits),
    ),
    fixes: () => (goesOn ? restAhead(day, log) : []),
  };
}

/** Fixes that add a rest day soon, or replace what is planned for the next day by a walk. */
function restAhead(day: Day, log: Log): readonly Fix[] {
  const rest = planRestDay(log, markedDate(day).document);
  return rest.length === 0 ? [] : [...rest, ...walkInstead(log, day.date + 1, { clears: false })];
}

/** None when the done days alone are too many: the last of them has the finding. */
function plannedRow(day: Day, row: TrainingRun, context: Context): readonly Advice[] {
  const { log, options } = context;
  const limit = options['rest.max-consecutive'];
  const days = daysFrom(log, row.first, row.last).filter(isTrainingDay);
  const done = days.filter(each => !each.isPlanned).length;
  if (done > limit) return [];
  const best = bestBreak(days, limit);
  return [
    {
      ...adviceOn(day, row, log),
      isPlanned: true,
      message: withAdvice(
        say`${dateIn(log, day.date)} is planned as day ${row.count} in a row without rest.`,
        wouldSuit(log, best?.day.date),
      ),
      fixes: () => {
        if (!best) return [];
        return restInstead(log, markedDate(day).document, best.day.date, { clears: best.clears, delayClears: false });
      },
    },
  ];
}

/** The lightest planned day without which no row is too long, else the lightest of all. */
function bestBreak(days: readonly Day[], limit: number) {
  const breaking = days.filter((_, index) => index <= limit && days.length - 1 - index <= limit);
  const day = lightestPlanned(breaking) ?? lightestPlanned(days);
  return day && { day, clears: breaking.includes(day) };
}

function adviceOn(day: Day, row: TrainingRun, log: Log) {
  const others = daysFrom(log, row.first, day.date - 1);
  const linked = others.length > MAX_LINKS ? others.slice(0, 1) : others;
  return {
    answers: { from: row.first, to: day.date },
    related: linked.flatMap(each => dayLink(log, each)),
    loosen: { option: 'rest.max-consecutive', value: row.count },
  } as const;
}
