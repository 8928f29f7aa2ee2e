import * as z from 'zod';
import { say } from '../../../base/message';
import { isTrainingDay } from '../../../model/queries/dayKinds';
import { daysFrom } from '../../../model/queries/days';
import { type TrainingRun, trainingRunUntil } from '../../../model/queries/rest';
import type { Day, Log } from '../../../model/types';
import type { Fix } from '../../finding';
import { delayForRest, insertRestDay, lightestPlanned, planRestDay, walkInstead } from '../../kit/fixes/restDays';
import { wholeNumber } from '../../kit/options';
import { dateIn } from '../../kit/phrases';
import { dayLink, markedDate } from '../../kit/places';
import { type Advice, defineRule, type RuleContext } from '../../rule';

/** Beyond this many times the limit the message changes; the severity does not. */
const LONG_STRETCH = 2;
/** A finding links to this many days at most; of a longer row it links to the first day only. */
const MAX_LINKS = 14;

export const consecutiveTrainingDays = defineRule({
  id: 'consecutive-training-days',
  group: 'rest',
  theme: 'rest',
  title: 'Many training days in a row',
  detects:
    'More than `rest.max-consecutive` training days follow each other without a rest day, whatever the week. A day that nothing is known of ends the row.',
  why: 'Weeks that each have a rest day can still hold twelve days of training in a row between two of them.',
  severity: { done: 'information', planned: 'hint' },
  evidence: {
    grade: 'C',
    text: 'The same look back among elite endurance athletes as for the rest day in the week; the number of days is a convention.',
    sources: ['Ristolainen L et al. 2014, J Sports Med Phys Fitness 54:78–87'],
  },
  options: z.object({
    'rest.max-consecutive': wholeNumber(10, { min: 5, max: 21 }).describe(
      'Training days in a row that pass without a word.',
    ),
  }),

  /** The finding of a row is on its last day. When only planned days make it too long, it is on the last planned day. */
  checkDay(day, context) {
    const { log } = context;
    if (!isTrainingDay(day) || continues(day, log)) return [];
    const row = trainingRunUntil(log, day.date);
    if (!row || row.count <= context.options['rest.max-consecutive']) return [];
    return day.isPlanned ? plannedRow(day, row, context) : [doneRow(day, row, context)];
  },
});

type Context = RuleContext<{ 'rest.max-consecutive': number }>;

/** Whether the row goes on after a day. After a done day only done days count, as a plan can still become rest. */
function continues(day: Day, log: Log): boolean {
  const next = log.day(day.date + 1);
  return isTrainingDay(next) && next.isPlanned === day.isPlanned;
}

function doneRow(day: Day, row: TrainingRun, { log, options }: Context): Advice {
  const next = log.day(day.date + 1);
  const goesOn = day.date >= log.today || next.isOpen || next.isPlanned;
  const isLongStretch = row.count > LONG_STRETCH * options['rest.max-consecutive'];
  return {
    ...adviceOn(day, row, log),
    isPlanned: false,
    message: !goesOn
      ? say`${row.count} training days in a row, from ${dateIn(log, row.first)} to ${dateIn(log, row.last)}.`
      : isLongStretch
        ? say`That's ${row.count} days in a row, a long stretch. A rest day in the next few days often helps.`
        : say`That's ${row.count} days in a row. A rest day soon often helps.`,
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
  return [
    {
      ...adviceOn(day, row, log),
      isPlanned: true,
      message: say`That would be day ${row.count} in a row. A rest day before it often helps.`,
      fixes: () => plannedFixes(day, days, limit, log),
    },
  ];
}

/** Fixes for the lightest planned day without which no row is too long, else for the lightest of all. */
function plannedFixes(marked: Day, days: readonly Day[], limit: number, log: Log): readonly Fix[] {
  const { document } = markedDate(marked);
  const breaking = days.filter((_, index) => index <= limit && days.length - 1 - index <= limit);
  const best = lightestPlanned(breaking) ?? lightestPlanned(days);
  if (!best) return [];
  const clears = breaking.includes(best);
  return [
    insertRestDay(log, document, best.date, { isPreferred: true, clears }),
    ...delayForRest(log, best.date, { clears: false }),
    ...walkInstead(log, best.date, { clears }),
  ];
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
