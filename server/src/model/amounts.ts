import type { AmountNode, Problem, Quantity, SessionBody } from '../syntax/tree';
import { type LogUnit, METRES_PER_KM, METRES_PER_MILE, metresPer, plainNumber } from '../values/distance';
import { clockForm, SECONDS_PER_MINUTE } from '../values/duration';
import { capitalM, capitalMetres, rangeCounted } from './sessionProblems';

/** Amounts whose meaning only the unit of the log, or the amounts beside them, decide. */

/** A quantity that is no range: what is left when the end that counts has been chosen. */
export type SingleQuantity = Exclude<Quantity, { type: 'range' }>;

/** An amount with the quantity that counts. */
export interface SingleAmount {
  readonly node: AmountNode;
  readonly quantity: SingleQuantity;
}

/** Of a range the upper end counts, with a hint where it is done: plans are full of them. Of a range of paces it is the middle. */
export function withoutRange(node: AmountNode, isDone: boolean, problems: Problem[]): SingleAmount {
  const { quantity } = node;
  if (quantity.type !== 'range') return { node, quantity };
  const [low, high] = [single(quantity.low), single(quantity.high)];
  if (low.type === 'pace' && high.type === 'pace') {
    return { node, quantity: { type: 'pace', paceSPerKm: (low.paceSPerKm + high.paceSPerKm) / 2 } };
  }
  if (isDone && !(high.type === 'two-part' && high.isPace)) {
    problems.push(rangeCounted(node.span, printed(low), printed(high)));
  }
  return { node, quantity: high };
}

/** Ranges of ranges do not come from the parser; their upper end is as good as any. */
function single(quantity: Quantity): SingleQuantity {
  return quantity.type === 'range' ? single(quantity.high) : quantity;
}

function printed(quantity: SingleQuantity): string {
  switch (quantity.type) {
    case 'distance':
      return printedDistance(quantity);
    case 'duration':
      return quantity.durationS % SECONDS_PER_MINUTE === 0
        ? `${quantity.durationS / SECONDS_PER_MINUTE} min`
        : clockForm(quantity.durationS);
    case 'pace':
      return `@ ${clockForm(quantity.paceSPerKm)}/km`;
    case 'bare':
      return plainNumber(quantity.value, 2);
    case 'capital-m':
      return `${plainNumber(quantity.value, 2)}M`;
    case 'lone-m':
      return `${plainNumber(quantity.value, 2)} m`;
    case 'two-part':
      return twoPartText(quantity);
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

/** From here on `M` is metres: nobody runs so many miles. */
const LEAST_METRES = 100;

/** Metres of `5.3M`: miles, flagged in a log in kilometres; hundreds are metres, flagged in both. */
export function capitalDistanceM(value: number, { span }: AmountNode, unit: LogUnit, problems: Problem[]): number {
  if (value >= LEAST_METRES) {
    problems.push(capitalMetres(span, value));
    return value;
  }
  if (unit === 'km') problems.push(capitalM(span, value));
  return value * METRES_PER_MILE;
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
    case 'capital-m':
    case 'lone-m':
      return 'distance';
  }
}

/** The unit that an amount was written in, when it is one that paces are told in. */
export function ownUnit(quantity: SingleQuantity | undefined): LogUnit | undefined {
  if (quantity?.type === 'capital-m') return 'mi';
  return quantity?.type === 'distance' && (quantity.unit === 'km' || quantity.unit === 'mi')
    ? quantity.unit
    : undefined;
}

/**
 * What the bare numbers of a session's steps count in: the kilometres or miles of its own total (`12 mi: 2, 8 @ MP, 2`), else the
 * `unit` of its log. A capital M decides nothing, because it is asked about.
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
