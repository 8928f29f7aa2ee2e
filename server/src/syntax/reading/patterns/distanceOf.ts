import type { Span } from '../../../base/text';
import { METRES_PER_MILE } from '../../../values/distance';
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
export function distance(
  { number, upper, unit, end }: Measured,
  context: Context,
): Priced<Amount> | Amount | undefined {
  const [low, high] = [number.value.value, upper?.value.value ?? number.value.value];
  if (low < 0 || high < low || high <= 0) return undefined;
  const made = (name: Amount['unit'], metres: number, cost: number): Priced<Amount> | undefined => {
    if (low * metres > MOST_DISTANCE_M) return undefined;
    const amount: Amount = {
      dimension: 'distance',
      low: low * metres,
      high: high * metres,
      unit: name,
      numbers: [low, high],
      start: number.start,
      numberEnd: (upper ?? number).end,
      end,
    };
    return priced(amount, cost + mixed);
  };
  const mixed = upper && upper.value.isSpelled !== number.value.isSpelled ? MIXED : 0;
  if (!unit) {
    // `Laufband 1 %`
    if (context.line.tokens[end]?.text === '%') return undefined;
    if (high > MOST_BARE || (number.value.isSpelled && low < 2)) return undefined;
    const cost =
      context.unit === 'mi' && RACE_MILES.has(high)
        ? 0
        : low > LONGEST_BARE[context.unit]
          ? FAR_BARE
          : number.value.decimals > 0
            ? BARE_DECIMAL
            : COSTS.bare;
    return made('bare', lengthOf(context.unit), cost + (isCount(context.line, end) ? COUNTED : 0));
  }
  switch (unit.value) {
    case 'km':
    case 'mi':
      return made(unit.value, lengthOf(unit.value), high > LONGEST_DAY ? FARTHER : 0);
    case 'yd':
      return made('yd', 0.9144, 0);
    case 'M':
      return high < 100
        ? made(
            'mi',
            METRES_PER_MILE,
            context.unit === 'mi' ? 0 : context.line.tokens[unit.start]?.spaced ? SPACED_M_MILES : LONE_M_MILES,
          )
        : made('m', 1, 0.1);
    case 'm':
      // `9.6m in 1:10:24`: nobody runs ten metres.
      if (high < 40)
        return made(
          'mi',
          METRES_PER_MILE,
          (context.unit === 'mi' ? LONE_M_MILES : 2 * LONE_M_MILES + 0.5) +
            (isNamedBefore(context.line, number.start, isInMetres) ? SPACED_M_MILES : 0) +
            (isHeld(context.line, number.start, end) ? HELD : 0),
        );
      return made(
        'm',
        1,
        (high < 50 ? SHORT_METRES : 0) + (high <= MOST_M_MINUTES && isHeld(context.line, number.start, end) ? HELD : 0),
      );
  }
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
  if (unit?.value !== 'm' || value >= 40 || value < 10 || number.value.decimals > 0) return undefined;
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
