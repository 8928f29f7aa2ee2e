import type { Span } from '../../../base/text';
import { METRES_PER_MILE, METRES_PER_YARD } from '../../../values/distance';
import type { TokenLine } from '../../scan';
import type { Word } from '../../vocabulary';
import { COSTS } from '../phrases/costs';
import { type Priced, priced } from '../phrases/grammar';
import type { Amount, Context, KindValue, Phrase } from '../senses/phrase';
import { sensesAt } from '../senses/senses';
import { lengthOf } from '../senses/units';
import { HELD, isHeld, MOST_M_MINUTES } from './heldFor';
import { sportOfLetter } from './sportLetters';

/** A number without a unit is a distance up to here. */
const MOST_BARE = 100;
const MOST_DISTANCE_M = 1_000_000;
/** Farther than anybody runs in a day, so that it is told of something else more often. */
const LONGEST_DAY = 300;
const FARTHER = 0.8;

/** Costs of readings that need a guess, each less likely than the one with a unit. */
const BARE_DECIMAL = 0.15;
/** Longer runs than a marathon are seldom told without a unit. */
const LONGEST_BARE = { km: 42.2, mi: 26.3 } as const;
const FAR_BARE = 0.9;
/** The half marathon and the marathon, as they are written in miles. */
const RACE_MILES: ReadonlySet<number> = new Set([13.1, 26.2]);
const SHORT_METRES = 1.1;
const LONE_M_MILES = 0.35;
/** `9m` are miles below so many, and `30m` metres that are seldom told; `100M` are metres from so many on. */
const LEAST_METRES = 40;
const LEAST_TRACK_METRES = 50;
const LEAST_CAPITAL_METRES = 100;
const CAPITAL_METRES = 0.1;
/** In a log of kilometres `12 M` is marathon pace. */
const SPACED_M_MILES = 1.2;

export interface Measured {
  readonly number: Phrase<'number'>;
  readonly upper?: Phrase<'number'> | undefined;
  readonly unit?: Phrase<'lengthUnit'> | undefined;
  readonly end: number;
}

/** `5 km ein – 10 km`: who writes one end of a range in words writes both so. */
const MIXED = 0.8;

/** `8 x the loop`: what stands before a sign of repetitions counts them. */
const COUNTED = 1.5;

function isCount({ tokens }: TokenLine, at: number): boolean {
  return tokens[at]?.text === 'x' || tokens[at]?.text === 'times' || tokens[at]?.text === 'mal';
}

/** A distance in metres, with what makes it less likely; `undefined` where it cannot be one. */
export function distance(measured: Measured, context: Context): Priced<Amount> | undefined {
  const [low, high] = numbersOf(measured);
  if (low < 0 || high < low || high <= 0) return undefined;
  const meant = measured.unit ? withUnit(measured, measured.unit, context) : withoutUnit(measured, context);
  if (!meant || low * meant.unitM > MOST_DISTANCE_M) return undefined;
  const { number, upper, end } = measured;
  const isMixed = upper !== undefined && upper.value.isSpelled !== number.value.isSpelled;
  const amount: Amount = {
    dimension: 'distance',
    low: low * meant.unitM,
    high: high * meant.unitM,
    unit: meant.unit,
    numbers: [low, high],
    start: number.start,
    numberEnd: (upper ?? number).end,
    end,
  };
  return priced(amount, meant.cost + (isMixed ? MIXED : 0));
}

function numbersOf({ number, upper }: Measured): readonly [low: number, high: number] {
  return [number.value.value, upper?.value.value ?? number.value.value];
}

/** The unit that a number is in, and how unlikely it is that somebody writes it so. */
interface MeantUnit {
  readonly unit: Amount['unit'];
  readonly unitM: number;
  readonly cost: number;
}

/** Kilometres or miles, as the log has them. */
function withoutUnit(measured: Measured, { unit, line }: Context): MeantUnit | undefined {
  const { number, end } = measured;
  const [low, high] = numbersOf(measured);
  // `Laufband 1 %`
  if (line.tokens[end]?.text === '%') return undefined;
  if (high > MOST_BARE || (number.value.isSpelled && low < 2)) return undefined;
  return { unit: 'bare', unitM: lengthOf(unit), cost: bareCost(measured, unit) + (isCount(line, end) ? COUNTED : 0) };
}

