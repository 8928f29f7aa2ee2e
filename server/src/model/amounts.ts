import type { AmountNode, PlainQuantity, Problem, Quantity, SessionBody, SingleQuantity } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, metresPer, plainNumber } from '../values/distance';
import { clockForm, SECONDS_PER_MINUTE } from '../values/duration';
import { rangeCounted } from './sessionProblems';

/** Amounts whose meaning only the unit of the log, or the amounts beside them, decide. */

/** An amount with the quantity that counts. */
export interface SingleAmount {
  readonly node: AmountNode;
  readonly quantity: SingleQuantity;
}

/** Of a range the upper end counts, with a hint where it is done: plans are full of them. */
export function withoutRange(node: AmountNode, isDone: boolean, problems: Problem[]): SingleAmount {
  const { quantity } = node;
  if (quantity.type !== 'range') return { node, quantity };
  const { low, high } = quantity;
  if (isDone) problems.push(rangeCounted(node.span, printed(low), printed(high)));
  return { node, quantity: high };
}

function printed(quantity: PlainQuantity): string {
  switch (quantity.type) {
    case 'distance':
      return printedDistance(quantity);
    case 'duration':
      return quantity.durationS % SECONDS_PER_MINUTE === 0
        ? `${quantity.durationS / SECONDS_PER_MINUTE} min`
        : clockForm(quantity.durationS);
    case 'bare':
      return plainNumber(quantity.value, 2);
  }
}

function printedDistance({ distanceM, unit }: Extract<Quantity, { type: 'distance' }>): string {
  switch (unit) {
    case 'km':
    case 'mi':
      return `${plainNumber(distanceM / metresPer(unit), 2)} ${unit}`;
    case 'yd':
    case 'm':
      return `${plainNumber(distanceM, 0)} m`;
    case 'marathon':
    case 'half':
      return unit;
  }
}

/** `5:45` */
export function twoPartText({ first, second }: { readonly first: number; readonly second: number }): string {
  return `${first}:${String(second).padStart(2, '0')}`;
}

/** Seconds of `m:ss`. */
export function minutesSeconds({ first, second }: { readonly first: number; readonly second: number }): number {
  return first * SECONDS_PER_MINUTE + second;
}

/** Seconds of `h:mm`. */
export function hoursMinutes(time: { readonly first: number; readonly second: number }): number {
  return minutesSeconds(time) * SECONDS_PER_MINUTE;
}

/** Seconds per kilometre of a time per unit. */
export function perKm(timeS: number, unit: LogUnit): number {
  return (timeS * METRES_PER_KM) / metresPer(unit);
}

/** What a quantity measures. */
export function dimensionOf(quantity: Quantity): 'distance' | 'duration' | 'pace' {
  switch (quantity.type) {
    case 'range':
      return dimensionOf(quantity.low);
    case 'pace':
      return 'pace';
    case 'two-part':
      return quantity.isPace ? 'pace' : 'duration';
    case 'duration':
      return 'duration';
    case 'distance':
    case 'bare':
      return 'distance';
  }
}

/** The unit that an amount was written in, when it is one that paces are told in. */
export function ownUnit(quantity: SingleQuantity): LogUnit | undefined {
  return quantity.type === 'distance' && (quantity.unit === 'km' || quantity.unit === 'mi') ? quantity.unit : undefined;
}

/**
 * What the bare numbers of a session's steps count in: the kilometres or miles of its own total (`12 mi: 2, 8 @ MP, 2`), else the
 * `unit` of its log.
 */
export function bareStepUnit({ totals, statedTotal, steps }: SessionBody, unit: LogUnit): LogUnit {
  if (steps.length === 0) return unit;
  const stated = statedTotal ? [...totals, statedTotal] : totals;
  return firstUnit(stated.filter(({ quantity }) => quantity.type === 'distance')) ?? unit;
}

/** The first kilometres or miles that amounts are written in. */
export function firstUnit(amounts: readonly AmountNode[]): LogUnit | undefined {
  for (const { quantity } of amounts) {
    const unit = quantity.type === 'range' ? undefined : ownUnit(quantity);
    if (unit) return unit;
  }
  return undefined;
}
