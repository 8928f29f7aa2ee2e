import { mean, standardDeviation } from '../../base/statistics';
import type { DayNumber } from '../../values/date';
import type { Log } from '../types';
import { type NumberReading, numberOn, numbersOf } from './signals';

const HRV_DAYS = 7;
const HRV_MIN_MORNINGS = 4;
const HRV_BASE_MIN_MORNINGS = 14;

export interface HrvShift {
  readonly reading: NumberReading;
  readonly direction: 'low' | 'high';
}

/**
 * The mean of ln(rMSSD) over seven days, four mornings at least, beside the band of the days before them: their mean and
 * `bandSd` standard deviations on either side. `undefined` within the band, or with fewer than 14 mornings before.
 */
export function hrvShiftOn(log: Log, date: DayNumber, bandSd: number, baseDays: number): HrvShift | undefined {
  const reading = numberOn(log.day(date), 'hrv');
  if (!reading) return undefined;
  const lately = numbersOf(log, 'hrv', date - HRV_DAYS + 1, date).map(({ value }) => Math.log(value));
  const base = numbersOf(log, 'hrv', date - HRV_DAYS - baseDays + 1, date - HRV_DAYS).map(({ value }) =>
    Math.log(value),
  );
  if (lately.length < HRV_MIN_MORNINGS || base.length < HRV_BASE_MIN_MORNINGS) return undefined;
  const shift = mean(lately) - mean(base);
  const band = bandSd * standardDeviation(base);
  if (Math.abs(shift) <= band || shift === 0) return undefined;
  return { reading, direction: shift < 0 ? 'low' : 'high' };
}

/** Mornings of ln(rMSSD) that say what is usual for the band of `hrvShiftOn`: how many there are, and how many it takes. */
export function hrvMornings(
  log: Log,
  date: DayNumber,
  baseDays: number,
): { readonly has: number; readonly needs: number } {
  const base = numbersOf(log, 'hrv', date - HRV_DAYS - baseDays + 1, date - HRV_DAYS);
  return { has: base.length, needs: HRV_BASE_MIN_MORNINGS };
}

/** Kiviniemi 2007 looked at the ten days before a morning; seven of them at least, so that their scatter means something. */
export const HRV_DROP_DAYS = 10;
export const HRV_DROP_MIN_MORNINGS = 7;

export interface HrvDrop {
  readonly reading: NumberReading;
  /** Below the ten days before by more than their standard deviation, or lower than the morning before, twice in a row. */
  readonly by: 'level' | 'fall';
}

/**
 * A morning that asks for an easy day by the rule of Kiviniemi et al. 2007: ln(rMSSD) more than one standard deviation below the
 * mean of the ten days before, or falling on two mornings in a row. `undefined` when it does not, or with fewer than seven
 * mornings in those ten days.
 */
export function hrvDropOn(log: Log, date: DayNumber): HrvDrop | undefined {
  const reading = numberOn(log.day(date), 'hrv');
  const before = hrvBefore(log, date);
  if (!reading || before.length < HRV_DROP_MIN_MORNINGS) return undefined;
  const values = before.map(({ value }) => Math.log(value));
  if (Math.log(reading.value) < mean(values) - standardDeviation(values)) return { reading, by: 'level' };
  const [yesterday, dayBefore] = [before.at(-1), before.at(-2)];
  const isFalling =
    yesterday?.date === date - 1 &&
    dayBefore?.date === date - 2 &&
    reading.value < yesterday.value &&
    yesterday.value < dayBefore.value;
  return isFalling ? { reading, by: 'fall' } : undefined;
}

/** The mornings of the ten days before a date. */
export function hrvBefore(log: Log, date: DayNumber): readonly NumberReading[] {
  return numbersOf(log, 'hrv', date - HRV_DROP_DAYS, date - 1);
}
