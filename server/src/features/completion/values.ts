import { say } from '../../base/message';
import { tableOf } from '../../base/table';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../../values/date';
import type { LogUnit } from '../../values/distance';
import { type Offer, type OfferedValue, type Request, valuesInOrder } from './item';
import type { CompletionPlaceOf } from './place';

/** After a metric, state or profile word: its value. */
export function valueOffers({ place, context }: Request<CompletionPlaceOf<'value'>>): Offer[] {
  if (place.word.word === 'ok') return untilOffer(context.log.today);
  if (place.word.word === 'threshold') return valuesInOrder(thresholds[context.log.unit]);
  const own = ownValues.get(place.word.word);
  if (own) return valuesInOrder(own);
  return valuesInOrder(place.word.carries.flatMap(carry => carriedValues.get(carry) ?? []));
}

/** How long an answer holds, if it is for longer than its own day or week; four weeks are offered first. */
function untilOffer(today: DayNumber): Offer[] {
  return valuesInOrder([
    ['until', say`for every finding up to a date`, `until {${isoDate(today + 4 * DAYS_PER_WEEK)}}`],
  ]);
}

const carriedValues = tableOf<readonly OfferedValue[]>({
  scale: [['4/10', say`on a scale of ten`, '{4}/10']],
  level: [
    ['low', say`a fifth of the scale`],
    ['ok', say`the middle of the scale`],
    ['high', say`four fifths of the scale`],
  ],
});

const ownValues = tableOf<readonly OfferedValue[]>({
  sleep: [
    ['7h20', say`hours and minutes`, '{7}h{20}'],
    ['22:45-06:10', say`from bed to waking`, '{22:45}-{06:10}'],
    ['quality 4/5', say`how it was`, 'quality {4}/5'],
  ],
  fuel: [
    ['ok', say`enough`],
    ['low', say`not enough`],
    ['40 min after carbs 70 g protein 25 g', say`food after the session`, '{40} min after carbs {70} g protein {25} g'],
    ['carbs 70 g', say`carbohydrates`, 'carbs {70} g'],
    ['protein 25 g', say`protein`, 'protein {25} g'],
    ['fluid 500 ml', say`drink`, 'fluid {500} ml'],
  ],
  sick: [
    ['fever', say`sign`],
    ['cough', say`sign`],
    ['cold', say`sign`],
    ['stomach', say`sign`],
    ['throat', say`sign`],
  ],
  injury: [['achilles 3/10', say`where and how much`, '{left achilles} {3}/10']],
  pain: [['shin 2/10', say`where and how much`, '{shin} {2}/10']],
  travel: [['LIS>TYO +8h', say`from, to, and the shift in time`, '{LIS}>{TYO} {+8}h']],
  life: [['work 4/5', say`what, and how much`, '{work} {4}/5']],
  screens: [['off 21:30', say`when they went off`, 'off {21:30}']],
  total: [
    ['week', say`of the week up to here`],
    ['month', say`of the month up to here`],
  ],
  zones: [['hr 120 140 155 168 180', say`where zones 1 to 5 begin`, 'hr {120} {140} {155} {168} {180}']],
});

const thresholdBpm: OfferedValue = ['168 bpm', say`a heart rate`, '{168} bpm'];

const thresholds: Readonly<Record<LogUnit, readonly OfferedValue[]>> = {
  km: [['4:05/km', say`a pace`, '{4:05}/km'], thresholdBpm],
  mi: [['6:35/mi', say`a pace`, '{6:35}/mi'], thresholdBpm],
};
