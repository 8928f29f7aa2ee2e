import { type Message, say } from '../../../base/message';
import {
  HRV_DROP_DAYS,
  HRV_DROP_MIN_MORNINGS,
  type HrvDrop,
  type HrvShift,
  hrvBefore,
  hrvDropOn,
  hrvMornings,
  hrvShiftOn,
} from '../../../model/queries/heartRateVariability';
import { isUnwell, type NumberReading, numberOn } from '../../../model/queries/signals';
import type { Day, Log } from '../../../model/types';
import { DAYS_PER_WEEK } from '../../../values/date';
import { easeAndNoteCause } from '../../kit/fixes/selfCare';
import { decimal, oneOf, wholeNumber } from '../../kit/options';
import { dateIn, withAdvice } from '../../kit/phrases';
import type { OptionValues, Outcome, RulePart } from '../../rule';
import { HRV_DEFAULTS, isPulseRaised, isTired, whatToDo } from './morningLimits';

export const hrvSuppressedOptions = {
  'hrv.mode': oneOf(['rolling', 'kiviniemi'], 'rolling').describe(
    'rolling: the mean of seven days beside the band of weeks before; kiviniemi: this morning beside the ten days before.',
  ),
  'hrv.swc': decimal(HRV_DEFAULTS.swc, { min: 0.3, max: 1 }).describe(
    'Half the width of the usual band, in standard deviations.',
  ),
  'hrv.base-days': wholeNumber(HRV_DEFAULTS.baseDays, { min: 14, max: 60 }).describe(
    'Days before the last seven that say what is usual.',
  ),
};

export const hrvSuppressed: RulePart<OptionValues<typeof hrvSuppressedOptions>> = {
  part: 'Heart-rate variability',
  severity: { done: 'hint' },
  evidence: {
    grade: 'B',
    text: 'Training by variability asked for fewer hard sessions and gave as much or a little more in small trials; a meta-analysis finds fewer runners without progress and no certain gain. At rest it does not tell overreached athletes from others.',
    sources: [
      'Kiviniemi AM et al. 2007, Eur J Appl Physiol 101:743–751',
      'Vesterinen V et al. 2016, Med Sci Sports Exerc 48:1347–1354',
      'Manresa-Rocamora A et al. 2021, Int J Environ Res Public Health 18:10299',
      'Bellenger CR et al. 2016, Sports Med 46:1461–1486',
    ],
  },
  repeats: { type: 'episodes', maxGapDays: DAYS_PER_WEEK },
  checkDay(day, { log, options }) {
    if (!numberOn(day, 'hrv')) return [];
    return options['hrv.mode'] === 'kiviniemi' ? checkMorning(day, log) : checkWeekUpTo(day, log, options);
  },
};

type Options = OptionValues<typeof hrvSuppressedOptions>;

/** Compares the mean of the last seven days with the range of the weeks before. */
function checkWeekUpTo(day: Day, log: Log, options: Options): readonly Outcome[] {
  const shift = hrvShiftOn(log, day.date, options['hrv.swc'], options['hrv.base-days']);
  if (!shift) {
    const { has, needs } = hrvMornings(log, day.date, options['hrv.base-days']);
    return has < needs ? [{ silent: say`needs ${needs} mornings before the last week, has ${has}` }] : [];
  }
  if (shift.direction === 'high' && !isTired(day)) return [];
  return [advice(shift.reading, shift.direction === 'low', message(shift, day, log), day, log)];
}

/** Compares this morning with the ten days before. */
function checkMorning(day: Day, log: Log): readonly Outcome[] {
  const drop = hrvDropOn(log, day.date);
  if (drop) return [advice(drop.reading, true, dropMessage(drop, day, log), day, log)];
  const has = hrvBefore(log, day.date).length;
  return has < HRV_DROP_MIN_MORNINGS
    ? [
        {
          silent: say`needs ${HRV_DROP_MIN_MORNINGS} mornings of the ${HRV_DROP_DAYS} days before, has ${has}`,
        },
      ]
    : [];
}

function advice({ place }: NumberReading, isLow: boolean, message: Message, day: Day, log: Log): Outcome {
  return {
    place,
    level: isLow && hasCompany(day, log) ? 'raised' : 'main',
    message,
    fixes: () => easeAndNoteCause(log, place, day.date),
  };
}

function hasCompany(day: Day, log: Log): boolean {
  return isPulseRaised(log, day.date) || isUnwell(day);
}

function message({ direction }: HrvShift, day: Day, log: Log): Message {
  const fact =
    direction === 'low'
      ? say`Heart-rate variability below its usual range in the week up to ${dateIn(log, day.date)}.`
      : say`Heart-rate variability above its usual range up to ${dateIn(log, day.date)}, and fatigue too.`;
  return withAdvice(fact, whatToDo(day, log));
}

function dropMessage({ by }: HrvDrop, day: Day, log: Log): Message {
  const fact =
    by === 'level'
      ? say`Heart-rate variability well below the ${HRV_DROP_DAYS} days before on ${dateIn(log, day.date)}.`
      : say`Heart-rate variability fell for the second morning in a row on ${dateIn(log, day.date)}.`;
  return withAdvice(fact, whatToDo(day, log));
}
