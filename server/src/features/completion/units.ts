import { type Message, say } from '../../base/message';
import { CompletionItemKind } from '../../contracts/lspTypes';
import type { Word } from '../../syntax/vocabulary';
import type { LogUnit } from '../../values/distance';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';

/** From this number on, metres are likelier than kilometres, and seconds likelier than minutes. */
const LIKELY_METRES = 100;

/** Units after a number, spaced as in the log; the likeliest first. */
export function unitOffers(request: Request<CompletionPlaceOf<'unit'>>): Offer[] {
  const { place, style, line } = request;
  const separator = style.gluedUnits ? '' : ' ';
  return unitsFor(request).map(([unit, description], index) => ({
    label: unit,
    description,
    kind: CompletionItemKind.Unit,
    rank: index,
    // `6 x` needs a space before and after it, whatever the style.
    text: unit === 'x' ? ' x ' : `${separator}${unit}`,
    filter: `${line.text.slice(place.replace.start, place.replace.end - place.typed.length)}${unit}`,
  }));
}

type Unit = readonly [unit: string, description: Message];

function unitsFor({ context, place }: Request<CompletionPlaceOf<'unit'>>): readonly Unit[] {
  const { word, number, isInSteps, hasDistance } = place;
  const value = Number(number.replace(',', '.'));
  const logUnit = unitNear(context.log.unit);
  if (isInSteps) {
    const small: readonly Unit[] = value >= LIKELY_METRES ? [metres, ...logUnit] : [...logUnit, metres];
    return [...small, minutes, seconds, count];
  }
  if (!word) return [...logUnit, minutes];
  const carried = word.carries.flatMap(carry => carriedUnits[carry] ?? []);
  if (hasDistance) return [minutes, hours, metres, climb];
  return word.carries.includes('distance') ? [...logUnit, minutes, hours, metres, climb, count] : carried;
}

const kilometres: Unit = ['km', say`kilometres`];
const miles: Unit = ['mi', say`miles`];
const metres: Unit = ['m', say`metres`];
const minutes: Unit = ['min', say`minutes`];
const hours: Unit = ['h', say`hours`];
const seconds: Unit = ['s', say`seconds`];
const climb: Unit = ['m up', say`climb`];
const count: Unit = ['x', say`repetitions`];

function unitNear(unit: LogUnit): readonly Unit[] {
  return unit === 'km' ? [kilometres, miles] : [miles, kilometres];
}

const carriedUnits: Readonly<Partial<Record<Word['carries'][number], readonly Unit[]>>> = {
  duration: [minutes, hours],
  'heart-rate': [['bpm', say`beats a minute`]],
  temperature: [['C', say`degrees Celsius`]],
  mass: [
    ['g', say`grams`],
    ['kg', say`kilograms`],
  ],
  volume: [['ml', say`millilitres`]],
};
