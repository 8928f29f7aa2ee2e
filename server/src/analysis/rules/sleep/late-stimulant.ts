import { type Message, rounded, say } from '../../../base/message';
import { entryPlace, fuelOn, minuteOf, minutesAfterNoon, nightOn, screensOff } from '../../../model/queries/signals';
import type { Day, Log, TextPlace } from '../../../model/types';
import { MINUTES_PER_HOUR, NOON_MIN } from '../../../values/duration';
import { decimal } from '../../kit/options';
import { defineRule } from '../../rule';

export const lateStimulant = defineRule({
  id: 'late-stimulant',
  group: 'sleep',
  theme: 'life',
  isOffByDefault: true,
  title: 'Caffeine or screens before bed',
  detects:
    '`caffeine` is less than `caffeine.hours` hours, or `screens off` less than `screens.minutes` minutes, before the bedtime of the night after, as the next day tells it.',
  why: 'Half of the caffeine of a cup is still there after five hours or so. What bothers one sleeper leaves another alone.',
  severity: { done: 'hint' },
  evidence: {
    grade: 'C',
    text: 'Caffeine shortens sleep in trials, the more the later. Taking screens away alone had no effect in athletes.',
    sources: ['Cunha LA et al. 2023, Sports Med Open 9:58'],
  },
  options: {
    'caffeine.hours': decimal(8, { min: 4, max: 12 }).describe('Hours between the last caffeine and bed.'),
    'screens.minutes': decimal(60, { min: 0, max: 180 }).describe('Minutes between the last screen and bed.'),
  },

  checkDay(day, { log, options }) {
    const bedMin = nightOn(log.day(day.date + 1))?.bedMin;
    if (bedMin === undefined) return [];
    return [
      ...caffeine(day, bedMin, options['caffeine.hours']),
      ...screens(day, bedMin, options['screens.minutes']),
    ].map(({ place, message }) => ({
      place,
      message: withAdvice(message, day, log),
    }));
  },
});

interface Late {
  readonly place: TextPlace;
  readonly message: readonly [fact: Message, advice: Message];
}

function caffeine(day: Day, bedMin: number, leastHours: number): readonly Late[] {
  return fuelOn(day, 'caffeine').flatMap(each => {
    const minute = minuteOf(each);
    if (minute === undefined) return [];
    const before = minutesBefore(bedMin, minute);
    if (before < 0 || before >= leastHours * MINUTES_PER_HOUR) return [];
    const hours = rounded(before / MINUTES_PER_HOUR, 1);
    return [
      {
        place: entryPlace(each),
        message: [
          say`Caffeine ${hours} h before bed.`,
          leastHours === 8
            ? say`Eight hours often let sleep come easier.`
            : say`${rounded(leastHours, 1)} hours often let sleep come easier.`,
        ],
      },
    ];
  });
}

function screens(day: Day, bedMin: number, leastMinutes: number): readonly Late[] {
  const off = screensOff(day);
  if (!off) return [];
  const before = minutesBefore(bedMin, off.minuteOfDay);
  if (before < 0 || before >= leastMinutes) return [];
  return [
    {
      place: off.place,
      message: [say`Screens until ${before} min before bed.`, say`An hour without them helps some.`],
    },
  ];
}

/** The minutes from a time of day to the next bedtime. A time before noon is far from it. */
function minutesBefore(bedMin: number, minuteOfDay: number): number {
  // A time after midnight belongs to the evening before when bedtime is after midnight too.
  const isAfterMidnight = minuteOfDay < NOON_MIN && bedMin >= NOON_MIN && minutesAfterNoon(minuteOfDay) <= bedMin;
  if (minuteOfDay < NOON_MIN && !isAfterMidnight) return bedMin + NOON_MIN - minuteOfDay;
  return bedMin - minutesAfterNoon(minuteOfDay);
}

function withAdvice([fact, advice]: Late['message'], { date }: Day, log: Log): Message {
  return date >= log.today - 1 ? say`${fact} ${advice}` : fact;
}
