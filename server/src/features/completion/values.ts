import { type Message, say } from '../../base/message';
import { tableOf } from '../../base/table';
import { CompletionItemKind } from '../../contracts/lspTypes';
import { DAYS_PER_WEEK, type DayNumber, isoDate } from '../../values/date';
import type { LogUnit } from '../../values/distance';
import type { Offer, Request } from './item';
import type { CompletionPlaceOf } from './place';

/** After a metric, state or profile word: its value. */
export function valueOffers({ place, context }: Request<CompletionPlaceOf<'value'>>): Offer[] {
  if (place.word.word === 'ok') return untilOffer(context.log.today);
  if (place.word.word === 'threshold') return offersOf(thresholds[context.log.unit]);
  const own = ownValues.get(place.word.word);
  if (own) return offersOf(own);
  return offersOf(place.word.carries.flatMap(carry => carriedValues.get(carry) ?? []));
}

/** How long an answer holds, if it is for longer than its own day or week; four weeks are offered first. */
function untilOffer(today: DayNumber): Offer[] {
  return offersOf([['until', say`for every finding up to a date`, `until {${isoDate(today + 4 * DAYS_PER_WEEK)}}`]]);
}

type Value = readonly [label: string, description: Message, text?: string];

function offersOf(values: readonly Value[]): Offer[] {
  return values.map(([label, description, text], index) => ({
    label,
    description,
    kind: CompletionItemKind.Value,
    rank: index,
    ...(text !== undefined && { snippet: text }),
  }));
}

const carriedValues = tableOf<readonly Value[]>({
  scale: [['4/10', say`on a scale of ten`, '{4}/10']],
  level: [
    ['low', say`a fifth of the scale`],
    ['ok', say`the middle of the scale`],
    ['high', say`four fifths of the scale`],
  ],
});

const ownValues = tableOf<readonly Value[]>({
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

const thresholdBpm: Value = ['168 bpm', say`a heart rate`, '{168} bpm'];

const thresholds: Readonly<Record<LogUnit, readonly Value[]>> = {
  km: [['4:05/km', say`a pace`, '{4:05}/km'], thresholdBpm],
  mi: [['6:35/mi', say`a pace`, '{6:35}/mi'], thresholdBpm],
};