function bareCost(measured: Measured, unit: Context['unit']): number {
  const [low, high] = numbersOf(measured);
  if (unit === 'mi' && RACE_MILES.has(high)) return 0;
  if (low > LONGEST_BARE[unit]) return FAR_BARE;
  return measured.number.value.decimals > 0 ? BARE_DECIMAL : COSTS.bare;
}

function withUnit(measured: Measured, unit: Phrase<'lengthUnit'>, context: Context): MeantUnit {
  const [, high] = numbersOf(measured);
  switch (unit.value) {
    case 'km':
    case 'mi':
      return { unit: unit.value, unitM: lengthOf(unit.value), cost: high > LONGEST_DAY ? FARTHER : 0 };
    case 'yd':
      return { unit: 'yd', unitM: METRES_PER_YARD, cost: 0 };
    case 'M':
      if (high >= LEAST_CAPITAL_METRES) return { unit: 'm', unitM: 1, cost: CAPITAL_METRES };
      return { unit: 'mi', unitM: METRES_PER_MILE, cost: capitalCost(unit, context) };
    case 'm':
      // `9.6m in 1:10:24`: nobody runs ten metres.
      if (high < LEAST_METRES) return { unit: 'mi', unitM: METRES_PER_MILE, cost: smallMilesCost(measured, context) };
      return { unit: 'm', unitM: 1, cost: metresCost(measured, context) };
  }
}

function capitalCost({ start }: Phrase<'lengthUnit'>, { unit, line }: Context): number {
  if (unit === 'mi') return 0;
  return line.tokens[start]?.spaced ? SPACED_M_MILES : LONE_M_MILES;
}

function smallMilesCost({ number, end }: Measured, { unit, line }: Context): number {
  const isOfMetres = isNamedBefore(line, number.start, isInMetres);
  const own = unit === 'mi' ? LONE_M_MILES : 2 * LONE_M_MILES + 0.5;
  return own + (isOfMetres ? SPACED_M_MILES : 0) + (isHeld(line, number.start, end) ? HELD : 0);
}

function metresCost(measured: Measured, { line }: Context): number {
  const { number, end } = measured;
  const [, high] = numbersOf(measured);
  const isMinutes = high <= MOST_M_MINUTES && isHeld(line, number.start, end);
  return (high < LEAST_TRACK_METRES ? SHORT_METRES : 0) + (isMinutes ? HELD : 0);
}

/**
 * A distance of so many units.
 * @param number where its number stands; `end` is behind a unit too
 */
export function distanceAmount(
  unit: Amount['unit'],
  value: number,
  unitM: number,
  number: Span,
  end = number.end,
): Amount {
  const metres = value * unitM;
  return {
    dimension: 'distance',
    low: metres,
    high: metres,
    unit,
    numbers: [value, value],
    start: number.start,
    numberEnd: number.end,
    end,
  };
}

/** The same number as metres, for `30 m` and the like. */
export function shortMetres({ number, unit, end }: Measured): Priced<Amount> | undefined {
  const { value } = number.value;
  if (unit?.value !== 'm' || value >= LEAST_METRES || value < 10 || number.value.decimals > 0) return undefined;
  return priced(distanceAmount('m', value, 1, number, end), SHORT_METRES - 0.3);
}

/** `race 1500 4:20`, `swim 2000 45 min`, `S: 2000, 45 min` */
export function isNamedBefore(line: TokenLine, at: number, isSo = isInRaceOrMetres): boolean {
  if (at <= 0) return false;
  const letter = line.tokens[at - 1]?.text === ':' ? sportOfLetter(line, at - 2) : undefined;
  if (letter) return isSo(letter.row);
  return sensesAt(line, at - 1, at).some(({ type, value }) => type === 'kind' && isSo((value as KindValue).row));
}

function isInRaceOrMetres(row: Word): boolean {
  return row.intensity === 'race' || isInMetres(row);
}

/** But nobody races ten metres: `race 10m 1:02:10`. */
function isInMetres({ word }: Word): boolean {
  return IN_METRES.has(word);
}

const IN_METRES: ReadonlySet<string> = new Set(['swim', 'row', 'tt']);
